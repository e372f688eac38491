public import Wording

/// One thing that was looked at, and what is to be said of it.
public struct Finding: Sendable, Equatable {
  public enum Verdict: String, Sendable, CaseIterable {
    case good, warning, bad
    /// It could not be looked at, because of something else.
    case skipped
  }

  /// A word or two, such as `settings`.
  public var name: Phrase
  public var verdict: Verdict
  /// What was found.
  public var detail: Phrase
  /// What to do about it; nil where nothing is to be done.
  public var remedy: Phrase?

  public init(_ name: Phrase, _ verdict: Verdict, _ detail: Phrase, remedy: Phrase? = nil) {
    self.name = name
    self.verdict = verdict
    self.detail = detail
    self.remedy = remedy
  }
}
