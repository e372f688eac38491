import AmootSMS
import ConsoleData
import ConsoleView
import Foundation
import Screen
import TestSupport
import Testing
import ConsoleWording
import Wording

@testable import ConsoleCore

@Suite("Texts for others")
struct HandoverTests {
  /// A console with a sent row whose tickets or calls are open and made, as the runtime makes them.
  private func console(
    _ key: Character, width: Int = 100, height: Int = 30, contact: String = ""
  ) async throws -> (ConsoleHarness, SendRecord) {
    let row = try await SimulatedRow.send("9120000000", text: "کد شما")
    var console = ConsoleHarness(width: width, height: height)
    console.model.settings.preferences.supportContact = contact
    console.load([row.record])
    console.press(.named(.function(3)), .character(key))
    answer(&console, row.exchange)
    return (console, row.record)
  }

  /// Answers the request for texts that is under way.
  private func answer(_ console: inout ConsoleHarness, _ exchange: StoredExchange) {
    for case .details(.makeTexts(let id, let excerpts, let row)) in console.effects {
      console.post(.details(.textsMade(id: id, excerpts.mapValues { $0.text(row, exchange) })))
    }
  }

  @Test(
    "what is selected is seen before it is copied",
    arguments: [("t", "handover-ticket"), ("c", "handover-call")])
  func preview(_ key: Character, _ golden: String) async throws {
    for size in GoldenTests.sizes {
      let (console, _) = try await console(key, width: size.0, height: size.1)
      expectGolden(console, "\(golden)-\(size.0)x\(size.1)")
    }
  }

  @Test("Enter copies what was seen, s saves it, and both name it")
  func copying() async throws {
    var (console, row) = try await console("t", contact: "help@shop.example")
    #expect(console.text.contains("To: help@shop.example"), "\(console.text)")
    console.press(.character("s"))
    guard case .details(.saveText(let saved, "ticket-en", "txt", row.id, let what)) = console.effects.first
    else {
      Issue.record("\(console.effects)")
      return
    }
    #expect(saved.hasPrefix("To: help@shop.example\n\nReport on one send"))
    console.press(.named(.enter))
    #expect(console.effects == [.terminal(.copy(saved, what: what))] && console.model.overlay == nil)
    // Where nothing proves that it was copied, the file is offered.
    console.post(.clipboard(.sentToTerminal(what: what)))
    #expect(console.text.contains("On its row, t, s saves it."), "\(console.text)")
    console.post(.clipboard(.sentToTerminal(what: SendingWords.code("48213"))))
    #expect(!console.text.contains("s saves it"), "\(console.text)")
  }

  @Test(
    "an edited text is copied and saved as edited, comes back when the list is opened again, and can be undone"
  )
  func editing() async throws {
    var (console, row) = try await console("t")
    console.press(.character("e"))
    #expect(console.model.context == .draft)
    expectGolden(console, "handover-draft-100x30")
    console.type("Dear Sir")
    console.press(.named(.enter), .named(.escape))
    #expect(console.model.context == .handover && console.text.contains("kept until the console is closed"))
    console.press(.named(.enter))
    guard case .terminal(.copy(let copied, _)) = console.effects.first else {
      Issue.record("\(console.effects)")
      return
    }
    #expect(copied.hasPrefix("Dear Sir\nReport on one send"), "\(copied)")
    while console.model.overlay != nil { console.press(.named(.escape)) }
    console.press(.character("t"))
    #expect(console.text.contains("Dear Sir"), "\(console.text)")
    // Another row's ticket is not touched by it.
    row.id += 1
    #expect(
      console.model.editedHandovers[HandoverKey(row, HandoverList.tickets(row, console.model).items[0])]
        == nil)
    console.press(.character("u"))
    #expect(!console.text.contains("Dear Sir"), "\(console.text)")
    console.press(.character("u"))
    #expect(console.text.contains("This text was not edited."), "\(console.text)")
  }

  @Test("no key that edits loses the text or the console", arguments: [1, 2, 3, 4, 5, 6, 7, 8])
  func keys(_ seed: UInt64) async throws {
    var (console, _) = try await console("c", width: 60, height: 15)
    console.press(.character("e"))
    var random = SeededGenerator(state: seed)
    let keys: [Key] =
      [.named(.up), .named(.down), .named(.pageUp), .named(.pageDown), .named(.home), .named(.end)]
      + [.named(.left), .named(.right), .named(.enter), .named(.backspace), .named(.delete), .alt("u")]
      + [.character("ک"), .character("x"), .paste("a\r\nب\u{202E}"), .control("k"), .control("w"), .alt("a")]
    for _ in 0..<60 { console.press(keys[Int(random.next() % UInt64(keys.count))]) }
    let text = console.model.overlay.flatMap { overlay in
      if case .report(let report) = overlay { report.content.editor?.text } else { nil }
    }
    let typed = try #require(text)
    console.press(.control("y"))
    #expect(console.effects.contains { if case .terminal(.copy(typed, _)) = $0 { true } else { false } })
  }

  @Test("a text made for a row that has changed since is not taken")
  func late() async throws {
    let row = try await SimulatedRow.send("9120000000")
    var console = ConsoleHarness(width: 100, height: 30)
    console.load([row.record])
    console.press(.named(.function(3)), .character("c"))
    let asked = console.effects
    var noted = row.record
    noted.note = "other"
    console.model.changeOverlays { overlay in
      guard var list = overlay.list(HandoverList.self) else { return }
      list.row = noted
      overlay = .list(List(list))
    }
    for case .details(.makeTexts(let id, _, _)) in asked {
      console.post(.details(.textsMade(id: id, ["call-curl-header": "OLD"])))
    }
    #expect(!console.text.contains("OLD"), "\(console.text)")
    answer(&console, row.exchange)
    #expect(console.text.contains("curl"), "\(console.text)")
    // What could not be made says why, and is not copied.
    console.press(.named(.escape), .character("c"))
    for case .details(.makeTexts(let id, _, _)) in console.effects {
      console.post(.details(.textsFailed(id: id, "The history is locked.")))
    }
    #expect(console.text.contains("The history is locked."), "\(console.text)")
    console.press(.named(.enter))
    #expect(!console.effects.contains { if case .terminal(.copy) = $0 { true } else { false } })
  }

  @Test("while presenting, no text for others is on the screen")
  func hidden() async throws {
    for key: Character in ["t", "c"] {
      var (console, _) = try await console(key)
      for open: [Key] in [[], [.character("v")], [.character("e")]] {
        for key in open { console.press(key) }
        console.model.isPrivacyOn = true
        #expect(
          !console.text.contains("0912 000 0000") && !console.text.contains("9120000000"), "\(console.text)")
        console.model.isPrivacyOn = false
        if !open.isEmpty { console.press(.named(.escape)) }
        if open == [.character("e")] { console.press(.named(.escape)) }
      }
    }
  }

  @Test("the bundle is asked for by its row, and its picture holds neither number nor code nor message")
  func bundle() async throws {
    var (console, row) = try await console("t")
    console.press(.named(.end))
    #expect(console.text.contains("doctor"), "\(console.text)")
    console.press(.named(.enter))
    guard case .terminal(.saveBundle(let bundle)) = console.effects.first else {
      Issue.record("\(console.effects)")
      return
    }
    #expect(bundle.row == row && console.model.overlay == nil)
    let code = try #require(row.code)
    let picture = console.model.picture(of: row)
    let text = render(picture).text
    #expect(text.contains("0912•") || text.contains("•••"), "\(text)")
    for secret in [code, "0912 000 0000", "9120000000", "کد شما"] {
      #expect(!text.contains(secret), "\(text)")
    }
    console.post(.details(.bundleSaved(folder: "/tmp/x", files: 1)))
    #expect(console.text.contains("Saved 1 file in /tmp/x."), "\(console.text)")
  }

  @Test("the list follows its row: what became of it later is in the texts, and edits are marked")
  func follows() async throws {
    var (console, row) = try await console("t")
    console.press(.named(.down), .character("e"))
    console.type("X")
    console.press(.named(.escape), .named(.escape))
    #expect(console.text.contains("edited here"), "\(console.text)")
    console.press(.named(.up))
    var exchange: StoredExchange?
    exchange = try await SimulatedRow.send("9120000000", text: "کد شما").exchange
    row.delivery.code = 35
    row.delivery.seenAt = console.now
    let reported = row
    let effects = console.model.changeAndRead(row) { $0.delivery = reported.delivery }
    guard case .details(.makeTexts(let id, let excerpts, let made)) = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(made == reported && console.model.overlay?.list(HandoverList.self)?.selected == 0)
    console.post(.details(.textsMade(id: id, excerpts.mapValues { $0.text(made, exchange) })))
    #expect(console.text.contains("BlackList 35"), "\(console.text)")
    // The text that was chosen last is the one that the list opens at.
    console.press(.named(.down), .named(.down), .named(.enter), .character("t"))
    #expect(console.model.overlay?.list(HandoverList.self)?.selected == 2)
  }

  @Test("one bundle at a time, of the row's own account, and its end is waited for")
  func account() async throws {
    var (console, row) = try await console("t")
    console.press(.named(.end), .named(.enter))
    guard case .terminal(.saveBundle(let own)) = console.effects.first else {
      Issue.record("\(console.effects)")
      return
    }
    #expect(own.profile?.name == console.model.profile.name && own.token != nil)
    console.press(.character("t"), .named(.enter))
    #expect(
      !console.effects.contains { if case .terminal = $0 { true } else { false } }
        && console.text.contains("is being written"), "\(console.text)")
    console.post(.details(.bundleFailed("Nothing was saved.")))
    row.profile = "another"
    console.load([row])
    console.press(.character("t"), .named(.enter))
    let bundles = console.effects.compactMap { effect in
      if case .terminal(.saveBundle(let bundle)) = effect { bundle } else { nil }
    }
    #expect(bundles.count == 1 && bundles[0].profile == nil && bundles[0].token == nil, "\(console.effects)")
  }
}

extension Model {
  /// Changes a row as a report does, and asks for what follows.
  fileprivate mutating func changeAndRead(
    _ row: SendRecord, _ change: (inout SendRecord) -> Void
  ) -> [Effect] {
    changeRow(row, change)
    return readHandovers()
  }
}
