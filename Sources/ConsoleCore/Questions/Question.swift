public import AmootSMS
public import ConsoleData
public import struct Foundation.Date
public import Wording

/// Something that is asked before it is done. Doing nothing is the answer of every key but one.
public enum Question: Sendable, Equatable {
  /// Sends are in flight.
  case quit
  /// The request of a row once more.
  case sendAgain(SendRecord)
  /// A batch that the guard asks about: why, for the first number that gives reason, and for how many.
  case guarded([SendOTPRequest], Token, reason: ConfirmationReason, mobile: String, count: Int)
  /// The history refused the row of a send; what is left of its batch would leave no trace.
  case unrecorded([SendOTPRequest], Token, reason: Phrase)
  case delete(SendRecord)
  /// - Parameter newest: rows that come after it were not counted, and are not deleted.
  case deleteFound(HistoryFilter, count: Int, newest: Int64)
  /// Retention would delete rows after a leap of the clock.
  case prune(count: Int, newest: Date, days: Int)

  /// The word of the key that does it.
  public var deed: Phrase {
    switch self {
    case .quit: QuestionWords.quitNow
    case .sendAgain, .guarded: QuestionWords.send
    case .unrecorded: QuestionWords.sendUnrecorded
    case .delete, .deleteFound, .prune: QuestionWords.delete
    }
  }
}

/// When the question on top takes an answer.
public struct QuestionState: Sendable, Equatable {
  /// Until when a question that came by itself takes no yes: what is being typed was not meant for it.
  var deafUntil: Date?
  /// When the question was asked that no key asked for directly.
  var askedAt: Date?
}

extension Model {
  /// What a question follows, which decides from when on it takes a yes.
  enum Occasion {
    /// A key that asks for just this.
    case key
    /// A key that was pressed a moment ago, such as a send's: a yes counts as soon as the question can have been read.
    case answerToKey
    /// Nothing that the user did: what is being typed meanwhile was not meant for it.
    case itself
  }

  /// The one door for questions.
  mutating func ask(_ question: Question, after occasion: Occasion) {
    // Asked already, and not answered.
    overlays.removeAll { $0 == .question(question) }
    open(.question(question))
    questions.askedAt = occasion == .key ? nil : now
    questions.deafUntil = occasion == .itself ? now.addingTimeInterval(Model.questionDelay) : nil
  }

  /// Seconds.
  static let questionDelay = 0.6
  /// Seconds within which nobody has read a question.
  static let readingDelay = 0.25
}
