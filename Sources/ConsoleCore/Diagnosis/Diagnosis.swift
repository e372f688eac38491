internal import ConsoleData
internal import ConsoleWording
public import Wording

/// The answer to “the code never came”: the most likely cause, how sure it is, and what to do next.
public struct Diagnosis: Sendable, Equatable {
  public enum Certainty: Sendable, CaseIterable {
    /// The evidence says it.
    case certain
    case likely
    /// It cannot be told from other causes.
    case possible
    /// There is no evidence.
    case notKnown

    public var words: Phrase {
      switch self {
      case .certain: DiagnosisWords.certain
      case .likely: DiagnosisWords.likely
      case .possible: DiagnosisWords.possible
      case .notKnown: DiagnosisWords.notKnown
      }
    }
  }

  /// What to tell the customer, in words without jargon.
  public enum Reply: Sendable, CaseIterable {
    case arrived, otherWay, otherLine, onItsWay, phone, number, blocked, optedOut, failed, scheduled, ourSide,
      trouble
    case unknown
  }

  /// What happened, as far as is known: a sentence or two.
  public let cause: Phrase
  public let certainty: Certainty
  /// What to do next.
  public let advice: Phrase
  public private(set) var reply: Reply
  /// What else may play a part.
  public internal(set) var hints: [Phrase] = []
  /// What the evidence excludes.
  public internal(set) var ruledOut: [Phrase] = []

  init(_ cause: Phrase, _ certainty: Certainty, _ advice: Phrase, _ reply: Reply) {
    (self.cause, self.certainty, self.advice, self.reply) = (cause, certainty, advice, reply)
  }

  /// How long a customer is asked to wait, in seconds.
  private static let patience = 600.0

  /// Applies the rules to the facts; nil for a send in progress.
  public init?(_ facts: DiagnosisFacts) {
    guard !facts.row.isSending,
      let found = DiagnosisRule.all.lazy.compactMap({ $0.judge(facts) }).first
    else { return nil }
    self = found
    // A code that has been on its way for long is not to be waited for.
    if reply == .onItsWay, facts.age > Self.patience { reply = .unknown }
    hints = DiagnosisRule.hints.compactMap { $0(facts) }.prefix(3).map(\.self)
    ruledOut = DiagnosisRule.excluded(by: facts)
  }
}
