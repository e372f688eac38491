public import Wording

/// Lets tests write the runtime's phrases as literals in messages they post by hand.
extension Phrase: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self = .verbatim(text) }
}
