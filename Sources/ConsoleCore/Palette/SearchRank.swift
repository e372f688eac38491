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
    if !query.isWord, !found.isEmpty { return (found, nil) }
    if let meant = correction(of: query, in: entries) {
      return (ranked(SearchQuery(meant), in: entries).entries.filter(\.isHarmless), meant)
    }
    return (scattered(query, in: entries).filter(\.isHarmless), nil)
  }

  /// An entry that a search finds.
  private struct Match {
    let index: Int
    let entry: HelpEntry
    let rank: SearchText.Rank
    /// How much the words tell that are missing.
    var missing = 0
  }

  /// Returns the entries that hold the words of a query, and whether they hold all of them. Where none does, those count that
  /// hold the most telling ones.
  private static func ranked(
    _ query: SearchQuery, in entries: [HelpEntry]
  ) -> (entries: [HelpEntry], isWhole: Bool) {
    let number = query.isWord ? query.words.first.flatMap { Int($0) } : nil
    var whole: [Match] = []
    var partial: [Match] = []
    // How many entries hold each of the words in their names.
    var counts = Array(repeating: 0, count: query.words.count)
    for (index, entry) in entries.enumerated() {
      if let rank = SearchText.rank(query, in: entry.texts[...]), rank.missing.isEmpty {
        whole.append(Match(index: index, entry: entry, rank: rank))
      }
      // Some of several words are no more than a guess, for which sentences hold too many words.
      guard !query.isWord, let rank = SearchText.rank(query, in: entry.texts.prefix(2)) else { continue }
      for word in counts.indices where !rank.missing.contains(word) { counts[word] += 1 }
      partial.append(Match(index: index, entry: entry, rank: rank))
    }
    // What would delete is found by its name alone, or by a word as it was typed.
    func isMeant(_ match: Match) -> Bool {
      match.entry.isHarmless || match.rank.isExact || match.rank.value < 4
    }
    func sorted(_ matches: [Match]) -> [HelpEntry] {
      matches.filter(isMeant).map { match in
        let rank = match.rank.value + match.entry.reserve(at: match.rank.value, number: number)
        return (order: (match.missing, rank, match.entry.kind, match.index), entry: match.entry)
      }.sorted { $0.order < $1.order }.map { match in
        var entry = match.entry
        entry.section = ""
        return entry
      }
    }
    // The sentences of settings and statuses hold much that they are not about.
    let isNamed = whole.contains { match in
      switch match.entry.target {
      case .setting, .code: SearchText.rank(query, in: match.entry.texts.prefix(2))?.missing.isEmpty == true
      default: true
      }
    }
    if query.isWord || isNamed { return (sorted(whole), !whole.isEmpty) }
    // The fewer entries hold a word, the more it tells.
    let weights = zip(query.words, counts).map { word, count in
      count == 0
        ? 0
        : SearchQuery.common.contains(word) ? 1 : Int.bitWidth - (entries.count / count).leadingZeroBitCount
    }
    // Fewer than half of the words are none.
    partial = partial.filter { $0.rank.missing.count * 2 <= query.words.count }.map { match in
      var match = match
      match.missing = match.rank.missing.reduce(0) { $0 + weights[$1] }
      return match
    }
    guard let least = partial.map(\.missing).min() else { return (sorted(whole), !whole.isEmpty) }
    let guesses = partial.filter { $0.missing == least && $0.entry.isHarmless }
    let guessed = Set(guesses.map(\.index))
    return (sorted(guesses) + sorted(whole.filter { !guessed.contains($0.index) }), false)
  }

  /// The fewest letters of a word that may be misspelt: shorter ones are too much like others.
  private static let shortest = 5

  /// Returns the word that a misspelt one probably means; nil if none is near, or for several words.
  private static func correction(of query: SearchQuery, in entries: [HelpEntry]) -> String? {
    guard query.isWord, let word = query.words.first, word.count >= shortest else { return nil }
    // People rarely miss the first letter.
    // The names in every language: the sentences are not among them.
    let known = entries.filter(\.isHarmless).flatMap { entry in
      (entry.texts.prefix(2) + entry.texts.dropFirst(3)).flatMap(\.words)
    }
    let near = known.filter { $0.first == word.first && abs($0.count - word.count) <= 1 }
    // Swapped letters are likelier than one too many.
    return Suggestion.closest(to: word, among: near.filter { $0.count == word.count }, secondFrom: 10)
      ?? Suggestion.closest(to: word, among: near, secondFrom: 10)
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
    return length < word.count * 2 ? length : nil
  }
}

extension HelpEntry {
  /// By how much the entry stands back behind others that match as well: a status, since its title is no word of the user's;
  /// and what deletes.
  fileprivate func reserve(at value: Int, number: Int?) -> Int {
    switch target {
    // A number is its code, whatever else it is in.
    case .code(let entry):
      number == entry.code ? -60 : number?.magnitude == entry.code.magnitude ? -50 : number == nil ? 16 : -30
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
