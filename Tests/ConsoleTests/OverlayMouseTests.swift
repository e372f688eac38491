import AmootSMS
import ConsoleData
import Foundation
import Screen
import TestSupport
import Testing

@testable import ConsoleCore

@Suite("The mouse over lists and the key line")
struct OverlayMouseTests {
  private func click(_ text: String, _ console: inout ConsoleHarness, double: Bool = false) throws {
    let lines = console.screen.lines
    // Overlays are painted below the text they were opened from.
    let y = try #require(lines.lastIndex { $0.contains(text) }, "\(console.text)")
    let line = lines[y]
    let start = try #require(line.range(of: text))
    let x = line.distance(from: line.startIndex, to: start.lowerBound)
    console.press(.mouse(.init(double ? .double : .press, at: Point(x: x + 1, y: y))))
  }

  @Test("a click on a key of the key line is that key")
  func footer() throws {
    var console = ConsoleHarness()
    try click("F3 history", &console)
    #expect(console.model.focus == .history)
    try click("F1 help", &console)
    #expect(console.model.context == .help)
    try click("Esc close", &console)
    #expect(console.model.overlay == nil)
  }

  @Test("a question is answered by its keys in the key line, and by nothing else")
  func question() throws {
    var console = ConsoleHarness()
    console.recipientHistory = RecipientHistory(mobile: "", isKnown: false)
    console.enter("9120000001")
    #expect(console.model.context == .confirm)
    console.pass(1)
    console.press(.mouse(.init(.press, at: Point(x: 1, y: 1))))
    #expect(console.model.context == .confirm && console.orders.isEmpty)
    try click("y send", &console)
    #expect(console.orders.count == 1)
  }

  @Test("a click in a menu chooses, one beside it closes it")
  func menu() throws {
    var console = ConsoleHarness()
    console.answerAccount(
      AccountStatus(status: .success, accountName: nil, credit: 1, lineNumbers: ["3000", "public"]))
    console.model.focus = .field(.lineNumber)
    console.press(.control("o"))
    try click("3000", &console)
    #expect(console.model.form.text(.lineNumber) == "3000" && console.model.overlay == nil)
    console.press(.control("o"), .mouse(.init(.press, at: Point(x: 1, y: 1))))
    #expect(console.model.overlay == nil)
    // It works from any other field too, which keeps the focus.
    for field in FieldID.allCases {
      console.model.focus = .field(field)
      console.model.form[.lineNumber].replaceAll(with: "98")
      console.press(.control("o"))
      try click("3000", &console)
      #expect(console.model.form.text(.lineNumber) == "3000" && console.model.focus == .field(field))
    }
  }

  @Test("a click in the palette does it; in the help and the settings it chooses, and a second one does it")
  func lists() throws {
    var console = ConsoleHarness()
    console.press(.control("p"))
    try click("Search the service's statuses", &console)
    #expect(console.model.context == .statuses)
    console.press(.named(.escape), .named(.function(1)))
    // Include the space after its key, since the words also appear alone below the list.
    try click("  Go to the history", &console)
    #expect(console.model.context == .help)
    try click("  Go to the history", &console)
    #expect(console.model.focus == .history && console.model.overlay == nil)
    let line = SettingLine(field: .ascii, text: "no", shown: "no", origin: "default", isInFile: false)
    var other = line
    other.field = .bell
    console.readSettings([line, other])
    console.press(.named(.function(2)))
    try click("Bell", &console)
    #expect(console.model.chosenSetting?.field == .bell && console.effects.isEmpty)
    try click("Bell", &console)
    #expect(console.effects == [.settings(.save(.bell, "yes", profile: "production"))])
  }

  @Test("what stands beside the line opens its choices")
  func dropdown() throws {
    var console = ConsoleHarness()
    console.answerAccount(
      AccountStatus(status: .success, accountName: nil, credit: 1, lineNumbers: ["3000", "public"]))
    try click("2 lines", &console)
    #expect(console.model.context == .menu && console.text.contains("Send from"), "\(console.text)")
  }
}
