internal import ConsoleData
internal import Screen
internal import ConsoleWording
internal import Wording

extension Action {
  public static let present = Action("present") { $0.togglePrivacy() }
}

extension Binding {
  static let privacy: [Binding] = [
    Binding(
      .present, [.alt("h")], ActionWords.present,
      .anywhere.subtracting([.confirm, .prompt]), rank: 23)
  ]
}

extension Model {
  fileprivate mutating func togglePrivacy() -> [Effect] {
    isPrivacyOn.toggle()
    notify(
      .info,
      isPrivacyOn
        ? ScreenWords.presenting(
          hiddenNames, key: keys.text(.present), settings: keys.text(.showSettings))
        : ScreenWords.shownAgain)
    return []
  }
}
