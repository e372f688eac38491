public import Foundation
public import HTTPTypes
public import Wording

/// A phase of an exchange. The first two precede any network access.
public enum Phase: String, Sendable, Equatable, CaseIterable, Codable {
  /// What a program does before it calls the client; a transport never reports these.
  case settings, history
  /// Looking up the address, connecting, and TLS: nothing of the request has left.
  case name, connect, tls
  /// The request is leaving.
  case send
  /// It has left, and its answer is awaited, or arriving.
  case wait, receive
}

extension Phase: PhraseConvertible {
  /// The phase's name as used in a row.
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

/// Carries one request and reports accurately what became of it. Never retries and never follows redirects.
public protocol Transport: Sendable {
  /// Performs a request, returning once the answer has arrived, the exchange has failed, a limit is reached,
  /// or the task is cancelled.
  func perform(_ request: ServiceRequest, limits: TransportLimits) async -> Exchange
}

/// The limits of one exchange.
public struct TransportLimits: Sendable, Equatable {
  /// The time allowed for name lookup, connection, and TLS together.
  public var connectTimeout: Duration
  /// The time allowed for the whole exchange.
  public var totalTimeout: Duration
  /// The maximum size of an answer in bytes; reading stops there.
  public var answerSize: Int

  /// Creates limits: 10 and 30 seconds and 1 MiB, unless set.
  public init(
    connectTimeout: Duration = .seconds(10), totalTimeout: Duration = .seconds(30), answerSize: Int = 1 << 20
  ) {
    self.connectTimeout = connectTimeout
    self.totalTimeout = totalTimeout
    self.answerSize = answerSize
  }
}

/// Everything known about an exchange after it ended.
public struct Exchange: Sendable, Equatable {
  /// The head of the answer, once received.
  public var response: HTTPResponse?
  /// The part of the body that was read.
  public var body: Data
  /// Why there is no complete answer; nil if there is one.
  public var failure: TransportFailure?
  /// Whether a byte of the request left this machine, which separates "not sent" from "unknown".
  public var requestLeft: Bool
  /// How long each phase took.
  public var timing: Timing
  /// What is known about the connection.
  public var connection: ConnectionFacts

  /// Creates an exchange, as a transport returns it.
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

/// The duration of each phase; nil if it was not reached, zero if it was not needed (a reused connection).
///
/// Encoded in seconds.
public struct Timing: Sendable, Equatable {
  /// The look-up of the host's name.
  public var name: Duration?
  /// The TCP connection, without the look-up.
  public var connect: Duration?
  /// The TLS handshake.
  public var tls: Duration?
  /// From the request to the first byte of the answer.
  public var wait: Duration?
  /// From the first byte of the answer to its last.
  public var receive: Duration?
  /// All of it.
  public var total: Duration

  /// Creates durations, as a transport measures them.
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

/// What is known about the connection that carried an exchange.
public struct ConnectionFacts: Sendable, Equatable, Codable {
  /// The address and port of the server or the proxy.
  public var address: String?
  /// Whether the connection had carried another request before.
  public var reused: Bool
  /// The name of the TLS version, such as `TLSv1.3`.
  public var tlsVersion: String?
  /// The server's certificate; nil without TLS.
  public var certificate: Certificate?

  /// Creates facts, as a transport knows them.
  public init(
    address: String? = nil, reused: Bool = false, tlsVersion: String? = nil, certificate: Certificate? = nil
  ) {
    self.address = address
    self.reused = reused
    self.tlsVersion = tlsVersion
    self.certificate = certificate
  }

  /// The parts of the server's certificate that are worth showing.
  public struct Certificate: Sendable, Equatable, Codable {
    /// The name the certificate was issued to.
    public var name: String
    /// The name of whoever issued it.
    public var issuer: String
    /// The last moment at which it is valid; nil if it could not be read.
    public var expiry: Date?

    /// Creates the facts of a certificate.
    public init(name: String, issuer: String, expiry: Date?) {
      self.name = name
      self.issuer = issuer
      self.expiry = expiry
    }
  }
}

/// Why an exchange brought no complete answer.
public enum TransportFailure: Error, Sendable, Equatable {
  case timedOut(Phase, after: Duration)
  case cancelled(Phase)
  case answerTooLarge(limit: Int)
  case failed(Phase, TransportCause)
  /// The transport cannot be used on this machine.
  case unavailable(TransportCause)

  /// - Parameters:
  ///   - phase: The phase in which it failed.
  ///   - detail: The transport's own words.
  public static func failed(_ phase: Phase, detail: String) -> TransportFailure {
    .failed(phase, .words(detail))
  }

  /// The phase in which the exchange failed.
  public var phase: Phase {
    switch self {
    case .timedOut(let phase, _), .cancelled(let phase), .failed(let phase, _): phase
    case .answerTooLarge: .receive
    case .unavailable: .connect
    }
  }
}
