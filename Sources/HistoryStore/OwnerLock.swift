internal import Foundation
internal import Wording

/// Tells living processes from dead ones: each holds a lock on a file of its own, and the system lets go of it when
/// the process ends, however it ends. A process number would not do: it is given anew.
final class OwnerLock: Sendable {
  let name: String
  private let path: String
  private let descriptor: Int32

  /// - Throws: `HistoryError.open` when the file cannot be made.
  init(folder: String) throws(HistoryError) {
    name = "\(getpid())-\(UUID().uuidString.prefix(8))"
    path = OwnerLock.path(name, in: folder)
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .open(path: path, detail: .verbatim(String(cString: strerror(errno))))
    }
    _ = flock(descriptor, LOCK_EX | LOCK_NB)
    OwnerLock.sweep(folder)
  }

  /// Removes what processes left that ended without a word. Young files are left: their owner may be about to lock them.
  private static func sweep(_ folder: String) {
    for file in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      guard isLock(file) else { continue }
      var facts = stat()
      guard stat(folder + "/" + file, &facts) == 0, time(nil) - facts.st_mtim.tv_sec > 60 else { continue }
      _ = isAlive(String(file.dropFirst(prefix.count).dropLast(".lock".count)), in: folder)
    }
  }

  /// Tells who watches the folder that what was committed can be read now: of the database's own files the last
  /// report comes before that.
  func announce() { _ = pwrite(descriptor, [0x2E] as [UInt8], 1, 0) }

  /// Whether a file of the folder is such a lock.
  static func isLock(_ name: String) -> Bool { name.hasPrefix(prefix) && name.hasSuffix(".lock") }

  /// How the names of the locks begin.
  static let prefix = "sending-"

  deinit {
    unlink(path)
    close(descriptor)
  }

  private static func path(_ name: String, in folder: String) -> String {
    folder + "/" + prefix + name + ".lock"
  }

  /// Whether the owner of that name lives. The lock file of a dead one is removed.
  static func isAlive(_ name: String, in folder: String) -> Bool {
    let path = path(name, in: folder)
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return true }
    unlink(path)
    return false
  }
}
