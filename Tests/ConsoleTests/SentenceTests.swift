import AmootSMS
import ConsoleData
import Foundation
import Screen
import Testing
import Wording

@testable import ConsoleCore

/// Sentences that were false in some state, each in the state in which it was.
@Suite("Sentences")
struct SentenceTests {
  private static func row(_ id: Int64, _ state: SendRecord.State, ago: Double, in console: ConsoleHarness)
    -> SendRecord
  {
    SendRecord(
      id: id, startedAt: console.now.addingTimeInterval(-ago), profile: "production", mobile: "9120000001",
      line: "public", text: "x", codeLength: 5, state: state,
      destination: Destination(console.model.profile.base))
  }

  @Test("the accepted send is named, though a refusal came after it")
  func acceptedBeforeRefused() throws {
    let console = ConsoleHarness()
    let accepted = Self.row(1, .accepted, ago: 4, in: console)
    let facts = RecipientHistory(
      mobile: "9120000001", isKnown: true, last: Self.row(2, .refused, ago: 1, in: console),
      lastArrived: accepted)
    #expect(facts.reason(.never, now: console.now) == .justSent(accepted))
  }

  @Test("a question follows the send that it is about, and has to be read again", arguments: [true, false])
  func questionOfSend(_ isGuard: Bool) throws {
    var console = ConsoleHarness()
    console.model.profile.confirmationPolicy = .never
    let order = try console.send("09120000001", row: 1)
    if isGuard { console.press(.named(.enter)) } else { console.press(.named(.function(3)), .character("r")) }
    #expect(console.text.contains("under way"), "\(console.text)")
    console.pass(1)
    console.end(order, ConsoleHarness.success)
    #expect(
      !console.text.contains("under way") && console.text.contains("accepted 0 s ago"), "\(console.text)")
    console.post(.key(.character("y")))
    #expect(console.orders.isEmpty)
    console.press(.character("y"))
    #expect(console.orders.count == 1)
  }

  @Test(
    "quitting while a number is looked up says that nothing leaves, and nothing does before it is answered")
  func quitWhileChecking() throws {
    for quits in [true, false] {
      var console = ConsoleHarness()
      console.answersAtOnce = false
      console.type("09120000001")
      console.press(.named(.enter), .control("q"))
      #expect(console.text.contains("quitting now sends nothing") && !console.text.contains("0 sends"))
      let id = try #require(console.model.sending.awaited?.id)
      console.post(console.checked(id, ["9120000001"]))
      #expect(
        console.text.contains("quitting now sends nothing") && console.orders.isEmpty, "\(console.text)")
      console.press(quits ? .character("y") : .named(.escape))
      let looksAgain = console.effects.contains { if case .sending(.check) = $0 { true } else { false } }
      #expect(looksAgain != quits && console.orders.isEmpty, "\(console.text)")
      console.post(console.checked(id, ["9120000001"]))
      #expect(console.orders.count == (quits ? 0 : 1), "\(console.text)")
    }
  }

  @Test("a question does not call under way what a stop has left out")
  func stoppedBeforeIt() throws {
    var console = ConsoleHarness(width: 120, height: 40)
    console.model.profile.confirmationPolicy = .never
    console.press(.paste("09120000001 09120000002"))
    let order = try console.send(row: 1)
    console.press(.control("u"), .paste("09120000002"), .named(.enter))
    #expect(console.text.contains("A send to 0912 000 0002 is under way or waiting"), "\(console.text)")
    console.end(order, ConsoleHarness.refusal(4))
    #expect(!console.text.contains("under way or waiting"), "\(console.text)")
  }

  @Test("a batch that is killed comes back with the numbers that nothing was sent to before")
  func killedBatch() throws {
    var console = ConsoleHarness()
    console.model.profile.confirmationPolicy = .never
    console.press(.paste("09120000001 09120000002 09120000003"))
    let first = try console.send(row: 1)
    console.end(first, ConsoleHarness.success)
    let saved = console.effects.compactMap {
      if case .saveForm(let values) = $0 { values.mobile } else { nil }
    }
    #expect(saved == ["09120000002, 09120000003"])
  }

  @Test("a stop at the last number leaves that one in Mobile, and says why")
  func stoppedAtLast() throws {
    var console = ConsoleHarness(width: 120, height: 40)
    console.model.profile.confirmationPolicy = .never
    console.press(.paste("09120000001 09120000002"))
    let first = try console.send(row: 1)
    console.end(first, ConsoleHarness.success)
    let second = try #require(console.orders.first)
    console.begin(second, row: 2)
    console.end(second, ConsoleHarness.refusal(4))
    #expect(console.model.form.text(.mobile) == "09120000002")
    #expect(console.model.notices.current?.text.english.contains("Mobile keeps 1 number.") == true)
    #expect(
      console.text.contains("1 of 2 accepted, 1 refused. Refused: CreditNotEnough 4."), "\(console.text)")
    console.press(.control("u"))
    #expect(console.model.form.text(.mobile).isEmpty)
  }

  @Test("a token typed for one address is not for the next one, and nothing is asked with it there")
  func typedTokenAndAddress() throws {
    var console = ConsoleHarness(token: "")
    console.model.focus = .field(.token)
    console.type("typed-token-0001")
    var profile = console.model.profile
    profile.base = try BaseAddress("https://other.example/rest")
    console.readSettings(Preferences(profiles: [profile]))
    #expect(console.model.form.text(.token).isEmpty)
    #expect(!console.effects.contains { if case .refreshAccount = $0 { true } else { false } })
    #expect(console.model.notices.current?.text.english.contains("another address") == true)
    console.model.focus = .field(.token)
    console.press(.alt("u"))
    #expect(console.model.form.text(.token) == "typed-token-0001")
  }

  @Test("with a key that may be a misspelt address nothing is asked with the token")
  func misspeltAddress() throws {
    var console = ConsoleHarness()
    console.model.profile.misspeltKeys = [MisspeltKey(written: "baseAdress", meant: "baseAddress")]
    console.press(.named(.function(5)))
    #expect(console.effects.isEmpty && console.text.contains("baseAdress"))
    console.press(.named(.function(12)))
    #expect(
      console.effects.contains {
        if case .runDoctor(_, _, let token, _, _) = $0 { token == nil } else { false }
      })
  }

  @Test("a token that undo brings back is from where it was, and gives way to the file's next one")
  func tokenBroughtBack() throws {
    var console = ConsoleHarness()
    console.model.focus = .field(.token)
    console.press(.character("x"), .alt("u"))
    #expect(console.model.form.tokenSource == .settings)
    var profile = console.model.profile
    profile.token = "another-token-1234"
    console.readSettings(Preferences(profiles: [profile]))
    #expect(console.model.form.text(.token) == "another-token-1234")
  }

  @Test("a code that goes out later is not said to be accepted long ago, nor expired")
  func scheduled() throws {
    var console = ConsoleHarness()
    var row = Self.row(1, .accepted, ago: 600, in: console)
    row.code = "48213"
    row.sendAt = console.now.addingTimeInterval(540)
    console.model.settings.preferences.templates = [MessageTemplate(name: "Login", text: "x", lifetime: 120)]
    console.load([row])
    console.press(.named(.function(3)), .alt("l"))
    #expect(console.text.contains("goes out at") && !console.text.contains("expired"), "\(console.text)")
    console.now += 560
    console.pass(1)
    #expect(console.text.contains("valid for 1:39 more"), "\(console.text)")
    row.state = .refused
    row.sendAt = nil
    console.press(.named(.escape))
    console.load([row])
    console.press(.alt("l"))
    #expect(!console.text.contains("accepted"), "\(console.text)")
  }

  @Test("a ticket says that a code was not stored, and lists other sends to the same place only")
  func ticket() throws {
    let console = ConsoleHarness()
    let row = Self.row(1, .accepted, ago: 60, in: console)
    var elsewhere = Self.row(2, .refused, ago: 30, in: console)
    elsewhere.destination = Destination(try BaseAddress("http://127.0.0.1:8080/rest"))
    let text = try #require(RowExcerpt.ticket(.english, to: "").text(row, nil, others: [elsewhere]))
    #expect(text.contains("Code: not stored here") && text.contains("none in the history"), "\(text)")
  }

  @Test("details of a row that another console sends follow it to its end")
  func foreignRow() throws {
    var console = ConsoleHarness()
    let row = Self.row(7, .sending, ago: 5, in: console)
    console.load([row])
    console.press(.named(.function(3)), .named(.enter))
    #expect(console.text.contains("On its way."))
    var ended = row
    ended.finish(ConsoleHarness.success, duration: 0.1)
    console.load([ended])
    #expect(!console.text.contains("On its way.") && console.text.contains("600477358"), "\(console.text)")
  }

  @Test("advice about another account's row names no key that would ask this one's")
  func foreignAdvice() throws {
    var console = ConsoleHarness()
    var row = Self.row(1, .unknown, ago: 60, in: console)
    console.load([row])
    console.press(.named(.function(3)), .named(.enter))
    #expect(console.text.contains("(F5)"), "\(console.text)")
    row.profile = "shop"
    console.press(.named(.escape))
    console.load([row])
    console.press(.named(.enter))
    #expect(console.text.contains("find out whether it came") && !console.text.contains("(F5)"))
  }

  @Test("a credit that could not be asked for again is not shown as the account's")
  func staleCredit() throws {
    var console = ConsoleHarness()
    console.answerAccount(
      try AccountStatus(
        decoding: Data(#"{"Status":"Success","RemaindCredit":25000,"ListLineNumbers":[]}"#.utf8)))
    #expect(console.text.contains("credit 25,000 rials"))
    console.effects = console.model.askForAccount(.sent)
    console.failAccount(.verbatim("no network"))
    #expect(!console.text.contains("25,000") && console.text.contains("credit not known"), "\(console.text)")
  }

  @Test("a template is not offered to be overwritten with the message that undo has brought back")
  func overwrittenTemplate() throws {
    var console = ConsoleHarness()
    console.model.settings.preferences.templates = [
      MessageTemplate(name: "Login", text: "code for {service}")
    ]
    console.press(.alt("t"), .character("e"), .alt("u"), .alt("t"))
    #expect(
      console.text.contains("Login") && !console.text.contains("Save the changes to"), "\(console.text)")
  }

  @Test("keys are named only where they work")
  func keysInForm() throws {
    var console = ConsoleHarness()
    console.press(.named(.function(3)), .character("/"))
    console.type("nothing")
    console.load([], count: 3, found: 0)
    #expect(!console.text.contains("clears the filter"))
    console.press(.named(.enter))
    #expect(console.text.contains("Esc clears the filter"), "\(console.text)")
    console.press(.named(.function(3)))
    #expect(console.text.contains("No match.") && !console.text.contains("clears the filter"))
  }

  @Test("a batch does not grow longer while one of its sends hangs")
  func remaining() throws {
    let console = ConsoleHarness()
    let request = SendOTPRequest(
      mobile: try MobileNumber("9120000001"), text: try MessageText("x"),
      lineNumber: try LineNumber("public"),
      codeLength: .shortest)
    var batch = SendBatch(Array(repeating: request, count: 11), begunAt: console.now)
    _ = batch.next()
    _ = batch.finish(ConsoleHarness.success, at: console.now + 1)
    #expect(batch.remaining(at: console.now + 1) == 10)
    #expect(batch.remaining(at: console.now + 3) == 8)
    #expect(batch.remaining(at: console.now + 30) == nil)
  }

  @Test("an exchange that was stopped for a minute is no wrong clock; a wrong one is told from either side")
  func clock() {
    let end = Date(timeIntervalSince1970: 1_795_422_600)
    #expect(ServiceClient.clockSkew(of: end - 75, end: end, took: .seconds(75)) == nil)
    #expect(ServiceClient.clockSkew(of: end - 75, end: end, took: .seconds(1)) == 74)
    #expect(ServiceClient.clockSkew(of: end + 75, end: end, took: .seconds(1)) == -75)
  }
}
