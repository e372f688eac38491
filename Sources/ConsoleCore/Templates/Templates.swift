internal import AmootSMS
public import ConsoleData
public import struct Foundation.Date
internal import Wording

extension Menu {
  /// The named messages, and the way to make one of what is in the form.
  static func templates(_ model: Model) -> Menu {
    var items = model.settings.preferences.templates.map { template in
      Item(
        label: .verbatim(VisibleText.escaped(template.name, limit: MessageTemplate.nameLimit)),
        remark: .verbatim(VisibleText.escaped(template.text, limit: 300)), choice: .template(template))
    }
    if model.form.check(.message, now: model.now) == nil {
      items.append(
        Item(label: ProfileWords.saveTemplate, remark: ProfileWords.saveTemplateRemark, choice: .saveTemplate)
      )
    }
    return Menu(title: ProfileWords.fromTemplate, items: items)
  }

  /// Lines to send from: the account's, the one that always is there, and those of the rows in sight.
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
    for line in model.account.status?.lineNumbers ?? [] { add(line, ProfileWords.lineOfAccount) }
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
  /// Puts a template's message into the form, after asking for what only the user knows.
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
    notify(
      .info,
      ProfileWords.made(from: VisibleText.escaped(template.name, limit: 40), key: KeyTable.undo)
    )
    return edited(.message)
  }

  /// The current message as a template of a name.
  mutating func saveTemplate(named name: String) -> [Effect] {
    if let problem = Prompt.problem(ofNewName: name, besides: settings.preferences.templates.map(\.name)) {
      prompt?.problem = problem
      return []
    }
    let template = MessageTemplate(name: name, text: form.text(.message))
    closePrompt()
    return [.settings(.saveTemplate(template, profile: profile.name))]
  }

  /// What the console knows by itself.
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

  /// When the code of a row stops being good, if its message was made with a template that says so.
  public func expiry(of row: SendRecord) -> Date? {
    if let known = details.expiries[row.id] { return known }
    return settings.preferences.templates.first { $0.lifetime != nil && $0.matches(row.text) }?.lifetime
      .map { row.startedAt.addingTimeInterval(Double($0)) }
  }
}
