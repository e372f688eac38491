/// Why a send ended as it did, as a history stores it. Words are made of it when the row is read.
///
/// Encoded as JSON, such as `{"timedOut":{"seconds":30}}`. Cases and labels are read back years later: they are added
/// to and never renamed.
public enum OutcomeReason: Sendable, Equatable, Codable {
  case timedOut(seconds: Double)
  case cancelled
  /// - Parameter detail: in the carrier's words.
  case failed(detail: String)
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
    case .empty, .html, .cutOff, .tooLarge, .noStatus: self
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

  /// What happened, and what it means for the person who sent, in a sentence or two. Of what a server said it holds
  /// bounded and escaped parts.
  public var explanation: String {
    if case .written(_, let explanation?)? = reason { return explanation }
    switch kind {
    case .accepted:
      return
        (messageID.map { "The service accepted the message as \(VisibleText.escaped($0, limit: 40))." }
        ?? "The service accepted the message but gave no MessageID.") + mobileRemark
    case .refused:
      guard let status else { return "The service refused." }
      return "The service refused: \(status.display). \(status.meaning.english) \(status.remedy.english)"
    case .notSent: return "Not sent: \(notSentWords). Nothing left this machine."
    case .unknown:
      if reason == .abandoned {
        return
          "Unknown: the program ended before the answer came. The message may have been sent and charged."
      }
      return "Unknown: the request left, but \(unknownWords). It may have been sent and charged."
    }
  }

  /// A few words for a row without a status of its own; nil where the status says all.
  public var brief: String? {
    if case .written(let summary, _)? = reason { return summary }
    switch kind {
    case .accepted, .refused: return nil
    case .notSent:
      guard let phase else { return nil }
      return switch reason {
      case .cancelled: "cancelled (\(phase.words))"
      case .timedOut: "\(phase.words): timed out"
      default: "\(phase.words) failed"
      }
    case .unknown: return unknownBrief
    }
  }

  /// Said loudly where the answer names another number than the request; empty otherwise.
  public var mobileRemark: String {
    guard case .otherMobile(let mobile)? = reason else { return "" }
    return
      " But it names another number, \(VisibleText.escaped(mobile, limit: 40)): check which phone received the code."
  }

  private var notSentWords: String {
    let activity = phase?.activity ?? "sending"
    switch reason {
    case .timedOut(let seconds): return "\(activity) took more than \(OutcomeSummary.seconds(seconds))"
    case .cancelled: return "cancelled before the request left"
    // What kept the connection from being made says so by itself.
    case .failed(let detail) where phase == .connect: return VisibleText.escaped(detail)
    case .failed(let detail): return "\(activity) failed: \(VisibleText.escaped(detail))"
    default: return "\(activity) failed"
    }
  }

  /// Why nothing is known: the middle of a sentence.
  var unknownWords: String {
    switch reason {
    case .timedOut(let seconds): return "no whole answer came within \(OutcomeSummary.seconds(seconds))"
    case .cancelled: return "it was cancelled before the answer came"
    case .failed(let detail):
      return "\(phase?.activity ?? "the exchange") failed: \(VisibleText.escaped(detail))"
    case .redirected(let status, let target):
      return
        "the server answered with a redirect (HTTP \(status)) to \(VisibleText.escaped(target, limit: 100)), which is not followed"
    case .unreadable(.html, let status) where (200...299).contains(status):
      return
        "\(AnswerFailure.html.explanation) (HTTP \(status)); a login page of the network, a proxy or a wrong base address may have answered"
    case .unreadable(let failure, let status): return "\(failure.explanation) (HTTP \(status))"
    case .httpError(let status, let failure, let retryAfter):
      return "\(failure.explanation) (\(HTTPStatusText.text(status)))"
        + (retryAfter.map { "; it asks to wait: Retry-After \(VisibleText.escaped($0, limit: 40))" } ?? "")
    case .foreignStatus(let text, let status):
      return "\(AnswerFailure.foreignStatus(text).explanation) (HTTP \(status))"
    case .contradictory(let status, let messageID):
      return
        "the service says \(VisibleText.escaped(status, limit: 60)) and yet gives a MessageID (\(VisibleText.escaped(messageID, limit: 40))) and a code"
    case .otherMobile, .abandoned, .written, nil: return "no answer is known"
    }
  }

  private var unknownBrief: String? {
    switch reason {
    case .timedOut(let seconds): return "no answer after \(OutcomeSummary.seconds(seconds))"
    case .cancelled: return "cancelled after it left"
    case .failed: return "connection lost"
    case .redirected(let status, _): return "redirected (HTTP \(status))"
    case .unreadable(let failure, let status):
      return switch failure {
      case .empty: "empty answer"
      case .html: "web page, HTTP \(status)"
      case .notJSON: "answer is not JSON"
      case .cutOff: "answer cut off"
      case .tooLarge: "answer too large"
      case .noStatus: "answer without status"
      case .severalStatuses: "two statuses that differ"
      case .foreignStatus: "not the service's answer"
      }
    case .httpError(let status, .html, _): return "web page, HTTP \(status)"
    case .httpError(let status, _, _): return HTTPStatusText.text(status)
    case .foreignStatus: return "not the service's answer"
    case .contradictory(let status, _): return "\(VisibleText.escaped(status, limit: 60)) with a code"
    case .abandoned: return "program ended meanwhile"
    case .otherMobile, .written, nil: return nil
    }
  }

  /// `30 s`, `0.5 s`.
  static func seconds(_ seconds: Double) -> String {
    seconds == seconds.rounded() ? "\(Int(seconds)) s" : "\((seconds * 10).rounded() / 10) s"
  }
}
