/// Exports of the picture for a ticket, a page or a pipe.
extension Screen {
  /// Returns a colour as pictures show it: a calm dark theme of no terminal in particular.
  private static func hex(_ color: Color) -> String {
    switch color {
    case .standard: "#d7dae0"
    case .red: "#ef6b73"
    case .green: "#8cc570"
    case .yellow: "#e5c07b"
    case .blue: "#61afef"
    case .magenta: "#c678dd"
    case .cyan: "#56b6c2"
    }
  }

  private static let background = "#1e222a"
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
  public var svg: String {
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
      "<rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"\(Screen.background)\"/>",
    ]
    for y in 0..<size.height {
      for run in runs(y) {
        let style = run.cells[0].style
        let isReversed = style.attributes.contains(.reverse)
        let top = 8 + Double(y) * Screen.cell.height
        let left = 8 + Double(run.x) * Screen.cell.width
        if isReversed {
          lines.append(
            "<rect x=\"\(number(left))\" y=\"\(number(top))\" width=\"\(number(Double(run.cells.count) * Screen.cell.width))\" height=\"\(number(Screen.cell.height))\" fill=\"\(Screen.hex(style.color))\"/>"
          )
        }
        var attributes = "fill=\"\(isReversed ? Screen.background : Screen.hex(style.color))\""
        if style.attributes.contains(.bold) { attributes += " font-weight=\"bold\"" }
        if style.attributes.contains(.dim) { attributes += " opacity=\"0.6\"" }
        if style.attributes.contains(.underline) { attributes += " text-decoration=\"underline\"" }
        // One element per word, so that viewers that ignore single positions still place each word correctly.
        for word in run.cells.indices.split(whereSeparator: { [" ", ""].contains(run.cells[$0].text) }) {
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

  /// The picture with the escape sequences of a colour terminal, for `cat` and `less -R`.
  public var ansi: String {
    (0..<size.height).map { y in
      runs(y).map { run in
        let style = run.cells[0].style
        var codes: [Int] = []
        if style.attributes.contains(.bold) { codes.append(1) }
        if style.attributes.contains(.dim) { codes.append(2) }
        if style.attributes.contains(.underline) { codes.append(4) }
        if style.attributes.contains(.reverse) { codes.append(7) }
        if style.color != .standard { codes.append(30 + Screen.number(style.color)) }
        let text = run.cells.map(\.text).joined()
        let start = codes.map(String.init).joined(separator: ";")
        return codes.isEmpty ? text : "\u{1B}[\(start)m\(text)\u{1B}[0m"
      }.joined() + "\n"
    }.joined()
  }

  private static func number(_ color: Color) -> Int {
    switch color {
    case .standard: 9
    case .red: 1
    case .green: 2
    case .yellow: 3
    case .blue: 4
    case .magenta: 5
    case .cyan: 6
    }
  }

  /// The characters alone.
  public var text: String { lines.joined(separator: "\n") + "\n" }
}
