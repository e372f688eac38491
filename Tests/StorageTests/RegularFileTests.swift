@testable import ChildProcess
import FileWatch
import Foundation
import HistoryStore
import Testing

@testable import Settings
import Wording

@Suite("Something else in a file's place")
struct RegularFileTests {
  static let kinds = ["fifo", "folder", "socket", "device", "link"]

  /// Makes something of the given kind at a path.
  static func make(_ kind: String, _ path: String) throws {
    switch kind {
    case "fifo": try #require(mkfifo(path, 0o600) == 0)
    case "folder": try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    case "device": try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
    case "link":
      try #require(mkfifo(path + ".target", 0o600) == 0)
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path + ".target")
    default:
      let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(descriptor) }
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { bytes in
        for (index, byte) in path.utf8.enumerated() where index < bytes.count - 1 { bytes[index] = byte }
      }
      let isBound = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
        }
      }
      try #require(isBound)
    }
  }

  @Test("is said at once, for settings, form, history and what lies beside it", arguments: kinds)
  func place(_ kind: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/x"
    try Self.make(kind, path)
    #expect(throws: RegularFile.Failure.self) { try RegularFile.open(path, O_RDONLY) }
    #expect(throws: RegularFile.Failure.self) { try RegularFile.open(path, O_WRONLY | O_CREAT | O_APPEND) }
    #expect(throws: SettingsError.self) { try PrivateFile.read(path) }
    #expect(throws: SettingsError.self) { try PrivateFile.write([1], to: path) }
    #expect(throws: HistoryError.self) { try HistoryStore(path: path) }
    #expect(throws: HistoryError.self) { try HistoryStore(damaged: path) }
    for ending in ["-wal", "-shm"] {
      let history = folder.path + "/h\(ending)/history.sqlite"
      try FileManager.default.createDirectory(
        atPath: folder.path + "/h\(ending)", withIntermediateDirectories: true)
      try Self.make(kind, history + ending)
      #expect(throws: HistoryError.self) { try HistoryStore(path: history) }
    }
  }

  @Test("a file where a folder should be is named, and a folder is made with all above it")
  func folders() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(fileURLWithPath: folder.path + "/file"))
    for path in ["/file", "/file/a", "/file/a/b"] {
      do throws(RegularFile.Failure) {
        try RegularFile.makeFolder(folder.path + path)
        Issue.record("\(path) was made")
      } catch {
        #expect(error.words.english.hasPrefix(folder.path + "/file is a file"), "\(error.words)")
      }
    }
    try RegularFile.makeFolder(folder.path + "/a/b/c")
    #expect(FileManager.default.fileExists(atPath: folder.path + "/a/b/c"))
  }
}

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
