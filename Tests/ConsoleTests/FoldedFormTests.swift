import ConsoleData
import Screen
import Testing

@testable import ConsoleCore

@Suite("The history's room, and its views")
struct FoldedFormTests {
  private static func rows(_ console: ConsoleHarness) -> Int {
    Geometry(console.model).historyRows?.height ?? 0
  }

  @Test(
    "the form gives its room to the history where few rows would be seen, and takes it back when it is used",
    arguments: [
      (80, 24, true), (100, 24, true), (92, 18, true), (70, 20, true), (100, 40, false), (200, 50, false),
    ])
  func auto(width: Int, height: Int, folds: Bool) {
    var console = GoldenTests.filled(width, height)
    let before = Self.rows(console)
    #expect(Geometry(console.model).form != nil)
    console.press(.named(.function(3)))
    #expect((Geometry(console.model).form == nil) == folds, "\(console.text)")
    #expect(folds ? Self.rows(console) >= height - 8 : Self.rows(console) == before)
    // What the form would send, and the way back to it, stay in sight.
    #expect(console.text.contains("F3 Form: to") == folds, "\(console.text)")
    console.press(.named(.function(3)))
    #expect(Geometry(console.model).form != nil && Self.rows(console) == before)
  }

  @Test("a key folds the form and shows it again, and the settings keep that")
  func key() {
    var console = GoldenTests.filled(120, 50)
    console.press(.named(.function(3)), .character("f"))
    #expect(Geometry(console.model).foldedForm != nil && console.model.appearance.foldsForm == .yes)
    #expect(console.effects.contains(.settings(.save(.foldForm, "yes", profile: "production"))))
    console.press(.character("f"))
    #expect(Geometry(console.model).foldedForm == nil && console.model.appearance.foldsForm == .no)
    #expect(console.effects.contains(.settings(.save(.foldForm, "no", profile: "production"))))
    console.post(.resized(Size(width: 80, height: 24)))
    #expect(Geometry(console.model).form != nil)
  }

  @Test("the selected row stays in sight whatever is folded, and a click on the line goes to the form")
  func selection() {
    var console = GoldenTests.filled(80, 24)
    console.load(
      (0..<40).map { index in
        var row = GoldenTests.rows(console.now)[0]
        row.id = Int64(100 - index)
        return row
      })
    console.press(.named(.function(3)))
    for _ in 0..<16 { console.press(.named(.down)) }
    for _ in 0..<2 {
      console.press(.character("f"))
      let (top, height) = (console.model.history.top, Self.rows(console))
      #expect((top..<(top + height)).contains(console.model.history.selectedIndex ?? -1), "\(console.text)")
    }
    #expect(Geometry(console.model).target(at: Point(x: 5, y: 1)) == .field(.mobile))
  }

  @Test("a view filters the history by what people ask for most", arguments: [0, 1, 2, 3, 4, 5])
  func views(index: Int) {
    var console = GoldenTests.filled(100, 30)
    console.press(.named(.function(3)), .character("w"))
    for _ in 0..<index { console.press(.named(.down)) }
    console.press(.named(.enter))
    let typed = ["today", "yesterday", "09120000000", "failed", "unknown", ""]
    #expect(console.model.history.filterText.text == typed[index])
    #expect(
      console.model.history.filter.isEmpty == (index == 5) && console.model.history.filterProblem == nil)
    #expect(console.model.focus == .history)
  }

  @Test("the numbers of the list are listed, and one filters it within its filter")
  func numbers() throws {
    var console = GoldenTests.filled(100, 30)
    console.press(.named(.function(3)), .character("/"))
    console.type("since:7d")
    console.press(.named(.enter), .character("N"))
    let filter = console.model.history.filter
    let id = try #require(console.model.history.awaitedNumbers)
    #expect(console.effects == [.history(.readNumbers(id: id, filter))])
    let rows = GoldenTests.rows(console.now)
    let summaries = NumberSummaries(
      [NumberSummary(count: 12, last: rows[0]), NumberSummary(count: 1, last: rows[1])], isCut: true)
    // What was not asked for, or comes while something else is open, changes nothing.
    console.post(.history(.numbersRead(id: id + 1, filter, summaries)))
    #expect(console.model.overlays.isEmpty)
    var busy = console
    busy.press(.named(.function(1)))
    busy.post(.history(.numbersRead(id: id, filter, summaries)))
    #expect(busy.model.overlays.count == 1 && busy.model.history.awaitedNumbers == nil)
    console.post(.history(.numbersRead(id: id, filter, summaries)))
    expectGolden(console, "numbers-100x30")
    console.press(.named(.down), .named(.enter))
    #expect(console.model.history.filterText.text == "since:7d mobile:" + RowText.plainMobile(rows[1].mobile))
    #expect(console.model.history.filterProblem == nil && console.model.focus == .history)
  }

  @Test(
    "a filter that does not go on gives way to the number",
    arguments: ["\"کد", "failed or", "mobile:0912 not", "failed"])
  func openFilter(typed: String) throws {
    var console = GoldenTests.filled(100, 30)
    console.press(.named(.function(3)), .character("/"))
    console.type(typed)
    console.press(.named(.enter), .character("N"))
    let id = try #require(console.model.history.awaitedNumbers)
    let row = GoldenTests.rows(console.now)[0]
    console.post(
      .history(
        .numbersRead(
          id: id, console.model.history.filter,
          NumberSummaries([NumberSummary(count: 1, last: row)], isCut: false))))
    console.press(.named(.enter))
    let number = "mobile:" + RowText.plainMobile(row.mobile)
    #expect(console.model.history.filterText.text == (typed == "failed" ? "failed " : "") + number)
  }
}
