internal import ConsoleCore
internal import Foundation
internal import Synchronization

/// Carries messages from wherever effects run to the loop: a locked list, and a pipe that wakes its `poll`.
final class MessageQueue: Sendable {
  private let messages = Mutex<[Message]>([])
  /// The end that the loop polls.
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

  /// Writes one byte, 0 for a message. Signal handlers write the signal's number to the same pipe.
  private func wake(_ byte: UInt8) {
    var byte = byte
    _ = write(writeEnd, &byte, 1)
  }

  var writeDescriptor: Int32 { writeEnd }

  /// Returns all messages, and the signals whose handlers wrote to the pipe.
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
