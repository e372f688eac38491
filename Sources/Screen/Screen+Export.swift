/// Exports of the picture for a ticket, a page or a pipe.
extension Screen {
  /// Returns a color as pictures show it: calm themes, dark and light, of no terminal in particular. Every color has a
  /// contrast of at least 4.5 : 1 to its background (WCAG 2.1).
  public static func hex(_ color: Color, isLight: Bool) -> String {
    switch color {
    case .standard: isLight ? "#24292f" : "#d7dae0"
    case .grey: isLight ? "#656d76" : "#9aa0a8"
    case .red, .lightRed: isLight ? "#b3261e" : "#f27c84"
    case .green, .darkGreen: isLight ? "#1a7f37" : "#8cc570"
    case .yellow: isLight ? "#7d5300" : "#e5c07b"
    case .blue: isLight ? "#0550ae" : "#61afef"
    case .magenta: isLight ? "#8250df" : "#cf8ae6"
    case .cyan: isLight ? "#0b6b78" : "#56b6c2"
    }
  }

  public static func background(isLight: Bool) -> String { isLight ? "#ffffff" : "#1e222a" }
  /// Returns the runs of equally styled cells in a row, each with its first column.
  func runs(_ y: Int) -> [(x: Int, cells: [Cell])] {
    var runs: [(x: Int, cells: [Cell])] = []
    for x in 0..<size.width {
      let cell = self[x, y]
      if let last = runs.last, let style = last.cells.first?.style, style == cell.style {
        runs[runs.count - 1].cells.append(cell)
      } else {
        runs.append((x, [cell]))
      }
    }
    return runs
  }

  /// The picture with the escape sequences of a color terminal, for `cat` and `less -R`.
  public var ansi: String {
    (0..<size.height).map { y in
      runs(y).map { run in
        let style = run.cells[0].style
        return style.ansi(run.cells.map(\.text).joined())
      }.joined() + "\n"
    }.joined()
  }

  /// The characters alone.
  public var text: String { lines.joined(separator: "\n") + "\n" }
}
