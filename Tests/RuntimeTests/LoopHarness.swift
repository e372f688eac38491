import AmootSMS
import ConsoleData
import CurlTransport
import Foundation
import HistoryStore
import Screen
import Settings
import Simulator
import TestSupport
import Testing

@testable import ConsoleCore
@testable import ConsoleRuntime

/// The loop with real settings, a real history, and a real service on loopback; only the terminal is a fake.
final class LoopHarness {
  let terminal = RecordingTerminal()
  let folder: String
  let simulator: Simulator
  let loop: ConsoleLoop
  let queue: MessageQueue
  let configuration: ConsoleConfiguration

  /// Prepares a loop in a folder of its own.
  ///
  /// - Parameters:
  ///   - settings: Members of the settings file besides its profile.
  ///   - prepare: Sets up the folder before anything is opened.
  init(
    settings: String = "", mobile: String = "9120000000", simulator: Simulator = Simulator(),
    transport: any Transport = CurlTransport(),
    prepare: (LoopHarness.Place) throws -> Void = { _ in }
  ) async throws {
    let address = try await simulator.start()
    self.simulator = simulator
    folder = temporaryRoot + "amoot-" + UUID().uuidString.prefix(13)
    let place = Place(folder: folder, address: address, members: settings)
    try FileManager.default.createDirectory(
      atPath: place.paths.config, withIntermediateDirectories: true)
    try place.writeSettings()
    try prepare(place)
    let keeper = SettingsStore(environment: place.environment)
    let effective = try keeper.settings(profile: nil)
    configuration = ConsoleConfiguration(
      environment: ProcessInfo.processInfo.environment,
      preferences: effective.preferences, lines: effective.settingLines, settings: keeper,
      historyPath: place.paths.historyFile, formPath: place.paths.formFile, transport: transport)
    queue = try #require(MessageQueue())
    loop = ConsoleLoop(
      configuration,
      form: FormValues(line: "public", mobile: mobile, codeLength: "5", sendAt: "now", text: "test message"),
      terminal: terminal, queue: queue, installSignals: {})
  }

  deinit {
    let simulator = simulator
    Task { await simulator.stop() }
    try? FileManager.default.removeItem(atPath: folder)
  }

  struct Place {
    let folder: String
    let address: String
    let members: String
    var environment: [String: String] {
      ["HOME": folder, "XDG_CONFIG_HOME": folder + "/config", "XDG_STATE_HOME": folder + "/state"]
    }
    var paths: SettingsPaths { SettingsPaths(environment: environment) }

    func writeSettings(_ text: String? = nil) throws {
      let profile =
        #"{"name": "test", "baseAddress": "\#(address)", "token": "test-token-00003f9a", "guard": "never"}"#
      let own = #"{"profiles": [\#(profile)]\#(members.isEmpty ? "" : ", " + members)}"#
      try Data((text ?? own).utf8).write(to: URL(fileURLWithPath: paths.settingsFile))
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o600], ofItemAtPath: paths.settingsFile)
    }
  }

  var place: Place {
    Place(
      folder: folder, address: configuration.preferences.current.base.description, members: "")
  }

  /// Runs the loop until the screen shows the text; records an issue with the screen if it never does.
  func expect(_ text: String, seconds: Double = 20, _ location: SourceLocation = #_sourceLocation) {
    wait(for: "“\(text)”", seconds: seconds, location) { $0.terminal.text.contains(text) }
  }

  func wait(
    for what: String, seconds: Double = 20, _ location: SourceLocation = #_sourceLocation,
    _ condition: (LoopHarness) throws -> Bool
  ) rethrows {
    let deadline = Date().addingTimeInterval(seconds)
    while try !condition(self) {
      guard Date() < deadline, loop.isRunning else {
        Issue.record("waited for \(what):\n\(terminal.text)", sourceLocation: location)
        return
      }
      loop.runOnce()
    }
  }

  /// Runs the loop until it ends.
  func runToItsEnd(seconds: Double = 20, _ location: SourceLocation = #_sourceLocation) {
    let deadline = Date().addingTimeInterval(seconds)
    while loop.isRunning, Date() < deadline { loop.runOnce() }
    #expect(!loop.isRunning, "\(terminal.text)", sourceLocation: location)
  }

  /// Returns the history's rows as another program sees them.
  func rows() throws -> [SendRecord] {
    try HistoryStore(path: place.paths.historyFile).window(HistoryRequest(limit: 50)).rows
  }
}
