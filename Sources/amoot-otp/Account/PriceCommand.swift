internal import AmootSMS
internal import ArgumentParser
internal import ConsoleData
internal import Foundation
internal import Settings
internal import ConsoleWording
internal import Wording

/// Asks what a message costs. Free.
struct PriceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "price", abstract: UsageWords.price.text, discussion: UsageWords.priceMore.text)

  @Option(parsing: .unconditional, help: UsageWords.priceText.help)
  var text: String?
  @Option(parsing: .unconditional, help: UsageWords.line.help)
  var line: String?
  @Option(parsing: .unconditionalSingleValue, help: UsageWords.mobile.help)
  var mobile: [String] = []
  @OptionGroup var options: ProfileOption
  @OptionGroup var output: JSONFlag
  @Flag(help: UsageWords.rawBody.help)
  var raw = false

  func validate() throws {
    if raw, output.json { throw ValidationError(CommandWords.oneView.text) }
  }

  func run() async throws {
    func check<Value>(_ flag: String, _ make: () throws(InputError) -> Value) throws -> Value {
      do throws(InputError) { return try make() } catch {
        throw Failure.usage(CommandWords.about(flag, error.phrase), .init(error))
      }
    }
    let access = try ServiceAccess(SettingsFlags(profile: options.profile))
    let preferences = access.settings.preferences
    let numbers = try check("--mobile") { () throws(InputError) in
      try MobileList(mobile.joined(separator: "\n"))
    }.numbers
    let message = try check("--text") { () throws(InputError) in
      try MessageText(self.text ?? preferences.text)
    }
    let from = try check("--line") { () throws(InputError) in
      try LineNumber(self.line ?? preferences.current.line)
    }
    let method = ServiceMethod.price(of: message, line: from, mobiles: numbers)
    let reply = await access.client.call(method, token: try access.token())
    if raw, !reply.exchange.body.isEmpty { Output.raw(Array(reply.exchange.body)[...]) }
    switch reply.result {
    case .failure(let failure): throw Failure.call(failure, reply.exchange)
    case .success(.refused(let statuses)):
      throw Failure(
        status: ExitStatus.refused,
        phrase: PriceWords.refused(
          statuses.map { PriceWords.status($0.display, meaning: $0.meaning) }))
    case .success(.rials(let rials)):
      guard !raw else { return }
      let parts = SMSParts(message.value)
      guard output.json else {
        return Output.line(PriceWords.byService(rials: rials, mobiles: numbers.count, parts: parts.parts))
      }
      Output.line(
        JSON.object([
          .init("rials", .number(String(rials))), .init("mobiles", .number(String(numbers.count))),
          .init("parts", .number(String(parts.parts))),
          .init("encoding", .string(parts.encoding == .gsm7 ? "gsm7" : "ucs2")),
          .init("line", .string(from.value)),
        ]).text(pretty: false))
    }
  }
}
