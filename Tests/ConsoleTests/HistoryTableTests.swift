import AmootSMS
import ConsoleData
import Foundation
import Screen
import TestSupport
import Testing
import TextLayout
import ConsoleWording
import Wording

@testable import ConsoleCore

@Suite("The columns of the history")
struct HistoryTableTests {
  private static func rows(_ now: Date) -> [SendRecord] {
    var rows = GoldenTests.rows(now)
    rows[1].startedAt = now - 3 * 86_400
    rows[2].startedAt = now - 400 * 86_400
    rows[1].note = "called back twice, ticket 8123, waits"
    return rows
  }

  @Test("a scheduled message says when it goes out, until then")
  func scheduled() {
    let now = ConsoleHarness().now
    var row = GoldenTests.rows(now)[0]
    row.sendAt = now + 7_200
    #expect(RowText.outcome(row, now: now, width: 30).english == "goes out at 2026-11-23 14:00")
    #expect(RowText.outcome(row, now: now, width: 12).english == "Success")
    #expect(RowText.outcome(row, now: now + 7_300, width: 30).english != "goes out at 2026-11-23 14:00")
    row.state = .refused
    #expect(!RowText.outcome(row, now: now, width: 30).english.contains("goes out"))
  }

  @Test("fit every width from 40 to 300, and never take more than there is", arguments: 40...300)
  func fit(width: Int) {
    let now = ConsoleHarness().now
    for rows in [GoldenTests.rows(now), Self.rows(now)] {
      for profiles in [true, false] {
        for numbers in [true, false] {
          let table = HistoryTable(
            width: width, HistoryTable.Extent(rows), now: now, profiles: profiles, rowNumbers: numbers)
          let used = table.columns.reduce(0) { $0 + $1.width } + table.gap * (table.columns.count - 1)
          #expect(used <= width || width < 46, "\(table)")
          #expect(
            table.columns.contains { $0.key == .outcome } && table.columns.contains { $0.key == .mobile })
          for column in table.columns where column.key != .outcome && width >= 80 {
            for row in rows where column.key == .time {
              #expect(Model.columns(table.text(row, column).english) <= column.width)
            }
          }
        }
      }
    }
  }

  @Test("80 columns cut neither the status number, nor the ticket in a note, nor the minute of an older row")
  func eighty() {
    for several in [false, true] {
      var console = ConsoleHarness(width: 80, height: 24)
      var rows = Self.rows(console.now)
      if several { rows[0].profile = "another" }
      console.load(rows)
      #expect(console.text.contains("-207") && console.text.contains("8123"), "\(console.text)")
      #expect(
        console.text.contains("11-20 12:00") && console.text.contains("2025-10-19 12:00"), "\(console.text)")
      #expect(console.text.contains("newest first · Iran time"), "\(console.text)")
    }
  }

  @Test("120 columns have the message and the profile; wide lists the Persian date of older rows")
  func wide() {
    var console = ConsoleHarness(width: 120, height: 30)
    console.load(Self.rows(console.now))
    #expect(console.text.contains("MESSAGE ") && console.text.contains("PROFILE"), "\(console.text)")
    #expect(console.text.contains("TOOK"), "\(console.text)")
    console = ConsoleHarness(width: 300, height: 40)
    console.load(Self.rows(console.now))
    #expect(
      console.text.contains("11-20 12:00 08/29") && console.text.contains("1404/07/27"), "\(console.text)")
  }

  @Test("from 140 columns the chosen row's details stand beside the list, and follow the choice")
  func beside() async throws {
    var console = ConsoleHarness(width: 140, height: 40)
    console.load(GoldenTests.rows(console.now))
    // The newest row, before anything is chosen.
    #expect(console.inFlight.contains(.details(.load(id: 90))))
    console.press(.named(.function(3)))
    #expect(
      console.text.contains("What to do") && console.text.contains("The service accepted"), "\(console.text)")
    console.press(.named(.down))
    #expect(console.effects.contains(.details(.load(id: 89))))
    #expect(console.text.contains("The service refused it: Token_NotAllowIP"), "\(console.text)")
    // It is asked for once.
    console.pass(0.1)
    #expect(!console.effects.contains(.details(.load(id: 89))))
    let row = try await SimulatedRow.send("9120002207", text: "x")
    console.post(.details(.loaded(id: 89, row.details())))
    #expect(console.text.contains("Time by phase") || console.text.contains("opens all"), "\(console.text)")
    console.post(.key(.mouse(Key.Mouse(.press, at: Point(x: 120, y: 30)))))
    #expect(console.shownRow?.id == 89)
  }

  @Test("a note keeps its number, however little room there is", arguments: 6...40)
  func notes(width: Int) {
    let text = RowText.note(
      "called back twice, ticket 8123, waits for an answer", width: width, ellipsis: "…")
    #expect(text.contains("8123") && Model.columns(text) <= width, "\(text)")
    #expect(RowText.note("ticket 8123", width: 11, ellipsis: "…") == "ticket 8123")
  }

  @Test("the selection is one bar, without color or dim text in it")
  func selection() {
    for open: (inout ConsoleHarness) -> Void in [
      { $0.press(.named(.function(3)), .named(.down)) }, { $0.press(.named(.function(2))) },
      { $0.press(.named(.function(8))) }, { $0.press(.alt("t")) }, { $0.press(.control("p")) },
    ] {
      var console = GoldenTests.filled(100, 30)
      console.readSettings(SettingLine.samples, templates: TemplateMenuTests.templates)
      open(&console)
      let screen = console.screen
      let bars = (0..<30).filter { y in
        (0..<100).filter { screen[$0, y].style.attributes.contains(.reverse) }.count > 20
      }
      #expect(bars.count == 1, "\(console.text)")
      for y in bars {
        let cells = (0..<100).map { screen[$0, y].style }.filter { $0.attributes.contains(.reverse) }
        #expect(cells.allSatisfy { $0.color == .standard && !$0.attributes.contains(.dim) })
      }
    }
  }
}
