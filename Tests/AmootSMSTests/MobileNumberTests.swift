import Foundation
import Testing

@testable import AmootSMS
import Wording

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

  @Test(
    "a number that a spreadsheet took for a quantity is not one",
    arguments: ["912345678.0", "9123456789.0", "912345678.00", "۹۱۲۳۴۵۶۷۸.۰"])
  func quantity(_ text: String) { #expect(throws: InputError.self) { try MobileNumber(text) } }
}
