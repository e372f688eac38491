public import ConsoleData
public import Wording

extension Message {
  public enum Delivery: Sendable, Equatable {
    /// The rows whose messages are still on their way, and those that were watched.
    case found(id: Int, [SendRecord])
    case notFound(id: Int)
    case answered(id: Int, DeliveryAnswer)
  }
}

extension Effect {
  public enum Delivery: Sendable, Equatable {
    /// Looks up the rows whose messages are still on their way, and what has become of those that are watched.
    case find(id: Int, watched: [SendRecord])
    /// Asks about messages.
    ///
    /// - Parameter demanded: The rows that the user wants to know about, even if the history cannot keep the answer.
    case ask(id: Int, [SendRecord], Sender, demanded: Set<Int64>)
  }
}

/// What came of asking about the delivery of messages.
public struct DeliveryAnswer: Sendable, Equatable {
  /// The rows as they are now, without those that are gone.
  public var rows: [SendRecord]
  /// The rows that were asked about. Another program has asked about the others in the meantime.
  public var asked: Set<Int64>
  /// Why no answer came; nil if one did, or if nothing was asked.
  public var problem: DeliveryProblem?
  /// Why the answer, or the claim before the question, could not be written.
  public var recordProblem: Phrase?

  public init(
    rows: [SendRecord], asked: Set<Int64>, problem: DeliveryProblem? = nil, recordProblem: Phrase? = nil
  ) {
    self.rows = rows
    self.asked = asked
    self.problem = problem
    self.recordProblem = recordProblem
  }
}
