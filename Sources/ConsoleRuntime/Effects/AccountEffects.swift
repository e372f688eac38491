internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import Wording

/// The free calls: credit and lines, and the test of a token.
struct AccountEffects: Sendable {
  let session: Session
  let work: WorkExecutor
  let queue: MessageQueue

  func refresh(_ token: Token) {
    let profile = session.profile
    let client = session.client(profile)
    Task.detached(executorPreference: work) { [session, queue] in
      let message: Message.Account
      do throws(AccountFailure) {
        message = .answered(try await client.accountStatus(token: token))
      } catch {
        message = .failed(error.phrase)
      }
      // Nothing is shown for a profile that is no longer in use.
      if session.profile.name == profile.name { queue.post(.account(message)) }
    }
  }

  func test(_ token: Token) {
    let profile = session.profile
    let client = session.client(profile)
    Task.detached(executorPreference: work) { [queue] in
      let exchange = await client.accountExchange(token: token)
      let findings = ServiceFindings(exchange, base: profile.base, hasToken: true, now: Date()).all
      // The first obstacle, or the finding about the token.
      let finding = findings.first { $0.verdict == .bad } ?? findings.last
      queue.post(
        .welcome(.tokenTested(finding ?? Finding(DoctorWords.token, .bad, AccountWords.nothingKnown))))
    }
  }
}
