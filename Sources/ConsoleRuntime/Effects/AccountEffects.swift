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

  func askForPrice(_ id: Int, _ question: Effect.PriceQuestion) {
    let client = client(question.sender)
    Task.detached(executorPreference: work) { [queue] in
      do throws(InputError) {
        let method = ServiceMethod.price(
          of: try MessageText(question.text), line: try LineNumber(question.line),
          mobiles: try MobileList(question.mobiles.joined(separator: "\n")).numbers)
        switch await client.call(method, token: question.sender.token).result {
        case .success(.rials(let rials)): queue.post(.price(.told(id: id, rials: rials)))
        case .success(.refused(let statuses)):
          let meanings = statuses.map { PriceWords.status($0.display, meaning: $0.meaning) }
          queue.post(.price(.notTold(id: id, PriceWords.refused(meanings))))
        case .failure(let failure):
          queue.post(.price(.notTold(id: id, PriceWords.notTold(failure.phrase.asSentence))))
        }
      } catch {
        queue.post(.price(.notTold(id: id, error.phrase)))
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
