internal import ConsoleData
internal import Screen

extension Action {
  public static let refreshAccount = Action(
    "refreshAccount", unless: { $0.account.reason == .demanded ? "Already asking." : nil }
  ) { $0.demandAccount() }
}

extension Binding {
  static let account: [Binding] = [
    Binding(
      .refreshAccount, [.named(.function(5))], "credit", "Ask for the account's credit and lines (free)",
      .panes, rank: 18)
  ]
}

extension Model {
  fileprivate mutating func demandAccount() -> [Effect] {
    if lacksCommandsToken { return askCommandAgain() }
    let effects = askForAccount(.demanded)
    if !account.isAsking { notify(.bad, "The credit cannot be asked for without a token.") }
    return effects
  }
}
