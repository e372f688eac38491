import Foundation
import Testing

@testable import AmootSMS
import Wording

@Suite("JSON")
struct JSONTests {
  @Test("is written and read back the same")
  func roundTrip() throws {
    let text = #"{"a":[1,-0.5e+10,"x\n\"\\\u001b",true,false,null],"a":{},"ی":"😀"}"#
    let value = try JSONParser.parse(text.utf8)
    #expect(try JSONParser.parse(value.text().utf8) == value)
    #expect(try JSONParser.parse(value.text(pretty: false).utf8) == value)
    #expect(value["a"] == .object([]))
  }

  @Test("shows a lone surrogate as the replacement character")
  func surrogates() throws {
    #expect(try JSONParser.parse(#""\ud800x""#.utf8).string == "\u{FFFD}x")
    #expect(try JSONParser.parse(#""\ud83d\ude00""#.utf8).string == "😀")
    #expect(try JSONParser.parse(#""\ud800\u0041""#.utf8).string == "\u{FFFD}A")
  }

  @Test("tells the line and column of a fault")
  func place() {
    do throws(JSONError) {
      _ = try JSONParser.parse("{\n  \"a\": 1,\n  b\n}".utf8)
      Issue.record("it parsed")
    } catch {
      #expect(error.line == 3)
      #expect(error.column == 3)
      #expect(error.reason.phrase.english == "unexpected “b”")
    }
    #expect(throws: JSONError.self) { try JSONParser.parse([0x22, 0xFF, 0x22]) }
    #expect(throws: JSONError.self) { try JSONParser.parse("\"a\nb\"".utf8) }
  }
}
