public import ConsoleData
public import struct Foundation.Date
public import Wording

extension Message {
  /// The results of reading and changing the history.
  public enum History: Sendable, Equatable {
    /// A part of the list was read.
    case loaded(HistoryRequest, HistoryWindow)
    /// The number of rows, and of those matching the filter (`nil` without one).
    case counted(HistoryFilter, count: Int, found: Int?)
    case failed(Phrase)
    /// The history can be read; if there is a reason, it cannot be written.
    case opened(readOnlyReason: Phrase?)
    /// Another program removed or replaced the file or its log; what is there now has been opened.
    case replaced(HistoryReplacement)
    /// Another console or command has written to the history.
    case changed
    /// The row to go to for a day; `nil` if all rows are newer.
    case dateFound(SendRecord?, day: String)
    /// The rows that a deletion would remove, counted in full.
    case deletionCounted(HistoryFilter, count: Int, newest: Int64)
    case deleted(count: Int)
    /// Rows were written to a file.
    case exported(count: Int, path: String)
    /// Deleted rows were brought back.
    case restored(count: Int)
    /// The number of rows deleted because they were older than the settings allow.
    case pruned(Int)
    /// Retention deleted nothing, because the clock may have jumped.
    case retentionDoubted(count: Int, newest: Date, days: Int)
    case noted(id: Int64, String)
    case changeFailed(Phrase)
  }
}

extension Effect {
  public enum History: Sendable, Equatable {
    case load(HistoryRequest)
    /// Counts again, for another list or a changed one; paging needs no new count.
    case count(HistoryFilter)
    case findDate(HistoryFilter, before: Date, day: String)
    case countDeletion(HistoryFilter)
    case delete(Int64)
    case deleteFound(HistoryFilter, newest: Int64)
    /// Writes the rows that a filter finds to a file in the folder that the console was started in.
    case export(HistoryFilter, HistoryOrder, RowExport.Format)
    /// Brings back what the last deletion removed.
    case restoreDeleted
    /// Deletes what is older than the settings allow, after the user has checked the clock.
    case prune(days: Int)
    case setNote(String, id: Int64)
  }
}
