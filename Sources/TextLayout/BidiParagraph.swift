internal import CFriBidi

/// One paragraph processed by FriBidi: embedding levels and shaped letters.
struct BidiParagraph: Sendable {
  let isRightToLeft: Bool
  /// The scalars after shaping and mirroring, at the same offsets.
  let shaped: [Unicode.Scalar]
  private let types: [FriBidiCharType]
  private let levels: [FriBidiLevel]
  private let baseDirection: FriBidiParType

  /// - Returns: nil if FriBidi fails (it cannot allocate memory); the text is then shown unchanged.
  init?(_ scalars: [Unicode.Scalar], direction: BaseDirection, shaping: Shaping) {
    let count = FriBidiStrIndex(scalars.count)
    var text = scalars.map { FriBidiChar($0.value) }
    var types = [FriBidiCharType](repeating: FriBidiCharType(rawValue: 0), count: scalars.count)
    var brackets = [FriBidiBracketType](repeating: 0, count: scalars.count)
    var levels = [FriBidiLevel](repeating: 0, count: scalars.count)
    fribidi_get_bidi_types(text, count, &types)
    fribidi_get_bracket_types(text, count, types, &brackets)
    var base: FriBidiParType =
      switch direction {
      case .automatic: amoot_bidi_auto
      case .leftToRight: amoot_bidi_ltr
      case .rightToLeft: amoot_bidi_rtl
      }
    guard fribidi_get_par_embedding_levels_ex(types, brackets, count, &base, &levels) != 0 else { return nil }

    // No ligature flag: one letter stays one cell.
    var flags = amoot_bidi_flags
    if shaping == .base { flags &= ~FriBidiFlags(FRIBIDI_FLAG_SHAPE_ARAB_PRES) }
    var joining = [FriBidiArabicProp](repeating: 0, count: scalars.count)
    fribidi_get_joining_types(text, count, &joining)
    fribidi_join_arabic(types, count, levels, &joining)
    fribidi_shape(flags, levels, count, &joining, &text)

    isRightToLeft = BidiParagraph.isRightToLeft(base)
    shaped = zip(text, scalars).map { Unicode.Scalar($0) ?? $1 }
    self.types = types
    self.levels = levels
    baseDirection = base
  }

  private static func isRightToLeft(_ base: FriBidiParType) -> Bool { base.rawValue & 1 != 0 }

  /// Returns the offsets of a line's scalars from left to right.
  ///
  /// - Parameter marksFollow: whether marks follow their base in right-to-left runs too, as cells require; the plain
  ///   algorithm (UAX #9) reverses them with the rest.
  func visualOrder(of line: Range<Int>, marksFollow: Bool = true) -> [Int] {
    guard !line.isEmpty else { return [] }
    // FriBidi resets trailing white space in place, so this works on copies.
    var lineLevels = Array(levels[line])
    var map = line.map { FriBidiStrIndex($0) }
    let flags = marksFollow ? amoot_bidi_flags : amoot_bidi_flags & ~FriBidiFlags(FRIBIDI_FLAG_REORDER_NSM)
    let result = fribidi_reorder_line(
      flags, Array(types[line]), FriBidiStrIndex(line.count), 0, baseDirection, &lineLevels, nil,
      &map)
    return result == 0 ? Array(line) : map.map { Int($0) }
  }

  /// Returns the embedding level at an offset.
  func level(at offset: Int) -> Int { Int(levels[offset]) }

  /// Returns whether the scalar at an offset reads from right to left.
  func isRightToLeft(at offset: Int) -> Bool { levels[offset] & 1 != 0 }
}
