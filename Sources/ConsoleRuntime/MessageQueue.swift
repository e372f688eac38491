internal import ConsoleCore
internal import Foundation
internal import Synchronization

/// Brings messages from wherever effects run to the loop: a locked list, and a pipe that wakes its `poll`.
final class MessageQueue: Sendable {
  private let messages = Mutex<[Message]>([])
  /// The loop polls this end.
  let readEnd: Int32
  private let writeEnd: Int32

  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    wake(0)
  }

  /// Writes one byte; also called by signal handlers, with the signal's number.
  private func wake(_ byte: UInt8) {
    var byte = byte
    _ = write(writeEnd, &byte, 1)
  }

  var writeDescriptor: Int32 { writeEnd }

  /// All messages, and the signals whose handlers wrote.
  func drain() -> (messages: [Message], signals: [Int32]) {
    var buffer = [UInt8](repeating: 0, count: 256)
    var signals: [Int32] = []
    while true {
      let count = read(readEnd, &buffer, buffer.count)
      guard count > 0 else { break }
      signals += buffer[..<count].filter { $0 != 0 }.map { Int32($0) }
    }
    let pending = messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
    return (pending, signals)
  }
}

/// Ends, stops and changes of size, told from outside and brought to the loop so that it can save and say farewell.
enum Signals {
  /// Set before the handlers are, and only read by them: a handler can take no lock.
  nonisolated(unsafe) private static var descriptor: Int32 = -1
  static let ending = [SIGINT, SIGTERM, SIGHUP]

  static func install(_ queue: MessageQueue) {
    descriptor = queue.writeDescriptor
    for number in ending + [SIGTSTP, SIGCONT, SIGWINCH] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(Signals.descriptor, &byte, 1)
      }
      // The second of an ending signal ends at once, should the loop hang.
      action.sa_flags = Signals.ending.contains(number) ? Int32(bitPattern: UInt32(SA_RESETHAND)) : 0
      sigaction(number, &action, nil)
    }
    signal(SIGPIPE, SIG_IGN)
  }
}
