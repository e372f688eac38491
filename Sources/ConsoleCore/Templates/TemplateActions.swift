internal import ConsoleData
internal import Screen
internal import Wording

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
      .chooseTemplate, [.alt("t")], ActionWords.chooseTemplate, .form,
      rank: 17)
  ]
}

extension Model {
  /// Why there is nothing to choose; `nil` if there is.
  fileprivate var templateObstacle: Phrase? {
    settings.preferences.templates.isEmpty && form.check(.message, now: now) != nil
      ? ProfileWords.noTemplate(key: keys.text(.chooseTemplate))
      : nil
  }
}
