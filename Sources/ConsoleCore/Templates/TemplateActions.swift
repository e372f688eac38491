internal import ConsoleData
internal import Screen
internal import ConsoleWording
internal import Wording

extension Action {
  static let chooseTemplate = Action(
    "chooseTemplate",
    disabledReason: \.templateObstacle
  ) { model in
    model.open(Menu.templates(model))
    return []
  }
}

extension Action {
  static let editTemplate = Action(
    "editTemplate", isListed: false,
    disabledReason: { $0.chosenTemplate == nil ? ProfileWords.noTemplateChosen : nil }
  ) { model in
    guard let template = model.chosenTemplate else { return [] }
    return model.closeOverlay() + model.edit(template)
  }
  static let deleteTemplate = Action(
    "deleteTemplate", isListed: false,
    disabledReason: { $0.chosenTemplate == nil ? ProfileWords.noTemplateChosen : nil }
  ) { model in
    if let template = model.chosenTemplate { model.ask(.deleteTemplate(template), after: .key) }
    return []
  }
}

extension Binding {
  static let templates: [Binding] = [
    Binding(
      .chooseTemplate, [.alt("t")], ActionWords.chooseTemplate, .form,
      rank: 17),
    Binding(.editTemplate, [.character("e")], ActionWords.editTemplate, [.menu], rank: 3),
    Binding(
      .deleteTemplate, [.character("x"), .named(.delete)], ActionWords.deleteTemplate, [.menu], rank: 4),
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
