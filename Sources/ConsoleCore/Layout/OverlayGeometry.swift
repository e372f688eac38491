internal import AmootSMS
internal import ConsoleData
public import Screen
internal import TextLayout
public import Wording

/// A window over a list whose entries may be grouped under headings: which rows are visible, and what a click means.
public struct ListWindow: Sendable, Equatable {
  public enum Row: Sendable, Equatable {
    case heading(String)
    case entry(Int)
  }

  public let rect: Rect
  public let selected: Int
  private let rows: [Row]
  private let top: Int

  /// Creates a window over a list.
  ///
  /// - Parameters:
  ///   - headings: The heading of each entry; empty for none.
  ///   - centers: Whether the selected entry is kept in the middle, not just in view.
  init(headings: [String], selected: Int, in rect: Rect, centers: Bool = true) {
    self.rect = rect
    self.selected = min(max(0, selected), max(0, headings.count - 1))
    var rows: [Row] = []
    for (index, heading) in headings.enumerated() {
      if !heading.isEmpty, index == 0 || headings[index - 1] != heading { rows.append(.heading(heading)) }
      rows.append(.entry(index))
    }
    self.rows = rows
    let place = rows.firstIndex(of: .entry(self.selected)) ?? 0
    top = max(0, min(centers ? place - rect.height / 2 : place - rect.height + 1, rows.count - rect.height))
  }

  /// The visible rows with their lines on the screen.
  public var visible: [(y: Int, row: Row)] {
    rows.dropFirst(top).prefix(max(0, rect.height)).enumerated().map { (rect.y + $0, $1) }
  }

  /// The visible range of the list; empty if everything is visible.
  public var place: Phrase {
    rows.count > rect.height
      ? ScreenWords.place(top + 1, min(rows.count, top + rect.height), of: rows.count) : .empty
  }

  /// Returns the entry at a point on the screen.
  func entry(at point: Point) -> Int? {
    guard rect.contains(point) else { return nil }
    for case (point.y, .entry(let index)) in visible { return index }
    return nil
  }
}

/// A key in the key line.
public struct FooterItem: Sendable, Equatable {
  public let action: Action
  public let keys: String
  public let words: String
  public let x: Int
  /// Columns of the keys and words.
  public var width: Int { Model.columns(keys) + 1 + Model.columns(words) }
}

extension Model {
  /// Returns the number of rows for notes on the selected setting.
  public static func settingNotes(_ inner: Rect) -> Int {
    min(max(1, inner.height - 3), inner.height >= 12 ? 5 : 3)
  }

  /// Returns the number of rows below the results that show the selected entry's full text, including the line above
  /// them; 0 if the list needs the room.
  public static func finderNotes(_ inner: Rect) -> Int { inner.height >= 10 ? 3 : 0 }

  /// Returns the number of rows below a menu that show the selected item's full remark, including the line above
  /// them; 0 if every remark fits beside its item, or if the items need the room.
  public func menuNotes(_ menu: Menu) -> Int {
    let remarks = menu.items.map { Model.columns(text($0.remark)) }.max() ?? 0
    guard menu.labelWidth(self) + 8 + remarks > size.width, size.height >= 14 else { return 0 }
    return 4
  }

  /// The frame of the list on top; `nil` if the overlay is not a list.
  public var listFrame: Rect? {
    let whole = Geometry.overlay(size)
    switch overlay {
    case .finder(let finder):
      guard finder.kind == .palette else { return whole }
      let width = min(size.width, 84)
      return Rect(x: (size.width - width) / 2, y: 1, width: width, height: min(19, size.height - 2))
    case .settings: return whole
    case .menu(let menu):
      let remarks = menu.items.map { Model.columns(text($0.remark)) }.max() ?? 0
      let width = min(
        size.width, max(40, Model.columns(text(menu.title)) + 6, menu.labelWidth(self) + 8 + remarks))
      let height = min(menu.items.count + 2 + menuNotes(menu), size.height - 2)
      return Rect(
        x: (size.width - width) / 2, y: max(1, (size.height - height) / 2), width: width, height: height)
    case .report, .statuses, .welcome, .bigCode, .question, nil: return nil
    }
  }

  /// The window over the list on top; `nil` if the overlay is not a list.
  public var listWindow: ListWindow? {
    guard let frame = listFrame else { return nil }
    let inner = Rect(x: frame.x + 2, y: frame.y + 1, width: frame.width - 4, height: frame.height - 2)
    switch overlay {
    case .finder(let finder):
      // The first row holds the search.
      let height = inner.height - 1 - Model.finderNotes(inner)
      let list = Rect(x: inner.x, y: inner.y + 1, width: inner.width, height: max(1, height))
      return ListWindow(headings: entries(finder).map(\.section), selected: finder.selected, in: list)
    case .settings(let pane):
      let height = inner.height - Model.settingNotes(inner) - 1
      return ListWindow(
        headings: listedSettings.map { text(heading($0.field.group)) }, selected: pane.selected,
        in: Rect(x: inner.x, y: inner.y, width: inner.width, height: height))
    case .menu(let menu):
      return ListWindow(
        headings: menu.items.map { _ in "" }, selected: menu.selected,
        in: Rect(
          x: inner.x - 1, y: inner.y, width: inner.width + 2, height: inner.height - menuNotes(menu)),
        centers: false)
    case .report, .statuses, .welcome, .bigCode, .question, nil: return nil
    }
  }

  private func heading(_ group: Setting.Group) -> Phrase {
    switch group {
    case .profile: SettingWords.profileGroup(VisibleText.escaped(profile.name, limit: 40))
    case .sending: SettingWords.sendingGroup
    case .history: SettingWords.historyGroup
    case .screen: SettingWords.screenGroup
    }
  }

  /// Returns the width of one line of text, in columns.
  public static func columns(_ text: String) -> Int { TextLayout(text).lines[0].width }

  /// Whether an action would do nothing here, though nothing forbids it: scrolling what is visible as a whole.
  private func isIdle(_ action: Action, isReportWhole: Bool) -> Bool {
    guard let overlay else { return false }
    guard [.rowUp, .rowDown, .pageUp, .pageDown, .firstRow, .lastRow].contains(action) else { return false }
    switch overlay {
    case .bigCode: return true
    case .report: return isReportWhole
    case .finder, .menu, .statuses, .welcome, .settings, .question: return false
    }
  }

  /// The keys that matter here and now. Only whole items are shown, and help is always among them.
  public var footerItems: [FooterItem] {
    let isReportWhole = lastReportTop == 0
    let bindings = self.keys.footer(context).filter {
      $0.action == .help
        || unavailabilityReason($0.action) == nil && !isIdle($0.action, isReportWhole: isReportWhole)
    }
    func keys(_ binding: Binding) -> String {
      let text = self.keys.text(binding)
      return appearance.ascii
        ? text.replacing("←", with: "<-").replacing("→", with: "->").replacing("↑", with: "Up")
          .replacing("↓", with: "Down") : text
    }
    func words(_ binding: Binding) -> String {
      if binding.action == .present, isPrivacyOn { return text(ActionWords.presentNoMore) }
      // A question has its own word for confirming.
      if binding.action == .confirmYes, case .question(let question) = overlay { return text(question.deed) }
      return text(binding.words.short)
    }
    let help = bindings.first { $0.action == .help }
    let helpWidth = help.map { Model.columns(keys($0)) + Model.columns(words($0)) + 1 } ?? 0
    var items: [FooterItem] = []
    var x = 1
    let limit = size.width - 1 - (help == nil ? 0 : helpWidth + 2)
    for binding in bindings where binding.action != .help {
      let item = FooterItem(action: binding.action, keys: keys(binding), words: words(binding), x: x)
      guard x + item.width <= limit else { continue }
      items.append(item)
      x += item.width + 2
    }
    if let help { items.append(FooterItem(action: .help, keys: keys(help), words: words(help), x: x)) }
    return items
  }
}
