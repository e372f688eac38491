internal import Foundation
internal import Synchronization

/// Turns SIGINT and SIGTERM into a cancellation, so that a send's row gets its end before the program does.
enum Interruption {
  /// Runs something that ends early when a signal asks; a second signal ends the program at once.
  static func cancellable<Value: Sendable>(_ body: @escaping @Sendable () async -> Value) async -> Value {
    let task = Task { await body() }
    let sources = listen { task.cancel() }
    let value = await task.value
    for source in sources { source.cancel() }
    return value
  }

  /// Waits for one of the two signals.
  static func wait() async {
    let once = Mutex(false)
    await withCheckedContinuation { continuation in
      let holder = SourceHolder()
      let sources = listen {
        let isFirst = once.withLock { done in
          defer { done = true }
          return !done
        }
        if isFirst {
          holder.release()
          continuation.resume()
        }
      }
      holder.keep(sources)
    }
  }

  private static func listen(_ handler: @escaping @Sendable () -> Void) -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        signal(number, SIG_DFL)
        handler()
      }
      source.resume()
      return source
    }
  }
}

/// Keeps signal sources alive until they have done their work.
private final class SourceHolder: @unchecked Sendable {
  // Safe: every access holds the lock; the sources themselves are not marked Sendable.
  private let lock = NSLock()
  private var sources: [any DispatchSourceSignal] = []

  func keep(_ sources: [any DispatchSourceSignal]) { lock.withLock { self.sources = sources } }
  func release() { lock.withLock { sources = [] } }
}
