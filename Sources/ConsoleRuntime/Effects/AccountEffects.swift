internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import Wording

/// The free calls: credit and lines, and the test of a token.
struct AccountEffects: Sendable {
  let client: Clients
  let work: WorkExecutor
  let queue: MessageQueue

  func refresh(_ id: Int, _ sender: Sender) {
    let client = client(sender)
    Task.detached(executorPreference: work) { [queue] in
      do throws(AccountFailure) {
        queue.post(.account(.answered(id: id, try await client.accountStatus(token: sender.token))))
      } catch {
        queue.post(.account(.failed(id: id, error.phrase)))
      }
    }
  }

  func test(_ sender: Sender) {
    let client = client(sender)
    Task.detached(executorPreference: work) { [queue] in
      let exchange = await client.accountExchange(token: sender.token)
      let findings = ServiceFindings(exchange, base: sender.base, hasToken: true, now: Date()).all
      // The first obstacle, or the finding about the token.
      let finding = findings.first { $0.verdict == .bad } ?? findings.last
      queue.post(
        .welcome(
          .tokenTested(
            sender.token, finding ?? Finding(DoctorWords.token, .bad, AccountWords.nothingKnown))))
    }
  }
}
