internal import AmootSMS
internal import ConsoleData
internal import Foundation
internal import Screen

func handle(_ key: Key, _ model: inout Model) -> [Effect] {
  // A notice that has been seen goes with the next key.
  if let notice = model.notice, model.now.timeIntervalSince(notice.since) > 1.5 { model.notice = nil }
  model.sendsWhenReady = false
  let context = model.context
  if case .mouse(let mouse) = key { return handle(mouse, &model) }
  if let action = model.keys.action(for: key, in: context) { return perform(action, &model) }
  switch context {
  case .textField, .message, .codeLength, .token, .lineNumber: return edit(key, &model)
  case .filter: return editFilter(key, &model)
  case .prompt: return editPrompt(key, &model)
  case .statuses: return editStatuses(key, &model)
  case .help: return editFinder(key, &model)
  case .welcome: return editWelcome(key, &model)
  case .setting: return editSetting(key, &model)
  case .settings, .button, .history, .details, .confirm, .menu, .report: return []
  }
}

/// A key that may not have been meant: as text it is taken, as a command or an answer it is not, and that is said.
func handleHeldBack(_ key: Key?, _ doubt: Key.Doubt, _ model: inout Model) -> [Effect] {
  let isText = [
    .textField, .message, .token, .lineNumber, .codeLength, .filter, .prompt, .statuses, .help, .welcome,
    .setting,
  ]
  .contains(model.context)
  if case .character? = key, isText, let key { return handle(key, &model) }
  // Within a burst a line end, or a tab, is what it is within a paste.
  var effects: [Effect] = []
  if isText, doubt == .burst {
    if key == .named(.enter) { effects = handle(.paste("\n"), &model) }
    if key == .named(.tab) { return handle(.paste(" "), &model) }
  }
  switch doubt {
  case .burst:
    model.say(
      .info, "The keys came as fast as a paste, so Enter was held back. Press it again to send or choose.")
  case .afterEscape:
    model.say(.info, "The key came right after Esc, so it was held back. Press it again if you meant it.")
  }
  return effects
}

func perform(_ action: Action, _ model: inout Model) -> [Effect] {
  if let reason = model.whyNot(action) {
    model.say(.info, reason)
    return []
  }
  switch action {
  case .send: return startSending(&model)
  case .cancel: return cancelSending(&model)
  case .newLine:
    model.form[.message].insert("\n")
    return model.edited(.message)
  case .nextField: return model.moveFocus(by: 1)
  case .previousField: return model.moveFocus(by: -1)
  case .showHistory:
    let effects = model.leaveField()
    model.lastFormFocus = model.focus
    return effects + model.focusHistory()
  case .stepBack:
    guard model.history.filterText.isEmpty else { return perform(.clearFilter, &model) }
    return perform(.showForm, &model)
  case .showForm:
    model.focus = model.lastFormFocus
    model.history.selectedID = nil
    return model.showNewest()
  case .editFilter:
    model.focus = .filter
    return []
  case .leaveFilter, .clearFilter:
    if action == .clearFilter { model.history.filterText.replaceAll(with: "") }
    return model.filterChanged() + model.focusHistory()
  case .details: return openDetails(&model)
  case .closeOverlay: return model.closeOverlay()
  case .help, .palette:
    var finder = Finder(action == .help ? .help : .palette)
    finder.origin = model.context
    model.open(.finder(finder))
    return []
  case .choose:
    if case .finder = model.overlay { return runChosen(&model) }
    return performOnExchange(action, &model)
  case .copyCode: return copy(model.currentRow?.code, "the code", model)
  case .copyMessageID: return copy(model.currentRow?.messageID, "the MessageID", model)
  case .revealToken:
    model.form.showsToken.toggle()
    return []
  case .nextChoice:
    model.open(.menu(.lines(model)))
    return []
  case .chooseTemplate:
    model.open(.menu(.templates(model)))
    return []
  case .lengthDown, .lengthUp: return changeLength(action == .lengthUp ? 1 : -1, &model)
  case .rowUp: return scroll(&model, by: -1)
  case .rowDown: return scroll(&model, by: 1)
  case .pageUp: return scroll(&model, by: -model.pageHeight)
  case .pageDown: return scroll(&model, by: model.pageHeight)
  case .firstRow: return jump(&model, toEnd: false)
  case .lastRow: return jump(&model, toEnd: true)
  case .sendAgain, .putIntoForm, .editNote, .deleteRow: return performOnRow(action, &model)
  case .present:
    model.isPresenting.toggle()
    model.say(
      .info,
      model.isPresenting
        ? "Numbers, messages and exchanges are hidden; codes are not. \(model.keys.text(.present)) shows everything again."
        : "Everything is shown again.")
    return []
  case .welcomeNext, .welcomeUse, .welcomeSource, .welcomeDemo: return performOnWelcome(action, &model)
  case .showSettings:
    model.open(.settings(SettingsPane()))
    return []
  case .changeSetting, .nextValue, .previousValue, .resetSetting, .acceptSetting, .cancelSetting:
    return performOnSettings(action, &model)
  case .notices:
    model.open(.notices(scroll: 0))
    return []
  case .screenshot:
    // A token that is shown for the moment is not for a picture.
    model.form.showsToken = false
    return [.saveScreenshot]
  case .bigCode:
    if let row = model.currentRow { model.open(.bigCode(row)) }
    return []
  case .chooseProfile:
    model.open(.menu(.profiles(model.profiles, current: model.profile.name)))
    return []
  case .copyMenu, .changeView, .mark, .showStatuses, .showWire, .runDoctor:
    return performOnExchange(action, &model)
  case .deleteFound: return [.countDeletion(model.history.filter)]
  case .changeOrder:
    model.history.order = model.history.order == .newest ? .slowest : .newest
    return model.restartHistory()
  case .goToDate:
    model.ask(.date)
    return []
  case .acceptPrompt: return acceptPrompt(&model)
  case .cancelPrompt:
    model.closePrompt()
    return []
  case .refreshAccount:
    if model.lacksCommandsToken { return model.askCommandAgain() }
    let effects = model.askForAccount(.demanded)
    if !model.account.isAsking { model.say(.bad, "The credit cannot be asked for without a token.") }
    return effects
  case .flipDirection, .insertJoiner, .persianLetters, .cutText, .copyText, .pasteText:
    return editText(action, &model)
  case .toggleMouse:
    model.appearance.usesMouse.toggle()
    model.say(
      .info,
      model.appearance.usesMouse
        ? "The mouse works in the console again."
        : "The mouse is the terminal's: select with it. \(model.keys.text(.toggleMouse)) takes it back.")
    return [.captureMouse(model.appearance.usesMouse)]
  case .redraw: return [.redraw]
  case .suspend: return model.saveNow() + [.suspend]
  case .quit:
    guard !model.sends.isSending, model.awaitedGo == nil else {
      model.ask(.quit, after: .key)
      return []
    }
    return model.saveNow() + [.quit]
  case .confirmYes:
    guard case .question(let question) = model.overlay else { return [] }
    if let askedAt = model.askedAt, abs(model.now.timeIntervalSince(askedAt)) < Model.readingDelay {
      model.say(.info, "Read the question first; then answer it.")
      return []
    }
    model.askedAt = nil
    return answerYes(question, &model)
  case .confirmNo: return model.closeOverlay()
  }
}

// MARK: Parts of actions

private func copy(_ text: String?, _ what: String, _ model: Model) -> [Effect] {
  text.map { [.copy(VisibleText.escaped($0), what: "\(what) \(VisibleText.escaped($0, limit: 40))")] } ?? []
}

private func openDetails(_ model: inout Model) -> [Effect] {
  guard let row = model.currentRow else { return [] }
  model.open(.details(row, scroll: 0))
  model.details = [:]
  model.detailsView = .decoded
  return row.id > 0 ? [.loadDetails(id: row.id)] : []
}

private func changeLength(_ delta: Int, _ model: inout Model) -> [Effect] {
  let current = (try? CodeLength(parsing: model.form.text(.codeLength)).digits) ?? (delta > 0 ? 3 : 9)
  let range = CodeLength.range
  let next = min(max(current + delta, range.lowerBound), range.upperBound)
  model.form[.codeLength].replaceAll(with: String(next))
  return model.edited(.codeLength)
}

private func scroll(_ model: inout Model, by delta: Int) -> [Effect] {
  switch model.overlay {
  case .finder(var finder):
    finder.selected = min(max(0, finder.selected + delta), max(0, model.entries(finder).count - 1))
    model.overlay = .finder(finder)
  case .details(let row, let top):
    model.overlay = .details(row, scroll: scrolled(top, by: delta, last: model.lastReportTop))
  case .question, .bigCode, .welcome: break
  case .comparison(let comparison, let top):
    model.overlay = .comparison(comparison, scroll: scrolled(top, by: delta, last: model.lastReportTop))
  case .notices(let top):
    model.overlay = .notices(scroll: scrolled(top, by: delta, last: model.lastReportTop))
  case .wire(let back):
    model.overlay = .wire(scroll: scrolled(back, by: -delta, last: model.lastWireScroll))
  case .doctor(let findings, let top):
    model.overlay = .doctor(findings, scroll: scrolled(top, by: delta, last: model.lastReportTop))
  case .menu(var menu):
    menu.selected = min(max(0, menu.selected + delta), menu.items.count - 1)
    model.overlay = .menu(menu)
  case .statuses(var browser):
    browser.selected = min(max(0, browser.selected + delta), max(0, browser.found.count - 1))
    model.overlay = .statuses(browser)
  case .settings(var pane):
    pane.selected = min(max(0, pane.selected + delta), max(0, model.listedSettings.count - 1))
    model.overlay = .settings(pane)
  case nil:
    guard !model.history.rows.isEmpty else { return [] }
    let index = (model.history.selectedIndex ?? 0) + delta
    let chosen = min(max(0, index), model.history.rows.count - 1)
    model.history.selectedID = model.history.rows[chosen].id
    return model.keepSelectionVisible()
  }
  return []
}

/// A place in what has less or more to show since it was chosen.
private func scrolled(_ top: Int, by delta: Int, last: Int) -> Int {
  min(max(0, min(top, last) + delta), last)
}

/// To an end of the whole list, in memory or not.
private func jump(_ model: inout Model, toEnd: Bool) -> [Effect] {
  guard model.overlay == nil else { return scroll(&model, by: toEnd ? 1_000_000 : -1_000_000) }
  guard toEnd ? model.history.hasBelow : model.history.hasAbove else {
    return scroll(&model, by: toEnd ? 1_000_000 : -1_000_000)
  }
  let place = toEnd ? HistoryRequest.Place.last : .first
  model.history.awaited = place
  // Chosen is what comes to stand at that end.
  model.history.selectedID = model.history.selectedID.map { _ in 0 }
  return [.loadHistory(model.history.request(place))]
}

extension Model {
  var pageHeight: Int {
    switch overlay {
    case nil: max(1, (Geometry(self).historyRows?.height ?? 2) - 1)
    default: max(1, size.height - 6)
    }
  }

  /// Checks the field that is being left.
  mutating func leaveField() -> [Effect] {
    guard let field = focusedField else { return [] }
    form.showsToken = false
    // An empty field is no mistake before a send is asked for.
    form.errors[field] = form[field].isEmpty ? nil : form.check(field, now: now)
    return []
  }

  mutating func moveFocus(by delta: Int) -> [Effect] {
    let effects = leaveField()
    let stops = FieldID.allCases.map { Focus.field($0) } + [.sendButton]
    let index = stops.firstIndex(of: focus) ?? 0
    focus = stops[(index + delta + stops.count) % stops.count]
    return effects
  }

  /// A field's text has changed: what was wrong may be right now, and it is to be kept.
  mutating func edited(_ field: FieldID) -> [Effect] {
    if form.errors[field] != nil {
      form.errors[field] = form[field].isEmpty ? nil : form.check(field, now: now)
    }
    // What the bar complained of is being mended.
    if notice?.kind == .bad, form.errors.isEmpty { notice = nil }
    if field == .token {
      form.tokenSource = .typed
    } else {
      unsavedSince = now
    }
    return []
  }

  mutating func saveNow() -> [Effect] {
    guard unsavedSince != nil else { return [] }
    unsavedSince = nil
    return [.saveForm(form.values)]
  }
}
