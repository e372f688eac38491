internal import CNcurses
internal import Screen

/// The console's few colors as ncurses pairs on the terminal's own background.
struct ColorPairs {
  private let hasColor: Bool

  init() {
    hasColor = has_colors()
    guard hasColor else { return }
    start_color()
    use_default_colors()
    for color in Color.allCases where color != .standard {
      init_pair(Int16(color.rawValue), Int16(ColorPairs.number(color)), -1)
    }
  }

  private static func number(_ color: Color) -> Int32 {
    switch color {
    case .standard: -1
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
    if style.attributes.contains(.bold) { attributes |= amoot_bold }
    if style.attributes.contains(.dim) { attributes |= amoot_dim }
    if style.attributes.contains(.reverse) { attributes |= amoot_reverse }
    if style.attributes.contains(.underline) { attributes |= amoot_underline }
    return (attributes, hasColor ? Int32(style.color.rawValue) : 0)
  }
}
