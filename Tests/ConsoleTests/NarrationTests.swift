import AmootSMS
import ConsoleData
import ConsoleView
import Screen
import Testing

@testable import ConsoleCore

@Suite("The console for screen readers")
struct NarrationTests {
  /// A console that is narrated after every change.
  struct Listener {
    var console: ConsoleHarness
    var told: Model?
    var lines: [String] = []
    var current = ""

    init(_ console: ConsoleHarness) {
      self.console = console
      listen()
    }

    mutating func listen() {
      let narration = Narration(console.model, after: told)
      told = console.model
      lines = narration.lines
      current = narration.current
    }

    mutating func press(_ keys: Key...) {
      lines = []
      for key in keys {
        console.press(key)
        let before = lines
        listen()
        lines = before + lines
      }
    }
  }

  @Test("begins with where one is, and what to press")
  func beginning() {
    let listener = Listener(ConsoleHarness())
    #expect(
      listener.lines == ["amoot-otp, profile production, portal.amootsms.com. F1 lists the keys, ^Q quits."])
    #expect(listener.current == "Mobile: empty")
  }

  @Test("what is spoken in Persian carries no control and no escape, in every line of palette and help")
  func spoken() {
    for key in [Key.control("p"), .named(.function(1))] {
      var console = ConsoleHarness().inPersian
      console.load(GoldenTests.rows(console.now))
      var listener = Listener(console)
      listener.press(key)
      for _ in 0..<150 {
        let said = listener.lines + [listener.current]
        #expect(
          said.allSatisfy { line in
            !line.contains("\\u{") && !line.unicodeScalars.contains { (0x2066...0x2069).contains($0.value) }
          }, "\(said)")
        listener.press(.named(.down))
      }
    }
  }

  @Test("breaks its lines between words, and loses none of them", arguments: [20, 40, 79, 80, 300])
  func rows(columns: Int) {
    var console = ConsoleHarness()
    console.press(.named(.function(2)))
    var narration = Narration(console.model, after: nil)
    narration.lines = [
      "Connect timeout: 10 s, default. Seconds until a connection that does not come about is given up.",
      "پیامک: کد ورود شما به بانک ملت، که تا دو دقیقه معتبر است 12345", String(repeating: "x", count: 100),
      "",
    ]
    let rows = narration.rows(columns: columns)
    #expect(rows.allSatisfy { $0.count < columns }, "\(rows)")
    let words = narration.lines.joined(separator: " ").split(separator: " ").filter { !$0.hasPrefix("xx") }
    let found = rows.joined(separator: " ").split(separator: " ").filter { !$0.hasPrefix("xx") }
    #expect(found == words)
    #expect(rows.joined().count { $0 == "x" } == 100)
  }

  @Test("tells each field as it is reached, what it becomes as it is left, and what is wrong with it")
  func fields() {
    var listener = Listener(ConsoleHarness())
    for character in "0912" { listener.press(.character(character)) }
    #expect(listener.current == "Mobile: 0912" && listener.lines.isEmpty)
    listener.press(.named(.tab))
    #expect(listener.current == "Code length: 5")
    #expect(listener.lines.count == 1 && listener.lines[0].hasPrefix("Mobile: Enter"), "\(listener.lines)")
    listener.press(.named(.tab, .shift))
    for character in "0000000" { listener.press(.character(character)) }
    listener.press(.named(.tab))
    #expect(listener.lines == ["Mobile: goes out as 9120000000"])
  }

  @Test("tells a send as it begins and as it ends, once each")
  func send() throws {
    var listener = Listener(ConsoleHarness())
    listener.console.type("9120000000")
    listener.press(.named(.enter))
    let order = try #require(listener.console.orders.first)
    #expect(listener.lines.contains { $0.contains("0912 000 0000, sending") }, "\(listener.lines)")
    listener.console.begin(order, row: 7)
    listener.listen()
    listener.console.end(order, ConsoleHarness.success)
    listener.listen()
    #expect(
      listener.lines.contains { $0.contains("accepted, Success, Code 48213, MessageID 600477358") },
      "\(listener.lines)")
    listener.console.pass(1)
    listener.listen()
    #expect(listener.lines.isEmpty)
  }

  @Test("every action tells something", arguments: KeyTable.standard.listed.map(\.action))
  func actions(action: Action) {
    var console = GoldenTests.filled(100, 30)
    let contexts = KeyTable.standard.bindings.filter { $0.action == action }.reduce(into: Set<Context>()) {
      $0.formUnion($1.contexts)
    }
    let places: [(Context, Model.Focus)] = [
      (.textField, .field(.mobile)), (.message, .field(.message)), (.token, .field(.token)),
      (.codeLength, .field(.codeLength)), (.lineNumber, .field(.lineNumber)), (.history, .history),
      (.filter, .filter),
    ]
    if let place = places.first(where: { contexts.contains($0.0) }) {
      console.model.focus = place.1
      if place.0 == .history { console.model.history.selectedID = console.model.history.rows[1].id }
      console.model.history.filterText.replaceAll(with: place.0 == .filter ? "x" : "")
    } else {
      console.press(.named(.function(4)))
    }
    // What leaves the console is narrated when it is done; a direction is only visual.
    let quiet: Set<Action> = [
      .flipDirection, .redraw, .send, .suspend, .quit, .copyCode, .copyMessageID, .screenshot,
      .refreshAccount, .changeOrder, .groupByNumber,
    ]
    let before = console.model
    guard before.unavailabilityReason(action) == nil, !quiet.contains(action) else { return }
    _ = console.model.perform(action)
    guard console.model != before else { return }
    let narration = Narration(console.model, after: before)
    let first = Narration(before, after: before)
    #expect(!narration.lines.isEmpty || narration.current != first.current, "\(action)")
  }

  @Test("a token is not told, nor what is hidden while presenting, and no escape sequence gets through")
  func secrets() {
    var console = ConsoleHarness(token: "secret-token-00001111")
    console.model.focus = .field(.token)
    var listener = Listener(console)
    #expect(!listener.current.contains("secret"), "\(listener.current)")
    listener.press(.alt("h"), .named(.tab), .named(.tab))
    listener.press(.paste("09121234567"))
    #expect(!listener.current.contains("1234567"), "\(listener.current)")
    listener.press(.alt("h"), .named(.tab), .named(.tab), .named(.tab))
    listener.console.model.form[.message].replaceAll(with: "a\u{1B}[31mb\u{202E}c")
    listener.listen()
    #expect(
      !listener.current.unicodeScalars.contains { $0.value < 32 || $0.value == 0x202E }, "\(listener.current)"
    )
  }
}
