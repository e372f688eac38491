/// Finds what a misspelt word probably means.
package enum Suggestion {
  /// Returns the known word nearest to one that is not known, ignoring case; nil where none is near enough to be meant.
  ///
  /// Near enough are one slip (a letter too many, too few, wrong, or swapped with its neighbour) in a short word, two in
  /// one of six letters or more, and a beginning of at least three letters.
  package static func closest(to word: String, among known: [String]) -> String? {
    let word = word.lowercased()
    guard word.count >= 2, word.count <= 40 else { return nil }
    let most = word.count >= 6 ? 2 : 1
    let ranked = known.map { (name: $0, slips: slips(Array(word), Array($0.lowercased()))) }
    if let best = ranked.min(by: { $0.slips < $1.slips }), best.slips <= most { return best.name }
    return word.count >= 3 ? known.first { $0.lowercased().hasPrefix(word) } : nil
  }

  /// The Damerau–Levenshtein distance in its restricted form: no stretch is edited twice.
  private static func slips(_ left: [Character], _ right: [Character]) -> Int {
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
