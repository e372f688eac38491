internal import AmootSMS
internal import CCurl
internal import Foundation
internal import HTTPTypes

/// One request in flight: its easy handle and what its callbacks recorded. Confined to the worker thread.
final class CurlTransfer {
  /// How a transfer ended.
  enum End {
    case code(CURLcode)
    case timedOut
    case cancelled
  }

  let order: Transfer
  let easy: UnsafeMutableRawPointer
  private var headers: UnsafeMutablePointer<curl_slist>?
  private let setup: TransferSetup

  // Recorded by the callbacks.
  private var headerLines: [String] = []
  private var headerBytes = 0
  private var body = Data()
  /// The bytes after the head as they came over the wire, before libcurl took chunks apart.
  private var wire = Data()
  private var answerTooLarge = false
  /// How often libcurl was about to send the request. libcurl retries on its own when a connection turns out to be
  /// dead; the second attempt is refused because the server may have read the first.
  private var timesReady = 0
  private var requestLeft = false
  /// The start time. libcurl's own total stops advancing when a transfer is cancelled.
  private let began = ContinuousClock.now
  /// When the request was ready to be sent, and when the answer began.
  private var readyAt: ContinuousClock.Instant?
  private var answeredAt: ContinuousClock.Instant?
  /// Whether the TLS handshake has begun; libcurl's clocks only report when it is done.
  private var tlsBegan = false
  private var refusal: TransportCause?
  private var tlsVersion: String?
  /// The environment variable that names the proxy in use.
  private var proxyVariable: String?
  /// Outgoing bytes, buffered until the head is complete so that a token is not split before it is redacted.
  private var leaving = Data()
  /// libcurl's error message, which it may write to until the handle is freed.
  private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  private let redaction: SecretRedaction

  /// The limit on the heads of an answer, in bytes.
  private static let headerLimit = 64 << 10

  init?(_ order: Transfer, _ setup: TransferSetup, _ share: UnsafeMutableRawPointer?) {
    guard let easy = curl_easy_init() else { return nil }
    self.order = order
    self.easy = easy
    self.setup = setup
    redaction = SecretRedaction(order.request)
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    // From here on, `deinit` frees whatever was allocated, even if this initializer returns nil.
    guard configure(share) else { return nil }
  }

  deinit {
    curl_easy_cleanup(easy)
    curl_slist_free_all(headers)
    errorText.deallocate()
  }

  /// When the transfer is given up. libcurl's own timeouts are not used: after the process was stopped for a while,
  /// they would end a transfer before the data that has arrived is read.
  var deadline: ContinuousClock.Instant {
    let limits = order.limits
    let limit = timesReady > 0 ? limits.totalTimeout : min(limits.connectTimeout, limits.totalTimeout)
    return began + min(limit, .seconds(86_400))
  }

  private func configure(_ share: UnsafeMutableRawPointer?) -> Bool {
    let head = order.request.head
    let scheme = head.scheme ?? "https"
    var results: [CURLcode] = []
    func set(_ option: CURLoption, _ value: Int) { results.append(amoot_easy_set_long(easy, option, value)) }
    func set(_ option: CURLoption, _ value: String) {
      results.append(amoot_easy_set_string(easy, option, value))
    }

    set(CURLOPT_URL, order.request.address)
    set(CURLOPT_PROTOCOLS_STR, scheme)
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_FOLLOWLOCATION, 0)
    // Older versions, even if the system allows them, offer no protection.
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    set(CURLOPT_CONNECTTIMEOUT_MS, 2 * 86_400_000)
    // Giving up must not wait for a name server.
    set(CURLOPT_QUICK_EXIT, 1)
    set(CURLOPT_TCP_KEEPALIVE, 1)
    set(CURLOPT_NETRC, 0)
    set(CURLOPT_FRESH_CONNECT, 1)
    set(CURLOPT_FORBID_REUSE, 1)
    // A proxy's response head to CONNECT is not the service's.
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    // No compression is requested (see the header fields below). The bytes are taken as they come and decoded here: what
    // libcurl cannot decode it would throw away.
    set(CURLOPT_HTTP_CONTENT_DECODING, 0)
    // A body without a head is evidence, too.
    set(CURLOPT_HTTP09_ALLOWED, 1)
    results.append(amoot_easy_set_pointer(easy, CURLOPT_ERRORBUFFER, errorText))
    if let share { results.append(amoot_easy_set_pointer(easy, CURLOPT_SHARE, share)) }
    if scheme == "https" { set(CURLOPT_CERTINFO, 1) }
    if let authorities = setup.authorities { set(CURLOPT_CAINFO, authorities) }
    // Plain http is limited to this machine and bypasses any proxy: the token would travel unencrypted.
    if scheme == "http" { set(CURLOPT_NOPROXY, "*") }

    var lines = ["Expect:", "Accept-Encoding:"]
    // libcurl sets the length itself.
    for field in head.headerFields where field.name != .contentLength {
      lines.append("\(field.name.rawName): \(field.value)")
    }
    for line in lines {
      guard let list = curl_slist_append(headers, line) else { return false }
      headers = list
    }
    results.append(amoot_easy_set_pointer(easy, CURLOPT_HTTPHEADER, headers))
    if head.method == .post {
      set(CURLOPT_POST, 1)
      results.append(
        amoot_easy_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(order.request.body.count)))
      order.request.body.withUnsafeBytes { bytes in
        results.append(
          amoot_easy_set_pointer(
            easy, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: bytes.baseAddress)))
      }
    }
    results += installCallbacks()
    return results.allSatisfy { $0 == CURLE_OK }
  }

  private func installCallbacks() -> [CURLcode] {
    let me = Unmanaged.passUnretained(self).toOpaque()
    return [
      amoot_easy_set_pointer(easy, CURLOPT_WRITEDATA, me),
      amoot_easy_set_write(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, me in
        guard let me, let bytes else { return 0 }
        return CurlTransfer.from(me).received(UnsafeRawBufferPointer(start: bytes, count: size * count))
      },
      amoot_easy_set_pointer(easy, CURLOPT_HEADERDATA, me),
      amoot_easy_set_write(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, me in
        guard let me, let bytes else { return 0 }
        return CurlTransfer.from(me).receivedHeader(UnsafeRawBufferPointer(start: bytes, count: size * count))
      },
      amoot_easy_set_pointer(easy, CURLOPT_PREREQDATA, me),
      amoot_easy_set_prereq(easy) { me, address, _, _, _ in
        guard let me else { return CURL_PREREQFUNC_ABORT }
        let address = address.map { String(cString: $0) } ?? ""
        return CurlTransfer.from(me).mayRequest(from: address) ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
      },
      // A program started in the meantime must not inherit the connection.
      amoot_easy_set_socket(easy) { _, socket, _ in
        _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
        return CURL_SOCKOPT_OK
      },
      amoot_easy_set_pointer(easy, CURLOPT_DEBUGDATA, me),
      amoot_easy_set_debug(easy) { _, kind, bytes, count, me in
        guard let me else { return 0 }
        CurlTransfer.from(me).saw(kind, UnsafeRawBufferPointer(start: bytes, count: count))
        return 0
      },
      // The debug callback, which sees outgoing bytes, requires this.
      amoot_easy_set_long(easy, CURLOPT_VERBOSE, 1),
    ]
  }

  private static func from(_ pointer: UnsafeMutableRawPointer) -> CurlTransfer {
    Unmanaged<CurlTransfer>.fromOpaque(pointer).takeUnretainedValue()
  }

  // MARK: Callbacks

  private func received(_ bytes: UnsafeRawBufferPointer) -> Int {
    let room = order.limits.answerSize - body.count
    guard bytes.count <= room else {
      body.append(contentsOf: bytes.prefix(max(0, room)))
      answerTooLarge = true
      return 0
    }
    body.append(contentsOf: bytes)
    return bytes.count
  }

  private func receivedHeader(_ bytes: UnsafeRawBufferPointer) -> Int {
    headerBytes += bytes.count
    if answeredAt == nil { answeredAt = .now }
    guard requestLeft else {
      refusal = .answeredBeforeAsked
      return 0
    }
    guard headerBytes <= CurlTransfer.headerLimit else {
      answerTooLarge = true
      return 0
    }
    headerLines.append(String(decoding: bytes, as: UTF8.self))
    return bytes.count
  }

  /// Returns whether a connected transfer may send its request: only once, and over plain http only to this machine.
  private func mayRequest(from address: String) -> Bool {
    timesReady += 1
    if readyAt == nil { readyAt = .now }
    if timesReady > 1 {
      refusal = .notRepeated
      return false
    }
    guard order.request.head.scheme == "http" else { return true }
    if !BaseAddress.isLoopback(address) {
      refusal = .plainHTTP(address: address)
      return false
    }
    // Bytes already waiting would be taken for the answer. TLS needs no check: they would not be part of the session.
    var socket: curl_socket_t = -1
    var byte: UInt8 = 0
    if amoot_easy_get_socket(easy, &socket) == CURLE_OK, socket >= 0,
      recv(socket, &byte, 1, Int32(Int(MSG_PEEK) | Int(MSG_DONTWAIT))) > 0
    {
      refusal = .answeredBeforeAsked
      return false
    }
    return true
  }

  private func saw(_ kind: curl_infotype, _ bytes: UnsafeRawBufferPointer) {
    // A proxy's CONNECT is written before the connection is ready and is not the request.
    if timesReady > 0, kind == CURLINFO_HEADER_OUT || kind == CURLINFO_DATA_OUT, !bytes.isEmpty {
      requestLeft = true
    }
    if kind == CURLINFO_SSL_DATA_OUT { tlsBegan = true }
    if kind == CURLINFO_DATA_IN {
      wire.append(contentsOf: bytes.prefix(max(0, order.limits.answerSize - wire.count)))
    }
    if kind == CURLINFO_TEXT { note(String(decoding: bytes.prefix(200), as: UTF8.self)) }
    guard let trace = setup.trace else { return }
    let traced: TraceEvent.Kind
    switch kind {
    // libcurl's notes about its own bookkeeping are of no use to a reader.
    case CURLINFO_TEXT where bytes.starts(with: "Found bundle".utf8): return
    case CURLINFO_TEXT: traced = .note
    case CURLINFO_HEADER_OUT: traced = .headerOut
    case CURLINFO_HEADER_IN: traced = .headerIn
    case CURLINFO_DATA_OUT: traced = .dataOut
    case CURLINFO_DATA_IN: traced = .dataIn
    default: return
    }
    if traced == .headerOut || traced == .dataOut {
      leaving.append(contentsOf: bytes.prefix(max(0, 65_536 - leaving.count)))
      let end: [UInt8] = traced == .headerOut ? [0x0D, 0x0A, 0x0D, 0x0A] : []
      guard leaving.suffix(4).elementsEqual(end) || traced == .dataOut else { return }
      flush(traced)
      return
    }
    let text =
      traced == .dataIn
      ? "\(bytes.count) bytes" : withoutSecrets(String(decoding: bytes.prefix(65_536), as: UTF8.self))
    trace(TraceEvent(request: order.id, kind: traced, text: text))
  }

  /// Removes the token, and the proxy's user name and password, which also appear in its address.
  private func withoutSecrets(_ text: String) -> String {
    var text = redaction.redacted(text)
    text.replace(#/(?i)(proxy-authorization:[ ]*)[^\r\n]*/#) { $0.1 + "…" }
    text.replace(#/:\/\/[^\/@\s]*@/#) { _ in "://…@" }
    return ProxySecrets.environment.removed(from: text)
  }

  private func flush(_ kind: TraceEvent.Kind) {
    guard let trace = setup.trace, !leaving.isEmpty else { return }
    let text = withoutSecrets(String(decoding: leaving, as: UTF8.self))
    leaving = Data()
    trace(TraceEvent(request: order.id, kind: kind, text: text))
  }

  /// Extracts what libcurl reports only as text, such as "SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384".
  private func note(_ text: String) {
    let proxy = "Uses proxy env variable "
    if text.hasPrefix(proxy) {
      proxyVariable = text.dropFirst(proxy.count).split(separator: " ").first.map { String($0.prefix(20)) }
    }
    let start = "SSL connection using "
    guard text.hasPrefix(start) else { return }
    tlsVersion = text.dropFirst(start.count).split(whereSeparator: \.isWhitespace).first.map {
      String($0.prefix(20))
    }
  }

  // MARK: The end

  func finish(_ end: End) -> Exchange {
    let timing = self.timing
    flush(.headerOut)
    if let trace = setup.trace, !body.isEmpty {
      // Traced in one piece so that a token repeated in it is not split before it is redacted.
      let text = withoutSecrets(String(decoding: body.prefix(65_536), as: UTF8.self))
      trace(TraceEvent(request: order.id, kind: .dataIn, text: text))
    }
    let failure = failure(of: end)
    return Exchange(
      response: response, body: decodedBody(failure), failure: failure, requestLeft: requestLeft,
      timing: timing, connection: facts)
  }

  /// Returns the body as libcurl took it out of the framing or, if that is broken, everything that came; decompressed
  /// if possible.
  private func decodedBody(_ failure: TransportFailure?) -> Data {
    // Only in this case: between chunk headers, the token or the code may be split and escape redaction.
    if case .failed(_, .badFraming)? = failure, wire.count > body.count { return wire }
    guard let encodings = response?.headerFields[.contentEncoding] else { return body }
    return ContentDecoding.decoded(body, encodings, limit: order.limits.answerSize) ?? body
  }

  private func failure(of end: End) -> TransportFailure? {
    if answerTooLarge { return .answerTooLarge(limit: order.limits.answerSize) }
    switch end {
    case .cancelled: return .cancelled(phase)
    case .code(CURLE_OK): return nil
    case .timedOut, .code(CURLE_OPERATION_TIMEDOUT):
      let phase = self.phase
      let isConnecting = [.name, .connect, .tls].contains(phase)
      let limit =
        isConnecting ? min(order.limits.connectTimeout, order.limits.totalTimeout) : order.limits.totalTimeout
      return .timedOut(phase, after: limit)
    case .code(let code):
      if let refusal {
        return .failed(timesReady > 1 ? .wait : requestLeft ? .receive : .connect, refusal)
      }
      let failure = CurlFailure(
        code: code, words: String(cString: errorText), number: osError,
        proxyStatus: long(CURLINFO_HTTP_CONNECTCODE),
        proxyVariable: proxyVariable, authority: order.request.head.authority ?? "")
      return .failed(failure.phase ?? phase, failure.cause.mapTexts(withoutSecrets))
    }
  }

  private var osError: Int32 { Int32(truncatingIfNeeded: long(CURLINFO_OS_ERRNO)) }

  private func long(_ info: CURLINFO) -> Int {
    var value = 0
    amoot_easy_get_long(easy, info, &value)
    return value
  }

  /// The current phase, judged by how far libcurl's clocks got.
  private var phase: Phase {
    if !headerLines.isEmpty { return .receive }
    if requestLeft { return .wait }
    if timesReady > 0 { return .send }
    if tlsBegan || time(CURLINFO_CONNECT_TIME_T) > .zero { return .tls }
    return time(CURLINFO_NAMELOOKUP_TIME_T) > .zero ? .connect : .name
  }

  private func time(_ info: CURLINFO) -> Duration {
    var microseconds: curl_off_t = 0
    amoot_easy_get_size(easy, info, &microseconds)
    return .microseconds(microseconds)
  }

  /// The duration of each phase, as the difference of two libcurl clocks, which all count from the start.
  private var timing: Timing {
    let name = time(CURLINFO_NAMELOOKUP_TIME_T)
    let connect = time(CURLINFO_CONNECT_TIME_T)
    let tls = time(CURLINFO_APPCONNECT_TIME_T)
    let end = ContinuousClock.now
    let total = max(time(CURLINFO_TOTAL_TIME_T), end - began)
    let sent = readyAt ?? end
    return Timing(
      name: name > .zero ? name : nil,
      connect: connect > .zero ? max(.zero, connect - name) : nil,
      tls: tls > .zero ? max(.zero, tls - connect) : nil,
      wait: requestLeft ? (answeredAt ?? end) - sent : nil,
      receive: answeredAt.map { end - $0 },
      total: total)
  }

  private var facts: ConnectionFacts {
    var address: UnsafeMutablePointer<CChar>?
    amoot_easy_get_string(easy, CURLINFO_PRIMARY_IP, &address)
    let port = long(CURLINFO_PRIMARY_PORT)
    let connects = long(CURLINFO_NUM_CONNECTS)
    let text = address.map { String(cString: $0) } ?? ""
    let written = text.contains(":") ? "[\(text)]" : text
    return ConnectionFacts(
      address: text.isEmpty ? nil : "\(written):\(port)", reused: timesReady > 0 && connects == 0,
      tlsVersion: tlsVersion, certificate: CertificateReading.leaf(of: easy))
  }

  /// The last head received; a 100 Continue or a proxy's head may precede it.
  private var response: HTTPResponse? {
    guard let start = headerLines.lastIndex(where: { $0.hasPrefix("HTTP/") }) else { return nil }
    let words = headerLines[start].split(separator: " ", maxSplits: 2)
    guard words.count > 1, let code = Int(words[1].prefix(3)), (100...999).contains(code) else { return nil }
    var response = HTTPResponse(status: .init(code: code))
    for line in headerLines[(start + 1)...].prefix(200) {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let name = HTTPField.Name(String(parts[0])) else { continue }
      let value = parts[1].trimmingCharacters(in: .whitespacesAndNewlines)
      response.headerFields.append(HTTPField(name: name, value: value))
    }
    return response
  }
}
