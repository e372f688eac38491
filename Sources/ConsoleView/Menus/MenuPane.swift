internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Screen
internal import TextLayout

extension Painter {
  mutating func paintMenu(_ menu: Menu, _ model: Model) {
    guard let rect = model.listFrame, let list = model.listWindow else { return }
    let labels = menu.labelWidth(model)
    fill(rect)
    box(rect, title: menu.title, trailing: list.place, style: Theme.accent)
    for case (let y, .entry(let index)) in list.visible {
      let item = menu.items[index]
      text(item.label, x: list.rect.x + 1, y: y, width: min(labels, list.rect.width - 2))
      text(
        words(item.remark), x: list.rect.x + labels + 3, y: y, width: list.rect.width - labels - 4,
        style: Theme.faint, direction: .automatic)
      if index == list.selected {
        select(Rect(x: list.rect.x, y: y, width: list.rect.width, height: 1))
      }
    }
    let notes = model.menuNotes(menu)
    if notes > 0, menu.items.indices.contains(list.selected) {
      let area = Rect(
        x: rect.x + 2, y: rect.y + rect.height - notes, width: rect.width - 4, height: notes - 1)
      rule(theme.border.horizontal, over: Rect(x: area.x, y: area.y - 1, width: area.width, height: 1))
      wrapped(menu.items[list.selected].remark, in: area)
    }
    moveCursor(to: nil)
  }
}
