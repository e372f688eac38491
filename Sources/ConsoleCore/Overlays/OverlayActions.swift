internal import ConsoleData
internal import Screen
internal import ConsoleWording
internal import Wording

extension Action {
  public static let closeOverlay = Action("closeOverlay", isListed: false) { $0.closeOverlay() }
  static let choose = Action("choose", isListed: false) { $0.choose() }
  static let rowUp = Action("rowUp", isListed: false) { $0.scroll(by: -1) }
  static let rowDown = Action("rowDown", isListed: false) { $0.scroll(by: 1) }
  static let pageUp = Action("pageUp", isListed: false) { $0.scroll(by: -$0.pageHeight) }
  static let pageDown = Action("pageDown", isListed: false) { $0.scroll(by: $0.pageHeight) }
  static let firstRow = Action("firstRow", isListed: false) { $0.jump(toEnd: false) }
  static let lastRow = Action("lastRow", isListed: false) { $0.jump(toEnd: true) }
}

extension Action {
  /// What acts on the selected item of a list.
  static let onSelection: Set<Action> = [
    .choose, .changeSetting, .nextValue, .previousValue, .resetSetting, .editRecipient, .dropRecipient,
    .copyHandover, .saveHandover, .editHandover, .readHandover, .resetHandover,
  ]
  /// What selects another item.
  static let moving: Set<Action> = [.rowUp, .rowDown, .pageUp, .pageDown, .firstRow, .lastRow]
}

extension Binding {
  static let overlays: [Binding] = [
    Binding(
      .closeOverlay, [.named(.escape), .character("q")], ActionWords.closeOverlay,
      [.details, .menu, .report, .settings, .handovers, .handover], rank: 1),
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
    switch overlay {
    case nil: return scrollHistory(by: delta)
    case .report: scrollReport(by: delta)
    case .list(let list):
      let count = list.content.contents(self).items.count
      select(min(max(0, list.content.selected + delta), max(0, count - 1)))
    case .bigCode, .welcome, .question: break
    }
    return []
  }

  /// Jumps to an end of the whole list, whether it is in memory or not.
  mutating func jump(toEnd: Bool) -> [Effect] {
    if overlay == nil, toEnd ? history.hasBelow : history.hasAbove {
      return loadHistory(at: toEnd ? .last : .first)
    }
    return scroll(by: toEnd ? 1_000_000 : -1_000_000)
  }
}
