internal import AmootSMS
public import ConsoleData
internal import Foundation
public import HistoryStore
public import Wording

/// Writes rows of the history to a new file that only the user can read. A file that could not be written whole is
/// removed, so that none passes for a complete export.
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
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .file(
        path: path, reason: errno == EEXIST ? ExportWords.exists : .verbatim(String(cString: strerror(errno)))
      )
    }
    var isWhole = false
    defer {
      close(descriptor)
      if !isWhole { unlink(path) }
    }
    var export = RowExport(format)
    var bytes = export.header
    var count = 0
    var problem: Int32 = 0
    do throws(HistoryError) {
      try store.eachPage(filter, order: order) { rows in
        for row in rows { export.append(row, to: &bytes) }
        count += rows.count
        problem = write(bytes, to: descriptor)
        bytes.removeAll(keepingCapacity: true)
        return problem == 0
      }
    } catch {
      throw .history(error)
    }
    if problem == 0 { problem = write(bytes, to: descriptor) }
    if problem == 0, fsync(descriptor) != 0, errno != EINVAL { problem = errno }
    guard problem == 0 else { throw .file(path: path, reason: .verbatim(String(cString: strerror(problem)))) }
    isWhole = true
    return count
  }

  /// - Returns: The system's error number; 0 if everything was written.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count < 0 ? errno : ENOSPC }
      rest = rest.dropFirst(count)
    }
    return 0
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
