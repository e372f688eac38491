internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Screen
internal import TextLayout
internal import Wording

extension Painter {
  /// Paints the line that asks for a text, followed by what is expected.
  mutating func paintPrompt(_ prompt: Prompt, y: Int, width: Int) {
    let label = text(prompt.label, x: 1, y: y, width: width - 2, style: Theme.accent)
    // Typed text needs the room more than the hint.
    let remark = words(prompt.problem ?? (prompt.text.isEmpty ? prompt.hint : .empty))
    let whole = width - label - 2
    let size = max(
      12, remark.isEmpty ? whole : prompt.problem == nil ? whole - columns(remark) - 2 : min(24, whole / 3))
    let view = FieldView(
      prompt.text, size: Size(width: min(whole, size), height: 1), forcesLeftToRight: false, options: options)
    let line = view.layout.lines[0]
    // The text has its own direction but starts beside its label.
    let start = 1 + label
    let shift = line.isRightToLeft ? view.start(of: line) : 0
    paint(
      line.cells, x: start + view.start(of: line) - shift, y: y, style: .plain,
      within: start..<(start + view.size.width))
    screen.cursor = Point(x: start + view.cursorPlace(prompt.text.cursor).x - shift, y: y)
    let x = start + view.size.width + 2
    text(
      remark, x: x, y: y, width: width - x, style: prompt.problem == nil ? Theme.faint : Theme.error,
      direction: prompt.problem == nil ? .automatic : .leftToRight)
  }
}
