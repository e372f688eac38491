internal import CNcurses
internal import Foundation

/// Restores the terminal where nothing else can: in the handler of a signal that ends the program.
///
/// A handler may neither allocate nor lock. All it needs is prepared in memory that does not move: the bytes that end
/// the terminal's modes, and the terminal's previous settings.
public enum TerminalRestorer {
  private struct Prepared {
    /// What ends a sequence that was cut off; then what erases the rows; then what ends the modes.
    var uncut: UnsafeMutableBufferPointer<UInt8>
    var erasure: UnsafeMutableBufferPointer<UInt8>
    var bytes: UnsafeMutableBufferPointer<UInt8>
    let settings: UnsafeMutablePointer<termios>
    let copy: UnsafeMutableRawBufferPointer
    /// The terminal, opened without blocking.
    let output: Int32
    var isArmed = false
    /// The previous standard error, and the file that holds its output in the meantime.
    var standardError: Int32 = -1
    var held: Int32 = -1
  }

  /// Written on the main thread before the handlers are installed, and read by them: a handler cannot take a lock.
  nonisolated(unsafe) private static var prepared: UnsafeMutablePointer<Prepared>?

  private static let fatal = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS]

  /// Remembers the terminal's settings and what restores its modes. Call before ncurses changes anything.
  ///
  /// - Parameters:
  ///   - output: the descriptor to write to.
  ///   - usesScreenReader: whether nothing is painted, so that there is no alternate screen to leave.
  static func prepare(leave: String, output: Int32, usesScreenReader: Bool = false) {
    guard prepared == nil else { return }
    let names = usesScreenReader ? [] : ["sgr0", "cnorm", "rmcup"]
    let strings = names.compactMap(capability)
    // Painting may be interrupted while scrolling or within a sequence: CAN ends the sequence, and resetting the
    // margins to the whole screen ends the scrolling.
    let margins = capability("csr")
    let uncut = usesScreenReader || margins?.hasPrefix("\u{1B}[") != true ? "" : "\u{18}\u{1B}[r"
    let settings = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    settings.initialize(to: termios())
    tcgetattr(STDIN_FILENO, settings)
    let pointer = UnsafeMutablePointer<Prepared>.allocate(capacity: 1)
    pointer.initialize(
      to: Prepared(
        uncut: buffer(uncut), erasure: buffer(""), bytes: buffer(leave + strings.joined() + "\r"),
        settings: settings, copy: .allocate(byteCount: 4096, alignment: 16), output: output))
    prepared = pointer
  }

  private static func buffer(_ text: String) -> UnsafeMutableBufferPointer<UInt8> {
    let bytes = Array(text.utf8)
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = buffer.initialize(from: bytes)
    return buffer
  }

  /// Returns what erases a number of rows, one by one: cleared at once, tmux would keep them among the lines above. They
  /// are erased before the alternate screen is left, since there may be none (tmux without it, GNU screen as installed),
  /// and number and code would stay on the terminal.
  static func erasure(rows: Int) -> String {
    guard let home = capability("home"), let line = capability("el") else { return "" }
    // In the terminal's own background.
    return (capability("sgr0") ?? "") + home + (0..<rows).map { _ in line }.joined(separator: "\r\n") + home
  }

  /// Follows the terminal's size. The old bytes are not freed, because a handler may be reading them.
  static func follow(rows: Int) { prepared?.pointee.erasure = buffer(erasure(rows: rows)) }

  /// Returns what the terminal database says of a capability; nil if the terminal lacks it.
  static func capability(_ name: String) -> String? {
    guard let text = tigetstr(name), Int(bitPattern: text) != -1 else { return nil }
    return String(cString: text)
  }

  /// Adds what restores a mode set later. The old bytes are not freed, because a handler may be reading them.
  static func add(leave: String) {
    guard let prepared else { return }
    prepared.pointee.bytes = buffer(leave + String(decoding: prepared.pointee.bytes, as: UTF8.self))
  }

  /// Makes fatal signals restore the terminal first from now on. Standard error is held back meanwhile: anything
  /// printed would appear in the middle of the screen.
  static func arm() {
    guard let prepared, !prepared.pointee.isArmed else { return }
    prepared.pointee.isArmed = true
    holdStandardError()
    for number in fatal {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        TerminalRestorer.restore()
        signal(number, SIG_DFL)
        raise(number)
      }
      action.sa_flags = Int32(bitPattern: UInt32(SA_NODEFER))
      sigaction(number, &action, nil)
    }
  }

  static func disarm() {
    guard let prepared, prepared.pointee.isArmed else { return }
    prepared.pointee.isArmed = false
    for number in fatal { signal(number, SIG_DFL) }
    releaseStandardError()
  }

  /// Restores the terminal. Async-signal-safe: calls `write`, `tcflush`, `tcsetattr`, `dup2`, `lseek`, `read`, and
  /// `close`, on memory prepared beforehand.
  public static func restore() {
    guard let prepared, prepared.pointee.isArmed else { return }
    prepared.pointee.isArmed = false
    // In the background, setting the terminal would stop this process instead of ending it.
    var stopping = sigset_t()
    sigemptyset(&stopping)
    sigaddset(&stopping, SIGTTOU)
    pthread_sigmask(SIG_BLOCK, &stopping, nil)
    let output = prepared.pointee.output
    send(prepared.pointee.uncut, output)
    send(prepared.pointee.erasure, output)
    send(prepared.pointee.bytes, output)
    tcsetattr(STDIN_FILENO, TCSANOW, prepared.pointee.settings)
    releaseStandardError()
  }

  private static func send(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ output: Int32) {
    if write(output, bytes.baseAddress, bytes.count) < bytes.count {
      // The terminal has stopped reading: discarding what it did not accept makes room.
      tcflush(output, TCOFLUSH)
      _ = write(output, bytes.baseAddress, bytes.count)
    }
  }

  private static func holdStandardError() {
    guard let prepared, isatty(STDERR_FILENO) == 1 else { return }
    var template = Array("/tmp/amoot-otp-stderr-XXXXXX".utf8CString)
    let held = mkstemp(&template)
    guard held >= 0 else { return }
    _ = fcntl(held, F_SETFD, FD_CLOEXEC)
    // Without a name, the file disappears with the process, however that ends.
    unlink(template)
    prepared.pointee.standardError = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    prepared.pointee.held = held
    dup2(held, STDERR_FILENO)
  }

  private static func releaseStandardError() {
    guard let prepared, prepared.pointee.held >= 0 else { return }
    dup2(prepared.pointee.standardError, STDERR_FILENO)
    close(prepared.pointee.standardError)
    let held = prepared.pointee.held
    prepared.pointee.held = -1
    lseek(held, 0, SEEK_SET)
    while true {
      let count = read(held, prepared.pointee.copy.baseAddress, prepared.pointee.copy.count)
      guard count > 0 else { break }
      _ = write(STDERR_FILENO, prepared.pointee.copy.baseAddress, count)
    }
    close(held)
  }
}
