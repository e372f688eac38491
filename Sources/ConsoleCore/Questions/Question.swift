public import AmootSMS
public import ConsoleData
internal import struct Foundation.Date
internal import ConsoleWording
public import Wording

/// A confirmation before something is done. Only the keys of `confirmYes` accept it; those of `confirmNo`, such as
/// Enter and Esc, decline it.
public enum Question: Sendable, Equatable {
  /// Quits while sends are in flight.
  case quit
  /// Sends a row's request again.
  case sendAgain(Resend)
  /// Puts a row of another profile or destination into the form.
  case putIntoForm(SendRecord)
  /// A batch that needs confirmation, the batch in the history that it goes on with, and the reason for each number that
  /// has one, the most serious first.
  case guarded([SendOTPRequest], Sender, batch: BatchReference?, reasons: [GuardReason])
  /// The history refused a send's row; the rest of its batch would leave no trace.
  case unrecorded([SendOTPRequest], Sender, reason: Phrase)
  case delete(SendRecord)
  case deleteTemplate(MessageTemplate)
  /// Deletes the rows that a filter finds.
  ///
  /// - Parameter newest: The ID of the newest row at the time of counting; later rows are not deleted.
  case deleteFound(HistoryFilter, count: Int, newest: Int64)
  /// Retention would delete rows after the clock has jumped.
  case prune(OverdueRows)

  /// The word for the confirming key, such as *Send*.
  public var deed: Phrase {
    switch self {
    case .quit: QuestionWords.quitNow
    case .sendAgain, .guarded: QuestionWords.send
    case .unrecorded: QuestionWords.sendUnrecorded
    case .putIntoForm: QuestionWords.putIntoForm
    case .delete, .deleteTemplate, .deleteFound, .prune: QuestionWords.delete
    }
  }
}

/// Why sending to a number needs confirmation.
public struct GuardReason: Sendable, Equatable {
  /// Ten digits starting with 9.
  public var mobile: String
  public var reason: ConfirmationReason
}

/// When the question on top accepts an answer.
public struct QuestionState: Sendable, Equatable {
  /// The time until which a question that came up on its own ignores yes, since the user was typing something else.
  var deafUntil: Date?
  /// The time the question was asked; `nil` if a key asked for exactly this question.
  var askedAt: Date?
  /// The look-up whose answer the open question waits for.
  var recheck: Int?
}

extension Model {
  /// What a question follows, which decides how soon it accepts a yes.
  enum Occasion {
    /// A key that asks for exactly this.
    case key
    /// A key pressed a moment ago, such as Send: a yes counts once the question can have been read.
    case answerToKey
    /// Nothing the user did: whatever is being typed was not meant for the question.
    case itself
  }

  /// Asks a question. Every question is opened here.
  mutating func ask(_ question: Question, after occasion: Occasion) {
    // It may already be open and unanswered.
    overlays.removeAll { $0 == .question(question) }
    open(.question(question))
    questions.askedAt = occasion == .key ? nil : now
    questions.deafUntil = occasion == .itself ? now.addingTimeInterval(Model.questionDelay) : nil
  }

  /// Seconds for which a question that came up on its own ignores yes.
  static let questionDelay = 0.6
  /// Seconds within which nobody can have read a question.
  static let readingDelay = 0.25
}
