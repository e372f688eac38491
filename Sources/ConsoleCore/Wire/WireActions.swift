internal import Screen
internal import Wording

extension Action {
  static let showWire = Action("showWire") { model in
    model.wire = []
    model.open(.wire(scroll: 0))
    return [.watchWire(true)]
  }
}

extension Binding {
  static let wire: [Binding] = [
    Binding(
      .showWire, [.named(.function(10))], ActionWords.showWire,
      .panesAndDetails, rank: 20)
  ]
}

extension Model {
  /// Maximum number of wire-log lines in memory.
  static let wireLimit = 500

  mutating func takeWire(_ lines: [String]) { wire = Array((wire + lines).suffix(Model.wireLimit)) }
}
