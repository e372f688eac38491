import AmootSMS
import ConsoleData
import Foundation
import Screen
import TestSupport
import Testing

@testable import ConsoleCore
import ConsoleWording
import Wording

@Suite("The table of actions")
struct ActionTableTests {
  @Test("no key means two things in one context")
  func clashes() {
    for context in Context.allCases {
      var seen: Set<Key> = []
      for binding in Binding.all where binding.contexts.contains(context) {
        for key in binding.keys { #expect(seen.insert(key).inserted, "\(key) in \(context)") }
      }
    }
  }

  @Test("an action has one name, and every key that is shown can be read")
  func names() {
    let actions = Set(Binding.all.map(\.action))
    #expect(actions.count == Action.all.count)
    for action in Action.all {
      #expect(action.name.allSatisfy { $0.isASCII && $0.isLetter }, "\(action)")
      #expect(!KeyTable.standard.text(action).isEmpty, "\(action)")
    }
  }

  @Test("every action has a key")
  func keys() {
    for action in Action.all {
      #expect(Binding.all.contains { $0.action == action && !$0.keys.isEmpty }, "\(action)")
    }
  }

  @Test(
    "every key can be pressed everywhere, and says something or does something", arguments: places.indices)
  func everyAction(_ index: Int) {
    let (focus, overlay) = Self.places[index]
    var there = GoldenTests.filled(80, 24)
    Self.go(focus, overlay, &there)
    for key in Set(Binding.all.flatMap(\.keys)) {
      var console = there
      console.press(key)
      #expect(console.screen.size == console.model.size)
      // Whatever is on top after it can be left again.
      for _ in 0..<6 { console.press(.named(.escape)) }
      #expect(console.model.overlays.isEmpty, "\(focus) \(key): \(console.text)")
    }
  }

  /// Every place in the console: what has the focus, and the overlay on top of it.
  private static let places: [(Model.Focus, Model.Overlay?)] = {
    let focuses = FieldID.allCases.map { Model.Focus.field($0) } + [.sendButton, .history, .filter, .prompt]
    return focuses.map { ($0, nil) }
      + Model.Overlay.samples.flatMap { [(.field(.mobile), $0), (.history, $0)] }
  }()

  private static func go(_ focus: Model.Focus, _ overlay: Model.Overlay?, _ console: inout ConsoleHarness) {
    console.readSettings(SettingLine.samples, templates: TemplateMenuTests.templates)
    if focus == .prompt { console.model.prompt = Prompt(subject: .date, text: EditBuffer()) }
    console.model.focus = focus
    console.model.overlay = overlay
  }

  @Test("Escape goes back to the form from everywhere, a step at a time, and never quits")
  func escape() {
    for (focus, overlay) in Self.places {
      var console = GoldenTests.filled(80, 24)
      Self.go(focus, overlay, &console)
      var steps = 0
      while steps < 5, console.model.overlay != nil || console.model.isInHistory {
        console.press(.named(.escape))
        #expect(!console.effects.contains(.terminal(.quit)))
        steps += 1
      }
      #expect(
        console.model.overlay == nil && !console.model.isInHistory, "\(focus) \(String(describing: overlay))")
    }
  }

  @Test("where the focus is can always be seen: a cursor, a chosen row, or a list of its own")
  func focus() {
    for (focus, overlay) in Self.places {
      var console = GoldenTests.filled(80, 24)
      Self.go(focus, overlay, &console)
      if focus == .history { console.press(.named(.down)) }
      let screen = console.screen
      let isMarked = screen.cells.contains {
        $0.style.attributes.contains(.reverse) && $0.style.color == .standard
      }
      #expect(screen.cursor != nil || isMarked || overlay != nil, "\(focus)")
    }
  }

  @Test("the key line always has help, and nothing cut", arguments: [40, 60, 80, 100, 140])
  func footer(_ width: Int) {
    for focus in FieldID.allCases.map({ Model.Focus.field($0) }) + [.sendButton, .history] {
      var console = ConsoleHarness(width: width, height: 24)
      console.model.focus = focus
      let line = console.screen.lines[23]
      #expect(line.hasSuffix("help"), "\(line)")
      #expect(line.count < width)
    }
  }
}
