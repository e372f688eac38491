internal import ConsoleCore
internal import Foundation
internal import NcursesTerminal
internal import ChildProcess
internal import Synchronization

/// Brings messages from wherever effects run to the loop: a locked list, and a pipe that wakes its `poll`.
final class MessageQueue: Sendable {
  private let messages = Mutex<[Message]>([])
  /// The loop polls this end.
  let readEnd: Int32
  private let writeEnd: Int32

  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    wake(0)
  }

  /// Writes one byte; also called by signal handlers, with the signal's number.
  private func wake(_ byte: UInt8) {
    var byte = byte
    _ = write(writeEnd, &byte, 1)
  }

  var writeDescriptor: Int32 { writeEnd }

  /// All messages, and the signals whose handlers wrote.
  func drain() -> (messages: [Message], signals: [Int32]) {
    var buffer = [UInt8](repeating: 0, count: 256)
    var signals: [Int32] = []
    while true {
      let count = read(readEnd, &buffer, buffer.count)
      guard count > 0 else { break }
      signals += buffer[..<count].filter { $0 != 0 }.map { Int32($0) }
    }
    let pending = messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
    return (pending, signals)
  }
}

/// Ends, stops and changes of size, told from outside and brought to the loop so that it can save and say farewell.
enum Signals {
  /// Set before the handlers are, and only read by them: a handler can take no lock.
  nonisolated(unsafe) private static var descriptor: Int32 = -1
  /// The signal that the program ends by; 0 before one has come. Written by handlers alone, once.
  nonisolated(unsafe) private static var ending: Int32 = 0

  /// Every signal that would end the program without a word, save those of its own faults (`TerminalRestorer`).
  private static let deadly =
    [
      SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGIO, SIGPWR,
      SIGSTKFLT,
    ] + Array(34...64)
  /// Seconds that the loop has for its farewell; then the program ends all the same.
  private static let patience: UInt32 = 4

  static func install(_ queue: MessageQueue) {
    descriptor = queue.writeDescriptor
    for number in deadly { set(number) { Signals.end(by: $0) } }
    for number in [SIGTSTP, SIGCONT, SIGWINCH] { set(number) { Signals.tell($0) } }
    signal(SIGPIPE, SIG_IGN)
  }

  private static func set(_ number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    // Who started the program with a signal ignored (nohup) wants it so.
    if number == SIGHUP, sigaction(number, nil, &action) == 0,
      unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        == unsafeBitCast(SIG_IGN, to: Int.self)
    {
      return
    }
    action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    sigaction(number, &action, nil)
  }

  private static func tell(_ number: Int32) {
    let saved = errno
    var byte = UInt8(truncatingIfNeeded: number)
    _ = write(descriptor, &byte, 1)
    errno = saved
  }

  /// The first asks the loop to end, and sets a time for it. A second one, or the end of that time, gives the terminal
  /// back and ends at once.
  private static func end(by number: Int32) {
    let saved = errno
    if ending == 0 {
      ending = number
      tell(number)
      alarm(patience)
    } else {
      TerminalRestorer.restore()
      ChildProcess.endAll()
      let original = number == SIGALRM ? ending : number
      signal(original, SIG_DFL)
      var only = sigset_t()
      sigemptyset(&only)
      sigaddset(&only, original)
      pthread_sigmask(SIG_UNBLOCK, &only, nil)
      raise(original)
    }
    errno = saved
  }
}
