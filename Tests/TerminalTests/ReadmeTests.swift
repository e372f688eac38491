import Foundation
import TestSupport
import Testing

/// Runs every command in the README, the manual and the developers' guide as it is written. CI runs the three blocks marked
/// `sh`.
@Suite("The documents' commands", .blocking)
struct ReadmeTests {
  private static func text(_ name: String) throws -> String {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../" + name)
    return try String(contentsOf: path.standardized, encoding: .utf8)
  }

  /// Returns the lines after `$ ` in blocks marked `console`, with continuations joined and remarks removed.
  static func commands(in name: String = "README.md") throws -> [String] {
    var commands: [String] = []
    var isInside = false
    var continued = ""
    for line in try text(name).components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isInside = line == "```console"
        continue
      }
      guard isInside, line.hasPrefix("$ ") || !continued.isEmpty else { continue }
      let text =
        continued
        + (line.hasPrefix("$ ") ? String(line.dropFirst(2)) : line.trimmingCharacters(in: .whitespaces))
      if text.hasSuffix("\\") {
        continued = String(text.dropLast())
      } else {
        continued = ""
        commands.append(text.components(separatedBy: "  #")[0].trimmingCharacters(in: .whitespaces))
      }
    }
    return commands
  }

  @Test("the newest version in the list of changes is the one that the program says")
  func version() throws {
    let words = try Program.amoot("--version").output.split(separator: " ")
    let heading = try Self.text("assets/CHANGELOG.md").split(separator: "\n").first { $0.hasPrefix("## ") }
    try #require(words.count > 1)
    #expect(heading?.hasPrefix("## \(words[1]),") == true, "\(heading ?? "") \(words[1])")
  }

  @Test("do what they say")
  func run() throws {
    let commands = try Self.documents.flatMap { try Self.commands(in: $0) }
      .reduce(into: [String]()) { all, command in
        if !all.contains(command) { all.append(command) }
      }
    try #require(commands.count > 30, "\(commands)")
    let folder = try Folder()
    let service = try Service()
    try folder.settings(#"{"keepCodes": "masked", "profile": "production"}"#)
    let link = try Program.run([
      "sh", "-c", "mkdir -p \"$0/bin\" && ln -s \"$1\" \"$0/bin/amoot-otp\"", folder.path, Program.path,
    ])
    #expect(link.status == 0)
    try "name,phone\nAli,9120000001\n".write(
      toFile: folder.path + "/customers.csv", atomically: true, encoding: .utf8)
    let port = try #require(service.address.split(separator: ":").last?.split(separator: "/").first)
    let environment = folder.environment.merging(service.environment()) { $1 }
      .merging(["PATH": folder.path + "/bin:" + (Program.base["PATH"] ?? "")]) { $1 }
    let rows = try Program.amoot("history", "generate", "60", environment: environment)
    #expect(rows.status == 0)
    // Commands that delete come last.
    for command in commands.filter({ !$0.contains("prune") }) + commands.filter({ $0.contains("prune") }) {
      let line = command.replacing("8080", with: String(port)).replacing("…", with: "good-token-12345678")
      // For one that keeps running, wait for its first line; another test covers the console.
      if line == "amoot-otp history --follow" {
        let result = try Program.run(
          ["sh", "-c", "timeout 20 \(line) | head -n 1"], environment: environment)
        #expect(!result.output.isEmpty && result.errors.isEmpty, "\(command): \(result)")
      } else if line.hasSuffix("amoot-otp") || line.hasSuffix("--demo") || line.contains("--trace") {
        let console = try Tmux(folder: folder, environment: environment, line)
        try console.waitFor("● ready")
        try console.quit()
      } else if line.hasPrefix("amoot-otp simulate") {
        // On a port of its own: the one in the README may be taken.
        let own = line.replacing("--port \(port)", with: "--port 0").replacing(" &", with: "")
        let result = try Program.run(
          ["sh", "-c", "timeout 20 \(own) | head -n 1"], environment: environment)
        #expect(result.output.hasPrefix("listening on http://127.0.0.1:"), "\(command): \(result)")
      } else {
        let result = try Program.run(["sh", "-c", "cd \"$HOME\" && \(line)"], environment: environment)
        #expect(result.status == 0, "\(command): \(result)")
        #expect(
          !result.output.isEmpty || line.contains("> ") || result.errors.contains("rows exported")
            || line.contains("outcome:"), "\(command): \(result)")
      }
    }
  }

  /// The documents for people, each in its languages.
  private static let documents = [
    "README.md", "assets/README.fa.md", "assets/manual.md", "assets/manual.fa.md", "assets/developers.md",
  ]

  @Test("a link leads to a file, and to a heading in it", arguments: documents)
  func links(_ name: String) throws {
    let folder = URL(fileURLWithPath: name).deletingLastPathComponent().relativePath
    let links = try Self.text(name).matches(of: /\]\(([^)#\s]*)(?:#([^)\s]+))?\)/)
    #expect(!links.isEmpty)
    for link in links where !link.output.1.contains("://") {
      let target = link.output.1.isEmpty ? name : folder + "/" + link.output.1
      let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../" + target).standardized
      #expect(FileManager.default.fileExists(atPath: path.path), "\(name): \(link.output.0)")
      guard let anchor = link.output.2 else { continue }
      let anchors = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
        .filter { $0.hasPrefix("#") }
        .map { line in
          line.drop { $0 == "#" || $0 == " " }.lowercased().replacing(" ", with: "-")
            .filter { $0.isLetter || $0.isNumber || "-_\u{200C}".contains($0) }
        }
      #expect(anchors.contains(String(anchor)), "\(name): \(link.output.0) in \(anchors)")
    }
  }

  @Test("the README can be read in five minutes")
  func length() throws {
    #expect(try Self.text("README.md").split(whereSeparator: \.isWhitespace).count < 1_050)
  }

  @Test("the sh blocks are three lines: to try it, to test it, to keep it")
  func blocks() throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../.ci/readme-command").standardized.path
    let words = ["swift run amoot-otp --demo", "swift test", "assets/install"]
    for (index, word) in words.enumerated() {
      let command = try Program.run([script, String(index + 1)])
      #expect(command.output.split(separator: "\n").count == 1 && command.output.contains(word), "\(command)")
    }
    #expect(try Program.run([script, "4"]).output.isEmpty)
    // The Persian README has the same ones.
    func blocks(_ name: String) throws -> [String] {
      try Self.text(name).components(separatedBy: "```sh\n").dropFirst().map {
        $0.components(separatedBy: "```")[0]
      }
    }
    #expect(try blocks("README.md") == blocks("assets/README.fa.md"))
  }
}
