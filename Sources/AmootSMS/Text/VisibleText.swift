/// Makes text from outside safe to print and bounded in length.
///
/// Terminals obey control characters, and direction overrides mislead readers: both are shown as an escape
/// such as `\u{1B}` instead.
public enum VisibleText {
  /// Returns the text with every character that could fool a terminal or a reader written as an escape.
  ///
  /// - Parameters:
  ///   - text: Any text, of any length.
  ///   - limit: The number of scalars to keep; the number cut off is shown (`… +120`).
  ///   - keepingLines: Whether line feeds stay; otherwise they are written `\n`.
  public static func escaped(_ text: String, limit: Int = 200, keepingLines: Bool = false) -> String {
    var result = ""
    var kept = 0
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard kept < limit else {
        var more = 1
        // Stop counting early: nobody needs the exact length of a megabyte.
        while more < 100_000, scalars.next() != nil { more += 1 }
        return result + "… +\(more)\(more == 100_000 ? "…" : "")"
      }
      kept += 1
      if scalar == "\n" {
        result += keepingLines ? "\n" : "\\n"
      } else if isUnsafe(scalar) {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Returns whether a scalar is a control character, a direction control, or another invisible format character.
  ///
  /// ZWNJ (U+200C) and ZWJ (U+200D) join letters in Persian and emoji, and are left alone.
  public static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x2028, 0x2029, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: true
    default: false
    }
  }
}
