public import Wording

/// Why a send ended as it did, as stored in the history. The wording is produced when the row is read.
///
/// Encoded as JSON, such as `{"timedOut":{"seconds":30}}`. Rows are read back years later, so cases and
/// labels may be added but never renamed.
public enum OutcomeReason: Sendable, Equatable, Codable {
  /// The limit in seconds, which is also the encoded unit.
  case timedOut(seconds: Double)
  case cancelled
  /// - Parameter detail: The transport's own words.
  case failed(detail: String)
  case broken(cause: TransportCause)
  case redirected(status: Int, target: String)
  case unreadable(failure: AnswerFailure, httpStatus: Int)
  case httpError(status: Int, failure: AnswerFailure, retryAfter: String?)
  case foreignStatus(text: String, httpStatus: Int)
  /// The status is a failure, yet the answer has a MessageID and a Code.
  case contradictory(status: String, messageID: String)
  /// The request was accepted for a different number than requested.
  case otherMobile(mobile: String)
  /// HTTP said 404 at a base address that is not like the service's.
  indirect case wrongAddress(address: String, reason: OutcomeReason)
  /// The program ended while the send was in progress.
  case abandoned
  /// No answer came, for the given reason, but the provider's list has the message.
  indirect case listed(instead: OutcomeReason?)
  /// Text stored by an earlier version, which kept no structured reasons.
  case written(summary: String?, explanation: String?)

  /// Returns a copy with `change` applied to all text of external origin.
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
    case .wrongAddress(let address, let reason):
      .wrongAddress(address: change(address), reason: reason.mapTexts(change))
    case .listed(let reason): .listed(instead: reason?.mapTexts(change))
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

/// The facts from which the wording of an outcome is produced, taken from an outcome or a history row.
public struct OutcomeSummary: Sendable, Equatable {
  /// Which of the four outcomes it is.
  public let kind: Outcome
  /// The phase in which the send ended, if there is no answer.
  public let phase: Phase?
  /// The status of the answer; nil if none could be read.
  public let status: ServiceStatus?
  /// The provider's ID for the message; nil if it told none.
  public let messageID: String?
  /// Why there is no answer, or what is unusual about it; nil for an ordinary answer.
  public let reason: OutcomeReason?

  /// Creates the facts of an outcome that was read elsewhere, such as from a history.
  public init(
    kind: Outcome, phase: Phase?, status: ServiceStatus?, messageID: String?, reason: OutcomeReason?
  ) {
    self.kind = kind
    self.phase = phase
    self.status = status
    self.messageID = messageID
    self.reason = reason
  }

  /// A sentence or two on what happened and what it means for the sender. Server text in it is truncated and escaped.
  public var explanation: Phrase {
    if case .written(_, let explanation?)? = reason { return .verbatim(explanation) }
    switch kind {
    case .accepted:
      if case .listed? = reason {
        return OutcomeWords.listed(messageID: VisibleText.escaped(messageID ?? "", limit: 40))
      }
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

  /// A few words for a row without a status of its own; nil if the status says it all.
  public var brief: Phrase? {
    if case .written(let summary, _)? = reason { return summary.map { .verbatim($0) } }
    switch kind {
    case .accepted:
      if case .listed? = reason { return OutcomeWords.briefListed }
      return nil
    case .refused: return nil
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

  /// A prominent warning if the answer names a different number than the request; empty otherwise.
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
      // Connection causes already say that the connection failed.
      return phase == .connect ? cause : OutcomeWords.failed(activity, detail: cause)
    case .redirected, .unreadable, .httpError, .foreignStatus, .contradictory, .otherMobile, .abandoned,
      .written, .wrongAddress, .listed, nil:
      return OutcomeWords.failed(activity)
    }
  }

  /// Why nothing is known, as the middle of a sentence.
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
    case .wrongAddress(let address, let reason):
      return OutcomeSummary(kind: kind, phase: phase, status: nil, messageID: nil, reason: reason)
        .unknownWords
        + OutcomeWords.wrongAddress(VisibleText.escaped(address, limit: 100))
    case .otherMobile, .abandoned, .written, .listed, nil: return OutcomeWords.noAnswerKnown
    }
  }

  private var unknownBrief: Phrase? {
    switch reason {
    case .timedOut(let seconds):
      return OutcomeWords.briefNoAnswer(after: DurationWords.limit(.seconds(seconds)))
    case .cancelled: return OutcomeWords.briefCancelledAfter
    case .broken(let cause) where cause.isFramingFault: return OutcomeWords.briefNotUnderstood
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
    case .wrongAddress: return OutcomeWords.briefWrongAddress
    case .otherMobile, .written, .listed, nil: return nil
    }
  }
}

extension OutcomeReason {
  /// The cause of a failed connection or exchange, truncated and safe to print.
  var cause: Phrase? {
    switch self {
    case .failed(let detail): .verbatim(VisibleText.escaped(detail))
    case .broken(let cause): cause.phrase
    case .timedOut, .cancelled, .redirected, .unreadable, .httpError, .foreignStatus, .contradictory,
      .otherMobile, .abandoned, .written, .wrongAddress, .listed:
      nil
    }
  }
}
