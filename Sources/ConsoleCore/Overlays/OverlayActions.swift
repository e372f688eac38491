internal import ConsoleData
internal import Screen
internal import Wording

extension Action {
  public static let closeOverlay = Action("closeOverlay", isListed: false) { $0.closeOverlay() }
  static let choose = Action("choose", isListed: false) { model in
    if case .finder = model.overlay { return model.runChosen() }
    return model.chooseInMenu()
  }
  static let rowUp = Action("rowUp", isListed: false) { $0.scroll(by: -1) }
  static let rowDown = Action("rowDown", isListed: false) { $0.scroll(by: 1) }
  static let pageUp = Action("pageUp", isListed: false) { $0.scroll(by: -$0.pageHeight) }
  static let pageDown = Action("pageDown", isListed: false) { $0.scroll(by: $0.pageHeight) }
  static let firstRow = Action("firstRow", isListed: false) { $0.jump(toEnd: false) }
  static let lastRow = Action("lastRow", isListed: false) { $0.jump(toEnd: true) }
}

extension Binding {
  static let overlays: [Binding] = [
    Binding(
      .closeOverlay, [.named(.escape), .character("q")], ActionWords.closeOverlay,
      [.details, .menu, .report, .settings], rank: 1),
    Binding(.closeOverlay, [.named(.escape)], ActionWords.closeSearched, .searched, rank: 1),
    Binding(.choose, [.named(.enter)], ActionWords.choose, [.menu, .help], rank: 2),
    Binding(.rowUp, [.named(.up), .character("k")], ActionWords.rowUp, .scrolling, rank: 14),
    Binding(
      .rowDown, [.named(.down), .character("j")], ActionWords.rowDown, .scrolling, rank: 15),
    Binding(.pageUp, [.named(.pageUp), .control("b")], ActionWords.pageUp, .scrolling),
    Binding(
      .pageDown, [.named(.pageDown), .control("f"), .character(" ")], ActionWords.pageDown, .scrolling,
      rank: 16),
    Binding(.firstRow, [.named(.home), .character("g")], ActionWords.firstRow, .scrolling),
    Binding(.lastRow, [.named(.end), .character("G")], ActionWords.lastRow, .scrolling),
    Binding(.rowUp, [.named(.up)], ActionWords.searchedUp, .searched, rank: 3),
    Binding(.rowDown, [.named(.down)], ActionWords.searchedDown, .searched, rank: 4),
    Binding(.pageUp, [.named(.pageUp)], ActionWords.searchedPageUp, .searched),
    Binding(.pageDown, [.named(.pageDown)], ActionWords.searchedPageDown, .searched, rank: 5),
  ]
}

extension Model {
  var pageHeight: Int {
    switch overlay {
    case nil: max(1, (Geometry(self).historyRows?.height ?? 2) - 1)
    case .finder, .details, .menu, .comparison, .statuses, .welcome, .bigCode, .wire, .notices, .doctor,
      .settings,
      .question:
      max(1, size.height - 6)
    }
  }

  mutating func scroll(by delta: Int) -> [Effect] {
    guard var overlay else { return scrollHistory(by: delta) }
    if let (top, last) = scrollState(overlay) {
      // The content may have grown or shrunk in the meantime.
      let current = min(max(0, top), last)
      overlay.scroll(to: min(max(0, current + delta), last), last: last)
    } else if let (selected, count) = listState(overlay) {
      overlay.select(min(max(0, selected + delta), max(0, count - 1)))
    }
    self.overlay = overlay
    return []
  }

  /// Returns an overlay's scroll position and the last one possible; `nil` if it does not scroll.
  private func scrollState(_ overlay: Overlay) -> (top: Int, last: Int)? {
    switch overlay {
    case .details(_, let top), .comparison(_, let top), .notices(let top), .doctor(_, let top):
      (top, lastReportTop)
    case .wire(let back): (lastWireScroll - back, lastWireScroll)
    case .finder, .menu, .statuses, .settings, .question, .bigCode, .welcome: nil
    }
  }

  /// Returns the selected entry of a list and the number of entries; `nil` if the overlay is not a list.
  private func listState(_ overlay: Overlay) -> (selected: Int, count: Int)? {
    switch overlay {
    case .finder(let finder): (finder.selected, entries(finder).count)
    case .menu(let menu): (menu.selected, menu.items.count)
    case .statuses(let browser): (browser.selected, browser.found.count)
    case .settings(let pane): (pane.selected, listedSettings.count)
    case .details, .comparison, .notices, .doctor, .wire, .question, .bigCode, .welcome: nil
    }
  }

  /// Jumps to an end of the whole list, whether it is in memory or not.
  mutating func jump(toEnd: Bool) -> [Effect] {
    if overlay == nil, toEnd ? history.hasBelow : history.hasAbove {
      return loadHistory(at: toEnd ? .last : .first)
    }
    return scroll(by: toEnd ? 1_000_000 : -1_000_000)
  }
}
