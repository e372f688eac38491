internal import struct Foundation.Date
internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Screen
internal import TextLayout
internal import Wording

/// The columns of the history, as many as fit.
struct HistoryColumns {
  var time = 8
  var mobile = 13
  var line = 0
  var profile = 0
  var outcome = 0
  var messageID = 0
  var code = 8
  var duration = 7
  /// Spaces between two columns.
  var gap = 2

  /// Chooses the columns for a list.
  ///
  /// - Parameters:
  ///   - width: The width of the list, in columns.
  ///   - profile: The width of the longest profile name, in columns; 0 if rows don't show their profile.
  init(width: Int, profile longest: Int) {
    if width >= 92 { (line, time) = (10, 11) }
    if width >= 66 { messageID = 10 }
    if width < 64 { duration = 0 }
    if width < 46 { (time, mobile, code, gap) = (5, 11, 6, 1) }
    if longest > 0, width >= 66 {
      profile = min(longest, 10)
      // The account matters more than the duration, and the details show both.
      if width < 110 { (time, duration) = (8, 0) }
    }
    let columns = [time, mobile, line, profile, messageID, code, duration].filter { $0 > 0 }
    // Includes a space at each side and the gaps between columns.
    outcome = max(6, width - 2 - columns.reduce(0) { $0 + $1 + gap })
  }
}

extension Painter {
  mutating func paintHistory(_ model: Model, _ geometry: Geometry) {
    guard let pane = geometry.history else { return }
    let isFocused = (model.focus == .history || model.focus == .prompt) && model.overlay == nil
    var parts = [HistoryWords.title]
    if model.history.isLoaded { parts.append(HistoryWords.number(model.history.count)) }
    if model.history.order != .newest { parts.append(model.history.order.phrase) }
    let title = Phrase.joined(parts, separator: " \(theme.dot) ")
    let isFiltering = model.focus == .filter && model.overlay == nil
    box(pane, title: title, style: isFocused || isFiltering ? Theme.accent : Theme.faint)
    paintFilter(model, pane, after: columns(words(title)), isFiltering: isFiltering)
    let inner = pane.inner
    guard !model.history.rows.isEmpty else {
      let phrase =
        model.history.problem
        ?? (model.history.isLoaded
          ? (model.history.filter.isEmpty
            ? HistoryWords.nothingSent
            : HistoryWords.nothingFound(key: model.keys.text(.stepBack))) : .empty)
      wrapped(
        phrase, in: Rect(x: inner.x + 1, y: inner.y, width: inner.width - 2, height: inner.height),
        style: Theme.faint)
      return
    }
    let columns = HistoryColumns(width: inner.width, profile: model.profileColumns)
    for (index, row) in model.history.rows.dropFirst(model.history.top).prefix(inner.height).enumerated() {
      let y = inner.y + index
      paint(row, columns, model, x: inner.x + 1, y: y)
      if row.note != nil { text("*", x: inner.x, y: y, width: 1, style: Theme.accent.adding(.bold)) }
      if row.id == model.history.marked?.id {
        text(theme.sign("▸", ">"), x: inner.x, y: y, width: 1, style: Theme.accent)
      }
      if isFocused, row.id == model.history.selectedID {
        screen.restyle(Rect(x: inner.x, y: y, width: inner.width, height: 1)) { $0.adding(.reverse) }
        if model.focus == .history { screen.cursor = Point(x: inner.x, y: y) }
      }
    }
  }

  private mutating func paint(_ row: SendRecord, _ columns: HistoryColumns, _ model: Model, x: Int, y: Int) {
    var x = x
    func next(_ width: Int) { x += width + columns.gap }
    text(
      String(RowText.time(row.startedAt, now: model.now, width: columns.time).prefix(columns.time)), x: x,
      y: y,
      width: columns.time, style: Theme.faint)
    next(columns.time)
    text(
      columns.mobile < 13 ? RowText.plainMobile(row.mobile) : RowText.mobile(row.mobile), x: x, y: y,
      width: columns.mobile)
    next(columns.mobile)
    if columns.line > 0 {
      text(VisibleText.escaped(row.line, limit: 40), x: x, y: y, width: columns.line, style: Theme.faint)
      next(columns.line)
    }
    if columns.profile > 0 {
      // A profile other than the current one stands out.
      text(
        VisibleText.escaped(row.profile, limit: 40), x: x, y: y, width: columns.profile,
        style: row.profile == model.profile.name ? Theme.faint : .plain)
      next(columns.profile)
    }
    let style = Theme.style(of: row.state)
    var words = RowText.outcome(row, now: model.now, width: columns.outcome - 2)
    if row.id < 0, row.state != .sending {
      words = .joined([HistoryWords.unrecorded, words], separator: " \(theme.dot) ")
    }
    text(theme.sign(of: row.state), x: x, y: y, width: 1, style: style.adding(.bold))
    let used = text(words, x: x + 2, y: y, width: columns.outcome - 2, style: style)
    // Show the note where the outcome leaves room; the details show all of it.
    let room = columns.outcome - 2 - used - 2
    if let note = row.note, room >= 4 {
      text(VisibleText.escaped(note, limit: 80), x: x + 4 + used, y: y, width: room, style: Theme.accent)
    }
    next(columns.outcome)
    let none = row.state == .sending ? "" : theme.dash
    if columns.messageID > 0 {
      text(
        row.messageID.map { VisibleText.escaped($0, limit: 40) } ?? none, x: x, y: y,
        width: columns.messageID, alignRight: true)
      next(columns.messageID)
    }
    text(
      row.code.map { VisibleText.escaped($0, limit: 20) } ?? none, x: x, y: y, width: columns.code,
      style: row.code == nil ? .plain : Style(.standard, .bold), alignRight: true)
    next(columns.code)
    if columns.duration > 0 {
      text(
        RowText.duration(row), x: x, y: y, width: columns.duration, style: Theme.faint,
        alignRight: true)
    }
  }
}

extension Painter {
  /// Paints the filter in the upper edge and how it was understood in the lower one.
  fileprivate mutating func paintFilter(_ model: Model, _ pane: Rect, after title: Int, isFiltering: Bool) {
    let text = model.history.filterText
    guard isFiltering || !text.isEmpty else { return }
    let start = pane.x + title + 6
    let room = pane.x + pane.width - 3 - start
    guard room > 12 else { return }
    let label = words(HistoryWords.filterLabel)
    let labelWidth = columns(label)
    self.text(" " + label, x: start - 1, y: pane.y, width: labelWidth + 1, style: Theme.accent)
    let view = FieldView(
      text, size: Size(width: room - labelWidth, height: 1), forcesLeftToRight: true, options: options)
    let x = start + labelWidth
    let line = view.layout.lines[0]
    let style = model.history.filterProblem == nil ? Style(.standard, .bold) : Theme.error
    paint(line.cells, x: x + view.start(of: line), y: pane.y, style: style, within: x..<(x + view.size.width))
    let used = min(line.width, view.size.width)
    screen.put(" ", x: x + used, y: pane.y)
    if isFiltering { screen.cursor = Point(x: x + view.cursorPlace(text.cursor).x, y: pane.y) }
    let reading = words(model.history.reading)
    guard !reading.isEmpty else { return }
    self.text(
      " " + reading + " ", x: pane.x + 2, y: pane.y + pane.height - 1, width: pane.width - 4,
      style: model.history.filterProblem == nil ? Theme.accent : Theme.error)
  }
}
