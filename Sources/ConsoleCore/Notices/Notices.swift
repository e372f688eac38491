internal import ConsoleData
public import struct Foundation.Date
internal import Screen

extension Action {
  public static let notices = Action("notices") { model in
    model.open(.notices(scroll: 0))
    return []
  }
}

extension Binding {
  static let notices: [Binding] = [
    Binding(
      .notices, [.alt("m")], "notices", "Read again what the console has said", .panesAndDetails, rank: 26)
  ]
}

/// A line for the user, until the next key after it was seen.
public struct Notice: Sendable, Equatable {
  public enum Kind: Sendable, Equatable { case info, good, bad }
  public internal(set) var kind: Kind
  public internal(set) var text: String
  public internal(set) var since: Date
}

/// What the console tells its user.
public struct NoticesState: Sendable, Equatable {
  public internal(set) var current: Notice?
  /// Those before, the newest last, to be read again.
  public internal(set) var past: [Notice] = []

  /// Notices in memory.
  static let limit = 200

  mutating func add(_ notice: Notice) {
    current = notice
    past.append(notice)
    if past.count > NoticesState.limit { past.removeFirst() }
  }
}

extension Model {
  mutating func notify(_ kind: Notice.Kind, _ text: String) {
    notices.add(Notice(kind: kind, text: text, since: now))
  }

  /// Every key that could not be given, the first one in sight.
  mutating func notifyKeyProblems() {
    let problems = keys.problems
    guard let first = problems.first else { return }
    for problem in problems.dropFirst().reversed() { notify(.bad, "Keys: " + problem) }
    let count = problems.count == 1 ? "" : " (1 of \(problems.count), \(keys.text(.notices)) shows all)"
    notify(.bad, "Keys\(count): " + first)
  }
}
