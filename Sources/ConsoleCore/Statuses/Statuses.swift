public import AmootSMS
internal import ConsoleData
internal import Screen
internal import Wording

/// All statuses of the service, searched as the user types.
public struct StatusBrowser: SearchedList, Sendable, Equatable {
  public internal(set) var text = EditBuffer()
  public internal(set) var selected = 0

  public var found: [StatusEntry] { StatusTable.search(text.text) }
  public var chosen: StatusEntry? {
    let found = found
    return found.isEmpty ? nil : found[min(selected, found.count - 1)]
  }
}

extension Action {
  static let showStatuses = Action("showStatuses") { model in
    var browser = StatusBrowser()
    // Start at the status of the row the user is looking at.
    if model.overlay != nil || model.isInHistory, let code = model.currentRow?.status?.entry?.code {
      browser.selected = browser.found.firstIndex { $0.code == code } ?? 0
    }
    model.open(.statuses(browser))
    return []
  }
}

extension Binding {
  static let statuses: [Binding] = [
    Binding(
      .showStatuses, [.named(.function(8))], ActionWords.showStatuses,
      .panesAndDetails, rank: 19)
  ]
}

extension Model {
  /// Handles a key in the status search.
  mutating func editStatuses(_ key: Key) -> [Effect] {
    guard case .statuses(var browser) = overlay else { return [] }
    browser.edit(key)
    overlay = .statuses(browser)
    return []
  }
}
