/// Replacements for signs whose width Unicode leaves open (UAX #11, ambiguous), for terminals that give them two
/// columns.
enum AmbiguousSigns {
  static let narrow: [String: String] = {
    var narrow = [
      "·": "-", "…": ">", "—": "-", "–": "-", "×": "x", "•": "*", "●": "*", "○": "o", "◌": "*", "←": "<",
      "→": ">",
      "↑": "^", "↓": "v", "“": "\"", "”": "\"", "‘": "'", "’": "'", "°": "o", "█": "#", "━": "=", "⚠": "!",
      "▸": ">",
      "◂": "<",
    ]
    for line in "─═┄┈" { narrow[String(line)] = "-" }
    for line in "│║┆┊" { narrow[String(line)] = "|" }
    for corner in "┌┐└┘├┤┬┴┼╭╮╰╯" { narrow[String(corner)] = "+" }
    return narrow
  }()
}
