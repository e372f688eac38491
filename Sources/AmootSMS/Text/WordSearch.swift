/// What somebody searches for, as words. Words that only hold a question together, such as “how do I”, are left out where
/// others remain.
package struct SearchQuery: Sendable, Equatable {
  /// The words, folded.
  package let words: [String]
  /// The words without the endings of their forms; they are looked for in hundreds of texts at each key.
  fileprivate let stems: [String]
  /// All of it without spaces, which some write where others do not: رمزعبور.
  fileprivate let joined: String

  package init(_ text: String) {
    let all = SearchText.tokens(text).map(Folding.folded).map(Self.unhyphenated).filter { !$0.isEmpty }
    // A number beside “error” is what is meant.
    let hasNumber = all.contains { Int($0) != nil }
    let telling = all.filter { !Self.filler.contains($0) && !(hasNumber && Self.numberNames.contains($0)) }
    words = telling.isEmpty ? all : telling
    stems = words.map(SearchText.stem)
    joined = (hasNumber ? words : all).joined()
  }

  package var isEmpty: Bool { words.isEmpty }

  /// Whether it is a single word.
  package var isWord: Bool { words.count == 1 }

  /// Words that all of it is about, so that they tell little beside others.
  package static let common: Set<String> = [
    "code", "error", "message", "messages", "number", "send", "sms", "ارسال", "ارور", "پیام", "پیامک",
    "خطا",
    "خطای", "شماره", "کد", "متن",
  ]

  /// Returns a word without the hyphens and underscores within it, as `SearchText` knows it, too; a sign stays.
  private static func unhyphenated(_ word: String) -> String {
    guard let first = word.first, first.isLetter || first.isNumber else { return word }
    return word.filter { $0 != "-" && $0 != "_" }
  }

  private static let filler: Set<String> = [
    "a", "am", "an", "and", "are", "be", "can", "could", "did", "do", "does", "for", "from", "get", "has",
    "have", "how", "i", "in", "is", "it", "its", "me", "my", "of", "on", "or", "our", "please", "should",
    "that",
    "the", "there", "they", "this", "to", "want", "was", "we", "what", "when", "who", "will", "with",
    "you", "your",
    "از", "است", "ان", "این", "با", "باید", "بشه", "برای", "به", "تا", "چطور", "چطوری", "چگونه", "چیست",
    "دارم",
    "داره", "در", "را", "رفته", "رو", "شود", "شوم", "که", "کن", "کنم", "کنید", "کردم",
    "کردن", "کنیم", "لطفا", "ما", "مرا", "می", "من", "میشود", "میتوانم", "میخوام", "میخواهم", "و", "هست",
    "هم",
    "یک", "یه",
  ]

  /// What people call a code when they say its number.
  private static let numberNames: Set<String> = [
    "code", "error", "fix", "mean", "means", "response", "result", "status", "ارور", "خطا", "خطای", "کد",
    "معنی",
    "نتیجه", "وضعیت", "یعنی", "چه", "چی",
  ]
}

/// A text that is searched by words: never by a part from within one.
package struct SearchText: Sendable, Equatable {
  /// The words, folded; also the parts of those that are joined by a hyphen, an underscore, or a half-space.
  package let words: [String]
  /// The words, and those that stand together, without the space.
  fileprivate let known: Set<String>
  /// The words without the endings of their forms.
  private let stems: Set<String>
  fileprivate let whole: String

  package init(_ text: String) {
    let tokens = Self.tokens(text)
    var words: [String] = []
    for token in tokens {
      words.append(Folding.folded(token))
      // By scalars: a half-space is no `Character` of its own.
      let parts = token.unicodeScalars.split { $0 == "-" || $0 == "_" || $0 == "\u{200C}" }.map { String($0) }
      if parts.count > 1 {
        words += parts.map(Folding.folded)
        words.append(Folding.folded(parts.joined()))
      }
      words += Self.humps(of: token)
    }
    let folded = tokens.map(Folding.folded)
    known = Set(words + zip(folded, folded.dropFirst()).map { $0 + $1 })
    self.words = words
    stems = Set(words.map(Self.stem))
    whole = folded.joined()
  }

  /// Splits a text at everything that is neither letter nor digit, but within words.
  fileprivate static func tokens(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber && !"-_^+".contains($0) }.map(String.init)
  }

  /// Returns the words of a name such as `NotAllowIP`; none for a plain word.
  private static func humps(of token: String) -> [String] {
    guard token.utf8.allSatisfy({ $0 < 0x80 }) else { return [] }
    var humps: [String] = []
    var hump = ""
    var before: Character = " "
    for character in token {
      if character.isUppercase, before.isLowercase || before == "_" {
        humps.append(hump)
        hump = ""
      }
      if character != "_" { hump.append(character) }
      before = character
    }
    humps.append(hump)
    return humps.count > 1 ? humps.map { $0.lowercased() } : []
  }

  /// Returns how well a word is found: 0 for a whole word, 1 for the beginning of one, or for another form of it; nil if it
  /// is not there.
  ///
  /// - Parameter isAlone: Whether it is all that is searched for. Among others, a short word is the beginning of none.
  fileprivate func place(of word: String, _ stem: String, isAlone: Bool) -> Int? {
    if known.contains(word) { return 0 }
    guard word.count >= 2 else { return nil }
    if isAlone || word.count >= 4, words.contains(where: { $0.hasPrefix(word) }) { return 1 }
    return stem.count >= 3 && stems.contains(stem) ? 1 : nil
  }

  private static let endings = ["هایی", "های", "ها", "ies", "ing", "ed", "s", "ی"]

  /// Returns a word without the endings of its forms: scheduled and schedule, شماره‌ها and شماره.
  fileprivate static func stem(_ word: String) -> String {
    var stem = word
    for ending in endings
    where word.hasSuffix(ending) && word.count - ending.count >= 3 {
      stem = word.dropLast(ending.count) + (ending == "ies" ? "y" : "")
      break
    }
    // Schedule and scheduling; not theme and them.
    return stem.count > 5 && stem.last == "e" ? String(stem.dropLast()) : stem
  }

  /// How well texts match a query.
  package struct Rank {
    /// 0 is best.
    package var value: Int
    /// The places of the query's words that are not there.
    package var missing: [Int]
    /// Whether each word is there as it was typed, and not as the beginning or another form of one.
    package var isExact: Bool
  }

  /// Returns how well texts match a query. Each word counts where it is found best; the texts come first to last, and in
  /// each, whole words before the beginnings of words.
  ///
  /// - Returns: nil if none of the words is there.
  package static func rank(_ query: SearchQuery, in texts: ArraySlice<SearchText>) -> Rank? {
    var total = 0
    var missing: [Int] = []
    var isExact = true
    for (number, (word, stem)) in zip(query.words, query.stems).enumerated() {
      var best: Int?
      for (index, text) in texts.enumerated() {
        // What is found later in the texts counts less, whatever it is.
        if let best, best <= index * 4 { break }
        if let place = text.place(of: word, stem, isAlone: query.isWord) {
          best = min(best ?? .max, place + index * 4)
        }
      }
      if let best {
        total += best
        if best % 4 != 0 { isExact = false }
      } else {
        missing.append(number)
      }
    }
    // Written in one word here, and in two there; and two words that stand together are more than each by itself.
    if query.joined != query.words.first,
      let index = texts.firstIndex(where: { $0.known.contains(query.joined) })
    {
      let whole = (index - texts.startIndex) * 4 - 2
      if !missing.isEmpty || whole < total { (total, missing, isExact) = (whole, [], true) }
    }
    guard missing.count < query.words.count else { return nil }
    // Of equal texts, the one that is nothing else.
    return Rank(
      value: total * 2 + (texts.first?.whole == query.joined ? 0 : 1), missing: missing, isExact: isExact)
  }
}
