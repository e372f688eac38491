public import Wording

/// How a send ended, without the details. Whatever follows from the case alone is in `facts`.
public enum Outcome: String, Sendable, CaseIterable, Codable {
  case accepted, refused, notSent, unknown

  /// What follows from an outcome.
  public struct Facts: Sendable {
    /// How good the news is, which decides the color.
    public enum Tone: Sendable { case good, bad, doubtful }

    /// The outcome in a word or two, such as *not sent*.
    public let words: Phrase
    /// The same for a reader who may not know the consequence.
    public let longWords: Phrase
    /// Its sign, and the one for terminals that show ASCII alone.
    public let sign: (unicode: String, ascii: String)
    /// Whether it is good news.
    public let tone: Tone
    /// The exit code of `amoot-otp send`.
    public let exitCode: Int32
    /// How serious the outcome is: the most serious one of a batch decides the exit code.
    public let severity: Int
    /// Whether the service gave an answer that could be understood.
    public let hasAnswer: Bool
    /// Whether the request left this machine.
    public let hasLeft: Bool
    /// Whether the message may have been charged and may have reached the phone, so that a resend may be a duplicate.
    public let mayHaveArrived: Bool
    /// Returns how many sends of a batch ended this way, as in “2 refused”.
    public let count: @Sendable (Int) -> Phrase
    /// The same for a summary, which stays on the screen.
    public let longCount: @Sendable (Int) -> Phrase
  }

  /// What follows from the outcome.
  public var facts: Facts {
    switch self {
    case .accepted: Facts.accepted
    case .refused: Facts.refused
    case .notSent: Facts.notSent
    case .unknown: Facts.unknown
    }
  }
}

extension Outcome.Facts {
  fileprivate static let accepted = Self(
    words: OutcomeWords.accepted, longWords: OutcomeWords.accepted, sign: ("✓", "+"), tone: .good,
    exitCode: 0,
    severity: 0, hasAnswer: true, hasLeft: true, mayHaveArrived: true, count: OutcomeWords.acceptedCount,
    longCount: OutcomeWords.acceptedCount)
  fileprivate static let refused = Self(
    words: OutcomeWords.refusedKind, longWords: OutcomeWords.refusedKind, sign: ("✗", "x"), tone: .bad,
    exitCode: 1, severity: 1, hasAnswer: true, hasLeft: true, mayHaveArrived: false,
    count: OutcomeWords.refusedCount, longCount: OutcomeWords.refusedCount)
  fileprivate static let notSent = Self(
    words: OutcomeWords.notSentKind, longWords: OutcomeWords.notSentKind, sign: ("⊘", "-"), tone: .bad,
    exitCode: 3, severity: 2, hasAnswer: false, hasLeft: false, mayHaveArrived: false,
    count: OutcomeWords.notSentCount, longCount: OutcomeWords.notSentCount)
  fileprivate static let unknown = Self(
    words: OutcomeWords.unknownKind, longWords: OutcomeWords.unknownKindLong, sign: ("?", "?"),
    tone: .doubtful,
    exitCode: 4, severity: 3, hasAnswer: false, hasLeft: true, mayHaveArrived: true,
    count: OutcomeWords.unknownCount, longCount: OutcomeWords.unknownCountLong)
}
