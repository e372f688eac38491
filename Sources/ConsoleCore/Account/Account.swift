public import AmootSMS
internal import ConsoleData
public import Wording

/// Credit and lines of the account, as far as they were asked for.
public struct AccountInfo: Sendable, Equatable {
  /// Why the account is asked, which decides what to tell of the answer.
  public enum Reason: Sendable, Equatable {
    /// The user wants to know: always tell the answer.
    case demanded
    /// A token is used for the first time: tell only a refusal.
    case newToken
    /// A message has cost something: stay quiet, so that its outcome can be read.
    case sent
  }

  public var status: AccountStatus?
  /// Set while an answer is waited for.
  public var reason: Reason?
  public var failure: Phrase?

  public var isAsking: Bool { reason != nil }

  public init() {}
}

extension Message {
  public enum Account: Sendable, Equatable {
    case answered(AccountStatus)
    case failed(Phrase)
  }
}

extension Model {
  mutating func update(_ message: Message.Account) -> [Effect] {
    switch message {
    case .answered(let status): accountAnswered(status)
    case .failed(let failure):
      if account.reason == .demanded { notify(.bad, AccountWords.notKnown(failure)) }
      account.reason = nil
      account.failure = failure
    }
    return []
  }

  /// Asks for credit and lines when there is a token to ask with.
  mutating func askForAccount(_ reason: AccountInfo.Reason) -> [Effect] {
    guard isReady, let token = try? Token(form.text(.token)) else { return [] }
    let isUnderWay = account.isAsking
    // One that is under way already will be said when the user wants to know meanwhile.
    if !isUnderWay || reason == .demanded { account.reason = reason }
    return isUnderWay ? [] : [.refreshAccount(token)]
  }

  private mutating func accountAnswered(_ answer: AccountStatus) {
    let reason = account.reason
    account.reason = nil
    guard answer.status.isSuccess else {
      account.failure = answer.status.display
      account.status = nil
      if reason == .demanded || reason == .newToken {
        notify(
          .bad,
          AccountWords.refused(
            answer.status.display, meaning: answer.status.meaning, remedy: answer.status.remedy)
        )
      }
      return
    }
    account.failure = nil
    account.status = answer
    if reason == .demanded {
      let credit = answer.credit.map { AccountWords.rials($0) } ?? AccountWords.notTold
      let lines = answer.lineNumbers.count
      notify(.good, AccountWords.credit(credit, lines: lines))
    }
  }
}
