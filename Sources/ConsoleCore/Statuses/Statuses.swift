internal import AmootSMS
internal import ConsoleData
public import Screen
internal import TextLayout
internal import ConsoleWording
public import Wording

/// All statuses and delivery codes of the service, searched as the user types.
public struct StatusBrowser: ListContent {
  public var search: EditBuffer? = EditBuffer()
  public var selected = 0

  var found: [CodeEntry] { CodeTable.search(search?.text ?? "") }

  public var context: Context { .statuses }
  public func title(_ model: Model) -> Phrase { StatusWords.title }
  public func spokenTitle(_ model: Model) -> Phrase { NarrationWords.statuses }
  public func emptyWords(_ model: Model) -> Phrase { StatusWords.nothingFound }

  public func contents(_ model: Model) -> ListContents {
    let found = found
    // In every language, so that staff can read theirs to customers.
    let languages = Language.allCases.sorted { first, _ in first == model.language }
    let items = found.map { entry in
      ListItem(
        subject: "\(entry.table) \(entry.code)",
        heading: model.text(entry.table == .status ? StatusWords.answers : StatusWords.deliveries),
        cells: [
          ListCell(String(entry.code)), ListCell(entry.title, .heading), model.cell(entry.meaning, .faint),
        ],
        notes: languages.flatMap { language in
          [
            ListNote(entry.meaning.text(in: language), isBlock: true),
            ListNote(entry.remedy.text(in: language), .good, isBlock: true),
          ]
        } + [
          ListNote(
            model.text(entry.demo(as: MobileNumber.grouped("0" + entry.demoMobile))), .faint, isBlock: true)
        ],
        spoken: .verbatim("\(entry.code) \(entry.title). ")
          + .joined([entry.meaning, entry.remedy], separator: " "))
    }
    return ListContents(
      items: items, trailing: StatusWords.found(found.count, of: CodeTable.entries.count))
  }

  public func columns(_ items: [ListItem], width: Int, _ model: Model) -> [ListColumn] {
    [
      ListColumn(width: 5, isAtEnd: true), ListColumn(width: 32, least: 28),
      ListColumn(width: max(0, width - 37)),
    ]
  }

  /// As many as the explanation needs, as far as there is room for the list too.
  public func noteRows(_ item: ListItem, in inner: Rect, _ model: Model) -> Int {
    let rows = item.notes.reduce(0) {
      $0 + TextLayout($1.text, width: inner.width, options: model.layoutOptions).lines.count
    }
    return 1 + min(rows, max(3, inner.height - 6))
  }

  public func choose(_ model: inout Model) -> [Effect] { [] }
}

extension Action {
  static let showStatuses = Action("showStatuses") { model in
    var browser = StatusBrowser()
    // Start at the status of the row the user is looking at.
    if model.overlay != nil || model.isInHistory, let code = model.currentRow?.status?.entry?.code {
      browser.selected = browser.found.firstIndex { $0.table == .status && $0.code == code } ?? 0
    }
    model.open(browser)
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
