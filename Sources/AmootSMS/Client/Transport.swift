public import Foundation
public import HTTPTypes
public import Wording

/// A stretch of an exchange. The first two come before any network.
public enum Phase: String, Sendable, Equatable, CaseIterable, Codable {
  case settings, history, name, connect, tls, send, wait, receive
}

extension Phase: PhraseConvertible {
  /// As a row calls it.
  public var phrase: Phrase {
    switch self {
    case .settings: OutcomeWords.settingsPhase
    case .history: OutcomeWords.historyPhase
    case .name: OutcomeWords.namePhase
    case .connect: OutcomeWords.connectPhase
    case .tls: OutcomeWords.tlsPhase
    case .send: OutcomeWords.sendPhase
    case .wait: OutcomeWords.waitPhase
    case .receive: OutcomeWords.receivePhase
    }
  }
}

/// Carries one request and tells truly what became of it. Nothing is retried and no redirect followed.
public protocol Transport: Sendable {
  /// Returns when the answer is there, when it failed, when a limit is reached, or when the task is cancelled.
  func perform(_ request: ServiceRequest, limits: TransportLimits) async -> Exchange
}

/// Bounds of one exchange.
public struct TransportLimits: Sendable, Equatable {
  /// Until name, connection and TLS are there.
  public var connectTimeout: Duration
  /// For the whole.
  public var totalTimeout: Duration
  /// Bytes of an answer; reading stops there.
  public var answerSize: Int

  public init(
    connectTimeout: Duration = .seconds(10), totalTimeout: Duration = .seconds(30), answerSize: Int = 1 << 20
  ) {
    self.connectTimeout = connectTimeout
    self.totalTimeout = totalTimeout
    self.answerSize = answerSize
  }
}

/// Everything that is known of one exchange after its end.
public struct Exchange: Sendable, Equatable {
  /// The head of the answer, once it came.
  public var response: HTTPResponse?
  /// What was read of the body.
  public var body: Data
  /// Why there is no whole answer; nil when there is one.
  public var failure: TransportFailure?
  /// Whether a byte of the request left this machine: what divides "not sent" from "unknown".
  public var requestLeft: Bool
  public var timing: Timing
  public var connection: ConnectionFacts

  public init(
    response: HTTPResponse? = nil, body: Data = Data(), failure: TransportFailure? = nil, requestLeft: Bool,
    timing: Timing = Timing(), connection: ConnectionFacts = ConnectionFacts()
  ) {
    self.response = response
    self.body = body
    self.failure = failure
    self.requestLeft = requestLeft
    self.timing = timing
    self.connection = connection
  }
}

/// How long each phase took; nil where it was not reached, zero where there was none (a reused connection).
///
/// Encoded in seconds.
public struct Timing: Sendable, Equatable {
  public var name: Duration?
  public var connect: Duration?
  public var tls: Duration?
  public var wait: Duration?
  public var receive: Duration?
  public var total: Duration

  public init(
    name: Duration? = nil, connect: Duration? = nil, tls: Duration? = nil, wait: Duration? = nil,
    receive: Duration? = nil, total: Duration = .zero
  ) {
    self.name = name
    self.connect = connect
    self.tls = tls
    self.wait = wait
    self.receive = receive
    self.total = total
  }
}

extension Timing: Codable {
  private enum CodingKeys: String, CodingKey { case name, connect, tls, wait, receive, total }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func duration(_ key: CodingKeys) throws -> Duration? {
      try container.decodeIfPresent(Double.self, forKey: key).map { .seconds($0) }
    }
    self.init(
      name: try duration(.name), connect: try duration(.connect), tls: try duration(.tls),
      wait: try duration(.wait), receive: try duration(.receive),
      total: .seconds(try container.decode(Double.self, forKey: .total)))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(name?.inSeconds, forKey: .name)
    try container.encodeIfPresent(connect?.inSeconds, forKey: .connect)
    try container.encodeIfPresent(tls?.inSeconds, forKey: .tls)
    try container.encodeIfPresent(wait?.inSeconds, forKey: .wait)
    try container.encodeIfPresent(receive?.inSeconds, forKey: .receive)
    try container.encode(total.inSeconds, forKey: .total)
  }
}

/// What is known of the connection that carried an exchange.
public struct ConnectionFacts: Sendable, Equatable, Codable {
  /// Of the server, or of the proxy, with its port.
  public var address: String?
  public var reused: Bool
  /// As TLS names itself, such as `TLSv1.3`.
  public var tlsVersion: String?
  public var certificate: Certificate?

  public init(
    address: String? = nil, reused: Bool = false, tlsVersion: String? = nil, certificate: Certificate? = nil
  ) {
    self.address = address
    self.reused = reused
    self.tlsVersion = tlsVersion
    self.certificate = certificate
  }

  /// The server's certificate, as far as a reader wants to know it.
  public struct Certificate: Sendable, Equatable, Codable {
    /// For whom.
    public var name: String
    /// By whom.
    public var issuer: String
    /// Until when.
    public var expiry: Date?

    public init(name: String, issuer: String, expiry: Date?) {
      self.name = name
      self.issuer = issuer
      self.expiry = expiry
    }
  }
}

/// Why an exchange did not bring a whole answer.
public enum TransportFailure: Error, Sendable, Equatable {
  case timedOut(Phase, after: Duration)
  case cancelled(Phase)
  case answerTooLarge(limit: Int)
  case failed(Phase, TransportCause)
  /// What carries requests cannot be used on this machine.
  case unavailable(TransportCause)

  /// - Parameter detail: in the carrier's words.
  public static func failed(_ phase: Phase, detail: String) -> TransportFailure {
    .failed(phase, .words(detail))
  }

  public var phase: Phase {
    switch self {
    case .timedOut(let phase, _), .cancelled(let phase), .failed(let phase, _): phase
    case .answerTooLarge: .receive
    case .unavailable: .connect
    }
  }
}
