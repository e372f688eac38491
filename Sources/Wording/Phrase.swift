/// A sentence for people, or a part of one, not yet in any language.
///
/// It travels as a value and becomes text where it is painted or printed, so that a change of language changes
/// everything on the screen. Only this target can make one from a literal; `verbatim` carries what others said.
///
/// Plain Swift values hold the languages rather than a catalogue of strings: the compiler checks every placeholder,
/// and nothing is read from a file before the first paint.
public struct Phrase: Hashable, Sendable {
  /// In English, which every phrase has.
  public private(set) var english: String
  /// nil where it is still to be translated.
  private var persian: String?

  init(_ english: EnglishText, _ persian: String? = nil) {
    self.english = english.text
    self.persian = persian
  }

  /// Text that has no language, or somebody else's: a name, an address, what a server or the system said.
  public static func verbatim(_ text: String) -> Phrase {
    var phrase = empty
    phrase.english = text
    return phrase
  }

  public static let empty = Phrase("")

  /// The words, in English where there are none in the language yet.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .persian: persian ?? english
    }
  }

  public var isEmpty: Bool { english.isEmpty }

  /// The same with the text of every language changed, as privacy does.
  public func map(_ change: (String) -> String) -> Phrase {
    var phrase = self
    phrase.english = change(english)
    phrase.persian = persian.map(change)
    return phrase
  }

  /// One after the other, with a separator that belongs to no language.
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

  /// With a capital at the start, for a phrase that begins a line.
  public var capitalized: Phrase {
    var phrase = self
    phrase.english = english.prefix(1).uppercased() + english.dropFirst()
    return phrase
  }
}

extension DefaultStringInterpolation {
  /// A phrase in a string would be in no language: say which, or put it into another phrase.
  @available(*, unavailable, message: "say in which language, by text(in:)")
  public mutating func appendInterpolation(_ phrase: Phrase) {}

  @available(*, unavailable, message: "say in which language, by text(in:)")
  public mutating func appendInterpolation(_ phrase: Phrase?) {}
}

/// Something that can be put into words.
public protocol PhraseConvertible {
  var phrase: Phrase { get }
}

extension PhraseConvertible where Self: CustomStringConvertible {
  /// In English, for developers.
  public var description: String { phrase.text(in: .english) }
}

/// English with values in it: numbers are grouped by commas, phrases give their English.
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

/// How many, as a language writes it.
public enum Quantity {
  /// With a comma every three digits: `25,000`, `-1,200`.
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

  /// The same text with ASCII digits as Persian ones.
  static func persianDigits(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isDigit = (0x30...0x39).contains(scalar.value)
      view.append(isDigit ? Unicode.Scalar(scalar.value - 0x30 + 0x06F0) ?? scalar : scalar)
    }
    return String(view)
  }

  /// `1 row`, `1,200 rows`.
  static func english(_ number: Int, _ one: String, _ many: String) -> String {
    "\(english(number)) \(number == 1 ? one : many)"
  }
}
