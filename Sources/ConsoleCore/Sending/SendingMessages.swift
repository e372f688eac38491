public import AmootSMS
public import ConsoleData
public import Wording

extension Message {
  public enum Sending: Sendable, Equatable {
    /// What the history knows about the numbers of a look-up.
    case checked(id: Int, [RecipientHistory])
    /// The row of an order is committed; its request leaves now.
    case began(order: Int, SendRecord)
    /// The row could not be written, so the request did not leave.
    case notRecorded(order: Int, SendOTPRequest, reason: Phrase)
    /// Another send has taken the number from the batch, so the request did not leave.
    case taken(order: Int, SendOTPRequest, batch: Int64)
    /// - Parameter clockSkew: How far this machine's clock is ahead of the service's, in seconds, if they differ.
    case ended(order: Int, SendRecord, SendOutcome, recordProblem: Phrase?, clockSkew: Double?)
    /// A row's outcome, which could not be written when the send ended, is in the history now.
    case recordedLate(SendRecord)
    case recipientsRead(id: Int, path: String, RecipientFile)
    /// What the history knows about a row's batch; `nil` if it cannot be read, for the given reason.
    case batchRead(id: Int, SendRecord, StoredBatch?, problem: Phrase?)
  }
}

extension Effect {
  public enum Sending: Sendable, Equatable {
    /// Looks up what is known about a batch's numbers at the sender's destination.
    case check(id: Int, [String], Sender)
    case send(SendJob)
    case cancel(order: Int)
    /// Reads a file of recipients.
    ///
    /// - Parameter column: Its column, by heading or number; `nil` for the only one that holds numbers.
    case readRecipients(id: Int, path: String, column: String?)
    /// Reads a row's batch.
    case readBatch(id: Int, SendRecord)
  }
}
