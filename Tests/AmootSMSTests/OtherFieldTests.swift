import Foundation
import Testing

@testable import AmootSMS
import Wording

@Suite("Other fields")
struct OtherFieldTests {
  @Test("a line number is digits or a word")
  func line() throws {
    #expect(try LineNumber(" public ").value == "public")
    #expect(try LineNumber("۹۸۳۰۰۰").value == "983000")
    #expect(try LineNumber("\u{200E}+98 3000").value == "+983000")
    #expect(error { try LineNumber("") } == .lineNumberMissing)
    #expect(error { try LineNumber("خط") } == .lineNumberCharacter("خ"))
    #expect(error { try LineNumber("a&b") } == .lineNumberCharacter("&"))
    #expect(error { try LineNumber(String(repeating: "1", count: 33)) } == .lineNumberTooLong(count: 33))
  }

  @Test("a code length is 4 to 8")
  func codeLength() throws {
    for digits in 4...8 { #expect(try CodeLength(digits).digits == digits) }
    #expect(try CodeLength(parsing: " ۵ ").digits == 5)
    #expect(error { try CodeLength(3) } == .codeLengthOutOfRange(3))
    #expect(error { try CodeLength(9) } == .codeLengthOutOfRange(9))
    #expect(error { try CodeLength(parsing: "five") } == .codeLengthNotANumber("five"))
    #expect(error { try CodeLength(parsing: "") } == .codeLengthNotANumber(""))
    #expect(
      error { try CodeLength(parsing: "99999999999999999999") }
        == .codeLengthNotANumber("99999999999999999999"))
  }

  @Test("a text keeps everything but line endings")
  func text() throws {
    #expect(try MessageText("a\r\nb\rc\u{200C}\t").value == "a\nb\nc\u{200C}\t")
    #expect(error { try MessageText(" \n ") } == .textMissing)
    #expect(error { try MessageText("a\u{1B}[31m") } == .textControlCharacter("\u{1B}", position: 2))
    #expect(error { try MessageText(String(repeating: "a", count: 10_001)) } == .textTooLong(count: 10_001))
  }

  @Test("a base address is https, or http on loopback")
  func baseAddress() throws {
    #expect(BaseAddress.production.description == "https://portal.amootsms.com/rest")
    #expect(try BaseAddress("https://portal.amootsms.com/rest/") == .production)
    #expect(try BaseAddress("http://127.0.0.1:8080/rest").authority == "127.0.0.1:8080")
    #expect(try BaseAddress("http://[::1]:8080/rest").authority == "[::1]:8080")
    #expect(try BaseAddress("http://LOCALHOST/rest").isLoopback)
    for open in [
      "http://portal.amootsms.com/rest", "http://10.0.0.1/rest", "http://127.0.0.1.evil.example/",
      "ftp://127.0.0.1/", "http://127.0.0.256/",
    ] {
      #expect(error { try BaseAddress(open) } == .baseAddressNotSecure(open))
    }
    #expect(error { try BaseAddress("https://me:pw@portal.amootsms.com/") } == .baseAddressHasUser)
    #expect(
      error { try BaseAddress("https://a.example/?x=1") } == .baseAddressHasQuery("https://a.example/?x=1"))
    #expect(error { try BaseAddress("https://a.example/#x") } == .baseAddressHasQuery("https://a.example/#x"))
    for nonsense in ["", "portal.amootsms.com", "https://", "https:///rest"] {
      #expect(error { try BaseAddress(nonsense) } == .baseAddressUnreadable(nonsense))
    }
    #expect(
      error { try BaseAddress("https://سایت/rest") } == .baseAddressNotASCII("https://سایت/rest"))
    #expect(
      error { try BaseAddress("https://a.example/re st") } == .baseAddressHasSpace("https://a.example/re st"))
    for path in ["rest/.", "rest/..", "./rest", "%2F", "rest/%53endOTP", "re;st", "rest//x", "a\\b", "@rest"]
    {
      let address = "https://a.example/" + path
      #expect(error { try BaseAddress(address) } != nil, "\(address) was taken")
    }
    for path in ["", "/", "/rest", "/rest/", "/v1.2/r_e-s~t"] {
      #expect(error { try BaseAddress("https://a.example" + path) } == nil)
    }
    for method in ["SendOTP", "sendotp", "AccountStatus/"] {
      let address = "https://portal.amootsms.com/rest/" + method
      guard case .baseAddressHasMethod(address, _)? = error({ try BaseAddress(address) }) else {
        Issue.record("\(address) was taken")
        continue
      }
    }
  }

  @Test("every rejection says its field, what was expected and what came, and prints nothing dangerous")
  func sentences() {
    let hostile = "\u{1B}[31m\u{202E}" + String(repeating: "x", count: 10_000)
    let all: [InputError] = [
      .tokenMissing, .tokenTooLong(count: 600), .tokenCharacter("\u{1B}", position: 1), .lineNumberMissing,
      .lineNumberTooLong(count: 40), .lineNumberCharacter("\u{202E}"), .mobileMissing,
      .mobileCharacter(hostile, "x"),
      .mobileLength(hostile, digits: 1), .mobileNotMobile(hostile), .tooManyMobiles(count: 101),
      .codeLengthNotANumber(hostile), .codeLengthOutOfRange(9), .sendTimeUnreadable(hostile),
      .sendTimeNoSuchDay(hostile), .sendTimePast(.distantPast), .sendTimeTooFar(.distantFuture), .textMissing,
      .textTooLong(count: 1), .textControlCharacter("\u{7}", position: 3), .baseAddressUnreadable(hostile),
      .baseAddressNotSecure(hostile), .baseAddressHasUser, .baseAddressHasQuery(hostile),
      .baseAddressPath(hostile),
    ]
    #expect(Set(all.map(\.field)) == Set(InputField.allCases))
    for error in all {
      #expect(!error.expected.isEmpty && !error.received.isEmpty)
      #expect(error.description.count < 300 && error.description.hasSuffix("."))
      #expect(!error.description.unicodeScalars.contains { VisibleText.isUnsafe($0) })
    }
  }
}
