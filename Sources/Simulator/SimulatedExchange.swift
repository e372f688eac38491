internal import AmootSMS
internal import Foundation
internal import Wording

/// One request as it arrived, whichever way it came: over a socket or in process.
struct SimulatedRequest: Sendable {
  let method: String
  /// Path and query, as the caller wrote them.
  let target: String
  let headers: [(name: String, value: String)]
  let body: Data

  var path: String { String(target.prefix { $0 != "?" }) }

  /// What follows the question mark; empty without one.
  var query: String { String(target.drop { $0 != "?" }.dropFirst()) }

  /// The first field of that name, in any case.
  func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

/// What the simulator does about a request.
enum SimulatedAnswer: Sendable {
  /// - Parameter delay: how long to wait before the first byte.
  case response(SimulatedResponse, delay: Duration = .zero)
  /// Closes the connection without a byte.
  case close
  /// Keeps the connection open and says nothing.
  case silence

  /// A few words for whoever watches.
  var words: Phrase {
    switch self {
    case .close: return SimulatorWords.closedConnection
    case .silence: return SimulatorWords.noAnswer
    case .response(let response, _):
      guard case .bytes(let body) = response.body else { return SimulatorWords.bodyWithoutEnd }
      let written = (try? JSONParser.parse(body))?.value(forAnyCase: "Status")
      let status = written.flatMap { AnswerReading.status($0) }
      return status?.display ?? .verbatim("HTTP \(response.status)")
    }
  }
}

/// An answer's head and body.
struct SimulatedResponse: Sendable {
  enum Body: Sendable {
    case bytes(Data)
    /// Spaces without end.
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

  /// The fields of its head, in order; the length is added by whoever writes it.
  var headers: [(name: String, value: String)] {
    var headers: [(name: String, value: String)] = []
    if let contentType { headers.append((name: "Content-Type", value: contentType)) }
    if let location { headers.append((name: "Location", value: location)) }
    return headers
  }
}
