internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Screen
internal import TextLayout
internal import Wording

extension Painter {
  /// Paints every setting with its value and source, and below them what the selected one does.
  mutating func paintSettings(_ pane: SettingsListState, _ model: Model) {
    guard let rect = model.listFrame, let window = model.listWindow else { return }
    fill(rect)
    box(
      rect, title: SettingWords.title,
      trailing: model.program.isDemo ? SettingWords.ofDemo : SettingWords.savedAtOnce,
      style: Theme.accent)
    moveCursor(to: nil)
    let inner = Rect(x: rect.x + 2, y: rect.y + 1, width: rect.width - 4, height: rect.height - 2)
    let lines = model.listedSettings
    paintSearch(pane, model, rect)
    guard lines.indices.contains(pane.selected) else {
      let words =
        pane.search.isEmpty
        ? SettingWords.notReadYet : HelpWords.noMatch(VisibleText.escaped(pane.search.text, limit: 60))
      text(words, x: inner.x, y: inner.y, width: inner.width, style: Theme.faint)
      return
    }
    // The notes on the selected setting stay in place below the list.
    let chosen = lines[pane.selected]
    let notes = notes(chosen, pane, model)
    let notesHeight = Model.settingNotes(inner)
    let list = window.rect
    if !pane.isSearching, pane.search.isEmpty { lowerEdge(window.place, of: rect) }
    paintSettings(lines, pane, model, window)
    let y = list.y + list.height
    rule(theme.border.horizontal, over: Rect(x: inner.x, y: y, width: inner.width, height: 1))
    var used = 0
    for note in notes where used < notesHeight {
      used += wrapped(
        note.text,
        in: Rect(x: inner.x, y: y + 1 + used, width: inner.width, height: notesHeight - used),
        style: note.style)
    }
  }

  /// Paints the search into the lower edge, where it takes no row from the settings.
  private mutating func paintSearch(_ pane: SettingsListState, _ model: Model, _ rect: Rect) {
    guard pane.isSearching || !pane.search.isEmpty else { return }
    let label = " " + words(HelpWords.search)
    let y = rect.y + rect.height - 1
    let used = text(label, x: rect.x + 2, y: y, width: rect.width - 4, style: Theme.accent)
    let room = max(1, min(40, rect.width - 6 - used))
    let view = model.searchView(pane.search, width: room)
    let field = Rect(x: rect.x + 2 + used, y: y, width: room, height: 1)
    let shown = min(room, max(1, view.layout.lines[0].width + 1))
    fill(Rect(x: field.x, y: y, width: shown, height: 1))
    paintField(
      view, in: field, cursor: pane.isSearching ? pane.search.cursor : nil, style: Style(.standard, .bold))
  }

  private mutating func paintSettings(
    _ lines: [SettingLine], _ pane: SettingsListState, _ model: Model, _ window: ListWindow
  ) {
    let list = window.rect
    let labelWidth = min(20, max(8, list.width / 3))
    func origin(_ line: SettingLine) -> String {
      words(model.program.isDemo && line.isInFile ? SettingWords.originDemo : line.origin)
    }
    // As wide as the longest origin; the values get the rest.
    let originWidth = list.width >= 60 ? min(24, lines.map { columns(origin($0)) }.max() ?? 0) : 0
    let x = list.x + labelWidth + 2
    let room = max(4, list.width - labelWidth - 2 - (originWidth == 0 ? 0 : originWidth + 2))
    for (y, row) in window.visible {
      guard case .entry(let index) = row else {
        if case .heading(let heading) = row {
          text(heading, x: list.x, y: y, width: list.width, style: Theme.title)
        }
        continue
      }
      let line = lines[index]
      let isChosen = index == window.selected
      text(
        "  " + words(line.field.title), x: list.x, y: y, width: labelWidth,
        style: isChosen ? Theme.accent : .plain)
      if isChosen, let buffer = pane.editing {
        paintEditing(
          buffer, line.field, model, in: Rect(x: x, y: y, width: list.x + list.width - x, height: 1))
        continue
      }
      let value = isChosen && line.field.choices != nil ? theme.choice(words(line.shown)) : words(line.shown)
      text(value, x: x, y: y, width: room, style: line.isInFile ? Style(.standard, .bold) : .plain)
      if originWidth > 0 {
        text(
          origin(line), x: list.x + list.width - originWidth, y: y, width: originWidth, style: Theme.faint)
      }
      if isChosen {
        select(Rect(x: list.x, y: y, width: list.width, height: 1))
      }
    }
  }

  private mutating func paintEditing(_ buffer: EditBuffer, _ field: Setting, _ model: Model, in rect: Rect) {
    let view = FieldView(
      buffer, size: Size(width: max(1, rect.width), height: 1), forcesLeftToRight: field != .text,
      mask: field.kind == .secret ? (theme.ascii ? "*" : "•") : nil, side: model.labelSide, options: options)
    paintField(view, in: rect, cursor: buffer.cursor, selection: buffer.selection)
  }

  private func notes(_ line: SettingLine, _ pane: SettingsListState, _ model: Model) -> [OverlayLine] {
    var notes: [OverlayLine] = []
    // While a value is typed, what is wrong with it matters more than what it means.
    if let problem = model.settingProblem { notes.append(OverlayLine(problem, Theme.error)) }
    if let notice = model.notices.current, pane.editing == nil {
      notes.append(OverlayLine(notice.text, Theme.style(of: notice.kind)))
    }
    notes.append(OverlayLine(line.field.explanation))
    var more: [Phrase] = []
    if let choices = line.field.choices {
      more.append(.verbatim(choices.joined(separator: " \(theme.dot) ")))
    }
    if let overruler = line.overruledBy, notes.count == 1 { more.append(SettingWords.beatsFile(overruler)) }
    if line.field.waitsForStart { more.append(SettingWords.fromNextStart) }
    if !more.isEmpty { notes.append(OverlayLine(.series(more), Theme.faint)) }
    return notes
  }
}
