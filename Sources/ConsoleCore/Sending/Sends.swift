public import AmootSMS
public import ConsoleData
internal import struct Foundation.Date

/// One send on its way to the runtime.
public struct SendOrder: Sendable, Equatable {
  /// The console's own number for it, before the history has given a row.
  public var id: Int
  public var request: SendOTPRequest
  public var token: Token
  /// Whether its row is written first; otherwise it leaves no trace, because the user said so.
  public var isRecorded = true
}

/// The sends under way, and the batches they belong to: one press of Enter is one batch, of one number or of many.
public struct SendingState: Sendable, Equatable {
  /// One press of Enter. Its numbers go out one after the other.
  public struct Batch: Sendable, Equatable {
    public internal(set) var sends: SendBatch
    let token: Token
    let isRecorded: Bool
    /// The order that is under way.
    var current: (id: Int, mobile: String)?

    public static func == (left: Batch, right: Batch) -> Bool {
      left.sends == right.sends && left.token == right.token && left.isRecorded == right.isRecorded
        && left.current?.id == right.current?.id
    }
  }

  private(set) var batches: [Int: Batch] = [:]
  /// The row of each order under way; negative until the history has given one.
  public private(set) var rows: [Int: Int64] = [:]
  /// A batch that waits for what the history knows of its numbers.
  var awaited: AwaitedBatch?
  /// The last send to each number that left no row, which the history cannot know.
  var unrecorded: [String: SendRecord] = [:]
  /// The last send from this console, whether or not the list shows it.
  public internal(set) var last: SendRecord?
  /// Enter was pressed before the service was ready.
  var startsWhenReady = false
  private var lastID = 0

  /// A batch that has been checked and not begun.
  struct AwaitedBatch: Sendable, Equatable {
    var requests: [SendOTPRequest]
    var token: Token
  }

  var isSending: Bool { !batches.isEmpty }
  public var inFlight: Int { rows.count }
  /// Numbers that wait for their turn.
  public var waitingCount: Int { batches.values.reduce(0) { $0 + $1.sends.waiting.count } }

  /// The batch of several numbers that is under way, newest first, for the progress line.
  public var progress: SendBatch? {
    batches.filter { $0.value.sends.total > 1 }.max { $0.key < $1.key }?.value.sends
  }

  mutating func nextID() -> Int {
    lastID += 1
    return lastID
  }

  mutating func start(_ requests: [SendOTPRequest], token: Token, now: Date, isRecorded: Bool = true) -> Int {
    let id = nextID()
    batches[id] = Batch(sends: SendBatch(requests, begunAt: now), token: token, isRecorded: isRecorded)
    return id
  }

  /// The next order of a batch; nil when it has none left, and is over.
  mutating func next(of id: Int) -> SendOrder? {
    guard var batch = batches[id] else { return nil }
    guard let request = batch.sends.next() else {
      batches[id] = nil
      return nil
    }
    let order = SendOrder(id: nextID(), request: request, token: batch.token, isRecorded: batch.isRecorded)
    batch.current = (order.id, request.mobile.digits)
    batches[id] = batch
    rows[order.id] = Int64(-order.id)
    return order
  }

  mutating func setRow(_ row: Int64, of order: Int) { if rows[order] != nil { rows[order] = row } }

  /// The batch that an order belongs to.
  func batch(of order: Int) -> Int? { batches.first { $0.value.current?.id == order }?.key }

  /// Notes the end of an order, and what that means for the rest of its batch.
  mutating func end(_ order: Int, _ outcome: SendOutcome) -> SendBatch.Continuation {
    rows[order] = nil
    guard let id = batch(of: order) else { return .finished }
    batches[id]?.current = nil
    return batches[id]?.sends.settle(outcome) ?? .finished
  }

  /// An order that did not leave, since its row could not be written.
  ///
  /// - Returns: its batch, which is over.
  mutating func fail(_ order: Int) -> Batch? {
    rows[order] = nil
    return batch(of: order).flatMap { stop($0) }
  }

  /// Ends a batch: its waiting numbers will not be sent.
  ///
  /// - Returns: the batch as it was.
  @discardableResult
  mutating func stop(_ batch: Int) -> Batch? { batches.removeValue(forKey: batch) }

  mutating func dropWaiting(of batch: Int) { batches[batch]?.sends.dropWaiting() }

  /// Whether a number is being sent to, or waits for its turn.
  func isUnderWay(_ mobile: String) -> Bool {
    batches.values.contains { batch in
      batch.current?.mobile == mobile || batch.sends.waiting.contains { $0.mobile.digits == mobile }
    }
  }

  /// The order of a row under way.
  func order(ofRow row: Int64) -> Int? { rows.first { $0.value == row }?.key }

  /// The newest order under way.
  var newest: Int? { rows.keys.max() }
}
