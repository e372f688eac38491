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
    ("spreadsheet", "export"), ("download", "export"), ("delivery", "details"), ("balance", "refreshAccount"),
    ("credit", "refreshAccount"), ("money", "refreshAccount"), ("theme", "showSettings"),
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
        $0.keys == console.model.keys.text(binding) && $0.action == binding.action && !$0.text.hasPrefix("…")
      }
      #expect(same.count == 1, "\(same)")
    }
    for name in RowField.filterNames { #expect(entries.contains { $0.keys.hasPrefix(name.name + ":") }) }
    for (query, key) in [
      ("code never came", "Enter"), ("several numbers", ""), ("provider support", "t"), ("spreadsheet", "e"),
    ] {
      var finder = Finder(.help)
      finder.search = EditBuffer(query)
      let found = console.model.entries(finder)
      #expect(
        found.prefix(3).contains { $0.keys == key && $0.text.hasPrefix("…") } || key == "e",
        "\(query) \(found)")
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

@Suite("Completing the filter")
struct FilterCompletionTests {
  @Test("Tab completes a name, then a value; without one it goes to the rows")
  func complete() {
    var console = GoldenTests.filled(100, 30)
    console.press(.named(.function(3)), .character("/"))
    #expect(console.text.contains("mobile: outcome: status: since:"), "\(console.text)")
    console.type("out")
    #expect(console.text.contains("Tab: outcome:"), "\(console.text)")
    console.press(.named(.tab))
    #expect(console.model.history.filterText.text == "outcome:")
    console.type("unk")
    console.press(.named(.tab))
    #expect(console.model.history.filterText.text == "outcome:unknown")
    #expect(console.model.history.filter.terms == [.outcome(.unknown)])
    console.type(" line:PU")
    console.press(.named(.tab))
    #expect(console.model.history.filterText.text == "outcome:unknown line:public")
    console.press(.named(.tab))
    #expect(console.model.context == .history)
  }

  @Test("every name and every value on offer is understood by the filter")
  func offers() throws {
    let now = ConsoleHarness().now
    for name in RowField.filterNames {
      for value in name.choices {
        #expect(throws: Never.self) {
          try HistoryFilter(parsing: "\(name.name):\(value)", now: now, isWhole: true)
        }
      }
    }
  }
}

@Suite("Colours on a light background")
struct LightThemeTests {
  @Test("no yellow, cyan or green carries text, and nothing else changes", arguments: [(80, 24), (140, 40)])
  func light(width: Int, height: Int) {
    var console = GoldenTests.filled(width, height)
    let dark = console.screen
    console.post(.backgroundKnown(isLight: true))
    let light = console.screen
    #expect(light.lines == dark.lines)
    #expect(light.cells.allSatisfy { ![.yellow, .cyan, .green].contains($0.style.color) })
    expectGolden(light, "light-\(width)x\(height)", withStyles: true)
    console.model.appearance.theme = .dark
    #expect(console.screen == dark)
    console.post(.backgroundKnown(isLight: false))
    console.model.appearance.theme = .light
    #expect(console.screen == light)
  }

  @Test(
    "every colour of a picture has a contrast of 4.5 : 1 at least, dim text too", arguments: [true, false])
  func contrast(isLight: Bool) throws {
    func luminance(_ hex: String, over background: String? = nil, opacity: Double = 1) throws -> Double {
      func channels(_ hex: String) throws -> [Double] {
        try [1, 3, 5].map { place in
          let start = hex.index(hex.startIndex, offsetBy: place)
          return Double(try #require(Int(hex[start..<hex.index(start, offsetBy: 2)], radix: 16))) / 255
        }
      }
      let below = try channels(background ?? hex)
      let mixed = zip(try channels(hex), below).map { $0 * opacity + $1 * (1 - opacity) }
      let linear = mixed.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
      return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
    let background = Screen.background(isLight: isLight)
    for color in Color.allCases {
      for opacity in color == .standard ? [1, 0.7] : [1] {
        let (one, other) = (
          try luminance(Screen.hex(color, isLight: isLight), over: background, opacity: opacity),
          try luminance(background)
        )
        let contrast = (max(one, other) + 0.05) / (min(one, other) + 0.05)
        #expect(contrast >= 4.5, "\(color) \(opacity): \(contrast)")
      }
    }
  }
}
