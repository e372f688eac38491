/// The languages that the program can speak.
public enum Language: String, Sendable, CaseIterable, Codable {
  case english = "en"
  case persian = "fa"

  public var isRightToLeft: Bool { self == .persian }

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
