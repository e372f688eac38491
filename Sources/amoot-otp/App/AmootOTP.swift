internal import ArgumentParser
internal import Foundation
internal import Settings

/// The commands of the program; without one the console opens.
struct AmootOTP: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amoot-otp",
    abstract:
      "A console for SendOTP of the SMS provider AmootSMS: send a one-time code and see what became of it.",
    discussion: """
      Without a command the console opens; it needs a terminal. With --demo it opens against a simulated account: \
      no network, no token, no file.

      Exit codes: 0 success, 1 refused by the service, 2 usage or invalid input (nothing sent), 3 not sent \
      (network), 4 outcome unknown (sent, no readable answer), 5 local failure (settings, history).

      Environment: AMOOT_TOKEN, AMOOT_BASE_URL, AMOOT_PROFILE. A token is never taken from the command line.

      amoot-otp --version tells the version and those of the libraries.
      """,
    subcommands: [
      ConsoleCommand.self, SendCommand.self, HistoryCommand.self, StatusCommand.self, SimulateCommand.self,
      ScreenshotCommand.self,
      ConfigCommand.self,
      DoctorCommand.self,
    ],
    defaultSubcommand: ConsoleCommand.self)
}

/// Settings for every command, failures with their exit code.
enum Loading {
  static func settings(flags: SettingsFlags = SettingsFlags()) throws -> EffectiveSettings {
    do throws(SettingsError) {
      return try EffectiveSettings(environment: ProcessInfo.processInfo.environment, flags: flags)
    } catch {
      switch error {
      case .noSuchProfile: throw Failure.usage(error.description)
      case .wrongValue(let source, _, _, _) where source == "flag" || source == "environment":
        throw Failure.usage(error.description)
      default: throw Failure.local(error.description)
      }
    }
  }
}
