internal import ArgumentParser
internal import ConsoleData
internal import Settings

/// The settings in force, and where each came from.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print the settings in force and where each came from; the token hidden.")

  @Option(help: "As with this profile.")
  var profile: String?

  func run() throws {
    let settings = try Loading.settings(flags: SettingsFlags(profile: profile))
    let state = settings.file.exists ? "" : "  (not there; defaults are in force)"
    Output.line("settings  \(settings.paths.settingsFile)\(state)")
    Output.line("history   \(settings.paths.historyFile)")
    Output.line("")
    for line in settings.lines {
      Output.line(pad(line.key, 16) + pad(line.value, 36) + line.origin.words)
    }
    let names = settings.preferences.profiles.map(\.name)
    if names.count > 1 { Output.line("\nprofiles: " + names.joined(separator: ", ")) }
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(2, width - text.count))
  }
}
