import AmootSMS
import Foundation
import NcursesTerminal
import TestSupport
import Testing

@Suite("The first run in the program", .blocking)
struct FirstRunTests {
  @Test("a token is entered, tested and saved for its owner alone; the next start needs nothing")
  func token() throws {
    let service = try Service()
    let folder = try Folder()
    let environment = ["AMOOT_BASE_URL": service.address]
    let console = try Tmux(folder: folder, environment: environment, Program.path)
    try console.waitFor("Welcome")
    try console.paste("FIRSTRUN-TOKEN-77\n")
    try console.keys("Enter", shows: "✓ accepted, account Demo account")
    try console.keys("Enter", shows: "Saved in")
    try console.waitFor("from settings")
    let path = folder.path + "/config/amoot-otp/config.json"
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("FIRSTRUN-TOKEN-77"))
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    try console.quit()
    let again = try Tmux(folder: folder, environment: environment, Program.path)
    try again.waitFor("from settings")
    #expect(try !again.screen().contains("Welcome"))
  }

  @Test("a command is entered instead, what it prints is tested, and only the command is saved")
  func command() throws {
    let service = try Service()
    let folder = try Folder()
    let secret = folder.path + "/vault"
    try Data("VAULT-TOKEN-88\nsecond line\n".utf8).write(to: URL(fileURLWithPath: secret))
    let environment = ["AMOOT_BASE_URL": service.address]
    let console = try Tmux(folder: folder, environment: environment, Program.path)
    try console.waitFor("Welcome")
    try console.keys("C-t", shows: "Command that prints your account's token")
    try console.enter("cat " + secret + "x", shows: "the token command ended with exit code 1")
    try console.keys("BSpace", "Enter", shows: "✓ accepted, account Demo account")
    try console.keys("Enter", shows: "Token command =")
    try console.waitFor("from a command")
    try console.waitFor("credit 25,000 rials")
    let path = folder.path + "/config/amoot-otp/config.json"
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("\"tokenCommand\": \"cat "))
    try console.quit()
    try FileManager.default.removeItem(atPath: secret)
    #expect(try folder.everything().range(of: Data("VAULT-TOKEN".utf8)) == nil)
    try Data("VAULT-TOKEN-88\n".utf8).write(to: URL(fileURLWithPath: secret))
    let again = try Tmux(folder: folder, environment: environment, Program.path)
    try again.waitFor("from a command")
    try again.waitFor("credit 25,000 rials")
  }

  @Test("the demo opens from it, and leaves nothing")
  func demo() throws {
    let folder = try Folder()
    let console = try Tmux(
      folder: folder, environment: ["AMOOT_BASE_URL": "http://127.0.0.1:1/rest"], Program.path)
    try console.waitFor("Welcome")
    try console.keys("Tab", shows: "simulated service")
    try console.waitFor("credit 25,000 rials")
    // The terminal belongs to the console again: typed text is not echoed beside it.
    try console.type("09120000000", shows: "→ 9120000000")
    try console.keys("Enter", shows: "✓ Success")
    let first = try #require(try console.screen().split(separator: "\n").first)
    #expect(first.hasPrefix(" amoot-otp   DEMO"), "\(first)")
    #expect(try console.variable("cursor_y") == "4")
    try console.quit()
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/config"))
  }
}
