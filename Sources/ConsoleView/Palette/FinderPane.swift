internal import AmootSMS
internal import ConsoleCore
internal import Screen
internal import TextLayout
internal import Wording

extension Painter {
  /// Paints the help, which fills the screen, or the palette, which covers a part of it. Both are searched by typing.
  mutating func paintFinder(_ finder: Finder, _ model: Model) {
    let (entries, correction) = model.results(finder)
    guard let rect = model.listFrame, let window = model.listWindow else { return }
    let isHelp = finder.kind == .help
    fill(rect)
    box(
      rect,
      title: isHelp
        ? .joined(
          [HelpWords.help, .verbatim(model.program.version)].filter { !$0.isEmpty }, separator: " · ")
        : HelpWords.find,
      trailing: correction.map { HelpWords.shownFor($0) }
        ?? (isHelp ? HelpWords.trailing : .empty),
      style: Theme.accent)
    let inner = Rect(x: rect.x + 2, y: rect.y + 1, width: rect.width - 4, height: rect.height - 2)
    paintSearch(
      finder.text, label: isHelp ? words(HelpWords.search) : promptSign + " ", model, in: inner)
    let list = window.rect
    guard !entries.isEmpty else {
      let query = VisibleText.escaped(finder.text.text, limit: 40)
      text(HelpWords.noMatch(query), x: list.x, y: list.y, width: list.width, style: Theme.faint)
      return
    }
    lowerEdge(window.place, of: rect)
    let keyWidth = min(list.width / 3, max(8, entries.map { columns($0.keys) }.max() ?? 0))
    for (y, row) in window.visible {
      guard case .entry(let index) = row else {
        if case .heading(let heading) = row {
          text(heading, x: list.x, y: y, width: list.width, style: Theme.title)
        }
        continue
      }
      let entry = entries[index]
      let keys = theme.ascii ? entry.keys.replacing("←", with: "<-").replacing("→", with: "->") : entry.keys
      text(keys, x: list.x, y: y, width: keyWidth, style: Theme.key)
      let room = list.width - keyWidth - 2
      let used = text(
        entry.text, x: list.x + keyWidth + 2, y: y, width: room,
        style: entry.disabledReason == nil ? .plain : Theme.faint)
      if let obstacle = entry.disabledReason, room - used > 12 {
        text(obstacle, x: list.x + keyWidth + 4 + used, y: y, width: room - used - 2, style: Theme.warning)
      }
      if index == window.selected {
        select(Rect(x: list.x, y: y, width: list.width, height: 1))
      }
    }
    paintFinderNote(entries[window.selected], in: inner)
  }

  /// Paints the selected entry's full text and why it can do nothing now.
  private mutating func paintFinderNote(_ entry: HelpEntry, in inner: Rect) {
    let notes = Model.finderNotes(inner)
    guard notes > 0 else { return }
    let area = Rect(
      x: inner.x, y: inner.y + inner.height - notes + 1, width: inner.width, height: notes - 1)
    rule(theme.border.horizontal, over: Rect(x: area.x, y: area.y - 1, width: area.width, height: 1))
    let words = [entry.text, entry.disabledReason].compactMap(\.self).joined(separator: ". ")
    wrapped(words, in: area, style: entry.disabledReason == nil ? .plain : Theme.warning)
  }

  /// Paints the search line at the top of a list, with the cursor in it.
  mutating func paintSearch(_ buffer: EditBuffer, label: String, _ model: Model, in inner: Rect) {
    text(label, x: inner.x, y: inner.y, width: inner.width, style: Theme.label)
    // With the space at its end, wherever the line puts it.
    let used = min(inner.width, columns(label))
    let field = Rect(x: inner.x + used, y: inner.y, width: max(1, inner.width - used), height: 1)
    paintField(
      model.searchView(buffer, width: field.width), in: field, cursor: buffer.cursor,
      style: Style(.standard, .bold))
  }
}
