internal import ConsoleData
internal import Screen

extension Action {
  static let chooseProfile = Action(
    "chooseProfile",
    unless: {
      $0.program.isDemo
        ? "The demo has one profile only."
        : $0.isSendingOrChecking ? "Wait until what is being sent has ended." : nil
    }
  ) { model in
    model.open(.menu(.profiles(model.profiles.all, current: model.profile.name)))
    return []
  }
}

extension Binding {
  static let profiles: [Binding] = [
    Binding(.chooseProfile, [.alt("p")], "profile", "Send with another profile", .panes, rank: 22)
  ]
}
