internal import struct Foundation.Date
internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Screen
internal import TextLayout
internal import ConsoleWording
internal import Wording

extension Painter {
  mutating func paintHistory(_ model: Model, _ geometry: Geometry) {
    guard let pane = geometry.history, let list = geometry.historyRows else { return }
    let isFocused = (model.focus == .history || model.focus == .prompt) && model.overlay == nil
    var parts = [HistoryWords.title]
    if model.history.isLoaded { parts.append(HistoryWords.number(model.history.count)) }
    let title = Phrase.joined(parts, separator: " \(theme.dot) ")
    let isFiltering = model.focus == .filter && model.overlay == nil
    let isActive = isFocused || isFiltering
    box(
      pane, title: title, style: isActive ? Theme.accent : Theme.faint,
      titleStyle: isActive ? Theme.selected.adding(.bold) : Theme.title)
    let used = paintFilter(model, pane, after: columns(words(title)), isFiltering: isFiltering)
    if let details = geometry.details { paintDetailsBesideList(model, details, geometry) }
    let inner = pane.inner
    guard !model.history.rows.isEmpty else {
      let phrase =
        model.history.problem
        ?? (model.history.isLoaded
          ? (model.history.filter.isEmpty
            ? (model.history.canRestore
              ? HistoryWords.allDeleted(key: model.focus == .history ? model.keys.text(.restoreDeleted) : nil)
              : HistoryWords.noRows)
            : nothingFound(model))
          : .empty)
      wrapped(
        phrase, in: Rect(x: inner.x + 1, y: inner.y, width: inner.width - 2, height: inner.height),
        style: Theme.faint)
      return
    }
    paintOrder(model, pane, after: paintOutcomes(model, pane, after: used))
    let table = model.historyTable(width: inner.width)
    if list.y > inner.y { paintHead(table, model.history.order, x: inner.x + 1, y: inner.y) }
    for (index, row) in model.history.rows.dropFirst(model.history.top).prefix(list.height).enumerated() {
      let y = list.y + index
      paint(row, table, model, x: inner.x + 1, y: y)
      if row.note != nil { text("*", x: inner.x, y: y, width: 1, style: Theme.accent.adding(.bold)) }
      if row.id == model.history.marked?.id {
        text(pointer, x: inner.x, y: y, width: 1, style: Theme.accent)
      }
      if isFocused, row.id == model.history.selectedID {
        select(Rect(x: inner.x, y: y, width: inner.width, height: 1))
        if model.focus == .history { moveCursor(to: Point(x: inner.x, y: y)) }
      }
    }
  }

  /// Returns what to say where the filter finds nothing; for a whole number, what that means.
  private func nothingFound(_ model: Model) -> Phrase {
    let words = HistoryWords.nothingFound(key: model.focus == .history ? model.keys.text(.stepBack) : nil)
    guard case .mobile(let digits)? = model.history.filter.terms.first, digits.count == 10,
      model.history.filter.terms.count == 1
    else { return words }
    return .joined([words, DiagnosisWords.neverWent], separator: " ")
  }

  private mutating func paintHead(_ table: HistoryTable, _ order: HistoryOrder, x: Int, y: Int) {
    var x = x
    for column in table.columns {
      var heading = words(column.heading)
      let sign = order.isAscending ? theme.sign("▴", "^") : theme.sign("▾", "v")
      let isSorted = order != .newest && column.key == order.column
      let marked = [heading + " " + sign, heading + sign].first { columns($0) <= column.width }
      if isSorted { heading = marked ?? heading }
      text(
        heading, x: x, y: y, width: column.width, style: isSorted ? Theme.accent : Theme.faint,
        atEnd: column.alignsRight)
      x += column.width + table.gap
    }
  }

  /// Paints how many rows have each sign into the lower edge, where they have room.
  ///
  /// - Returns: The columns used of the lower edge.
  private mutating func paintOutcomes(_ model: Model, _ pane: Rect, after used: Int) -> Int {
    guard let outcomes = model.outcomeStrip, !outcomes.parts.isEmpty, model.history.filterProblem == nil
    else {
      return used
    }
    let strip = outcomes.parts.map { part in
      (text: part.sign + " " + words(HistoryWords.number(part.count)), mark: part.mark)
    }
    let title = words(outcomes.title)
    let order = columns(words(model.history.order.phrase)) + 8
    let titleWidth = title.isEmpty ? 0 : columns(title) + 1
    let width = strip.reduce(titleWidth + (used == 0 ? 0 : 2)) { $0 + columns($1.text) + 2 }
    guard used + width + order <= pane.width else { return used }
    let y = pane.y + pane.height - 1
    var x = pane.x + 2 + used
    fill(Rect(x: x, y: y, width: width, height: 1))
    x += used == 0 ? 1 : text(theme.dot, x: x, y: y, width: 1, style: Theme.faint) + 1
    if !title.isEmpty { x += text(title, x: x, y: y, width: columns(title), style: Theme.faint) + 1 }
    for part in strip {
      x +=
        text(part.text, x: x, y: y, width: columns(part.text), style: Theme.style(of: .mark(part.mark))) + 2
    }
    return used + width
  }

  /// Paints the order of the rows and the zone of their times into the lower edge, where they have room.
  private mutating func paintOrder(_ model: Model, _ pane: Rect, after used: Int) {
    let order = Phrase.joined([model.history.order.phrase, HistoryWords.zone], separator: " \(theme.dot) ")
    let phrase = [order, model.history.order.phrase].first { used + columns(words($0)) + 8 <= pane.width }
    lowerEdge(phrase ?? .empty, of: pane)
  }

  private mutating func paint(_ row: SendRecord, _ table: HistoryTable, _ model: Model, x: Int, y: Int) {
    var x = x
    let none = row.isSending ? "" : theme.dash
    for column in table.columns {
      if column.key == .outcome {
        paintOutcome(row, table, column, model, x: x, y: y)
      } else {
        var phrase = table.text(row, column)
        if phrase.isEmpty { phrase = .verbatim(none) }
        let style = Theme.style(of: table.tone(row, column, profile: model.profile.name))
        text(phrase, x: x, y: y, width: column.width, style: style, atEnd: column.alignsRight)
      }
      x += column.width + table.gap
    }
  }

  private mutating func paintOutcome(
    _ row: SendRecord, _ table: HistoryTable, _ column: HistoryTable.Column, _ model: Model, x: Int, y: Int
  ) {
    let mark = row.mark(now: model.now)
    let style = Theme.style(of: mark)
    let room = column.width - 2
    // A note holds what somebody wrote down to find the row again, so it gets its part before the title does.
    let note = row.note.map {
      RowText.note($0, width: max(0, min(columns($0), room / 2)), ellipsis: theme.ellipsis)
    }
    let noteWidth = note.map(columns) ?? 0
    var outcomeRoom = room
    if noteWidth >= 4 {
      let natural = columns(self.words(RowText.outcome(row, now: model.now, width: .max)))
      outcomeRoom = max(room - noteWidth - 2, min(natural, room * 3 / 5))
    }
    var words = RowText.outcome(row, now: model.now, width: outcomeRoom)
    if row.id < 0, !row.isSending {
      words = .joined([HistoryWords.unrecorded, words], separator: " \(theme.dot) ")
    }
    text(theme.sign(of: mark), x: x, y: y, width: 1, style: style.adding(.bold))
    let used = text(words, x: x + 2, y: y, width: outcomeRoom, style: style)
    guard let note, room - used - 2 >= 4 else { return }
    text(
      RowText.note(row.note ?? note, width: room - used - 2, ellipsis: theme.ellipsis), x: x + 4 + used, y: y,
      width: room - used - 2, style: Theme.accent)
  }

  /// Paints as much of the current row's details as fits; the frame says which key opens all of them.
  private mutating func paintDetailsBesideList(_ model: Model, _ pane: Rect, _ geometry: Geometry) {
    guard let inner = geometry.detailRows else { return }
    box(pane, title: DetailsWords.title)
    let lines = model.detailLinesBesideList(width: inner.width)
    let keyWidth = Model.reportKeyWidth(lines)
    let rows = model.reportRows(lines, width: inner.width)
    paintRows(rows.prefix(inner.height), keyWidth: keyWidth, in: inner)
    guard rows.count > inner.height else { return }
    lowerEdge(
      HistoryWords.opensAll(key: model.keys.text(.details, in: model.isInHistory ? .history : .textField)),
      of: pane)
  }
}

extension Painter {
  /// Paints the filter in the upper edge and how it was understood in the lower one.
  ///
  /// - Returns: The columns used of the lower edge.
  fileprivate mutating func paintFilter(
    _ model: Model, _ pane: Rect, after title: Int, isFiltering: Bool
  ) -> Int {
    let text = model.history.filterText
    guard isFiltering || !text.isEmpty else { return 0 }
    let start = pane.x + title + 6
    let room = pane.x + pane.width - 3 - start
    guard room > 12 else { return 0 }
    let label = words(HistoryWords.filterLabel)
    let labelWidth = columns(label)
    self.text(" " + label, x: start - 1, y: pane.y, width: labelWidth + 1, style: Theme.accent)
    let field = Rect(x: start + labelWidth, y: pane.y, width: room - labelWidth, height: 1)
    let view = model.searchView(text, width: field.width)
    let used = min(view.layout.lines[0].width + 1, field.width)
    fill(Rect(x: field.x, y: field.y, width: used, height: 1))
    paintField(
      view, in: field, cursor: isFiltering ? text.cursor : nil,
      style: model.history.filterProblem == nil ? Style(.standard, .bold) : Theme.error)
    var parts = [isFiltering && text.isEmpty ? HistoryWords.filterHint : model.history.reading]
    if isFiltering, let completion = model.filterCompletion {
      let word = VisibleText.escaped(completion.word, limit: 40)
      parts.append(FilterWords.completes(key: model.keys.text(.completeFilter), to: word))
    }
    let reading = words(.joined(parts.filter { !$0.isEmpty }, separator: " \(theme.dot) "))
    guard !reading.isEmpty else { return 0 }
    return self.text(
      " " + reading + " ", x: pane.x + 2, y: pane.y + pane.height - 1, width: pane.width - 4,
      style: model.history.filterProblem == nil ? Theme.accent : Theme.error)
  }
}
