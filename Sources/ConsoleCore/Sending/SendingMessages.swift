public import AmootSMS
public import ConsoleData
public import Wording

extension Message {
  public enum Sending: Sendable, Equatable {
    /// What the history knows of the numbers of a batch that waits for it.
    case checked([RecipientHistory])
    /// The row of an order is committed; its request leaves now.
    case began(order: Int, SendRecord)
    /// The row could not be written: the request did not leave.
    case notRecorded(order: Int, SendOTPRequest, reason: Phrase)
    case ended(order: Int, SendRecord, SendOutcome, recordProblem: Phrase?)
  }
}

extension Effect {
  public enum Sending: Sendable, Equatable {
    /// Looks up what is known of the numbers of a batch.
    case check([String])
    case send(SendOrder)
    case cancel(order: Int)
  }
}
