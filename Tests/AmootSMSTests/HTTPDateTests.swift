import Foundation
import HTTPTypes
import Testing

@testable import AmootSMS
import Wording

@Suite("Dates of HTTP")
struct HTTPDateTests {
  @Test("are written and read back; anything else is no date")
  func dates() {
    let date = Date(timeIntervalSince1970: 1_795_422_600)
    #expect(HTTPDate.text(date) == "Mon, 23 Nov 2026 08:30:00 GMT")
    for day in 0..<800 {
      let moment = date.addingTimeInterval(Double(day) * 86_399)
      #expect(HTTPDate.parse(HTTPDate.text(moment)) == moment)
    }
    for text in [
      "", "now", "Mon, 23 Nov 2026", "Mon, x Nov 2026 08:30:00 GMT", "Mon, 23 Now 2026 08:30:00 GMT",
    ] {
      #expect(HTTPDate.parse(text) == nil)
    }
  }
}
