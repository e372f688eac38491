import Foundation
import TestSupport
import Testing

@testable import NcursesTerminal

@Suite("Finding by name in the program", .blocking)
struct PaletteTests {
  @Test("what is found is done, with its key told, at a small size too")
  func palette() throws {
    let console = try Tmux.console(width: 60, height: 15, arguments: "--demo")
    try console.keys("C-p", shows: "Find")
    try console.type("wire", shows: "F10")
    try console.keys("Enter", shows: "┌ Wire")
    try console.resize(100, 30)
    try console.keys("Escape", "C-p")
    try console.type("sttngs", shows: "Show and change the settings")
    try console.keys("Enter", shows: "┌ Settings")
    try console.keys("Escape", shows: "Send a test OTP")
  }
}
