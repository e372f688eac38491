internal import AmootSMS
internal import ArgumentParser
internal import FileWatch
internal import Foundation
internal import Simulator
internal import Synchronization
internal import ConsoleWording
internal import Wording

/// Runs the simulator alone, for other programs to call.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: UsageWords.simulate.text,
    discussion: UsageWords.simulateMore(
      TriggerList.text(in: ProcessLanguage.current),
      methods: ServiceMethodName.allCases.map(\.rawValue).joined(separator: ", ")
    ).text)

  @Option(help: UsageWords.port.help)
  var port: UInt16 = 0
  @Option(help: UsageWords.codeSeed.help)
  var seed: UInt64 = 1

  @Option(help: UsageWords.credit.help)
  var credit = 25_000

  @Option(help: UsageWords.speed.help)
  var speed = 1.0

  @Option(help: UsageWords.replay.help(valueName: "file"), completion: .file())
  var replay: String?
  @Option(
    parsing: .unconditionalSingleValue, help: UsageWords.expect.help(valueName: "call-or-file"),
    completion: .file())
  var expect: [String] = []
  @Option(help: UsageWords.expectTimeout.help(valueName: "duration"))
  var timeout: String?
  @Flag(help: UsageWords.lenient.help)
  var lenient = false
  @Flag(help: UsageWords.quiet.help)
  var quiet = false
  @OptionGroup var output: JSONFlag

  func validate() throws {
    guard speed > 0, speed <= 1_000 else { throw ValidationError(UsageWords.speedRange.text) }
    if timeout != nil, expect.isEmpty { throw ValidationError(SimulatorWords.timeoutNeedsExpect.text) }
    try DeliveryWait.validate(timeout: timeout)
  }

  func run() throws {
    let isJSON = output.json
    let recorded = try replay.map(Self.recorded)
    let expected = expect.isEmpty ? nil : ExpectedCalls(try expect.flatMap(Self.expectations))
    let limit = timeout.flatMap(DeliveryWait.limit) ?? Self.expectLimit
    if let recorded {
      Output.notice(SimulatorWords.replays(recorded.methods.joined(separator: ", ")))
    }
    let printer = CallPrinter { dropped in
      isJSON
        ? JSON.object([.init("notShown", .number(String(dropped)))]).text(pretty: false)
        : SimulatorWords.notShown(dropped).text
    }
    let printCall: @Sendable (SimulatorCall) -> Void = { call in
      printer.print(isJSON ? Self.json(call) : Self.lines(call).joined(separator: "\n"))
    }
    let hasFailed = Mutex(false)
    let simulator = Simulator(
      port: port, seed: seed, credit: credit, speed: speed, recorded: recorded, isLenient: lenient,
      onCall: { [quiet] call in
        if !quiet { printCall(call) }
        expected?.compare(call)
      },
      report: { problem in Output.notice(problem) })
    do {
      try simulator.run { address in
        // A caller may end the simulator as soon as its first line is out.
        let interruption = Interruption()
        // If nobody reads the address, the simulator is of no use.
        let first =
          isJSON
          ? JSON.object([.init("listening", .string(address))]).text(pretty: false)
          : SimulatorWords.listening(on: address).text
        guard Output.row(first) else { return }
        guard let expected else { return interruption.wait() }
        interruption.onSignal { expected.stop() }
        hasFailed.withLock { $0 = !expected.wait(for: limit) }
      }
      printer.finish()
    } catch { throw Failure.local(Phrase(describing: error)) }
    if hasFailed.withLock({ $0 }) { throw ExitCode(ExitStatus.refused) }
  }

  /// How long to wait for expected calls without `--timeout`.
  private static let expectLimit = Duration.seconds(60)

  /// Returns the calls that an argument expects: those of a file, if it names one.
  private static func expectations(_ argument: String) throws -> [CallExpectation] {
    var text = argument
    // What looks like a path is one, whether or not it exists.
    if FileManager.default.fileExists(atPath: argument) || argument.contains("/") && !argument.contains("=") {
      guard let read = String(textOfFile: Array(try contents(of: argument))) else {
        throw Failure.usage(CommandWords.about(argument, CommandWords.cannotBeRead))
      }
      text = read
    }
    do throws(CallExpectation.Failure) { return try CallExpectation.all(in: text) } catch {
      throw Failure.usage(CommandWords.about("--expect", error.phrase))
    }
  }

  private static func contents(of path: String) throws -> Data {
    if let problem = RegularFile.problem(path) { throw Failure.usage(CommandWords.about(path, problem)) }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure.usage(CommandWords.about(path, CommandWords.cannotBeRead))
    }
    return data
  }

  private static func recorded(_ path: String) throws -> RecordedAnswers {
    let data = try contents(of: path)
    do throws(RecordedAnswers.Failure) { return try RecordedAnswers(reading: data) } catch {
      throw Failure.usage(CommandWords.about(path, error.phrase))
    }
  }

  /// The call on one line, and what is wrong with it on further ones.
  private static func lines(_ call: SimulatorCall) -> [String] {
    let line = [
      IranTime.clock(call.time), call.method.padded(to: 4), call.name.padded(to: 13),
      call.tokenWords.text.padded(to: 15), call.shownMobile.padded(to: 11),
      "→ " + call.answer.text,
      DurationWords.measured(call.duration).text,
    ].joined(separator: "  ")
    return [line] + call.remarks.map { "          ! " + $0.text }
  }

  private static func json(_ call: SimulatorCall) -> String {
    JSON.object([
      .init("time", .string(IranTime.iso(call.time))), .init("method", .string(call.method)),
      .init("path", .string(call.path)), .init("token", .string(call.tokenPlace)),
      .init("mobile", .string(call.mobile)), .init("answer", .string(call.answer.text(in: .english))),
      .init("milliseconds", .number(String(call.duration.inMilliseconds))),
      .init("remarks", .array(call.remarks.map { .string($0.text(in: .english)) })),
    ]).text(pretty: false)
  }
}
