/// How a send ended. There are exactly these four ends.
public enum SendOutcome: Sendable, Equatable {
  /// The status is Success.
  case accepted(SendOTPAnswer)
  /// The service answered with another status.
  case refused(SendOTPAnswer)
  /// It failed before a byte of the request left: nothing was sent, nothing can have been charged.
  case notSent(Phase, NotSentReason)
  /// The request left and no readable answer came: it may have been sent and charged.
  case unknown(Phase, UnknownReason)

  public enum Kind: String, Sendable, CaseIterable, Codable {
    case accepted, refused, notSent, unknown
  }

  public var kind: Kind {
    switch self {
    case .accepted: .accepted
    case .refused: .refused
    case .notSent: .notSent
    case .unknown: .unknown
    }
  }

  /// The decoded answer, where there is one.
  public var answer: SendOTPAnswer? {
    switch self {
    case .accepted(let answer), .refused(let answer): answer
    case .notSent, .unknown: nil
    }
  }

  /// Where it ended, when there is no answer.
  public var phase: Phase? {
    switch self {
    case .accepted, .refused: nil
    case .notSent(let phase, _), .unknown(let phase, _): phase
    }
  }

  /// Whether the next number of the same go would end the same way, so that going on is pointless.
  public var wouldRepeat: Bool {
    switch self {
    case .accepted: false
    case .refused(let answer): answer.status.wouldRepeat
    // Without a network, or cancelled by the user, the next one has no better chance.
    case .notSent: true
    case .unknown(_, .cancelled): true
    case .unknown: false
    }
  }
}

/// Why a request never left.
public enum NotSentReason: Sendable, Equatable {
  case timedOut(seconds: Double)
  case cancelled
  case failed(detail: String)
}

/// Why it is not known what became of a request that left.
public enum UnknownReason: Sendable, Equatable {
  case timedOut(seconds: Double)
  case cancelled
  case failed(detail: String)
  case redirected(status: Int, to: String)
  case unreadable(AnswerFailure, httpStatus: Int)
}

extension SendOutcome {
  /// The outcome in a sentence: what happened, and what it means for the person who sent.
  public var explanation: String {
    switch self {
    case .accepted(let answer):
      answer.messageID.map { "The service accepted the message as \(VisibleText.escaped($0, limit: 40))." }
        ?? "The service accepted the message but gave no MessageID."
    case .refused(let answer):
      "The service refused: \(answer.status.display). \(answer.status.meaning.english) \(answer.status.remedy.english)"
    case .notSent(let phase, let reason): "Not sent: \(reason.words(phase)). Nothing left this machine."
    case .unknown(let phase, let reason):
      "Unknown: the request left, but \(reason.words(phase)). It may have been sent and charged."
    }
  }
}

extension NotSentReason {
  func words(_ phase: Phase) -> String {
    switch self {
    case .timedOut(let seconds): "\(phase.activity) took more than \(SendOutcome.seconds(seconds))"
    case .cancelled: "cancelled before the request left"
    case .failed(let detail): "\(phase.activity) failed: \(VisibleText.escaped(detail))"
    }
  }
}

extension UnknownReason {
  func words(_ phase: Phase) -> String {
    switch self {
    case .timedOut(let seconds): "no whole answer came within \(SendOutcome.seconds(seconds))"
    case .cancelled: "it was cancelled before the answer came"
    case .failed(let detail): "\(phase.activity) failed: \(VisibleText.escaped(detail))"
    case .redirected(let status, let target):
      "the server answered with a redirect (HTTP \(status)) to \(VisibleText.escaped(target, limit: 100)), which is not followed"
    case .unreadable(let failure, let status): "\(failure.explanation) (HTTP \(status))"
    }
  }

  /// A few words for a row of the history.
  public var brief: String {
    switch self {
    case .timedOut(let seconds): "no answer after \(SendOutcome.seconds(seconds))"
    case .cancelled: "cancelled after it left"
    case .failed: "connection lost"
    case .redirected(let status, _): "redirected (HTTP \(status))"
    case .unreadable(let failure, let status):
      switch failure {
      case .empty: "empty answer"
      case .html: "web page, HTTP \(status)"
      case .notJSON: "answer is not JSON"
      case .cutOff: "answer cut off"
      case .tooLarge: "answer too large"
      case .noStatus: "answer without status"
      }
    }
  }
}

extension SendOutcome {
  /// `30 s`, `0.5 s`.
  static func seconds(_ seconds: Double) -> String {
    seconds == seconds.rounded() ? "\(Int(seconds)) s" : "\((seconds * 10).rounded() / 10) s"
  }
}

extension Phase {
  /// What is being done in this phase.
  public var activity: String {
    switch self {
    case .settings: "reading the settings"
    case .history: "recording the send in the history"
    case .name: "looking up the server's name"
    case .connect: "connecting to the server"
    case .tls: "setting up the secure connection (TLS)"
    case .send: "sending the request"
    case .wait: "waiting for the answer"
    case .receive: "receiving the answer"
    }
  }
}
