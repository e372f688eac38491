import AmootSMS
import ConsoleData
import Foundation
import TestSupport
import Testing

@testable import Settings
import Wording

/// A folder that is deleted after the test.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = temporaryRoot + "amoot-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var environment: [String: String] {
    ["HOME": path, "XDG_CONFIG_HOME": path + "/config", "XDG_STATE_HOME": path + "/state"]
  }

  /// Returns every byte of every file in the folder.
  func everything() throws -> Data {
    try FileManager.default.subpathsOfDirectory(atPath: path).reduce(into: Data()) { all, name in
      all.append(FileManager.default.contents(atPath: path + "/" + name) ?? Data())
    }
  }

  var settingsFile: String { path + "/config/amoot-otp/config.json" }

  func write(_ text: String) throws {
    try FileManager.default.createDirectory(
      atPath: path + "/config/amoot-otp", withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: settingsFile))
  }
}

func mode(_ path: String) throws -> Int {
  let attributes = try FileManager.default.attributesOfItem(atPath: path)
  return (attributes[.posixPermissions] as? Int) ?? 0
}

@Suite("Settings")
struct SettingsTests {
  func failure(_ text: String, environment: [String: String] = [:], flags: SettingsFlags = .init()) throws
    -> SettingsError?
  {
    let folder = try TemporaryFolder()
    try folder.write(text)
    do throws(SettingsError) {
      _ = try EffectiveSettings(environment: folder.environment.merging(environment) { $1 }, flags: flags)
      return nil
    } catch {
      // Whatever was wrong, the file is unchanged.
      #expect(try String(contentsOfFile: folder.settingsFile, encoding: .utf8) == text)
      return error
    }
  }

  @Test("without a file are the defaults")
  func defaults() throws {
    let folder = try TemporaryFolder()
    let settings = try EffectiveSettings(environment: folder.environment)
    #expect(settings.preferences.current.base == .production)
    #expect(settings.preferences.current.tokenSource == .none)
    #expect(settings.lines.allSatisfy { $0.origin == .standard })
    #expect(!settings.file.exists)
  }

  @Test("flags beat the environment, which beats the file")
  func precedence() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      {"timeout": 5, "codeLength": 6, "profile": "b", "profiles": [
        {"name": "a", "token": "FILE-TOKEN-AAAA", "method": "get"},
        {"name": "b", "token": "FILE-TOKEN-BBBB", "lineNumber": 3000, "dateForm": "plain"}]}
      """)
    var settings = try EffectiveSettings(environment: folder.environment)
    #expect(settings.preferences.profile == "b")
    #expect(settings.preferences.current.token == "FILE-TOKEN-BBBB")
    #expect(settings.preferences.current.line == "3000")
    #expect(settings.preferences.limits.totalTimeout == .seconds(5))
    let environment = folder.environment.merging(
      ["AMOOT_PROFILE": "a", "AMOOT_TOKEN": "ENV-TOKEN-CCCC", "AMOOT_BASE_URL": "http://127.0.0.1:9/rest"]) {
        $1
      }
    settings = try EffectiveSettings(environment: environment)
    #expect(settings.preferences.profile == "a")
    #expect(settings.preferences.current.token == "ENV-TOKEN-CCCC")
    #expect(settings.preferences.current.method == .get)
    settings = try EffectiveSettings(
      environment: environment, flags: SettingsFlags(profile: "b", method: .post, timeout: 2))
    #expect(settings.preferences.profile == "b")
    #expect(settings.preferences.limits.totalTimeout == .seconds(2))
    let origins = Dictionary(uniqueKeysWithValues: settings.lines.map { ($0.key, $0.origin) })
    #expect(origins["profile"] == .flag("--profile"))
    #expect(origins["token"] == .environment("AMOOT_TOKEN"))
    #expect(origins["dateForm"] == .file)
    #expect(origins["timeout"] == .flag("--timeout"))
    #expect(origins["codeLength"] == .file)
    #expect(!settings.lines.contains { $0.value.english.contains("TOKEN") })
  }

  @Test("that are broken are reported with line and column, and left as they are")
  func broken() throws {
    let error = try failure("{\n  \"profile\": \"a\",\n  \"timeout\": 05\n}")
    #expect(error?.description.contains("line 3, column 14") == true)
    #expect(error?.description.contains("leading zero") == true)
    #expect(try failure("")?.description.contains("it is empty") == true)
    #expect(try failure("[]")?.description.contains("not an object") == true)
    #expect(try failure("{")?.description.contains("ends in the middle") == true)
    let twice = try failure("{\n  \"codeLength\": 5,\n  \"codeLength\": 6\n}")
    #expect(
      twice?.description.contains("line 3, column 3: the key “codeLength” appears twice") == true,
      "\(twice as Any)")
    #expect(try failure(#"{"text": "a\ud800b"}"#)?.description.contains("half of a character") == true)
    #expect(try failure("\u{0}binary")?.description.contains("line 1, column 1") == true)
  }

  @Test(
    "with a wrong value name the key, what was expected and what came",
    arguments: [
      (#"{"timeout":"long"}"#, "timeout: expected seconds"),
      (#"{"timeout":-1}"#, "timeout: expected seconds"),
      (#"{"retentionDays":0}"#, "retentionDays: expected a whole number from 1 to 36500; got 0"),
      (#"{"keepCodes":"maybe"}"#, "keepCodes: expected yes, masked or no; got “maybe”"),
      (#"{"codeLength":9}"#, "codeLength: expected a number of digits from 4 to 8; got 9"),
      (#"{"profiles":{}}"#, "profiles: expected an array of objects; got an object"),
      (#"{"profiles":[{}]}"#, "profiles[0].name: expected a name"),
      (#"{"profiles":[{"name":"a"},{"name":"a"}]}"#, "profiles[1].name: expected a unique name"),
      (#"{"profiles":[{"name":"a","method":"put"}]}"#, "profiles[0].method: expected post or get; got “put”"),
      (
        #"{"profiles":[{"name":"a","baseAddress":"http://example.com"}]}"#,
        "expected https, or http to this machine"
      ),
      (#"{"profiles":[{"name":"a","lineNumber":"a b&"}]}"#, "profiles[0].lineNumber"),
      (#"{"rememberForm":"yes"}"#, "rememberForm: expected true or false; got “yes”"),
      (#"{"profile":"x","profiles":[{"name":"a"}]}"#, "there is no profile “x”; known profiles: a"),
    ])
  func wrong(_ text: String, _ expected: String) throws {
    let description = try failure(text)?.description
    #expect(description?.contains(expected) == true, "\(description ?? "no error")")
  }

  @Test("never tell a token that is wrong")
  func secretInError() throws {
    let file = try failure(#"{"profiles":[{"name":"a","token":"SECRET TOKEN with space"}]}"#)
    #expect(file?.description.contains("U+0020 at position 7") == true)
    #expect(file?.description.contains("SECRET") == false)
    let environment = try failure("{}", environment: ["AMOOT_TOKEN": "SECRET\u{7}X"])
    #expect(environment?.description.contains("SECRET") == false)
  }

  @Test("an unknown profile or a wrong address is said, from wherever it comes")
  func environmentErrors() throws {
    #expect(
      try failure("{}", environment: ["AMOOT_PROFILE": "nobody"])?.description.contains("nobody") == true)
    #expect(
      try failure("{}", environment: ["AMOOT_BASE_URL": "http://example.com"])?.description.contains(
        "AMOOT_BASE_URL") == true)
    #expect(try failure("{}", flags: SettingsFlags(timeout: -1))?.description.contains("--timeout") == true)
  }

  @Test("are saved whole and private, keep unknown keys, and follow a link")
  func saving() throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"future": {"x": [1, 2]}, "timeout": 5, "other": 01e}"#.replacing("01e", with: "1e2"))
    let real = folder.path + "/real.json"
    try FileManager.default.moveItem(atPath: folder.settingsFile, toPath: real)
    try FileManager.default.createSymbolicLink(atPath: folder.settingsFile, withDestinationPath: real)
    var file = try SettingsFile(path: folder.settingsFile)
    file.set(.timeout, to: "7", profile: "production")
    file.set(.ascii, to: "yes", profile: "production")
    try file.save()
    let text = try String(contentsOfFile: real, encoding: .utf8)
    #expect(
      text.contains("\"future\": {") && text.contains("\"other\": 1e2") && text.contains("\"timeout\": 7"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.settingsFile) == real)
    #expect(try mode(real) == 0o600)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["config", "real.json"])
  }

  @Test("what the environment says holds for every profile, so that none gets another's token")
  func environmentForAll() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/config/amoot-otp/config.json"
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    let json =
      #"{"profiles": [{"name": "test"}, {"name": "shop", "token": "SHOP-TOKEN-1", "baseAddress": "https://shop.example/rest"}]}"#
    try Data(json.utf8).write(to: URL(fileURLWithPath: path))
    var environment = ["XDG_CONFIG_HOME": folder.path + "/config", "HOME": folder.path]
    environment["AMOOT_BASE_URL"] = "http://127.0.0.1:9/rest"
    environment["AMOOT_TOKEN"] = "ENVIRONMENT-TOKEN"
    let settings = try EffectiveSettings(environment: environment)
    for profile in settings.preferences.profiles {
      #expect(profile.base.description == "http://127.0.0.1:9/rest")
      #expect(profile.token == "ENVIRONMENT-TOKEN")
    }
    let other = try SettingsStore(environment: environment).settings(profile: "shop")
    #expect(other.preferences.current.base.isLoopback)
    // A missing profile is refused even if the file defines no profiles.
    try Data(#"{"profile": "nobody"}"#.utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: SettingsError.noSuchProfile(name: "nobody", known: ["production"])) {
      try EffectiveSettings(environment: ["XDG_CONFIG_HOME": folder.path + "/config"])
    }
  }

  @Test("a token never goes to another's address, whichever of token and address the environment sets")
  func tokenAndAddress() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/config/amoot-otp/config.json"
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    let json =
      #"{"profiles": [{"name": "live", "token": "LIVE-TOKEN-1"}, {"name": "shop", "token": "SHOP-TOKEN-1", "baseAddress": "https://shop.example/rest"}]}"#
    try Data(json.utf8).write(to: URL(fileURLWithPath: path))
    func profiles(_ more: [String: String], switchedTo profile: String? = nil) throws -> [String: Profile] {
      let environment = ["XDG_CONFIG_HOME": folder.path + "/config", "HOME": folder.path].merging(more) { $1 }
      let settings = try SettingsStore(environment: environment).settings(profile: profile).preferences
      return Dictionary(uniqueKeysWithValues: settings.profiles.map { ($0.name, $0) })
    }
    for address in ["https://elsewhere.example/rest", "https://portal.amootsms.com:8443/rest"] {
      #expect(try profiles(["AMOOT_BASE_URL": address]).values.allSatisfy { $0.token.isEmpty })
    }
    #expect(
      try profiles(["AMOOT_BASE_URL": "https://shop.example/other/rest"]).mapValues(\.token)
        == ["live": "", "shop": "SHOP-TOKEN-1"])
    // A simulator on this machine gets what would be sent.
    #expect(try profiles(["AMOOT_BASE_URL": "http://127.0.0.1:9/rest"])["live"]?.token == "LIVE-TOKEN-1")
    for profile in [nil, "live", "shop"] {
      let found = try profiles(["AMOOT_TOKEN": "ENVIRONMENT-TOKEN"], switchedTo: profile).mapValues(\.token)
      #expect(found == ["live": "ENVIRONMENT-TOKEN", "shop": "SHOP-TOKEN-1"], "\(profile ?? "at the start")")
    }
    // A file that is edited while the console runs gives the token to nobody else.
    let store = SettingsStore(
      environment: [
        "XDG_CONFIG_HOME": folder.path + "/config", "HOME": folder.path, "AMOOT_TOKEN": "ENVIRONMENT-TOKEN",
      ])
    #expect(try store.settings(profile: nil).preferences.current.token == "ENVIRONMENT-TOKEN")
    for edited in [
      #"{"profile": "shop", "profiles": [{"name": "live"}, {"name": "shop", "baseAddress": "https://shop.example/rest"}]}"#,
      #"{"profiles": [{"name": "live", "baseAddress": "https://elsewhere.example/rest"}]}"#,
    ] {
      try Data(edited.utf8).write(to: URL(fileURLWithPath: path))
      let now = try store.settings(profile: nil).preferences.current
      #expect(now.token.isEmpty && now.withheldToken != nil, "\(edited)")
    }
    try Data(json.utf8).write(to: URL(fileURLWithPath: path))
    let shop = try profiles(["AMOOT_TOKEN": "ENVIRONMENT-TOKEN", "AMOOT_PROFILE": "shop"]).mapValues(\.token)
    #expect(shop == ["live": "LIVE-TOKEN-1", "shop": "ENVIRONMENT-TOKEN"])
  }

  @Test("a key of a profile that is outside of every profile is one that nothing may be sent with")
  func misplacedKey() throws {
    for (key, meant) in [
      ("baseAddress", "baseAddress"), ("baseAdress", "baseAddress"), ("tokenComand", "tokenCommand"),
    ] {
      let file = try SettingsFile(text: #"{"\#(key)": "x", "timeout": 20, "text": "y"}"#)
      #expect(file.misspeltKeys(ofProfile: nil).map(\.meant) == ["profiles[0].\(meant)"], "\(key)")
    }
    #expect(try SettingsFile(text: #"{"text": "y", "guard": "new"}"#).misspeltKeys(ofProfile: nil).isEmpty)
  }

  @Test("the form keeps ten thousand recipients whole, and the batch that they are left of")
  func manyRecipients() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/form.json"
    let values = FormValues(
      line: "public", mobile: (0..<10_000).map { "0912\(1_000_000 + $0)" }.joined(separator: "\n"),
      codeLength: "5", sendAt: "now", text: "x",
      batch: SavedBatch(
        BatchReference(id: 42, begunAt: Date(timeIntervalSince1970: 1_795_422_600.125)), profile: "shop",
        destination: "portal.amootsms.com/rest", line: "98", text: "سلام\n\"x\"", codeLength: 6))
    try FormFile.save(values, to: path)
    #expect(try FormFile.load(path) == values)
  }

  @Test("the form comes back without the token, from a private file")
  func form() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/state/amoot-otp/form.json"
    let values = FormValues(
      line: "public", mobile: "۰۹۱۲", codeLength: "5", sendAt: "now", text: "سلام\n\"{}\"")
    try FormFile.save(values, to: path)
    #expect(try FormFile.load(path) == values)
    #expect(try mode(path) == 0o600)
    #expect(try mode(folder.path + "/state/amoot-otp") == 0o700)
    try Data("nonsense".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: SettingsError.self) { try FormFile.load(path) }
    try FileManager.default.removeItem(atPath: path)
    #expect(try FormFile.load(path) == nil)
  }

  @Test("live where XDG says, and a relative path is ignored")
  func paths() {
    #expect(SettingsPaths(environment: ["HOME": "/h"]).settingsFile == "/h/.config/amoot-otp/config.json")
    #expect(
      SettingsPaths(environment: ["HOME": "/h"]).historyFile == "/h/.local/state/amoot-otp/history.sqlite")
    #expect(
      SettingsPaths(environment: ["HOME": "/h", "XDG_STATE_HOME": "/s"]).historyFile
        == "/s/amoot-otp/history.sqlite")
    #expect(
      SettingsPaths(environment: ["HOME": "/h", "XDG_STATE_HOME": "s"]).historyFile
        == "/h/.local/state/amoot-otp/history.sqlite")
  }
}
