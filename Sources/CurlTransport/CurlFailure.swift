internal import AmootSMS
internal import CCurl
internal import Foundation

/// Why libcurl gave up, as a cause that a person can act on. Combines libcurl's message and code, the system's error
/// number, and the proxy's answer, each of which knows only a part.
struct CurlFailure {
  var code: CURLcode
  /// libcurl's error message; empty if it has none.
  var words: String
  /// The system's error number; 0 for none.
  var number: Int32
  /// The status of the proxy's answer to CONNECT; 0 without one.
  var proxyStatus: Int
  /// The environment variable that names the proxy in use; nil without one.
  var proxyVariable: String?
  /// The requested host and port.
  var authority: String

  /// The phase that failed, for codes that imply one.
  var phase: Phase? {
    if isProxyRefusal { return .connect }
    return switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .name
    case CURLE_COULDNT_CONNECT, CURLE_PROXY: .connect
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
      .tls
    case CURLE_SEND_ERROR: .send
    case CURLE_GOT_NOTHING: .wait
    case CURLE_PARTIAL_FILE, CURLE_BAD_CONTENT_ENCODING, CURLE_WEIRD_SERVER_REPLY: .receive
    case CURLE_RECV_ERROR where isFraming: .receive
    default: nil
    }
  }

  /// Whether the parts of a chunked answer cannot be told apart.
  private var isFraming: Bool { plain.lowercased().contains("chunk") }

  private var isProxyRefusal: Bool { proxyStatus != 0 && !(200...299).contains(proxyStatus) }

  /// libcurl's message, or its description of the code.
  private var plain: String { words.isEmpty ? String(cString: curl_easy_strerror(code)) : words }

  var cause: TransportCause {
    if isProxyRefusal {
      return .proxyAnswered(status: proxyStatus, variable: proxyVariable, authority: authority)
    }
    switch code {
    case CURLE_COULDNT_RESOLVE_PROXY: return .proxyNameUnknown(variable: proxyVariable, detail: plain)
    case CURLE_PROXY: return .proxyRefuses(variable: proxyVariable, detail: plain)
    case CURLE_COULDNT_RESOLVE_HOST: return .words(plain)
    case CURLE_COULDNT_CONNECT: return notConnected
    case CURLE_SSL_CACERT_BADFILE: return .authoritiesUnreadable(detail: plain)
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
      return tlsFault
    case CURLE_GOT_NOTHING: return .closedWithoutAnswer
    case CURLE_PARTIAL_FILE: return .closedWithinAnswer(detail: plain)
    case CURLE_BAD_CONTENT_ENCODING: return .badEncoding(detail: plain)
    case CURLE_WEIRD_SERVER_REPLY: return .notHTTP(detail: plain)
    case CURLE_RECV_ERROR where isFraming: return .badFraming(detail: plain)
    case CURLE_RECV_ERROR where number == ECONNRESET: return .reset
    case CURLE_SEND_ERROR where number == EPIPE || number == ECONNRESET: return .closed
    default: return .words(plain)
    }
  }

  private var notConnected: TransportCause {
    let other: TransportCause.Place =
      proxyVariable.map { .proxy(variable: $0) } ?? .service(authority)
    switch number {
    case ECONNREFUSED: return .nothingListens(at: other)
    case ENETUNREACH, ENETDOWN: return .noNetwork(to: other)
    case EHOSTUNREACH: return .noRoute(to: other)
    case ETIMEDOUT: return .noReply(from: other)
    case EACCES, EPERM: return .notAllowed(to: other)
    case 0: return .words(plain)
    default: return .notConnected(to: other, detail: String(cString: strerror(number)))
    }
  }

  /// The fault described by OpenSSL's message, classified by what to do about it.
  private var tlsFault: TransportCause {
    let text = plain.lowercased()
    let faults: [(marks: [String], fault: TransportCause.TLSFault)] = [
      (["certificate has expired"], .expired),
      (["not yet valid"], .notYetValid),
      (
        [
          "does not match target host", "no alternative certificate subject name", "hostname mismatch",
          "ip address mismatch",
        ], .otherHost
      ),
      (
        [
          "in certificate chain", "unable to get local issuer", "unable to verify the first certificate",
          "unable to get issuer",
        ],
        .unknownAuthority
      ),
      (["self-signed", "self signed"], .selfSigned),
      (["revoked"], .revoked),
      (["wrong version number", "http request", "packet length too long"], .noTLS),
      (["unsupported protocol", "protocol version", "no protocols available"], .oldVersions),
      (["handshake failure", "no shared cipher"], .noCommonCipher),
      (["unexpected eof", "connection reset", "ssl_error_syscall"], .closed),
    ]
    let found = faults.first { fault in fault.marks.contains { text.contains($0) } }
    return found.map { .tls($0.fault, authority: authority, detail: plain) } ?? .words(plain)
  }
}
