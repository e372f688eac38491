import AmootSMS
import ConsoleData
import Foundation
import TestSupport
import Testing

@Suite("Completion in shells", .blocking)
struct CompletionTests {
  /// Returns what bash offers after a command line, by the script that the program prints.
  private static func offered(_ line: String, _ folder: Folder) throws -> [String] {
    // As bash splits a line: a colon is a word.
    let words = line.replacing(":", with: " : ").split(
      separator: " ", omittingEmptySubsequences: !line.hasSuffix(" ")
    ).map(String.init)
    let script = """
      shopt -s extglob progcomp
      eval "$("$0" completion bash)"
      entry=$(complete -p amoot-otp); entry=${entry#*-F }; entry=${entry%% *}
      COMP_LINE=$1; COMP_POINT=${#1}; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_TYPE=9; COMP_KEY=9
      "$entry" amoot-otp "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    try FileManager.default.createDirectory(atPath: folder.path + "/bin", withIntermediateDirectories: true)
    try? FileManager.default.createSymbolicLink(
      atPath: folder.path + "/bin/amoot-otp", withDestinationPath: Program.path)
    let path = folder.path + "/bin:" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    let result = try Program.run(
      ["bash", "-c", script, Program.path, line] + words,
      environment: folder.environment.merging(["PATH": path]) { $1 })
    #expect(result.errors.isEmpty, "\(line): \(result)")
    return result.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test("no shell is offered a name that it would run")
  func hostileNames() throws {
    let folder = try Folder(
      settings:
        #"{"profiles": [{"name": "shop"}, {"name": "$(touch RUN)"}, {"name": "x'y"}, {"name": "`id`"}, {"name": "فروشگاه"}]}"#
    )
    #expect(Set(try Self.offered("amoot-otp send --profile ", folder)) == ["shop", "فروشگاه"])
    #expect(!FileManager.default.fileExists(atPath: "RUN"))
  }

  @Test("bash offers commands, options, and what only the program knows")
  func bash() throws {
    let folder = try Folder(settings: #"{"profiles": [{"name": "shop"}, {"name": "demo-2"}]}"#)
    let sent = try folder.amoot(
      "send", "--mobile", "9120000001", "--text", "x", "--profile", "shop",
      adding: ["AMOOT_BASE_URL": "http://127.0.0.1:9/rest", "AMOOT_TOKEN": "t"])
    #expect(sent.status == 3, "\(sent)")
    let cases: [(line: String, expected: [String])] = [
      ("amoot-otp hist", ["history"]), ("amoot-otp history sh", ["show"]),
      ("amoot-otp send --prof", ["--profile"]),
      ("amoot-otp send --profile ", ["shop", "demo-2"]),
      ("amoot-otp history show 1 --call ", ReadyCall.Language.allCases.map(\.rawValue)),
      ("amoot-otp send --method ", ["post", "get"]), ("amoot-otp history show ", ["1"]),
      ("amoot-otp send --from ", ["1"]), ("amoot-otp status Token_NotAllow", ["Token_NotAllowIP"]),
      ("amoot-otp config set time", ["timeout"]), ("amoot-otp config set language ", ["auto", "fa", "en"]),
      ("amoot-otp history export mob", ["mobile:"]), ("amoot-otp completion ", ["bash", "zsh", "fish"]),
      ("amoot-otp config set prof", ["profile"]), ("amoot-otp config set profile ", ["shop", "demo-2"]),
      // A filter's value, without the name that bash keeps; a command that may be left out; what every command takes.
      ("amoot-otp history list outcome:unk", ["unknown"]), ("amoot-otp history outcome:ref", ["refused"]),
      ("amoot-otp history export status:Token_NotAllow", ["Token_NotAllowIP"]),
      ("amoot-otp history profile:", ["shop", "demo-2"]), ("amoot-otp history yest", ["yesterday"]),
      ("amoot-otp --d", ["--demo"]), ("amoot-otp --demo --prof", ["--profile"]),
      ("amoot-otp --profile ", ["shop"]),
      ("amoot-otp --language=fa history out", ["outcome:"]), ("amoot-otp send --lang", ["--language"]),
      ("amoot-otp --language ", ["auto", "fa", "en"]),
      ("amoot-otp --language fa history out", ["outcome:"]),
    ]
    for (line, expected) in cases {
      let offered = try Self.offered(line, folder)
      #expect(Set(expected).isSubset(of: offered), "\(line): \(offered)")
    }
    // Bash takes what the words have in common, so one too many takes letters away.
    #expect(try Self.offered("amoot-otp send --lin", folder) == ["--line"])
    #expect(try Self.offered("amoot-otp send --lx", folder).isEmpty)
  }

  @Test("what cannot be read is no error in the middle of a line")
  func broken() throws {
    let folder = try Folder(settings: #"{"profiles": ["#)
    for line in ["amoot-otp send --profile ", "amoot-otp history show "] {
      #expect(try Self.offered(line, folder).allSatisfy { $0.isEmpty || $0.hasPrefix("-") })
    }
  }

  @Test("every shell gets a script, and another name a sentence", arguments: ["bash", "zsh", "fish", "tcsh"])
  func scripts(_ shell: String) throws {
    let result = try Folder().amoot("completion", shell)
    if shell == "tcsh" {
      #expect(
        result.status == 2 && result.errors.contains("tcsh") && result.errors.contains("bash"), "\(result)")
    } else {
      #expect(result.status == 0 && result.output.contains("amoot-otp") && result.output.count > 1_000)
      #expect(result.output.contains("language") && result.output.contains("auto fa en"), "\(shell)")
    }
  }
}
