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
    record.settle(result.outcome, duration: 0.182)
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
      row.record.settle(outcome, duration: timing.total.inSeconds)
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
      var row = good
      row.exchange.responseBody = body
      let details = row.details()
      // Decoding is fast; painting every round would take a while.
      guard round % 20 == 0 else { continue }
      for view in DetailsView.allCases {
        let text = DetailText(
          row.record, details, view: view, width: 74, ascii: false, language: .english, names: .commands)
        for line in text.lines {
          #expect(!line.text.unicodeScalars.contains { $0 != "\n" && VisibleText.isUnsafe($0) }, "\(line)")
        }
      }
    }
  }
}

@Suite("What is done with an exchange")
struct ExchangeTests {
  @Test("two rows are marked and compared, field by field")
  func compare() async throws {
    let post = try await SimulatedRow.send("9120000000", row: 7)
    let get = try await SimulatedRow.send("9120002207", method: .get, row: 8)
    var console = ConsoleHarness(width: 100, height: 40)
    console.load([get.record, post.record])
    console.press(.named(.function(3)), .character("m"))
    #expect(console.text.contains("▸09:") || console.text.contains("▸12:"), "\(console.text)")
    console.press(.character("m"))
    #expect(console.model.history.marked == nil)
    console.press(.character("m"), .named(.down), .character("m"))
    #expect(console.subjects == [.details(.compare(id: 0, get.record, post.record))])
    let comparison = Comparison(get.record, get.exchange, post.record, post.exchange)
    // An answer that is not awaited changes nothing.
    console.post(.details(.compared(id: -1, comparison)))
    #expect(console.model.overlay == nil)
    console.post(.details(.compared(id: try #require(console.model.details.awaitedComparison), comparison)))
    expectGolden(console, "comparison-100x40")
    console.press(.named(.escape))
    #expect(
      console.model.overlay == nil && console.model.focus == .history && console.model.history.marked == nil)
    // A row does not differ from itself.
    let same = Comparison(post.record, post.exchange, post.record, post.exchange).fields
    #expect(same.filter { !$0.isSame }.isEmpty && same.count > 20)
  }

  @Test("a call is chosen from a menu and copied")
  func menu() async throws {
    let row = try await SimulatedRow.send("9120000000")
    var console = ConsoleHarness(width: 80, height: 24)
    console.load([row.record])
    console.press(.named(.function(3)), .character("c"))
    expectGolden(console, "copy-menu-80x24")
    console.press(.named(.down), .named(.down), .named(.enter))
    #expect(console.effects == [.details(.makeText(.call(.php, .post), row.record))])
    console.post(.details(.textReady("<?php", what: "a call for PHP")))
    #expect(console.effects == [.terminal(.copy("<?php", what: "a call for PHP"))])
    for size in [Size(width: 40, height: 10), Size(width: 60, height: 15)] {
      console.post(.resized(size))
      console.press(.character("c"), .named(.end))
      #expect(console.text.contains("Response body"), "\(console.text)")
      console.press(.named(.escape))
    }
  }

  @Test("every call of every language holds every field and no token")
  func calls() async throws {
    let row = try await SimulatedRow.send(
      "9120000000", token: "SECRET-TOKEN-42", text: "a'b\"c$d\\e\n\u{202E}f 😀 ی\u{200C}ک")
    for language in ReadyCall.Language.allCases {
      for method in RequestEncoding.allCases {
        let excerpt = RowExcerpt.call(language, method)
        let text = try #require(excerpt.text(row.record, row.exchange))
        #expect(text.contains("AMOOT_TOKEN") && !text.contains("SECRET"))
        for name in ["SendDateTime", "SMSMessageText", "LineNumber", "Mobile", "CodeLength", "9120000000"] {
          #expect(text.contains(name), "\(text)")
        }
        #expect(text.contains("portal.amootsms.com/rest/SendOTP"))
        let hidden = text.unicodeScalars.filter { $0 != "\n" && VisibleText.isUnsafe($0) }
        #expect(language == .curl || hidden.isEmpty)
        // A row without its exchange gives the same call.
        #expect(excerpt.text(row.record, nil) == text)
      }
    }
    #expect(RowExcerpt.answer.text(row.record, nil) == nil)
  }

  @Test("a stored request is read back as it was sent", arguments: RequestEncoding.allCases)
  func stored(_ method: RequestEncoding) throws {
    let parameters: [ServiceRequest.Parameter] = [
      .init("SMSMessageText", "a&b=c+d %41 ی\n\n\"'"), .init("Mobile", "9120000000"),
    ]
    for address in ["https://portal.amootsms.com/rest", "http://127.0.0.1:8080/rest", "https://x.example"] {
      let base = try BaseAddress(address)
      let request = ServiceRequest.redacted(.sendOTP, parameters: parameters, base: base, method: method)
      let read = try #require(StoredRequest(request.text))
      #expect(read.method == method && read.base == base && read.name == "SendOTP")
      #expect(read.parameters == parameters)
    }
    for text in ["", "GET", "GET / HTTP/1.1", "PUT /x HTTP/1.1\nHost: a", "POST /x HTTP/1.1\nHost a\n\n"] {
      #expect(StoredRequest(text) == nil)
    }
  }

  @Test("statuses are searched by code, title and words in either language")
  func statuses() {
    var console = GoldenTests.filled(80, 24)
    console.press(.named(.function(3)), .named(.down), .named(.function(8)))
    guard let browser = console.model.overlay?.list(StatusBrowser.self) else {
      Issue.record("no table")
      return
    }
    #expect(browser.found.dropFirst(browser.selected).first?.code == -207)
    for (text, code) in [
      ("-207", -207), ("creditnot", 4), ("اعتبار", 4), ("۴", 4), ("IP token", -207), ("207", -207),
    ] {
      console.press(.control("u"))
      console.type(text)
      if let browser = console.model.overlay?.list(StatusBrowser.self) {
        #expect(
          browser.found.dropFirst(browser.selected).first?.code == code,
          "\(text): \(String(describing: browser.found.dropFirst(browser.selected).first?.code))")
      }
    }
    console.press(.control("u"))
    console.type("اعتبار")
    expectGolden(console, "statuses-80x24")
    console.press(.control("u"))
    console.type("nothing like this")
    #expect(console.text.contains("No match"))
    console.press(.control("u"), .named(.pageDown), .named(.down))
    for size in GoldenTests.sizes {
      console.post(.resized(Size(width: size.0, height: size.1)))
      #expect(console.text.contains("search:"))
    }
    expectGolden(console, "statuses-40x10")
    console.press(.named(.escape))
    #expect(console.model.overlay == nil)
  }

  @Test("the wire is watched only while it is looked at")
  func wire() {
    var console = ConsoleHarness(width: 80, height: 24)
    console.press(.named(.function(10)))
    #expect(console.effects == [.watchWire(true)])
    #expect(console.text.contains("No traffic yet"))
    for number in 0..<700 { console.post(.wireLines(["12:00:00.000 #1 < line \(number)"])) }
    #expect(console.model.wire.count == Model.wireLimit)
    #expect(console.text.contains("line 699") && !console.text.contains("line 600"))
    console.press(.named(.pageUp))
    #expect(!console.text.contains("line 699"))
    console.press(.named(.escape))
    #expect(console.effects == [.watchWire(false)] && console.model.wire.isEmpty)
  }

  @Test(
    "what was opened over the details goes back to them",
    arguments: [
      Key.named(.function(8)), .named(.function(10)), .named(.function(12)), .character("c"), .control("p"),
      .named(.function(1)), .alt("l"),
    ])
  func back(_ key: Key) async throws {
    var console = try await SimulatedRow.send("9120000000").open(width: 80, height: 24)
    console.press(.named(.pageDown))
    let before = console.model.overlay
    console.press(key)
    #expect(console.model.overlay != before)
    console.press(.named(.escape))
    #expect(console.model.overlay == before)
    console.press(.named(.escape))
    #expect(console.model.overlay == nil)
  }

  @Test("a GET send shows where its token was")
  func getToken() async throws {
    let get = try await SimulatedRow.send("9120000000", method: .get)
    let post = try await SimulatedRow.send("9120000000")
    #expect(get.open().text.contains("Token           $AMOOT_TOKEN"))
    let fields = Comparison(get.record, get.exchange, post.record, post.exchange).fields
    let token = fields.first { $0.name.english == "token" }
    #expect(token?.left.english == "in the query" && token?.right.english == "in the header")
  }

  @Test(
    "the byte that could not be read is marked among the bytes, at its end too",
    arguments: ["9120003016", "9120003004"])
  func byteMark(_ mobile: String) async throws {
    let row = try await SimulatedRow.send(mobile)
    let offset = try #require(row.details().fault?.offset)
    let lines = DetailText(
      row.record, row.details(), view: .hex, width: 74, ascii: false, language: .english, names: .commands
    ).lines.map(\.text)
    let mark = try #require(lines.firstIndex { $0.hasSuffix("^^ byte \(offset)") })
    let column = lines[mark].prefix { $0 == " " }.count
    #expect((column - 8) / 3 == offset % 16, "\(lines)")
    #expect(lines[mark - 1].hasPrefix(String(repeating: "0", count: 4) + String(offset / 16 * 16, radix: 16)))
  }

  @Test("the doctor is asked, waited for and read")
  func doctor() {
    var console = ConsoleHarness(width: 80, height: 24)
    console.press(.named(.function(12)))
    #expect(console.effects.count == 1 && console.text.contains("Checking"))
    console.post(
      .doctorFinished(
        id: console.model.doctorRun ?? 0,
        [
          Finding("terminal", .good, "xterm-256color"),
          Finding("clock", .bad, "7 min ahead of the server's", remedy: "Set this machine's clock."),
          Finding("token", .warning, "none is set", remedy: "Set AMOOT_TOKEN."),
          Finding("TLS", .skipped, "there is no connection"),
        ]))
    expectGolden(console, "doctor-80x24")
    // Findings that arrive after it was closed open nothing.
    console.press(.named(.escape))
    console.post(.doctorFinished(id: console.model.doctorRun ?? 0, []))
    #expect(console.model.overlay == nil)
  }
}

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

@Suite("Fields of a row")
struct RowFieldTests {
  @Test("stand in every place that they name", arguments: RowField.Key.allCases)
  func places(key: RowField.Key) {
    let field = RowField.named(key)
    #expect(field.key == key)
    var row = GoldenTests.rows(ConsoleHarness().now)[0]
    row.note = "ticket 8123"
    let details = DetailText(
      row, nil, view: .decoded, width: 80, ascii: false, language: .english, names: .commands
    ).lines.map(\.key)
    #expect(details.contains(field.title.english) || !field.places.contains(.details))
    let compared = Comparison(row, nil, row, nil).fields.map(\.name)
    #expect(compared.contains(field.title) || !field.places.contains(.comparison))
    let table = HistoryTable(
      width: 400, HistoryTable.Extent([row]), now: row.startedAt, profiles: true, destinations: true,
      rowNumbers: true)
    #expect(table.columns.contains { $0.key == key } == (field.column != nil))
    var json: [UInt8] = []
    var export = RowExport(.jsonLines)
    export.append(row, to: &json)
    #expect(String(decoding: json, as: UTF8.self).contains("\"\(key.rawValue)\":"))
    let names = String(decoding: RowExport(.csv).header, as: UTF8.self).split { ",\r\n".contains($0) }
    #expect(names.contains(Substring(key.rawValue)))
    for filter in field.filters {
      #expect(RowField.filterNames.contains { $0.name == filter.name })
    }
  }

  @Test("say nothing that a terminal would obey")
  func hostile() {
    var row = GoldenTests.rows(ConsoleHarness().now)[0]
    let hostile = "\u{1B}[31m\u{202E}\u{07}" + String(repeating: "x", count: 20_000)
    (row.profile, row.mobile, row.line, row.text) = (hostile, hostile, hostile, hostile)
    (row.statusTitle, row.messageID, row.code, row.note) = (hostile, hostile, hostile, hostile)
    row.reason = .written(summary: hostile, explanation: hostile)
    for field in RowField.all {
      let words = field.words(row)?.english ?? ""
      #expect(!words.unicodeScalars.contains { VisibleText.isUnsafe($0) }, "\(field.key)")
      #expect(words.unicodeScalars.count < 10_000, "\(field.key)")
    }
  }
}
