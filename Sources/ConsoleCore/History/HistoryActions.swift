internal import AmootSMS
internal import ConsoleData
internal import Screen

extension Action {
  static let showHistory = Action("showHistory") { model in
    let effects = model.leaveField()
    model.form.lastFocus = model.focus
    return effects + model.focusHistory()
  }
  static let showForm = Action("showForm", isListed: false, canBeRemapped: true) { model in
    model.focus = model.form.lastFocus
    model.history.selectedID = nil
    return model.showNewest()
  }
  static let stepBack = Action("stepBack", isListed: false) { model in
    model.perform(model.history.filterText.isEmpty ? .showForm : .clearFilter)
  }
  static let editFilter = Action("editFilter") { model in
    model.focus = .filter
    return []
  }
  static let leaveFilter = Action("leaveFilter", isListed: false) { model in
    model.filterChanged() + model.focusHistory()
  }
  static let clearFilter = Action("clearFilter") { model in
    model.history.filterText.replaceAll(with: "")
    return model.filterChanged() + model.focusHistory()
  }
  static let sendAgain = Action("sendAgain", unless: \.rowObstacle) {
    model in
    if let row = model.currentRow { model.ask(.sendAgain(row), after: .key) }
    return []
  }
  static let putIntoForm = Action("putIntoForm", unless: \.rowObstacle) {
    $0.putIntoForm()
  }
  static let editNote = Action("editNote", unless: \.changeObstacle) { $0.editNote() }
  static let deleteRow = Action("deleteRow", unless: \.changeObstacle) { model in
    if let row = model.currentRow { model.ask(.delete(row), after: .key) }
    return []
  }
  static let deleteFound = Action(
    "deleteFound",
    unless: { model in
      model.history.filter.isEmpty
        ? "It needs a filter: \(model.keys.text(.editFilter)) begins one, such as until:90d."
        : model.history.filterProblem == nil
          ? model.history.readOnlyReason : "The filter cannot be understood."
    }
  ) { [.history(.countDeletion($0.history.filter))] }
  static let changeOrder = Action("changeOrder", unless: \.listObstacle) {
    model in
    model.history.order = model.history.order == .newest ? .slowest : .newest
    return model.restartHistory()
  }
  static let goToDate = Action("goToDate", unless: \.listObstacle) {
    model in
    model.ask(.date)
    return []
  }
}

extension Binding {
  static let history: [Binding] = [
    Binding(.showHistory, [.named(.function(3))], "history", "Go to the history", .form, rank: 5),
    Binding(
      .editFilter, [.character("/")], "filter", "Filter the history as you type", [.history], rank: 2),
    Binding(
      .leaveFilter, [.named(.enter), .named(.down), .named(.tab), .named(.function(3))], "rows",
      "Go to the rows that the filter finds", [.filter], rank: 1),
    Binding(
      .clearFilter, [.named(.escape)], "no filter", "Take the filter away and go back to the rows", [.filter],
      rank: 2),
    Binding(
      .stepBack, [.named(.escape)], "back", "Take the filter away; without one, go back to the form",
      [.history]),
    Binding(
      .showForm, [.named(.function(3)), .named(.tab), .named(.tab, .shift)], "form", "Go back to the form",
      [.history], rank: 3),
    Binding(
      .sendAgain, [.character("r")], "send again", "Send the row's request once more, after a question",
      .rows,
      rank: 6),
    Binding(
      .putIntoForm, [.character("p")], "into form", "Put everything that the row sent back into the form",
      .rows, rank: 7),
    Binding(
      .editNote, [.character("n")], "note", "Write a note of your own on the row, such as ticket 8123", .rows,
      rank: 8),
    Binding(
      .goToDate, [.character("d")], "day", "Go to a day: 2026-11-01, 1405/09/02, yesterday, 30d", [.history],
      rank: 10),
    Binding(
      .changeOrder, [.character("s")], "sort", "List the slowest first, or the newest", [.history], rank: 11),
    Binding(
      .deleteRow, [.character("x"), .named(.delete)], "delete", "Delete the row, after a question", .rows,
      rank: 12),
    Binding(
      .deleteFound, [.character("D")], "delete found", "Delete every row that the filter finds; asks first",
      [.history]),
  ]
}

extension Model {
  /// Why nothing can be done with the current row.
  var rowObstacle: String? { currentRow == nil ? noRowReason : nil }

  /// Why nothing can be done with the list.
  fileprivate var listObstacle: String? { history.rows.isEmpty ? noRowReason : nil }

  private var noRowReason: String {
    history.count > 0
      ? "The filter finds no row; Esc takes it away." : "There is no row yet: send something first."
  }

  /// Why the current row cannot be changed.
  fileprivate var changeObstacle: String? {
    guard let row = currentRow else { return noRowReason }
    if row.state == .sending { return "The row is still being sent." }
    if row.id < 0 { return "The row is not in the history: it was sent unrecorded." }
    return history.readOnlyReason.map { "The history can only be read: \($0)." }
  }

  fileprivate mutating func editNote() -> [Effect] {
    guard let row = currentRow else { return [] }
    let effects = closeOverlays()
    history.selectedID = row.id
    focus = .history
    ask(.note(id: row.id))
    prompt?.text = EditBuffer(row.note ?? "")
    return effects
  }
}
