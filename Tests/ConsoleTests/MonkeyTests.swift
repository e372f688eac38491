import AmootSMS
import ConsoleData
import Foundation
import Screen
import Testing

import Wording

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
    var underWay: [SendJob] = []
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
      for case .history(.load(let id, _)) in console.effects {
        console.post(.history(.loaded(id: id, HistoryWindow(GoldenTests.rows(console.now)))))
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

  /// Answers what is in flight in any order, late, twice, never, or with a failure.
  private struct Runtime {
    var generator: SeededGenerator
    var row: Int64 = 1_000

    mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &generator) == 0 }

    /// Returns an answer to an effect; nil for one that is not answered here.
    mutating func answer(_ effect: Effect, _ console: ConsoleHarness) -> Message? {
      let fails = chance(6)
      let reason: Phrase = .verbatim("the disk is full")
      switch effect {
      case .sending(.check(let id, let mobiles, _)):
        return .sending(
          .checked(
            id: id,
            mobiles.map { RecipientHistory(mobile: $0, isKnown: !fails, problem: fails ? reason : nil) }))
      case .history(.load(let id, _)):
        return .history(
          fails ? .failed(id: id, reason) : .loaded(id: id, HistoryWindow(GoldenTests.rows(console.now))))
      case .history(.count(let id, _)):
        return .history(
          fails ? .failed(id: id, reason) : .counted(id: id, count: 5, found: nil, newest: nil))
      case .history(.countDeletion(let id, let filter)):
        return .history(
          fails ? .failed(id: id, reason) : .deletionCounted(id: id, filter, count: 3, newest: 90))
      case .history(.delete(let deletion, _)):
        return .history(fails ? .deletionFailed(deletion, reason) : .deleted(deletion, count: 1))
      case .history(.deleteFound(let deletion, let filter, let count, let newest)):
        if chance(3) {
          return .history(.deletionDiffers(deletion, filter, count: count + 1, newest: newest))
        }
        return .history(fails ? .deletionFailed(deletion, reason) : .deleted(deletion, count: count))
      case .history(.restore(let deletion)):
        return .history(fails ? .restoreFailed(deletion, reason) : .restored(deletion, count: 1))
      case .refreshAccount(let id, _):
        return .account(fails ? .failed(id: id, reason) : .answered(id: id, AccountTests.good))
      case .details(.load(let id)): return .details(.failed(id: id, reason))
      case .runDoctor(let id, _, _, _, _): return .doctorFinished(id: id, [])
      default: return nil
      }
    }
  }

  @Test(
    "however answers come, what leaves is what was named, to where the screen said, and no wait is left alone",
    arguments: 1...12)
  func inFlight(_ seed: Int) throws {
    var runtime = Runtime(generator: SeededGenerator(state: UInt64(seed * 7_919)))
    var console = GoldenTests.filled(100, 30)
    console.answersAtOnce = false
    console.inFlight = []
    console.model.profile.confirmationPolicy = seed.isMultiple(of: 2) ? .always : .new
    var underWay: [SendJob] = []
    /// What the last Enter or the last yes named: the numbers, and where they go.
    var named: [Int: (mobiles: [String], sender: Sender)] = [:]
    for step in 0..<400 {
      let before = console.model
      if runtime.chance(40) {
        // The settings change while anything may be under way.
        var profile = console.model.profile
        profile.base = try BaseAddress("https://service\(step).example/rest")
        profile.token = "token-of-step-\(step)"
        console.readSettings(Preferences(profiles: [profile]))
      } else if runtime.chance(2), !console.inFlight.isEmpty {
        let index = Int.random(in: 0..<console.inFlight.count, using: &runtime.generator)
        let effect = console.inFlight[index]
        if let message = runtime.answer(effect, console) {
          // Now and then an answer comes again later.
          if !runtime.chance(4) { console.inFlight.remove(at: index) }
          console.post(message)
        } else {
          console.inFlight.remove(at: index)
        }
      } else if runtime.chance(3), let order = underWay.first {
        underWay.removeFirst()
        runtime.row += 1
        console.begin(order, row: runtime.row)
        console.end(order, runtime.chance(2) ? ConsoleHarness.success : ConsoleHarness.refusal(101))
      } else {
        if runtime.chance(3) { console.now += 0.7 }
        let keys: [Key] = [
          .named(.enter), .named(.enter), .named(.escape), .character("y"), .character("y"), .character("r"),
          .character("x"), .character("D"), .character("u"), .named(.function(3)), .named(.down),
          .named(.end),
          .named(.home), .control("u"), .paste("0912000000\(step % 10)"), .named(.function(5)),
          .named(.function(12)), .named(.function(4)),
        ]
        let key = keys[Int.random(in: 0..<keys.count, using: &runtime.generator)]
        console.post(.key(key))
        if key == .character("y"), case .question(let question) = before.overlay,
          console.model.overlay != before.overlay
        {
          switch question {
          case .guarded(let requests, let sender, _, _), .unrecorded(let requests, let sender, _):
            named[step] = (requests.map(\.mobile.digits), sender)
          case .sendAgain(let resend): named[step] = ([resend.request.mobile.digits], resend.sender)
          case .deleteFound(let filter, let count, let newest):
            #expect(
              console.subjects.contains(.history(.deleteFound(0, filter, count: count, newest: newest))))
          default: break
          }
        }
        if let awaited = console.model.sending.awaited, before.sending.awaited == nil {
          named[step] = (awaited.requests.map(\.mobile.digits), awaited.sender)
          #expect(awaited.sender.base == before.profile.base)
        }
      }
      for order in console.orders {
        underWay.append(order)
        #expect(
          named.values.contains {
            $0.sender == order.sender && $0.mobiles.contains(order.request.mobile.digits)
          }, "step \(step): \(order.request.mobile.digits) to \(order.sender.base)")
      }
      // Every wait has something in flight that can end it.
      let model = console.model
      let ids: [Int] = [
        model.history.awaited?.id, model.history.awaitedCount, model.history.awaitedDate,
        model.history.awaitedDeletionCount, model.account.awaited?.id, model.sending.awaited?.id,
        model.doctorRun, model.details.awaitedComparison,
      ].compactMap(\.self)
      let flying = console.inFlight.compactMap(\.requestID)
      for id in ids where !flying.contains(id) {
        Issue.record("step \(step): nothing in flight answers \(id)")
        return
      }
    }
  }
}

extension Effect {
  /// The number by which the answer names the effect.
  fileprivate var requestID: Int? {
    switch self {
    case .history(.load(let id, _)), .history(.count(let id, _)), .history(.findDate(let id, _, _, _)),
      .history(.countDeletion(let id, _)), .refreshAccount(let id, _), .sending(.check(let id, _, _)),
      .runDoctor(let id, _, _, _, _), .details(.compare(let id, _, _)):
      id
    default: nil
    }
  }
}
