internal import AmootSMS
public import ConsoleData
internal import TextLayout
internal import ConsoleWording
public import Wording

/// What is known about a row and its exchange.
public struct DetailsReport: ReportContent {
  var shown: SendRecord

  init(_ row: SendRecord) { shown = row }

  public var row: SendRecord? {
    get { shown }
    set { shown = newValue ?? shown }
  }

  public func title(_ model: Model) -> Phrase {
    switch model.details.view {
    case .decoded: DetailsWords.title
    case .raw: DetailsWords.title(view: DetailsWords.rawView)
    case .hex: DetailsWords.title(view: DetailsWords.hexView)
    }
  }

  public func spokenTitle(_ model: Model) -> Phrase {
    NarrationWords.details(RowText.plainMobile(shown.mobile))
  }

  public func lines(_ model: Model, width: Int) -> [DetailLine] { model.detailLines(shown, width: width) }
  public var context: Context { .details }
  public func masked(_ veil: Veil) -> DetailsReport? { DetailsReport(veil.row(shown)) }
}

extension Model {
  /// Returns the lines of the current row's details in the given width, for the pane beside the list.
  public func detailLinesBesideList(width: Int) -> [DetailLine] {
    guard let row = currentRow else { return [DetailLine(text: text(noRowReason), tone: .faint)] }
    return detailLines(row, view: .decoded, width: width)
  }

  fileprivate func detailLines(_ row: SendRecord, view: DetailsView? = nil, width: Int) -> [DetailLine] {
    let details = DetailText(
      row, self.details.loaded[row.id], diagnosis(of: row), view: view ?? self.details.view, now: now,
      width: width - 16, ascii: appearance.ascii, language: language, hasCommand: !program.isDemo)
    let hidden = [
      DetailLine.empty,
      DetailLine(
        text: text(DetailsWords.hidden(key: keys.text(.present))), tone: .faint),
    ]
    return details.lines.map { line in
      var line = line
      if case .mark(let mark) = line.tone { line.text = signed(signs.of(mark), line.text) }
      for veiled in veiledTexts { line.text = line.text.replacing(veiled, with: Veil.dots) }
      return line
    } + (veil.hidesExchanges ? hidden : [])
  }
}
