import Foundation
import HTTPTypes
import Testing

@testable import AmootSMS
import Wording

@Suite("Wire forms")
struct WireTests {
  static func prepared(_ method: RequestEncoding, text: String = "پیامک تستی من", form: DateForm = .iso)
    throws
    -> ServiceRequest
  {
    let request = SendOTPRequest(
      mobile: try MobileNumber("09120000000"), text: try MessageText(text),
      lineNumber: try LineNumber("public"),
      codeLength: try CodeLength(4))
    let parameters = request.parameters(now: SendTimeTests.now, dateForm: form)
    return ServiceRequest(
      .sendOTP, parameters: parameters, base: .production, token: try Token("My+Token/="), method: method)
  }

  @Test("POST carries a form, and the bare token in Authorization")
  func post() throws {
    let request = try Self.prepared(.post)
    #expect(request.address == "https://portal.amootsms.com/rest/SendOTP")
    #expect(request.head.method == .post)
    #expect(request.head.headerFields[.authorization] == "My+Token/=")
    #expect(request.head.headerFields[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true)
    #expect(
      String(decoding: request.body, as: UTF8.self)
        == "SendDateTime=2026-11-23T12%3A00%3A00%2B03%3A30&SMSMessageText=%D9%BE%DB%8C%D8%A7%D9%85%DA%A9+%D8%AA%D8%B3%D8%AA%DB%8C+%D9%85%D9%86&LineNumber=public&Mobile=9120000000&CodeLength=4"
    )
  }

  @Test("GET carries everything in the query, the token first")
  func get() throws {
    let request = try Self.prepared(.get, text: "hi", form: .plain)
    #expect(request.head.method == .get)
    #expect(request.head.headerFields[.authorization] == nil)
    #expect(request.body.isEmpty)
    #expect(
      request.address
        == "https://portal.amootsms.com/rest/SendOTP?Token=My%2BToken%2F%3D&SendDateTime=2026-11-23+12%3A00%3A00&SMSMessageText=hi&LineNumber=public&Mobile=9120000000&CodeLength=4"
    )
  }

  @Test("a form is escaped byte for byte, and read back")
  func escaping() {
    let cases = [
      ("a b", "a+b"), ("+&=%", "%2B%26%3D%25"), ("\n", "%0A"), ("ی", "%DB%8C"), ("😀", "%F0%9F%98%80"),
      ("*-._", "*-._"), ("~'\"", "%7E%27%22"), ("\u{200C}", "%E2%80%8C"), ("", ""),
    ]
    for (text, escaped) in cases {
      #expect(FormEncoding.escape(text) == escaped)
      #expect(FormEncoding.decode("k=" + escaped).first?.value == text)
    }
    #expect(FormEncoding.decode("a=%zz&b&=c%").map(\.value) == ["%zz", "", "c%"])
  }

  @Test("the redacted form shows a placeholder where the token was")
  func redacted() throws {
    for method in RequestEncoding.allCases {
      let request = ServiceRequest.redacted(.sendOTP, parameters: [], base: .production, method: method)
      #expect(request.text.contains("AMOOT_TOKEN"))
    }
  }
}
