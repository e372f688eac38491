import ConsoleData
import Screen
import Testing

@testable import ConsoleCore
import Wording

@Suite("Keys of the user's own")
struct KeyTableTests {
  @Test("are read as help writes them", arguments: KeyTable.standard.listed)
  func round(binding: Binding) {
    for key in binding.keys where KeyTable.text(key).allSatisfy({ $0.isASCII }) {
      // Keys that terminals send alike are not offered; the table has them as the second key of some actions.
      guard case .success(let read) = KeyTable.key(KeyTable.text(key)) else { continue }
      #expect(read == key)
    }
  }

  @Test("take the place of the old ones, in what they do, in the key line and in help")
  func changed() {
    var console = ConsoleHarness(width: 140)
    console.readSettings(keys: ["showHistory": ["F11", "Ctrl-G"]])
    #expect(console.model.notices.current == nil)
    #expect(console.text.contains("F11 history"), "\(console.text)")
    console.press(.named(.function(3)))
    #expect(console.model.focus != .history)
    console.press(.control("g"))
    #expect(console.model.focus == .history)
    console.press(.named(.escape), .named(.function(1)))
    console.type("go to the history")
    #expect(console.text.contains("F11"), "\(console.text)")
  }

  @Test(
    "that cannot be are said, and the old ones stay",
    arguments: [
      ("nothing", ["F3"], "There is no action"), ("closeOverlay", ["F3"], "cannot be changed"),
      ("send", [], "needs a key"), ("send", ["F13"], "F1 to F12"),
      ("send", ["Ctrl-I"], "the same to a terminal as Tab"),
      ("send", ["Ctrl-M"], "the same to a terminal as Enter"), ("send", ["Hyper-X"], "is not a key"),
      ("send", ["Alt-é"], "every terminal"), ("send", ["Ctrl-S"], "stops the output"),
      ("send", ["x"], "typed into fields"), ("send", ["Ctrl-K"], "edits text"),
      ("showWire", ["F3"], "the key of both showHistory and showWire"),
      ("send", ["\u{1B}[31m"], "is not a key"),
    ])
  func wrong(name: String, keys: [String], words: String) {
    let table = KeyTable(custom: [name: keys])
    #expect(table.bindings == KeyTable.standard.bindings)
    #expect(table.problems.count == 1 && table.problems[0].english.contains(words), "\(table.problems)")
    #expect(!table.problems[0].english.contains("\u{1B}"))
    var console = ConsoleHarness()
    console.readSettings(keys: [name: keys])
    #expect(console.model.notices.current?.kind == .bad)
  }

  @Test("that cannot be are all told: the first in sight with their number, the others among the notices")
  func severalWrong() {
    let keys = ["send": ["Ctrl-I"], "nothing": ["F3"], "showWire": ["F3"]]
    var console = ConsoleHarness()
    console.readSettings(keys: keys)
    #expect(console.text.contains("Keys (1 of 3, Alt-M shows all): "), "\(console.text)")
    console.press(.alt("m"))
    for words in ["the same to a terminal as Tab", "There is no action", "the key of both"] {
      #expect(console.text.contains(words), "\(console.text)")
    }
  }

  @Test("can be exchanged for each other's")
  func exchanged() {
    let table = KeyTable(custom: ["showWire": ["F3"], "showHistory": ["F10"], "showForm": ["F10"]])
    #expect(table.problems.isEmpty, "\(table.problems)")
    #expect(table.action(for: .named(.function(3)), in: .textField) == .showWire)
    #expect(table.action(for: .named(.function(10)), in: .textField) == .showHistory)
  }

  @Test("leave no key with two meanings, whatever is wished for")
  func anything() {
    let wishes = ["F3", "F5", "^G", "Alt-H", "q", "Home", "^P", "F1"]
    for (index, binding) in KeyTable.standard.listed.enumerated() {
      for shift in 0..<3 {
        let next = KeyTable.standard.listed[(index + 1) % KeyTable.standard.listed.count]
        let table = KeyTable(custom: [
          binding.action.name: [wishes[(index + shift) % wishes.count]],
          next.action.name: [wishes[(index + shift * 2) % wishes.count]],
        ])
        for context in Context.allCases {
          var seen: [Key: Action] = [:]
          for binding in table.bindings where binding.contexts.contains(context) {
            for key in binding.keys {
              #expect(seen[key] == nil || seen[key] == binding.action, "\(key) in \(context)")
              seen[key] = binding.action
            }
          }
        }
      }
    }
  }
}
