internal import AmootSMS
internal import ArgumentParser
internal import ConsoleCore
internal import ConsoleData
internal import ConsoleRuntime
internal import CurlTransport
internal import Foundation
internal import Settings
internal import Simulator

struct AmootOTP: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amoot-otp",
    abstract: "A console for SendOTP of the SMS provider AmootSMS: send a one-time code and see what became of it.",
    discussion: """
      Without a command the console opens; it needs a terminal. With --demo it opens against a simulated account: \
      no network, no token, no file.

      Exit codes: 0 success, 1 refused by the service, 2 usage or invalid input (nothing sent), 3 not sent \
      (network), 4 outcome unknown (sent, no readable answer), 5 local failure (settings, history).

      Environment: AMOOT_TOKEN, AMOOT_BASE_URL, AMOOT_PROFILE. A token is never taken from the command line.
      """,
    version: "0.1.0",
    subcommands: [SendCommand.self, StatusCommand.self, SimulateCommand.self, ConfigCommand.self])

  @Flag(help: "Open the console on a simulated account.")
  var demo = false

  @Option(help: "The profile to begin with.")
  var profile: String?

  func run() async throws {
    if demo { return try await runDemo() }
    let settings = try Loading.settings(flags: SettingsFlags(profile: profile))
    let preferences = settings.preferences
    try await Self.open(
      ConsoleConfiguration(
        preferences: preferences, historyPath: settings.paths.historyFile,
        formPath: preferences.remembersForm ? settings.paths.formFile : nil, transport: CurlTransport()),
      form: preferences.remembersForm ? FormFile.load(settings.paths.formFile) : nil)
  }

  /// Its own settings, history and service, all gone with the process.
  private func runDemo() async throws {
    let simulator = Simulator()
    var demo = Profile(name: "demo", token: "demo-token-0000-3f9a", tokenSource: .demo)
    if let loopback = try? BaseAddress("http://127.0.0.1/rest") { demo.base = loopback }
    let profile = demo
    let preferences = Preferences(profiles: [profile], profile: profile.name, codeLength: 5, text: "پیامک تستی من")
    try await Self.open(
      ConsoleConfiguration(
        preferences: preferences, historyPath: nil, formPath: nil, transport: CurlTransport(), isDemo: true,
        triggers: TriggerList.rows.map { HelpRow($0.what, $0.effect) },
        prepare: {
          var ready = profile
          ready.base = try BaseAddress(try await simulator.start())
          return ready
        }),
      form: nil)
  }

  @MainActor
  private static func open(_ configuration: ConsoleConfiguration, form: FormValues?) async throws {
    let console: Console
    do { console = try Console(configuration, form: form) } catch { throw Failure.usage("\(error)") }
    if let number = console.run() {
      // Ends as the signal asked, so that a shell sees it; the terminal is clean by now.
      signal(number, SIG_DFL)
      raise(number)
    }
    Glibc.exit(ExitStatus.success)
  }
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
