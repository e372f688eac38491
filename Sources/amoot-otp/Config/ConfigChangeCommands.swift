internal import AmootSMS
internal import ArgumentParser
internal import ConsoleData
internal import Foundation
internal import Settings
internal import ConsoleWording
internal import FileWatch
internal import Wording

/// Saves one setting in the file.
struct ConfigSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: UsageWords.configSet.text, discussion: UsageWords.configSetMore.text)

  @Argument(help: UsageWords.settingKey.help, completion: Completions.settingKeys)
  var key: String
  @Argument(help: UsageWords.settingValue.help, completion: Completions.settingValues)
  var value: String
  @OptionGroup var output: JSONFlag
  @OptionGroup var options: ProfileOption

  func run() throws {
    guard !StartProfile.isKey(key) else { return try StartProfile.save(value, json: output.json) }
    let setting = try Setting(named: key)
    guard value != "-" || setting.kind == .secret || setting == .text else {
      throw Failure.usage(CommandWords.valueIsMissing(setting.key))
    }
    if setting.kind == .secret, value != "-" { throw Failure.usage(CommandWords.secretByInput(setting.key)) }
    // Accept the file's own spelling, too.
    let written = setting.kind == .flag ? ["true": "yes", "false": "no"][value.lowercased()] ?? value : value
    let text = value == "-" ? try Self.standardInput(setting.key) : written
    if let error = setting.inputError(text) {
      throw Failure.usage(CommandWords.about(setting.key, error.phrase), .init(error, named: setting.key))
    }
    if let problem = setting.problem(text) {
      throw Failure.usage(
        CommandWords.about(setting.key, problem),
        .init(
          field: setting.key, expected: setting.kind.expected,
          received: setting.kind == .secret ? .empty : .verbatim(VisibleText.escaped(text, limit: 80))))
    }
    try setting.save(text, profile: options.profile, json: output.json)
  }

  private static func standardInput(_ key: String) throws -> String {
    guard let data = try? FileHandle.standardInput.readToEnd(), data.count <= 1 << 16,
      let text = String(validating: data, as: UTF8.self)?.trimmed, !text.isEmpty
    else { throw Failure.usage(CommandWords.nothingToRead(key)) }
    return text
  }
}

/// Removes one setting from the file, back to its default.
struct ConfigResetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset", abstract: UsageWords.configReset.text)

  @Argument(help: UsageWords.settingKey.help, completion: Completions.settingKeys)
  var key: String
  @OptionGroup var output: JSONFlag
  @OptionGroup var options: ProfileOption

  func run() throws {
    guard !StartProfile.isKey(key) else { return try StartProfile.save(nil, json: output.json) }
    try Setting(named: key).save(nil, profile: options.profile, json: output.json)
  }
}

/// Opens the file in the user's editor, and checks it afterwards.
struct ConfigEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: UsageWords.configEdit.text, discussion: UsageWords.configEditMore.text)

  func run() throws {
    let environment = ProcessEnvironment.variables
    // Not the settings in effect: a file that cannot be read is what needs editing.
    let path = SettingsPaths(environment: environment).settingsFile
    let editors = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.filter { !$0.isEmpty }
    let editor = editors.first ?? "vi"
    try Self.create(path)
    // As git does: the variable may hold options, and the shell splits them. `system` leaves keys such as Ctrl-C to
    // the editor.
    // Keep a token in the environment from the editor and whatever it starts.
    unsetenv("AMOOT_TOKEN")
    let quoted = "'" + path.replacing("'", with: "'\\''") + "'"
    guard system(editor + " " + quoted) == 0 else {
      throw Failure.local(CommandWords.editorFailed(VisibleText.escaped(editor, limit: 80)))
    }
    if let token = environment["AMOOT_TOKEN"] { setenv("AMOOT_TOKEN", token, 1) }
    _ = try Loading.settings()
    Output.line(CommandWords.settingsAreValid(path))
  }

  private static func create(_ path: String) throws {
    guard access(path, F_OK) != 0 else { return }
    let folder = path.folder
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Failure.local(CommandWords.about(path, .verbatim(String(cString: strerror(errno)))))
    }
    _ = write(descriptor, "{}\n", 3)
    close(descriptor)
  }
}

extension Setting {
  /// Finds a setting by its key in the file.
  ///
  /// - Throws: `Failure` with exit code 2, and the key that was probably meant.
  fileprivate init(named key: String) throws {
    guard let setting = Setting.all.first(where: { $0.key.lowercased() == key.lowercased() }) else {
      let shown = VisibleText.escaped(key, limit: 40)
      throw Failure.usage(
        Suggestion.closest(to: key, among: [StartProfile.key] + Setting.all.map(\.key)).map {
          CommandWords.noSetting(shown, meant: $0)
        }
          ?? CommandWords.noSetting(shown))
    }
    self = setting
  }

  /// Saves a value in the file; nil removes it.
  fileprivate func save(_ text: String?, profile: String?, json: Bool) throws {
    let settings = try Loading.settings(flags: SettingsFlags(profile: profile))
    let store = SettingsStore(
      environment: ProcessEnvironment.variables, flags: SettingsFlags(profile: profile))
    let before = settings.file
    let changed: EffectiveSettings
    if text == nil, !before.has(self, profile: settings.preferences.current.name) {
      let value = settings.settingLines.first { $0.field == self }?.shown ?? .empty
      guard !json else { return Self.report(key, value, before.path) }
      return Output.line(CommandWords.settingWasNotThere(key, in: before.path, now: value))
    }
    do throws(SettingsError) {
      changed = try store.change(self, to: text, profile: settings.preferences.current.name)
    } catch {
      throw Failure(status: ExitStatus.local, phrase: error.phrase, input: .init(error))
    }
    let line = changed.settingLines.first { $0.field == self }
    let value = line?.shown ?? .empty
    let name = settings.preferences.current.name
    for other in [Setting.token, .tokenCommand]
    where before.has(other, profile: name) && !changed.file.has(other, profile: name) && other != self {
      Output.notice(CommandWords.alsoRemoved(other.key, from: changed.file.path))
    }
    guard !json else { return Self.report(key, value, changed.file.path) }
    Output.line(
      // For some settings, an empty value means none.
      text == nil || !changed.file.has(self, profile: name)
        ? CommandWords.settingRemoved(key, from: changed.file.path, now: value)
        : CommandWords.settingSaved(key, in: changed.file.path))
    if let overruler = line?.overruledBy { Output.notice(SettingWords.overruled(by: overruler)) }
  }

  fileprivate static func report(_ key: String, _ value: Phrase, _ path: String) {
    Output.line(
      JSON.object([
        .init("key", .string(key)), .init("value", .string(value.text(in: .english))),
        .init("path", .string(path)),
      ]).text(pretty: false))
  }
}

/// The profile to start with: named in the file like a setting, but not one of a profile.
enum StartProfile {
  static let key = "profile"

  fileprivate static func isKey(_ text: String) -> Bool { text.lowercased() == key }

  /// Saves the name in the file; nil removes it, and the first profile is the one to start with.
  fileprivate static func save(_ name: String?, json: Bool) throws {
    let variables = ProcessEnvironment.variables
    let store = SettingsStore(environment: variables)
    do throws(SettingsError) {
      // Not the settings in effect: a file that names a profile which is gone is what needs mending.
      let path = SettingsPaths(environment: variables).settingsFile
      if name == nil, try !SettingsFile(path: path).namesProfile {
        let before = try store.settings(profile: nil)
        let now = Phrase.verbatim(before.preferences.current.name)
        guard !json else { return Setting.report(key, now, path) }
        return Output.line(CommandWords.settingWasNotThere(key, in: path, now: now))
      }
      let changed = try store.choose(profile: name)
      let overruler = variables["AMOOT_PROFILE"].flatMap { $0.isEmpty ? nil : $0 }
      let now = Phrase.verbatim(overruler ?? changed.preferences.current.name)
      guard !json else { return Setting.report(key, now, path) }
      Output.line(
        name == nil
          ? CommandWords.settingRemoved(key, from: path, now: now) : CommandWords.settingSaved(key, in: path))
      if overruler != nil { Output.notice(SettingWords.overruled(by: .verbatim("$AMOOT_PROFILE"))) }
    } catch { throw Failure.settings(error) }
  }
}
