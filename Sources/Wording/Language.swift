/// The languages that the program can speak.
public enum Language: String, Sendable, CaseIterable, Codable {
  case english = "en"
  case persian = "fa"

  /// What a language is, beside its words.
  private struct Facts {
    /// The language's name in itself.
    let name: String
    var isRightToLeft = false
    /// Whether numbers have digits of the language's own, which the user may choose not to see.
    var hasOwnDigits = false
    /// The sentences of a language that need not be complete; nil where every phrase has them.
    var translation: [String: String]?
  }

  private var facts: Facts {
    switch self {
    case .english: Facts(name: "English")
    case .persian: Facts(name: "فارسی", isRightToLeft: true, hasOwnDigits: true)
    }
  }

  public var name: String { facts.name }
  public var isRightToLeft: Bool { facts.isRightToLeft }
  public var hasOwnDigits: Bool { facts.hasOwnDigits }

  /// The words of a language that need not be complete; nil for one whose words every phrase has.
  var translation: Translation? { facts.translation.map { Translation(self, $0) } }

  /// The language that a key for changing it leads to: each in turn.
  public var next: Language {
    let all = Language.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  /// Creates the language of a POSIX locale: of `LC_ALL`, `LC_MESSAGES` or `LANG`, the first that is set. A language that the
  /// program does not speak becomes English.
  public init(locale environment: [String: String]) {
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    self = Language.allCases.first { name?.lowercased().hasPrefix($0.rawValue) == true } ?? .english
  }
}
