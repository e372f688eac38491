internal import Foundation

/// Notices writes to a file by others without waking while nothing happens: the kernel (inotify) reports changes in
/// the folder, and the loop polls that descriptor with the others.
///
/// The file is watched by its path: a folder that is moved away, removed, or put in place again is followed.
public final class FileWatch {
  /// The descriptor that becomes readable when something in the folder has changed.
  public let descriptor: Int32
  private let path: String
  private let companions: [String]
  /// The beginnings of file names that count.
  private var names: [String] = []
  private var watches: [Int32: Place] = [:]

  /// What a watch is for.
  private enum Place {
    /// The folder of the file: what happens in it, and to it.
    case folder
    /// The nearest existing ancestor while the folder is missing: what appears in it.
    case above
    /// An ancestor of the folder: only what happens to it.
    case ancestor
  }

  /// - Parameters:
  ///   - path: the path of the file, or of a symbolic link to it. Files beside it whose names begin with its name
  ///     count too.
  ///   - companions: the beginnings of other file names that count as well.
  /// - Returns: nil if the system has no watch left.
  public init?(path: String, companions: [String] = []) {
    let descriptor = inotify_init1(Int32(bitPattern: UInt32(O_NONBLOCK | O_CLOEXEC)))
    // Before all properties are set, so that `deinit` does not close a descriptor that is not there.
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
    self.path = path
    self.companions = companions
    arm()
    guard !watches.isEmpty else { return nil }
  }

  deinit { close(descriptor) }

  /// Watches the folders as they are now.
  private func arm() {
    for watch in watches.keys { inotify_rm_watch(descriptor, watch) }
    watches = [:]
    // An editor replaces the target of a link, in the target's own folder.
    let target =
      realpath(path, nil).map { resolved in
        defer { free(resolved) }
        return String(cString: resolved)
      } ?? path
    names = [path, target].map { ($0 as NSString).lastPathComponent } + companions
    for folder in Set([path, target].map { $0.folder }) { watch(folder) }
  }

  private static let itself = UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
  private static let arrivals = UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)
  private static let changes =
    arrivals | UInt32(IN_MODIFY) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)

  /// Watches a folder or, while it is missing, the nearest one above, and the way there.
  private func watch(_ folder: String) {
    var place = Place.folder
    var folder = folder.isEmpty ? "." : folder
    while true {
      let mask =
        switch place {
        case .folder: FileWatch.changes | FileWatch.itself
        case .above: FileWatch.arrivals | FileWatch.itself
        case .ancestor: FileWatch.itself
        }
      let watch = inotify_add_watch(descriptor, folder, mask | UInt32(IN_MASK_ADD))
      if watch >= 0 {
        // Two files may share folders: watch each as closely as either needs.
        if watches[watch] == nil || place == .folder { watches[watch] = place }
        place = .ancestor
      } else if place == .folder {
        place = .above
      }
      let above = folder.folder
      guard !above.isEmpty, above != folder else { return }
      folder = above
    }
  }

  /// Consumes the reported changes and returns whether one of them concerns the file.
  public func drain() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 8192)
    var isOurs = false
    var isMoved = false
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      var offset = 0
      while offset + 16 <= count {
        let (watch, mask, length) = buffer.withUnsafeBytes { bytes in
          (
            bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self),
            bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
            Int(bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
          )
        }
        let name = buffer[(offset + 16)..<min(count, offset + 16 + length)].prefix { $0 != 0 }
        offset += 16 + length
        if mask & UInt32(IN_Q_OVERFLOW) != 0 {
          // Reports were lost: anything may have happened.
          (isOurs, isMoved) = (true, true)
        } else if mask & FileWatch.itself != 0 {
          isMoved = true
        } else if let place = watches[watch] {
          switch place {
          case .folder: isOurs = isOurs || names.contains { name.starts(with: $0.utf8) }
          case .above: isMoved = true
          case .ancestor: break
          }
        }
      }
    }
    guard isMoved else { return isOurs }
    arm()
    return true
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
    repeat {
      switch FileWatch.poll(descriptor, milliseconds: milliseconds, reader: reader) {
      case .changed: continue
      case let ending: return ending
      }
    } while !drain()
    return .changed
  }

  /// Blocks like `wait`, where nothing can be watched: until the time is up, or the reader is gone.
  public static func pause(milliseconds: Int32, reader: Int32) -> Ending {
    poll(-1, milliseconds: milliseconds, reader: reader)
  }

  private static func poll(_ descriptor: Int32, milliseconds: Int32, reader: Int32) -> Ending {
    var descriptors = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0), pollfd(fd: reader, events: 0, revents: 0),
    ]
    while true {
      let ready = Glibc.poll(&descriptors, 2, milliseconds)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return .timedOut }
      if descriptors[1].revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0 { return .readerGone }
      return .changed
    }
  }
}
