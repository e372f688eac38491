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
    case .some: max(1, size.height - 6)
    }
  }

  mutating func scroll(by delta: Int) -> [Effect] {
    switch overlay {
    case .finder(var finder):
      finder.selected = min(max(0, finder.selected + delta), max(0, entries(finder).count - 1))
      overlay = .finder(finder)
    case .details(let row, let top):
      overlay = .details(row, scroll: scrolled(top, by: delta, last: lastReportTop))
    case .question, .bigCode, .welcome: break
    case .comparison(let comparison, let top):
      overlay = .comparison(comparison, scroll: scrolled(top, by: delta, last: lastReportTop))
    case .notices(let top):
      overlay = .notices(scroll: scrolled(top, by: delta, last: lastReportTop))
    case .wire(let back):
      overlay = .wire(scroll: scrolled(back, by: -delta, last: lastWireScroll))
    case .doctor(let findings, let top):
      overlay = .doctor(findings, scroll: scrolled(top, by: delta, last: lastReportTop))
    case .menu(var menu):
      menu.selected = min(max(0, menu.selected + delta), menu.items.count - 1)
      overlay = .menu(menu)
    case .statuses(var browser):
      browser.selected = min(max(0, browser.selected + delta), max(0, browser.found.count - 1))
      overlay = .statuses(browser)
    case .settings(var pane):
      pane.selected = min(max(0, pane.selected + delta), max(0, listedSettings.count - 1))
      overlay = .settings(pane)
    case nil: return scrollHistory(by: delta)
    }
    return []
  }

  /// A place in what has less or more to show since it was chosen.
  private func scrolled(_ top: Int, by delta: Int, last: Int) -> Int {
    min(max(0, min(top, last) + delta), last)
  }

  /// To an end of the whole list, in memory or not.
  mutating func jump(toEnd: Bool) -> [Effect] {
    if overlay == nil, toEnd ? history.hasBelow : history.hasAbove {
      return loadHistory(at: toEnd ? .last : .first)
    }
    return scroll(by: toEnd ? 1_000_000 : -1_000_000)
  }
}
