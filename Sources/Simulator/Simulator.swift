internal import AmootSMS
public import Foundation
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import Synchronization
internal import ConsoleWording
public import Wording

/// The service on loopback, with real HTTP, an account of its own, and every answer on demand.
///
/// `start` binds the port and returns once it listens; `stop` closes it. One simulator serves one account, on one
/// thread that sleeps while idle.
public final class Simulator: Sendable {
  private let account: SimulatedAccount
  private let port: UInt16
  private let report: @Sendable (Phrase) -> Void
  private let onCall: (@Sendable (SimulatorCall) -> Void)?
  private let isLenient: Bool
  private let speed: Double
  private let recorded: RecordedAnswers?
  private let running = Mutex<(channel: any Channel, group: MultiThreadedEventLoopGroup)?>(nil)

  /// - Parameters:
  ///   - port: the port to listen on; 0 lets the system choose.
  ///   - seed: the seed of the codes; the same seed gives the same codes.
  ///   - credit: the account's initial credit, in rials.
  ///   - firstMessageID: the MessageID of the first message; nil for the usual one.
  ///   - speed: how many times faster than usual messages are delivered; greater than 0.
  ///   - recorded: answers to give instead of its own.
  ///   - isLenient: whether a token counts wherever it is and whatever is around it, unlike with the service.
  ///   - onCall: called with each call and its answer, before the answer is sent.
  ///   - report: called with a sentence when no more connections can be accepted.
  public init(
    port: UInt16 = 0, seed: UInt64 = 1, credit: Int = 25_000, firstMessageID: Int? = nil, speed: Double = 1,
    recorded: RecordedAnswers? = nil,
    isLenient: Bool = false,
    onCall: (@Sendable (SimulatorCall) -> Void)? = nil,
    report: @escaping @Sendable (Phrase) -> Void = { _ in }
  ) {
    self.port = port
    self.report = report
    self.onCall = onCall
    self.isLenient = isLenient
    self.speed = speed
    self.recorded = recorded
    account = SimulatedAccount(
      seed: seed, credit: credit, firstMessageID: firstMessageID ?? SimulatedAccount.firstMessageID)
  }

  /// - Returns: the base address, `http://127.0.0.1:PORT/rest`.
  /// - Throws: `SimulatorError` if the port is not available.
  public func start() async throws -> String {
    let (group, bootstrap) = bootstrap()
    do {
      return listening(try await bootstrap.bind(host: "127.0.0.1", port: Int(port)).get(), group)
    } catch {
      try? await group.shutdownGracefully()
      throw SimulatorError.cannotListen(port: port, detail: Simulator.words(error))
    }
  }

  /// Runs the simulator on the calling thread until `end` returns. Nothing wakes while no call arrives: unlike the
  /// threads of `async` functions, which libdispatch looks after once a second.
  ///
  /// - Parameter end: called with the base address once the port listens; returns when the simulator is to stop.
  /// - Throws: `SimulatorError` if the port is not available.
  public func run(until end: (String) -> Void) throws {
    let (group, bootstrap) = bootstrap()
    defer { try? group.syncShutdownGracefully() }
    do {
      end(listening(try bootstrap.bind(host: "127.0.0.1", port: Int(port)).wait(), group))
    } catch {
      throw SimulatorError.cannotListen(port: port, detail: Simulator.words(error))
    }
  }

  private func listening(_ channel: any Channel, _ group: MultiThreadedEventLoopGroup) -> String {
    running.withLock { $0 = (channel, group) }
    return "http://127.0.0.1:\(channel.localAddress?.port ?? Int(port))/rest"
  }

  private func bootstrap() -> (MultiThreadedEventLoopGroup, ServerBootstrap) {
    let service = SimulatedService(
      account: account, isLenient: isLenient, speed: speed, recorded: recorded, onCall: onCall)
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelInitializer { [report] channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandlers(
            AcceptBackoffHandler(), AcceptProblemHandler(report))
        }
      }
      .childChannelInitializer { [report] channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(TLSGreetingHandler(report))
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(SimulatorHandler(service))
        }
      }
      .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
    return (group, bootstrap)
  }

  private static func words(_ error: any Error) -> Phrase {
    guard let error = error as? IOError else { return .verbatim("\(error)") }
    return error.errnoCode == EADDRINUSE
      ? SimulatorWords.portInUse : .verbatim(String(cString: strerror(error.errnoCode)))
  }

  /// Closes the port and every connection.
  public func stop() async {
    let current = running.withLock { state in
      defer { state = nil }
      return state
    }
    guard let current else { return }
    try? await current.channel.close()
    try? await current.group.shutdownGracefully()
  }

  /// Waits until `count` requests have arrived since the start.
  package func arrival(of count: Int) async { await account.arrival(of: count) }

  /// Returns how many of the logged requests were for a mobile number; nil counts all of them.
  package func requestCount(mobile: String? = nil) -> Int {
    account.requests.count { request in
      mobile == nil || request.parameters.contains { $0.name == "Mobile" && $0.value == mobile }
    }
  }
}

/// A call that the simulator answered, without the token.
public struct SimulatorCall: Sendable {
  /// `POST` or `GET`.
  public let method: String
  public let path: String
  /// The parameters as they may be shown: without the token.
  public let parameters: [(name: String, value: String)]
  /// Where the token was: `header`, `query`, `body` or `none`; `unknown` in a pasted call that does not show it.
  public let tokenPlace: String
  /// The mobile number as the caller wrote it; empty if missing.
  public let mobile: String
  /// The answer: a status, or how the simulator misbehaved.
  public let answer: Phrase
  /// When the call arrived.
  public let time: Date
  /// How long it took to answer, without a delay that was asked for.
  public let duration: Duration
  /// What is missing or wrong in the call, for whoever writes the caller.
  public let remarks: [Phrase]
}

/// Why the simulator did not start.
public enum SimulatorError: Error, CustomStringConvertible, PhraseConvertible {
  case cannotListen(port: UInt16, detail: Phrase)

  public var phrase: Phrase {
    switch self {
    case .cannotListen(let port, let detail):
      SimulatorWords.cannotListen(port: String(port), detail: detail)
    }
  }
}
