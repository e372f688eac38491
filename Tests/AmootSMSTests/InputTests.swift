import Foundation
import Testing

@testable import AmootSMS
import Wording

func error<Value>(_ body: () throws -> Value) -> InputError? {
  do {
    _ = try body()
    return nil
  } catch { return error as? InputError }
}

@Suite("Mobile numbers")
struct MobileNumberTests {
  @Test(
    "are read in every way people write them",
    arguments: [
      "9120000000", "09120000000", "+989120000000", "00989120000000", "989120000000", "0912 000 0000",
      "0912-000-0000", "(0912) 000 0000", "+98 (912) 000-00-00", "۰۹۱۲۰۰۰۰۰۰۰", "٠٩١٢٠٠٠٠٠٠٠",
      "\u{202A}+98 912 000 0000\u{202C}", "\u{200E}0912\u{200F}000 0000", "+98 0912 000 0000",
      "  09120000000\n",
      "0912.000.0000", "\u{2066}۰۹۱۲ ۰۰۰ ۰۰۰۰\u{2069}",
    ])
  func reads(_ text: String) throws {
    #expect(try MobileNumber(text).digits == "9120000000")
  }

  @Test("are rejected by name")
  func rejects() {
    #expect(error { try MobileNumber("") } == .mobileMissing)
    #expect(error { try MobileNumber("  -  ") } == .mobileMissing)
    #expect(error { try MobileNumber("912") } == .mobileLength("912", digits: 3))
    #expect(error { try MobileNumber("0912000000000") } == .mobileLength("0912000000000", digits: 13))
    #expect(error { try MobileNumber("0212000000") } == .mobileNotMobile("0212000000"))
    #expect(error { try MobileNumber("02120000000") } == .mobileNotMobile("02120000000"))
    #expect(error { try MobileNumber("+1 912 000 0000") } == .mobileNotMobile("+1 912 000 0000"))
    #expect(error { try MobileNumber("0912O000000") } == .mobileCharacter("0912O000000", "O"))
    #expect(
      error { try MobileNumber("0912\u{1B}0000000") } == .mobileCharacter("0912\u{1B}0000000", "\u{1B}"))
    #expect(error { try MobileNumber("912+0000000") } == .mobileCharacter("912+0000000", "+"))
  }

  @Test("with an unusual prefix are read, and marked")
  func prefixes() throws {
    #expect(try MobileNumber("09120000000").hasKnownPrefix)
    #expect(try MobileNumber("09350000000").hasKnownPrefix)
    #expect(try !MobileNumber("09770000000").hasKnownPrefix)
  }

  @Test("are grouped for reading")
  func display() throws { #expect(try MobileNumber("9120000000").display == "0912 000 0000") }
}

@Suite("Lists of numbers")
struct MobileListTests {
  @Test(
    "are split at commas, lines, semicolons and spaces",
    arguments: [
      "09120000001, 09120000002", "09120000001 09120000002", "09120000001\n09120000002",
      "09120000001;09120000002",
      "۰۹۱۲۰۰۰۰۰۰۱، ۰۹۱۲۰۰۰۰۰۰۲", "0912 000 0001, 0912 000 0002", "0912 000 0001 0912 000 0002",
      "09120000001\r\n\r\n09120000002\r\n", "+98 912 000 0001\t+98 912 000 0002",
    ])
  func splits(_ text: String) throws {
    #expect(try MobileList(text).numbers.map(\.digits) == ["9120000001", "9120000002"])
  }

  @Test("name duplicates and keep each number once, in order")
  func duplicates() throws {
    let list = try MobileList("09120000002 09120000001 +989120000002 9120000001 9120000002")
    #expect(list.numbers.map(\.digits) == ["9120000002", "9120000001"])
    #expect(list.duplicates.map(\.digits) == ["9120000002", "9120000001"])
  }

  @Test("hold at most a hundred")
  func bound() throws {
    let hundred = (0..<100).map { "0912000\(1000 + $0)" }
    #expect(try MobileList(hundred.joined(separator: ",")).numbers.count == 100)
    #expect(
      error { try MobileList((hundred + ["09130000000"]).joined(separator: ",")) }
        == .tooManyMobiles(count: 101))
  }

  @Test("say which number is wrong")
  func wrong() {
    #expect(error { try MobileList("09120000001, 0912") } == .mobileLength(" 0912", digits: 4))
    #expect(error { try MobileList(" , ;") } == .mobileMissing)
  }
}

@Suite("Tokens")
struct TokenTests {
  @Test("are trimmed of what a paste brings around them")
  func trimmed() throws { #expect(try Token("  abc-DEF_123==\r\n").secret == "abc-DEF_123==") }

  @Test("that would split a header are rejected")
  func rejects() {
    #expect(error { try Token("") } == .tokenMissing)
    #expect(error { try Token(" \n ") } == .tokenMissing)
    #expect(error { try Token("ab\r\nX-Evil: 1") } == .tokenCharacter("\r", position: 3))
    #expect(error { try Token("ab cd") } == .tokenCharacter(" ", position: 3))
    #expect(error { try Token("tokén") } == .tokenCharacter("é", position: 4))
    #expect(error { try Token("a\u{0}") } == .tokenCharacter("\u{0}", position: 2))
    #expect(error { try Token("توکن") } == .tokenCharacter("ت", position: 1))
    #expect(error { try Token(String(repeating: "a", count: 513)) } == .tokenTooLong(count: 513))
  }

  @Test("never print themselves")
  func masked() throws {
    let token = try Token("SECRET-TOKEN-3f9a")
    var dumped = ""
    dump(token, to: &dumped)
    for text in ["\(token)", String(reflecting: token), dumped] {
      #expect(!text.contains("SECRET"))
      #expect(text.contains("3f9a"))
    }
    #expect(try !"\(Token("short"))".contains("short"))
  }
}

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

@Suite("Send times")
struct SendTimeTests {
  /// 2026-11-23 12:00 in Tehran, which is 1405/09/02.
  static let now = Date(timeIntervalSince1970: 1_795_422_600)

  @Test(
    "are read in both calendars",
    arguments: [
      ("+10m", "2026-11-23T12:10:00+03:30"), ("+2h", "2026-11-23T14:00:00+03:30"),
      ("+1d", "2026-11-24T12:00:00+03:30"),
      ("14:30", "2026-11-23T14:30:00+03:30"), ("09:00", "2026-11-24T09:00:00+03:30"),
      ("2026-11-23 14:30", "2026-11-23T14:30:00+03:30"), ("1405/09/02 14:30", "2026-11-23T14:30:00+03:30"),
      ("۱۴۰۵/۰۹/۰۲ ۱۴:۳۰", "2026-11-23T14:30:00+03:30"), ("05/09/02 14:30", "2026-11-23T14:30:00+03:30"),
      ("2026-11-23T14:30:00", "2026-11-23T14:30:00+03:30"), ("1405-9-3 1:05", "2026-11-24T01:05:00+03:30"),
    ])
  func reads(_ text: String, _ expected: String) throws {
    let time = try SendTime(parsing: text, now: Self.now)
    #expect(IranTime.iso(time.date(now: Self.now)) == expected)
  }

  @Test("now is now", arguments: ["", "now", "NOW", " الان "])
  func now(_ text: String) throws { #expect(try SendTime(parsing: text, now: Self.now) == .now) }

  @Test("that cannot be are rejected")
  func rejects() {
    for text in ["soon", "+m", "+10x", "14.30", "2026-11-23 14:30 x", "1:2:3:4", "-5m", "+99999999999d"] {
      #expect(error { try SendTime(parsing: text, now: Self.now) } == .sendTimeUnreadable(text))
    }
    for text in ["25:00", "2026-02-30 10:00", "1405/12/30 10:00", "1405/13/01 10:00", "12:60"] {
      #expect(error { try SendTime(parsing: text, now: Self.now) } == .sendTimeNoSuchDay(text))
    }
    for text in ["2026-12-01", "1405/09/10", "05/09/10"] {
      #expect(error { try SendTime(parsing: text, now: Self.now) } == .sendTimeLacksClock(text))
    }
    #expect(error { try SendTime(parsing: "2020-01-01 10:00", now: Self.now) }?.field == .sendTime)
    #expect(
      error { try SendTime(parsing: "2036-01-01 10:00", now: Self.now) }?.expected.english
        == "a time within a year")
  }

  @Test("are written in the two forms, by the time-zone database")
  func forms() {
    let june2022 = Date(timeIntervalSince1970: 1_655_000_000)
    #expect(DateForm.iso.text(june2022) == "2022-06-12T06:43:20+04:30")
    #expect(DateForm.iso.text(Self.now) == "2026-11-23T12:00:00+03:30")
    #expect(DateForm.plain.text(Self.now) == "2026-11-23 12:00:00")
    #expect(IranTime.dayText(Self.now, in: .persian) == "1405/09/02")
  }
}
