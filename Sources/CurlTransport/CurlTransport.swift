public import AmootSMS
internal import CCurl
internal import Foundation
internal import Synchronization

/// A transport that uses libcurl.
///
/// One thread owns every handle: `perform` hands it a transfer and waits; the thread drives all transfers through the
/// multi interface and completes each one when it ends. The thread starts with the first request, sleeps without
/// waking while idle, and ends with the transport.
///
/// Every request gets its own connection, closed after the answer. On a reused connection, a request can be lost when
/// the server is just closing it, and an unread answer can be taken for the next one. The expensive part, TLS, is
/// shortened by the sessions that the thread keeps.
public final class CurlTransport: Transport {
  private let queue: WorkerQueue

  /// - Parameters:
  ///   - authorities: a file of certificate authorities to trust instead of the system's.
  ///   - trace: called with what libcurl does, without secrets; nil for no trace.
  public init(authorities: String? = nil, trace: (@Sendable (TraceEvent) -> Void)? = nil) {
    queue = WorkerQueue(setup: TransferSetup(authorities: authorities, trace: trace))
  }

  deinit { queue.close() }

  /// Performs a request on a connection of its own; see `Transport`.
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

/// The settings shared by all transfers of a transport.
struct TransferSetup: Sendable {
  var authorities: String?
  var trace: (@Sendable (TraceEvent) -> Void)?
}

/// One libcurl event, without secrets.
public struct TraceEvent: Sendable {
  /// What happened.
  public enum Kind: String, Sendable { case note, headerOut, headerIn, dataOut, dataIn }
  /// The number of the request within its transport, from 1.
  public let request: UInt64
  /// What happened.
  public let kind: Kind
  /// A head or one of its lines, the data sent, or a note. For received data, the size of each piece as it arrives,
  /// and the whole data at the end, because a secret repeated in it could be split.
  public let text: String
}

/// A request handed to the worker thread.
struct Transfer: Sendable {
  let id: UInt64
  let request: ServiceRequest
  let limits: TransportLimits
  let done: @Sendable (Exchange) -> Void
}

extension Exchange {
  /// The result if libcurl could not be loaded, or is out of memory or descriptors.
  static var couldNotStart: Exchange {
    // Without a descriptor to open it with, a library that is there cannot be loaded either.
    let problem = CurlTransport.loadProblem.flatMap {
      $0.contains(String(cString: strerror(EMFILE))) ? nil : $0
    }
    let cause = problem.map { TransportCause.curlNotLoaded(reason: $0) } ?? .curlNotSetUp
    return Exchange(failure: .unavailable(cause), requestLeft: false)
  }
}

/// What callers ask of the worker thread.
enum WorkerCommand: Sendable {
  case start(Transfer)
  case cancel(UInt64)
}

/// The locked queue between callers and the worker thread.
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
        // Without descriptors to spare, libcurl makes a handle that nothing can wake: later requests would never start,
        // and none could be cancelled.
        guard curl_multi_wakeup(multi) == CURLM_OK else {
          curl_multi_cleanup(multi)
          return .fail(order)
        }
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

  /// Wakes the thread. Call with the lock held, so that the handle cannot be freed in the meantime.
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

  /// Drops the multi handle, so that nobody wakes the thread once it ends.
  func forgetMulti() { state.withLock { $0.multi = nil } }
}

extension CurlTransport {
  /// Whether libcurl is initialized. `SSLKEYLOGFILE` is ignored: libcurl would write the keys of every TLS connection
  /// to the file it names, and anyone with that file and the traffic could read the token.
  private static let initialized: Bool = {
    guard loadProblem == nil else { return false }
    unsetenv("SSLKEYLOGFILE")
    return curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
  }()

  /// Why libcurl could not be loaded; nil if it was. It is loaded on first use.
  static let loadProblem: String? = amoot_curl_load().map { String(cString: $0) }

  /// - Returns: false when libcurl cannot be used.
  static func initialize() -> Bool { initialized }

  /// The libcurl version, such as `libcurl/7.88.1 OpenSSL/3.0.19 …`, or why it could not be loaded.
  public static var libraryVersion: String { loadProblem ?? String(cString: curl_version()) }
}
