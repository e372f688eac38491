internal import AmootSMS
internal import ArgumentParser
internal import ConsoleData
internal import ConsoleRuntime
internal import HistoryStore
internal import Settings
internal import ConsoleWording
internal import Wording

/// What a shell offers for arguments that the parser does not know the values of. The shell asks the program, which
/// offers nothing where settings or history cannot be read: an error message would garble the command line.
enum Completions {
  static let calls = CompletionKind.list(ReadyCall.Language.allCases.map(\.rawValue))
  static let methods = CompletionKind.list(RequestEncoding.allCases.map(\.rawValue))
  static let settingKeys = custom { _ in Setting.all.map(\.key) }
  /// Titles, since a negative code looks like an option.
  static let statuses = custom { _ in CodeTable.entries.map(\.title).filter { !$0.contains(" ") } }
  static let filters = custom { _ in
    RowField.filterNames.map { $0.name + ":" } + ["failed", "today", "yesterday"]
  }
  static let profiles = custom { _ in
    (try? Loading.settings(saysUnknownKeys: false))?.preferences.profiles.map(\.name) ?? []
  }
  /// The choices of the setting before the value.
  static let settingValues = custom { words in
    Setting.all.first { words.contains($0.key) }?.choices ?? []
  }
  /// The newest rows.
  static let rows = custom { _ in
    guard let path = (try? Loading.settings(saysUnknownKeys: false))?.paths.historyFile,
      !HistoryStore.isAbsent(path), let store = try? HistoryStore(path: path, busyTimeout: .milliseconds(500))
    else { return [] }
    return (try? store.window(HistoryRequest(at: .first, limit: 20)))?.rows.map { String($0.id) } ?? []
  }

  private static func custom(_ words: @escaping @Sendable ([String]) -> [String]) -> CompletionKind {
    .custom { arguments, _, _ in words(arguments) }
  }
}
