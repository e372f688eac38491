internal import AmootSMS
internal import FileWatch
internal import Foundation
internal import Synchronization
internal import ConsoleWording
internal import Wording

/// Writes results to standard output and everything else to standard error, and escapes external text in one place. A
/// reader that has gone away ends the output quietly; output that cannot be written is a failure, and ends the
/// program with exit code 5.
enum Output {
  private enum Trouble {
    case readerGone
    case failed(Int32)
  }

  private static let trouble = Mutex<Trouble?>(nil)

  /// Writes a line of text, with controls and direction overrides as escapes.
  static func line(_ text: String) { _ = row(text) }

  /// Writes a row of a long list.
  ///
  /// - Returns: whether to continue; false if nobody reads any more, or nothing can be written.
  static func row(_ text: String) -> Bool {
    raw(Arrangement.lines(escaped(text), on: STDOUT_FILENO) + "\n")
  }

  /// Writes a line with styles.
  ///
  /// - Parameter isColored: Whether the styles are shown.
  /// - Returns: whether to continue, as `row(_:)` does.
  @discardableResult
  static func line(_ line: StyledLine, isColored: Bool) -> Bool {
    raw(line.output(isColored: isColored) + "\n")
  }

  static func line(_ phrase: Phrase) {
    _ = raw(Arrangement.lines(shown(phrase, on: STDOUT_FILENO), on: STDOUT_FILENO) + "\n")
  }

  /// Writes a sentence to standard error, after the program's name.
  static func notice(_ phrase: Phrase) {
    let text = "amoot-otp: " + shown(phrase, on: STDERR_FILENO)
    toErrors(Arrangement.lines(text, on: STDERR_FILENO) + "\n")
  }

  /// Returns a sentence as a descriptor can take it: isolates keep its values in order on a terminal, and are of no use
  /// to anything else. Only ours are left: `Phrase` shows those within a value as escapes.
  private static func shown(_ phrase: Phrase, on descriptor: Int32) -> String {
    let language = ProcessLanguage.current
    guard language.isRightToLeft, isatty(descriptor) == 1 else { return escaped(phrase.text) }
    return phrase.isTranslated ? Isolate.map(phrase.text(in: language), escaped) : escaped(phrase.text)
  }

  static func error(_ text: String) {
    toErrors(Arrangement.lines(escaped(text), on: STDERR_FILENO) + "\n")
  }

  private static func toErrors(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { WholeWrite.write($0, to: STDERR_FILENO) }
  }

  /// Writes text unchanged, to the byte: pictures, the program's own sequences, and output meant for files. External
  /// text may be written this way only if no terminal reads it.
  @discardableResult
  static func raw(_ text: String) -> Bool { raw(Array(text.utf8)[...]) }

  @discardableResult
  static func raw(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard trouble.withLock({ $0 == nil }) else { return false }
    let number = bytes.withUnsafeBytes { WholeWrite.write($0, to: STDOUT_FILENO) }
    guard number != 0 else { return true }
    trouble.withLock { $0 = number == EPIPE ? .readerGone : .failed(number) }
    return false
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Ends the program; with exit code 5 and a sentence if its output could not be written.
  ///
  /// Skips the libraries' exit handlers: they would tear down what threads still use, such as a connection being set
  /// up. Nothing is left in a buffer, because all output goes through `write`.
  static func exit(_ status: Int32) -> Never {
    if case .failed(let number) = trouble.withLock({ $0 }) {
      let reason = number == EBADF ? CommandWords.outputClosed : .verbatim(String(cString: strerror(number)))
      notice(CommandWords.outputFailed(reason))
      Glibc._exit(ExitStatus.local)
    }
    Glibc._exit(status)
  }

  /// Occupies streams that were closed before the start: otherwise the next file opened would take the place of one,
  /// and be written to.
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
}
