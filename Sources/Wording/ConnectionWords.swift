/// What went wrong between this machine and the service.
public enum ConnectionWords {
  // MARK: What carries requests

  public static func cannotLoadCurl(_ reason: String) -> Phrase {
    Phrase("libcurl cannot be loaded: \(reason). Install it: apt-get install libcurl4")
  }
  public static let cannotSetUpCurl = Phrase(
    "libcurl could not be set up: no memory or no file descriptors are left")
  public static let answeredBeforeAsked = Phrase("the server answered before it was asked")
  public static let answeredBeforeLeft = Phrase("an answer came before the request left")
  public static let notRepeated = Phrase(
    "the connection closed before an answer came, and the request is not repeated")
  public static func plainHTTP(to address: String) -> Phrase {
    Phrase("\(address) is not this machine, and plain http would show the token")
  }

  // MARK: Names and connections

  public static let proxy = Phrase("the proxy")
  public static func proxy(from variable: String) -> Phrase { Phrase("the proxy (from \(variable))") }
  public static func proxyNameUnknown(_ proxy: Phrase, detail: String) -> Phrase {
    Phrase("the name of \(proxy) is not known: \(detail)")
  }
  public static func proxyRefuses(_ proxy: Phrase, detail: String) -> Phrase {
    Phrase("\(proxy) refuses: \(detail)")
  }
  public static func proxyWantsLogin(_ proxy: Phrase) -> Phrase {
    Phrase(
      "\(proxy) answered 407 Proxy Authentication Required: it wants a user name and a password; put them into its address, http://USER:PASSWORD@HOST:PORT"
    )
  }
  public static func proxyForbids(_ proxy: Phrase, _ authority: String) -> Phrase {
    Phrase("\(proxy) answered 403 Forbidden: it does not allow \(authority)")
  }
  public static func proxyCannotReach(_ proxy: Phrase, _ authority: String, status: String) -> Phrase {
    Phrase("\(proxy) answered \(status): it cannot reach \(authority)")
  }
  public static func proxyAnswered(_ proxy: Phrase, _ authority: String, status: String) -> Phrase {
    Phrase("\(proxy) answered \(status) to CONNECT \(authority)")
  }
  public static func nothingListens(at place: Phrase) -> Phrase {
    Phrase("nothing listens at \(place) (connection refused)")
  }
  public static func noNetwork(to place: Phrase) -> Phrase {
    Phrase("there is no way to \(place): this machine has no network (network unreachable)")
  }
  public static func noRoute(to place: Phrase) -> Phrase {
    Phrase("there is no way to \(place) (no route to host)")
  }
  public static func doesNotAnswer(_ place: Phrase) -> Phrase {
    Phrase("\(place) does not answer (connection timed out)")
  }
  public static func notAllowed(to place: Phrase) -> Phrase {
    Phrase("this machine does not allow a connection to \(place): a firewall")
  }
  public static func failed(_ place: Phrase, detail: String) -> Phrase { Phrase("\(place): \(detail)") }

  // MARK: Answers

  public static let closedWithoutAnswer = Phrase("the server closed the connection without an answer")
  public static func closedWithinAnswer(_ detail: String) -> Phrase {
    Phrase("the connection closed in the middle of the answer: \(detail)")
  }
  public static func badEncoding(_ detail: String) -> Phrase {
    Phrase("the answer is compressed in a way that cannot be undone: \(detail)")
  }
  public static func notHTTP(_ detail: String) -> Phrase {
    Phrase("what answered does not speak HTTP: \(detail)")
  }
  public static let reset = Phrase("the connection was reset by the other side")
  public static let closed = Phrase("the other side closed the connection")

  // MARK: TLS

  public static func badAuthorities(_ detail: String) -> Phrase {
    Phrase("the file of certificate authorities cannot be read: \(detail)")
  }
  /// - Parameter detail: the library's message, in English.
  public static func tls(_ fault: Phrase, detail: String) -> Phrase { Phrase("\(fault) (\(detail))") }
  public static let certificateExpired = Phrase("the server's certificate has expired")
  public static let certificateNotYetValid = Phrase(
    "the server's certificate is not valid yet: check this machine's clock")
  public static func certificateOfAnotherHost(_ authority: String) -> Phrase {
    Phrase("the server's certificate is for another host than \(authority)")
  }
  public static let certificateSelfSigned = Phrase(
    "the server's certificate is self-signed: no known authority vouches for it")
  public static let certificateAuthorityUnknown = Phrase(
    "the server's certificate is of an authority that this machine does not know; SSL_CERT_FILE names others"
  )
  public static let certificateRevoked = Phrase("the server's certificate has been revoked")
  public static let noTLS = Phrase("the server does not speak TLS on this port")
  public static let oldTLS = Phrase(
    "the server speaks only versions of TLS that are not accepted here (older than 1.2)")
  public static let noCommonCipher = Phrase("the server and this machine have no cipher in common")
  public static let closedDuringTLS = Phrase("the other side closed the connection during TLS")
}
