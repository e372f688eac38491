internal import Foundation
internal import Synchronization

/// SIGINT and SIGTERM as something to wait for, so that work under way gets its end before the program does. Listens
/// from the moment it is made; a second signal ends the program at once.
final class Interruption: Sendable {
  private final class State: Sendable {
    private let inner = Mutex<(hasCome: Bool, handler: (@Sendable () -> Void)?)>((false, nil))

    /// Calls the handler when a signal comes, or at once when one has come.
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
  // Kept alive, and touched by nothing else, until this is gone.
  nonisolated(unsafe) private let sources: [any DispatchSourceSignal]

  init() {
    sources = [SIGINT, SIGTERM].map { [state] number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        signal(number, SIG_DFL)
        state.come()
      }
      source.resume()
      return source
    }
  }

  deinit {
    for source in sources { source.cancel() }
  }

  /// Returns when one of the two signals came.
  func wait() async {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    state.handle(by: { continuation.finish() })
    for await _ in stream {}
  }

  /// Runs something that is cancelled when a signal asks.
  func cancelling<Value: Sendable>(_ body: @escaping @Sendable () async -> Value) async -> Value {
    let task = Task { await body() }
    state.handle(by: { task.cancel() })
    defer { state.handle(by: nil) }
    return await task.value
  }
}
