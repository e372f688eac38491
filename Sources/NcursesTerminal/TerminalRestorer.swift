internal import CNcurses
internal import Foundation

/// Gives the terminal back where nothing else can: in the handler of a signal that ends the program.
///
/// A handler may neither allocate nor lock. All it needs is made ready beforehand in memory that stays where it is:
/// the bytes that end the terminal's modes, and the terminal's settings from before.
public enum TerminalRestorer {
  private struct Prepared {
    var bytes: UnsafeMutableBufferPointer<UInt8>
    let settings: UnsafeMutablePointer<termios>
    let copy: UnsafeMutableRawBufferPointer
    /// To the terminal, without waiting.
    let output: Int32
    var armed = false
    /// Where standard error went before it was held back, and the file that it is held in.
    var standardError: Int32 = -1
    var held: Int32 = -1
  }

  /// Written on the main thread before the handlers are set, and read by them: a signal handler can take no lock.
  nonisolated(unsafe) private static var prepared: UnsafeMutablePointer<Prepared>?

  private static let fatal = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS]

  /// Before ncurses changes anything: remembers the terminal's settings, and what puts its modes back.
  ///
  /// - Parameters:
  ///   - output: the descriptor to write to.
  ///   - usesScreenReader: nothing is painted, so that there is no other screen to leave.
  static func prepare(leave: String, output: Int32, usesScreenReader: Bool = false) {
    guard prepared == nil else { return }
    let names = usesScreenReader ? [] : ["sgr0", "cnorm", "rmcup"]
    let strings = names.compactMap { name -> String? in
      guard let text = tigetstr(name), Int(bitPattern: text) != -1 else { return nil }
      return String(cString: text)
    }
    // A picture may be cut in the middle of scrolling, or of a sequence: CAN ends the one, the whole screen as margins
    // the other.
    let margins = tigetstr("csr").flatMap { Int(bitPattern: $0) == -1 ? nil : String(cString: $0) }
    let uncut = usesScreenReader || margins?.hasPrefix("\u{1B}[") != true ? "" : "\u{18}\u{1B}[r"
    let bytes = Array((uncut + leave + strings.joined() + "\r").utf8)
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = buffer.initialize(from: bytes)
    let settings = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    settings.initialize(to: termios())
    tcgetattr(STDIN_FILENO, settings)
    let pointer = UnsafeMutablePointer<Prepared>.allocate(capacity: 1)
    pointer.initialize(
      to: Prepared(
        bytes: buffer, settings: settings, copy: .allocate(byteCount: 4096, alignment: 16), output: output))
    prepared = pointer
  }

  /// Adds what puts back a mode that was set later. The old bytes are left where they are: a handler may be reading.
  static func add(leave: String) {
    guard let prepared else { return }
    let bytes = Array(leave.utf8) + Array(prepared.pointee.bytes)
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = buffer.initialize(from: bytes)
    prepared.pointee.bytes = buffer
  }

  /// From now on a fatal signal gives the terminal back first. Standard error is held until then: anything
  /// printed would stand in the middle of the screen.
  static func arm() {
    guard let prepared, !prepared.pointee.armed else { return }
    prepared.pointee.armed = true
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
    guard let prepared, prepared.pointee.armed else { return }
    prepared.pointee.armed = false
    for number in fatal { signal(number, SIG_DFL) }
    releaseStandardError()
  }

  /// Async-signal-safe: `write`, `tcflush`, `tcsetattr`, `dup2`, `lseek` and `read` on memory that was made ready.
  public static func restore() {
    guard let prepared, prepared.pointee.armed else { return }
    prepared.pointee.armed = false
    let (output, bytes) = (prepared.pointee.output, prepared.pointee.bytes)
    if write(output, bytes.baseAddress, bytes.count) < bytes.count {
      // A terminal that has stopped reading: what it did not take makes room.
      tcflush(output, TCOFLUSH)
      _ = write(output, bytes.baseAddress, bytes.count)
    }
    tcsetattr(STDIN_FILENO, TCSANOW, prepared.pointee.settings)
    releaseStandardError()
  }

  private static func holdStandardError() {
    guard let prepared, isatty(STDERR_FILENO) == 1 else { return }
    var template = Array("/tmp/amoot-otp-stderr-XXXXXX".utf8CString)
    let held = mkstemp(&template)
    guard held >= 0 else { return }
    _ = fcntl(held, F_SETFD, FD_CLOEXEC)
    // Without a name it is gone with the process, however that ends.
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
