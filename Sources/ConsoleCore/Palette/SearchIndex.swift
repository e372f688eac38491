internal import AmootSMS
internal import ConsoleData
internal import ConsoleWording
internal import Synchronization
internal import Wording

/// What a search finds by the program's own words, made once for each language. Words of the other languages count, too, but
/// less than any of the interface's own.
struct SearchIndex: Sendable {
  /// The texts of actions and recipes by their names, and of settings by their keys.
  let actions: [String: [SearchText]]
  let settings: [String: [SearchText]]
  let guides: [String: [SearchText]]
  let codes: [HelpEntry]

  private static let byLanguage = Mutex<[Language: SearchIndex]>([:])

  static func of(_ language: Language) -> SearchIndex {
    byLanguage.withLock { indexes in
      let index = indexes[language] ?? SearchIndex(language)
      indexes[language] = index
      return index
    }
  }

  /// Texts that entries bring along, such as their keys, by what they are made from. A memory of what always comes out the
  /// same; it is emptied where settings keep bringing new ones.
  private static let made = Mutex<[String: SearchText]>([:])

  /// Returns a text that is searched at every key.
  static func text(_ text: String) -> SearchText {
    made.withLock { made in
      if let known = made[text] { return known }
      if made.count >= 1_000 { made = [:] }
      let new = SearchText(text)
      made[text] = new
      return new
    }
  }

  private init(_ language: Language) {
    let others = Language.allCases.filter { $0 != language }
    /// The texts of something with a title, other names, and a sentence.
    func texts(_ title: Phrase, _ names: [Phrase], _ sentence: Phrase = .empty) -> [SearchText] {
      func words(_ phrases: [Phrase], _ language: Language) -> String {
        phrases.map { Isolate.removed(from: $0.text(in: language)) }.joined(separator: " , ")
      }
      return [
        SearchText(words([title], language)), SearchText(words(names, language)),
        SearchText(words([sentence], language)),
        SearchText(others.map { words([title] + names, $0) }.joined(separator: " , ")),
      ]
    }
    actions = Dictionary(
      Action.all.map { action in
        let bindings = Binding.all.filter { $0.action == action }
        let words = bindings.map(\.words)
        return (
          action.name,
          texts(
            words.first?.short ?? .empty, [.verbatim(action.name)] + words.map(\.synonyms),
            words.first?.long ?? .empty)
        )
      }, uniquingKeysWith: { first, _ in first })
    settings = Dictionary(
      Setting.all.map { setting in
        (
          setting.key,
          texts(
            setting.title,
            [.verbatim(setting.key), SettingWords.synonyms(setting.key)]
              + (setting.choices ?? []).map { .verbatim($0) }, setting.explanation)
        )
      }, uniquingKeysWith: { first, _ in first })
    guides = Dictionary(
      GuideWords.all.map { ($0.name, texts($0.title, [$0.synonyms])) },
      uniquingKeysWith: { first, _ in first })
    codes = CodeTable.entries.map { entry in
      HelpEntry(
        section: "", keys: String(entry.code), text: entry.title + ": " + entry.meaning.text(in: language),
        target: .code(entry),
        texts: CodeTable.texts(entry, sentencesIn: [language]) + [
          SearchText("\(entry.code) \(entry.code.magnitude)")
        ])
    }
  }
}
