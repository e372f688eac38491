internal import CNcurses
internal import Foundation

/// Output to the terminal that never blocks the program: a terminal that has stopped reading (Ctrl-S on the other
/// side, a stuck line) must not keep it from reading keys or from ending.
///
/// ncurses paints into an in-memory file; its output is read from there and written as far as the terminal accepts
/// it. The rest is kept, and the caller waits for it along with everything else.
final class TerminalOutput {
  /// The terminal. Its open file description is the program's own, so that the shell's stays blocking.
  let descriptor: Int32
  /// Where the output of ncurses is read.
  private let painted: Int32
  /// Where ncurses writes: the same file, or the other end of a pipe.
  private let canvas: Int32
  private var pending: [UInt8] = []
  /// Whether the terminal is gone; nothing more is written then.
  private(set) var isBroken = false

  init() {
    let name = ttyname(STDOUT_FILENO).map { String(cString: $0) } ?? "/dev/tty"
    let own = open(name, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    descriptor = own >= 0 ? own : TerminalOutput.controlling() ?? fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    (painted, canvas) = TerminalOutput.makeCanvas()
  }

  /// Opens the session's controlling terminal. After `su`, the terminal belongs to another user and cannot be opened
  /// by its own name.
  private static func controlling() -> Int32? {
    guard tcgetsid(STDOUT_FILENO) == getsid(0) else { return nil }
    let own = open("/dev/tty", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    return own >= 0 ? own : nil
  }

  /// Creates what ncurses paints into: an in-memory file, which holds a picture of any size. Where a limit on file
  /// sizes applies to it, a pipe that holds the largest picture (`Terminal.largest`) is used instead.
  private static func makeCanvas() -> (read: Int32, write: Int32) {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    if limit.rlim_cur > 1 << 30 {
      let file = amoot_memory_file("amoot-otp-screen")
      if file >= 0 { return (file, fcntl(file, F_DUPFD_CLOEXEC, 3)) }
    }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return (-1, -1) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[1], amoot_set_pipe_size, 1 << 20)
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    return (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    if painted >= 0 { close(painted) }
  }

  /// A stream for ncurses to paint to and own; nil if there is none.
  var stream: UnsafeMutablePointer<FILE>? { canvas >= 0 ? fdopen(canvas, "w") : nil }

  /// Whether some output has not been accepted yet.
  var isPending: Bool { !pending.isEmpty }

  /// Collects what ncurses has painted since the last call.
  func collect() {
    let size = Int(lseek(painted, 0, SEEK_END))
    guard size >= 0 else { return collectPipe() }
    guard size > 0 else { return }
    let start = pending.count
    pending.append(contentsOf: repeatElement(0, count: size))
    let count = pending.withUnsafeMutableBytes {
      pread(painted, $0.baseAddress?.advanced(by: start), size, 0)
    }
    pending.removeLast(size - max(0, count))
    // ncurses shares the open file description, and with it the write position.
    ftruncate(painted, 0)
    lseek(painted, 0, SEEK_SET)
    flush()
  }

  private func collectPipe() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(painted, &buffer, buffer.count)
      guard count > 0 else { break }
      pending += buffer[..<count]
    }
    flush()
  }

  func write(_ text: String) {
    pending += text.utf8
    flush()
  }

  /// Writes as much as the terminal accepts now.
  func flush() {
    var offset = 0
    while offset < pending.count, !isBroken {
      let count = pending.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: offset), pending.count - offset)
      }
      if count > 0 {
        offset += count
      } else if errno == EAGAIN {
        break
      } else if errno != EINTR {
        isBroken = true
      }
    }
    pending.removeFirst(isBroken ? pending.count : offset)
  }

  /// Writes the rest, waiting at most `milliseconds`.
  func drain(milliseconds: Int) {
    let deadline = ContinuousClock.now + .milliseconds(milliseconds)
    flush()
    while isPending, ContinuousClock.now < deadline {
      var polled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&polled, 1, 50)
      flush()
    }
    guard isPending else { return }
    // Discard what it does not accept, to make room for the sequences that restore the terminal.
    tcflush(descriptor, TCOFLUSH)
    pending = []
  }
}
