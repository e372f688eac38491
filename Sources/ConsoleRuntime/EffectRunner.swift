internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import HistoryStore
internal import Settings
internal import Synchronization

/// Does what `update` asks for, away from the main thread, and posts what came of it.
///
/// Everything that touches a disk runs on one serial queue, so that a row's beginning is written before its end.
final class EffectRunner: Sendable {
  private struct State {
    var store: HistoryStore?
    var storeProblem: String?
    /// The settings' file could not be understood the last time.
    var settingsAreBroken = false
    var tasks: [Int: Task<Void, Never>] = [:]
    var base: BaseAddress
    var profile: Profile
    var preferences: Preferences
    /// The settings as they were read last.
    var lines: [SettingLine]
    var dataVersion = 0
    /// Reports of the watch so far.
    var reports = 0
  }

  private let configuration: ConsoleConfiguration
  private let queue: MessageQueue
  private let disk = DispatchQueue(label: "amoot.disk")
  private let work = WorkExecutor()
  /// Deletes many rows, in short turns between which a send can be written.
  private let upkeep = DispatchQueue(label: "amoot.upkeep")
  private let state: Mutex<State>

  init(configuration: ConsoleConfiguration, queue: MessageQueue) {
    self.configuration = configuration
    self.queue = queue
    let profile = configuration.preferences.current
    state = Mutex(
      State(
        base: profile.base, profile: profile, preferences: configuration.preferences,
        lines: configuration.lines))
  }

  // MARK: Starting

  /// After the first paint: opens the history, and makes the demo's service ready.
  func start() {
    disk.async { [self] in
      openHistory()
      // Between their reading and now somebody may have changed them; that is no news to the user.
      readSettingsNow(changed: nil)
    }
    askForToken(configuration.preferences.current)
    guard let prepare = configuration.prepare else { return }
    Task.detached(executorPreference: work) { [self] in
      do {
        let profile = try await prepare()
        state.withLock { $0.profile = profile }
        queue.post(.ready(profile))
      } catch {
        queue.post(.startFailed("\(error)"))
      }
    }
  }

  /// Asks the profile's command for its token, in the background; without one there is nothing to do.
  private func askForToken(_ profile: Profile) {
    guard profile.token.isEmpty, let command = profile.tokenCommand else { return }
    ask(command) { .profiles(.tokenArrived(profile: profile.name, $0, problem: $1)) }
  }

  private func ask(_ command: String, then message: @escaping @Sendable (Token?, String?) -> Message) {
    Thread.detachNewThread { [queue] in
      do throws(TokenCommandError) {
        queue.post(message(try TokenCommand.token(command), nil))
      } catch {
        queue.post(message(nil, error.description))
      }
    }
  }

  private func openHistory() {
    do throws(HistoryError) {
      let store = try makeStore()
      let version = try store.dataVersion()
      state.withLock {
        $0.store = store
        $0.dataVersion = version
      }
      run(.history(.load(HistoryRequest(limit: HistoryPane.pageSize))))
      run(.history(.count(.all)))
      queue.post(.history(.opened(readOnlyReason: store.readOnlyReason)))
      // Behind the first rows: another program may keep the file locked, and what is there can be read all the same.
      disk.async { [self] in recover(store) }
      upkeep.async { [self] in applyRetention() }
    } catch {
      state.withLock { $0.storeProblem = error.description }
      queue.post(.history(.failed(error.description)))
    }
  }

  private func makeStore() throws(HistoryError) -> HistoryStore {
    let codes = state.withLock { $0.preferences.keptCodes }
    guard let path = configuration.historyPath else { return try HistoryStore(inMemory: (), codes: codes) }
    let store = try HistoryStore(path: path, codes: codes)
    if let stray = store.strayLog {
      queue.post(
        .history(
          .changeFailed(
            "A log lay beside the history that belongs to another state of it, as after a backup was put back. It was set aside as \(stray); the history is what its file holds."
          )))
    }
    return store
  }

  /// Rows older than the settings allow go at every start, after what is shown has been read.
  private func applyRetention(isConfirmed: Bool = false) {
    guard let store else { return }
    let days = state.withLock { $0.preferences.retentionDays }
    do throws(HistoryError) {
      switch try store.applyRetention(days: days, now: Date(), isConfirmed: isConfirmed) {
      case .deleted(let count): if count > 0 { queue.post(.history(.pruned(count))) }
      case .doubtful(let count, let newest):
        queue.post(.history(.retentionDoubted(count: count, newest: newest, days: days ?? 0)))
      }
    } catch {
      queue.post(.history(.changeFailed(error.description)))
    }
  }

  private var store: HistoryStore? { state.withLock { $0.store } }

  // MARK: Effects

  func run(_ effect: Effect) {
    switch effect {
    case .sending(.send(let order)): send(order)
    case .sending(.check(let mobiles)): checkGuard(mobiles)
    case .sending(.cancel(let order)): state.withLock { $0.tasks[order] }?.cancel()
    case .history(.load(let request)):
      answer { store throws(HistoryError) in .history(.loaded(request, try store.window(request))) }
    case .history(.count(let filter)):
      answer { store throws(HistoryError) in
        let found = filter.isEmpty ? nil : try store.count(filter, limit: HistoryPane.countLimit)
        return .history(.counted(filter, count: try store.count(), found: found))
      }
    case .history(.findDate(let filter, let date, let day)):
      answer { store throws(HistoryError) in
        .history(.dateFound(try store.newest(before: date, filter), day: day))
      }
    case .history(.countDeletion(let filter)):
      answer { store throws(HistoryError) in
        let newest = try store.page(limit: 1).first?.id ?? 0
        return .history(.deletionCounted(filter, count: try store.count(filter), newest: newest))
      }
    case .history(.delete(let id)):
      change { store throws(HistoryError) in .history(.deleted(count: try store.delete(id) ? 1 : 0)) }
    case .history(.deleteFound(let filter, let newest)):
      change(on: upkeep) { store throws(HistoryError) in
        .history(.deleted(count: try store.deleteAll(filter, upTo: newest)))
      }
    case .history(.prune): upkeep.async { [self] in applyRetention(isConfirmed: true) }
    case .history(.setNote(let note, let id)):
      change { store throws(HistoryError) in
        try store.setNote(note, of: id)
          ? .history(.noted(id: id, note))
          : .history(.changeFailed("The note was not saved: the row is gone. It said: \(note)"))
      }
    case .details(.load(let id)): loadDetails(id)
    case .details(.compare(let left, let right)):
      answer { store throws(HistoryError) in
        .details(
          .compared(
            Comparison(left, try store.exchange(of: left.id), right, try store.exchange(of: right.id))))
      }
    case .details(.makeText(let what, let row)): makeText(what, row)
    case .watchWire(let isWanted):
      guard isWanted else {
        configuration.wire?.watch(nil)
        break
      }
      configuration.wire?.watch { [queue] lines in queue.post(.wireLines(lines)) }
    case .runDoctor(let token, let name): runDoctor(token, terminalName: name)
    case .refreshAccount(let token): refreshAccount(token)
    case .profiles(.use(let profile)):
      state.withLock { $0.profile = profile }
      askForToken(profile)
      // What is listed as settings is this profile's from now on.
      disk.async { [self] in readSettingsNow(changed: nil) }
    case .welcome(.testToken(let token)): test(token)
    case .profiles(.askForToken(let command, let name)):
      ask(command) { .profiles(.tokenArrived(profile: name, $0, problem: $1)) }
    case .welcome(.runCommand(let command)):
      ask(command) { .welcome(.commandAnswered($0, problem: $1)) }
    case .welcome(.saveToken(let token)): disk.async { [self] in save(token) }
    case .saveForm(let values): disk.async { [self] in save(values) }
    case .settings(.save(let field, let text, let profile)):
      disk.async { [self] in save(field, text, profile) }
    case .settings(.saveTemplate(let template, let profile)): disk.async { [self] in save(template, profile) }
    case .profiles(.add(let name)): disk.async { [self] in addProfile(name) }
    case .copy, .captureMouse, .ring, .saveScreenshot, .redraw, .suspend, .startDemo, .quit:
      break
    }
  }

  /// Waits for what must not be lost when the program ends, for at most two seconds.
  ///
  /// - Returns: what went wrong on the way, in sentences.
  func finish() -> [String] {
    let work = DispatchGroup()
    for queue in [disk, upkeep] { queue.async(group: work) {} }
    var problems: [String] = []
    if work.wait(timeout: .now() + 2) == .timedOut {
      problems.append(
        "the history was still locked by another program after 2 s: what was under way is recorded as unknown at the next start, and a last change may be missing"
      )
    }
    for message in queue.drain().messages {
      switch message {
      case .saveFailed(let reason), .history(.changeFailed(let reason)): problems.append(reason)
      case .sending(.ended(_, _, _, let problem?)): problems.append(problem)
      default: break
      }
    }
    return problems
  }

  private func save(_ values: FormValues) {
    guard let path = configuration.formPath, state.withLock({ $0.preferences.remembersForm }) else { return }
    do throws(SettingsError) { try FormFile.save(values, to: path) } catch {
      queue.post(.saveFailed(error.description))
    }
  }

  private func test(_ token: Token) {
    let profile = state.withLock { $0.profile }
    let client = client(profile)
    Task.detached(executorPreference: work) { [queue] in
      let exchange = await client.accountExchange(token: token)
      let findings = ServiceFindings(exchange, base: profile.base, hasToken: true, now: Date()).all
      // The first thing that stands in the way, or what is said of the token.
      let finding = findings.first { $0.verdict == .bad } ?? findings.last
      queue.post(.welcome(.tokenTested(finding ?? Finding("token", .bad, "nothing is known of it"))))
    }
  }

  private func save(_ token: Token) {
    do throws(SettingsError) {
      let settings = try configuration.settings.change(
        .token, to: token.secret, profile: state.withLock { $0.profile.name })
      queue.post(.welcome(.tokenSaved(token, path: settings.file.path)))
      tell(settings, saved: nil)
    } catch {
      queue.post(.saveFailed(error.description))
    }
  }

  // MARK: Settings

  private func save(_ field: SettingField, _ text: String?, _ profile: String) {
    do throws(SettingsError) {
      let settings = try configuration.settings.change(field, to: text, profile: profile)
      let place = configuration.settings.isInMemory ? "for this demo" : "saved in \(settings.file.path)"
      let line = settings.settingLines.first { $0.field == field }
      // A token has one source: the other one has gone from the file, which is not to happen in silence.
      let other: SettingField? = field == .tokenCommand ? .token : field == .token ? .tokenCommand : nil
      let hadOther = state.withLock { $0.lines.first { $0.field == other }?.isInFile == true }
      let lost =
        text != nil && hadOther
        ? " The \(other?.title.lowercased() ?? "") that stood there is out of the file." : ""
      // What may be a message is not repeated: others may look on.
      let value = field == .text ? "changed" : line?.shown ?? "changed"
      tell(settings, saved: "\(field.title) is \(value) now, \(place).\(lost)")
    } catch {
      queue.post(.saveFailed("Not saved: \(error.description)"))
    }
  }

  private func save(_ template: MessageTemplate, _ profile: String) {
    do throws(SettingsError) {
      let settings = try configuration.settings.add(template, profile: profile)
      tell(
        settings, saved: "Saved as “\(VisibleText.escaped(template.name, limit: 40))”; Alt-T brings it back.")
    } catch {
      queue.post(.saveFailed("Not saved: \(error.description)"))
    }
  }

  private func addProfile(_ name: String) {
    let current = state.withLock { $0.profile.name }
    do throws(SettingsError) {
      tell(try configuration.settings.addProfile(name, beside: current), saved: nil)
      queue.post(.profiles(.added(name)))
    } catch {
      queue.post(.saveFailed("Not saved: \(error.description)"))
    }
  }

  func readSettings() {
    disk.async { [self] in readSettingsNow(changed: "The settings file has changed; what it says holds now.")
    }
  }

  /// Reads the settings again; what cannot be understood changes nothing and is said.
  private func readSettingsNow(changed: String?) {
    do throws(SettingsError) {
      let settings = try configuration.settings.settings(profile: state.withLock { $0.profile.name })
      let isMended = state.withLock { state in
        defer { state.settingsAreBroken = false }
        return state.settingsAreBroken
      }
      tell(
        settings, saved: isMended ? "The settings can be read again; what they say holds now." : nil,
        changed: changed)
    } catch {
      state.withLock { $0.settingsAreBroken = true }
      queue.post(.saveFailed("The settings stay as they were: \(error.description)"))
    }
  }

  /// - Parameters:
  ///   - saved: what is said in any case.
  ///   - changed: what is said where something is different from before.
  private func tell(_ settings: EffectiveSettings, saved: String?, changed: String? = nil) {
    let lines = settings.settingLines
    let (isNew, codesChanged) = state.withLock { state in
      let isNew = state.preferences != settings.preferences || state.lines != lines
      let codesChanged = state.preferences.keptCodes != settings.preferences.keptCodes
      state.preferences = settings.preferences
      state.lines = lines
      return (isNew, codesChanged)
    }
    // Rows that are written from now on follow the new rule.
    if codesChanged { store?.codes = settings.preferences.keptCodes }
    if isNew || saved != nil {
      queue.post(.settings(.read(settings.preferences, lines, saved: saved ?? changed)))
    }
  }

  private func client(_ profile: Profile) -> SendOTPClient {
    SendOTPClient(
      transport: configuration.transport, base: profile.base, method: profile.method,
      dateForm: profile.dateForm,
      limits: state.withLock { $0.preferences.limits })
  }

  private func refreshAccount(_ token: Token) {
    let profile = state.withLock { $0.profile }
    let client = client(profile)
    Task.detached(executorPreference: work) { [self] in
      let message: Message
      do throws(AccountFailure) {
        message = .account(.answered(try await client.accountStatus(token: token)))
      } catch {
        message = .account(.failed(error.explanation))
      }
      // Of a profile that is no longer in use nothing is shown.
      if state.withLock({ $0.profile.name == profile.name }) { queue.post(message) }
    }
  }

  // MARK: History

  /// Reads on the disk's queue.
  private func answer(_ make: @escaping @Sendable (HistoryStore) throws(HistoryError) -> Message) {
    onDisk(nil, make) { .history(.failed($0)) }
  }

  /// Writes on the disk's queue.
  private func change(
    on queue: DispatchQueue? = nil,
    _ make: @escaping @Sendable (HistoryStore) throws(HistoryError) -> Message
  ) {
    onDisk(queue, make) { .history(.changeFailed($0)) }
  }

  private func onDisk(
    _ other: DispatchQueue?, _ make: @escaping @Sendable (HistoryStore) throws(HistoryError) -> Message,
    failed: @escaping @Sendable (String) -> Message
  ) {
    (other ?? disk).async { [self] in
      guard let store else {
        return queue.post(
          failed(state.withLock { $0.storeProblem } ?? "The history is not open yet. Try again."))
      }
      do throws(HistoryError) {
        let message = try make(store)
        queue.post(message)
      } catch {
        let replacement = store.replacement ?? .file
        if case .replaced = error, reopen(store) {
          queue.post(.history(.replaced(replacement)))
          queue.post(
            failed(
              "Not done: another file stands in the history's place since. Look at its rows, then try again.")
          )
        } else {
          queue.post(failed(error.description))
        }
      }
    }
  }

  /// Opens the file that stands at the path now. The old one is let go of first: the last to close a file that was
  /// replaced removes the log beside it, by its name.
  ///
  /// - Returns: whether there is a new one; otherwise why not is said.
  private func reopen(_ old: HistoryStore) -> Bool {
    old.close()
    if let path = old.path { HistoryStore.waitUntilCopied(path: path) }
    do throws(HistoryError) {
      let new = try makeStore()
      state.withLock { $0.store = new }
      return true
    } catch {
      state.withLock { ($0.store, $0.storeProblem) = (nil, error.description) }
      queue.post(.history(.failed(error.description)))
      return false
    }
  }

  /// Rows of a process that died while it sent become unknown.
  private func recover(_ store: HistoryStore) {
    do throws(HistoryError) {
      if try store.recover() > 0 { queue.post(.history(.changed)) }
    } catch {
      queue.post(.saveFailed(error.description))
    }
  }

  private func loadDetails(_ id: Int64) {
    answer { store throws(HistoryError) in
      let row = try store.record(id)
      let exchange = try store.exchange(of: id) ?? StoredExchange(request: "")
      let usual = try store.usualTiming(profile: row?.profile ?? "", before: id)
      return .details(.loaded(id: id, SendDetails(exchange, usual: usual, codeLength: row?.codeLength ?? 0)))
    }
  }

  private func makeText(_ what: RowExcerpt, _ row: SendRecord) {
    let profile = state.withLock { $0.profile }
    answer { store throws(HistoryError) in
      let exchange = row.id > 0 ? try store.exchange(of: row.id) : nil
      guard let text = what.text(row, exchange, base: profile.base) else {
        return .history(.changeFailed("There is nothing of that kind in the row to copy."))
      }
      return .details(.textReady(text, what: what.words))
    }
  }

  private func runDoctor(_ token: Token?, terminalName: String) {
    let doctor = Doctor(
      environment: ProcessInfo.processInfo.environment, transport: configuration.transport,
      terminalName: terminalName, profile: state.withLock { $0.profile }, token: token)
    // It may be kept waiting by what it looks at; a send is not to wait for that.
    Task.detached(executorPreference: WorkExecutor()) { [queue] in
      queue.post(.doctorFinished(await doctor.look()))
    }
  }

  /// A file of the history changed: looks now, and a few times more while the write may still become visible.
  func historyFileChanged() {
    let turn = state.withLock { state in
      state.reports += 1
      return state.reports
    }
    disk.async { [self] in lookForChange() }
    for delay in HistoryStore.recheckDelays {
      disk.asyncAfter(deadline: .now() + .milliseconds(delay)) { [self] in
        // A later report looks again by itself.
        guard state.withLock({ $0.reports == turn }) else { return }
        lookForChange()
      }
    }
  }

  /// Tells the console only when somebody else wrote.
  private func lookForChange() {
    guard let store else { return }
    // Another file stands there, moved in or made by another console: that is the history from now on.
    if let replacement = store.replacement, let path = configuration.historyPath, !HistoryStore.isAbsent(path)
    {
      if reopen(store) { queue.post(.history(.replaced(replacement))) }
      return
    }
    guard let version = try? store.dataVersion() else { return }
    let isNew = state.withLock { state in
      defer { state.dataVersion = version }
      return state.dataVersion != version
    }
    if isNew { queue.post(.history(.changed)) }
  }

  // MARK: Sending

  /// Where the history cannot be read nothing is known; that it cannot be written is said when its row is.
  private func checkGuard(_ mobiles: [String]) {
    let profile = state.withLock { $0.profile.name }
    disk.async { [self] in
      let facts = mobiles.map { mobile in
        do throws(HistoryError) {
          if let store { return try store.guardFact(mobile: mobile, profile: profile) }
          let problem = state.withLock { $0.storeProblem } ?? "it is not open"
          return GuardFact(mobile: mobile, isKnown: false, problem: problem)
        } catch {
          return GuardFact(mobile: mobile, isKnown: false, problem: error.description)
        }
      }
      queue.post(.sending(.checked(facts)))
    }
  }

  private func send(_ order: SendOrder) {
    let profile = state.withLock { $0.profile }
    let task = Task.detached(executorPreference: work) { [self] in
      await carry(order, profile)
      state.withLock { $0.tasks[order.id] = nil }
    }
    state.withLock { $0.tasks[order.id] = task }
  }

  /// One send: its row first, then its bytes, then its end.
  private func carry(_ order: SendOrder, _ profile: Profile) async {
    let now = Date()
    let client = client(profile)
    let prepared = client.prepare(order.request, now: now)
    let draft = SendDraft(startedAt: now, profile: profile.name, prepared: prepared)
    // The row's end goes to the store that has its beginning, even when another has been opened meanwhile.
    var store: HistoryStore?
    var record = SendRecord(id: Int64(-order.id), draft: draft)
    if order.isRecorded {
      do throws(HistoryError) {
        (store, record.id) = try await begin(draft)
      } catch {
        queue.post(.sending(.notRecorded(order: order.id, order.request, reason: error.description)))
        return
      }
    }
    queue.post(.sending(.began(order: order.id, record)))
    let result = await client.send(prepared, token: order.token)
    record.settle(result.outcome, duration: result.exchange.timing.total)
    var problem: String?
    if let store { problem = await settle(record, result.exchange, in: store) }
    queue.post(.sending(.ended(order: order.id, record, result.outcome, recordProblem: problem)))
  }

  private func begin(_ draft: SendDraft) async throws(HistoryError) -> (HistoryStore, Int64) {
    let result: Result<(HistoryStore, Int64), HistoryError> = await withCheckedContinuation { continuation in
      disk.async { [self] in
        do throws(HistoryError) {
          continuation.resume(returning: .success(try write(draft)))
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
    }
    return try result.get()
  }

  /// Writes the beginning of a send; where the file is gone, into a new one.
  private func write(_ draft: SendDraft) throws(HistoryError) -> (HistoryStore, Int64) {
    guard let store, store.readOnlyReason == nil else {
      // What kept it from opening, or from being written, may be mended by now.
      let store = try makeStore()
      let id = try store.begin(draft)
      state.withLock { $0.store = store }
      queue.post(.history(.opened(readOnlyReason: nil)))
      queue.post(.history(.changed))
      upkeep.async { [self] in applyRetention() }
      return (store, id)
    }
    do throws(HistoryError) { return (store, try store.begin(draft)) } catch {
      guard case .replaced = error else { throw error }
      // What is under way in a file that is gone is settled there in vain: its row is in no history any more.
      let replacement = store.replacement ?? .file
      store.close()
      let store = try makeStore()
      let id = try store.begin(draft)
      state.withLock { $0.store = store }
      queue.post(.history(.replaced(replacement)))
      return (store, id)
    }
  }

  /// - Returns: what to tell the user when the end could not be written; the outcome itself is shown all the same.
  private func settle(_ record: SendRecord, _ exchange: Exchange, in store: HistoryStore) async -> String? {
    await withCheckedContinuation { continuation in
      disk.async { [self] in
        do throws(HistoryError) {
          try settleNow(record, exchange, in: store)
          continuation.resume(returning: nil)
        } catch {
          continuation.resume(
            returning: "The outcome could not be recorded (the row will say unknown): \(error.description)")
        }
      }
    }
  }

  /// Where the log alone was removed, the row is in the store that is opened again.
  private func settleNow(_ record: SendRecord, _ exchange: Exchange, in old: HistoryStore)
    throws(HistoryError)
  {
    do throws(HistoryError) { return try old.settle(record, exchange: exchange) } catch {
      guard case .replaced = error else { throw error }
    }
    lookForChange()
    let gone = HistoryError.replaced(path: configuration.historyPath ?? "")
    guard let current = store, current !== old, let row = try current.record(record.id),
      row.mobile == record.mobile, abs(row.startedAt.timeIntervalSince(record.startedAt)) < 0.01
    else { throw gone }
    try current.settle(record, exchange: exchange)
    queue.post(.history(.changed))
  }
}
