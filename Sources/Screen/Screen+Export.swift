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
  /// The size of one cell, in pixels.
  private static let cell = (width: 8.4, height: 18.0)

  /// Returns the runs of equally styled cells in a row, each with its first column.
  private func runs(_ y: Int) -> [(x: Int, cells: [Cell])] {
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

  /// The picture as SVG, with every character at its own position, so that no font and no reordering can move it.
  ///
  /// - Parameter isLight: Whether the background is light; the screen's colors have to be chosen for it.
  public func svg(isLight: Bool = false) -> String {
    let background = Screen.background(isLight: isLight)
    func number(_ value: Double) -> String {
      let tenths = Int((value * 10).rounded())
      return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
    let (width, height) = (
      Screen.cell.width * Double(size.width) + 16, Screen.cell.height * Double(size.height) + 16
    )
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(number(width)) \(number(height))\" width=\"\(number(width))\" height=\"\(number(height))\">",
      "<style>text{font:14px 'DejaVu Sans Mono','Vazir Code',Menlo,Consolas,monospace;white-space:pre;unicode-bidi:bidi-override;direction:ltr}</style>",
      "<rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"\(background)\"/>",
    ]
    for y in 0..<size.height {
      for run in runs(y) {
        let style = run.cells[0].style
        let isReversed = style.attributes.contains(.reverse)
        let top = 8 + Double(y) * Screen.cell.height
        let left = 8 + Double(run.x) * Screen.cell.width
        if isReversed {
          lines.append(
            "<rect x=\"\(number(left))\" y=\"\(number(top))\" width=\"\(number(Double(run.cells.count) * Screen.cell.width))\" height=\"\(number(Screen.cell.height))\" fill=\"\(Screen.hex(style.color, isLight: isLight))\"/>"
          )
        }
        // Blocks as one area, without the gaps that a font leaves between lines.
        let blocks = run.cells.indices.filter { run.cells[$0].text == "█" }
        for index in blocks where index == 0 || run.cells[index - 1].text != "█" {
          let length = run.cells[index...].prefix { $0.text == "█" }.count
          lines.append(
            "<rect x=\"\(number(left + Double(index) * Screen.cell.width))\" y=\"\(number(top))\" width=\"\(number(Double(length) * Screen.cell.width))\" height=\"\(number(Screen.cell.height))\" fill=\"\(Screen.hex(style.color, isLight: isLight))\"/>"
          )
        }
        var attributes = "fill=\"\(isReversed ? background : Screen.hex(style.color, isLight: isLight))\""
        if style.attributes.contains(.bold) { attributes += " font-weight=\"bold\"" }
        if style.attributes.contains(.dim) { attributes += " opacity=\"0.7\"" }
        if style.attributes.contains(.underline) { attributes += " text-decoration=\"underline\"" }
        // One element per word, so that viewers that ignore single positions still place each word correctly.
        for word in run.cells.indices.split(whereSeparator: { [" ", "", "█"].contains(run.cells[$0].text) }) {
          var (places, text): ([String], String) = ([], "")
          for index in word {
            let x = number(left + Double(index) * Screen.cell.width)
            // A mark takes the position of its letter.
            places += run.cells[index].text.unicodeScalars.map { _ in x }
            text += run.cells[index].text
          }
          lines.append(
            "<text x=\"\(places.joined(separator: " "))\" y=\"\(number(top + 13.5))\" \(attributes)>\(Screen.escaped(text))</text>"
          )
        }
      }
    }
    return lines.joined(separator: "\n") + "\n</svg>\n"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
    return result
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
