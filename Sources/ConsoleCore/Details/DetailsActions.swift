internal import ConsoleData
internal import Screen

extension Action {
  static let details = Action("details", unless: \.rowObstacle) {
    $0.openDetails()
  }
  static let changeView = Action("changeView") { model in
    model.details.view = model.details.view.next
    if case .details(let row, _) = model.overlay { model.overlay = .details(row, scroll: 0) }
    return []
  }
  static let copyMenu = Action("copyMenu", unless: \.rowObstacle) { model in
    if let row = model.currentRow { model.open(.menu(.copying(row))) }
    return []
  }
  static let copyMessageID = Action(
    "copyMessageID",
    unless: { $0.currentRow?.messageID == nil ? "The row has no MessageID to copy." : nil }
  ) { $0.copy($0.currentRow?.messageID, "the MessageID") }
  static let mark = Action("mark", unless: \.rowObstacle) { $0.mark() }
}

extension Binding {
  static let details: [Binding] = [
    Binding(
      .details, [.named(.enter), .named(.function(4))], "details", "Show everything about the row",
      [.history], rank: 1),
    Binding(
      .changeView, [.character("v")], "view", "Show the exchange decoded, raw, or the answer's bytes",
      [.details], rank: 2),
    Binding(
      .copyMenu, [.character("c")], "copy as…", "Copy the request for curl, PHP, C#, Swift or Python", .rows,
      rank: 5),
    Binding(
      .mark, [.character("m")], "compare", "Mark the row; on another one: show how the two differ",
      [.history], rank: 9),
    Binding(
      .copyMessageID, [.alt("y")], "copy ID", "Copy the MessageID of the row", .panesAndDetails),
    Binding(
      .details, [.named(.function(4))], "details", "Show everything about the newest row", .form, rank: 6),
  ]
}

extension Model {
  mutating func update(_ message: Message.Details) -> [Effect] {
    switch message {
    case .loaded(let id, let details):
      self.details.loaded = [id: details]
      return []
    case .compared(let comparison):
      history.marked = nil
      notices.current = nil
      open(.comparison(comparison, scroll: 0))
      return []
    case .textReady(let text, let what): return [.copy(text, what: what)]
    }
  }

  fileprivate mutating func openDetails() -> [Effect] {
    guard let row = currentRow else { return [] }
    open(.details(row, scroll: 0))
    details.loaded = [:]
    details.view = .decoded
    return row.id > 0 ? [.details(.load(id: row.id))] : []
  }

  fileprivate mutating func mark() -> [Effect] {
    guard let row = currentRow else { return [] }
    guard let marked = history.marked else {
      history.marked = row
      notify(.info, "Marked. Go to another row and press \(keys.text(.mark)) to see how the two differ.")
      return []
    }
    guard marked.id != row.id else {
      history.marked = nil
      notify(.info, "No row is marked any more.")
      return []
    }
    return [.details(.compare(marked, row))]
  }
}
