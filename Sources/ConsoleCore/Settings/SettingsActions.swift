internal import ConsoleData
internal import Screen
internal import ConsoleWording
internal import Wording

extension Action {
  public static let showSettings = Action("showSettings") { model in
    model.open(SettingsList())
    return []
  }
  static let changeSetting = Action("changeSetting", isListed: false, disabledReason: \.settingDisabledReason)
  {
    $0.changeSetting()
  }
  static let nextValue = Action("nextValue", isListed: false, disabledReason: \.valueDisabledReason) {
    $0.cycleSetting(by: 1)
  }
  static let previousValue = Action("previousValue", isListed: false, disabledReason: \.valueDisabledReason) {
    $0.cycleSetting(by: -1)
  }
  static let resetSetting = Action(
    "resetSetting", isListed: false,
    disabledReason: { model in
      model.settingDisabledReason
        ?? (model.chosenSetting?.isInFile == false
          ? model.program.isDemo ? SettingWords.notInDemo : SettingWords.isDefault : nil)
    }
  ) { $0.resetSetting() }
  static let acceptSetting = Action("acceptSetting", isListed: false, disabledReason: \.settingProblem) {
    $0.acceptSetting()
  }
  static let searchSettings = Action("searchSettings", isListed: false) { model in
    model.changePane { $0.isSearching = true }
    return []
  }
  static let leaveSettingSearch = Action("leaveSettingSearch", isListed: false) { model in
    model.changePane { $0.isSearching = false }
    return []
  }
  static let clearSettingSearch = Action("clearSettingSearch", isListed: false) { model in
    model.changePane { pane in
      pane.isSearching = false
      pane.search = EditBuffer()
      pane.selected = 0
    }
    return []
  }
  static let cancelSetting = Action("cancelSetting", isListed: false) { $0.cancelSetting() }
}

extension Binding {
  static let settings: [Binding] = [
    Binding(
      .showSettings, [.named(.function(2))], ActionWords.showSettings, .panes,
      rank: 11)
  ]

  static let settingValues: [Binding] = [
    Binding(
      .changeSetting, [.named(.enter)], ActionWords.changeSetting,
      [.settings], rank: 2),
    Binding(
      .nextValue, [.named(.right)], ActionWords.nextValue, [.settings], rank: 3),
    Binding(.previousValue, [.named(.left)], ActionWords.previousValue, [.settings]),
    Binding(
      .resetSetting, [.character("x"), .named(.delete)], ActionWords.resetSetting, [.settings], rank: 4),
    Binding(.searchSettings, [.character("/")], ActionWords.searchSettings, [.settings], rank: 5),
    Binding(
      .leaveSettingSearch, [.named(.enter), .named(.down), .named(.tab)], ActionWords.leaveSettingSearch,
      [.settingSearch], rank: 1),
    Binding(
      .clearSettingSearch, [.named(.escape)], ActionWords.clearSettingSearch, [.settingSearch], rank: 2),
    Binding(.acceptSetting, [.named(.enter)], ActionWords.acceptSetting, [.setting], rank: 1),
    Binding(
      .cancelSetting, [.named(.escape)], ActionWords.cancelSetting, [.setting], rank: 2),
  ]
}
