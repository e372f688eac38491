internal import ConsoleData
internal import Screen

extension Action {
  public static let notices = Action("notices") { model in
    model.open(.notices(scroll: 0))
    return []
  }
}

extension Binding {
  static let notices: [Binding] = [
    Binding(
      .notices, [.alt("m")], "notices", "Read again what the console has said", .panesAndDetails, rank: 26)
  ]
}
