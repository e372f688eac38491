internal import AmootSMS
public import ConsoleData
internal import Synchronization

/// The settings while a console runs. Reads the file anew before every change, so that edits made by hand are kept.
public final class SettingsStore: Sendable {
  private let environment: [String: String]
  private let flags: SettingsFlags
  /// The demo's settings, which end with the process; nil if the file holds them.
  private let memory: Mutex<SettingsFile?>
  /// Whether the file has existed. If it is gone since, saving a change would create a file with only that
  /// change, and everything else in the old one, such as an address, would silently become the default.
  private let hasSeenFile: Mutex<Bool>
  /// The address that the environment's token is for: that of the profile at the start, as it was then.
  private let tokenBase: Mutex<BaseAddress?>
  public let paths: SettingsPaths

  /// - Parameter initial: The settings at the start, if they have been read already with the same flags.
  public init(
    environment: [String: String], flags: SettingsFlags = SettingsFlags(), initial: EffectiveSettings? = nil
  ) {
    self.environment = environment
    self.flags = flags
    tokenBase = Mutex(initial?.tokenBase)
    hasSeenFile = Mutex(initial?.file.exists ?? false)
    memory = Mutex(nil)
    paths = SettingsPaths(environment: environment)
  }

  /// Creates settings that no file holds.
  ///
  /// - Parameters:
  ///   - json: The initial settings.
  ///   - environment: The environment, of which only what concerns the screen is used.
  public init(
    inMemory json: String, environment: [String: String] = [:], flags: SettingsFlags = SettingsFlags()
  ) throws(SettingsError) {
    self.environment = environment.filter { ["NO_COLOR", "AMOOT_LANGUAGE", "STY"].contains($0.key) }
    self.flags = flags
    tokenBase = Mutex(nil)
    hasSeenFile = Mutex(false)
    paths = SettingsPaths(environment: ["HOME": "/"])
    memory = Mutex(try SettingsFile(text: json))
  }

  public var isInMemory: Bool { memory.withLock { $0 != nil } }

  /// Returns the settings now in effect.
  ///
  /// - Parameter profile: The profile whose settings to use; nil for the one named by the settings.
  /// - Throws: `SettingsError` if the file cannot be understood at the moment.
  public func settings(profile: String?) throws(SettingsError) -> EffectiveSettings {
    try effective(try file(), profile)
  }

  /// Changes one setting and returns the settings then in effect. A change that would make
  /// the settings invalid is not made.
  ///
  /// - Throws: `SettingsError`; nothing is changed then.
  public func change(
    _ field: Setting, to text: String?, profile: String
  ) throws(SettingsError) -> EffectiveSettings {
    try change(profile) { $0.set(field, to: text, profile: profile) }
  }

  /// Adds a template and returns the settings then in effect.
  ///
  /// - Throws: `SettingsError`, also if the name is taken; nothing is changed then.
  public func add(_ template: MessageTemplate, profile: String) throws(SettingsError) -> EffectiveSettings {
    try change(profile) { $0.add(template) }
  }

  /// Replaces or deletes a template and returns the settings then in effect.
  ///
  /// - Parameters:
  ///   - old: The template as it was read. If the file has none of that name any more, a new text is added.
  ///   - template: What takes its place; nil deletes it.
  /// - Throws: `SettingsError`; nothing is changed then.
  public func changeTemplate(
    _ old: MessageTemplate, to template: MessageTemplate?, profile: String
  ) throws(SettingsError) -> EffectiveSettings {
    try change(profile) { file throws(SettingsError) in try file.changeTemplate(old, to: template) }
  }

  /// Adds a profile that only has a name and returns the settings then in effect.
  ///
  /// - Parameter current: The profile in use, which stays in effect even if it is not in the file yet.
  /// - Throws: `SettingsError`, also if the name is taken; nothing is changed then.
  public func addProfile(_ name: String, beside current: String) throws(SettingsError) -> EffectiveSettings {
    try change(current) { $0.addProfile(name, beside: current) }
  }

  /// Names the profile to start with; nil removes the name. Returns the settings then in effect.
  ///
  /// - Throws: `SettingsError`, for example if no profile has that name. In that case nothing is changed.
  public func choose(profile name: String?) throws(SettingsError) -> EffectiveSettings {
    try change(name) { $0.choose(profile: name) }
  }

  /// Reads the file, changes it, and writes it, as one step among all programs.
  private func change(
    _ profile: String?, _ change: (inout SettingsFile) throws(SettingsError) -> Void
  ) throws(SettingsError) -> EffectiveSettings {
    func changed() throws(SettingsError) -> EffectiveSettings {
      var file = try file()
      try change(&file)
      return try keep(file, profile)
    }
    return isInMemory ? try changed() : try PrivateFile.locked(paths.settingsFile, changed)
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

  private func keep(_ file: SettingsFile, _ profile: String?) throws(SettingsError) -> EffectiveSettings {
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
    flags.switchedTo = profile
    flags.tokenBase = tokenBase.withLock { $0 }
    let settings = try EffectiveSettings(file: file, environment: environment, flags: flags)
    tokenBase.withLock { $0 = $0 ?? settings.tokenBase }
    return settings
  }
}
