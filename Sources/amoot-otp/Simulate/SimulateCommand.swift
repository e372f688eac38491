internal import AmootSMS
internal import ArgumentParser
internal import Foundation
internal import Simulator

/// The simulator by itself, for other programs to call.
struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Serve a simulated account on loopback, for other programs to call.",
    discussion: """
      The first line on standard output is the base address. It takes POST forms, GET queries and JSON bodies, for \
      SendOTP and AccountStatus. Each call is told on a line as it comes: time, method, where the token stood, number \
      and answer. GET /rest/_log lists the requests received, the token hidden.

      To see every answer on demand:

      """ + TriggerList.text)

  @Option(help: "The port; 0 takes any free one.")
  var port: UInt16 = 0
  @Option(help: "Of the codes: the same seed gives the same codes.")
  var seed: UInt64 = 1

  @Option(help: "Rials that the account starts with; a message costs 500 or 1,000 a part.")
  var credit = 25_000

  @Flag(help: "Print the base address and nothing more.")
  var quiet = false

  func run() async throws {
    let tell: @Sendable (SimulatorCall) -> Void = { call in Output.line(Self.line(call)) }
    let simulator = Simulator(
      port: port, seed: seed, credit: credit, onCall: quiet ? nil : tell,
      report: { problem in Output.error("amoot-otp: " + problem) })
    let address: String
    do { address = try await simulator.start() } catch { throw Failure.local("\(error)") }
    // A caller may end it as soon as the first line is out.
    let interruption = Interruption()
    // Nobody would learn of the address: it is of no use to anyone.
    if Output.row("listening on \(address)") { await interruption.wait() }
    await simulator.stop()
  }

  private static func line(_ call: SimulatorCall) -> String {
    let name = call.path.split(separator: "/").last.map(String.init) ?? call.path
    let place = call.tokenPlace == "none" ? "no token" : "token in \(call.tokenPlace)"
    return [
      IranTime.clock(Date()), call.method, VisibleText.escaped(name, limit: 40), place,
      call.mobile.isEmpty ? "-" : VisibleText.escaped(call.mobile, limit: 40), "→ " + call.answer,
    ].joined(separator: "  ")
  }
}
