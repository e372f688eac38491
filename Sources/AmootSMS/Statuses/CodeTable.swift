public import Wording

/// A row of one of the service's two tables of codes, as people look it up: a status of an answer, or a delivery code.
public struct CodeEntry: Sendable, Equatable {
  /// The tables of codes.
  public enum Table: String, Sendable, CaseIterable {
    case status, delivery
  }

  /// The table that it is a row of.
  public let table: Table
  /// The code.
  public let code: Int
  /// The title as the service writes it.
  public let title: String
  /// What kind of status or delivery it is, in a word for programs.
  public let kind: String
  /// Whether nothing is wrong.
  public let isGood: Bool
  /// What it means, in a sentence.
  public let meaning: Phrase
  /// What to do about it, in a sentence; empty if nothing is to be done.
  public let remedy: Phrase
  /// The mobile number that brings it about in the simulator.
  public let demoMobile: String

  /// How to see the code come, in words.
  ///
  /// - Parameter mobile: `demoMobile` as it is to be shown.
  public func demo(as mobile: String) -> Phrase {
    switch table {
    case .status: StatusWords.demo(mobile)
    case .delivery: StatusWords.demoDelivery(mobile)
    }
  }

  init(_ entry: StatusEntry) {
    (table, code, title) = (.status, entry.code, entry.title)
    (kind, isGood) = (entry.kind.rawValue, entry.kind == .success)
    (meaning, remedy, demoMobile) = (entry.meaning, entry.remedy, entry.demoMobile)
  }

  init(_ entry: DeliveryEntry) {
    (table, code, title) = (.delivery, entry.code, entry.name)
    (kind, isGood) = (entry.kind.rawValue, entry.kind.facts.tone != .bad)
    (meaning, remedy) = (entry.meaning, entry.remedy)
    demoMobile = "9120004" + String(entry.code).leftPadded(to: 3, with: "0")
  }
}

/// Both of the service's tables of codes, for looking codes up.
public enum CodeTable {
  /// All rows of both tables.
  public static let entries =
    StatusTable.entries.map { CodeEntry($0) } + DeliveryTable.entries.map { CodeEntry($0) }

  /// Returns the entries that contain every word of a text in their code, title, kind, meaning, or remedy, in either
  /// language. An empty text matches all entries.
  public static func search(_ text: String) -> [CodeEntry] {
    let typed = Folding.folded(text).split(whereSeparator: \.isWhitespace).map(String.init)
    guard !typed.isEmpty else { return entries }
    let numbers = typed.compactMap { Int($0) }
    let query = SearchQuery(typed.filter { Int($0) == nil }.joined(separator: " "))
    return zip(entries, indices).enumerated().compactMap { place, pair -> (Int, Int, CodeEntry)? in
      let (entry, texts) = pair
      // A missing minus sign is assumed if no such positive code exists.
      // The smallest integer has no opposite.
      guard
        numbers.allSatisfy({
          entry.code == $0 || (!codes.contains($0) && entry.code == 0 &- $0)
        })
      else { return nil }
      guard !query.isEmpty else { return (0, place, entry) }
      guard let rank = SearchText.rank(query, in: texts[...]), rank.missing.isEmpty else { return nil }
      return (rank.value, place, entry)
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { $0.2 }
  }

  private static let codes = Set(entries.map(\.code))

  /// What each entry is found by in any language.
  private static let indices = entries.map { texts($0, sentencesIn: Language.allCases) }

  /// Returns what an entry is found by: its title, its other names in all languages, and what it means in some.
  package static func texts(_ entry: CodeEntry, sentencesIn languages: [Language]) -> [SearchText] {
    let synonyms = entry.table == .status ? StatusTableWords.synonyms(entry.code) : .empty
    let names = [entry.kind, entry.table.rawValue] + Language.allCases.map { synonyms.text(in: $0) }
    let sentences = languages.flatMap { [entry.meaning.text(in: $0), entry.remedy.text(in: $0)] }
    return [
      SearchText(entry.title), SearchText(names.joined(separator: " , ")),
      SearchText(sentences.joined(separator: " , ")),
    ]
  }
}
