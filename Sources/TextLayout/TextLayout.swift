internal import CFriBidi
/// The direction in which a paragraph is laid out.
public enum BaseDirection: String, Sendable, Hashable, Codable {
  /// The direction of the first strong character; left to right without one.
  case automatic
  case leftToRight, rightToLeft
}

/// How Persian letters are shown.
public enum Shaping: String, Sendable, Hashable, Codable, CaseIterable {
  /// In the presentation form for their position in the word.
  case forms
  /// In their base form, for terminals that join letters themselves.
  case base
}

/// How text becomes cells.
public struct LayoutOptions: Sendable, Hashable {
  /// Whether to put text into visual order, because the terminal will not; false leaves the order to the terminal.
  public var reorders: Bool
  public var shaping: Shaping
  /// Whether joiners (ZWNJ, ZWJ) take a cell with a faint sign instead of none.
  public var showsJoiners: Bool

  /// Text in the order in which it is written, in letters that the terminal joins.
  public static let asWritten = LayoutOptions(reorders: false, shaping: .base)

  public init(reorders: Bool = true, shaping: Shaping = .forms, showsJoiners: Bool = false) {
    self.reorders = reorders
    self.shaping = shaping
    self.showsJoiners = showsJoiners
  }
}

/// What is painted at one position: a character of one or two columns, and where in the text it comes from.
public struct LaidCell: Sendable, Hashable {
  public enum Kind: Sendable, Hashable { case text, escape, joiner }

  /// A base character and its marks.
  public var text: String
  /// The number of columns: 1 or 2.
  public var width: Int
  /// The unit's scalar offsets in the whole text.
  public var range: Range<Int>
  public var kind: Kind
  public var isRightToLeft: Bool
}

/// One line on the screen.
public struct LaidLine: Sendable, Hashable {
  /// The cells from left to right.
  public var cells: [LaidCell]
  /// The scalar offsets that the line covers, without its line break.
  public var range: Range<Int>
  /// Whether the paragraph is right-to-left; such a line is aligned to the right edge.
  public var isRightToLeft: Bool
  /// Whether the line ends with a line break in the text, rather than at a wrap or the end.
  var endsParagraph: Bool

  /// The number of columns of all cells.
  public var width: Int { cells.reduce(0) { $0 + $1.width } }

  /// Returns the column, from the line's left end, of the cell under a cursor before the given offset. At the line's
  /// end this is the column after the last cell: to the right, or -1, left of all cells.
  public func column(of offset: Int) -> Int {
    var column = 0
    for cell in cells {
      if cell.range.contains(offset) { return column }
      column += cell.width
    }
    // A unit without a cell of its own (a hidden joiner): use the next one that has a cell.
    if offset < range.upperBound,
      let next = cells.filter({ $0.range.lowerBound > offset }).min(by: {
        $0.range.lowerBound < $1.range.lowerBound
      })
    {
      return self.column(of: next.range.lowerBound)
    }
    return isRightToLeft ? -1 : column
  }

  /// Returns the offset that a click on a column means: before the unit whose cell is there, or the nearer end.
  public func offset(at column: Int) -> Int {
    var position = 0
    if column < 0 { return isRightToLeft ? range.upperBound : range.lowerBound }
    for cell in cells {
      if column < position + cell.width { return cell.range.lowerBound }
      position += cell.width
    }
    return isRightToLeft ? range.lowerBound : range.upperBound
  }
}

/// Logical text laid out as lines of cells.
public struct TextLayout: Sendable, Hashable {
  public let lines: [LaidLine]

  /// - Parameters:
  ///   - scalars: the text in logical order, with line breaks as `\n`.
  ///   - width: the number of columns of a line; nil does not wrap.
  ///   - direction: the direction of paragraphs that are not in `directions`.
  ///   - directions: the directions of individual paragraphs, by paragraph number from 0.
  public init(
    _ scalars: [Unicode.Scalar], width: Int? = nil, direction: BaseDirection = .automatic,
    directions: [Int: BaseDirection] = [:], options: LayoutOptions = LayoutOptions()
  ) {
    var lines: [LaidLine] = []
    var start = 0
    var number = 0
    while true {
      let end = scalars[start...].firstIndex(of: "\n") ?? scalars.count
      let paragraph = ParagraphMemo.paragraph(
        Array(scalars[start..<end]), direction: directions[number] ?? direction, options: options)
      number += 1
      let hasBreak = end < scalars.count
      var laid = paragraph.lines(width: width, offset: start)
      if hasBreak { laid[laid.count - 1].endsParagraph = true }
      lines += laid
      guard hasBreak else { break }
      start = end + 1
    }
    self.lines = lines
  }

  public init(
    _ text: String, width: Int? = nil, direction: BaseDirection = .automatic,
    options: LayoutOptions = LayoutOptions()
  ) {
    self.init(Array(text.unicodeScalars), width: width, direction: direction, options: options)
  }

  /// Returns the text in rows of a width, each in logical order, for screen readers and printed output.
  public static func rows(_ text: String, width: Int) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return TextLayout(text, width: width).lines.map { line in
      var row = scalars[line.range.clamped(to: scalars.indices)]
      while row.last?.properties.isWhitespace == true { row.removeLast() }
      return String(String.UnicodeScalarView(row.drop { $0.properties.isWhitespace }))
    }
  }

  /// Returns a text that fits into a number of columns: the text itself, or its beginning in logical order and an
  /// ellipsis, so that the beginning stays whichever way the text runs.
  public static func fitted(_ text: String, columns: Int, ellipsis: String) -> String {
    // Nothing beyond four times the width can be visible; don't lay out a megabyte.
    let bounded = String(text.prefix(max(0, columns) * 4 + 8)).replacing("\n", with: " ")
    let cells = TextLayout(bounded, direction: .leftToRight).lines[0].cells
    guard cells.reduce(0, { $0 + $1.width }) > columns else { return bounded }
    let room = columns - CharacterWidth.columns(of: ellipsis.unicodeScalars.first ?? ">")
    var used = 0
    var cut = 0
    for cell in cells.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if used + cell.width > room { break }
      used += cell.width
      cut = cell.range.upperBound
    }
    return String(String.UnicodeScalarView(bounded.unicodeScalars.prefix(cut))) + ellipsis
  }

  /// Returns the index of the line that contains a cursor before the given offset.
  public func lineIndex(of offset: Int) -> Int {
    var found = 0
    for (index, line) in lines.enumerated() where line.range.lowerBound <= offset { found = index }
    return found
  }
}

extension TextLayout {
  /// The version of FriBidi, such as `1.0.8`.
  public static var libraryVersion: String {
    let words = String(cString: amoot_bidi_version()).split(whereSeparator: \.isWhitespace)
    return words.first { $0.first?.isNumber == true }.map(String.init) ?? "?"
  }
}
