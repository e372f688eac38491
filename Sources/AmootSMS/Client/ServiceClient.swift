public import Foundation
internal import HTTPTypes
internal import Wording

/// Sends one-time-code requests from one account and reports accurately what became of each.
///
/// A send takes two steps, so that it can be recorded before the first byte leaves: `prepare` builds the
/// request and `send` transmits it. Neither retries or throws; failures are reported as outcomes.
///
/// ```swift
/// let client = ServiceClient(transport: CurlTransport())
/// let request = SendOTPRequest(
///   mobile: try MobileNumber("0912 000 0000"), text: try MessageText("Your code"),
///   lineNumber: try LineNumber("public"), codeLength: try CodeLength(5))
/// let result = await client.send(client.prepare(request, now: Date()), token: try Token(secret))
/// switch result.outcome {
/// case .accepted(let answer): print(answer.messageID ?? "no MessageID", answer.code ?? "no code")
/// case .refused(let answer): print(answer.status.meaning.english)
/// case .notSent, .unknown: print(result.outcome.explanation.english)
/// }
/// ```
public struct ServiceClient: Sendable {
  /// The base address of the service's methods.
  public var base: BaseAddress
  /// POST with the token in a header, or GET with everything in the query. The documentation has both.
  public var method: RequestEncoding
  /// The format of `SendDateTime`; the documentation shows ISO 8601 with an offset.
  public var dateForm: DateForm
  /// The timeouts and the maximum answer size.
  public var limits: TransportLimits
  private let transport: any Transport

  /// - Parameters:
  ///   - transport: The transport that carries the requests, such as `CurlTransport`.
  ///   - base: The base address of the service's methods; by default the provider's.
  ///   - method: POST with the token in a header, or GET with everything in the query.
  ///   - dateForm: The format of `SendDateTime`.
  ///   - limits: The timeouts, 10 and 30 seconds by default, and the maximum answer size, 1 MiB by default.
  public init(
    transport: any Transport, base: BaseAddress = .production, method: RequestEncoding = .post,
    dateForm: DateForm = .iso, limits: TransportLimits = TransportLimits()
  ) {
    self.transport = transport
    self.base = base
    self.method = method
    self.dateForm = dateForm
    self.limits = limits
  }

  /// A request whose bytes are final except for the token.
  public struct Prepared: Sendable, Equatable {
    /// What is to be sent.
    public let request: SendOTPRequest
    /// The request with a placeholder for the token, safe to show and store.
    public let redacted: ServiceRequest
    /// Where it goes.
    public let base: BaseAddress
    let method: RequestEncoding
  }

  /// What became of a send.
  public struct Result: Sendable, Equatable {
    /// How the send ended.
    public let outcome: SendOutcome
    /// What came back, and how, without the token.
    public let exchange: Exchange
    /// How far this machine's clock is ahead of the answer's `Date`, in seconds, if that is more than
    /// `clockTolerance`; negative if it is behind. Nil if the clocks agree, or the answer has no date.
    public let clockSkew: Double?
  }

  /// The tolerated difference between this machine's clock and an answer's `Date`, in seconds.
  public static let clockTolerance = 60.0

  /// Fixes the bytes of a request, so that they can be recorded before they leave.
  ///
  /// - Parameters:
  ///   - request: What is to be sent.
  ///   - now: The moment written into the request if its send time is `now`.
  public func prepare(_ request: SendOTPRequest, now: Date) -> Prepared {
    Prepared(
      request: request,
      redacted: .redacted(
        .sendOTP, parameters: request.parameters(now: now, dateForm: dateForm), base: base, method: method),
      base: base, method: method)
  }

  /// Sends a prepared request, once. Cancelling the task cancels the exchange; the outcome is then `notSent`,
  /// or `unknown` if bytes of the request have left.
  ///
  /// - Returns: The outcome and the exchange it was read from, without the token.
  public func send(_ prepared: Prepared, token: Token) async -> Result {
    var client = self
    client.base = prepared.base
    client.method = prepared.method
    let reply = await client.call(
      .sendOTP(prepared.request, parameters: prepared.redacted.parameters), token: token)
    let exchange = reply.exchange
    var outcome = SendOutcome(reply)
    // All methods are below `/rest`: a 404 at a base address without it most likely means a wrong address.
    if exchange.response?.status.code == 404, !prepared.base.path.hasSuffix("/rest"),
      case .unknown(let phase, let reason) = outcome
    {
      outcome = .unknown(phase, .wrongAddress(prepared.base.authority + prepared.base.path, because: reason))
    }
    // Only an answer of the service itself tells the service's time.
    let answered =
      outcome.answer == nil ? nil : exchange.response?.headerFields[.date].flatMap { HTTPDate.parse($0) }
    return Result(
      outcome: outcome, exchange: exchange,
      clockSkew: answered.flatMap {
        ServiceClient.clockSkew(of: $0, end: Date(), took: exchange.timing.total)
      })
  }

  /// Returns how many seconds this machine's clock is ahead of an answer's `Date`; nil within the tolerance. The
  /// service may have answered at any moment of the exchange, so only a date outside of it counts.
  ///
  /// - Parameters:
  ///   - end: when the exchange ended, by this machine's clock.
  ///   - took: how long it took.
  package static func clockSkew(of date: Date, end: Date, took: Duration) -> Double? {
    let start = end.addingTimeInterval(-max(0, took.inSeconds))
    let skew = date < start ? start.timeIntervalSince(date) : date > end ? end.timeIntervalSince(date) : 0
    return abs(skew) > clockTolerance ? skew : nil
  }

  /// Calls a method, once.
  ///
  /// ```swift
  /// let account = try await client.call(.accountStatus, token: try Token(secret)).result.get()
  /// if account.status.isSuccess { print(account.credit ?? 0, account.lineNumbers) }
  /// ```
  ///
  /// - Parameters:
  ///   - method: The method with its parameters, such as `.accountStatus`.
  ///   - token: The secret; nil calls without one, which still tests the connection.
  public func call<Answer>(_ method: ServiceMethod<Answer>, token: Token?) async -> ServiceReply<Answer> {
    let request = ServiceRequest(
      method.name, parameters: method.parameters, base: base, token: token, method: self.method)
    let exchange = await transport.perform(request, limits: limits)
    // A server may echo what it was sent; nothing shown or stored may contain the token.
    return ServiceReply(token.map { exchange.withoutSecret($0) } ?? exchange, method.read)
  }
}
