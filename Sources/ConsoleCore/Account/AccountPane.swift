internal import AmootSMS
internal import ConsoleData
public import Screen
internal import TextLayout
internal import ConsoleWording
public import Wording

/// The account: credit, what it pays for, prices, and lines, one of which can be taken into the form.
public struct AccountPane: ListContent {
  public var selected = 0

  /// - Parameter model: Its line is the one that is selected.
  init(_ model: Model) {
    let line = model.form.text(.lineNumber).lowercased()
    selected = rows(model).firstIndex { $0.line?.lowercased() == line } ?? 0
  }

  public var context: Context { .menu }
  public var isChosenByClick: Bool { true }
  public var centersSelection: Bool { false }
  public func title(_ model: Model) -> Phrase { AccountWords.paneTitle }
  public func spokenTitle(_ model: Model) -> Phrase {
    NarrationWords.menu(AccountWords.paneTitle, rows(model).count)
  }

  public func emptyWords(_ model: Model) -> Phrase {
    model.accountFailure.map { AccountWords.notKnown($0) }
      ?? (model.isAskingAccount ? AccountWords.isAsking : AccountWords.needsToken)
  }

  public func contents(_ model: Model) -> ListContents {
    ListContents(
      items: rows(model).map { row in
        ListItem(
          subject: row.line.map { "line:\($0)" } ?? row.key.english,
          cells: [model.cell(row.key), model.cell(row.value, row.line == nil ? .plain : .accent)],
          spoken: .joined([row.key, row.value], separator: " "))
      })
  }

  private struct Row {
    let key: Phrase
    let value: Phrase
    /// The line that choosing the row takes; nil for one that only tells.
    var line: String?
  }

  private func rows(_ model: Model) -> [Row] {
    guard let account = model.accountStatus else { return [] }
    var rows = AccountText(account, hidesCredit: model.veil.hides(.credit)).lines.map {
      Row(key: $0.key, value: $0.value)
    }
    guard !account.lineNumbers.isEmpty else { return rows }
    // Each line in a row of its own, since it can be taken.
    rows.removeLast()
    return rows
      + account.lineNumbers.map { line in
        let kind =
          line.lowercased() == "service" ? AccountStatus.LineClass.service.words : AccountWords.classNotTold
        return Row(
          key: AccountWords.line(VisibleText.escaped(line, limit: 40)), value: kind, line: line)
      }
  }

  public func frame(_ items: [ListItem], _ model: Model) -> Rect {
    let (keys, values) = (
      items.map { Model.columns($0.cells[0].text) }.max() ?? 0,
      items.map { Model.columns($0.cells[1].text) }.max() ?? Model.columns(model.text(emptyWords(model)))
    )
    let width = min(model.size.width, max(40, keys + values + 8))
    let height = min(max(1, items.count) + 2, model.size.height - 2)
    return Rect(
      x: (model.size.width - width) / 2, y: max(1, (model.size.height - height) / 2), width: width,
      height: height)
  }

  public func noteRows(_ item: ListItem, in inner: Rect, _ model: Model) -> Int { 0 }

  public func choose(_ model: inout Model) -> [Effect] {
    let rows = rows(model)
    guard rows.indices.contains(selected), let line = rows[selected].line else { return [] }
    let effects = model.closeOverlay()
    model.form[.lineNumber].replaceAll(with: line)
    return effects + model.edited(.lineNumber)
  }
}
