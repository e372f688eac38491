import AmootSMS
import Foundation
import NcursesTerminal
import TestSupport
import Testing

@Suite("Pictures", .blocking)
struct PictureTests {
  @Test(
    "the README's pictures are what the program prints now", arguments: ["tour", "details"],
    ["", "-fa"])
  func fresh(_ scene: String, _ language: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let stored = try String(
      contentsOf: root.appendingPathComponent("assets/\(scene)\(language).svg"), encoding: .utf8)
    let environment = ["AMOOT_LANGUAGE": language == "-fa" ? "fa" : "en"]
    let printed = try Program.amoot("screenshot", scene, environment: environment).output
    #expect(stored == printed, "amoot-otp screenshot \(scene) > assets/\(scene)\(language).svg makes it anew")
    #expect(printed == (try Program.amoot("screenshot", scene, environment: environment).output))
  }

  @Test("the console is painted as it was when the manual's photographs of terminals were taken")
  func photographs() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shown = try String(
      contentsOf: root.appendingPathComponent("assets/pictures.txt"), encoding: .utf8)
    let painted = try ["en", "fa"].map { language in
      try Program.amoot(
        "screenshot", "console", "--format", "text", environment: ["AMOOT_LANGUAGE": language]
      )
      .output
    }.joined()
    #expect(shown == painted, ".ci/pictures takes them anew")
  }

  @Test("every scene is printed in every form; a size that cannot be is refused")
  func scenes() throws {
    for scene in ["console", "details", "history", "statuses", "find", "code"] {
      for form in ["svg", "text", "ansi"] {
        let result = try Program.amoot("screenshot", scene, "--format", form, "--size", "80x24")
        #expect(result.status == 0 && result.output.utf8.count > 500, "\(scene) \(form): \(result)")
      }
    }
    let tour = try Program.amoot("screenshot", "tour", "--format", "text")
    #expect(tour.status == 2 && tour.errors.contains("svg only"), "\(tour)")
    let variables = ["NO_COLOR": "1"]
    let plain = try Program.run([Program.path, "screenshot", "--format", "ansi"], environment: variables)
      .output
    #expect(try Program.amoot("screenshot", "--format", "ansi").output.contains("\u{1B}[1;36m"))
    #expect(plain.contains("\u{1B}[1m") && plain.firstMatch(of: /\e\[(\d+;)*3\dm/) == nil, "\(plain)")
    for size in ["0x0", "39x10", "100", "axb", "301x20"] {
      #expect(try Program.amoot("screenshot", "--size", size).status == 2)
    }
  }

  @Test("Alt-S writes the screen beside the shell, without the token")
  func console() throws {
    let service = try Service()
    let folder = try Folder(settings: #"{"text": "x"}"#)
    let console = try Tmux(
      folder: folder, environment: service.environment("PICTURE-SECRET-TOKEN"),
      "cd \(folder.path); \(Program.path)")
    try console.waitFor("● ready")
    try console.keys("M-s", shows: "Screen saved to amoot-otp-")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasPrefix("amoot-otp-")
    }
    #expect(Set(names.map { ($0 as NSString).pathExtension }) == ["svg", "txt", "ansi"])
    let text = try String(
      contentsOfFile: folder.path + "/" + (names.first { $0.hasSuffix("txt") } ?? ""), encoding: .utf8)
    #expect(text.contains("Send a test OTP") && text.contains("● ready"))
    #expect(try folder.everything().range(of: Data("PICTURE-SECRET".utf8)) == nil)
  }
}
