internal import Foundation
internal import GRDB

/// Why the history could not be read or written: what was being done, and what SQLite or the system said.
public enum HistoryError: Error, Sendable, Equatable, CustomStringConvertible {
  case open(path: String, detail: String)
  case newer(path: String)
  case write(path: String, detail: String)
  case read(path: String, detail: String)

  public var description: String {
    switch self {
    case .open(let path, let detail):
      "the history \(path) cannot be opened: \(detail). Check that the folder exists, belongs to you and has room."
    case .newer(let path):
      "the history \(path) was written by a newer version of this program. Update it, or set another XDG_STATE_HOME."
    case .write(let path, let detail):
      "the history \(path) cannot be written: \(detail). Nothing is sent without its record; make room or mend the permissions, then send again."
    case .read(let path, let detail):
      "the history \(path) cannot be read: \(detail)."
    }
  }

  /// SQLite's words, without the statement that failed: it may hold a message.
  static func detail(_ error: any Error) -> String {
    guard let error = error as? DatabaseError else { return error.localizedDescription }
    return switch error.resultCode {
    case .SQLITE_FULL: "the disk is full"
    case .SQLITE_READONLY: "it is read-only"
    case .SQLITE_BUSY, .SQLITE_LOCKED: "another program keeps it locked"
    case .SQLITE_CORRUPT: "the file is damaged"
    case .SQLITE_NOTADB: "the file is not a history (no SQLite database)"
    case .SQLITE_CANTOPEN: "the file cannot be opened"
    default: error.message ?? "\(error.resultCode)"
    }
  }
}
