internal import AmootSMS
internal import ConsoleData
internal import Settings
internal import Synchronization

/// The state shared by the effects of all subjects: the current profile, and the settings as last read.
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

  /// Replaces the settings.
  ///
  /// - Returns: whether they differ from the previous ones, and whether the rule for kept codes does.
  func take(_ preferences: Preferences, _ lines: [SettingLine]) -> (isNew: Bool, codesChanged: Bool) {
    state.withLock { state in
      defer { (state.preferences, state.lines) = (preferences, lines) }
      return (
        state.preferences != preferences || state.lines != lines,
        state.preferences.keptCodes != preferences.keptCodes
      )
    }
  }

  /// Returns the client of a profile, with the current limits.
  func client(_ profile: Profile) -> SendOTPClient {
    SendOTPClient(
      transport: transport, base: profile.base, method: profile.method, dateForm: profile.dateForm,
      limits: preferences.limits)
  }
}
