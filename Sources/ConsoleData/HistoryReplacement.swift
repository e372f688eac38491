/// What of a history was removed, replaced or cut by others while it was open.
public enum HistoryReplacement: Sendable, Equatable {
  /// The file itself, or what is in it.
  case file
  /// The log beside it (`-wal`), whose rows are in the file by now.
  case log
  /// The end of the log, and with it the rows that were only there.
  case partOfLog
}
