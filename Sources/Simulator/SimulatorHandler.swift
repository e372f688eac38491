internal import AmootSMS
internal import Foundation
internal import NIOCore
internal import NIOHTTP1
internal import ConsoleWording
internal import Wording

/// Handles one connection: collects a request within its limits, asks the service, and writes the answer.
///
/// A request is limited in size (the head by NIO's decoder, the body here) and in time, and must be addressed to this
/// machine: a web page whose name was rebound to 127.0.0.1 sends another `Host` and learns nothing.
final class SimulatorHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  /// The limit on a request body, in bytes. The longest message takes a hundredth of it.
  static let bodyLimit = 1 << 20
  /// The seconds within which a request must be complete, and after which an idle connection is closed.
  static let patience = 60

  private let service: SimulatedService
  private var head: HTTPRequestHead?
  private var body = ByteBuffer()
  /// The answer to a request that is refused early; the rest of the request is read and discarded.
  private var refusal: SimulatedResponse?
  private var deadline: Scheduled<Void>?

  init(_ service: SimulatedService) { self.service = service }

  func channelActive(context: ChannelHandlerContext) {
    wait(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): begin(head, context)
    case .body(let part):
      guard refusal == nil else { return }
      guard body.readableBytes + part.readableBytes <= Self.bodyLimit else {
        return refuse(Self.tooLarge, context)
      }
      body.writeImmutableBuffer(part)
    case .end: end(context)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  // MARK: The request

  private static let tooLarge = SimulatedResponse.plain(
    413, SimulatorWords.bodyTooLarge(mebibytes: bodyLimit >> 20).text(in: .english))

  private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    self.head = head
    body.clear()
    refusal = nil
    let length = head.headers.first(name: "Content-Length").flatMap { Int($0) } ?? 0
    if let problem = Self.problem(ofHost: head.headers.first(name: "Host")) {
      refuse(.plain(421, problem.text(in: .english)), context)
    } else if length > Self.bodyLimit {
      refuse(Self.tooLarge, context)
    } else if head.headers.first(name: "Expect")?.lowercased() == "100-continue" {
      let part = HTTPServerResponsePart.head(HTTPResponseHead(version: head.version, status: .continue))
      context.writeAndFlush(wrapOutboundOut(part), promise: nil)
    }
  }

  /// Returns why a request is not for this simulator; nil if it is. Browsers always send a host, so that a request
  /// without one is accepted.
  static func problem(ofHost host: String?) -> Phrase? {
    guard let host else { return nil }
    let written = host.trimmingCharacters(in: .whitespaces)
    // A port may follow the name, and nothing else.
    var name = written[...]
    if let colon = name.lastIndex(of: ":"), UInt16(name[name.index(after: colon)...]) != nil,
      !name.hasSuffix("]")
    {
      name = name[..<colon]
    }
    if name.hasPrefix("["), name.hasSuffix("]") { name = name.dropFirst().dropLast() }
    guard !BaseAddress.isLoopback(String(name)) else { return nil }
    return
      SimulatorWords.foreignHost(VisibleText.escaped(host, limit: 60))
  }

  private func refuse(_ response: SimulatedResponse, _ context: ChannelHandlerContext) {
    refusal = response
    write(response, keepAlive: false, context)
  }

  private func end(_ context: ChannelHandlerContext) {
    deadline?.cancel()
    defer { head = nil }
    guard refusal == nil, let head else { return }
    let request = SimulatedRequest(
      method: head.method.rawValue, target: head.uri,
      headers: head.headers.map { (name: $0.name, value: $0.value) }, body: Data(body.readableBytesView))
    switch service.answer(request) {
    case .silence: break
    case .close: context.close(promise: nil)
    case .response(let response, let delay):
      guard delay > .zero else { return write(response, keepAlive: head.isKeepAlive, context) }
      deadline = context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(delay.inMilliseconds)) {
        self.write(response, keepAlive: head.isKeepAlive, context)
      }
    }
  }

  /// Closes the connection unless a complete request arrives in time.
  private func wait(_ context: ChannelHandlerContext) {
    deadline?.cancel()
    deadline = context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(Int64(Self.patience))) {
      context.close(promise: nil)
    }
  }

  // MARK: The answer

  private func write(_ response: SimulatedResponse, keepAlive: Bool, _ context: ChannelHandlerContext) {
    guard context.channel.isActive else { return }
    var head = HTTPResponseHead(version: .http1_1, status: .init(statusCode: response.status))
    for field in response.headers { head.headers.add(name: field.name, value: field.value) }
    head.headers.add(name: "Date", value: HTTPDate.text(Date()))
    if !keepAlive { head.headers.add(name: "Connection", value: "close") }
    switch response.body {
    case .bytes(let bytes):
      head.headers.add(name: "Content-Length", value: String(bytes.count))
      context.write(wrapOutboundOut(.head(head)), promise: nil)
      context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: bytes)))), promise: nil)
      let written = context.writeAndFlush(wrapOutboundOut(.end(nil)))
      guard !keepAlive else { return wait(context) }
      written.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
    case .endless:
      context.write(wrapOutboundOut(.head(head)), promise: nil)
      writeSpaces(context)
    }
  }

  /// Writes 16 KiB at a time, each after the previous one was sent, so that it stops when the caller stops reading.
  private func writeSpaces(_ context: ChannelHandlerContext) {
    let spaces = ByteBuffer(repeating: 0x20, count: 16_384)
    context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(spaces)))).assumeIsolated().whenSuccess {
      self.writeSpaces(context)
    }
  }
}

/// Reports when no more connections can be accepted; the preceding backoff handler resumes accepting on its own.
final class AcceptProblemHandler: ChannelInboundHandler {
  typealias InboundIn = Channel

  private let report: @Sendable (Phrase) -> Void
  private var lastReport: NIODeadline?

  init(_ report: @escaping @Sendable (Phrase) -> Void) { self.report = report }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    let now = NIODeadline.now()
    if lastReport.map({ now - $0 > .seconds(60) }) ?? true {
      lastReport = now
      let reason = (error as? IOError).map { String(cString: strerror($0.errnoCode)) } ?? "\(error)"
      report(SimulatorWords.cannotAccept(reason))
    }
  }
}

/// Recognizes a caller that speaks https to the http port, and says so: it gets no answer that it could read.
final class TLSGreetingHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer

  private let report: @Sendable (Phrase) -> Void

  init(_ report: @escaping @Sendable (Phrase) -> Void) { self.report = report }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = unwrapInboundIn(data).readableBytesView.prefix(2)
    // A TLS record of a handshake, of any version (RFC 8446, 5.1).
    guard bytes.elementsEqual([0x16, 0x03]) else {
      context.fireChannelRead(data)
      context.pipeline.syncOperations.removeHandler(self, promise: nil)
      return
    }
    report(SimulatorWords.callHTTP)
    context.close(promise: nil)
  }
}
