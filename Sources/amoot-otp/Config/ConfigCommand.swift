internal import AmootSMS
internal import ArgumentParser
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import Settings
internal import Wording

/// The settings in effect, and where each came from.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: UsageWords.config.text)

  @Flag(help: UsageWords.keys.help)
  var keys = false

  @Flag(help: UsageWords.schema.help)
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
    let state = settings.file.exists ? "" : CommandWords.settingsNotThere.text
    Output.line(CommandWords.settings.text.padded(to: 8, gap: 2) + settings.paths.settingsFile + state)
    Output.line(CommandWords.history.text.padded(to: 8, gap: 2) + settings.paths.historyFile)
    Output.line("")
    for line in settings.lines {
      Output.line(
        line.key.padded(to: 16, gap: 2) + line.value.text.padded(to: 36, gap: 2) + line.origin.words.text)
    }
    let names = settings.preferences.profiles.map(\.name)
    for problem in table.problems { Output.line("\n" + CommandWords.keys(problem).text) }
    let unknown = settings.file.unknownKeys
    if !unknown.isEmpty {
      Output.line("\n" + CommandWords.unknownKeys(unknown.joined(separator: ", ")).text)
    }
    if names.count > 1 { Output.line("\n" + CommandWords.profiles(names.joined(separator: ", ")).text) }
  }

  /// Lists every action by name, with its keys and what it does.
  private func list(_ table: KeyTable) {
    for action in Action.all where action.canBeRemapped {
      let bindings = table.bindings.filter { $0.action == action }
      let keys = bindings.flatMap(\.keys).map(KeyTable.text).reduce(into: [String]()) { all, key in
        if !all.contains(key) { all.append(key) }
      }
      Output.line(
        action.name.padded(to: 18, gap: 2) + keys.joined(separator: " ").padded(to: 18, gap: 2)
          + (bindings.first?.words.long.text ?? ""))
    }
    for problem in table.problems { Output.line("\n" + problem.text) }
  }

}
