internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import HistoryStore
internal import RecordingClient
internal import Synchronization
internal import ConsoleWording
internal import Wording

/// Manages the history's store: opens it after the first paint, reopens it if another file takes its place, and checks
/// it when others have written. Long work runs on the maintenance queue, everything else on the disk queue.
final class HistoryFile: Sendable {
  private struct State {
    var store: HistoryStore?
    /// Why there is no store.
    var problem: Phrase?
    var dataVersion = 0
    /// The number of reports from the watch so far.
    var reports = 0
    /// Why the last check for changes failed, if the user was told so.
    var reportedFailure: Phrase?
    /// How rows written from now on keep their codes.
    var codes: KeptCodes
    /// Outcomes that could not be written yet, such as while another program kept the file locked.
    var unwritten: [UnwrittenEnd] = []
    /// The deletions that the user wanted to undo, but that could not be undone.
    var unrestored: Set<Int64> = []
  }

  private struct UnwrittenEnd {
    let record: SendRecord
    let exchange: Exchange
    let store: HistoryStore
  }

  let disk: DispatchQueue
  /// The queue for long work: deleting, restoring, and exporting many rows. Deletions use short transactions, between
  /// which a send can be written.
  let maintenance = DispatchQueue(label: "amoot.maintenance")
  private let path: String?
  private let queue: MessageQueue
  private let state: Mutex<State>

  /// - Parameter path: the path of the history; nil keeps it in memory.
  init(path: String?, codes: KeptCodes, disk: DispatchQueue, queue: MessageQueue) {
    self.path = path
    self.disk = disk
    self.queue = queue
    state = Mutex(State(codes: codes))
  }

  var store: HistoryStore? { state.withLock { $0.store } }
  var problem: Phrase { state.withLock { $0.problem } ?? HistoryWords.notOpenYet }

  /// Sets how rows written from now on keep their codes.
  func keep(_ codes: KeptCodes) {
    state.withLock { $0.codes = codes }
    store?.codes = codes
  }

  // MARK: Opening

  /// Opens the store and changes nothing: another program may keep the file locked, but its rows can still be read.
  func open() {
    do throws(HistoryError) {
      let store = try makeStore()
      let version = try store.dataVersion()
      state.withLock { ($0.store, $0.dataVersion) = (store, version) }
      queue.post(.history(.opened(readOnlyReason: store.readOnlyReason)))
    } catch {
      state.withLock { $0.problem = error.phrase }
      queue.post(.history(.notOpened(error.phrase)))
    }
  }

  private func makeStore() throws(HistoryError) -> HistoryStore {
    let codes = state.withLock { $0.codes }
    guard let path else { return try HistoryStore.inMemory(codes: codes) }
    let store = try HistoryStore(path: path, codes: codes)
    if let stray = store.strayLog {
      queue.post(
        .history(
          .changeFailed(
            HistoryWords.strayLog(stray)
          )))
    }
    return store
  }

  /// Marks rows as unknown if their process died while sending, and removes for good what programs that have ended
  /// deleted.
  func recover() {
    guard let store else { return }
    do throws(HistoryError) {
      if try store.recover() > 0 { queue.post(.history(.changed)) }
    } catch {
      queue.post(.saveFailed(error.phrase))
    }
    maintenance.async { [self] in removeDeleted() }
  }

  /// Marks rows as unknown if their process has died since. Where that cannot be written, they stay as they are.
  func recoverAgain() {
    if let count = try? store?.recover(), count > 0 { queue.post(.history(.changed)) }
  }

  /// Removes deleted rows for good, and makes unreadable whatever was removed before. If that fails, it is done at the
  /// next start.
  ///
  /// - Parameter includesOwn: Whether to remove what this console deleted, too, which can then no longer be undone.
  func removeDeleted(includingOwn includesOwn: Bool = false) {
    guard let store, (try? store.removeDeleted(includingOwn: includesOwn)) != nil, store.hasToForget else {
      return
    }
    try? store.forget()
  }

  /// Undoes a deletion. If that fails, it is tried again before anything is removed for good.
  func restore(_ deletion: Int64, in store: HistoryStore) throws(HistoryError) -> Int {
    do throws(HistoryError) {
      let count = try store.restore(deletion)
      state.withLock { _ = $0.unrestored.remove(deletion) }
      return count
    } catch {
      state.withLock { _ = $0.unrestored.insert(deletion) }
      throw error
    }
  }

  /// Removes what this console deleted for good, except for deletions that could not be undone.
  func removeOwnDeletions() {
    guard let store else { return }
    for deletion in state.withLock({ $0.unrestored }) { _ = try? restore(deletion, in: store) }
    let left = state.withLock { $0.unrestored }.union(store.retryFailedDeletions())
    guard !left.isEmpty else { return removeDeleted(includingOwn: true) }
    // Remove nothing now: the next start undoes these deletions before it removes anything.
    if !store.rememberToRestore(left) { queue.post(.saveFailed(HistoryWords.notRestored)) }
  }

  /// Makes data that was just removed or replaced unreadable.
  func forgetSoon() { maintenance.async { [self] in try? store?.forget() } }

  /// Deletes rows older than the settings allow: at every start, after what is shown has been read.
  func applyRetention(days: Int) {
    guard let store else { return }
    do throws(HistoryError) {
      report(try store.applyRetention(days: days, now: Date()), days: days)
    } catch {
      queue.post(.history(.changeFailed(error.phrase)))
    }
  }

  /// Deletes the rows that retention doubted, once the user has checked the clock.
  func prune(_ rows: OverdueRows) {
    guard let store else { return queue.post(.history(.changeFailed(problem))) }
    do throws(HistoryError) {
      switch try store.applyRetention(before: rows.before, expecting: rows.count) {
      case .differs(let count):
        queue.post(
          .history(
            .retentionDoubted(
              OverdueRows(count: count, newest: rows.newest, before: rows.before, days: rows.days))))
      case let result: report(result, days: rows.days)
      }
    } catch {
      queue.post(.history(.changeFailed(error.phrase)))
    }
  }

  private func report(_ result: HistoryStore.Retention, days: Int) {
    switch result {
    case .deleted(let count):
      if count > 0 {
        queue.post(.history(.pruned(count)))
        forgetSoon()
      }
    case .doubtful(let count, let newest, let before):
      queue.post(
        .history(.retentionDoubted(OverdueRows(count: count, newest: newest, before: before, days: days))))
    case .differs: break
    }
  }

  /// Opens the file that is now at the path. Closes the old one first: the last to close a replaced file removes the
  /// log beside it, by its name.
  ///
  /// - Returns: whether there is a new store; if not, the reason is reported.
  func reopen(_ old: HistoryStore) -> Bool {
    old.close()
    if let path = old.path { HistoryStore.waitUntilCopied(path: path) }
    do throws(HistoryError) {
      let new = try makeStore()
      try? new.adoptDeletions(of: old)
      state.withLock { $0.store = new }
      return true
    } catch {
      state.withLock { ($0.store, $0.problem) = (nil, error.phrase) }
      queue.post(.history(.notOpened(error.phrase)))
      return false
    }
  }

  // MARK: Changes by others

  /// Checks a changed file now, and a few more times while the write may still become visible.
  func changed() {
    let reportNumber = state.withLock { state in
      state.reports += 1
      return state.reports
    }
    disk.async { [self] in lookForChange() }
    for delay in HistoryStore.recheckDelays {
      disk.asyncAfter(deadline: .now() + .milliseconds(delay)) { [self] in
        // A later report has its own checks.
        guard state.withLock({ $0.reports == reportNumber }) else { return }
        lookForChange()
      }
    }
  }

  /// Checks for changes; tells the console only if somebody else wrote, or if the check fails.
  private func lookForChange() {
    // Without a store, the next send opens one; why there is none has already been reported.
    guard let store else { return }
    // Another file is there, moved in or created by another console: it is the history from now on.
    if let replacement = store.replacement, let path, !HistoryStore.isAbsent(path) {
      if reopen(store) {
        queue.post(.history(.replaced(replacement, readOnlyReason: self.store?.readOnlyReason)))
      }
      return
    }
    do throws(HistoryError) {
      let version = try store.dataVersion()
      let isNew = state.withLock { state in
        defer { (state.dataVersion, state.reportedFailure) = (version, nil) }
        return state.dataVersion != version
      }
      if isNew { queue.post(.history(.changed)) }
    } catch {
      // A removed file is reported when it is next written to.
      if case .replaced = error { return }
      let isNew = state.withLock { state in
        defer { state.reportedFailure = error.phrase }
        return state.reportedFailure != error.phrase
      }
      if isNew { queue.post(.history(.changeFailed(error.phrase))) }
    }
  }

  /// Writes the end of a send. If only the log was removed, the row is in the reopened store.
  private func finish(_ record: SendRecord, _ exchange: Exchange, in old: HistoryStore) throws(HistoryError) {
    do throws(HistoryError) { return try old.finish(record, exchange: exchange) } catch {
      guard case .replaced = error else { throw error }
    }
    lookForChange()
    let gone = HistoryError.replaced(path: path ?? "")
    guard let current = store, current !== old, let row = try current.record(record.id),
      row.isSameSend(as: record)
    else { throw gone }
    try current.finish(record, exchange: exchange)
    queue.post(.history(.changed))
  }

  /// Keeps an outcome that could not be written, and tries again until it can, or until the row is gone.
  private func keep(_ end: UnwrittenEnd) {
    let isFirst = state.withLock { state in
      state.unwritten.append(end)
      return state.unwritten.count == 1
    }
    if isFirst { writeEnds(after: 1) }
  }

  /// - Parameter delay: The seconds until the attempt; the delay doubles with each failure, up to 30 seconds.
  private func writeEnds(after delay: Double) {
    disk.asyncAfter(deadline: .now() + delay) { [self] in
      if !writeEnds() { writeEnds(after: min(30, delay * 2)) }
    }
  }

  /// Writes the outcomes that could not be written before.
  ///
  /// - Returns: Whether none is left.
  func writeEnds() -> Bool {
    while let end = state.withLock({ $0.unwritten.first }) {
      do throws(HistoryError) {
        try finish(end.record, end.exchange, in: end.store)
        queue.post(.sending(.recordedLate(end.record)))
      } catch {
        // In a file that is gone, the row is too.
        guard case .replaced = error else { return false }
        queue.post(.saveFailed(HistoryWords.outcomeLost(MobileNumber.grouped("0" + end.record.mobile))))
      }
      state.withLock { _ = $0.unwritten.removeFirst() }
    }
    return true
  }

  /// The records of the outcomes that could not be written.
  var unwritten: [SendRecord] { state.withLock { $0.unwritten.map(\.record) } }

  /// A row that has been begun, and where.
  private typealias Begun = (store: HistoryStore, row: (id: Int64, batch: Int64?))

  /// Writes the start of a send, into a new file if the old one is gone.
  private func write(_ draft: SendDraft) throws(HistoryError) -> Begun {
    guard let store, store.readOnlyReason == nil else {
      // Whatever kept the store from being opened or written may be fixed by now.
      let begun = try writeAnew(draft)
      queue.post(.history(.opened(readOnlyReason: nil)))
      queue.post(.history(.changed))
      return begun
    }
    do throws(HistoryError) { return (store, try store.beginRow(draft)) } catch {
      guard case .replaced = error else { throw error }
      // Settling sends in a file that is gone would be useless: no history has their rows any more.
      let replacement = store.replacement ?? .file
      store.close()
      let written = try writeAnew(draft)
      queue.post(.history(.replaced(replacement, readOnlyReason: written.store.readOnlyReason)))
      return written
    }
  }

  private func writeAnew(_ draft: SendDraft) throws(HistoryError) -> Begun {
    let (old, store) = (store, try makeStore())
    if let old { try? store.adoptDeletions(of: old) }
    let row = try store.beginRow(draft)
    state.withLock { $0.store = store }
    return (store, row)
  }

  private func onDisk<Value: Sendable>(
    _ body: @escaping @Sendable () throws(HistoryError) -> Value
  ) async throws(HistoryError) -> Value {
    let result: Result<Value, HistoryError> = await withCheckedContinuation { continuation in
      disk.async {
        do throws(HistoryError) { continuation.resume(returning: .success(try body())) } catch {
          continuation.resume(returning: .failure(error))
        }
      }
    }
    return try result.get()
  }
}

extension HistoryFile: SendRecorder {
  /// Writes the start of a send. Its end goes to the same store, even if another has been opened in the meantime.
  func begin(_ draft: SendDraft) async throws(HistoryError) -> OpenRow {
    let (store, row) = try await onDisk { [self] () throws(HistoryError) in try write(draft) }
    return OpenRow(id: row.id, batch: row.batch) { [self] record, exchange throws(HistoryError) in
      try await onDisk { [self] () throws(HistoryError) in
        do throws(HistoryError) { try finish(record, exchange, in: store) } catch {
          if case .replaced = error { throw error }
          keep(UnwrittenEnd(record: record, exchange: exchange, store: store))
          throw error
        }
      }
    }
  }
}
