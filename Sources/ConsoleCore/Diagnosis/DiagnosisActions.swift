internal import ConsoleData
internal import Screen
internal import ConsoleWording
internal import Wording

extension Action {
  static let askOptOut = Action(
    "askOptOut",
    disabledReason: { model in model.currentRow.map(model.optOutDisabledReason) ?? model.noRowReason }
  ) { model in
    model.currentRow.map { model.askOptOut(of: $0) } ?? []
  }
  static let lookForMessage = Action(
    "lookForMessage",
    disabledReason: { model in model.currentRow.map(model.lookDisabledReason) ?? model.noRowReason }
  ) { model in
    model.currentRow.map { model.look(for: $0) } ?? []
  }
}

extension Binding {
  static let diagnosis: [Binding] = [
    Binding(.lookForMessage, [.character("l")], ActionWords.lookForMessage, .rows, rank: 2),
    Binding(.askOptOut, [.character("o")], ActionWords.askOptOut, .rows, rank: 8),
  ]
}
