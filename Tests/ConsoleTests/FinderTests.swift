import AmootSMS
import ConsoleData
import Foundation
import Screen
import Testing

@testable import ConsoleCore
import ConsoleWording
import Wording

@Suite("Finding what can be done")
struct FinderTests {
  @Test("the palette finds an action by its name, parts of it, or its letters, and does it")
  func palette() throws {
    for (query, action) in [
      ("copy code", Action.copyCode), ("slowest", .changeOrder), ("doctor", .runDoctor),
      ("sndagn", .sendAgain),
      ("wire", .showWire), ("F8", .showStatuses), ("note", .editNote), ("quit", .quit),
      ("mouse", .toggleMouse),
    ] {
      var console = GoldenTests.filled(100, 30)
      console.press(.control("p"))
      console.type(query)
      let finder = try #require(console.model.overlay?.list(Finder.self))
      #expect(
        console.model.entries(finder).first?.action == action,
        "\(query): \(console.model.entries(finder).prefix(3))")
    }
    var console = GoldenTests.filled(100, 30)
    console.press(.control("p"))
    console.type("sort")
    expectGolden(console, "palette-100x30")
    console.press(.named(.enter))
    for _ in HistoryOrder.allCases.prefix(while: { $0 != .slowest }) { console.press(.named(.down)) }
    console.press(.named(.enter))
    #expect(console.model.history.order == .slowest && console.model.focus == .history)
    console.press(.control("p"))
    console.type("no such thing")
    #expect(console.text.contains("No match"))
    console.press(.named(.enter), .named(.escape))
    #expect(console.model.overlay == nil && console.orders.isEmpty)
  }

  @Test("every action that is listed can be chosen from everywhere, and none traps")
  func everywhere() {
    for binding in KeyTable.standard.listed {
      for focus in [Model.Focus.field(.token), .field(.message), .sendButton, .history] {
        var console = GoldenTests.filled(80, 24)
        console.model.focus = focus
        console.press(.control("p"))
        guard var finder = console.model.overlay?.list(Finder.self),
          let index = console.model.entries(finder).firstIndex(where: { $0.action == binding.action })
        else {
          Issue.record("\(binding.action) is not found")
          continue
        }
        finder.selected = index
        console.model.overlay = .list(List(finder))
        let before = console.model
        console.press(.named(.enter))
        if let finder = console.model.overlay?.list(Finder.self) { #expect(finder.kind == .help) }
        // It has done something, or says why it cannot.
        let isTold = console.model.notices.past.count > before.notices.past.count
        var without = before
        without.overlays = before.overlays.dropLast()
        let now = console.model
        let isDone =
          now.overlays != without.overlays || !console.effects.isEmpty || now.form != without.form
          || now.focus != without.focus || now.appearance != without.appearance
          || now.prompt != without.prompt
          || now.history != without.history || now.isPrivacyOn != without.isPrivacyOn
          || now.details != without.details
        #expect(isTold || isDone, "\(binding.action) from \(focus)")
      }
    }
  }

  @Test("the words of what is chosen stand whole below the list", arguments: [(80, 24), (60, 15), (100, 30)])
  func whole(width: Int, height: Int) throws {
    for kind in [Finder.Kind.help, .palette] {
      var console = GoldenTests.filled(width, height)
      console.press(kind == .help ? .named(.function(1)) : .control("p"))
      let finder = try #require(console.model.overlay?.list(Finder.self))
      let frame = try #require(console.model.listPane?.frame)
      for entry in console.model.entries(finder) {
        let rows = console.screen.lines[(frame.y + frame.height - 3)..<(frame.y + frame.height - 1)]
        let shown = rows.map { $0.dropFirst(frame.x + 1).prefix(frame.width - 2) }.joined(separator: " ")
        var words = (entry.text + " " + (entry.disabledReason ?? "")).split(separator: " ")
        // The title of a recipe is in the list, and its first step below.
        if case .guide(let guide) = entry.target {
          #expect(console.text.contains(guide.title.english), "\(console.text)")
          words = []
        }
        // Persian letters are joined on the screen.
        for word in words where word.allSatisfy(\.isASCII) {
          #expect(shown.contains(word), "\(entry.text)\n\(console.text)")
        }
        console.press(.named(.down))
      }
    }
  }

  @Test("the help is searched, and does what is chosen")
  func help() {
    var console = GoldenTests.filled(80, 24)
    console.press(.named(.function(1)))
    for _ in 0..<60 { console.press(.named(.down)) }
    #expect(console.text.contains("Help"))
    console.type("half-space")
    #expect(console.text.contains("ZWNJ") && !console.text.contains("Copy the code"))
    console.press(.named(.enter))
    #expect(console.model.focus == .field(.message) && console.model.overlay == nil)
    #expect(console.model.form.text(.message).contains("\u{200C}"))
  }

  @Test("a Persian sentence that begins with a Latin title is still a Persian sentence")
  func direction() {
    var console = GoldenTests.filled(100, 30).inPersian
    console.press(.control("p"))
    console.type("207")
    #expect(
      console.text.contains(":Token_NotAllowIP") && !console.text.contains("Token_NotAllowIP:"),
      "\(console.text)")
  }

  @Test("the demo says of a setting that is fixed there that it is, and opens nothing")
  func fixedSettings() throws {
    var console = GoldenTests.filled(100, 30)
    console.model.program = ProgramFacts(isDemo: true)
    console.readSettings(SettingLine.samples)
    guard let fixed = console.model.settings.lines.first(where: { $0.field.group == .profile }) else {
      Issue.record("no sample of a profile's setting")
      return
    }
    console.press(.control("p"))
    console.type(fixed.field.key)
    let finder = try #require(console.model.overlay?.list(Finder.self))
    #expect(console.model.entries(finder).first?.target == .setting(fixed.field))
    #expect(console.text.contains("The demo's profiles are fixed"), "\(console.text)")
    console.press(.named(.enter))
    #expect(console.model.overlays.allSatisfy { $0.list(SettingsList.self) == nil })
    #expect(console.text.contains("The demo's profiles are fixed"), "\(console.text)")
  }
}
