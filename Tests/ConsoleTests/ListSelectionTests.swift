import AmootSMS
import ConsoleData
import Foundation
import Screen
import TestSupport
import Testing

@testable import ConsoleCore

/// Checks that what is selected stays selected when a list changes around it, so that a key means what was seen.
@Suite("The selection in a list")
struct ListSelectionTests {
  private func account(_ lines: [String], name: String? = nil, credit: Int? = 5) -> AccountStatus {
    AccountStatus(status: .success, accountName: name, credit: credit, lineNumbers: lines)
  }

  private func selected(_ console: ConsoleHarness) throws -> String {
    try #require(console.model.listPane?.selected).subject
  }

  @Test("Enter takes the line that was selected, whatever the account answers meanwhile")
  func lines() throws {
    let answers = [
      account(["2000", "3000", "public"], name: "A"), account(["public", "3000"], credit: nil),
      account(["1", "2", "3", "4", "public", "3000"], name: "B"),
    ]
    for answer in answers {
      var console = GoldenTests.filled(100, 30)
      console.answerAccount(account(["public", "3000", "4000"]))
      console.press(.named(.function(5)), .named(.end), .named(.up))
      let before = try selected(console)
      #expect(before == "line:3000")
      console.answerAccount(answer)
      #expect(try selected(console) == before)
      console.press(.named(.enter))
      #expect(console.model.form.text(.lineNumber) == "3000", "\(console.text)")
    }
  }

  /// What happens beside the user.
  private func events(_ console: ConsoleHarness, _ order: SendJob) -> [(inout ConsoleHarness) -> Void] {
    let rows = console.model.history.rows
    return [
      { $0.answerAccount(account(["public"])) },
      { $0.failAccount("no") },
      { $0.load([]) },
      { $0.load(Array(rows.dropFirst(2))) },
      { $0.load(rows) },
      { $0.end(order, ConsoleHarness.success) },
      { $0.post(.saveFailed("no")) },
      { $0.post(.settingsFileChanged) },
      { $0.pass(60) },
    ]
  }

  @Test("the finder keeps each of its entries selected, whichever becomes possible or impossible")
  func finder() throws {
    for query in ["", "send", "0912", "copy"] {
      var opened = GoldenTests.filled(100, 30)
      let order = try opened.send(row: 91)
      opened.press(.control("p"))
      opened.type(query)
      let count = try #require(opened.model.listPane).items.count
      for event in events(opened, order) {
        for index in stride(from: 0, to: count, by: count > 20 ? 7 : 1) {
          var console = opened
          console.model.changeList { $0.selected = index }
          let before = try selected(console)
          event(&console)
          let after = try #require(console.model.listPane)
          if after.items.contains(where: { $0.subject == before }) {
            #expect(after.selected?.subject == before, "\(query) \(index)")
          }
        }
      }
    }
  }

  @Test(
    "a line that is gone is not taken, nor is the one in its place, and it is selected again when it is back")
  func gone() throws {
    var console = GoldenTests.filled(100, 30)
    console.answerAccount(account(["public", "3000", "4000"]))
    let form = console.model.form.text(.lineNumber)
    console.press(.named(.function(5)), .named(.end))
    for lines in [["public", "3000", "5000"], [], ["1", "2", "3"]] {
      console.answerAccount(account(lines))
      console.press(.named(.enter))
      #expect(console.model.form.text(.lineNumber) == form, "\(console.text)")
      #expect(console.text.contains("gone from the list"))
      // As if it had not been pressed.
      console.model.overlays.removeAll()
      console.answerAccount(account(["public", "3000", "4000"]))
      console.press(.named(.function(5)), .named(.end))
    }
    console.answerAccount(account([]))
    console.answerAccount(account(["4000", "public"], credit: nil))
    console.press(.named(.enter))
    #expect(console.model.form.text(.lineNumber) == "4000")
    // Said once, and after that the key means what is selected now.
    console.press(.named(.function(5)), .named(.home), .named(.end))
    console.answerAccount(account(["4000", "3000"]))
    console.press(.named(.enter))
    #expect(console.model.overlay != nil)
    console.press(.named(.end), .named(.enter))
    #expect(console.model.form.text(.lineNumber) == "3000")
  }

  @Test("a click just after the lines have moved chooses none of them")
  func click() throws {
    var console = GoldenTests.filled(100, 30)
    console.answerAccount(account(["public", "3000"]))
    let form = console.model.form.text(.lineNumber)
    console.press(.named(.function(5)))
    let pane = try #require(console.model.listPane)
    let place = try #require(pane.window.visible.last)
    let click = Key.mouse(.init(.press, at: Point(x: pane.inner.x + 2, y: place.y)))
    console.answerAccount(account(["public", "2000", "3000"]))
    console.press(click)
    #expect(console.model.form.text(.lineNumber) == form && console.model.overlay != nil)
    console.pass(1)
    console.press(click)
    #expect(console.model.overlay == nil)
  }

  @Test("a number is edited and dropped that was selected, though the list is numbered anew")
  func recipients() throws {
    let numbers = (0..<10).map { "09120000\(10 + $0)0" }
    for key: Key in [.named(.delete), .named(.enter)] {
      var console = GoldenTests.filled(100, 30)
      console.press(.control("u"))
      console.model.form.setRecipients(RecipientList(lines: numbers.joined(separator: "\n")))
      console.press(.alt("o"))
      for _ in 0..<5 { console.press(.named(.down)) }
      let before = try selected(console)
      // What keeps the numbers that were not sent does the same.
      let rest = numbers.dropFirst(3).joined(separator: "\n")
      let selections = console.model.selections
      console.model.form.setRecipients(RecipientList(lines: rest))
      console.model.keep(selections)
      #expect(try selected(console) == before)
      console.press(key)
      if key == .named(.enter) {
        #expect(console.model.listPane?.selected?.subject == before && console.model.context == .recipient)
      } else {
        #expect(!console.model.form.recipientList.entries.contains { $0.number?.digits == before })
        #expect(console.model.form.recipientList.entries.count == 6)
      }
    }
  }

  @Test("every list says of each item what it is about, in every language")
  func subjects() throws {
    for overlay in Model.Overlay.samples {
      var console = GoldenTests.filled(100, 30)
      console.readSettings(SettingLine.samples)
      console.model.overlays = [overlay]
      guard let list = console.model.listPane else { continue }
      let subjects = list.items.map(\.subject)
      #expect(subjects.allSatisfy { !$0.isEmpty })
      // What no key acts on is its words.
      guard overlay.list(Finder.self) == nil else { continue }
      #expect(console.inPersian.model.listPane?.items.map(\.subject) == subjects)
    }
  }
}
