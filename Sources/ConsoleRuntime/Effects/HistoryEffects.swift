internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import HistoryStore
internal import ConsoleWording
internal import Wording

/// Reads and changes the history and the details of its rows.
struct HistoryEffects: Sendable {
  private let file: HistoryFile
  private let queue: MessageQueue

  init(_ file: HistoryFile, queue: MessageQueue) {
    self.file = file
    self.queue = queue
  }

  func fileChanged() { file.changed() }

  /// The records of sends whose outcomes could not be written.
  var unwritten: [SendRecord] { file.unwritten }

  /// Runs something that may stop the process, while no change to the file is halfway.
  func betweenChanges(_ body: () -> Void) {
    guard let store = file.store else { return body() }
    store.betweenChanges(body)
  }

  /// Removes deleted rows for good, and waits for all work on the disk. What is not removed in time is removed at the
  /// next start.
  ///
  /// - Returns: whether all other work in progress ended in time.
  func finish(within limit: Duration) -> Bool {
    let deadline = DispatchTime.now() + limit.inSeconds
    let work = DispatchGroup()
    // What cannot be written stays in `unwritten`, and its numbers are reported.
    file.disk.async(group: work) { [file] in _ = file.writeEnds() }
    file.maintenance.async(group: work) {}
    guard work.wait(timeout: deadline) == .success else { return false }
    let removal = DispatchGroup()
    file.maintenance.async(group: removal) { [file] in file.removeOwnDeletions() }
    _ = removal.wait(timeout: deadline)
    return true
  }

  func run(_ effect: Effect.History) {
    switch effect {
    case .open: file.disk.async { [file] in file.open() }
    case .recover: file.disk.async { [file] in file.recover() }
    case .recoverAgain: file.disk.async { [file] in file.recoverAgain() }
    case .applyRetention(let days): file.maintenance.async { [file] in file.applyRetention(days: days) }
    case .keep(let codes): file.disk.async { [file] in file.keep(codes) }
    case .load(let id, let request):
      read(id) { store throws(HistoryError) in .history(.loaded(id: id, try store.window(request))) }
    case .count(let id, let filter):
      read(id) { store throws(HistoryError) in
        let now = Date()
        let today = filter.isEmpty ? FilterDays.startOfDay(now) : nil
        // Without an end, so that no row need be looked at to find it.
        let counted = today.map { HistoryFilter(terms: [.since($0)]) } ?? filter
        var outcomes = try store.outcomes(counted, now: now, limit: HistoryState.countLimit)
        outcomes.day = today
        let found = filter.isEmpty ? nil : outcomes.counts.values.reduce(0, +)
        return .history(
          .counted(
            id: id, count: try store.count(), found: found, newest: try store.page(limit: 1).first,
            outcomes: outcomes))
      }
    case .findDate(let id, let filter, let date, let day):
      read(id) { store throws(HistoryError) in
        .history(.dateFound(id: id, try store.newest(before: date, filter), day: day))
      }
    case .countDeletion(let id, let filter):
      read(id) { store throws(HistoryError) in
        let newest = try store.page(limit: 1).first?.id ?? 0
        let count = try store.countDeletable(filter, upTo: newest)
        return .history(.deletionCounted(id: id, filter, count: count, newest: newest))
      }
    case .delete(let deletion, let row):
      run(on: file.disk) { store throws(HistoryError) in
        .history(.deleted(deletion, count: try store.delete(row, as: deletion) ? 1 : 0))
      } failed: {
        .history(.deletionFailed(deletion, $0))
      }
    case .deleteFound(let deletion, let filter, let count, let newest):
      run(on: file.maintenance) { store throws(HistoryError) in
        switch try store.deleteAll(filter, upTo: newest, expecting: count, as: deletion) {
        case .deleted(let count): .history(.deleted(deletion, count: count))
        case .differs(let count):
          .history(.deletionDiffers(deletion, filter, count: count, newest: newest))
        }
      } failed: {
        .history(.deletionFailed(deletion, $0))
      }
    case .export(let filter, let order, let format):
      file.maintenance.async { [file, queue] in
        guard let store = file.store else {
          queue.post(.history(.changeFailed(file.problem)))
          return
        }
        let path =
          "\(NewFiles.folder)/amoot-otp-history-\(ExportFile.stamp()).\(ExportFile.ending(format))"
        do throws(ExportFile.Failure) {
          let count = try ExportFile.write(store, filter, order: order, as: format, to: path)
          queue.post(.history(.exported(count: count, path: path)))
        } catch {
          queue.post(.history(.changeFailed(error.phrase)))
        }
      }
    case .readTable(let filter, let order):
      run(on: file.disk) { store throws(HistoryError) in
        let window = try store.window(HistoryRequest(filter, order: order, at: .first, limit: 1_000))
        return .history(.tableRead(window.rows, hasMore: window.hasBelow))
      } failed: {
        .history(.changeFailed($0))
      }
    case .readNumbers(let id, let filter):
      run(on: file.disk) { store throws(HistoryError) in
        .history(.numbersRead(id: id, filter, try store.numbers(filter)))
      } failed: {
        .history(.failed(id: id, $0))
      }
    case .restore(let deletion):
      run(on: file.maintenance) { [file] store throws(HistoryError) in
        .history(.restored(deletion, count: try file.restore(deletion, in: store)))
      } failed: {
        .history(.restoreFailed(deletion, $0))
      }
    case .setCreditFall(let rials, let row):
      // Not worth a notice if it fails: the credit itself is on the screen.
      file.disk.async { [file] in _ = try? file.store?.setCreditFall(rials, of: row) }
    case .prune(let rows): file.maintenance.async { [file] in file.prune(rows) }
    case .setNote(let note, let row):
      run(on: file.disk) { [file] store throws(HistoryError) in
        guard try store.setNote(note, of: row) else {
          return .history(.changeFailed(HistoryWords.noteNotSaved(note)))
        }
        // The word index still contains the note that was replaced.
        if row.note != nil { file.forgetSoon() }
        return .history(.noted(row, note))
      } failed: {
        .history(.changeFailed($0))
      }
    }
  }

  func run(_ effect: Effect.Details) {
    switch effect {
    case .load(let id):
      run(on: file.disk) { store throws(HistoryError) in
        let row = try store.record(id)
        let exchange = try store.exchange(of: id) ?? StoredExchange(request: "")
        let usual = try store.usualTiming(profile: row?.profile ?? "", before: id)
        return .details(
          .loaded(
            id: id,
            SendDetails(
              exchange, usual: usual, codeLength: row?.codeLength ?? 0,
              deliveries: try store.deliveryChanges(of: id),
              surroundings: try row.map { row throws(HistoryError) in try store.surroundings(of: row) }
                ?? RowSurroundings())))
      } failed: {
        .details(.failed(id: id, $0))
      }
    case .compare(let id, let left, let right):
      run(on: file.disk) { store throws(HistoryError) in
        .details(
          .compared(
            id: id,
            Comparison(left, try store.exchange(of: left.id), right, try store.exchange(of: right.id))))
      } failed: {
        .details(.comparisonFailed(id: id, $0))
      }
    case .makeText(let excerpt, let row):
      run(on: file.disk) { store throws(HistoryError) in
        let texts = try Self.texts(["": excerpt], row, store)
        guard let text = texts[""] ?? nil else {
          return .history(.changeFailed(HistoryWords.nothingToCopy))
        }
        return .details(.textReady(text, what: excerpt.phrase))
      } failed: {
        .history(.changeFailed($0))
      }
    case .makeTexts(let id, let excerpts, let row):
      run(on: file.disk) { store throws(HistoryError) in
        .details(.textsMade(id: id, try Self.texts(excerpts, row, store)))
      } failed: {
        .details(.textsFailed(id: id, $0))
      }
    case .saveText: break  // Carried out by `BundleEffects`.
    }
  }

  /// Makes texts about a row from all that the history has of it.
  private static func texts(
    _ excerpts: [String: RowExcerpt], _ row: SendRecord, _ store: HistoryStore
  ) throws(HistoryError) -> [String: String?] {
    let exchange = row.id > 0 ? try store.exchange(of: row.id) : nil
    let hasTicket = excerpts.values.contains { if case .ticket = $0 { true } else { false } }
    let others = hasTicket ? try store.page(HistoryFilter(terms: [.mobile(row.mobile)]), limit: 7) : []
    return excerpts.mapValues { $0.text(row, exchange, others: others) }
  }

  // MARK: On a queue

  /// Looks something up, in the order of the requests.
  private func read(_ id: Int, _ make: @escaping @Sendable (HistoryStore) throws(HistoryError) -> Message) {
    run(on: file.disk, make) { .history(.failed(id: id, $0)) }
  }

  private func run(
    on worker: DispatchQueue, _ make: @escaping @Sendable (HistoryStore) throws(HistoryError) -> Message,
    failed: @escaping @Sendable (Phrase) -> Message
  ) {
    worker.async { [file, queue] in
      guard let store = file.store else { return queue.post(failed(file.problem)) }
      do throws(HistoryError) {
        let message = try make(store)
        queue.post(message)
      } catch {
        let replacement = store.replacement ?? .file
        if case .replaced = error, file.reopen(store) {
          queue.post(.history(.replaced(replacement, readOnlyReason: file.store?.readOnlyReason)))
          // Where only the log had been removed, the rows are the same.
          if replacement != .file, let new = file.store, let message = try? make(new) {
            queue.post(message)
          } else {
            queue.post(failed(HistoryWords.otherFile))
          }
        } else {
          queue.post(failed(error.phrase))
        }
      }
    }
  }
}
