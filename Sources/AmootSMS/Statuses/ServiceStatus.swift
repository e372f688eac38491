public import Wording

/// One row of the service's status table: what the number and the title say, and what a person can do about it.
public struct StatusEntry: Sendable, Equatable {
  /// Where the cause lies, so that a reader knows whose turn it is.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    case success, account, token, input, service
  }

  public let code: Int
  /// The title as the service writes it.
  public let title: String
  public let kind: Kind

  init(_ code: Int, _ title: String, _ kind: Kind) {
    self.code = code
    self.title = title
    self.kind = kind
  }

  public var meaning: Phrase { StatusTableWords.entry(code)?.meaning ?? .empty }
  public var remedy: Phrase { StatusTableWords.entry(code)?.remedy ?? .empty }
}

extension StatusEntry {
  /// The number that makes the simulator answer with a status: 9120001NNN, or 9120002NNN below zero.
  public static func demoMobile(_ code: Int) -> String {
    let digits = String(min(999, abs(code)))
    return (code < 0 ? "9120002" : "9120001") + String(repeating: "0", count: 3 - digits.count) + digits
  }

  public var demoMobile: String { StatusEntry.demoMobile(code) }
}

/// A status as an answer carried it. What the table does not know is kept as it came.
public struct ServiceStatus: Sendable, Equatable {
  public let code: Int?
  public let title: String?

  public static let success = ServiceStatus(code: 1)

  /// - Parameter code: a number of the table, or any other.
  public init(code: Int) {
    self.code = code
    title = StatusTable.entry(code: code)?.title
  }

  /// - Parameter title: a title of the table in any case, a number written as text, or anything else.
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

  /// A status as a history keeps it, both parts as they were.
  public init(code: Int?, title: String?) {
    self.code = code
    self.title = title ?? code.flatMap { StatusTable.entry(code: $0)?.title }
  }

  public var isSuccess: Bool { code == 1 }

  /// The table's row, where there is one.
  public var entry: StatusEntry? {
    code.flatMap { StatusTable.entry(code: $0) } ?? title.flatMap { StatusTable.entry(title: $0) }
  }

  /// The kind by the table, or by the sign where the table is silent: below zero are account and token.
  public var kind: StatusEntry.Kind {
    if let entry { return entry.kind }
    guard let code else { return .service }
    return code < 0 ? (code <= -200 && code > -300 ? .token : .account) : .service
  }

  /// Title and code as they are shown: `Token_NotAllowIP -207`, `Success`, `status 777`.
  public var display: Phrase {
    switch (title, code) {
    case (let title?, let code?):
      .verbatim(code == 1 ? title : "\(VisibleText.escaped(title, limit: 60)) \(code)")
    case (let title?, nil): .verbatim(VisibleText.escaped(title, limit: 60))
    case (nil, let code?): StatusWords.untitled(String(code))
    case (nil, nil): StatusWords.none
    }
  }

  /// The same without a language, as it is stored.
  var written: String { title == nil ? code.map(String.init) ?? "" : display.text(in: .english) }

  /// What it means, also for a status that no table knows.
  public var meaning: Phrase {
    if let entry { return entry.meaning }
    return switch kind {
    case .account: StatusWords.unlistedAccount
    case .token: StatusWords.unlistedToken
    case .success, .input, .service: StatusWords.unlisted
    }
  }

  public var remedy: Phrase { entry?.remedy ?? StatusWords.unlistedRemedy }

  /// Whether the next number of the same batch would meet the same refusal: its cause is not the number.
  public var wouldRepeat: Bool {
    // Of a status that nobody knows nothing is foretold.
    guard !isSuccess, entry != nil else { return false }
    switch kind {
    case .success: return false
    case .account, .token: return true
    case .service: return code == -300 || code == 7
    case .input: return ![16, 17, 101, 102].contains(code ?? 0)
    }
  }
}

/// The status table of the service's documentation.
public enum StatusTable {
  private static let byCode = Dictionary(uniqueKeysWithValues: entries.map { ($0.code, $0) })
  private static let byTitle = Dictionary(uniqueKeysWithValues: entries.map { ($0.title.lowercased(), $0) })

  public static func entry(code: Int) -> StatusEntry? { byCode[code] }

  /// - Parameter title: in any case.
  public static func entry(title: String) -> StatusEntry? { byTitle[title.lowercased()] }

  /// The entries that a word is found in: code, title, kind, meaning or remedy in either language. Several
  /// words must all be found; no word finds all.
  public static func search(_ text: String) -> [StatusEntry] {
    let words = Folding.folded(text).split(whereSeparator: \.isWhitespace)
    return entries.filter { entry in
      let texts = Language.allCases.flatMap { [entry.meaning.text(in: $0), entry.remedy.text(in: $0)] }
      let haystack = Folding.folded(([entry.title, entry.kind.rawValue] + texts).joined(separator: "\n"))
      return words.allSatisfy { word in
        // A minus that was left out is meant where the code is none without it.
        if let code = Int(word) { return entry.code == code || (byCode[code] == nil && entry.code == -code) }
        return haystack.contains(word)
      }
    }
  }
}
