internal import AmootSMS
internal import ArgumentParser
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import HistoryStore
internal import Screen
internal import Settings
internal import Synchronization
internal import ConsoleWording
internal import Wording

/// Tells what became of messages by their MessageID.
struct DeliveryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delivery", abstract: UsageWords.delivery.text, discussion: UsageWords.deliveryMore.text)

  @Argument(help: UsageWords.messageIDs.help)
  var ids: [String]
  @Flag(help: UsageWords.followDelivery.help)
  var follow = false
  @Option(help: UsageWords.followTimeout.help(valueName: "duration"))
  var timeout: String?
  @OptionGroup var options: ProfileOption
  @OptionGroup var output: JSONFlag
  @Flag(help: UsageWords.rawBody.help)
  var raw = false
  @OptionGroup var color: ColorOption

  func validate() throws {
    for id in ids where Int(Digits.ascii(id)).map({ $0 > 0 }) != true {
      throw ValidationError(DeliveryCommandWords.badMessageID(VisibleText.escaped(id, limit: 40)).text)
    }
    if timeout != nil, !follow { throw ValidationError(DeliveryCommandWords.timeoutNeedsFollow.text) }
    if raw, output.json || follow { throw ValidationError(CommandWords.oneView.text) }
    try DeliveryWait.validate(timeout: timeout)
  }

  /// How long to follow without `--timeout`.
  private static let followLimit = Duration.seconds(120)

  func run() async throws {
    let access = try ServiceAccess(SettingsFlags(profile: options.profile))
    let token = try access.token()
    let ids = ids.map { String(Int(Digits.ascii($0)) ?? 0) }
    if raw {
      let method = ids.count == 1 ? ServiceMethod.delivery(of: ids[0]) : .deliveries(of: ids)
      let reply = await access.client.call(method, token: token)
      if case .failure(let failure) = reply.result, reply.exchange.body.isEmpty {
        throw Failure.call(failure, reply.exchange)
      }
      Output.raw(Array(reply.exchange.body)[...])
      return
    }
    let wait = DeliveryWait(client: access.client, token: token, messageIDs: ids)
    let record = Self.recording(access)
    var found = DeliveryWait.Found()
    await wait.ask(&found, onAnswer: record)
    if follow, found.problem?.isRefusedForGood != true, ids.contains(where: found.isOpen) {
      let interruption = Interruption()
      let first = found
      let limit = timeout.flatMap(DeliveryWait.limit) ?? Self.followLimit
      found = await interruption.cancelling { await wait.run(for: limit, from: first, onAnswer: record) }
      interruption.endBySignal()
    }
    // Where nothing is known about any of them, the failure speaks for all.
    if found.reports.isEmpty, let problem = found.problem, problem.status == nil || problem.isRefusedForGood {
      throw Failure(
        status: problem.status == nil ? Self.exitStatus(problem) : ExitStatus.refused,
        phrase: problem.phrase.asSentence)
    }
    for id in ids { report(id, found) }
    throw ExitCode(
      ids.map { DeliveryWait.exitStatus(found.reports[$0]?.delivery.state) }.max() ?? ExitStatus.notInTime)
  }

  /// Returns what writes answers to the rows that hold these messages; the history may hold none of them, or not be there at
  /// all.
  private static func recording(_ access: ServiceAccess) -> DeliveryWait.Answered {
    let (profile, path) = (access.settings.preferences.current, access.settings.paths.historyFile)
    let hasFailed = Mutex(false)
    return { ids, result, asked, answered in
      guard !hasFailed.withLock({ $0 }), !HistoryStore.isAbsent(path) else { return }
      do throws(HistoryError) {
        let store = try HistoryStore(path: path, busyTimeout: .seconds(2))
        if let stray = store.strayLog { Output.notice(CommandWords.strayLog(stray)) }
        let deliveries = try? result.get()
        // What another account is not told says nothing about a row's own account.
        let rows = try store.rows(ofMessages: ids, sentTo: Destination(profile.base)).filter { row in
          row.profile == profile.name || row.messageID.flatMap { deliveries?.delivery(of: $0) } != nil
        }
        if !rows.isEmpty {
          _ = try store.recordDelivery(of: rows, result, asked: asked, answered: answered)
        }
      } catch {
        hasFailed.withLock { $0 = true }
        if case .success = result { Output.notice(DeliveryCommandWords.notWritten) }
      }
    }
  }

  private static func exitStatus(_ problem: DeliveryProblem) -> Int32 {
    guard case .noAnswer(let phase, _) = problem else { return ExitStatus.unknown }
    return [.name, .connect, .tls].contains(phase) ? ExitStatus.notSent : ExitStatus.unknown
  }

  private func report(_ id: String, _ found: DeliveryWait.Found) {
    var record = DeliveryRecord()
    if let report = found.reports[id] {
      _ = record.take(report.delivery, due: report.asked, asked: report.asked, answered: report.answered)
    }
    record.problem = found.problems[id] ?? record.problem
    guard !output.json else { return Output.line(DeliveryJSON.object(messageID: id, record)) }
    let facts = OutputFacts()
    var line = StyledLine(id.padded(to: 12, gap: 2))
    if let entry = record.entry {
      let mark = RowMark.delivery(DeliveryStage(entry.kind))
      line.append(facts.signs.of(mark) + " " + entry.words.text, OutputStyle.of(mark))
      line.append("  \(entry.name) \(entry.code)", OutputStyle.faint)
      if let moment = record.registeredAt {
        line.append("  " + DeliveryCommandWords.taken(IranTime.moment(moment)).text, OutputStyle.faint)
      }
      if let moment = record.handedOverAt {
        line.append("  " + DeliveryCommandWords.handedOver(IranTime.moment(moment)).text, OutputStyle.faint)
      }
    } else {
      line.append(facts.signs.dash + " " + (record.problem?.phrase ?? TrackingWords.notReported).text)
    }
    Output.line(line, isColored: color.isOn)
  }
}
