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
    guard let template = sentences[sentence.template] else { return nil }
    return sentence.values.enumerated().reduce(template) { text, value in
      text.replacing("{\(value.offset + 1)}", with: inserted(value.element))
    }
  }

  private func inserted(_ value: EnglishText.Value) -> String {
    switch value {
    case .text(let text): language.isRightToLeft ? Isolate.around(text) : text
    case .phrase(let phrase): phrase.part(in: language)
    case .quantity(let number): Quantity.english(number)
    }
  }
}
