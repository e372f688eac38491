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
    case .find(let id): find(id)
    case .ask(let id, let rows, let sender, let isDemanded): ask(id, rows, sender, isDemanded)
    }
  }

  private func find(_ id: Int) {
    file.disk.async { [file, queue] in
      let start = Date().addingTimeInterval(-SendRecord.deliveryWindow)
      // Why the history cannot be read is told where it is shown.
      let rows = try? file.store?.undelivered(dueSince: start, limit: DeliveryTracking.capacity)
      queue.post(.delivery(rows.map { .found(id: id, $0) } ?? .notFound(id: id)))
    }
  }

  private func ask(_ id: Int, _ rows: [SendRecord], _ sender: Sender, _ isDemanded: Bool) {
    file.disk.async { [self] in
      let asked = Date()
      // Sends that were not recorded are known to this console alone.
      let local = rows.filter { $0.id < 0 }
      let kept = rows.filter { $0.id > 0 }
      var answer = DeliveryAnswer(rows: [], asked: Set(local.map(\.id)))
      if !kept.isEmpty {
        do throws(HistoryError) {
          guard let store = file.store else { throw .open(path: "", detail: file.problem) }
          let (found, claimed) = try store.claimDelivery(of: kept, at: asked)
          answer.rows = found
          answer.asked.formUnion(claimed)
        } catch {
          answer.rows = kept
          answer.recordProblem = error.phrase
          // What the user wants to know is asked all the same, and shown.
          if isDemanded { answer.asked.formUnion(kept.map(\.id)) }
        }
      }
      answer.rows += local
      guard !answer.asked.isEmpty else { return queue.post(.delivery(.answered(id: id, answer))) }
      let question = answer
      Task.detached(executorPreference: work) { await ask(id, question, sender, at: asked) }
    }
  }

  private func ask(_ id: Int, _ question: DeliveryAnswer, _ sender: Sender, at asked: Date) async {
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
        let rows = answer.rows.filter { $0.id > 0 && answer.asked.contains($0.id) }
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
          if let known, row.id > 0 { return known[row.id] }
          var row = row
          _ = row.takeDelivery(result, asked: asked, answered: answered)
          return row
        }
      }
      queue.post(.delivery(.answered(id: id, answer)))
    }
  }
}
