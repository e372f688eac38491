internal import CNcurses
internal import Screen

/// The console's few colors as ncurses pairs on the terminal's own background.
struct ColorPairs {
  private let hasColor: Bool
  /// Whether the colors from 16 are those of xterm's palette: with direct color, numbers are red, green and blue.
  private let hasPalette: Bool

  init() {
    hasColor = has_colors()
    guard hasColor else {
      hasPalette = false
      return
    }
    start_color()
    use_default_colors()
    let count = amoot_colors()
    hasPalette = count == 256
    for color in Color.allCases where color != .standard {
      init_pair(Int16(color.rawValue), Int16(ColorPairs.number(color, of: count)), -1)
    }
  }

  /// - Parameter count: The number of colors that the terminal has.
  private static func number(_ color: Color, of count: Int32) -> Int32 {
    switch color {
    case .standard: -1
    case .lightRed: count == 256 ? COLOR_RED + 8 : COLOR_RED
    case .darkGreen: count == 256 ? 28 : -1
    case .grey: count == 256 ? 241 : -1
    case .red: COLOR_RED
    case .green: COLOR_GREEN
    case .yellow: COLOR_YELLOW
    case .blue: COLOR_BLUE
    case .magenta: COLOR_MAGENTA
    case .cyan: COLOR_CYAN
    }
  }

  func attributes(of style: Style) -> (attr_t, Int32) {
    var attributes: attr_t = 0
    let isBold = style.attributes.contains(.bold) || style.color == .darkGreen && !hasPalette
    if isBold { attributes |= amoot_bold }
    if style.attributes.contains(.dim) || style.color == .grey && !hasPalette { attributes |= amoot_dim }
    if style.attributes.contains(.reverse) { attributes |= amoot_reverse }
    if style.attributes.contains(.underline) { attributes |= amoot_underline }
    return (attributes, hasColor ? Int32(style.color.rawValue) : 0)
  }
}
