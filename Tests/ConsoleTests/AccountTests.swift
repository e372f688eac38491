import AmootSMS
import ConsoleData
import Foundation
import Screen
import TestSupport
import Testing

@testable import ConsoleCore
import Wording

@Suite("The account")
struct AccountTests {
  static let good = AccountStatus(
    status: .success, accountName: "Shop", credit: 25_000, lineNumbers: ["98", "public"])
  static let expired = AccountStatus(
    status: ServiceStatus(code: -204), accountName: nil, credit: nil, lineNumbers: [])

  @Test("is asked at the start, and what it says stands in the header without a word")
  func start() throws {
    var console = ConsoleHarness()
    console.post(.started)
    #expect(console.subjects.contains(.refreshAccount(id: 0, try console.sender())))
    #expect(console.text.contains("credit …"), "\(console.text)")
    console.answerAccount(Self.good)
    #expect(console.text.contains("credit 25,000 rials") && console.text.contains("^O 2 lines"))
    #expect(console.model.notices.current == nil)
    var empty = ConsoleHarness(token: "")
    empty.post(.started)
    #expect(empty.model.account.awaited == nil && empty.model.notices.current == nil)
  }

  @Test("that refuses a new token says why and what to do; one that is not reached is silent")
  func refused() {
    var console = ConsoleHarness()
    console.post(.started)
    console.answerAccount(Self.expired)
    #expect(console.text.contains("The service refused the account: Token_Expired -204."), "\(console.text)")
    #expect(console.model.notices.current?.text.english.contains("Make a new token") == true)
    // If a notice is longer than its line, the line says where to read the rest.
    #expect(console.screen.lines[28].hasSuffix("… Alt-M"), "\(console.text)")
    console.press(.alt("m"))
    #expect(console.text.contains("put it into the profile."), "\(console.text)")
    console.press(.named(.escape))
    #expect(console.text.contains("credit not known"))
    var away = ConsoleHarness()
    away.post(.started)
    away.failAccount("the name was not found")
    #expect(away.model.notices.current == nil && away.text.contains("credit not known"))
  }

  @Test("and its host are shown whole or shorter, never a scrap of them", arguments: 40...140)
  func header(width: Int) throws {
    for base in ["https://portal.amootsms.com/rest", "http://127.0.0.1:8913/rest"] {
      var console = ConsoleHarness(width: width, height: 24)
      console.model.profile.base = try BaseAddress(base)
      console.answerAccount(Self.good)
      let line = console.screen.lines[0]
      let authority = console.model.profile.base.authority
      #expect(line.contains("production") && line.contains("● ready"))
      #expect(
        line.contains(authority) || line.count { $0 == "…" } == 0 || line.contains(authority.prefix(8)),
        "\(line)")
      #expect(width < 60 || line.contains("25,000 rials"), "\(line)")
      #expect(width < 82 || line.contains(authority), "\(line)")
      #expect(width < 76 || console.model.profile.base.isLoopback == line.contains("simulator"), "\(line)")
    }
  }

  @Test("is said when the user asks, whatever it is")
  func demanded() {
    var console = ConsoleHarness()
    console.press(.named(.function(5)))
    #expect(console.effects.count == 1)
    console.press(.named(.function(5)))
    #expect(console.effects.isEmpty && console.text.contains("Already asking."))
    console.answerAccount(Self.good)
    #expect(console.text.contains("Credit: 25,000 rials; 2 lines."), "\(console.text)")
    console.press(.named(.function(5)))
    console.answerAccount(Self.expired)
    #expect(console.text.contains("The service refused the account: Token_Expired -204."), "\(console.text)")
    console.press(.named(.function(5)))
    console.failAccount("the name was not found")
    #expect(console.text.contains("Credit not known: the name was not found"), "\(console.text)")
    var empty = ConsoleHarness(token: "")
    empty.press(.named(.function(5)))
    #expect(empty.effects.isEmpty && empty.text.contains("without a token"))
  }

  @Test("that is being asked already is said when the user wants to know meanwhile")
  func meanwhile() {
    var console = ConsoleHarness()
    console.post(.started)
    console.press(.named(.function(5)))
    #expect(console.effects.isEmpty && !console.text.contains("without a token"))
    console.answerAccount(Self.good)
    #expect(console.text.contains("Credit: 25,000 rials; 2 lines."), "\(console.text)")
  }

  @Test("that is asked after a send leaves in sight what became of the message")
  func afterSend() throws {
    var console = ConsoleHarness()
    let order = try console.send("09120000001", row: 1)
    console.end(order, ConsoleHarness.success)
    #expect(console.text.contains("the code is 48213"))
    console.answerAccount(Self.expired)
    #expect(console.text.contains("the code is 48213") && console.text.contains("credit not known"))
  }

  @Test("that another program has spent from is asked for anew, once for each send")
  func elsewhere() throws {
    var console = ConsoleHarness()
    console.post(.started)
    console.answerAccount(Self.good)
    var rows = GoldenTests.rows(console.now - 600)
    console.load(rows)
    func asks() -> Bool { console.effects.contains { if case .refreshAccount = $0 { true } else { false } } }
    func reload() {
      console.post(.history(.changed))
      console.load(rows)
    }
    reload()
    #expect(!asks())
    // It begins, and ends.
    var row = rows[0]
    (row.id, row.state, row.startedAt) = (900, .sending, console.now)
    rows.insert(row, at: 0)
    reload()
    #expect(!asks())
    rows[0].state = .accepted
    reload()
    #expect(asks())
    console.answerAccount(Self.good)
    reload()
    #expect(!asks())
    // An older list, and the newest one again: nothing in it is new.
    console.press(.named(.function(3)), .character("/"))
    console.type("unknown")
    console.load([rows[3]])
    console.press(.named(.escape))
    console.load(rows)
    #expect(!asks())
    // Refused, or with another account: nothing was spent.
    for (state, profile) in [(SendRecord.State.refused, "production"), (.accepted, "shop")] {
      row.id += 1
      (row.state, row.profile) = (state, profile)
      rows.insert(row, at: 0)
      reload()
      #expect(!asks(), "\(state)")
    }
  }
}
