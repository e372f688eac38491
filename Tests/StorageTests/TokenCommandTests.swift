import AmootSMS
import Foundation
import Testing

@testable import Settings
import Wording

@Suite("A token from a command")
struct TokenCommandTests {
  @Test("is the first line that it prints")
  func good() throws {
    #expect(try TokenCommand.token("echo COMMAND-TOKEN-1; echo more") == Token("COMMAND-TOKEN-1"))
    #expect(try TokenCommand.token("printf '  spaced-token-2  '") == Token("spaced-token-2"))
    #expect(try TokenCommand.token("yes flood-token-3 | head -n 100000") == Token("flood-token-3"))
  }

  @Test(
    "every failure is explained, and tells nothing of the output",
    arguments: [
      ("exit 3", "ended with exit code 3"), ("echo locked >&2; exit 1", "ended with exit code 1: locked"),
      ("true", "printed nothing"),
      ("echo", "printed nothing"), ("printf 'a b\\001c'", "is not a token"),
      ("no-such-program-at-all", "ended with exit code 127"),
      ("kill -9 $$", "ended with exit code 137"),
      ("printf '\\033[31m' >&2; exit 2", "ended with exit code 2: \\u{1B}[31m"),
    ])
  func failures(_ command: String, _ words: String) {
    do throws(TokenCommandError) {
      _ = try TokenCommand.token(command)
      Issue.record("no failure")
    } catch {
      #expect(error.description.contains(words), "\(error)")
    }
  }

  @Test("one that waits for ever is ended, with all that it has started")
  func endless() throws {
    #expect(throws: TokenCommandError.timedOut(after: .seconds(0.3))) {
      try TokenCommand.token("cat /dev/zero > /dev/null & cat /dev/zero", timeout: .seconds(0.3))
    }
    #expect(throws: TokenCommandError.timedOut(after: .seconds(0.3))) {
      try TokenCommand.token("exec >&- 2>&-; cat /dev/zero > /dev/null", timeout: .seconds(0.3))
    }
  }
}
