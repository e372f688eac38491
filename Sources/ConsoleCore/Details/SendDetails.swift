public import AmootSMS
public import ConsoleData
public import struct Foundation.Data
public import struct Foundation.Date
public import Wording

/// A row's exchange, prepared for display: everything is truncated here, once, so that painting stays fast.
public struct SendDetails: Sendable, Equatable {
  public let request: StoredRequest?
  let requestText: String
  public let responseHead: String?
  /// Size of the body in bytes; the texts below may hold only part of it.
  let bodyCount: Int
  /// The body as indented JSON; `nil` if it is not JSON or is longer than 65,536 bytes.
  public let pretty: String?
  /// The body as text.
  public let raw: String
  /// The first `byteLimit` bytes of the body.
  public let bytes: Data
  /// The bytes around the place where parsing failed; `nil` if nothing failed or `bytes` covers that place.
  let faultBytes: Data?
  public let deviations: [AnswerDeviation]
  public let failure: AnswerFailure?
  public let fault: Fault?
  public let timing: Timing?
  /// What the phases usually take with this profile.
  public let usual: Timing?
  public let connection: ConnectionFacts?
  /// The changes of the message's delivery, in order.
  public let deliveries: [DeliveryChange]
  /// The rows around this one.
  public let surroundings: RowSurroundings

  /// The place where a body stops being what was expected.
  public struct Fault: Sendable, Equatable {
    /// The byte's offset, counted from 0.
    public let offset: Int
    /// The text before the byte on its line and the text after it, with control characters escaped.
    public let before: String
    public let after: String
  }

  /// Maximum number of scalars shown of a text.
  static let textLimit = 12_000
  static let byteLimit = 1_024
  /// Maximum number of bytes of a body that are converted to text, so that the length of what is not shown can be told:
  /// as many as an answer may have.
  static let countLimit = 1 << 20

  /// Whether codes were removed from the answer before it was stored.
  public let codesRemoved: Bool
  /// Whether the stored body was rewritten from what was understood of the answer (`KeptAnswer`).
  let isRewritten: Bool

  public init(
    _ exchange: StoredExchange, usual: Timing? = nil, codeLength: Int, deliveries: [DeliveryChange] = [],
    surroundings: RowSurroundings = RowSurroundings()
  ) {
    self.deliveries = deliveries
    self.surroundings = surroundings
    let body = exchange.responseBody ?? Data()
    request = StoredRequest(exchange.request)
    requestText = VisibleText.escaped(exchange.request, limit: SendDetails.textLimit, keepingLines: true)
    responseHead = exchange.responseHead.map {
      VisibleText.escaped($0, limit: SendDetails.textLimit, keepingLines: true)
    }
    bodyCount = exchange.bodySize ?? body.count
    codesRemoved = exchange.codesRemoved
    // Earlier versions kept the rest of the answer, and no size.
    isRewritten = exchange.codesRemoved && exchange.bodySize != nil
    raw = VisibleText.escaped(
      String(decoding: body.prefix(SendDetails.countLimit), as: UTF8.self), limit: SendDetails.textLimit,
      keepingLines: true)
    bytes = Data(body.prefix(SendDetails.byteLimit))
    timing = exchange.timing
    connection = exchange.connection
    self.usual = usual

    let length = (try? CodeLength(codeLength)) ?? .shortest
    var fault: Int?
    // A rewritten body contains only what was understood, so that nothing can be wrong with it.
    if isRewritten {
      (deviations, failure) = ([], nil)
    } else {
      do throws(AnswerFailure) {
        let answer = try SendOTPAnswer(decoding: body, codeLength: length)
        (deviations, failure) = (answer.deviations, nil)
      } catch {
        (deviations, failure) = ([], error)
        switch error {
        case .malformed(_, let offset, _, _), .notJSON(_, let offset, _, _): fault = offset
        case .cutOff(let count): fault = count
        case .empty, .html, .tooLarge, .noStatus, .severalStatuses, .foreignStatus: break
        }
      }
    }
    // Don't reformat a whole megabyte to show a part of it.
    pretty =
      body.count <= 65_536
      ? (try? JSONParser.parse(body)).map {
        VisibleText.escaped($0.text(), limit: SendDetails.textLimit, keepingLines: true)
      } : nil
    self.fault = fault.map { Fault(in: body, at: $0) }
    faultBytes = fault.flatMap { offset in
      let start = max(0, offset - 64) / 16 * 16
      return start < SendDetails.byteLimit - 128 ? nil : Data(body.dropFirst(start).prefix(160))
    }
  }
}

extension SendDetails.Fault {
  init(in body: Data, at offset: Int) {
    self.offset = offset
    let place = body.startIndex + min(offset, body.count)
    let lineStart = body[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? body.startIndex
    let lineEnd = body[place...].firstIndex(of: UInt8(ascii: "\n")) ?? body.endIndex
    // Don't start in the middle of a character: skip UTF-8 continuation bytes.
    var start = max(lineStart, place - 40)
    while start < place, body[start] & 0xC0 == 0x80 { start += 1 }
    before =
      (start > lineStart ? "…" : "")
      + VisibleText.escaped(String(decoding: body[start..<place], as: UTF8.self), limit: 60)
    after = VisibleText.escaped(
      String(decoding: body[place..<min(lineEnd, place + 30)], as: UTF8.self), limit: 40)
  }
}

/// How the details show an exchange.
public enum DetailsView: String, Sendable, CaseIterable {
  case decoded, raw, hex

  var next: DetailsView {
    switch self {
    case .decoded: .raw
    case .raw: .hex
    case .hex: .decoded
    }
  }
}

/// The state of the details overlay.
public struct DetailsState: Sendable, Equatable {
  /// Loaded details, by row ID.
  public internal(set) var loaded: [Int64: SendDetails] = [:]
  public internal(set) var view = DetailsView.decoded
  /// Why the details of rows could not be loaded, by row ID.
  public internal(set) var failed: [Int64: Phrase] = [:]
  /// The rows whose details are being loaded.
  var awaited: Set<Int64> = []
  /// The comparison that is being made.
  var awaitedComparison: Int?
  /// The time of the key that asked for it.
  var comparisonAskedAt = Date.distantPast
  /// Expiry times of codes whose messages are masked and so cannot be matched with a template, by row ID.
  var expiries: [Int64: Date] = [:]
}
