internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import HistoryStore
internal import Wording

/// Asks what became of messages. A row is claimed in the history before the question leaves, so that of several consoles
/// only one asks; what the answer tells is written before it is shown.
struct DeliveryEffects: Sendable {
  let file: HistoryFile
  let client: Clients
  let work: WorkExecutor
  let queue: MessageQueue

  func run(_ effect: Effect.Delivery) {
    switch effect {
    case .find(let id, let watched): find(id, watched)
    case .ask(let id, let rows, let sender, let demanded): ask(id, rows, sender, demanded)
    }
  }

  private func find(_ id: Int, _ watched: [SendRecord]) {
    file.disk.async { [file, queue] in
      let start = Date().addingTimeInterval(-SendRecord.deliveryWindow)
      // Why the history cannot be read is told where it is shown.
      let rows = try? file.store?.undelivered(
        dueSince: start, limit: DeliveryTracking.capacity, and: watched)
      queue.post(.delivery(rows.map { .found(id: id, $0) } ?? .notFound(id: id)))
    }
  }

  private func ask(_ id: Int, _ rows: [SendRecord], _ sender: Sender, _ demanded: Set<Int64>) {
    file.disk.async { [self] in
      let asked = Date()
      // Sends that were not recorded are known to this console alone.
      var local = rows.filter { $0.id < 0 }
      let kept = rows.filter { $0.id > 0 }
      var answer = DeliveryAnswer(rows: [], asked: [])
      func fail(_ problem: Phrase) {
        answer.rows = kept
        answer.recordProblem = problem
        // What the user wants to know is asked all the same, and shown.
        answer.asked = demanded.intersection(kept.map(\.id))
      }
      if !kept.isEmpty {
        if let store = file.store {
          do throws(HistoryError) {
            let claim = try store.claimDelivery(of: kept, at: asked)
            (answer.rows, answer.asked) = (claim.rows, claim.claimed)
            local += claim.unwritten
          } catch {
            fail(error.phrase)
          }
        } else {
          fail(file.problem)
        }
      }
      answer.rows += local
      answer.asked.formUnion(local.map(\.id))
      guard !answer.asked.isEmpty else { return queue.post(.delivery(.answered(id: id, answer))) }
      let (question, isLocal) = (answer, Set(local.map(\.id)))
      Task.detached(executorPreference: work) { await ask(id, question, isLocal, sender, at: asked) }
    }
  }

  /// - Parameter local: The rows whose messages the history does not know.
  private func ask(
    _ id: Int, _ question: DeliveryAnswer, _ local: Set<Int64>, _ sender: Sender, at asked: Date
  ) async {
    let ids = question.rows.filter { question.asked.contains($0.id) }.compactMap(\.messageID)
    let result = await client(sender).deliveries(of: ids, token: sender.token)
    let answered = Date()
    file.disk.async { [file, queue] in
      var answer = question
      if case .failure(let problem) = result { answer.problem = problem }
      // Where one message may have spoilt the answer for all, nothing is known about any of them.
      let isSpoilt =
        ids.count > 1 && answer.problem?.status != nil && answer.problem?.isRefusedForGood == false
      if !isSpoilt {
        let rows = answer.rows.filter { !local.contains($0.id) && answer.asked.contains($0.id) }
        var written: [SendRecord]?
        if answer.recordProblem == nil, !rows.isEmpty {
          do throws(HistoryError) {
            written = try file.store?.recordDelivery(of: rows, result, asked: asked, answered: answered)
          } catch {
            answer.recordProblem = error.phrase
          }
        }
        let known = written.map {
          Dictionary($0.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        answer.rows = answer.rows.compactMap { row in
          guard answer.asked.contains(row.id) else { return row }
          if let known, !local.contains(row.id) { return known[row.id] }
          var row = row
          _ = row.takeDelivery(result, asked: asked, answered: answered)
          return row
        }
      }
      queue.post(.delivery(.answered(id: id, answer)))
    }
  }
}
