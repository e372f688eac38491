internal import AmootSMS
internal import ConsoleData
internal import Screen
internal import ConsoleWording
internal import Wording

extension Action {
  static let chooseProfile = Action(
    "chooseProfile",
    disabledReason: {
      $0.isSendingOrChecking
        ? ProfileWords.waitForSend : $0.isReady ? nil : AccountWords.starting
    }
  ) { model in
    // What the demo adds would be gone with it.
    model.open(
      Menu.profiles(
        model.profiles.all, current: model.profile.name, canAdd: !model.program.isDemo))
    return []
  }
}

extension Binding {
  static let profiles: [Binding] = [
    Binding(.chooseProfile, [.alt("p")], ActionWords.chooseProfile, .panes, rank: 22)
  ]
}

extension Menu {
  /// Returns the menu of profiles to send with.
  static func profiles(_ profiles: [Profile], current: String, canAdd: Bool = true) -> Menu {
    let items = profiles.map { profile in
      let place = Destination(profile.base).phrase
      return Item(
        label: .verbatim(VisibleText.escaped(profile.name, limit: 40)),
        remark: ProfileWords.remark(
          place, method: profile.method.rawValue, token: profile.tokenSource.phrase),
        choice: .profile(profile.name))
    }
    let new = Item(
      label: ProfileWords.new, remark: ProfileWords.newRemark, choice: .newProfile)
    return Menu(
      title: ProfileWords.sendWith, items: items + (canAdd ? [new] : []),
      selected: profiles.firstIndex { $0.name == current } ?? 0)
  }
}
