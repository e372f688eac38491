internal import Foundation

/// Notices writes to a file by others without waking while nothing happens: the kernel (inotify) reports changes in
/// the folder, and the loop polls that descriptor with the others.
public final class FileWatch {
  /// The descriptor that becomes readable when something in the folder has changed.
  public let descriptor: Int32
  private let names: [String]

  /// - Parameters:
  ///   - path: the path of the file, or of a symbolic link to it. Files beside it whose names begin with its name
  ///     count too.
  ///   - companions: the beginnings of other file names that count as well.
  public init?(path: String, companions: [String] = []) {
    descriptor = inotify_init1(Int32(bitPattern: UInt32(O_NONBLOCK | O_CLOEXEC)))
    guard descriptor >= 0 else { return nil }
    let mask =
      UInt32(IN_MODIFY) | UInt32(IN_CREATE) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)
    // An editor replaces the target of a link, in the target's own folder.
    let target =
      realpath(path, nil).map { resolved in
        defer { free(resolved) }
        return String(cString: resolved)
      } ?? path
    names = [path, target].map { ($0 as NSString).lastPathComponent } + companions
    let folders = Set([path, target].map { ($0 as NSString).deletingLastPathComponent })
    guard folders.allSatisfy({ inotify_add_watch(descriptor, $0, mask) >= 0 }) else {
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }

  /// Consumes the reported changes and returns whether one of them concerns the file.
  public func drain() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 8192)
    var isOurs = false
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return isOurs }
      // Events hold names as bytes; all that matters is whether one of ours is among them.
      let text = String(decoding: buffer[..<count].map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self)
      isOurs = isOurs || names.contains { text.contains($0) }
    }
  }

  /// How a wait ended.
  public enum Ending: Sendable {
    case changed, timedOut
    /// Nobody reads the output any more.
    case readerGone
  }

  /// Blocks until the file changes, the time is up, or a reader is gone.
  ///
  /// - Parameters:
  ///   - milliseconds: the longest time to wait; -1 waits forever.
  ///   - reader: a descriptor that is written to and whose reader may go away; negative for none.
  public func wait(milliseconds: Int32, reader: Int32 = -1) -> Ending {
    var descriptors = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0), pollfd(fd: reader, events: 0, revents: 0),
    ]
    repeat {
      let ready = poll(&descriptors, 2, milliseconds)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return .timedOut }
      if descriptors[1].revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0 { return .readerGone }
    } while !drain()
    return .changed
  }
}
