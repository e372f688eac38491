public import Wording

/// A row of the service's status table: code and title, what they mean, and what to do about it.
public struct StatusEntry: Sendable, Equatable {
  /// Where the cause lies, and thus who has to act.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    case success, account, token, input, service
  }

  /// The code in the service's answers: 1 is success.
  public let code: Int
  /// The title as the service writes it.
  public let title: String
  /// Where the cause lies.
  public let kind: Kind

  init(_ code: Int, _ title: String, _ kind: Kind) {
    self.code = code
    self.title = title
    self.kind = kind
  }

  /// What it means, in a sentence.
  public var meaning: Phrase { StatusTableWords.entry(code)?.meaning ?? .empty }
  /// What to do about it, in a sentence; empty if nothing is to be done.
  public var remedy: Phrase { StatusTableWords.entry(code)?.remedy ?? .empty }
}

extension StatusEntry {
  /// Returns the mobile number that makes the simulator answer with a status: `9120001NNN`, or
  /// `9120002NNN` for negative codes.
  public static func demoMobile(_ code: Int) -> String {
    let digits = String(min(999, abs(code)))
    return (code < 0 ? "9120002" : "9120001") + String(repeating: "0", count: 3 - digits.count) + digits
  }

  /// The mobile number that makes the simulator answer with it.
  public var demoMobile: String { StatusEntry.demoMobile(code) }
}

/// A status from an answer. Values missing from the table are kept as received.
public struct ServiceStatus: Sendable, Equatable {
  /// The code; nil if the answer has a title that the table does not know.
  public let code: Int?
  /// The title of the table or, if it does not know it, as received; nil for a code that is not in the table.
  public let title: String?

  /// Code 1.
  public static let success = ServiceStatus(code: 1)

  /// - Parameter code: A code from the table, or any other.
  public init(code: Int) {
    self.code = code
    title = StatusTable.entry(code: code)?.title
  }

  /// - Parameter title: A title from the table in any case, a number written as text, or anything else.
  public init(title: String) {
    let trimmed = title.filter { !$0.isWhitespace }
    if let code = Int(Digits.ascii(trimmed)) {
      self.init(code: code)
    } else if let entry = StatusTable.entry(title: trimmed) {
      self.init(code: entry.code, title: entry.title)
    } else {
      self.init(code: nil, title: title)
    }
  }

  /// Creates a status from its stored parts, looking up the title if only the code was stored.
  public init(code: Int?, title: String?) {
    self.code = code
    self.title = title ?? code.flatMap { StatusTable.entry(code: $0)?.title }
  }

  /// Whether the service accepted the call.
  public var isSuccess: Bool { code == 1 }

  /// The matching row of the table, if any.
  public var entry: StatusEntry? {
    code.flatMap { StatusTable.entry(code: $0) } ?? title.flatMap { StatusTable.entry(title: $0) }
  }

  /// The kind from the table. Unlisted codes are classified by sign: negative ones concern the account or the token.
  public var kind: StatusEntry.Kind {
    if let entry { return entry.kind }
    guard let code else { return .service }
    return code < 0 ? (code <= -200 && code > -300 ? .token : .account) : .service
  }

  /// The title and code for display: `Token_NotAllowIP -207`, `Success`, `status 777`.
  public var display: Phrase {
    switch (title, code) {
    case (let title?, let code?):
      .verbatim(code == 1 ? title : "\(VisibleText.escaped(title, limit: 60)) \(code)")
    case (let title?, nil): .verbatim(VisibleText.escaped(title, limit: 60))
    case (nil, let code?): StatusWords.untitled(String(code))
    case (nil, nil): StatusWords.none
    }
  }

  /// The language-independent form of `display`, for storage.
  var written: String { title == nil ? code.map(String.init) ?? "" : display.text(in: .english) }

  /// The meaning, or a generic one if the table does not list the status.
  public var meaning: Phrase {
    if let entry { return entry.meaning }
    return switch kind {
    case .account: StatusWords.unlistedAccount
    case .token: StatusWords.unlistedToken
    case .success, .input, .service: StatusWords.unlisted
    }
  }

  /// What to do about it, in a sentence.
  public var remedy: Phrase { entry?.remedy ?? StatusWords.unlistedRemedy }

  /// Whether the next number of the batch would be refused too, because the cause is not the number.
  public var wouldRepeat: Bool {
    // Nothing can be predicted for an unlisted status.
    guard !isSuccess, entry != nil else { return false }
    switch kind {
    case .success: return false
    case .account, .token: return true
    case .service: return code == -300 || code == 7
    case .input: return ![16, 17, 101, 102].contains(code ?? 0)
    }
  }
}

/// The status table from the service's documentation.
public enum StatusTable {
  private static let byCode = Dictionary(uniqueKeysWithValues: entries.map { ($0.code, $0) })
  private static let byTitle = Dictionary(uniqueKeysWithValues: entries.map { ($0.title.lowercased(), $0) })

  /// Returns the row of a code; nil if the table does not have it.
  public static func entry(code: Int) -> StatusEntry? { byCode[code] }

  /// - Parameter title: A title in any case.
  public static func entry(title: String) -> StatusEntry? { byTitle[title.lowercased()] }
}
