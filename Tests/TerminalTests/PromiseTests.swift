import AmootSMS
import Foundation
import TestSupport
import Testing

/// The README's promises with *nothing*, *never*, *only* and *always* that no other test is about, each in its words.
@Suite("The README's promises", .blocking)
struct PromiseTests {
  /// A port that nobody should connect to; counts those who do.
  private final class Trap {
    let port: UInt16
    private let descriptor: Int32

    init() throws {
      (descriptor, port) = try loopbackSocket(listening: true)
    }

    deinit { close(descriptor) }

    /// Whether somebody has connected.
    var isTouched: Bool {
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      return poll(&polled, 1, 0) > 0
    }
  }

  @Test("in the demo nothing is sent, whatever the environment says")
  func demo() throws {
    let trap = try Trap()
    let environment = [
      "AMOOT_TOKEN": "real-token-1234567", "AMOOT_BASE_URL": "http://127.0.0.1:\(trap.port)/rest",
      "http_proxy": "http://127.0.0.1:\(trap.port)", "https_proxy": "http://127.0.0.1:\(trap.port)",
      "all_proxy": "http://127.0.0.1:\(trap.port)",
    ]
    let session = try Tmux.console(environment: environment, arguments: "--demo")
    try session.enter("09120000000", shows: "Accepted; the code is")
    try session.keys("F5", shows: "Credit: ")
    #expect(!trap.isTouched)
    #expect(try session.folder.everything().range(of: Data("real-token".utf8)) == nil)
  }

  @Test("a second signal, of either kind, ends send at once, and it dies of it")
  func secondSignal() throws {
    let service = try Service()
    let folder = try Folder(service)
    for (first, second) in [(SIGINT, SIGTERM), (SIGTERM, SIGINT)] {
      let id = try Program.spawn(
        [Program.path, "send", "--mobile", "9120003001", "--text", "x", "--timeout", "60"],
        environment: folder.environment)
      try service.waitFor(mobile: "9120003001")
      kill(id, first)
      kill(id, second)
      #expect([128 + first, 128 + second].contains(Program.wait(for: id)))
    }
    #expect(try folder.amoot("history").output.contains("?"))
  }

  @Test("simulate --quiet prints only the address")
  func quiet() throws {
    let (reader, writeEnd) = try LineReader.pipe()
    let id = try Program.spawn([Program.path, "simulate", "--quiet"], outputDescriptor: writeEnd)
    close(writeEnd)
    let line = try #require(reader.line(until: Date().addingTimeInterval(20)))
    let address = try #require(line.split(separator: " ").last.map(String.init))
    let answer = try Program.run(["curl", "-s", address + "/AccountStatus", "-H", "Authorization: any-token"])
    #expect(answer.output.contains("Success"))
    kill(id, SIGTERM)
    #expect(Program.wait(for: id) == 0)
    #expect(reader.line(until: Date().addingTimeInterval(5)) == nil)
  }

  @Test("send asks nothing: it warns on standard error, with --json too, and sends")
  func warning() throws {
    let service = try Service()
    let folder = try Folder(service)
    let message = ["send", "--mobile", "9120000001", "--text", "x"]
    #expect(try folder.amoot(message).errors.isEmpty)
    for more in [[], ["--json"]] {
      let again = try folder.amoot(message + more)
      #expect(again.status == 0 && again.errors.contains("another one"), "\(again)")
    }
    #expect(try service.log().components(separatedBy: "\"Mobile\":\"9120000001\"").count == 4)
  }

  @Test("nothing is said of sending before everything was checked")
  func checkedFirst() throws {
    let folder = try Folder()
    let result = try folder.amoot(
      "send", "--mobile", "9120000001", "--mobile", "09120000001", "--text", "", "--at", "00:00",
      adding: ["AMOOT_TOKEN": "any-token-1234"])
    #expect(result.status == 2 && !result.errors.contains("more than once"), "\(result)")
  }

  @Test("history --follow prints each row as it ends, those under way before it started among them")
  func follow() throws {
    let service = try Service()
    let folder = try Folder(service)
    #expect(try folder.amoot("send", "--mobile", "9120000001", "--text", "x").status == 0)
    // Answered after five seconds.
    let slow = try Program.spawn(
      [Program.path, "send", "--mobile", "9120003005", "--text", "x"], environment: folder.environment)
    try service.waitFor(mobile: "9120003005")
    let (reader, writeEnd) = try LineReader.pipe()
    let id = try Program.spawn(
      [Program.path, "history", "--follow", "--json", "--limit", "1", "outcome:accepted"],
      environment: folder.environment,
      outputDescriptor: writeEnd)
    close(writeEnd)
    let deadline = Date().addingTimeInterval(30)
    #expect(reader.line(until: deadline)?.contains("9120000001") == true)
    #expect(Program.wait(for: slow) == 0)
    let line = reader.line(until: deadline) ?? ""
    #expect(line.contains("9120003005") && line.contains("accepted"), "\(line)")
    kill(id, SIGINT)
    _ = Program.wait(for: id)
  }
}
