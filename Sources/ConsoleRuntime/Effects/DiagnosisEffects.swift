internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import HistoryStore
internal import Wording

/// Asks further about single rows: whether a number has opted out, and whether the provider lists a message.
struct DiagnosisEffects: Sendable {
  let file: HistoryFile
  let client: Clients
  let work: WorkExecutor
  let queue: MessageQueue

  func run(_ effect: Effect.Diagnosis) {
    Task.detached(executorPreference: work) {
      switch effect {
      case .askOptOut(let id, let row, let sender): await askOptOut(id, row, sender)
      case .look(let id, let row, let sender): await look(id, row, sender)
      }
    }
  }

  private func askOptOut(_ id: Int, _ row: SendRecord, _ sender: Sender) async {
    do throws(DeliveryProblem) {
      guard let mobile = try? MobileNumber(row.mobile) else { throw .notMentioned }
      let line = try? LineNumber(row.line)
      let answer = try await answer(.optOut(of: mobile, line: line), sender) { $0.status }
      queue.post(.diagnosis(.optOutTold(id: id, answer.hasOptedOut)))
    } catch {
      queue.post(.diagnosis(.optOutFailed(id: id, error)))
    }
  }

  /// How long before and after a row's start its message is looked for, in seconds.
  private static let range = 120.0

  private func look(_ id: Int, _ row: SendRecord, _ sender: Sender) async {
    do throws(DeliveryProblem) {
      let method = ServiceMethod.messages(
        from: row.startedAt.addingTimeInterval(-Self.range), to: row.startedAt.addingTimeInterval(Self.range),
        dateForm: sender.dateForm)
      let fitting = try await answer(method, sender) { $0.status }.fitting(row)
      file.disk.async { take(id, row, fitting) }
    } catch {
      queue.post(.diagnosis(.lookFailed(id: id, error)))
    }
  }

  /// Writes which message is the row's, if exactly one can be: one that no other row has.
  private func take(_ id: Int, _ row: SendRecord, _ fitting: [SentMessages.Message]) {
    let known = (try? file.store?.known(messageIDs: fitting.map(\.messageID))) ?? []
    let free = fitting.filter { !known.contains($0.messageID) }
    guard free.count == 1, let message = free.first else {
      return queue.post(.diagnosis(.looked(id: id, nil, count: free.count, recordProblem: nil)))
    }
    var found: SendRecord? = row
    var problem: Phrase?
    if row.id > 0 {
      do throws(HistoryError) {
        found = try file.store?.takeListed(
          row, messageID: message.messageID, registeredAt: message.registeredAt)
      } catch {
        problem = error.phrase
      }
    }
    if row.id < 0 || problem != nil {
      _ = found?.takeListed(messageID: message.messageID, registeredAt: message.registeredAt)
    }
    queue.post(.diagnosis(.looked(id: id, found, count: 1, recordProblem: problem)))
  }

  /// Calls a method, and takes a refusal for a failure.
  private func answer<Answer>(
    _ method: ServiceMethod<Answer>, _ sender: Sender, status: (Answer) -> ServiceStatus
  ) async throws(DeliveryProblem) -> Answer {
    switch await client(sender).call(method, token: sender.token).result {
    case .success(let answer) where status(answer).isSuccess: return answer
    case .success(let answer): throw DeliveryProblem(status(answer))
    case .failure(let failure): throw DeliveryProblem(failure)
    }
  }
}
