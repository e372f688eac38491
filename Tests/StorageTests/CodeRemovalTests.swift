import AmootSMS
import ConsoleData
import Foundation
import Testing

@testable import HistoryStore

/// Checks that answers are stored without their code, however it is written, if codes are not kept.
@Suite("Codes in answers that are kept without them")
struct CodeRemovalTests {
  private static let code = "57944"

  private static func digits(_ base: UInt32) -> String {
    code.unicodeScalars.compactMap { Unicode.Scalar($0.value - 0x30 + base) }.map(String.init).joined()
  }

  /// The code as servers, gateways, and people write it.
  static let spellings: [String] = {
    var all = [0x30, 0x06F0, 0x0660, 0xFF10, 0x0966].map { digits($0) }
    for separator in [
      "-", " ", ".", "_", "\u{A0}", "\u{200C}", "\u{200F}", "\u{2011}", " - ", "/", "\u{0640}",
    ] {
      all.append("57" + separator + "944")
      all.append(code.map(String.init).joined(separator: separator))
    }
    let units = code.utf8.map { String($0, radix: 16) }
    all.append(units.map { "\\u00" + $0 }.joined())
    all.append(units.map { "\\\\u00" + $0 }.joined())
    all.append(units.map { "%" + $0 }.joined())
    all.append(units.map { "%25" + $0 }.joined())
    all.append(units.map { "&#x" + $0 + ";" }.joined())
    all.append(code.utf8.map { "&#\($0);" }.joined())
    all.append(digits(0x06F0).unicodeScalars.map { "\\u0" + String($0.value, radix: 16) }.joined())
    all += ["0057944", "Code: 57944", "کد ۵۷۹۴۴ است", "[57944]"]
    return all
  }()

  /// Answers of every kind, with the code in different places.
  static let shapes: [@Sendable (String) -> String] = [
    { #"{"Status":"Success","Data":{"MessageID":600477358,"Mobile":"09120000000","Code":"\#($0)"}}"# },
    { #"{"Status":"Success","Data":[{"Code":["\#($0)"],"MessageID":600477358}]}"# },
    { #"{"Status":"Success","Data":{"OTPCode":{"value":"\#($0)"},"MessageID":600477358}}"# },
    { #"{"Status":"Success","Data":{"MessageID":600477358,"Text":"\#($0)"}}"# },
    { #""{\"Status\":\"Success\",\"Data\":{\"Code\":\"\#($0)\",\"MessageID\":600477358}}""# },
    { #"{"Status":"Success","Data":{"MessageID":600477358,"Code":"\#($0)"# },
    { "<html><body>MessageID 600477358 " + $0 + "</body></html>" },
    { $0 + " 600477358" },
    { "{Status: 'Success', Code: '" + $0 + "', MessageID: 600477358}" },
  ]

  private static func record(knowsCode: Bool) throws -> SendRecord {
    let store = try HistoryStore.inMemory()
    let id = try HistoryUpkeepTests.send(store)
    var record = try #require(try store.record(id))
    record.messageID = "600477358"
    record.code = knowsCode ? code : nil
    return record
  }

  /// Returns the digits of a text in ASCII, after undoing escapes, with nothing in between.
  private static func readable(_ text: String) -> String {
    var plain = text
    for (pattern, radix) in [
      (#"\\+u([0-9a-fA-F]{4})"#, 16), (#"%(?:25)*([0-9a-fA-F]{2})"#, 16), ("&#x([0-9a-fA-F]+);", 16),
      ("&#([0-9]+);", 10),
    ] {
      guard let regex = try? Regex(pattern) else { continue }
      plain = plain.replacing(regex) { match in
        match.output[1].substring.flatMap { UInt32($0, radix: radix) }.flatMap(Unicode.Scalar.init).map(
          String.init) ?? ""
      }
    }
    return plain.unicodeScalars.compactMap { scalar in
      scalar.properties.numericType == .decimal ? scalar.properties.numericValue.map { String(Int($0)) } : nil
    }.joined()
  }

  @Test("it can be read nowhere, whether it was understood or not", arguments: [true, false])
  func spelled(_ knowsCode: Bool) throws {
    let removal = CodeRemoval(try Self.record(knowsCode: knowsCode))
    let again = CodeRemoval(try Self.record(knowsCode: knowsCode))
    for spelling in Self.spellings {
      for (index, shape) in Self.shapes.enumerated() {
        let body = shape(spelling)
        let kept = String(decoding: removal.removing(from: Data(body.utf8)), as: UTF8.self)
        #expect(!Self.readable(kept).contains(Self.code), "\(index): \(body) → \(kept)")
        #expect(Self.readable(kept).contains("600477358"), "\(index): \(body) → \(kept)")
        #expect(
          again.removing(from: kept) == kept,
          "not stable: \(kept)")
      }
    }
  }

  @Test("as a number in whichever form, and JSON stays JSON")
  func numbers() throws {
    for number in ["57944", "57944.0", "5.7944e4", "5794.4E+1", "579440e-1"] {
      for knowsCode in [true, false] {
        let removal = CodeRemoval(try Self.record(knowsCode: knowsCode))
        for key in ["Code", "Value"] {
          let body = #"{"Status":"Success","Data":{"\#(key)":\#(number),"MessageID":600477358}}"#
          let kept = removal.removing(from: Data(body.utf8))
          #expect(
            String(decoding: kept, as: UTF8.self)
              == body.replacing(number, with: "null" + String(repeating: " ", count: number.count - 4)))
        }
      }
    }
  }

  @Test("in UTF-16, in letters, in heads and in sentences")
  func elsewhere() throws {
    var record = try Self.record(knowsCode: true)
    let removal = CodeRemoval(record)
    let text = #"{"Code":"۵۷۹۴۴","MessageID":600477358}"#
    for (mark, isLittle) in [([0xFF, 0xFE] as [UInt8], true), ([0xFE, 0xFF], false)] {
      let units = text.utf16.flatMap { unit in
        isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      }
      let kept = String(decoding: removal.removing(from: Data(mark + units)), as: UTF8.self)
      #expect(kept == #"{"Code":"*****","MessageID":600477358}"#)
    }
    record.code = "AB12xy"
    #expect(
      CodeRemoval(record).removing(from: #"{"Note":"use ab12XY or AB12xy"}"#)
        == #"{"Note":"use ab12XY or ******"}"#)
    record.code = nil
    let head =
      "HTTP 200\nDate: Wed, 25 Nov 2026 10:00:00 GMT\nContent-Length: 12345\nX-Otp: 57-944\nX-Note: ۵۷۹۴۴"
    #expect(
      CodeRemoval(record).removing(fromHead: head)
        == "HTTP 200\nDate: Wed, 25 Nov 2026 10:00:00 GMT\nContent-Length: 12345\nX-Otp: **-***\nX-Note: *****"
    )
    record.code = Self.code
    record.reason = .foreignStatus(text: "the answer says 57944", httpStatus: 200)
    record.removeCode(.no, CodeRemoval(record))
    #expect(
      record.code == nil && record.reason == .foreignStatus(text: "the answer says *****", httpStatus: 200))
  }

  @Test("what is no code stays, to the byte")
  func kept() throws {
    let removal = CodeRemoval(try Self.record(knowsCode: true))
    for body in [
      #"{"Status":"Success","StatusCode":1,"Data":{"MessageID":600477358,"Mobile":"09120000000","Cost":1250,"x":"157944"}}"#,
      "", "null", #"{"Code":null}"#, "<html>404 Not Found</html>",
    ] {
      #expect(removal.removing(from: body) == body)
    }
    let unknown = CodeRemoval(try Self.record(knowsCode: false))
    for body in [
      #"{"Status":"Success","Data":{"MessageID":600477358,"Mobile":"+98 912 000 0000","Code":null}}"#,
      "<html>504 Gateway Time-out</html>",
    ] {
      #expect(unknown.removing(from: body) == body)
    }
  }

  @Test("rows of before are cleared of it too, those of an unknown outcome among them, and counted first")
  func oldRows() throws {
    let store = try HistoryStore.inMemory()
    let cut = #"{"Status":"Success","Data":{"Code":"57944"#
    let id = try HistoryUpkeepTests.send(store, code: nil, body: cut)
    try HistoryUpkeepTests.send(store, code: nil, body: #"{"Status":"Token is wrong"}"#)
    #expect(try store.countCodes(.no) == 1)
    #expect(try store.apply(.no) == 1)
    let kept = String(decoding: try #require(try store.exchange(of: id)?.responseBody), as: UTF8.self)
    #expect(kept == #"{"Status":"Success","Data":{"Code":"*****"#)
    #expect(try store.countCodes(.no) == 0)
  }
}
