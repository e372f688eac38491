import AmootSMS
import ConsoleData
import ConsoleView
import Foundation
import Screen

@testable import ConsoleCore

/// A console without a terminal: takes messages, gives effects and screens, and keeps time by hand.
struct ConsoleHarness {
  var model: Model
  var now = Date(timeIntervalSince1970: 1_795_422_600)
  var effects: [Effect] = []

  init(
    width: Int = 100, height: Int = 30, token: String = "test-token-00003f9a",
    form: FormValues = FormValues(
      line: "public", mobile: "", codeLength: "5", sendAt: "now", text: "پیامک تستی من"),
    appearance: Appearance = Appearance()
  ) {
    let profile = Profile(name: "production", token: token, tokenSource: token.isEmpty ? .none : .settings)
    model = Model(
      size: Size(width: width, height: height), now: now,
      preferences: Preferences(profiles: [profile], appearance: appearance), form: form)
    load([])
  }

  /// What the history answers, at once, for every number about to be sent to.
  var recipientHistory: RecipientHistory?

  mutating func post(_ message: Message) {
    effects = update(&model, message, now: now)
    for case .sending(.check(let mobiles)) in effects {
      effects.removeAll { if case .sending(.check) = $0 { true } else { false } }
      let facts = mobiles.map {
        RecipientHistory(mobile: $0, isKnown: recipientHistory?.isKnown ?? true, last: recipientHistory?.last)
      }
      effects += update(&model, .sending(.checked(facts)), now: now)
    }
  }

  /// Plays the runtime: loads the start of the current list.
  mutating func load(_ rows: [SendRecord], count: Int? = nil, found: Int? = nil, hasBelow: Bool = false) {
    post(.history(.loaded(model.history.request(.first), HistoryWindow(rows, hasBelow: hasBelow))))
    let effects = effects
    post(.history(.counted(model.history.filter, count: count ?? rows.count, found: found)))
    self.effects = effects
  }

  mutating func press(_ keys: Key...) {
    var all: [Effect] = []
    for key in keys {
      // Allow time to read the question before answering it.
      if case .question = model.overlay, key == .character("y") { now += 0.3 }
      post(.key(key))
      all += effects
    }
    effects = all
  }

  mutating func type(_ text: String) { for character in text { post(.key(.character(character))) } }

  mutating func pass(_ seconds: Double) {
    now += seconds
    post(.tick)
  }

  /// The orders among the last effects.
  var orders: [SendOrder] {
    effects.compactMap { if case .sending(.send(let order)) = $0 { order } else { nil } }
  }

  /// Plays the runtime: the row is written.
  mutating func begin(_ order: SendOrder, row: Int64) {
    let request = order.request
    post(
      .sending(
        .began(
          order: order.id,
          SendRecord(
            id: row, startedAt: now, profile: "production", mobile: request.mobile.digits,
            line: request.lineNumber.value, text: request.text.value, codeLength: request.codeLength.digits)))
    )
  }

  /// Plays the runtime: the send ends.
  mutating func end(_ order: SendOrder, _ outcome: SendOutcome, seconds: Double = 0.182) {
    guard let id = model.sending.rows[order.id], var record = model.history.rows.first(where: { $0.id == id })
    else { return }
    record.settle(outcome, duration: seconds)
    post(.sending(.ended(order: order.id, record, outcome, recordProblem: nil)))
  }

  var screen: Screen { render(model) }

  /// The same console in Persian.
  var inPersian: ConsoleHarness {
    var console = self
    console.model.appearance.language = .fa
    console.model.fitKeys()
    return console
  }

  var text: String { screen.lines.joined(separator: "\n") }

  static let success = SendOutcome.accepted(
    SendOTPAnswer(status: .success, messageID: "600477358", mobile: "9120000000", code: "48213"))
  static func refusal(_ code: Int) -> SendOutcome {
    .refused(SendOTPAnswer(status: ServiceStatus(code: code)))
  }
}
