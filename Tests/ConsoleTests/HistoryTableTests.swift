import AmootSMS
import ConsoleData
import Foundation
import Screen
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
    #expect(console.text.contains("The service refused: Token_NotAllowIP"), "\(console.text)")
    // It is asked for once.
    console.pass(0.1)
    #expect(!console.effects.contains(.details(.load(id: 89))))
    let row = try await SimulatedRow.send("9120002207", text: "x")
    console.post(.details(.loaded(id: 89, row.details())))
    #expect(console.text.contains("Time by phase") || console.text.contains("opens all"), "\(console.text)")
    console.post(.key(.mouse(Key.Mouse(.press, at: Point(x: 120, y: 30)))))
    if case .report(let report) = console.model.overlay, let row = report.content.row {
      #expect(row.id == 89)
    } else {
      Issue.record("no details")
    }
  }

  @Test("a note keeps its number, however little room there is", arguments: 6...40)
  func notes(width: Int) {
    let text = RowText.note(
      "called back twice, ticket 8123, waits for an answer", width: width, ellipsis: "…")
    #expect(text.contains("8123") && Model.columns(text) <= width, "\(text)")
    #expect(RowText.note("ticket 8123", width: 11, ellipsis: "…") == "ticket 8123")
  }

  @Test("the selection is one bar, without colour or dim text in it")
  func selection() {
    for open: (inout ConsoleHarness) -> Void in [
      { $0.press(.named(.function(3)), .named(.down)) }, { $0.press(.named(.function(2))) },
      { $0.press(.named(.function(8))) }, { $0.press(.alt("t")) }, { $0.press(.control("p")) },
    ] {
      var console = GoldenTests.filled(100, 30)
      open(&console)
      let screen = console.screen
      let bars = (0..<30).filter { y in
        (0..<100).filter { screen[$0, y].style.attributes.contains(.reverse) }.count > 20
      }
      #expect(bars.count == 1 || console.model.settings.lines.isEmpty, "\(console.text)")
      for y in bars {
        let cells = (0..<100).map { screen[$0, y].style }.filter { $0.attributes.contains(.reverse) }
        #expect(cells.allSatisfy { $0.color == .standard && !$0.attributes.contains(.dim) })
      }
    }
  }
}

@Suite("Nothing by accident")
struct AccidentTests {
  @Test("a hidden token is replaced by what is typed or pasted, and undo brings it back")
  func token() {
    for key in [Key.character("x"), .paste(" new-token-4711 ")] {
      var console = ConsoleHarness()
      console.model.focus = .field(.token)
      let old = console.model.form.text(.token)
      console.press(key)
      #expect(!console.model.form.text(.token).contains("test"), "\(console.model.form.text(.token))")
      #expect(console.text.contains("You are replacing the hidden token."))
      console.press(.character("y"))
      #expect(console.model.form.text(.token).hasSuffix("y") && console.model.form.text(.token).count > 1)
      for _ in 0..<4 { console.press(.alt("u")) }
      #expect(console.model.form.text(.token) == old)
    }
    // A token that can be seen is edited.
    var console = ConsoleHarness()
    console.model.focus = .field(.token)
    console.press(.control("r"), .named(.end), .character("z"))
    #expect(console.model.form.text(.token) == "test-token-00003f9az")
  }

  @Test("coming back from the history leads to the field that was left, and shows which it is")
  func focus() {
    for field in FieldID.allCases {
      for way in [[Key.named(.escape)], [.named(.function(3))], [.named(.tab)]] {
        var console = GoldenTests.filled(80, 24)
        console.model.focus = .field(field)
        console.press(.named(.function(3)))
        for key in way { console.press(key) }
        #expect(console.model.focus == .field(field))
        let label = field.label.english
        #expect(console.screen.lines.contains { $0.contains("▸" + label) }, "\(console.text)")
      }
    }
    var console = GoldenTests.filled(80, 24)
    console.model.focus = .field(.codeLength)
    console.post(.key(.mouse(Key.Mouse(.press, at: Point(x: 10, y: 15)))))
    #expect(console.model.focus == .history)
    console.press(.named(.escape))
    #expect(console.model.focus == .field(.codeLength))
  }

  @Test("after a batch, ^Y offers its codes: all, one a line, or one")
  func codes() throws {
    var console = ConsoleHarness()
    console.type("09120000001, 09120000002, 09120000003")
    console.press(.named(.enter))
    var id: Int64 = 1
    for code in ["11111", "22222", "33333"] {
      let order = try #require(console.orders.first)
      console.begin(order, row: id)
      console.end(order, .accepted(SendOTPAnswer(status: .success, messageID: "1", code: code)))
      id += 1
    }
    console.press(.control("y"))
    #expect(console.text.contains("All 3 codes") && console.text.contains("22222"), "\(console.text)")
    let menu = console
    console.press(.named(.enter))
    #expect(Self.copied(console) == "11111\n22222\n33333")
    console = menu
    console.press(.named(.down), .named(.down), .named(.enter))
    #expect(Self.copied(console) == "22222")
    // The large digits have a code to copy too.
    console.press(.alt("l"), .control("y"))
    #expect(Self.copied(console) == "33333")
  }

  private static func copied(_ console: ConsoleHarness) -> String? {
    if case .terminal(.copy(let text, _))? = console.effects.first { text } else { nil }
  }

  @Test("a cancelled batch leaves in Mobile only the numbers that nothing was sent to")
  func cancelled() throws {
    var console = ConsoleHarness()
    console.type("09120000001, 09120000002, 09120000003")
    console.press(.named(.enter))
    let order = try #require(console.orders.first)
    console.begin(order, row: 1)
    console.press(.named(.escape))
    // Whether the one under way has left is not known yet.
    #expect(console.model.form.text(.mobile) == "09120000001, 09120000002, 09120000003")
    console.end(order, .unknown(.wait, .cancelled))
    #expect(console.model.form.text(.mobile) == "09120000002, 09120000003")
    #expect(console.model.notices.current?.text.english.contains("Mobile keeps 2 numbers.") == true)
    // A single send leaves its number where it is.
    var single = ConsoleHarness()
    single.type("09120000001")
    single.press(.named(.enter))
    single.begin(try #require(single.orders.first), row: 1)
    single.press(.named(.escape))
    #expect(single.model.form.text(.mobile) == "09120000001")
  }

  @Test("while presenting, no end of a token is in the settings, and an unknown outcome keeps its warning")
  func presenting() {
    var console = ConsoleHarness(width: 100, height: 40)
    console.model.settings.lines = [
      SettingLine(
        field: .token, text: "", shown: .verbatim("••••••5678"), origin: .empty, isInFile: true,
        overruledBy: nil)
    ]
    console.press(.alt("h"), .named(.function(2)))
    #expect(!console.text.contains("5678"), "\(console.text)")
    console = GoldenTests.filled(100, 40)
    console.press(.alt("h"), .named(.function(3)), .named(.down), .named(.down), .named(.enter))
    let words = console.text.replacing("│", with: " ").split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    #expect(words.contains("It may have been sent and charged."), "\(console.text)")
  }

  @Test("a deletion says how to take it back, and is taken back as often as there were deletions")
  func undelete() {
    var console = GoldenTests.filled(100, 30)
    console.press(.named(.function(3)), .character("u"))
    #expect(console.text.contains("There is nothing to restore."))
    console.press(.character("x"), .character("y"))
    console.deleted(1)
    #expect(console.text.contains("u in the history undoes this."), "\(console.text)")
    console.press(.character("u"))
    #expect(console.subjects.contains(.history(.restore(0))))
    console.restored(1)
    #expect(console.text.contains("1 row restored."))
    console.press(.character("u"))
    #expect(!console.subjects.contains(.history(.restore(0))))
  }

  @Test("no placeholder can be taken for a value: it has no digit in it")
  func placeholders() {
    for field in FieldID.allCases {
      var console = ConsoleHarness(token: "")
      console.model.form[field].replaceAll(with: "")
      let line = console.screen.lines.first { $0.contains(field.label.english) } ?? ""
      let shown = line.dropFirst(16).prefix(30)
      #expect(!shown.contains { $0.isNumber } && !shown.contains("public"), "\(line)")
    }
  }
}

@Suite("Exporting, tickets and templates")
struct SupportTests {
  @Test("e exports what the list shows, in a form that is chosen")
  func export() {
    var console = GoldenTests.filled(100, 30)
    console.press(.named(.function(3)), .character("e"))
    #expect(
      console.text.contains("Export 1,204 rows") && console.text.contains("JSON Lines"), "\(console.text)")
    console.press(.named(.enter))
    #expect(console.effects == [.history(.export(.all, .newest, .spreadsheet))])
    console.post(.history(.exported(count: 1_204, path: "amoot-otp-history.csv")))
    #expect(
      console.text.contains("1,204 rows exported as stored: amoot-otp-history.csv"))
  }

  @Test("a ticket says what was sent and what became of it, in both languages, without token and code")
  func ticket() async throws {
    let row = try await SimulatedRow.send("9120000000", text: "کد شما")
    var other = GoldenTests.rows(ConsoleHarness().now)[1]
    other.id = 999
    let code = try #require(row.record.code)
    let english = TicketText(row.record, row.exchange, others: [other, row.record], language: .english).text
    #expect(english.contains("Outcome: accepted, Success") && english.contains("0912 000 0000"), "\(english)")
    #expect(english.contains("Iran time (1405/09/02)") && english.contains("کد شما"), "\(english)")
    #expect(
      english.contains("- 2026-11-23") && english.contains("refused, Token_NotAllowIP -207"), "\(english)")
    let persian = TicketText(row.record, row.exchange, others: [], language: .persian).text
    #expect(persian.contains("نتیجه: پذیرفته شد") && persian.contains("در تاریخچه نیست"), "\(persian)")
    for text in [english, persian] {
      #expect(!text.contains(code) && !text.contains("token-0000"), "\(text)")
      #expect(!text.unicodeScalars.contains { $0 != "\n" && VisibleText.isUnsafe($0) && $0 != "\u{200C}" })
    }
    var console = ConsoleHarness()
    console.load([row.record])
    console.press(.named(.function(3)), .character("t"))
    #expect(console.text.contains("Ticket text") && console.text.contains("In Persian"), "\(console.text)")
    console.press(.named(.down), .named(.enter))
    #expect(console.effects == [.details(.makeText(.ticket(.persian), row.record))])
  }

  @Test("a template is edited, saved over itself and deleted; one made from a message keeps its variables")
  func templates() {
    var console = ConsoleHarness()
    let login = MessageTemplate(name: "Login", text: "کد {service}", lifetime: 120)
    console.post(
      .settings(.read(Preferences(profiles: console.model.profiles.all, templates: [login]), [], saved: nil)))
    console.press(.alt("t"), .character("e"))
    #expect(console.model.form.text(.message) == "کد {service}" && console.model.overlay == nil)
    console.type("!")
    console.press(.alt("t"))
    #expect(console.text.contains("Save the changes to “Login”"), "\(console.text)")
    console.press(.named(.enter))
    let changed = MessageTemplate(name: "Login", text: "کد {service}!", lifetime: 120)
    #expect(console.effects == [.settings(.changeTemplate(changed, name: "Login", profile: "production"))])
    console.press(.alt("t"), .character("x"))
    #expect(console.text.contains("Delete the template “Login”?"), "\(console.text)")
    console.press(.character("y"))
    #expect(console.effects == [.settings(.changeTemplate(nil, name: "Login", profile: "production"))])
    // From the template, filled in, and saved under another name.
    console.press(.alt("t"), .named(.enter))
    console.type("shop")
    console.press(.named(.enter))
    #expect(console.model.form.text(.message) == "کد shop")
    console.press(.alt("t"), .named(.down), .named(.enter))
    console.type("Copy")
    console.press(.named(.enter))
    let copy = MessageTemplate(name: "Copy", text: "کد {service}", lifetime: 120)
    #expect(console.effects == [.settings(.saveTemplate(copy, profile: "production"))])
  }

  @Test("the settings are searched as one types, by name, words and value")
  func settings() {
    var console = SettingsPaneTests().console()
    console.press(.named(.function(2)), .character("/"))
    console.type("timeout")
    let found = console.model.listedSettings.map(\.field.key)
    #expect(!found.isEmpty && found.count < 6, "\(found)")
    #expect(console.text.contains("search: timeout"), "\(console.text)")
    console.press(.named(.enter))
    #expect(console.model.context == .settings)
    console.press(.character("/"))
    console.type("xyzzy")
    #expect(console.text.contains("No match for “timeoutxyzzy”."), "\(console.text)")
    console.press(.named(.escape))
    #expect(console.model.listedSettings.count > 10)
  }

  @Test("what was copied from a window is said over it, at every size", arguments: GoldenTests.sizes)
  func notices(width: Int, height: Int) {
    for open: [Key] in [[.named(.function(4))], [.control("p")], [.named(.function(8))], [.alt("l")]] {
      var console = GoldenTests.filled(width, height)
      console.press(.named(.function(3)))
      for key in open { console.press(key) }
      console.post(.clipboard(.copied(SendingWords.code("48213"))))
      #expect(console.screen.lines[height - 2].contains("the code 48213"), "\(console.text)")
    }
  }
}
