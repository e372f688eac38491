internal import AmootSMS
public import Foundation
internal import ConsoleWording
public import Wording

/// A search of the history; all of its terms must match. `FilterParser` reads one.
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
    /// A day, or several.
    case days(Range<Date>)
    /// Refused, not sent, or reported as not to arrive, as it is at a moment.
    case failed(now: Date)
    /// The number of the row, or its MessageID.
    case id(String)
    /// The batch, by the number of its first row.
    case batch(Int64)
    /// The whole code.
    case code(String)
    /// A part of the message, or of the note; folded by `Folding`.
    case text(String)
    case note(String)
    /// A word folded by `Folding`, in any of them.
    case word(String)
    indirect case not(Term)
    indirect case any([Term])
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
    var parser = FilterParser(text, now: now, isWhole: isWhole)
    self.init(terms: try parser.terms())
  }

  public var isEmpty: Bool { terms.isEmpty }

  /// Returns whether a row that is not in the file matches, by the same rules as a search of the file.
  public func matches(_ row: SendRecord) -> Bool {
    terms.allSatisfy { $0.matches(row) }
  }

  /// Whether the reports about deliveries decide what it finds.
  public var followsDeliveries: Bool { terms.contains(where: \.followsDeliveries) }

  /// The filter as understood, in words: "mobile starts with 0912, outcome unknown".
  public var reading: Phrase { .list(terms.map(\.reading)) }

  /// Returns the term for the first digits of a number, however they are written; nil if they are not digits of one.
  static func mobile(_ value: String) -> Term? {
    var digits = Digits.ascii(value).filter { $0.isASCII && $0.isNumber }
    for prefix in ["0098", "98", "0"] where digits.hasPrefix(prefix) && !digits.isEmpty {
      digits.removeFirst(prefix.count)
      break
    }
    return digits.isEmpty || digits.count > 10 ? nil : .mobile(digits)
  }
}

extension HistoryFilter.Term {
  fileprivate func matches(_ row: SendRecord) -> Bool {
    switch self {
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
    case .days(let days): days.contains(row.startedAt)
    case .failed(let now):
      Self.failedStates.contains(row.state)
        || row.deliveryStage(now: now).map(DeliveryStage.hopeless.contains) == true
    case .id(let id): String(row.id) == id || row.messageID == id
    case .batch(let batch): row.batch == batch
    case .code(let code): row.code == code
    case .text(let part): Folding.folded(row.text).contains(part)
    case .note(let part): row.note.map { Folding.folded($0).contains(part) } == true
    case .word(let word): row.searchedText.contains(word)
    case .not(let term): !term.matches(row)
    case .any(let terms): terms.contains { $0.matches(row) }
    }
  }

  /// The outcomes of sends that failed.
  public static let failedStates: [SendRecord.State] = [.refused, .notSent]

  fileprivate var followsDeliveries: Bool {
    switch self {
    case .delivery, .failed: true
    case .not(let term): term.followsDeliveries
    case .any(let terms): terms.contains(where: \.followsDeliveries)
    default: false
    }
  }

  /// The term in words.
  public var reading: Phrase {
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
    case .days(let days):
      days.upperBound.timeIntervalSince(days.lowerBound) <= 86_400
        ? FilterWords.on(IranTime.day(days.lowerBound))
        : FilterWords.days(
          from: IranTime.day(days.lowerBound), to: IranTime.day(days.upperBound.addingTimeInterval(-1)))
    case .failed: FilterWords.failed
    case .id(let id): FilterWords.idIs(VisibleText.escaped(id, limit: 40))
    case .batch(let batch): FilterWords.batchIs(String(batch))
    case .code(let code): FilterWords.codeIs(VisibleText.escaped(code, limit: 40))
    case .text(let part): FilterWords.textHolds(VisibleText.escaped(part, limit: 40))
    case .note(let part): FilterWords.noteHolds(VisibleText.escaped(part, limit: 40))
    case .word(let word): FilterWords.word(VisibleText.escaped(word, limit: 40))
    case .not(let term): FilterWords.not(term.reading)
    case .any(let terms):
      terms.dropFirst().reduce(terms.first?.reading ?? .empty) { FilterWords.or($0, $1.reading) }
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
