internal import Foundation
public import Testing

/// Runs tests that wait for processes, terminals, and sockets on their own threads, a few at a time. On the threads
/// shared by all tests, they would keep the others from making progress.
public struct Blocking: TestTrait, SuiteTrait, TestScoping {
  public var isRecursive: Bool { true }

  public func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    guard testCase != nil else { return try await function() }
    try await withTaskExecutorPreference(BlockingExecutor.shared) { try await function() }
  }
}

extension Trait where Self == Blocking {
  public static var blocking: Self { Blocking() }
}

private final class BlockingExecutor: TaskExecutor {
  static let shared = BlockingExecutor()
  private let queue = OperationQueue()

  private init() { queue.maxConcurrentOperationCount = 8 }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.addOperation { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}

/// Where tests put files that no program is started from: in memory where there is such a folder, because each commit of a
/// history waits for the disk. That commits are safe there is tested by what SQLite is told.
public let temporaryRoot: String = {
  let memory = "/dev/shm"
  return access(memory, W_OK) == 0 ? memory + "/" : NSTemporaryDirectory()
}()
