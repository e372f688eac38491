internal import ConsoleData
internal import Screen
internal import ConsoleWording
internal import Wording

extension Action {
  public static let refreshAccount = Action(
    "refreshAccount",
    disabledReason: {
      $0.isAskingAccount && $0.account.awaited?.reason == .demanded ? AccountWords.isAsking : nil
    }
  ) { $0.demandAccount() }
}

extension Action {
  static let askForPrice = Action("askForPrice", disabledReason: \.priceDisabledReason) { $0.askForPrice() }
}

extension Binding {
  static let account: [Binding] = [
    Binding(.askForPrice, [.alt("e")], ActionWords.askForPrice, .form, rank: 19),
    Binding(
      .refreshAccount, [.named(.function(5))], ActionWords.refreshAccount,
      .panes.union([.details, .report]), rank: 18),
    // In the account's own list it asks again.
    Binding(.refreshAccount, [.named(.function(5))], ActionWords.refreshAccount, [.menu]),
  ]
}

extension Model {
  fileprivate mutating func demandAccount() -> [Effect] {
    if let key = profile.misspeltKeys.first {
      notify(.bad, SettingWords.misspeltKey(key.written, meant: key.meant))
      return []
    }
    if lacksCommandsToken { return askCommandAgain() }
    // In the form and the history the account opens; over a report the answer is a notice.
    if overlay == nil { open(AccountPane(self)) }
    let effects = askForAccount(.demanded)
    if !isAskingAccount {
      if overlay?.list(AccountPane.self) != nil { overlay = nil }
      notify(.bad, AccountWords.needsToken)
    }
    return effects
  }
}
