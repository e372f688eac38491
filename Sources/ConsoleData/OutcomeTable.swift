internal import AmootSMS
internal import ConsoleWording
public import struct Foundation.Date
public import Wording

/// What became of each message, as a table to paste into a spreadsheet or a ticket: number, code, outcome.
public struct OutcomeTable: Sendable, Equatable {
  /// The lines below the heading.
  public let count: Int
  /// Columns separated by tabs, with a heading.
  public let text: String

  /// - Parameters:
  ///   - rows: In any order, which the table keeps. Of several to one number in a batch the newest counts.
  ///   - now: The time by which a report of the delivery counts as late.
  public init(_ rows: [SendRecord], now: Date, language: Language) {
    struct Recipient: Hashable {
      let batch: Int64
      let mobile: String
    }
    func recipient(_ row: SendRecord) -> Recipient {
      Recipient(batch: row.batch ?? row.id, mobile: row.mobile)
    }
    let newest = Dictionary(rows.map { (recipient($0), $0.id) }, uniquingKeysWith: max)
    let told = rows.filter { newest[recipient($0)] == $0.id }
    count = told.count
    let heading = [ColumnWords.mobile, ColumnWords.code, ColumnWords.outcome].map { $0.text(in: language) }
    let lines = told.map { row in
      [
        "0" + row.mobile, row.code ?? "",
        row.deliveryWords(now: now)?.text(in: language)
          ?? RowField.named(.statusTitle).words(row)?.text(in: language)
          ?? row.state.phrase.text(in: language),
      ].map { Isolate.removed(from: VisibleText.escaped($0)) }
    }
    text = ([heading] + lines).map { $0.joined(separator: "\t") }.joined(separator: "\n")
  }
}
