internal import AmootSMS
internal import ArgumentParser
internal import Foundation
internal import Simulator
internal import Wording

/// Runs the simulator alone, for other programs to call.
struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: UsageWords.simulate.text,
    discussion: UsageWords.simulateMore(TriggerList.text(in: .english)).text)

  @Option(help: UsageWords.port.help)
  var port: UInt16 = 0
  @Option(help: UsageWords.codeSeed.help)
  var seed: UInt64 = 1

  @Option(help: UsageWords.credit.help)
  var credit = 25_000

  @Flag(help: UsageWords.quiet.help)
  var quiet = false

  func run() async throws {
    let tell: @Sendable (SimulatorCall) -> Void = { call in Output.line(Self.line(call)) }
    let simulator = Simulator(
      port: port, seed: seed, credit: credit, onCall: quiet ? nil : tell,
      report: { problem in Output.notice(problem) })
    let address: String
    do { address = try await simulator.start() } catch {
      throw Failure.local(Phrase(describing: error))
    }
    // A caller may end the simulator as soon as its first line is out.
    let interruption = Interruption()
    // If nobody reads the address, the simulator is of no use.
    if Output.row(SimulatorWords.listening(on: address).text) { await interruption.wait() }
    await simulator.stop()
  }

  private static func line(_ call: SimulatorCall) -> String {
    let name = call.path.split(separator: "/").last.map(String.init) ?? call.path
    let place = call.tokenPlace == "none" ? SimulatorWords.noToken : SimulatorWords.tokenIn(call.tokenPlace)
    return [
      IranTime.clock(Date()), call.method, VisibleText.escaped(name, limit: 40), place.text,
      call.mobile.isEmpty ? "-" : VisibleText.escaped(call.mobile, limit: 40), "→ " + call.answer.text,
    ].joined(separator: "  ")
  }
}
