internal import ConsoleData
internal import Screen

extension Action {
  static let showSettings = Action("showSettings") { model in
    model.open(.settings(SettingsListState()))
    return []
  }
  static let changeSetting = Action("changeSetting", isListed: false, unless: \.settingObstacle) {
    $0.changeSetting()
  }
  static let nextValue = Action("nextValue", isListed: false, unless: \.valueObstacle) {
    $0.turnSetting(by: 1)
  }
  static let previousValue = Action("previousValue", isListed: false, unless: \.valueObstacle) {
    $0.turnSetting(by: -1)
  }
  static let resetSetting = Action(
    "resetSetting", isListed: false,
    unless: { model in
      model.settingObstacle
        ?? (model.chosenSetting?.isInFile == false ? "The file does not say it: the default holds." : nil)
    }
  ) { $0.resetSetting() }
  static let acceptSetting = Action("acceptSetting", isListed: false, unless: \.settingProblem) {
    $0.acceptSetting()
  }
  static let cancelSetting = Action("cancelSetting", isListed: false) { $0.cancelSetting() }
}

extension Binding {
  static let settings: [Binding] = [
    Binding(
      .showSettings, [.named(.function(2))], "settings", "Look at the settings and change them", .panes,
      rank: 11)
  ]

  static let settingValues: [Binding] = [
    Binding(
      .changeSetting, [.named(.enter)], "change", "Change the setting: the next value, or a text to edit",
      [.settings], rank: 2),
    Binding(
      .nextValue, [.named(.right)], "next value", "The next of a setting's values", [.settings], rank: 3),
    Binding(.previousValue, [.named(.left)], "value before", "The value before", [.settings]),
    Binding(
      .resetSetting, [.character("x"), .named(.delete)], "default",
      "Take it out of the file: the default holds then", [.settings], rank: 4),
    Binding(.acceptSetting, [.named(.enter)], "save", "Save what was typed", [.setting], rank: 1),
    Binding(
      .cancelSetting, [.named(.escape)], "leave it", "Leave the setting as it was", [.setting], rank: 2),
  ]
}
