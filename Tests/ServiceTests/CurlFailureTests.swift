import AmootSMS
import CCurl
import Foundation
import TestSupport
import Testing

@testable import CurlTransport
import Wording

/// Checks that libcurl's errors become causes that a person can act on.
@Suite("Why a connection failed")
struct CurlFailureTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let code: UInt32
    var words = ""
    var number: Int32 = 0
    var proxyStatus = 0
    var variable: String?
    let phase: Phase?
    let contains: [String]
    var testDescription: String { "\(code) \(words) \(proxyStatus)" }
  }

  static let cases: [Case] = [
    .init(code: 7, number: ECONNREFUSED, phase: .connect, contains: ["nothing listens at shop.example:443"]),
    .init(
      code: 7, number: ECONNREFUSED, variable: "https_proxy", phase: .connect,
      contains: ["nothing listens at the proxy", "https_proxy"]),
    .init(code: 7, number: ENETUNREACH, phase: .connect, contains: ["no network"]),
    .init(code: 7, number: EHOSTUNREACH, phase: .connect, contains: ["no route"]),
    .init(code: 7, number: ETIMEDOUT, phase: .connect, contains: ["does not answer"]),
    .init(code: 6, words: "Could not resolve host: shop.example", phase: .name, contains: ["shop.example"]),
    .init(
      code: 5, words: "Could not resolve proxy: p", variable: "HTTPS_PROXY", phase: .name,
      contains: ["the proxy", "HTTPS_PROXY"]),
    .init(
      code: 56, words: "CONNECT tunnel failed, response 407", proxyStatus: 407, variable: "https_proxy",
      phase: .connect, contains: ["407", "user name"]),
    .init(
      code: 56, words: "CONNECT tunnel failed, response 403", proxyStatus: 403, phase: .connect,
      contains: ["403", "does not allow"]),
    .init(
      code: 56, words: "CONNECT tunnel failed, response 502", proxyStatus: 502, phase: .connect,
      contains: ["502", "cannot reach shop.example:443"]),
    .init(
      code: 97, words: "SOCKS5: no acceptable method", variable: "all_proxy", phase: .connect,
      contains: ["the proxy", "SOCKS5"]),
    .init(
      code: 60, words: "SSL certificate problem: certificate has expired", phase: .tls,
      contains: ["has expired"]),
    .init(
      code: 60, words: "SSL certificate problem: self-signed certificate", phase: .tls,
      contains: ["self-signed"]),
    .init(
      code: 60, words: "SSL certificate problem: unable to get local issuer certificate", phase: .tls,
      contains: ["authority", "SSL_CERT_FILE"]),
    .init(
      code: 60, words: "SSL: no alternative certificate subject name matches target host name 'shop.example'",
      phase: .tls, contains: ["a host other than shop.example:443"]),
    .init(
      code: 60, words: "SSL certificate problem: certificate is not yet valid", phase: .tls,
      contains: ["clock"]),
    .init(
      code: 35, words: "OpenSSL/3.0: error:0A00010B:SSL routines::wrong version number", phase: .tls,
      contains: ["does not speak TLS"]),
    .init(
      code: 35, words: "error:0A000102:SSL routines::unsupported protocol", phase: .tls,
      contains: ["older than 1.2"]),
    .init(
      code: 35, words: "error:0A000410:SSL routines::sslv3 alert handshake failure", phase: .tls,
      contains: ["refused the TLS handshake"]),
    .init(code: 77, words: "error setting certificate file", phase: .tls, contains: ["authorities"]),
    .init(code: 52, phase: .wait, contains: ["without an answer"]),
    .init(
      code: 18, words: "transfer closed with 5 bytes remaining", phase: .receive, contains: ["in the middle"]),
    .init(code: 61, words: "Unrecognized content encoding", phase: .receive, contains: ["compressed"]),
    .init(code: 56, words: "Recv failure", number: ECONNRESET, phase: nil, contains: ["reset"]),
    .init(code: 43, phase: nil, contains: ["function"]),
  ]

  @Test("is named, with the phase that it belongs to", arguments: cases)
  func causes(_ example: Case) {
    let failure = CurlFailure(
      code: CURLcode(example.code), words: example.words, number: example.number,
      proxyStatus: example.proxyStatus,
      proxyVariable: example.variable, authority: "shop.example:443")
    #expect(failure.phase == example.phase)
    for words in example.contains {
      #expect(failure.cause.phrase.english.contains(words), "\(failure.cause)")
    }
  }

  @Test("an answer that lies there before the request is not taken, and the request does not leave")
  func early() async throws {
    let (listener, port) = try loopbackSocket(listening: true)
    defer { close(listener) }
    Thread.detachNewThread {
      let connection = accept(listener, nil, nil)
      let answer = Array("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".utf8)
      _ = send(connection, answer, answer.count, Int32(MSG_NOSIGNAL))
      var buffer = [UInt8](repeating: 0, count: 4_096)
      while recv(connection, &buffer, buffer.count, 0) > 0 {}
      close(connection)
    }
    // The kernel decides whether the answer is there by then; either way, it must not count as one.
    let base = try BaseAddress("http://127.0.0.1:\(port)/rest")
    let exchange = await CurlTransport().perform(
      try TransportTests.request("9120000000", base: base), limits: TransportLimits(totalTimeout: .seconds(5))
    )
    let outcome = SendOutcome(exchange, codeLength: .shortest)
    #expect(outcome.kind != .accepted && outcome.kind != .refused)
    if !exchange.requestLeft { #expect(outcome.explanation.english.contains("before it was asked")) }
  }
}
