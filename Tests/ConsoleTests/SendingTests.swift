import AmootSMS
import ConsoleData
import Foundation
import Screen
import TestSupport
import Testing

@testable import ConsoleCore
import ConsoleWording
import Wording

@Suite("Sending from the console")
struct SendingTests {
  @Test("Enter checks the form and sends once; the row is there at once")
  func enter() throws {
    var console = ConsoleHarness()
    console.type("09120000000")
    console.press(.named(.enter))
    let order = try #require(console.orders.first)
    #expect(console.orders.count == 1)
    #expect(order.request.mobile.digits == "9120000000")
    #expect(console.model.history.rows.first?.state == .sending)
    #expect(console.text.contains("sending, 0 s"))
    console.begin(order, row: 7)
    console.pass(3)
    #expect(console.text.contains("sending, 3 s"))
    console.end(order, ConsoleHarness.success)
    #expect(console.model.history.rows.map(\.id) == [7])
    #expect(console.text.contains("✓ Success"))
    #expect(console.text.contains("48213"))
    #expect(!console.model.sending.isSending)
    // What becomes of the message is asked five seconds after it was due.
    #expect(console.model.nextWake == console.now.addingTimeInterval(-3 + 5))
  }

  @Test("a wrong form sends nothing, says what is wrong, and goes there")
  func wrong() {
    var console = ConsoleHarness()
    console.enter("0912")
    #expect(console.orders.isEmpty)
    #expect(console.model.focus == .field(.mobile))
    #expect(console.text.contains("Enter a mobile number such as"))
    #expect(console.model.history.rows.isEmpty)
    console.type("0000000")
    #expect(console.model.form.errors.isEmpty)
  }

  @Test("several numbers go out one after the other")
  func several() throws {
    var console = ConsoleHarness()
    console.press(.paste("09120000001\n09120000002, 09120000003 09120000001\n"))
    #expect(console.orders.isEmpty)
    console.press(.named(.enter))
    #expect(console.model.sending.progress?.total == 3)
    #expect(
      console.text.contains("Listed more than once, but sent to only once: 0912 000 0001."), "\(console.text)"
    )
    for number in 1...3 {
      let order = try #require(console.orders.first)
      #expect(order.request.mobile.digits == "912000000\(number)")
      console.begin(order, row: Int64(number))
      // Once that has been up long enough, the line tells how far the batch has come.
      if number == 1 { console.pass(6) }
      #expect(console.text.contains("Sending \(number) of 3"))
      console.end(order, number == 2 ? ConsoleHarness.refusal(101) : ConsoleHarness.success)
    }
    #expect(console.model.notices.current?.text.english == "2 of 3 accepted, 1 refused.")
    #expect(!console.model.sending.isSending)
  }

  @Test("a refusal that would repeat stops the rest", arguments: [4, -204, -107, -300])
  func stops(_ code: Int) throws {
    var console = ConsoleHarness()
    console.press(.paste("09120000001 09120000002 09120000003"))
    let order = try console.send(row: 1)
    console.end(order, ConsoleHarness.refusal(code))
    #expect(console.orders.isEmpty)
    #expect(!console.model.sending.isSending)
    #expect(
      console.model.notices.current?.text.english.contains(
        "The other 2 were skipped: they would fail for the same reason")
        == true)
    #expect(console.model.history.rows.count == 1)
  }

  @Test(
    "a stop leaves in Mobile the numbers that nothing was sent to, unless the field has been edited since")
  func unsentStay() throws {
    for isEdited in [false, true] {
      var console = ConsoleHarness()
      console.press(.paste("09120000001 09120000002 09120000003"))
      let first = try console.send(row: 1)
      if isEdited { console.press(.paste(" 09120000004")) }
      console.end(first, ConsoleHarness.success)
      let second = try #require(console.orders.first)
      console.begin(second, row: 2)
      let before = console.model.form.text(.mobile)
      console.end(second, ConsoleHarness.refusal(4))
      #expect(console.model.form.text(.mobile) == (isEdited ? before : "09120000002, 09120000003"))
      #expect(console.model.notices.current?.text.english.contains("Mobile keeps 2 numbers.") == !isEdited)
      console.press(.alt("u"))
      #expect(isEdited || console.model.form.text(.mobile) == before)
    }
  }

  @Test("a question tells each kind of reason once, with the numbers that it holds for, the gravest first")
  func reasonsByKind() throws {
    var console = ConsoleHarness(width: 120, height: 40)
    console.press(.paste("09120000001 09120000002 09120000003 09120000004 09120000005"))
    _ = update(&console.model, .key(.named(.enter)), now: console.now)
    func row(_ mobile: String, _ state: SendRecord.State, ago: Double) -> SendRecord {
      SendRecord(
        id: 1, startedAt: console.now.addingTimeInterval(-ago), profile: "production", mobile: mobile,
        line: "public", text: "x", codeLength: 5, state: state)
    }
    let facts = [
      RecipientHistory(mobile: "9120000001", isKnown: false),
      RecipientHistory(mobile: "9120000002", isKnown: true, last: row("9120000002", .accepted, ago: 20)),
      RecipientHistory(mobile: "9120000003", isKnown: true, last: row("9120000003", .unknown, ago: 900)),
      RecipientHistory(mobile: "9120000004", isKnown: false),
      RecipientHistory(mobile: "9120000005", isKnown: true, last: row("9120000005", .accepted, ago: 900)),
    ]
    let id = try #require(console.model.sending.awaited?.id)
    _ = update(&console.model, .sending(.checked(id: id, facts)), now: console.now)
    let text = console.text.split(separator: "\n").map { $0.replacing("│", with: " ") }.joined(separator: " ")
      .replacing(#/\s+/#, with: " ")
    let places = [
      "Send to 5 numbers?", "0912 000 0001, 0912 000 0002, 0912 000 0003 and 2 more",
      "An earlier send to 0912 000 0003: outcome unknown",
      "An earlier send to 0912 000 0002: accepted 20 s ago",
      "knows no message by the profile",
    ].map { text.range(of: $0)?.lowerBound }
    #expect(!places.contains(nil), "\(console.text)")
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted(), "\(console.text)")
  }

  @Test("a second batch does not begin beside one that waits without a question, in the demo neither")
  func besideBatch() throws {
    var console = ConsoleHarness()
    console.model.profile.confirmationPolicy = .never
    console.press(.paste("09120000001 09120000002 09120000003"))
    try console.send(row: 1)
    console.press(.control("u"), .paste("09350000001"), .named(.enter))
    #expect(
      console.orders.isEmpty && console.text.contains("numbers of another batch are still waiting"),
      "\(console.text)")
    console.pass(1)
    console.press(.character("y"))
    #expect(console.orders.count == 1)
  }

  @Test("Esc that was meant for a send that has just ended cancels no other")
  func cancelTooLate() throws {
    var console = ConsoleHarness()
    let first = try console.send("9120000001", row: 1)
    console.press(.control("u"))
    let second = try console.send("9120000002", row: 2)
    console.end(second, ConsoleHarness.success)
    console.press(.named(.escape))
    #expect(console.effects.isEmpty && console.text.contains("just ended"), "\(console.text)")
    console.pass(1)
    console.press(.named(.escape))
    #expect(console.effects.contains(.sending(.cancel(order: first.id))))
    // The next of the same batch is what Esc was meant for.
    var batch = ConsoleHarness()
    batch.press(.paste("09120000001 09120000002 09120000003"))
    let order = try batch.send(row: 1)
    batch.end(order, ConsoleHarness.success)
    let next = try #require(batch.orders.first)
    batch.begin(next, row: 2)
    batch.press(.named(.escape))
    #expect(batch.effects.contains(.sending(.cancel(order: next.id))))
  }

  @Test("Esc cancels the newest, and the rest of its go")
  func cancel() throws {
    var console = ConsoleHarness()
    console.press(.paste("09120000001 09120000002"))
    let order = try console.send(row: 1)
    console.press(.named(.escape))
    #expect(console.effects == [.sending(.cancel(order: order.id))])
    console.end(order, .unknown(.wait, .cancelled))
    #expect(console.orders.isEmpty)
    #expect(!console.model.sending.isSending)
    #expect(console.text.contains("cancelled after it left"))
  }

  @Test(
    "several numbers tell how long the rest will take, and the bell rings once at the end, if it was asked for"
  )
  func progress() throws {
    for rings in [false, true] {
      var console = ConsoleHarness(appearance: Appearance(rings: rings))
      console.model.focus = .field(.mobile)
      console.enter("09120000001, 09120000002, 09120000003")
      var rang = 0
      for row in 1...3 {
        let order = try #require(console.orders.first)
        console.begin(order, row: Int64(row))
        console.pass(4)
        console.end(order, ConsoleHarness.success)
        if console.effects.contains(.terminal(.ring)) { rang += 1 }
        if row == 1 { #expect(console.text.contains("about 8 s left"), "\(console.text)") }
      }
      #expect(rang == (rings ? 1 : 0))
    }
  }

  @Test("several presses of Enter are several sends in flight")
  func parallel() throws {
    var console = ConsoleHarness()
    let first = try console.send("09120000001")
    console.press(.control("u"))
    let second = try console.send("09120000002")
    console.begin(first, row: 1)
    console.begin(second, row: 2)
    #expect(console.text.contains("sending 2"))
    console.end(first, ConsoleHarness.success)
    console.end(second, ConsoleHarness.refusal(101))
    #expect(console.model.history.rows.map(\.state) == [.refused, .accepted])
  }

  @Test("the guard asks by the profile's setting, after a moment ago, and after an unknown outcome")
  func guardAsks() throws {
    let rows = GoldenTests.rows(ConsoleHarness().now)
    func record(_ state: SendRecord.State, ago: Double) -> SendRecord {
      var row = rows[0]
      row.state = state
      row.startedAt = ConsoleHarness().now - ago
      row.duration = 0
      return row
    }
    let cases: [(ConfirmationPolicy, RecipientHistory, String?)] = [
      (.never, RecipientHistory(mobile: "", isKnown: false), nil),
      (.new, RecipientHistory(mobile: "", isKnown: true), nil),
      (.new, RecipientHistory(mobile: "", isKnown: false), "knows no message by the profile"),
      (.always, RecipientHistory(mobile: "", isKnown: true), "asks before every send"),
      (
        .never, RecipientHistory(mobile: "", isKnown: true, last: record(.accepted, ago: 59)),
        "accepted 59 s ago"
      ),
      (
        .never, RecipientHistory(mobile: "", isKnown: true, last: record(.refused, ago: 5)),
        "refused 5 s ago"
      ),
      (
        .never, RecipientHistory(mobile: "", isKnown: true, last: record(.sending, ago: 5)),
        "It is still under way"
      ),
      (.never, RecipientHistory(mobile: "", isKnown: true, last: record(.notSent, ago: 5)), nil),
      (.never, RecipientHistory(mobile: "", isKnown: true, last: record(.accepted, ago: 61)), nil),
      (
        .never, RecipientHistory(mobile: "", isKnown: true, last: record(.unknown, ago: 90_000)),
        "outcome unknown"
      ),
    ]
    for (setting, fact, words) in cases {
      var console = ConsoleHarness()
      console.model.profile.confirmationPolicy = setting
      console.recipientHistory = fact
      console.enter("09120000001")
      guard let words else {
        #expect(console.orders.count == 1, "\(setting), \(fact)")
        continue
      }
      #expect(console.orders.isEmpty && console.text.contains(words), "\(setting): \(console.text)")
      // Every key but one gives the safe answer.
      console.press(.named(.enter))
      #expect(console.orders.isEmpty && console.model.overlay == nil)
      console.press(.named(.enter), .character("y"))
      #expect(console.orders.count == 1)
      // The demo never asks.
      var demo = ConsoleHarness()
      demo.model.program = ProgramFacts(isDemo: true)
      demo.recipientHistory = fact
      demo.enter("09120000001")
      #expect(demo.orders.count == 1)
    }
    var console = ConsoleHarness()
    console.model.profile.confirmationPolicy = .new
    console.recipientHistory = RecipientHistory(mobile: "", isKnown: false)
    console.enter("09120000001, 09120000002, 09120000003")
    expectGolden(console, "guard-100x30")
  }

  @Test("the guard knows what is under way here, and asks when the history cannot be read")
  func guardKnowsMore() throws {
    var console = ConsoleHarness()
    console.model.profile.confirmationPolicy = .never
    let order = try console.send("09120000001, 09120000002")
    // One number is being sent to; the other is waiting.
    for number in ["09120000001", "09120000002"] {
      var other = console
      other.model.form[.mobile].replaceAll(with: number)
      other.press(.named(.enter))
      #expect(other.orders.isEmpty && other.text.contains("is under way or waiting"), "\(other.text)")
    }
    console.begin(order, row: 1)
    console.end(order, ConsoleHarness.success)
    var blind = ConsoleHarness()
    blind.model.profile.confirmationPolicy = .never
    blind.type("09120000001")
    _ = update(&blind.model, .key(.named(.enter)), now: blind.now)
    let fact = RecipientHistory(mobile: "9120000001", isKnown: false, problem: "the file is damaged")
    let id = try #require(blind.model.sending.awaited?.id)
    let effects = update(&blind.model, .sending(.checked(id: id, [fact])), now: blind.now)
    #expect(effects.isEmpty && blind.text.contains("the file is damaged"), "\(blind.text)")
    #expect(!blind.text.contains("has not sent to"))
    blind.press(.character("y"))
    #expect(blind.orders.count == 1)
  }

  @Test("Enter that no hand has pressed sends nothing, answers nothing, and is said")
  func heldBack() throws {
    var console = ConsoleHarness()
    console.type("0912000000")
    for doubt in [Key.SuspectInput.burst, .afterEscape] {
      console.post(.keyHeldBack(.named(.enter), doubt))
      #expect(console.effects.isEmpty && console.text.contains("held back"), "\(console.text)")
    }
    // Text is text, however fast it came.
    console.post(.keyHeldBack(.character("7"), .burst))
    #expect(console.model.form.text(.mobile).hasSuffix("7"))
    console.press(.named(.enter))
    let first = console.orders.count
    console.model.ask(.quit, after: .itself)
    console.pass(5)
    console.post(.keyHeldBack(.character("y"), .burst))
    #expect(console.model.overlay == .question(.quit) && !console.effects.contains(.terminal(.quit)))
    #expect(first == 1)
  }

  @Test("a row that cannot be written means not sent, and says so")
  func unrecorded() throws {
    var console = ConsoleHarness()
    let order = try console.send("09120000001")
    console.post(.sending(.notRecorded(order: order.id, order.request, reason: "the disk is full")))
    #expect(console.model.history.rows.isEmpty)
    #expect(console.model.history.count == 0)
    #expect(console.text.contains("Not sent: the disk is full"))
    #expect(!console.model.sending.isSending)
    // What is being typed when the question appears does not answer it.
    console.press(.character("y"))
    #expect(console.orders.isEmpty)
    console.pass(1)
    expectGolden(console, "unrecorded-100x30")
    console.press(.character("y"))
    let again = try #require(console.orders.first)
    #expect(!again.isRecorded && again.request == order.request)
    console.begin(again, row: Int64(-again.id))
    console.end(again, ConsoleHarness.success)
    #expect(console.text.contains("unrecorded · Success"))
    // The row stays as long as the console runs, and the next send is recorded again.
    console.load([])
    #expect(console.text.contains("unrecorded · Success"))
    console.press(.named(.enter))
    // The guard knows about the send although the history does not.
    #expect(console.orders.isEmpty && console.text.contains("accepted"), "\(console.text)")
    console.press(.character("y"))
    #expect(console.orders.first?.isRecorded == true)
  }

  @Test("every outcome has its sign and word in the row")
  func outcomes() throws {
    let cases: [(SendOutcome, String)] = [
      (ConsoleHarness.success, "✓ Success"), (ConsoleHarness.refusal(-207), "✗ Token_NotAllowIP -207"),
      (.notSent(.connect, .failed(detail: "x")), "⊘ connection failed"),
      (.notSent(.tls, .timedOut(after: .seconds(10))), "⊘ TLS: timed out"),
      (.notSent(.name, .cancelled), "⊘ cancelled (name lookup)"),
      (.unknown(.wait, .timedOut(after: .seconds(30))), "? no answer after 30 s"),
      (.unknown(.wait, .cancelled), "? cancelled after it left"),
      (.unknown(.receive, .unreadable(.html, httpStatus: 500)), "? web page, HTTP 500"),
      (.unknown(.receive, .unreadable(.empty, httpStatus: 200)), "? empty answer"),
      (.unknown(.receive, .redirected(status: 302, to: "x")), "? redirected (HTTP 302)"),
    ]
    for (outcome, words) in cases {
      var console = ConsoleHarness()
      let order = try console.send("09120000001", row: 1)
      console.end(order, outcome)
      #expect(console.text.contains(words), "\(console.text)")
      console.press(.named(.function(4)))
      #expect(console.effects.first == .details(.load(id: 1)))
      #expect(console.text.contains("Details of one send"))
    }
  }

  @Test("keys on a row mean the last send from here, whatever was looked at or came from elsewhere")
  func currentRow() throws {
    var console = ConsoleHarness()
    console.load(GoldenTests.rows(console.now), count: 5)
    console.press(.named(.function(3)), .named(.end), .named(.function(3)))
    let order = try console.send("09120000001", row: 100)
    console.end(order, .accepted(SendOTPAnswer(status: .success, messageID: "7", code: "11111")))
    #expect(console.model.history.top == 0)
    let other = SendRecord(
      id: 101, startedAt: console.now, profile: "b", mobile: "9129999999", line: "98", text: "x",
      codeLength: 4,
      state: .accepted, statusCode: 1, code: "99999")
    console.load([other] + console.model.history.rows, count: 7)
    console.press(.control("y"))
    #expect(console.effects == [.terminal(.copy("11111", what: SendingWords.code("11111")))])
    console.press(.named(.function(4)))
    #expect(console.effects.first == .details(.load(id: 100)))
    console.press(.control("y"))
    #expect(console.effects == [.terminal(.copy("11111", what: SendingWords.code("11111")))])
  }

  @Test("what the bar complained of goes when it is mended")
  func mended() {
    var console = ConsoleHarness()
    console.press(.named(.enter))
    #expect(console.text.contains("Not sent: check"))
    console.type("09120000001")
    #expect(!console.text.contains("Not sent: check"))
  }

  @Test("quitting tells how many numbers wait", arguments: [1, 2, 3])
  func quittingBatch(_ count: Int) {
    var console = ConsoleHarness()
    console.enter((1...count).map { "0912000000\($0)" }.joined(separator: ", "))
    console.press(.control("q"))
    #expect(console.text.contains("A send is still under way."))
    #expect(console.text.contains("1 number is still waiting") == (count == 2))
    #expect(console.text.contains("2 numbers are still waiting") == (count == 3))
  }

  @Test("a question before a send tells when it is to go out", arguments: [false, true])
  func scheduledQuestion(_ ascii: Bool) {
    var console = ConsoleHarness(appearance: Appearance(ascii: ascii))
    console.recipientHistory = RecipientHistory(mobile: "9120000001", isKnown: false)
    console.type("09120000001")
    console.model.form[.sendAt].replaceAll(with: "+2d")
    console.press(.named(.enter))
    #expect(console.text.contains("Scheduled for Wed 25 Nov 12:00"), "\(console.text)")
    #expect(!ascii || !console.text.contains("·"))
  }

  @Test("quitting asks while a send is in flight, and Esc stays")
  func quitting() throws {
    var console = ConsoleHarness()
    console.enter("09120000001")
    console.press(.control("q"))
    #expect(!console.effects.contains(.terminal(.quit)))
    #expect(console.text.contains("Quit?"))
    console.press(.named(.escape))
    #expect(console.model.overlay == nil)
    console.press(.control("q"), .character("y"))
    #expect(console.effects.contains(.terminal(.quit)))
  }

  @Test("rows of others appear, and a send under way keeps its row")
  func others() throws {
    var console = ConsoleHarness()
    let order = try console.send("09120000001")
    var other = SendRecord(
      id: 3, startedAt: console.now, profile: "b", mobile: "9129999999", line: "98", text: "x", codeLength: 4)
    other.finish(ConsoleHarness.success, duration: 1)
    console.load([other], count: 1)
    #expect(console.model.history.rows.count == 2)
    console.begin(order, row: 4)
    #expect(console.model.history.rows.map(\.id) == [4, 3])
    console.end(order, ConsoleHarness.success)
    #expect(console.model.history.rows.map(\.state) == [.accepted, .accepted])
  }

  @Test("a batch whose record fails keeps in Mobile the numbers that got nothing, whatever is answered")
  func unrecordedRest() throws {
    for answer: Key in [.named(.escape), .character("y")] {
      var console = ConsoleHarness()
      console.press(.paste("09120000001 09120000002 09120000003 09120000004"))
      let first = try console.send(row: 1)
      console.end(first, ConsoleHarness.success)
      let second = try #require(console.orders.first)
      console.post(.sending(.notRecorded(order: second.id, second.request, reason: "locked")))
      #expect(
        console.model.form.recipientList.numbers.map(\.digits) == ["9120000002", "9120000003", "9120000004"])
      console.pass(1)
      console.press(answer)
      #expect(console.orders.count == (answer == .character("y") ? 1 : 0))
      #expect(!console.model.form.text(.mobile).contains("9120000001"))
    }
  }

  @Test("the question about sending again tells of a later send to the number, and has to be read again then")
  func newerSend() throws {
    var console = GoldenTests.filled(100, 30)
    var later = GoldenTests.rows(console.now)[2]
    later.id = 900
    later.startedAt = console.now.addingTimeInterval(-5)
    console.recipientHistory = RecipientHistory(mobile: later.mobile, isKnown: true, last: later)
    console.press(.named(.function(3)), .named(.end), .character("r"))
    #expect(console.text.contains("A later send to the number"), "\(console.text)")
    console.post(.key(.character("y")))
    #expect(console.orders.isEmpty)
    console.pass(1)
    console.press(.character("y"))
    #expect(console.orders.count == 1)
  }

  @Test("an open question learns what another program has sent meanwhile")
  func sentMeanwhile() throws {
    var console = ConsoleHarness()
    console.model.profile.confirmationPolicy = .new
    console.recipientHistory = RecipientHistory(mobile: "9120000001", isKnown: false)
    console.enter("09120000001")
    #expect(console.text.contains("knows no message"), "\(console.text)")
    console.pass(1)
    var other = GoldenTests.rows(console.now)[0]
    other.mobile = "9120000001"
    other.startedAt = console.now
    console.recipientHistory = RecipientHistory(mobile: "9120000001", isKnown: true, last: other)
    console.post(.history(.changed))
    #expect(!console.text.contains("knows no message"), "\(console.text)")
    console.post(.key(.character("y")))
    #expect(console.orders.isEmpty)
  }
}
