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
