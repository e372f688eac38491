internal import AmootSMS
internal import ConsoleData
internal import Settings
internal import Synchronization

/// What the effects of all subjects go by: the profile in use, and the settings as they were read last.
final class Session: Sendable {
  private struct State {
    var profile: Profile
    var preferences: Preferences
    var lines: [SettingLine]
  }

  private let state: Mutex<State>
  private let transport: any Transport

  init(_ configuration: ConsoleConfiguration) {
    transport = configuration.transport
    state = Mutex(
      State(
        profile: configuration.preferences.current, preferences: configuration.preferences,
        lines: configuration.lines))
  }

  var profile: Profile { state.withLock { $0.profile } }
  var preferences: Preferences { state.withLock { $0.preferences } }

  func use(_ profile: Profile) { state.withLock { $0.profile = profile } }

  func line(of field: Setting) -> SettingLine? {
    state.withLock { $0.lines.first { $0.field == field } }
  }

  /// Takes the settings as they are now.
  ///
  /// - Returns: whether they differ from those before, and whether the codes that are kept do.
  func take(_ preferences: Preferences, _ lines: [SettingLine]) -> (isNew: Bool, codesChanged: Bool) {
    state.withLock { state in
      defer { (state.preferences, state.lines) = (preferences, lines) }
      return (
        state.preferences != preferences || state.lines != lines,
        state.preferences.keptCodes != preferences.keptCodes
      )
    }
  }

  /// The client of a profile, with the limits in force.
  func client(_ profile: Profile) -> SendOTPClient {
    SendOTPClient(
      transport: transport, base: profile.base, method: profile.method, dateForm: profile.dateForm,
      limits: preferences.limits)
  }
}
