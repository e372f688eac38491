internal import AmootSMS
internal import ArgumentParser
internal import ConsoleData
internal import CurlTransport
internal import FileWatch
internal import Foundation
internal import HTTPTypes
internal import HistoryStore
internal import RecordingClient
internal import Settings
internal import ConsoleWording
internal import Wording

/// Sends without the screen, with the console's checks, history and settings.
struct SendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: UsageWords.send.text,
    discussion: UsageWords.sendMore.text
  )

  @OptionGroup var recipients: RecipientOptions
  @Option(parsing: .unconditional, help: UsageWords.text.help)
  var text: String?
  @Option(parsing: .unconditional, help: UsageWords.line.help)
  var line: String?
  @Option(help: UsageWords.codeLength.help)
  var codeLength: String?
  @Option(
    parsing: .unconditional,
    help: UsageWords.at.help)
  var at: String?
  @Option(help: UsageWords.from.help(valueName: "row"), completion: Completions.rows)
  var from: Int64?
  @Option(help: UsageWords.trace.help(valueName: "file"), completion: .file())
  var trace: String?
  @OptionGroup var options: ProfileOption
  @Option(help: UsageWords.method.help, completion: Completions.methods)
  var method: String?
  @Option(help: UsageWords.timeout.help(valueName: "seconds"))
  var timeout: Double?
  @Flag(help: UsageWords.unrecorded.help)
  var unrecorded = false
  @Option(help: UsageWords.wait.help(valueName: "duration"))
  var wait: String?
  @OptionGroup var output: JSONFlag
  @Flag(help: UsageWords.dryRun.help)
  var dryRun = false

  func run() async throws {
    var flags = SettingsFlags(profile: options.profile, timeout: timeout)
    if let method {
      guard let chosen = RequestEncoding(rawValue: method.lowercased()) else {
        throw Failure.usage(
          CommandWords.badMethod(VisibleText.escaped(method, limit: 40)))
      }
      flags.method = chosen
    }
    let access = try ServiceAccess(flags, trace: trace)
    let settings = access.settings
    if recipients.readsInput, text == "-" { throw Failure.usage(RecipientWords.onlyOneInput) }
    if recipients.resume != nil, from != nil { throw Failure.usage(RecipientWords.resumeAndFrom) }
    let opened = try historyToResume(settings)
    let resumed = try recipients.resumed(opened)
    let row = try resumed?.first ?? row(settings)
    if let row {
      try checkDestination(row, settings)
      let (then, now) = (row.destination, Destination(settings.preferences.current.base))
      if let resumed, let then, then != now {
        throw Failure.usage(
          RecipientWords.elsewhere(String(resumed.reference.id), then.phrase, now: now.phrase))
      }
    }
    let requests = try requests(settings.preferences, row, resumed)
    let wait = try waitLimit(requests)
    guard !dryRun else { return printDryRun(requests, access.client) }
    guard !requests.isEmpty else {
      return Output.notice(RecipientWords.nothingLeft(String(resumed?.reference.id ?? 0)))
    }
    throw ExitCode(
      try await send(
        requests, access.client, try access.token(), settings, opened, batch: resumed?.reference,
        waiting: wait))
  }

  // MARK: Checking

  /// Returns the row that `--from` names.
  private func row(_ settings: EffectiveSettings) throws -> SendRecord? {
    guard let from else { return nil }
    do throws(HistoryError) {
      if !HistoryStore.isAbsent(settings.paths.historyFile),
        let row = try HistoryStore(path: settings.paths.historyFile).record(from)
      {
        return row
      }
    } catch {
      throw Failure.local(CommandWords.nothingSent(error.phrase))
    }
    throw Failure.usage(
      CommandWords.noRowToSend(String(from)))
  }

  /// Returns how long to wait for deliveries; nil for not at all.
  private func waitLimit(_ requests: [SendOTPRequest]) throws -> Duration? {
    guard let wait else { return nil }
    guard let limit = DeliveryWait.limit(wait) else {
      throw Failure.usage(
        CommandWords.about("--wait", DeliveryCommandWords.badDuration(VisibleText.escaped(wait, limit: 20))))
    }
    if case .at? = requests.first?.sendTime { throw Failure.usage(DeliveryCommandWords.waitsForNow) }
    return limit
  }

  /// Refuses to send a row of another profile or destination, unless `--profile` says with which one.
  private func checkDestination(_ row: SendRecord, _ settings: EffectiveSettings) throws {
    let profile = settings.preferences.current
    let now = Destination(profile.base)
    let then = row.destination ?? now
    guard row.profile != profile.name || then != now else { return }
    let (name, current) = (
      VisibleText.escaped(row.profile, limit: 40), VisibleText.escaped(profile.name, limit: 40)
    )
    guard options.profile == nil else {
      return Output.notice(
        CommandWords.rowElsewhere(String(row.id), name, then.phrase, now: current, now.phrase))
    }
    throw Failure.usage(
      row.profile == profile.name
        ? CommandWords.rowMoved(String(row.id), name, then.phrase, now: now.phrase)
        : CommandWords.rowNotInForce(String(row.id), name, then.phrase, now: current, now.phrase))
  }

  private func requests(
    _ preferences: Preferences, _ row: SendRecord?, _ resumed: StoredBatch?
  ) throws -> [SendOTPRequest] {
    func check<Value>(_ flag: String, _ make: () throws(InputError) -> Value) throws -> Value {
      do throws(InputError) { return try make() } catch {
        throw Failure.usage(CommandWords.about(flag, error.phrase), .init(error))
      }
    }
    let (numbers, said) = try recipients.numbers(resumed, row)
    var remarks = said
    let unusual = numbers.filter { !$0.hasKnownPrefix }
    remarks += unusual.prefix(5).map { CommandWords.unusualPrefix($0.display) }
    if unusual.count > 5 { remarks.append(RecipientWords.otherNumbers(unusual.count - 5)) }
    let written = self.text == "-" ? try standardInput() : self.text
    let text = try check("--text") { () throws(InputError) in
      try MessageText(written ?? row?.text ?? preferences.text)
    }
    let line = try check("--line") { () throws(InputError) in
      try LineNumber(self.line ?? row?.line ?? preferences.current.line)
    }
    let length = try check("--code-length") { () throws(InputError) in
      try CodeLength(parsing: codeLength ?? String(row?.codeLength ?? preferences.codeLength))
    }
    let now = Date()
    // An unset variable leaves this empty, and a message meant for later must not go out at once.
    if at?.allSatisfy(\.isWhitespace) == true {
      throw Failure.usage(CommandWords.emptyTime)
    }
    var time = try check("--at") { () throws(InputError) in try SendTime(parsing: at ?? "now", now: now) }
    if at == nil, let date = row?.sendAt {
      guard date > now else {
        throw Failure.usage(
          CommandWords.about(
            resumed == nil ? "--from" : "--resume",
            CommandWords.rowTimeIsPast(String(row?.id ?? 0), IranTime.minute(date))))
      }
      time = .at(date)
    }
    // A time of day that has passed means tomorrow, which nobody should find out by waiting.
    if case .at(let date) = time, IranTime.dayText(date) != IranTime.dayText(now), at?.contains(":") == true,
      date.timeIntervalSince(now) < 86_400
    {
      remarks.append(CommandWords.goesOut(IranTime.minute(date)))
    }
    // Only now that everything has been checked.
    remarks.forEach { Output.notice($0) }
    return numbers.map {
      SendOTPRequest(mobile: $0, text: text, lineNumber: line, codeLength: length, sendTime: time)
    }
  }

  /// Reads all of standard input as text, without the line end that tools append.
  private func standardInput() throws -> String {
    var bytes: [UInt8]
    do throws(RegularFile.Failure) { bytes = try RegularFile.read(STDIN_FILENO, limit: (1 << 20) + 1) } catch
    {
      throw Failure.usage(CommandWords.inputUnreadable(String(cString: strerror(error.number))))
    }
    guard bytes.count <= 1 << 20 else { throw Failure.usage(CommandWords.inputTooLong) }
    if bytes.last == 0x0A { bytes.removeLast() }
    if bytes.last == 0x0D { bytes.removeLast() }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure.usage(CommandWords.inputNotUTF8)
    }
    return text
  }

  private func printDryRun(_ requests: [SendOTPRequest], _ client: ServiceClient) {
    for request in requests {
      let prepared = client.prepare(request, now: Date()).redacted
      if output.json {
        let object: JSON = .object([
          .init("method", .string(prepared.head.method.rawValue)), .init("url", .string(prepared.address)),
          .init("body", .string(String(decoding: prepared.body, as: UTF8.self))),
          .init("parameters", .object(prepared.parameters.map { .init($0.name, .string($0.value)) })),
        ])
        Output.line(object.text(pretty: false))
      } else {
        Output.line(prepared.text)
      }
    }
  }

  // MARK: Sending

  /// Opens the history; returns nil if that fails and the user wants to send anyway.
  private func openHistory(_ settings: EffectiveSettings) throws -> HistoryStore? {
    do throws(HistoryError) {
      return try preparedHistory(settings)
    } catch {
      guard unrecorded else { throw Failure.local(CommandWords.nothingSentUnrecorded(error.phrase)) }
      Output.notice(CommandWords.sendingUnrecorded(error.phrase))
      return nil
    }
  }

  /// Opens the history that holds the batch to resume; returns nil if there is nothing to resume, or no history.
  ///
  /// Retention deletes before the batch is read: what is older than the settings allow is not to be resumed.
  private func historyToResume(_ settings: EffectiveSettings) throws -> HistoryStore? {
    let path = settings.paths.historyFile
    guard recipients.resume != nil, !HistoryStore.isAbsent(path) else { return nil }
    do throws(HistoryError) {
      if dryRun { return try HistoryStore(path: path, codes: settings.preferences.keptCodes) }
      return try preparedHistory(settings)
    } catch {
      throw Failure.local(CommandWords.nothingSent(error.phrase))
    }
  }

  private func preparedHistory(_ settings: EffectiveSettings) throws(HistoryError) -> HistoryStore {
    let store = try HistoryStore(
      path: settings.paths.historyFile, codes: settings.preferences.keptCodes)
    try prepare(store, settings)
    return store
  }

  /// Gives rows of dead programs their outcome, and deletes what is older than the settings allow.
  private func prepare(_ store: HistoryStore, _ settings: EffectiveSettings) throws(HistoryError) {
    try store.recover()
    if let stray = store.strayLog {
      Output.notice(
        CommandWords.strayLog(stray))
    }
    switch try store.applyRetention(days: settings.preferences.retentionDays, now: Date()) {
    case .deleted(0): break
    case .deleted(let count):
      Output.notice(CommandWords.pruned(count))
    case .differs: break
    case .doubtful(let count, let newest, _):
      Output.notice(
        CommandWords.notPruned(count, newest: IranTime.day(newest))
      )
    }
  }

  /// - Returns: the exit code of the most serious outcome.
  private func send(
    _ requests: [SendOTPRequest], _ client: ServiceClient, _ token: Token, _ settings: EffectiveSettings,
    _ opened: HistoryStore?, batch resumed: BatchReference?, waiting limit: Duration?
  ) async throws -> Int32 {
    let store = try opened ?? openHistory(settings)
    let interruption = Interruption()
    func recordingClient(_ recorder: HistoryStore?) -> RecordingClient {
      RecordingClient(client: client, profile: settings.preferences.profile, recorder: recorder)
    }
    var batch = SendBatch(requests, begunAt: Date())
    var membership =
      resumed.map { .member($0, rest: []) }
      ?? (requests.count > 1 ? BatchMembership.first(mobiles: requests.map(\.mobile.digits)) : .none)
    var (sentUnrecorded, untold) = (0, 0)
    var unrecorded: [RecordingClient.Sent] = []
    var accepted: [SendRecord] = []
    sending: while let request = batch.next() {
      let sent: RecordingClient.Sent
      var warnings = warnings(about: request, store, settings)
      // Of a number that may be taken already, only once it is not.
      let isLater = membership.batch != nil
      let told = batch.done < Self.toldNumbers ? warnings : []
      if told.count < warnings.count { untold += 1 }
      if !isLater { told.forEach { Output.notice($0) } }
      if let reference = membership.batch { membership = .member(reference, rest: batch.rest) }
      do throws(HistoryError) {
        sent = try await send(request, token, membership, by: recordingClient(store), interruption)
        membership = membership.next(after: sent.record, rest: batch.rest)
      } catch {
        if case .taken = error {
          Output.notice(RecipientWords.skippedTaken(request.mobile.display, error.phrase))
          if output.json {
            reportSkipped(request, RecipientWords.skippedTaken(request.mobile.digits, error.phrase))
          }
          if case .finished = batch.skip() { break sending }
          continue
        }
        guard self.unrecorded else {
          _ = await stillUnrecorded(unrecorded)
          if output.json {
            for left in [request] + batch.waiting { reportSkipped(left, CommandWords.historyStopped) }
          }
          if let reference = membership.batch { reportBatch(reference.id, batch, isResumed: resumed != nil) }
          let number = request.mobile.display
          throw Failure.local(
            batch.waiting.isEmpty
              ? CommandWords.wasNotSent(number, error.phrase)
              : CommandWords.wereNotSent(number, error.phrase))
        }
        Output.notice(CommandWords.isSentUnrecorded(request.mobile.display, error.phrase))
        sent = try await send(request, token, .none, by: recordingClient(nil), interruption)
        if sent.record.mayHaveArrived {
          sentUnrecorded += 1
          if case .first(let mobiles) = membership {
            membership = .first(mobiles: mobiles.filter { $0 != request.mobile.digits })
          }
        }
      }
      if isLater { told.forEach { Output.notice($0) } }
      if let failure = sent.recordingFailure {
        unrecorded.append(sent)
        warnings.append(CommandWords.notRecorded(failure.phrase))
        Output.notice(CommandWords.notRecorded(failure.phrase))
      }
      if let skew = sent.result.clockSkew {
        let words = CommandWords.clockDiffers(minutes: Int((skew / 60).rounded()))
        warnings.append(words)
        Output.notice(words)
      }
      report(sent.record, sent.result, warnings)
      if sent.record.state == .accepted { accepted.append(sent.record) }
      switch batch.finish(sent.result.outcome, at: Date()) {
      case .next: continue
      case .finished: break sending
      case .stop(let left):
        let wait =
          sent.result.outcome.retryAfter.map { SendingWords.retryAfter(VisibleText.escaped($0, limit: 40)) }
          ?? .empty
        let isStopped = interruption.signal != nil
        Output.notice(
          isStopped ? CommandWords.stoppedBySignal(left: left) : CommandWords.stopped(left: left, wait: wait))
        if !output.json {
          let left = batch.waiting
          for request in left.prefix(Self.toldNumbers) {
            Output.notice(CommandWords.skipped(request.mobile.display))
          }
          if left.count > Self.toldNumbers {
            Output.notice(RecipientWords.otherNumbers(left.count - Self.toldNumbers))
          }
        }
        if output.json {
          batch.waiting.forEach {
            reportSkipped($0, isStopped ? CommandWords.stopped : CommandWords.notTried)
          }
        }
        break sending
      }
    }
    // Whatever kept it locked may have ended meanwhile.
    unrecorded = await stillUnrecorded(unrecorded)
    if untold > 0 { Output.notice(RecipientWords.moreWarnings(untold)) }
    if let reference = membership.batch {
      reportBatch(reference.id, batch, isResumed: resumed != nil, unrecorded: sentUnrecorded)
    }
    var deliveryStatus = ExitStatus.success
    if let limit, interruption.signal == nil, !accepted.isEmpty {
      deliveryStatus = await watch(accepted, client, token, store, for: limit, interruption)
    }
    // Make what retention removed unreadable, now that the sends are done. After an interruption, the next start does
    // it.
    if interruption.signal == nil, let store, store.hasToForget { try? store.forget() }
    interruption.endBySignal()
    let gravest =
      batch.outcomes.map(\.outcome.facts).max { $0.severity < $1.severity }?.exitCode ?? ExitStatus.success
    guard gravest == ExitStatus.success else { return gravest }
    return !unrecorded.isEmpty ? ExitStatus.local : deliveryStatus
  }

  /// Records the ends again that could not be recorded, and returns those that still cannot.
  private func stillUnrecorded(_ sends: [RecordingClient.Sent]) async -> [RecordingClient.Sent] {
    var left: [RecordingClient.Sent] = []
    for sent in sends {
      do throws(HistoryError) {
        try await sent.recordAgain?()
        Output.notice(HistoryWords.recordedLate(MobileNumber.grouped("0" + sent.record.mobile)))
      } catch {
        left.append(sent)
      }
    }
    return left
  }

  /// Waits until the messages have come to an end, and tells what became of each.
  ///
  /// - Returns: The exit code of the worst.
  private func watch(
    _ rows: [SendRecord], _ client: ServiceClient, _ token: Token, _ store: HistoryStore?,
    for limit: Duration,
    _ interruption: Interruption
  ) async -> Int32 {
    let ids = rows.compactMap(\.messageID)
    if ids.count < rows.count { Output.notice(TrackingWords.noMessageID) }
    let wait = DeliveryWait(client: client, token: token, messageIDs: ids)
    let found = await interruption.cancelling {
      await wait.run(for: limit) { ids, result, asked, answered in
        // What is known by now can be shown by the console, too.
        guard let store else { return }
        let written = try? store.recordDelivery(
          of: rows.filter { $0.id > 0 && $0.messageID.map(ids.contains) == true }, result, asked: asked,
          answered: answered)
        if written == nil { Output.notice(DeliveryCommandWords.notWritten) }
      }
    }
    for row in rows {
      var row = row
      if let id = row.messageID, let (delivery, asked, answered) = found.reports[id] {
        _ = row.delivery.take(delivery, due: row.due, asked: asked, answered: answered)
      }
      row.delivery.problem = row.messageID.flatMap { found.problems[$0] } ?? row.delivery.problem
      reportDelivery(row)
    }
    let codes = ids.map { DeliveryWait.exitStatus(found.reports[$0]?.delivery.state) }
    return max(codes.max() ?? ExitStatus.notInTime, ids.count < rows.count ? ExitStatus.notInTime : 0)
  }

  private func reportDelivery(_ row: SendRecord) {
    guard output.json else {
      let text =
        row.deliveryWords(now: Date()) ?? row.delivery.problem?.phrase ?? TrackingWords.notReported
      return Output.line("0\(row.mobile)  \(text.text)")
    }
    Output.line(
      DeliveryJSON.object(
        messageID: row.messageID ?? "", mobile: row.mobile, row.delivery,
        within: row.deliveryBound))
  }

  /// Returns what speaks against a send: the console would ask, while this command only says so.
  private func warnings(
    about request: SendOTPRequest, _ store: HistoryStore?, _ settings: EffectiveSettings
  ) -> [Phrase] {
    let profile = settings.preferences.current
    let facts: RecipientHistory?
    do throws(HistoryError) {
      facts = try store?.recipientHistory(
        mobile: request.mobile.digits, profile: profile.name, destination: Destination(profile.base))
    } catch {
      return [CommandWords.earlierNotKnown(request.mobile.display, error.phrase)]
    }
    switch facts?.reason(.never, now: Date()) {
    case .unknownBefore(let row):
      return [CommandWords.unknownBefore(request.mobile.display, IranTime.moment(row.startedAt))]
    case .justSent(let row):
      return [
        CommandWords.justSent(
          request.mobile.display, seconds: Int(max(0, Date().timeIntervalSince(row.startedAt))))
      ]
    case .always, .newNumber, .underWay, .settingsChanged, .creditMayBeShort,
      .manyRecipients, .unreadable,
      nil:
      return []
    }
  }

  /// Sends one request; a signal cancels it.
  private func send(
    _ request: SendOTPRequest, _ token: Token, _ batch: BatchMembership,
    by recordingClient: RecordingClient, _ interruption: Interruption
  ) async throws(HistoryError) -> RecordingClient.Sent {
    let result: Result<RecordingClient.Sent, HistoryError> = await interruption.cancelling {
      do throws(HistoryError) {
        return .success(try await recordingClient.send(request, token: token, batch: batch))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// The maximum number of numbers that are told about one by one.
  private static let toldNumbers = 20

  /// Says how a batch ended, and how to come back to it.
  ///
  /// - Parameter unrecorded: How many numbers were sent to without a record.
  private func reportBatch(_ id: Int64, _ batch: SendBatch, isResumed: Bool, unrecorded: Int = 0) {
    if unrecorded > 0 { Output.notice(RecipientWords.unrecorded(unrecorded)) }
    guard !output.json else { return }
    let name = String(id)
    Output.notice(
      isResumed ? RecipientWords.resumed(name, batch.summary) : RecipientWords.batch(name, batch.summary))
    Output.notice(RecipientWords.showBatch(name))
    if batch.leavesUnsent, unrecorded == 0 { Output.notice(RecipientWords.resumeBatch(name)) }
  }

  private func reportSkipped(_ request: SendOTPRequest, _ explanation: Phrase) {
    let isStopped = explanation == CommandWords.stopped
    let object: JSON = .object([
      .init("outcome", .string(isStopped ? "stopped" : "skipped")),
      .init("mobile", .string(request.mobile.digits)),
      .init("explanation", .string(explanation.text(in: .english))),
    ])
    Output.line(object.text(pretty: false))
  }

  private func report(_ record: SendRecord, _ result: ServiceClient.Result, _ warnings: [Phrase]) {
    guard output.json else {
      let words = record.code.map { "  " + CommandWords.code(VisibleText.escaped($0, limit: 40)).text } ?? ""
      let took = DurationWords.measured(result.exchange.timing.total).text
      Output.line(
        "0\(record.mobile)  \(record.state.phrase.text)\(words)  \(took)  \(result.outcome.explanation.text)"
      )
      return
    }
    func text(_ value: String?) -> JSON { value.map { .string($0) } ?? .null }
    let object: JSON = .object([
      .init("outcome", .string(result.outcome.kind.rawValue)),
      .init("statusCode", record.statusCode.map { .number(String($0)) } ?? .null),
      .init("statusTitle", text(record.statusTitle)), .init("messageID", text(record.messageID)),
      .init("mobile", .string(record.mobile)), .init("code", text(record.code)),
      .init("batch", record.batch.map { .number(String($0)) } ?? .null),
      .init("durationMilliseconds", .number(String(result.exchange.timing.total.inMilliseconds))),
      .init("phase", text(record.phase?.rawValue)),
      .init("explanation", .string(result.outcome.explanation.text(in: .english))),
      .init("destination", text(record.destination?.address)),
      .init("sendAt", text(record.sendAt.map { IranTime.iso($0) })),
      .init("warnings", .array(warnings.map { .string($0.text(in: .english)) })),
    ])
    Output.line(object.text(pretty: false))
  }
}
