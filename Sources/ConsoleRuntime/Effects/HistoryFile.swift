internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import HistoryStore
internal import Outbox
internal import Synchronization
internal import Wording

/// The life of the history's store: opened after the first paint, opened anew where another file stands in its place,
/// and looked at when others have written. Everything happens on the disk's queue, but for deletions of many rows.
final class HistoryFile: Sendable {
  private struct State {
    var store: HistoryStore?
    /// Why there is no store.
    var problem: Phrase?
    var dataVersion = 0
    /// Reports of the watch so far.
    var reports = 0
    /// A failure to look for changes that the user has been told.
    var toldFailure: Phrase?
  }

  let disk: DispatchQueue
  /// Deletes many rows, in short turns between which a send can be written.
  let upkeep = DispatchQueue(label: "amoot.upkeep")
  private let path: String?
  private let session: Session
  private let queue: MessageQueue
  private let state = Mutex(State())

  /// - Parameter path: nil keeps the history in memory.
  init(path: String?, disk: DispatchQueue, session: Session, queue: MessageQueue) {
    self.path = path
    self.disk = disk
    self.session = session
    self.queue = queue
  }

  var store: HistoryStore? { state.withLock { $0.store } }
  var problem: Phrase { state.withLock { $0.problem } ?? HistoryWords.notOpenYet }

  /// Rows that are written from now on keep their codes so.
  func keep(_ codes: KeptCodes) { store?.codes = codes }

  // MARK: Opening

  /// Opens it, and lets the first rows be read before it is changed: another program may keep the file locked, and
  /// what is there can be read all the same.
  ///
  /// - Parameter readFirstRows: asks for them, on the disk's queue.
  func open(readFirstRows: () -> Void) {
    do throws(HistoryError) {
      let store = try makeStore()
      let version = try store.dataVersion()
      state.withLock { ($0.store, $0.dataVersion) = (store, version) }
      readFirstRows()
      queue.post(.history(.opened(readOnlyReason: store.readOnlyReason)))
      disk.async { [self] in recover(store) }
      upkeep.async { [self] in applyRetention() }
    } catch {
      state.withLock { $0.problem = error.phrase }
      queue.post(.history(.failed(error.phrase)))
    }
  }

  private func makeStore() throws(HistoryError) -> HistoryStore {
    let codes = session.preferences.keptCodes
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

  /// Rows of a process that died while it sent become unknown.
  private func recover(_ store: HistoryStore) {
    do throws(HistoryError) {
      if try store.recover() > 0 { queue.post(.history(.changed)) }
    } catch {
      queue.post(.saveFailed(error.phrase))
    }
  }

  /// Deletes rows older than the settings allow: at every start, after what is shown has been read, and when the user
  /// has looked at the clock.
  func applyRetention(isConfirmed: Bool = false) {
    guard let store else {
      if isConfirmed { queue.post(.history(.changeFailed(problem))) }
      return
    }
    let days = session.preferences.retentionDays
    do throws(HistoryError) {
      switch try store.applyRetention(days: days, now: Date(), isConfirmed: isConfirmed) {
      case .deleted(let count): if count > 0 { queue.post(.history(.pruned(count))) }
      case .doubtful(let count, let newest):
        queue.post(.history(.retentionDoubted(count: count, newest: newest, days: days ?? 0)))
      }
    } catch {
      queue.post(.history(.changeFailed(error.phrase)))
    }
  }

  /// Opens the file that stands at the path now. The old one is let go of first: the last to close a file that was
  /// replaced removes the log beside it, by its name.
  ///
  /// - Returns: whether there is a new one; otherwise why not is said.
  func reopen(_ old: HistoryStore) -> Bool {
    old.close()
    if let path = old.path { HistoryStore.waitUntilCopied(path: path) }
    do throws(HistoryError) {
      let new = try makeStore()
      state.withLock { $0.store = new }
      return true
    } catch {
      state.withLock { ($0.store, $0.problem) = (nil, error.phrase) }
      queue.post(.history(.failed(error.phrase)))
      return false
    }
  }

  // MARK: Changes by others

  /// A file of the history changed: looks now, and a few times more while the write may still become visible.
  func changed() {
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
    // Without a store the next send opens one, and why there is none has been said.
    guard let store else { return }
    // Another file stands there, moved in or made by another console: that is the history from now on.
    if let replacement = store.replacement, let path, !HistoryStore.isAbsent(path) {
      if reopen(store) { queue.post(.history(.replaced(replacement))) }
      return
    }
    do throws(HistoryError) {
      let version = try store.dataVersion()
      let isNew = state.withLock { state in
        defer { (state.dataVersion, state.toldFailure) = (version, nil) }
        return state.dataVersion != version
      }
      if isNew { queue.post(.history(.changed)) }
    } catch {
      // A file that was removed has its own word when it is written to next.
      if case .replaced = error { return }
      let isNew = state.withLock { state in
        defer { state.toldFailure = error.phrase }
        return state.toldFailure != error.phrase
      }
      if isNew { queue.post(.history(.changeFailed(error.phrase))) }
    }
  }

  /// Where the log alone was removed, the row is in the store that is opened again.
  private func settle(_ record: SendRecord, _ exchange: Exchange, in old: HistoryStore) throws(HistoryError) {
    do throws(HistoryError) { return try old.settle(record, exchange: exchange) } catch {
      guard case .replaced = error else { throw error }
    }
    lookForChange()
    let gone = HistoryError.replaced(path: path ?? "")
    guard let current = store, current !== old, let row = try current.record(record.id),
      row.mobile == record.mobile, abs(row.startedAt.timeIntervalSince(record.startedAt)) < 0.01
    else { throw gone }
    try current.settle(record, exchange: exchange)
    queue.post(.history(.changed))
  }

  /// Writes the beginning of a send; where the file is gone, into a new one.
  private func write(_ draft: SendDraft) throws(HistoryError) -> (HistoryStore, Int64) {
    guard let store, store.readOnlyReason == nil else {
      // What kept it from opening, or from being written, may be mended by now.
      let (store, id) = try writeAnew(draft)
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
      let written = try writeAnew(draft)
      queue.post(.history(.replaced(replacement)))
      return written
    }
  }

  private func writeAnew(_ draft: SendDraft) throws(HistoryError) -> (HistoryStore, Int64) {
    let store = try makeStore()
    let id: Int64 = try store.begin(draft)
    state.withLock { $0.store = store }
    return (store, id)
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
  /// The row's end goes to the store that has its beginning, even when another has been opened meanwhile.
  func begin(_ draft: SendDraft) async throws(HistoryError) -> OpenRow {
    let (store, id) = try await onDisk { [self] () throws(HistoryError) in try write(draft) }
    return OpenRow(id: id) { [self] record, exchange throws(HistoryError) in
      try await onDisk { [self] () throws(HistoryError) in try settle(record, exchange, in: store) }
    }
  }
}
