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
      SendOTP and AccountStatus. GET /rest/_log lists the requests received, the token hidden.

      To see every answer on demand:

      """ + TriggerList.text)

  @Option(help: "The port; 0 takes any free one.")
  var port: UInt16 = 0
  @Option(help: "Of the codes: the same seed gives the same codes.")
  var seed: UInt64 = 1

  @Option(help: "Rials that the account starts with; a message costs 500 or 1,000 a part.")
  var credit = 25_000

  func run() async throws {
    let simulator = Simulator(port: port, seed: seed, credit: credit)
    let address: String
    do { address = try await simulator.start() } catch { throw Failure.local("\(error)") }
    // A caller may end it as soon as the first line is out.
    let interruption = Interruption()
    Output.line("listening on \(address)")
    await interruption.wait()
    await simulator.stop()
  }
}
