public import struct Foundation.Date
public import Wording

/// When a profile asks before it sends.
public enum ConfirmationPolicy: String, Sendable, CaseIterable {
  case always
  /// Before a number that the profile has not sent to.
  case new
  case never
}

/// What the history knows of a number that is about to be sent to.
public struct RecipientHistory: Sendable, Equatable {
  /// Ten digits from 9.
  public var mobile: String
  /// Whether the profile has sent to it before.
  public var isKnown: Bool
  /// The last send to it, by whichever profile.
  public var last: SendRecord?
  /// Why nothing is known of it: the history could not be read.
  public var problem: Phrase?

  public init(mobile: String, isKnown: Bool, last: SendRecord? = nil, problem: Phrase? = nil) {
    self.mobile = mobile
    self.isKnown = isKnown
    self.last = last
    self.problem = problem
  }

  /// Seconds within which a second send to a number is asked about, whatever the profile says.
  static let shortly = 60.0

  /// Why it should be asked before sending; nil when nothing speaks against it.
  public func reason(_ guardSetting: ConfirmationPolicy, now: Date) -> ConfirmationReason? {
    if let last {
      let age = now.timeIntervalSince(last.startedAt)
      if last.state == .unknown { return .unknownBefore(last) }
      // What did not leave does not count, and neither does a clock that was turned back by more than that.
      if last.state != .notSent, abs(age) < RecipientHistory.shortly { return .justSent(last) }
    }
    // What cannot be looked up is not taken for new, nor for harmless.
    if let problem { return .unreadable(problem) }
    switch guardSetting {
    case .always: return .always
    case .new: return isKnown ? nil : .newNumber
    case .never: return nil
    }
  }
}

/// Why it is asked before a send.
public enum ConfirmationReason: Sendable, Equatable {
  case always
  case newNumber
  case justSent(SendRecord)
  /// The outcome of the last send to this number is not known.
  case unknownBefore(SendRecord)
  /// This console is sending to it, or has it waiting.
  case underWay
  /// The history cannot be read, so that nothing is known of the number.
  case unreadable(Phrase)
}
