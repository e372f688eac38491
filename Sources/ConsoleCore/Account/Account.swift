public import AmootSMS
internal import ConsoleData
internal import Foundation
internal import ConsoleWording
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

  /// The service's last answer about `subject`.
  var status: AccountStatus?
  /// Why the last query of that account failed.
  var failure: Phrase?
  /// The account that was queried last, whose answer is in `status` or `failure`.
  var subject: Sender?
  /// Whether `subject` is the account in the form, whose token is masked; nil where it is not.
  var isCurrentUnmasked: Bool?
  /// The credit at the last answer, and what has been sent since.
  var mark: CreditMark?

  /// A credit, to be compared with the next one.
  struct CreditMark: Sendable, Equatable {
    let credit: Int
    let sender: Sender
    let at: Date
    /// Whether nothing was under way.
    let isQuiet: Bool
    /// The sends that have ended since and may have cost something.
    var sends: [SendRecord] = []
  }

  /// The query under way; the answer to any other changes nothing.
  var awaited: Query?

  /// A query, by its number, with its reason.
  struct Query: Sendable, Equatable {
    let id: Int
    let sender: Sender
    var reason: Reason
  }

  public init() {}
}

extension Message {
  public enum Account: Sendable, Equatable {
    case answered(id: Int, AccountStatus)
    case failed(id: Int, Phrase)
  }
}

extension Model {
  /// Returns whether an account is the one that the form would send with.
  func isCurrent(_ account: Sender?) -> Bool {
    if let isCurrent = self.account.isCurrentUnmasked { return isCurrent }
    guard let account, let sender else { return false }
    return sender.isSameAccount(as: account)
  }

  /// The service's answer about the account that the form would send with; nil if it has not been queried.
  public var accountStatus: AccountStatus? { isCurrent(account.subject) ? account.status : nil }

  /// Why that account could not be queried.
  public var accountFailure: Phrase? { isCurrent(account.subject) ? account.failure : nil }

  /// Whether that account is being queried.
  public var isAskingAccount: Bool { isCurrent(account.awaited?.sender) }

  mutating func update(_ message: Message.Account) -> [Effect] {
    switch message {
    case .answered(let id, let status):
      guard let query = endQuery(id) else { return [] }
      accountAnswered(status, query.reason)
      return noteCredit(status, query.sender)
    case .failed(let id, let failure):
      guard let query = endQuery(id) else { return [] }
      account.failure = failure
      if query.reason == .demanded { notify(.bad, AccountWords.notKnown(failure)) }
    }
    return []
  }

  /// Compares the credit with the one before. If exactly one send lies between both answers, it is noted in its row by how
  /// much the credit fell.
  private mutating func noteCredit(_ answer: AccountStatus, _ sender: Sender) -> [Effect] {
    guard answer.status.isSuccess, let credit = answer.credit else { return [] }
    let isQuiet = !isSendingOrChecking
    defer { account.mark = .init(credit: credit, sender: sender, at: now, isQuiet: isQuiet) }
    guard let mark = account.mark, mark.sender.isSameAccount(as: sender), mark.isQuiet, isQuiet,
      mark.sends.count == 1, let row = mark.sends.first, row.state == .accepted, row.id > 0,
      credit < mark.credit,
      // Nor has another program sent there, as far as the list shows.
      history.filter.isEmpty, !history.hasAbove,
      history.rows.allSatisfy({
        $0.id == row.id || $0.destination != row.destination || $0.startedAt < mark.at
      })
    else { return [] }
    let fall = mark.credit - credit
    changeRow(row) { $0.creditFell = fall }
    return [.history(.setCreditFall(fall, row))]
  }

  /// Notes a send that has ended and may have cost something.
  mutating func noteCost(of row: SendRecord, by sender: Sender) {
    // More than one cannot be told apart.
    guard let mark = account.mark, mark.sender.isSameAccount(as: sender), mark.sends.count < 2 else { return }
    account.mark?.sends.append(row)
  }

  /// Ends the wait for a query's answer, which is about the account that it queried.
  private mutating func endQuery(_ id: Int) -> AccountInfo.Query? {
    guard let query = account.awaited, query.id == id else { return nil }
    account.awaited = nil
    if account.subject?.isSameAccount(as: query.sender) != true { account.status = nil }
    account.subject = query.sender
    // Another account is on the screen by now: report nothing.
    guard isCurrent(query.sender) else {
      account.status = nil
      account.failure = nil
      account.subject = nil
      return nil
    }
    return query
  }

  /// Queries credit and lines if there is a token to query with.
  mutating func askForAccount(_ reason: AccountInfo.Reason) -> [Effect] {
    // A misspelt settings key may be the base address, and the token could go to the wrong server.
    guard isReady, profile.misspeltKeys.isEmpty, let sender else { return [] }
    if isAskingAccount {
      // If the user asks while a query is under way, its answer is shown to them.
      if reason == .demanded { account.awaited?.reason = reason }
      // The answer under way may be from before the send: ask once more.
      if reason != .sent { return [] }
    }
    let id = nextRequestID()
    account.awaited = .init(
      id: id, sender: sender, reason: isAskingAccount ? account.awaited?.reason ?? reason : reason)
    return [.refreshAccount(id: id, sender)]
  }

  private mutating func accountAnswered(_ answer: AccountStatus, _ reason: AccountInfo.Reason) {
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
