import Foundation
import Testing

@testable import AmootSMS
import Wording

@Suite("Answers")
struct AnswerTests {
  static func decode(_ text: String, length: Int = 5) throws(AnswerFailure) -> SendOTPAnswer {
    guard let length = try? CodeLength(length) else { throw .empty }
    return try SendOTPAnswer(decoding: Array(text.utf8), codeLength: length)
  }

  static func failure(_ text: String) -> AnswerFailure? {
    do throws(AnswerFailure) {
      _ = try decode(text)
      return nil
    } catch { return error }
  }

  @Test(
    "are understood in every shape",
    arguments: [
      #"{"Status":"Success","Data":{"Status":"Success","MessageID":600,"Mobile":"9120000000","Code":"04821"}}"#,
      #"{"Status":"Success","Data":[{"MessageID":600,"Mobile":"9120000000","Code":"04821"}]}"#,
      #"{"Status":"Success","MessageID":600,"Mobile":"9120000000","Code":"04821"}"#,
      #"{"Status":1,"Data":{"MessageID":600,"Mobile":"9120000000","Code":"04821"}}"#,
      #"{"Status":"1","Data":{"MessageID":"600","Mobile":"9120000000","Code":"04821"}}"#,
      #"{"status":"SUCCESS","data":{"messageid":600,"MOBILE":"9120000000","code":"04821"}}"#,
      #"{"Data":{"Status":"Success","MessageID":600,"Mobile":"9120000000","Code":"04821"}}"#,
      #"{"Status":"Success","Data":{"MessageID":600,"Mobile":9120000000,"Code":4821}}"#,
      "\u{FEFF} {\"Status\":1.0,\"Data\":{\"MessageID\":600,\"Mobile\":\"9120000000\",\"Code\":\"04821\"}}\r\n",
      #"[{"Status":"Success","MessageID":600,"Mobile":"9120000000","Code":"04821"}]"#,
    ])
  func shapes(_ text: String) throws {
    let answer = try Self.decode(text)
    #expect(answer.status.isSuccess)
    #expect(answer.messageID == "600")
    #expect(answer.mobile == "9120000000")
    #expect(answer.code == "04821")
  }

  @Test("name what is odd about them")
  func deviations() throws {
    #expect(try Self.decode(#"{"Status":"Success","Data":{"MessageID":1,"Code":"1"}}"#).deviations.isEmpty)
    #expect(try Self.decode(#"{"Status":1}"#).deviations == [.statusIsNumber])
    #expect(try Self.decode(#"{"Status":"-207"}"#).deviations == [.statusIsNumericText])
    #expect(
      try Self.decode(#"{"Status":"Success","Data":{"Code":7}}"#).deviations == [.codeIsNumber, .codePadded])
    #expect(try Self.decode(#"{"Status":"Success","Data":{"Code":"4***"}}"#).deviations == [.codeMasked])
    #expect(try Self.decode(#"{"Status":"Success","Data":{"Mobile":9}}"#).deviations == [.mobileIsNumber])
    #expect(try Self.decode(#"{"Status":777}"#).deviations == [.statusIsNumber, .unknownStatus])
    #expect(try Self.decode(#"{"STATUS":"Success"}"#).deviations == [.keysInOtherCase])
    #expect(try Self.decode(#"{"Status":"Success","MessageID":5}"#).deviations == [.dataIsFlat])
    #expect(try Self.decode("-207").deviations == [.statusIsNumber, .bareValue])
    for deviation in AnswerDeviation.allCases { #expect(deviation.phrase.english.hasSuffix(".")) }
  }

  @Test("keep 64-bit numbers and unknown statuses as they came")
  func numbers() throws {
    let answer = try Self.decode(
      #"{"Status":"Brand_New","Data":{"MessageID":9223372036854775807,"Code":"00012345678"}}"#)
    #expect(answer.messageID == "9223372036854775807")
    #expect(answer.status.title == "Brand_New")
    #expect(answer.status.code == nil)
    #expect(answer.code == "00012345678")
    #expect(try Self.decode(#"{"Status":-999}"#).status.code == -999)
  }

  @Test(
    "of failure have no data",
    arguments: [
      #"{"Data":null,"Status":"Token_NotExists"}"#, #"{"Data":[],"Status":"Token_NotExists"}"#,
      #"{"Status":"Token_NotExists"}"#, #"{"Status":-201,"Data":{"MessageID":0,"Code":null,"Mobile":null}}"#,
      #"{"Status":"Token_NotExists","Data":{"MessageID":"0","Code":""}}"#,
    ])
  func refusals(_ text: String) throws {
    let answer = try Self.decode(text)
    #expect(answer.status.code == -201)
    #expect(answer.messageID == nil)
    #expect(answer.code == nil)
  }

  @Test("whose two statuses differ are not taken for a success")
  func differing() throws {
    let answer = try Self.decode(#"{"Status":"Success","Data":{"Status":"Mobile_Invalid","MessageID":0}}"#)
    #expect(answer.status.code == 101)
    #expect(answer.deviations.contains(.statusesDiffer))
    #expect(try Self.decode(#"{"Status":4,"Data":{"Status":"Success"}}"#).status.code == 4)
  }

  @Test("that cannot be understood say why, and where")
  func failures() {
    #expect(Self.failure("") == .empty)
    #expect(Self.failure(" \r\n ") == .empty)
    #expect(Self.failure("<!DOCTYPE html><html>") == .html)
    #expect(Self.failure(#"{"Status":"Succ"#) == .cutOff(count: 15))
    #expect(Self.failure(#"{"Status":"#) == .cutOff(count: 10))
    #expect(Self.failure("{}") == .noStatus)
    #expect(Self.failure(#"{"Status":null}"#) == .noStatus)
    #expect(Self.failure(#"{"Status":{}}"#) == .noStatus)
    #expect(Self.failure("[]") == .noStatus)
    #expect(
      Self.failure(#"{"Number": 09120000000}"#)
        == .malformed(.leadingZero, offset: 11, line: 1, column: 12))
    #expect(Self.failure("hello")?.phrase.english.contains("byte 0") == true)
    #expect(Self.failure("{\"Status\":1}x")?.phrase.english.contains("after the end") == true)
    #expect(Self.failure(String(repeating: "[", count: 100_000))?.phrase.english.contains("deep") == true)
  }

  @Test("of the sibling methods in the documentation are understood")
  func documented() throws {
    let account = try AccountStatus(
      decoding: Array(
        #"{"Status":"Success","AccountName":"AccountName","RemaindCredit":25000,"BaseSMS_PersianPrice":1000,"BaseSMS_EnglishPrice":5000,"ServiceSMS_PersianPrice":2050,"ServiceSMS_EnglishPrice":6670,"AdsSMS_PersianPrice":3870,"AdsSMS_EnglishPrice":11560,"Avanak_SecondPrice":23,"ListLineNumbers":["98","Public","Service"]}"#
          .utf8))
    #expect(account.credit == 25_000)
    #expect(account.lineNumbers == ["98", "Public", "Service"])
    let missing = try AccountStatus(
      decoding: Array(
        #"{"Status":"User_NotExists","AccountName":null,"RemaindCredit":0,"ListLineNumbers":[]}"#.utf8))
    #expect(missing.status.code == -1)
    let sent = try Self.decode(
      #"{"MessageText":"…","SMSPagesCount":1,"CampaignID":12345678,"Price":1234,"Status":"Success","Data":[{"Mobile":9120000000,"MessageID":1234568,"Status":"Success"}]}"#
    )
    #expect(sent.messageID == "1234568")
    #expect(try Self.decode(#"{"Data":null,"Status":"Token_NotExists"}"#).status.code == -201)
    let delivery = try Self.decode(
      #"{"Status":"Success","Data":{"MessageID":123456789,"DeliveryType":2,"Cost":0,"RegDateTime":"2025-10-25T15:16:59.590","SendDateTime":"2025-10-25T15:16:59.590"}}"#
    )
    #expect(delivery.messageID == "123456789")
  }

  @Test("survive a few thousand mutations")
  func fuzz() throws {
    var random = SeededGenerator(state: 7)
    let seeds = [
      #"{"Status":"Success","Data":{"Status":"Success","MessageID":600,"Mobile":"9120000000","Code":"04821"}}"#,
      #"{"Status":-207,"Data":[{"MessageID":"1","Code":12,"x":[1.5e3,true,null,"\ud83d\ude00\u0000"]}]}"#,
    ]
    for _ in 0..<4_000 {
      var bytes = Array(seeds.randomElement(using: &random).map { $0.utf8 } ?? "".utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: index)
        default: bytes.insert(contentsOf: bytes.prefix(index), at: index)
        }
        if bytes.isEmpty { bytes = [0] }
      }
      do throws(AnswerFailure) {
        let answer = try SendOTPAnswer(decoding: bytes, codeLength: .shortest)
        // What was understood comes from the answer, and is shown without harm.
        for text in [answer.status.display.english]
          + [answer.status.meaning, answer.status.remedy].map(\.english)
        {
          #expect(!text.isEmpty && !text.unicodeScalars.contains(where: VisibleText.isUnsafe), "\(text)")
        }
        if let id = answer.messageID { #expect(id.contains { $0 != "0" }, "\(id)") }
      } catch {
        let words = error.phrase.english
        #expect(!words.isEmpty && !words.unicodeScalars.contains(where: VisibleText.isUnsafe), "\(words)")
      }
    }
  }
}
