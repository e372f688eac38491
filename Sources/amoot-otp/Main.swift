internal import ArgumentParser
internal import Foundation

/// The exit codes, documented and stable.
enum ExitStatus {
  static let success: Int32 = 0
  static let refused: Int32 = 1
  static let usage: Int32 = 2
  static let notSent: Int32 = 3
  static let unknown: Int32 = 4
  static let local: Int32 = 5
}

@main
struct Main {
  /// Not asynchronous: the console needs the real main thread, which takes signals and which ncurses stays on. An
  /// asynchronous `main` gives that thread away and goes on elsewhere.
  static func main() {
    // A pipe that closes early ends the writing, not the program in the middle of a send.
    signal(SIGPIPE, SIG_IGN)
    // A limit on file sizes is a full disk to the history, and no reason to die.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try AmootOTP.parseAsRoot()
      guard let asynchronous = command as? any AsyncParsableCommand else {
        try command.run()
        exit(ExitStatus.success)
      }
      start(asynchronous)
      dispatchMain()
    } catch {
      end(error)
    }
  }

  private static func start(_ command: some AsyncParsableCommand) {
    // Used by this task alone from here on.
    nonisolated(unsafe) var command = command
    Task {
      do {
        try await command.run()
        exit(ExitStatus.success)
      } catch {
        end(error)
      }
    }
  }

  private static func end(_ error: any Error) -> Never {
    if let failure = error as? Failure {
      Output.error("amoot-otp: " + failure.description)
      exit(failure.status)
    }
    if let code = error as? ExitCode { exit(code.rawValue) }
    let text = AmootOTP.fullMessage(for: error)
    guard AmootOTP.exitCode(for: error).isSuccess else {
      Output.error(text)
      exit(ExitStatus.usage)
    }
    Output.line(text)
    exit(ExitStatus.success)
  }
}

/// A failure with its sentence and its exit code.
struct Failure: Error, CustomStringConvertible {
  let status: Int32
  let description: String

  static func usage(_ text: String) -> Failure { Failure(status: ExitStatus.usage, description: text) }
  static func local(_ text: String) -> Failure { Failure(status: ExitStatus.local, description: text) }
}

/// Results go to standard output, everything else to standard error. A reader that has gone away ends the program
/// quietly.
enum Output {
  static func line(_ text: String) { _ = write(text + "\n") }
  static func error(_ text: String) { _ = write(text + "\n", to: STDERR_FILENO) }

  /// - Returns: false when nobody reads any more.
  static func write(_ text: String, to descriptor: Int32 = STDOUT_FILENO) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
