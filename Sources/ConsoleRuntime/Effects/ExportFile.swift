internal import AmootSMS
public import ConsoleData
internal import FileWatch
internal import Foundation
public import HistoryStore
internal import ConsoleWording
public import Wording

/// Writes rows of the history to a new file that only the user can read, and that has its name only once it is whole.
public enum ExportFile {
  /// Why there is no file.
  public enum Failure: Error, Sendable {
    /// The file cannot be created or written.
    case file(path: String, reason: Phrase)
    case history(HistoryError)
  }

  /// Writes the rows that match a filter.
  ///
  /// - Parameter path: The file, which must not exist yet.
  /// - Returns: The number of rows written.
  public static func write(
    _ store: HistoryStore, _ filter: HistoryFilter, order: HistoryOrder = .newest,
    as format: RowExport.Format,
    to path: String
  ) throws(Failure) -> Int {
    try result(store, filter, order, format, path).get()
  }

  private static func result(
    _ store: HistoryStore, _ filter: HistoryFilter, _ order: HistoryOrder, _ format: RowExport.Format,
    _ path: String
  ) -> Result<Int, Failure> {
    do throws(RegularFile.Failure) {
      let file = try NewFile(path, .new)
      var export = RowExport(format)
      var bytes = export.header
      var count = 0
      var problem: RegularFile.Failure?
      let historyFailure: HistoryError? = {
        do throws(HistoryError) {
          try store.eachPage(filter, order: order) { rows in
            for row in rows { export.append(row, to: &bytes) }
            count += rows.count
            do throws(RegularFile.Failure) { try file.write(bytes) } catch { problem = error }
            bytes.removeAll(keepingCapacity: true)
            return problem == nil
          }
          return nil
        } catch {
          return error
        }
      }()
      if let historyFailure { return .failure(.history(historyFailure)) }
      if let problem { throw problem }
      try file.write(bytes)
      try file.commit()
      return .success(count)
    } catch {
      return .failure(
        .file(path: path, reason: error.number == EEXIST ? ExportWords.exists : error.words))
    }
  }

  /// Returns a moment for the names of files, such as `2026-11-22T151646`. Without the letter, its digits would pass for
  /// a phone number and be hidden while presenting.
  static func stamp(_ date: Date = Date()) -> String {
    (IranTime.dayText(date) + "T" + IranTime.clock(date)).replacing(":", with: "")
  }

  /// Returns the ending of file names for a format.
  public static func ending(_ format: RowExport.Format) -> String {
    switch format {
    case .jsonLines: "jsonl"
    case .csv, .spreadsheet: "csv"
    }
  }
}

extension ExportFile.Failure: PhraseConvertible {
  public var phrase: Phrase {
    switch self {
    case .file(let path, let reason): ExportWords.failed(path, reason)
    case .history(let error): error.phrase
    }
  }
}
