internal import AmootSMS
internal import Foundation
internal import Synchronization
internal import Wording

/// Results go to standard output, everything else to standard error. What came from outside is escaped on the way, in
/// one place. A reader that has gone away ends the writing quietly; an output that cannot be written is a failure, and
/// ends the program with 5.
enum Output {
  private enum Trouble {
    case readerGone
    case failed(Int32)
  }

  private static let trouble = Mutex<Trouble?>(nil)

  /// A line of text, controls and direction overrides as escapes.
  static func line(_ text: String) { _ = row(text) }

  /// A row of a long list.
  ///
  /// - Returns: whether to go on: nobody reads any more, or nothing can be written.
  static func row(_ text: String) -> Bool {
    raw(escaped(text) + "\n")
  }

  static func line(_ phrase: Phrase) { line(phrase.text) }

  /// A sentence beside the results, after the program's name.
  static func notice(_ phrase: Phrase) { error("amoot-otp: " + phrase.text) }

  static func error(_ text: String) { _ = write(Array((escaped(text) + "\n").utf8)[...], to: STDERR_FILENO) }

  /// As it is, to the byte: pictures, the program's own sequences, and files made of it. What came from outside goes
  /// here only where no terminal reads it.
  @discardableResult
  static func raw(_ text: String) -> Bool { raw(Array(text.utf8)[...]) }

  @discardableResult
  static func raw(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard trouble.withLock({ $0 == nil }) else { return false }
    let number = write(bytes, to: STDOUT_FILENO)
    guard number != 0 else { return true }
    trouble.withLock { $0 = number == EPIPE ? .readerGone : .failed(number) }
    return false
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Ends the program; with 5, and a sentence, when its output could not be written.
  ///
  /// At once, without the libraries' own farewells: they would clear away what threads still work with, such as a
  /// connection that is being set up. Nothing waits in a buffer: everything is written by `write`.
  static func exit(_ status: Int32) -> Never {
    if case .failed(let number) = trouble.withLock({ $0 }) {
      let reason = number == EBADF ? CommandWords.outputClosed : .verbatim(String(cString: strerror(number)))
      notice(CommandWords.outputFailed(reason))
      Glibc._exit(ExitStatus.local)
    }
    Glibc._exit(status)
  }

  /// A stream that was closed before the start would be taken by the next file that is opened, and be written into.
  static func holdStreams() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDWR)
      if descriptor == STDOUT_FILENO { trouble.withLock { $0 = .failed(EBADF) } }
    }
  }

  static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isHarmful(scalar) {
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && scalar != "\t" && VisibleText.isUnsafe(scalar)
  }

  /// - Returns: the system's error number; 0 when all is written.
  private static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int32 {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        var polled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&polled, 1, -1)
        continue
      }
      guard count > 0 else { return count < 0 ? errno : ENOSPC }
      rest = rest.dropFirst(count)
    }
    return 0
  }
}
