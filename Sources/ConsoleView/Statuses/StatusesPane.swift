internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Screen
internal import TextLayout
internal import Wording

extension Painter {
  mutating func paintStatuses(_ browser: StatusBrowser, _ model: Model) {
    let rect = Geometry.overlay(model.size)
    let found = browser.found
    fill(rect)
    box(
      rect, title: StatusWords.title, trailing: StatusWords.found(found.count, of: StatusTable.entries.count),
      style: Theme.accent
    )
    let inner = Rect(x: rect.x + 2, y: rect.y + 1, width: rect.width - 4, height: rect.height - 2)
    paintSearch(browser.text, label: words(HelpWords.search), model, in: inner)
    guard let chosen = browser.chosen else {
      text(
        StatusWords.nothingFound, x: inner.x,
        y: inner.y + 2, width: inner.width, style: Theme.faint)
      return
    }
    // The selected status is explained below, as far as there is room for both.
    let below = statusLines(chosen, in: model.language, width: inner.width)
    let explained = min(below.count, max(3, inner.height - 6))
    let rows = Rect(
      x: inner.x, y: inner.y + 1, width: inner.width, height: max(1, inner.height - 2 - explained))
    let selected = min(browser.selected, found.count - 1)
    let top = max(0, min(selected - rows.height / 2, found.count - rows.height))
    for (index, entry) in found.enumerated().dropFirst(top).prefix(rows.height) {
      let y = rows.y + index - top
      text(String(entry.code), x: rows.x, y: y, width: 5, atEnd: true)
      let used = text(entry.title, x: rows.x + 7, y: y, width: 32, style: Theme.title)
      let start = rows.x + 7 + max(30, used + 2)
      text(entry.meaning, x: start, y: y, width: rows.x + rows.width - start, style: Theme.faint)
      if index == selected {
        select(Rect(x: rows.x, y: y, width: rows.width, height: 1))
      }
    }
    let y = rows.y + rows.height
    rule(theme.border.horizontal, over: Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: 1))
    for (index, line) in below.prefix(explained).enumerated() {
      // Each language is aligned as it is written, whichever the interface has.
      paint(
        line.line, in: Rect(x: inner.x, y: y + 1, width: inner.width, height: explained), row: index,
        style: line.style, isBlock: true)
    }
  }

  private func statusLines(_ entry: StatusEntry, in language: Language, width: Int) -> [(
    line: LaidLine, style: Style
  )] {
    // In every language, so that staff can read theirs to customers.
    let languages = Language.allCases.sorted { first, _ in first == language }
    let texts: [(String, Style)] =
      languages.flatMap { language in
        [
          (entry.meaning.text(in: language), .plain), (entry.remedy.text(in: language), Theme.good),
        ]
      } + [(words(StatusWords.demo(MobileNumber.grouped("0" + entry.demoMobile))), Theme.faint)]
    return texts.flatMap { text, style in
      TextLayout(text, width: width, options: options).lines.map { ($0, style) }
    }
  }
}
