internal import ChildProcess
internal import Foundation
internal import NcursesTerminal

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
