internal import CurlTransport
internal import HistoryStore
internal import NcursesTerminal
internal import TextLayout

/// What this program is, and what it was built from.
enum Version {
  static let number = "0.1.0"

  /// The number, commit and date, as in `0.1.0 (9ccd7b3f21, 2026-11-25)`; the number alone if the build was not from
  /// a git checkout.
  static var short: String {
    let facts = [BuildFacts.commit, BuildFacts.date].filter { !$0.isEmpty }
    return number + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
  }

  /// The number and commit, as shown in the console's help.
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
