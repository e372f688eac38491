extension String {
  /// Returns the text padded with trailing spaces to a width in characters, with at least `gap` spaces.
  package func padded(to width: Int, gap: Int = 0) -> String {
    self + String(repeating: " ", count: max(gap, width - count))
  }

  /// Returns the text padded with a leading filler to a width in characters.
  package func leftPadded(to width: Int, with filler: Character = " ") -> String {
    String(repeating: filler, count: max(0, width - count)) + self
  }

  /// The text without surrounding white space. Trims by scalar, so that a joiner
  /// attached to a space does not keep it.
  package var trimmed: String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// The text without the byte order mark that Windows puts at the start of files and pipes. The mark is not part of the
  /// text, and would make a whole message Unicode.
  package var withoutByteOrderMark: String {
    unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self
  }
}
