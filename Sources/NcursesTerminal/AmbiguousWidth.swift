/// How wide the terminal draws characters whose width Unicode leaves open (UAX #11, ambiguous), those of frames among
/// them: terminals set up for East Asian text give them two columns, and every row would be torn.
enum AmbiguousWidth {
  /// Draws such a character at the start of the second row and asks for the cursor's position; the cursor is saved
  /// around it, and the next paint covers it. Row 2, because a report of row 1 looks like a function key.
  static let question = "\u{1B}7\u{1B}[2;1H\u{2502}\u{1B}[6n\u{1B}8"

  /// Does the same in an empty line of a shell, and clears it again.
  static let questionInLine = "\r\u{2502}\u{1B}[6n\r\u{1B}[K"

  /// Finds the answer to `questionInLine` among a terminal's answers.
  static func isWide(report: String) -> Bool? {
    guard let match = report.firstMatch(of: /\e\[\d+;([23])R/) else { return nil }
    return match.output.1 == "3"
  }

  /// Parses the numbers of the answer, `CSI row ; column R`.
  ///
  /// - Returns: Whether the character took two columns; nil for any other report.
  static func isWide(_ numbers: [Int]) -> Bool? {
    numbers == [2, 3] ? true : numbers == [2, 2] ? false : nil
  }
}
