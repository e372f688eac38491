public import AmootSMS
internal import CCurl
internal import Foundation
internal import Synchronization

/// Carries requests by libcurl.
///
/// One thread owns every handle: `perform` hands it a transfer and waits; the thread drives them all through the multi
/// interface and answers each when it ends. The thread is started by the first request, sleeps without waking
/// while there is nothing to do, and ends with the transport.
///
/// Every request has a connection of its own, closed after its answer: on one that was used before, a server that is
/// just closing it takes the request to its grave, and an answer that lies waiting is taken for the next one's. What
/// costs the time, TLS, is shortened by the sessions that the thread keeps.
public final class CurlTransport: Transport {
  private let queue: WorkerQueue

  /// - Parameters:
  ///   - authorities: a file of certificate authorities to trust instead of the system's.
  ///   - trace: told what libcurl does, secrets taken out; nil for nothing.
  public init(authorities: String? = nil, trace: (@Sendable (TraceEvent) -> Void)? = nil) {
    queue = WorkerQueue(setup: TransferSetup(authorities: authorities, trace: trace))
  }

  deinit { queue.close() }

  public func perform(_ request: ServiceRequest, limits: TransportLimits) async -> Exchange {
    let id = queue.nextID()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        queue.post(
          .start(
            Transfer(id: id, request: request, limits: limits, done: { continuation.resume(returning: $0) })))
      }
    } onCancel: {
      queue.post(.cancel(id))
    }
  }
}

/// What all transfers of a transport share.
struct TransferSetup: Sendable {
  var authorities: String?
  var trace: (@Sendable (TraceEvent) -> Void)?
}

/// One thing that libcurl did, without secrets.
public struct TraceEvent: Sendable {
  public enum Kind: String, Sendable { case note, headerOut, headerIn, dataOut, dataIn }
  /// Counts the requests of this transport, from 1.
  public let request: UInt64
  public let kind: Kind
  /// One line of a head, the data sent, or a remark; of data received the size as it comes, and all of it at the end,
  /// since a secret repeated in it could be cut in two.
  public let text: String
}

/// One request on its way to the thread.
struct Transfer: Sendable {
  let id: UInt64
  let request: ServiceRequest
  let limits: TransportLimits
  let done: @Sendable (Exchange) -> Void
}

extension Exchange {
  /// libcurl is not there, or had no memory or no descriptors left.
  static var couldNotStart: Exchange {
    let cause = CurlTransport.loadProblem.map { TransportCause.curlNotLoaded(reason: $0) } ?? .curlNotSetUp
    return Exchange(failure: .unavailable(cause), requestLeft: false)
  }
}

/// What callers ask of the thread.
enum WorkerCommand: Sendable {
  case start(Transfer)
  case cancel(UInt64)
}

/// The locked door between callers and the thread.
final class WorkerQueue: Sendable {
  private struct State {
    var lastID: UInt64 = 0
    var commands: [WorkerCommand] = []
    var isClosed = false
    /// The multi handle, for waking the thread; set while the thread lives.
    var multi: UInt?
  }

  private let state = Mutex(State())
  private let setup: TransferSetup

  init(setup: TransferSetup) { self.setup = setup }

  func nextID() -> UInt64 {
    state.withLock {
      $0.lastID += 1
      return $0.lastID
    }
  }

  func post(_ command: WorkerCommand) {
    enum Next { case start, wait, fail(Transfer) }
    let next = state.withLock { state -> Next in
      if state.multi == nil, case .start(let order) = command {
        guard CurlTransport.initialize(), let multi = curl_multi_init() else { return .fail(order) }
        state.multi = UInt(bitPattern: multi)
        state.commands.append(command)
        return .start
      }
      state.commands.append(command)
      wake(state)
      return .wait
    }
    switch next {
    case .wait: break
    case .fail(let order): order.done(.couldNotStart)
    case .start:
      let worker = CurlWorker(queue: self, setup: setup)
      let thread = Thread { worker.run() }
      thread.name = "amoot.curl"
      thread.stackSize = 512 << 10
      thread.start()
    }
  }

  func close() {
    state.withLock { state in
      state.isClosed = true
      wake(state)
    }
  }

  /// Called with the lock held, so that the handle cannot be cleaned up meanwhile.
  private func wake(_ state: borrowing State) {
    if let multi = state.multi { curl_multi_wakeup(UnsafeMutableRawPointer(bitPattern: multi)) }
  }

  func take() -> (commands: [WorkerCommand], isClosed: Bool) {
    state.withLock { state in
      defer { state.commands = [] }
      return (state.commands, state.isClosed)
    }
  }

  var multi: UnsafeMutableRawPointer? {
    state.withLock { $0.multi.flatMap { UnsafeMutableRawPointer(bitPattern: $0) } }
  }

  /// The thread is about to end: the handle is nobody's to wake any more.
  func forgetMulti() { state.withLock { $0.multi = nil } }
}

extension CurlTransport {
  /// libcurl would write the keys of every TLS connection to the file that SSLKEYLOGFILE names, and with them
  /// whoever has that file and the traffic reads the token: it is not obeyed.
  private static let initialized: Bool = {
    guard loadProblem == nil else { return false }
    unsetenv("SSLKEYLOGFILE")
    return curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
  }()

  /// Why libcurl is not there: it is loaded when it is first asked for something.
  static let loadProblem: String? = amoot_curl_load().map { String(cString: $0) }

  /// - Returns: false when libcurl cannot be used.
  static func initialize() -> Bool { initialized }

  /// `libcurl/7.88.1 OpenSSL/3.0.19 …`
  public static var libraryVersion: String { loadProblem ?? String(cString: curl_version()) }
}
