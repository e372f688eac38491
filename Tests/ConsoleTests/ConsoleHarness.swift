import AmootSMS
import ConsoleData
import ConsoleView
import Foundation
import Screen
import TestSupport
import Testing
import Wording

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

  /// What the history answers for every number about to be sent to.
  var recipientHistory: RecipientHistory?
  /// Whether look-ups before a send are answered within the same call. Without that they stay in `inFlight`, and so does
  /// everything else that is answered, until the test delivers an answer: late, twice, never, or as a failure.
  var answersAtOnce = true
  /// The effects that have not been answered, the oldest first.
  var inFlight: [Effect] = []

  mutating func post(_ message: Message) {
    effects = update(&model, message, now: now)
    inFlight += effects.filter(\.isAnswered)
    guard answersAtOnce else { return }
    for case .sending(.check(let id, let mobiles, _)) in effects {
      effects.removeAll { if case .sending(.check) = $0 { true } else { false } }
      effects += update(&model, checked(id, mobiles), now: now)
    }
  }

  /// What the history answers to a look-up.
  func checked(_ id: Int, _ mobiles: [String]) -> Message {
    .sending(
      .checked(
        id: id,
        mobiles.map {
          RecipientHistory(
            mobile: $0, isKnown: recipientHistory?.isKnown ?? true, last: recipientHistory?.last)
        }))
  }

  /// Plays the runtime: loads the start of the current list.
  mutating func load(_ rows: [SendRecord], count: Int? = nil, found: Int? = nil, hasBelow: Bool = false) {
    if model.history.awaited == nil { post(.history(.changed)) }
    loaded(HistoryWindow(rows, hasBelow: hasBelow))
    let effects = effects
    counted(count ?? rows.count, found: found, newest: rows.first)
    self.effects = effects
  }

  /// Plays the runtime: answers the load that is awaited.
  mutating func loaded(_ window: HistoryWindow) {
    guard let awaited = model.history.awaited else { return }
    post(.history(.loaded(id: awaited.id, window)))
  }

  /// Plays the runtime: answers the count that is awaited.
  mutating func counted(_ count: Int, found: Int? = nil, newest: SendRecord? = nil) {
    guard let id = model.history.awaitedCount else { return }
    post(.history(.counted(id: id, count: count, found: found, newest: newest)))
  }

  /// Plays the runtime: answers the query of the account that is awaited.
  mutating func answerAccount(_ status: AccountStatus) {
    if model.account.awaited == nil { effects = model.askForAccount(.sent) }
    guard let query = model.account.awaited else { return }
    post(.account(.answered(id: query.id, status)))
  }

  mutating func failAccount(_ reason: Phrase) {
    guard let query = model.account.awaited else { return }
    post(.account(.failed(id: query.id, reason)))
  }

  /// Plays the runtime: the settings are read anew.
  mutating func readSettings(_ preferences: Preferences, _ lines: [SettingLine] = []) {
    let profile = preferences.current.name
    post(.settings(.read(profile: profile, preferences, lines, saved: nil, changed: nil)))
  }

  /// Plays the runtime: the settings are read anew, and the profiles are those that there were.
  mutating func readSettings(
    _ lines: [SettingLine] = [], appearance: Appearance = Appearance(), templates: [MessageTemplate] = [],
    keys: [String: [String]] = [:]
  ) {
    let profiles = model.profiles.all
    readSettings(
      Preferences(profiles: profiles, appearance: appearance, templates: templates, keys: keys), lines)
  }

  /// Plays the runtime: the deletion, or the restoration, that is under way ends.
  mutating func deleted(_ count: Int) {
    guard let deletion = model.history.changing.max() else { return }
    post(.history(.deleted(deletion, count: count)))
  }

  mutating func restored(_ count: Int) {
    guard let deletion = model.history.changing.max() else { return }
    post(.history(.restored(deletion, count: count)))
  }

  /// The last effects with every number of a request as 0.
  var subjects: [Effect] { effects.map(\.withoutID) }

  /// The profile in force with a token.
  func sender(_ token: String = "test-token-00003f9a") throws -> Sender {
    model.sender(with: try Token(token))
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

  /// Types a text and Enter.
  mutating func enter(_ text: String) {
    type(text)
    press(.named(.enter))
  }

  /// Types numbers and Enter, and returns the order that leaves; where a row is given, the runtime writes it.
  @discardableResult
  mutating func send(
    _ mobiles: String = "", row: Int64? = nil, _ location: SourceLocation = #_sourceLocation
  ) throws -> SendJob {
    enter(mobiles)
    let order = try #require(orders.first, sourceLocation: location)
    if let row { begin(order, row: row) }
    return order
  }

  mutating func pass(_ seconds: Double) {
    now += seconds
    post(.tick)
  }

  /// The orders among the last effects.
  var orders: [SendJob] {
    effects.compactMap { if case .sending(.send(let order)) = $0 { order } else { nil } }
  }

  /// What the last effects copy.
  var copied: String? {
    effects.compactMap { if case .terminal(.copy(let text, _)) = $0 { text } else { nil } }.first
  }

  /// The row that the overlay on top is about: its details, or its code in large digits.
  var shownRow: SendRecord? {
    switch model.overlay {
    case .report(let report): report.content.row
    case .bigCode(let row): row
    default: nil
    }
  }

  /// Plays the runtime: the row is written.
  mutating func begin(_ order: SendJob, row: Int64) {
    let request = order.request
    post(
      .sending(
        .began(
          order: order.id,
          SendRecord(
            id: row, startedAt: now, profile: order.sender.profile, mobile: request.mobile.digits,
            line: request.lineNumber.value, text: request.text.value, codeLength: request.codeLength.digits,
            destination: order.sender.destination)))
    )
  }

  /// Plays the runtime: the send ends.
  mutating func end(_ order: SendJob, _ outcome: SendOutcome, seconds: Double = 0.182) {
    guard let id = model.sending.rows[order.id], var record = model.history.rows.first(where: { $0.id == id })
    else { return }
    record.finish(outcome, duration: seconds)
    post(.sending(.ended(order: order.id, record, outcome, recordProblem: nil, clockSkew: nil)))
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

extension SettingLine {
  /// A line for every setting, each with a value in the file.
  static let samples = Setting.all.map {
    SettingLine(field: $0, text: $0.choices?.first ?? "5", shown: "5", origin: "file", isInFile: true)
  }
}

extension Effect {
  var withoutID: Effect {
    switch self {
    case .history(.load(_, let request)): .history(.load(id: 0, request))
    case .history(.count(_, let filter)): .history(.count(id: 0, filter))
    case .history(.findDate(_, let filter, let date, let day)):
      .history(.findDate(id: 0, filter, before: date, day: day))
    case .history(.countDeletion(_, let filter)): .history(.countDeletion(id: 0, filter))
    case .history(.delete(_, let row)): .history(.delete(0, row))
    case .history(.deleteFound(_, let filter, let count, let newest)):
      .history(.deleteFound(0, filter, count: count, newest: newest))
    case .history(.restore): .history(.restore(0))
    case .refreshAccount(_, let sender): .refreshAccount(id: 0, sender)
    case .delivery(.find): .delivery(.find(id: 0, watched: []))
    case .delivery(.ask(_, let rows, let sender, let demanded)):
      .delivery(.ask(id: 0, rows, sender, demanded: demanded))
    case .diagnosis(.askOptOut(_, let row, let sender)): .diagnosis(.askOptOut(id: 0, row, sender))
    case .askForPrice(_, let question): .askForPrice(id: 0, question)
    case .diagnosis(.look(_, let row, let sender, let local)):
      .diagnosis(.look(id: 0, row, sender, local))
    case .details(.compare(_, let left, let right)): .details(.compare(id: 0, left, right))
    default: self
    }
  }

  /// Whether the runtime answers the effect, so that something may wait for it.
  var isAnswered: Bool {
    switch self {
    case .refreshAccount, .runDoctor, .sending(.check), .sending(.send), .sending(.readRecipients),
      .sending(.readBatch), .details, .profiles, .welcome,
      .delivery, .diagnosis, .askForPrice:
      true
    case .settings: true
    case .history(let effect):
      switch effect {
      case .load, .count, .findDate, .countDeletion, .delete, .deleteFound, .export, .readTable, .readNumbers,
        .restore,
        .prune,
        .setNote,
        .open:
        true
      case .recover, .recoverAgain, .applyRetention, .keep, .setCreditFall: false
      }
    case .saveForm, .watchWire, .watchCalls, .terminal, .sending(.cancel): false
    }
  }
}
