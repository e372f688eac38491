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
    max(1, overlay == nil ? (Geometry(self).historyRows?.height ?? 2) - 1 : size.height - 6)
  }

  mutating func scroll(by delta: Int) -> [Effect] {
    guard var overlay else { return scrollHistory(by: delta) }
    if case .report(var report) = overlay {
      report.scroll(by: delta, last: lastReportTop)
      overlay = .report(report)
    } else if let (selected, count) = listState(overlay) {
      overlay.select(min(max(0, selected + delta), max(0, count - 1)))
    }
    self.overlay = overlay
    return []
  }

  /// Returns the selected entry of a list and the number of entries; `nil` if the overlay is not a list.
  private func listState(_ overlay: Overlay) -> (selected: Int, count: Int)? {
    switch overlay {
    case .finder(let finder): (finder.selected, entries(finder).count)
    case .menu(let menu): (menu.selected, menu.items.count)
    case .statuses(let browser): (browser.selected, browser.found.count)
    case .settings(let pane): (pane.selected, listedSettings.count)
    case .report, .question, .bigCode, .welcome: nil
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
