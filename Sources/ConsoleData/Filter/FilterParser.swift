internal import AmootSMS
internal import ConsoleWording
internal import Foundation
internal import Wording

/// Reads a filter as people type it.
///
/// A word with a name before a colon tests one field (`mobile:0912`, `outcome:unknown`, `on:yesterday`); the names are those of
/// `RowField`, in Persian, too. Words that mean something by themselves are taken for it: a day, an outcome, a stage of
/// delivery, a status, a whole mobile number, with or without spaces in it. Everything else is searched for in number, text,
/// MessageID, code, status title, and note. A bar between values of a field asks for any of them. A minus before a word excludes what it finds; quotation marks keep spaces
/// together and make a word nothing but itself.
struct FilterParser {
  private struct Word {
    var text: String
    /// The position in characters, counted from 1.
    let column: Int
    /// Whether it begins with a quotation mark.
    let isQuoted: Bool
    var isNegated = false

    func error(_ expected: Phrase) -> HistoryFilterError {
      HistoryFilterError(word: text, column: column, expected: expected)
    }
  }

  private let text: String
  private let now: Date
  private let isWhole: Bool
  private var words: ArraySlice<Word> = []

  init(_ text: String, now: Date, isWhole: Bool) {
    (self.text, self.now, self.isWhole) = (text, now, isWhole)
  }

  mutating func terms() throws(HistoryFilterError) -> [HistoryFilter.Term] {
    // A number pasted from a phone, in any form that the console's form accepts.
    if text.first.map({ !"-−".contains($0) }) == true, let number = try? MobileNumber(text) {
      return [.mobile(number.digits)]
    }
    words = Self.words(of: text)[...]
    var terms: [HistoryFilter.Term] = []
    while let word = words.first {
      if takeConnector(terms.isEmpty) { continue }
      let term: HistoryFilter.Term?
      if word.isQuoted {
        words.removeFirst()
        term = .word(Folding.folded(word.text))
      } else if let name = try name(of: word) {
        term = try takeNamed(name, word)
      } else if let number = takeNumber() {
        term = .mobile(number)
      } else if let meaning = takeMeaning() {
        term = meaning
      } else {
        words.removeFirst()
        term = .word(Folding.folded(word.text))
      }
      if let term { add(word.isNegated ? .not(term) : term, to: &terms) }
    }
    return terms
  }

  /// Whether the next term is another possibility for the last one.
  private var isAlternative = false

  private mutating func add(_ term: HistoryFilter.Term, to terms: inout [HistoryFilter.Term]) {
    defer { isAlternative = false }
    guard isAlternative, let last = terms.popLast() else { return terms.append(term) }
    if case .any(let others) = last {
      terms.append(.any(others + [term]))
    } else {
      terms.append(.any([last, term]))
    }
  }

  /// Takes a word that connects others: “or”, “and”, or “not” before what it excludes.
  private mutating func takeConnector(_ isFirst: Bool) -> Bool {
    guard let word = words.first, !word.isQuoted, !word.isNegated, words.count > 1 else { return false }
    let folded = Folding.folded(word.text)
    if FilterWords.or.contains(folded), !isFirst {
      isAlternative = true
    } else if FilterWords.not.contains(folded), meaning(of: 2) == nil {
      words.removeFirst()
      words[words.startIndex].isNegated.toggle()
      return true
    } else if !(FilterWords.and.contains(folded) && !isFirst) {
      return false
    }
    words.removeFirst()
    return true
  }

  /// Returns the field that a word tests; nil for a word without a name before a colon.
  private func name(of word: Word) throws(HistoryFilterError) -> RowField.FilterName? {
    guard let colon = word.text.firstIndex(of: ":") else { return nil }
    let written = String(word.text[..<colon])
    // A time of day, or an address, is a word like any other.
    guard !written.isEmpty, written.allSatisfy({ $0.isLetter || $0 == "\u{200C}" || $0 == "_" }),
      !word.text[colon...].hasPrefix("://")
    else { return nil }
    if let name = RowField.filterName(written) { return name }
    let meant = Suggestion.closest(
      to: Folding.folded(written), among: RowField.filterNames.flatMap { [$0.name] + $0.aliases })
    throw word.error(
      meant.flatMap(RowField.filterName).map { FilterWords.didYouMean($0.name) }
        ?? FilterWords.knownNames(RowField.filterNames.map { $0.name + ":" }.joined(separator: " ")))
  }

  /// Takes a word with a field's name, and what belongs to its value.
  ///
  /// - Returns: The term; nil while its value is being typed.
  private mutating func takeNamed(
    _ name: RowField.FilterName, _ word: Word
  ) throws(HistoryFilterError) -> HistoryFilter.Term? {
    words.removeFirst()
    var value = String(word.text.drop { $0 != ":" }.dropFirst())
    // The time after a day belongs to it, despite the space between them.
    if name.takesTime, let next = words.first, !next.isQuoted, Self.isClock(next.text),
      let day = try? DateText.parse(Digits.ascii(value)), !day.hasClock
    {
      words.removeFirst()
      value += " " + next.text
    }
    takeRest(of: name, &value)
    // A name whose value is still being typed does not filter yet.
    if value.isEmpty, !isWhole { return nil }
    // Several values, any of which will do; the last may still be being typed.
    var values = value.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    if !isWhole, values.count > 1, values.last?.isEmpty == true { values.removeLast() }
    let terms = values.map { $0.isEmpty ? nil : name.term($0, now) }
    let known = terms.compactMap(\.self)
    guard known.count == terms.count else { throw word.error(name.expected) }
    return known.count == 1 ? known[0] : .any(known)
  }

  /// Takes the rest of a value that is written with spaces: a whole mobile number, or an outcome of two words.
  private mutating func takeRest(of name: RowField.FilterName, _ value: inout String) {
    for count in stride(from: min(Self.longestNumber, words.count), to: 0, by: -1) {
      let rest = words.prefix(count)
      guard rest.allSatisfy({ !$0.isQuoted && !$0.isNegated }) else { continue }
      let whole = ([value] + rest.map(\.text)).joined(separator: " ")
      let isOne =
        switch name.name {
        case "mobile": (try? MobileNumber(whole)) != nil
        case "outcome": count == 1 && FilterVocabulary.isOutcome(whole)
        default: false
        }
      guard isOne else { continue }
      words.removeFirst(count)
      value = whole
      return
    }
  }

  private static func isClock(_ text: String) -> Bool {
    (try? DateText.clock(String(Digits.ascii(text).prefix { !"+-Z".contains($0) }))) != nil
  }

  /// The most words that a number is written in.
  private static let longestNumber = 6

  /// Takes a whole mobile number, which may be written in several words.
  private mutating func takeNumber() -> String? {
    let digits = words.prefix(Self.longestNumber).prefix { word in
      !word.isQuoted && word.text.allSatisfy { $0.isNumber || "+-–().".contains($0) }
    }
    for count in stride(from: digits.count, to: 0, by: -1) {
      let taken = digits.prefix(count)
      // Only the first of its words can have a minus before it.
      guard taken.dropFirst().allSatisfy({ !$0.isNegated }) else { continue }
      if let number = try? MobileNumber(taken.map(\.text).joined(separator: " ")) {
        words.removeFirst(count)
        return number.digits
      }
    }
    return nil
  }

  /// Takes a word, or two, that mean something by themselves.
  private mutating func takeMeaning() -> HistoryFilter.Term? {
    for count in [2, 1] {
      if let term = meaning(of: count) {
        words.removeFirst(count)
        return term
      }
    }
    return nil
  }

  /// Returns what the next words mean by themselves, together.
  private func meaning(of count: Int) -> HistoryFilter.Term? {
    let taken = words.prefix(count)
    guard taken.count == count, taken.allSatisfy({ !$0.isQuoted }),
      taken.dropFirst().allSatisfy({ !$0.isNegated })
    else { return nil }
    return FilterVocabulary.term(taken.map(\.text).joined(), now: now)
  }

  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var word = ""
    var start = 0
    var (isQuoted, beginsQuoted) = (false, false)
    func end() {
      guard !word.isEmpty else { return }
      var found = Word(text: word, column: start + 1, isQuoted: beginsQuoted)
      // A minus before a word excludes it; one before the code of a status belongs to it.
      if let first = word.first, "-−!".contains(first), word.count > 1, !beginsQuoted,
        FilterVocabulary.status(word) == nil
      {
        found.isNegated = true
        found.text.removeFirst()
      }
      words.append(found)
    }
    for (offset, character) in text.enumerated() {
      if character == "\"" {
        isQuoted.toggle()
        if word.isEmpty { (start, beginsQuoted) = (offset, true) }
      } else if character.isWhitespace, !isQuoted {
        end()
        (word, beginsQuoted) = ("", false)
      } else {
        if word.isEmpty, !beginsQuoted { start = offset }
        word.append(character)
      }
    }
    end()
    return words
  }
}
