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

@Suite("SMS parts")
struct SMSPartsTests {
  @Test(
    "are counted by the rules",
    arguments: [
      ("", 0, 0), (String(repeating: "a", count: 160), 1, 0), (String(repeating: "a", count: 161), 2, 145),
      (String(repeating: "a", count: 306), 2, 0), (String(repeating: "a", count: 307), 3, 152),
      (String(repeating: "س", count: 70), 1, 0), (String(repeating: "س", count: 71), 2, 63),
      (String(repeating: "س", count: 134), 2, 0), (String(repeating: "س", count: 135), 3, 66),
      (String(repeating: "€", count: 80), 1, 0), (String(repeating: "€", count: 81), 2, 143),
      // 76 euro signs fill 152 of 153 septets, and the next one must not be split.
      (String(repeating: "€", count: 153), 3, 151),
    ])
  func counts(_ text: String, _ parts: Int, _ left: Int) {
    let counted = SMSParts(text)
    #expect(counted.parts == parts)
    if parts > 0 { #expect(counted.unitsLeft == left) }
  }

  @Test("are Unicode because of one character", arguments: ["پ", "۱", "\u{200C}", "`", "😀", "ي", "…", "’"])
  func reasons(_ character: String) {
    let parts = SMSParts("code 123 " + character + " x")
    #expect(parts.encoding == .ucs2)
    #expect(parts.firstNonGSM.map(String.init)?.contains(character) == true)
  }

  @Test("stay in seven bits for the whole alphabet")
  func gsm() {
    let parts = SMSParts("@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà\n\r^{}\\[~]|€")
    #expect(parts.encoding == .gsm7)
    #expect(parts.units == 44 + 9 * 2)
  }

  @Test("never cut a surrogate pair")
  func surrogates() {
    let parts = SMSParts(String(repeating: "س", count: 66) + "😀😀😀")
    #expect(parts.units == 72)
    #expect(parts.parts == 2)
    #expect(parts.boundaries == [66])
  }
}

@Suite("Status table")
struct StatusTests {
  @Test("has all 57 rows, each with its kind and four sentences")
  func whole() {
    #expect(StatusTable.entries.count == 57)
    #expect(Set(StatusTable.entries.map(\.code)).count == 57)
    #expect(Set(StatusTable.entries.map { $0.title.lowercased() }).count == 57)
    for entry in StatusTable.entries {
      for text in [entry.meaning.english, entry.remedy.english] {
        #expect(text.count > 8 && text.hasSuffix("."), "\(entry.code)")
      }
      for text in [entry.meaning.text(in: .persian), entry.remedy.text(in: .persian)] {
        #expect(text.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }, "\(entry.code)")
        #expect(!text.contains("ي") && !text.contains("ك"), "\(entry.code)")
      }
      #expect(ServiceStatus(code: entry.code).entry == entry)
      #expect(ServiceStatus(title: entry.title.uppercased()).code == entry.code)
      #expect(ServiceStatus(title: String(entry.code)).title == entry.title)
      #expect((entry.code == 1) == (entry.kind == .success))
    }
  }

  @Test("knows the codes of the documentation")
  func pinned() {
    let pinned = [
      0: "Failed", 1: "Success", 2: "AccountIsDemo", 4: "CreditNotEnough", 7: "Avanak_NotAvailable",
      20: "URLAddress_Empty", 109: "FromDateIsAfterThanToDate", 121: "Length_Exceeded", 500: "ServerError",
      -300: "System_Disabled", -208: "Token_NotAllowMethod", -201: "Token_NotExists",
      -109: "User_NotAllowHttp", -102: "User_MobileNotVerified", -1: "User_NotExists",
    ]
    for (code, title) in pinned { #expect(StatusTable.entry(code: code)?.title == title) }
  }

  @Test("is searched by code, title and words of both languages")
  func search() {
    #expect(StatusTable.search("-207").map(\.code) == [-207])
    #expect(StatusTable.search("۴").map(\.code) == [4])
    #expect(StatusTable.search("notallowip").map(\.code) == [-207, -107])
    #expect(StatusTable.search("اعتبار کافی").map(\.code).contains(4))
    #expect(StatusTable.search("شارژ كنيد").map(\.code) == [4])
    #expect(StatusTable.search("").count == 57)
    #expect(StatusTable.search("no such word").isEmpty)
  }

  @Test("what it does not know is kept, with its kind by the sign")
  func unknown() {
    #expect(ServiceStatus(code: 777).display.english == "status 777")
    #expect(ServiceStatus(code: -250).kind == .token)
    #expect(ServiceStatus(code: -42).kind == .account)
    #expect(ServiceStatus(title: "Brand_New").display.english == "Brand_New")
    #expect(!ServiceStatus(code: 777).meaning.english.isEmpty)
  }

  @Test("a refusal of the number alone does not stop the others")
  func repeats() {
    #expect(!ServiceStatus(code: 101).wouldRepeat)
    #expect(!ServiceStatus(code: 500).wouldRepeat)
    for code in [4, -204, -107, 14, -300, 120, 5] { #expect(ServiceStatus(code: code).wouldRepeat) }
  }
}

@Suite("Dates of HTTP")
struct HTTPDateTests {
  @Test("are written and read back; anything else is no date")
  func dates() {
    let date = Date(timeIntervalSince1970: 1_795_422_600)
    #expect(HTTPDate.text(date) == "Mon, 23 Nov 2026 08:30:00 GMT")
    for day in 0..<800 {
      let moment = date.addingTimeInterval(Double(day) * 86_399)
      #expect(HTTPDate.parse(HTTPDate.text(moment)) == moment)
    }
    for text in [
      "", "now", "Mon, 23 Nov 2026", "Mon, x Nov 2026 08:30:00 GMT", "Mon, 23 Now 2026 08:30:00 GMT",
    ] {
      #expect(HTTPDate.parse(text) == nil)
    }
  }
}
