public import ConsoleData
public import struct Foundation.Date
public import Wording

extension Message {
  /// What came of reading and changing the history.
  public enum History: Sendable, Equatable {
    /// A part of the list.
    case loaded(HistoryRequest, HistoryWindow)
    /// How many rows there are, and how many of them a filter finds (nil without one).
    case counted(HistoryFilter, count: Int, found: Int?)
    case failed(Phrase)
    /// The history can be read; with a reason, it cannot be written.
    case opened(readOnlyReason: Phrase?)
    /// Others have removed or replaced the file or its log; what is there now has been opened.
    case replaced(HistoryReplacement)
    /// Another console or command has written.
    case changed
    /// The row to go to for a day; nil when all rows are younger.
    case dateFound(SendRecord?, day: String)
    /// What a deletion would take, counted in full.
    case deletionCounted(HistoryFilter, count: Int, newest: Int64)
    case deleted(count: Int)
    /// Rows that the settings do not let live longer are gone.
    case pruned(Int)
    /// Retention has deleted nothing, because the clock may have jumped.
    case retentionDoubted(count: Int, newest: Date, days: Int)
    case noted(id: Int64, String)
    case changeFailed(Phrase)
  }
}

extension Effect {
  public enum History: Sendable, Equatable {
    case load(HistoryRequest)
    /// Counts anew, where the list is not paged but another one or changed.
    case count(HistoryFilter)
    case findDate(HistoryFilter, before: Date, day: String)
    case countDeletion(HistoryFilter)
    case delete(Int64)
    case deleteFound(HistoryFilter, newest: Int64)
    /// Deletes what is older than the settings allow, the clock having been looked at.
    case prune(days: Int)
    case setNote(String, id: Int64)
  }
}
