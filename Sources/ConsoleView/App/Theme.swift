internal import ConsoleCore
internal import ConsoleData
internal import Screen

/// The signs and colours of the console: one accent, and a colour for each outcome beside its sign and word.
struct Theme {
  let ascii: Bool
  var borders = BorderStyle.plain

  static let accent = Style(.cyan)
  static let title = Style(.standard, .bold)
  static let label = Style(.standard, .dim)
  static let faint = Style(.standard, .dim)
  static let error = Style(.red)
  static let good = Style(.green)
  static let warning = Style(.yellow)
  static let key = Style(.standard, .bold)
  static let selected = Style(.standard, .reverse)

  func sign(_ unicode: String, _ plain: String) -> String { ascii ? plain : unicode }

  func sign(of state: SendRecord.State) -> String {
    switch state {
    case .sending: sign("…", "~")
    case .accepted: sign("✓", "+")
    case .refused: sign("✗", "x")
    case .notSent: sign("⊘", "-")
    case .unknown: "?"
    }
  }

  static func style(of state: SendRecord.State) -> Style {
    switch state {
    case .sending: accent
    case .accepted: good
    case .refused, .notSent: error
    case .unknown: warning
    }
  }

  var ellipsis: String { sign("…", ">") }
  var dash: String { sign("—", "-") }
  var dot: String { sign("·", "-") }
  var arrow: String { sign("→", "->") }

  /// One of several values, with signs that there are more.
  func choice(_ value: String) -> String { sign("◂ ", "< ") + value + sign(" ▸", " >") }

  struct Border {
    let horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight: String
  }

  var border: Border {
    if !ascii, borders == .rounded { return round }
    return ascii
      ? Border(horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+")
      : Border(horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘")
  }

  /// The phone's bubble is round whatever frames are.
  var round: Border {
    ascii
      ? border
      : Border(horizontal: "─", vertical: "│", topLeft: "╭", topRight: "╮", bottomLeft: "╰", bottomRight: "╯")
  }
}
