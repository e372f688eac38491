internal import AmootSMS
internal import CCurl
internal import Foundation
internal import HTTPTypes

/// One request in flight: its easy handle, and what its callbacks saw. Lives on the thread alone.
final class CurlTransfer {
  /// How a transfer came to its end.
  enum End {
    case code(CURLcode)
    case cancelled
  }

  let job: Job
  let easy: UnsafeMutableRawPointer
  private var headers: UnsafeMutablePointer<curl_slist>?
  private let setup: TransferSetup

  // What the callbacks saw.
  private var headerLines: [String] = []
  private var headerBytes = 0
  private var body = Data()
  private var answerTooLarge = false
  /// How often libcurl was about to send the request. It would send again by itself when a reused connection
  /// turns out dead; the second time is refused, since the first may have been read.
  private var timesReady = 0
  private var requestLeft = false
  /// libcurl's own total stands still when a transfer is cancelled.
  private let began = ContinuousClock.now
  /// When the request was about to go out, and when the answer began: libcurl's clocks for these are set late on a
  /// connection that is used again.
  private var readyAt: ContinuousClock.Instant?
  private var answeredAt: ContinuousClock.Instant?
  /// Whether the secure connection has begun to be set up; libcurl's clocks tell only when it is done.
  private var tlsBegan = false
  private var refusal: String?
  private var tlsVersion: String?

  /// Bound on the heads of an answer, in bytes.
  private static let headerLimit = 64 << 10

  init?(_ job: Job, _ setup: TransferSetup) {
    guard let easy = curl_easy_init() else { return nil }
    self.job = job
    self.easy = easy
    self.setup = setup
    guard configure() else {
      curl_slist_free_all(headers)
      curl_easy_cleanup(easy)
      return nil
    }
  }

  deinit {
    curl_easy_cleanup(easy)
    curl_slist_free_all(headers)
  }

  private func configure() -> Bool {
    let head = job.request.head
    let scheme = head.scheme ?? "https"
    var results: [CURLcode] = []
    func set(_ option: CURLoption, _ value: Int) { results.append(amoot_easy_set_long(easy, option, value)) }
    func set(_ option: CURLoption, _ value: String) {
      results.append(amoot_easy_set_string(easy, option, value))
    }

    set(CURLOPT_URL, job.request.address)
    set(CURLOPT_PROTOCOLS_STR, scheme)
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    set(CURLOPT_CONNECTTIMEOUT_MS, milliseconds(job.limits.connectTimeout))
    set(CURLOPT_TIMEOUT_MS, milliseconds(job.limits.totalTimeout))
    set(CURLOPT_TCP_KEEPALIVE, 1)
    set(CURLOPT_NETRC, 0)
    if scheme == "https" { set(CURLOPT_CERTINFO, 1) }
    if let authorities = setup.authorities { set(CURLOPT_CAINFO, authorities) }
    // Plain http goes to this machine alone, and to no proxy: the token would travel in the open.
    if scheme == "http" { set(CURLOPT_NOPROXY, "*") }

    var lines = ["Expect:"]
    // The length is libcurl's own to tell.
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
        amoot_easy_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(job.request.body.count)))
      job.request.body.withUnsafeBytes { bytes in
        results.append(
          amoot_easy_set_pointer(
            easy, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: bytes.baseAddress)))
      }
    }
    results += installCallbacks()
    return results.allSatisfy { $0 == CURLE_OK }
  }

  private func milliseconds(_ seconds: Double) -> Int { max(1, Int((min(seconds, 86_400) * 1000).rounded())) }

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
      amoot_easy_set_pointer(easy, CURLOPT_DEBUGDATA, me),
      amoot_easy_set_debug(easy) { _, kind, bytes, count, me in
        guard let me else { return 0 }
        CurlTransfer.from(me).saw(kind, UnsafeRawBufferPointer(start: bytes, count: count))
        return 0
      },
      // The debug callback is how bytes that leave are seen.
      amoot_easy_set_long(easy, CURLOPT_VERBOSE, 1),
    ]
  }

  private static func from(_ pointer: UnsafeMutableRawPointer) -> CurlTransfer {
    Unmanaged<CurlTransfer>.fromOpaque(pointer).takeUnretainedValue()
  }

  // MARK: Callbacks

  private func received(_ bytes: UnsafeRawBufferPointer) -> Int {
    let room = job.limits.answerSize - body.count
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
    guard headerBytes <= CurlTransfer.headerLimit else {
      answerTooLarge = true
      return 0
    }
    headerLines.append(String(decoding: bytes, as: UTF8.self))
    return bytes.count
  }

  /// Connected: the request may go out, once, and over plain http to this machine only.
  private func mayRequest(from address: String) -> Bool {
    timesReady += 1
    if readyAt == nil { readyAt = .now }
    if timesReady > 1 {
      refusal = "the connection closed before an answer came, and the request is not repeated"
      return false
    }
    if job.request.head.scheme == "http", !BaseAddress.isLoopback(address) {
      refusal = "\(address) is not this machine, and plain http would show the token"
      return false
    }
    return true
  }

  private func saw(_ kind: curl_infotype, _ bytes: UnsafeRawBufferPointer) {
    // A proxy's CONNECT is written before the connection is ready, and is not the request.
    if timesReady > 0, kind == CURLINFO_HEADER_OUT || kind == CURLINFO_DATA_OUT, !bytes.isEmpty {
      requestLeft = true
    }
    if kind == CURLINFO_SSL_DATA_OUT { tlsBegan = true }
    if kind == CURLINFO_TEXT { noteTLS(String(decoding: bytes.prefix(200), as: UTF8.self)) }
    guard let trace = setup.trace else { return }
    let traced: TraceEvent.Kind
    switch kind {
    // What libcurl says of its own memory tells nobody anything.
    case CURLINFO_TEXT where bytes.starts(with: "Found bundle".utf8): return
    case CURLINFO_TEXT: traced = .note
    case CURLINFO_HEADER_OUT: traced = .headerOut
    case CURLINFO_HEADER_IN: traced = .headerIn
    case CURLINFO_DATA_OUT: traced = .dataOut
    case CURLINFO_DATA_IN: traced = .dataIn
    default: return
    }
    let text =
      traced == .dataIn
      ? "\(bytes.count) bytes"
      : Redaction.redacted(String(decoding: bytes.prefix(16_384), as: UTF8.self), request: job.request)
    trace(TraceEvent(request: job.id, kind: traced, text: text))
  }

  /// libcurl tells the version in words only: "SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384".
  private func noteTLS(_ text: String) {
    let start = "SSL connection using "
    guard text.hasPrefix(start) else { return }
    tlsVersion = text.dropFirst(start.count).split(whereSeparator: \.isWhitespace).first.map {
      String($0.prefix(20))
    }
  }

  // MARK: The end

  func finish(_ end: End) -> Exchange {
    let timing = self.timing
    if let trace = setup.trace, !body.isEmpty {
      // Whole, so that a token that it repeats cannot be cut in two.
      let text = String(decoding: body.prefix(65_536), as: UTF8.self)
      trace(TraceEvent(request: job.id, kind: .dataIn, text: Redaction.redacted(text, request: job.request)))
    }
    return Exchange(
      response: response, body: body, failure: failure(of: end), requestLeft: requestLeft, timing: timing,
      connection: facts)
  }

  private func failure(of end: End) -> TransportFailure? {
    if answerTooLarge { return .answerTooLarge(limit: job.limits.answerSize) }
    switch end {
    case .cancelled: return .cancelled(phase)
    case .code(CURLE_OK): return nil
    case .code(CURLE_OPERATION_TIMEDOUT):
      let phase = self.phase
      let isConnecting = [.name, .connect, .tls].contains(phase)
      let seconds =
        isConnecting ? min(job.limits.connectTimeout, job.limits.totalTimeout) : job.limits.totalTimeout
      return .timedOut(phase, seconds: seconds)
    case .code(CURLE_ABORTED_BY_CALLBACK):
      return .failed(timesReady > 1 ? .wait : .connect, detail: refusal ?? "stopped")
    case .code(let code):
      return .failed(CurlTransfer.phase(of: code) ?? phase, detail: String(cString: curl_easy_strerror(code)))
    }
  }

  /// Codes that say by themselves where it failed.
  private static func phase(of code: CURLcode) -> Phase? {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .name
    case CURLE_COULDNT_CONNECT, CURLE_PROXY: .connect
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
      .tls
    case CURLE_SEND_ERROR: .send
    case CURLE_GOT_NOTHING: .wait
    case CURLE_PARTIAL_FILE: .receive
    default: nil
    }
  }

  /// The phase that it is in, by how far libcurl's clocks got.
  private var phase: Phase {
    if !headerLines.isEmpty { return .receive }
    if requestLeft { return .wait }
    if timesReady > 0 { return .send }
    if tlsBegan || seconds(CURLINFO_CONNECT_TIME_T) > 0 { return .tls }
    return seconds(CURLINFO_NAMELOOKUP_TIME_T) > 0 ? .connect : .name
  }

  private func seconds(_ info: CURLINFO) -> Double {
    var microseconds: curl_off_t = 0
    amoot_easy_get_size(easy, info, &microseconds)
    return Double(microseconds) / 1_000_000
  }

  /// libcurl's clocks all count from the start; a phase is the difference of two.
  private var timing: Timing {
    let name = seconds(CURLINFO_NAMELOOKUP_TIME_T)
    let connect = seconds(CURLINFO_CONNECT_TIME_T)
    let tls = seconds(CURLINFO_APPCONNECT_TIME_T)
    let end = ContinuousClock.now
    let total = max(seconds(CURLINFO_TOTAL_TIME_T), (end - began) / .seconds(1))
    let sent = readyAt ?? end
    return Timing(
      name: name > 0 ? name : nil,
      connect: connect > 0 ? max(0, connect - name) : nil,
      tls: tls > 0 ? max(0, tls - connect) : nil,
      wait: requestLeft ? ((answeredAt ?? end) - sent) / .seconds(1) : nil,
      receive: answeredAt.map { (end - $0) / .seconds(1) },
      total: total)
  }

  private var facts: ConnectionFacts {
    var address: UnsafeMutablePointer<CChar>?
    amoot_easy_get_string(easy, CURLINFO_PRIMARY_IP, &address)
    var port = 0
    amoot_easy_get_long(easy, CURLINFO_PRIMARY_PORT, &port)
    var connects = 0
    amoot_easy_get_long(easy, CURLINFO_NUM_CONNECTS, &connects)
    let text = address.map { String(cString: $0) } ?? ""
    let written = text.contains(":") ? "[\(text)]" : text
    return ConnectionFacts(
      address: text.isEmpty ? nil : "\(written):\(port)", reused: timesReady > 0 && connects == 0,
      tlsVersion: tlsVersion, certificate: CertificateReading.leaf(of: easy))
  }

  /// The last head that came: one of 100 Continue, or of a proxy, may stand before it.
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
