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
    try #require(console.model.listPane?.selected).identity
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
      #expect(before.contains("3000"))
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
          if after.items.contains(where: { $0.identity == before }) {
            #expect(after.selected?.identity == before, "\(query) \(index)")
          }
        }
      }
    }
  }
}
