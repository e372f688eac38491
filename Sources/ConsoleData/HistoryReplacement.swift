/// The part of a history that others removed, replaced, or truncated while it was open.
public enum HistoryReplacement: Sendable, Equatable {
  /// The file itself, or its contents.
  case file
  /// The log beside the file (`-wal`), whose rows are in the file by now.
  case log
  /// The end of the log, along with the rows that were only there.
  case partOfLog
}
