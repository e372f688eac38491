/// The sentences of a language besides English and Persian, by the English ones that they stand for.
///
/// It need not be complete: what is missing is said in English. Values are numbered as they follow each other in the English
/// sentence, in both: `"{1} of {2} selected": "{2} / {1}"`.
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
        let number = Int(rest[rest.index(after: open)..<close]), sentence.values.indices.contains(number - 1)
      else {
        text.append(rest.removeFirst())
        continue
      }
      text += inserted(sentence.values[number - 1])
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  private func inserted(_ value: EnglishText.Value) -> String {
    switch value {
    case .text(let text): language.isRightToLeft ? Isolate.around(text) : text
    case .phrase(let phrase): phrase.part(in: language)
    case .quantity(let number): Quantity.english(number)
    }
  }
}
