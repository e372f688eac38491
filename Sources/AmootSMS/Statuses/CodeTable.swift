public import Wording

/// A row of one of the service's two tables of codes, as people look it up: a status of an answer, or a delivery code.
public struct CodeEntry: Sendable, Equatable {
  public enum Table: String, Sendable, CaseIterable {
    case status, delivery
  }

  public let table: Table
  public let code: Int
  /// The title as the service writes it.
  public let title: String
  /// What kind of status or delivery it is, in a word for programs.
  public let kind: String
  /// Whether nothing is wrong.
  public let isGood: Bool
  public let meaning: Phrase
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
  public static let entries =
    StatusTable.entries.map { CodeEntry($0) } + DeliveryTable.entries.map { CodeEntry($0) }

  /// Returns the entries that contain every word of a text in their code, title, kind, meaning, or remedy, in either
  /// language. An empty text matches all entries.
  public static func search(_ text: String) -> [CodeEntry] {
    let words = Folding.folded(text).split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return entries }
    return zip(entries, haystacks).filter { entry, haystack in
      words.allSatisfy { word in
        // A missing minus sign is assumed if no such positive code exists.
        // The smallest integer has no opposite.
        if let code = Int(word) {
          return entry.code == code || (!codes.contains(code) && entry.code == 0 &- code)
        }
        return haystack.contains(word)
      }
    }.map { $0.0 }
  }

  private static let codes = Set(entries.map(\.code))

  /// What each entry is found by, folded.
  private static let haystacks = entries.map { entry in
    let texts = Language.allCases.flatMap { [entry.meaning.text(in: $0), entry.remedy.text(in: $0)] }
    return Folding.folded(([entry.title, entry.kind, entry.table.rawValue] + texts).joined(separator: "\n"))
  }
}
