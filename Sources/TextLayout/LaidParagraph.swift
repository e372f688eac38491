/// A paragraph on its way to cells: units with their columns, then lines in logical order, then visual order.
struct LaidParagraph: Sendable {
  /// A unit that the user steps over, and the cells painted for it.
  private struct Unit: Sendable {
    var range: Range<Int>
    var cells: [(text: String, width: Int)]
    var kind: LaidCell.Kind
    var isSpace: Bool
    var isDigit = false
    var width: Int { cells.reduce(0) { $0 + $1.width } }
  }

  private let units: [Unit]
  private let count: Int
  private let bidi: BidiParagraph?
  private let isRightToLeft: Bool

  init(_ scalars: [Unicode.Scalar], direction: BaseDirection, options: LayoutOptions) {
    count = scalars.count
    let mayReorder = direction == .rightToLeft || scalars.contains { $0.value >= 0x590 }
    bidi =
      mayReorder && options.reorders
      ? BidiParagraph(scalars, direction: direction, shaping: options.shaping) : nil
    isRightToLeft = bidi?.isRightToLeft ?? (direction == .rightToLeft)
    let painted = bidi?.shaped ?? scalars
    units = TextUnits.ranges(of: scalars).map { LaidParagraph.unit($0, scalars, painted, options) }
  }

  // MARK: Units

  private static func unit(
    _ range: Range<Int>, _ scalars: [Unicode.Scalar], _ painted: [Unicode.Scalar], _ options: LayoutOptions
  ) -> Unit {
    let first = scalars[range.lowerBound]
    if range.count == 1 {
      if first == "\t" { return Unit(range: range, cells: [(" ", 1), (" ", 1)], kind: .text, isSpace: true) }
      if first.value < 0x20 || (0x7F...0x9F).contains(first.value) || first.value == 0x2028
        || first.value == 0x2029
      {
        return Unit(range: range, cells: escape(first), kind: .escape, isSpace: false)
      }
      if first == "\u{200C}" || first == "\u{200D}" {
        let sign = options.showsJoiners ? [("¦", 1)] : []
        return Unit(range: range, cells: sign, kind: .joiner, isSpace: false)
      }
    }
    let cells = cells(of: range, scalars, painted)
    return Unit(
      range: range, cells: cells, kind: .text, isSpace: range.count == 1 && first == " ",
      isDigit: isDigit(first))
  }

  /// Whether a scalar is a digit of the scripts in use here; Unicode's own property costs more than all else of a unit.
  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9: true
    default: false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> [(text: String, width: Int)] {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return ("\\u{" + hex + "}").map { (String($0), 1) }
  }

  /// Returns the cells of a unit. A base and its marks share a cell. Only the first character of an emoji sequence is
  /// painted: terminals disagree on the total width, which would break the row. To the editor it stays one unit.
  private static func cells(
    of range: Range<Int>, _ scalars: [Unicode.Scalar], _ painted: [Unicode.Scalar]
  ) -> [(text: String, width: Int)] {
    if range.count == 1 {
      let scalar = painted[range.lowerBound]
      let width = CharacterWidth.columns(of: scalars[range.lowerBound])
      if width > 0 { return [(String(scalar), width)] }
    }
    let isSequence = scalars[range].contains {
      $0 == "\u{200D}" || $0.properties.isEmojiModifier || (0xE0020...0xE007F).contains($0.value)
    }
    var cells: [(text: String, width: Int)] = []
    var marks = 0
    for offset in range {
      let scalar = painted[offset]
      switch CharacterWidth.columns(of: scalars[offset]) {
      case 0:
        let isHidden =
          scalar.properties.generalCategory == .format || (0xFE00...0xFE0F).contains(scalar.value)
        // ncurses keeps at most four marks per cell.
        if isHidden || marks == 4 { continue }
        // A mark without a letter is put on a dotted circle.
        if cells.isEmpty { cells.append(("\u{25CC}", 1)) }
        cells[cells.count - 1].text.unicodeScalars.append(scalar)
        marks += 1
      case let width:
        if isSequence, !cells.isEmpty { continue }
        cells.append((String(scalar), width))
        marks = 0
      }
    }
    return cells
  }

  // MARK: Lines

  func lines(width: Int?, offset: Int) -> [LaidLine] {
    wrapped(width: width).map { slice in
      let range =
        slice.isEmpty
        ? emptyRange(at: slice.lowerBound)
        : units[slice.lowerBound].range.lowerBound..<units[slice.upperBound - 1].range.upperBound
      return LaidLine(
        cells: cells(of: visible(slice, width: width), range: range, offset: offset),
        range: (range.lowerBound + offset)..<(range.upperBound + offset),
        isRightToLeft: isRightToLeft, endsParagraph: false)
    }
  }

  /// Returns a line's units without the trailing spaces that do not fit: they hang past the edge, and in a
  /// right-to-left line would push the first letter out on the other side.
  private func visible(_ slice: Range<Int>, width: Int?) -> Range<Int> {
    guard let width else { return slice }
    var end = slice.upperBound
    var used = units[slice].reduce(0) { $0 + $1.width }
    while used > width, end > slice.lowerBound, units[end - 1].isSpace {
      end -= 1
      used -= units[end].width
    }
    return slice.lowerBound..<end
  }

  private func emptyRange(at index: Int) -> Range<Int> {
    let place = index < units.count ? units[index].range.lowerBound : count
    return place..<place
  }

  /// Wraps greedily by words, in logical order, and cuts overlong words. Spaces at a wrap hang past the edge.
  private func wrapped(width: Int?) -> [Range<Int>] {
    guard let width, width > 0 else { return [0..<units.count] }
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    var afterSpace: Int?
    var index = 0
    while index < units.count {
      let unit = units[index]
      if used + unit.width > width, !unit.isSpace, index > start {
        let cut = afterSpace.flatMap { $0 > start ? $0 : nil } ?? index
        lines.append(start..<cut)
        start = cut
        used = units[start..<index].reduce(0) { $0 + $1.width }
        afterSpace = nil
        continue
      }
      used += unit.width
      index += 1
      if unit.isSpace, !isWithinNumber(index - 1) { afterSpace = index }
    }
    lines.append(start..<units.count)
    return lines
  }

  /// Whether a space stands between two digits, as within a telephone number, which is read as one.
  private func isWithinNumber(_ index: Int) -> Bool {
    guard index > 0, index + 1 < units.count else { return false }
    return units[index - 1].isDigit && units[index + 1].isDigit
  }

  private func cells(of slice: Range<Int>, range: Range<Int>, offset: Int) -> [LaidCell] {
    let order = visualUnits(slice, range)
    var cells: [LaidCell] = []
    cells.reserveCapacity(order.count)
    for index in order {
      let unit = units[index]
      let isRightToLeft = bidi?.isRightToLeft(at: unit.range.lowerBound) ?? false
      let logical = (unit.range.lowerBound + offset)..<(unit.range.upperBound + offset)
      for cell in unit.cells {
        cells.append(
          LaidCell(
            text: cell.text, width: cell.width, range: logical, kind: unit.kind, isRightToLeft: isRightToLeft)
        )
      }
    }
    return cells
  }

  /// Returns the units from left to right, each at the position of its first scalar.
  private func visualUnits(_ slice: Range<Int>, _ range: Range<Int>) -> [Int] {
    guard let bidi else { return Array(slice) }
    var unitStartingAt = [Int](repeating: -1, count: range.count)
    for index in slice { unitStartingAt[units[index].range.lowerBound - range.lowerBound] = index }
    return bidi.visualOrder(of: range).compactMap { place in
      let index = unitStartingAt[place - range.lowerBound]
      return index >= 0 ? index : nil
    }
  }
}
