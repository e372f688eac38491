/// The history's file.
public enum HistoryFileWords {
  public static func cannotOpen(_ path: String, _ detail: Phrase) -> Phrase {
    Phrase(
      "the history \(path) cannot be opened: \(detail). Check that the folder exists, belongs to you and has room."
    )
  }
  public static func cannotWrite(_ path: String, _ detail: Phrase, remedy: Phrase) -> Phrase {
    Phrase("the history \(path) cannot be written: \(detail). \(remedy)")
  }
  public static func cannotRead(_ path: String, _ detail: Phrase, remedy: Phrase) -> Phrase {
    Phrase("the history \(path) cannot be read: \(detail). \(remedy)")
  }
  public static func replaced(_ path: String) -> Phrase {
    Phrase(
      "the history \(path) was removed or replaced while the program ran. Start again to begin a new one.")
  }
  public static let checkRemedy = Phrase(
    "amoot-otp history check says how bad it is and saves what can be read.")
  public static let roomRemedy = Phrase("Make room or mend the permissions, then try again.")

  // MARK: Details

  public static let damaged = Phrase("the file is damaged")
  public static let diskFull = Phrase("the disk is full")
  public static let readOnly = Phrase("it is read-only")
  public static let locked = Phrase("another program keeps it locked, such as a backup")
  public static let diskError = Phrase("the disk reports an error, or has no room for the file to grow")
  public static let notAHistory = Phrase("the file is not a history (no SQLite database)")
  public static let notOpened = Phrase("the file cannot be opened")
  public static let isDamaged = Phrase("it is damaged")
  public static let newerVersion = Phrase("it was written by a newer version of this program; update it")
  public static let exists = Phrase("it exists already; name a file that does not")
  public static let holdsRealRows = Phrase("it holds real rows, and made-up ones are not mixed with them")
  public static let copiedOver = Phrase(
    "another state was copied over it while another program has it open; end that program first")
  public static func strayLog(_ reason: String) -> Phrase {
    Phrase("the log beside it belongs to another state of the file and cannot be set aside: \(reason)")
  }

  // MARK: A check

  public static func strayExchanges(_ count: Int) -> Phrase { Phrase("\(count) exchanges belong to no send") }
  public static func indexOfWords(_ detail: Phrase) -> Phrase { Phrase("the index of words: \(detail)") }
}
