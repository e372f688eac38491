/// A sentence for people, or a part of one, independent of any language.
///
/// It travels as a value and becomes text where it is painted or printed, so that a change of language changes the
/// whole screen. Only this target can make one from a literal; `verbatim` carries what others said.
///
/// Languages are plain Swift values rather than a string catalogue: the compiler checks every placeholder, and
/// nothing is read from a file before the first paint.
public struct Phrase: Hashable, Sendable {
  /// The English text, which every phrase has.
  public private(set) var english: String
  /// The Persian text; nil if it has not been translated yet.
  private var persian: String?

  init(_ english: EnglishText, _ persian: String? = nil) {
    self.english = english.text
    self.persian = persian
  }

  /// Returns text that has no language, or is somebody else's: a name, an address, what a server or the system said.
  public static func verbatim(_ text: String) -> Phrase {
    var phrase = empty
    phrase.english = text
    return phrase
  }

  public static let empty = Phrase("")

  /// Returns the text in a language, or in English if it has not been translated yet.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .persian: persian ?? english
    }
  }

  public var isEmpty: Bool { english.isEmpty }

  /// Returns the phrase with the text of every language changed, as privacy does.
  public func map(_ change: (String) -> String) -> Phrase {
    var phrase = self
    phrase.english = change(english)
    phrase.persian = persian.map(change)
    return phrase
  }

  /// Joins phrases with a separator that belongs to no language.
  public static func joined(_ phrases: [Phrase], separator: String) -> Phrase {
    var result = empty
    for (index, phrase) in phrases.enumerated() {
      let between = index == 0 ? "" : separator
      let hasPersian = result.persian != nil || phrase.persian != nil
      let persian = (result.persian ?? result.english) + between + (phrase.persian ?? phrase.english)
      result.english += between + phrase.english
      result.persian = hasPersian ? persian : nil
    }
    return result
  }

  public static func + (left: Phrase, right: Phrase) -> Phrase { joined([left, right], separator: "") }

  /// The phrase with a full stop at its end, unless it ends with a mark already.
  public var asSentence: Phrase {
    map { text in
      guard let last = text.last, !".?!…:".contains(last) else { return text }
      return text + "."
    }
  }

  /// The phrase with a capital first letter, for the start of a line.
  public var capitalized: Phrase {
    var phrase = self
    phrase.english = english.prefix(1).uppercased() + english.dropFirst()
    return phrase
  }
}

extension DefaultStringInterpolation {
  /// Unavailable: a phrase in a string has no language. Specify one, or build a phrase instead of a string.
  @available(*, unavailable, message: "say in which language, by text(in:)")
  public mutating func appendInterpolation(_ phrase: Phrase) {}

  @available(*, unavailable, message: "say in which language, by text(in:)")
  public mutating func appendInterpolation(_ phrase: Phrase?) {}
}

/// A type that can be put into words.
public protocol PhraseConvertible {
  var phrase: Phrase { get }
}

extension Phrase {
  /// Describes an error in its own words, or as Swift prints it if it has none.
  public init(describing error: any Error) {
    self = (error as? any PhraseConvertible)?.phrase ?? .verbatim("\(error)")
  }
}

extension PhraseConvertible where Self: CustomStringConvertible {
  /// The English text, for developers.
  public var description: String { phrase.text(in: .english) }
}

/// English text with interpolated values: numbers are grouped by commas, phrases contribute their English.
struct EnglishText: ExpressibleByStringInterpolation {
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ value: String) { text += value }
    mutating func appendInterpolation(_ phrase: Phrase) { text += phrase.text(in: .english) }
    mutating func appendInterpolation(_ quantity: Int) { text += Quantity.english(quantity) }
  }

  let text: String

  init(stringLiteral value: String) { text = value }
  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }
}

/// Numbers and counts as a language writes them.
public enum Quantity {
  /// Returns a number with a comma every three digits: `25,000`, `-1,200`.
  public static func english(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var parts: [Substring] = []
    while digits.count > 3 {
      parts.insert(digits.suffix(3), at: 0)
      digits = String(digits.dropLast(3))
    }
    parts.insert(Substring(digits), at: 0)
    return (number < 0 ? "-" : "") + parts.joined(separator: ",")
  }

  /// Returns a text with its ASCII digits replaced by Persian ones.
  static func persianDigits(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isDigit = (0x30...0x39).contains(scalar.value)
      view.append(isDigit ? Unicode.Scalar(scalar.value - 0x30 + 0x06F0) ?? scalar : scalar)
    }
    return String(view)
  }

  /// Returns a count with its noun: `1 row`, `1,200 rows`.
  static func english(_ number: Int, _ one: String, _ many: String) -> String {
    "\(english(number)) \(number == 1 ? one : many)"
  }
}
