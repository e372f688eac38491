internal import ConsoleData
internal import Foundation
internal import Screen
internal import ConsoleWording
internal import Wording

extension Action {
  public static let confirmYes = Action(
    "confirmYes", isListed: false,
    disabledReason: { ($0.questions.deafUntil ?? $0.now) > $0.now ? QuestionWords.readFirst : nil }
  ) { $0.answerYes() }
  public static let confirmNo = Action("confirmNo", isListed: false) { $0.closeOverlay() }
}

extension Binding {
  static let questions: [Binding] = [
    // Persian too: غ is on the same key, and ب begins the Persian word for yes.
    Binding(
      .confirmYes, [.character("y"), .character("Y"), .character("غ"), .character("ب")],
      ActionWords.confirmYes, [.confirm], rank: 1),
    Binding(
      .confirmNo, [.named(.escape), .character("n"), .character("N"), .named(.enter)], ActionWords.confirmNo,
      [.confirm], rank: 2),
  ]
}

extension Model {
  /// Carries out a yes, unless it came too fast for the question to have been read.
  fileprivate mutating func answerYes() -> [Effect] {
    guard case .question(let question) = overlay else { return [] }
    if let askedAt = questions.askedAt, abs(now.timeIntervalSince(askedAt)) < Model.readingDelay {
      notify(.info, QuestionWords.readFirst)
      return []
    }
    questions.askedAt = nil
    // A batch that waits for its look-up must not start any more.
    if question == .quit { (sending.awaited, sending.isHeld) = (nil, false) }
    let effects = closeOverlay()
    switch question {
    case .quit: return effects + saveNow() + [.terminal(.quit)]
    case .sendAgain(let resend): return effects + sendAgain(resend)
    case .putIntoForm(let row): return effects + putIntoForm(row)
    case .guarded(let requests, let sender, let batch, _):
      return effects + startBatch(requests, by: sender, batch: batch)
    case .unrecorded(let requests, let sender, _):
      return effects + startBatch(requests, by: sender, isRecorded: false)
    case .delete(let row): return effects + delete(row)
    case .deleteTemplate(let template):
      // The menu below still lists it.
      return effects + closeOverlays()
        + [.settings(.changeTemplate(template, to: nil, profile: profile.name))]
    case .deleteFound(let filter, let count, let newest):
      let deletion = Int64(nextRequestID())
      history.changing.insert(deletion)
      history.deletingFound[deletion] = HistoryState.FoundRows(filter: filter, newest: newest)
      return effects + [.history(.deleteFound(deletion, filter, count: count, newest: newest))]
    case .prune(let rows): return effects + [.history(.prune(rows))]
    }
  }
}
