public import AmootSMS
public import ConsoleData
public import struct Foundation.Data
public import struct Foundation.Date

/// The exchange of a row, made ready to be shown: whatever came is bounded here once, so that painting stays quick.
public struct SendDetails: Sendable, Equatable {
  public let request: StoredRequest?
  let requestText: String
  public let responseHead: String?
  /// Bytes of the body, of which the texts below may hold a part.
  let bodyCount: Int
  /// The body as indented JSON; nil when it is none.
  public let pretty: String?
  /// The body as text.
  public let raw: String
  /// The first bytes.
  public let bytes: Data
  /// The bytes around the place where reading failed.
  let faultBytes: Data?
  public let deviations: [AnswerDeviation]
  public let failure: AnswerFailure?
  public let fault: Fault?
  public let timing: Timing?
  /// What the phases usually take with this profile.
  public let usual: Timing?
  public let connection: ConnectionFacts?

  /// Where a body stops being what was expected.
  public struct Fault: Sendable, Equatable {
    /// The byte, counted from 0.
    public let offset: Int
    /// What stands before it on its line, and what follows; control characters as escapes.
    public let before: String
    public let after: String
  }

  /// Scalars of a text that are shown.
  static let textLimit = 12_000
  static let byteLimit = 1_024

  /// Whether codes were taken out of the answer before it was kept.
  public let codesRemoved: Bool

  public init(_ exchange: StoredExchange, usual: Timing? = nil, codeLength: Int) {
    let body = exchange.responseBody ?? Data()
    request = StoredRequest(exchange.request)
    requestText = VisibleText.escaped(exchange.request, limit: SendDetails.textLimit, keepingLines: true)
    responseHead = exchange.responseHead.map {
      VisibleText.escaped($0, limit: SendDetails.textLimit, keepingLines: true)
    }
    bodyCount = body.count
    codesRemoved = exchange.codesRemoved
    raw = VisibleText.escaped(
      String(decoding: body.prefix(SendDetails.textLimit * 4), as: UTF8.self), limit: SendDetails.textLimit,
      keepingLines: true)
    bytes = Data(body.prefix(SendDetails.byteLimit))
    timing = exchange.timing
    connection = exchange.connection
    self.usual = usual

    let length = (try? CodeLength(codeLength)) ?? .shortest
    var fault: Int?
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
    // A whole megabyte is not laid out again to show a part of it.
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
    // Not from the middle of a character: bytes that continue one are passed over.
    var start = max(lineStart, place - 40)
    while start < place, body[start] & 0xC0 == 0x80 { start += 1 }
    before =
      (start > lineStart ? "…" : "")
      + VisibleText.escaped(String(decoding: body[start..<place], as: UTF8.self), limit: 60)
    after = VisibleText.escaped(
      String(decoding: body[place..<min(lineEnd, place + 30)], as: UTF8.self), limit: 40)
  }
}

/// How much of an exchange the details show.
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

/// What the details of rows show.
public struct DetailsState: Sendable, Equatable {
  /// By the row's number.
  public internal(set) var loaded: [Int64: SendDetails] = [:]
  public internal(set) var view = DetailsView.decoded
  /// When codes stop being good whose messages cannot be read here, since they are masked; by the row's number.
  var expiries: [Int64: Date] = [:]
}
