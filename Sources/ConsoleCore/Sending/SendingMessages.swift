public import AmootSMS
public import ConsoleData
public import Wording

extension Message {
  public enum Sending: Sendable, Equatable {
    /// What the history knows about the numbers of the waiting batch.
    case checked([RecipientHistory])
    /// The row of an order is committed; its request leaves now.
    case began(order: Int, SendRecord)
    /// The row could not be written, so the request did not leave.
    case notRecorded(order: Int, SendOTPRequest, reason: Phrase)
    case ended(order: Int, SendRecord, SendOutcome, recordProblem: Phrase?)
  }
}

extension Effect {
  public enum Sending: Sendable, Equatable {
    /// Looks up what is known about a batch's numbers.
    case check([String])
    case send(SendOrder)
    case cancel(order: Int)
  }
}
