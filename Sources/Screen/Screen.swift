/// One cell: what is painted there and how.
public struct Cell: Sendable, Hashable {
  /// A base character with its marks; empty in the right half of a wide character.
  public var text: String
  public var style: Style

  public init(_ text: String = " ", _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  public static let blank = Cell()
}

/// A picture of the whole terminal: a grid of cells and a cursor. A value, created anew for every paint.
public struct Screen: Sendable, Hashable {
  public let size: Size
  public private(set) var cells: [Cell]
  /// The position of the terminal's cursor; nil hides it.
  public var cursor: Point?

  public init(size: Size) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    cells = Array(repeating: .blank, count: self.size.width * self.size.height)
  }

  public subscript(x: Int, y: Int) -> Cell {
    isInside(x, y) ? cells[y * size.width + x] : .blank
  }

  private func isInside(_ x: Int, _ y: Int) -> Bool {
    (0..<size.width).contains(x) && (0..<size.height).contains(y)
  }

  /// Puts a character of one or two columns at a position. Does nothing outside the grid. A wide character that would
  /// be cut by the edge leaves a blank; the other half of an overwritten wide character becomes blank.
  public mutating func put(_ text: String, x: Int, y: Int, width: Int = 1, style: Style = .plain) {
    guard isInside(x, y) else { return }
    let start = y * size.width
    clearHalf(at: start + x, row: start)
    if width == 2 {
      guard x + 1 < size.width else {
        cells[start + x] = Cell(" ", style)
        return
      }
      clearHalf(at: start + x + 1, row: start)
      cells[start + x] = Cell(text, style)
      cells[start + x + 1] = Cell("", style)
    } else {
      cells[start + x] = Cell(text, style)
    }
  }

  /// Blanks the other half, if any, of a character that is about to be overwritten.
  private mutating func clearHalf(at index: Int, row: Int) {
    if cells[index].text.isEmpty, index > row { cells[index - 1].text = " " }
    if index + 1 < row + size.width, cells[index + 1].text.isEmpty, !cells[index].text.isEmpty {
      cells[index + 1].text = " "
    }
  }

  /// Fills a part with a character of one column.
  public mutating func fill(_ rect: Rect, with text: String = " ", style: Style = .plain) {
    for y in rect.y..<(rect.y + rect.height) {
      for x in rect.x..<(rect.x + rect.width) { put(text, x: x, y: y, style: style) }
    }
  }

  /// Changes the style of a part and keeps its characters.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    for y in rect.y..<(rect.y + rect.height) {
      for x in rect.x..<(rect.x + rect.width) where isInside(x, y) {
        cells[y * size.width + x].style = change(cells[y * size.width + x].style)
      }
    }
  }

  /// Replaces the text of cells with text of the same width.
  public mutating func replaceText(_ change: (String) -> String) {
    for index in cells.indices where cells[index].text != " " {
      cells[index].text = change(cells[index].text)
    }
  }

  /// The rows as text without trailing spaces, as in golden files.
  public var lines: [String] {
    (0..<size.height).map { y in
      var line = cells[(y * size.width)..<((y + 1) * size.width)].map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
