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
      .finder(Finder(.help)), .finder(Finder(.palette)), .details(row, scroll: 0), .question(.quit),
      .question(.delete(row)), .question(.putIntoForm(row)),
      .question(.deleteFound(.all, count: 3, newest: 9)), .menu(.copying(row)), .menu(.lines(model)),
      .menu(.templates(model)), .statuses(StatusBrowser()), .welcome(Welcome()), .bigCode(row),
      .wire(scroll: 0), .notices(scroll: 0), .doctor(nil, scroll: 0), .settings(SettingsListState()),
      .settings(editing), .comparison(Comparison(row, nil, row, nil), scroll: 0),
    ] + (resend.map { [.question(.sendAgain($0))] } ?? [])
  }()

  /// A number per kind; the exhaustive switch reminds whoever adds a kind to add a sample.
  fileprivate var kind: Int {
    switch self {
    case .finder: 0
    case .details: 1
    case .menu: 2
    case .comparison: 3
    case .statuses: 4
    case .welcome: 5
    case .bigCode: 6
    case .wire: 7
    case .notices: 8
    case .doctor: 9
    case .settings: 10
    case .question: 11
    }
  }
}

@Suite("Samples of overlays")
struct OverlaySampleTests {
  @Test("there is one of each kind")
  func complete() { #expect(Set(Model.Overlay.samples.map(\.kind)) == Set(0...11)) }

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
