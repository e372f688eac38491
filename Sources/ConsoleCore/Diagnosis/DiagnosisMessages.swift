public import ConsoleData
public import Wording

extension Message {
  public enum Diagnosis: Sendable, Equatable {
    /// Whether the number has opted out; nil if the answer does not tell.
    case optOutTold(id: Int, Bool?)
    case optOutFailed(id: Int, DeliveryProblem)
    /// What the provider lists.
    case looked(id: Int, ListedMessage)
    /// How many messages that fit the provider lists. Why the history could not tell whose they are.
    case lookNotKept(id: Int, count: Int, Phrase)
    case lookFailed(id: Int, DeliveryProblem)
  }
}

extension Effect {
  public enum Diagnosis: Sendable, Equatable {
    /// Asks whether the row's number has opted out of its line.
    case askOptOut(id: Int, SendRecord, Sender)
    /// Looks for the message of a row whose outcome is unknown in the provider's list.
    ///
    /// The last are other rows that are not in the history, or not with how they ended.
    case look(id: Int, SendRecord, Sender, [SendRecord])
  }
}
