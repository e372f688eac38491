import AmootSMS
import Foundation
import TestSupport
import Testing

/// Checks what the program is started with and what it writes to.
@Suite("Arguments, environment and streams", .blocking)
struct LaunchTests {
  /// Fills a history with some rows, using the program itself.
  static func filled(_ folder: Folder) throws -> [String: String] {
    let service = try Service()
    let environment = folder.environment.merging(service.environment()) { $1 }
    let sent = try Program.amoot(
      "send", "--text", "x", "--mobile", "9120000001", "--mobile", "9120002207", environment: environment)
    #expect(sent.status == 1)
    return environment
  }

  /// Runs a shell line in which `$0` is the program.
  static func shell(_ line: String, _ environment: [String: String]) throws -> Program.Output {
    try Program.run(["sh", "-c", line, Program.path], environment: environment)
  }

  static let commands = [
    "history --json", "history --csv", "history", "history --follow", "history --follow --json", "simulate",
    "history show 1", "history show 1 --body",
    "history show 1 --raw",
    "history show 1 --call curl", "history check", "history prune --older-than 1d --dry-run", "config",
    "config --keys",
    "status", "status -207", "doctor --json", "send --mobile 09120000009 --text x --dry-run",
    "screenshot console", "completion bash", "--help", "send --help", "--version",
  ]

  @Test(
    "however few files may be open, a send ends with a sentence and an exit code, and is recorded if it left")
  func descriptors() throws {
    let service = try Service()
    for limit in [4, 5, 6, 8, 10, 12, 16, 24, 31, 32, 40, 64] {
      let folder = try Folder(service)
      let before = try service.log().components(separatedBy: "9120000077").count
      let sent = try Self.shell(
        // One descriptor is inherited, and none of those that other tests have open.
        "exec 9< /dev/null; ulimit -n \(limit); exec \"$0\" send --mobile 9120000077 --text x --timeout 10",
        folder.environment)
      let said = "\(limit): \(sent)"
      #expect([0, 3, 5].contains(sent.status) && !(sent.output + sent.errors).isEmpty, "\(said)")
      if limit < 32 { #expect(sent.errors.contains("ulimit -n"), "\(said)") }
      let left = try service.log().components(separatedBy: "9120000077").count - before
      #expect((left == 1) == (sent.status == 0), "\(said)")
      if left == 1 {
        #expect(try folder.amoot("history").output.contains("✓"), "\(said)")
      }
    }
  }

  @Test("output that cannot be written is said, with 5; a reader that has gone is no failure")
  func output() throws {
    let folder = try Folder()
    let environment = try Self.filled(folder)
    for command in Self.commands {
      let full = try Self.shell("\"$0\" \(command) > /dev/full", environment)
      #expect(full.status == 5 && full.errors.contains("No space left"), "\(command): \(full)")
      let closed = try Self.shell("\"$0\" \(command) >&-", environment)
      #expect(closed.status == 5 && closed.errors.contains("is closed"), "\(command): \(closed)")
      let gone = try Self.shell("\"$0\" \(command) | true", environment)
      #expect(gone.errors.isEmpty || command.hasPrefix("doctor"), "\(command): \(gone)")
    }
    // A stream closed from the start must not become the first file opened.
    let check = try Self.shell("\"$0\" history check >&- 2>&- <&-; \"$0\" history check", environment)
    #expect(check.status == 0 && check.output.contains("2 rows"), "\(check)")
    let cut = try Self.shell("ulimit -f 1; \"$0\" status > \"$HOME/part\"", environment)
    #expect(cut.status == 5 && cut.errors.contains("File too large"), "\(cut)")
  }

  @Test("bytes that are no text are refused with their place, and nothing is sent")
  func encoding() throws {
    let service = try Service()
    let folder = try Folder(service)
    let argument = try Self.shell(
      #""$0" send --mobile 09120000000 --text "$(printf 'a\323\341')""#, folder.environment)
    #expect(
      argument.status == 2 && argument.errors.contains("argument 5") && argument.errors.contains("0xD3"),
      "\(argument)")
    for name in ["AMOOT_TOKEN", "AMOOT_BASE_URL", "AMOOT_PROFILE", "HOME", "XDG_STATE_HOME"] {
      let variable = try Self.shell("\(name)=$(printf 'x\\377') \"$0\" config", folder.environment)
      #expect(variable.status == 2 && variable.errors.contains("\(name) is not valid UTF-8"), "\(variable)")
    }
    let input = try Self.shell(
      "printf 'a\\377' | \"$0\" send --mobile 09120000000 --text -", folder.environment)
    #expect(input.status == 2 && input.errors.contains("standard input"), "\(input)")
    #expect(try service.log() == "[]")
    let good = try Self.shell(
      "printf -- '- سلام\\n' | \"$0\" send --mobile 09120000000 --text - --dry-run --json", folder.environment
    )
    #expect(good.output.contains("\"SMSMessageText\":\"- سلام\""), "\(good)")
    let dash = try folder.amoot("send", "--mobile", "09120000000", "--text", "- سلام", "--dry-run")
    #expect(dash.status == 0, "\(dash)")
  }

  @Test("nothing from outside reaches a terminal or a file raw")
  func escapes() throws {
    let folder = try Folder(settings: #"{"profile": "no\u001b[2J\u009b31m\u202e"}"#)
    let poison = "\u{1B}[2J\u{9B}31m\u{202E}"
    var environment = folder.environment
    environment["AMOOT_TOKEN"] = "escape-token-0001"
    func check(_ arguments: [String], _ extra: [String: String] = [:]) throws {
      let result = try Program.run([Program.path] + arguments, environment: environment.merging(extra) { $1 })
      let text = result.output + result.errors
      #expect(
        !text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" || $0 == "\u{202E}" },
        "\(arguments): \(text)")
    }
    for arguments in [["config"], ["history"], ["doctor"], ["send", "--mobile", "9120000000"]] {
      try check(arguments)
    }
    try FileManager.default.removeItem(atPath: folder.path + "/config/amoot-otp/config.json")
    for arguments in [
      ["history", "prune", "--older-than", poison], ["screenshot", poison], ["history", "--limit", poison],
      [poison],
      ["status", poison], ["send", "--mobile", poison, "--text", "x"],
      ["send", "--trace", "/no/" + poison, "--mobile", "9120000000", "--text", "x"],
      ["history", "check", "--recover", "/no/" + poison], ["history", "mobile:" + poison],
    ] { try check(arguments) }
    try Data().write(to: URL(fileURLWithPath: folder.path + "/file"))
    for command in ["history", "config", "doctor"] {
      try check(
        [command],
        [
          "XDG_STATE_HOME": folder.path + "/file/" + poison,
          "XDG_CONFIG_HOME": folder.path + "/file/" + poison,
        ])
    }
  }

  @Test(
    "a terminal that cannot be painted on is told what to do, with 2",
    arguments: [
      ("dumb", "TERM is dumb"), ("", "TERM is not set"), ("no-such-terminal", "not in the terminal database"),
    ])
  func terminals(_ name: String, _ words: String) throws {
    let session = try Tmux("TERM=\(name) \(Program.path); echo ended with $?")
    try session.waitFor("ended with 2")
    #expect(try session.screen().contains(words))
  }

  @Test("the version tells what a ticket needs")
  func version() throws {
    let result = try Program.amoot("--version")
    #expect(result.status == 0)
    for word in ["amoot-otp 0.", "Swift", "ncurses", "libcurl", "SQLite", "FriBidi"] {
      #expect(result.output.contains(word), "\(result.output)")
    }
    let first = try #require(result.output.split(separator: "\n").first)
    let console = try Tmux.console(arguments: "--demo")
    try console.keys("F1", shows: "Help · " + (first.split(separator: ",").first ?? ""))
  }

  @Test("without libcurl the console opens, and a send, the doctor and the version say what is missing")
  func withoutLibcurl() throws {
    let folder = try Folder()
    for name in ["libcurl.so.4", "libcurl-gnutls.so.4"] {
      try Data("no library".utf8).write(to: URL(fileURLWithPath: folder.path + "/" + name))
    }
    let environment = folder.environment.merging([
      "LD_LIBRARY_PATH": folder.path, "AMOOT_TOKEN": "bare-token-00001",
      "AMOOT_BASE_URL": "http://127.0.0.1:1/rest",
    ]) { $1 }
    let send = try Program.amoot("send", "--mobile", "9120000000", "--text", "x", environment: environment)
    #expect(send.status == 3)
    #expect(send.output.contains("libcurl cannot be loaded: " + folder.path))
    #expect(send.output.contains("Nothing left this machine"))
    let doctor = try Program.amoot("doctor", environment: environment)
    #expect(doctor.output.replacing(#/\s+/#, with: " ").contains("Install it: apt-get install libcurl4"))
    let version = try Program.amoot("--version", environment: environment)
    #expect(version.status == 0 && version.output.contains("FriBidi"), "\(version)")
    let console = try Tmux.console(
      folder: folder, environment: ["LD_LIBRARY_PATH": folder.path], arguments: "--demo")
    try console.enter("9120000000", shows: "libcurl cannot be loaded")
  }

  @Test("what stands in a file's place is said and not waited for, by every command")
  func pipes() throws {
    for place in [
      "config/amoot-otp/config.json", "state/amoot-otp/history.sqlite", "state/amoot-otp/history.sqlite-wal",
    ] {
      let folder = try Folder()
      let path = folder.path + "/" + place
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try #require(mkfifo(path, 0o600) == 0)
      let environment = folder.environment.merging([
        "AMOOT_TOKEN": "fifo-token-00001", "AMOOT_BASE_URL": "http://127.0.0.1:1/rest",
      ]) { $1 }
      let send = ["send", "--mobile", "9120000000", "--text", "x"]
      // A log without a history belongs to nobody until a history is created.
      let commands =
        place.hasSuffix("-wal") ? [send] : [send, ["history"], ["history", "check"], ["doctor", "--json"]]
      for arguments in commands {
        let result = try Program.run(["timeout", "20", Program.path] + arguments, environment: environment)
        #expect(result.status != 124 && result.status != 0, "\(place) \(arguments): \(result)")
        if place.hasSuffix(".json") || arguments[0] != "doctor" {
          #expect((result.output + result.errors).contains("FIFO"), "\(place) \(arguments): \(result)")
        }
      }
    }
    let folder = try Folder()
    try #require(mkfifo(folder.path + "/trace", 0o600) == 0)
    let trace = try Program.run(
      [
        "timeout", "20", Program.path, "send", "--mobile", "9120000000", "--text", "x", "--trace",
        folder.path + "/trace",
      ],
      environment: folder.environment.merging(["AMOOT_TOKEN": "fifo-token-00001"]) { $1 })
    #expect(trace.status == 5 && trace.errors.contains("FIFO"), "\(trace)")
  }

  @Test("a trace that was there before becomes private, and its bound is the file's")
  func trace() throws {
    let folder = try Folder(Service())
    let path = folder.path + "/trace"
    try Data(repeating: 0x78, count: 10 << 20).write(to: URL(fileURLWithPath: path))
    chmod(path, 0o644)
    let result = try folder.amoot("send", "--mobile", "9120000000", "--text", "x", "--trace", path)
    #expect(result.status == 0 && result.errors.contains("trace is full"), "\(result)")
    let facts = try FileManager.default.attributesOfItem(atPath: path)
    #expect(facts[.posixPermissions] as? Int == 0o600)
    #expect(facts[.size] as? Int == 10 << 20)
    try Data(repeating: 0x78, count: (10 << 20) - 600).write(to: URL(fileURLWithPath: path))
    _ = try folder.amoot("send", "--mobile", "9120000000", "--text", "x", "--trace", path)
    let after = try FileManager.default.attributesOfItem(atPath: path)
    #expect((after[.size] as? Int ?? .max) <= 10 << 20)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).suffix(200).range(of: Data("full".utf8)) != nil)
  }

  @Test("a proxy's name and password stand in no trace, no row and no error")
  func proxyPassword() throws {
    for address in ["http://teller:pa55-w0rd@127.0.0.1:1", "teller:pa55-w0rd@127.0.0.1:1"] {
      let folder = try Folder()
      let environment = folder.environment.merging([
        "https_proxy": address, "AMOOT_TOKEN": "proxy-token-00001",
        "AMOOT_BASE_URL": "https://a.example/rest",
      ]) { $1 }
      let path = folder.path + "/trace"
      let send = try Program.amoot(
        "send", "--mobile", "9120000000", "--text", "x", "--trace", path, environment: environment)
      let doctor = try Program.amoot("doctor", environment: environment)
      #expect(send.status == 3 && send.output.contains("the proxy"), "\(send)")
      let all =
        try Data((send.output + send.errors + doctor.output + doctor.errors).utf8) + folder.everything()
      for secret in ["pa55", Data("teller:pa55-w0rd".utf8).base64EncodedString()] {
        #expect(all.range(of: Data(secret.utf8)) == nil, "\(String(decoding: all, as: UTF8.self))")
      }
      #expect(all.range(of: Data("127.0.0.1".utf8)) != nil)
    }
  }

  @Test(
    "no token command outlives the program that asked it",
    arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGALRM, SIGXCPU])
  func orphans(_ number: Int32) throws {
    let folder = try Folder()
    try folder.settings(
      "{\"profiles\": [{\"name\": \"p\", \"tokenCommand\": \"echo $$ > '\(folder.path)/new' && mv '\(folder.path)/new' '\(folder.path)/pid'; exec tail -f /dev/null\"}]}"
    )
    let id = try Program.spawn(
      [Program.path, "send", "--mobile", "9120000000", "--text", "x"], environment: folder.environment)
    let deadline = Date().addingTimeInterval(20)
    while !FileManager.default.fileExists(atPath: folder.path + "/pid") {
      try #require(Date() < deadline, "the token command was not run")
      _ = try Program.run(["true"])
    }
    let text = try String(contentsOfFile: folder.path + "/pid", encoding: .utf8)
    let child = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    kill(id, number)
    _ = Program.wait(for: id)
    let ended = try Program.run([
      "timeout", "10", "tail", "-s", "0.02", "--pid", "\(child)", "-f", "/dev/null",
    ])
    #expect(ended.status == 0, "the token command lives on")
    kill(child, SIGKILL)
  }

  @Test("a follower waits for the first row, and ends with its reader")
  func follow() throws {
    let folder = try Folder(Service())
    let (reader, writeEnd) = try LineReader.pipe()
    let id = try Program.spawn(
      [Program.path, "history", "--follow", "--json"], environment: folder.environment,
      outputDescriptor: writeEnd)
    close(writeEnd)
    let sent = try folder.amoot("send", "--mobile", "9120000001", "--text", "x")
    #expect(sent.status == 0)
    let line = reader.line(until: Date().addingTimeInterval(20)) ?? ""
    #expect(line.contains("9120000001"), "\(line)")
    kill(id, SIGTERM)
    _ = Program.wait(for: id)
    let gone = try Self.shell(
      "timeout 20 \"$0\" history --follow --json | head -n 1 > /dev/null", folder.environment)
    #expect(gone.status == 0, "\(gone)")
  }

  @Test("times that the program prints are read again, wherever times are")
  func times() throws {
    let folder = try Folder()
    let environment = try Self.filled(folder)
    let rows = try Program.amoot("history", "--json", environment: environment).output
    let first = try #require(rows.split(separator: "\n").first)
    let time = try #require(try JSONParser.parse(Array(first.utf8))["time"]?.string)
    for words in [
      ["since:" + time], ["--since", time], ["since:\(time.prefix(10))"], ["since:\(time.prefix(10)) 00:00"],
      ["since:\(time.prefix(10))", "00:00:00"],
    ] {
      let found = try Program.run([Program.path, "history", "--json"] + words, environment: environment)
      #expect(found.status == 0 && !found.output.isEmpty, "\(words): \(found)")
    }
    let tomorrow = IranTime.iso(Date().addingTimeInterval(86_400))
    let at = try Program.amoot(
      "send", "--mobile", "9120000001", "--text", "x", "--at", tomorrow, "--dry-run", "--json",
      environment: environment)
    #expect(at.output.contains(tomorrow.prefix(16)), "\(at)")
    let wrong = try Program.amoot(
      "send", "--mobile", "9120000001", "--text", "x", "--at", "14:30:99", environment: environment)
    #expect(wrong.status == 2 && wrong.errors.contains("--at"), "\(wrong)")
    let missing = try Program.amoot(
      "config", environment: environment.merging(["AMOOT_PROFILE": "nobody"]) { $1 })
    #expect(missing.status == 2 && missing.errors.contains("nobody"), "\(missing)")
  }
}
