public import Wording

/// Why a send ended as it did, as a history stores it. Words are made of it when the row is read.
///
/// Encoded as JSON, such as `{"timedOut":{"seconds":30}}`. Cases and labels are read back years later: they are added
/// to and never renamed.
public enum OutcomeReason: Sendable, Equatable, Codable {
  /// In seconds, as it is encoded.
  case timedOut(seconds: Double)
  case cancelled
  /// - Parameter detail: in the carrier's words.
  case failed(detail: String)
  case broken(cause: TransportCause)
  case redirected(status: Int, target: String)
  case unreadable(failure: AnswerFailure, httpStatus: Int)
  case httpError(status: Int, failure: AnswerFailure, retryAfter: String?)
  case foreignStatus(text: String, httpStatus: Int)
  /// The status is a failure, and yet the answer bears a MessageID and a Code.
  case contradictory(status: String, messageID: String)
  /// It was accepted for another number than was asked.
  case otherMobile(mobile: String)
  /// The program ended while the send was under way.
  case abandoned
  /// In the words of an earlier version, which kept no reasons.
  case written(summary: String?, explanation: String?)

  /// The same with texts from outside changed.
  public func mapTexts(_ change: (String) -> String) -> OutcomeReason {
    switch self {
    case .timedOut, .cancelled, .abandoned: self
    case .failed(let detail): .failed(detail: change(detail))
    case .broken(let cause): .broken(cause: cause.mapTexts(change))
    case .redirected(let status, let target): .redirected(status: status, target: change(target))
    case .unreadable(let failure, let status):
      .unreadable(failure: failure.mapTexts(change), httpStatus: status)
    case .httpError(let status, let failure, let retryAfter):
      .httpError(status: status, failure: failure.mapTexts(change), retryAfter: retryAfter.map(change))
    case .foreignStatus(let text, let status): .foreignStatus(text: change(text), httpStatus: status)
    case .contradictory(let status, let messageID):
      .contradictory(status: change(status), messageID: messageID)
    case .otherMobile(let mobile): .otherMobile(mobile: change(mobile))
    case .written(let summary, let explanation):
      .written(summary: summary.map(change), explanation: explanation.map(change))
    }
  }
}

extension AnswerFailure {
  func mapTexts(_ change: (String) -> String) -> AnswerFailure {
    switch self {
    case .empty, .html, .cutOff, .tooLarge, .noStatus, .malformed: self
    case .notJSON(let reason, let offset, let line, let column):
      .notJSON(reason: change(reason), offset: offset, line: line, column: column)
    case .severalStatuses(let one, let other): .severalStatuses(change(one), change(other))
    case .foreignStatus(let text): .foreignStatus(change(text))
    }
  }
}

/// The facts about a send's end that its words are made of, from an outcome or from a row of the history.
public struct OutcomeSummary: Sendable, Equatable {
  public let kind: SendOutcome.Kind
  /// Where it ended, when there is no answer.
  public let phase: Phase?
  public let status: ServiceStatus?
  public let messageID: String?
  public let reason: OutcomeReason?

  public init(
    kind: SendOutcome.Kind, phase: Phase?, status: ServiceStatus?, messageID: String?, reason: OutcomeReason?
  ) {
    self.kind = kind
    self.phase = phase
    self.status = status
    self.messageID = messageID
    self.reason = reason
  }

  /// What happened, and what it means for the person who sent, in a sentence or two.
  /// Of what a server said it holds bounded and escaped parts.
  public var explanation: Phrase {
    if case .written(_, let explanation?)? = reason { return .verbatim(explanation) }
    switch kind {
    case .accepted:
      return
        (messageID.map { OutcomeWords.accepted(messageID: VisibleText.escaped($0, limit: 40)) }
        ?? OutcomeWords.acceptedWithoutID) + mobileRemark
    case .refused:
      guard let status else { return OutcomeWords.refused }
      return OutcomeWords.refused(status.display, meaning: status.meaning, remedy: status.remedy)
    case .notSent: return OutcomeWords.notSent(notSentWords)
    case .unknown: return reason == .abandoned ? OutcomeWords.abandoned : OutcomeWords.unknown(unknownWords)
    }
  }

  /// A few words for a row without a status of its own; nil where the status says all.
  public var brief: Phrase? {
    if case .written(let summary, _)? = reason { return summary.map { .verbatim($0) } }
    switch kind {
    case .accepted, .refused: return nil
    case .notSent:
      guard let phase else { return nil }
      return switch reason {
      case .cancelled: OutcomeWords.briefCancelled(phase.phrase)
      case .timedOut: OutcomeWords.briefTimedOut(phase.phrase)
      default: OutcomeWords.briefFailed(phase.phrase)
      }
    case .unknown: return unknownBrief
    }
  }

  /// Said loudly where the answer names another number than the request; empty otherwise.
  public var mobileRemark: Phrase {
    guard case .otherMobile(let mobile)? = reason else { return .empty }
    return OutcomeWords.otherMobile(VisibleText.escaped(mobile, limit: 40))
  }

  private var notSentWords: Phrase {
    let activity = phase?.activity ?? OutcomeWords.sending
    switch reason {
    case .timedOut(let seconds):
      return OutcomeWords.tookTooLong(activity, limit: DurationWords.limit(.seconds(seconds)))
    case .cancelled: return OutcomeWords.cancelledBeforeItLeft
    case .failed, .broken:
      guard let cause = reason?.cause else { return OutcomeWords.failed(activity) }
      // What kept the connection from being made says so by itself.
      return phase == .connect ? cause : OutcomeWords.failed(activity, detail: cause)
    case .redirected, .unreadable, .httpError, .foreignStatus, .contradictory, .otherMobile, .abandoned,
      .written, nil:
      return OutcomeWords.failed(activity)
    }
  }

  /// Why nothing is known: the middle of a sentence.
  var unknownWords: Phrase {
    switch reason {
    case .timedOut(let seconds): return OutcomeWords.noAnswerWithin(DurationWords.limit(.seconds(seconds)))
    case .cancelled: return OutcomeWords.cancelledBeforeAnswer
    case .failed, .broken:
      return OutcomeWords.failed(phase?.activity ?? OutcomeWords.exchange, detail: reason?.cause ?? .empty)
    case .redirected(let status, let target):
      let place =
        target.isEmpty ? OutcomeWords.unnamedPlace : .verbatim(VisibleText.escaped(target, limit: 100))
      return OutcomeWords.redirected(status: String(status), target: place)
    case .unreadable(.html, let status) where (200...299).contains(status):
      return OutcomeWords.webPage(AnswerFailure.html.phrase, status: String(status))
    case .unreadable(let failure, let status):
      return OutcomeWords.unreadable(failure.phrase, status: String(status))
    case .httpError(let status, let failure, let retryAfter):
      return OutcomeWords.httpError(failure.phrase, HTTPStatusText.phrase(status))
        + (retryAfter.map { OutcomeWords.asksToWait(VisibleText.escaped($0, limit: 40)) } ?? .empty)
    case .foreignStatus(let text, let status):
      return OutcomeWords.unreadable(AnswerFailure.foreignStatus(text).phrase, status: String(status))
    case .contradictory(let status, let messageID):
      return OutcomeWords.contradictory(
        status: VisibleText.escaped(status, limit: 60), messageID: VisibleText.escaped(messageID, limit: 40))
    case .otherMobile, .abandoned, .written, nil: return OutcomeWords.noAnswerKnown
    }
  }

  private var unknownBrief: Phrase? {
    switch reason {
    case .timedOut(let seconds):
      return OutcomeWords.briefNoAnswer(after: DurationWords.limit(.seconds(seconds)))
    case .cancelled: return OutcomeWords.briefCancelledAfter
    case .failed, .broken: return OutcomeWords.briefLost
    case .redirected(let status, _): return OutcomeWords.briefRedirected(status: String(status))
    case .unreadable(let failure, let status):
      return switch failure {
      case .empty: OutcomeWords.briefEmpty
      case .html: OutcomeWords.briefWebPage(status: String(status))
      case .notJSON, .malformed: OutcomeWords.briefNotJSON
      case .cutOff: OutcomeWords.briefCutOff
      case .tooLarge: OutcomeWords.briefTooLarge
      case .noStatus: OutcomeWords.briefNoStatus
      case .severalStatuses: OutcomeWords.briefSeveralStatuses
      case .foreignStatus: OutcomeWords.briefForeign
      }
    case .httpError(let status, .html, _): return OutcomeWords.briefWebPage(status: String(status))
    case .httpError(let status, _, _): return HTTPStatusText.phrase(status)
    case .foreignStatus: return OutcomeWords.briefForeign
    case .contradictory(let status, _):
      return OutcomeWords.briefContradictory(status: VisibleText.escaped(status, limit: 60))
    case .abandoned: return OutcomeWords.briefAbandoned
    case .otherMobile, .written, nil: return nil
    }
  }
}

extension OutcomeReason {
  /// What broke a connection or an exchange, bounded and safe to print.
  fileprivate var cause: Phrase? {
    switch self {
    case .failed(let detail): .verbatim(VisibleText.escaped(detail))
    case .broken(let cause): cause.phrase
    case .timedOut, .cancelled, .redirected, .unreadable, .httpError, .foreignStatus, .contradictory,
      .otherMobile, .abandoned, .written:
      nil
    }
  }
}
