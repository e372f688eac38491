import Foundation
import TestSupport
import Testing

@testable import NcursesTerminal
import Screen

/// The Persian interface in the real program. Screens hold cells from left to right, as they are painted.
@Suite("The Persian console", .blocking)
struct PersianConsoleTests {
  private static let ready = "ﻩﺩﺎﻣﺁ ●"
  private static let persian = ["AMOOT_LANGUAGE": "fa"]

  @Test("sends, asks, and quits, with a Persian keyboard throughout")
  func send() throws {
    let service = try Service()
    let folder = try Folder(settings: #"{"guard": "always", "text": "سلام"}"#)
    let console = try Tmux(
      folder: folder, environment: service.environment().merging(Self.persian) { $1 }, Program.path)
    try console.waitFor(Self.ready)
    try console.enter("۰۹۱۲۰۰۰۰۰۰۰")
    // The question, and the key that is printed on a Persian keyboard for its answer.
    try console.waitFor("؟ﺩﻮﺷ ﻝﺎﺳﺭﺍ 0912 000 0000 ﻪﺑ")
    try console.waitFor("ﻑﺍﺮﺼﻧﺍ  Esc")
    try console.keys("y", shows: "Success ✓")
    #expect(try service.log().contains("\"Mobile\":\"9120000000\""))
    // Letters by their place: a note (n is د), and one that does nothing.
    try console.keys("F3")
    try console.type("د", shows: "ﺖﺷﺍﺩﺩﺎﯾ")
    try console.enter("تیکت", shows: "ﺖﮑﯿﺗ")
    // The report that comes by itself takes the line of notices.
    try console.waitFor("ﺪﯿﺳﺭ ﯽﺷﻮﮔ ﻪﺑ")
    try console.type("ه", shows: "«ﻩ»")
    try console.quit()
    let listed = try folder.amoot("history", "--json")
    #expect(listed.output.contains("\"note\":\"تیکت\""))
  }

  @Test("is chosen by a key, kept in the settings, and followed by the commands")
  func choice() throws {
    let service = try Service()
    let folder = try Folder()
    let console = try Tmux.console(folder: folder, environment: service.environment())
    try console.keys("M-g", shows: Self.ready)
    let file = folder.path + "/config/amoot-otp/config.json"
    try console.waitUntil("the language in the settings") { _ in
      (try? String(contentsOfFile: file, encoding: .utf8))?.contains("\"language\": \"fa\"") == true
    }
    func amoot(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Output {
      try folder.amoot(arguments, adding: environment)
    }
    #expect(try amoot("send", "--help").output.contains("طرز استفاده: amoot-otp send"))
    #expect(try amoot("send", "--help", "--language", "en").output.contains("USAGE: amoot-otp send"))
    #expect(try amoot("send", "--help", environment: ["AMOOT_LANGUAGE": "en"]).output.contains("USAGE:"))
    #expect(try amoot("sned").errors.contains("منظورتان"))
    let wrong = try amoot("status", "--language=xx")
    #expect(wrong.status == 2 && wrong.errors.contains("--language"))
    // Standard output and error that are no terminal hold no marks for one.
    _ = try Program.run(
      [Program.path, "send", "--mobile", "9120002207", "--text", "x"],
      environment: folder.environment.merging(service.environment()) { $1 })
    let shown = try amoot("history", "show")
    #expect(shown.output.contains("این آدرس IP برای این توکن مجاز نیست."), "\(shown)")
    #expect(try amoot("history").output.contains("نتیجه"))
    #expect(try amoot("simulate", "--help").output.contains("موبایل"))
    for output in [
      shown, try amoot("send"), try amoot("status", "-207"), try amoot("config"), try amoot("--help"),
      try amoot("history"), try amoot("history", "show", "--raw"), try amoot("simulate", "--help"),
      try amoot("doctor"),
    ] {
      let all = output.output + output.errors
      #expect(!all.unicodeScalars.contains { (0x2066...0x2069).contains($0.value) }, "\(all)")
    }
  }

  @Test("is offered on the first run, in its own script, and saved with the token")
  func firstRun() throws {
    let service = try Service()
    let folder = try Folder()
    let environment = service.environment().filter { $0.key != "AMOOT_TOKEN" }
    let console = try Tmux(folder: folder, environment: environment, Program.path)
    try console.waitFor("Welcome")
    try console.waitFor("ﯽﺳﺭﺎﻓ")
    try console.keys("M-g", shows: "ﺪﯾﺪﻣﺁ ﺵﻮﺧ")
    try console.waitFor("English")
    // Nothing is saved before there is a token.
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/config/amoot-otp/config.json"))
    try console.paste("good-token-1")
    try console.keys("Enter", shows: "✓")
    try console.keys("Enter")
    let file = folder.path + "/config/amoot-otp/config.json"
    try console.waitUntil("token and language in the settings") { _ in
      let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      return text.contains("good-token-1") && text.contains("\"language\": \"fa\"")
    }
  }

  @Test("changes no JSON, no CSV, and no exit code")
  func machines() throws {
    let folder = try Folder(Service())
    func both(_ arguments: [String]) throws -> (Program.Output, Program.Output) {
      (
        try folder.amoot(arguments, adding: ["AMOOT_LANGUAGE": "en"]),
        try Program.run(
          [Program.path] + arguments, environment: folder.environment.merging(Self.persian) { $1 })
      )
    }
    _ = try folder.amoot("send", "--mobile", "9120000000", "--text", "سلام")
    _ = try folder.amoot("send", "--mobile", "9120002207", "--text", "سلام")
    for arguments in [
      ["history", "--json"], ["history", "--csv"], ["history", "export"], ["history", "export", "--json"],
      ["status", "--json"], ["config", "--json"], ["config", "--keys", "--json"], ["config", "--schema"],
      ["history", "check", "--json"], ["send", "--json", "--mobile", "0912", "--text", "x"],
      ["history", "show", "999", "--json"], ["history", "mobil:0912", "--json"],
      ["history", "prune", "--json"],
      ["send"], ["sned"], ["status", "nothing-like-it"],
    ] {
      let (english, persian) = try both(arguments)
      #expect(english.status == persian.status, "\(arguments)")
      guard arguments.count > 1, arguments != ["status", "nothing-like-it"] else { continue }
      // The language itself is a setting, and the only difference.
      let neutral = { (text: String) in
        text.replacing(/"key":"language","value":"[^"]*"/, with: "")
      }
      #expect(neutral(english.output) == neutral(persian.output), "\(arguments)")
    }
  }

  // MARK: The terminal's answers

  @Test("knows a terminal without a name by its attributes, once it has answered everything")
  func attributes() {
    let decode = InputDecoderTests.decode as (String) -> [TerminalInput]
    #expect(
      decode("\u{1B}[>24;279;0c\u{1B}[?62;c")
        == [.named(TerminalIdentity(answer: "", kind: .mlterm, hasAttributes: true))])
    #expect(decode("\u{1B}P>|XTerm(379)\u{1B}\\\u{1B}[>41;379;0c\u{1B}[?64;c").count == 1)
    #expect(decode("\u{1B}[?1;2c") == [.named(TerminalIdentity(answer: "", kind: .other))])
    // How wide signs are, beside a function key that looks like it.
    #expect(decode("\u{1B}[2;3R") == [.ambiguousWidth(isWide: true)])
    #expect(decode("\u{1B}[2;2R") == [.ambiguousWidth(isWide: false)])
    #expect(decode("\u{1B}[1;2R") == [.key(.named(.function(3), .shift))])
  }

  @Test("leaves off what the user has switched off")
  func switchedOff() throws {
    let folder = try Folder()
    let manager = FileManager.default
    for (path, text) in [
      ("/.mlterm/main", "fontsize = 16\nuse_ctl = false\n"),
      ("/.local/share/konsole/Mine.profile", "[Terminal Features]\nBidiRenderingEnabled=false\n"),
    ] {
      let file = URL(fileURLWithPath: folder.path + path)
      try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let environment = ["HOME": folder.path, "KONSOLE_PROFILE_NAME": "Mine"]
    for name in ["mlterm(3)", "Konsole 22"] {
      let identity = TerminalIdentity(answer: name)
      #expect(BidiControl.dialect(of: identity, environment: environment) == .none)
      #expect(BidiControl.dialect(of: identity, environment: ["HOME": folder.path + "/x"]) != .none)
    }
  }
}
