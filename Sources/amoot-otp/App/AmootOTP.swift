internal import ArgumentParser
internal import ConsoleData
internal import Foundation
internal import Settings
internal import ConsoleWording
internal import Wording

/// The commands of the program; without one, the console opens.
struct AmootOTP: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amoot-otp",
    abstract: UsageWords.program.text,
    discussion: UsageWords.programMore(consoleOptions: consoleOptions).text,
    subcommands: [
      ConsoleCommand.self, SendCommand.self, DeliveryCommand.self, AccountCommand.self, PriceCommand.self,
      HistoryCommand.self, StatusCommand.self, SimulateCommand.self, CheckCommand.self,
      ScreenshotCommand.self, ManualCommand.self,
      ConfigCommand.self,
      DoctorCommand.self, CompletionCommand.self,
    ],
    defaultSubcommand: ConsoleCommand.self)

  /// The console's options, which belong to the program when no command is named.
  private static var consoleOptions: String {
    let help = ConsoleCommand.helpMessage(columns: 80)
    return help.ranges(of: "OPTIONS:\n").first.map { String(help[$0.upperBound...]) } ?? ""
  }
}

/// Loads the settings for every command, and turns failures into exit codes.
enum Loading {
  static func settings(
    flags: SettingsFlags = SettingsFlags(), saysUnknownKeys: Bool = true
  ) throws -> EffectiveSettings {
    do throws(SettingsError) {
      let settings = try EffectiveSettings(environment: ProcessEnvironment.variables, flags: flags)
      // The console shows them in its own way.
      if saysUnknownKeys, !settings.preferences.unknownKeys.isEmpty {
        Output.notice(
          CommandWords.unknownKeys(
            settings.preferences.unknownKeys.prefix(10).joined(separator: ", "),
            in: settings.paths.settingsFile))
      }
      if saysUnknownKeys, let file = settings.preferences.exposedFile {
        Output.notice(SettingWords.exposed(file))
      }
      return settings
    } catch {
      throw Failure.settings(error)
    }
  }
}

extension Failure {
  /// The failure of settings that cannot be used: wrong usage where a flag or the environment is wrong.
  static func settings(_ error: SettingsError) -> Failure {
    switch error {
    case .noSuchProfile: .usage(error.phrase)
    case .wrongValue(let source, _, _, _)
    where source == SettingsFileWords.flag || source == SettingsFileWords.environment:
      .usage(error.phrase, .init(error))
    case .unreadable, .notJSON, .wrongValue, .unwritable, .templateChanged, .gone:
      Failure(status: ExitStatus.local, phrase: error.phrase, input: .init(error))
    }
  }
}
