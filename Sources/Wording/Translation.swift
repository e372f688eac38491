/// The sentences of a language besides English and Persian, by the English ones that they stand for.
///
/// It need not be complete: what is missing is said in English. Values are numbered in the order of the English
/// sentence, in both: `"{1} of {2} selected": "{2} / {1}"`. A count has its noun with it, for one and for many:
/// `"{1|row|rows} deleted": "{1|linha|linhas} removidas"`.
package struct Translation: Sendable {
  package let language: Language
  private let sentences: [String: String]

  package init(_ language: Language, _ sentences: [String: String]) {
    self.language = language
    self.sentences = sentences
  }

  /// The translations that the program has.
  package static let all = Language.allCases.compactMap(\.translation)

  /// Returns the sentence with its values; nil if it has no translation.
  ///
  /// In a language that runs from right to left, values are isolated as in Persian.
  package func text(of sentence: EnglishText) -> String? {
    guard var rest = sentences[sentence.template].map({ $0[...] }) else { return nil }
    // Read once from end to end, so that a value that looks like a place is none.
    var text = ""
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}"),
        let place = Self.place(rest[rest.index(after: open)..<close]),
        sentence.values.indices.contains(place.number - 1)
      else {
        text.append(rest.removeFirst())
        continue
      }
      let value = sentence.values[place.number - 1]
      text += inserted(value)
      if case .quantity(let count) = value, let nouns = place.nouns {
        text += " " + (count == 1 ? nouns.one : nouns.many)
      }
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// Reads what stands between braces: `1`, or `1|row|rows`.
  private static func place(_ text: Substring) -> (number: Int, nouns: (one: Substring, many: Substring)?)? {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    guard let number = parts.first.flatMap({ Int($0) }) else { return nil }
    return (number, parts.count == 3 ? (parts[1], parts[2]) : nil)
  }

  private func inserted(_ value: EnglishText.Value) -> String {
    switch value {
    case .text(let text): language.isRightToLeft ? Isolate.around(text) : text
    case .phrase(let phrase): phrase.part(in: language)
    case .quantity(let number): Quantity.english(number)
    }
  }
}
