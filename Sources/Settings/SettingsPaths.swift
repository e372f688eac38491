internal import Foundation

/// Where settings and history are stored, following the XDG base directory specification on every system.
public struct SettingsPaths: Sendable, Equatable {
  public let config: String
  public let state: String

  /// - Parameter environment: The environment, of which `XDG_CONFIG_HOME`, `XDG_STATE_HOME`, and `HOME` are
  ///   used. Relative XDG paths are ignored, as the specification demands.
  public init(environment: [String: String]) {
    // A relative path would depend on where the program is started.
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? SettingsPaths.homeOfUser
    func folder(_ name: String, _ fallback: String) -> String {
      if let path = environment[name], path.hasPrefix("/") { return path }
      return home + fallback
    }
    config = folder("XDG_CONFIG_HOME", "/.config") + "/amoot-otp"
    state = folder("XDG_STATE_HOME", "/.local/state") + "/amoot-otp"
  }

  /// The user's home folder according to the system's user database.
  private static var homeOfUser: String {
    guard let user = getpwuid(getuid()), let folder = user.pointee.pw_dir else { return "/" }
    return String(cString: folder)
  }

  public var settingsFile: String { config + "/config.json" }
  public var historyFile: String { state + "/history.sqlite" }
  public var formFile: String { state + "/form.json" }
}
