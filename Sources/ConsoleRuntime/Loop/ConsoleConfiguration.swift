public import AmootSMS
public import ConsoleCore
public import ConsoleData
public import Settings
public import Wording

/// What a console is made of; the executable composes it.
public struct ConsoleConfiguration: Sendable {
  public var preferences: Preferences
  /// nil keeps the history in memory, for the demo.
  public var historyPath: String?
  /// nil remembers nothing.
  public var formPath: String?
  public var transport: any Transport
  /// Told by the transport what goes over the wire.
  public var wire: WireLog?
  public var isDemo: Bool
  /// Every setting, with its source.
  public var lines: [SettingLine]
  /// Where settings are changed and read anew.
  public var settings: SettingsStore
  /// Whether nothing is set anywhere.
  public var isFirstRun: Bool
  public var triggers: [HelpRow]
  /// Of the program, as the help shows it.
  public var version: String
  /// What went wrong before the console opened, in a sentence.
  public var problem: Phrase?
  /// Run after the first paint; what it returns replaces the profile. The demo starts its simulator here.
  public var prepare: (@Sendable () async throws -> Profile)?

  public init(
    preferences: Preferences, lines: [SettingLine], settings: SettingsStore, historyPath: String?,
    formPath: String?,
    transport: any Transport,
    wire: WireLog? = nil, isDemo: Bool = false, isFirstRun: Bool = false,
    triggers: [HelpRow] = [], version: String = "", problem: Phrase? = nil,
    prepare: (@Sendable () async throws -> Profile)? = nil
  ) {
    self.preferences = preferences
    self.historyPath = historyPath
    self.formPath = formPath
    self.transport = transport
    self.wire = wire
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
