internal import Foundation
internal import GRDB

/// Why the history could not be read or written: what was being done, and what SQLite or the system said.
public enum HistoryError: Error, Sendable, Equatable, CustomStringConvertible {
  case open(path: String, detail: String)
  case write(path: String, detail: String)
  case read(path: String, detail: String)
  /// Since it was opened, the file was removed or another one put into its place.
  case replaced(path: String)

  public var description: String {
    switch self {
    case .open(let path, let detail):
      "the history \(path) cannot be opened: \(detail). Check that the folder exists, belongs to you and has room."
    case .write(let path, let detail):
      "the history \(path) cannot be written: \(detail). \(HistoryError.remedy(detail))"
    case .read(let path, let detail):
      "the history \(path) cannot be read: \(detail). \(HistoryError.remedy(detail))"
    case .replaced(let path):
      "the history \(path) was removed or replaced while the program ran. Start again to begin a new one."
    }
  }

  private static let damaged = "the file is damaged"

  private static func remedy(_ detail: String) -> String {
    detail == damaged
      ? "amoot-otp history check says how bad it is and saves what can be read."
      : "Make room or mend the permissions, then try again."
  }

  /// SQLite's words, without the statement that failed: it may hold a message.
  static func detail(_ error: any Error) -> String {
    guard let error = error as? DatabaseError else { return error.localizedDescription }
    return switch error.resultCode {
    case .SQLITE_FULL: "the disk is full"
    case .SQLITE_READONLY: "it is read-only"
    case .SQLITE_BUSY, .SQLITE_LOCKED: "another program keeps it locked, such as a backup"
    case .SQLITE_CORRUPT: damaged
    case .SQLITE_IOERR: "the disk reports an error, or has no room for the file to grow"
    case .SQLITE_NOTADB: "the file is not a history (no SQLite database)"
    case .SQLITE_CANTOPEN: "the file cannot be opened"
    default: error.message ?? "\(error.resultCode)"
    }
  }
}
