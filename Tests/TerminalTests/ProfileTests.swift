import AmootSMS
import Foundation
import NcursesTerminal
import TestSupport
import Testing

@Suite("Profiles in the program", .blocking)
struct ProfileTests {
  @Test("a token comes from a command, in the console and without it, and stands in no file")
  func command() throws {
    let service = try Service()
    let folder = try Folder()
    let secret = folder.path + "/vault"
    try FileManager.default.createDirectory(atPath: secret, withIntermediateDirectories: true)
    // In two halves, so that the files themselves do not contain the token either.
    try Data("VAULT-SEC".utf8).write(to: URL(fileURLWithPath: secret + "/a"))
    try Data("RET-TOKEN-1\n".utf8).write(to: URL(fileURLWithPath: secret + "/b"))
    try folder.settings(
      """
      {"text": "x", "guard": "never", "profiles": [
        {"name": "vault", "baseAddress": "\(service.address)", "tokenCommand": "cat \(secret)/a \(secret)/b"},
        {"name": "broken", "baseAddress": "\(service.address)", "tokenCommand": "echo closed >&2; exit 4"}]}
      """)
    let sent = try folder.amoot("send", "--mobile", "9120000001")
    #expect(sent.status == 0, "\(sent)")
    let broken = try folder.amoot("send", "--mobile", "9120000001", "--profile", "broken")
    #expect(broken.status == 2 && broken.errors.contains("ended with exit code 4: closed"), "\(broken)")
    let config = try folder.amoot("config").output
    #expect(config.contains("tokenCommand") && config.contains("cat ") && !config.contains("VAULT-SECRET"))
    let console = try Tmux.console(folder: folder)
    try console.waitFor("from a command")
    try console.waitFor("credit")
    try console.enter("9120000002", shows: "Accepted; the code")
    try console.keys("M-p", shows: "Send with")
    try console.keys("Down", "Enter", shows: "ended with exit code 4: closed")
    // The settings are now this profile's.
    try console.keys("F2", shows: "echo closed >&2")
    #expect(try folder.everything().range(of: Data("VAULT-SECRET".utf8)) == nil)
  }

  @Test("a profile is made in the console, filled in, sent with, and there at the next start")
  func new() throws {
    let service = try Service()
    let folder = try Folder(settings: #"{"text": "x", "mine": [1]}"#)
    let console = try Tmux.console(folder: folder)
    try console.keys("M-p", shows: "New profile")
    try console.keys("End", "Enter", shows: "Name of the profile: ")
    try console.enter("local", shows: "Profile local")
    try console.keys("Home", "Enter", "C-u")
    try console.enter(service.address, shows: "Base address = " + service.address)
    try console.keys("Down", "Enter")
    try console.paste("LOCAL-TOKEN-5\n")
    try console.keys("Enter", shows: "credit 25,000 rials")
    try console.keys("Escape", shows: "Send a test OTP")
    try console.enter("9120000001", shows: "✓ Success")
    try console.quit()
    let text = try String(contentsOfFile: folder.path + "/config/amoot-otp/config.json", encoding: .utf8)
    #expect(text.contains("\"mine\": [") && text.contains("\"name\": \"production\""), "\(text)")
    // The profile used at launch is unchanged.
    let again = try Tmux.console(folder: folder)
    try again.waitFor("production")
    try again.keys("M-p", "Down", "Enter", shows: "Sending with local now")
    try again.waitFor("credit ")
  }
}
