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
  }
}

extension Effect {
  public enum Details: Sendable, Equatable {
    case load(id: Int64)
    case compare(id: Int, SendRecord, SendRecord)
    case makeText(RowExcerpt, SendRecord)
  }
}
