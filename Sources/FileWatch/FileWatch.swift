internal import Foundation

/// Notices writes to a file by others, without waking while nothing happens: the kernel (inotify) reports changes in
/// its folder, and the loop polls that descriptor with the others.
public final class FileWatch {
  /// Readable when something in the folder has changed.
  public let descriptor: Int32
  private let names: [String]

  /// - Parameters:
  ///   - path: of the file, or of a symbolic link to it. Files beside it whose names begin with its own count too.
  ///   - companions: how the names of other files begin that count as well.
  public init?(path: String, companions: [String] = []) {
    descriptor = inotify_init1(Int32(bitPattern: UInt32(O_NONBLOCK | O_CLOEXEC)))
    guard descriptor >= 0 else { return nil }
    let mask =
      UInt32(IN_MODIFY) | UInt32(IN_CREATE) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)
    // An editor replaces the file that a link leads to, in that file's own folder.
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

  /// Whether one of the reported changes is of the file.
  public func drain() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 8192)
    var isOurs = false
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return isOurs }
      // The names stand in the events as bytes; finding ours among them is all that matters.
      let text = String(decoding: buffer[..<count].map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self)
      isOurs = isOurs || names.contains { text.contains($0) }
    }
  }

  /// How a wait ended.
  public enum Ending: Sendable {
    case changed, timedOut
    /// Nobody reads what is written any more.
    case readerGone
  }

  /// Blocks until the file has changed, the time is over, or a reader has gone.
  ///
  /// - Parameters:
  ///   - milliseconds: -1 waits for ever.
  ///   - reader: a descriptor that is written to, whose reader may go away; negative is none.
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
