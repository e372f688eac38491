import Foundation
import Testing

@testable import AmootSMS

@Suite("Masking answers")
struct AnswerMaskingTests {
  @Test("what is private is masked alike everywhere, and the shape stays")
  func alike() throws {
    var masking = AnswerMasking()
    let account = masking.masked(
      Data(
        #"{"Status":"Success","AccountName":"فروشگاه Ali","RemaindCredit":987654,"ListLineNumbers":["98","30007654"]}"#
          .utf8))
    #expect(
      !account.contains("Ali") && !account.contains("987654") && !account.contains("30007654"), "\(account)")
    #expect(account.contains(#""Status":"Success""#) && account.contains(#"["98","1"#), "\(account)")
    let one = masking.masked(
      Data(
        #"{"Status":"Success","Data":{"MessageID":600477358,"DeliveryType":1,"RegDateTime":"2026-11-29T10:40:32.919"}}"#
          .utf8))
    let list = masking.masked(
      Data(
        #"{"Data":[{"Mobile":"09123456789","MessageID":600477358,"SMSMessageText":"کد 48213 شما"},{"Number":989123456789}]}"#
          .utf8))
    #expect(one.contains(#""DeliveryType":1"#) && one.contains("2026-11-29T10:40:32.919"), "\(one)")
    let id = try #require(try JSONParser.parse(Data(one.utf8))["Data"]?["MessageID"])
    let items = try #require(try JSONParser.parse(Data(list.utf8))["Data"]?.array)
    #expect(items[0]["MessageID"] == id && id != .number("600477358"))
    let mobile = try #require(items[0]["Mobile"]?.string)
    #expect(mobile.count == 11 && items[1]["Number"] == .number("98" + mobile.dropFirst()), "\(list)")
    for secret in ["600477358", "9123456789", "48213", "کد"] {
      #expect(!(one + list).contains(secret), "\(secret)")
    }
  }

  @Test(
    "a number stays a number of its length, and a text of its kind",
    arguments: [
      ("1234567", "number"), ("\"1234567\"", "string"), ("12.5", "number"),
    ])
  func types(value: String, kind: String) throws {
    var masking = AnswerMasking()
    let masked = masking.masked(Data(#"{"X":\#(value)}"#.utf8))
    let member = try #require(try JSONParser.parse(Data(masked.utf8))["X"])
    switch member {
    case .number(let text): #expect(kind == "number" && text.count == value.count)
    case .string(let text): #expect(kind == "string" && text.count == value.count - 2)
    default: Issue.record("\(member)")
    }
  }

  @Test("an answer within a string is masked, and a page that is not JSON loses its long numbers")
  func others() {
    var masking = AnswerMasking()
    let nested = masking.masked(Data(#"{"Data":"{\"Mobile\":\"9123456789\"}"}"#.utf8))
    #expect(!nested.contains("9123456789") && nested.contains("Mobile"), "\(nested)")
    let page = masking.masked(Data("<p>Error 12345678 at 10</p>".utf8))
    #expect(page == "<p>Error 00000000 at 10</p>")
  }
}
