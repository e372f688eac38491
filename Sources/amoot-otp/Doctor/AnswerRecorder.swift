internal import AmootSMS
internal import ConsoleData
internal import FileWatch
internal import Foundation
internal import HTTPTypes
internal import HistoryStore
internal import Settings
internal import Simulator
internal import ConsoleWording
internal import Wording

/// Calls the service's free methods and writes what came, for whoever has no account: nothing is sent, and what is private
/// is masked before it is written.
struct AnswerRecorder {
  let profile: String?

  func write(to path: String) async throws {
    let access = try ServiceAccess(SettingsFlags(profile: profile))
    let token = try access.token()
    let ids = Self.messageIDs(access)
    var masking = AnswerMasking()
    var lines: [String] = []
    func record<Answer>(_ method: ServiceMethod<Answer>) async throws {
      let reply = await access.client.call(method, token: token)
      guard let response = reply.exchange.response else {
        if case .failure(let failure) = reply.result { throw Failure.call(failure, reply.exchange) }
        return
      }
      lines.append(
        RecordedAnswers.Answer(
          method: method.name, status: response.status.code, contentType: response.headerFields[.contentType],
          body: masking.masked(reply.exchange.body)
        ).line)
    }
    let (mobile, line) = (
      try MobileNumber("9120000000"), try LineNumber(access.settings.preferences.current.line)
    )
    try await record(.accountStatus)
    try await record(.delivery(of: ids[0]))
    try await record(.deliveries(of: ids))
    try await record(.price(of: try MessageText("کد شما"), line: line, mobiles: [mobile]))
    try await record(.optOut(of: mobile, line: line))
    try await record(.messages(from: Date().addingTimeInterval(-86_400), to: Date().addingTimeInterval(60)))
    let text = lines.joined(separator: "\n") + "\n"
    // Whatever a body may repeat.
    guard !text.contains(token.secret) else { throw Failure.local(CommandWords.recordingHoldsToken) }
    do throws(RegularFile.Failure) { try NewFile.write(Data(text.utf8), to: path, .new) } catch {
      throw Failure.local(CommandWords.about(path, error.words))
    }
    Output.notice(CommandWords.recorded(lines.count, path))
  }

  /// Returns the newest MessageIDs that the profile has, to be asked about.
  private static func messageIDs(_ access: ServiceAccess) -> [String] {
    let profile = access.settings.preferences.current
    let filter = HistoryFilter(terms: [.profile(profile.name.lowercased()), .outcome(.accepted)])
    let path = access.settings.paths.historyFile
    let rows =
      HistoryStore.isAbsent(path) ? [] : (try? HistoryStore(path: path).page(filter, limit: 20)) ?? []
    let ids = rows.filter { $0.destination == Destination(profile.base) }.compactMap(\.messageID).prefix(3)
    return ids.isEmpty ? ["1"] : Array(ids)
  }
}
