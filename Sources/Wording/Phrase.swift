/// A sentence for people, or a part of one, independent of any language.
///
/// It travels as a value and becomes text where it is painted or printed, so that a change of language changes the
/// whole screen. Only this target and `ConsoleWording` make one from literals, and always in every language; `verbatim` carries what
/// others said.
///
/// Languages are plain Swift values rather than a string catalogue: the compiler finds a missing translation and
/// checks every placeholder, and nothing is read from a file before the first paint.
public struct Phrase: Hashable, Sendable {
  /// The English text, which every phrase has.
  public private(set) var english: String
  /// The Persian text; nil for text that belongs to no language.
  private var persian: String?
  /// The texts in languages that have a `Translation`, as far as it goes.
  private var others: [Language: String]?

  package init(_ english: EnglishText, _ persian: PersianText) {
    self.init(english, persian, translations: Translation.all)
  }

  package init(_ english: EnglishText, _ persian: PersianText, translations: [Translation]) {
    self.english = english.text
    self.persian = persian.text
    guard !translations.isEmpty else { return }
    others = [:]
    for translation in translations { others?[translation.language] = translation.text(of: english) }
  }

  private init(inNoLanguage text: String) {
    english = text
    persian = nil
  }

  /// Returns text that has no language, or is somebody else's: a name, an address, what a server or the system said.
  public static func verbatim(_ text: String) -> Phrase { Phrase(inNoLanguage: text) }

  public static let empty = Phrase(inNoLanguage: "")

  /// Returns the text as a screen shows it; in Persian, inserted values stand between isolates.
  public func text(in language: Language) -> String {
    others?[language] ?? (language == .persian ? persian ?? english : english)
  }

  /// Returns the text for files, pipes and clipboards: without isolates.
  public func plainText(in language: Language) -> String { Isolate.removed(from: text(in: language)) }

  /// Returns the text for others to read in their own programs: without isolates, which many show as boxes, and from right
  /// to left with marks that keep numbers such as `0912 000 0000` in order.
  public func textToPaste(in language: Language) -> String {
    language.isRightToLeft ? Isolate.marked(text(in: language)) : plainText(in: language)
  }

  /// The Persian text as a part of another: isolated if it belongs to no language.
  fileprivate var persianPart: String { persian ?? Isolate.around(english) }

  /// Returns the text as a part of another: from right to left, isolated if it is not in that language.
  func part(in language: Language) -> String {
    if let other = others?[language] { return other }
    if language == .persian { return persianPart }
    return language.isRightToLeft ? Isolate.around(english) : english
  }

  /// Whether the text differs by language; only then are direction controls in it ours.
  public var isTranslated: Bool { persian != nil }

  /// Whether the text is in a language, and not in English for want of a translation.
  public func isTranslated(into language: Language) -> Bool {
    isTranslated && (others?[language] != nil || language.translation == nil)
  }

  public var isEmpty: Bool { english.isEmpty }

  /// Returns the phrase with the text of every language changed, as privacy does; isolates stay what they are.
  public func map(_ change: (String) -> String) -> Phrase {
    var phrase = self
    phrase.english = change(english)
    phrase.persian = persian.map { Isolate.map($0, change) }
    phrase.others = others?.mapValues { Isolate.map($0, change) }
    return phrase
  }

  /// Lists phrases, with the comma of each language between them.
  public static func list(_ phrases: [Phrase]) -> Phrase { joined(phrases, by: Phrase(", ", "، ")) }

  /// Lists phrases that hold commas themselves.
  public static func series(_ phrases: [Phrase]) -> Phrase { joined(phrases, by: Phrase("; ", "؛ ")) }

  private static func joined(_ phrases: [Phrase], by separator: Phrase) -> Phrase {
    joined(
      phrases.enumerated().flatMap { index, phrase in index == 0 ? [phrase] : [separator, phrase] },
      separator: "")
  }

  /// Joins phrases with a separator that belongs to no language.
  public static func joined(_ phrases: [Phrase], separator: String) -> Phrase {
    var result = empty
    for (index, phrase) in phrases.enumerated() {
      let between = index == 0 ? "" : separator
      let hasPersian = result.persian != nil || phrase.persian != nil
      let persian = result.persianPart + between + phrase.persianPart
      if result.others != nil || phrase.others != nil {
        var others: [Language: String] = [:]
        for language in Set((result.others ?? [:]).keys).union((phrase.others ?? [:]).keys) {
          others[language] = result.part(in: language) + between + phrase.part(in: language)
        }
        result.others = others
      }
      result.english += between + phrase.english
      result.persian = hasPersian ? persian : nil
    }
    return result
  }

  public static func + (left: Phrase, right: Phrase) -> Phrase { joined([left, right], separator: "") }

  /// The phrase with a full stop at its end, unless it ends with a mark already.
  public var asSentence: Phrase {
    func ended(_ text: String) -> String {
      guard let last = Isolate.removed(from: text).last, !".?!…:؟؛".contains(last) else { return text }
      return text + "."
    }
    var phrase = self
    phrase.english = ended(english)
    phrase.persian = persian.map(ended)
    phrase.others = others?.mapValues(ended)
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
package struct EnglishText: ExpressibleByStringInterpolation {
  /// A value in a sentence, kept for translations of it.
  enum Value {
    case text(String)
    case phrase(Phrase)
    case quantity(Int)
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""
    fileprivate var template = ""
    fileprivate var values: [Value] = []
    private let isForTranslation: Bool

    package init(literalCapacity: Int, interpolationCount: Int) {
      self.init(isForTranslation: !Translation.all.isEmpty)
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    /// Creates an interpolation that keeps template and values only if there is a translation to make of them.
    package init(isForTranslation: Bool) { self.isForTranslation = isForTranslation }

    package mutating func appendLiteral(_ literal: String) {
      text += literal
      if isForTranslation { template += literal }
    }
    package mutating func appendInterpolation(_ value: String) { append(value, .text(value)) }
    package mutating func appendInterpolation(_ phrase: Phrase) { append(phrase.english, .phrase(phrase)) }
    package mutating func appendInterpolation(_ quantity: Int) {
      append(Quantity.english(quantity), .quantity(quantity))
    }

    /// Appends a count with its noun: `1 row`, `1,200 rows`.
    package mutating func appendInterpolation(_ count: Int, _ one: String, _ many: String) {
      append(Quantity.english(count, one, many), .quantity(count), nouns: "|\(one)|\(many)")
    }

    private mutating func append(_ text: String, _ value: @autoclosure () -> Value, nouns: String = "") {
      self.text += text
      guard isForTranslation else { return }
      values.append(value())
      template += "{\(values.count)\(nouns)}"
    }
  }

  package let text: String
  /// The sentence with `{1}`, `{2}`, … for its values, and `{1|row|rows}` for a count with its noun, which name it in a
  /// translation.
  let template: String
  let values: [Value]

  package init(stringLiteral value: String) {
    text = value
    template = value
    values = []
  }

  package init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    template = stringInterpolation.template
    values = stringInterpolation.values
  }
}

/// Persian text with interpolated values: numbers are quantities and take Persian digits; every other value, and every
/// phrase without a language, is isolated, because the bidirectional algorithm would tear `-207` or `^Y` apart.
package struct PersianText: ExpressibleByStringInterpolation {
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity * 2 + interpolationCount * 16)
    }

    package mutating func appendLiteral(_ literal: String) { text += literal }
    package mutating func appendInterpolation(_ value: String) { text += Isolate.around(value) }
    package mutating func appendInterpolation(_ phrase: Phrase) { text += phrase.persianPart }
    package mutating func appendInterpolation(_ quantity: Int) { text += Quantity.persian(quantity) }
    /// Appends a number with one decimal place.
    package mutating func appendInterpolation(tenths number: Double) {
      text += Quantity.persian(tenths: number)
    }
    /// Appends a time, a date, or Persian words with Persian digits; nothing is isolated.
    package mutating func appendInterpolation(digits value: String) { text += Quantity.persianDigits(value) }
  }

  package let text: String

  package init(stringLiteral value: String) { text = value }
  package init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }
}

/// Keeps a value in a right-to-left sentence in its own order, by Unicode's isolates.
public enum Isolate {
  private static let leftToRight = "\u{2066}", rightToLeft = "\u{2067}", end = "\u{2069}"

  /// Returns a value between isolates, whose direction follows the value's first letter. Direction controls within the
  /// value are shown as escapes, so that only ours ever open or close anything.
  public static func around(_ value: String) -> String {
    guard !value.isEmpty else { return "" }
    // Most values are names and numbers; every paint inserts some.
    if value.utf8.allSatisfy({ $0 < 0x80 }) { return leftToRight + value + end }
    return (beginsRightToLeft(value) ? rightToLeft : leftToRight) + neutralized(value) + end
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (0x2066...0x2069).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
  }

  private static func neutralized(_ value: String) -> String {
    guard value.unicodeScalars.contains(where: isControl) else { return value }
    return value.unicodeScalars.map { scalar in
      isControl(scalar) ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
    }.joined()
  }

  /// Returns the text with everything between isolates, and around them, changed piece by piece.
  public static func map(_ text: String, _ change: (String) -> String) -> String {
    var (result, piece) = ("", String.UnicodeScalarView())
    for scalar in text.unicodeScalars {
      if (0x2066...0x2069).contains(scalar.value) {
        result += piece.isEmpty ? "" : change(String(piece))
        result.unicodeScalars.append(scalar)
        piece = String.UnicodeScalarView()
      } else {
        piece.append(scalar)
      }
    }
    return result + (piece.isEmpty && !result.isEmpty ? "" : change(String(piece)))
  }

  /// Returns the text with marks around what stands left to right between isolates, instead of those.
  static func marked(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch String(scalar) {
      case leftToRight: view.append("\u{200E}")
      case end: if view.last != "\u{200E}" { view.append("\u{200E}") }
      case rightToLeft: continue
      default: view.append(scalar)
      }
    }
    return String(view)
  }

  /// Returns the text without isolates and direction marks.
  public static func removed(from text: String) -> String {
    guard text.utf8.contains(0xE2) else { return text }
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars
    where !(0x2066...0x2069).contains(scalar.value) && !(0x200E...0x200F).contains(scalar.value) {
      view.append(scalar)
    }
    return String(view)
  }

  private static func beginsRightToLeft(_ value: String) -> Bool {
    for scalar in value.unicodeScalars where scalar.value >= 0x41 && scalar.properties.isAlphabetic {
      return (0x0590...0x08FF).contains(scalar.value) || (0xFB1D...0xFEFC).contains(scalar.value)
    }
    return false
  }
}

/// Numbers and counts as a language writes them.
public enum Quantity {
  /// Returns a number with a comma every three digits: `25,000`, `-1,200`.
  public static func english(_ number: Int) -> String { grouped(number, separator: ",", minus: "-") }

  /// Returns a number with Persian digits and separators: `۲۵٬۰۰۰`.
  package static func persian(_ number: Int) -> String {
    // The mark keeps the minus at the number's left, as CLDR has it.
    persianDigits(grouped(number, separator: "\u{066C}", minus: "\u{200E}\u{2212}"))
  }

  /// Returns a number with one decimal place, unless it is 0: `۳۰٫۵`.
  package static func persian(tenths number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let whole = persian(tenths / 10)
    return tenths % 10 == 0 ? whole : whole + "\u{066B}" + persian(abs(tenths % 10))
  }

  private static func grouped(_ number: Int, separator: String, minus: String) -> String {
    var digits = String(number.magnitude)
    var parts: [Substring] = []
    while digits.count > 3 {
      parts.insert(digits.suffix(3), at: 0)
      digits = String(digits.dropLast(3))
    }
    parts.insert(Substring(digits), at: 0)
    return (number < 0 ? minus : "") + parts.joined(separator: separator)
  }

  /// Returns a Persian sentence with Latin digits; values between isolates have their own already.
  public static func latinDigits(_ text: String) -> String {
    var (view, depth) = (String.UnicodeScalarView(), 0)
    for scalar in text.unicodeScalars {
      if (0x2066...0x2068).contains(scalar.value) { depth += 1 }
      if scalar.value == 0x2069 { depth -= 1 }
      let latin: UInt32 =
        switch scalar.value {
        case _ where depth > 0: scalar.value
        case 0x06F0...0x06F9: scalar.value - 0x06F0 + 0x30
        case 0x066B: 0x2E
        case 0x066C: 0x2C
        default: scalar.value
        }
      view.append(Unicode.Scalar(latin) ?? scalar)
    }
    return String(view)
  }

  /// Returns a text with its ASCII digits replaced by Persian ones.
  public static func persianDigits(_ text: String) -> String {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return text }
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isDigit = (0x30...0x39).contains(scalar.value)
      view.append(isDigit ? Unicode.Scalar(scalar.value - 0x30 + 0x06F0) ?? scalar : scalar)
    }
    return String(view)
  }

  /// Returns a count with its noun: `1 row`, `1,200 rows`.
  package static func english(_ number: Int, _ one: String, _ many: String) -> String {
    "\(english(number)) \(number == 1 ? one : many)"
  }
}
