internal import ConsoleCore
internal import ConsoleData
internal import Screen
internal import TextLayout
internal import Wording

/// Puts text and boxes on a screen. All text, our own and from outside, goes through the same layout, so that no
/// content can break a column.
///
/// Panes position everything as if it ran from left to right. The painter alone mirrors it for a right-to-left
/// language: rectangles as a whole, and each text to the side on which its line begins.
struct Painter {
  private(set) var screen: Screen
  let theme: Theme
  private let model: Model
  let options: LayoutOptions
  let mirror: Mirror

  init(_ model: Model) {
    self.model = model
    screen = Screen(size: model.size)
    theme = Theme(ascii: model.appearance.ascii, borders: model.appearance.borders)
    options = model.layoutOptions
    mirror = model.mirror
  }

  /// The default direction of a line: in a language that runs from right to left, its first
  /// letter decides, because numbers, addresses and names stay as they are.
  private var direction: BaseDirection { model.lineDirection }

  // MARK: Text

  /// Paints one line of text, truncated with an ellipsis if it does not fit.
  ///
  /// - Parameters:
  ///   - atEnd: Whether to align the text at the end of its area instead of the beginning.
  /// - Returns: The columns used.
  @discardableResult
  mutating func text(
    _ text: String, x: Int, y: Int, width: Int, style: Style = .plain, atEnd: Bool = false,
    direction: BaseDirection? = nil
  ) -> Int {
    guard width > 0 else { return 0 }
    let fitted = TextLayout.fitted(text, columns: width, ellipsis: theme.ellipsis)
    let line = TextLayout(fitted, direction: direction ?? self.direction, options: options).lines[0].cells
    let used = min(width, line.reduce(0) { $0 + $1.width })
    put(line, x: mirror.column(atEnd ? x + width - used : x, width: used), y: y, style: style)
    return used
  }

  /// Paints a phrase on one line.
  @discardableResult
  mutating func text(
    _ phrase: Phrase, x: Int, y: Int, width: Int, style: Style = .plain, atEnd: Bool = false
  ) -> Int {
    let direction = model.direction(of: phrase)
    return text(
      words(phrase), x: x, y: y, width: width, style: style, atEnd: atEnd,
      direction: direction == .rightToLeft ? direction : self.direction)
  }

  /// Returns a phrase's text in the interface language.
  func words(_ phrase: Phrase) -> String { model.text(phrase) }

  /// Returns the width of a text, in columns.
  func columns(_ text: String) -> Int { Model.columns(text) }

  /// Paints a phrase wrapped over several lines and returns the rows used.
  @discardableResult
  mutating func wrapped(_ phrase: Phrase, in rect: Rect, style: Style = .plain) -> Int {
    wrapped(words(phrase), in: rect, style: style, direction: model.direction(of: phrase))
  }

  /// Paints text wrapped over several lines and returns the rows used.
  @discardableResult
  mutating func wrapped(
    _ text: String, in rect: Rect, style: Style = .plain, direction: BaseDirection = .automatic,
    isBlock: Bool = false
  ) -> Int {
    guard rect.width > 0, rect.height > 0 else { return 0 }
    let bounded = String(text.prefix(rect.width * rect.height * 2 + 8))
    let lines = TextLayout(bounded, width: rect.width, direction: direction, options: options).lines.prefix(
      rect.height)
    for (index, line) in lines.enumerated() {
      paint(line, in: rect, row: index, style: style, isBlock: isBlock)
    }
    return lines.count
  }

  /// Paints a line within a rectangle, on the side on which it begins.
  ///
  /// - Parameters:
  ///   - row: The row within the rectangle.
  ///   - isBlock: Whether the line belongs to a block that runs from left to right as a whole, such as a log.
  mutating func paint(_ line: LaidLine, in rect: Rect, row: Int = 0, style: Style, isBlock: Bool = false) {
    let isAtRight = line.isRightToLeft || mirror.isActive && !isBlock
    let start = isAtRight ? max(0, rect.width - line.width) : 0
    paint(line.cells, in: rect, at: start, row: row, style: style)
  }

  /// Paints cells within a rectangle; those outside are left out.
  ///
  /// - Parameter column: The first cell's distance from the visible left edge of the rectangle, in columns.
  mutating func paint(_ cells: [LaidCell], in rect: Rect, at column: Int, row: Int = 0, style: Style) {
    let seen = mirror.rect(rect)
    put(cells, x: seen.x + column, y: seen.y + row, style: style, within: seen.x..<(seen.x + seen.width))
  }

  private mutating func put(
    _ cells: [LaidCell], x: Int, y: Int, style: Style, within: Range<Int>? = nil
  ) {
    var column = x
    for cell in cells {
      if within.map({ $0.contains(column) && column + cell.width <= $0.upperBound }) ?? true {
        let style = cell.kind == .text ? style : style.adding(.dim)
        screen.put(cell.text, x: column, y: y, width: cell.width, style: style)
      }
      column += cell.width
    }
  }

  // MARK: Fields

  /// Paints the visible part of a text that is edited.
  ///
  /// - Parameters:
  ///   - cursor: The offset of the cursor; nil if the field does not have it.
  ///   - selection: The selected offsets.
  ///   - marked: Offsets to underline.
  mutating func paintField(
    _ view: FieldView, in rect: Rect, cursor: Int? = nil, selection: Range<Int>? = nil, marked: Set<Int> = [],
    style: Style = .plain
  ) {
    let seen = mirror.rect(rect)
    for (index, line) in view.layout.lines.dropFirst(view.topLine).prefix(rect.height).enumerated() {
      let start = view.start(of: line)
      paint(line.cells, in: rect, at: start, row: index, style: style)
      let y = rect.y + index
      // A number that is cut off must not look like another number.
      if !view.isMultiline, rect.width >= 8 {
        if start < 0 { screen.put(theme.ellipsis, x: seen.x, y: y, style: Theme.accent) }
        if start + line.width > rect.width {
          screen.put(theme.ellipsis, x: seen.x + rect.width - 1, y: y, style: Theme.accent)
        }
      }
      guard selection != nil || !marked.isEmpty else { continue }
      var x = seen.x + start
      for cell in line.cells {
        if (seen.x..<(seen.x + seen.width)).contains(x) {
          let place = Rect(x: x, y: y, width: cell.width, height: 1)
          if selection?.overlaps(cell.range) == true { screen.restyle(place) { $0.adding(.reverse) } }
          if marked.contains(where: cell.range.contains) {
            screen.restyle(place) { $0.adding([.underline, .bold]) }
          }
        }
        x += cell.width
      }
    }
    if let cursor {
      let place = view.cursorPosition(cursor)
      screen.cursor =
        place.y < rect.height ? Point(x: seen.x + place.x, y: seen.y + place.y) : nil
    }
  }

  // MARK: Areas

  /// The sign that points at what has the focus.
  var pointer: String { mirror.isActive ? theme.sign("◂", "<") : theme.sign("▸", ">") }

  /// The sign before a line to type into; it points to where the text goes.
  var promptSign: String { mirror.isActive ? "<" : ">" }

  /// Puts the cursor on a cell; nil hides it.
  mutating func moveCursor(to point: Point?) { screen.cursor = point.map(mirror.point) }

  /// Paints without moving the cursor.
  mutating func keepingCursor(_ paint: (inout Painter) -> Void) {
    let cursor = screen.cursor
    paint(&self)
    screen.cursor = cursor
  }

  mutating func fill(_ rect: Rect) { screen.fill(mirror.rect(rect)) }

  /// Paints a line across a rectangle's first row.
  mutating func rule(_ sign: String, over rect: Rect, style: Style = Theme.faint) {
    screen.fill(
      mirror.rect(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1)), with: sign, style: style)
  }

  /// Paints signs that keep their shape whichever way the screen runs, such as large digits.
  ///
  /// - Parameter rows: The rows, from the top; a space leaves the screen as it is.
  mutating func picture(_ rows: [String], x: Int, y: Int, style: Style) {
    let left = mirror.column(x, width: rows.map(\.count).max() ?? 0)
    for (line, row) in rows.enumerated() {
      for (column, sign) in row.enumerated() where sign != " " {
        screen.put(String(sign), x: left + column, y: y + line, style: style)
      }
    }
  }

  /// Paints the selection bar over a row: uniform, so that neither color nor dim text breaks it or hides in it.
  mutating func select(_ rect: Rect) {
    screen.restyle(mirror.rect(rect)) {
      Style(.standard, $0.attributes.intersection(.bold).union(.reverse))
    }
  }

  /// Paints a frame with a title in its upper edge and a word at the end of that edge.
  mutating func box(
    _ rect: Rect, title: Phrase = .empty, trailing: Phrase = .empty, style: Style = Theme.faint,
    titleStyle: Style = Theme.title,
    round: Bool = false
  ) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    frame(mirror.rect(rect), round ? theme.round : theme.border, style)
    let room = rect.width - 4
    guard !title.isEmpty, room > 2 else { return }
    let used = text(" \(words(title)) ", x: rect.x + 1, y: rect.y, width: room, style: titleStyle)
    let trailingRoom = room - used - 2
    let trailing = words(trailing)
    if !trailing.isEmpty, trailingRoom >= columns(trailing) + 2 {
      text(" \(trailing) ", x: rect.x + 1, y: rect.y, width: rect.width - 3, style: style, atEnd: true)
    }
  }

  /// Draws a frame where it is seen.
  private mutating func frame(_ rect: Rect, _ border: Theme.Border, _ style: Style) {
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
  }

  /// Paints a phrase at the end of a frame's lower edge.
  mutating func lowerEdge(_ phrase: Phrase, of rect: Rect) {
    guard !phrase.isEmpty else { return }
    text(
      " \(words(phrase)) ", x: rect.x + 2, y: rect.y + rect.height - 1, width: rect.width - 4,
      style: Theme.faint, atEnd: true)
  }
}
