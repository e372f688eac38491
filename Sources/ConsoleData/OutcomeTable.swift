internal import AmootSMS
internal import ConsoleWording
public import Wording

/// What became of each number, as a table to paste into a spreadsheet or a ticket: number, code, outcome.
public struct OutcomeTable: Sendable, Equatable {
  /// The lines below the heading, one for each number.
  public let count: Int
  /// Columns separated by tabs, with a heading.
  public let text: String

  /// - Parameter rows: Newest first; of several to one number the newest counts.
  public init(_ rows: [SendRecord], language: Language) {
    var seen: Set<String> = []
    let newest = rows.filter { seen.insert($0.mobile).inserted }
    count = newest.count
    let heading = [ColumnWords.mobile, ColumnWords.code, ColumnWords.outcome].map { $0.text(in: language) }
    let lines = newest.map { row in
      [
        "0" + row.mobile, row.code ?? "",
        RowField.named(.statusTitle).words(row)?.text(in: language) ?? row.state.phrase.text(in: language),
      ].map { Isolate.removed(from: VisibleText.escaped($0)) }
    }
    text = ([heading] + lines).map { $0.joined(separator: "\t") }.joined(separator: "\n")
  }
}
