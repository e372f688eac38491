internal import CurlTransport
internal import HistoryStore
internal import NcursesTerminal
internal import TextLayout

/// What this program is, and what it was built of.
enum Version {
  static let number = "0.1.0"

  /// `0.1.0 (9ccd7b3f21, 2026-11-25)`; the number alone where the build was no git checkout.
  static var short: String {
    let facts = [BuildFacts.commit, BuildFacts.date].filter { !$0.isEmpty }
    return number + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
  }

  /// Number and commit, as the console's help has them.
  static var brief: String {
    "amoot-otp " + number + (BuildFacts.commit.isEmpty ? "" : " (\(BuildFacts.commit))")
  }

  /// The lines of `--version`.
  static var report: [String] {
    [
      "amoot-otp \(short)", "Swift      \(BuildFacts.swift.isEmpty ? "?" : BuildFacts.swift)",
      "ncurses    \(Terminal.libraryVersion)", "libcurl    \(CurlTransport.libraryVersion)",
      "SQLite     \(HistoryStore.libraryVersion)", "FriBidi    \(TextLayout.libraryVersion)",
    ]
  }
}
