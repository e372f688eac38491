import Foundation
import Testing

@testable import AmootSMS
import Wording

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

  @Test("hold at most ten thousand")
  func bound() throws {
    let most = (0..<10_000).map { "091200\(10_000 + $0)" }
    #expect(try MobileList(most.joined(separator: ",")).numbers.count == 10_000)
    #expect(
      error { try MobileList((most + ["09130000000"]).joined(separator: ",")) }
        == .tooManyMobiles(count: 10_001))
  }

  @Test("say which number is wrong")
  func wrong() {
    #expect(error { try MobileList("09120000001, 0912") } == .mobileLength(" 0912", digits: 4))
    #expect(error { try MobileList(" , ;") } == .mobileMissing)
  }
}
