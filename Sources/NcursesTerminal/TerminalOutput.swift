internal import CNcurses
internal import Foundation

/// The way to the terminal, which never keeps the program waiting: a terminal that has stopped reading (Ctrl-S on the
/// other side, a line that is stuck) must not keep the program from reading keys, or from ending.
///
/// ncurses paints into a file in memory; what it has painted is fetched from there and written as far as the terminal
/// takes it. The rest is kept, and the caller waits for it with all else.
final class TerminalOutput {
  /// To the terminal. Its description is this program's own, so that what it does not wait for, the shell still does.
  let descriptor: Int32
  /// Where what ncurses has painted is read.
  private let painted: Int32
  /// Where ncurses writes to: the same file, or the other end of a pipe.
  private let canvas: Int32
  private var pending: [UInt8] = []
  /// The terminal is gone; nothing more is written.
  private(set) var isBroken = false

  init() {
    let name = ttyname(STDOUT_FILENO).map { String(cString: $0) } ?? "/dev/tty"
    let own = open(name, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    descriptor = own >= 0 ? own : TerminalOutput.controlling() ?? fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    (painted, canvas) = TerminalOutput.makeCanvas()
  }

  /// Somebody else's terminal, after su, may not be opened anew by its name; by that of the session's own it may.
  private static func controlling() -> Int32? {
    guard tcgetsid(STDOUT_FILENO) == getsid(0) else { return nil }
    let own = open("/dev/tty", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    return own >= 0 ? own : nil
  }

  /// A file in memory takes a picture of any size. Where the size of files is limited, so is that one's, and a pipe must
  /// do, which holds the largest picture that there is (`Terminal.largest`).
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

  /// A stream for ncurses to paint to, which is its own from then on; nil when there is none to be had.
  var stream: UnsafeMutablePointer<FILE>? { canvas >= 0 ? fdopen(canvas, "w") : nil }

  /// Whether something has not been taken yet.
  var isPending: Bool { !pending.isEmpty }

  /// Takes over what ncurses has painted since the last time.
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
    // The description, and with it the place to write at, is ncurses' too.
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

  /// Writes as much as the terminal takes now.
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

  /// Writes the rest, for as long as the terminal may take for it.
  func drain(milliseconds: Int) {
    let deadline = ContinuousClock.now + .milliseconds(milliseconds)
    flush()
    while isPending, ContinuousClock.now < deadline {
      var polled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&polled, 1, 50)
      flush()
    }
    guard isPending else { return }
    // What it will not take is thrown away, so that what gives the terminal back has room.
    tcflush(descriptor, TCOFLUSH)
    pending = []
  }
}
