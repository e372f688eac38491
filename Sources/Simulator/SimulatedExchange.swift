internal import AmootSMS
internal import Foundation
internal import ConsoleWording
internal import Wording

/// A request as it arrived, over a socket or in process.
struct SimulatedRequest: Sendable {
  let method: String
  /// Path and query, as the caller wrote them.
  let target: String
  let headers: [(name: String, value: String)]
  let body: Data

  /// Path and query without the scheme and host that a client writes for a proxy (RFC 9112, 3.2.2).
  private var local: Substring {
    guard let scheme = target.firstRange(of: "://"), !target.hasPrefix("/") else { return target[...] }
    return target[scheme.upperBound...].drop { $0 != "/" && $0 != "?" }
  }

  var path: String { String(local.prefix { $0 != "?" }) }

  /// The part after the question mark; empty without one.
  var query: String { String(local.drop { $0 != "?" }.dropFirst()) }

  /// Returns the first field with that name, ignoring case.
  func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

/// The simulator's reaction to a request.
enum SimulatedAnswer: Sendable {
  /// - Parameter delay: how long to wait before the first byte.
  case response(SimulatedResponse, delay: Duration = .zero)
  /// Closes the connection without sending a byte.
  case close
  /// Keeps the connection open and sends nothing.
  case silence

  /// A short description for whoever watches.
  var words: Phrase {
    switch self {
    case .close: return SimulatorWords.closedConnection
    case .silence: return SimulatorWords.noAnswer
    case .response(let response, _):
      guard case .bytes(let body) = response.body else { return SimulatorWords.bodyWithoutEnd }
      let answer = try? JSONParser.parse(body)
      if case .number(let amount)? = answer { return .verbatim(amount) }
      let written = answer?.value(forAnyCase: "Status")
      let status = written.flatMap { AnswerReading.status($0) }
      return status?.display ?? .verbatim("HTTP \(response.status)")
    }
  }
}

/// The head and body of an answer.
struct SimulatedResponse: Sendable {
  enum Body: Sendable {
    case bytes(Data)
    /// An endless run of spaces.
    case endless
  }

  var status = 200
  var contentType: String? = "application/json; charset=utf-8"
  var location: String?
  var body: Body

  static func json(_ text: String) -> SimulatedResponse {
    SimulatedResponse(body: .bytes(Data(text.utf8)))
  }

  static func html(_ status: Int, _ text: String) -> SimulatedResponse {
    SimulatedResponse(status: status, contentType: "text/html", body: .bytes(Data(text.utf8)))
  }

  static func plain(_ status: Int, _ text: String) -> SimulatedResponse {
    SimulatedResponse(
      status: status, contentType: "text/plain; charset=utf-8", body: .bytes(Data((text + "\n").utf8)))
  }

  /// The fields of the head, in order; the length is added on writing.
  var headers: [(name: String, value: String)] {
    var headers: [(name: String, value: String)] = []
    if let contentType { headers.append((name: "Content-Type", value: contentType)) }
    if let location { headers.append((name: "Location", value: location)) }
    return headers
  }
}
