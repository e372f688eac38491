import AmootSMS
import ConsoleData
import ConsoleView
import ConsoleWording
import Foundation
import Screen
import TestSupport
import Testing

@testable import ConsoleCore
import Wording

@Suite("Recipients and batches in the console")
struct RecipientsTests {
  private static let three = "0912 000 0001\n912000\n9120000003\n9120000001\n"

  private static func console(_ pasted: String = "", width: Int = 100, height: Int = 30) -> ConsoleHarness {
    var console = ConsoleHarness(width: width, height: height)
    console.model.focus = .field(.mobile)
    if !pasted.isEmpty { console.press(.paste(pasted)) }
    return console
  }

  private static func many(_ count: Int) -> String {
    (0..<count).map { "0912\(1_000_000 + $0)" }.joined(separator: "\n")
  }

  @Test("pasted lines with one that is no number open the list, the bad one chosen first")
  func verdicts() {
    var console = Self.console(Self.three)
    #expect(console.model.context == .recipients)
    for words in [
      "2 numbers × 1 part, 1 unreadable, 1 listed twice", "Not a mobile number", "the same as entry 1",
    ] {
      #expect(console.text.contains(words), "\(words)\n\(console.text)")
    }
    // Enter edits; nothing is sent.
    console.press(.named(.enter))
    #expect(console.model.context == .recipient && console.orders.isEmpty)
    console.enter("0002")
    #expect(
      console.model.form.text(.mobile)
        == "09120000001, 9120000002, 09120000003, 09120000001".replacing(" 912", with: " 0912"))
    console.press(.alt("z"))
    #expect(console.model.form.recipientList.unreadable.map(\.written) == ["912000"])
    console.press(.control("r"))
    #expect(console.model.form.recipientList.unreadable.isEmpty)
    console.press(.named(.escape))
    #expect(console.model.overlays.isEmpty)
  }

  @Test("good lines stay in the field, and Enter sends to them")
  func goodLines() {
    var console = Self.console("9120000001\n9120000002\n")
    #expect(console.model.overlays.isEmpty && console.model.form.text(.mobile) == "09120000001, 09120000002")
    console.press(.named(.enter))
    #expect(console.orders.map(\.request.mobile.digits) == ["9120000001"])
    #expect(console.orders.first?.batch == .first(mobiles: ["9120000001", "9120000002"]))
  }

  @Test("an entry that is dropped comes back, and one that is gone is not overwritten")
  func dropping() {
    var console = Self.console(Self.three)
    console.press(.named(.delete))
    #expect(console.model.form.recipientList.entries.count == 3 && console.text.contains("Dropped entry 2"))
    console.press(.named(.end), .alt("z"))
    #expect(console.model.form.recipientList.entries.count == 4)
    console.press(.named(.enter))
    console.model.form.setRecipients(RecipientList(lines: "9120000009"))
    console.enter("0002")
    #expect(
      console.model.form.text(.mobile) == "09120000009" && console.text.contains("no longer in the list"))
  }

  @Test("the list is searched by typing, whatever digits")
  func search() {
    var console = Self.console(Self.three)
    console.type("۰۰۰۳")
    #expect(console.model.listPane?.items.count == 1 && console.text.contains("09120000003"))
    console.press(.named(.delete))
    #expect(console.model.form.recipientList.numbers.map(\.digits) == ["9120000001"])
    console.type("zzz")
    #expect(console.model.listPane?.items.isEmpty == true)
    console.press(.named(.enter), .named(.delete))
    #expect(console.model.context == .recipients)
  }

  @Test("ten thousand are counted in the field, saved, restored, and sent to")
  func tenThousand() throws {
    var console = Self.console(Self.many(10_000))
    console.press(.named(.escape))
    #expect(console.text.contains("10,000 numbers"), "\(console.text)")
    console.type("5")
    #expect(console.text.contains("too many for the field"))
    let values = console.model.form.values
    let restored = Form(values, token: "", tokenSource: .none)
    #expect(try restored.mobiles().numbers.count == 10_000)
    console.press(.paste("9120000001"))
    #expect(throws: InputError.tooManyMobiles(count: 10_001)) { try console.model.form.mobiles() }
    console.press(.named(.enter))
    #expect(console.orders.isEmpty && console.model.form.errors[.mobile] != nil)
    console.press(.control("u"))
    #expect(console.model.form.recipientList.entries.isEmpty)
    console.press(.alt("u"))
    #expect(console.model.form.recipientList.entries.count == 10_001)
  }

  @Test("privacy hides the middle of the numbers in field and list")
  func privacy() {
    for count in [3, 200] {
      var console = Self.console(Self.many(count) + "\n912000")
      console.model.isPrivacyOn = true
      #expect(!console.text.contains("0912100") && !console.text.contains("9121000"), "\(console.text)")
      console.press(.named(.escape))
      #expect(!console.text.contains("0912100"), "\(console.text)")
    }
  }

  // MARK: Files

  @Test("a file takes the place of what was there, which undo brings back")
  func file() throws {
    var console = Self.console("9120000007\n")
    console.press(.alt("i"))
    console.enter("~/numbers.csv")
    guard case .sending(.readRecipients(let id, let path, nil))? = console.effects.last else {
      Issue.record("\(console.effects)")
      return
    }
    #expect(path == "~/numbers.csv")
    let list = try RecipientList(file: Array("name,phone\nAli,9120000001\nSara,912\n".utf8))
    console.post(.sending(.recipientsRead(id: id + 1, path: path, .list(list))))
    #expect(console.model.form.text(.mobile) == "09120000007")
    console.post(.sending(.recipientsRead(id: id, path: path, .list(list))))
    #expect(
      console.model.context == .recipients && console.text.contains("column “phone”"), "\(console.text)")
    console.press(.alt("z"))
    #expect(console.model.form.text(.mobile) == "09120000007")
    // A file of numbers alone needs no decision, and one that is not there is asked for again.
    console.press(.named(.escape), .alt("i"))
    console.enter("x")
    guard case .sending(.readRecipients(let next, _, _))? = console.effects.last else { return }
    console.post(.sending(.recipientsRead(id: next, path: "x", .problem("It is not there."))))
    #expect(
      console.model.prompt?.text.text == "x" && console.text.contains("It is not there."), "\(console.text)")
    console.enter("y")
    guard case .sending(.readRecipients(let last, "xy", _))? = console.effects.last else { return }
    console.post(
      .sending(.recipientsRead(id: last, path: "xy", .list(RecipientList(lines: "9120000001\n9120000002")))))
    #expect(console.model.overlays.isEmpty && console.model.form.text(.mobile) == "09120000001, 09120000002")
  }

  @Test("no list is lost: not by clearing, by a row, or by the rest of a batch")
  func undo() throws {
    var console = Self.console(Self.many(150))
    console.press(.named(.escape), .control("u"))
    #expect(
      console.model.form.isEmpty(.mobile) && console.text.contains("Alt-U brings them back"),
      "\(console.text)")
    console.press(.alt("u"))
    #expect(console.model.form.recipientList.entries.count == 150)
    console.load([GoldenTests.rows(console.now)[0]])
    console.press(.named(.function(3)), .character("p"))
    #expect(console.model.form.recipients == nil && console.model.focus == .field(.mobile))
    console.press(.alt("u"))
    #expect(console.model.form.recipientList.entries.count == 150)
  }

  @Test("pasted columns ask which one is meant, as a file does")
  func pastedColumns() {
    var console = Self.console("name\tmobile\tphone2\nAli\t09120000400\t09120000401\nSara\t09120000402\t\n")
    #expect(console.model.focus == .prompt && console.text.contains("mobile, phone2"), "\(console.text)")
    console.enter("fax")
    #expect(console.text.contains("no column “fax”"), "\(console.text)")
    console.press(.control("u"))
    console.enter("mobile")
    #expect(console.model.form.text(.mobile) == "09120000400, 09120000402")
    // In the list, a paste adds recipients, too.
    console.press(.alt("o"), .paste("9120000009\n9120000008"))
    #expect(console.model.form.recipientList.numbers.count == 4 && console.model.context == .recipients)
  }

  @Test("where several columns hold numbers, the console asks which, of the same file")
  func columns() {
    var console = Self.console()
    console.press(.alt("i"))
    console.press(.named(.enter))
    #expect(console.text.contains("Enter the path"))
    console.enter("a.csv")
    guard case .sending(.readRecipients(let id, _, _))? = console.effects.last else { return }
    console.post(.sending(.recipientsRead(id: id, path: "a.csv", .columns("home, work", problem: nil))))
    #expect(console.text.contains("home, work") && console.model.focus == .prompt, "\(console.text)")
    console.enter("work")
    guard case .sending(.readRecipients(let second, "a.csv", "work"))? = console.effects.last else {
      Issue.record("\(console.effects)")
      return
    }
    console.post(.sending(.recipientsRead(id: second, path: "a.csv", .problem("It is gone."))))
    #expect(console.text.contains("It is gone.") && console.model.form.isEmpty(.mobile), "\(console.text)")
  }

  // MARK: Batches

  private static let accepted = SendOutcome.accepted(
    SendOTPAnswer(status: .success, messageID: "600", code: "12345"))

  @Test("a batch pauses after the send under way, goes on, and can be stopped while it waits")
  func pausing() throws {
    var console = Self.console("9120000001\n9120000002\n9120000003\n9120000004\n")
    console.press(.alt("w"))
    #expect(console.text.contains("No batch is being sent"))
    let first = try console.send(row: 11)
    console.press(.alt("w"))
    console.end(first, Self.accepted)
    #expect(console.orders.isEmpty && console.model.sending.isSending)
    console.pass(10)
    #expect(
      console.text.contains("Paused after 1 of 4") && console.text.contains("paused, 3 wait"),
      "\(console.text)")
    console.press(.control("q"))
    #expect(console.text.contains("A batch is paused and 3 numbers wait"), "\(console.text)")
    console.press(.named(.escape), .alt("w"))
    let second = try #require(console.orders.first)
    #expect(second.request.mobile.digits == "9120000002")
    console.press(.alt("w"))
    console.begin(second, row: 12)
    console.end(second, Self.accepted)
    // Esc has been pressed once too often before.
    console.press(.named(.escape))
    #expect(console.model.sending.isSending && console.text.contains("2 numbers wait"), "\(console.text)")
    console.press(.control("c"))
    #expect(!console.model.sending.isSending && console.text.contains("2 not tried"), "\(console.text)")
    #expect(console.model.form.text(.mobile) == "09120000003, 09120000004")
  }

  @Test("a long list is asked about, whatever the profile says")
  func question() {
    var console = Self.console(Self.many(51))
    console.model.profile.confirmationPolicy = .never
    console.press(.named(.enter))
    #expect(console.orders.isEmpty && console.text.contains("These are 51 messages"), "\(console.text)")
    console.press(.character("y"))
    #expect(console.orders.count == 1)
  }

  @Test(
    "the rows in the list are copied as a table: number, code, outcome, in a batch the newest of each number")
  func table() throws {
    var console = Self.console()
    var rows = GoldenTests.rows(console.now)
    rows[0].mobile = "9120000001"
    rows[1].mobile = "9120000002"
    rows[2].mobile = "9120000001"
    (rows[0].batch, rows[2].batch) = (rows[2].id, rows[2].id)
    console.load(rows)
    console.press(.named(.function(3)), .character("e"), .named(.down), .named(.down), .named(.enter))
    #expect(console.effects == [.history(.readTable(.all, .newest))])
    console.post(.history(.tableRead(Array(rows.prefix(3)), hasMore: true)))
    #expect(
      console.effects == [
        .terminal(
          .copy(
            "MOBILE\tCODE\tOUTCOME\n09120000001\t48213\tSuccess\n09120000002\t\tToken_NotAllowIP -207",
            what: ExportWords.table(2)))
      ], "\(console.effects)")
    #expect(console.text.contains("Only the first 1,000 rows"))
    // A send of its own is a line of its own, and what became of a message is the last that was reported.
    (rows[0].batch, rows[2].batch) = (nil, nil)
    rows[0].messageID = "1"
    rows[0].delivery.code = 35
    rows[0].delivery.seenAt = console.now
    let table = OutcomeTable(Array(rows.prefix(3)), now: console.now, language: .english)
    #expect(table.count == 3 && table.text.contains("09120000001\t48213\tblocked"), "\(table.text)")
  }

  @Test("what was not sent stays in the field, also from the middle of a batch")
  func unsent() throws {
    var console = Self.console("9120000001\n9120000002\n9120000003\n")
    var order = try console.send()
    console.end(order, .notSent(.connect, .failed(detail: "x")))
    if let next = console.orders.first {
      order = next
      console.end(order, Self.accepted)
    }
    if let next = console.orders.first { console.end(next, Self.accepted) }
    #expect(console.model.form.text(.mobile).hasPrefix("09120000001"))
  }

  /// A console whose form holds the rest of batch 41, put there from the history.
  private static func resumed() -> (ConsoleHarness, BatchReference) {
    var console = console("9120000001\n9120000002\n")
    var row = GoldenTests.rows(console.now)[0]
    (row.batch, row.profile, row.destination) = (41, "production", Destination(console.model.profile.base))
    row.sendAt = nil
    console.load([row])
    console.press(.named(.function(3)), .character("b"))
    #expect(console.model.history.filterText.text == "batch:41")
    console.load([row])
    console.press(.character("B"))
    let batch = BatchReference(id: 41, begunAt: console.now)
    guard case .sending(.readBatch(let id, let asked))? = console.effects.last, asked.id == row.id else {
      Issue.record("\(console.effects)")
      return (console, batch)
    }
    console.post(
      .sending(
        .batchRead(
          id: id, row, StoredBatch(batch, rows: [row], open: ["9120000008", "9120000009"]), problem: nil)))
    #expect(console.model.form.text(.mobile) == "09120000008, 09120000009")
    return (console, batch)
  }

  @Test("the rest of a batch goes into the form, joins it when it is sent, and is forgotten then")
  func rest() throws {
    var (console, batch) = Self.resumed()
    #expect(console.model.form.values.batch?.reference == batch)
    console.press(.named(.enter))
    #expect(console.orders.map(\.batch) == [.member(batch, rest: ["9120000009"])])
    let order = try #require(console.orders.first)
    console.begin(order, row: 50)
    console.end(order, Self.accepted)
    let last = try #require(console.orders.first)
    #expect(last.batch == .member(batch, rest: []))
    console.end(last, Self.accepted)
    #expect(console.model.form.resumed == nil)
  }

  @Test("another message, other numbers, or numbers typed by hand do not join the batch")
  func notTheRest() {
    let changes: [(String, (inout ConsoleHarness) -> Void)] = [
      ("message", { $0.model.form[.message].replaceAll(with: "another") }),
      ("length", { $0.model.form[.codeLength].replaceAll(with: "7") }),
      ("numbers", { $0.model.form.setRecipients(RecipientList(lines: "9120000008\n9120000001")) }),
      ("typed", { $0.press(.control("u"), .paste("9120000008")) }),
      (
        "profile",
        { console in
          guard let old = console.model.form.resumed else { return }
          let batch = SavedBatch(
            old.batch.reference, profile: "other", destination: old.batch.destination, line: old.batch.line,
            text: old.batch.text, codeLength: old.batch.codeLength)
          console.model.form.resumed = ResumedBatch(batch, Array(old.mobiles))
        }
      ),
    ]
    for (name, change) in changes {
      var (console, _) = Self.resumed()
      change(&console)
      console.press(.named(.enter))
      #expect(console.orders.count == 1 && console.orders.allSatisfy { $0.batch.batch == nil }, "\(name)")
    }
  }

  @Test("a number that another send has taken is skipped, and the batch goes on")
  func taken() throws {
    var (console, _) = Self.resumed()
    let first = try console.send()
    console.post(.sending(.taken(order: first.id, first.request, batch: 41)))
    #expect(console.text.contains("0912 000 0008 was skipped"), "\(console.text)")
    let second = try #require(console.orders.first)
    console.post(.sending(.taken(order: second.id, second.request, batch: 41)))
    #expect(!console.model.sending.isSending && console.model.history.local.isEmpty)
    #expect(console.text.contains("0 of 2 accepted"), "\(console.text)")
  }

  /// The form as the last effect saves it.
  private static func saved(_ console: ConsoleHarness) -> FormValues? {
    console.effects.compactMap { if case .saveForm(let values) = $0 { values } else { nil } }.last
  }

  @Test("whatever is saved while a batch is under way is its rest, with what the batch sends and where")
  func saving() throws {
    var console = Self.console("9120000001\n9120000002\n9120000003\n")
    let text = console.model.form.text(.message)
    let order = try console.send()
    var row = SendRecord(
      id: 60, startedAt: console.now, profile: "production", mobile: "9120000001", line: "public", text: text,
      codeLength: 5, destination: Destination(console.model.profile.base), batch: 60)
    console.post(.sending(.began(order: order.id, row)))
    // As soon as the batch has a name.
    #expect(Self.saved(console)?.batch?.reference == BatchReference(id: 60, begunAt: console.now))
    row.finish(.accepted(SendOTPAnswer(status: .success, messageID: "1", code: "1")), duration: 0.1)
    console.post(
      .sending(
        .ended(
          order: order.id, row, Self.accepted, recordProblem: nil, clockSkew: nil)))
    // Another message is typed meanwhile, and saved in its turn.
    console.model.focus = .field(.message)
    console.type("!")
    console.pass(5)
    let values = try #require(Self.saved(console))
    #expect(values.mobile == "09120000002, 09120000003" && values.batch?.text == text && values.text != text)
    // After a crash the rest goes on with the batch only if it is the same message.
    var again = console
    again.model = Model(
      size: console.model.size, now: console.now, preferences: Preferences(profiles: [console.model.profile]),
      form: values)
    #expect(again.text.contains("Batch 60 was not finished; 2 numbers"), "\(again.text)")
    again.press(.named(.enter))
    #expect(again.orders.map(\.batch.batch) == [nil])
  }

  @Test("a batch that stopped goes on as itself, also after a restart")
  func stopped() throws {
    var console = Self.console("9120000001\n9120000002\n9120000003\n")
    let order = try console.send(row: 60)
    guard var row = console.model.history.rows.first(where: { $0.id == 60 }) else { return }
    row.batch = 60
    console.post(.sending(.began(order: order.id, row)))
    row.finish(.refused(SendOTPAnswer(status: ServiceStatus(code: 4))), duration: 0.1)
    console.post(
      .sending(
        .ended(
          order: order.id, row, .refused(SendOTPAnswer(status: ServiceStatus(code: 4))), recordProblem: nil,
          clockSkew: nil)))
    #expect(console.model.form.text(.mobile) == "09120000001, 09120000002, 09120000003")
  }

  @Test("the rest of a batch of another profile, or of a row of its own, stays where it is")
  func otherBatch() {
    var console = Self.console()
    var row = GoldenTests.rows(console.now)[0]
    row.batch = nil
    console.load([row])
    console.press(.named(.function(3)), .character("B"))
    #expect(console.text.contains("not part of a batch"))
    row.batch = 41
    row.profile = "other"
    console.load([row])
    console.press(.character("B"))
    #expect(console.text.contains("Switch to it first") && console.effects.isEmpty)
  }
}
