public import AmootSMS
public import ConsoleCore
public import ConsoleData
public import Settings
public import Wording

/// The parts of a console, as composed by the executable.
public struct ConsoleConfiguration: Sendable {
  /// The environment of the program.
  public var environment: [String: String]
  public var preferences: Preferences
  /// The path of the history; nil keeps it in memory, for the demo.
  public var historyPath: String?
  /// The path of the saved form; nil saves nothing.
  public var formPath: String?
  public var transport: any Transport
  /// The log to which the transport reports what goes over the wire.
  public var wire: WireLog?
  /// The calls that the demo's service answers; nil outside the demo.
  public var calls: CallLog?
  public var isDemo: Bool
  /// Every setting, with its source.
  public var lines: [SettingLine]
  /// The store in which settings are changed and read again.
  public var settings: SettingsStore
  /// Whether there is neither a settings file nor a token, so that the first-run screen opens.
  public var isFirstRun: Bool
  public var triggers: [HelpRow]
  /// The version of the program, as the help shows it.
  public var version: String
  /// A problem from before the console opened, as a sentence.
  public var problem: Phrase?
  /// Runs after the first paint; its results replace the profiles of their names. The demo starts its simulators here.
  public var prepare: (@Sendable () async throws -> [Profile])?

  public init(
    environment: [String: String], preferences: Preferences, lines: [SettingLine], settings: SettingsStore,
    historyPath: String?,
    formPath: String?,
    transport: any Transport,
    wire: WireLog? = nil, calls: CallLog? = nil, isDemo: Bool = false, isFirstRun: Bool = false,
    triggers: [HelpRow] = [], version: String = "", problem: Phrase? = nil,
    prepare: (@Sendable () async throws -> [Profile])? = nil
  ) {
    self.environment = environment
    self.preferences = preferences
    self.historyPath = historyPath
    self.formPath = formPath
    self.transport = transport
    self.wire = wire
    self.calls = calls
    self.isDemo = isDemo
    self.lines = lines
    self.settings = settings
    self.isFirstRun = isFirstRun
    self.triggers = triggers
    self.version = version
    self.problem = problem
    self.prepare = prepare
  }
}
