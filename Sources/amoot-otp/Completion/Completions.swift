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
  static let settingKeys = custom { _, _ in [StartProfile.key] + Setting.all.map(\.key) }
  /// Titles, since a negative code looks like an option.
  static let statuses = custom { _, _ in statusTitles }
  private static var statusTitles: [String] { CodeTable.entries.map(\.title).filter { !$0.contains(" ") } }
  /// The words of a filter; after a name and its colon, the values.
  static let filters = custom { words, index in
    let word = words.indices.contains(index) ? words[index] : ""
    guard let colon = word.firstIndex(of: ":"), let name = RowField.filterName(String(word[..<colon])) else {
      return RowField.filterNames.map { $0.name + ":" } + FilterVocabulary.offered
    }
    let values =
      switch name.name {
      case "profile": profileNames
      case "status": statusTitles
      default: name.choices
      }
    return values.map { word[...colon] + $0 }
  }
  static let profiles = custom { _, _ in profileNames }
  private static var profileNames: [String] {
    // Shells expand what they are offered: a name with signs of theirs would run as a command.
    (try? Loading.settings(saysUnknownKeys: false))?.preferences.profiles.map(\.name).filter { name in
      name.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_.@".unicodeScalars.contains($0)
      }
    } ?? []
  }
  /// The choices of the setting before the value.
  static let settingValues = custom { words, _ in
    words.contains(StartProfile.key)
      ? profileNames : Setting.all.first { words.contains($0.key) }?.choices ?? []
  }
  /// The newest rows.
  static let rows = custom { _, _ in
    guard let path = (try? Loading.settings(saysUnknownKeys: false))?.paths.historyFile,
      !HistoryStore.isAbsent(path), let store = try? HistoryStore(path: path, busyTimeout: .milliseconds(500))
    else { return [] }
    return (try? store.window(HistoryRequest(at: .first, limit: 20)))?.rows.map { String($0.id) } ?? []
  }

  /// - Parameter words: Takes the words of the line, and the index of the one to complete.
  private static func custom(_ words: @escaping @Sendable ([String], Int) -> [String]) -> CompletionKind {
    .custom { arguments, index, _ in
      let offered = words(arguments, index)
      // For zsh, a colon ends the word and begins its description.
      return CompletionShell.requesting == .zsh ? offered.map { $0.replacing(":", with: "\\:") } : offered
    }
  }
}
