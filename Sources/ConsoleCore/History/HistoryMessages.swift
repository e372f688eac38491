public import ConsoleData
public import struct Foundation.Date
public import Wording

extension Message {
  /// The results of reading and changing the history.
  public enum History: Sendable, Equatable {
    /// A part of the list was read.
    case loaded(id: Int, HistoryWindow)
    /// The number of rows, of those matching the filter (`nil` without one), and the newest of all.
    case counted(
      id: Int, count: Int, found: Int?, newest: SendRecord?, outcomes: OutcomeCounts? = nil)
    /// A look-up of any kind failed.
    case failed(id: Int, Phrase)
    /// The history cannot be opened.
    case notOpened(Phrase)
    /// The history can be read; if there is a reason, it cannot be written.
    case opened(readOnlyReason: Phrase?)
    /// Another program removed or replaced the file or its log; what is there now has been opened.
    case replaced(HistoryReplacement, readOnlyReason: Phrase?)
    /// Another console or command has written to the history.
    case changed
    /// The row to go to for a day; `nil` if all rows are newer.
    case dateFound(id: Int, SendRecord?, day: String)
    /// The rows that a deletion would remove, counted in full.
    case deletionCounted(id: Int, HistoryFilter, count: Int, newest: Int64)
    /// A deletion found other rows than were confirmed, and removed none.
    case deletionDiffers(Int64, HistoryFilter, count: Int, newest: Int64)
    case deleted(Int64, count: Int)
    /// A deletion failed; some of its rows may be deleted.
    case deletionFailed(Int64, Phrase)
    /// The numbers of the list, the one sent to last first.
    case numbersRead(id: Int, HistoryFilter, NumberSummaries)
    /// The rows for a table to copy, and whether there are more.
    case tableRead([SendRecord], hasMore: Bool)
    /// Rows were written to a file.
    case exported(count: Int, path: String)
    /// The rows of a deletion were brought back.
    case restored(Int64, count: Int)
    case restoreFailed(Int64, Phrase)
    /// The number of rows deleted because they were older than the settings allow.
    case pruned(Int)
    /// Retention deleted nothing, because the clock may have jumped.
    case retentionDoubted(OverdueRows)
    case noted(SendRecord, String)
    case changeFailed(Phrase)
  }
}

extension Effect {
  public enum History: Sendable, Equatable {
    /// Opens the file, or creates it.
    case open
    /// Writes by how much the credit fell around a send, in rials.
    case setCreditFall(Int, SendRecord)
    /// Gives rows an outcome that programs left without one when they ended.
    case recover
    /// Checks whether programs whose rows are under way have died since.
    case recoverAgain
    /// Deletes what is older than the settings allow, unless the clock is in doubt.
    case applyRetention(days: Int)
    /// Sets how codes are kept in rows that are written from now on.
    case keep(KeptCodes)
    case load(id: Int, HistoryRequest)
    /// Counts again, for another list or a changed one; paging needs no new count.
    case count(id: Int, HistoryFilter)
    case findDate(id: Int, HistoryFilter, before: Date, day: String)
    case countDeletion(id: Int, HistoryFilter)
    case delete(Int64, SendRecord)
    /// Deletes the rows that a filter finds, if their number is the one that was confirmed.
    case deleteFound(Int64, HistoryFilter, count: Int, newest: Int64)
    /// Writes the rows that a filter finds to a file in the folder that the console was started in.
    case export(HistoryFilter, HistoryOrder, RowExport.Format)
    /// Reads the rows that a filter finds, for a table to copy; at most 1,000.
    case readTable(HistoryFilter, HistoryOrder)
    case readNumbers(id: Int, HistoryFilter)
    /// Brings back what a deletion removed.
    case restore(Int64)
    /// Deletes the rows that retention doubted, after the user has checked the clock.
    case prune(OverdueRows)
    case setNote(String, SendRecord)
  }
}

/// Rows that are older than the settings allow.
public struct OverdueRows: Sendable, Equatable {
  public let count: Int
  /// When the newest of them was sent.
  public let newest: Date
  /// The moment before which rows are overdue.
  public let before: Date
  /// How long rows are kept, in days.
  public let days: Int

  public init(count: Int, newest: Date, before: Date, days: Int) {
    (self.count, self.newest, self.before, self.days) = (count, newest, before, days)
  }
}
