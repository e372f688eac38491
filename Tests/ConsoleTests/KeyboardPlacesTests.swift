import ConsoleData
import ConsoleWording
import Foundation
import Screen
import Testing

@testable import ConsoleCore

@Suite("A Persian keyboard")
struct KeyboardPlacesTests {
  @Test("letters that are commands are read by their place, in the history, the details and lists")
  func commands() {
    var console = GoldenTests.filled(100, 30)
    console.press(.named(.function(3)), .character("د"))
    #expect(console.model.context == .prompt, "د is on the key of n")
    // What is typed into a text stays what it is.
    console.press(.character("د"))
    #expect(console.model.prompt?.text.text == "د")
    console.press(.named(.escape), .character("ت"))
    #expect(console.model.history.selectedIndex == 1, "ت is on the key of j")
    console.press(.character("ز"))
    guard console.model.overlay?.list(HandoverList.self) != nil else {
      return #expect(Bool(false), "ز is on the key of c")
    }
    console.press(.character("ض"))
    #expect(console.model.overlay == nil, "ض is on the key of q")
    console.press(.character("ط"))
    #expect(console.model.context == .confirm, "ط is on the key of x")
  }

  @Test("a question takes y, Y, غ and ب for yes, and no other letter", arguments: Array("yYغبنxnدـيq1"))
  func questions(_ letter: Character) {
    var console = GoldenTests.filled(100, 30)
    console.press(.named(.function(3)), .character("x"))
    console.now += 1
    console.press(.character(letter))
    let deletes = console.effects.contains { if case .history(.delete) = $0 { true } else { false } }
    #expect(deletes == "yYغب".contains(letter), "\(letter)")
  }

  @Test("Alt is read by place everywhere, in texts too")
  func alt() {
    var console = GoldenTests.filled(100, 30)
    console.press(.alt("ا"))
    #expect(console.model.isPrivacyOn)
    console.press(.alt("ا"))
    console.model.focus = .field(.message)
    console.press(.named(.end), .character("ع"), .alt("ع"))
    #expect(console.model.form.text(.message) == "پیامک تستی من", "Alt-ع is Alt-U, which undoes")
  }

  @Test("ي deletes nothing, and a letter without a meaning says so")
  func meaningless() {
    var console = GoldenTests.filled(100, 30)
    console.press(.named(.function(3)))
    for letter in "يQژ" {
      console.press(.character(letter))
      #expect(console.text.contains("does nothing here. F1 lists the keys."), "\(console.text)")
      #expect(console.model.overlay == nil && console.effects.isEmpty)
    }
  }

  @Test(
    "text pasted where keys are commands commands nothing, says so, and is not repeated: it may be a token")
  func pasted() {
    let console = GoldenTests.filled(100, 30)
    var places: [String: ConsoleHarness] = [:]
    for keys: [Key] in [
      [.named(.function(2))], [.named(.function(3))], [.named(.function(3)), .named(.enter)], [.alt("c")],
      [.named(.function(12))], [.named(.function(8))],
    ] {
      var console = console
      for key in keys { console.press(key) }
      places["\(console.model.context)"] = console
    }
    var button = console
    button.model.focus = .sendButton
    places["\(button.model.context)"] = button
    let typing = Set<Context>.typing
    for (name, var console) in places where !typing.contains(console.model.context) {
      let (overlays, selected) = (console.model.overlays.count, console.model.history.selectedIndex)
      for text in ["/xjkq", "sk-secret\n", "y"] {
        console.post(.key(.paste(text)))
        #expect(console.effects.isEmpty, "\(name)")
        #expect(console.model.overlays.count == overlays && console.model.history.selectedIndex == selected)
        #expect(console.model.notices.current?.text == HelpWords.pasteMeansNothing(help: "F1"), "\(name)")
        #expect(!console.text.contains("secret"), "\(name)")
      }
    }
    #expect(places.count >= 6, "\(places.keys)")
  }

  @Test("no letter has two places, and none of them is Latin")
  func table() {
    for letter in "ضصثقفغعهخحشسیبلاتنمظطزذردپئو؟" {
      guard case .character(let latin)? = KeyboardPlaces.latin(.character(letter)) else {
        Issue.record("\(letter) has no place")
        continue
      }
      #expect(latin.isASCII && KeyboardPlaces.latin(.character(latin)) == nil)
    }
    #expect(KeyboardPlaces.latin(.character("ي")) == nil)
  }
}
