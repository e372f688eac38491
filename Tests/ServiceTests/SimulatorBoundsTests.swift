import AmootSMS
import Foundation
import Simulator
import Testing

/// Checks input that no well-behaved caller sends.
@Suite("The simulator's bounds")
struct SimulatorBoundsTests {
  /// Sends bytes and reads until the connection closes, the text arrives, or five seconds pass.
  static func exchange(_ bytes: Data, at address: String, until text: String? = nil) async throws -> String {
    let port = try #require(
      address.split(separator: ":").last?.split(separator: "/").first.flatMap { UInt16($0) })
    return await withCheckedContinuation { continuation in
      // Blocking calls get a thread of their own.
      Thread.detachNewThread { continuation.resume(returning: blockingExchange(bytes, port, until: text)) }
    }
  }

  private static func blockingExchange(_ bytes: Data, _ port: UInt16, until text: String?) -> String {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    address.sin_port = port.bigEndian
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { return "not connected" }
    var rest = [UInt8](bytes)[...]
    var answer = Data()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let deadline = Date().addingTimeInterval(5)
    while Date() < deadline {
      var polled = pollfd(fd: descriptor, events: Int16(rest.isEmpty ? POLLIN : POLLIN | POLLOUT), revents: 0)
      guard poll(&polled, 1, 1_000) > 0 else { continue }
      if polled.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 {
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count > 0 else { break }
        answer.append(contentsOf: buffer[..<count])
        if let text, String(decoding: answer, as: UTF8.self).contains(text) { break }
      }
      if polled.revents & Int16(POLLOUT) != 0, !rest.isEmpty {
        let count = rest.withUnsafeBytes {
          send(descriptor, $0.baseAddress, min($0.count, 65_536), Int32(MSG_NOSIGNAL))
        }
        if count > 0 { rest = rest.dropFirst(count) } else { rest = [] }
      }
    }
    return String(decoding: answer.prefix(4_096), as: UTF8.self)
  }

  @Test("a head or a body that is too long is refused at once, and others are served")
  func size() async throws {
    let simulator = Simulator()
    let address = try await simulator.start()
    for request in [
      "GET /rest/_log HTTP/1.1\r\nHost: localhost\r\nX: " + String(repeating: "a", count: 400_000)
        + "\r\n\r\n",
      "GET /" + String(repeating: "a", count: 400_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
    ] {
      let answer = try await Self.exchange(Data(request.utf8), at: address)
      #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4"), "\(answer.prefix(80))")
    }
    let declared = "POST /rest/SendOTP HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n"
    #expect(try await Self.exchange(Data(declared.utf8), at: address).hasPrefix("HTTP/1.1 413"))
    let chunk = "10000\r\n" + String(repeating: "a", count: 65_536) + "\r\n"
    let chunked =
      "POST /rest/SendOTP HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
      + String(repeating: chunk, count: 40)
    #expect(try await Self.exchange(Data(chunked.utf8), at: address, until: "413").contains("413"))
    let good = "GET /rest/_log HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    #expect(try await Self.exchange(Data(good.utf8), at: address).hasPrefix("HTTP/1.1 200"))
    await simulator.stop()
  }

  @Test(
    "only requests to this machine are answered",
    arguments: [
      ("127.0.0.1:8080", true), ("localhost", true), ("[::1]:80", true), ("LOCALHOST:1", true),
      ("evil.example", false),
      ("127.0.0.1.evil.example", false), ("10.0.0.1", false), ("", false), ("[::2]", false),
    ])
  func host(_ host: String, _ isTaken: Bool) async throws {
    let simulator = Simulator()
    let address = try await simulator.start()
    let request = "GET /rest/_log HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n"
    let answer = try await Self.exchange(Data(request.utf8), at: address)
    #expect(answer.hasPrefix(isTaken ? "HTTP/1.1 200" : "HTTP/1.1 421"), "\(answer)")
    await simulator.stop()
  }

  @Test("a caller that waits for leave to send gets it")
  func expectation() async throws {
    let simulator = Simulator()
    let address = try await simulator.start()
    let head =
      "POST /rest/SendOTP HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n"
    #expect(
      try await Self.exchange(Data(head.utf8), at: address, until: "100 Continue").contains("100 Continue"))
    await simulator.stop()
  }

  @Test("many connections that say nothing keep nobody else out")
  func idle() async throws {
    let simulator = Simulator()
    let address = try await simulator.start()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<50 {
        group.addTask { _ = try? await Self.exchange(Data("GET".utf8), at: address, until: "never") }
      }
      let good = "GET /rest/_log HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
      #expect((try? await Self.exchange(Data(good.utf8), at: address))?.hasPrefix("HTTP/1.1 200") == true)
      group.cancelAll()
    }
    await simulator.stop()
  }
}
