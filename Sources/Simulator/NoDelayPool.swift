internal import FlyingFox
internal import FlyingSocks
internal import Foundation

/// The server's socket pool, with Nagle's algorithm switched off: the server writes head and body apart, and the
/// kernel would hold the body back for 40 ms until the head is acknowledged.
struct NoDelayPool<Base: AsyncSocketPool>: AsyncSocketPool {
  let base: Base

  func prepare() async throws { try await base.prepare() }
  func run() async throws { try await base.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    // Set on the listening socket, it is handed on to each connection.
    var on: Int32 = 1
    setsockopt(
      socket.file.rawValue, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    try await base.suspendSocket(socket, untilReadyFor: events)
  }
}
