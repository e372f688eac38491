import Foundation
import Screen
import TestSupport
import Testing
import TextLayout
import Wording

@testable import ConsoleCore

/// Checks that what is being read stays where it is while a report changes around it.
@Suite("Scrolling a report")
struct ReportScrollTests {
  private struct Lines: ReportContent {
    var texts: [String]
    var followsEnd = false
    func title(_ model: Model) -> Phrase { "Lines" }
    func spokenTitle(_ model: Model) -> Phrase { "Lines" }
    func lines(_ model: Model, width: Int) -> [DetailLine] { texts.map { DetailLine(text: $0) } }
  }

  private func shown(_ console: ConsoleHarness) -> [String] {
    guard case .report(let report) = console.model.overlay else { return [] }
    let rect = console.model.reportRect
    let rows = console.model.reportRows(
      report.content.lines(console.model, width: rect.width), width: rect.width)
    return rows.dropFirst(report.top(of: rows, height: rect.height)).prefix(rect.height).map(\.source.text)
  }

  private func open(_ lines: Lines) -> ConsoleHarness {
    var console = GoldenTests.filled(80, 24)
    console.model.open(lines)
    return console
  }

  @Test("lines that come or go above the window move nothing in it", arguments: [false, true])
  func stays(followsEnd: Bool) {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let count = Int.random(in: 30..<90, using: &random)
      let texts = (0..<count).map { Bool.random(using: &random) ? "line \($0)" : "" }
      var console = open(Lines(texts: texts, followsEnd: followsEnd))
      console.press(.named(.home))
      for _ in 0..<Int.random(in: 1..<40, using: &random) { console.press(.named(.down)) }
      let before = shown(console)
      guard let top = texts.indices.first(where: { Array(texts[$0...].prefix(before.count)) == before })
      else {
        Issue.record("the window shows what is not there: \(before)")
        continue
      }
      // Anything above the window changes, and lines come below the last.
      let above = (0..<Int.random(in: 0..<30, using: &random)).map { "new \($0)" }
      let kept = texts[..<top].filter { _ in Bool.random(using: &random) }
      let lines = above + kept + texts[top...] + ["last"]
      console.model.changeReports(Lines.self) { $0.texts = lines }
      if followsEnd, before.last == texts.last, top + before.count == count {
        #expect(shown(console).last == "last", "at the end, it follows")
      } else if before.contains(where: { !$0.isEmpty }) {
        #expect(shown(console) == before, "\(texts) → \(lines)")
      }
    }
  }

  @Test("the first line in the window that is still there stays in its place")
  func survivor() {
    var console = open(Lines(texts: (0..<60).map { "line \($0)" }))
    for _ in 0..<20 { console.press(.named(.down)) }
    #expect(shown(console).first == "line 20")
    let lines = (0..<60).filter { $0 < 10 || $0 > 22 }.map { "line \($0)" }
    console.model.changeReports(Lines.self) { $0.texts = lines }
    #expect(shown(console).firstIndex(of: "line 23") == 3, "\(shown(console))")
    // None of them is there any more: about as far as before.
    console.model.changeReports(Lines.self) { $0.texts = (0..<30).map { "other \($0)" } }
    #expect(shown(console).first?.hasPrefix("other ") == true)
    console.model.changeReports(Lines.self) { $0.texts = [] }
    #expect(shown(console) == [])
  }

  @Test("another width keeps the line that is read in the window")
  func width() {
    let texts = (0..<60).map { "line \($0) " + String(repeating: "word ", count: 30) }
    var console = open(Lines(texts: texts))
    for _ in 0..<70 { console.press(.named(.down)) }
    let line = shown(console)[0]
    for width in [60, 140, 40, 100, 80] {
      console.post(.resized(Size(width: width, height: 24)))
      #expect(shown(console).contains(line), "\(width): \(shown(console))")
    }
  }

  @Test("a log loses its oldest lines, and what is read stays until it is one of them")
  func cut() {
    var texts = (0..<500).map { $0 % 7 == 0 ? "" : "line \($0 % 3 == 0 ? 0 : $0)" }
    var console = open(Lines(texts: texts, followsEnd: true))
    console.press(.named(.home))
    for _ in 0..<200 { console.press(.named(.down)) }
    var next = 500
    while texts.first != "line 400" {
      let before = shown(console)
      texts = Array((texts + ["line \(next)"]).suffix(500))
      next += 1
      let lines = texts
      console.model.changeReports(Lines.self) { $0.texts = lines }
      console.model.followReports()
      let after = shown(console)
      // Nothing moves until the first line in the window is the first there is; then all of it moves by one.
      #expect(after == before || after == Array(texts.prefix(after.count)), "\(next): \(before) → \(after)")
    }
    #expect(next > 800)
  }

  @Test("a long line that is read stays where it was read, at every width")
  func longLine() throws {
    let words = (0..<5_000).map { "word\($0)" }
    var console = open(Lines(texts: ["head", words.joined(separator: " "), "tail"]))
    for _ in 0..<300 { console.press(.named(.down)) }
    func top(_ console: ConsoleHarness) throws -> Int {
      guard case .report(let report) = console.model.overlay else { return -1 }
      let rect = console.model.reportRect
      let rows = console.model.reportRows(
        report.content.lines(console.model, width: rect.width), width: rect.width)
      return rows[report.top(of: rows, height: rect.height)].line.range.lowerBound
    }
    let before = try top(console)
    for width in [160, 60, 300, 80] {
      console.post(.resized(Size(width: width, height: 24)))
      #expect(abs(try top(console) - before) < 600, "\(width)")
    }
    // Bytes in longer lines: other texts, in the same proportion.
    let (short, long) = ((0..<400).map { "short \($0)" }, (0..<200).map { "long \($0)" })
    console.model.changeReports(Lines.self) { $0.texts = short }
    console.press(.named(.home))
    for _ in 0..<100 { console.press(.named(.down)) }
    console.model.changeReports(Lines.self) { $0.texts = long }
    #expect(shown(console).first == "long 50")
  }
}
