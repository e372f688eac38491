import AmootSMS
import CurlTransport
import Foundation
import HTTPTypes
import Simulator
import Synchronization
import Testing
import Wording

/// A case of the contract. The same list of cases runs in process and over a socket.
struct ContractCase: Sendable, CustomTestStringConvertible {
  let mobile: String
  var token = "any-good-token-1"
  let expected: String

  var testDescription: String { "\(mobile) \(token) → \(expected)" }

  static let all: [ContractCase] = [
    .init(mobile: "9120000000", expected: "accepted Success"),
    .init(mobile: "9120001000", expected: "refused Failed 0"),
    .init(mobile: "9120001001", expected: "accepted Success"),
    .init(mobile: "9120001004", expected: "refused CreditNotEnough 4"),
    .init(mobile: "9120001500", expected: "refused ServerError 500"),
    .init(mobile: "9120001777", expected: "refused status 777"),
    .init(mobile: "9120002207", expected: "refused Token_NotAllowIP -207"),
    .init(mobile: "9120002109", expected: "refused User_NotAllowHttp -109"),
    .init(mobile: "9120002999", expected: "refused status -999"),
    .init(mobile: "9120000000", token: "expired", expected: "refused Token_Expired -204"),
    .init(mobile: "9120000000", token: "disabled", expected: "refused Token_Disabled -203"),
    .init(mobile: "9120000000", token: "invalid", expected: "refused Token_Invalid -202"),
    .init(mobile: "9120000000", token: "missing", expected: "refused Token_NotExists -201"),
    .init(mobile: "9120000000", token: "wrong-ip", expected: "refused Token_NotAllowIP -207"),
    .init(mobile: "9120000000", token: "wrong-method", expected: "refused Token_NotAllowMethod -208"),
    .init(mobile: "9120003002", expected: "unknown connection lost"),
    .init(mobile: "9120003003", expected: "unknown web page, HTTP 500"),
    .init(mobile: "9120003004", expected: "unknown answer cut off"),
    .init(mobile: "9120003006", expected: "unknown answer too large"),
    .init(mobile: "9120003007", expected: "accepted Success hiddenCharacters"),
    .init(mobile: "9120003008", expected: "unknown redirected (HTTP 302)"),
    .init(mobile: "9120003009", expected: "unknown empty answer"),
    .init(mobile: "9120003010", expected: "accepted Success statusIsNumber"),
    .init(mobile: "9120003011", expected: "accepted Success dataIsFlat"),
    .init(mobile: "9120003012", expected: "accepted Success dataIsArray"),
    .init(mobile: "9120003013", expected: "accepted Success mobileIsNumber"),
    .init(mobile: "9120003014", expected: "accepted Success codeIsNumber codePadded"),
    .init(mobile: "9120003015", expected: "accepted Success codeMasked"),
    .init(mobile: "9120003016", expected: "unknown answer is not JSON"),
  ]

  func run(_ transport: any Transport, base: BaseAddress, method: RequestEncoding) async throws {
    let client = ServiceClient(transport: transport, base: base, method: method)
    let request = SendOTPRequest(
      mobile: try MobileNumber(mobile), text: try MessageText("کد 1 + & = %\n😀"),
      lineNumber: try LineNumber("public"),
      codeLength: try CodeLength(6))
    let result = await client.send(client.prepare(request, now: Date()), token: try Token(token))
    #expect(Self.words(result.outcome) == expected)
    if let code = result.outcome.answer?.code, expected == "accepted Success", mobile != "9120003007" {
      #expect(code.count == 6)
    }
  }

  static func words(_ outcome: SendOutcome) -> String {
    switch outcome {
    case .accepted(let answer), .refused(let answer):
      let deviations = answer.deviations.filter { $0 != .unknownStatus && $0 != .messageIDIsText }
        .filter { !(outcome.kind == .refused && $0 == .statusIsNumber) }
      return ([outcome.kind.rawValue, answer.status.display.english] + deviations.map(\.rawValue)).joined(
        separator: " ")
    case .unknown(_, let reason): return "unknown \(reason.brief.english)"
    case .notSent(let phase, _): return "notSent \(phase.rawValue)"
    }
  }
}

@Suite("The contract")
struct ContractTests {
  @Test("holds in process", arguments: ContractCase.all, RequestEncoding.allCases)
  func inProcess(_ contract: ContractCase, _ method: RequestEncoding) async throws {
    let base = try BaseAddress("http://127.0.0.1/rest")
    try await contract.run(SimulatedTransport(), base: base, method: method)
  }

  @Test(
    "holds over a socket, every case on one connection after the other", arguments: RequestEncoding.allCases)
  func overSocket(_ method: RequestEncoding) async throws {
    let simulator = Simulator()
    let base = try BaseAddress(try await simulator.start())
    let transport = CurlTransport()
    for contract in ContractCase.all { try await contract.run(transport, base: base, method: method) }
    await simulator.stop()
  }

  @Test("AccountStatus tells credit and lines, and the token's refusal")
  func accountStatus() async throws {
    let client = ServiceClient(
      transport: SimulatedTransport(), base: try BaseAddress("http://127.0.0.1/rest"))
    let status = try await client.call(.accountStatus, token: try Token("good")).result.get()
    #expect(status.credit == 25_000)
    #expect(status.lineNumbers == ["98", "public", "service"])
    #expect(
      try await client.call(.accountStatus, token: try Token("expired")).result.get().status.code == -204)
  }

  @Test("credit is used up, and then refused")
  func credit() async throws {
    let client = ServiceClient(
      transport: SimulatedTransport(), base: try BaseAddress("http://127.0.0.1/rest"))
    let request = SendOTPRequest(
      mobile: try MobileNumber("9120000000"), text: try MessageText(String(repeating: "س", count: 670)),
      lineNumber: try LineNumber("98"), codeLength: .shortest)
    var kinds: [Outcome] = []
    for _ in 0..<3 {
      kinds.append(
        await client.send(client.prepare(request, now: Date()), token: try Token("good")).outcome.kind)
    }
    // Ten parts at 1,000 rials each: 25,000 pays for two messages.
    #expect(kinds == [.accepted, .accepted, .refused])
  }
}
