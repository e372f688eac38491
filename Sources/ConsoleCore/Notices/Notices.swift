internal import ConsoleData
public import struct Foundation.Date
internal import Screen
public import Wording

extension Action {
  public static let notices = Action("notices") { model in
    model.open(.notices(scroll: 0))
    return []
  }
}

extension Binding {
  static let notices: [Binding] = [
    Binding(
      .notices, [.alt("m")], ActionWords.notices, .panesAndDetails, rank: 26)
  ]
}

/// A line for the user, shown until the first key after it has been up long enough to be read.
public struct Notice: Sendable, Equatable {
  public enum Kind: Sendable, Equatable { case info, good, bad }
  public internal(set) var kind: Kind
  public internal(set) var text: Phrase
  public internal(set) var since: Date
}

/// The current notice and the past ones.
public struct NoticesState: Sendable, Equatable {
  public internal(set) var current: Notice?
  /// The notices so far, newest last, for reading again.
  public internal(set) var past: [Notice] = []

  /// Maximum number of notices in memory.
  static let limit = 200

  mutating func add(_ notice: Notice) {
    current = notice
    past.append(notice)
    if past.count > NoticesState.limit { past.removeFirst() }
  }
}

extension Model {
  mutating func notify(_ kind: Notice.Kind, _ text: Phrase) {
    notices.add(Notice(kind: kind, text: text, since: now))
  }

  /// Reports every custom key that could not be used, leaving the first one on display.
  mutating func notifyKeyProblems() {
    let problems = keys.problems
    guard let first = problems.first else { return }
    for problem in problems.dropFirst().reversed() { notify(.bad, HelpWords.keys(problem)) }
    notify(
      .bad,
      problems.count == 1
        ? HelpWords.keys(first) : HelpWords.keys(first, of: problems.count, key: keys.text(.notices)))
  }
}
