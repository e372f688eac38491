public import Wording

/// Why a connection or an exchange failed, as a value that the history stores and that is worded when read.
///
/// Encoded as JSON. Causes are read back years later, so cases and labels may be added but never renamed.
public enum TransportCause: Sendable, Equatable, Codable {
  /// A message in the transport's or the system's own words.
  case words(String)

  // Transport.
  case curlNotLoaded(reason: String)
  case curlNotSetUp
  case answeredBeforeAsked
  case answeredBeforeLeft
  /// libcurl would have resent the request on its own.
  case notRepeated
  case plainHTTP(address: String)

  // Name and connection.
  case proxyNameUnknown(variable: String?, detail: String)
  case proxyRefuses(variable: String?, detail: String)
  /// - Parameter status: The HTTP status of the response to CONNECT.
  case proxyAnswered(status: Int, variable: String?, authority: String)
  case nothingListens(at: Place)
  case noNetwork(to: Place)
  case noRoute(to: Place)
  case noReply(from: Place)
  case notAllowed(to: Place)
  /// - Parameter detail: The system's own words.
  case notConnected(to: Place, detail: String)

  // TLS.
  case authoritiesUnreadable(detail: String)
  case tls(TLSFault, authority: String, detail: String)

  // The answer.
  case closedWithoutAnswer
  case closedWithinAnswer(detail: String)
  case badEncoding(detail: String)
  /// The parts of the answer are not framed as its head says.
  case badFraming(detail: String)
  case notHTTP(detail: String)
  case reset
  case closed

  /// The other end of a connection.
  public enum Place: Sendable, Equatable, Codable {
    case service(String)
    /// - Parameter variable: The environment variable that names the proxy.
    case proxy(variable: String?)
  }

  /// What was wrong with TLS, classified by what to do about it.
  public enum TLSFault: String, Sendable, Equatable, Codable, CaseIterable {
    case expired, notYetValid, otherHost, selfSigned, unknownAuthority, revoked
    case noTLS, oldVersions, noCommonCipher, closed
  }

  /// Whether the answer arrived but does not match its declared framing or encoding. It may be readable all the same.
  var isFramingFault: Bool {
    switch self {
    case .badEncoding, .badFraming, .notHTTP: true
    case .words, .curlNotLoaded, .curlNotSetUp, .answeredBeforeAsked, .answeredBeforeLeft, .notRepeated,
      .plainHTTP,
      .proxyNameUnknown, .proxyRefuses, .proxyAnswered, .nothingListens, .noNetwork, .noRoute, .noReply,
      .notAllowed, .notConnected, .authoritiesUnreadable, .tls, .closedWithoutAnswer, .closedWithinAnswer,
      .reset,
      .closed:
      false
    }
  }

  /// Returns a copy with `change` applied to all text of external origin.
  public func mapTexts(_ change: (String) -> String) -> TransportCause {
    switch self {
    case .words(let text): .words(change(text))
    case .curlNotLoaded(let reason): .curlNotLoaded(reason: change(reason))
    case .plainHTTP(let address): .plainHTTP(address: change(address))
    case .proxyNameUnknown(let variable, let detail):
      .proxyNameUnknown(variable: variable, detail: change(detail))
    case .proxyRefuses(let variable, let detail): .proxyRefuses(variable: variable, detail: change(detail))
    case .proxyAnswered(let status, let variable, let authority):
      .proxyAnswered(status: status, variable: variable, authority: change(authority))
    case .notConnected(let place, let detail): .notConnected(to: place.map(change), detail: change(detail))
    case .nothingListens(let place): .nothingListens(at: place.map(change))
    case .noNetwork(let place): .noNetwork(to: place.map(change))
    case .noRoute(let place): .noRoute(to: place.map(change))
    case .noReply(let place): .noReply(from: place.map(change))
    case .notAllowed(let place): .notAllowed(to: place.map(change))
    case .authoritiesUnreadable(let detail): .authoritiesUnreadable(detail: change(detail))
    case .tls(let fault, let authority, let detail):
      .tls(fault, authority: change(authority), detail: change(detail))
    case .closedWithinAnswer(let detail): .closedWithinAnswer(detail: change(detail))
    case .badEncoding(let detail): .badEncoding(detail: change(detail))
    case .badFraming(let detail): .badFraming(detail: change(detail))
    case .notHTTP(let detail): .notHTTP(detail: change(detail))
    case .curlNotSetUp, .answeredBeforeAsked, .answeredBeforeLeft, .notRepeated, .closedWithoutAnswer, .reset,
      .closed:
      self
    }
  }
}

extension TransportCause.Place: PhraseConvertible {
  /// The place as part of a sentence.
  public var phrase: Phrase {
    switch self {
    case .service(let authority): .verbatim(authority)
    case .proxy(nil): ConnectionWords.proxy
    case .proxy(let variable?): ConnectionWords.proxy(from: variable)
    }
  }

  fileprivate func map(_ change: (String) -> String) -> Self {
    switch self {
    case .service(let authority): .service(change(authority))
    case .proxy: self
    }
  }
}

extension TransportCause: PhraseConvertible {
  /// The cause as part of a sentence. Text of external origin is truncated and safe to print.
  public var phrase: Phrase { spelled.map { VisibleText.escaped($0) } }

  private var spelled: Phrase {
    switch self {
    case .words(let text): .verbatim(text)
    case .curlNotLoaded(let reason): ConnectionWords.cannotLoadCurl(reason)
    case .curlNotSetUp: ConnectionWords.cannotSetUpCurl
    case .answeredBeforeAsked: ConnectionWords.answeredBeforeAsked
    case .answeredBeforeLeft: ConnectionWords.answeredBeforeLeft
    case .notRepeated: ConnectionWords.notRepeated
    case .plainHTTP(let address): ConnectionWords.plainHTTP(to: address)
    case .proxyNameUnknown(let variable, let detail):
      ConnectionWords.proxyNameUnknown(Place.proxy(variable: variable).phrase, detail: detail)
    case .proxyRefuses(let variable, let detail):
      ConnectionWords.proxyRefuses(Place.proxy(variable: variable).phrase, detail: detail)
    case .proxyAnswered(let status, let variable, let authority):
      TransportCause.proxyAnswer(status, by: Place.proxy(variable: variable).phrase, to: authority)
    case .nothingListens(let place): ConnectionWords.nothingListens(at: place.phrase)
    case .noNetwork(let place): ConnectionWords.noNetwork(to: place.phrase)
    case .noRoute(let place): ConnectionWords.noRoute(to: place.phrase)
    case .noReply(let place): ConnectionWords.doesNotAnswer(place.phrase)
    case .notAllowed(let place): ConnectionWords.notAllowed(to: place.phrase)
    case .notConnected(let place, let detail): ConnectionWords.failed(place.phrase, detail: detail)
    case .authoritiesUnreadable(let detail): ConnectionWords.badAuthorities(detail)
    case .tls(let fault, let authority, let detail):
      ConnectionWords.tls(TransportCause.words(fault, authority), detail: detail)
    case .closedWithoutAnswer: ConnectionWords.closedWithoutAnswer
    case .closedWithinAnswer(let detail): ConnectionWords.closedWithinAnswer(detail)
    case .badEncoding(let detail): ConnectionWords.badEncoding(detail)
    case .badFraming(let detail): ConnectionWords.badFraming(detail)
    case .notHTTP(let detail): ConnectionWords.notHTTP(detail)
    case .reset: ConnectionWords.reset
    case .closed: ConnectionWords.closed
    }
  }

  private static func proxyAnswer(_ status: Int, by proxy: Phrase, to authority: String) -> Phrase {
    switch status {
    case 407: ConnectionWords.proxyWantsLogin(proxy)
    case 403: ConnectionWords.proxyForbids(proxy, authority)
    case 502, 503, 504: ConnectionWords.proxyCannotReach(proxy, authority, status: String(status))
    default: ConnectionWords.proxyAnswered(proxy, authority, status: String(status))
    }
  }

  private static func words(_ fault: TLSFault, _ authority: String) -> Phrase {
    switch fault {
    case .expired: ConnectionWords.certificateExpired
    case .notYetValid: ConnectionWords.certificateNotYetValid
    case .otherHost: ConnectionWords.certificateOfAnotherHost(authority)
    case .selfSigned: ConnectionWords.certificateSelfSigned
    case .unknownAuthority: ConnectionWords.certificateAuthorityUnknown
    case .revoked: ConnectionWords.certificateRevoked
    case .noTLS: ConnectionWords.noTLS
    case .oldVersions: ConnectionWords.oldTLS
    case .noCommonCipher: ConnectionWords.noCommonCipher
    case .closed: ConnectionWords.closedDuringTLS
    }
  }
}
