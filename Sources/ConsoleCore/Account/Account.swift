public import AmootSMS
internal import ConsoleData
public import Wording

/// The account's credit and lines, as far as the service has reported them.
public struct AccountInfo: Sendable, Equatable {
  /// Why the account is queried, which decides what to tell the user.
  public enum Reason: Sendable, Equatable {
    /// The user wants to know: always show the answer.
    case demanded
    /// A token is used for the first time: report only a refusal.
    case newToken
    /// A message has cost something: stay quiet so that its outcome stays readable.
    case sent
  }

  public var status: AccountStatus?
  /// The reason for the query under way; `nil` if there is none.
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

  /// Queries credit and lines if there is a token to query with.
  mutating func askForAccount(_ reason: AccountInfo.Reason) -> [Effect] {
    guard isReady, let token = try? Token(form.text(.token)) else { return [] }
    let isUnderWay = account.isAsking
    // If the user asks while a query is under way, its answer is shown to them.
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
