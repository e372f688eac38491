internal import AmootSMS
internal import ConsoleData

/// Looking at an exchange, and at what carries it.
func performOnExchange(_ action: Action, _ model: inout Model) -> [Effect] {
  switch action {
  case .copyMenu:
    if let row = model.currentRow { model.open(.menu(.copying(row))) }
    return []
  case .choose:
    guard case .menu(let menu) = model.overlay, menu.items.indices.contains(menu.selected) else { return [] }
    _ = model.closeOverlay()
    switch menu.items[menu.selected].choice {
    case .copy(let what, let row): return [.makeText(what, row)]
    case .profile(let name): return useProfile(name, &model)
    case .line(let line):
      model.form[.lineNumber].replaceAll(with: line)
      return model.edited(.lineNumber)
    case .template(let template): return use(template, [:], &model)
    case .saveTemplate:
      model.ask(.templateName)
      return []
    case .newProfile:
      model.ask(.profileName)
      return []
    }
  case .changeView:
    model.detailsView = model.detailsView.next
    if case .details(let row, _) = model.overlay { model.overlay = .details(row, scroll: 0) }
    return []
  case .mark: return mark(&model)
  case .showStatuses:
    var browser = StatusBrowser()
    // The status of the row that is looked at is the one that is asked about.
    if model.overlay != nil || model.isInHistory, let code = model.currentRow?.status?.entry?.code {
      browser.selected = browser.found.firstIndex { $0.code == code } ?? 0
    }
    model.open(.statuses(browser))
    return []
  case .showWire:
    model.wire = []
    model.open(.wire(scroll: 0))
    return [.watchWire(true)]
  case .runDoctor:
    model.open(.doctor(nil, scroll: 0))
    return [.runDoctor(try? Token(model.form.text(.token)), terminalName: model.terminalName ?? "")]
  default: return []
  }
}

private func mark(_ model: inout Model) -> [Effect] {
  guard let row = model.currentRow else { return [] }
  guard let marked = model.marked else {
    model.marked = row
    model.say(.info, "Marked. Go to another row and press m to see how the two differ.")
    return []
  }
  guard marked.id != row.id else {
    model.marked = nil
    model.say(.info, "No row is marked any more.")
    return []
  }
  return [.loadComparison(marked, row)]
}
