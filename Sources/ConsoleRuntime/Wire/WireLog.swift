internal import AmootSMS
public import FileWatch
public import Foundation
internal import Synchronization
internal import ConsoleWording
public import Wording

/// The traffic on the wire, line by line with timestamps and without secrets: the last lines in memory, and all lines
/// in a file if one is named. Both are bounded.
public final class WireLog: Sendable {
  private struct State {
    var lines = RecentEntries<String>(limit: WireLog.memory)
    var written = 0
    var report: (@Sendable (Phrase) -> Void)?
  }

  private let state = Mutex(State())
  private let descriptor: Int32?

  /// The number of lines kept in memory.
  static let memory = 5_000
  /// The size of the file, in bytes, at which writing stops.
  static let fileLimit = 10 << 20
  static let lineLimit = 2_000

  /// Creates a log in memory only.
  public init() { descriptor = nil }

  /// - Parameters:
  ///   - path: a file to append to. It is made readable by its owner alone, even if it already existed.
  ///   - report: called once, with a sentence, if writing stops before the program ends.
  /// - Throws: `RegularFile.Failure` if the file cannot be opened.
  public init(
    path: String, report: @escaping @Sendable (Phrase) -> Void = { _ in }
  ) throws(RegularFile.Failure) {
    let descriptor = try RegularFile.open(path, O_WRONLY | O_CREAT | O_APPEND)
    self.descriptor = descriptor
    var facts = stat()
    fchmod(descriptor, 0o600)
    // The limit applies to the file, not to this run.
    let size = fstat(descriptor, &facts) == 0 ? Int(facts.st_size) : 0
    state.withLock {
      $0.written = size
      $0.report = report
    }
  }

  deinit { if let descriptor { close(descriptor) } }

  /// Adds what happened to a request, which may be several lines.
  ///
  /// - Parameters:
  ///   - request: the number of the request, from 1.
  ///   - mark: `>` for what was sent, `<` for what was received, `*` for a remark.
  public func add(request: UInt64, mark: Character, _ text: String, at date: Date = Date()) {
    let milliseconds = Int((date.timeIntervalSince1970 * 1_000).rounded(.down)) % 1_000
    let digits = String(milliseconds)
    let stamp = IranTime.clock(date) + "." + String(repeating: "0", count: 3 - digits.count) + digits
    let lines = text.split(whereSeparator: \.isNewline).prefix(200).map {
      "\(stamp) #\(request) \(mark) " + VisibleText.escaped(String($0), limit: WireLog.lineLimit)
    }
    guard !lines.isEmpty else { return }
    state.withLock { state in
      write(lines, &state)
      state.lines.add(lines)
    }
  }

  /// Writes lines to the file. Call with the lock held, so that lines do not mix.
  private func write(_ lines: [String], _ state: inout State) {
    guard let descriptor, let report = state.report else { return }
    var bytes = Array((lines.joined(separator: "\n") + "\n").utf8)[...]
    let last = Array((ScreenWords.logFull(mebibytes: WireLog.fileLimit >> 20).text(in: .english) + "\n").utf8)
    // Leave room for the line that says so.
    let isFull = state.written + bytes.count + last.count > WireLog.fileLimit
    if isFull {
      bytes = state.written + last.count <= WireLog.fileLimit ? last[...] : []
      state.report = nil
      report(ScreenWords.traceFull(mebibytes: WireLog.fileLimit >> 20))
    }
    state.written += bytes.count
    let number = bytes.withUnsafeBytes { WholeWrite.write($0, to: descriptor) }
    if number != 0 {
      state.report = nil
      report(ScreenWords.traceFailed(String(cString: strerror(number))))
    }
  }

  /// The lines in memory.
  var recent: [String] { state.withLock { $0.lines.last } }

  /// Passes the lines so far, and each new one, to a watcher until called with nil.
  func watch(_ watcher: (@Sendable ([String]) -> Void)?) {
    state.withLock { $0.lines.watch(watcher) }
  }
}
