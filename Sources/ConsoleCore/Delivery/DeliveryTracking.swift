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

    /// When to ask; nil for never.
    var next: Date? {
      wish == .scheduled ? DeliverySchedule.next(due: row.due, asked: row.delivery.askedAt) : .distantPast
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
    let rows: [SendRecord]
    let sender: Sender
    let demanded: Set<Int64>
  }

  private var entries: [Int64: Entry] = [:]
  /// The plans of all accounts that have entries.
  private(set) var plans: [Account: Plan] = [:]
  /// The question under way; the answer to any other changes nothing.
  var awaited: Query?
  var lastAskedAt = Date.distantPast
  /// The accounts that may not ask, until the settings change.
  var stopped: [Sender] = []
  /// How many messages to ask about at once.
  var batchSize = DeliveryTracking.largestBatch
  /// How many questions in a row the service has refused to answer.
  var refusals = 0
  /// The rows that this console has sent.
  var own: Set<Int64> = []
  /// The look-up of messages on their way whose answer is awaited, and whether to ask about all of them at once.
  var awaitedFind: (id: Int, asksAll: Bool)?

  /// The most messages in one question: what comparable services take. This one documents no limit.
  static let largestBatch = 100
  /// The most rows that are watched; the newest count.
  public static let capacity = 1_000
  /// How many refused questions in a row mean that the service knows none of the messages, rather than not one of them:
  /// more than it takes to find one among `largestBatch` by halves.
  static let mostRefusals = 10
  /// The least time between two questions, in seconds.
  static let interval = 1.0
  /// How recent an answer is enough when details are opened, in seconds.
  static let freshness = 5.0

  public init() {}

  public static func == (left: DeliveryTracking, right: DeliveryTracking) -> Bool {
    left.entries == right.entries && left.awaited == right.awaited && left.lastAskedAt == right.lastAskedAt
      && left.stopped == right.stopped && left.batchSize == right.batchSize
      && left.refusals == right.refusals && left.own == right.own
      && left.awaitedFind?.id == right.awaitedFind?.id
  }

  static func account(of row: SendRecord) -> Account? {
    row.destination.map { Account(profile: row.profile, destination: $0) }
  }

  /// Whether this console has sent a row.
  public func isOwn(_ id: Int64) -> Bool { own.contains(id) }

  /// Whether a row is being asked about for the user, or is about to be.
  func isDemanded(_ id: Int64) -> Bool {
    entries[id]?.wish == .demanded || awaited?.demanded.contains(id) == true
  }

  /// Adds a row, or updates it.
  mutating func add(_ row: SendRecord, _ wish: Wish = .scheduled) {
    change { entries in
      entries[row.id] = Entry(row: row, wish: max(wish, entries[row.id]?.wish ?? .scheduled))
    }
  }

  mutating func remove(_ ids: some Sequence<Int64>) {
    change { entries in for id in ids { entries[id] = nil } }
  }

  /// Replaces the rows of the file by those that were found in it.
  mutating func replace(with rows: [SendRecord], now: Date, asksAll: Bool) {
    change { entries in
      let known = entries
      entries = entries.filter { $0.key < 0 || $0.value.wish == .demanded }
      for row in rows {
        let isFresh = row.delivery.askedAt.map { now.timeIntervalSince($0) < Self.freshness } ?? false
        let wish: Wish = asksAll && row.due <= now && !isFresh ? .soon : .scheduled
        entries[row.id] = Entry(row: row, wish: max(wish, known[row.id]?.wish ?? .scheduled))
      }
    }
  }

  /// Takes rows as they are after they were asked about: whoever is still on the way stays.
  ///
  /// - Parameter wish: Why to ask again, by the ID of a row.
  mutating func update(_ rows: [SendRecord], wish: [Int64: Wish] = [:], now: Date) {
    change { entries in
      for row in rows {
        let isOver =
          row.delivery.isFinal || now.timeIntervalSince(row.due) > SendRecord.deliveryWindow
        let wish = wish[row.id] ?? .scheduled
        entries[row.id] = isOver && wish == .scheduled ? nil : Entry(row: row, wish: wish)
      }
    }
  }

  /// Leaves everything that nobody waits for to the schedule.
  mutating func giveUp() {
    refusals = 0
    batchSize = DeliveryTracking.largestBatch
    change { entries in
      for (id, entry) in entries where entry.wish == .soon { entries[id]?.wish = .scheduled }
    }
  }

  /// Returns the rows of an account that are to be asked about now, the most wanted first.
  func due(_ account: Account, now: Date, onlyDemanded: Bool) -> [SendRecord] {
    entries.values.filter { entry in
      DeliveryTracking.account(of: entry.row) == account
        && (onlyDemanded ? entry.wish == .demanded : entry.next.map { $0 <= now } ?? false)
    }
    .sorted { ($0.wish, $0.row.due, $0.row.id) > ($1.wish, $1.row.due, $1.row.id) }
    .prefix(batchSize).map(\.row)
  }

  private mutating func change(_ body: (inout [Int64: Entry]) -> Void) {
    body(&entries)
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
