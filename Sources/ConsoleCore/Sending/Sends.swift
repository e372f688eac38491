public import AmootSMS
public import ConsoleData
public import struct Foundation.Date

/// One send on its way to the runtime.
public struct SendOrder: Sendable, Equatable {
  /// The console's own number for it, before the history has given a row.
  public var id: Int
  public var request: SendOTPRequest
  public var token: Token
  /// Whether its row is written first; otherwise it leaves no trace, because the user said so.
  public var isRecorded = true
}

/// The sends under way, and the goes they belong to: one press of Enter is one go, of one number or of many.
public struct SendingState: Sendable, Equatable {
  /// One press of Enter. Its numbers go out one after the other.
  public struct Go: Sendable, Equatable {
    public var waiting: [SendOTPRequest]
    public var token: Token
    public var total: Int
    public var begun: Date
    public var isRecorded = true
    public var accepted = 0
    public var refused = 0
    public var notSent = 0
    public var unknown = 0
    /// The order that is under way.
    public var current: Int?
    var currentMobile: String?
    public var done: Int { accepted + refused + notSent + unknown }

    /// Seconds that the rest will take if it goes on as it has; nil before the first has ended.
    public func left(at now: Date) -> Double? {
      done == 0 ? nil : max(0, now.timeIntervalSince(begun)) / Double(done) * Double(total - done)
    }
  }

  public private(set) var goes: [Int: Go] = [:]
  /// The row of each order under way; negative until the history has given one.
  public private(set) var rows: [Int: Int64] = [:]
  /// A go that waits for what the history knows of its numbers.
  var awaited: AwaitedGo?
  /// The last send to each number that left no row, which the history cannot know.
  var unrecorded: [String: SendRecord] = [:]
  /// The last send from this console, whether or not the list shows it.
  public internal(set) var last: SendRecord?
  /// Enter was pressed before the service was ready.
  var startsWhenReady = false
  private var lastID = 0

  /// A go that has been checked and not begun.
  struct AwaitedGo: Sendable, Equatable {
    var requests: [SendOTPRequest]
    var token: Token
  }

  var isSending: Bool { !goes.isEmpty }
  public var inFlight: Int { rows.count }

  /// The go of several numbers that is under way, newest first, for the progress line.
  public var progress: Go? { goes.filter { $0.value.total > 1 }.max { $0.key < $1.key }?.value }

  mutating func nextID() -> Int {
    lastID += 1
    return lastID
  }

  mutating func start(_ requests: [SendOTPRequest], token: Token, now: Date, isRecorded: Bool = true) -> Int {
    let id = nextID()
    goes[id] = Go(waiting: requests, token: token, total: requests.count, begun: now, isRecorded: isRecorded)
    return id
  }

  /// The next order of a go; nil when it has none left, and the go is over.
  mutating func next(of go: Int) -> SendOrder? {
    guard var state = goes[go] else { return nil }
    guard !state.waiting.isEmpty else {
      goes[go] = nil
      return nil
    }
    let order = SendOrder(
      id: nextID(), request: state.waiting.removeFirst(), token: state.token, isRecorded: state.isRecorded)
    state.current = order.id
    state.currentMobile = order.request.mobile.digits
    goes[go] = state
    rows[order.id] = Int64(-order.id)
    return order
  }

  mutating func setRow(_ row: Int64, of order: Int) { if rows[order] != nil { rows[order] = row } }

  /// The go that an order belongs to.
  func go(of order: Int) -> Int? { goes.first { $0.value.current == order }?.key }

  /// Notes the end of an order.
  mutating func end(_ order: Int, _ kind: SendOutcome.Kind) {
    rows[order] = nil
    guard let id = go(of: order) else { return }
    switch kind {
    case .accepted: goes[id]?.accepted += 1
    case .refused: goes[id]?.refused += 1
    case .notSent: goes[id]?.notSent += 1
    case .unknown: goes[id]?.unknown += 1
    }
    goes[id]?.current = nil
  }

  /// Ends a go: its waiting numbers will not be sent.
  ///
  /// - Returns: the go as it was.
  @discardableResult
  mutating func stop(_ go: Int) -> Go? { goes.removeValue(forKey: go) }

  mutating func dropWaiting(of go: Int) { goes[go]?.waiting = [] }

  /// Whether a number is being sent to, or waits for its turn.
  func isUnderWay(_ mobile: String) -> Bool {
    goes.values.contains { go in
      (go.current != nil && go.currentMobile == mobile) || go.waiting.contains { $0.mobile.digits == mobile }
    }
  }

  /// The order of a row under way.
  func order(ofRow row: Int64) -> Int? { rows.first { $0.value == row }?.key }

  /// The newest order under way.
  var newest: Int? { rows.keys.max() }
}
