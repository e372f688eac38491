internal import AmootSMS
public import Foundation
internal import Synchronization

/// What goes over the wire, line by line and time-stamped, secrets already taken out: the last lines in memory, all of
/// them in a file when one is named. Bounded in both.
public final class WireLog: Sendable {
  private struct State {
    var lines: [String] = []
    var written = 0
    var watcher: (@Sendable ([String]) -> Void)?
  }

  private let state = Mutex(State())
  private let descriptor: Int32?

  /// Lines in memory.
  static let memory = 500
  /// Bytes of a file, where writing stops.
  public static let fileLimit = 10 << 20
  static let lineLimit = 2_000

  /// - Parameter path: a file to append to, made with mode 0600; nil keeps to memory.
  /// - Returns: nil when the file cannot be written; `errno` tells why.
  public init?(path: String? = nil) {
    guard let path else {
      descriptor = nil
      return
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
  }

  deinit { if let descriptor { close(descriptor) } }

  /// Takes what happened to a request, several lines at once too.
  ///
  /// - Parameters:
  ///   - request: counted from 1.
  ///   - mark: `>` what left, `<` what came, `*` a remark.
  public func add(request: UInt64, mark: Character, _ text: String, at date: Date = Date()) {
    let milliseconds = Int((date.timeIntervalSince1970 * 1_000).rounded(.down)) % 1_000
    let digits = String(milliseconds)
    let stamp = IranTime.clock(date) + "." + String(repeating: "0", count: 3 - digits.count) + digits
    let lines = text.split(whereSeparator: \.isNewline).prefix(200).map {
      "\(stamp) #\(request) \(mark) " + VisibleText.escaped(String($0), limit: WireLog.lineLimit)
    }
    guard !lines.isEmpty else { return }
    let watcher = state.withLock { state in
      state.lines = Array((state.lines + lines).suffix(WireLog.memory))
      write(lines, &state)
      return state.watcher
    }
    watcher?(lines)
  }

  /// Called with the lock held, so that lines do not mix.
  private func write(_ lines: [String], _ state: inout State) {
    guard let descriptor, state.written < WireLog.fileLimit else { return }
    var bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    state.written += bytes.count
    if state.written >= WireLog.fileLimit {
      bytes += Array("the log is full: nothing more is written\n".utf8)
    }
    _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
  }

  /// Tells the lines so far, and each that comes, until it is given nil.
  func watch(_ watcher: (@Sendable ([String]) -> Void)?) {
    let lines = state.withLock { state in
      state.watcher = watcher
      return state.lines
    }
    watcher?(lines)
  }
}
