import AmootSMS
import ConsoleData
import Foundation
import Testing

@testable import Settings
import Wording

@Suite("Settings that change")
struct SettingsKeeperTests {
  private func keeper(_ json: String?) throws -> (SettingsStore, TemporaryFolder) {
    let folder = try TemporaryFolder()
    if let json { try folder.write(json) }
    return (SettingsStore(environment: folder.environment), folder)
  }

  private func text(_ folder: TemporaryFolder) throws -> String {
    try String(contentsOfFile: folder.settingsFile, encoding: .utf8)
  }

  /// A valid value for each setting, other than its default.
  private static let values: [Setting: String] = [
    .baseAddress: "https://example.com/rest", .token: "abcdefgh-1", .tokenCommand: "pass show amoot",
    .lineNumber: "3000", .method: "get", .dateForm: "plain", .confirmationPolicy: "always",
    .connectTimeout: "4",
    .timeout: "7.5", .codeLength: "6", .text: "کد {x}", .rememberForm: "no", .deliveryWatch: "off",
    .retentionDays: "90",
    .keepCodes: "masked", .screenReader: "yes", .ascii: "yes", .borders: "rounded", .color: "no",
    .theme: "light",
    .mouse: "no", .bell: "yes", .language: "fa", .mirrored: "no", .foldForm: "yes", .digits: "latin",
    .bidi: "off", .shaping: "base", .supportContact: "help@shop.example",
    .hideNumbers: "no", .hideMessages: "yes", .hideCredit: "no", .hideHost: "no", .hideProfile: "no",
  ]

  @Test("every setting is saved, read back, and taken out again", arguments: Setting.all)
  func each(field: Setting) throws {
    let (keeper, folder) = try keeper(nil)
    let value = try #require(Self.values[field])
    #expect(field.problem(value) == nil)
    let before = try keeper.settings(profile: "production").settingLines
    let changed = try keeper.change(field, to: value, profile: "production").settingLines
    let line = try #require(changed.first { $0.field == field })
    #expect(line.isInFile && line.origin.english == "file")
    #expect(line.text == (field == .token ? "" : value))
    // Read from disk by another console.
    let other = SettingsStore(environment: folder.environment)
    #expect(try other.settings(profile: "production").settingLines == changed)
    #expect(try keeper.change(field, to: nil, profile: "production").settingLines == before)
  }

  @Test(
    "a wrong value is said with what was expected, before it is saved",
    arguments: [
      (Setting.baseAddress, "http://example.com"), (.token, "a b"), (.lineNumber, "a\u{1B}b"),
      (.method, "put"), (.dateForm, "x"), (.confirmationPolicy, "x"), (.connectTimeout, "0"),
      (.timeout, "soon"),
      (.codeLength, "9"), (.rememberForm, "maybe"), (.deliveryWatch, "on"), (.retentionDays, "0"),
      (.keepCodes, "x"),
      (.screenReader, "x"), (.ascii, "1"),
      (.borders, "double"), (.color, "x"), (.mouse, "x"), (.bell, "x"), (.foldForm, "x"), (.bidi, "x"),
      (.shaping, "x"),
    ])
  func wrong(field: Setting, value: String) throws {
    let problem = try #require(field.problem(value))
    #expect(problem.english.hasSuffix(".") && problem.english.count > 20, "\(problem)")
    #expect(field.problem("") == nil)
  }

  @Test("what was edited by hand meanwhile stays")
  func merging() throws {
    let (keeper, folder) = try keeper(#"{"timeout": 5}"#)
    _ = try keeper.settings(profile: nil)
    try folder.write(#"{"timeout": 8, "codeLength": 7, "future": [1], "profiles": [{"name": "x", "y": 2}]}"#)
    let settings = try keeper.change(.method, to: "get", profile: "x")
    #expect(settings.preferences.limits.totalTimeout == .seconds(8))
    #expect(settings.preferences.codeLength == 7)
    #expect(settings.preferences.current.method == .get)
    #expect(try text(folder).contains("future") && text(folder).contains("\"y\": 2"))
  }

  @Test("a file that has gone is not replaced by the change alone; put back, it holds again")
  func gone() throws {
    let json = #"{"profiles": [{"name": "shop", "baseAddress": "http://127.0.0.1:9/rest"}]}"#
    let (keeper, folder) = try keeper(json)
    _ = try keeper.settings(profile: nil)
    try FileManager.default.removeItem(atPath: keeper.paths.settingsFile)
    #expect(throws: SettingsError.gone(path: keeper.paths.settingsFile)) {
      try keeper.change(.method, to: "get", profile: "shop")
    }
    #expect(throws: SettingsError.self) { try keeper.settings(profile: nil) }
    #expect(!FileManager.default.fileExists(atPath: keeper.paths.settingsFile))
    try folder.write(json)
    let settings = try keeper.change(.method, to: "get", profile: "shop")
    #expect(settings.preferences.current.base.authority == "127.0.0.1:9")
  }

  @Test("a file that cannot be understood is not overwritten")
  func broken() throws {
    let (keeper, folder) = try keeper("{}")
    try folder.write("{ \"timeout\": 8,, }")
    #expect(throws: SettingsError.self) { try keeper.change(.ascii, to: "yes", profile: "production") }
    #expect(try text(folder) == "{ \"timeout\": 8,, }")
  }

  @Test("a change that the settings would not be understood with is not made")
  func contradiction() throws {
    let (keeper, folder) = try keeper(#"{"templates": [{"name": "a", "text": "b"}]}"#)
    #expect(throws: SettingsError.self) {
      try keeper.add(MessageTemplate(name: "a", text: "c"), profile: "production")
    }
    #expect(try text(folder) == #"{"templates": [{"name": "a", "text": "b"}]}"#)
    let settings = try keeper.add(MessageTemplate(name: "c", text: "d", lifetime: 60), profile: "production")
    #expect(settings.preferences.templates.map(\.name) == ["a", "c"])
    #expect(settings.preferences.templates.last?.lifetime == 60)
  }

  @Test("a template is changed or deleted as it was read, and left alone if it has another text by now")
  func changedMeanwhile() throws {
    let (keeper, folder) = try keeper(#"{"templates": [{"name": "a", "text": "b", "mine": 1}]}"#)
    let read = MessageTemplate(name: "a", text: "other")
    for template in [nil, MessageTemplate(name: "a", text: "new")] {
      #expect(throws: SettingsError.templateChanged(name: "a")) {
        try keeper.changeTemplate(read, to: template, profile: "production")
      }
      #expect(try text(folder) == #"{"templates": [{"name": "a", "text": "b", "mine": 1}]}"#)
    }
    let settings = try keeper.changeTemplate(
      MessageTemplate(name: "a", text: "b"), to: MessageTemplate(name: "a", text: "c"), profile: "production")
    #expect(settings.preferences.templates.map(\.text) == ["c"])
    #expect(try text(folder).contains("\"mine\": 1"))
  }

  @Test("a new profile is added at the end, beside the one in use; a name that is taken changes nothing")
  func newProfile() throws {
    let (keeper, folder) = try keeper(#"{"mine": 1}"#)
    let settings = try keeper.addProfile("local", beside: "production")
    #expect(settings.preferences.profiles.map(\.name) == ["production", "local"])
    #expect(settings.preferences.profile == "production")
    #expect(try text(folder).contains("\"mine\": 1"))
    let before = try text(folder)
    for name in ["local", "", String(repeating: "x", count: 200)] {
      #expect(throws: SettingsError.self) { try keeper.addProfile(name, beside: "production") }
    }
    #expect(try text(folder) == before)
    let third = try keeper.addProfile("sh\"op", beside: "local")
    #expect(third.preferences.profiles.map(\.name) == ["production", "local", "sh\"op"])
  }

  @Test("a token takes the place of a command, and the other way round")
  func oneSource() throws {
    let (keeper, folder) = try keeper(#"{"profiles": [{"name": "a", "token": "abcdefgh-1"}]}"#)
    defer { withExtendedLifetime(folder) {} }
    let settings = try keeper.change(.tokenCommand, to: "echo x", profile: "a")
    #expect(settings.preferences.current.token.isEmpty)
    #expect(settings.preferences.current.tokenCommand == "echo x")
    #expect(try keeper.change(.token, to: "abcdefgh-2", profile: "a").preferences.current.tokenCommand == nil)
  }

  @Test("keys that are not known are told, where they stand, and no other")
  func unknown() throws {
    let (keeper, folder) = try keeper(
      #"{"timout": 3, "timeout": 4, "$schema": "x", "guard": "new", "keys": {}, "profile": "a", "profiles": [{"name": "a", "tokenFile": "x", "guard": "never"}], "templates": [{"name": "t", "text": "x", "life\u001btime": 9}]}"#
    )
    defer { withExtendedLifetime(folder) {} }
    let found = try keeper.settings(profile: nil).file.unknownKeys
    #expect(found.prefix(2) == ["timout", "profiles[0].tokenFile"], "\(found)")
    #expect(found.count == 3 && !found[2].contains("\u{1B}"), "\(found)")
  }

  @Test("the schema in assets is what the program says of its settings, and holds every one of them")
  func schema() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = root.appendingPathComponent("assets/config.schema.json")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try Data(SettingsSchema.text.utf8).write(to: path)
      Issue.record("recorded the schema")
    }
    #expect(try String(contentsOf: path, encoding: .utf8) == SettingsSchema.text)
    let top = SettingsSchema.schema["properties"]
    let ofProfile = top?["profiles"]?["items"]?["properties"]
    for setting in Setting.all {
      let place = setting.group == .profile ? ofProfile : top
      #expect(place?[setting.key]?["description"]?.string == setting.explanation.english, "\(setting)")
    }
  }

  @Test("the demo's live in memory")
  func memory() throws {
    let keeper = try SettingsStore(inMemory: #"{"text": "a"}"#)
    #expect(
      try keeper.change(.timeout, to: "3", profile: "production").preferences.limits.totalTimeout
        == .seconds(3))
    #expect(try keeper.settings(profile: nil).preferences.limits.totalTimeout == .seconds(3))
    #expect(!FileManager.default.fileExists(atPath: keeper.paths.settingsFile))
  }

  @Test(
    "templates and keys that cannot be are said with their place",
    arguments: [
      (#"{"templates": [{"text": "x"}]}"#, "templates[0].name"),
      (#"{"templates": [{"name": "x"}]}"#, "templates[0].text"),
      (#"{"templates": [{"name": "x", "text": ""}]}"#, "templates[0].text"),
      (#"{"templates": [{"name": "x", "text": "y", "lifetime": 1}]}"#, "templates[0].lifetime"),
      (#"{"templates": [{"name": "x", "text": "y"}, {"name": "x", "text": "z"}]}"#, "templates[1].name"),
      (#"{"keys": []}"#, "keys"), (#"{"keys": {"help": 1}}"#, "keys.help"),
    ])
  func wrongLists(json: String, place: String) throws {
    let (keeper, folder) = try keeper(json)
    defer { withExtendedLifetime(folder) {} }
    let error = #expect(throws: SettingsError.self) { _ = try keeper.settings(profile: nil) }
    #expect(error?.description.contains(place) == true)
  }
}
