internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import ConsoleWording
internal import Wording

/// The free calls: credit and lines, and the test of a token.
struct AccountEffects: Sendable {
  let client: Clients
  let work: WorkExecutor
  let queue: MessageQueue

  func refresh(_ id: Int, _ sender: Sender) {
    let client = client(sender)
    Task.detached(executorPreference: work) { [queue] in
      switch await client.call(.accountStatus, token: sender.token).result {
      case .success(let account): queue.post(.account(.answered(id: id, account)))
      case .failure(let failure): queue.post(.account(.failed(id: id, failure.phrase)))
      }
    }
  }

  func test(_ sender: Sender) {
    let client = client(sender)
    Task.detached(executorPreference: work) { [queue] in
      let reply = await client.call(.accountStatus, token: sender.token)
      let findings = ServiceFindings(reply, base: sender.base, hasToken: true, now: Date()).all
      // The first obstacle, or the finding about the token.
      let finding = findings.first { $0.verdict == .bad } ?? findings.last
      queue.post(
        .welcome(
          .tokenTested(
            sender.token, finding ?? Finding(DoctorWords.token, .bad, AccountWords.nothingKnown))))
    }
  }
}
