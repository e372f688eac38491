import AmootSMS
import ConsoleData
import ConsoleWording
import Foundation
import Screen
import Testing
import Wording

@testable import ConsoleCore

/// What a message costs: from the account's prices, by the service, and how the credit fell.
@Suite("Prices")
struct PriceTests {
  /// An answer about the account, as the service writes it.
  static func account(credit: Int = 25_000, _ prices: String = prices) throws -> AccountStatus {
    let body =
      #"{"Status":"Success","RemaindCredit":\#(credit),"ListLineNumbers":["98","service"]\#(prices)}"#
    return try AccountStatus(decoding: Data(body.utf8))
  }

  static let prices = """
    ,"BaseSMS_PersianPrice":1000,"BaseSMS_EnglishPrice":1500,"ServiceSMS_PersianPrice":2050,\
    "ServiceSMS_EnglishPrice":2750,"AdsSMS_PersianPrice":3870,"AdsSMS_EnglishPrice":5200
    """

  private static func estimate(
    _ text: String, line: String = "public", mobiles: Int = 1, length: Int = 5, prices: String = prices
  ) throws -> PriceEstimate? {
    PriceEstimate(
      text: text, codeLength: length, line: line, mobiles: mobiles, prices: try account(prices).prices)
  }

  @Test("one figure where the class is known, else from the lowest to the highest")
  func classes() throws {
    #expect(try Self.estimate("سلام")?.range == 1_000...3_870)
    #expect(try Self.estimate("سلام", line: "Service")?.range == 2_050...2_050)
    // Latin letters are not assumed to be cheaper.
    #expect(try Self.estimate("hello")?.range == 1_500...5_200)
    #expect(try Self.estimate("hello", mobiles: 3)?.range == 4_500...15_600)
    #expect(try Self.estimate("") == nil)
  }

  @Test("nothing where prices are missing or 0, and where a number is too large to be one")
  func missing() throws {
    #expect(try Self.estimate("سلام", prices: "") == nil)
    #expect(try Self.estimate("سلام", prices: #","BaseSMS_PersianPrice":0"#) == nil)
    #expect(try Self.estimate("hello", prices: #","BaseSMS_PersianPrice":1000"#) == nil)
    #expect(try Self.estimate("سلام", line: "service", prices: #","BaseSMS_PersianPrice":1000"#) == nil)
    #expect(
      try Self.estimate(
        String(repeating: "س", count: 71), prices: #","BaseSMS_PersianPrice":9223372036854775807"#)
        == nil)
    // Where only the part that the code begins makes it too large.
    #expect(
      try Self.estimate(
        String(repeating: "س", count: 70), prices: #","BaseSMS_PersianPrice":9223372036854775807"#)
        == nil)
  }

  @Test(
    "where the code could begin another part, both are told",
    arguments: [(64, false), (65, true), (70, true), (71, false)])
  func code(length: Int, another: Bool) throws {
    let estimate = try Self.estimate(String(repeating: "س", count: length), line: "service")
    #expect((estimate?.rangeWithCode != nil) == another)
    if another { #expect(estimate?.rangeWithCode == 4_100...4_100 && estimate?.range == 2_050...2_050) }
  }

  @Test("the preview tells the price, for all numbers, and the credit that does not do")
  func preview() throws {
    var console = ConsoleHarness(width: 140, height: 40)
    console.type("09120000000")
    #expect(!console.text.contains("costs"))
    console.answerAccount(try Self.account())
    #expect(console.text.contains("costs 1,000 to 3,870 rials"), "\(console.text)")
    console.type(" 09120000001")
    #expect(console.text.contains("costs 2,000 to 7,740 rials for 2 numbers"), "\(console.text)")
    console.answerAccount(try Self.account(credit: 3_000))
    #expect(console.text.contains("credit of 3,000 rials may not pay"), "\(console.text)")
    console.answerAccount(try Self.account(credit: 1_900))
    #expect(console.text.contains("credit of 1,900 rials does not pay"), "\(console.text)")
    // Another account's prices say nothing.
    console.model.form[.token] = EditBuffer("another-token-1234")
    #expect(!console.text.contains("costs"), "\(console.text)")
  }

  @Test("Alt-E asks the service, and its answer holds for what it was asked about alone")
  func asking() throws {
    var console = ConsoleHarness(width: 140, height: 40)
    console.press(.alt("e"))
    #expect(console.text.contains("needs a valid line, mobile and message"), "\(console.text)")
    console.type("09120000000")
    console.press(.alt("e"))
    guard case .askForPrice(let id, let question)? = console.effects.last else {
      #expect(Bool(false), "\(console.effects)")
      return
    }
    #expect(question.mobiles == ["9120000000"] && question.line == "public")
    console.post(.price(.told(id: id + 1, rials: 9)))
    #expect(console.model.toldPrice == nil)
    console.post(.price(.told(id: id, rials: 1_234)))
    #expect(console.text.contains("1,234 rials by the service, without code"), "\(console.text)")
    console.type(" 09120000001")
    #expect(!console.text.contains("1,234 rials by the service, without code"), "\(console.text)")
    console.press(.alt("e"))
    guard case .askForPrice(let next, _)? = console.effects.last else { return }
    console.post(.price(.notTold(id: next, PriceWords.refused([.verbatim("X: y")]))))
    #expect(console.text.contains("The service gave no price. X: y"), "\(console.text)")
  }

  @Test("a batch that the credit may not do for is asked about before the first leaves")
  func batch() throws {
    var console = ConsoleHarness()
    console.answerAccount(try Self.account(credit: 5_000))
    console.press(.paste("09120000001 09120000002"), .named(.enter))
    #expect(console.orders.isEmpty)
    #expect(console.text.contains("may not do for all"), "\(console.text)")
    console.press(.character("y"))
    #expect(console.orders.count == 1)
  }

  @Test("a question before a send names the price")
  func guarded() throws {
    var console = ConsoleHarness()
    console.recipientHistory = RecipientHistory(mobile: "", isKnown: false)
    console.answerAccount(try Self.account())
    console.enter("09120000001")
    #expect(console.text.contains("It costs 1,000 to 3,870 rials."), "\(console.text)")
  }

  private static func sent(_ console: inout ConsoleHarness, _ mobile: String, row: Int64) throws {
    console.press(.control("u"))
    let order = try console.send(mobile, row: row)
    console.end(order, ConsoleHarness.success)
  }

  @Test("how the credit fell is noted for exactly one send between two answers, and is not called its price")
  func fall() throws {
    var console = ConsoleHarness()
    console.answerAccount(try Self.account(credit: 25_000))
    try Self.sent(&console, "9120000001", row: 7)
    console.answerAccount(try Self.account(credit: 23_500))
    #expect(
      console.effects.contains { if case .history(.setCreditFall(1_500, _)) = $0 { true } else { false } })
    console.press(.named(.function(4)))
    #expect(console.text.contains("1,500 rials around this send"), "\(console.text)")
    #expect(!console.text.lowercased().contains("price 1,500"))
    console.press(.named(.escape))
    // Two sends between two answers tell nothing of either.
    try Self.sent(&console, "9120000002", row: 8)
    try Self.sent(&console, "9120000003", row: 9)
    console.answerAccount(try Self.account(credit: 20_500))
    #expect(console.model.history.rows.filter { $0.creditFell != nil }.map(\.id) == [7])
  }

  @Test("a row of another program between the answers, a refusal, or a credit that rose notes nothing")
  func noFall() throws {
    var console = ConsoleHarness()
    console.answerAccount(try Self.account(credit: 25_000))
    try Self.sent(&console, "9120000001", row: 7)
    var other = console.model.history.rows[0]
    other.id = 6
    console.load([console.model.history.rows[0], other])
    console.answerAccount(try Self.account(credit: 23_500))
    #expect(console.model.history.rows.allSatisfy { $0.creditFell == nil })
    console.load([])
    try Self.sent(&console, "9120000002", row: 8)
    console.answerAccount(try Self.account(credit: 50_000))
    #expect(console.model.history.rows.allSatisfy { $0.creditFell == nil })
  }

  @Test("F5 opens the account with its lines, and Enter takes one")
  func pane() throws {
    var console = ConsoleHarness()
    console.answerAccount(try Self.account())
    console.press(.named(.function(5)))
    for words in ["Credit", "25,000 rials", "4 to 25 parts", "Line 98", "class not told", "Line service"] {
      #expect(console.text.contains(words), "\(words)\n\(console.text)")
    }
    #expect(console.effects.contains { if case .refreshAccount = $0 { true } else { false } })
    console.press(.named(.end), .named(.enter))
    #expect(console.model.form.text(.lineNumber) == "service" && console.model.overlay == nil)
    var unknown = ConsoleHarness()
    unknown.press(.named(.function(5)))
    #expect(unknown.text.contains("Already asking"), "\(unknown.text)")
    unknown.failAccount(.verbatim("no network"))
    #expect(unknown.text.contains("Credit not known: no network"), "\(unknown.text)")
    var keyless = ConsoleHarness(token: "")
    keyless.press(.named(.function(5)))
    #expect(keyless.model.overlay == nil && keyless.text.contains("without a token"), "\(keyless.text)")
  }
}
