import Foundation
import Testing

@testable import AmootSMS
import Wording

@Suite("Visible text")
struct VisibleTextTests {
  @Test("shows what a terminal would obey")
  func escapes() {
    #expect(VisibleText.escaped("a\u{1B}[31m\u{202E}b\n") == "a\\u{1B}[31m\\u{202E}b\\n")
    #expect(VisibleText.escaped("می\u{200C}خواهم") == "می\u{200C}خواهم")
    #expect(VisibleText.escaped("abc", limit: 2) == "ab… +1")
    #expect(VisibleText.escaped("a\nb", keepingLines: true) == "a\nb")
    let huge = VisibleText.escaped(String(repeating: "x", count: 1_000_000), limit: 10)
    #expect(huge == "xxxxxxxxxx… +100000…")
  }
}
