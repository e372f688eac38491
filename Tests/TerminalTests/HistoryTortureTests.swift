import AmootSMS
import Foundation
import TestSupport
import Testing

@Suite("Many at once, and killed", .blocking)
struct HistoryTortureTests {
  /// A row as `history --json` prints it.
  struct Row {
    let text: String
    let state: String
  }

  static func rows(_ environment: [String: String]) throws -> [Row] {
    try Program.amoot("history", "--json", environment: environment).output.split(separator: "\n").map {
      line in
      let row = try JSONParser.parse(line.utf8)
      return Row(text: row["text"]?.string ?? "", state: row["outcome"]?.string ?? "")
    }
  }

  /// Returns the texts of the sends that the service has received.
  static func received(_ service: Service) throws -> [String] {
    let log = try JSONParser.parse(service.log().utf8).array ?? []
    return log.filter { $0["path"]?.string == "/rest/SendOTP" }
      .compactMap { $0["parameters"]?["SMSMessageText"]?.string }
  }

  /// Checks that the history has every request that arrived exactly once, none twice, and none left under way.
  static func compare(_ service: Service, _ environment: [String: String]) throws {
    let (rows, received) = (try rows(environment), try received(service))
    #expect(Set(received).count == received.count, "sent twice: \(received)")
    let known = Dictionary(grouping: rows, by: \.text)
    for text in received { #expect(known[text]?.count == 1, "“\(text)” has \(known[text]?.count ?? 0) rows") }
    for row in rows {
      #expect(row.state != "sending", "“\(row.text)” is left under way")
      if ["accepted", "refused"].contains(row.state) {
        #expect(received.contains(row.text), "“\(row.text)”")
      }
      if row.state == "notSent" { #expect(!received.contains(row.text), "“\(row.text)”") }
    }
  }

  @Test("twelve sends at once where no history is yet: one is made, and it has all twelve")
  func first() throws {
    let service = try Service("--credit", "1000000000")
    for _ in 0..<3 {
      let folder = try Folder(service)
      let sends = try (0..<12).map { index in
        try Program.spawn(
          [Program.path, "send", "--mobile", "9120000001", "--text", "first \(index)"],
          environment: folder.environment,
          output: folder.path + "/out\(index)", errors: folder.path + "/err\(index)")
      }
      for (index, send) in sends.enumerated() {
        let status = Program.wait(for: send)
        #expect(
          status == 0, "\((try? String(contentsOfFile: folder.path + "/err\(index)", encoding: .utf8)) ?? "")"
        )
      }
      #expect(try Self.rows(folder.environment).count == 12)
    }
  }

  @Test("two consoles and ten sends at once on one file")
  func together() throws {
    let service = try Service("--credit", "1000000000")
    let folder = try Folder(service)
    let consoles = try (0..<2).map { index in
      try folder.settings("{\"text\": \"console \(index)\", \"rememberForm\": false}")
      return try Tmux.console(folder: folder, environment: service.environment())
    }
    let sends = try (0..<10).map { index in
      try Program.spawn(
        [Program.path, "send", "--mobile", "9120000001", "--text", "send \(index)"],
        environment: folder.environment,
        output: folder.path + "/out\(index)", errors: folder.path + "/err\(index)")
    }
    for (index, console) in consoles.enumerated() {
      try console.keys("C-u")
      try console.enter("912000000\(index + 2)")
    }
    for (index, send) in sends.enumerated() {
      let status = Program.wait(for: send)
      #expect(
        status == 0, "\((try? String(contentsOfFile: folder.path + "/err\(index)", encoding: .utf8)) ?? "")")
    }
    // Both consoles show all twelve live, without a key press.
    for console in consoles {
      try console.waitUntil("twelve rows, all ended") {
        $0.contains("History · 12") && !$0.contains("sending")
      }
    }
    #expect(try Self.rows(folder.environment).count == 12)
    try Self.compare(service, folder.environment)
  }

  /// The number of sends to kill; for more, run `TORTURE_SENDS=1000 swift test --filter HistoryTortureTests`.
  static let sends = ProcessInfo.processInfo.environment["TORTURE_SENDS"].flatMap { Int($0) } ?? 60

  @Test("sends killed at random moments: none missing, none doubled, none left under way")
  func killed() throws {
    let service = try Service("--credit", "1000000000")
    let folder = try Folder(service)
    var random = SystemRandomNumberGenerator()
    let mobiles = ["9120000001", "9120003001", "9120003005", "9120001101", "9120003002"]
    for index in 0..<Self.sends {
      let arguments = [
        "send", "--text", "torture \(index)", "--mobile", mobiles[index % mobiles.count], "--timeout", "0.2",
      ]
      let moment = String(Double.random(in: 0.001..<0.15, using: &random))
      let killer = index % 6 == 5 ? [] : ["timeout", "-s", "KILL", moment]
      let id = try Program.spawn(killer + [Program.path] + arguments, environment: folder.environment)
      _ = Program.wait(for: id)
    }
    try Self.compare(service, folder.environment)
    #expect(try folder.amoot("history", "check").status == 0)
  }

  @Test("a console killed while it sends, and opened again")
  func console() throws {
    let service = try Service("--credit", "1000000000")
    let folder = try Folder(service, settings: #"{"timeout": 30}"#)
    for round in 0..<3 {
      let console = try Tmux.console(folder: folder, environment: service.environment())
      // What was under way when the last console was killed is unknown now.
      if round > 0 { try console.waitFor("? program ended meanwhile") }
      try console.keys("C-u")
      try console.type("9120003001")
      try console.keys("Tab", "Tab", "Tab", "C-u")
      try console.enter("console \(round)")
      if round > 0 {
        try console.waitFor("outcome unknown")
        try console.keys("y")
      }
      try console.waitFor("sending")
      kill(try console.processID(), SIGKILL)
      try console.waitFor("Killed")
    }
    try Self.compare(service, folder.environment)
  }
}
