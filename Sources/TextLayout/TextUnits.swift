/// The units that an editor steps over: what people perceive as one character.
///
/// They are Unicode's grapheme clusters with one exception: ZWNJ, and ZWJ after anything but an emoji, are units of
/// their own. Swift counts `ی` + ZWNJ as one `Character`, so Backspace would delete a letter that should stay.
public enum TextUnits {
  /// Returns the units of a text as adjacent ranges of scalar offsets.
  public static func ranges(of scalars: some Collection<Unicode.Scalar>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(scalars.count)
    // If every scalar is plain, there is no need to look for clusters.
    if scalars.allSatisfy({ $0.value < 0x300 && $0 != "\r" }) {
      return (0..<scalars.count).map { $0..<($0 + 1) }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    var start = 0
    for character in String(view) {
      let cluster = character.unicodeScalars
      let count = cluster.count
      if count == 1 {
        ranges.append(start..<(start + 1))
      } else {
        split(cluster, from: start, into: &ranges)
      }
      start += count
    }
    return ranges
  }

  private static func split(
    _ cluster: Character.UnicodeScalarView, from start: Int, into ranges: inout [Range<Int>]
  ) {
    var unitStart = start
    var offset = start
    var previous: Unicode.Scalar?
    for scalar in cluster {
      if scalar == "\u{200C}" || (scalar == "\u{200D}" && !joinsEmoji(previous)) {
        if unitStart < offset { ranges.append(unitStart..<offset) }
        ranges.append(offset..<(offset + 1))
        unitStart = offset + 1
      }
      offset += 1
      previous = scalar
    }
    if unitStart < offset { ranges.append(unitStart..<offset) }
  }

  private static func joinsEmoji(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.value == 0xFE0F || scalar.properties.isEmoji || scalar.properties.isEmojiModifier
  }
}
