internal import AmootSMS
public import ConsoleData
public import struct Foundation.Date
internal import ConsoleWording
internal import Wording

extension Menu {
  /// Returns the menu of templates, with an item that saves the message in the form as one.
  static func templates(_ model: Model) -> Menu {
    var items = model.settings.preferences.templates.map { template in
      Item(
        label: .verbatim(VisibleText.escaped(template.name, limit: MessageTemplate.nameLimit)),
        remark: .verbatim(VisibleText.escaped(template.text, limit: 300)), choice: .template(template))
    }
    if model.form.check(.message, now: model.now) == nil {
      if let edited = model.form.editedTemplate,
        model.form.text(.message) != model.form.messageBeforeTemplate,
        model.settings.preferences.templates.contains(where: { $0.name == edited.name })
      {
        items.append(
          Item(
            label: ProfileWords.overwriteTemplate(
              VisibleText.escaped(edited.name, limit: MessageTemplate.nameLimit)),
            remark: ProfileWords.saveTemplateRemark, choice: .overwriteTemplate(edited)))
      }
      items.append(
        Item(label: ProfileWords.saveTemplate, remark: model.saveTemplateRemark, choice: .saveTemplate)
      )
    }
    // A user who edits a template opens this menu to save it.
    let overwrites = items.firstIndex { if case .overwriteTemplate = $0.choice { true } else { false } }
    return Menu(title: ProfileWords.fromTemplate, items: items, selected: overwrites ?? 0)
  }

  /// Returns the menu of lines to send from: the account's, the shared one, the profile's, and those of the loaded
  /// rows.
  static func lines(_ model: Model) -> Menu {
    var items: [Item] = []
    func add(_ line: String, _ remark: Phrase) {
      guard !line.isEmpty,
        !items.contains(where: { $0.choice == .line(line.lowercased()) || $0.choice == .line(line) })
      else {
        return
      }
      items.append(
        Item(label: .verbatim(VisibleText.escaped(line, limit: 40)), remark: remark, choice: .line(line)))
    }
    for line in model.accountStatus?.lineNumbers ?? [] { add(line, ProfileWords.lineOfAccount) }
    add("public", ProfileWords.lineShared)
    if !model.program.isDemo { add(model.profile.line, ProfileWords.lineOfProfile) }
    for row in model.history.rows { add(row.line, ProfileWords.lineUsedBefore) }
    let current = model.form.text(.lineNumber).lowercased()
    let selected =
      items.firstIndex { if case .line(let line) = $0.choice { line.lowercased() == current } else { false } }
      ?? 0
    return Menu(title: ProfileWords.sendFrom, items: Array(items.prefix(40)), selected: min(selected, 39))
  }
}

extension Model {
  /// Puts a template's message into the form, first asking for values that only the user knows.
  mutating func use(_ template: MessageTemplate, _ values: [String: String]) -> [Effect] {
    var values = values
    let known = knownVariables(template)
    for name in template.variables where values[name] == nil { values[name] = known[name] }
    if let missing = template.variables.first(where: { values[$0] == nil }) {
      ask(.variable(missing, template, values))
      return []
    }
    prompt = nil
    focus = .field(.message)
    form[.message].replaceAll(with: template.filled(values))
    form.editedTemplate = nil
    form.usedTemplate = Form.UsedTemplate(template: template, message: template.filled(values))
    notify(
      .info,
      ProfileWords.made(from: VisibleText.escaped(template.name, limit: 40), key: KeyTable.undo)
    )
    return edited(.message)
  }

  /// Saves the current message as a template with the given name.
  mutating func saveTemplate(named name: String) -> [Effect] {
    if let problem = Prompt.problem(ofNewName: name, besides: settings.preferences.templates.map(\.name)) {
      prompt?.problem = problem
      return []
    }
    // A message that is just as a template made it is saved with the template's variables, not with today's values.
    let used = templateOfMessage
    let template = MessageTemplate(
      name: name, text: used?.text ?? form.text(.message), lifetime: used?.lifetime)
    closePrompt()
    return [.settings(.saveTemplate(template, profile: profile.name))]
  }

  /// Puts a template's own text, with its variables, into the form to be edited; the menu of templates then saves it.
  mutating func edit(_ template: MessageTemplate) -> [Effect] {
    focus = .field(.message)
    form.messageBeforeTemplate = form.text(.message)
    form[.message].replaceAll(with: template.text)
    form.editedTemplate = template
    notify(
      .info,
      ProfileWords.editingTemplate(
        VisibleText.escaped(template.name, limit: 40), save: keys.text(.chooseTemplate), undo: KeyTable.undo))
    return edited(.message)
  }

  /// The template that the message in the form was made from, unless it has been edited since.
  private var templateOfMessage: MessageTemplate? {
    form.usedTemplate.flatMap { $0.message == form.text(.message) ? $0.template : nil }
  }

  /// What saving the message as a template would keep.
  fileprivate var saveTemplateRemark: Phrase {
    templateOfMessage.map { ProfileWords.keepsVariables(of: VisibleText.escaped($0.name, limit: 40)) }
      ?? ProfileWords.saveTemplateRemark
  }

  /// The template chosen in the menu on top.
  var chosenTemplate: MessageTemplate? {
    guard let menu = overlay?.list(Menu.self), menu.items.indices.contains(menu.selected),
      case .template(let template) = menu.items[menu.selected].choice
    else { return nil }
    return template
  }

  /// Returns the values of variables that the console knows itself.
  fileprivate func knownVariables(_ template: MessageTemplate) -> [String: String] {
    var values = [
      "code_length": form.text(.codeLength), "time": IranTime.clock(now).prefix(5).description,
      "date": IranTime.dayText(now), "line": form.text(.lineNumber), "profile": profile.name,
    ]
    if let lifetime = template.lifetime {
      values["lifetime"] =
        lifetime % 60 == 0
        ? String(lifetime / 60) : "\(lifetime / 60):\(lifetime % 60 < 10 ? "0" : "")\(lifetime % 60)"
    }
    return values
  }

  mutating func ask(_ subject: Prompt.Subject) {
    var prompt = Prompt(subject: subject, text: EditBuffer())
    prompt.origin = focus == .prompt ? self.prompt?.origin ?? .field(.message) : focus
    self.prompt = prompt
    focus = .prompt
  }

  /// Returns when a row's code expires; `nil` unless its message matches a template with a lifetime.
  public func expiry(of row: SendRecord) -> Date? {
    if let known = details.expiries[row.id] { return known }
    return settings.preferences.templates.first { $0.lifetime != nil && $0.matches(row.text) }?.lifetime
      .map { (row.sendAt ?? row.startedAt).addingTimeInterval(Double($0)) }
  }
}
