internal import AmootSMS
public import Foundation
internal import ConsoleWording
public import Wording

/// A search of the history; all of its terms must match.
///
/// A word with a name before a colon tests one field (`mobile:0912`, `outcome:unknown`, `status:-207`,
/// `delivery:failed`, `line:public`, `profile:shop`, `to:provider`, `since:2026-11-01`, `until:2h`); plain words are searched for in number,
/// text, MessageID, code, status title, and note. Quotation marks keep spaces together.
public struct HistoryFilter: Sendable, Equatable {
  public enum Term: Sendable, Equatable {
    /// The first digits of the ten-digit number.
    case mobile(String)
    case line(String)
    case profile(String)
    case statusCode(Int)
    /// A part of the title, in lowercase.
    case statusTitle(String)
    case outcome(SendRecord.State)
    /// A kind of destination by its name, or a part of an address; in lowercase.
    case destination(String)
    /// A stage of the delivery, as it is at a moment.
    case delivery(DeliveryStage, now: Date)
    case since(Date)
    case until(Date)
    /// A word folded by `Folding`.
    case word(String)
  }

  public let terms: [Term]

  public static let all = HistoryFilter(terms: [])

  public init(terms: [Term]) { self.terms = terms }

  /// - Parameters:
  ///   - text: The filter as typed.
  ///   - now: The moment that `since:2h` counts back from.
  ///   - isWhole: Whether typing has finished, so that a name without a value is an error.
  /// - Throws: `HistoryFilterError` with the position of the first word that cannot be understood.
  public init(parsing text: String, now: Date, isWhole: Bool = false) throws(HistoryFilterError) {
    // A number pasted from a phone, in any form that the console's form accepts.
    if let number = try? MobileNumber(text) {
      self.init(terms: [.mobile(number.digits)])
      return
    }
    var terms: [Term] = []
    for word in HistoryFilter.joined(HistoryFilter.words(of: text)) {
      guard let colon = word.text.firstIndex(of: ":"),
        let name = HistoryFilter.name(word.text[..<colon])
      else {
        if let number = try? MobileNumber(word.text) {
          terms.append(.mobile(number.digits))
          continue
        }
        if let meant = HistoryFilter.meantName(of: word.text) {
          throw HistoryFilterError(
            word: word.text, column: word.column, expected: FilterWords.didYouMean(meant))
        }
        terms.append(.word(Folding.folded(word.text)))
        continue
      }
      let value = String(word.text[word.text.index(after: colon)...])
      // A name whose value is still being typed does not filter yet.
      if value.isEmpty, !isWhole { continue }
      guard !value.isEmpty, let term = name.term(value, now) else {
        throw HistoryFilterError(word: word.text, column: word.column, expected: name.expected)
      }
      terms.append(term)
    }
    self.init(terms: terms)
  }

  /// Returns the name that a word such as `mobil:0912` probably means; nil for a word that is to be searched for.
  private static func meantName(of word: String) -> String? {
    guard let colon = word.firstIndex(of: ":") else { return nil }
    let name = word[..<colon]
    // A time of day, or an address, is a word like any other.
    guard name.allSatisfy({ $0.isASCII && $0.isLetter }), !word[colon...].hasPrefix("://") else { return nil }
    return Suggestion.closest(to: String(name), among: RowField.filterNames.map(\.name))
  }

  /// Returns the filter name before a colon; nil if there is none of that name.
  private static func name(_ text: Substring) -> RowField.FilterName? {
    let text = text.lowercased()
    return RowField.filterNames.first { $0.name == text }
  }

  public var isEmpty: Bool { terms.isEmpty }

  /// Returns whether a row that is not in the file matches, by the same rules as a search of the file.
  public func matches(_ row: SendRecord) -> Bool {
    terms.allSatisfy { term in
      switch term {
      case .mobile(let digits): row.mobile.hasPrefix(digits)
      case .line(let line): row.line.lowercased() == line
      case .profile(let name): row.profile.lowercased() == name
      case .statusCode(let code): row.statusCode == code
      case .statusTitle(let part): row.statusTitle?.lowercased().contains(part) == true
      case .outcome(let state): row.state == state
      case .destination(let word): row.destination?.matches(word) == true
      case .delivery(let stage, let now): row.deliveryStage(now: now) == stage
      case .since(let date): row.startedAt >= date
      case .until(let date): row.startedAt < date
      case .word(let word): row.searchedText.contains(word)
      }
    }
  }

  /// The filter as understood, in words: "mobile starts with 0912, outcome unknown".
  public var reading: Phrase { .list(terms.map(\.reading)) }

  private static func words(of text: String) -> [(text: String, column: Int)] {
    var words: [(text: String, column: Int)] = []
    var word = ""
    var start = 0
    var isQuoted = false
    for (offset, character) in text.enumerated() {
      if character == "\"" {
        isQuoted.toggle()
        if word.isEmpty { start = offset }
      } else if character.isWhitespace, !isQuoted {
        if !word.isEmpty { words.append((word, start + 1)) }
        word = ""
      } else {
        if word.isEmpty { start = offset }
        word.append(character)
      }
    }
    if !word.isEmpty { words.append((word, start + 1)) }
    return words
  }

  /// Joins a day and the time after it into one value, despite the space between them.
  private static func joined(_ words: [(text: String, column: Int)]) -> [(text: String, column: Int)] {
    words.reduce(into: []) { all, word in
      guard let last = all.last, let colon = last.text.firstIndex(of: ":"),
        ["since", "until"].contains(last.text[..<colon].lowercased()),
        (try? DateText.clock(String(Digits.ascii(word.text).prefix { !"+-Z".contains($0) }))) != nil,
        let day = try? DateText.parse(
          Digits.ascii(String(last.text[last.text.index(after: colon)...]))), !day.hasClock
      else { return all.append(word) }
      all[all.count - 1].text += " " + word.text
    }
  }

  /// Returns the term for the first digits of a number, however they are written; nil if they are not digits of one.
  static func mobile(_ value: String) -> Term? {
    var digits = Digits.ascii(value).filter { $0.isASCII && $0.isNumber }
    for prefix in ["0098", "98", "0"] where digits.hasPrefix(prefix) && !digits.isEmpty {
      digits.removeFirst(prefix.count)
      break
    }
    return digits.isEmpty || digits.count > 10 ? nil : .mobile(digits)
  }

  /// Returns the moment for a day in either calendar, `today`, `yesterday`, or an age such as `30m`, `2h`,
  /// `7d`; nil for any other text.
  public static func moment(_ text: String, now: Date, endOfDay: Bool = false) -> Date? {
    let value = Digits.ascii(text).lowercased()
    let unit: Double? =
      switch value.last {
      case "m": 60
      case "h": 3_600
      case "d": 86_400
      default: nil
      }
    if let unit, let count = Int(value.dropLast()), (0...100_000).contains(count) {
      return now.addingTimeInterval(-Double(count) * unit)
    }
    let today = IranTime.components(of: now)
    var day: Date?
    let isYesterday = ["yesterday", "دیروز"].contains(value)
    if isYesterday || ["today", "امروز"].contains(value) {
      day = IranTime.date(
        year: today.year, month: today.month, day: today.day, hour: 0, minute: 0, in: .gregorian)
      if isYesterday { day = day?.addingTimeInterval(-86_400) }
    } else {
      // The text is lowercased by now; this also reads what this program's own exports write.
      guard let read = try? DateText.parse(value) else { return nil }
      if read.hasClock { return read.date }
      day = read.date
    }
    return endOfDay ? day?.addingTimeInterval(86_400) : day
  }
}

extension HistoryFilter.Term {
  var reading: Phrase {
    switch self {
    case .mobile(let digits): FilterWords.mobileStarts(digits)
    case .line(let line): FilterWords.lineIs(VisibleText.escaped(line, limit: 40))
    case .profile(let name): FilterWords.profileIs(VisibleText.escaped(name, limit: 40))
    case .statusCode(let code): FilterWords.statusIs(String(code))
    case .statusTitle(let title): FilterWords.statusHolds(VisibleText.escaped(title, limit: 40))
    case .outcome(let state): FilterWords.outcomeIs(state.phrase)
    case .destination(let word): FilterWords.destinationIs(VisibleText.escaped(word, limit: 40))
    case .delivery(let stage, _): FilterWords.deliveryIs(stage.facts.words)
    case .since(let date): FilterWords.since(IranTime.minute(date))
    case .until(let date): FilterWords.until(IranTime.minute(date))
    case .word(let word): FilterWords.word(VisibleText.escaped(word, limit: 40))
    }
  }
}

/// A word of a filter that cannot be understood: its position, and what was expected.
public struct HistoryFilterError: Error, Sendable, Equatable, CustomStringConvertible, PhraseConvertible {
  public let word: String
  /// The position in characters, counted from 1.
  public let column: Int
  public let expected: Phrase

  public init(word: String, column: Int, expected: Phrase) {
    (self.word, self.column, self.expected) = (word, column, expected)
  }

  public var phrase: Phrase {
    FilterWords.problem(column: column, word: VisibleText.escaped(word, limit: 40), expected: expected)
  }
}

extension SendRecord {
  /// What plain words are searched for in, folded.
  public var searchedText: String {
    Folding.folded(
      ["0" + mobile, text, messageID, code, statusTitle, note].compactMap { $0 }.joined(separator: "\n"))
  }
}

extension Destination {
  /// Returns whether a word of a filter means this destination: the name of its kind, or a part of its address.
  public func matches(_ word: String) -> Bool { kind.rawValue == word || address.lowercased().contains(word) }
}
