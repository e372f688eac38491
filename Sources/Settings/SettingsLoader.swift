public import AmootSMS
public import ConsoleData
internal import ConsoleWording
public import Wording

/// The settings given on the command line.
public struct SettingsFlags: Sendable, Equatable {
  public var profile: String?
  /// The profile that the console has switched to since its start.
  var switchedTo: String?
  /// The address that the environment's token is for, once known.
  var tokenBase: BaseAddress?
  public var method: RequestEncoding?
  /// The limit for a whole exchange, in seconds as written.
  public var timeout: Double?
  /// Whether to print lines for a screen reader; flags can only turn this on.
  public var screenReader = false
  /// The language as written.
  public var language: String?

  public init(profile: String? = nil, method: RequestEncoding? = nil, timeout: Double? = nil) {
    self.profile = profile
    self.method = method
    self.timeout = timeout
  }
}

/// The settings in effect, and where each came from: flags override the environment, which overrides the
/// file, which overrides the defaults.
public struct EffectiveSettings: Sendable, Equatable {
  public enum Origin: Sendable, Equatable {
    case standard, file
    case environment(String)
    case flag(String)

    public var words: Phrase {
      switch self {
      case .standard: SettingsFileWords.fromDefault
      case .file: SettingsFileWords.fromFile
      case .environment(let name): SettingsFileWords.fromEnvironment(name)
      case .flag(let name): SettingsFileWords.fromFlag(name)
      }
    }
  }

  /// A line of `amoot-otp config`.
  public struct Line: Sendable, Equatable {
    public let key: String
    public let value: Phrase
    public let origin: Origin
  }

  public internal(set) var preferences = Preferences()
  public let file: SettingsFile
  public let paths: SettingsPaths
  var origins: [String: Origin] = [:]
  /// The address of the profile in use at launch, which the environment's token belongs to.
  var tokenBase: BaseAddress?

  /// - Throws: The first `SettingsError` found.
  public init(environment: [String: String], flags: SettingsFlags = SettingsFlags()) throws(SettingsError) {
    try self.init(
      file: try SettingsFile(path: SettingsPaths(environment: environment).settingsFile),
      environment: environment,
      flags: flags)
  }

  /// Creates settings from a file that has already been read or changed.
  ///
  /// - Throws: The first `SettingsError` found.
  public init(
    file: SettingsFile, environment: [String: String], flags: SettingsFlags = SettingsFlags()
  ) throws(SettingsError) {
    paths = SettingsPaths(environment: environment)
    self.file = file
    try readFile()
    try readEnvironment(environment, flags)
    try readFlags(flags)
  }

  /// All settings in effect, for display; the token is masked.
  public var lines: [Line] {
    let hidden: Setting =
      preferences.current.token.isEmpty && preferences.current.tokenCommand != nil ? .token : .tokenCommand
    return [
      Line(key: "profile", value: .verbatim(preferences.profile), origin: origins["profile"] ?? .standard)
    ]
      + settingLines.filter { $0.field != hidden }.map {
        Line(key: $0.field.key, value: $0.shown, origin: origins[$0.field.key] ?? .standard)
      }
  }

  /// Every setting that can be changed in the console; those of a profile are taken from the one in use.
  public var settingLines: [SettingLine] {
    Setting.all.map { setting in
      let origin = origins[setting.key] ?? .standard
      let text = setting.text(in: preferences)
      let overruler: Phrase? =
        switch origin {
        case .standard, .file: nil
        case .environment(let name): .verbatim("$\(name)")
        case .flag(let name): .verbatim(name)
        }
      return SettingLine(
        field: setting, text: setting.kind == .secret ? "" : text, shown: setting.shown(text),
        origin: overruler ?? origin.words, isInFile: origin == .file, overruledBy: overruler)
    }
  }

  // MARK: The file

  private mutating func readFile() throws(SettingsError) {
    let reader = SettingsReader(json: file.root, place: file.path)
    if let value = try reader.string("profile") { set("profile", .file) { $0.profile = value } }
    for setting in Setting.all where setting.group != .profile {
      if let text = try reader.text(of: setting) { set(setting.key, .file) { setting.set(text, in: &$0) } }
    }
    preferences.templates = try Self.templates(reader)
    preferences.unknownKeys = file.unknownKeys
    preferences.exposedFile = file.isExposed ? file.path : nil
    preferences.keys = try reader.texts("keys")

    // The guard is the only profile setting also allowed at the top level, for profiles without their own.
    let common = try reader.text(of: .confirmationPolicy)
    if let common { setProfile("guard", .file) { Setting.confirmationPolicy.set(common, in: &$0) } }

    let entries = try reader.objects("profiles")
    guard !entries.isEmpty else {
      for index in preferences.profiles.indices {
        preferences.profiles[index].misspeltKeys = file.misspeltKeys(ofProfile: nil)
      }
      guard preferences.profiles.contains(where: { $0.name == preferences.profile }) else {
        throw .noSuchProfile(
          name: VisibleText.escaped(preferences.profile, limit: 40), known: preferences.profiles.map(\.name))
      }
      return
    }
    var profiles: [Profile] = []
    for entry in entries {
      var profile = try Self.profile(entry, guard: common)
      profile.misspeltKeys = file.misspeltKeys(ofProfile: profiles.count)
      guard !profiles.contains(where: { $0.name == profile.name }) else {
        throw .wrongValue(
          source: .verbatim(file.path), key: entry.key("name"), expected: SettingsFileWords.ownProfileName,
          received: SettingsFileWords.twice(profile.name))
      }
      profiles.append(profile)
    }
    preferences.profiles = profiles
    if origins["profile"] == nil { preferences.profile = profiles[0].name }
    guard let index = profiles.firstIndex(where: { $0.name == preferences.profile }) else {
      throw .noSuchProfile(
        name: VisibleText.escaped(preferences.profile, limit: 40), known: profiles.map(\.name))
    }
    noteOrigins(ofProfile: entries[index])
  }

  private static func profile(
    _ entry: SettingsReader, guard common: String?
  ) throws(SettingsError) -> Profile {
    let name = try name(entry, atMost: 40)
    var profile = Profile(name: VisibleText.escaped(name, limit: 40))
    if let common { Setting.confirmationPolicy.set(common, in: &profile) }
    for setting in Setting.all where setting.group == .profile {
      guard let text = try entry.text(of: setting) else { continue }
      guard setting != .tokenCommand || profile.token.isEmpty else {
        throw .wrongValue(
          source: .verbatim(entry.place), key: entry.key("tokenCommand"),
          expected: SettingsFileWords.tokenOrCommand,
          received: SettingsFileWords.both)
      }
      setting.set(text, in: &profile)
    }
    return profile
  }

  /// - Parameter limit: in characters.
  private static func name(_ entry: SettingsReader, atMost limit: Int) throws(SettingsError) -> String {
    let name = try entry.string("name") ?? ""
    guard !name.isEmpty, name.count <= limit else {
      throw .wrongValue(
        source: .verbatim(entry.place), key: entry.key("name"),
        expected: SettingsFileWords.name(atMost: limit),
        received: name.isEmpty ? SettingsFileWords.none : SettingsFileWords.characters(name.count))
    }
    return name
  }

  private static func templates(_ reader: SettingsReader) throws(SettingsError) -> [MessageTemplate] {
    var templates: [MessageTemplate] = []
    for entry in try reader.objects("templates") {
      let name = try name(entry, atMost: MessageTemplate.nameLimit)
      guard let text = try entry.checked("text", { text throws(InputError) in try MessageText(text) }) else {
        throw .wrongValue(
          source: .verbatim(entry.place), key: entry.key("text"), expected: SettingsFileWords.message,
          received: SettingsFileWords.none)
      }
      guard !templates.contains(where: { $0.name == name }) else {
        throw .wrongValue(
          source: .verbatim(entry.place), key: entry.key("name"), expected: SettingsFileWords.ownTemplateName,
          received: SettingsFileWords.twice(VisibleText.escaped(name, limit: 40)))
      }
      let lifetime = try entry.integer("lifetime", in: MessageTemplate.lifetimeRange)
      templates.append(MessageTemplate(name: name, text: text.value, lifetime: lifetime))
    }
    return templates
  }

  private mutating func noteOrigins(ofProfile entry: SettingsReader) {
    for setting in Setting.all where setting.group == .profile && entry.json[setting.key] != nil {
      origins[setting.key] = .file
    }
  }

  // MARK: Environment and flags

  private mutating func readEnvironment(
    _ environment: [String: String], _ flags: SettingsFlags
  ) throws(SettingsError) {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let atStart = flags.profile ?? value("AMOOT_PROFILE") ?? preferences.profile
    tokenBase = flags.tokenBase ?? preferences.profiles.first { $0.name == atStart }?.base
    if let name = flags.switchedTo {
      try choose(profile: name, .flag("--profile"))
    } else if let name = flags.profile {
      try choose(profile: name, .flag("--profile"))
    } else if let name = value("AMOOT_PROFILE") {
      try choose(profile: name, .environment("AMOOT_PROFILE"))
    }
    if let text = value("AMOOT_BASE_URL") {
      do {
        let base = try BaseAddress(text)
        let bringsToken = value("AMOOT_TOKEN") != nil
        setEveryProfile("baseAddress", .environment("AMOOT_BASE_URL")) { profile in
          // A profile's token is for the profile's address: it does not follow the variable to another host.
          if !bringsToken, !base.isLoopback, base.authority != profile.base.authority,
            !profile.token.isEmpty || profile.tokenCommand != nil
          {
            profile.token = ""
            profile.tokenCommand = nil
            profile.tokenSource = .none
            profile.withheldToken = SettingsFileWords.ownTokenWithheld
          }
          profile.base = base
        }
        if preferences.current.withheldToken != nil { origins["token"] = .environment("AMOOT_BASE_URL") }
      } catch {
        throw .wrongValue(
          source: SettingsFileWords.environment, key: "AMOOT_BASE_URL", expected: error.expected,
          received: error.received)
      }
    }
    if let text = value("AMOOT_TOKEN") {
      do {
        let token = try Token(text)
        // The token is for the address that it was given with: the variable's, or that of the profile at the start.
        let base = value("AMOOT_BASE_URL") == nil ? tokenBase : preferences.current.base
        for index in preferences.profiles.indices {
          guard preferences.profiles[index].base == base else {
            if preferences.profiles[index].token.isEmpty, preferences.profiles[index].tokenCommand == nil {
              preferences.profiles[index].withheldToken = SettingsFileWords.variableWithheld
            }
            continue
          }
          preferences.profiles[index].token = token.secret
          preferences.profiles[index].tokenSource = .environment("AMOOT_TOKEN")
        }
        if preferences.current.base == base { origins["token"] = .environment("AMOOT_TOKEN") }
      } catch {
        throw .wrongValue(
          source: SettingsFileWords.environment, key: "AMOOT_TOKEN", expected: error.expected,
          received: error.received)
      }
    }
    if let text = value("AMOOT_LANGUAGE") {
      try setLanguage(
        text, .environment("AMOOT_LANGUAGE"), source: SettingsFileWords.environment, key: "AMOOT_LANGUAGE")
    }
    if environment["NO_COLOR"].map({ !$0.isEmpty }) == true {
      set("color", .environment("NO_COLOR")) { $0.appearance.usesColor = false }
    }
    // While a program uses the mouse, GNU screen holds an Esc back until the next key, which then is Alt with it. Only the
    // default changes: whoever sets the mouse has it.
    if value("STY") != nil, origins["mouse"] == nil {
      preferences.appearance.usesMouse = false
    }
  }

  private mutating func setLanguage(
    _ text: String, _ origin: Origin, source: Phrase, key: String
  ) throws(SettingsError) {
    guard let choice = LanguageChoice(rawValue: text) else {
      throw .wrongValue(
        source: source, key: key, expected: Setting.language.kind.expected,
        received: .verbatim(VisibleText.escaped(text, limit: 40)))
    }
    set("language", origin) { $0.appearance.language = choice }
  }

  private mutating func readFlags(_ flags: SettingsFlags) throws(SettingsError) {
    if let text = flags.language {
      try setLanguage(text, .flag("--language"), source: SettingsFileWords.flag, key: "--language")
    }
    if flags.screenReader {
      set("screenReader", .flag("--screen-reader")) { $0.appearance.usesScreenReader = true }
    }
    if let method = flags.method { setEveryProfile("method", .flag("--method")) { $0.method = method } }
    if let timeout = flags.timeout {
      guard Setting.secondsRange.contains(timeout) else {
        throw .wrongValue(
          source: SettingsFileWords.flag, key: "--timeout", expected: Setting.timeout.kind.expected,
          received: .verbatim("\(timeout)"))
      }
      set("timeout", .flag("--timeout")) { $0.limits.totalTimeout = .seconds(timeout) }
    }
  }

  private mutating func choose(profile name: String, _ origin: Origin) throws(SettingsError) {
    guard preferences.profiles.contains(where: { $0.name == name }) else {
      throw .noSuchProfile(
        name: VisibleText.escaped(name, limit: 40), known: preferences.profiles.map(\.name))
    }
    set("profile", origin) { $0.profile = name }
    for setting in Setting.all where setting.group == .profile { origins[setting.key] = nil }
    if file.root["guard"] != nil { origins["guard"] = .file }
    let entries = try SettingsReader(json: file.root, place: file.path).objects("profiles")
    for entry in entries where entry.json["name"]?.string == name { noteOrigins(ofProfile: entry) }
  }

  private mutating func set(_ key: String, _ origin: Origin, _ change: (inout Preferences) -> Void) {
    change(&preferences)
    origins[key] = origin
  }

  /// Applies a value from the environment or a flag to every profile, whichever is in use: a test
  /// environment's token must not go to another profile's address because of a key press.
  private mutating func setEveryProfile(
    _ key: String, _ origin: Origin, _ change: (inout Profile) -> Void
  ) {
    for index in preferences.profiles.indices { change(&preferences.profiles[index]) }
    origins[key] = origin
  }

  private mutating func setProfile(_ key: String, _ origin: Origin, _ change: (inout Profile) -> Void) {
    for index in preferences.profiles.indices where preferences.profiles[index].name == preferences.profile {
      change(&preferences.profiles[index])
    }
    origins[key] = origin
  }
}
