internal import AmootSMS
internal import ArgumentParser
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import Screen
internal import Settings
internal import ConsoleWording
internal import Wording

/// The settings: shown, changed one by one, or edited as a file.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: UsageWords.config.text,
    subcommands: [
      ConfigShowCommand.self, ConfigSetCommand.self, ConfigResetCommand.self, ConfigEditCommand.self,
    ],
    defaultSubcommand: ConfigShowCommand.self)
}

/// The settings in effect, and where each came from.
struct ConfigShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: UsageWords.configShow.text)

  @Flag(help: UsageWords.keys.help)
  var keys = false

  @Flag(help: UsageWords.schema.help)
  var schema = false

  @OptionGroup var output: JSONFlag
  @OptionGroup var options: ProfileOption
  @OptionGroup var color: ColorOption

  func run() throws {
    if schema {
      Output.line(SettingsSchema.text.trimmingCharacters(in: .newlines))
      return
    }
    let settings = try Loading.settings(flags: SettingsFlags(profile: options.profile))
    let table = KeyTable(custom: settings.preferences.keys)
    let appearance = settings.preferences.appearance
    // The arrows as the console takes them on a mirrored screen.
    let isMirrored = !appearance.ascii && appearance.isMirrored(in: ProcessLanguage.current)
    if output.json { return keys ? printKeys(table) : printSettings(settings) }
    if keys { return list(table.fitted(mirrored: isMirrored, persian: false)) }
    let state = settings.file.exists ? "" : CommandWords.settingsNotThere.text
    Output.line(CommandWords.settings.text.padded(to: 8, gap: 2) + settings.paths.settingsFile + state)
    Output.line(CommandWords.history.text.padded(to: 8, gap: 2) + settings.paths.historyFile)
    Output.line("")
    var list = TextTable([ColumnWords.setting, ColumnWords.value, ColumnWords.origin])
    for line in settings.lines {
      list.append([
        (line.key, Style(.standard, .bold)), (line.value.text, .plain),
        (line.origin.words.text, OutputStyle.faint),
      ])
    }
    print(list)
    let names = settings.preferences.profiles.map(\.name)
    for problem in table.problems { Output.line("\n" + CommandWords.keys(problem).text) }
    let unknown = settings.file.unknownKeys
    if !unknown.isEmpty {
      Output.line("\n" + CommandWords.unknownKeys(unknown.joined(separator: ", ")).text)
    }
    if names.count > 1 { Output.line("\n" + CommandWords.profiles(names.joined(separator: ", ")).text) }
  }

  private func printSettings(_ settings: EffectiveSettings) {
    for line in settings.lines {
      let raw = settings.settingLines.first { $0.field.key == line.key }
      Output.line(
        JSON.object([
          .init("key", .string(line.key)),
          .init("value", raw.map(Self.value) ?? .string(line.value.text(in: .english))),
          .init("from", .string(line.origin.words.text(in: .english))),
        ]).text(pretty: false))
    }
  }

  /// Returns a value as the settings file has it; a secret masked, and null for one that is not set.
  private static func value(_ line: SettingLine) -> JSON {
    switch line.field.kind {
    case .secret: line.text.isEmpty && !line.isInFile ? .null : .string(line.shown.text(in: .english))
    case .flag: .bool(line.text == "yes")
    case .seconds, .integer: line.text.isEmpty ? .null : .number(line.text)
    case .choice, .text: line.text.isEmpty ? .null : .string(line.text)
    }
  }

  private func printKeys(_ table: KeyTable) {
    for action in Action.all where action.canBeRemapped {
      let bindings = table.bindings.filter { $0.action == action }
      Output.line(
        JSON.object([
          .init("action", .string(action.name)),
          .init("keys", .array(bindings.flatMap(\.keys).map { .string(KeyTable.text($0)) })),
          .init("does", .string(bindings.first?.words.long.text(in: .english) ?? "")),
        ]).text(pretty: false))
    }
  }

  /// Lists every action by name, with its keys and what it does.
  private func list(_ table: KeyTable) {
    var list = TextTable([ColumnWords.action, ColumnWords.keys, ColumnWords.effect])
    for action in Action.all where action.canBeRemapped {
      let bindings = table.bindings.filter { $0.action == action }
      let keys = bindings.flatMap(\.keys).map(KeyTable.text).reduce(into: [String]()) { all, key in
        if !all.contains(key) { all.append(key) }
      }
      list.append([
        (action.name, .plain), (keys.joined(separator: " "), Style(.standard, .bold)),
        (bindings.first?.words.long.text ?? "", .plain),
      ])
    }
    print(list)
    for problem in table.problems { Output.line("\n" + problem.text) }
  }

  private func print(_ table: TextTable) {
    for line in table.lines(width: OutputFacts().width) { Output.line(line, isColored: color.isOn) }
  }
}
