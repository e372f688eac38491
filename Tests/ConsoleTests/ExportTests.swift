import ConsoleData
import Foundation
import Screen
import Testing

@testable import ConsoleCore

@Suite("Pictures of the screen")
struct ExportTests {
  @Test(
    "SVG holds every character at its own place, escaped, and is closed everywhere",
    arguments: GoldenTests.sizes)
  func svg(_ width: Int, _ height: Int) {
    var console = GoldenTests.filled(width, height)
    console.model.form[.message].replaceAll(with: "<b>&amp; سلام</b>")
    console.model.focus = .field(.message)
    let svg = console.screen.svg()
    #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n"))
    #expect(svg.components(separatedBy: "<text ").count == svg.components(separatedBy: "</text>").count)
    #expect(!svg.contains("<b>") && svg.contains("&lt;b&gt;&amp;amp;"))
    // There are as many positions as characters, whatever is painted.
    for part in svg.components(separatedBy: "<text x=\"").dropFirst() {
      let places = part.prefix { $0 != "\"" }.split(separator: " ").count
      let start = part.firstIndex(of: ">").map { part.index(after: $0) } ?? part.startIndex
      let text = part[start...].prefix { $0 != "<" }
        .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
      #expect(places == text.unicodeScalars.count, "\(text)")
    }
  }

  @Test("a picture is XML whatever it shows: signs with marks on them, and characters that XML does not have")
  func hostile() {
    var console = GoldenTests.filled(100, 30)
    console.model.form[.message].replaceAll(with: "a<\u{301}b &\u{327}; >\u{308} \u{FFFF}\u{FFFE} \"'")
    console.model.focus = .field(.message)
    let scalars = Array(console.screen.svg().unicodeScalars)
    #expect(!scalars.contains("\u{FFFF}") && !scalars.contains("\u{FFFE}"))
    for (index, scalar) in scalars.enumerated() {
      // By scalars: a mark behind the semicolon would make another `Character` of it.
      let after = scalars[(index + 1)...]
      if scalar == "<" { #expect(after.first.map { $0 == "/" || $0.properties.isAlphabetic } == true) }
      if scalar == "&" {
        #expect(
          ["amp;", "lt;", "gt;"].contains { after.starts(with: $0.unicodeScalars) }, "\(after.prefix(5))")
      }
    }
  }

  /// The lines that a picture draws, each from a point to another.
  private static func lines(_ svg: String) -> [(x: ClosedRange<Double>, y: ClosedRange<Double>)] {
    svg.matches(of: #/M([0-9.]+) ([0-9.]+)([HV])([0-9.]+)/#).compactMap { match in
      guard let x = Double(match.1), let y = Double(match.2), let end = Double(match.4) else { return nil }
      return match.3 == "H" ? (min(x, end)...max(x, end), y...y) : (x...x, min(y, end)...max(y, end))
    }
  }

  @Test(
    "frames are drawn as lines from edge to edge of every cell, whatever its neighbors are",
    arguments: [false, true])
  func frames(isRound: Bool) throws {
    var console = GoldenTests.filled(100, 30)
    console.model.appearance.borders = isRound ? .rounded : .plain
    for keys: [Key] in [[], [.control("p")], [.named(.escape), .named(.function(8))]] {
      for key in keys { console.press(key) }
      let screen = console.screen
      let svg = screen.svg()
      #expect(svg.firstMatch(of: #/<text[^>]*>[^<]*[─│┌┐└┘╭╮╰╯]/#) == nil)
      let lines = Self.lines(svg)
      for y in 0..<screen.size.height {
        for x in 0..<screen.size.width {
          let (left, top) = (8 + Double(x) * 8.4, 8 + Double(y) * 18)
          let wanted: (Double, Double)? =
            switch screen[x, y].text {
            case "─": (left + 0.2, left + 8.2)
            case "│": (top, top + 18)
            default: nil
            }
          guard let (start, end) = wanted else { continue }
          let isDrawn = lines.contains { line in
            screen[x, y].text == "─"
              ? abs(line.y.lowerBound - top - 9) < 0.1 && line.x.contains(start) && line.x.contains(end)
              : abs(line.x.lowerBound - left - 4.2) < 0.1 && line.y.contains(start) && line.y.contains(end)
          }
          try #require(isDrawn, "\(x), \(y) of\n\(screen.text)")
        }
      }
    }
  }

  @Test("an animation shows each picture in its time, and one where nothing moves")
  func animation() throws {
    var console = GoldenTests.filled(80, 24)
    var frames = [Screen.Frame(console.screen, seconds: 0.7)]
    let keys: [Key] = [
      .character("7"), .named(.backspace), .named(.function(8)), .named(.escape), .named(.down),
    ]
    for key in keys {
      console.press(key)
      frames.append(.init(console.screen, seconds: Double(frames.count) * 0.3))
    }
    func isElement(_ line: Substring) -> Bool { line.hasPrefix("<text") || line.hasPrefix("<path") }
    func texts(_ svg: String) -> [Substring] { svg.split(separator: "\n").filter(isElement) }
    let svg = Screen.svg(frames, still: 3)
    // The elements of the parts that are seen at a time, by the rules of the animation.
    func seen(_ isSeen: (_ classes: [Substring]) -> Bool) -> [Substring] {
      var (found, isOn): ([Substring], Bool) = ([], true)
      for line in svg.split(separator: "\n") {
        if let group = line.firstMatch(of: #/<g class="([^"]*)">/#) {
          isOn = isSeen(group.1.split(separator: " "))
        }
        if line == "</g>" { isOn = true }
        if isOn, isElement(line) { found.append(line) }
      }
      return found
    }
    var rules: [Substring: [(percent: Double, isVisible: Bool)]] = [:]
    for rule in svg.matches(of: #/@keyframes (k[0-9]+)\{(.*)\}/#) {
      for step in rule.2.matches(of: #/([0-9.]+)%\{visibility:(visible|hidden)\}/#) {
        rules[rule.1, default: []].append((Double(step.1) ?? -1, step.2 == "visible"))
      }
    }
    #expect(rules.count > 3)
    let length = frames.map(\.seconds).reduce(0, +)
    var start = 0.0
    for frame in frames {
      let middle = (start + frame.seconds / 2) / length * 100
      start += frame.seconds
      let shown = seen { classes in
        rules[classes[1]]?.last(where: { $0.percent <= middle })?.isVisible == true
      }
      #expect(shown.sorted() == texts(frame.screen.svg()).sorted(), "\(frame.screen.text)")
    }
    #expect(seen { $0.contains("s") }.sorted() == texts(frames[3].screen.svg()).sorted())
    #expect(Screen.svg([], still: 0).isEmpty)
    #expect(!svg.contains("<script"))
  }

  @Test("colored text is the same text, and every color is put back")
  func ansi() {
    let screen = GoldenTests.filled(100, 30).screen
    let plain = screen.ansi.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    let lines = plain.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return String(line)
    }
    #expect(lines == screen.lines)
    #expect(
      screen.ansi.components(separatedBy: "\u{1B}[0m").count * 2 - 1
        == screen.ansi.components(separatedBy: "\u{1B}[").count)
    #expect(screen.text == screen.lines.joined(separator: "\n") + "\n")
  }

  @Test("a token that is shown for the moment is in no picture")
  func token() {
    var console = GoldenTests.filled(100, 30)
    console.model.focus = .field(.token)
    console.press(.control("r"))
    #expect(console.screen.svg().contains("test-token-0000"))
    console.press(.alt("s"))
    #expect(console.effects == [.terminal(.saveScreenshot)])
    #expect(
      !console.screen.svg().contains("test-token-0000") && !console.screen.ansi.contains("test-token-0000"))
  }
}
