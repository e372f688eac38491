/// Finds what a misspelt word probably means.
package enum Suggestion {
  /// Returns the known word closest to an unknown one, ignoring case; nil if none is close enough.
  ///
  /// Close enough means one typo (a letter too many, missing, wrong, or swapped with its neighbor) in a short word, two
  /// in a longer one, or a prefix of at least three letters.
  /// - Parameter length: The number of letters from which two typos are forgiven.
  package static func closest(
    to word: String, among known: [String], secondFrom length: Int = 6
  ) -> String? {
    let word = word.lowercased()
    guard word.count >= 2, word.count <= 40 else { return nil }
    let most = word.count >= length ? 2 : 1
    let letters = Array(word)
    // Words whose lengths differ by more are further apart anyway.
    let ranked = known.filter { abs($0.count - letters.count) <= most }
      .map { (name: $0, distance: distance(letters, Array($0.lowercased()))) }
    if let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= most { return best.name }
    return word.count >= 3 ? known.first { $0.lowercased().hasPrefix(word) } : nil
  }

  /// The optimal string alignment distance: Damerau–Levenshtein, except that no substring is edited twice.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var rows = [Array(0...right.count)]
    for (i, letter) in left.enumerated() {
      var row = [i + 1]
      for (j, other) in right.enumerated() {
        var least = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
          least = min(least, rows[i - 1][j - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
