public import ConsoleData
public import Wording

extension Message {
  public enum Details: Sendable, Equatable {
    case loaded(id: Int64, SendDetails)
    case compared(Comparison)
    /// A ready-made call or another part of a row, to be copied.
    case textReady(String, what: Phrase)
  }
}

extension Effect {
  public enum Details: Sendable, Equatable {
    case load(id: Int64)
    case compare(SendRecord, SendRecord)
    case makeText(RowExcerpt, SendRecord)
  }
}
