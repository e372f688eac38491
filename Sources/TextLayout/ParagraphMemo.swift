internal import Synchronization

/// A cache of recently laid out paragraphs, so that a key in a long text costs only its own paragraph. It does not
/// affect results: the same text always gives the same cells.
enum ParagraphMemo {
  private struct Key: Hashable {
    var scalars: [Unicode.Scalar]
    var direction: BaseDirection
    var options: LayoutOptions
  }

  private static let memo = Mutex<[Key: LaidParagraph]>([:])
  private static let limit = 512

  static func paragraph(
    _ scalars: [Unicode.Scalar], direction: BaseDirection, options: LayoutOptions
  ) -> LaidParagraph {
    // Short Latin text is laid out faster than it is looked up.
    if scalars.count < 24, scalars.allSatisfy({ $0.value < 0x300 }) {
      return LaidParagraph(scalars, direction: direction, options: options)
    }
    let key = Key(scalars: scalars, direction: direction, options: options)
    if let known = memo.withLock({ $0[key] }) { return known }
    let paragraph = LaidParagraph(scalars, direction: direction, options: options)
    memo.withLock {
      if $0.count >= limit { $0.removeAll(keepingCapacity: true) }
      $0[key] = paragraph
    }
    return paragraph
  }
}
