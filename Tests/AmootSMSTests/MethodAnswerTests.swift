import Foundation
import HTTPTypes
import Testing
import Wording

@testable import AmootSMS

/// The answers of the methods that ask, as the documentation shows them and as they may stray from it.
@Suite("Answers to what is asked")
struct MethodAnswerTests {
  // MARK: Deliveries

  @Test("a delivery tells its state and times, and no cost where that is 0")
  func delivery() throws {
    let body =
      #"{"Status":"Success","Data":{"MessageID":123456789,"DeliveryType":2,"Cost":0,"RegDateTime":"2025-10-25T15:16:59.590","SendDateTime":"2025-10-25T15:16:59.590"}}"#
    let answer = try Deliveries(decoding: Data(body.utf8))
    let delivery = try #require(answer.delivery(of: "123456789"))
    #expect(answer.status.isSuccess && answer.other.isEmpty)
    #expect(delivery.state?.kind == .failed && delivery.state?.isFinal == false && delivery.cost == nil)
    let registered = try #require(delivery.registeredAt)
    #expect(IranTime.iso(registered) == "2025-10-25T15:16:59+03:30")
    #expect(abs(registered.timeIntervalSince1970.truncatingRemainder(dividingBy: 1) - 0.59) < 0.001)
    #expect(delivery.sentAt == nil, "the time of registration stands for one that is not recorded")
  }

  @Test(
    "a state comes as a number, as digits, or as a title in any case and spelling",
    arguments: [
      ("1", 1), ("\"1\"", 1), ("\"۳۵\"", 35), ("1.0", 1), ("\"RecievedPhone\"", 1), ("\"ReceivedPhone\"", 1),
      ("\"received_phone\"", 1), ("\"BlackList\"", 35), ("777", 777), ("\"777\"", 777), ("-4", -4),
    ])
  func states(_ written: String, _ code: Int) throws {
    let body = #"{"Status":"Success","Data":{"MessageID":"7","DeliveryType":\#(written)}}"#
    let delivery = try #require(try Deliveries(decoding: Data(body.utf8)).delivery(of: "7"))
    #expect(delivery.state?.code == code)
    #expect(delivery.state?.meaning.isEmpty == false && delivery.state?.remedy.isEmpty == false)
  }

  @Test("a state that is neither is kept as it came, and changes nothing")
  func otherState() throws {
    let body = #"{"Status":"Success","Data":{"MessageID":7,"DeliveryType":"Teleported"}}"#
    let state = try #require(try Deliveries(decoding: Data(body.utf8)).delivery(of: "7")?.state)
    #expect(state.code == nil && state.kind == .unknown && state.display.english == "Teleported")
    for absent in ["null", "\"\"", "{}", "true"] {
      let body = #"{"Status":"Success","Data":{"MessageID":7,"DeliveryType":\#(absent)}}"#
      #expect(try Deliveries(decoding: Data(body.utf8)).delivery(of: "7")?.state == nil, "\(absent)")
    }
  }

  @Test("items are found by their MessageID and never by their place; what has none is kept as it came")
  func matching() throws {
    let body = """
      {"status":1,"DATA":[{"MessageID":"8","DeliveryType":8},{"DeliveryType":1},"x",{"MessageID":7,"DeliveryType":"1"}]}
      """
    let answer = try Deliveries(decoding: Data(body.utf8))
    #expect(answer.delivery(of: "7")?.state?.code == 1 && answer.delivery(of: "8")?.state?.code == 8)
    #expect(answer.delivery(of: "9") == nil && answer.delivery(of: "۷ ")?.state?.code == 1)
    #expect(
      answer.other == ["x", #"{"DeliveryType":1}"#] || answer.other == ["\"x\"", #"{"DeliveryType":1}"#])
  }

  @Test(
    "a refusal, and Failed without data, is no answer about the message",
    arguments: [
      #"{"Status":"Failed","Data":null}"#, #"{"Status":"Failed","Data":[]}"#, #"{"Status":"Failed"}"#,
      #"{"Status":"Token_Invalid","Data":null}"#, #"{"Status":"ServerError","Data":[]}"#, #"{"Status":-208}"#,
    ])
  func noAnswer(_ body: String) throws {
    let answer = try Deliveries(decoding: Data(body.utf8))
    #expect(!answer.status.isSuccess && answer.items.isEmpty && answer.delivery(of: "7") == nil)
  }

  @Test("fields beside the status are read too, and data written as a string")
  func shapes() throws {
    for body in [
      #"{"Status":"Success","MessageID":7,"DeliveryType":1,"RegDateTime":"2025-10-25T15:16:59.31"}"#,
      #"{"Status":"Success","Data":"[{\"MessageID\":7,\"DeliveryType\":1}]"}"#,
      #"{"Status":"Success","Data":[{"MessageID":7,"DeliveryType":1}]}"#,
    ] {
      #expect(try Deliveries(decoding: Data(body.utf8)).delivery(of: "7")?.state?.code == 1, "\(body)")
    }
  }

  @Test("the year 1 is no time, and a zone is respected")
  func times() {
    func iso(_ text: String) -> String? { AnswerReading.moment(.string(text)).map(IranTime.iso) }
    #expect(iso("0001-01-01T00:00:00") == nil)
    #expect(iso("2025-10-25T15:16:59.590") == "2025-10-25T15:16:59+03:30")
    #expect(iso("2025-10-25 15:16") == "2025-10-25T15:16:00+03:30")
    #expect(iso("2025-10-25T11:46:59Z") == "2025-10-25T15:16:59+03:30")
    #expect(iso("2025-10-25T13:46:59+02:00") == "2025-10-25T15:16:59+03:30")
    #expect(iso("۲۰۲۵-۱۰-۲۵T۱۵:۱۶:۵۹") == "2025-10-25T15:16:59+03:30")
    for nonsense in ["", "yesterday", "2025-13-01T00:00:00", "2025-10-25T25:00:00", "2025-10-25T10:00:99"] {
      #expect(iso(nonsense) == nil, "\(nonsense)")
    }
  }

  @Test("each code of the table has one class, a meaning and a remedy in both languages")
  func table() {
    #expect(DeliveryTable.entries.count == 19 && Set(DeliveryTable.entries.map(\.code)).count == 19)
    for entry in DeliveryTable.entries {
      #expect(DeliveryTable.entry(name: entry.name.uppercased()) == entry)
      for language in Language.allCases {
        #expect(!entry.meaning.text(in: language).isEmpty && !entry.remedy.text(in: language).isEmpty)
        #expect(!entry.kind.facts.words.text(in: language).isEmpty)
      }
    }
    #expect(DeliveryTable.entries.filter { $0.kind == .delivered }.map(\.code) == [1])
    #expect(!DeliveryTable.entries.contains { $0.kind == .pending && $0.isFinal })
  }

  // MARK: Prices

  @Test(
    "a price is a bare number, quoted, or in an object",
    arguments: [
      "1500", "\"1500\"", "\"۱۵۰۰\"", "1500.0", #"{"Status": 1, "ReturnValue": 1500}"#,
      #"{"Status":"Success","Price":1500}"#,
    ])
  func price(_ body: String) throws {
    #expect(try MessagePrice(decoding: Data(body.utf8)) == .rials(1500))
  }

  @Test(
    "a negative number stands for every status that it can mean",
    arguments: [
      ("-17", [17]), ("-201", [-201]), ("-102", [-102, 102]), ("-999", [-999]),
      ("-9223372036854775808", [Int.min]), ("-9223372036854775807", [Int.min + 1]),
    ])
  func refusedPrice(_ body: String, _ codes: [Int]) throws {
    guard case .refused(let statuses) = try MessagePrice(decoding: Data(body.utf8)) else {
      Issue.record("\(body) is a price")
      return
    }
    #expect(statuses.map(\.code) == codes)
  }

  @Test(
    "what is no price is none",
    arguments: ["", "{}", "null", "[1]", "true", "\"free\"", #"{"Status":"Success"}"#])
  func noPrice(_ body: String) {
    #expect(throws: AnswerFailure.self) { try MessagePrice(decoding: Data(body.utf8)) }
  }

  @Test("a bare number is the service's only with HTTP 200")
  func gatewayPrice() {
    func reply(_ status: Int) -> Result<MessagePrice, CallFailure> {
      let exchange = Exchange(
        response: HTTPResponse(status: .init(code: status)), body: Data("1500".utf8), requestLeft: true)
      let text = try? MessageText("x")
      let line = try? LineNumber("98")
      guard let text, let line else { return .failure(.transport(.cancelled(.wait))) }
      return ServiceReply(exchange, to: .price(of: text, line: line, mobiles: [])).result
    }
    #expect(reply(200) == .success(.rials(1500)))
    for status in [201, 302, 403, 500, 502] { #expect((try? reply(status).get()) == nil, "\(status)") }
  }

  // MARK: The account

  @Test("the account's prices are told by class, and not where they are 0")
  func prices() throws {
    let body =
      #"{"Status":"Success","AccountName":"AccountName","RemaindCredit":25000,"BaseSMS_PersianPrice":1000,"BaseSMS_EnglishPrice":5000,"ServiceSMS_PersianPrice":2050.0,"ServiceSMS_EnglishPrice":"6670","AdsSMS_PersianPrice":0,"Avanak_SecondPrice":23,"ListLineNumbers":["98","Public","Service"]}"#
    let account = try AccountStatus(decoding: Data(body.utf8))
    #expect(account.prices[.base] == .init(persian: 1000, english: 5000))
    #expect(account.prices[.service] == .init(persian: 2050, english: 6670))
    #expect(account.prices[.ads] == nil)
  }

  // MARK: Opting out, and what was sent

  @Test("whether a number has opted out is told for that number only")
  func optOut() throws {
    let mobile = try MobileNumber("09120000000")
    func told(_ data: String) throws -> Bool? {
      try OptOut(
        decoding: Data(#"{"Status":"Success","LineNumber":"98","Data":\#(data)}"#.utf8), mobile: mobile
      ).hasOptedOut
    }
    #expect(try told(#"[{"Number":989120000000,"IsBlackList":true}]"#) == true)
    #expect(
      try told(#"[{"Number":989120000001,"IsBlackList":true},{"Number":989120000000,"IsBlackList":false}]"#)
        == false)
    #expect(try told(#"{"Number":"09120000000","IsBlackList":"True"}"#) == true)
    #expect(try told(#"[{"Number":989120000001,"IsBlackList":true}]"#) == nil)
    #expect(try told("null") == nil)
  }

  @Test("listed messages tell what is in them, and a message without a number is none")
  func messages() throws {
    let body = """
      {"Status":"Success","Data":[{"MessageID":7,"Mobile":9120000000,"LineNumber":"98","SMSMessageText":"کد","RegDateTime":"2025-10-25T15:16:59.31"},{"MessageID":0}]}
      """
    let answer = try SentMessages(decoding: Data(body.utf8))
    #expect(answer.messages.map(\.messageID) == ["7"] && answer.messages[0].mobile == "9120000000")
    #expect(answer.messages[0].text == "کد" && answer.messages[0].registeredAt != nil)
  }

  @Test("somebody else's JSON is no answer of any method")
  func foreign() throws {
    let mobile = try MobileNumber("9120000000")
    for body in [
      #"{"status":"ok"}"#, #"{"status":504,"title":"Gateway Timeout"}"#, #"{"Status":"OK","Data":[]}"#,
      "<html></html>", "",
    ] {
      let exchange = Exchange(
        response: HTTPResponse(status: .init(code: body.contains("504") ? 504 : 200)), body: Data(body.utf8),
        requestLeft: true)
      #expect((try? ServiceReply(exchange, to: .delivery(of: "7")).result.get()) == nil, "\(body)")
      #expect(
        (try? ServiceReply(exchange, to: .optOut(of: mobile, line: nil)).result.get()) == nil, "\(body)")
      #expect(
        (try? ServiceReply(exchange, to: .messages(from: .now, to: .now)).result.get()) == nil, "\(body)")
    }
  }
}
