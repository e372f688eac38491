public import ConsoleData
public import Wording

extension Message {
  public enum Diagnosis: Sendable, Equatable {
    /// Whether the number has opted out; nil if the answer does not tell.
    case optOutTold(id: Int, Bool?)
    case optOutFailed(id: Int, DeliveryProblem)
    /// What the provider lists: the row, if exactly one message fits, and how many do.
    case looked(id: Int, SendRecord?, count: Int, recordProblem: Phrase?)
    case lookFailed(id: Int, DeliveryProblem)
  }
}

extension Effect {
  public enum Diagnosis: Sendable, Equatable {
    /// Asks whether the row's number has opted out of its line.
    case askOptOut(id: Int, SendRecord, Sender)
    /// Looks for the message of a row whose outcome is unknown in the provider's list.
    case look(id: Int, SendRecord, Sender)
  }
}
