internal import Foundation
internal import GRDB
internal import ConsoleWording
public import Wording

/// Why the history could not be read or written: the operation, and what SQLite or the system reported.
public enum HistoryError: Error, Sendable, Equatable, CustomStringConvertible, PhraseConvertible {
  case open(path: String, detail: Phrase)
  case write(path: String, detail: Phrase)
  case read(path: String, detail: Phrase)
  /// A newer version has changed the file's tables after it was opened.
  case newer(path: String)
  /// The file was removed or replaced after it was opened.
  case replaced(path: String)
  /// Another send has taken the number from the batch: it may have been sent to.
  case taken(batch: Int64)

  public var phrase: Phrase {
    switch self {
    case .open(let path, let detail):
      HistoryFileWords.cannotOpen(path, detail, remedy: HistoryError.remedy(detail))
    case .write(let path, let detail):
      HistoryFileWords.cannotWrite(path, detail, remedy: HistoryError.remedy(detail))
    case .read(let path, let detail):
      HistoryFileWords.cannotRead(path, detail, remedy: HistoryError.remedy(detail))
    case .newer(let path):
      HistoryFileWords.cannotWrite(path, HistoryFileWords.newerVersion, remedy: HistoryFileWords.newerRemedy)
    case .replaced(let path):
      HistoryFileWords.replaced(path)
    case .taken(let batch): RecipientWords.taken(String(batch))
    }
  }

  /// Whether another program keeps the file locked.
  public var isLock: Bool {
    switch self {
    case .open(_, let detail), .write(_, let detail), .read(_, let detail): detail == HistoryFileWords.locked
    case .newer, .replaced, .taken: false
    }
  }

  /// Whether what can be read of the file should be saved.
  public var isDamage: Bool {
    switch self {
    case .open(_, let detail), .write(_, let detail), .read(_, let detail):
      detail == HistoryFileWords.damaged || detail == HistoryFileWords.notAHistory
    case .newer, .replaced, .taken: false
    }
  }

  private static func remedy(_ detail: Phrase) -> Phrase {
    switch detail {
    case HistoryFileWords.damaged: HistoryFileWords.checkRemedy
    case HistoryFileWords.locked: HistoryFileWords.lockRemedy
    case HistoryFileWords.newerVersion: HistoryFileWords.newerRemedy
    case HistoryFileWords.notAHistory: HistoryFileWords.foreignRemedy
    case HistoryFileWords.notOpened: HistoryFileWords.folderRemedy
    default: HistoryFileWords.roomRemedy
    }
  }

  /// Describes an error without the failed statement, which may contain a message.
  static func detail(_ error: any Error) -> Phrase {
    guard let error = error as? DatabaseError else { return .verbatim(error.localizedDescription) }
    return switch error.resultCode {
    case .SQLITE_FULL: HistoryFileWords.diskFull
    case .SQLITE_READONLY: HistoryFileWords.readOnly
    case .SQLITE_BUSY, .SQLITE_LOCKED: HistoryFileWords.locked
    case .SQLITE_CORRUPT: HistoryFileWords.damaged
    case .SQLITE_IOERR: HistoryFileWords.diskError
    case .SQLITE_NOTADB: HistoryFileWords.notAHistory
    case .SQLITE_CANTOPEN: HistoryFileWords.notOpened
    default: .verbatim(error.message ?? "\(error.resultCode)")
    }
  }
}
