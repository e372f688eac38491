internal import Foundation

/// Where settings and history live, by the XDG base directory specification, on every system.
public struct SettingsPaths: Sendable, Equatable {
  public let config: String
  public let state: String

  /// - Parameter environment: `XDG_CONFIG_HOME`, `XDG_STATE_HOME` and `HOME` are read; a relative XDG path is
  ///   ignored, as the specification asks.
  public init(environment: [String: String]) {
    // A relative one would mean another place wherever the program is started.
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? SettingsPaths.homeOfUser
    func folder(_ name: String, _ fallback: String) -> String {
      if let path = environment[name], path.hasPrefix("/") { return path }
      return home + fallback
    }
    config = folder("XDG_CONFIG_HOME", "/.config") + "/amoot-otp"
    state = folder("XDG_STATE_HOME", "/.local/state") + "/amoot-otp"
  }

  /// As the system's list of users has it.
  private static var homeOfUser: String {
    guard let user = getpwuid(getuid()), let folder = user.pointee.pw_dir else { return "/" }
    return String(cString: folder)
  }

  public var settingsFile: String { config + "/config.json" }
  public var historyFile: String { state + "/history.sqlite" }
  public var formFile: String { state + "/form.json" }
}
