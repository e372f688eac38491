internal import Foundation

/// Which file stands at a path, whatever its name: the device and the node.
struct FileIdentity: Equatable, Sendable {
  let device: UInt64
  let node: UInt64

  /// nil when there is none.
  init?(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    device = UInt64(facts.st_dev)
    node = UInt64(facts.st_ino)
  }

  /// Why a file or folder cannot be written, in words: whose it is, and what it allows.
  static func whyNotWritable(_ path: String) -> String {
    let reason = String(cString: strerror(errno))
    var facts = stat()
    guard stat(path, &facts) == 0 else { return reason }
    let what = facts.st_mode & S_IFMT == S_IFDIR ? "its folder" : "it"
    if facts.st_uid != geteuid() {
      let owner = getpwuid(facts.st_uid).map { String(cString: $0.pointee.pw_name) } ?? "user \(facts.st_uid)"
      return "\(what) belongs to \(owner), and you may only read"
    }
    let mode = String(facts.st_mode & 0o777, radix: 8)
    if facts.st_mode & S_IRUSR == 0 {
      return "\(what) may not even be read (mode \(mode)); chmod u+rw mends that"
    }
    return facts.st_mode & S_IWUSR == 0
      ? "\(what) is read-only (mode \(mode))" : "\(what) cannot be written: \(reason)"
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
