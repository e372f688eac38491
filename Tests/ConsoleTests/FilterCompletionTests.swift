import ConsoleWording
import ConsoleData
import Foundation
import Screen
import Testing
import Wording

@testable import ConsoleCore

@Suite("Completing the filter")
struct FilterCompletionTests {
  @Test("Tab completes a name, then a value; without one it goes to the rows")
  func complete() {
    var console = GoldenTests.filled(100, 30)
    console.press(.named(.function(3)), .character("/"))
    #expect(console.text.contains("mobile: outcome: status: since:"), "\(console.text)")
    console.type("out")
    #expect(console.text.contains("Tab: outcome:"), "\(console.text)")
    console.press(.named(.tab))
    #expect(console.model.history.filterText.text == "outcome:")
    console.type("unk")
    console.press(.named(.tab))
    #expect(console.model.history.filterText.text == "outcome:unknown")
    #expect(console.model.history.filter.terms == [.outcome(.unknown)])
    console.type(" line:PU")
    console.press(.named(.tab))
    #expect(console.model.history.filterText.text == "outcome:unknown line:public")
    console.press(.named(.tab))
    #expect(console.model.context == .history)
  }

  @Test("every name and every value on offer is understood by the filter")
  func offers() throws {
    let now = ConsoleHarness().now
    for name in RowField.filterNames {
      for value in name.choices {
        #expect(throws: Never.self) {
          try HistoryFilter(parsing: "\(name.name):\(value)", now: now, isWhole: true)
        }
      }
    }
  }
}
