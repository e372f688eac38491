public import Foundation
internal import HTTPTypes
public import Wording

/// Sends one-time-code requests from one account and reports accurately what became of each.
///
/// A send takes two steps, so that it can be recorded before the first byte leaves: `prepare` builds the
/// request and `send` transmits it. Neither retries or throws; failures are reported as outcomes.
///
/// ```swift
/// let client = SendOTPClient(transport: CurlTransport())
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
public struct SendOTPClient: Sendable {
  /// The base address of the service's methods.
  public var base: BaseAddress
  /// POST with the token in a header, or GET with everything in the query. The documentation has both.
  public var method: RequestEncoding
  /// The format of `SendDateTime`; the documentation shows ISO 8601 with an offset.
  public var dateForm: DateForm
  /// The timeouts and the maximum answer size.
  public var limits: TransportLimits
  private let transport: any Transport

  /// - Parameter transport: The transport that carries the requests, such as `CurlTransport`.
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
    public let request: SendOTPRequest
    /// The request with a placeholder for the token, safe to show and store.
    public let redacted: ServiceRequest
    public let base: BaseAddress
    let method: RequestEncoding
  }

  /// What became of a send.
  public struct Result: Sendable, Equatable {
    public let outcome: SendOutcome
    public let exchange: Exchange
    /// How far this machine's clock is ahead of the answer's `Date`, in seconds, if that is more than
    /// `clockTolerance`; negative if it is behind. Nil if the clocks agree, or the answer has no date.
    public let clockSkew: Double?
  }

  /// The tolerated difference between this machine's clock and an answer's `Date`, in seconds.
  public static let clockTolerance = 60.0

  /// Fixes the bytes of a request, so that they can be recorded before they leave.
  ///
  /// - Parameter now: The moment written into the request if its send time is `now`.
  public func prepare(_ request: SendOTPRequest, now: Date) -> Prepared {
    Prepared(
      request: request,
      redacted: .redacted(
        SendOTPRequest.methodName, parameters: request.parameters(now: now, dateForm: dateForm), base: base,
        method: method),
      base: base, method: method)
  }

  /// Sends a prepared request, once. Cancelling the task cancels the exchange; the outcome is then `notSent`,
  /// or `unknown` if bytes of the request have left.
  ///
  /// - Returns: The outcome and the exchange it was read from, without the token.
  public func send(_ prepared: Prepared, token: Token) async -> Result {
    let request = ServiceRequest(
      SendOTPRequest.methodName, parameters: prepared.redacted.parameters, base: prepared.base, token: token,
      method: prepared.method)
    // A server may echo what it was sent; nothing shown or stored may contain the token.
    let exchange = await transport.perform(request, limits: limits).withoutSecret(token)
    var outcome = SendOutcome(exchange, request: prepared.request)
    // The service's methods are below /rest; what lacks it is more likely a wrong address than anything else.
    if exchange.response?.status.code == 404, !prepared.base.path.hasSuffix("/rest"),
      case .unknown(let phase, let reason) = outcome
    {
      outcome = .unknown(phase, .wrongAddress(prepared.base.authority + prepared.base.path, because: reason))
    }
    // What is not the service's answer says nothing about the service's clock.
    let answered =
      outcome.answer == nil ? nil : exchange.response?.headerFields[.date].flatMap { HTTPDate.parse($0) }
    return Result(
      outcome: outcome, exchange: exchange,
      clockSkew: answered.flatMap {
        SendOTPClient.clockSkew(of: $0, end: Date(), took: exchange.timing.total)
      })
  }

  /// Returns how many seconds this machine's clock is ahead of an answer's `Date`; nil within the tolerance. The answer
  /// may have been made at any time during the exchange, which may have taken long, or been stopped.
  ///
  /// - Parameters:
  ///   - end: when the exchange ended, by this machine's clock.
  ///   - took: how long it took.
  package static func clockSkew(of date: Date, end: Date, took: Duration) -> Double? {
    let start = end.addingTimeInterval(-max(0, took.inSeconds))
    let skew = date < start ? start.timeIntervalSince(date) : date > end ? end.timeIntervalSince(date) : 0
    return abs(skew) > clockTolerance ? skew : nil
  }

  /// Calls AccountStatus, which is free, and returns the exchange. Without a token, this shows how far a call gets.
  public func accountExchange(token: Token?) async -> Exchange {
    guard let token else {
      let request = ServiceRequest.withoutToken(AccountStatus.methodName, base: base, method: method)
      return await transport.perform(request, limits: limits)
    }
    let request = ServiceRequest(
      AccountStatus.methodName, parameters: [], base: base, token: token, method: method)
    return await transport.perform(request, limits: limits).withoutSecret(token)
  }

  /// Fetches the credit (in rials) and the lines with AccountStatus, which is free.
  ///
  /// ```swift
  /// let account = try await client.accountStatus(token: try Token(secret))
  /// if account.status.isSuccess { print(account.credit ?? 0, account.lineNumbers) }
  /// ```
  ///
  /// - Throws: `AccountFailure` if no readable answer came.
  public func accountStatus(token: Token) async throws(AccountFailure) -> AccountStatus {
    let exchange = await accountExchange(token: token)
    return try AccountStatus(exchange)
  }
}

/// Why AccountStatus returned no information.
public enum AccountFailure: Error, Sendable, Equatable {
  case transport(TransportFailure)
  /// The answer cannot be read, or is not the service's.
  case answer(UnknownReason)

}

extension AccountFailure: PhraseConvertible {
  /// The reason as part of a sentence.
  public var phrase: Phrase {
    switch self {
    case .transport(.timedOut(let phase, let limit)):
      OutcomeWords.tookTooLong(phase.activity, limit: DurationWords.limit(limit))
    case .transport(.cancelled): OutcomeWords.cancelled
    case .transport(.answerTooLarge(let limit)): AnswerFailure.tooLarge(limit: limit).phrase
    case .transport(.failed(let phase, let cause)):
      OutcomeWords.failed(phase.activity, detail: cause.phrase)
    case .transport(.unavailable(let cause)): cause.phrase
    case .answer(let reason): reason.overview(.receive).unknownWords
    }
  }
}

extension SendOutcome {
  /// Creates the outcome of an exchange. Whether request bytes left decides between `notSent` and `unknown`;
  /// only an answer that looks like the service's can be `accepted` or `refused`.
  public init(_ exchange: Exchange, request: SendOTPRequest) {
    self.init(exchange, codeLength: request.codeLength, mobile: request.mobile)
  }

  /// - Parameter mobile: The requested number; nil if unknown.
  public init(_ exchange: Exchange, codeLength: CodeLength, mobile: MobileNumber? = nil) {
    if let failure = exchange.failure, !exchange.isReadableAnyway(codeLength, mobile) {
      self =
        exchange.requestLeft
        ? .unknown(failure.phase.atLeastSending, UnknownReason(failure, exchange))
        : .notSent(failure.phase.atMostSending, NotSentReason(failure))
      return
    }
    var reading: (answer: SendOTPAnswer, evidence: AnswerEvidence)?
    var failure: AnswerFailure?
    do throws(AnswerFailure) {
      reading = try SendOTPAnswer.reading(exchange.readableBody, codeLength: codeLength, mobile: mobile)
    } catch {
      failure = error
    }
    if let reason = UnknownReason(exchange, reading?.evidence, failure) {
      self = .unknown(.receive, reason)
    } else if let answer = reading?.answer {
      let isContradictory = !answer.status.isSuccess && answer.messageID != nil && answer.code != nil
      self =
        isContradictory
        ? .unknown(.receive, .contradictory(answer))
        : answer.status.isSuccess ? .accepted(answer) : .refused(answer)
    } else {
      self = .unknown(.receive, .unreadable(.noStatus, httpStatus: exchange.response?.status.code ?? 0))
    }
  }
}

extension Exchange {
  /// Whether the answer came and can be read, although it is not wrapped as its head says. It is judged like any other.
  fileprivate func isReadableAnyway(_ codeLength: CodeLength, _ mobile: MobileNumber?) -> Bool {
    guard requestLeft, case .failed(_, let cause)? = failure, cause.isWrapping, !body.isEmpty,
      let reading = try? SendOTPAnswer.reading(readableBody, codeLength: codeLength, mobile: mobile)
    else { return false }
    return UnknownReason(self, reading.evidence, nil) == nil
  }
}

extension Phase {
  private var order: Int { Phase.allCases.firstIndex(of: self) ?? 0 }

  /// The phase, but no earlier than `send`, which a request that left has reached.
  var atLeastSending: Phase { order < Phase.send.order ? .send : self }

  /// The phase, but no later than `send`, which a request that did not leave cannot have passed.
  var atMostSending: Phase { order > Phase.send.order ? .send : self }
}

extension NotSentReason {
  init(_ failure: TransportFailure) {
    self =
      switch failure {
      case .timedOut(_, let limit): .timedOut(after: limit)
      case .cancelled: .cancelled
      case .answerTooLarge: .failed(.answeredBeforeLeft)
      case .failed(_, let cause), .unavailable(let cause): .failed(cause)
      }
  }
}

extension UnknownReason {
  init(_ failure: TransportFailure, _ exchange: Exchange) {
    self =
      switch failure {
      case .timedOut(_, let limit): .timedOut(after: limit)
      case .cancelled: .cancelled
      case .answerTooLarge(let limit):
        .unreadable(.tooLarge(limit: limit), httpStatus: exchange.response?.status.code ?? 0)
      case .failed(_, let cause), .unavailable(let cause): .failed(cause)
      }
  }
}
