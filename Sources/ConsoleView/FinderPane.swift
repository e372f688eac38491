internal import ConsoleCore
internal import Screen
internal import TextLayout

extension Painter {
  /// The help fills the screen, the palette a part of it; both are searched as one types.
  mutating func paintFinder(_ finder: Finder, _ model: Model) {
    let entries = model.entries(finder)
    let whole = Geometry.overlay(model.size)
    let isHelp = finder.kind == .help
    let width = isHelp ? whole.width : min(model.size.width, 84)
    let height = isHelp ? whole.height : min(16, model.size.height - 2)
    let rect = Rect(x: (model.size.width - width) / 2, y: isHelp ? whole.y : 1, width: width, height: height)
    screen.fill(rect)
    box(
      rect, title: isHelp ? "Help" : "Find", trailing: isHelp ? "type to search, Enter does it" : "",
      style: Theme.accent)
    let inner = Rect(x: rect.x + 2, y: rect.y + 1, width: rect.width - 4, height: rect.height - 2)
    paintSearch(finder.text, label: isHelp ? "search: " : "> ", in: inner)
    let list = Rect(x: inner.x, y: inner.y + 1, width: inner.width, height: max(1, inner.height - 1))
    guard !entries.isEmpty else {
      text("Nothing is found by that.", x: list.x, y: list.y, width: list.width, style: Theme.faint)
      return
    }
    // Headings stand between the entries of the help, and are no places to stop at.
    var rows: [(heading: String?, index: Int)] = []
    for (index, entry) in entries.enumerated() {
      if !entry.section.isEmpty, index == 0 || entries[index - 1].section != entry.section {
        rows.append((entry.section, index))
      }
      rows.append((nil, index))
    }
    let selected = min(finder.selected, entries.count - 1)
    let place = rows.firstIndex { $0.heading == nil && $0.index == selected } ?? 0
    let top = max(0, min(place - list.height / 2, rows.count - list.height))
    let keyWidth = min(22, max(8, entries.map { TextLayout($0.keys).lines[0].width }.max() ?? 0))
    for (offset, row) in rows.dropFirst(top).prefix(list.height).enumerated() {
      let y = list.y + offset
      if let heading = row.heading {
        text(heading, x: list.x, y: y, width: list.width, style: Theme.title)
        continue
      }
      let entry = entries[row.index]
      let keys = theme.ascii ? entry.keys.replacing("←", with: "<-").replacing("→", with: "->") : entry.keys
      text(keys, x: list.x, y: y, width: keyWidth, style: Theme.key)
      let room = list.width - keyWidth - 2
      let used = text(
        entry.text, x: list.x + keyWidth + 2, y: y, width: room,
        style: entry.obstacle == nil ? .plain : Theme.faint)
      if let obstacle = entry.obstacle, room - used > 12 {
        text(obstacle, x: list.x + keyWidth + 4 + used, y: y, width: room - used - 2, style: Theme.warning)
      }
      if row.index == selected {
        screen.restyle(Rect(x: list.x, y: y, width: list.width, height: 1)) { $0.adding(.reverse) }
      }
    }
  }

  /// A line to search by, at the top of a list; the cursor stands in it.
  mutating func paintSearch(_ buffer: EditBuffer, label: String, in inner: Rect) {
    let used = text(label, x: inner.x, y: inner.y, width: inner.width, style: Theme.label)
    let view = FieldView(
      buffer, size: Size(width: max(1, inner.width - used), height: 1), forcesLeftToRight: true,
      options: options)
    let line = view.layout.lines[0]
    let x = inner.x + used
    paint(
      line.cells, x: x + view.start(of: line), y: inner.y, style: Style(.standard, .bold),
      within: x..<(inner.x + inner.width))
    screen.cursor = Point(x: x + view.cursorPlace(buffer.cursor).x, y: inner.y)
  }
}
