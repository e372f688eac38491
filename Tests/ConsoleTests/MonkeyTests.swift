import AmootSMS
import ConsoleData
import Foundation
import Screen
import Testing

@testable import ConsoleCore

@Suite("A monkey at the keys")
struct MonkeyTests {
  static let keys: [Key] =
    [
      Key.named(.enter), .named(.tab), .named(.tab, .shift), .named(.escape), .named(.backspace),
      .named(.delete),
      .named(.up), .named(.down), .named(.left), .named(.right), .named(.home), .named(.end), .named(.pageUp),
      .named(.pageDown), .named(.right, .shift), .named(.left, .control), .named(.enter, .alt),
      .paste("0912 000 0001\n"),
      .paste("سلام\u{202E}\u{1B}[31m"), .paste(""), .alt("\r"), .character("ی"), .character("۱"),
      .character("😀"),
    ] + (1...12).map { .named(.function($0)) }
    + "abcdefghijklmnopqrstuvwxyz /?:-+0123456789DYNG".map { .character($0) }
    + "abcdefghijklmnopqrstuvwxyz@_".map { .control($0) } + "abcdfhlnprsuyaeBF_".map { .alt($0) }

  @Test(
    "whatever is pressed, at whatever size, nothing traps and nothing leaves that was not asked for",
    arguments: 1...8)
  func random(_ seed: Int) throws {
    var generator = SeededGenerator(state: UInt64(seed))
    var console = GoldenTests.filled(100, 30)
    console.model.profile.confirmationPolicy = .always
    var row: Int64 = 1_000
    var underWay: [SendOrder] = []
    for step in 0..<500 {
      if Int.random(in: 0..<40, using: &generator) == 0 {
        console.post(
          .resized(
            Size(
              width: Int.random(in: 0...160, using: &generator),
              height: Int.random(in: 0...50, using: &generator))))
      }
      if Int.random(in: 0..<5, using: &generator) == 0 {
        console.pass(Double.random(in: 0..<2, using: &generator))
      }
      let key = Self.keys[Int.random(in: 0..<Self.keys.count, using: &generator)]
      let (before, question) = (console.model, console.model.overlay)
      console.press(key)
      let orders = console.orders
      if !orders.isEmpty {
        // With a guard that always asks, only a yes sends; a batch's next number follows the end of the previous one.
        guard case .question = question else {
          Issue.record("step \(step): \(key) sent from \(before.context)")
          return
        }
        #expect(key == .character("y"))
        underWay += orders
      }
      // Plays the runtime now and then.
      while !underWay.isEmpty, Bool.random(using: &generator) {
        let order = underWay.removeFirst()
        row += 1
        console.begin(order, row: row)
        console.end(
          order, Bool.random(using: &generator) ? ConsoleHarness.success : ConsoleHarness.refusal(-207))
        underWay += console.orders
      }
      for case .history(.load(let request)) in console.effects {
        console.post(.history(.loaded(request, HistoryWindow(GoldenTests.rows(console.now)))))
      }
      #expect(console.screen.size == console.model.size)
      // Inspects every cell now and then; painting alone would trap.
      guard step % 10 == 0 else { continue }
      for cell in console.screen.cells where cell.text.unicodeScalars.contains(where: VisibleText.isUnsafe) {
        Issue.record("step \(step): \(key) painted \(cell.text.unicodeScalars.map(\.value))")
        return
      }
    }
    // The console is alive: Escape leads back, and typing goes where it should.
    console.post(.resized(Size(width: 100, height: 30)))
    for _ in 0..<12 { console.press(.named(.escape)) }
    console.model.focus = .field(.mobile)
    console.press(.control("a"), .control("k"))
    console.type("0912")
    #expect(console.model.form.text(.mobile).hasPrefix("0912"))
  }
}
