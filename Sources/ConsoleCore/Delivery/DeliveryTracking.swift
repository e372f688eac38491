internal import AmootSMS
internal import ConsoleData
internal import Foundation

/// The messages that are on their way, and the question about them that is under way.
public struct DeliveryTracking: Sendable, Equatable {
  /// Why a message is to be asked about.
  enum Wish: Sendable, Comparable {
    /// Its time comes, as the schedule has it.
    case scheduled
    /// At once: the console has started, or its details were opened.
    case soon
    /// At once, and the user waits for the answer.
    case demanded
  }

  struct Entry: Sendable, Equatable {
    var row: SendRecord
    var wish = Wish.scheduled
    /// Whether this console has sent it.
    var isOwn = false
    /// When the schedule last had its turn, though nothing was asked.
    var skippedAt: Date?
    /// The most messages that it may be asked about together with: fewer once an answer for it and others was refused.
    var most = DeliveryTracking.largestBatch
    /// The code of the state that was last shown.
    var shownCode: Int?

    init(row: SendRecord) { (self.row, shownCode) = (row, row.delivery.code) }

    /// When to ask; nil for never.
    var next: Date? {
      let last = [row.delivery.askedAt, skippedAt].compactMap(\.self).max()
      return wish == .scheduled ? DeliverySchedule.next(due: row.due, asked: last) : .distantPast
    }
  }

  /// Who may ask about a row: only the profile and the address that sent it.
  struct Account: Sendable, Hashable {
    let profile: String
    let destination: Destination
  }

  /// When to ask next with an account.
  struct Plan: Sendable, Equatable {
    var next: Date?
    var isDemanded = false
  }

  /// A question, by its number, with its subjects.
  struct Query: Sendable, Equatable {
    let id: Int
    let entries: [Entry]
    let sender: Sender

    var rows: [SendRecord] { entries.map(\.row) }
    /// The rows that the user waits for.
    var demanded: Set<Int64> { Set(entries.filter { $0.wish == .demanded }.map(\.row.id)) }
  }

  /// A look-up of the messages on their way, by its number.
  struct Find: Sendable, Equatable {
    let id: Int
    /// Whether to ask about all of them at once.
    var asksAll: Bool
    /// Whether the history has changed since it began, so that another one follows.
    var isOutdated = false
  }

  private var entries: [Int64: Entry] = [:]
  /// The plans of all accounts that have entries.
  private(set) var plans: [Account: Plan] = [:]
  /// The question under way; the answer to any other changes nothing.
  var awaited: Query?
  var lastAskedAt = Date.distantPast
  /// The accounts that may not ask, until the settings change.
  var stopped: [Sender] = []
  /// How many questions in a row an account's service has refused to answer.
  var refusals: [Account: Int] = [:]
  /// The look-up of messages on their way whose answer is awaited.
  var awaitedFind: Find?

  /// The most messages in one question: what comparable services take. This one documents no limit.
  static let largestBatch = 100
  /// The most rows that are watched; the newest count.
  public static let capacity = 1_000
  /// How many refused questions in a row mean that the service knows none of the messages, rather than not a few of them.
  static let mostRefusals = 20
  /// The least time between two questions, in seconds.
  static let interval = 1.0
  /// How recent an answer is enough when details are opened, in seconds.
  static let freshness = 5.0

  public init() {}

  static func account(of row: SendRecord) -> Account? {
    row.destination.map { Account(profile: row.profile, destination: $0) }
  }

  /// Returns what is known about a row that is watched, or asked about; nil for any other.
  func entry(_ id: Int64) -> Entry? {
    entries[id] ?? awaited?.entries.first { $0.row.id == id }
  }

  /// Whether a row that is watched was sent by this console.
  public func isOwn(_ id: Int64) -> Bool { entry(id)?.isOwn == true }

  /// Whether a row is being asked about for the user, or is about to be.
  func isDemanded(_ id: Int64) -> Bool {
    entries[id]?.wish == .demanded || awaited?.demanded.contains(id) == true
  }

  /// Adds a row, or updates it.
  mutating func add(_ row: SendRecord, _ wish: Wish = .scheduled, isOwn: Bool = false) {
    var entry = entries[row.id].flatMap { $0.row.isSameSend(as: row) ? $0 : nil } ?? Entry(row: row)
    (entry.row, entry.wish, entry.isOwn) = (row, max(wish, entry.wish), isOwn || entry.isOwn)
    add([entry])
  }

  /// Adds rows; where they are too many, those that were due first are dropped.
  mutating func add(_ added: [Entry]) {
    change { entries in for entry in added { entries[entry.row.id] = entry } }
  }

  /// Takes out the rows of a question.
  mutating func remove(_ rows: [SendRecord]) -> [Int64: Entry] {
    var removed: [Int64: Entry] = [:]
    change { entries in
      for row in rows where entries[row.id]?.row.isSameSend(as: row) == true {
        removed[row.id] = entries.removeValue(forKey: row.id)
      }
    }
    return removed
  }

  /// Replaces the rows of the file by those that were found in it.
  ///
  /// - Parameter unwritten: The rows whose MessageID the file does not have yet.
  mutating func replace(
    with rows: [SendRecord], keeping unwritten: [SendRecord], now: Date, asksAll: Bool
  ) {
    change { entries in
      let known = entries
      entries = entries.filter { entry in
        entry.key < 0 || entry.value.wish == .demanded
          || unwritten.contains { $0.isSameSend(as: entry.value.row) }
      }
      for row in rows {
        let wish: Wish =
          asksAll && row.isDue(at: now) && !Self.isFresh(row, now: now) ? .soon : .scheduled
        var entry = known[row.id].flatMap { $0.row.isSameSend(as: row) ? $0 : nil } ?? Entry(row: row)
        (entry.row, entry.wish) = (row, max(wish, entry.wish))
        entries[row.id] = entry
      }
    }
  }

  /// The recorded rows that this console has sent and still watches.
  var ownRecorded: [Entry] { entries.values.filter { $0.isOwn && $0.row.id > 0 } }

  /// Whether a row was asked about so lately that details need no newer answer.
  static func isFresh(_ row: SendRecord, now: Date) -> Bool {
    row.delivery.askedAt.map { (0..<freshness).contains(now.timeIntervalSince($0)) } ?? false
  }

  /// Leaves everything of an account that nobody waits for to the schedule.
  mutating func giveUp(_ account: Account?, at now: Date) {
    if let account { refusals[account] = nil }
    change { entries in
      for (id, entry) in entries
      where entry.wish == .soon && DeliveryTracking.account(of: entry.row) == account {
        entries[id]?.wish = .scheduled
        entries[id]?.skippedAt = now
      }
    }
  }

  /// Returns the rows of an account to ask about now, the most urgent first. After a refused question, all batches of one
  /// size are tried before any is halved again, so that one unknown message delays the others as little as possible.
  func due(_ account: Account, now: Date, onlyDemanded: Bool) -> [Entry] {
    let wanted = entries.values.filter { entry in
      DeliveryTracking.account(of: entry.row) == account
        && (onlyDemanded ? entry.wish == .demanded : entry.next.map { $0 <= now } ?? false)
    }
    .sorted { ($0.wish, $0.most, $0.row.due, $0.row.id) > ($1.wish, $1.most, $1.row.due, $1.row.id) }
    let most = wanted.first?.most ?? 0
    return wanted.prefix(most).filter { $0.most == most }
  }

  private mutating func change(_ body: (inout [Int64: Entry]) -> Void) {
    body(&entries)
    if entries.count > Self.capacity {
      // What the user waits for stays.
      let oldest = entries.values.filter { $0.wish != .demanded }.sorted { $0.row.due < $1.row.due }
      for entry in oldest.prefix(entries.count - Self.capacity) { entries[entry.row.id] = nil }
    }
    plans = [:]
    for entry in entries.values {
      guard let account = DeliveryTracking.account(of: entry.row) else { continue }
      var plan = plans[account] ?? Plan()
      if entry.wish == .demanded { plan.isDemanded = true }
      if let next = entry.next { plan.next = min(next, plan.next ?? next) }
      plans[account] = plan
    }
  }
}
