public import Foundation
internal import HTTPTypes
public import Wording

/// Sends one-time-code requests to one account and says truly what became of each.
///
/// A send is made in two steps, so that its record can be written before the first byte leaves: `prepare` makes
/// the request, `send` carries it. Neither retries, and neither throws: what went wrong is an outcome.
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
  /// Where the service's methods live.
  public var base: BaseAddress
  /// POST with the token in a header, or GET with everything in the query (both of the documentation).
  public var method: RequestEncoding
  /// How `SendDateTime` is written; the documentation shows ISO 8601 with an offset.
  public var dateForm: DateForm
  /// Timeouts, and the size of an answer.
  public var limits: TransportLimits
  private let transport: any Transport

  /// - Parameter transport: carries the requests, such as `CurlTransport`.
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

  /// A request whose bytes are fixed, with the token still to be put in.
  public struct Prepared: Sendable, Equatable {
    public let request: SendOTPRequest
    /// With a placeholder for the token: this may be shown and stored.
    public let redacted: ServiceRequest
    let base: BaseAddress
    let method: RequestEncoding
  }

  /// What became of a send.
  public struct Result: Sendable, Equatable {
    public let outcome: SendOutcome
    public let exchange: Exchange
  }

  /// Fixes the bytes of a request, so that they can be recorded before they leave.
  ///
  /// - Parameter now: the moment written into the request when its time is `now`.
  public func prepare(_ request: SendOTPRequest, now: Date) -> Prepared {
    Prepared(
      request: request,
      redacted: .redacted(
        SendOTPRequest.methodName, parameters: request.parameters(now: now, dateForm: dateForm), base: base,
        method: method),
      base: base, method: method)
  }

  /// Carries a prepared request, once. Cancelling the task cancels the exchange: the outcome is then `notSent`, or
  /// `unknown` where bytes of the request have left.
  ///
  /// - Returns: the outcome, and the exchange it was read from, without the token.
  public func send(_ prepared: Prepared, token: Token) async -> Result {
    let request = ServiceRequest(
      SendOTPRequest.methodName, parameters: prepared.redacted.parameters, base: prepared.base, token: token,
      method: prepared.method)
    // A server may repeat what it was sent; what is shown and stored must not hold the token.
    let exchange = await transport.perform(request, limits: limits).withoutSecret(token)
    return Result(outcome: SendOutcome(exchange, request: prepared.request), exchange: exchange)
  }

  /// The exchange of a call that costs nothing: AccountStatus, also without a token, to see how far it gets.
  public func accountExchange(token: Token?) async -> Exchange {
    guard let token else {
      let request = ServiceRequest.withoutToken(AccountStatus.methodName, base: base, method: method)
      return await transport.perform(request, limits: limits)
    }
    let request = ServiceRequest(
      AccountStatus.methodName, parameters: [], base: base, token: token, method: method)
    return await transport.perform(request, limits: limits).withoutSecret(token)
  }

  /// Asks for credit (in rials) and lines by AccountStatus, which costs nothing.
  ///
  /// ```swift
  /// let account = try await client.accountStatus(token: try Token(secret))
  /// if account.status.isSuccess { print(account.credit ?? 0, account.lineNumbers) }
  /// ```
  ///
  /// - Throws: `AccountFailure` when no readable answer came.
  public func accountStatus(token: Token) async throws(AccountFailure) -> AccountStatus {
    let exchange = await accountExchange(token: token)
    return try AccountStatus(exchange)
  }
}

/// Why AccountStatus told nothing.
public enum AccountFailure: Error, Sendable, Equatable {
  case transport(TransportFailure)
  /// The answer cannot be read, or is not the service's.
  case answer(UnknownReason)

}

extension AccountFailure: PhraseConvertible {
  /// Within a sentence.
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
  /// The outcome that an exchange amounts to. Whether request bytes left decides between "not sent" and "unknown", and
  /// only an answer that looks like the service's decides between "accepted" and "refused".
  public init(_ exchange: Exchange, request: SendOTPRequest) {
    self.init(exchange, codeLength: request.codeLength, mobile: request.mobile)
  }

  /// - Parameter mobile: the number that was asked for; nil when it is not known.
  public init(_ exchange: Exchange, codeLength: CodeLength, mobile: MobileNumber? = nil) {
    if let failure = exchange.failure {
      self =
        exchange.requestLeft
        ? .unknown(failure.phase.atLeastSending, UnknownReason(failure, exchange))
        : .notSent(failure.phase.atMostSending, NotSentReason(failure))
      return
    }
    var reading: (answer: SendOTPAnswer, evidence: AnswerEvidence)?
    var failure: AnswerFailure?
    do throws(AnswerFailure) {
      reading = try SendOTPAnswer.reading(exchange.body, codeLength: codeLength, mobile: mobile)
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

extension Phase {
  private var order: Int { Phase.allCases.firstIndex(of: self) ?? 0 }

  /// A request that left has got at least as far as being sent.
  var atLeastSending: Phase { order < Phase.send.order ? .send : self }

  /// A request that did not leave has got no further than that.
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
