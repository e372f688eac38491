internal import AmootSMS
public import FileWatch
public import Foundation
internal import Synchronization
public import Wording

/// What goes over the wire, line by line and time-stamped, secrets already taken out: the last lines in memory, all of
/// them in a file when one is named. Bounded in both.
public final class WireLog: Sendable {
  private struct State {
    var lines: [String] = []
    var written = 0
    var watcher: (@Sendable ([String]) -> Void)?
    var report: (@Sendable (Phrase) -> Void)?
  }

  private let state = Mutex(State())
  private let descriptor: Int32?

  /// Lines in memory.
  static let memory = 500
  /// Bytes of a file, where writing stops.
  static let fileLimit = 10 << 20
  static let lineLimit = 2_000

  /// Keeps to memory.
  public init() { descriptor = nil }

  /// - Parameters:
  ///   - path: a file to append to. It is made readable by its owner alone, also where it was there before.
  ///   - report: told once, in a sentence, when writing has come to an end before the program.
  /// - Throws: `RegularFile.Failure` when it cannot be written.
  public init(
    path: String, report: @escaping @Sendable (Phrase) -> Void = { _ in }
  ) throws(RegularFile.Failure) {
    let descriptor = try RegularFile.open(path, O_WRONLY | O_CREAT | O_APPEND)
    self.descriptor = descriptor
    var facts = stat()
    fchmod(descriptor, 0o600)
    // Its bound is the file's, not this run's.
    let size = fstat(descriptor, &facts) == 0 ? Int(facts.st_size) : 0
    state.withLock {
      $0.written = size
      $0.report = report
    }
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
    guard let descriptor, let report = state.report else { return }
    var bytes = Array((lines.joined(separator: "\n") + "\n").utf8)[...]
    let last = Array((ScreenWords.logFull(mebibytes: WireLog.fileLimit >> 20).text(in: .english) + "\n").utf8)
    // The line that tells so has its room, too.
    let isFull = state.written + bytes.count + last.count > WireLog.fileLimit
    if isFull {
      bytes = state.written + last.count <= WireLog.fileLimit ? last[...] : []
      state.report = nil
      report(ScreenWords.traceFull(mebibytes: WireLog.fileLimit >> 20))
    }
    state.written += bytes.count
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        state.report = nil
        return report(ScreenWords.traceFailed(String(cString: strerror(errno))))
      }
      bytes = bytes.dropFirst(count)
    }
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
