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
  static func main() async {
    do {
      var command = try AmootOTP.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as Failure {
      Output.error("amoot-otp: " + error.description)
      exit(error.status)
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch {
      let text = AmootOTP.fullMessage(for: error)
      guard AmootOTP.exitCode(for: error).isSuccess else {
        Output.error(text)
        exit(ExitStatus.usage)
      }
      Output.line(text)
      exit(ExitStatus.success)
    }
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
  static func line(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }
  static func error(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
