internal import ConsoleData
internal import Screen

extension Action {
  public static let present = Action("present") { $0.togglePrivacy() }
}

extension Binding {
  static let privacy: [Binding] = [
    Binding(
      .present, [.alt("h")], "hide", "Hide numbers and messages from others, or show them",
      .anywhere.subtracting([.confirm, .prompt]), rank: 23)
  ]
}

extension Model {
  fileprivate mutating func togglePrivacy() -> [Effect] {
    isPrivacyOn.toggle()
    notify(
      .info,
      isPrivacyOn
        ? "Numbers, messages and exchanges are hidden; codes are not. \(keys.text(.present)) shows everything again."
        : "Everything is shown again.")
    return []
  }
}
