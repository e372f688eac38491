public import Wording

/// What a delivery code means for the message, in one of six words. Everything that depends on the word alone is in the
/// table of its facts.
public enum DeliveryClass: String, Sendable, CaseIterable, Codable {
  case pending, delivered, failed, blocked, otherWay, unknown

  /// What follows from a class.
  public struct Facts: Sendable {
    /// The class in a few words.
    public let words: Phrase
    /// Its sign, and the one for terminals that show ASCII alone.
    public let sign: (unicode: String, ascii: String)
    /// Whether it is good news.
    public let tone: Outcome.Facts.Tone
  }

  /// What follows from the class.
  public var facts: Facts {
    switch self {
    case .pending: Facts(words: DeliveryWords.pending, sign: ("…", "~"), tone: .doubtful)
    case .delivered: Facts(words: DeliveryWords.delivered, sign: ("✓", "+"), tone: .good)
    case .failed: Facts(words: DeliveryWords.failed, sign: ("✗", "x"), tone: .bad)
    case .blocked: Facts(words: DeliveryWords.blocked, sign: ("✗", "x"), tone: .bad)
    case .otherWay: Facts(words: DeliveryWords.otherWay, sign: ("✓", "+"), tone: .good)
    case .unknown: Facts(words: DeliveryWords.unknown, sign: ("?", "?"), tone: .doubtful)
    }
  }
}

extension DeliveryClass.Facts {
  /// The facts of a message whose end was never reported.
  public static let unconfirmed = Self(words: DeliveryWords.unconfirmed, sign: ("?", "?"), tone: .doubtful)
}

/// How far a message has come that is on its way.
public enum DeliveryStep: Sendable, CaseIterable {
  case queued, handedOver, atOperator

  /// The step in a few words.
  public var words: Phrase {
    switch self {
    case .queued: DeliveryWords.queued
    case .handedOver: DeliveryWords.handedOver
    case .atOperator: DeliveryWords.atOperator
    }
  }
}

/// A row of the provider's table of delivery codes.
public struct DeliveryEntry: Sendable, Equatable {
  /// The code in the service's answers.
  public let code: Int
  /// The name as the provider writes it, misspellings included.
  public let name: String
  /// What it means for the message, by this project's reading.
  public let kind: DeliveryClass
  /// Whether nothing else is to be expected. A failed delivery may still turn into one that reached the phone.
  public let isFinal: Bool

  /// How far the message has come; nil for a code that does not mean that it is on its way.
  public var step: DeliveryStep? {
    switch code {
    case 900, 400: .queued
    case 200, 0: .handedOver
    case 8: .atOperator
    default: nil
    }
  }

  /// The class in a few words or, for a message that is on its way, how far it has come.
  public var words: Phrase { step?.words ?? kind.facts.words }
  /// What it means, in a sentence.
  public var meaning: Phrase { DeliveryWords.entry(code)?.meaning ?? .empty }
  /// What to do about it, in a sentence; empty if nothing is to be done.
  public var remedy: Phrase { DeliveryWords.entry(code)?.remedy ?? .empty }
}

/// The provider's table of delivery codes: 19 codes as a public client library has them, whose names are also those of the
/// counters of the provider's SOAP description. Classes and finality are this project's reading of both.
public enum DeliveryTable {
  /// All codes, in the order of a message on its way.
  public static let entries: [DeliveryEntry] = [
    DeliveryEntry(code: 900, name: "SendingQueue", kind: .pending, isFinal: false),
    DeliveryEntry(code: 400, name: "SendingList", kind: .pending, isFinal: false),
    DeliveryEntry(code: 200, name: "Sent", kind: .pending, isFinal: false),
    DeliveryEntry(code: 0, name: "SendToTci", kind: .pending, isFinal: false),
    DeliveryEntry(code: 8, name: "TciReceived", kind: .pending, isFinal: false),
    DeliveryEntry(code: 1, name: "RecievedPhone", kind: .delivered, isFinal: true),
    DeliveryEntry(code: 2, name: "NotRecievedPhone", kind: .failed, isFinal: false),
    DeliveryEntry(code: 3, name: "TciError", kind: .failed, isFinal: true),
    DeliveryEntry(code: 5, name: "UnknownError", kind: .failed, isFinal: true),
    DeliveryEntry(code: 16, name: "NotTciReceived", kind: .failed, isFinal: true),
    DeliveryEntry(code: 35, name: "BlackList", kind: .blocked, isFinal: true),
    DeliveryEntry(code: 300, name: "Filtered", kind: .blocked, isFinal: true),
    DeliveryEntry(code: 500, name: "NoReceipt", kind: .failed, isFinal: true),
    DeliveryEntry(code: 501, name: "SendWithAvanak", kind: .otherWay, isFinal: true),
    DeliveryEntry(code: 502, name: "SendWithBackupVtel", kind: .otherWay, isFinal: true),
    DeliveryEntry(code: 950, name: "WrongNumber", kind: .failed, isFinal: true),
    DeliveryEntry(code: 951, name: "EmptyMessage", kind: .failed, isFinal: true),
    DeliveryEntry(code: 952, name: "ShortCodeInvalid", kind: .failed, isFinal: true),
    DeliveryEntry(code: 100, name: "Unknown", kind: .unknown, isFinal: false),
  ]

  private static let byCode = Dictionary(uniqueKeysWithValues: entries.map { ($0.code, $0) })
  private static let byName = Dictionary(uniqueKeysWithValues: entries.map { (key($0.name), $0) })

  /// Returns the row of a code; nil if the table does not have it.
  public static func entry(code: Int) -> DeliveryEntry? { byCode[code] }

  /// - Parameter name: A name in any case, in the provider's spelling or the usual one.
  public static func entry(name: String) -> DeliveryEntry? { byName[key(name)] }

  private static func key(_ name: String) -> String {
    name.filter { !$0.isWhitespace && $0 != "_" }.lowercased().replacing("recieved", with: "received")
  }
}

/// A delivery state from an answer: a code of the table, or what came instead, kept as received.
public struct DeliveryState: Sendable, Hashable {
  /// The code; nil if the answer has a name that the table does not know.
  public let code: Int?
  /// The text that came instead of a code; nil if a code came, or a name of the table.
  public let text: String?

  /// Creates a state from a code of the table, or any other.
  public init(code: Int) { self.init(code: code, text: nil) }

  private init(code: Int?, text: String?) { (self.code, self.text) = (code, text) }

  /// - Parameter name: A name of the table, digits, or anything else.
  public init(name: String) {
    if let code = AnswerReading.integer(Digits.ascii(name.filter { !$0.isWhitespace })).flatMap({ Int($0) }) {
      self.init(code: code)
    } else if let entry = DeliveryTable.entry(name: name) {
      self.init(code: entry.code)
    } else {
      self.init(code: nil, text: name)
    }
  }

  /// The row of the table; nil if it has none.
  public var entry: DeliveryEntry? { code.flatMap { DeliveryTable.entry(code: $0) } }
  /// What it means for the message; `unknown` for a code that is not in the table.
  public var kind: DeliveryClass { entry?.kind ?? .unknown }
  /// Whether nothing else is to be expected; false for a code that is not in the table.
  public var isFinal: Bool { entry?.isFinal ?? false }
  /// What it means, in a sentence.
  public var meaning: Phrase { entry?.meaning ?? DeliveryWords.unlisted.meaning }
  /// What to do about it, in a sentence.
  public var remedy: Phrase { entry?.remedy ?? DeliveryWords.unlisted.remedy }

  /// The state as it came, truncated and escaped: `RecievedPhone 1`, or a code or text that the table does not list.
  public var display: Phrase {
    guard let code else { return .verbatim(VisibleText.escaped(text ?? "", limit: 40)) }
    return .verbatim((entry.map { $0.name + " " } ?? "") + String(code))
  }
}
