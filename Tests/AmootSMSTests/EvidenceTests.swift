import Foundation
import HTTPTypes
import Testing

@testable import AmootSMS
import Wording

/// Checks which answers count as the service's own: every shape with every HTTP status that matters.
@Suite("What speaks for an answer")
struct EvidenceTests {
  static func outcome(
    _ body: String, http: Int = 200, headers: [String: String] = [:], asked: String = "9120000000"
  ) throws -> SendOutcome {
    try outcome(Data(body.utf8), http: http, headers: headers, asked: asked)
  }

  static func outcome(
    _ body: Data, http: Int = 200, headers: [String: String] = [:], asked: String = "9120000000"
  ) throws -> SendOutcome {
    var response = HTTPResponse(status: .init(code: http))
    for (name, value) in headers { response.headerFields[try #require(HTTPField.Name(name))] = value }
    let exchange = Exchange(response: response, body: body, requestLeft: true)
    return SendOutcome(exchange, codeLength: try CodeLength(5), mobile: try MobileNumber(asked))
  }

  struct Shape: Sendable, CustomTestStringConvertible {
    let body: String
    let ok: Outcome
    /// The outcome with an HTTP error.
    let bad: Outcome
    var testDescription: String { body }

    init(_ body: String, _ ok: Outcome, _ bad: Outcome) {
      (self.body, self.ok, self.bad) = (body, ok, bad)
    }

    static let all: [Shape] = [
      // The service's own.
      .init(
        #"{"Status":"Success","Data":{"MessageID":1,"Mobile":"9120000000","Code":"57944"}}"#, .accepted,
        .accepted),
      .init(#"{"Status":"Token_Expired","Data":null}"#, .refused, .refused),
      .init(#"{"Status":"CreditNotEnough"}"#, .refused, .refused),
      .init(#"{"Data":{"Status":"Token_Expired"}}"#, .refused, .refused),
      .init(#"{"Status":"token_expired","Data":null}"#, .refused, .unknown),
      .init(#"{"Status":-204,"Data":null}"#, .refused, .unknown),
      .init(#"{"Status":"-204","Data":[]}"#, .refused, .unknown),
      .init(#"{"Status":1,"Data":{"MessageID":1,"Code":"57944"}}"#, .accepted, .unknown),
      .init(#"{"STATUS":"Token_NotAllowIP"}"#, .refused, .unknown),
      .init(#"{"status":"success","data":{"messageid":5,"code":"57944"}}"#, .accepted, .unknown),
      // Unlisted, but in the service's own spelling and shape.
      .init(#"{"Status":"Token_Frozen","Data":null}"#, .refused, .unknown),
      .init(#"{"Status":777,"Data":null}"#, .refused, .unknown),
      .init(#"{"Status":-999,"Data":null}"#, .refused, .unknown),
      .init(#"{"Status":"AccountSuspended","Data":null}"#, .refused, .unknown),
      // In nobody's spelling.
      .init(#"{"Status":"New Title","Data":null}"#, .unknown, .unknown),
      .init(#"{"Status":"4.0","Data":null}"#, .unknown, .unknown),
      .init(#"{"Status":"token frozen","Data":null}"#, .unknown, .unknown),
      .init(#"{"Status":"Token-Frozen","Data":null}"#, .unknown, .unknown),
      // Two statuses that differ.
      .init(#"{"Status":"Token_Expired","Status":"Success","Data":null}"#, .unknown, .unknown),
      .init(#"{"Status":"Success","status":"Failed","Data":{"MessageID":1}}"#, .unknown, .unknown),
      .init(#"{"Data":{"Status":"Success","Status":"Token_Expired"}}"#, .unknown, .unknown),
      .init(#"{"Status":"Token_Expired","status":-207,"Data":null}"#, .unknown, .unknown),
      // The message may have been sent, wherever ID and code are.
      .init(#"{"Status":"Failed","MessageID":5,"Data":{"Code":"57944"}}"#, .unknown, .unknown),
      .init(#"{"Status":"Failed","Code":"57944","Data":{"MessageID":5}}"#, .unknown, .unknown),
      // Somebody else's.
      .init(#"{"type":"about:blank","title":"Gateway Timeout","status":504}"#, .unknown, .unknown),
      .init(#"{"Type":"x","Title":"Bad","Status":400,"TraceId":"1"}"#, .unknown, .unknown),
      .init(
        #"{"timestamp":"x","status":500,"error":"Internal Server Error","path":"/rest"}"#, .unknown, .unknown),
      .init(#"{"status":"ok"}"#, .unknown, .unknown),
      .init(#"{"Status":"OK"}"#, .unknown, .unknown),
      .init(#"{"status":"success","data":{"post":1}}"#, .unknown, .unknown),
      .init(#"{"status":"error","message":"upstream"}"#, .unknown, .unknown),
      .init(#"{"Status":"Error","Message":"upstream"}"#, .unknown, .unknown),
      .init(#"{"Status":504}"#, .unknown, .unknown),
      .init(#"{"Status":200,"Data":null}"#, .unknown, .unknown),
      .init(#"{"Status":"something went wrong","Data":null}"#, .unknown, .unknown),
      .init(#"{"Status":"Success","Welcome":"to the network"}"#, .unknown, .unknown),
      .init(#""Success""#, .unknown, .unknown), .init("1", .unknown, .unknown),
      .init("-207", .unknown, .unknown),
      // Unreadable.
      .init("", .unknown, .unknown), .init("<html><body>Log in</body></html>", .unknown, .unknown),
      .init("Service Unavailable", .unknown, .unknown), .init("{}", .unknown, .unknown),
      .init("null", .unknown, .unknown), .init("[]", .unknown, .unknown),
      .init(#"{"Status":null}"#, .unknown, .unknown),
      .init(#"{"Status":"Success","Data":{"Mess"#, .unknown, .unknown),
      // The message may have been sent, whatever the status says.
      .init(#"{"Status":"Failed","Data":{"MessageID":5,"Code":"57944"}}"#, .unknown, .unknown),
      .init(
        #"{"Status":"Success","Data":{"Status":"ServerError","MessageID":5,"Code":"57944"}}"#, .unknown,
        .unknown),
      .init(#"{"Status":"Success","Data":{"Status":"Token_Expired"}}"#, .refused, .refused),
    ]
  }

  @Test("decides the outcome, with HTTP 200 and with an error", arguments: Shape.all)
  func shapes(_ shape: Shape) throws {
    let good = try Self.outcome(shape.body)
    #expect(good.kind == shape.ok, "\(good)")
    for http in [401, 403, 404, 429, 500, 502, 503, 504] {
      let bad = try Self.outcome(shape.body, http: http)
      #expect(bad.kind == shape.bad, "HTTP \(http): \(bad)")
      if bad.kind == .unknown, !shape.body.contains("MessageID") {
        #expect(bad.explanation.english.contains("HTTP \(http)"), "\(bad.explanation)")
      }
    }
    let redirected = try Self.outcome(shape.body, http: 302, headers: ["Location": "https://login.example/"])
    #expect(redirected.kind == .unknown && redirected.explanation.english.contains("login.example"))
  }

  @Test("believes no word that gateways use, however the rest looks")
  func gatewayWords() throws {
    let words = [
      "InternalServerError", "Internal_Server_Error", "BadGateway", "GatewayTimeout", "Forbidden", "NotFound",
      "TooManyRequests", "Unavailable", "Timeout", "Offline", "Error", "Exception", "Unknown", "Blocked",
    ]
    for word in words {
      #expect(try Self.outcome(#"{"Status":"\#(word)","Data":null}"#).kind == .unknown, "\(word)")
    }
  }

  @Test(
    "remarks on another number, in whichever shape it comes, and on none that may be the one asked for",
    arguments: [
      (#""9120000000""#, false), ("9120000000", false), (#""+98 912 000 0000""#, false),
      (#"["09120000000"]"#, false), (#""9120000001,9120000000""#, false),
      (#"{"Number":"09120000000"}"#, false),
      (#""0912***0000""#, false), (#""0912xxx0000""#, false), (#""۰۹۱۲۰۰۰۰۰۰۰""#, false), ("null", false),
      ("[]", false), (#""""#, false),
      (#""9120000001""#, true), ("9120000001", true), (#"["9120000001","9120000002"]"#, true),
      (#""9120000001;9120000002""#, true), (#"{"Number":"09120000001"}"#, true), (#""0912***0001""#, true),
      (#""0935*******""#, true), (#""somebody else""#, true),
    ])
  func otherNumber(_ mobile: String, _ isOther: Bool) throws {
    let body = #"{"Status":"Success","Data":{"MessageID":1,"Mobile":\#(mobile),"Code":"57944"}}"#
    guard case .accepted(let answer) = try Self.outcome(body) else { throw Unexpected() }
    #expect(answer.deviations.contains(.otherMobile) == isOther)
    #expect(answer.namesOtherMobile == isOther)
  }

  private struct Unexpected: Error {}

  @Test("takes of several results the one of the number that was asked for")
  func severalResults() throws {
    let body = #"""
      {"Status":"Success","Data":[{"MessageID":1,"Mobile":"9120000001","Code":"11111"},null,
      {"MessageID":2,"Mobile":"9120000000","Code":"57944"}]}
      """#
    guard case .accepted(let answer) = try Self.outcome(body) else { throw Unexpected() }
    #expect(answer.code == "57944" && answer.messageID == "2")
    #expect(!answer.deviations.contains(.otherMobile) && answer.deviations.contains(.severalResults))
  }

  @Test("reads what lies around the JSON: marks of the encoding, zeros, a page, another string")
  func wrapping() throws {
    let body = #"{"Status":"Success","Data":{"MessageID":600477358,"Mobile":"9120000000","Code":"57944"}}"#
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var bodies = [
      Data(mark) + Data(body.utf8), Data(mark + mark) + Data(body.utf8), Data(body.utf8) + Data([0, 0, 0]),
      Data((body + "\n<!-- 0.02 s -->").utf8), Data((body + "<html><script>ad()</script></html>").utf8),
      Data(JSON.string(body).text(pretty: false).utf8), Data("\r\n\t \(body) \n".utf8),
      Data(
        #"{"Status":"Success","Data":"{\"MessageID\":600477358,\"Mobile\":\"9120000000\",\"Code\":\"57944\"}"}"#
          .utf8),
    ]
    for isLittle in [true, false] {
      let units = body.utf16.flatMap {
        isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
      }
      bodies.append(Data((isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]) + units))
    }
    for body in bodies {
      let outcome = try Self.outcome(body)
      #expect(
        outcome.answer?.messageID == "600477358" && outcome.answer?.code == "57944", "\(outcome) \(body)")
    }
    // Anything but a page after it may be a second answer; don't guess which one counts.
    #expect(try Self.outcome(body + #"{"Status":"Failed"}"#).kind == .unknown)
  }

  @Test(
    "reads whole numbers however they are written",
    arguments: [
      ("57944.0", "57944"), ("5.7944e4", "57944"), ("57944", "57944"), ("7", "00007"), ("0", "00000"),
    ])
  func numbers(_ written: String, _ code: String) throws {
    let outcome = try Self.outcome(
      #"{"Status":"Success","Data":{"MessageID":600477358.0,"Code":\#(written)}}"#)
    #expect(outcome.answer?.code == code)
    #expect(outcome.answer?.messageID == "600477358")
  }

  @Test("remarks on another number, and accepts all the same")
  func otherMobile() throws {
    for written in [#""09350000000""#, "9350000000", "9350000000.0", #""+98 935 000 0000""#] {
      let outcome = try Self.outcome(
        #"{"Status":"Success","Data":{"MessageID":5,"Mobile":\#(written),"Code":"12345"}}"#)
      #expect(
        outcome.kind == .accepted && outcome.explanation.english.contains("another number"),
        "\(outcome.explanation)")
    }
    for written in [#""09120000000""#, "9120000000", #""۰۹۱۲۰۰۰۰۰۰۰""#, "null", #""***""#] {
      let outcome = try Self.outcome(
        #"{"Status":"Success","Data":{"MessageID":5,"Mobile":\#(written),"Code":"12345"}}"#)
      #expect(
        outcome.kind == .accepted && !outcome.explanation.english.contains("another number"),
        "\(outcome.explanation)"
      )
    }
  }

  @Test("a batch stops where the next would meet the same, and only there")
  func repeats() throws {
    for http in [401, 403, 404, 407, 429, 511] {
      #expect(try Self.outcome("<html>no</html>", http: http).wouldRepeat, "HTTP \(http)")
    }
    #expect(try Self.outcome("", http: 302).wouldRepeat)
    #expect(try Self.outcome("<html>log in</html>").wouldRepeat)
    for http in [400, 500, 502, 503, 504] {
      #expect(try !Self.outcome("<html>no</html>", http: http).wouldRepeat, "HTTP \(http)")
    }
    let waits = try Self.outcome("busy", http: 503, headers: ["Retry-After": "120"])
    #expect(waits.wouldRepeat && waits.retryAfter == "120 s" && waits.explanation.english.contains("120 s"))
    for none in ["0", "-5", "Wed, 21 Oct 2015 07:28:00 GMT"] {
      let outcome = try Self.outcome("busy", http: 503, headers: ["Retry-After": none])
      #expect(outcome.retryAfter == nil && !outcome.wouldRepeat, "\(none)")
    }
    for entry in StatusTable.entries where entry.code != 1 {
      let outcome = try Self.outcome(#"{"Status":"\#(entry.title)","Data":null}"#)
      #expect(outcome.kind == .refused)
      if entry.kind == .token || entry.kind == .account { #expect(outcome.wouldRepeat, "\(entry.title)") }
    }
    for unlisted in ["-999", "-250", "777", #""Token_Frozen""#] {
      #expect(try !Self.outcome(#"{"Status":\#(unlisted),"Data":null}"#).wouldRepeat, "\(unlisted)")
    }
  }

  @Test("phase and sentence agree whatever the transport says")
  func phases() throws {
    for phase in Phase.allCases {
      let failure = TransportFailure.failed(phase, detail: "broken")
      let left = SendOutcome(Exchange(failure: failure, requestLeft: true), codeLength: .shortest)
      #expect(left.kind == .unknown && ![.name, .connect, .tls, .settings, .history].contains(left.phase))
      let stayed = SendOutcome(Exchange(failure: failure, requestLeft: false), codeLength: .shortest)
      #expect(stayed.kind == .notSent && ![.wait, .receive].contains(stayed.phase))
    }
  }

  @Test("the account's answer is judged alike")
  func account() throws {
    func status(_ body: String, http: Int = 200) -> CallFailure? {
      let exchange = Exchange(
        response: HTTPResponse(status: .init(code: http)), body: Data(body.utf8), requestLeft: true)
      do throws(CallFailure) {
        _ = try ServiceReply(exchange, to: .accountStatus).result.get()
        return nil
      } catch { return error }
    }
    let good = #"{"Status":"Success","AccountName":"A","RemaindCredit":25000,"ListLineNumbers":["98"]}"#
    #expect(status(good) == nil)
    #expect(
      status(#"{"Status":"User_NotExists","AccountName":null,"RemaindCredit":0,"ListLineNumbers":[]}"#) == nil
    )
    for (body, http) in [
      (#"{"status":504,"title":"Gateway Timeout"}"#, 504), (#"{"status":"ok"}"#, 200), ("<html></html>", 200),
      ("", 200), (#"{"Status":"OK"}"#, 200),
    ] {
      #expect(status(body, http: http) != nil, "\(body)")
    }
  }
}
