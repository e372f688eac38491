public import AmootSMS
public import ConsoleData
internal import struct Foundation.Date

/// A send handed to the runtime.
public struct SendJob: Sendable, Equatable {
  /// The console's own ID, used before the history has assigned a row.
  public var id: Int
  public var request: SendOTPRequest
  public var sender: Sender
  /// Whether a row is written first; otherwise the send leaves no trace, as the user has accepted.
  public var isRecorded = true
  /// How the send belongs to a batch in the history.
  public var batch = BatchMembership.none
}

/// The sends under way and their batches. Each press of Enter is one batch, of one number or many.
public struct SendingState: Sendable, Equatable {
  /// The sends whose outcome is not in the history: it could not be written yet, or the file is another one by now.
  var unwritten: [SendRecord] = []

  /// One press of Enter, whose numbers are sent one after another.
  public struct Batch: Sendable, Equatable {
    public internal(set) var sends: SendBatch
    public let sender: Sender
    /// One of the requests: they differ in their numbers alone.
    let request: SendOTPRequest?
    let isRecorded: Bool
    var membership: BatchMembership
    /// Whether no further send begins until the user goes on.
    var isPaused = false
    /// The sends that have ended, in the order of the numbers.
    var ended: [SendRecord] = []
    /// The numbers that were waiting when the batch was cancelled.
    var cancelled: [String]?
    /// The order under way.
    var current: (id: Int, mobile: String)?

    /// The numbers that have got nothing for certain, but for a refusal: not sent, or not tried.
    var unsent: [String] {
      ended.filter { $0.state.facts?.hasLeft == false }.map(\.mobile) + (cancelled ?? []) + sends.rest
    }

    /// Returns those numbers, and that of a request that did not begin, in their order.
    func unsent(with request: SendOTPRequest) -> [String] {
      let unsent = Set(unsent + [request.mobile.digits])
      return sends.mobiles.filter(unsent.contains)
    }

    /// What to go on with later; `nil` before the history has named the batch.
    var saved: SavedBatch? {
      guard let reference = membership.batch, let request else { return nil }
      return SavedBatch(
        reference, profile: sender.profile, destination: sender.destination.address,
        line: request.lineNumber.value, text: request.text.value, codeLength: request.codeLength.digits)
    }

    public static func == (left: Batch, right: Batch) -> Bool {
      left.sends == right.sends && left.sender == right.sender && left.isRecorded == right.isRecorded
        && left.ended == right.ended && left.membership == right.membership
        && left.isPaused == right.isPaused
        && left.current?.id == right.current?.id
    }
  }

  private(set) var batches: [Int: Batch] = [:]
  /// The row ID of each order under way; negative until the history assigns one.
  public private(set) var rows: [Int: Int64] = [:]
  /// The batch waiting for what the history knows about its numbers.
  var awaited: AwaitedBatch?
  /// Whether that batch is held until the user has answered whether to quit.
  var isHeld = false
  /// The sends of the last batch of several numbers, unless something else was sent since.
  var lastBatch: [SendRecord] = []
  /// The row that keys in the form act on: that of the send that began last, or that the last notice of an outcome is
  /// about.
  public internal(set) var last: SendRecord?
  /// Whether Enter was pressed before the service was ready.
  var startsWhenReady = false
  /// The newest send here whose answer had a code; a filter may keep it out of the list.
  var lastWithCode: SendRecord?
  /// When the send that Esc in the form would have cancelled ended, and another took its place.
  var changedAt: Date?
  private var lastID = 0

  /// A batch that has been checked but not started.
  struct AwaitedBatch: Sendable, Equatable {
    /// The number of its look-up.
    let id: Int
    let requests: [SendOTPRequest]
    let sender: Sender
    /// The batch that the sends go on with; `nil` for a new one.
    let batch: BatchReference?
  }

  /// Whether numbers are being looked up before they are sent to.
  public var isChecking: Bool { awaited != nil }
  var isSending: Bool { !batches.isEmpty }
  public var inFlight: Int { rows.count }
  /// How many numbers are waiting for their turn.
  public var waitingCount: Int { batches.values.reduce(0) { $0 + $1.sends.waiting.count } }

  /// The newest batch of several numbers under way, for the progress line.
  public var progress: SendBatch? {
    batches.filter { $0.value.sends.total > 1 }.max { $0.key < $1.key }?.value.sends
  }

  mutating func nextID() -> Int {
    lastID += 1
    return lastID
  }

  /// - Parameter batch: The batch in the history that the sends belong to; `nil` for a new one.
  mutating func start(
    _ requests: [SendOTPRequest], by sender: Sender, now: Date, isRecorded: Bool = true,
    batch: BatchReference? = nil
  ) -> Int {
    let id = nextID()
    let sends = SendBatch(requests, begunAt: now)
    let membership =
      batch.map { .member($0, rest: []) }
      ?? (requests.count > 1 && isRecorded ? BatchMembership.first(mobiles: sends.mobiles) : .none)
    batches[id] = Batch(
      sends: sends, sender: sender, request: requests.first, isRecorded: isRecorded, membership: membership)
    return id
  }

  /// The newest batch of several numbers under way: the one whose progress is shown.
  var newestBatch: Int? { batches.filter { $0.value.sends.total > 1 }.keys.max() }

  /// Whether the batch whose progress is shown is paused.
  public var isPaused: Bool { newestBatch.flatMap { batches[$0]?.isPaused } ?? false }

  /// The newest paused batch of which no send is under way.
  var pausedBatch: Int? { batches.filter { $0.value.isPaused && $0.value.current == nil }.keys.max() }

  mutating func setPaused(_ isPaused: Bool, _ batch: Int) { batches[batch]?.isPaused = isPaused }

  /// Notes the batch that the history has put a row into.
  mutating func join(_ row: SendRecord, order: Int) {
    guard let id = batch(of: order), let membership = batches[id]?.membership else { return }
    batches[id]?.membership = membership.next(after: row, rest: [])
  }

  /// Returns the next order of a batch; `nil` if none is left and the batch is over.
  mutating func next(of id: Int) -> SendJob? {
    guard var batch = batches[id] else { return nil }
    guard let request = batch.sends.next() else {
      batches[id] = nil
      return nil
    }
    var order = SendJob(id: nextID(), request: request, sender: batch.sender, isRecorded: batch.isRecorded)
    order.batch = batch.membership.batch.map { .member($0, rest: batch.sends.rest) } ?? batch.membership
    batch.current = (order.id, request.mobile.digits)
    batches[id] = batch
    rows[order.id] = Int64(-order.id)
    return order
  }

  mutating func setRow(_ row: Int64, of order: Int) { if rows[order] != nil { rows[order] = row } }

  /// Returns the batch that an order belongs to.
  func batch(of order: Int) -> Int? { batches.first { $0.value.current?.id == order }?.key }

  /// Records the end of an order and returns what it means for the rest of its batch.
  mutating func end(_ order: Int, _ outcome: SendOutcome, at now: Date) -> SendBatch.NextStep {
    rows[order] = nil
    guard let id = batch(of: order) else { return .finished }
    batches[id]?.current = nil
    return batches[id]?.sends.finish(outcome, at: now) ?? .finished
  }

  /// Goes on after an order whose number another send has taken.
  mutating func skip(_ order: Int) -> SendBatch.NextStep {
    rows[order] = nil
    guard let id = batch(of: order) else { return .finished }
    batches[id]?.current = nil
    return batches[id]?.sends.skip() ?? .finished
  }

  /// Drops an order that did not leave because its row could not be written.
  ///
  /// - Returns: Its batch, which is over.
  mutating func fail(_ order: Int) -> Batch? {
    rows[order] = nil
    return batch(of: order).flatMap { stop($0) }
  }

  /// Ends a batch without sending to its waiting numbers.
  ///
  /// - Returns: The batch as it was.
  @discardableResult
  mutating func stop(_ batch: Int) -> Batch? {
    let stopped = batches.removeValue(forKey: batch)
    lastBatch = stopped.map { $0.sends.total > 1 ? $0.ended : [] } ?? lastBatch
    return stopped
  }

  /// The sends of the last batch whose code can be copied.
  var batchCodes: [SendRecord] { lastBatch.filter { $0.code.map { !$0.contains("•") } ?? false } }

  /// Adds the row of a send that has ended to its batch.
  mutating func add(_ record: SendRecord, to batch: Int) { batches[batch]?.ended.append(record) }

  mutating func dropWaiting(of batch: Int) {
    let waiting = batches[batch]?.sends.waiting.map(\.mobile.digits)
    batches[batch]?.cancelled = waiting
    batches[batch]?.sends.dropWaiting()
  }

  /// Returns the numbers that are being sent to at a destination, or wait for their turn.
  func underWay(to destination: Destination?) -> Set<String> {
    batches.values.filter { $0.sender.destination == destination }.reduce(into: []) { all, batch in
      if let current = batch.current?.mobile { all.insert(current) }
      all.formUnion(batch.sends.rest)
    }
  }

  /// How many numbers wait in paused batches.
  public var pausedCount: Int { batches.values.filter(\.isPaused).reduce(0) { $0 + $1.sends.waiting.count } }

  /// Returns the order of a row under way.
  func order(ofRow row: Int64) -> Int? { rows.first { $0.value == row }?.key }

  /// The newest order under way.
  var newest: Int? { rows.keys.max() }
}
