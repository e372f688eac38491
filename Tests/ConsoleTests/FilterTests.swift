import AmootSMS
import ConsoleData
import Foundation
import Screen
import Testing

@testable import ConsoleCore

@Suite("The filter of the history")
struct FilterTests {
  @Test("is typed, looked for with every change, read back, and taken away by Esc")
  func typing() throws {
    var console = GoldenTests.filled(100, 30)
    console.press(.named(.function(3)), .character("/"))
    #expect(console.model.context == .filter)
    console.type("mobile:0912")
    let filter = try HistoryFilter(parsing: "mobile:0912", now: console.now)
    let request = HistoryRequest(filter, limit: HistoryState.pageSize)
    #expect(console.subjects == [.history(.load(id: 0, request)), .history(.count(id: 0, filter))])
    // An answer to an earlier text is ignored.
    console.post(.history(.loaded(id: 1, HistoryWindow([]))))
    #expect(!console.model.history.rows.isEmpty)
    console.load([GoldenTests.rows(console.now)[2]], count: 1_204, found: 3)
    expectGolden(console, "filter-100x30")
    console.press(.named(.enter))
    #expect(console.model.focus == .history)
    #expect(console.model.history.selected?.state == .unknown)
    console.press(.character("/"), .named(.escape))
    #expect(
      console.subjects == [
        .history(.load(id: 0, HistoryRequest(limit: HistoryState.pageSize))), .history(.count(id: 0, .all)),
      ])
    #expect(console.model.focus == .history)
    #expect(!console.text.contains("filter:"))
  }

  @Test("a wrong word says where and what was expected, and the rows stay")
  func wrong() {
    var console = GoldenTests.filled(100, 30)
    console.press(.named(.function(3)), .character("/"))
    console.type("outcome:maybe")
    #expect(console.text.contains("Position 1, “outcome:maybe”: enter accepted"))
    #expect(console.model.history.rows.count == 5)
    for _ in 0..<5 { console.press(.named(.backspace)) }
    console.type("u")
    #expect(console.model.history.filterProblem == nil)
  }

  @Test("nothing found says so")
  func nothing() throws {
    var console = GoldenTests.filled(80, 24)
    console.press(.named(.function(3)), .character("/"))
    console.type("zzz")
    console.load([], count: 1_204, found: 0)
    #expect(console.text.contains("No match"))
    #expect(console.text.contains("0 of 1,204; “zzz”"))
    console.press(.control("u"))
    console.type("سلام 3")
    console.load([], count: 1_204, found: 0)
    #expect(console.text.contains("0 of 1,204; “ﻡﺎﻠﺳ”, “3”"), "\(console.text)")
  }
}
