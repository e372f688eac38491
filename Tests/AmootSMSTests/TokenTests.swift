import Foundation
import Testing

@testable import AmootSMS
import Wording

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
