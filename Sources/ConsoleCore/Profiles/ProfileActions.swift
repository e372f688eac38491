internal import ConsoleData
internal import Screen
internal import Wording

extension Action {
  static let chooseProfile = Action(
    "chooseProfile",
    disabledReason: {
      $0.program.isDemo
        ? ProfileWords.demoHasOne
        : $0.isSendingOrChecking ? ProfileWords.waitForSend : nil
    }
  ) { model in
    model.open(Menu.profiles(model.profiles.all, current: model.profile.name))
    return []
  }
}

extension Binding {
  static let profiles: [Binding] = [
    Binding(.chooseProfile, [.alt("p")], ActionWords.chooseProfile, .panes, rank: 22)
  ]
}
