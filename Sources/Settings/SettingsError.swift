/// Why settings could not be read or written. The file is never overwritten in such a case.
public enum SettingsError: Error, Sendable, Equatable, CustomStringConvertible {
  case unreadable(path: String, detail: String)
  case notJSON(path: String, reason: String, line: Int, column: Int)
  case wrongValue(source: String, key: String, expected: String, received: String)
  case noSuchProfile(name: String, known: [String])
  case unwritable(path: String, detail: String)

  public var description: String {
    switch self {
    case .unreadable(let path, let detail): "the settings \(path) cannot be read: \(detail)."
    case .notJSON(let path, let reason, let line, let column):
      "not valid JSON at line \(line), column \(column): \(reason). Correct that place in the settings \(path); the file is left as it is."
    case .wrongValue(let source, let key, let expected, let received):
      "\(source): \(key): expected \(expected); got \(received)."
    case .noSuchProfile(let name, let known):
      "there is no profile “\(name)”; known are \(known.joined(separator: ", "))."
    case .unwritable(let path, let detail):
      "the settings \(path) cannot be saved: \(detail). Nothing was changed."
    }
  }
}
