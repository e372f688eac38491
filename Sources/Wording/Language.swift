/// The languages that the program can speak.
public enum Language: String, Sendable, CaseIterable, Codable {
  case english = "en"
  case persian = "fa"

  public var isRightToLeft: Bool {
    switch self {
    case .english: false
    case .persian: true
    }
  }

  /// Whether numbers have digits of the language's own, which the user may choose not to see.
  public var hasOwnDigits: Bool {
    switch self {
    case .english: false
    case .persian: true
    }
  }

  /// The language that a key for changing it leads to: each in turn.
  public var next: Language {
    let all = Language.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  /// The language's name in itself.
  public var name: String {
    switch self {
    case .english: "English"
    case .persian: "فارسی"
    }
  }

  /// Creates the language of a POSIX locale: of `LC_ALL`, `LC_MESSAGES` or `LANG`, the first that is set.
  public init(locale environment: [String: String]) {
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    self = name?.lowercased().hasPrefix("fa") == true ? .persian : .english
  }
}
