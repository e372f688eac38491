import ConsoleData
import Testing

@testable import ConsoleCore

extension Model.Overlay {
  /// At least one overlay of each kind.
  static let samples: [Model.Overlay] = {
    let row = GoldenTests.rows(ConsoleHarness().now)[0]
    let model = GoldenTests.filled(80, 24).model
    let resend = try? model.resend(row)
    var editing = SettingsListState()
    editing.editing = EditBuffer("5")
    return [
      .finder(Finder(.help)), .finder(Finder(.palette)), .report(Report(DetailsReport(row))),
      .question(.quit),
      .question(.delete(row)), .question(.putIntoForm(row)),
      .question(.deleteFound(.all, count: 3, newest: 9)), .menu(.copying(row)), .menu(.lines(model)),
      .menu(.templates(model)), .statuses(StatusBrowser()), .welcome(Welcome()), .bigCode(row),
      .report(Report(WireReport())), .report(Report(NoticesReport())), .report(Report(DoctorReport())),
      .settings(SettingsListState()),
      .settings(editing), .report(Report(Comparison(row, nil, row, nil))),
    ] + (resend.map { [.question(.sendAgain($0))] } ?? [])
  }()

  /// A number per kind; the exhaustive switch reminds whoever adds a kind to add a sample.
  fileprivate var kind: Int {
    switch self {
    case .finder: 0
    case .report: 1
    case .menu: 2
    case .statuses: 4
    case .welcome: 5
    case .bigCode: 6
    case .settings: 3
    case .question: 7
    }
  }
}

@Suite("Samples of overlays")
struct OverlaySampleTests {
  @Test("there is one of each kind")
  func complete() { #expect(Set(Model.Overlay.samples.map(\.kind)) == Set(0...7)) }

  @Test("there is a report of each kind")
  func reports() throws {
    let conformance = /(struct|extension) (\w+): ReportContent/
    let kinds = try SourceFile.all(in: "ConsoleCore").flatMap { file in
      file.text.matches(of: conformance).map { String($0.2) }
    }
    let samples = Model.Overlay.samples.compactMap { overlay in
      if case .report(let report) = overlay { "\(type(of: report.content))" } else { nil }
    }
    #expect(Set(kinds) == Set(samples) && kinds.count >= 5)
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
