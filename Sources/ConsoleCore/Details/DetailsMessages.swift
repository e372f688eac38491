public import ConsoleData
public import Wording

extension Message {
  public enum Details: Sendable, Equatable {
    case loaded(id: Int64, SendDetails)
    case failed(id: Int64, Phrase)
    case compared(id: Int, Comparison)
    case comparisonFailed(id: Int, Phrase)
    /// A ready-made call or another part of a row, to be copied.
    case textReady(String, what: Phrase)
    /// A row's texts for others, by their names; a `nil` text is one that the row does not have.
    case textsMade(id: Int, [String: String?])
    case textsFailed(id: Int, Phrase)
    /// A text was saved in a new file.
    case textSaved(what: Phrase, path: String)
    /// A bundle for support was saved in a new folder.
    case bundleSaved(folder: String, files: Int)
    case bundleFailed(Phrase)
  }
}

extension Effect {
  public enum Details: Sendable, Equatable {
    case load(id: Int64)
    case compare(id: Int, SendRecord, SendRecord)
    /// Makes a text to copy.
    case makeText(RowExcerpt, SendRecord)
    /// Makes texts to show, by their names.
    case makeTexts(id: Int, [String: RowExcerpt], SendRecord)
    /// Saves a text in a new file, named after the text and the row.
    case saveText(String, name: String, ending: String, row: Int64, what: Phrase)
  }
}
