internal import Foundation
internal import Synchronization
internal import ConsoleWording
internal import Wording

/// The identity of the file at a path, whatever its name: its device and inode.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let node: UInt64

  /// Creates the identity of the file at a path; nil if there is none.
  init?(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    self.init(facts)
  }

  init(_ facts: stat) {
    device = UInt64(facts.st_dev)
    node = UInt64(facts.st_ino)
  }

  /// Removes other users' permissions from this user's file and from SQLite's files beside it, which a backup that was
  /// copied back may have. Failure does no harm: `doctor` reports the file.
  static func closeToOthers(_ path: String) {
    for name in [path, path + "-wal", path + "-shm"] {
      var facts = stat()
      guard lstat(name, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_uid == geteuid(),
        facts.st_mode & 0o077 != 0
      else { continue }
      _ = chmod(name, facts.st_mode & 0o700)
    }
  }

  /// Explains why a file or folder cannot be written: who owns it, and what it permits.
  static func whyNotWritable(_ path: String) -> Phrase {
    let reason = String(cString: strerror(errno))
    var facts = stat()
    guard stat(path, &facts) == 0 else { return .verbatim(reason) }
    let what = facts.st_mode & S_IFMT == S_IFDIR ? FileWords.itsFolder : FileWords.it
    if facts.st_uid != geteuid() {
      let owner =
        getpwuid(facts.st_uid).map { .verbatim(String(cString: $0.pointee.pw_name)) }
        ?? FileWords.user(String(facts.st_uid))
      return FileWords.belongsTo(owner, what)
    }
    let mode = String(facts.st_mode & 0o777, radix: 8)
    if facts.st_mode & S_IRUSR == 0 {
      return FileWords.notEvenRead(what, mode: mode)
    }
    return facts.st_mode & S_IWUSR == 0
      ? FileWords.readOnly(what, mode: mode) : FileWords.cannotBeWritten(what, reason)
  }
}

/// Descriptors of histories and their side files, which are opened once and never closed.
///
/// Closing any descriptor of a file releases all locks that the process has on it, including SQLite's.
/// Another program would then consider itself the last to close the history, and remove the log in use here.
/// There is one descriptor for each file that was ever a history in this process, which are few.
enum HeldFile {
  private static let descriptors = Mutex<[FileIdentity: Int32]>([:])

  /// - Returns: The descriptor, or -1 if the file cannot be opened.
  static func descriptor(_ path: String) -> Int32 {
    guard let identity = FileIdentity(path) else { return -1 }
    return descriptors.withLock { descriptors in
      if let known = descriptors[identity] { return known }
      let writable = open(path, O_RDWR | O_CLOEXEC)
      let descriptor = writable >= 0 ? writable : open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return -1 }
      // Another file may have just taken its place; it is then recorded under its own inode.
      var facts = stat()
      guard fstat(descriptor, &facts) == 0 else { return descriptor }
      descriptors[FileIdentity(facts)] = descriptor
      return descriptor
    }
  }
}

/// The size of a file and when it was last written.
struct FileState: Equatable, Sendable {
  let size: Int64
  let seconds: Int
  let nanoseconds: Int

  /// Creates the state of the file at a path; nil if there is none.
  init?(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    size = Int64(facts.st_size)
    (seconds, nanoseconds) = (facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec)
  }
}

/// A file that may be in the middle of being copied, which takes time. Half a history is not a history, and
/// anything written to it meanwhile is lost or does harm.
struct GrowingFile {
  let path: String
  /// How long a copied file must stay unchanged to count as complete.
  static let stillness = Duration.milliseconds(300)
  /// How long to wait before taking the file as it is: an interrupted copy never becomes complete.
  static let patience = Duration.seconds(10)
  private static let step: UInt32 = 20_000

  /// Whether the file has all the pages that its header announces; true if the header does not tell.
  var isWhole: Bool {
    let descriptor = HeldFile.descriptor(path)
    guard descriptor >= 0 else { return true }
    var header = [UInt8](repeating: 0, count: 100)
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_size > 0 else { return true }
    guard pread(descriptor, &header, 100, 0) == 100 else { return false }
    func number(_ offset: Int, _ count: Int) -> Int64 {
      header[offset..<(offset + count)].reduce(0) { $0 << 8 | Int64($1) }
    }
    // The page count is valid only if the last writer knew about it.
    guard header.starts(with: "SQLite format 3".utf8), number(24, 4) == number(92, 4) else { return true }
    let pageSize = number(16, 2) == 1 ? 65_536 : number(16, 2)
    return Int64(facts.st_size) >= number(28, 4) * pageSize
  }

  /// Waits until the file is whole and has not been written to for a moment, but no longer than `patience`.
  func waitUntilStill() {
    let start = ContinuousClock.now
    var (state, since) = (FileState(path), start)
    while ContinuousClock.now - start < Self.patience {
      usleep(Self.step)
      let now = FileState(path)
      if now != state { (state, since) = (now, .now) }
      let isStill = ContinuousClock.now - since >= Self.stillness
      // Copying often empties the file first, so an empty one may be about to be filled.
      if isStill, now?.size != 0 || ContinuousClock.now - since >= Self.stillness * 5, isWhole { return }
    }
  }
}
