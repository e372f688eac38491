internal import ChildProcess
internal import Foundation
internal import Synchronization

/// The signals that ask a program to end, as something to wait for, so that work in progress can end first. Listens
/// from its creation; a second signal ends the program at once.
final class Interruption: Sendable {
  private final class State: Sendable {
    private let inner = Mutex<(hasCome: Bool, handler: (@Sendable () -> Void)?)>((false, nil))

    /// Calls the handler when a signal arrives, or at once if one has already arrived.
    func handle(by handler: (@Sendable () -> Void)?) {
      let hasCome = inner.withLock { state in
        state.handler = handler
        return state.hasCome
      }
      if hasCome { handler?() }
    }

    func come() {
      let handler = inner.withLock { state in
        state.hasCome = true
        return state.handler
      }
      handler?()
    }
  }

  private let state = State()

  /// Written before the handlers are installed, and read by them: a handler cannot take a lock.
  nonisolated(unsafe) private static var writeEnd: Int32 = -1

  /// Installs the handlers before it returns, so that a signal right afterwards is not lost.
  init() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    Interruption.writeEnd = ends[1]
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] {
      let before = signal(number) { number in
        let saved = errno
        var byte: UInt8 = 1
        _ = write(Interruption.writeEnd, &byte, 1)
        ChildProcess.endAll()
        // A second signal ends the program at once.
        signal(number, SIG_DFL)
        errno = saved
      }
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
    let (readEnd, state) = (ends[0], state)
    let thread = Thread {
      var byte: UInt8 = 0
      while read(readEnd, &byte, 1) < 0, errno == EINTR {}
      state.come()
    }
    thread.stackSize = 64 << 10
    thread.start()
  }

  /// Waits until one of the signals arrives.
  func wait() async {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    state.handle(by: { continuation.finish() })
    for await _ in stream {}
  }

  /// Runs an operation that is cancelled when a signal arrives.
  func cancelling<Value: Sendable>(_ body: @escaping @Sendable () async -> Value) async -> Value {
    let task = Task { await body() }
    state.handle(by: { task.cancel() })
    defer { state.handle(by: nil) }
    return await task.value
  }
}
