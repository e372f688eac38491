import AmootSMS
import ConsoleData
import Foundation
import Screen
import TestSupport
import Testing
import Wording

@testable import ConsoleCore

/// Answers that come late, twice, never, out of order, or as failures: each is about what it was asked about.
@Suite("In flight")
struct InFlightTests {
  private static func held(_ policy: ConfirmationPolicy = .new) -> ConsoleHarness {
    var console = ConsoleHarness()
    console.model.profile.confirmationPolicy = policy
    console.answersAtOnce = false
    return console
  }

  /// The look-ups that are in flight, the oldest first.
  private static func lookUps(_ console: ConsoleHarness) -> [(id: Int, mobiles: [String])] {
    console.inFlight.compactMap {
      if case .sending(.check(let id, let mobiles, _)) = $0 { (id, mobiles) } else { nil }
    }
  }

  @Test("the answer about a number that was given up starts nothing for another")
  func lateLookUp() throws {
    var console = Self.held()
    console.type("09120000001")
    console.press(.named(.enter), .named(.escape), .control("u"))
    console.enter("09120000002")
    let lookUps = Self.lookUps(console)
    #expect(lookUps.map(\.mobiles) == [["9120000001"], ["9120000002"]])
    // The first is known, so that a send to it would need no question.
    console.recipientHistory = RecipientHistory(mobile: "", isKnown: true)
    console.post(console.checked(lookUps[0].id, lookUps[0].mobiles))
    #expect(console.orders.isEmpty && console.model.overlay == nil)
    console.recipientHistory = RecipientHistory(mobile: "", isKnown: false)
    for _ in 0..<2 { console.post(console.checked(lookUps[1].id, lookUps[1].mobiles)) }
    #expect(console.orders.isEmpty && console.text.contains("Send to 0912 000 0002?"), "\(console.text)")
    #expect(console.model.overlays.count == 1)
    console.press(.character("y"))
    #expect(console.orders.map(\.request.mobile.digits) == ["9120000002"])
  }

  private static func change(_ console: inout ConsoleHarness) throws {
    var profile = console.model.profile
    profile.base = try BaseAddress("https://other.example/rest")
    profile.token = "another-token-1234"
    console.readSettings(Preferences(profiles: [profile]))
    #expect(console.model.profile.base == profile.base)
  }

  @Test("a batch goes on to where it was begun, with its token, whatever the settings become")
  func batchAndSettings() throws {
    var console = ConsoleHarness()
    console.press(.paste("09120000001 09120000002"))
    let first = try console.send(row: 1)
    try Self.change(&console)
    #expect(console.text.contains("still go where they were meant to"), "\(console.text)")
    console.end(first, ConsoleHarness.success)
    let second = try #require(console.orders.first)
    #expect(second.sender == first.sender && second.sender.base == .production)
    #expect(console.model.history.rows.first?.destination == Destination(.production))
  }

  @Test("a question sends where it says, whatever the settings become while it is open")
  func questionAndSettings() throws {
    var console = ConsoleHarness()
    console.recipientHistory = RecipientHistory(mobile: "", isKnown: false)
    console.enter("09120000001")
    #expect(console.text.contains("To portal.amootsms.com, with the profile production."), "\(console.text)")
    try Self.change(&console)
    #expect(console.text.contains("To portal.amootsms.com, with the profile production."), "\(console.text)")
    console.press(.character("y"))
    let order = try #require(console.orders.first)
    #expect(order.sender.base == .production && order.sender.token.secret == "test-token-00003f9a")
  }

  @Test("settings that change while a number is looked up are told before anything leaves")
  func lookUpAndSettings() throws {
    var console = Self.held(.never)
    console.enter("09120000001")
    let lookUp = try #require(Self.lookUps(console).first)
    try Self.change(&console)
    console.post(console.checked(lookUp.id, lookUp.mobiles))
    #expect(
      console.orders.isEmpty && console.text.contains("The settings have changed since"), "\(console.text)")
    #expect(console.text.contains("To portal.amootsms.com"), "\(console.text)")
  }

  @Test("a row is sent again with its own profile to its own place, or the question names both")
  func resend() throws {
    var console = ConsoleHarness(width: 140, height: 40)
    let base = try BaseAddress("http://127.0.0.1:8080/rest")
    console.model.profiles.all.append(
      Profile(name: "test", base: base, token: "test-profile-token", tokenSource: .settings))
    var row = GoldenTests.rows(console.now)[0]
    (row.profile, row.destination) = ("test", Destination(base))
    console.load([row])
    console.press(.named(.function(3)), .character("r"))
    #expect(console.text.contains("This goes where the row went"), "\(console.text)")
    console.press(.character("y"))
    let order = try #require(console.orders.first)
    #expect(order.sender.base == base && order.sender.token.secret == "test-profile-token")
    #expect(order.sender.profile == "test")
    // The profile has another address now.
    console.model.profiles.all[1].base = try BaseAddress("https://moved.example/rest")
    console.load([row])
    console.press(.character("r"))
    #expect(
      console.text.contains("The row went to") && console.text.contains("production"), "\(console.text)")
    console.press(.named(.escape))
    // A time that has passed is not quietly taken for now.
    row.sendAt = console.now.addingTimeInterval(-60)
    console.load([row])
    console.press(.character("G"), .character("r"))
    #expect(console.model.overlay == nil && console.text.contains("has passed"), "\(console.text)")
  }

  @Test("a clock time that passes while it is on the screen is not quietly sent for tomorrow")
  func clockTime() throws {
    var console = ConsoleHarness(width: 140, height: 40)
    console.type("09120000001")
    console.press(.named(.tab), .named(.tab), .control("u"))
    // The harness's clock stands at 12:00 Iran time.
    console.type("12:01")
    #expect(console.text.contains("goes out"), "\(console.text)")
    // A wake-up a moment before Enter, as the terminal makes one, changes nothing.
    console.pass(120)
    console.now += 0.02
    console.press(.named(.enter))
    #expect(console.orders.isEmpty && console.text.contains("has passed"), "\(console.text)")
    console.pass(2)
    let order = try console.send()
    guard case .at(let date) = order.request.sendTime else {
      Issue.record("\(order)")
      return
    }
    #expect(date > console.now + 80_000)
  }

  @Test("a code kept in sight is that of its send, not of a row of another file with the same number")
  func codeOfAnotherFile() throws {
    var console = ConsoleHarness(width: 140, height: 40)
    console.model.settings.preferences.keptCodes = .no
    let order = try console.send("09120000001", row: 1)
    console.end(
      order, .accepted(SendOTPAnswer(status: .success, messageID: "1", mobile: "9120000001", code: "78527")))
    // The file does not have the code.
    var stored = try #require(console.model.history.rows.first)
    #expect(stored.code == "78527")
    stored.code = nil
    console.load([stored])
    #expect(console.model.history.rows.first?.code == "78527")
    // A restored backup has another send under that number.
    stored.mobile = "9129999999"
    console.load([stored])
    #expect(console.model.history.rows.first?.mobile == "9129999999")
    #expect(console.model.history.rows.first?.code == nil)
  }

  @Test("what retention doubted is deleted only as it was counted")
  func prune() {
    var console = ConsoleHarness()
    let rows = OverdueRows(
      count: 1, newest: console.now, before: console.now.addingTimeInterval(-90 * 86_400), days: 90)
    console.post(.history(.retentionDoubted(rows)))
    var stricter = console.model.settings.preferences
    stricter.retentionDays = 30
    console.readSettings(stricter)
    console.pass(1)
    console.press(.character("y"))
    #expect(console.effects == [.history(.prune(rows))])
  }

  @Test("a list can be scrolled on after a resize, a failed read, and an answer that was replaced")
  func loads() {
    var (console, list) = HistoryPaneTests.open(1_000)
    console.post(.resized(Size(width: 100, height: 90)))
    // Whatever the resize needed is in the effects, and not lost.
    let wanted = console.model.history.awaited
    #expect(
      wanted.map { load in console.inFlight.contains { $0 == .history(.load(id: load.id, load.request)) } }
        ?? true)
    list.serve(&console)
    for _ in 0..<40 {
      console.press(.named(.pageDown))
      if let load = console.model.history.awaited {
        // Fails, and is asked for again by the next key.
        console.post(.history(.failed(id: load.id, "the disk is slow")))
        #expect(console.model.history.awaited == nil)
      }
      console.press(.named(.pageDown))
      list.serve(&console)
    }
    #expect(console.model.history.selectedID == 1)
  }

  @Test("a jump to the end is still one when others write meanwhile")
  func jump() {
    var (console, list) = HistoryPaneTests.open(1_000)
    console.press(.named(.end))
    console.post(.history(.changed))
    list.serve(&console)
    #expect(console.model.history.selectedID == 1)
  }

  @Test("a send that could not be recorded stays in the list through every jump")
  func unrecorded() throws {
    var (console, list) = HistoryPaneTests.open(1_000)
    console.press(.named(.function(3)))
    console.model.profile.confirmationPolicy = .never
    var order = try console.send("09120000001")
    console.post(.sending(.notRecorded(order: order.id, order.request, reason: "the disk is full")))
    console.pass(1)
    console.press(.character("y"))
    order = try #require(console.orders.first)
    #expect(!order.isRecorded)
    console.end(order, ConsoleHarness.success)
    list.serve(&console)
    let own = try #require(console.model.history.rows.first)
    #expect(own.id < 0)
    console.press(.named(.function(3)), .named(.end))
    list.serve(&console)
    #expect(!console.model.history.rows.contains { $0.id == own.id })
    console.press(.named(.home))
    list.serve(&console)
    #expect(console.model.history.rows.first?.id == own.id, "\(console.text)")
    #expect(console.text.contains("unrecorded"))
  }

  @Test("a deletion that fails leaves the undo of the one before")
  func failedDeletion() {
    var console = GoldenTests.filled(100, 30)
    console.press(.named(.function(3)), .character("x"), .character("y"))
    console.press(.character("u"))
    #expect(
      console.subjects.isEmpty && console.text.contains("A deletion is still going on"), "\(console.text)")
    console.deleted(1)
    let first = console.model.history.deletions
    console.load(Array(GoldenTests.rows(console.now).dropFirst()))
    console.press(.character("x"), .character("y"))
    let second = console.model.history.changing.max() ?? 0
    console.post(.history(.deletionFailed(second, "the disk is full")))
    console.press(.character("u"))
    #expect(console.effects.contains(.history(.restore(first[0]))))
    // Failed halfway, it can be taken up again.
    console.post(.history(.restoreFailed(first[0], "the history is locked")))
    console.press(.character("u"))
    #expect(console.effects.contains(.history(.restore(first[0]))))
  }

  @Test("the credit is that of the token and address on the screen, or none")
  func account() throws {
    var console = ConsoleHarness()
    console.post(.started)
    let query = try #require(console.model.account.awaited)
    try Self.change(&console)
    console.post(.account(.answered(id: query.id, AccountTests.good)))
    #expect(console.model.accountStatus == nil && !console.text.contains("25,000"), "\(console.text)")
    console.answerAccount(AccountTests.good)
    #expect(console.text.contains("25,000"))
    console.model.focus = .field(.token)
    console.press(.control("u"))
    console.type("typed-token-0001")
    #expect(!console.text.contains("25,000"), "\(console.text)")
  }

  @Test("a command of former settings gives no token to the profile's new address")
  func token() throws {
    var console = ConsoleHarness(token: "")
    console.model.profile.tokenCommand = "pass show a"
    console.model.profiles.all = [console.model.profile]
    console.post(.started)
    let old = try #require(console.model.profiles.askedTokens.first)
    var profile = console.model.profile
    profile.base = try BaseAddress("https://other.example/rest")
    console.readSettings(Preferences(profiles: [profile]))
    console.post(.profiles(.tokenArrived(old, try Token("token-of-service-a"), problem: nil)))
    #expect(console.model.form.text(.token).isEmpty)
    let new = try #require(console.model.profiles.askedTokens.first)
    #expect(new.base == profile.base)
    console.post(.profiles(.tokenArrived(new, try Token("token-of-service-b"), problem: nil)))
    #expect(console.model.form.text(.token) == "token-of-service-b")
  }

  @Test("a profile with a key that is nearly one that decides sends nothing, and says so at the start")
  func misspelt() {
    var console = ConsoleHarness(width: 140, height: 40)
    console.model.profile.misspeltKeys = [
      MisspeltKey(written: "profiles[0].baseAdress", meant: "baseAddress")
    ]
    console.model.notifyUnknownKeys()
    #expect(console.text.contains("baseAdress"), "\(console.text)")
    console.enter("09120000001")
    #expect(console.orders.isEmpty && console.text.contains("Did you mean “baseAddress”?"), "\(console.text)")
  }
}

@Suite("The notice, the selection and the keys mean one row")
struct NoticeAndRowTests {
  @Test("a row sent again becomes the current one, and its notice's keys act on it")
  func again() throws {
    var console = ConsoleHarness()
    console.load(GoldenTests.rows(console.now))
    console.press(.named(.function(3)), .character("r"), .character("y"))
    let order = try #require(console.orders.first)
    console.begin(order, row: 91)
    console.end(
      order,
      .accepted(SendOTPAnswer(status: .success, messageID: "1", mobile: "9120000000", code: "78527")))
    #expect(console.text.contains("the code is 78527. ^Y copies it."), "\(console.text)")
    console.press(.control("y"))
    #expect(console.copied == "78527", "\(console.effects)")
  }

  @Test("of two sends under way, the keys mean the one that the notice is about")
  func two() throws {
    var console = ConsoleHarness()
    var orders: [SendJob] = []
    for number in 1...2 {
      console.press(.control("u"))
      let order = try console.send("0912000000\(number)", row: Int64(number))
      orders.append(order)
    }
    for (index, code) in [(0, "11111"), (1, "22222"), (0, "11111")] {
      guard console.model.sending.rows[orders[index].id] != nil else { continue }
      console.end(orders[index], .accepted(SendOTPAnswer(status: .success, messageID: "1", code: code)))
      #expect(console.text.contains("the code is \(code). ^Y copies it."), "\(console.text)")
      console.press(.control("y"))
      #expect(console.copied == code)
      console.press(.named(.function(4)))
      #expect(console.shownRow?.code == code, "\(console.text)")
      console.press(.named(.escape))
    }
  }

  @Test("a notice names no key that acts on another row than its own", arguments: [0, -207, 1])
  func others(_ code: Int) throws {
    let outcome: SendOutcome =
      switch code {
      case 0: ConsoleHarness.success
      case 1: .unknown(.wait, .timedOut(after: .seconds(30)))
      default: ConsoleHarness.refusal(code)
      }
    var console = ConsoleHarness()
    let order = try console.send("09120000001")
    console.load(GoldenTests.rows(console.now))
    console.press(.named(.function(3)), .named(.down))
    console.begin(order, row: 91)
    console.end(order, outcome)
    let keys = [KeyTable.standard.text(.copyCode), "F4"]
    let notice = try #require(console.model.notices.current?.text.english)
    #expect(!keys.contains { notice.contains($0) }, "\(notice)")
    // Back in the form, the row that the notice is about is the current one, and the notice stays true.
    console.press(.named(.function(3)), .control("y"))
    #expect(code == 0 || console.copied != "48213")
  }

  @Test("where nothing can be seen, no key does anything but leave", arguments: MonkeyTests.keys)
  func blind(_ key: Key) {
    var console = GoldenTests.filled(100, 30)
    console.recipientHistory = RecipientHistory(mobile: "", isKnown: false)
    console.press(.named(.enter))
    #expect(console.model.context == .confirm)
    console.post(.resized(Size(width: 30, height: 8)))
    let before = console.model
    console.now += 1
    console.press(key)
    console.post(.keyHeldBack(key, .burst))
    let harmless: Set<Key> = [.control("l"), .control("z"), .control("q")]
    #expect(
      console.orders.isEmpty && (harmless.contains(key) || console.effects.isEmpty), "\(console.effects)")
    #expect(console.model.overlays == before.overlays && console.model.form == before.form)
  }

  @Test("what was deleted by a filter is out of the reach of every key")
  func deletedByFilter() throws {
    var console = GoldenTests.filled(100, 30)
    let row = try #require(console.model.history.rows.first)
    (console.model.sending.last, console.model.sending.lastBatch) = (row, [row])
    (console.model.history.marked, console.model.history.withCodes) = (row, [row.id: row])
    console.model.ask(.deleteFound(.all, count: 5, newest: row.id), after: .key)
    console.press(.character("y"))
    console.deleted(5)
    #expect(console.model.sending.last == nil && console.model.sending.lastBatch.isEmpty)
    #expect(console.model.history.marked == nil && console.model.history.withCodes.isEmpty)
    // One that another has deleted already.
    console.effects = console.model.delete(row)
    console.deleted(0)
    #expect(console.text.contains("deleted already"), "\(console.text)")
  }

  @Test("an answer that comes after the user has gone on changes nothing under the keys, and says so")
  func late() throws {
    var console = GoldenTests.filled(100, 30)
    var row = try #require(console.model.history.rows.first)
    row.batch = 90
    console.load([row])
    console.press(.named(.function(3)), .character("B"))
    let id = try #require(console.model.form.awaitedRecipients)
    console.pass(1)
    console.press(.named(.function(3)))
    let before = console.model.form
    console.post(
      .sending(
        .batchRead(
          id: id, row,
          StoredBatch(BatchReference(id: 90, begunAt: row.startedAt), rows: [row], open: ["9120000008"]),
          problem: nil)))
    #expect(console.model.form.text(.mobile) == before.text(.mobile))
    #expect(console.text.contains("gone on"), "\(console.text)")
  }

  @Test("a note that another console has written meanwhile is shown before it is replaced")
  func note() throws {
    var console = GoldenTests.filled(100, 30)
    console.press(.named(.function(3)), .character("n"))
    console.type("mine")
    var rows = console.model.history.rows
    rows[0].note = "theirs"
    console.load(rows)
    console.press(.named(.enter))
    #expect(console.text.contains("theirs") && console.model.focus == .prompt, "\(console.text)")
    console.press(.named(.enter))
    let saved = console.effects.contains {
      if case .history(.setNote("mine", _)) = $0 { true } else { false }
    }
    #expect(saved)
  }
}
