@testable import ChildProcess
import FileWatch
import Foundation
import HistoryStore
import Testing

@testable import Settings
import Wording

@Suite("Other programs")
struct ChildProcessTests {
  // As in the program: a child that does not read all its input must not end this process.
  init() { signal(SIGPIPE, SIG_IGN) }

  @Test("their output is there when they end, whoever else holds it open")
  func daemon() {
    let begin = ContinuousClock.now
    let outcome = ChildProcess.run(
      ["/bin/sh", "-c", "tail -f /dev/null & echo $!; echo x >&2"], timeout: .seconds(10))
    #expect(ContinuousClock.now - begin < .seconds(5))
    guard case .ended(0, let output, let errors) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(String(decoding: errors, as: UTF8.self) == "x\n")
    // The background process lives on; ending it is up to whoever knows it.
    let left =
      Int32(String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    #expect(left > 0 && kill(left, SIGTERM) == 0)
  }

  @Test("what only the program's start has needed is given back, and can still be read")
  func start() throws {
    /// The resident kilobytes of the program's own file, as far as nothing can write to them.
    func resident() throws -> Int {
      let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      var isOwn = false
      return try String(contentsOfFile: "/proc/self/smaps", encoding: .utf8).split(separator: "\n").reduce(0)
      {
        if $1.contains("-") && $1.contains("p ") { isOwn = $1.hasSuffix(program) && !$1.contains(" rw-p ") }
        let isSize = isOwn && $1.hasPrefix("Rss:")
        return $0 + (isSize ? Int($1.split(separator: " ")[1]) ?? 0 : 0)
      }
    }
    let table = ProgramMemory.relocations
    try #require(table.count > 100_000)
    func sum() -> Int { stride(from: 0, to: table.count, by: 1_024).reduce(0) { $0 &+ Int(table[$1]) } }
    let read = sum()
    let before = try resident()
    ProgramMemory.dropStart()
    // Other tests run meanwhile, and touch more of the program.
    let after = try resident()
    #expect(after < before - table.count / 1_024 / 2, "\(before) \(table.count) \(after)")
    #expect(sum() == read)
  }

  @Test("they get no terminal, no descriptors, and no token")
  func surroundings() throws {
    setenv("AMOOT_TOKEN", "SURROUNDINGS-SECRET", 1)
    defer { unsetenv("AMOOT_TOKEN") }
    let held = open("/dev/null", O_RDONLY)
    defer { close(held) }
    let outcome = ChildProcess.run(
      ["/bin/sh", "-c", "env; ls /proc/self/fd; (exec < /dev/tty) 2>&1 || echo no terminal"],
      timeout: .seconds(10))
    guard case .ended(_, let output, _) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    let text = String(decoding: output, as: UTF8.self)
    #expect(!text.contains("SURROUNDINGS-SECRET") && text.contains("no terminal"), "\(text)")
    let descriptors = text.split(separator: "\n").compactMap { Int($0) }
    #expect(descriptors.allSatisfy { $0 <= 3 }, "\(descriptors)")
  }

  @Test("what they are given is read, whatever its size, and what is too much of their output is not kept")
  func bounds() {
    let input = Data(repeating: UInt8(ascii: "x"), count: 1 << 20)
    guard case .ended(0, let output, _) = ChildProcess.run(["/bin/cat"], input: input, timeout: .seconds(20))
    else {
      Issue.record("cat")
      return
    }
    #expect(output.count == ChildProcess.outputLimit)
    #expect(
      ChildProcess.run(["/bin/true"], input: input, timeout: .seconds(20))
        == .ended(status: 0, output: Data(), errors: Data()))
    #expect(
      ChildProcess.run(["/bin/sh", "-c", "kill -9 $$"], timeout: .seconds(20))
        == .ended(status: 137, output: Data(), errors: Data()))
    guard case .notStarted = ChildProcess.run(["/no/such/program"], timeout: .seconds(1)) else {
      Issue.record("started")
      return
    }
    #expect(ChildProcess.run(["/bin/cat", "/dev/zero"], timeout: .seconds(0.2)) == .timedOut)
  }
}
