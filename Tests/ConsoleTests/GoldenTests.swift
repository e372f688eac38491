import AmootSMS
import ConsoleData
import ConsoleView
import Foundation
import Screen
import Testing

@testable import ConsoleCore

/// Compares a screen with its golden, a text file in `Goldens`. With `RECORD_GOLDENS=1` it writes the file and fails,
/// so that a recording never passes for a proof.
func expectGolden(
  _ screen: Screen, _ name: String, withStyles: Bool = false, note: String? = nil, file: String = #filePath
) {
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Goldens")
  let path = folder.appendingPathComponent(name + ".txt")
  let lines = (note.map { [$0, ""] } ?? []) + (withStyles ? screenWithStyles(screen) : screen.lines)
  let actual = (lines + [""]).joined(separator: "\n")
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
    try? FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data(actual.utf8).write(to: path)
    Issue.record("recorded \(name)")
    return
  }
  let expected = (try? String(contentsOf: path, encoding: .utf8)) ?? "(there is no golden)"
  #expect(actual == expected, "\(name):\n\(actual)")
}

/// Compares a console's screen with its golden, and the same model in Persian with another one: what is on the screen
/// are values, so that a change of language changes all of it.
func expectGolden(
  _ console: ConsoleHarness, _ name: String, withStyles: Bool = false, file: String = #filePath
) {
  expectGolden(render(console.model), name, withStyles: withStyles, file: file)
  let note = "Cells from left to right, as they are painted; Persian reads from the right."
  expectGolden(
    console.inPersian.screen, "persian/" + name, withStyles: withStyles, note: note, file: file)
}

/// Returns the rows, followed by each cell's style.
private func screenWithStyles(_ screen: Screen) -> [String] {
  func map(_ sign: (Style) -> Character) -> [String] {
    (0..<screen.size.height).map { y in
      var line = String((0..<screen.size.width).map { sign(screen[$0, y].style) })
      while line.last == " " { line.removeLast() }
      return line
    }
  }
  let colors = map {
    switch $0.color {
    case .standard: " "
    case .red, .lightRed: "r"
    case .darkGreen: "G"
    case .grey: "."
    case .green: "g"
    case .yellow: "y"
    case .blue: "b"
    case .magenta: "m"
    case .cyan: "c"
    }
  }
  let attributes = map {
    switch $0.attributes {
    case []: " "
    case .bold: "B"
    case .dim: "D"
    case .reverse: "R"
    case .underline: "U"
    case [.bold, .reverse]: "X"
    case [.bold, .underline]: "L"
    case [.dim, .reverse]: "d"
    default: "?"
    }
  }
  return screen.lines
    + ["", "Colors: red, green, yellow, blue, magenta, cyan; a blank is the terminal's own."] + colors
    + ["", "Attributes: Bold, Dim, Reverse, Underline; X bold reverse, L bold underline, d dim reverse."]
    + attributes
}

@Suite("Screens")
struct GoldenTests {
  static let sizes = [(80, 24), (100, 30), (140, 40), (300, 100), (60, 15), (40, 10)]

  static func rows(_ now: Date) -> [SendRecord] {
    let outcomes: [SendOutcome] = [
      ConsoleHarness.success, ConsoleHarness.refusal(-207), .unknown(.wait, .timedOut(after: .seconds(30))),
      .notSent(.tls, .failed(detail: "certificate has expired")), ConsoleHarness.refusal(777),
    ]
    return outcomes.enumerated().map { index, outcome in
      var record = SendRecord(
        id: Int64(90 - index), startedAt: now - Double(index * 95), profile: "production",
        mobile: "9120000000",
        line: index == 1 ? "خط ویژه" : "public", text: "پیامک تستی من", codeLength: 5,
        destination: Destination(.production))
      record.finish(outcome, duration: index == 2 ? 30 : 0.182)
      return record
    }
  }

  static func filled(_ width: Int, _ height: Int, ascii: Bool = false) -> ConsoleHarness {
    var console = ConsoleHarness(width: width, height: height, appearance: Appearance(ascii: ascii))
    console.answerAccount(
      AccountStatus(
        status: .success, accountName: "A", credit: 25_000, lineNumbers: ["98", "public", "service"]))
    console.load(rows(console.now), count: 1_204)
    console.type("۰۹۱۲۰۰۰۰۰۰۰")
    return console
  }

  @Test("the console at every size", arguments: sizes)
  func console(_ width: Int, _ height: Int) {
    expectGolden(Self.filled(width, height), "console-\(width)x\(height)")
  }

  @Test("colors at every size, and what is left of them without color", arguments: sizes)
  func colors(_ width: Int, _ height: Int) {
    var console = Self.filled(width, height)
    let colored = console.screen
    console.model.appearance.usesColor = false
    #expect(console.screen.lines == colored.lines)
    #expect(console.screen.cells.map(\.style.attributes) == colored.cells.map(\.style.attributes))
    #expect(console.screen.cells.allSatisfy { $0.style.color == .standard })
    // The widest screen shows the same with more room and is too wide to read.
    guard width <= 140 else { return }
    expectGolden(colored, "color-\(width)x\(height)", withStyles: true)
    expectGolden(console, "monochrome-\(width)x\(height)", withStyles: true)
  }

  @Test("a refusal and a question, in color and without", arguments: [true, false])
  func colors(ofOverlays usesColor: Bool) {
    var console = Self.filled(80, 24)
    console.model.appearance.usesColor = usesColor
    let name = usesColor ? "color" : "monochrome"
    console.press(.named(.function(3)), .named(.down), .named(.enter))
    expectGolden(console, "\(name)-details-80x24", withStyles: true)
    console.press(.named(.escape), .named(.delete))
    expectGolden(console, "\(name)-delete-80x24", withStyles: true)
  }

  @Test("the history at small sizes is a page of its own", arguments: [(60, 15), (40, 10)])
  func historyPage(_ width: Int, _ height: Int) {
    var console = Self.filled(width, height)
    console.press(.named(.function(3)))
    expectGolden(console, "history-\(width)x\(height)")
  }

  @Test("too small says how much room it needs, and comes back whole")
  func tooSmall() {
    var console = Self.filled(80, 24)
    let before = console.screen
    console.post(.resized(Size(width: 39, height: 9)))
    expectGolden(console, "too-small")
    for size in [Size(width: 1, height: 1), Size(width: 0, height: 0), Size(width: 300, height: 100)] {
      console.post(.resized(size))
      #expect(console.screen.size == size)
    }
    console.post(.resized(Size(width: 80, height: 24)))
    #expect(console.screen == before)
  }

  @Test("errors stand under their fields")
  func errors() {
    var console = ConsoleHarness(
      width: 80, height: 24, token: "",
      form: FormValues(line: "", mobile: "12", codeLength: "9", sendAt: "25:00", text: ""))
    console.press(.named(.enter))
    expectGolden(console, "errors-80x24")
    console.post(.resized(Size(width: 60, height: 15)))
    expectGolden(console, "errors-60x15")
  }

  @Test("details of a refusal")
  func details() {
    var console = Self.filled(100, 30)
    console.press(.named(.function(3)), .named(.down), .named(.enter))
    console.post(
      .details(
        .loaded(
          id: 89,
          SendDetails(
            StoredExchange(
              request:
                "POST /rest/SendOTP HTTP/1.1\nHost: portal.amootsms.com\nAuthorization: $AMOOT_TOKEN\n\nMobile=9120000000",
              responseHead: "HTTP 200",
              responseBody: Data("{\"Status\":\"Token_NotAllowIP\",\"x\":\"\\u001B[31m\\u202E\"}".utf8)),
            codeLength: 5))))
    expectGolden(console, "details-100x30")
    #expect(!console.text.unicodeScalars.contains("\u{1B}"))
  }

  /// A row for each stage of delivery, with its reports.
  static func deliveries(_ now: Date) -> [SendRecord] {
    let codes: [(code: Int?, age: Double)] = [
      (nil, 3), (900, 12), (8, 130), (1, 300), (2, 900), (35, 1_500), (502, 4_000), (100, 9_000),
      (8, 4 * 86_400),
    ]
    return codes.enumerated().map { index, report in
      var row = rows(now)[0]
      (row.id, row.startedAt) = (Int64(99 - index), now - report.age)
      row.mobile = "912000400\(index)"
      guard let code = report.code else { return row }
      let asked = row.startedAt + min(report.age, 120)
      row.delivery = DeliveryRecord(
        code: code, notBefore: row.startedAt + 5, seenAt: row.startedAt + 10, confirmedAt: asked,
        askedAt: asked,
        registeredAt: row.startedAt + 0.4, handedOverAt: row.startedAt + 1.5)
      return row
    }
  }

  @Test(
    "what became of messages, in the list and in details",
    arguments: [(80, 24), (100, 30), (60, 15), (140, 40)])
  func deliveries(_ width: Int, _ height: Int) {
    var console = Self.filled(width, height)
    console.load(Self.deliveries(console.now))
    console.press(.named(.function(3)))
    expectGolden(console, "deliveries-\(width)x\(height)")
    guard width <= 100, height > 20 else { return }
    for name in ["new", "queued", "operator", "arrived", "failed", "blocked"] {
      console.press(.named(.enter))
      expectGolden(console, "deliveries-\(name)-\(width)x\(height)")
      console.press(.named(.escape), .named(.down))
    }
  }

  @Test("deliveries in ASCII, while presenting, and with an asking in vain")
  func deliveriesElsewhere() {
    var console = Self.filled(100, 30, ascii: true)
    var rows = Self.deliveries(console.now)
    rows[2].delivery.problem = .refused(code: -208, title: nil)
    console.load(rows)
    console.press(.named(.function(3)))
    expectGolden(console.screen, "deliveries-ascii-100x30")
    console.press(.named(.down), .named(.down), .named(.enter))
    expectGolden(console.screen, "deliveries-in-vain-ascii-100x30")
    console.press(.named(.escape), .alt("h"))
    expectGolden(console.screen, "deliveries-presenting-100x30")
  }

  @Test("help comes from the table of actions")
  func help() {
    var console = Self.filled(80, 24)
    console.press(.named(.function(1)))
    expectGolden(console, "help-80x24")
  }

  @Test("ASCII mode uses ASCII alone for what is ours")
  func ascii() {
    var console = Self.filled(100, 30, ascii: true)
    console.press(.control("u"))
    console.model.form[.message].replaceAll(with: "hello")
    console.model.history.rows[1].line = "public"
    expectGolden(console, "ascii-100x30")
    let text = console.text
    #expect(!text.unicodeScalars.contains { !$0.isASCII }, "\(text)")
  }

  @Test("a row with Persian in a column keeps every other column where it is")
  func columns() {
    let lines = Self.filled(100, 30).screen.lines.filter { $0.contains("0912 000 0000") && $0.contains(":") }
    let places = Set(lines.map { line in Array(line).firstIndex { "✓✗?⊘".contains($0) } })
    #expect(lines.count >= 5)
    #expect(places.count == 1)
  }

  @Test("hostile rows are shown harmless")
  func hostile() {
    var console = ConsoleHarness(width: 100, height: 30)
    let poison = "\u{1B}]0;owned\u{7}\u{202E}" + String(repeating: "😀x", count: 5_000)
    var record = SendRecord(
      id: 1, startedAt: console.now, profile: poison, mobile: poison, line: poison, text: poison,
      codeLength: 5, state: .accepted, statusCode: nil, statusTitle: poison, messageID: poison, code: poison,
      duration: 1, reason: .written(summary: poison, explanation: poison))
    console.load([record], count: 1)
    for state in SendRecord.State.allCases {
      record.state = state
      console.load([record], count: 1)
      console.press(.named(.function(4)))
      for screen in [
        console.screen,
        {
          console.press(.named(.escape)); return console.screen
        }(),
      ] {
        for cell in screen.cells {
          #expect(
            !cell.text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E || $0.value == 0x7F })
        }
      }
    }
  }
}
