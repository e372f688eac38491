public import AmootSMS
public import ConsoleData
public import Foundation
internal import HTTPTypes

/// What one free call tells of the way to the service: name, connection, TLS, clock and token.
public struct ServiceFindings: Sendable {
  let exchange: Exchange
  let base: BaseAddress
  let hasToken: Bool
  /// When the answer came.
  let now: Date

  public init(_ exchange: Exchange, base: BaseAddress, hasToken: Bool, now: Date) {
    self.exchange = exchange
    self.base = base
    self.hasToken = hasToken
    self.now = now
  }

  /// Seconds by which a clock may be off.
  static let clockTolerance = 60.0
  /// Days before its end at which a certificate is spoken of.
  static let certificateDays = 14.0

  public var all: [Finding] { [name, connection, tls, clock, token] }

  /// Where it failed before an answer came, and the carrier's words.
  private func failure(in phases: Set<Phase>) -> String? {
    guard let failure = exchange.failure, phases.contains(failure.phase) else { return nil }
    return AccountFailure.transport(failure).explanation
  }

  private func reached(_ phase: Phase) -> Bool {
    guard let failed = exchange.failure?.phase else { return true }
    let order: [Phase] = [.settings, .history, .name, .connect, .tls, .send, .wait, .receive]
    return (order.firstIndex(of: failed) ?? 0) > (order.firstIndex(of: phase) ?? 0)
  }

  var name: Finding {
    if let words = failure(in: [.name]) {
      return Finding(
        "name", .bad, "\(base.host): \(words)",
        remedy: "Check the network and its name server; a company network may need a proxy (HTTPS_PROXY).")
    }
    let time = exchange.timing.name.map { " in " + Span.words($0) } ?? ""
    return Finding("name", .good, "\(base.host) is found\(time)")
  }

  var connection: Finding {
    guard reached(.name) else { return Finding("connection", .skipped, "the name is not found") }
    if case .unavailable(let detail)? = exchange.failure { return Finding("connection", .bad, detail) }
    if let words = failure(in: [.connect]) {
      return Finding(
        "connection", .bad, words,
        remedy: base.isLoopback
          ? "Nothing listens on \(base.authority): start it, or correct the base address."
          : "A firewall or proxy may be in the way, or the service is down; try from another network.")
    }
    let time = exchange.timing.connect.map { " in " + Span.words($0) } ?? ""
    return Finding("connection", .good, (exchange.connection.address ?? base.authority) + time)
  }

  var tls: Finding {
    guard base.scheme == "https" else {
      return Finding("TLS", .skipped, "plain http, which goes to this machine only")
    }
    guard reached(.connect) else { return Finding("TLS", .skipped, "there is no connection") }
    if let words = failure(in: [.tls]) {
      return Finding(
        "TLS", .bad, words,
        remedy:
          "Check this machine's date and its certificates (ca-certificates); a proxy that opens TLS is refused."
      )
    }
    let version = exchange.connection.tlsVersion ?? "set up"
    guard let certificate = exchange.connection.certificate else { return Finding("TLS", .good, version) }
    let words = version + ", " + DetailText.words(certificate)
    if let expiry = certificate.expiry,
      expiry.timeIntervalSince(now) < ServiceFindings.certificateDays * 86_400
    {
      return Finding("TLS", .warning, words, remedy: "The certificate ends soon: tell the provider.")
    }
    return Finding("TLS", .good, words)
  }

  var clock: Finding {
    guard let text = exchange.response?.headerFields[.date] else {
      return Finding(
        "clock", .skipped, exchange.response == nil ? "no answer came" : "the answer bears no date")
    }
    guard let date = HTTPDate.parse(text) else {
      return Finding(
        "clock", .skipped, "the answer's date cannot be read: \(VisibleText.escaped(text, limit: 60))")
    }
    let skew = now.timeIntervalSince(date)
    guard abs(skew) > ServiceFindings.clockTolerance else {
      return Finding("clock", .good, "within a minute of the server's")
    }
    let minutes = Int((abs(skew) / 60).rounded())
    return Finding(
      "clock", .bad, "\(minutes) min \(skew > 0 ? "ahead of" : "behind") the server's",
      remedy: "Set this machine's clock: what is sent “now” is scheduled by it.")
  }

  var token: Finding {
    guard exchange.failure == nil, exchange.response != nil else {
      guard let failure = exchange.failure else { return Finding("token", .skipped, "no answer came") }
      let words = AccountFailure.transport(failure).explanation
      return failure.phase == .wait || failure.phase == .receive || failure.phase == .send
        ? Finding(
          "answer", .bad, words, remedy: "The service took the call and did not answer it: try again later.")
        : Finding("token", .skipped, "the service is not reached")
    }
    do {
      let account = try AccountStatus(exchange)
      guard hasToken else {
        return Finding(
          "token", .bad, "none is set; the service is reached and says \(account.status.display)",
          remedy: "Set AMOOT_TOKEN, put a token into the settings, or paste it into the form.")
      }
      guard account.status.isSuccess else {
        return Finding(
          "token", .bad, "\(account.status.display): \(account.status.meaning.english)",
          remedy: account.status.remedy.english)
      }
      let credit = account.credit.map { ", credit \(Digits.grouped($0)) rials" } ?? ""
      return Finding(
        "token", .good, "accepted\(account.accountName.map { ", account " + $0 } ?? "")\(credit)")
    } catch {
      return Finding(
        "answer", .bad, error.explanation,
        remedy:
          "Something other than the service may have answered: a proxy, a login page, a wrong base address.")
    }
  }
}
