internal import ConsoleData
internal import Foundation
internal import Screen

extension Model {
  /// Handles the mouse over an overlay: a click picks from a list, one beside the list closes it, and anything else
  /// only scrolls.
  private mutating func handleOverOverlay(_ mouse: Key.Mouse) -> [Effect] {
    switch mouse.action {
    case .wheelUp: return perform(.rowUp)
    case .wheelDown: return perform(.rowDown)
    case .press, .double: break
    case .drag, .release: return []
    }
    guard case .list(let list) = overlay, let pane = listPane, context != .setting else { return [] }
    guard pane.frame.contains(mouse.at) else { return closeOverlay() }
    guard let index = pane.window.entry(at: mouse.at) else { return [] }
    select(index)
    // Nobody can have seen that another item had come under the pointer.
    if let movedAt = list.movedAt, abs(now.timeIntervalSince(movedAt)) < Model.readingDelay { return [] }
    return index == pane.window.selected || list.content.isChosenByClick ? choose() : []
  }

  /// Sorts by the column whose heading is at a place; by time, the other way round.
  private mutating func sort(atHeading place: Point, _ geometry: Geometry) -> [Effect] {
    guard let rows = geometry.historyRows, let pane = geometry.history, rows.y > pane.y + 1,
      place.y == rows.y - 1, !history.rows.isEmpty
    else { return [] }
    let table = historyTable(width: pane.width - 2)
    var x = pane.x + 2
    for column in table.columns {
      if (x..<(x + column.width)).contains(place.x) {
        let orders = HistoryOrder.allCases.filter { $0.column == column.key }
        guard let first = orders.first else { return [] }
        return sortHistory(by: history.order == first ? orders.last ?? first : first)
      }
      x += column.width + table.gap
    }
    return []
  }

  mutating func handle(_ mouse: Key.Mouse) -> [Effect] {
    let seen = mouse.at
    var mouse = mouse
    mouse.at = mirror.point(seen)
    if mouse.action == .press || mouse.action == .double, mouse.at.y == size.height - 1 {
      let item = footerItems.first { ($0.x..<($0.x + $0.width)).contains(mouse.at.x) }
      return item.map { perform($0.action) } ?? []
    }
    if overlay != nil { return handleOverOverlay(mouse) }
    let geometry = Geometry(self)
    if let details = geometry.details, details.contains(mouse.at) {
      return mouse.action == .press && currentRow != nil ? perform(.details) : []
    }
    guard let target = geometry.target(at: mouse.at) else { return [] }
    switch mouse.action {
    case .wheelUp, .wheelDown:
      guard target == .history else { return [] }
      let focus = self.focus
      self.focus = .history
      let effects = perform(mouse.action == .wheelUp ? .rowUp : .rowDown)
      self.focus = geometry.arrangement == .pages ? .history : focus
      return effects
    case .press, .double, .drag:
      let left = mouse.action == .press ? leaveField() : []
      if mouse.action != .drag {
        // F3 in the history leads back to the field that was left.
        if target == .history, !isInHistory { form.lastFocus = focus }
        self.focus = target
      }
      switch target {
      case .sendButton: return left + (mouse.action == .press ? perform(.send) : [])
      case .field(let field):
        guard let rect = geometry.valueRect(of: field), self.focus == target else { return left }
        // A click on the hint beside the line number opens the choice of lines.
        if field == .lineNumber, mouse.action == .press, mouse.at.x > rect.x + rect.width {
          return left + perform(.nextChoice)
        }
        // A text keeps its own direction.
        let place = Point(x: seen.x - mirror.rect(rect).x, y: seen.y - rect.y)
        let offset = fieldView(field, in: rect).offset(at: place)
        form[field].move(.to(offset), extending: mouse.action == .drag)
        return left
      case .history, .filter, .prompt:
        guard let rows = geometry.historyRows, rows.contains(mouse.at) else {
          return left + (mouse.action == .press ? sort(atHeading: mouse.at, geometry) : [])
        }
        let index = history.top + mouse.at.y - rows.y
        guard history.rows.indices.contains(index) else { return left }
        history.selectedID = history.rows[index].id
        return left + (mouse.action == .double ? perform(.details) : [])
      }
    case .release: return []
    }
  }
}
