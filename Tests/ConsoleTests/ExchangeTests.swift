import AmootSMS
import ConsoleData
import Foundation
import HTTPTypes
import Screen
import Simulator
import TestSupport
import Testing

@testable import ConsoleCore
import Wording

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
    console.press(.named(.down), .named(.enter))
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
        let hidden = text.unicodeScalars.filter {
          !"\n\t".unicodeScalars.contains($0) && VisibleText.isUnsafe($0)
        }
        #expect(language == .curl || hidden.isEmpty)
        // Where files are read in the encoding of the system, only ASCII arrives.
        #expect(![.java, .powershell].contains(language) || text.utf8.allSatisfy { $0 < 0x80 })
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
  func statuses() throws {
    var console = GoldenTests.filled(80, 24)
    console.press(.named(.function(3)), .named(.down), .named(.function(8)))
    let browser = try #require(console.model.overlay?.list(StatusBrowser.self))
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
      row.record, row.details(), nil, view: .hex, now: row.record.startedAt, width: 74, ascii: false,
      language: .english
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
