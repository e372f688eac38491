public import AmootSMS
public import ConsoleData
public import Foundation
internal import HTTPTypes
internal import ConsoleWording
internal import Wording

/// What one free call reveals about the path to the service: name, connection, TLS, clock, and token.
public struct ServiceFindings: Sendable {
  let reply: ServiceReply<AccountStatus>
  let base: BaseAddress
  let hasToken: Bool
  /// Whether a proxy looks up the service's name.
  let isProxied: Bool
  /// The time the answer arrived.
  let now: Date

  public init(
    _ reply: ServiceReply<AccountStatus>, base: BaseAddress, hasToken: Bool, isProxied: Bool = false,
    now: Date
  ) {
    self.isProxied = isProxied
    self.reply = reply
    self.base = base
    self.hasToken = hasToken
    self.now = now
  }

  /// Days before a certificate's expiry from which the doctor warns about it.
  static let certificateDays = 14.0

  private var exchange: Exchange { reply.exchange }

  public var all: [Finding] { [name, connection, tls, clock, token] }

  /// Returns the transport's message if the call failed in one of the given phases; otherwise `nil`.
  private func failure(in phases: Set<Phase>) -> Phrase? {
    guard let failure = exchange.failure, phases.contains(failure.phase) else { return nil }
    return CallFailure.transport(failure).phrase
  }

  private func passed(_ phase: Phase) -> Bool {
    guard let failed = exchange.failure?.phase else { return true }
    let order: [Phase] = [.settings, .history, .name, .connect, .tls, .send, .wait, .receive]
    return (order.firstIndex(of: failed) ?? 0) > (order.firstIndex(of: phase) ?? 0)
  }

  var name: Finding {
    if let words = failure(in: [.name]) {
      return Finding(
        DoctorWords.name, .bad, DoctorWords.host(base.host, words),
        remedy: DoctorWords.nameRemedy)
    }
    if case .unavailable? = exchange.failure {
      return Finding(DoctorWords.name, .skipped, DoctorWords.notReached)
    }
    if isProxied { return Finding(DoctorWords.name, .skipped, DoctorWords.namedByProxy(base.host)) }
    return Finding(
      DoctorWords.name, .good,
      exchange.timing.name.map { DoctorWords.found(base.host, in: DurationWords.measured($0)) }
        ?? DoctorWords.found(base.host))
  }

  var connection: Finding {
    guard passed(.name) else { return Finding(DoctorWords.connection, .skipped, DoctorWords.nameNotFound) }
    if case .unavailable(let cause)? = exchange.failure {
      return Finding(DoctorWords.connection, .bad, cause.phrase)
    }
    if let words = failure(in: [.connect]) {
      return Finding(
        DoctorWords.connection, .bad, words,
        remedy: base.isLoopback
          ? DoctorWords.nothingListens(base.authority)
          : DoctorWords.connectionRemedy)
    }
    let address = exchange.connection.address ?? base.authority
    return Finding(
      DoctorWords.connection, .good,
      exchange.timing.connect.map {
        DoctorWords.connected(address, in: DurationWords.measured($0))
      } ?? .verbatim(address))
  }

  var tls: Finding {
    guard base.scheme == "https" else {
      return Finding(DoctorWords.tls, .skipped, DoctorWords.plainHTTP)
    }
    guard passed(.connect) else { return Finding(DoctorWords.tls, .skipped, DoctorWords.noConnection) }
    if let words = failure(in: [.tls]) {
      return Finding(
        DoctorWords.tls, .bad, words,
        remedy:
          DoctorWords.tlsRemedy
      )
    }
    let version = exchange.connection.tlsVersion.map { Phrase.verbatim($0) } ?? DoctorWords.tlsSetUp
    guard let certificate = exchange.connection.certificate else {
      return Finding(DoctorWords.tls, .good, version)
    }
    let words = DoctorWords.tls(version, DetailText.words(certificate))
    if let expiry = certificate.expiry,
      expiry.timeIntervalSince(now) < ServiceFindings.certificateDays * 86_400
    {
      return Finding(DoctorWords.tls, .warning, words, remedy: DoctorWords.certificateEnds)
    }
    return Finding(DoctorWords.tls, .good, words)
  }

  var clock: Finding {
    guard let text = exchange.response?.headerFields[.date] else {
      return Finding(
        DoctorWords.clock, .skipped, exchange.response == nil ? DoctorWords.noAnswerCame : DoctorWords.noDate)
    }
    guard let date = HTTPDate.parse(text) else {
      return Finding(
        DoctorWords.clock, .skipped, DoctorWords.dateUnreadable(VisibleText.escaped(text, limit: 60)))
    }
    guard let skew = ServiceClient.clockSkew(of: date, end: now, took: exchange.timing.total) else {
      return Finding(DoctorWords.clock, .good, DoctorWords.clockRight)
    }
    let minutes = Int((abs(skew) / 60).rounded())
    return Finding(
      DoctorWords.clock, .bad,
      skew > 0 ? DoctorWords.clockAhead(minutes: minutes) : DoctorWords.clockBehind(minutes: minutes),
      remedy: DoctorWords.clockRemedy)
  }

  var token: Finding {
    guard exchange.failure == nil, exchange.response != nil else {
      guard let failure = exchange.failure else {
        return Finding(DoctorWords.token, .skipped, DoctorWords.noAnswerCame)
      }
      let words = CallFailure.transport(failure).phrase
      return failure.phase == .wait || failure.phase == .receive || failure.phase == .send
        ? Finding(
          DoctorWords.answer, .bad, words, remedy: DoctorWords.answerRemedy)
        : Finding(DoctorWords.token, .skipped, DoctorWords.notReached)
    }
    switch reply.result {
    case .success(let account):
      guard hasToken else {
        return Finding(
          DoctorWords.token, .bad, DoctorWords.noToken(account.status.display),
          remedy: DoctorWords.tokenRemedy)
      }
      guard account.status.isSuccess else {
        return Finding(
          DoctorWords.token, .bad,
          DoctorWords.status(account.status.display, meaning: account.status.meaning),
          remedy: account.status.remedy)
      }
      let credit = account.credit.map { DoctorWords.credit($0) } ?? .empty
      return Finding(
        DoctorWords.token, .good,
        DoctorWords.tokenAccepted + (account.accountName.map { DoctorWords.account($0) } ?? .empty) + credit)
    case .failure(let failure):
      return Finding(
        DoctorWords.answer, .bad, failure.phrase,
        remedy:
          DoctorWords.foreignAnswer)
    }
  }
}
