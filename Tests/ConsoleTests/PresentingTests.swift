import AmootSMS
import ConsoleData
import ConsoleWording
import Foundation
import Screen
import TestSupport
import Testing

@testable import ConsoleView
@testable import ConsoleCore

@Suite("Presenting")
struct PresentingTests {
  @Test("a name is hidden wherever it stands by itself, and no part of another word is")
  func names() {
    func hidden(_ text: String, _ names: String...) -> String {
      Veil([.profile, .credit, .host], profiles: names, hosts: ["shop.example"]).notice(text)
    }
    #expect(hidden("xa-a-a", "a-a") == "xa-•••")
    #expect(hidden("shop, workshop, shops, shop.", "shop") == "•••, workshop, shops, •••.")
    #expect(hidden("فروشگاه‌ها و فروشگاه", "فروشگاه") == "•••‌ها و •••")
    #expect(hidden("\u{2068}shop\u{2069} shop2 2shop", "shop") == "\u{2068}•••\u{2069} shop2 2shop")
    #expect(hidden("shop shop-2", "shop-2", "shop") == "•••• •••")
    #expect(hidden("credit 1,204,000 rials, ۲۲٬۰۰۰ ریال; 7 rows") == "credit ••• rials, ••• ریال; 7 rows")
    #expect(hidden("rials, 5rials") == "rials, •••rials")
    #expect(hidden("https://shop.example/rest") == "https://•••/rest")
  }

  @Test(
    "hides the middle of numbers, whatever their form",
    arguments: [
      ("9120000001", "912•••••01"), ("09120000001", "0912•••••01"), ("0912 000 0001", "0912 ••• ••01"),
      ("+98 912 000 0001", "+98 91• ••• ••01"), ("۰۹۱۲۰۰۰۰۰۰۱", "۰۹۱۲•••••۰۱"),
      ("09120000001, 09350000002", "0912•••••01, 0935•••••02"), ("the code is 48213.", "the code is 48213."),
      ("600477358", "600477358"),
    ])
  func numbers(_ text: String, _ masked: String) { #expect(Veil.maskedNumbers(text) == masked) }

  @Test(
    "nothing of a number or a message is on any screen, and nothing is changed", arguments: GoldenTests.sizes)
  func screens(_ width: Int, _ height: Int) async throws {
    let row = try await SimulatedRow.send("9120002207", text: "سلام SECRETWORD")
    var console = ConsoleHarness(width: width, height: height)
    console.load([row.record])
    console.type("09120002207")
    console.model.form[.message].replaceAll(with: "سلام SECRETWORD")
    console.model.appearance.hidden = .all
    let before = console.screen
    console.press(.alt("h"))
    func check(_ place: String) {
      let text = console.text
      #expect(
        !text.contains("SECRETWORD") && !text.contains("0002207") && !text.contains("000 2207"),
        "\(place):\n\(text)")
    }
    check("form")
    if width == 100 { expectGolden(console, "presenting-100x30") }
    console.press(.named(.function(4)))
    console.post(.details(.loaded(id: row.record.id, row.details())))
    for _ in 0..<3 {
      check("details")
      console.press(.character("v"))
    }
    console.press(.named(.escape), .named(.function(3)))
    check("history")
    console.press(.character("r"))
    check("question")
    console.press(.named(.escape), .character("x"))
    check("question")
    console.press(.named(.escape))
    console.model.details.awaitedComparison = 1
    console.model.details.comparisonAskedAt = console.model.lastKeyAt
    console.post(
      .details(.compared(id: 1, Comparison(row.record, row.exchange, row.record, row.exchange))))
    check("comparison")
    console.press(.named(.escape), .named(.function(10)))
    console.post(.wireLines(["12:00:00.000 #1 > Mobile=9120002207"]))
    check("wire")
    console.press(.named(.escape), .named(.function(3)), .alt("h"))
    console.model.notices.current = nil
    // The pane beside the list knows more by now.
    console.model.details = DetailsState()
    #expect(console.screen == before)
    #expect(console.model.form.text(.mobile) == "09120002207")
  }

  @Test("no pane, prompt, menu, question or notice shows a number, a message or a note")
  func everywhere() async throws {
    let row = try await SimulatedRow.send("9120000088", text: "سلام SECRETWORD")
    var record = row.record
    record.note = "note SECRETWORD"
    record.state = .unknown
    record.reason = .redirected(
      status: 302, target: "https://x.example/?SMSMessageText=SECRETWORD&Mobile=9120000088")
    for usesScreenReader in [false, true] {
      func fresh() -> ConsoleHarness {
        var console = ConsoleHarness(width: 100, height: 30)
        console.load([record])
        console.type("0912000008")
        console.model.form[.message].replaceAll(with: "سلام SECRETWORD")
        console.model.appearance.hidden = .all
        console.model.settings.preferences.templates = [
          MessageTemplate(name: "Login", text: "SECRETWORD {name}", lifetime: nil)
        ]
        console.press(.alt("h"))
        return console
      }
      func check(_ console: ConsoleHarness, _ place: String) {
        let narration = Narration(console.model, after: nil)
        let text =
          usesScreenReader
          ? (narration.rows(columns: 100) + [narration.current(columns: 100)]).joined(separator: "\n")
          : console.text
        for secret in ["SECRETWORD", "0000088", "000 0088", "0912000008", "0912 000 008"] {
          #expect(!text.contains(secret), "\(place) shows \(secret):\n\(text)")
        }
      }
      var console = fresh()
      check(console, "form")
      console.press(.named(.enter))
      check(console, "an error of the form")
      console.model.form[.mobile].replaceAll(with: "0912.000.0088")
      check(console, "another way to write it")
      console = fresh()
      console.press(.named(.function(3)), .character("/"))
      for word in ["SECRETWORD", " mobile:0912000008", " since:SECRETWORD"] {
        console.type(word)
        check(console, "filter \(word)")
      }
      console = fresh()
      console.press(.named(.function(3)))
      for (key, place) in [
        (Key.character("n"), "note"), (.character("r"), "send again"), (.character("x"), "delete"),
        (.character("c"), "copy"), (.named(.enter), "details"), (.alt("t"), "templates"), (.alt("l"), "code"),
        (.named(.function(1)), "help"), (.control("p"), "palette"), (.named(.function(2)), "settings"),
        (.alt("m"), "notices"), (.named(.function(10)), "wire"), (.named(.function(8)), "statuses"),
      ] {
        var other = console
        other.press(key)
        check(other, place)
      }
      var template = fresh()
      template.press(.alt("t"), .named(.enter))
      check(template, "a template's variable")
      template.type("SECRETWORD")
      check(template, "its value")
      var late = fresh()
      late.model.ask(
        .deleteFound(
          try HistoryFilter(parsing: "SECRETWORD mobile:0912000008", now: late.now), count: 3, newest: 9),
        after: .itself)
      check(late, "delete what is found")
      late = fresh()
      let request = try late.model.form.request(mobile: "9120000088", text: "SECRETWORD")
      for reason in [
        ConfirmationReason.newNumber, .always, .underWay, .unreadable("damaged"), .unknownBefore(record),
      ] {
        late.model.ask(
          .guarded(
            [request, request], try late.sender("good-token-1"), batch: nil,
            reasons: [GuardReason(mobile: "9120000088", reason: reason)]),
          after: .itself)
        check(late, "\(reason)")
      }
      late.model.ask(
        .unrecorded([request], try late.sender("good-token-1"), reason: "the disk is full"), after: .itself)
      check(late, "unrecorded")
      late = fresh()
      late.post(.saveFailed("Not sent: 0912 000 0088 is wrong"))
      check(late, "a notice")
    }
  }

  /// What each part hides, as it stands on some screen.
  static let secrets: [(part: HiddenParts, texts: [String])] = [
    (.numbers, ["0912 000 0088", "9120000088"]), (.messages, ["SECRETWORD"]), (.credit, ["24,310"]),
    (.host, ["portal.amootsms.com"]), (.profile, ["production"]),
  ]

  @Test(
    "of what can be hidden, exactly what was chosen is, over the form and under every overlay",
    arguments: 0..<32)
  func chosen(_ choice: Int) async throws {
    let hidden = HiddenParts(rawValue: choice)
    let row = try await SimulatedRow.send("9120000088", text: "سلام SECRETWORD")
    var record = row.record
    record.profile = "production"
    var console = ConsoleHarness(width: 116, height: 30)
    console.load([record])
    console.type("09120000088")
    console.model.form[.message].replaceAll(with: "سلام SECRETWORD")
    console.answerAccount(
      AccountStatus(status: .success, accountName: "A", credit: 24_310, lineNumbers: ["public"]))
    console.model.appearance.hidden = hidden
    console.model.notices.current = nil
    let plain = console.text
    console.press(.alt("h"))
    #expect(console.text.contains("Hidden:") || hidden.isEmpty, "\(console.text)")
    console.model.notices.current = nil
    func seen(_ console: ConsoleHarness) -> [String] {
      [console.text] + Narration(console.model, after: nil).rows(columns: 140)
        + [Narration(console.model, after: nil).current(columns: 140)]
    }
    for (part, texts) in Self.secrets {
      if hidden.contains(part) {
        for text in texts {
          #expect(!seen(console).contains { $0.contains(text) }, "\(text):\n\(console.text)")
        }
      } else if part != .host {
        // The host gives its place to the word that something is hidden.
        #expect(
          texts.contains { plain.contains($0) && console.text.contains($0) }, "\(texts):\n\(console.text)")
      }
    }
    // Each part alone, and all of them.
    guard choice.nonzeroBitCount == 1 || hidden == .all else { return }
    let sender = try console.sender("good-token-1")
    let request = try console.model.form.request(mobile: "9120000088", text: "SECRETWORD")
    let questions = [
      ConfirmationReason.creditMayBeShort(credit: 24_310, least: 2_000, most: 90_000), .always, .newNumber,
      .justSent(record), .unknownBefore(record),
    ].map { reason in
      Model.Overlay.question(
        .guarded(
          [request, request], sender, batch: nil, reasons: [GuardReason(mobile: "9120000088", reason: reason)]
        ))
    }
    for overlay in [Model.Overlay.report(Report(DetailsReport(record)))] + questions + Model.Overlay.samples {
      var other = console
      other.model.overlays = [overlay]
      other.model.history.rows = [record]
      for (part, texts) in Self.secrets where hidden.contains(part) {
        for text in texts {
          #expect(!other.text.contains(text), "\(text):\n\(other.text)")
        }
      }
    }
  }

  @Test(
    "the code is read across a room, as large as fits",
    arguments: [(40, 10), (60, 15), (80, 24), (100, 30), (140, 40)])
  func bigCode(_ width: Int, _ height: Int) {
    var console = GoldenTests.filled(width, height)
    console.press(.alt("l"))
    expectGolden(console, "big-code-\(width)x\(height)")
    console.pass(2)
    #expect(console.text.contains("1 s ago") || height == 10, "\(console.text)")
    console.press(.named(.escape))
    #expect(console.model.overlay == nil)
  }

  @Test("while others look on, the code comes up by itself, and large digits show the last code there is")
  func lastCode() throws {
    var console = ConsoleHarness()
    console.type("09120000001")
    console.press(.alt("h"))
    let order = try console.send(row: 7)
    console.end(order, .accepted(SendOTPAnswer(status: .success, messageID: "1", code: "57944")))
    #expect(console.shownRow?.id == 7, "\(console.text)")
    console.press(.named(.escape), .alt("h"), .named(.enter), .character("y"))
    let next = try #require(console.orders.first)
    console.begin(next, row: 8)
    console.end(next, .refused(SendOTPAnswer(status: ServiceStatus(code: 4))))
    // Nobody looks on: nothing comes up by itself.
    #expect(console.model.overlays.isEmpty)
    console.press(.alt("l"))
    #expect(console.shownRow?.id == 7, "\(console.text)")
    // In the history the chosen row is meant, and no other.
    console.press(.named(.escape), .named(.function(3)), .named(.home), .alt("l"))
    #expect(console.text.contains("no code to show"), "\(console.text)")
  }

  @Test("a code that is no number stands as it came, and without one it is said")
  func oddCode() {
    var console = GoldenTests.filled(80, 24)
    console.model.history.rows[0].code = "4**13"
    console.press(.alt("l"))
    #expect(console.text.contains("4**13"))
    console.press(.named(.escape))
    console.model.history.rows[0].code = nil
    console.press(.alt("l"))
    #expect(console.model.overlay == nil && console.text.contains("no code to show"))
  }

  @Test("what a search finds is what an audience sees of it, and what the keys act on")
  func searches() throws {
    var console = GoldenTests.filled(100, 30)
    console.model.appearance.hidden = .all
    console.readSettings(SettingLine.samples)
    func agree(_ place: String) throws {
      let real = try #require(console.model.listPane)
      let seen = try #require(console.model.redacted.listPane)
      #expect(real.items.map(\.subject) == seen.items.map(\.subject), "\(place)")
      #expect(real.window.selected == seen.window.selected, "\(place)")
    }
    console.press(.alt("h"))
    for query in ["", "09120", "912000", "production", "portal", "send", "prodiction", "base"] {
      console.press(.control("p"))
      console.type(query)
      try agree("finder \(query)")
      #expect(!console.text.contains("9120000"), "\(console.text)")
      console.press(.named(.escape), .named(.function(2)), .character("/"))
      console.type(query)
      try agree("settings \(query)")
      console.press(.named(.escape), .named(.escape), .named(.escape))
    }
    console.press(.named(.escape))
    console.model.focus = .field(.mobile)
    console.press(.control("u"), .paste("Ali Rezaei 0912345\n09120000002\n09120000003"))
    #expect(!console.text.contains("Rezaei") && !console.text.contains("0912345"), "\(console.text)")
    console.press(.alt("o"))
    for query in ["", "0912000000", "Ali", "3"] {
      console.press(.control("u"))
      console.type(query)
      try agree("recipients \(query)")
    }
  }

  @Test("an address is hidden where the host is, and nothing that only looks like one")
  func addresses() {
    let veil = Veil([.host], profiles: [], hosts: [])
    for (text, seen) in [
      ("connection 185.0.2.10:443 in 2 ms", "connection ••• in 2 ms"), ("(127.0.0.1)", "(•••)"),
      ("[::1]:8080 answers", "[•••]:8080 answers"), ("fe80::1", "•••"), ("at 14:29:27", "at 14:29:27"),
      ("version 1.2.3", "version 1.2.3"), ("costs 1.5 s", "costs 1.5 s"), ("300.1.1.1", "300.1.1.1"),
    ] { #expect(veil.notice(text).replacing("••••", with: "•••") == seen, "\(text): \(veil.notice(text))") }
  }
}

extension Form {
  func request(mobile: String, text: String) throws -> SendOTPRequest {
    SendOTPRequest(
      mobile: try MobileNumber(mobile), text: try MessageText(text), lineNumber: try LineNumber("public"),
      codeLength: .shortest)
  }
}
