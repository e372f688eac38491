internal import Foundation
internal import Synchronization
internal import Wording

/// Which file stands at a path, whatever its name: the device and the node.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let node: UInt64

  /// nil when there is none.
  init?(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    self.init(facts)
  }

  init(_ facts: stat) {
    device = UInt64(facts.st_dev)
    node = UInt64(facts.st_ino)
  }

  /// Why a file or folder cannot be written, in words: whose it is, and what it allows.
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
/// Closing any descriptor of a file lets go of all locks that the process has on it, those of SQLite among them: another
/// program would then take itself for the last to close the history, and remove the log that is in use here. There is one
/// for each file that was ever a history in this process, which are few.
enum HeldFile {
  private static let descriptors = Mutex<[FileIdentity: Int32]>([:])

  /// - Returns: -1 where the file cannot be opened.
  static func descriptor(_ path: String) -> Int32 {
    guard let identity = FileIdentity(path) else { return -1 }
    return descriptors.withLock { descriptors in
      if let known = descriptors[identity] { return known }
      let writable = open(path, O_RDWR | O_CLOEXEC)
      let descriptor = writable >= 0 ? writable : open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return -1 }
      // Another may have come into its place in this moment; it is then known by its own node.
      var facts = stat()
      guard fstat(descriptor, &facts) == 0 else { return descriptor }
      descriptors[FileIdentity(facts)] = descriptor
      return descriptor
    }
  }
}

/// How a file stands: its size, and when it was written last.
struct FileState: Equatable, Sendable {
  let size: Int64
  let seconds: Int
  let nanoseconds: Int

  /// nil when there is none.
  init?(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    size = Int64(facts.st_size)
    (seconds, nanoseconds) = (facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec)
  }
}

/// A file that somebody may be copying at this moment, which takes its time: half of a history is none, and what is
/// written into it meanwhile is lost or does harm.
struct GrowingFile {
  let path: String
  /// For so long a copy's file stays the same only when it is done.
  static let stillness = Duration.milliseconds(300)
  /// After that it is taken as it stands: a copy that was broken off never becomes whole.
  static let patience = Duration.seconds(10)
  private static let step: UInt32 = 20_000

  /// Whether a file has all the pages that its header tells of. One that does not tell is.
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
    // The number of pages counts only when whoever wrote last knew of it.
    guard header.starts(with: "SQLite format 3".utf8), number(24, 4) == number(92, 4) else { return true }
    let pageSize = number(16, 2) == 1 ? 65_536 : number(16, 2)
    return Int64(facts.st_size) >= number(28, 4) * pageSize
  }

  /// Waits until the file is whole and nobody has written to it for a moment.
  func waitUntilStill() {
    let start = ContinuousClock.now
    var (state, since) = (FileState(path), start)
    while ContinuousClock.now - start < Self.patience {
      usleep(Self.step)
      let now = FileState(path)
      if now != state { (state, since) = (now, .now) }
      let isStill = ContinuousClock.now - since >= Self.stillness
      // Made empty first, as copies do, it may still be about to be filled.
      if isStill, now?.size != 0 || ContinuousClock.now - since >= Self.stillness * 5, isWhole { return }
    }
  }
}
