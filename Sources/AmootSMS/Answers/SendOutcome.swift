public import Wording

/// How a send ended. There are exactly four possibilities.
public enum SendOutcome: Sendable, Equatable {
  /// The status is Success.
  case accepted(SendOTPAnswer)
  /// The service answered with another status.
  case refused(SendOTPAnswer)
  /// The send failed before a byte of the request left: nothing was sent, and nothing can have been charged.
  case notSent(Phase, NotSentReason)
  /// The request left, but no readable answer came: the message may have been sent and charged.
  case unknown(Phase, UnknownReason)

  /// The outcome without its details.
  public var kind: Outcome {
    switch self {
    case .accepted: .accepted
    case .refused: .refused
    case .notSent: .notSent
    case .unknown: .unknown
    }
  }

  /// The decoded answer, if there is one.
  public var answer: SendOTPAnswer? {
    switch self {
    case .accepted(let answer), .refused(let answer): answer
    case .notSent, .unknown: nil
    }
  }

  /// The phase in which the send ended, if there is no answer.
  public var phase: Phase? {
    switch self {
    case .accepted, .refused: nil
    case .notSent(let phase, _), .unknown(let phase, _): phase
    }
  }

  /// When to retry according to the answer's `Retry-After`, as it came: seconds, or an HTTP date. Nil if it does not say, and for
  /// every other outcome than an HTTP error.
  public var retryAfter: String? {
    if case .unknown(_, let reason) = self { return reason.retryAfter }
    return nil
  }

  /// Whether the message may have been charged.
  public var mayHaveCost: Bool { kind.facts.mayHaveArrived }

  /// Whether the next number of the batch would end the same way, making it pointless to continue.
  public var wouldRepeat: Bool {
    switch self {
    case .accepted: false
    case .refused(let answer): answer.status.wouldRepeat
    // Without a network, or after the user cancelled, the next send has no better chance.
    case .notSent: true
    case .unknown(_, let reason): reason.wouldRepeat
    }
  }
}

/// Why a request never left.
public enum NotSentReason: Sendable, Equatable {
  /// The limit that was reached.
  case timedOut(after: Duration)
  case cancelled
  case failed(TransportCause)

  /// - Parameter detail: The transport's own words.
  public static func failed(detail: String) -> NotSentReason { .failed(.words(detail)) }
}

/// Why it is unknown what became of a request that left.
public enum UnknownReason: Sendable, Equatable {
  /// The limit that was reached.
  case timedOut(after: Duration)
  case cancelled
  case failed(TransportCause)
  /// The answer points to another address, which is not followed.
  case redirected(status: Int, to: String)
  /// The answer is not JSON of the service's shape.
  case unreadable(AnswerFailure, httpStatus: Int)
  /// An intermediary, or the service itself, answered with an HTTP error instead of a Status.
  case httpError(Int, AnswerFailure, retryAfter: String?)
  /// HTTP reports success, but the status is not in the service's spelling or shape.
  case foreignStatus(String, httpStatus: Int)
  /// The status is a failure, yet the answer has a MessageID and a Code.
  case contradictory(SendOTPAnswer)
  /// HTTP says 404, and the base address is not like the service's.
  indirect case wrongAddress(String, because: UnknownReason)

  /// - Parameter detail: The transport's own words.
  public static func failed(detail: String) -> UnknownReason { .failed(.words(detail)) }
}

extension SendOutcome {
  /// The facts from which the outcome's wording is produced, and which the history stores.
  public var overview: OutcomeSummary {
    OutcomeSummary(
      kind: kind, phase: phase, status: answer?.status, messageID: answer?.messageID, reason: reason)
  }

  /// A sentence on what happened and what it means for the sender.
  public var explanation: Phrase { overview.explanation }

  private var reason: OutcomeReason? {
    switch self {
    case .accepted(let answer):
      answer.namesOtherMobile ? answer.mobile.map { .otherMobile(mobile: $0) } : nil
    case .refused: nil
    case .notSent(_, let reason): reason.stored
    case .unknown(_, let reason): reason.stored
    }
  }
}

extension NotSentReason {
  var stored: OutcomeReason {
    switch self {
    case .timedOut(let limit): .timedOut(seconds: limit.inSeconds)
    case .cancelled: .cancelled
    case .failed(let cause): OutcomeReason(cause)
    }
  }
}

extension UnknownReason {
  fileprivate var retryAfter: String? {
    switch self {
    case .httpError(_, _, let retryAfter): retryAfter
    case .wrongAddress(_, let reason): reason.retryAfter
    case .timedOut, .cancelled, .failed, .redirected, .unreadable, .foreignStatus, .contradictory: nil
    }
  }

  var stored: OutcomeReason {
    switch self {
    case .wrongAddress(let address, let reason): .wrongAddress(address: address, reason: reason.stored)
    case .timedOut(let limit): .timedOut(seconds: limit.inSeconds)
    case .cancelled: .cancelled
    case .failed(let cause): OutcomeReason(cause)
    case .redirected(let status, let target): .redirected(status: status, target: target)
    case .unreadable(let failure, let status): .unreadable(failure: failure, httpStatus: status)
    case .httpError(let status, let failure, let retryAfter):
      .httpError(status: status, failure: failure, retryAfter: retryAfter)
    case .foreignStatus(let text, let status): .foreignStatus(text: text, httpStatus: status)
    case .contradictory(let answer):
      .contradictory(status: answer.status.written, messageID: answer.messageID ?? "")
    }
  }

  /// A few words for a history row.
  public var brief: Phrase { overview(.receive).brief ?? .empty }

  func overview(_ phase: Phase) -> OutcomeSummary {
    OutcomeSummary(kind: .unknown, phase: phase, status: nil, messageID: nil, reason: stored)
  }

  /// Whether the next number of the batch would end the same way, or make matters worse.
  var wouldRepeat: Bool {
    switch self {
    case .cancelled, .redirected: true
    case .unreadable(.html, let status): (200...299).contains(status)
    case .httpError(let status, _, let retryAfter):
      [401, 403, 404, 405, 407, 410, 429, 451, 511].contains(status) || retryAfter != nil
    case .wrongAddress: true
    case .timedOut, .failed, .unreadable, .foreignStatus, .contradictory: false
    }
  }
}

extension Phase {
  /// A description of what happens in this phase.
  public var activity: Phrase {
    switch self {
    case .settings: OutcomeWords.settingsActivity
    case .history: OutcomeWords.historyActivity
    case .name: OutcomeWords.nameActivity
    case .connect: OutcomeWords.connectActivity
    case .tls: OutcomeWords.tlsActivity
    case .send: OutcomeWords.sendActivity
    case .wait: OutcomeWords.waitActivity
    case .receive: OutcomeWords.receiveActivity
    }
  }
}

extension SendOTPAnswer {
  /// Whether the answer is about a different number than requested.
  public var namesOtherMobile: Bool { deviations.contains(.otherMobile) && mobile != nil }
}

extension OutcomeReason {
  /// Stores a transport's own words in the same form as earlier versions.
  init(_ cause: TransportCause) {
    self = if case .words(let detail) = cause { .failed(detail: detail) } else { .broken(cause: cause) }
  }
}

/// HTTP statuses in words, from the IANA registry, with a hint at who probably sent them.
enum HTTPStatusText {
  private static let names: [Int: String] = [
    400: "Bad Request", 401: "Unauthorized", 402: "Payment Required", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 406: "Not Acceptable", 407: "Proxy Authentication Required",
    408: "Request Timeout", 409: "Conflict", 410: "Gone", 411: "Length Required", 412: "Precondition Failed",
    413: "Content Too Large", 414: "URI Too Long", 415: "Unsupported Media Type", 417: "Expectation Failed",
    421: "Misdirected Request", 422: "Unprocessable Content", 425: "Too Early", 426: "Upgrade Required",
    428: "Precondition Required", 429: "Too Many Requests", 431: "Request Header Fields Too Large",
    451: "Unavailable For Legal Reasons", 500: "Internal Server Error", 501: "Not Implemented",
    502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout",
    505: "HTTP Version Not Supported", 507: "Insufficient Storage", 508: "Loop Detected",
    511: "Network Authentication Required",
  ]

  /// The phrases that HTTP uses for errors.
  static var phrases: [String] { Array(names.values) }

  static func phrase(_ status: Int) -> Phrase {
    let words = AnswerWords.http(String(status), names[status].map { " " + $0 } ?? "")
    return switch status {
    case 502, 504: AnswerWords.httpFromGateway(words)
    case 407: AnswerWords.httpFromProxy(words)
    case 511: AnswerWords.httpLogin(words)
    default: words
    }
  }
}
