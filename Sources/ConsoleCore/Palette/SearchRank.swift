internal import AmootSMS
internal import ConsoleWording
internal import Wording

/// Which entries a search finds, and in which order.
enum SearchRank {
  /// Returns the entries that match, the best first wherever they are listed; and, if there are only some for a word that is
  /// like the one searched for, that word.
  static func results(
    _ query: SearchQuery, in entries: [HelpEntry]
  ) -> (entries: [HelpEntry], correction: String?) {
    let (found, isWhole) = ranked(query, in: entries)
    if isWhole { return (found, nil) }
    if !query.isWord, !found.isEmpty { return (found.filter(\.isHarmless), nil) }
    guard let meant = correction(of: query, in: entries) else {
      return (scattered(query, in: entries).filter(\.isHarmless), nil)
    }
    return (ranked(SearchQuery(meant), in: entries).entries.filter(\.isHarmless), meant)
  }

  /// Returns the entries that hold the words of a query, and whether they hold all of them. Where none does, those count that
  /// hold most.
  private static func ranked(
    _ query: SearchQuery, in entries: [HelpEntry]
  ) -> (entries: [HelpEntry], isWhole: Bool) {
    let isNumber = query.words.allSatisfy { Int($0) != nil }
    var found: [(index: Int, value: Int, missing: Int)] = []
    for (index, entry) in entries.enumerated() {
      guard let rank = SearchText.rank(query, in: entry.texts[...]), rank.missing == 0 else { continue }
      found.append((index, rank.value, 0))
    }
    if found.isEmpty {
      // Some of several words are no more than a guess, for which sentences hold too many words.
      for (index, entry) in entries.enumerated() {
        guard let rank = SearchText.rank(query, in: entry.texts.prefix(2)) else { continue }
        found.append((index, rank.value, rank.missing))
      }
    }
    // Fewer than half of the words are none.
    guard let least = found.map(\.missing).min(), least * 2 <= query.words.count else { return ([], false) }
    let sorted = found.filter { $0.missing == least }.map { found in
      let entry = entries[found.index]
      return (
        order: (found.value + entry.reserve(at: found.value, isNumber: isNumber), entry.kind, found.index),
        index: found.index
      )
    }.sorted { $0.order < $1.order }
    return (
      sorted.map { found in
        var entry = entries[found.index]
        entry.section = ""
        return entry
      }, least == 0
    )
  }

  /// The fewest letters of a word that may be misspelt: shorter ones are too much like others.
  private static let shortest = 5

  /// Returns the word that a misspelt one probably means; nil if none is near, or for several words.
  private static func correction(of query: SearchQuery, in entries: [HelpEntry]) -> String? {
    guard query.isWord, let word = query.words.first, word.count >= shortest else { return nil }
    // People rarely miss the first letter.
    let known = entries.filter(\.isHarmless).flatMap { $0.texts.prefix(2).flatMap(\.words) }
    let near = known.filter { $0.first == word.first }
    // Swapped letters are likelier than one too many.
    return Suggestion.closest(to: word, among: near.filter { $0.count == word.count })
      ?? Suggestion.closest(to: word, among: near)
  }

  /// Returns the actions whose names hold the letters of a word in order, close together.
  private static func scattered(_ query: SearchQuery, in entries: [HelpEntry]) -> [HelpEntry] {
    guard query.isWord, let word = query.words.first, word.count >= shortest else { return [] }
    return entries.compactMap { entry -> (stretch: Int, entry: HelpEntry)? in
      guard let action = entry.action, entry.target == nil else { return nil }
      let names = [action.name.lowercased()] + entry.texts.prefix(1).flatMap(\.words)
      return names.compactMap { stretch(of: word, in: $0) }.min().map { ($0, entry) }
    }.sorted { $0.stretch < $1.stretch }.map(\.entry)
  }

  /// Returns the length of the shortest stretch of a name that holds a word's letters in order, from the beginning; nil if
  /// they are too far apart.
  private static func stretch(of word: String, in name: String) -> Int? {
    guard name.first == word.first else { return nil }
    var rest = name[...]
    for letter in word {
      guard let place = rest.firstIndex(of: letter) else { return nil }
      rest = rest[rest.index(after: place)...]
    }
    let length = name.distance(from: name.startIndex, to: rest.startIndex)
    return length <= word.count * 2 + 1 ? length : nil
  }
}

extension HelpEntry {
  /// By how much the entry stands back behind others that match as well: a status, since its title is no word of the user's;
  /// and what deletes.
  fileprivate func reserve(at value: Int, isNumber: Bool) -> Int {
    switch target {
    // A number is its code.
    case .code: isNumber ? -30 : 16
    // A template whose name mentions it.
    case .template: value > 0 ? 10 : 0
    // The setting itself, and not whatever its title mentions.
    case .setting: value > 0 ? 10 : 0
    default: isHarmless ? 0 : 6
    }
  }

  /// Whether it deletes nothing, so that a guess may offer it.
  var isHarmless: Bool {
    ![Action.deleteRow, .deleteFound, .deleteTemplate].contains { $0 == action }
  }
}
