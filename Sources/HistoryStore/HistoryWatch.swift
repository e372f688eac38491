internal import Foundation

/// Notices writes to the history by others, without waking while nothing happens: the kernel (inotify) reports
/// changes of files in its folder, and the loop polls that descriptor with the others.
public final class HistoryWatch {
  /// Milliseconds after a report at which to look once more. A writer's frames are in the log, and reported, before
  /// they are on the disk; only then it makes them visible, by shared memory, of which nothing is reported. This
  /// program's writers announce their commits; others, such as `sqlite3`, do not.
  public static let recheckDelays = [20, 120, 500]

  /// Readable when something in the folder has changed.
  public let descriptor: Int32
  private let name: String

  /// - Parameter path: of the database; its write-ahead log, beside it, is what changes first.
  public init?(path: String) {
    descriptor = inotify_init1(Int32(bitPattern: UInt32(O_NONBLOCK | O_CLOEXEC)))
    guard descriptor >= 0 else { return nil }
    name = (path as NSString).lastPathComponent
    let folder = (path as NSString).deletingLastPathComponent
    let mask = UInt32(IN_MODIFY) | UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)
    guard inotify_add_watch(descriptor, folder, mask) >= 0 else {
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }

  /// Whether one of the reported changes is of the history.
  public func drain() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 8192)
    var isOurs = false
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return isOurs }
      // The names stand in the events as bytes; finding ours among them is all that matters.
      let text = String(decoding: buffer[..<count].map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self)
      isOurs = isOurs || text.contains(name) || text.contains(OwnerLock.prefix)
    }
  }

  /// Blocks until the history has changed or the time is over.
  ///
  /// - Parameter milliseconds: -1 waits for ever.
  /// - Returns: whether it has changed.
  public func wait(milliseconds: Int32) -> Bool {
    var descriptors = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    repeat {
      guard poll(&descriptors, 1, milliseconds) > 0 else { return false }
    } while !drain()
    return true
  }
}
