import AmootSMS
import ConsoleData
import Foundation
import HTTPTypes
import Screen
import Simulator
import Testing

@testable import ConsoleCore
import Wording

@Suite("What one free call tells")
struct ServiceFindingsTests {
  static let now = Date(timeIntervalSince1970: 1_795_422_600)

  static func findings(_ exchange: Exchange, hasToken: Bool = true, at now: Date = now) -> [String: Finding] {
    let all = ServiceFindings(
      ServiceReply(exchange, to: .accountStatus), base: .production, hasToken: hasToken, now: now
    ).all
    return Dictionary(all.map { ($0.name.english, $0) }, uniquingKeysWith: { first, _ in first })
  }

  static func answered(_ body: String, date: String? = "Mon, 23 Nov 2026 08:30:10 GMT") -> Exchange {
    var exchange = Exchange(body: Data(body.utf8), requestLeft: true, timing: SimulatedRow.timing)
    exchange.response = .init(status: .ok)
    if let date { exchange.response?.headerFields[.date] = date }
    exchange.connection = SimulatedRow.connection
    return exchange
  }

  @Test("all is well")
  func good() {
    let found = Self.findings(
      Self.answered(#"{"Status":"Success","AccountName":"Shop","RemaindCredit":25000}"#))
    #expect(found.values.allSatisfy { $0.verdict == .good && $0.remedy == nil }, "\(found)")
    #expect(found["token"]?.detail.english == "accepted, account Shop, credit 25,000 rials")
    #expect(
      found["TLS"]?.detail.english.hasPrefix("TLSv1.3, portal.amootsms.com by R11, until 2027-02-19") == true)
  }

  @Test(
    "where it fails is bad, what lies behind is skipped, and a remedy is given",
    arguments: [
      (Phase.name, "name", ["connection", "TLS", "clock", "token"]),
      (.connect, "connection", ["TLS", "clock", "token"]), (.tls, "TLS", ["clock", "token"]),
      (.wait, "answer", ["clock"]),
    ])
  func failures(_ phase: Phase, _ name: String, _ skipped: [String]) {
    let found = Self.findings(
      Exchange(failure: .failed(phase, detail: "\u{1B}[31mreason"), requestLeft: phase == .wait))
    #expect(found[name]?.verdict == .bad)
    #expect(found[name]?.remedy != nil)
    #expect(found[name]?.detail.english.contains("\u{1B}") == false)
    for other in skipped {
      #expect(found[other]?.verdict == .skipped, "\(other): \(String(describing: found[other]))")
    }
  }

  @Test(
    "the clock is compared with the server's",
    arguments: [
      (0.0, Finding.Verdict.good, "within"), (59, .good, "within"), (420, .bad, "7 min ahead"),
      (-3_600, .bad, "60 min behind"),
    ])
  func clock(_ skew: Double, _ verdict: Finding.Verdict, _ words: String) {
    let body = #"{"Status":"Success"}"#
    let exchange = Self.answered(body, date: "Mon, 23 Nov 2026 08:30:00 GMT")
    let found = Self.findings(exchange, at: Self.now.addingTimeInterval(skew))["clock"]
    #expect(
      found?.verdict == verdict && found?.detail.english.contains(words) == true,
      "\(String(describing: found))")
    for date in [nil, "yesterday", "Mon, 99 Xxx 2026 08:30:00 GMT"] {
      #expect(Self.findings(Self.answered(body, date: date))["clock"]?.verdict == .skipped)
    }
  }

  @Test("a token that is refused, missing, or answered by something else")
  func token() {
    let refused = Self.findings(Self.answered(#"{"Status":"Token_Expired"}"#))["token"]
    #expect(refused?.verdict == .bad && refused?.remedy?.isEmpty == false)
    let none = Self.findings(Self.answered(#"{"Status":"Token_NotExists"}"#), hasToken: false)["token"]
    #expect(none?.verdict == .bad && none?.remedy?.english.contains("AMOOT_TOKEN") == true)
    let page = Self.findings(Self.answered("<html>login</html>"))["answer"]
    #expect(page?.verdict == .bad && page?.detail.english.contains("web page") == true)
    var exchange = Self.answered(#"{"Status":"Success"}"#)
    exchange.connection.certificate?.expiry = Self.now.addingTimeInterval(5 * 86_400)
    #expect(Self.findings(exchange)["TLS"]?.verdict == .warning)
  }
}
