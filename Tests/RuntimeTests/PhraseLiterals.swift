public import Wording

/// What the runtime would have said, in messages that tests post by hand.
extension Phrase: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self = .verbatim(text) }
}
