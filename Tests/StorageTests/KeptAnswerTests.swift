import AmootSMS
import ConsoleData
import Foundation
import Testing

@testable import HistoryStore

/// Checks what is stored of answers where codes are not kept: what was understood, written anew, and nothing else.
@Suite("Answers where codes are not kept")
struct KeptAnswerTests {
  /// The code as servers, gateways, and people write it.
  static let spellings = [
    "57944", "۵۷۹۴۴", "٥٧٩٤٤", "57-944", "5 7 9 4 4", #"\u0035\u0037\u0039\u0034\u0034"#, "%35%37%39%34%34",
    "&#53;&#55;&#57;&#52;&#52;", "0057944", "NTc5NDQ=", "AB12xy",
  ]

  /// Answers of every kind, with the code in different places, and whether they can be understood.
  static let shapes: [@Sendable (String) -> String] = [
    { #"{"Status":"Success","Data":{"MessageID":600477358,"Mobile":"09120000000","Code":"\#($0)"}}"# },
    { #"{"Status":"Success","Data":{"MessageID":600477358,"Text":"\#($0)"},"Hint":"\#($0)"}"# },
    { #"{"Status":"Success","Data":{"MessageID":600477358,"Code":"\#($0)"# },
    { #"{"Status":"wrong \#($0)"}"# },
    { "<html><body>MessageID 600477358 " + $0 + "</body></html>" },
    { $0 + " 600477358" },
  ]

  @Test("nothing but what was understood is in any file", arguments: [KeptCodes.masked, .no])
  func understood(_ codes: KeptCodes) throws {
    let length = try CodeLength(5)
    for spelling in Self.spellings {
      for shape in Self.shapes {
        let body = Data(shape(spelling).utf8)
        let kept = KeptAnswer(
          head: "HTTP 200\nDate: Wed, 25 Nov 2026 10:00:00 GMT\nX-Otp: \(spelling)", body: body,
          codeLength: 5, codes)
        #expect(kept.head == "HTTP 200\nDate: Wed, 25 Nov 2026 10:00:00 GMT\nX-Otp: …")
        let answer = try? SendOTPAnswer(decoding: body, codeLength: length)
        let again = try kept.body.map { try SendOTPAnswer(decoding: $0, codeLength: length) }
        #expect((answer == nil) == (again == nil), "\(shape(spelling))")
        guard let answer, let again else { continue }
        #expect(again.messageID == answer.messageID && again.mobile == answer.mobile)
        #expect(answer.status.entry == nil || again.status == answer.status)
        let text = String(decoding: kept.body ?? Data(), as: UTF8.self)
        #expect(!text.contains(spelling), "\(text)")
        if codes == .no { #expect(again.code == nil, "\(text)") }
        // What is kept is kept as it is when it is looked at again.
        let twice = KeptAnswer(head: kept.head, body: kept.body, codeLength: 5, codes)
        #expect(twice.body == kept.body || codes == .masked, "\(text)")
      }
    }
  }

  @Test("every outcome's own words are without digits, and known statuses stay")
  func reasons() throws {
    let store = try HistoryStore.inMemory()
    var record = try #require(try store.record(try HistoryMaintenanceTests.send(store)))
    record.code = "57944"
    let reasons: [(OutcomeReason, OutcomeReason)] = [
      (
        .foreignStatus(text: "the answer says 57944", httpStatus: 200),
        .foreignStatus(text: "the answer says •••••", httpStatus: 200)
      ),
      (
        .contradictory(status: "۵۷۹۴۴", messageID: "600477358"),
        .contradictory(status: "•••••", messageID: "600477358")
      ),
      (.otherMobile(mobile: "9350000000"), .otherMobile(mobile: "9350000000")),
      (.failed(detail: "127.0.0.1:443: refused"), .failed(detail: "127.0.0.1:443: refused")),
    ]
    for (reason, kept) in reasons {
      record.reason = reason
      record.removeCode(.no)
      #expect(record.code == nil && record.reason == kept)
    }
    record.statusCode = nil
    record.statusTitle = "code 57944"
    record.removeCode(.no)
    #expect(record.statusTitle == "code •••••")
    record.statusTitle = "LineNumber_Empty"
    record.removeCode(.no)
    #expect(record.statusTitle == "LineNumber_Empty")
  }

  @Test("the size of a body that was not kept is known, and details say why it is not there")
  func size() throws {
    let store = try HistoryStore.inMemory(codes: .no)
    let body = "<html>57944</html>"
    let id = try HistoryMaintenanceTests.send(store, code: nil, body: body)
    let exchange = try #require(try store.exchange(of: id))
    #expect(exchange.responseBody == nil && exchange.bodySize == body.utf8.count && exchange.codesRemoved)
  }

  @Test("rows of before are cleared too, those of an unknown outcome among them, and counted first")
  func oldRows() throws {
    let store = try HistoryStore.inMemory()
    let id = try HistoryMaintenanceTests.send(
      store, code: nil, body: #"{"Status":"Success","Data":{"Code":"57944","MessageID":600477358}}"#)
    let cut = try HistoryMaintenanceTests.send(
      store, code: nil, body: #"{"Status":"Success","Data":{"Code":"57944"#)
    #expect(try store.countCodes(.no) == 2)
    #expect(try store.apply(.no) == 2)
    let kept = String(decoding: try #require(try store.exchange(of: id)?.responseBody), as: UTF8.self)
    #expect(kept.contains("600477358") && !kept.contains("57944"), "\(kept)")
    let left = try #require(try store.exchange(of: cut))
    #expect(left.responseBody == nil && left.bodySize == 41, "\(left)")
    #expect(try store.countCodes(.no) == 0)
  }
}
