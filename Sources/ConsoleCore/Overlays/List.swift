internal import AmootSMS
internal import ConsoleData
internal import Foundation
public import Screen
public import TextLayout
internal import ConsoleWording
public import Wording

/// A list to choose from: rows of cells in columns, under headings, with a search. Use `Menu` for a fixed list; conform
/// a new type if the items follow from a search.
public protocol ListContent: Sendable, Equatable {
  /// The index of the selected item.
  var selected: Int { get set }
  /// What is searched for; `nil` for a list without a search.
  var search: EditBuffer? { get set }
  func title(_ model: Model) -> Phrase
  /// The title for a screen reader, which does not see the frame.
  func spokenTitle(_ model: Model) -> Phrase
  func contents(_ model: Model) -> ListContents
  /// What is shown in place of items.
  func emptyWords(_ model: Model) -> Phrase
  /// Returns the columns of the cells.
  ///
  /// - Parameter width: The width of all of them and the gaps between them, in columns.
  func columns(_ items: [ListItem], width: Int, _ model: Model) -> [ListColumn]
  func frame(_ items: [ListItem], _ model: Model) -> Rect
  /// Returns the number of rows below the items that explain the selected one, with the line above them; 0 for none.
  ///
  /// - Parameter inner: The area within the frame.
  func noteRows(_ item: ListItem, in inner: Rect, _ model: Model) -> Int
  /// The keys that apply.
  var context: Context { get }
  /// The place of the search.
  var searchPlace: ListSearchPlace { get }
  /// The selected item's value while it is typed; `nil` if it is not.
  func editor(_ model: Model) -> ListEditor?
  /// Whether the notes below the items include the current notice.
  var showsNotice: Bool { get }
  /// Whether a click on an item chooses it, even if it was not selected.
  var isChosenByClick: Bool { get }
  /// Whether the selected item is kept in the middle of the window, not just in view.
  var centersSelection: Bool { get }
  /// What choosing the selected item does.
  func choose(_ model: inout Model) -> [Effect]
  /// A copy with everything private masked.
  func masked(_ veil: Veil) -> Self
}

extension ListContent {
  public var search: EditBuffer? {
    get { nil }
    set {}
  }
  public func frame(_ items: [ListItem], _ model: Model) -> Rect { fittingFrame(items, model) }
  public func emptyWords(_ model: Model) -> Phrase { .empty }

  /// Returns a column as wide as the longest label, and one with the rest.
  public func columns(_ items: [ListItem], width: Int, _ model: Model) -> [ListColumn] {
    let labels = min(width, items.map { Model.columns($0.cells[0].text) }.max() ?? 0)
    return [ListColumn(width: labels), ListColumn(width: width - labels - 2)]
  }

  public var searchPlace: ListSearchPlace { search == nil ? .none : .top(label: HelpWords.search) }
  public func editor(_ model: Model) -> ListEditor? { nil }
  public var showsNotice: Bool { false }
  public var isChosenByClick: Bool { false }
  public var centersSelection: Bool { true }
  public func masked(_ veil: Veil) -> Self { self }

  /// Returns the frame that is as tall as the items and what explains the selected one. A list that is searched by typing
  /// keeps its frame, whatever it finds.
  func fittingFrame(_ items: [ListItem], _ model: Model) -> Rect {
    var frame = Geometry.overlay(model.size)
    let inner = Rect(x: frame.x + 2, y: frame.y + 1, width: frame.width - 4, height: frame.height - 2)
    if case .top = searchPlace { return frame }
    guard items.count < inner.height else { return frame }
    let headings = items.indices.count {
      !items[$0].heading.isEmpty && ($0 == 0 || items[$0 - 1].heading != items[$0].heading)
    }
    let notes =
      items.isEmpty ? 0 : noteRows(items[min(max(0, selected), items.count - 1)], in: inner, model)
    frame.height = Geometry.overlayHeight(max(1, items.count) + headings + notes, most: frame.height)
    return frame
  }

  /// Edits the search; a new one starts at the top of its results.
  mutating func editSearch(_ key: Key) {
    let before = search?.revision
    search?.editLine(key, limit: 100)
    if search?.revision != before { selected = 0 }
  }

  fileprivate func equals(_ other: any ListContent) -> Bool { other as? Self == self }
}

/// Where a list shows what it is searched for.
public enum ListSearchPlace: Sendable, Equatable {
  case none
  /// In the first row, after a label; `nil` for the sign of a prompt.
  case top(label: Phrase?)
  /// In the frame's lower edge, where it takes no row from the items.
  case edge(isTyped: Bool)
}

/// What a list holds at the moment.
public struct ListContents: Sendable {
  var items: [ListItem]
  /// A word at the end of the frame's upper edge; `nil` for the range of rows that are visible.
  var trailing: Phrase?
}

/// A row of a list.
public struct ListItem: Sendable, Equatable {
  /// What the item is about, whatever its place, its words and its state.
  var subject: String
  /// The heading that it stands under; empty for none.
  var heading = ""
  public var cells: [ListCell]
  /// What explains the item while it is selected.
  public var notes: [ListNote] = []
  /// The item for a screen reader.
  public var spoken: Phrase
}

/// A text in a column of a list.
public struct ListCell: Sendable, Equatable {
  public let text: String
  public let tone: DetailLine.Tone
  /// `nil` for the direction of the interface.
  public let direction: BaseDirection?

  init(_ text: String, _ tone: DetailLine.Tone = .plain, direction: BaseDirection? = nil) {
    (self.text, self.tone, self.direction) = (text, tone, direction)
  }
}

/// A line of the explanation of an item, wrapped where it is shown.
public struct ListNote: Sendable, Equatable {
  public let text: String
  public let tone: DetailLine.Tone
  public let direction: BaseDirection
  /// Whether it is aligned as it is written, whichever way the interface runs.
  public let isBlock: Bool

  init(
    _ text: String, _ tone: DetailLine.Tone = .plain, direction: BaseDirection = .automatic,
    isBlock: Bool = false
  ) {
    (self.text, self.tone, self.direction, self.isBlock) = (text, tone, direction, isBlock)
  }
}

/// A column of a list.
public struct ListColumn: Sendable, Equatable {
  /// The maximum width of a cell, in columns. A cell with too little room left is not shown.
  public let width: Int
  /// The minimum width; the next cell starts two columns after it.
  public let least: Int
  /// Whether cells are aligned at the column's end.
  public let isAtEnd: Bool

  init(width: Int, least: Int? = nil, isAtEnd: Bool = false) {
    (self.width, self.least, self.isAtEnd) = (width, least ?? width, isAtEnd)
  }
}

/// A value of the selected item while it is typed, in place of its second cell and those after it.
public struct ListEditor: Sendable, Equatable {
  public let buffer: EditBuffer
  public let runsLeftToRight: Bool
  public let isSecret: Bool
  public let spoken: Phrase
}

/// A list on the screen.
public struct List: Sendable, Equatable {
  public internal(set) var content: any ListContent
  /// The subject of the selected item once it has gone from the list. No key acts on the one in its place.
  var missing: String?
  /// When something other than a key last moved the items.
  var movedAt: Date?

  init(_ content: some ListContent) { self.content = content }

  public static func == (left: List, right: List) -> Bool {
    left.content.equals(right.content) && left.missing == right.missing && left.movedAt == right.movedAt
  }
}

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

  /// The visible range of the entries; empty if everything is visible.
  public var place: Phrase {
    guard rows.count > rect.height else { return .empty }
    let entries = visible.compactMap { if case .entry(let index) = $0.row { index } else { nil } }
    let total = rows.count { if case .entry = $0 { true } else { false } }
    guard let first = entries.first, let last = entries.last, last - first + 1 < total else { return .empty }
    return ScreenWords.place(first + 1, last + 1, of: total)
  }

  /// Returns the entry at a point on the screen.
  func entry(at point: Point) -> Int? {
    guard rect.contains(point) else { return nil }
    for case (point.y, .entry(let index)) in visible { return index }
    return nil
  }
}

/// A list laid out: its items, and where they are.
public struct ListPane: Sendable {
  public let items: [ListItem]
  public let trailing: Phrase?
  public let columns: [ListColumn]
  public let frame: Rect
  /// The area within the frame.
  public let inner: Rect
  public let window: ListWindow
  /// The area of the notes on the selected item; `nil` if there are none.
  public let notes: Rect?

  public var selected: ListItem? { items.isEmpty ? nil : items[window.selected] }

  init(_ list: List, _ model: Model) {
    let content = list.content
    let contents = content.contents(model)
    (items, trailing) = (contents.items, contents.trailing)
    frame = content.frame(items, model)
    inner = Rect(x: frame.x + 2, y: frame.y + 1, width: frame.width - 4, height: frame.height - 2)
    let searchRows = if case .top = content.searchPlace { 1 } else { 0 }
    let selected = min(max(0, content.selected), max(0, items.count - 1))
    let noteRows = items.isEmpty ? 0 : content.noteRows(items[selected], in: inner, model)
    let height = max(1, inner.height - searchRows - noteRows)
    window = ListWindow(
      headings: items.map(\.heading), selected: selected,
      in: Rect(x: inner.x - 1, y: inner.y + searchRows, width: inner.width + 2, height: height),
      centers: content.centersSelection)
    notes =
      noteRows == 0
      ? nil
      : Rect(
        x: inner.x, y: inner.y + searchRows + height + 1, width: inner.width, height: max(0, noteRows - 1))
    columns = content.columns(items, width: inner.width, model)
  }
}

extension Model.Overlay {
  /// The list of a kind; `nil` if it is anything else.
  func list<Content: ListContent>(_ kind: Content.Type) -> Content? {
    if case .list(let list) = self { list.content as? Content } else { nil }
  }
}

extension Model {
  /// The list on top, laid out; `nil` if the overlay is not a list.
  public var listPane: ListPane? {
    if case .list(let list) = overlay { ListPane(list, self) } else { nil }
  }

  /// Opens a list on top.
  mutating func open(_ content: some ListContent) { open(.list(List(content))) }

  /// Changes the list on top.
  mutating func changeList(_ change: (inout any ListContent) -> Void) {
    guard case .list(var list) = overlay else { return }
    change(&list.content)
    list.missing = nil
    overlay = .list(list)
  }

  /// Changes the lists of a kind, on top or covered.
  mutating func changeLists<Content: ListContent>(
    _ kind: Content.Type, _ change: (inout Content) -> Void
  ) {
    changeOverlays { overlay in
      guard case .list(var list) = overlay, var content = list.content as? Content else { return }
      change(&content)
      list.content = content
      overlay = .list(list)
    }
  }

  /// The selected item of a list.
  struct Selection {
    let kind: ObjectIdentifier
    let subject: String
    /// Its place; `nil` if it is missing.
    let index: Int?
    let count: Int
  }

  /// The selected items of the open lists, in their order; `nil` for what is no list, or an empty one.
  var selections: [Selection?] {
    overlays.map { overlay in
      guard case .list(let list) = overlay else { return nil }
      let items = list.content.contents(self).items
      let index = min(max(0, list.content.selected), items.count - 1)
      guard let subject = list.missing ?? (items.isEmpty ? nil : items[index].subject) else { return nil }
      return Selection(
        kind: ObjectIdentifier(type(of: list.content)), subject: subject,
        index: list.missing == nil ? index : nil, count: items.count)
    }
  }

  /// Selects the same items again after something has come or gone: the next key is meant for them.
  mutating func keep(_ before: [Selection?]) {
    for (place, old) in before.enumerated() {
      guard let old, overlays.indices.contains(place), case .list(var list) = overlays[place],
        ObjectIdentifier(type(of: list.content)) == old.kind
      else { continue }
      let items = list.content.contents(self).items
      let selected = list.content.selected
      let found = items.indices.filter { items[$0].subject == old.subject }
        .min { abs($0 - selected) < abs($1 - selected) }
      if let found { list.content.selected = found }
      list.missing = found == nil ? old.subject : nil
      if found != old.index || items.count != old.count { list.movedAt = now }
      overlays[place] = .list(list)
    }
  }

  /// Selects an item of the list on top.
  mutating func select(_ index: Int) {
    guard case .list(var list) = overlay else { return }
    list.content.selected = index
    list.missing = nil
    overlay = .list(list)
  }

  /// Returns whether an action would act on what took the place of a selected item that is gone. That is said once: the
  /// user has then seen what is selected.
  mutating func refusesForMissing(_ action: Action) -> Bool {
    guard case .list(var list) = overlay, list.missing != nil, Action.onSelection.contains(action) else {
      return false
    }
    list.missing = nil
    overlay = .list(list)
    notify(.info, HelpWords.selectedIsGone)
    return true
  }

  /// Chooses the selected item of the list on top.
  mutating func choose() -> [Effect] {
    guard case .list(let list) = overlay else { return [] }
    return list.content.choose(&self)
  }

  /// Returns a phrase as a cell of a list.
  func cell(_ phrase: Phrase, _ tone: DetailLine.Tone = .plain) -> ListCell {
    ListCell(text(phrase), tone, direction: direction(of: phrase) == .rightToLeft ? .rightToLeft : nil)
  }

  /// Returns a phrase as a note on an item.
  func note(_ phrase: Phrase, _ tone: DetailLine.Tone = .plain) -> ListNote {
    ListNote(text(phrase), tone, direction: direction(of: phrase))
  }
}
