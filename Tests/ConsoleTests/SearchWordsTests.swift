import ConsoleWording
import ConsoleData
import Foundation
import Screen
import Testing
import Wording

@testable import ConsoleCore

@Suite("Found by the user's own words")
struct SearchWordsTests {
  /// What users type, and the action that must come first.
  static let searches: [(query: String, action: String)] = [
    ("resend", "sendAgain"), ("again", "sendAgain"), ("repeat", "sendAgain"), ("retry", "sendAgain"),
    ("send again", "sendAgain"), ("export", "export"), ("csv", "export"), ("json", "export"),
    ("excel", "export"),
    ("spreadsheet", "export"), ("download", "export"), ("delivery", "askForDelivery"),
    ("not received", "askForDelivery"), ("delivered", "askForDelivery"),
    ("reached", "askForDelivery"), ("balance", "refreshAccount"),
    ("credit", "refreshAccount"), ("money", "refreshAccount"), ("cost", "askForPrice"),
    ("price", "askForPrice"), ("theme", "showSettings"),
    ("dark", "showSettings"),
    ("preferences", "showSettings"), ("config", "showSettings"), ("settings", "showSettings"),
    ("version", "help"),
    ("keys", "help"), ("shortcuts", "help"), ("big", "bigCode"), ("large", "bigCode"),
    ("projector", "bigCode"),
    ("present", "present"), ("hide", "present"), ("privacy", "present"), ("mask", "present"),
    ("screenshot", "screenshot"), ("picture", "screenshot"), ("svg", "screenshot"), ("ticket", "ticket"),
    ("support", "ticket"), ("escalate", "ticket"), ("undo delete", "restoreDeleted"),
    ("undelete", "restoreDeleted"),
    ("trash", "restoreDeleted"), ("curl", "copyMenu"), ("php", "copyMenu"), ("share", "copyMenu"),
    ("clipboard", "copyCode"), ("copy code", "copyCode"), ("copy id", "copyMessageID"),
    ("messageid", "copyMessageID"), ("copyMessageID", "copyMessageID"), ("diff", "mark"), ("compare", "mark"),
    ("filter", "editFilter"), ("search", "editFilter"), ("note", "editNote"), ("comment", "editNote"),
    ("date", "goToDate"), ("calendar", "goToDate"), ("sort", "changeOrder"), ("slowest", "changeOrder"),
    ("remove", "deleteRow"), ("delete", "deleteRow"), ("purge", "deleteFound"), ("quit", "quit"),
    ("exit", "quit"),
    ("mouse", "toggleMouse"), ("trace", "showWire"), ("network", "showWire"), ("diagnose", "runDoctor"),
    ("error codes", "showStatuses"), ("switch", "chooseProfile"), ("profile", "chooseProfile"),
    ("template", "chooseTemplate"), ("snippet", "chooseTemplate"), ("history", "showHistory"),
    ("log", "showHistory"),
    ("zwnj", "insertJoiner"), ("rtl", "flipDirection"), ("reuse", "putIntoForm"), ("abort", "cancel"),
    ("exprot", "export"), ("hstry", "showHistory"), ("theem", "showSettings"), ("templete", "chooseTemplate"),
  ]

  @Test("the palette puts first what is meant", arguments: searches.map(\.query))
  func palette(_ query: String) throws {
    let expected = try #require(Self.searches.first { $0.query == query }?.action)
    var console = GoldenTests.filled(100, 30)
    console.press(.named(.function(3)), .control("p"))
    console.type(query)
    guard let finder = console.model.overlay?.list(Finder.self) else { return #expect(Bool(false)) }
    let found = console.model.entries(finder)
    let first = found.first?.action?.name
    #expect(first == expected, "\(found.prefix(4).map { $0.action?.name ?? "" })\n\(console.text)")
  }

  @Test("every name in config --keys and every word on the key line leads to its action")
  func names() {
    let console = GoldenTests.filled(100, 30)
    for binding in console.model.keys.listed {
      for query in [binding.action.name, binding.words.short.english] {
        var finder = Finder(.palette)
        finder.origin = .history
        finder.search = EditBuffer(query)
        let found = console.model.entries(finder).prefix(4).compactMap(\.action)
        #expect(found.contains(binding.action), "\(query): \(found.map(\.name))")
      }
    }
  }

  @Test("the help lists a global key once, the filter's words, and what people come to do")
  func help() {
    let console = GoldenTests.filled(100, 30)
    let entries = console.model.entries(Finder(.help))
    for binding in console.model.keys.listed where binding.contexts.isSuperset(of: .panes) {
      let same = entries.filter {
        $0.keys == console.model.keys.text(binding) && $0.action == binding.action && $0.target == nil
      }
      #expect(same.count == 1, "\(same)")
    }
    for name in RowField.filterNames { #expect(entries.contains { $0.keys.hasPrefix(name.name + ":") }) }
    for (query, key) in [
      ("code never came", "a"), ("several numbers", "F3"), ("provider support", "t"), ("spreadsheet", "e"),
    ] {
      var finder = Finder(.help)
      finder.search = EditBuffer(query)
      let found = console.model.entries(finder)
      guard case .guide? = found.first?.target else {
        Issue.record("\(query): \(found.prefix(3).map(\.text))")
        continue
      }
      #expect(found.first?.keys == key, "\(query) \(found.first?.keys ?? "")")
    }
  }

  @Test("what is not found is answered with what could be meant, and a long list shows where one is")
  func nothing() {
    var console = GoldenTests.filled(80, 24)
    console.press(.named(.function(1)))
    #expect(console.text.contains(/1-\d+ of \d+/), "\(console.text)")
    console.type("templaets")
    #expect(
      console.text.contains("results for “templates”") && console.text.contains("Alt-T"), "\(console.text)")
    for _ in 0..<9 { console.press(.named(.backspace)) }
    console.type("xyzzyplugh")
    #expect(console.text.contains("No match for “xyzzyplugh”."), "\(console.text)")
  }
}
