internal import Foundation

/// Programs that the console may run if they are installed.
enum Programs {
  /// Returns the path of a program; nil if no absolute folder of `PATH` has it.
  static func path(of name: String, _ environment: [String: String]) -> String? {
    (environment["PATH"] ?? "").split(separator: ":").lazy.filter { $0.hasPrefix("/") }
      .map { String($0) + "/" + name }.first { access($0, X_OK) == 0 }
  }
}
