internal import AmootSMS
internal import FlyingFox
internal import FlyingSocks
internal import Foundation
internal import Synchronization

/// The service on loopback: real HTTP, an account of its own, and every answer on demand.
///
/// `start` binds the port and returns once it listens; `stop` closes it. One simulator serves one account.
public final class Simulator: Sendable {
  private let account: SimulatedAccount
  private let port: UInt16
  private let running = Mutex<(server: HTTPServer, task: Task<Void, Never>)?>(nil)

  /// - Parameters:
  ///   - port: 0 lets the system choose.
  ///   - seed: of the codes; the same seed gives the same codes.
  ///   - credit: rials that the account starts with.
  public init(port: UInt16 = 0, seed: UInt64 = 1, credit: Int = 25_000) {
    self.port = port
    account = SimulatedAccount(seed: seed, credit: credit)
  }

  /// - Returns: the base address, `http://127.0.0.1:PORT/rest`.
  /// - Throws: `SimulatorError` when the port cannot be had.
  public func start() async throws -> String {
    let service = SimulatedService(account: account)
    let address: sockaddr_in
    do { address = try .inet(ip4: "127.0.0.1", port: port) } catch {
      throw SimulatorError.cannotListen(port: port, detail: "\(error)")
    }
    let server = HTTPServer(
      address: address,
      // Longer than the longest misbehaviour; the server's own 15 s would answer for "never answers".
      timeout: 86_400, pool: NoDelayPool(base: HTTPServer.defaultPool()), logger: .disabled,
      handler: ClosureHTTPHandler { request in
        var answer = await service.answer(request)
        answer.headers[HTTPHeader("Date")] = HTTPDate.text(Date())
        return answer
      })
    let failure = Mutex<String?>(nil)
    let task = Task {
      do { try await server.run() } catch { failure.withLock { $0 = Simulator.words(error) } }
    }
    // A port that cannot be had ends `run` at once, which nobody who waits for the listening is told.
    for _ in 0..<50 where failure.withLock({ $0 }) == nil {
      if (try? await server.waitUntilListening(timeout: 0.1)) != nil { break }
    }
    guard case .ip4(_, let actual) = await server.listeningAddress else {
      task.cancel()
      throw SimulatorError.cannotListen(port: port, detail: failure.withLock { $0 } ?? "no address")
    }
    running.withLock { $0 = (server, task) }
    return "http://127.0.0.1:\(actual)/rest"
  }

  private static func words(_ error: any Error) -> String {
    guard case SocketError.failed(_, let number, let message) = error else { return "\(error)" }
    return number == EADDRINUSE ? "another program listens there" : message
  }

  /// Closes the port and every connection.
  public func stop() async {
    let current = running.withLock { state in
      defer { state = nil }
      return state
    }
    guard let current else { return }
    await current.server.stop()
    current.task.cancel()
  }
}

/// Why the simulator did not start.
public enum SimulatorError: Error, CustomStringConvertible {
  case cannotListen(port: UInt16, detail: String)

  public var description: String {
    switch self {
    case .cannotListen(let port, let detail):
      "cannot listen on 127.0.0.1:\(port): \(detail). Choose another port, or 0 for any free one."
    }
  }
}
