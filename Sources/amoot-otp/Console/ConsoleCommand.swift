internal import AmootSMS
internal import ArgumentParser
internal import ConsoleCore
internal import ConsoleData
internal import ConsoleRuntime
internal import CurlTransport
internal import Foundation
internal import Settings
internal import Simulator
internal import ConsoleWording
internal import Wording

/// The console itself: only composition.
struct ConsoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: UsageWords.console.text)

  @Flag(help: UsageWords.demo.help)
  var demo = false

  @OptionGroup var options: ProfileOption

  @Option(help: UsageWords.trace.help(valueName: "file"), completion: .file())
  var trace: String?

  @Flag(help: UsageWords.screenReader.help)
  var screenReader = false

  @Flag(help: UsageWords.version.help)
  var version = false

  func run() throws {
    if version { return Version.report.forEach { Output.line($0) } }
    try ConsoleOptions(demo: demo, profile: options.profile, trace: trace, screenReader: screenReader).open()
  }
}

/// The options that the console is opened with. Separate from the command, so that without arguments it opens without
/// argument parsing, which costs a quarter of the time to the first picture.
struct ConsoleOptions {
  var demo = false
  var profile: String?
  var trace: String?
  var screenReader = false

  /// Reads the most common command lines; returns nil for all others, which are left to the parser.
  init?(plain arguments: some Collection<String>) {
    guard arguments.isEmpty || Array(arguments) == ["--demo"] else { return nil }
    demo = !arguments.isEmpty
  }

  init(demo: Bool, profile: String?, trace: String?, screenReader: Bool) {
    self.demo = demo
    self.profile = profile
    self.trace = trace
    self.screenReader = screenReader
  }

  private var flags: SettingsFlags {
    var flags = SettingsFlags(profile: profile)
    flags.screenReader = screenReader
    flags.language = ProcessLanguage.chosen
    return flags
  }

  /// Opens the console, and ends the process with it.
  func open() throws {
    let wire = try Wire.log(trace)
    if demo { return try runDemo(wire) }
    let settings = try Loading.settings(flags: flags, saysUnknownKeys: false)
    let preferences = settings.preferences
    // Without a settings file, a token, and `--profile`, the user is new to the program.
    let current = preferences.current
    let isFirst = !settings.file.exists && current.token.isEmpty && profile == nil
    var form: FormValues?
    var formProblem: Phrase?
    if preferences.remembersForm {
      do throws(SettingsError) { form = try FormFile.load(settings.paths.formFile) } catch {
        formProblem = CommandWords.formNotThere(error.reason)
      }
    }
    let store = SettingsStore(
      environment: ProcessEnvironment.variables, flags: flags, initial: settings)
    let wantsDemo = try Self.open(
      ConsoleConfiguration(
        environment: ProcessEnvironment.variables,
        preferences: preferences, lines: settings.settingLines, settings: store,
        historyPath: settings.paths.historyFile, formPath: settings.paths.formFile,
        transport: try Wire.transport(wire), wire: wire, isFirstRun: isFirst, version: Version.brief,
        problem: formProblem),
      form: form)
    if wantsDemo { try becomeDemo() }
    Output.exit(ExitStatus.success)
  }

  /// Replaces this process with the demo, with the terminal as the shell left it.
  private func becomeDemo() throws {
    let words =
      ["amoot-otp", "--demo"] + (trace.map { ["--trace", $0] } ?? [])
      + (screenReader ? ["--screen-reader"] : [])
      + (ProcessLanguage.chosen.map { [ProcessLanguage.flag, $0] } ?? [])
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    execv("/proc/self/exe", arguments)
    throw Failure.local(
      CommandWords.demoFailed(String(cString: strerror(errno))))
  }

  /// Runs the demo with its own settings, history and service, all of which end with the process.
  private func runDemo(_ wire: WireLog) throws {
    let calls = CallLog()
    // Two accounts, each with a service of its own.
    let accounts = [
      (
        Self.profile("demo", token: "demo-token-0000-3f9a"),
        Self.simulator("demo", seed: 1, credit: 25_000, calls)
      ),
      (
        Self.profile("branch", token: "demo-token-0001-b7c2"),
        Self.simulator("branch", seed: 2, credit: 8_000, calls)
      ),
    ]
    var demoFlags = SettingsFlags()
    demoFlags.screenReader = screenReader
    demoFlags.language = ProcessLanguage.chosen
    let demoStore = try SettingsStore(
      inMemory: Self.demoSettings, environment: ProcessEnvironment.variables, flags: demoFlags)
    let settings = try demoStore.settings(profile: nil)
    var preferences = settings.preferences
    preferences.profiles = accounts.map(\.0)
    preferences.profile = accounts[0].0.name
    _ = try Self.open(
      ConsoleConfiguration(
        environment: ProcessEnvironment.variables,
        preferences: preferences, lines: settings.settingLines, settings: demoStore, historyPath: nil,
        formPath: nil,
        transport: try Wire.transport(wire),
        wire: wire, calls: calls, isDemo: true,
        triggers: TriggerList.rows.map { HelpRow($0.what, $0.effect) }, version: Version.brief,
        prepare: {
          var ready: [Profile] = []
          for (profile, simulator) in accounts {
            var profile = profile
            profile.base = try BaseAddress(try await simulator.start())
            ready.append(profile)
          }
          return ready
        }),
      form: nil)
    Output.exit(ExitStatus.success)
  }

  private static func profile(_ name: String, token: String) -> Profile {
    var profile = Profile(name: name, token: token, tokenSource: .demo)
    if let loopback = try? BaseAddress("http://127.0.0.1/rest") { profile.base = loopback }
    return profile
  }

  private static func simulator(_ profile: String, seed: UInt64, credit: Int, _ calls: CallLog) -> Simulator {
    // No MessageID belongs to two of the accounts.
    Simulator(
      seed: seed, credit: credit, firstMessageID: 600_477_358 + Int(seed - 1) * 1_000_000,
      onCall: { calls.add($0.report(profile: profile)) })
  }

  private static let demoSettings = """
    {
      "profiles": [{ "name": "demo", "guard": "never" }, { "name": "branch", "guard": "never" }],
      "text": "پیامک تستی من",
      "templates": [
        { "name": "کد ورود", "text": "کد ورود به {service}؛ تا {lifetime} دقیقه معتبر است.", "lifetime": 120 },
        { "name": "Plain test", "text": "Test from {profile} at {time}, {code_length} digits" }
      ]
    }
    """

  /// - Returns: whether to start the demo next.
  private static func open(_ configuration: ConsoleConfiguration, form: FormValues?) throws -> Bool {
    let console: Console
    do { console = try Console(configuration, form: form) } catch {
      throw Failure.usage(Phrase(describing: error))
    }
    if let number = console.run() {
      // End by the signal, so that the shell sees it; the terminal is clean by now.
      signal(number, SIG_DFL)
      raise(number)
    }
    return console.wantsDemo
  }
}
