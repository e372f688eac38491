internal import AmootSMS
internal import Wording
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import Simulator

/// Decodes and lays out nearly valid answers, as many as requested; a trap would end the process.
enum Fuzz {
  static func run(_ count: Int, seed: UInt64) async throws {
    let transport = SimulatedTransport()
    let client = ServiceClient(transport: transport, limits: TransportLimits(answerSize: 4_096))
    var samples: [Data] = []
    for ending in [0, 3_003, 3_004, 3_007, 3_010, 3_011, 3_012, 3_013, 3_014, 3_015, 3_016, 2_207] {
      let request = SendOTPRequest(
        mobile: try MobileNumber(String(9_120_000_000 + ending)), text: try MessageText("کد شما"),
        lineNumber: try LineNumber("public"), codeLength: .shortest)
      let result = await client.send(
        client.prepare(request, now: Date()), token: try Token("fuzz-token-0000"))
      samples.append(result.exchange.body)
    }
    let token = try Token("fuzz-token-0000")
    samples.append(await client.call(.accountStatus, token: token).exchange.body)
    samples.append(
      await client.call(.deliveries(of: ["600477358", "600477359"]), token: token).exchange.body)
    samples.append(await client.call(.delivery(of: "600477358"), token: token).exchange.body)
    let day = -86_400.0
    let listed = ServiceMethod.messages(from: Date().addingTimeInterval(day), to: Date())
    samples.append(await client.call(listed, token: token).exchange.body)
    var mutations = AnswerMutations(samples: samples, seed: seed)
    let row = SendRecord(
      id: 1, startedAt: Date(), profile: "fuzz", mobile: "9120000000", line: "public", text: "x",
      codeLength: 5,
      state: .unknown)
    var understood = 0
    for round in 1...max(1, count) {
      let body = mutations.next()
      if (try? SendOTPAnswer(decoding: body, codeLength: .shortest)) != nil { understood += 1 }
      try decodeAsAnyMethod(body)
      guard round % 50 == 0 else { continue }
      let exchange = StoredExchange(request: "", responseHead: "HTTP 200", responseBody: body)
      let details = SendDetails(exchange, codeLength: 5)
      for view in DetailsView.allCases {
        let lines = DetailText(
          row, details, Diagnosis(DiagnosisFacts(row, now: row.startedAt)), view: view, now: row.startedAt,
          width: 74, ascii: false, language: .english
        ).lines
        let hasUnsafeText = lines.contains {
          $0.text.unicodeScalars.contains { $0 != "\n" && VisibleText.isUnsafe($0) }
        }
        if hasUnsafeText { throw FuzzError.unsafe(body) }
      }
    }
    print(
      "\(count) answers decoded, \(understood) understood, none trapped, none shown unsafely (seed \(seed))")
  }

  /// Decodes a body as the answer of every method that asks; whatever comes out can be shown.
  private static func decodeAsAnyMethod(_ body: Data) throws {
    _ = try? AccountStatus(decoding: body)
    _ = try? MessagePrice(decoding: body)
    _ = try? SentMessages(decoding: body)
    if let mobile = try? MobileNumber("9120000000") { _ = try? OptOut(decoding: body, mobile: mobile) }
    guard let answer = try? Deliveries(decoding: body) else { return }
    let shown = answer.other + answer.items.compactMap { $0.state?.display.english }
    if shown.contains(where: { $0.unicodeScalars.contains(where: VisibleText.isUnsafe) }) {
      throw FuzzError.unsafe(body)
    }
  }

  enum FuzzError: Error { case unsafe(Data) }
}
