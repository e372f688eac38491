internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Screen
internal import TextLayout
internal import Wording

extension Painter {
  /// Paints the line that asks for a text, followed by what is expected.
  mutating func paintPrompt(_ prompt: Prompt, _ model: Model, y: Int) {
    let width = model.size.width
    let label = text(prompt.label, x: 1, y: y, width: width - 2, style: Theme.accent)
    // Typed text needs the room more than the hint.
    let remark = words(prompt.problem ?? (prompt.text.isEmpty ? prompt.hint : .empty))
    let whole = width - label - 2
    let size = max(
      12, remark.isEmpty ? whole : prompt.problem == nil ? whole - columns(remark) - 2 : min(24, whole / 3))
    // The text has its own direction but starts beside its label.
    let field = Rect(x: 1 + label, y: y, width: min(whole, size), height: 1)
    paintField(model.searchView(prompt.text, width: field.width), in: field, cursor: prompt.text.cursor)
    let x = field.x + field.width + 2
    text(remark, x: x, y: y, width: width - x, style: prompt.problem == nil ? Theme.faint : Theme.error)
  }
}
