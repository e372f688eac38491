import AmootSMS
import ConsoleData
import Foundation
import HTTPTypes
import Screen
import Simulator
import Testing

@testable import ConsoleCore
import Wording

/// A send to the in-process simulator, as the history would store it.
struct SimulatedRow {
  var record: SendRecord
  var exchange: StoredExchange

  static let timing = Timing(
    name: .seconds(0.004), connect: .seconds(0.021), tls: .seconds(0.043), wait: .seconds(0.102),
    receive: .seconds(0.003), total: .seconds(0.182))
  static let connection = ConnectionFacts(
    address: "185.0.2.10:443", tlsVersion: "TLSv1.3",
    certificate: .init(
      name: "portal.amootsms.com", issuer: "R11", expiry: Date(timeIntervalSince1970: 1_803_000_000)))

  static func send(
    _ mobile: String, token: String = "good-token-1234", method: RequestEncoding = .post,
    text: String = "کد شما",
    row: Int64 = 7
  ) async throws -> SimulatedRow {
    let now = ConsoleHarness().now
    let client = ServiceClient(
      transport: SimulatedTransport(), method: method, limits: TransportLimits(answerSize: 100_000))
    let request = SendOTPRequest(
      mobile: try MobileNumber(mobile), text: try MessageText(text), lineNumber: try LineNumber("public"),
      codeLength: try CodeLength(5))
    let prepared = client.prepare(request, now: now)
    let result = await client.send(prepared, token: try Token(token))
    var record = SendRecord(
      id: row, draft: SendDraft(startedAt: now, profile: "production", prepared: prepared))
    record.finish(result.outcome, duration: 0.182)
    let head = result.exchange.response.map { response in
      (["HTTP \(response.status.code)"]
        + response.headerFields.map { "\($0.name.rawName): \($0.value)" }.sorted()).joined(separator: "\n")
    }
    return SimulatedRow(
      record: record,
      exchange: StoredExchange(
        request: prepared.redacted.text, responseHead: head, responseBody: result.exchange.body,
        timing: timing,
        connection: connection))
  }

  func details(usual: Timing? = nil) -> SendDetails {
    SendDetails(exchange, usual: usual, codeLength: record.codeLength)
  }

  /// Returns a console with the row's details open.
  func open(width: Int = 100, height: Int = 60, view: DetailsView = .decoded, usual: Timing? = nil)
    -> ConsoleHarness
  {
    var console = ConsoleHarness(width: width, height: height)
    console.load([record])
    console.press(.named(.function(4)))
    console.post(.details(.loaded(id: record.id, details(usual: usual))))
    for _ in 0..<(DetailsView.allCases.firstIndex(of: view) ?? 0) { console.press(.character("v")) }
    return console
  }
}

@Suite("Details of a send")
struct DetailsTests {
  /// Every misbehavior of the simulator that answers in process, and a status of each sign.
  static let answers = [
    "9120000000", "9120001004", "9120002207", "9120001777", "9120003002", "9120003003", "9120003004",
    "9120003007", "9120003008", "9120003009", "9120003010", "9120003011", "9120003012", "9120003013",
    "9120003014", "9120003015", "9120003016",
  ]

  @Test("for every answer of the simulator", arguments: answers)
  func answer(_ mobile: String) async throws {
    let row = try await SimulatedRow.send(mobile)
    let console = row.open()
    expectGolden(console, "details-\(mobile)")
    for cell in console.screen.cells {
      #expect(!cell.text.unicodeScalars.contains { VisibleText.isUnsafe($0) }, "\(cell.text)")
    }
  }

  @Test("for ends without an answer")
  func noAnswer() async throws {
    let outcomes: [(String, SendOutcome, Timing)] = [
      (
        "timeout", .unknown(.wait, .timedOut(after: .seconds(30))),
        Timing(
          name: .seconds(0.004), connect: .seconds(0.02), tls: .seconds(0.04), wait: .seconds(29.9),
          total: .seconds(30))
      ),
      (
        "cancelled", .unknown(.wait, .cancelled),
        Timing(
          name: .seconds(0.004), connect: .seconds(0.02), tls: .seconds(0.04), wait: .seconds(1.2),
          total: .seconds(1.3))
      ),
      (
        "tls", .notSent(.tls, .failed(detail: "SSL certificate problem: certificate has expired")),
        Timing(name: .seconds(0.004), connect: .seconds(0.02), total: .seconds(0.05))
      ),
      ("name", .notSent(.name, .failed(detail: "Couldn't resolve host name")), Timing(total: .seconds(0.01))),
    ]
    for (name, outcome, timing) in outcomes {
      var row = try await SimulatedRow.send("9120000000")
      row.record.finish(outcome, duration: timing.total.inSeconds)
      row.exchange.responseHead = nil
      row.exchange.responseBody = nil
      row.exchange.timing = timing
      row.exchange.connection = ConnectionFacts()
      expectGolden(row.open(height: 40), "details-\(name)")
    }
  }

  @Test("raw and in bytes, at several widths, against what is usual")
  func views() async throws {
    let usual = Timing(
      name: .seconds(0.002), connect: .seconds(0.02), tls: .seconds(0.04), wait: .seconds(0.06),
      receive: .seconds(0.002), total: .seconds(0.124))
    let row = try await SimulatedRow.send("9120003016", method: .get)
    for (width, height) in [(100, 30), (60, 15), (40, 10)] {
      for view in DetailsView.allCases {
        expectGolden(
          row.open(width: width, height: height, view: view, usual: usual),
          "details-\(view.rawValue)-\(width)x\(height)")
      }
    }
    // The mark is under the wrong byte.
    let lines = row.open(view: .decoded).screen.lines
    let mark = try #require(lines.firstIndex { $0.contains("^ byte") })
    let column = try #require(Array(lines[mark]).firstIndex(of: "^"))
    let fault = try #require(row.details().fault)
    #expect(Array(lines[mark - 1])[column] == fault.after.first)
  }

  @Test("whatever is stored: nothing, nonsense, a megabyte, other charsets, thousands of heads")
  func damaged() async throws {
    let good = try await SimulatedRow.send("9120000000")
    let poison = "\u{1B}]0;x\u{7}\u{202E}" + String(repeating: "😀\n", count: 3_000)
    let heads = "HTTP 200\n" + (0..<5_000).map { "X-\($0): \(poison.prefix(30))" }.joined(separator: "\n")
    let bodies: [Data?] = [
      nil, Data(), Data([0xFF, 0xFE, 0x00]),
      Data("سلام".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }),
      Data(poison.utf8), Data(repeating: UInt8(ascii: "["), count: 1 << 20),
      Data(("{\"Status\":\"Success\",\"x\":\"" + String(repeating: "ب", count: 500_000) + "\"}").utf8),
      Data([0xE3, 0xCD, 0xE3, 0xCF]),
    ]
    for body in bodies {
      for request in ["", poison, "GET", "POST /x HTTP/1.1\nHost: \n\n", good.exchange.request] {
        var row = good
        row.exchange = StoredExchange(request: request, responseHead: heads, responseBody: body)
        for view in DetailsView.allCases {
          let console = row.open(width: 80, height: 24, view: view)
          for cell in console.screen.cells {
            #expect(!cell.text.unicodeScalars.contains { VisibleText.isUnsafe($0) })
          }
        }
      }
    }
  }

  @Test("mutated answers never trap, and what is shown is harmless")
  func mutated() async throws {
    let samples = try await withThrowingTaskGroup(of: Data.self) { group in
      for mobile in Self.answers {
        group.addTask { try await SimulatedRow.send(mobile).exchange.responseBody ?? Data() }
      }
      return try await group.reduce(into: [Data]()) { $0.append($1) }
    }
    var mutations = AnswerMutations(samples: samples.sorted { $0.count < $1.count }, seed: 5)
    let good = try await SimulatedRow.send("9120000000")
    for round in 0..<3_000 {
      let body = mutations.next()
      _ = try? AccountStatus(decoding: body)
      _ = try? MessagePrice(decoding: body)
      _ = try? SentMessages(decoding: body)
      _ = try? OptOut(decoding: body, mobile: try MobileNumber("9120000000"))
      for text in (try? Deliveries(decoding: body))?.other ?? [] {
        #expect(!text.unicodeScalars.contains(where: VisibleText.isUnsafe), "\(text)")
      }
      var row = good
      row.exchange.responseBody = body
      let details = row.details()
      // Decoding is fast; painting every round would take a while.
      guard round % 20 == 0 else { continue }
      for view in DetailsView.allCases {
        let text = DetailText(
          row.record, details, nil, view: view, now: row.record.startedAt, width: 74, ascii: false,
          language: .english)
        for line in text.lines {
          #expect(!line.text.unicodeScalars.contains { $0 != "\n" && VisibleText.isUnsafe($0) }, "\(line)")
        }
      }
    }
  }
}
