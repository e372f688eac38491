internal import AmootSMS
internal import ChildProcess
public import ConsoleData
internal import Foundation
internal import NcursesTerminal

/// Runs the console: takes over the terminal and the signals, runs the loop, and gives the terminal back.
public final class Console {
  private let terminal: Terminal
  private let loop: ConsoleLoop

  /// - Throws: an error if there is no usable terminal.
  public init(_ configuration: ConsoleConfiguration, form: FormValues?) throws {
    guard let queue = MessageQueue() else { throw TerminalError.notATerminal }
    let appearance = configuration.preferences.appearance
    terminal = try Terminal(
      environment: configuration.environment, usesScreenReader: appearance.usesScreenReader,
      tellsBidi: appearance.bidi == .auto || appearance.bidi == .app)
    Signals.install(queue)
    loop = ConsoleLoop(configuration, form: form, terminal: terminal, queue: queue) {
      Signals.install(queue)
    }
  }

  /// Whether the user wants the demo now that this console has ended.
  public var wantsDemo: Bool { loop.wantsDemo }

  /// Runs until the user quits or a signal ends it. Returns that signal, if any, once the terminal is clean again.
  public func run() -> Int32? {
    loop.start()
    ProgramMemory.dropStart()
    while loop.isRunning { loop.runOnce() }
    ChildProcess.endAll()
    terminal.close()
    // The terminal belongs to the shell again, so problems can be printed.
    for problem in loop.finish() {
      let text = VisibleText.escaped(loop.text(problem), limit: 400)
      // Not `FileHandle`, which traps where the terminal is gone.
      let line = Array("amoot-otp: \(text)\n".utf8)
      _ = write(STDERR_FILENO, line, line.count)
    }
    return loop.endingSignal
  }
}
