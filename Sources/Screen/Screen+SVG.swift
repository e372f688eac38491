/// Pictures as SVG, with every character at its own position, so that no font and no reordering can move it. Frames are
/// drawn as lines, so that no font leaves gaps in them.
extension Screen {
  /// The size of one cell, in pixels.
  private static let cell = (width: 8.4, height: 18.0)
  /// The pixels around all of it.
  private static let margin = 8.0

  /// A picture of an animation, and how long it is seen.
  public struct Frame: Sendable {
    public let screen: Screen
    public let seconds: Double

    public init(_ screen: Screen, seconds: Double) { (self.screen, self.seconds) = (screen, seconds) }
  }

  /// The picture as SVG.
  ///
  /// - Parameter isLight: Whether the background is light; the screen's colors have to be chosen for it.
  public func svg(isLight: Bool = false) -> String {
    SVG.document(
      size, isLight, style: "", (0..<size.height).flatMap { SVG(self, isLight).row($0) })
  }

  /// Returns pictures of one size as an animated SVG that begins again after its end. It needs no script, so that it plays as
  /// an image, too; where people do not want motion, and where nothing can move, one of the pictures stands still.
  ///
  /// - Parameter still: The index of that picture.
  public static func svg(_ frames: [Frame], still: Int, isLight: Bool = false) -> String {
    guard let size = frames.first?.screen.size, frames.indices.contains(still) else { return "" }
    var starts = [0.0]
    for frame in frames { starts.append(starts[starts.count - 1] + frame.seconds) }
    let length = starts[frames.count]
    func percent(_ index: Int) -> String { SVG.number(starts[index] / length * 100, digits: 3) }
    var (names, rules, lines): ([Range<Int>: String], [String], [String]) = ([:], [], [])
    for y in 0..<size.height {
      let rows = frames.map { SVG($0.screen, isLight).row(y) }
      // A row is in the file once for as long as it stays the same.
      var start = 0
      while start < rows.count {
        let end = rows[start...].firstIndex { $0 != rows[start] } ?? rows.count
        defer { start = end }
        guard !rows[start].isEmpty else { continue }
        let time = start..<end
        guard time != rows.indices else {
          lines += rows[start]
          continue
        }
        let name = names[time] ?? "k\(names.count)"
        if names.updateValue(name, forKey: time) == nil {
          let before = start == 0 ? "" : "0%{visibility:hidden}"
          let after = end == rows.count ? "" : "\(percent(end))%{visibility:hidden}"
          rules.append("@keyframes \(name){\(before)\(percent(start))%{visibility:visible}\(after)}")
          rules.append(".\(name){animation-name:\(name)}")
        }
        lines.append("<g class=\"m \(name)\(time.contains(still) ? " s" : "")\">")
        lines += rows[start]
        lines.append("</g>")
      }
    }
    let style =
      ".m{visibility:hidden}.s{visibility:visible}\n@media (prefers-reduced-motion:no-preference){\n"
      + ".m{animation-duration:\(SVG.number(length))s;animation-timing-function:step-end;animation-iteration-count:infinite}\n"
      + rules.joined(separator: "\n") + "\n}"
    return SVG.document(size, isLight, style: style, lines)
  }

  /// Writes one screen's rows.
  private struct SVG {
    let screen: Screen
    let isLight: Bool

    init(_ screen: Screen, _ isLight: Bool) { (self.screen, self.isLight) = (screen, isLight) }

    static func number(_ value: Double, digits: Int = 1) -> String {
      let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
      let whole = Int((value * Double(scale)).rounded())
      guard whole % scale != 0 else { return "\(whole / scale)" }
      var rest = String(whole % scale)
      rest = String(repeating: "0", count: digits - rest.count) + rest
      while rest.last == "0" { rest.removeLast() }
      return "\(whole / scale).\(rest)"
    }

    static func document(_ size: Size, _ isLight: Bool, style: String, _ lines: [String]) -> String {
      let width = number(cell.width * Double(size.width) + 2 * margin)
      let height = number(cell.height * Double(size.height) + 2 * margin)
      let text =
        "text{font:14px 'DejaVu Sans Mono','Vazir Code',Menlo,Consolas,monospace;white-space:pre;unicode-bidi:bidi-override;direction:ltr}"
      let head = [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\">",
        "<style>\(text)\(style.isEmpty ? "" : "\n" + style)</style>",
        "<rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"\(background(isLight: isLight))\"/>",
      ]
      return (head + lines).joined(separator: "\n") + "\n</svg>\n"
    }

    /// The directions in which a sign of a frame reaches the edges of its cell.
    private struct Arms: OptionSet {
      let rawValue: Int
      static let left = Arms(rawValue: 1)
      static let right = Arms(rawValue: 2)
      static let up = Arms(rawValue: 4)
      static let down = Arms(rawValue: 8)
      /// Its corner is round.
      static let round = Arms(rawValue: 16)
    }

    private static let arms: [String: Arms] = [
      "─": [.left, .right], "│": [.up, .down], "┌": [.right, .down], "┐": [.left, .down], "└": [.right, .up],
      "┘": [.left, .up], "├": [.up, .down, .right], "┤": [.up, .down, .left], "┬": [.left, .right, .down],
      "┴": [.left, .right, .up], "┼": [.left, .right, .up, .down], "╭": [.right, .down, .round],
      "╮": [.left, .down, .round], "╰": [.right, .up, .round], "╯": [.left, .up, .round],
    ]

    /// Returns the elements of a row.
    func row(_ y: Int) -> [String] {
      screen.runs(y).flatMap { run in
        let style = run.cells[0].style
        let isReversed = style.attributes.contains(.reverse)
        let color = hex(style.color, isLight: isLight)
        let ink = isReversed ? background(isLight: isLight) : color
        let left = margin + Double(run.x) * cell.width
        let top = margin + Double(y) * cell.height
        func area(_ from: Int, _ count: Int, _ fill: String) -> String {
          let (x, width) = (left + Double(from) * cell.width, Double(count) * cell.width)
          return
            "<rect x=\"\(SVG.number(x))\" y=\"\(SVG.number(top))\" width=\"\(SVG.number(width))\" height=\"\(SVG.number(cell.height))\" fill=\"\(fill)\"/>"
        }
        var elements = isReversed ? [area(0, run.cells.count, color)] : []
        // Blocks as one area, without the gaps that a font leaves between lines.
        for blocks in run.cells.indices.split(whereSeparator: { run.cells[$0].text != "█" }) {
          elements.append(area(blocks[blocks.startIndex], blocks.count, ink))
        }
        var attributes = ""
        if style.attributes.contains(.dim) { attributes += " opacity=\"0.7\"" }
        let lines = frame(run.cells, left, top)
        if !lines.isEmpty {
          elements.append("<path d=\"\(lines)\" fill=\"none\" stroke=\"\(ink)\"\(attributes)/>")
        }
        if style.attributes.contains(.bold) { attributes += " font-weight=\"bold\"" }
        if style.attributes.contains(.underline) { attributes += " text-decoration=\"underline\"" }
        // One element per word, so that viewers that ignore single positions still place each word correctly.
        let words = run.cells.indices.split {
          [" ", "", "█"].contains(run.cells[$0].text) || SVG.arms[run.cells[$0].text] != nil
        }
        for word in words {
          var (places, text): ([String], String) = ([], "")
          for index in word {
            let x = SVG.number(left + Double(index) * cell.width)
            // A mark takes the position of its letter.
            places += run.cells[index].text.unicodeScalars.map { _ in x }
            text += run.cells[index].text
          }
          elements.append(
            "<text x=\"\(places.joined(separator: " "))\" y=\"\(SVG.number(top + 13.5))\" fill=\"\(ink)\"\(attributes)>\(SVG.escaped(text))</text>"
          )
        }
        return elements
      }
    }

    /// Returns the path of the lines that a run's signs of frames are; empty if there are none.
    private func frame(_ cells: [Cell], _ left: Double, _ top: Double) -> String {
      var path = ""
      func add(_ command: String, _ numbers: Double...) {
        path += command + numbers.map { SVG.number($0) }.joined(separator: " ")
      }
      let middle = top + cell.height / 2
      // Where a horizontal line began that is not at its end yet.
      var begin: Double?
      for (index, sign) in cells.enumerated() {
        let arms = SVG.arms[sign.text] ?? []
        let edge = left + Double(index) * cell.width
        let (center, end) = (edge + cell.width / 2, edge + cell.width)
        if arms.contains(.round) {
          let (side, height) = (
            arms.contains(.left) ? edge : end, arms.contains(.up) ? top : top + cell.height
          )
          if let start = begin {
            add("M", start, middle)
            add("H", edge)
            begin = nil
          }
          add("M", side, middle)
          add("Q", center, middle, center, height)
          continue
        }
        let goesOn = arms.contains(.right)
        if begin == nil, arms.contains(.left) { begin = edge }
        if let start = begin, !goesOn {
          add("M", start, middle)
          add("H", arms.contains(.left) ? center : edge)
          begin = nil
        } else if begin == nil, goesOn {
          begin = center
        }
        if arms.contains(.up) || arms.contains(.down) {
          add("M", center, arms.contains(.up) ? top : middle)
          add("V", arms.contains(.down) ? top + cell.height : middle)
        }
      }
      if let start = begin {
        add("M", start, middle)
        add("H", left + Double(cells.count) * cell.width)
      }
      return path
    }

    private static func escaped(_ text: String) -> String {
      // By scalars: with a mark on it, a sign is another `Character`, and XML's sign all the same.
      var result = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result.append(contentsOf: "&amp;".unicodeScalars)
        case "<": result.append(contentsOf: "&lt;".unicodeScalars)
        case ">": result.append(contentsOf: "&gt;".unicodeScalars)
        // XML has no such characters.
        case "\u{FFFE}", "\u{FFFF}", "\0"..<"\u{20}": result.append("\u{FFFD}")
        default: result.append(scalar)
        }
      }
      return String(result)
    }
  }
}
