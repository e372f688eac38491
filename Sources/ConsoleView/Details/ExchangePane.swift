internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Screen
internal import TextLayout

/// What lies over the panes for whoever asks why: details, comparison, statuses, wire log, doctor.
extension Painter {
  // MARK: Menu

  mutating func paintMenu(_ menu: Menu, _ model: Model) {
    guard let rect = model.listFrame, let list = model.listWindow else { return }
    let labels = menu.labelWidth
    screen.fill(rect)
    box(rect, title: menu.title, trailing: list.place, style: Theme.accent)
    for case (let y, .entry(let index)) in list.visible {
      let item = menu.items[index]
      text(item.label, x: list.rect.x + 1, y: y, width: min(labels, list.rect.width - 2))
      text(
        item.remark, x: list.rect.x + labels + 3, y: y, width: list.rect.width - labels - 4,
        style: Theme.faint,
        direction: .automatic)
      if index == list.selected {
        screen.restyle(Rect(x: list.rect.x, y: y, width: list.rect.width, height: 1)) { $0.adding(.reverse) }
      }
    }
    let notes = model.menuNotes(menu)
    if notes > 0, menu.items.indices.contains(list.selected) {
      let area = Rect(
        x: rect.x + 2, y: rect.y + rect.height - notes, width: rect.width - 4, height: notes - 1)
      text(
        String(repeating: theme.sign("─", "-"), count: area.width), x: area.x, y: area.y - 1,
        width: area.width, style: Theme.faint)
      wrapped(menu.items[list.selected].remark, in: area)
    }
    screen.cursor = nil
  }

  // MARK: Statuses

  mutating func paintStatuses(_ browser: StatusBrowser, _ model: Model) {
    let rect = Geometry.overlay(model.size)
    let found = browser.found
    screen.fill(rect)
    box(
      rect, title: "Statuses", trailing: "\(found.count) of \(StatusTable.entries.count)", style: Theme.accent
    )
    let inner = Rect(x: rect.x + 2, y: rect.y + 1, width: rect.width - 4, height: rect.height - 2)
    paintSearch(browser.text, label: "search: ", in: inner)
    guard let chosen = browser.chosen else {
      text(
        "Nothing is found: a code such as -207, a title, or a word in English or Persian.", x: inner.x,
        y: inner.y + 2, width: inner.width, style: Theme.faint)
      return
    }
    // The chosen one is explained below, as far as there is room for both.
    let below = statusLines(chosen, width: inner.width)
    let explained = min(below.count, max(3, inner.height - 6))
    let rows = Rect(
      x: inner.x, y: inner.y + 1, width: inner.width, height: max(1, inner.height - 2 - explained))
    let selected = min(browser.selected, found.count - 1)
    let top = max(0, min(selected - rows.height / 2, found.count - rows.height))
    for (index, entry) in found.enumerated().dropFirst(top).prefix(rows.height) {
      let y = rows.y + index - top
      text(String(entry.code), x: rows.x, y: y, width: 5, alignRight: true)
      let used = text(entry.title, x: rows.x + 7, y: y, width: 32, style: Theme.title)
      let start = rows.x + 7 + max(30, used + 2)
      text(entry.meaning.english, x: start, y: y, width: rows.x + rows.width - start, style: Theme.faint)
      if index == selected {
        screen.restyle(Rect(x: rows.x, y: y, width: rows.width, height: 1)) { $0.adding(.reverse) }
      }
    }
    let y = rows.y + rows.height
    for x in rect.x + 1..<rect.x + rect.width - 1 {
      screen.put(theme.border.horizontal, x: x, y: y, style: Theme.faint)
    }
    for (index, line) in below.prefix(explained).enumerated() {
      let x = line.line.isRightToLeft ? inner.x + max(0, inner.width - line.line.width) : inner.x
      paint(line.line.cells, x: x, y: y + 1 + index, style: line.style)
    }
  }

  private func statusLines(_ entry: StatusEntry, width: Int) -> [(line: LaidLine, style: Style)] {
    let texts: [(String, Style)] = [
      (entry.meaning.english, .plain), (entry.remedy.english, Theme.good), (entry.meaning.persian, .plain),
      (entry.remedy.persian, Theme.good),
      ("In the demo: send to \(MobileNumber.grouped("0" + entry.demoMobile))", Theme.faint),
    ]
    return texts.flatMap { text, style in
      TextLayout(text, width: width, options: options).lines.map { ($0, style) }
    }
  }

  // MARK: Wire log

  /// The newest line stands at the bottom; scrolling goes back from there.
  mutating func paintWire(_ scroll: Int, _ model: Model) {
    let rect = Geometry.overlay(model.size)
    let inner = Rect(x: rect.x + 2, y: rect.y + 1, width: rect.width - 4, height: rect.height - 2)
    screen.fill(rect)
    box(rect, title: "Wire", trailing: "\(model.wire.count) lines, the token hidden", style: Theme.accent)
    guard !model.isPresenting else {
      text(
        "The wire is hidden while presenting; \(model.keys.text(.present)) shows it.", x: inner.x, y: inner.y,
        width: inner.width,
        style: Theme.faint)
      screen.cursor = nil
      return
    }
    guard !model.wire.isEmpty else {
      text(
        "Nothing has gone over the wire yet. \(model.keys.text(.refreshAccount)) asks for the credit, which is free.",
        x: inner.x, y: inner.y,
        width: inner.width, style: Theme.faint)
      screen.cursor = nil
      return
    }
    // Long lines go on below themselves, from the newest up, until there is no more room.
    let end = model.wire.count - min(scroll, max(0, model.wire.count - 1))
    var rows: [(line: LaidLine, style: Style)] = []
    for line in model.wire[..<end].reversed() where rows.count < inner.height {
      let style: Style = line.contains(" > ") ? Theme.accent : line.contains(" < ") ? .plain : Theme.faint
      let layout = TextLayout(line, width: inner.width, direction: .leftToRight, options: options)
      rows.insert(contentsOf: layout.lines.map { ($0, style) }, at: 0)
    }
    for (index, row) in rows.suffix(inner.height).enumerated() {
      paint(row.line.cells, x: inner.x, y: inner.y + index, style: row.style)
    }
    screen.cursor = nil
  }
}

extension Theme {
  static func style(of tone: DetailLine.Tone) -> Style {
    switch tone {
    case .plain: .plain
    case .heading: title
    case .faint: faint
    case .accent: accent
    case .strong: Style(.standard, .bold)
    case .warning: warning
    case .good: good
    case .bad: error
    case .outcome(let state): style(of: state)
    }
  }
}
