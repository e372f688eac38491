internal import ConsoleCore
internal import Screen
internal import TextLayout
internal import Wording

/// Puts text and boxes on a screen. All text, ours and from outside, goes through the same layout, so that columns
/// hold whatever it contains.
struct Painter {
  var screen: Screen
  let theme: Theme
  let options: LayoutOptions
  let language: Language

  /// Paints one line of text, truncated with an ellipsis if it does not fit.
  ///
  /// - Returns: The columns used.
  @discardableResult
  mutating func text(
    _ text: String, x: Int, y: Int, width: Int, style: Style = .plain, alignRight: Bool = false,
    direction: BaseDirection = .leftToRight, shaping: Shaping? = nil
  ) -> Int {
    guard width > 0 else { return 0 }
    var options = options
    if let shaping { options.shaping = shaping }
    let line = laid(text, width: width, direction: direction, options)
    let used = min(width, line.reduce(0) { $0 + $1.width })
    paint(line, x: alignRight ? x + width - used : x, y: y, style: style)
    return used
  }

  /// Paints a phrase on one line.
  @discardableResult
  mutating func text(
    _ phrase: Phrase, x: Int, y: Int, width: Int, style: Style = .plain, alignRight: Bool = false,
    shaping: Shaping? = nil
  ) -> Int {
    text(words(phrase), x: x, y: y, width: width, style: style, alignRight: alignRight, shaping: shaping)
  }

  /// Returns a phrase's text in the interface language.
  func words(_ phrase: Phrase) -> String { phrase.text(in: language) }

  /// Returns the width of a text, in columns.
  func columns(_ text: String) -> Int { Model.columns(text) }

  /// Returns the cells of one line of text, no wider than the given width.
  private func laid(
    _ text: String, width: Int, direction: BaseDirection, _ options: LayoutOptions
  ) -> [LaidCell] {
    let fitted = TextLayout.fitted(text, columns: width, ellipsis: theme.ellipsis)
    return TextLayout(fitted, direction: direction, options: options).lines[0].cells
  }

  mutating func paint(_ cells: [LaidCell], x: Int, y: Int, style: Style, within: Range<Int>? = nil) {
    var column = x
    for cell in cells {
      if within.map({ $0.contains(column) && column + cell.width <= $0.upperBound }) ?? true {
        let style = cell.kind == .text ? style : style.adding(.dim)
        screen.put(cell.text, x: column, y: y, width: cell.width, style: style)
      }
      column += cell.width
    }
  }

  /// Paints the selection bar over a row: uniform, so that neither color nor dim text breaks it or hides in it.
  mutating func select(_ rect: Rect) {
    screen.restyle(rect) { Style(.standard, $0.attributes.intersection(.bold).union(.reverse)) }
  }

  /// Paints a frame with a title in its upper edge and a word at the end of that edge.
  mutating func box(
    _ rect: Rect, title: Phrase = .empty, trailing: Phrase = .empty, style: Style = Theme.faint,
    titleStyle: Style = Theme.title,
    round: Bool = false
  ) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let border = round ? theme.round : theme.border
    let right = rect.x + rect.width - 1
    let bottom = rect.y + rect.height - 1
    for x in (rect.x + 1)..<right {
      screen.put(border.horizontal, x: x, y: rect.y, style: style)
      screen.put(border.horizontal, x: x, y: bottom, style: style)
    }
    if rect.height > 2 {
      for y in (rect.y + 1)..<bottom {
        screen.put(border.vertical, x: rect.x, y: y, style: style)
        screen.put(border.vertical, x: right, y: y, style: style)
      }
    }
    screen.put(border.topLeft, x: rect.x, y: rect.y, style: style)
    screen.put(border.topRight, x: right, y: rect.y, style: style)
    screen.put(border.bottomLeft, x: rect.x, y: bottom, style: style)
    screen.put(border.bottomRight, x: right, y: bottom, style: style)
    let room = rect.width - 4
    guard !title.isEmpty, room > 2 else { return }
    let used = text(" \(words(title)) ", x: rect.x + 1, y: rect.y, width: room, style: titleStyle)
    let trailingRoom = room - used - 2
    let trailing = words(trailing)
    if !trailing.isEmpty, trailingRoom >= columns(trailing) + 2 {
      text(" \(trailing) ", x: rect.x + 1, y: rect.y, width: rect.width - 3, style: style, alignRight: true)
    }
  }

  /// Paints a phrase at the end of a frame's lower edge.
  mutating func lowerEdge(_ phrase: Phrase, of rect: Rect) {
    guard !phrase.isEmpty else { return }
    text(
      " \(words(phrase)) ", x: rect.x + 2, y: rect.y + rect.height - 1, width: rect.width - 4,
      style: Theme.faint,
      alignRight: true)
  }

  /// Paints a phrase wrapped over several lines and returns the rows used.
  @discardableResult
  mutating func wrapped(_ phrase: Phrase, in rect: Rect, style: Style = .plain) -> Int {
    wrapped(words(phrase), in: rect, style: style)
  }

  /// Paints text wrapped over several lines and returns the rows used.
  @discardableResult
  mutating func wrapped(
    _ text: String, in rect: Rect, style: Style = .plain, direction: BaseDirection = .automatic
  ) -> Int {
    guard rect.width > 0, rect.height > 0 else { return 0 }
    let bounded = String(text.prefix(rect.width * rect.height * 2 + 8))
    let layout = TextLayout(bounded, width: rect.width, direction: direction, options: options)
    for (index, line) in layout.lines.prefix(rect.height).enumerated() {
      let x = line.isRightToLeft ? rect.x + max(0, rect.width - line.width) : rect.x
      paint(line.cells, x: x, y: rect.y + index, style: style, within: rect.x..<(rect.x + rect.width))
    }
    return min(rect.height, layout.lines.count)
  }
}
