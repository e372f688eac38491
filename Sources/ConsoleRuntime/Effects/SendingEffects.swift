internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import FileWatch
internal import Foundation
internal import HistoryStore
internal import RecordingClient
internal import Synchronization
internal import ConsoleWording
internal import Wording

/// Looks up numbers, sends, and cancels sends in progress.
final class SendingEffects: Sendable {
  private let file: HistoryFile
  private let client: Clients
  private let work: WorkExecutor
  private let queue: MessageQueue
  /// The tasks in progress, by the ID of their send.
  private let tasks = Mutex<[Int: Task<Void, Never>]>([:])

  init(_ file: HistoryFile, client: Clients, work: WorkExecutor, queue: MessageQueue) {
    self.file = file
    self.client = client
    self.work = work
    self.queue = queue
  }

  func run(_ effect: Effect.Sending) {
    switch effect {
    case .check(let id, let mobiles, let sender): check(id, mobiles, sender)
    case .send(let order): send(order)
    case .readRecipients(let id, let path, let column): readRecipients(id, path, column)
    case .readBatch(let id, let row): readBatch(id, row)
    case .cancel(let order): tasks.withLock { $0[order] }?.cancel()
    }
  }

  /// Looks numbers up. If the history cannot be read, nothing is known; if it cannot be written, that is reported
  /// when the row is written.
  private func check(_ id: Int, _ mobiles: [String], _ sender: Sender) {
    file.disk.async { [file, queue] in
      // A send whose program has died is no longer under way; its outcome is unknown.
      file.recoverAgain()
      func unknown(_ problem: Phrase?) -> [RecipientHistory] {
        mobiles.map { RecipientHistory(mobile: $0, isKnown: false, problem: problem) }
      }
      var facts = unknown(file.problem)
      do throws(HistoryError) {
        if let store = file.store {
          facts = try store.recipientHistories(
            mobiles, profile: sender.profile, destination: sender.destination)
        }
      } catch {
        facts = unknown(error.phrase)
      }
      queue.post(.sending(.checked(id: id, facts)))
    }
  }

  /// Reads a file of recipients. A path is taken as a shell would: with a tilde, and in quotation marks.
  private func readRecipients(_ id: Int, _ path: String, _ column: String?) {
    file.disk.async { [queue] in
      queue.post(
        .sending(.recipientsRead(id: id, path: path, SendingEffects.recipients(path, column: column))))
    }
  }

  private static func recipients(_ path: String, column: String?) -> RecipientFile {
    var plain = path
    for mark in ["'", "\""] where plain.count > 1 && plain.hasPrefix(mark) && plain.hasSuffix(mark) {
      plain = String(plain.dropFirst().dropLast())
    }
    do throws(RegularFile.Failure) {
      let descriptor = try RegularFile.open((plain as NSString).expandingTildeInPath, O_RDONLY)
      defer { close(descriptor) }
      let bytes = try RegularFile.read(descriptor, limit: RecipientList.maximumFileSize + 1)
      do throws(RecipientFileError) {
        return .list(try RecipientList(file: bytes, column: column))
      } catch {
        guard let names = error.columnNames else { return .problem(error.phrase()) }
        return .columns(names, problem: column == nil ? nil : error.phrase())
      }
    } catch {
      return .problem(RecipientWords.cannotRead(error.words))
    }
  }

  private func readBatch(_ id: Int, _ row: SendRecord) {
    file.disk.async { [file, queue] in
      var (batch, problem): (StoredBatch?, Phrase?) = (nil, file.problem)
      do throws(HistoryError) {
        // A send whose program has died is no longer under way; its outcome is unknown.
        file.recoverAgain()
        if let id = row.batch, let store = file.store { batch = try store.batch(id) }
      } catch {
        problem = error.phrase
      }
      queue.post(.sending(.batchRead(id: id, row, batch, problem: problem)))
    }
  }

  private func send(_ order: SendJob) {
    let recordingClient = RecordingClient(
      client: client(order.sender), profile: order.sender.profile, recorder: order.isRecorded ? file : nil)
    // Under the lock, so that a send that ends at once is not removed before it is added.
    tasks.withLock { tasks in
      tasks[order.id] = Task.detached(executorPreference: work) { [self] in
        await send(order, by: recordingClient)
        self.tasks.withLock { $0[order.id] = nil }
      }
    }
  }

  private func send(_ order: SendJob, by recordingClient: RecordingClient) async {
    do throws(HistoryError) {
      let sent = try await recordingClient.send(
        order.request, token: order.sender.token, batch: order.batch, unrecordedID: Int64(-order.id)
      ) {
        [queue] row in queue.post(.sending(.began(order: order.id, row)))
      }
      let problem = sent.recordingFailure.map { failure in
        if case .replaced = failure { return HistoryWords.outcomeLost(order.request.mobile.display) }
        return HistoryWords.notRecorded(failure.phrase)
      }
      queue.post(
        .sending(
          .ended(
            order: order.id, sent.record, sent.result.outcome, recordProblem: problem,
            clockSkew: sent.result.clockSkew)))
    } catch {
      if case .taken(let batch) = error {
        return queue.post(.sending(.taken(order: order.id, order.request, batch: batch)))
      }
      queue.post(.sending(.notRecorded(order: order.id, order.request, reason: error.phrase)))
    }
  }
}
