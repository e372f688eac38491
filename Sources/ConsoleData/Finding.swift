public import Wording

/// The result of checking one thing.
public struct Finding: Sendable, Equatable {
  public enum Verdict: String, Sendable, CaseIterable {
    case good, warning, bad
    /// The check was not possible because of something else.
    case skipped
  }

  /// The name in a word or two, such as `settings`.
  public var name: Phrase
  public var verdict: Verdict
  /// What was found.
  public var detail: Phrase
  /// What to do about it; nil if there is nothing to do.
  public var remedy: Phrase?

  public init(_ name: Phrase, _ verdict: Verdict, _ detail: Phrase, remedy: Phrase? = nil) {
    self.name = name
    self.verdict = verdict
    self.detail = detail
    self.remedy = remedy
  }
}
