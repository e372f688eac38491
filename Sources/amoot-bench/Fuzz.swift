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
    var mutations = AnswerMutations(samples: samples, seed: seed)
    let row = SendRecord(
      id: 1, startedAt: Date(), profile: "fuzz", mobile: "9120000000", line: "public", text: "x",
      codeLength: 5,
      state: .unknown)
    var understood = 0
    for round in 1...max(1, count) {
      let body = mutations.next()
      if (try? SendOTPAnswer(decoding: body, codeLength: .shortest)) != nil { understood += 1 }
      _ = try? AccountStatus(decoding: body)
      guard round % 50 == 0 else { continue }
      let exchange = StoredExchange(request: "", responseHead: "HTTP 200", responseBody: body)
      let details = SendDetails(exchange, codeLength: 5)
      for view in DetailsView.allCases {
        let lines = DetailText(
          row, details, view: view, width: 74, ascii: false, language: .english, names: .commands
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

  enum FuzzError: Error { case unsafe(Data) }
}
