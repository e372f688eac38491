internal import ConsoleData
internal import Screen
internal import ConsoleWording
internal import Wording

extension Action {
  static let askForDelivery = Action(
    "askForDelivery",
    disabledReason: { model in
      model.currentRow.map(model.deliveryDisabledReason) ?? model.noRowReason
    }
  ) { model in
    model.currentRow.map { model.demandDelivery(of: $0) } ?? []
  }
}

extension Binding {
  static let delivery: [Binding] = [
    Binding(.askForDelivery, [.character("a")], ActionWords.askForDelivery, .rows, rank: 7)
  ]
}
