public import ConsoleData
internal import Synchronization

/// The settings while a console runs: read anew before every change, so that what was edited by hand meanwhile stays.
public final class SettingsStore: Sendable {
  private let environment: [String: String]
  private let flags: SettingsFlags
  /// The demo's, which are gone with the process; nil where the file holds them.
  private let memory: Mutex<SettingsFile?>
  /// Whether the file has been there: a change would otherwise make a new one of that change alone, and what the old
  /// one said, an address among it, would be the defaults from then on.
  private let hasSeenFile = Mutex(false)
  public let paths: SettingsPaths

  public init(environment: [String: String], flags: SettingsFlags = SettingsFlags()) {
    self.environment = environment
    self.flags = flags
    memory = Mutex(nil)
    paths = SettingsPaths(environment: environment)
  }

  /// Settings that no file holds.
  ///
  /// - Parameters:
  ///   - json: what they begin with.
  ///   - environment: only `NO_COLOR` is taken from it.
  public init(
    inMemory json: String, environment: [String: String] = [:], flags: SettingsFlags = SettingsFlags()
  ) throws(SettingsError) {
    self.environment = environment.filter { $0.key == "NO_COLOR" }
    self.flags = flags
    paths = SettingsPaths(environment: ["HOME": "/"])
    memory = Mutex(try SettingsFile(text: json))
  }

  public var isInMemory: Bool { memory.withLock { $0 != nil } }

  /// What is in force now.
  ///
  /// - Parameter profile: whose settings are meant; nil for the one that the settings name.
  /// - Throws: `SettingsError` when the file cannot be understood at the moment.
  public func settings(profile: String?) throws(SettingsError) -> EffectiveSettings {
    try effective(try file(), profile)
  }

  /// Changes one setting, and returns what is in force then. A change that the settings would not be understood with
  /// is not made.
  ///
  /// - Throws: `SettingsError`; nothing is changed then.
  public func change(
    _ field: Setting, to text: String?, profile: String
  ) throws(SettingsError) -> EffectiveSettings {
    var file = try file()
    file.set(field, to: text, profile: profile)
    return try keep(file, profile)
  }

  /// Adds a template, and returns what is in force then.
  ///
  /// - Throws: `SettingsError`, also when there is one of that name; nothing is changed then.
  public func add(_ template: MessageTemplate, profile: String) throws(SettingsError) -> EffectiveSettings {
    var file = try file()
    file.add(template)
    return try keep(file, profile)
  }

  /// Adds a profile that has only its name, and returns what is in force then.
  ///
  /// - Parameter current: the profile that is in use, and stays in force where it is not in the file yet.
  /// - Throws: `SettingsError`, also when there is one of that name; nothing is changed then.
  public func addProfile(_ name: String, beside current: String) throws(SettingsError) -> EffectiveSettings {
    var file = try file()
    file.addProfile(name, beside: current)
    return try keep(file, current)
  }

  private func file() throws(SettingsError) -> SettingsFile {
    if let file = memory.withLock({ $0 }) { return file }
    let file = try SettingsFile(path: paths.settingsFile)
    let isGone = hasSeenFile.withLock { seen in
      seen = seen || file.exists
      return seen && !file.exists
    }
    if isGone { throw .gone(path: file.path) }
    return file
  }

  private func keep(_ file: SettingsFile, _ profile: String) throws(SettingsError) -> EffectiveSettings {
    let settings = try effective(file, profile)
    if isInMemory {
      memory.withLock { $0 = file }
    } else {
      try file.save()
      hasSeenFile.withLock { $0 = true }
    }
    return settings
  }

  private func effective(_ file: SettingsFile, _ profile: String?) throws(SettingsError) -> EffectiveSettings
  {
    var flags = flags
    flags.profile = profile ?? flags.profile
    return try EffectiveSettings(file: file, environment: environment, flags: flags)
  }
}
