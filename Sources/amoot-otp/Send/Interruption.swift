internal import ChildProcess
internal import Dispatch
internal import Foundation
internal import Synchronization

/// The signals that ask a program to end, as something to wait for, so that work in progress can end first. Listens
/// from its creation; a second signal ends the program at once.
final class Interruption: Sendable {
  private final class State: Sendable {
    private let inner = Mutex<(signal: Int32?, handler: (@Sendable () -> Void)?)>((nil, nil))

    var signal: Int32? { inner.withLock { $0.signal } }

    /// Calls the handler when a signal arrives, or at once if one has already arrived.
    func handle(by handler: (@Sendable () -> Void)?) {
      let hasArrived = inner.withLock { state in
        state.handler = handler
        return state.signal != nil
      }
      if hasArrived { handler?() }
    }

    func arrive(_ number: Int32) {
      let handler = inner.withLock { state in
        state.signal = number
        return state.handler
      }
      handler?()
    }
  }

  private let state = State()

  /// The signals that ask a program to end.
  private static let asking = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  /// Written before the handlers are installed, and read by them: a handler cannot take a lock.
  nonisolated(unsafe) private static var writeEnd: Int32 = -1

  /// Installs the handlers before it returns, so that a signal right afterwards is not lost.
  init() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    Interruption.writeEnd = ends[1]
    for number in Interruption.asking {
      let before = Glibc.signal(number) { number in
        let saved = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(Interruption.writeEnd, &byte, 1)
        ChildProcess.endAll()
        // A second signal ends the program at once, whichever it is.
        for number in Interruption.asking { Glibc.signal(number, SIG_DFL) }
        errno = saved
      }
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        Glibc.signal(number, SIG_IGN)
      }
    }
    let (readEnd, state) = (ends[0], state)
    let thread = Thread {
      var byte: UInt8 = 0
      while read(readEnd, &byte, 1) < 0, errno == EINTR {}
      state.arrive(Int32(byte))
    }
    thread.stackSize = 64 << 10
    thread.start()
  }

  /// The signal that arrived; nil if none has.
  var signal: Int32? { state.signal }

  /// Ends the program by the signal that arrived, once everything has been reported, so that a shell's loop ends, too.
  func endBySignal() {
    guard let number = signal else { return }
    Glibc.signal(number, SIG_DFL)
    // Threads of the shared pool block signals.
    var only = sigset_t()
    sigemptyset(&only)
    sigaddset(&only, number)
    pthread_sigmask(SIG_UNBLOCK, &only, nil)
    raise(number)
  }

  /// Blocks the calling thread until one of the signals arrives.
  func wait() {
    let arrival = DispatchSemaphore(value: 0)
    state.handle(by: { arrival.signal() })
    arrival.wait()
  }

  /// Calls back when one of the signals arrives, or at once if one already has.
  func onSignal(_ body: @escaping @Sendable () -> Void) { state.handle(by: body) }

  /// Runs an operation that is cancelled when a signal arrives.
  func cancelling<Value: Sendable>(_ body: @escaping @Sendable () async -> Value) async -> Value {
    let task = Task { await body() }
    state.handle(by: { task.cancel() })
    defer { state.handle(by: nil) }
    return await task.value
  }
}
