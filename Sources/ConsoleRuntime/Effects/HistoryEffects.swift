internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import HistoryStore
internal import Wording

/// Reads and changes the history and the details of its rows.
struct HistoryEffects: Sendable {
  private let file: HistoryFile
  private let session: Session
  private let queue: MessageQueue

  init(_ file: HistoryFile, session: Session, queue: MessageQueue) {
    self.file = file
    self.session = session
    self.queue = queue
  }

  func start() {
    file.disk.async { [self] in
      file.open {
        run(.load(HistoryRequest(limit: HistoryState.pageSize)))
        run(.count(.all))
      }
    }
  }

  func fileChanged() { file.changed() }

  /// - Returns: whether all work in progress ended in time.
  func finish(within limit: Duration) -> Bool {
    let work = DispatchGroup()
    for queue in [file.disk, file.upkeep] { queue.async(group: work) {} }
    return work.wait(timeout: .now() + limit.inSeconds) == .success
  }

  func run(_ effect: Effect.History) {
    switch effect {
    case .load(let request):
      read { store throws(HistoryError) in .history(.loaded(request, try store.window(request))) }
    case .count(let filter):
      read { store throws(HistoryError) in
        let found = filter.isEmpty ? nil : try store.count(filter, limit: HistoryState.countLimit)
        return .history(.counted(filter, count: try store.count(), found: found))
      }
    case .findDate(let filter, let date, let day):
      read { store throws(HistoryError) in
        .history(.dateFound(try store.newest(before: date, filter), day: day))
      }
    case .countDeletion(let filter):
      read { store throws(HistoryError) in
        let newest = try store.page(limit: 1).first?.id ?? 0
        return .history(.deletionCounted(filter, count: try store.count(filter), newest: newest))
      }
    case .delete(let id):
      change { store throws(HistoryError) in .history(.deleted(count: try store.delete(id) ? 1 : 0)) }
    case .deleteFound(let filter, let newest):
      change(on: file.upkeep) { store throws(HistoryError) in
        .history(.deleted(count: try store.deleteAll(filter, upTo: newest)))
      }
    case .export(let filter, let order, let format):
      file.upkeep.async { [file, queue] in
        guard let store = file.store else {
          queue.post(.history(.changeFailed(file.problem)))
          return
        }
        let folder = FileManager.default.currentDirectoryPath
        let path =
          "\(folder == "/" ? "" : folder)/amoot-otp-history-\(ExportFile.stamp()).\(ExportFile.ending(format))"
        do throws(ExportFile.Failure) {
          let count = try ExportFile.write(store, filter, order: order, as: format, to: path)
          queue.post(.history(.exported(count: count, path: path)))
        } catch {
          queue.post(.history(.changeFailed(error.phrase)))
        }
      }
    case .restoreDeleted:
      change(on: file.upkeep) { store throws(HistoryError) in
        .history(.restored(count: try store.restoreDeleted()))
      }
    case .prune: file.upkeep.async { [file] in file.applyRetention(isConfirmed: true) }
    case .setNote(let note, let id):
      change { store throws(HistoryError) in
        try store.setNote(note, of: id)
          ? .history(.noted(id: id, note))
          : .history(.changeFailed(HistoryWords.noteNotSaved(note)))
      }
    }
  }

  func run(_ effect: Effect.Details) {
    switch effect {
    case .load(let id):
      read { store throws(HistoryError) in
        let row = try store.record(id)
        let exchange = try store.exchange(of: id) ?? StoredExchange(request: "")
        let usual = try store.usualTiming(profile: row?.profile ?? "", before: id)
        return .details(
          .loaded(id: id, SendDetails(exchange, usual: usual, codeLength: row?.codeLength ?? 0)))
      }
    case .compare(let left, let right):
      read { store throws(HistoryError) in
        .details(
          .compared(
            Comparison(left, try store.exchange(of: left.id), right, try store.exchange(of: right.id))))
      }
    case .makeText(let excerpt, let row):
      let base = session.profile.base
      read { store throws(HistoryError) in
        let exchange = row.id > 0 ? try store.exchange(of: row.id) : nil
        var others: [SendRecord] = []
        if case .ticket = excerpt {
          others = try store.page(HistoryFilter(terms: [.mobile(row.mobile)]), limit: 7)
        }
        guard let text = excerpt.text(row, exchange, base: base, others: others) else {
          return .history(.changeFailed(HistoryWords.nothingToCopy))
        }
        return .details(.textReady(text, what: excerpt.phrase))
      }
    }
  }

  // MARK: On a queue

  private func read(_ make: @escaping @Sendable (HistoryStore) throws(HistoryError) -> Message) {
    run(on: file.disk, make) { .failed($0) }
  }

  private func change(
    on queue: DispatchQueue? = nil,
    _ make: @escaping @Sendable (HistoryStore) throws(HistoryError) -> Message
  ) {
    run(on: queue ?? file.disk, make) { .changeFailed($0) }
  }

  private func run(
    on worker: DispatchQueue, _ make: @escaping @Sendable (HistoryStore) throws(HistoryError) -> Message,
    failed: @escaping @Sendable (Phrase) -> Message.History
  ) {
    worker.async { [file, queue] in
      guard let store = file.store else { return queue.post(.history(failed(file.problem))) }
      do throws(HistoryError) {
        let message = try make(store)
        queue.post(message)
      } catch {
        let replacement = store.replacement ?? .file
        if case .replaced = error, file.reopen(store) {
          queue.post(.history(.replaced(replacement)))
          queue.post(
            .history(
              failed(
                HistoryWords.otherFile
              )))
        } else {
          queue.post(.history(failed(error.phrase)))
        }
      }
    }
  }
}
