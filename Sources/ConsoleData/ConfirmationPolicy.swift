public import struct Foundation.Date
public import Wording

/// When a profile asks for confirmation before it sends.
public enum ConfirmationPolicy: String, Sendable, CaseIterable {
  case always
  /// Before sending to a number for the first time with the profile.
  case new
  case never
}

/// What the history knows about a number that is about to be sent to.
public struct RecipientHistory: Sendable, Equatable {
  /// Ten digits starting with 9.
  public var mobile: String
  /// Whether the profile has sent to the number before.
  public var isKnown: Bool
  /// The last send to the number, by any profile.
  public var last: SendRecord?
  /// Why nothing is known about the number: the history could not be read.
  public var problem: Phrase?

  public init(mobile: String, isKnown: Bool, last: SendRecord? = nil, problem: Phrase? = nil) {
    self.mobile = mobile
    self.isKnown = isKnown
    self.last = last
    self.problem = problem
  }

  /// The seconds within which a second send to a number needs confirmation, whatever the profile says.
  static let shortly = 60.0

  /// Returns why to ask before sending; nil if there is no need.
  public func reason(_ guardSetting: ConfirmationPolicy, now: Date) -> ConfirmationReason? {
    if let last {
      let age = now.timeIntervalSince(last.startedAt)
      if last.state == .unknown { return .unknownBefore(last) }
      // Unsent requests do not count, and neither does a clock that was turned back by more than that.
      if last.state != .notSent, abs(age) < RecipientHistory.shortly { return .justSent(last) }
    }
    // A number that cannot be looked up is taken neither for new nor for harmless.
    if let problem { return .unreadable(problem) }
    switch guardSetting {
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
  /// The outcome of the last send to this number is unknown.
  case unknownBefore(SendRecord)
  /// This console is sending to the number, or has a send to it waiting.
  case underWay
  /// The history cannot be read, so nothing is known about the number.
  case unreadable(Phrase)
}
