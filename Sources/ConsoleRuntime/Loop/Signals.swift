internal import ChildProcess
internal import Foundation
internal import NcursesTerminal

/// Passes signals that end, stop, or resize the program on to the loop, so that it can save and shut down cleanly.
public enum Signals {
  /// Set before the handlers are installed, and only read by them: a handler cannot take a lock.
  nonisolated(unsafe) private static var descriptor: Int32 = -1
  /// The signal that ends the program; 0 before one has arrived. Written only by handlers, once.
  nonisolated(unsafe) private static var first: Int32 = 0

  /// Every signal that would end the program silently, except those of its own faults (`TerminalRestorer`).
  public static let deadly =
    [
      SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGIO, SIGPWR,
      SIGSTKFLT,
    ] + Array(34...64)
  /// The seconds that the loop has to shut down before the program ends anyway.
  private static let patience: UInt32 = 4

  /// The signal that asks the program to end; nil before one has arrived.
  static var ending: Int32? { first == 0 ? nil : first }

  static func install(_ queue: MessageQueue) {
    descriptor = queue.writeDescriptor
    for number in deadly { set(number) { Signals.end(by: $0) } }
    for number in [SIGTSTP, SIGCONT, SIGWINCH] { set(number) { Signals.notifyLoop($0) } }
    signal(SIGPIPE, SIG_IGN)
  }

  private static func set(_ number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    // If the program was started with SIGHUP ignored (nohup), it stays ignored.
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

  private static func notifyLoop(_ number: Int32) {
    let saved = errno
    var byte = UInt8(truncatingIfNeeded: number)
    _ = write(descriptor, &byte, 1)
    errno = saved
  }

  /// Asks the loop to end at the first signal, and sets a time limit. A second signal, or the end of that time,
  /// restores the terminal and ends the program at once.
  private static func end(by number: Int32) {
    let saved = errno
    if first == 0 {
      first = number
      notifyLoop(number)
      alarm(patience)
    } else {
      TerminalRestorer.restore()
      ChildProcess.endAll()
      let original = number == SIGALRM ? first : number
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
