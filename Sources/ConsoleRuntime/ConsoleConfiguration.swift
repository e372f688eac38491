public import AmootSMS
public import ConsoleCore
public import ConsoleData
public import Settings

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
  /// Where a first token may be saved; nil when this is not the first run.
  public var firstRunSettings: SettingsFile?
  public var triggers: [HelpRow]
  /// Run after the first paint; what it returns replaces the profile. The demo starts its simulator here.
  public var prepare: (@Sendable () async throws -> Profile)?

  public init(
    preferences: Preferences, historyPath: String?, formPath: String?, transport: any Transport,
    wire: WireLog? = nil, isDemo: Bool = false, firstRunSettings: SettingsFile? = nil,
    triggers: [HelpRow] = [],
    prepare: (@Sendable () async throws -> Profile)? = nil
  ) {
    self.preferences = preferences
    self.historyPath = historyPath
    self.formPath = formPath
    self.transport = transport
    self.wire = wire
    self.isDemo = isDemo
    self.firstRunSettings = firstRunSettings
    self.triggers = triggers
    self.prepare = prepare
  }
}
