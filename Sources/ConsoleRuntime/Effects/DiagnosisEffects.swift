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
      case .look(let id, let row, let sender, let local): await look(id, row, sender, local)
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

  private func look(_ id: Int, _ row: SendRecord, _ sender: Sender, _ local: [SendRecord]) async {
    do throws(DeliveryProblem) {
      let (start, end) = (-SentMessages.range, SentMessages.range)
      let method = ServiceMethod.messages(
        from: row.startedAt.addingTimeInterval(start), to: row.startedAt.addingTimeInterval(end),
        dateForm: sender.dateForm)
      let messages = try await answer(method, sender) { $0.status }
      file.disk.async { take(id, row, messages, local) }
    } catch {
      queue.post(.diagnosis(.lookFailed(id: id, error)))
    }
  }

  /// Writes which message is the row's. Without the history, which knows whose the messages are, nothing is taken.
  private func take(_ id: Int, _ row: SendRecord, _ messages: SentMessages, _ local: [SendRecord]) {
    func post(problem: Phrase) {
      let count = messages.fitting(row).count
      queue.post(
        .diagnosis(
          count == 0 ? .looked(id: id, .none) : .lookNotKept(id: id, count: count, problem)))
    }
    guard let store = file.store else { return post(problem: file.problem) }
    do throws(HistoryError) {
      queue.post(.diagnosis(.looked(id: id, try store.takeListed(row, from: messages, local: local))))
    } catch {
      post(problem: error.phrase)
    }
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
