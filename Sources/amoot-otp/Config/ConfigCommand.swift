internal import AmootSMS
internal import ArgumentParser
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import Settings

/// The settings in force, and where each came from.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print the settings in force and where each came from; the token hidden.")

  @Flag(help: "List the actions whose keys can be changed, and their keys.")
  var keys = false

  @Flag(help: "Print a JSON schema of the settings' file, for an editor.")
  var schema = false

  @OptionGroup var options: ProfileOption

  func run() throws {
    if schema {
      Output.line(SettingsSchema.text.trimmingCharacters(in: .newlines))
      return
    }
    let settings = try Loading.settings(flags: SettingsFlags(profile: options.profile))
    let table = KeyTable(custom: settings.preferences.keys)
    if keys { return list(table) }
    let state = settings.file.exists ? "" : "  (not there; defaults are in force)"
    Output.line("settings  \(settings.paths.settingsFile)\(state)")
    Output.line("history   \(settings.paths.historyFile)")
    Output.line("")
    for line in settings.lines {
      Output.line(line.key.padded(to: 16, gap: 2) + line.value.padded(to: 36, gap: 2) + line.origin.words)
    }
    let names = settings.preferences.profiles.map(\.name)
    for problem in table.problems { Output.line("\nkeys: " + problem) }
    let unknown = settings.file.unknownKeys
    if !unknown.isEmpty {
      Output.line("\nnot known here, kept and not used: " + unknown.joined(separator: ", "))
    }
    if names.count > 1 { Output.line("\nprofiles: " + names.joined(separator: ", ")) }
  }

  /// Every action by name, with its keys and what it does.
  private func list(_ table: KeyTable) {
    for action in Action.all where action.canBeRemapped {
      let bindings = table.bindings.filter { $0.action == action }
      let keys = bindings.flatMap(\.keys).map(KeyTable.text).reduce(into: [String]()) { all, key in
        if !all.contains(key) { all.append(key) }
      }
      Output.line(
        action.name.padded(to: 18, gap: 2) + keys.joined(separator: " ").padded(to: 18, gap: 2)
          + (bindings.first?.long ?? ""))
    }
    for problem in table.problems { Output.line("\n" + problem) }
  }

}
