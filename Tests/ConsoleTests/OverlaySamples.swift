import ConsoleData
import ConsoleWording
import Screen
import TestSupport
import Testing

@testable import ConsoleCore

extension Model.Overlay {
  /// At least one overlay of each kind.
  static let samples: [Model.Overlay] = {
    let row = GoldenTests.rows(ConsoleHarness().now)[0]
    let model = GoldenTests.filled(80, 24).model
    let resend = try? model.resend(row)
    var editing = SettingsList()
    editing.editing = EditBuffer("5")
    var draft = HandoverReport(row, HandoverList.excerpts(row).items[0], "curl\n")
    draft.editor = EditBuffer("curl\n", isMultiline: true)
    return [
      .list(List(Finder(.help))), .list(List(Finder(.palette))), .report(Report(DetailsReport(row))),
      .question(.quit),
      .question(.delete(row)), .question(.putIntoForm(row)),
      .question(.deleteFound(.all, count: 3, newest: 9)), .list(List(HandoverList.excerpts(row))),
      .list(List(Menu.lines(model))), .list(List(AccountPane(model))),
      .list(List(Menu.templates(model))), .list(List(StatusBrowser())), .welcome(Welcome()), .bigCode(row),
      .report(Report(WireReport())), .report(Report(CallsReport())),
      .report(Report(TmuxAdvice(terminal: "VTE"))), .report(Report(NoticesReport())),
      .report(Report(DoctorReport())),
      .list(List(SettingsList())), .report(Report(GuideReport(guide: GuideWords.all[0]))),
      .list(List(RecipientsPane())), .list(List(editing)),
      .list(List(HandoverList.tickets(row, model))), .report(Report(draft)),
      .report(Report(Comparison(row, nil, row, nil))),
    ] + (resend.map { [.question(.sendAgain($0))] } ?? [])
  }()

  /// A number per kind; the exhaustive switch reminds whoever adds a kind to add a sample.
  fileprivate var kind: Int {
    switch self {
    case .list: 0
    case .report: 1
    case .welcome: 2
    case .bigCode: 3
    case .question: 4
    }
  }
}

@Suite("Samples of overlays")
struct OverlaySampleTests {
  @Test("there is one of each kind")
  func complete() { #expect(Set(Model.Overlay.samples.map(\.kind)) == Set(0...4)) }

  @Test("there is a report and a list of each kind")
  func contents() throws {
    let conformance = /(struct|extension) (\w+): (Report|List)Content/
    let kinds = try SourceFile.all(in: "ConsoleCore").flatMap { file in
      file.text.matches(of: conformance).map { String($0.2) }
    }
    let samples = Model.Overlay.samples.compactMap { overlay -> String? in
      switch overlay {
      case .report(let report): "\(type(of: report.content))"
      case .list(let list): "\(type(of: list.content))"
      case .welcome, .bigCode, .question: nil
      }
    }
    #expect(Set(kinds) == Set(samples) && kinds.count >= 9)
  }

  @Test("a click selects or chooses what it points at, in every list, and one beside the list closes it")
  func clicks() throws {
    for overlay in Model.Overlay.samples {
      guard case .list(let list) = overlay, list.content.context != .setting else { continue }
      var console = GoldenTests.filled(80, 24)
      console.model.overlay = overlay
      let pane = try #require(console.model.listPane)
      for case (let y, .entry(let index)) in pane.window.visible where index != pane.window.selected {
        var console = console
        console.press(.mouse(.init(.press, at: Point(x: pane.window.rect.x + 3, y: y))))
        guard case .list(let now) = console.model.overlay else {
          #expect(list.content.isChosenByClick, "\(overlay) is closed by a click at \(y)")
          continue
        }
        #expect(
          now.content.selected == index || list.content.isChosenByClick, "\(overlay): \(now.content.selected)"
        )
      }
      guard pane.frame.x > 0 else { continue }
      console.press(.mouse(.init(.press, at: Point(x: 0, y: pane.frame.y))))
      #expect(console.model.overlay == nil)
    }
  }

  @Test(
    "a menu scrolls only where the selected item would be out of sight; other lists keep it in the middle")
  func scrolling() throws {
    var console = GoldenTests.filled(80, 10)
    console.model.open(HandoverList.excerpts(GoldenTests.rows(console.now)[0]))
    let menu = try #require(console.model.listPane)
    #expect(menu.items.count > menu.window.rect.height)
    for step in 1..<menu.items.count {
      console.press(.named(.down))
      let rows = try #require(console.model.listPane).window.visible.map(\.row)
      let isAtEnd = step >= menu.window.rect.height
      #expect((isAtEnd ? rows.last : rows[step]) == .entry(step), "\(step): \(rows)")
    }
  }

  @Test("what the settings are searched for stays in sight while one that was found is edited")
  func searchWhileEditing() {
    var console = GoldenTests.filled(80, 24)
    console.readSettings(SettingLine.samples)
    console.press(.named(.function(2)), .character("/"))
    console.type("timeout")
    console.press(.named(.enter), .named(.enter))
    #expect(console.model.context == .setting)
    #expect(
      console.text.contains("search:  timeout") || console.text.contains("search: timeout"), "\(console.text)"
    )
  }

  @Test("no key of the table takes an editing key away where text is typed")
  func editingKeys() {
    // `copyText` is an editing key itself.
    for binding in Binding.all
    where !binding.contexts.isDisjoint(with: .typing) && binding.action != .copyText {
      let taken = binding.keys.filter { KeyTable.editing.contains($0) }
      #expect(taken.isEmpty, "\(binding.action): \(taken.map(KeyTable.text))")
    }
  }
}
