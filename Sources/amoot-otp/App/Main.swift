internal import AmootSMS
internal import ArgumentParser
internal import ChildProcess
internal import ConsoleRuntime
internal import ConsoleData
internal import Foundation
internal import Settings
internal import ConsoleWording
internal import Wording

/// The exit codes, documented and stable.
enum ExitStatus {
  static let success: Int32 = 0
  static let refused: Int32 = 1
  static let usage: Int32 = 2
  static let notSent: Int32 = 3
  static let unknown: Int32 = 4
  static let local: Int32 = 5
  /// Accepted, and not reported on the phone in time.
  static let notInTime: Int32 = 6
  /// Accepted, and reported as an end that is not the phone.
  static let willNotArrive: Int32 = 7
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
    // A supervisor may have started the program with it ignored; no exit code of a child would then be known.
    signal(SIGCHLD, SIG_DFL)
    ChildProcess.refuseDumps()
    endChildrenFirst()
    do {
      try LaunchChecks.check()
      try checkLanguage()
      if let options = ConsoleOptions(plain: ProcessLanguage.arguments) { try options.open() }
      try checkCommandName()
      var command = try AmootOTP.parseAsRoot(ProcessLanguage.arguments)
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

  private static func checkLanguage() throws {
    guard let chosen = ProcessLanguage.chosen, LanguageChoice(rawValue: chosen) == nil else { return }
    let error = SettingsError.wrongValue(
      source: SettingsFileWords.flag, key: ProcessLanguage.flag, expected: Setting.language.kind.expected,
      received: InputWords.quoted(VisibleText.escaped(chosen, limit: 40)))
    throw Failure.usage(error.phrase, .init(error))
  }

  /// Rejects a word that is no command where only a command can be, and suggests the one that was probably meant.
  private static func checkCommandName() throws {
    func names(_ command: any ParsableCommand.Type) -> [String] {
      command.configuration.subcommands.compactMap { $0.configuration.commandName }
    }
    let words = ProcessLanguage.arguments[...]
    try check(words.first, among: names(AmootOTP.self) + ["help"], prefix: "")
    // Other commands with subcommands take further words.
    if words.first == "config" {
      try check(words.dropFirst().first, among: names(ConfigCommand.self), prefix: "config ")
    }
  }

  private static func check(_ word: String?, among names: [String], prefix: String) throws {
    guard let word, !word.hasPrefix("-"), !names.contains(word) else { return }
    let shown = prefix + VisibleText.escaped(word, limit: 40)
    throw Failure.usage(
      Suggestion.closest(to: word, among: names).map { CommandWords.noCommand(shown, meant: prefix + $0) }
        ?? CommandWords.noCommand(shown))
  }

  /// Makes signals end a running token command along with this program. Commands that have more to do at their end
  /// replace these handlers.
  private static func endChildrenFirst() {
    for number in Signals.deadly {
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

  /// Prints a failure as an object where a program asked for JSON, since it reads standard output only.
  private static func reportToPrograms(_ status: Int32, _ sentence: String, _ input: Failure.Input?) {
    guard ProcessLanguage.arguments.contains("--json") else { return }
    func text(_ phrase: Phrase?) -> JSON { phrase.map { .string($0.text(in: .english)) } ?? .null }
    let object: JSON = .object([
      .init("error", .string(sentence)), .init("code", .number(String(status))),
      .init("field", input.map { .string($0.field) } ?? .null), .init("expected", text(input?.expected)),
      .init("got", text(input?.received)),
    ])
    Output.line(object.text(pretty: false))
  }

  private static func end(_ error: any Error) -> Never {
    if let failure = error as? Failure {
      Output.notice(failure.phrase)
      reportToPrograms(failure.status, failure.phrase.text(in: .english), failure.input)
      Output.exit(failure.status)
    }
    if let code = error as? ExitCode { Output.exit(code.rawValue) }
    let text = ParserWords.text(AmootOTP.fullMessage(for: error), in: ProcessLanguage.current)
    guard AmootOTP.exitCode(for: error).isSuccess else {
      Output.error(text)
      reportToPrograms(ExitStatus.usage, AmootOTP.message(for: error), nil)
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
  /// The input at fault, for programs.
  var input: Input?

  /// What was given, and what would have been accepted.
  struct Input {
    let field: String
    let expected: Phrase
    let received: Phrase
  }

  static func usage(_ phrase: Phrase, _ input: Input? = nil) -> Failure {
    Failure(status: ExitStatus.usage, phrase: phrase, input: input)
  }
  static func local(_ phrase: Phrase) -> Failure { Failure(status: ExitStatus.local, phrase: phrase) }
}

extension Failure.Input {
  init(_ error: InputError, named name: String? = nil) {
    self.init(field: name ?? error.field.rawValue, expected: error.expected, received: error.received)
  }

  /// Returns what a settings error says of one value; nil for any other.
  init?(_ error: SettingsError) {
    guard case .wrongValue(_, let key, let expected, let received) = error else { return nil }
    self.init(field: key, expected: expected, received: received)
  }
}
