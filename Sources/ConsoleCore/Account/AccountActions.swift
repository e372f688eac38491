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

extension Binding {
  static let account: [Binding] = [
    Binding(
      .refreshAccount, [.named(.function(5))], ActionWords.refreshAccount,
      .panes.union([.details, .report]), rank: 18)
  ]
}

extension Model {
  fileprivate mutating func demandAccount() -> [Effect] {
    if let key = profile.misspeltKeys.first {
      notify(.bad, SettingWords.misspeltKey(key.written, meant: key.meant))
      return []
    }
    if lacksCommandsToken { return askCommandAgain() }
    let effects = askForAccount(.demanded)
    if !isAskingAccount { notify(.bad, AccountWords.needsToken) }
    return effects
  }
}
