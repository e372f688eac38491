import Foundation
import TestSupport
import Testing

@testable import NcursesTerminal

@Suite("Settings in the program", .blocking)
struct SettingsTests {
  @Test(
    "changed with F2 they are in the file and in force; edited by hand they are in force too, or said to be wrong"
  )
  func live() throws {
    let service = try Service()
    let folder = try Folder(settings: #"{"timeout": 5, "mine": {"x": 1}}"#)
    let file = folder.path + "/config/amoot-otp/config.json"
    let console = try Tmux.console(height: 36, folder: folder, environment: service.environment())
    try console.keys("F2", shows: "Base address")
    try console.keys("/")
    try console.enter("borders", shows: "The corners of frames")
    try console.keys("Enter", shows: "Borders = rounded")
    try console.waitFor("╭ Settings")
    try console.keys("/", "Escape", shows: "Base address")
    var text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("\"borders\": \"rounded\"") && text.contains("\"mine\": {"))
    // By hand, saved the way an editor does.
    text = text.replacing("rounded", with: "plain").replacing("\"timeout\": 5", with: "\"timeout\": 17")
    try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
    try console.waitFor("┌ Settings")
    try console.waitFor("17 s")
    try console.waitFor("The settings file has changed. Its new settings apply now.")
    try console.keys("/")
    try console.enter("borders", shows: "The corners of frames")
    try Data("{ nonsense".utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
    try console.waitFor("not valid JSON at line 1")
    // Neither the console nor anything done in it touches a file that it cannot read.
    try console.keys("Enter", shows: "Not saved: not valid JSON at line 1")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "{ nonsense")
    try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
    try console.waitFor("The settings can be read again")
    try FileManager.default.removeItem(atPath: file)
    try console.waitFor("The settings were not changed: the settings")
    try console.keys("Enter", shows: "Not saved: the settings")
    #expect(!FileManager.default.fileExists(atPath: file))
    try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
    try console.waitFor("The settings can be read again")
    try console.keys("Escape", shows: "Send a test OTP")
  }

  @Test("a template is filled in; the message is saved as another, which is there at the next start")
  func templates() throws {
    let service = try Service()
    let folder = try Folder(
      settings:
        #"{"templates": [{"name": "Login", "text": "کد {service} تا {lifetime} دقیقه", "lifetime": 120}]}"#)
    let console = try Tmux.console(folder: folder, environment: service.environment())
    try console.keys("M-t", shows: "Message from a template")
    try console.keys("Enter", shows: "service: ")
    try console.enter("Shop", shows: "Filled from “")
    try console.keys("M-t", "End", "Enter", shows: "Name of the template")
    try console.enter("Shop code", shows: "Saved as “Shop code”")
    try console.quit()
    let next = try Tmux.console(folder: folder, environment: service.environment())
    try next.keys("M-t", shows: "Shop code")
    #expect(try String(decoding: folder.everything(), as: UTF8.self).contains("کد Shop تا 2 دقیقه"))
  }

  @Test("in the demo they are changed for the demo alone")
  func demo() throws {
    let folder = try Folder()
    let console = try Tmux.console(height: 36, folder: folder, arguments: "--demo")
    try console.keys("F2", shows: "for this demo only, gone when it ends")
    try console.keys("Enter", "C-u")
    try console.type("0", shows: "Enter seconds")
    try console.keys("BSpace")
    try console.enter("9", shows: "Connect timeout = 9 s, for this demo")
    try console.quit()
    #expect(try folder.everything().isEmpty)
  }
}
