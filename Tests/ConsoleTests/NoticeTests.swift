import AmootSMS
import ConsoleData
import Foundation
import Screen
import TestSupport
import Testing

@testable import ConsoleView
@testable import ConsoleCore

@Suite("Notices")
struct NoticeTests {
  @Test("what was said is kept with its time, and read again, the newest first")
  func reread() {
    var console = GoldenTests.filled(80, 24)
    console.press(.alt("m"))
    #expect(console.text.contains("No notices yet."))
    console.press(.named(.escape))
    console.post(.saveFailed("The form could not be saved: the disk is full."))
    console.pass(90)
    console.model.history.changing = [1]
    console.deleted(3)
    console.press(.alt("m"))
    expectGolden(console, "notices-80x24")
    for number in 0..<300 {
      console.model.history.changing = [1]
      console.deleted(number)
    }
    #expect(console.model.notices.past.count == NoticesState.limit)
    console.press(.named(.end), .named(.escape))
    #expect(console.model.overlay == nil)
  }
}
