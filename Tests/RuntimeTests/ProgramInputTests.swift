import ChildProcess
import Foundation
import Synchronization
import Testing

@Suite("Programs that are given input")
struct ProgramInputTests {
  /// What the two threads of the test tell each other.
  private final class Shared: Sendable {
    let isDone = Mutex(false)
    let broken = Mutex(0)
    let ended = DispatchSemaphore(value: 0)
  }

  @Test("get it, and nothing else in this process is closed meanwhile")
  func descriptors() {
    let shared = Shared()
    // Opens descriptors under the lowest free numbers all the time, and uses each.
    Thread.detachNewThread {
      while !shared.isDone.withLock({ $0 }) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { continue }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var (byte, broken): (UInt8, Int) = (7, 0)
        for _ in 0..<20 where write(ends[1], &byte, 1) != 1 || read(ends[0], &byte, 1) != 1 { broken += 1 }
        for end in ends where close(end) != 0 { broken += 1 }
        shared.broken.withLock { $0 += broken }
      }
      shared.ended.signal()
    }
    for round in 0..<60 {
      let text = Data("round \(round)".utf8)
      let outcome = ChildProcess.run(["/bin/cat"], input: text, timeout: .seconds(20))
      guard case .ended(0, text, _) = outcome else {
        Issue.record("\(outcome)")
        break
      }
    }
    shared.isDone.withLock { $0 = true }
    shared.ended.wait()
    #expect(shared.broken.withLock { $0 } == 0)
  }
}
