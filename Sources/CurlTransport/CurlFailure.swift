internal import AmootSMS
internal import CCurl
internal import Foundation

/// Why libcurl gave up, as a cause that a person can act on: libcurl's own words, its code, the system's error number
/// and the proxy's answer, each of which knows a part.
struct CurlFailure {
  var code: CURLcode
  /// Of libcurl's error buffer; empty where it said nothing.
  var words: String
  /// The system's error number; 0 is none.
  var number: Int32
  /// The proxy's answer to CONNECT; 0 without one.
  var proxyStatus: Int
  /// The variable that names the proxy in use; nil without one.
  var proxyVariable: String?
  /// Host and port that were asked for.
  var authority: String

  /// Where it failed, for the codes that say so by themselves.
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
    default: nil
    }
  }

  private var isProxyRefusal: Bool { proxyStatus != 0 && !(200...299).contains(proxyStatus) }

  private var proxy: String { "the proxy" + (proxyVariable.map { " (from \($0))" } ?? "") }

  /// libcurl's own words, or its name for the code.
  private var plain: String { words.isEmpty ? String(cString: curl_easy_strerror(code)) : words }

  var detail: String {
    if isProxyRefusal { return refusedByProxy }
    switch code {
    case CURLE_COULDNT_RESOLVE_PROXY: return "the name of \(proxy) is not known: \(plain)"
    case CURLE_PROXY: return "\(proxy) refuses: \(plain)"
    case CURLE_COULDNT_RESOLVE_HOST: return plain
    case CURLE_COULDNT_CONNECT: return notConnected
    case CURLE_SSL_CACERT_BADFILE: return "the file of certificate authorities cannot be read: \(plain)"
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
      return tlsFault
    case CURLE_GOT_NOTHING: return "the server closed the connection without an answer"
    case CURLE_PARTIAL_FILE: return "the connection closed in the middle of the answer: \(plain)"
    case CURLE_BAD_CONTENT_ENCODING:
      return "the answer is compressed in a way that cannot be undone: \(plain)"
    case CURLE_WEIRD_SERVER_REPLY: return "what answered does not speak HTTP: \(plain)"
    case CURLE_RECV_ERROR where number == ECONNRESET: return "the connection was reset by the other side"
    case CURLE_SEND_ERROR where number == EPIPE || number == ECONNRESET:
      return "the other side closed the connection"
    default: return plain
    }
  }

  private var refusedByProxy: String {
    switch proxyStatus {
    case 407:
      "\(proxy) answered 407 Proxy Authentication Required: it wants a user name and a password; put them into its address, http://USER:PASSWORD@HOST:PORT"
    case 403: "\(proxy) answered 403 Forbidden: it does not allow \(authority)"
    case 502, 503, 504: "\(proxy) answered \(proxyStatus): it cannot reach \(authority)"
    default: "\(proxy) answered \(proxyStatus) to CONNECT \(authority)"
    }
  }

  private var notConnected: String {
    let other = proxyVariable == nil ? authority : proxy
    switch number {
    case ECONNREFUSED: return "nothing listens at \(other) (connection refused)"
    case ENETUNREACH, ENETDOWN:
      return "there is no way to \(other): this machine has no network (network unreachable)"
    case EHOSTUNREACH: return "there is no way to \(other) (no route to host)"
    case ETIMEDOUT: return "\(other) does not answer (connection timed out)"
    case EACCES, EPERM: return "this machine does not allow a connection to \(other): a firewall"
    case 0: return plain
    default: return "\(other): \(String(cString: strerror(number)))"
    }
  }

  /// OpenSSL's words, by what to do about them.
  private var tlsFault: String {
    let text = plain.lowercased()
    let faults: [(marks: [String], words: String)] = [
      (["certificate has expired"], "the server's certificate has expired"),
      (["not yet valid"], "the server's certificate is not valid yet: check this machine's clock"),
      (
        [
          "does not match target host", "no alternative certificate subject name", "hostname mismatch",
          "ip address mismatch",
        ],
        "the server's certificate is for another host than \(authority)"
      ),
      (
        ["self-signed", "self signed"],
        "the server's certificate is self-signed: no known authority vouches for it"
      ),
      (
        ["unable to get local issuer", "unable to verify the first certificate", "unable to get issuer"],
        "the server's certificate is of an authority that this machine does not know; SSL_CERT_FILE names others"
      ),
      (["revoked"], "the server's certificate has been revoked"),
      (
        ["wrong version number", "http request", "packet length too long"],
        "the server does not speak TLS on this port"
      ),
      (
        ["unsupported protocol", "protocol version", "no protocols available"],
        "the server speaks only versions of TLS that are not accepted here (older than 1.2)"
      ),
      (["handshake failure", "no shared cipher"], "the server and this machine have no cipher in common"),
      (
        ["unexpected eof", "connection reset", "ssl_error_syscall"],
        "the other side closed the connection during TLS"
      ),
    ]
    let found = faults.first { fault in fault.marks.contains { text.contains($0) } }
    return found.map { "\($0.words) (\(plain))" } ?? plain
  }
}
