import AmootSMS
import ConsoleData
import Foundation
import Screen
import Testing
import TextLayout
import ConsoleWording
import Wording

@testable import ConsoleCore

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
    console.enter("09120000001, 09120000002, 09120000003")
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
    #expect(console.copied == "11111\n22222\n33333")
    console = menu
    console.press(.named(.down), .named(.down), .named(.enter))
    #expect(console.copied == "22222")
    // The large digits have a code to copy too.
    console.press(.alt("l"), .control("y"))
    #expect(console.copied == "33333")
  }

  @Test("a cancelled batch leaves in Mobile only the numbers that nothing was sent to")
  func cancelled() throws {
    var console = ConsoleHarness()
    let order = try console.send("09120000001, 09120000002, 09120000003", row: 1)
    console.press(.named(.escape))
    // Whether the one under way has left is not known yet.
    #expect(console.model.form.text(.mobile) == "09120000001, 09120000002, 09120000003")
    console.end(order, .unknown(.wait, .cancelled))
    #expect(console.model.form.text(.mobile) == "09120000002, 09120000003")
    #expect(console.model.notices.current?.text.english.contains("Mobile keeps 2 numbers.") == true)
    // A single send leaves its number where it is.
    var single = ConsoleHarness()
    try single.send("09120000001", row: 1)
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
