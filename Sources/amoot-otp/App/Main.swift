internal import ArgumentParser
internal import ChildProcess
internal import Foundation
internal import Wording

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
  /// Runs the program. Not `async`: the console needs the real main thread, which receives signals and to which
  /// ncurses is bound. An asynchronous `main` gives that thread up and continues elsewhere.
  static func main() {
    Output.holdStreams()
    // A closed pipe ends the output, not the program in the middle of a send.
    signal(SIGPIPE, SIG_IGN)
    // To the history, a file size limit is the same as a full disk, and no reason to die.
    signal(SIGXFSZ, SIG_IGN)
    ChildProcess.refuseDumps()
    endChildrenFirst()
    do {
      try Surroundings.check()
      if let options = ConsoleOptions(plain: CommandLine.arguments.dropFirst()) { try options.open() }
      var command = try AmootOTP.parseAsRoot()
      guard let asynchronous = command as? any AsyncParsableCommand else {
        try command.run()
        Output.exit(ExitStatus.success)
      }
      start(asynchronous)
      dispatchMain()
    } catch {
      end(error)
    }
  }

  /// Makes signals end a running token command along with this program. Commands that have more to do at their end
  /// replace these handlers.
  private static func endChildrenFirst() {
    let deadly = [
      SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGALRM, SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF, SIGXCPU, SIGIO, SIGPWR,
    ]
    for number in deadly {
      let before = signal(number) { number in
        ChildProcess.endAll()
        signal(number, SIG_DFL)
        raise(number)
      }
      // If the program was started with a signal ignored (nohup), it stays ignored.
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }

  private static func start(_ command: some AsyncParsableCommand) {
    // Only this task uses it from here on.
    nonisolated(unsafe) var command = command
    Task {
      do {
        try await command.run()
        Output.exit(ExitStatus.success)
      } catch {
        end(error)
      }
    }
  }

  private static func end(_ error: any Error) -> Never {
    if let failure = error as? Failure {
      Output.notice(failure.phrase)
      Output.exit(failure.status)
    }
    if let code = error as? ExitCode { Output.exit(code.rawValue) }
    let text = AmootOTP.fullMessage(for: error)
    guard AmootOTP.exitCode(for: error).isSuccess else {
      Output.error(text)
      Output.exit(ExitStatus.usage)
    }
    Output.line(text)
    Output.exit(ExitStatus.success)
  }
}

/// A failure with its sentence and its exit code.
struct Failure: Error {
  let status: Int32
  let phrase: Phrase

  static func usage(_ phrase: Phrase) -> Failure { Failure(status: ExitStatus.usage, phrase: phrase) }
  static func local(_ phrase: Phrase) -> Failure { Failure(status: ExitStatus.local, phrase: phrase) }
}
