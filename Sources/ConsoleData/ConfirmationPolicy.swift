internal import AmootSMS
public import struct Foundation.Date
public import Wording

/// When a profile asks for confirmation before it sends.
public enum ConfirmationPolicy: String, Sendable, CaseIterable {
  case always
  /// Before sending to a number for the first time with the profile.
  case new
  case never
}

/// What the history knows about a number that is about to be sent to, at the destination of the send.
public struct RecipientHistory: Sendable, Equatable {
  /// Ten digits starting with 9.
  public var mobile: String
  /// Whether the profile has sent to the number before.
  public var isKnown: Bool
  /// The last send to the number that may have left, by any profile. One that never left says nothing.
  public var last: SendRecord?
  /// The last send that may have reached the phone: like `last`, but not one that was refused.
  public var lastArrived: SendRecord?
  /// Why nothing is known about the number: the history could not be read.
  public var problem: Phrase?

  /// - Parameter lastArrived: Nil takes `last`, unless that was refused.
  public init(
    mobile: String, isKnown: Bool, last: SendRecord? = nil, lastArrived: SendRecord? = nil,
    problem: Phrase? = nil
  ) {
    self.mobile = mobile
    self.isKnown = isKnown
    self.last = last
    self.lastArrived = lastArrived ?? last.flatMap { $0.mayHaveArrived ? $0 : nil }
    self.problem = problem
  }

  /// Adds a send that the history does not have, such as one that could not be recorded.
  public mutating func add(_ row: SendRecord) {
    guard row.mobile == mobile, row.state.facts?.hasLeft != false else { return }
    if row.startedAt > last?.startedAt ?? .distantPast { last = row }
    if row.mayHaveArrived, row.startedAt > lastArrived?.startedAt ?? .distantPast { lastArrived = row }
  }

  /// The seconds within which a second send to a number needs confirmation, whatever the profile says.
  static let repeatInterval = 60.0

  /// Returns why to ask before sending; nil if there is no need.
  public func reason(_ policy: ConfirmationPolicy, now: Date) -> ConfirmationReason? {
    if let lastArrived, lastArrived.state.facts?.tone == .doubtful { return .unknownBefore(lastArrived) }
    // What may have reached the phone is named before what was refused after it.
    for row in [lastArrived, last].compactMap(\.self) where row.state.facts?.hasLeft != false {
      // If the clock was set back by more than that, the row does not count.
      if abs(now.timeIntervalSince(row.startedAt)) < RecipientHistory.repeatInterval { return .justSent(row) }
    }
    // A number that cannot be looked up counts neither as new nor as harmless.
    if let problem { return .unreadable(problem) }
    switch policy {
    case .always: return .always
    case .new: return isKnown ? nil : .newNumber
    case .never: return nil
    }
  }
}

/// Why to ask before a send.
public enum ConfirmationReason: Sendable, Equatable {
  case always
  case newNumber
  case justSent(SendRecord)
  /// The outcome of the last send to this number that was not refused is unknown.
  case unknownBefore(SendRecord)
  /// This console is sending to the number, or has a send to it waiting.
  case underWay
  /// The settings have changed since the key that sends was pressed: where to, with which token, or how.
  case settingsChanged
  /// The credit may not do for all messages of a batch, whose price is between two amounts in rials.
  case creditMayBeShort(credit: Int, least: Int, most: Int)
  /// There are so many recipients that a list left in the form by mistake would be costly.
  case manyRecipients(Int)
  /// The history cannot be read, so nothing is known about the number.
  case unreadable(Phrase)

  /// Whether it follows from what is known of a number.
  package var isAboutNumber: Bool {
    switch self {
    case .always, .newNumber, .justSent, .unknownBefore, .underWay, .unreadable: true
    case .settingsChanged, .creditMayBeShort, .manyRecipients: false
    }
  }
}
