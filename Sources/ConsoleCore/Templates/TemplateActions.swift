internal import ConsoleData
internal import Screen

extension Action {
  static let chooseTemplate = Action(
    "chooseTemplate",
    unless: \.templateObstacle
  ) { model in
    model.open(.menu(.templates(model)))
    return []
  }
}

extension Binding {
  static let templates: [Binding] = [
    Binding(
      .chooseTemplate, [.alt("t")], "templates", "Make the message from a template, or save it as one", .form,
      rank: 17)
  ]
}

extension Model {
  /// Why there is nothing to choose.
  fileprivate var templateObstacle: String? {
    settings.preferences.templates.isEmpty && form.check(.message, now: now) != nil
      ? "There is no template yet: write a message, and save it as one with \(keys.text(.chooseTemplate))."
      : nil
  }
}
