/// Why settings could not be read or written. The file is never overwritten in such a case.
public enum SettingsError: Error, Sendable, Equatable, CustomStringConvertible {
  case unreadable(path: String, detail: String)
  case notJSON(path: String, reason: String, line: Int, column: Int)
  case wrongValue(source: String, key: String, expected: String, received: String)
  case noSuchProfile(name: String, known: [String])
  case unwritable(path: String, detail: String)
  /// The file was there before and is not any more.
  case gone(path: String)

  /// The cause without the name of the settings, for other files that are read the same way.
  public var reason: String {
    switch self {
    case .unreadable(let path, let detail), .unwritable(let path, let detail): "\(path): \(detail)."
    default: description
    }
  }

  public var description: String {
    switch self {
    case .unreadable(let path, let detail): "the settings \(path) cannot be read: \(detail)."
    case .notJSON(let path, let reason, let line, let column):
      "not valid JSON at line \(line), column \(column): \(reason). Correct that place in the settings \(path); the file is left as it is."
    case .wrongValue(let source, let key, let expected, let received):
      // What is wrong first: a path may fill the line that it is said in.
      "\(key): expected \(expected); got \(received), in \(source)."
    case .noSuchProfile(let name, let known):
      "there is no profile “\(name)”; known are \(known.joined(separator: ", "))."
    case .gone(let path):
      "the settings \(path) are gone, and nothing is written in their place. Put the file back, or start again without it."
    case .unwritable(let path, let detail):
      "the settings \(path) cannot be saved: \(detail). Nothing was changed."
    }
  }
}
