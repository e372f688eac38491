public import AmootSMS
public import struct Foundation.Date
internal import ConsoleWording
public import Wording

/// What is known about the delivery of a row's message: what the service has reported, and when it was asked.
///
/// The service tells the state at the moment of asking, and no time of arrival. So a change has no time of its own; it was
/// seen between two askings.
public struct DeliveryRecord: Sendable, Equatable {
  /// The code of the state that was reported last, one that the provider's table lists; nil until one was.
  public var code: Int?
  /// A moment before the change to this state: when the service was asked that last reported another one, or when the
  /// message was due.
  public var notBefore: Date?
  /// When the answer arrived that first reported this state.
  public var seenAt: Date?
  /// When the service was asked that last reported this state.
  public var confirmedAt: Date?
  /// When the service was last asked, with or without success.
  public var askedAt: Date?
  /// Why the last asking told nothing about the message; nil if it did.
  public var problem: DeliveryProblem?
  /// When the provider took the message, by its clock.
  public var registeredAt: Date?
  /// When the provider handed the message over, by its clock.
  public var handedOverAt: Date?
  /// What the message cost, in rials.
  public var cost: Int?

  public init(
    code: Int? = nil, notBefore: Date? = nil, seenAt: Date? = nil, confirmedAt: Date? = nil,
    askedAt: Date? = nil, problem: DeliveryProblem? = nil, registeredAt: Date? = nil,
    handedOverAt: Date? = nil, cost: Int? = nil
  ) {
    self.code = code
    self.notBefore = notBefore
    self.seenAt = seenAt
    self.confirmedAt = confirmedAt
    self.askedAt = askedAt
    self.problem = problem
    self.registeredAt = registeredAt
    self.handedOverAt = handedOverAt
    self.cost = cost
  }

  /// The table's entry for the state; nil until one was reported.
  public var entry: DeliveryEntry? { code.flatMap { DeliveryTable.entry(code: $0) } }

  /// Whether nothing else is to be expected.
  public var isFinal: Bool { entry?.isFinal ?? false }

  /// Takes what an answer reports about the message.
  ///
  /// A later report may overturn any state but one: what has reached the phone stays there. A state that the table does not
  /// list changes nothing; it becomes the problem of this asking.
  ///
  /// - Parameters:
  ///   - report: The item about the message; nil if the answer does not mention it.
  ///   - due: When the message was to be sent.
  ///   - asked: When the question was put.
  ///   - answered: When its answer arrived.
  /// - Returns: The change, if the state is another one now.
  public mutating func take(
    _ report: Delivery?, due: Date, asked: Date, answered: Date
  ) -> DeliveryChange? {
    let isLatest = note(asked, answered: answered)
    registeredAt = report?.registeredAt ?? registeredAt
    handedOverAt = report?.sentAt ?? handedOverAt
    cost = report?.cost ?? cost
    guard let report else {
      if isLatest { problem = .notMentioned }
      return nil
    }
    guard let entry = report.state?.entry else {
      if isLatest { problem = report.state.map { .foreignState($0.display.english) } ?? .noState }
      return nil
    }
    if isLatest { problem = nil }
    // A clock that was set back since makes no report an old one.
    let confirmed = confirmedAt.flatMap { $0 <= answered ? $0 : nil }
    guard entry.code != code else {
      confirmedAt = max(confirmed ?? asked, asked)
      return nil
    }
    guard self.entry?.kind != .delivered else { return nil }
    // Another program's later question may have been answered already.
    if let confirmed, asked < confirmed, entry.kind != .delivered { return nil }
    // A clock that was set back must not turn the span around.
    let before = min(max(confirmed ?? due, due), answered)
    (code, notBefore, seenAt) = (entry.code, before, answered)
    confirmedAt = max(confirmed ?? asked, asked)
    return DeliveryChange(code: entry.code, notBefore: before, seenAt: answered)
  }

  /// Notes that an asking failed.
  public mutating func fail(_ problem: DeliveryProblem, asked: Date, answered: Date) {
    if note(asked, answered: answered) { self.problem = problem }
  }

  /// Notes when the service was asked, unless a later question is known. One that is yet to come was noted before the clock
  /// was set back.
  ///
  /// - Returns: Whether this is the latest question.
  private mutating func note(_ asked: Date, answered: Date) -> Bool {
    // The history keeps milliseconds.
    if let askedAt, askedAt.timeIntervalSince(asked) > 0.001, askedAt <= answered { return false }
    askedAt = asked
    return true
  }
}

extension SendRecord {
  /// Takes what an answer reports about the row's message, or why none came.
  ///
  /// - Returns: The change, if the state is another one now.
  public mutating func takeDelivery(
    _ result: Result<Deliveries, DeliveryProblem>, asked: Date, answered: Date
  ) -> DeliveryChange? {
    switch result {
    case .success(let deliveries):
      return delivery.take(
        messageID.flatMap { deliveries.delivery(of: $0) }, due: due, asked: asked, answered: answered)
    case .failure(let problem):
      delivery.fail(problem, asked: asked, answered: answered)
      return nil
    }
  }
}

extension SendRecord {
  /// Notes that the provider lists the message, whose outcome was not known.
  ///
  /// - Returns: Whether it was not known.
  public mutating func takeListed(messageID: String, registeredAt: Date?) -> Bool {
    guard state == .unknown else { return false }
    state = .accepted
    self.messageID = messageID
    reason = .listed(instead: reason)
    delivery.registeredAt = registeredAt ?? delivery.registeredAt
    return true
  }
}

/// A change of a message's state, which happened at some moment between two.
public struct DeliveryChange: Sendable, Equatable {
  public let code: Int
  public let notBefore: Date
  public let seenAt: Date

  public init(code: Int, notBefore: Date, seenAt: Date) {
    (self.code, self.notBefore, self.seenAt) = (code, notBefore, seenAt)
  }
}

/// Why asking about a message told nothing about it.
///
/// Encoded as JSON. Problems are read back years later, so cases and labels may be added but never renamed.
public enum DeliveryProblem: Error, Sendable, Equatable, Codable {
  /// The service answered with a status other than Success.
  case refused(code: Int?, title: String?)
  /// The service refused a question about this message and others, and was not asked about it alone.
  case refusedTogether(code: Int?, title: String?)
  /// The answer is about other messages.
  case notMentioned
  /// The answer mentions the message, but no state.
  case noState
  /// The state is not in the provider's table.
  case foreignState(String)
  /// No readable answer came.
  case noAnswer(phase: Phase?, reason: OutcomeReason)

  public init(_ status: ServiceStatus) { self = .refused(code: status.code, title: status.title) }

  public init(_ failure: CallFailure) {
    self = .noAnswer(phase: failure.stored.phase, reason: failure.stored.reason)
  }

  /// The status, if the service refused.
  public var status: ServiceStatus? {
    switch self {
    case .refused(let code, let title), .refusedTogether(let code, let title):
      ServiceStatus(code: code, title: title)
    case .notMentioned, .noState, .foreignState, .noAnswer: nil
    }
  }

  /// Whether the token or the account may not ask, so that asking again would end the same way.
  public var isRefusedForGood: Bool {
    guard let status, status.code.map({ $0 < 0 }) == true else { return false }
    return status.kind == .token || status.kind == .account
  }

  /// What to do where the token or the account may not ask.
  public var refusalRemedy: Phrase {
    guard let status, status.code.map({ ![-208, -108].contains($0) }) == true else {
      return TrackingWords.allowAsking
    }
    return status.remedy
  }
}

extension DeliveryProblem: PhraseConvertible {
  /// The reason as part of a sentence.
  public var phrase: Phrase {
    switch self {
    case .refused:
      isRefusedForGood
        ? TrackingWords.refused(status?.display ?? .empty, meaning: status?.meaning ?? .empty)
        : TrackingWords.noAnswerAboutIt(status?.display ?? .empty)
    case .refusedTogether: TrackingWords.noAnswerAboutThem(status?.display ?? .empty)
    case .notMentioned: TrackingWords.notMentioned
    case .noState: TrackingWords.noState
    case .foreignState(let text): TrackingWords.foreignState(VisibleText.escaped(text, limit: 60))
    case .noAnswer(let phase, let reason): reason.callWords(in: phase)
    }
  }
}
