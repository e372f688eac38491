internal import Foundation
internal import Synchronization
internal import Wording

/// Tells living processes from dead ones: each locks a file of its own, and the system releases the lock when
/// the process ends, however it ends. Process IDs would not do, because they are reused.
final class OwnerLock: Sendable {
  let name: String
  private let path: String
  private let descriptor: Int32
  /// Whether the file stays when the process ends, because deletions are recorded in it.
  private let stays = Mutex(false)

  /// - Throws: `HistoryError.open` if the file cannot be created.
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

  /// Removes the lock files of processes that died. Young files stay: their owner may be about to lock them.
  private static func sweep(_ folder: String) {
    for file in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      guard isLock(file) else { continue }
      var facts = stat()
      guard stat(folder + "/" + file, &facts) == 0, time(nil) - facts.st_mtim.tv_sec > 60 else { continue }
      _ = isAlive(String(file.dropFirst(prefix.count).dropLast(".lock".count)), in: folder)
    }
  }

  /// Tells watchers of the folder that committed data can be read now; the last change to the database's own
  /// files is reported before that.
  func announce() { _ = pwrite(descriptor, [0x2E] as [UInt8], 1, 0) }

  /// Returns whether a file in the folder is such a lock.
  static func isLock(_ name: String) -> Bool { name.hasPrefix(prefix) && name.hasSuffix(".lock") }

  /// The prefix of the lock files' names.
  static let prefix = "sending-"

  /// Records deletions after the byte that `announce` writes, where the file already has room.
  ///
  /// - Returns: Whether they are on the disk.
  func remember(_ deletions: Set<Int64>) -> Bool {
    let bytes = Array((deletions.sorted().map(String.init).joined(separator: " ") + "\n").utf8)
    stays.withLock { $0 = true }
    announce()
    return pwrite(descriptor, bytes, bytes.count, 1) == bytes.count
      && ftruncate(descriptor, off_t(1 + bytes.count)) == 0 && fsync(descriptor) == 0
  }

  /// Returns the deletions that a process has recorded.
  static func remembered(_ name: String, in folder: String) -> [Int64] {
    let bytes = FileManager.default.contents(atPath: path(name, in: folder)) ?? Data()
    // A number that is cut off would name another deletion.
    let whole = bytes.dropFirst().prefix(100_000)
    guard let end = whole.lastIndex(where: { [0x20, 0x0A].contains($0) }) else { return [] }
    return String(decoding: whole[..<end], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).compactMap { Int64($0) }
  }

  /// Removes the file of a process that has ended, once the deletions recorded in it are undone.
  static func forget(_ name: String, in folder: String) { unlink(path(name, in: folder)) }

  deinit {
    if !stays.withLock({ $0 }) { unlink(path) }
    close(descriptor)
  }

  private static func path(_ name: String, in folder: String) -> String {
    folder + "/" + prefix + name + ".lock"
  }

  /// Returns whether the named owner is alive, and removes the lock file of a dead one.
  static func isAlive(_ name: String, in folder: String) -> Bool {
    let path = path(name, in: folder)
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return true }
    var facts = stat()
    // Keep a file that lists deletions, which are still to be undone.
    if fstat(descriptor, &facts) == 0, facts.st_size <= 1 { unlink(path) }
    return false
  }
}
