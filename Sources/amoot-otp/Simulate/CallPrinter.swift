internal import Dispatch
internal import Foundation
internal import Synchronization

/// Prints calls on a thread of its own, so that a reader that does not read, such as a terminal stopped with Ctrl-S,
/// delays neither answers nor the end of the program. For such a reader, up to `limit` lines are kept.
final class CallPrinter: Sendable {
  private struct State {
    var lines: [String] = []
    var dropped = 0
    var isPrinting = false
  }

  /// The lines kept for a slow reader.
  private static let limit = 1_000

  private let state = Mutex(State())
  /// Entered while a thread prints. Not a queue: once it has one, libdispatch wakes up every second.
  private let printing = DispatchGroup()
  private let droppedLine: @Sendable (Int) -> String

  /// - Parameter droppedLine: Returns the line that stands for a number of calls that could not be printed.
  init(droppedLine: @escaping @Sendable (Int) -> String) { self.droppedLine = droppedLine }

  func print(_ line: String) {
    let starts = state.withLock { state in
      guard state.lines.count < CallPrinter.limit else {
        state.dropped += 1
        return false
      }
      state.lines.append(line)
      defer { state.isPrinting = true }
      return !state.isPrinting
    }
    guard starts else { return }
    printing.enter()
    Thread.detachNewThread { [self] in
      printWaiting()
      printing.leave()
    }
  }

  private func printWaiting() {
    while true {
      let lines = state.withLock { state in
        var lines = state.lines
        if state.dropped > 0 { lines.append(droppedLine(state.dropped)) }
        (state.lines, state.dropped, state.isPrinting) = ([], 0, !lines.isEmpty)
        return lines
      }
      if lines.isEmpty { return }
      for line in lines { Output.line(line) }
    }
  }

  /// Waits a moment for what is not printed yet.
  func finish() { _ = printing.wait(timeout: .now() + 0.5) }
}
