public import AmootSMS
public import struct Foundation.Data
public import struct Foundation.Date
internal import ConsoleWording
public import Wording

/// A row of the history: a send that is in progress or has ended.
public struct SendRecord: Sendable, Equatable, Identifiable {
  /// The progress of a send.
  public enum State: String, Sendable, CaseIterable {
    case sending, accepted, refused, notSent, unknown

    public init(_ outcome: Outcome) {
      self =
        switch outcome {
        case .accepted: .accepted
        case .refused: .refused
        case .notSent: .notSent
        case .unknown: .unknown
        }
    }

    /// What became of the send; nil while it is in progress.
    public var outcome: Outcome? { Outcome(rawValue: rawValue) }

    /// The facts that follow from the outcome; nil while the send is in progress.
    public var facts: Outcome.Facts? { outcome?.facts }
  }

  public var id: Int64
  public var startedAt: Date
  public var profile: String
  /// Ten digits starting with 9.
  public var mobile: String
  public var line: String
  public var text: String
  public var codeLength: Int
  public var state: State
  public var statusCode: Int?
  public var statusTitle: String?
  public var messageID: String?
  public var code: String?
  /// The duration in seconds.
  public var duration: Double?
  public var phase: Phase?
  /// What is known about how the send ended, besides the status.
  public var reason: OutcomeReason?
  /// The user's own short text, such as "ticket 8123".
  public var note: String?
  /// The requested send time; nil for immediately.
  public var sendAt: Date?
  /// The batch that the send belongs to, named by the ID of its first row; nil for a send of its own.
  public var batch: Int64?
  /// Where the request went or was to go; nil for a row of an earlier version whose request does not tell.
  public var destination: Destination?
  /// What is known about the delivery of the message.
  public var delivery: DeliveryRecord
  /// By how much the account's credit fell between two answers with exactly this send between them, in rials. Others may
  /// use the account, so that it need not be the price.
  public var creditFell: Int?

  public init(
    id: Int64, startedAt: Date, profile: String, mobile: String, line: String, text: String, codeLength: Int,
    state: State = .sending, statusCode: Int? = nil, statusTitle: String? = nil, messageID: String? = nil,
    code: String? = nil, duration: Double? = nil, phase: Phase? = nil, reason: OutcomeReason? = nil,
    note: String? = nil, sendAt: Date? = nil, destination: Destination? = nil,
    delivery: DeliveryRecord = DeliveryRecord(), creditFell: Int? = nil, batch: Int64? = nil
  ) {
    self.id = id
    self.startedAt = startedAt
    self.profile = profile
    self.mobile = mobile
    self.line = line
    self.text = text
    self.codeLength = codeLength
    self.state = state
    self.statusCode = statusCode
    self.statusTitle = statusTitle
    self.messageID = messageID
    self.code = code
    self.duration = duration
    self.phase = phase
    self.reason = reason
    self.note = note
    self.sendAt = sendAt
    self.destination = destination
    self.delivery = delivery
    self.creditFell = creditFell
    self.batch = batch
  }

  /// Whether the send is in progress.
  public var isSending: Bool { state.outcome == nil }

  /// Whether a message may have reached the phone: accepted, or of unknown outcome, or under way.
  public var mayHaveArrived: Bool {
    state.facts?.mayHaveArrived ?? true
  }

  /// The decoded status, if the service gave one.
  public var status: ServiceStatus? {
    statusCode == nil && statusTitle == nil ? nil : ServiceStatus(code: statusCode, title: statusTitle)
  }
}

extension SendRecord.State: PhraseConvertible {
  public var phrase: Phrase { facts?.words ?? FilterWords.sending }
}

/// What is recorded before the first byte leaves.
public struct SendDraft: Sendable, Equatable {
  public var startedAt: Date
  public var profile: String
  public var prepared: ServiceClient.Prepared
  public var batch: BatchMembership

  public init(
    startedAt: Date, profile: String, prepared: ServiceClient.Prepared, batch: BatchMembership = .none
  ) {
    self.startedAt = startedAt
    self.profile = profile
    self.prepared = prepared
    self.batch = batch
  }
}

/// A batch: the ID of its first row, and when that began. The second tells it from a batch of another file, which may have
/// taken the place of the history in the middle.
public struct BatchReference: Sendable, Equatable {
  public let id: Int64
  public let begunAt: Date

  public init(id: Int64, begunAt: Date) { (self.id, self.begunAt) = (id, begunAt) }
}

/// How a send belongs to a batch.
public enum BatchMembership: Sendable, Equatable {
  case none
  /// The first send of a batch to these numbers, ten digits each.
  case first(mobiles: [String])
  /// A further send of a batch, and the numbers that wait after it: where the history does not know the batch, it begins
  /// another with them.
  case member(BatchReference, rest: [String])

  /// The batch, if it has been begun.
  public var batch: BatchReference? { if case .member(let batch, _) = self { batch } else { nil } }

  /// Returns how the next send of a batch belongs to it.
  ///
  /// - Parameters:
  ///   - row: The row of the send before.
  ///   - rest: The numbers that wait after the next one.
  public func next(after row: SendRecord, rest: [String]) -> BatchMembership {
    guard self != .none, let id = row.batch else { return self }
    if id == row.id { return .member(BatchReference(id: id, begunAt: row.startedAt), rest: rest) }
    return batch.map { .member($0, rest: rest) } ?? self
  }
}

extension SendRecord {
  /// Creates the row of a send in progress.
  public init(id: Int64, draft: SendDraft) {
    let request = draft.prepared.request
    self.init(
      id: id, startedAt: draft.startedAt, profile: draft.profile, mobile: request.mobile.digits,
      line: request.lineNumber.value, text: request.text.value, codeLength: request.codeLength.digits,
      destination: Destination(draft.prepared.base))
    if case .at(let date) = request.sendTime { sendAt = date }
    switch draft.batch {
    case .none: break
    case .first: batch = id > 0 ? id : nil
    case .member(let reference, _): batch = reference.id
    }
  }

  /// Writes how a send ended into its row.
  public mutating func finish(_ outcome: SendOutcome, duration: Double?) {
    state = State(outcome.kind)
    statusCode = outcome.answer?.status.code
    statusTitle = outcome.answer?.status.title
    messageID = outcome.answer?.messageID
    code = outcome.answer?.code
    self.duration = duration
    phase = outcome.phase
    reason = outcome.overview.reason
  }

  /// The facts from which the wording of the end is produced; nil while the send is in progress.
  public var overview: OutcomeSummary? {
    state.outcome.map {
      OutcomeSummary(kind: $0, phase: phase, status: status, messageID: messageID, reason: reason)
    }
  }

  /// A few words for a row without a status.
  public var summary: Phrase? { overview?.brief }

  /// The outcome in a sentence.
  public var explanation: Phrase? { overview?.explanation }
}

extension SendRecord {
  /// Returns whether both are the same send, and not just rows with the same number in two files.
  public func isSameSend(as other: SendRecord) -> Bool {
    id == other.id && mobile == other.mobile && abs(startedAt.timeIntervalSince(other.startedAt)) < 0.01
  }
}
