import AmootSMS
import ConsoleData
import ConsoleView
import Foundation
import Screen
import TestSupport
import Testing

@testable import ConsoleCore

/// Checks the overlays on top of the panes and on top of each other.
@Suite("Overlays")
struct OverlayStackTests {
  private static let record = SendRecord(
    id: 7, startedAt: Date(timeIntervalSince1970: 1_795_422_000), profile: "production", mobile: "9120000000",
    line: "public", text: "hello", codeLength: 5)

  private func late(_ console: inout ConsoleHarness) {
    console.post(
      .history(
        .retentionDoubted(
          OverdueRows(
            count: 12, newest: console.now, before: console.now.addingTimeInterval(-90 * 86_400), days: 90))))
  }

  @Test(
    "a question that comes by itself over a setting being edited takes no letter of it, and gives it back")
  func lateQuestion() throws {
    var console = GoldenTests.filled(100, 30)
    console.readSettings(SettingLine.samples)
    console.press(.named(.function(2)))
    while console.model.chosenSetting?.field.choices != nil { console.press(.named(.down)) }
    console.press(.named(.enter))
    console.type("ab")
    let before = console.model.overlay
    late(&console)
    // Keeps typing without having seen the question.
    console.post(.key(.character("y")))
    #expect(console.effects.isEmpty && console.text.contains("Read the question first"), "\(console.text)")
    console.pass(1)
    console.press(.named(.escape))
    #expect(console.model.overlay == before)
    #expect(console.model.context == .setting)
  }

  @Test("a late question over another one leaves it to be answered afterwards, after reading it again")
  func twoQuestions() throws {
    var console = GoldenTests.filled(100, 30)
    let resend = try console.model.resend(Self.record)
    console.model.ask(.sendAgain(resend), after: .key)
    late(&console)
    late(&console)
    #expect(console.model.overlays.count == 2)
    console.pass(1)
    console.press(.named(.escape))
    #expect(console.model.overlay == .question(.sendAgain(resend)))
    console.post(.key(.character("y")))
    #expect(console.orders.isEmpty && console.text.contains("Read the question first"))
    console.pass(1)
    console.press(.character("y"))
    #expect(console.orders.map(\.request.mobile.digits) == [Self.record.mobile])
    #expect(console.model.overlay == nil)
  }

  @Test("what a doctor finds arrives although something else lies over it")
  func doctorBelow() {
    var console = GoldenTests.filled(100, 30)
    console.press(.named(.function(12)), .named(.function(1)))
    console.post(
      .doctorFinished(id: console.model.doctorRun ?? 0, [Finding("name", .good, "portal is found")]))
    console.press(.named(.escape))
    #expect(console.text.contains("portal is found"))
  }

  @Test(
    "a question leaves the details below it in sight; no goes back to them, yes to deleting does not"
  )
  func below() throws {
    var console = GoldenTests.filled(100, 30)
    console.load([
      Self.record,
      {
        var row = Self.record; row.id = 8; row.state = .accepted; return row
      }(),
    ])
    console.press(.named(.function(3)), .named(.down), .named(.enter), .character("c"))
    #expect(console.text.contains("Copy as… · "))
    console.press(.named(.escape), .character("x"))
    #expect(console.text.contains("Delete this row?") && console.text.contains("Details of one send"))
    console.press(.named(.escape))
    let row = try #require(console.shownRow, "\(console.text)")
    console.press(.character("x"))
    console.press(.character("y"))
    #expect(console.subjects == [.history(.delete(0, row))] && console.model.overlays.isEmpty)
  }

  @Test("the wire is no longer watched, however it is left")
  func wire() {
    for keys in [[Key.named(.escape)], [.control("p"), .character("q"), .character("u"), .named(.enter)]] {
      var console = GoldenTests.filled(100, 30)
      console.press(.named(.function(10)))
      console.press(keys[0])
      var effects = console.effects
      for key in keys.dropFirst() {
        console.press(key)
        effects += console.effects
      }
      let isOpen = console.model.overlays.contains { $0.isReport(of: WireReport.self) }
      #expect(effects.contains(.watchWire(false)) != isOpen)
    }
  }

  @Test(
    "after End each line up is one line, in whatever can be scrolled, at every size",
    arguments: [(80, 24), (60, 15), (140, 40)])
  func scrolling(_ width: Int, _ height: Int) throws {
    var reports: [(String, (inout ConsoleHarness) -> Void)] = []
    reports.append(
      (
        "notices",
        { console in
          for index in 0..<60 { console.post(.saveFailed("notice \(index)")) }
          console.press(.alt("m"))
        }
      ))
    reports.append(
      (
        "doctor",
        { console in
          console.press(.named(.function(12)))
          console.post(
            .doctorFinished(
              id: console.model.doctorRun ?? 0,
              (0..<50).map { Finding("f\($0)", .bad, "found", remedy: "mend it") }))
        }
      ))
    reports.append(
      (
        "wire",
        { console in
          console.press(.named(.function(10)))
          console.post(.wireLines((0..<90).map { "12:00:00.000 #1 < line \($0)" }))
        }
      ))
    reports.append(
      (
        "details",
        { console in
          console.load([Self.record])
          console.press(.named(.function(3)), .named(.enter))
          let body = Data(String(repeating: "{\"a\": [1, 2, 3]}\n", count: 80).utf8)
          let exchange = StoredExchange(request: "POST /rest", responseHead: "HTTP 200", responseBody: body)
          console.post(.details(.loaded(id: 7, SendDetails(exchange, usual: nil, codeLength: 5))))
          console.press(.character("v"))
        }
      ))
    for (name, open) in reports {
      var console = GoldenTests.filled(width, height)
      open(&console)
      let first = console.text
      for key in [Key.named(.end), .named(.home)] {
        console.press(key, key)
        let end = console.text
        let (inwards, back): (Key, Key) =
          key == .named(.end) ? (.named(.up), .named(.down)) : (.named(.down), .named(.up))
        console.press(inwards)
        #expect(console.text != end, "\(name) stands still after \(key)")
        console.press(back)
        #expect(console.text == end, "\(name) after \(key)")
      }
      console.post(.resized(Size(width: width, height: height + 9)))
      console.press(.named(.end))
      console.post(.resized(Size(width: width, height: height)))
      #expect(console.text != first || name == "wire", "\(name)")
    }
  }

  @Test("nothing hidden is in sight in any layer of the stack")
  func hidden() throws {
    var console = GoldenTests.filled(100, 30)
    var row = Self.record
    row.mobile = "9120777088"
    row.text = "SECRETWORD"
    row.note = "SECRETWORD note"
    console.load([row])
    console.model.appearance.hidden = .all
    console.press(.alt("h"), .named(.function(3)), .named(.enter))
    let request = try console.model.form.request(mobile: "9120777088", text: "SECRETWORD")
    console.model.ask(
      .unrecorded([request], try console.sender("good-token-1"), reason: "0912 077 7088 failed"),
      after: .itself)
    for _ in 0..<2 {
      #expect(!console.text.contains("SECRETWORD") && !console.text.contains("077 7088"), "\(console.text)")
      console.pass(1)
      console.press(.named(.escape))
    }
    console.press(.named(.function(12)))
    console.post(
      .doctorFinished(
        id: console.model.doctorRun ?? 0,
        [Finding("history", .bad, "row 0912 077 7088 is damaged", remedy: "see 09120777088")]))
    #expect(!console.text.contains("077 7088") && !console.text.contains("0777088"), "\(console.text)")
  }
}
