import AmootSMS
import ConsoleData
import Foundation
import Screen
import TestSupport
import Testing

@testable import ConsoleCore

/// Stands in for the disk: a list of rows that windows are cut from as the store does it.
struct FakeList {
  var rows: [SendRecord]

  init(_ count: Int, now: Date) {
    rows = (0..<count).map { number in
      SendRecord(
        id: Int64(count - number), startedAt: now - Double(number), profile: "p", mobile: "9120000000",
        line: "98", text: "x", codeLength: 5, state: .accepted, statusCode: 1, duration: 0.1)
    }
  }

  func window(_ request: HistoryRequest) -> HistoryWindow {
    func index(_ key: HistoryKey) -> Int { rows.firstIndex { $0.id <= key.id } ?? rows.count }
    let range: Range<Int> =
      switch request.place {
      case .first: 0..<min(request.limit, rows.count)
      case .last: max(0, rows.count - request.limit)..<rows.count
      case .from(let key): index(key)..<min(rows.count, index(key) + request.limit)
      case .after(let key): min(rows.count, index(key) + 1)..<min(rows.count, index(key) + 1 + request.limit)
      case .before(let key): max(0, index(key) - request.limit)..<index(key)
      }
    return HistoryWindow(
      Array(rows[range]), hasAbove: range.lowerBound > 0, hasBelow: range.upperBound < rows.count)
  }

  /// Answers a console's requests until it has no more.
  func serve(_ console: inout ConsoleHarness) {
    var effects = console.effects
    while !effects.isEmpty {
      var next: [Effect] = []
      for case .history(.load(let id, let request)) in effects {
        console.post(.history(.loaded(id: id, window(request))))
        next += console.effects
      }
      effects = next
    }
  }
}

@Suite("The history in the console")
struct HistoryPaneTests {
  static func open(_ count: Int, height: Int = 30) -> (console: ConsoleHarness, list: FakeList) {
    var console = ConsoleHarness(width: 100, height: height)
    let list = FakeList(count, now: console.now)
    console.post(.resumed)
    list.serve(&console)
    console.counted(count, newest: list.rows.first)
    console.press(.named(.function(3)))
    list.serve(&console)
    return (console, list)
  }

  @Test("walks a long list from end to end, every row once, with few of them in memory")
  func walk() {
    for key in [Key.named(.pageDown), .named(.down)] {
      var (console, list) = Self.open(2_000)
      var seen: [Int64] = []
      var last: Int64?
      while console.model.history.selectedID != last {
        last = console.model.history.selectedID
        seen += console.model.history.selectedID.map { [$0] } ?? []
        #expect(console.model.history.rows.count <= HistoryState.capacity)
        console.press(key)
        list.serve(&console)
      }
      #expect(last == 1)
      if key == .named(.down) { #expect(seen == Array((1...2_000).reversed()).map(Int64.init)) }
      // And back.
      while console.model.history.selectedID != 2_000 {
        let before = console.model.history.selectedID ?? 0
        console.press(key == .named(.down) ? .named(.up) : .named(.pageUp))
        list.serve(&console)
        #expect((console.model.history.selectedID ?? 0) > before)
      }
      #expect(!console.model.history.hasAbove)
    }
  }

  @Test("End goes to the last row of all, Home to the first")
  func ends() {
    var (console, list) = Self.open(5_000)
    console.press(.named(.end))
    #expect(console.subjects == [.history(.load(id: 0, HistoryRequest(at: .last, limit: 200)))])
    list.serve(&console)
    #expect(console.model.history.selectedID == 1)
    #expect(console.text.contains("1 ms") == false)
    console.press(.named(.home))
    list.serve(&console)
    #expect(console.model.history.selectedID == 5_000)
    #expect(!console.model.history.hasAbove && console.model.history.top == 0)
  }

  @Test("what others write appears, and the chosen row stays chosen")
  func live() {
    var (console, list) = Self.open(1_000)
    for _ in 0..<30 { console.press(.named(.down)) }
    list.serve(&console)
    let chosen = console.model.history.selectedID
    var row = list.rows[0]
    row.id = 1_001
    list.rows.insert(row, at: 0)
    console.post(.history(.changed))
    list.serve(&console)
    #expect(console.model.history.rows.first?.id == 1_001)
    #expect(console.model.history.selectedID == chosen)
    // Far down, the position is kept.
    console.press(.named(.end))
    list.serve(&console)
    let top = console.model.history.rows.first?.id
    console.post(.history(.changed))
    list.serve(&console)
    #expect(console.model.history.rows.first?.id == top && console.model.history.selectedID == 1)
    // If the selected row is deleted elsewhere, its neighbor is selected.
    list.rows.removeAll { $0.id == 1 }
    console.post(.history(.changed))
    list.serve(&console)
    #expect(console.model.history.selectedID == 2)
  }

  @Test("a send from far down goes back to the newest rows, and its row is there at once")
  func sendFromBelow() throws {
    var (console, list) = Self.open(1_000)
    console.press(.character("s"))
    #expect(console.text.contains("Sort the history"), "\(console.text)")
    for _ in HistoryOrder.allCases.prefix(while: { $0 != .slowest }) { console.press(.named(.down)) }
    console.press(.named(.enter))
    #expect(
      console.subjects.contains(
        .history(.load(id: 0, HistoryRequest(order: .slowest, limit: HistoryState.pageSize))))
    )
    #expect(console.text.contains("slowest first"))
    console.press(.character("s"), .named(.home), .named(.enter), .named(.end))
    list.serve(&console)
    console.press(.named(.function(3)))
    let order = try console.send("09120000001")
    let effects = console.effects
    console.begin(order, row: 1_001)
    console.end(order, ConsoleHarness.success)
    #expect(console.text.contains("✓ Success"))
    console.effects = effects
    list.rows.insert(console.model.history.rows[0], at: 0)
    list.serve(&console)
    #expect(console.model.history.rows.prefix(2).map(\.id) == [1_001, 1_000])
  }

  @Test("send again asks first, with what is known, and Enter and Esc do nothing")
  func again() throws {
    var console = GoldenTests.filled(100, 30)
    console.press(.named(.function(3)), .named(.down), .named(.down), .character("r"))
    expectGolden(console, "send-again-100x30")
    for key in [Key.named(.escape), .named(.enter), .character("n")] {
      console.press(key)
      #expect(console.orders.isEmpty && console.model.overlay == nil)
      console.press(.character("r"))
    }
    console.press(.character("y"))
    let order = try #require(console.orders.first)
    #expect(order.request.mobile.digits == "9120000000" && order.request.text.value == "پیامک تستی من")
    // Without a token nothing leaves, and the console says so.
    var bare = ConsoleHarness(token: "")
    bare.load(GoldenTests.rows(bare.now))
    bare.press(.named(.function(3)), .character("r"))
    #expect(bare.orders.isEmpty && bare.text.contains("Not sent: token: "))
  }

  @Test("put back into the form restores every field, and undo brings back what stood there")
  func putBack() {
    var console = ConsoleHarness()
    console.type("0935")
    var row = GoldenTests.rows(console.now)[1]
    (row.codeLength, row.text, row.line) = (7, "a\nب", "3000")
    row.sendAt = console.now.addingTimeInterval(86_400)
    console.load([row])
    console.press(.named(.function(3)), .character("p"))
    #expect(
      console.model.form.values
        == FormValues(
          line: "3000", mobile: "09120000000", codeLength: "7", sendAt: "2026-11-24 12:00", text: "a\nب"))
    #expect(console.model.focus == .field(.mobile))
    #expect(console.model.form.unsavedSince != nil)
    console.press(.alt("u"))
    #expect(console.model.form.text(.mobile) == "0935")
    row.sendAt = console.now.addingTimeInterval(-86_400)
    row.profile = "other"
    console.load([row])
    // A row of another profile is put there only after a question that names both.
    console.press(.named(.function(3)), .character("p"))
    #expect(console.text.contains("Put the row of") && console.text.contains("with other"), "\(console.text)")
    console.press(.character("y"))
    #expect(console.model.form.text(.sendAt) == "now")
    #expect(console.text.contains("Its time has passed") && console.text.contains("sent with other"))
  }

  @Test("one row is deleted after a question, all that a filter finds after one with their number")
  func deletion() throws {
    var console = GoldenTests.filled(100, 30)
    let row = console.model.history.rows[1]
    console.press(.named(.function(3)), .named(.down), .character("x"))
    expectGolden(console, "delete-100x30")
    console.press(.character("y"))
    #expect(console.subjects == [.history(.delete(0, row))])
    #expect(console.model.history.rows.map(\.id) == [90, 88, 87, 86])
    #expect(console.model.history.selectedID == 88)
    console.deleted(1)
    #expect(console.text.contains("1 row deleted."))
    console.press(.character("D"))
    #expect(console.effects.isEmpty && console.text.contains("filter first"))
    console.press(.character("/"))
    console.type("outcome:unknown")
    console.press(.named(.enter), .character("D"))
    let filter = try HistoryFilter(parsing: "outcome:unknown", now: console.now)
    #expect(console.subjects == [.history(.countDeletion(id: 0, filter))])
    let id = try #require(console.model.history.awaitedDeletionCount)
    console.post(.history(.deletionCounted(id: id, filter, count: 1_204, newest: 90)))
    console.pass(1)
    expectGolden(console, "delete-found-100x30")
    console.press(.character("y"))
    #expect(console.subjects == [.history(.deleteFound(0, filter, count: 1_204, newest: 90))])
  }

  @Test("a note is written on a row, and shown with it")
  func note() {
    for (width, height) in [(100, 30), (60, 15)] {
      var console = GoldenTests.filled(width, height)
      console.press(.named(.function(3)), .character("n"))
      console.type("تیکت 8123")
      expectGolden(console, "note-\(width)x\(height)")
      console.press(.named(.enter))
      let row = console.model.history.rows[0]
      #expect(console.effects == [.history(.setNote("تیکت 8123", row))])
      console.post(.history(.noted(row, "تیکت 8123")))
      #expect(console.model.history.rows[0].note == "تیکت 8123")
      #expect(console.text.contains("8123"), "\(console.text)")
      console.press(.character("n"), .named(.escape))
      #expect(console.effects.isEmpty && console.model.focus == .history)
    }
  }

  @Test("a day is gone to in either calendar; a wrong one says what is expected")
  func date() throws {
    var (console, list) = Self.open(1_000)
    console.press(.character("d"))
    console.enter("soon")
    #expect(console.effects.isEmpty && console.text.contains("Enter a day such as"), "\(console.text)")
    console.press(.control("u"))
    console.enter("1405/09/01")
    let end = try #require(
      IranTime.date(year: 2026, month: 11, day: 23, hour: 0, minute: 0, in: .gregorian))
    #expect(console.subjects == [.history(.findDate(id: 0, .all, before: end, day: "1405/09/01"))])
    var id = try #require(console.model.history.awaitedDate)
    console.post(.history(.dateFound(id: id, list.rows[700], day: "1405/09/01")))
    list.serve(&console)
    #expect(console.model.history.selectedID == 300)
    console.press(.named(.up))
    #expect(console.model.history.selectedID == 301)
    console.press(.character("d"))
    console.enter("1300/01/01")
    id = try #require(console.model.history.awaitedDate)
    console.post(.history(.dateFound(id: id, nil, day: "1300/01/01")))
    list.serve(&console)
    #expect(console.model.history.selectedID == 1)
    #expect(console.text.contains("No row in the list is as old as 1300/01/01"))
  }

  @Test("a history that can only be read says so, and nothing is changed in it")
  func readOnly() {
    var console = GoldenTests.filled(100, 30)
    console.post(.history(.opened(readOnlyReason: "it belongs to root, and you may only read")))
    expectGolden(console, "read-only-100x30")
    console.press(.named(.function(3)), .character("x"))
    #expect(console.model.overlay == nil && console.text.contains("can only be read"))
    console.press(.character("n"))
    #expect(console.model.focus == .history)
    console.post(.history(.opened(readOnlyReason: nil)))
    #expect(console.text.contains("● ready"))
  }

  @Test("the first row is selected after sorting, and stays so when another comes before it")
  func sorted() throws {
    var console = GoldenTests.filled(100, 30)
    let rows = GoldenTests.rows(console.now)
    console.press(.named(.function(3)), .named(.down))
    console.effects = console.model.sortHistory(by: .slowest)
    console.loaded(HistoryWindow(rows.reversed()))
    let first = try #require(rows.last)
    #expect(console.model.history.selectedID == first.id)
    var slower = rows[0]
    slower.id = 999
    console.load([slower] + rows.reversed())
    #expect(console.model.history.selectedID == first.id && console.model.currentRow?.id == first.id)
  }
}
