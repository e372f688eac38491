import Testing

@testable import Wording

/// Checks languages that need not be complete. The tables stand in for Persian here, as they would for a third language.
@Suite("Translations")
struct TranslationTests {
  private static func sentence(_ count: Int, of name: String, in place: Phrase) -> EnglishText {
    var text = EnglishText.StringInterpolation(isForTranslation: true)
    text.appendInterpolation(count)
    text.appendLiteral(" rows of ")
    text.appendInterpolation(name)
    text.appendLiteral(" in ")
    text.appendInterpolation(place)
    return EnglishText(stringInterpolation: text)
  }

  private static let place = Phrase("the list", "فهرست")

  @Test("a translated sentence takes its values in its own order, each part in its own language")
  func values() {
    let english = Self.sentence(1200, of: "{1} {3}", in: Self.place)
    #expect(english.template == "{1} rows of {2} in {3}")
    let translation = Translation(.persian, [english.template: "{3}: {2} ({1}) {4}{x}{"])
    let phrase = Phrase(english, "…", translations: [translation])
    #expect(phrase.text(in: .persian) == "فهرست: \u{2066}{1} {3}\u{2069} (1,200) {4}{x}{")
    #expect(phrase.text(in: .english) == "1,200 rows of {1} {3} in the list")
  }

  @Test(
    "a count has its noun, in either number",
    arguments: [(1, "1 linha a menos"), (1200, "1,200 linhas a menos")])
  func nouns(_ count: Int, _ expected: String) {
    var text = EnglishText.StringInterpolation(isForTranslation: true)
    text.appendInterpolation(count, "row", "rows")
    text.appendLiteral(" deleted")
    let english = EnglishText(stringInterpolation: text)
    #expect(
      english.template == "{1|row|rows} deleted"
        && english.text.hasSuffix(count == 1 ? "row deleted" : "rows deleted"))
    let translation = Translation(.english, [english.template: "{1|linha|linhas} a menos"])
    #expect(Phrase(english, "…", translations: [translation]).text(in: .english) == expected)
  }

  @Test("a sentence that is not in the table is said as it is without one")
  func missing() {
    let phrase = Phrase("Mobile", "موبایل", translations: [Translation(.persian, ["Line": "خط"])])
    #expect(phrase.text(in: .persian) == "موبایل" && phrase.text(in: .english) == "Mobile")
  }

  @Test("what is made of phrases keeps their translations: joined, changed, ended")
  func composed() {
    let translation = Translation(.persian, ["Mobile": "شماره"])
    let phrase = Phrase("Mobile", "موبایل", translations: [translation])
    #expect((phrase + .verbatim(" 5")).text(in: .persian) == "شماره\u{2066} 5\u{2069}")
    #expect((Self.place + phrase).text(in: .persian) == "فهرستشماره")
    #expect(phrase.map { $0 + "!" }.text(in: .persian) == "شماره!")
    #expect(phrase.asSentence.text(in: .persian) == "شماره.")
  }

  @Test("every language has a name, and every setting and locale of its own leads to it")
  func languages() {
    for language in Language.allCases {
      #expect(Language(locale: ["LANG": language.rawValue + "_XX.UTF-8"]) == language)
    }
    #expect(Set(Language.allCases.map(\.name)).count == Language.allCases.count)
    #expect(Language(locale: ["LANG": "de_DE.UTF-8"]) == .english)
  }
}
