public import ConsoleCore
internal import Synchronization

/// The last calls that the demo's service answered, for whoever watches them.
public final class CallLog: Sendable {
  private let calls = Mutex(RecentEntries<CallReport>(limit: 200))

  public init() {}

  public func add(_ call: CallReport) { calls.withLock { $0.add([call]) } }

  /// Passes the calls so far, and each new one, to a watcher until called with nil.
  func watch(_ watcher: (@Sendable ([CallReport]) -> Void)?) { calls.withLock { $0.watch(watcher) } }
}
