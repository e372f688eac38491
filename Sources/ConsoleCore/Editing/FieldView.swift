public import Screen
public import TextLayout

/// The visible window on a field's text: laid out, scrolled so that the cursor is in it, and placed in cells.
public struct FieldView: Sendable, Equatable {
  public let layout: TextLayout
  public let size: Size
  /// The first visible line of a field of several, or 0.
  public let topLine: Int
  /// The first visible column of a field of one line, or 0.
  public let left: Int
  let isRightAligned: Bool

  /// - Parameters:
  ///   - forcesLeftToRight: numbers, tokens and codes stay left to right whatever is typed.
  public init(
    _ buffer: EditBuffer, size: Size, forcesLeftToRight: Bool, mask: Unicode.Scalar? = nil,
    options: LayoutOptions = LayoutOptions()
  ) {
    self.size = size
    let scalars = mask.map { FieldView.masked(buffer.scalars, $0) } ?? buffer.scalars
    let direction: BaseDirection = forcesLeftToRight ? .leftToRight : .automatic
    layout = TextLayout(
      scalars, width: buffer.isMultiline ? size.width : nil, direction: direction,
      directions: buffer.directions,
      options: options)
    if buffer.isMultiline {
      isRightAligned = false
      left = 0
      let line = layout.lineIndex(of: buffer.cursor)
      topLine = max(0, min(line - size.height / 2, layout.lines.count - size.height))
    } else {
      topLine = 0
      let line = layout.lines[0]
      isRightAligned = line.isRightToLeft
      let column = line.column(of: buffer.cursor)
      let start = line.isRightToLeft ? min(0, line.width + 1 - size.width) : 0
      // Keeps the cursor inside; where all fits, nothing scrolls.
      if line.width < size.width {
        left = 0
      } else if line.isRightToLeft {
        left = max(-1, min(column, line.width - size.width))
      } else {
        left = max(start, column - size.width + 1)
      }
    }
  }

  private static func masked(_ scalars: [Unicode.Scalar], _ mask: Unicode.Scalar) -> [Unicode.Scalar] {
    let shown = scalars.count >= 12 ? 4 : 0
    return Array(repeating: mask, count: scalars.count - shown) + scalars.suffix(shown)
  }

  /// The column, inside the field, at which a line begins.
  public func start(of line: LaidLine) -> Int {
    line.isRightToLeft ? max(0, size.width - line.width) - max(0, left) : -left
  }

  /// The column and row, inside the field, of the cursor.
  public func cursorPlace(_ offset: Int) -> Point {
    let index = layout.lineIndex(of: offset)
    let line = layout.lines[index]
    let x = start(of: line) + line.column(of: offset)
    return Point(x: min(max(0, x), size.width - 1), y: index - topLine)
  }

  /// The offset that a click inside the field means.
  public func offset(at point: Point) -> Int {
    let index = min(max(0, point.y + topLine), layout.lines.count - 1)
    let line = layout.lines[index]
    return line.offset(at: point.x - start(of: line))
  }

  /// The offset one line up or down from another, in about the same column; nil past the first or last line.
  public func offset(from offset: Int, lines delta: Int) -> Int? {
    let index = layout.lineIndex(of: offset)
    guard layout.lines.indices.contains(index + delta) else { return nil }
    let line = layout.lines[index]
    let target = layout.lines[index + delta]
    let column = start(of: line) + line.column(of: offset)
    return target.offset(at: column - start(of: target))
  }
}
