public import Screen
public import TextLayout

/// The visible part of a field's text: laid out, scrolled so that the cursor is visible, and placed in cells.
public struct FieldView: Sendable, Equatable {
  public let layout: TextLayout
  public let size: Size
  /// The first visible line of a multiline field; otherwise 0.
  public let topLine: Int
  /// The first visible column of a single-line field; otherwise 0.
  public let left: Int
  /// The side of the field on which its text begins.
  private let side: Side
  /// Whether the text wraps into several lines.
  public let isMultiline: Bool

  /// The side on which a text stands.
  public enum Side: Sendable, Equatable {
    /// The side on which the text itself begins, as in a paragraph.
    case own
    /// The side of the label, whatever the text's direction.
    case left, right
  }

  /// Lays out a buffer's text for a field of the given size.
  ///
  /// - Parameter forcesLeftToRight: Whether the text stays left to right whatever is typed, as for numbers, tokens,
  ///   and codes.
  public init(
    _ buffer: EditBuffer, size: Size, forcesLeftToRight: Bool, mask: Unicode.Scalar? = nil,
    side: Side = .own, options: LayoutOptions = LayoutOptions()
  ) {
    self.size = size
    self.side = side
    isMultiline = buffer.isMultiline
    let scalars = mask.map { FieldView.masked(buffer.scalars, $0) } ?? buffer.scalars
    let direction: BaseDirection = forcesLeftToRight ? .leftToRight : .automatic
    layout = TextLayout(
      scalars, width: buffer.isMultiline ? size.width : nil, direction: direction,
      directions: buffer.directions,
      options: options)
    if buffer.isMultiline {
      left = 0
      let line = layout.lineIndex(of: buffer.cursor)
      topLine = max(0, min(line - size.height / 2, layout.lines.count - size.height))
    } else {
      topLine = 0
      let line = layout.lines[0]
      let column = line.column(of: buffer.cursor)
      let start = line.isRightToLeft ? min(0, line.width + 1 - size.width) : 0
      // Keep the cursor visible; if everything fits, don't scroll.
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

  /// Returns the column within the field at which a line starts.
  public func start(of line: LaidLine) -> Int {
    let room = size.width - line.width
    guard room > 0, !isMultiline, side != .own else {
      return line.isRightToLeft ? max(0, room) - max(0, left) : -left
    }
    // A cursor at the end stands past the text, on the side to which it grows.
    return switch (side, line.isRightToLeft) {
    case (.right, true): room
    case (.right, false): room - 1
    case (_, true): 1
    case (_, false): 0
    }
  }

  /// Returns the cursor's column and row within the field.
  public func cursorPosition(_ offset: Int) -> Point {
    let index = layout.lineIndex(of: offset)
    let line = layout.lines[index]
    let x = start(of: line) + line.column(of: offset)
    return Point(x: min(max(0, x), size.width - 1), y: index - topLine)
  }

  /// Returns the offset for a click within the field.
  public func offset(at point: Point) -> Int {
    let index = min(max(0, point.y + topLine), layout.lines.count - 1)
    let line = layout.lines[index]
    return line.offset(at: point.x - start(of: line))
  }

  /// Returns the offset a number of lines away in about the same column; `nil` past the first or last line.
  public func offset(from offset: Int, lines delta: Int) -> Int? {
    let index = layout.lineIndex(of: offset)
    guard layout.lines.indices.contains(index + delta) else { return nil }
    let line = layout.lines[index]
    let target = layout.lines[index + delta]
    let column = start(of: line) + line.column(of: offset)
    return target.offset(at: column - start(of: target))
  }
}
