internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Screen

/// The console's signs and colors: one accent, and a color for each outcome in addition to its sign and word.
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

  /// Returns a style that can be read on a light background: yellow, cyan and green are too bright there in the palettes
  /// that terminals come with, and faint text is not faint everywhere.
  static func forLightBackground(_ style: Style) -> Style {
    switch style.color {
    case .cyan: Style(.blue, style.attributes)
    case .yellow: Style(.magenta, style.attributes)
    case .green: Style(.darkGreen, style.attributes)
    case .standard where style.attributes.contains(.dim):
      Style(.grey, style.attributes.subtracting(.dim))
    case .standard, .red, .blue, .magenta, .lightRed, .darkGreen, .grey: style
    }
  }

  /// Returns a style that can be read on a dark background: the plain red is too dark there.
  static func forDarkBackground(_ style: Style) -> Style {
    style.color == .red ? Style(.lightRed, style.attributes) : style
  }

  private var signs: Signs { Signs(ascii: ascii) }

  func sign(_ unicode: String, _ plain: String) -> String { signs.sign(unicode, plain) }

  func sign(of mark: RowMark) -> String { signs.of(mark) }

  func sign(of verdict: Finding.Verdict) -> String { signs.of(verdict) }

  static func style(of verdict: Finding.Verdict) -> Style { style(of: DetailLine.Tone(verdict)) }

  static func style(of kind: Notice.Kind) -> Style { style(of: DetailLine.Tone(kind)) }

  static func style(of mark: RowMark) -> Style {
    switch mark.tone {
    case nil: accent
    case .good: good
    case .bad: error
    case .doubtful: warning
    }
  }

  var ellipsis: String { signs.ellipsis }
  var dash: String { signs.dash }
  var dot: String { sign("·", "-") }
  var arrow: String { signs.arrow }

  struct Border {
    let horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight: String
  }

  var border: Border {
    if !ascii, borders == .rounded { return round }
    return ascii
      ? Border(horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+")
      : Border(horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘")
  }

  /// The phone's bubble is round regardless of the frames.
  var round: Border {
    ascii
      ? border
      : Border(horizontal: "─", vertical: "│", topLeft: "╭", topRight: "╮", bottomLeft: "╰", bottomRight: "╯")
  }
}

extension Theme {
  static func style(of tone: DetailLine.Tone) -> Style {
    switch tone {
    case .plain: .plain
    case .heading: title
    case .faint: faint
    case .accent: accent
    case .strong: Style(.standard, .bold)
    case .warning: warning
    case .good: good
    case .bad: error
    case .mark(let mark): style(of: mark)
    }
  }
}

extension Theme {
  /// The look of a destination, besides its words: the service that delivers and charges, a simulator, another address.
  static func style(of kind: Destination.Kind) -> Style {
    switch kind {
    case .provider: accent
    case .simulator: .plain
    case .other: warning
    }
  }
}
