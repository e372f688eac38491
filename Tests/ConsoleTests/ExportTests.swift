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
