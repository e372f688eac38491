internal import ConsoleData
internal import Foundation
internal import HistoryStore

/// Measures the console and the history command on a million made-up rows, against an empty history and against
/// `sqlite3` running the same query on the same file in the plain way.
struct MillionRows {
  let own: String
  private let folder = NSTemporaryDirectory() + "amoot-bench-million-\(getpid())"

  init(own: String) { self.own = own }

  private func environment(_ name: String) -> [String: String] {
    let home = folder + "/" + name
    // With a token it is not a first run; nobody listens at that address.
    return [
      "HOME": home, "XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home, "AMOOT_TOKEN": "bench-token-0000",
      "AMOOT_BASE_URL": "http://127.0.0.1:1/rest",
    ]
  }

  private func path(_ name: String) -> String { folder + "/" + name + "/amoot-otp/history.sqlite" }

  func measure() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let generated = try HistoryStore(path: path("full"))
    try generated.generate(1_000_000, now: Date())
    // A history in use has no log of hundreds of megabytes.
    generated.close()
    let store = try HistoryStore(path: path("full"))
    _ = try HistoryStore(path: path("empty"))
    measureConsole(store)
    try measureFilters()
    measureExports()
  }

  // MARK: The console

  private func open(_ name: String) -> PseudoTerminal? {
    PseudoTerminal([own], environment: environment(name))
  }

  private func milliseconds(_ body: () -> Bool) -> Double? {
    let begin = Date()
    return body() ? Date().timeIntervalSince(begin) * 1_000 : nil
  }

  private func measureConsole(_ store: HistoryStore) {
    func start(_ name: String) -> Double? {
      var terminal: PseudoTerminal?
      // Ending the program is not part of starting it.
      defer { withExtendedLifetime(terminal) {} }
      return milliseconds {
        terminal = open(name)
        return terminal?.waitFor("Send a test OTP") ?? false
      }
    }
    _ = (start("full"), start("empty"))
    let pairs = (0..<11).map { _ in (start("full"), start("empty")) }
    Bench.report(
      "a million rows: first paint, ms", Bench.median(pairs.compactMap(\.0)), "empty",
      Bench.median(pairs.compactMap(\.1)))
    guard let terminal = open("full"), terminal.waitFor("1,000,000"),
      let window = try? store.window(HistoryRequest(at: .last, limit: 1)), let oldest = window.rows.first
    else { return }
    terminal.finish()
    terminal.type("\u{1B}OR")
    terminal.finish()
    // A row can only be recognized by its message ID: look for one among the oldest rows.
    let last = ((try? store.window(HistoryRequest(at: .last, limit: 9)))?.rows ?? [oldest]).compactMap(
      \.messageID)
    let ends = (0..<11).compactMap { _ -> Double? in
      let time = milliseconds {
        terminal.type("\u{1B}OF")
        return last.last.map { terminal.waitFor($0) } ?? false
      }
      terminal.type("\u{1B}OH")
      terminal.finish(milliseconds: 100)
      return time
    }
    Bench.report("a million rows: End, ms", Bench.median(ends), "16 ms", 16, isPeer: false)
    let pages = (0..<60).compactMap { _ -> Double? in
      let time = milliseconds {
        terminal.type("\u{1B}[6~")
        return terminal.waitFor("\u{1B}")
      }
      terminal.finish(milliseconds: 20)
      return time
    }
    Bench.report("a million rows: PageDown, ms", Bench.median(pages), "16 ms", 16, isPeer: false)
    let memory = Double(terminal.residentMemory) / 1_024
    guard let empty = open("empty"), empty.waitFor("Nothing sent yet") else { return }
    empty.finish()
    Bench.report("  memory after that, MiB", memory, "empty", Double(empty.residentMemory) / 1_024)
  }

  // MARK: Filters

  private func run(_ command: [String], _ name: String) -> Double? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.environment = ProcessInfo.processInfo.environment.merging(environment(name)) { $1 }
    process.standardOutput = FileHandle.nullDevice
    return milliseconds {
      try? process.run()
      process.waitUntilExit()
      return process.terminationStatus == 0
    }
  }

  /// Compares whole exports with what `sqlite3` writes of the same rows.
  private func measureExports() {
    for format in ["csv", "json"] {
      let plain = ["sqlite3", "-" + format, path("full"), "SELECT * FROM send ORDER BY id DESC"]
      let times = (0..<3).map { _ in (run([own, "history", "--" + format], "full"), run(plain, "full")) }
      Bench.report(
        "  a million rows as \(format), ms", Bench.median(times.compactMap(\.0)), "sqlite3 -\(format)",
        Bench.median(times.compactMap(\.1)))
    }
  }

  private func measureFilters() throws {
    let filters = [
      ("1f3q", "instr(haystack, '1f3q') > 0"), ("zq", "instr(haystack, 'zq') > 0"),
      ("mobile:0912345", "mobile LIKE '912345%'"), ("outcome:unknown", "state = 'unknown'"),
      ("shop outcome:notsent", "instr(haystack, 'shop') > 0 AND state = 'notSent'"),
      ("until:500d", "startedAt < (unixepoch() - 500 * 86400) * 1000"),
    ]
    for (filter, condition) in filters {
      let sql = "SELECT * FROM send WHERE \(condition) ORDER BY id DESC LIMIT 200"
      let ours = [own, "history", "--limit", "200"] + filter.split(separator: " ").map(String.init)
      let times = (0..<5).map { _ in (run(ours, "full"), run(["sqlite3", path("full"), sql], "full")) }
      Bench.report(
        "  \(filter), ms", Bench.median(times.compactMap(\.0)), "sqlite3", Bench.median(times.compactMap(\.1))
      )
    }
  }
}
