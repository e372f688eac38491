internal import AmootSMS
internal import ConsoleWording
public import Wording

/// Why settings could not be read or written. The file is never overwritten in such a case.
public enum SettingsError: Error, Sendable, Equatable, CustomStringConvertible, PhraseConvertible {
  case unreadable(path: String, detail: Phrase)
  case notJSON(path: String, reason: Phrase, line: Int, column: Int)
  case wrongValue(source: Phrase, key: String, expected: Phrase, received: Phrase)
  case noSuchProfile(name: String, known: [String])
  case unwritable(path: String, detail: Phrase)
  /// Another program has changed the text of a template since it was read.
  case templateChanged(name: String)
  /// The file existed before and does not any more.
  case gone(path: String)

  /// The cause without mentioning the settings, for other files that are read the same way.
  public var reason: Phrase {
    switch self {
    case .unreadable(let path, let detail), .unwritable(let path, let detail):
      SettingsFileWords.file(path, detail)
    case .notJSON, .wrongValue, .noSuchProfile, .templateChanged, .gone: phrase
    }
  }

  public var phrase: Phrase {
    switch self {
    case .unreadable(let path, let detail): SettingsFileWords.cannotRead(path, detail)
    case .notJSON(let path, let reason, let line, let column):
      SettingsFileWords.notJSON(path, reason: reason, line: line, column: column)
    case .wrongValue(let source, let key, let expected, let received):
      // Say what is wrong first: a path may fill the whole line.
      SettingsFileWords.wrongValue(key, expected: expected, received: received, in: source)
    case .noSuchProfile(let name, let known):
      SettingsFileWords.noSuchProfile(name, known: known.joined(separator: ", "))
    case .templateChanged(let name):
      SettingsFileWords.templateChanged(VisibleText.escaped(name, limit: 40))
    case .gone(let path):
      SettingsFileWords.gone(path)
    case .unwritable(let path, let detail):
      SettingsFileWords.cannotSave(path, detail)
    }
  }
}
