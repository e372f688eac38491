internal import AmootSMS
internal import ConsoleData
public import struct Foundation.Date
internal import Screen
internal import ConsoleWording
public import Wording

extension Action {
  public static let notices = Action("notices") { model in
    model.open(NoticesReport())
    return []
  }
}

extension Binding {
  static let notices: [Binding] = [
    Binding(
      .notices, [.alt("m")], ActionWords.notices, .panesAndDetails, rank: 26)
  ]
}

/// A message to the user. It stays until the first key after it has been up long enough to be read.
public struct Notice: Sendable, Equatable {
  public enum Kind: Sendable, Equatable { case info, good, bad }
  public internal(set) var kind: Kind
  public internal(set) var text: Phrase
  public internal(set) var since: Date
  /// The row that the keys in the text act on; `nil` if it names none.
  var row: Int64?
  /// The text without those keys, for when another row has become the current one.
  var withoutKeys: Phrase?
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

  /// Reports what became of a row, naming keys that act on it while it is the current one.
  mutating func notify(_ kind: Notice.Kind, _ text: Phrase, about row: SendRecord, withoutKeys: Phrase) {
    notices.add(Notice(kind: kind, text: text, since: now, row: row.id, withoutKeys: withoutKeys))
  }

  /// Whether the current notice has not been up long enough to give way to the progress of a batch.
  public var hasFreshNotice: Bool {
    notices.current.map { now.timeIntervalSince($0.since) < 5 } ?? false
  }

  /// Takes the keys out of a notice once they act on another row than its own.
  mutating func fitNotice() {
    guard let row = notices.current?.row, let text = notices.current?.withoutKeys, currentRow?.id != row
    else {
      return
    }
    notices.current?.row = nil
    notices.current?.text = text
  }

  /// Reports keys of the settings file that are not used, those that stop a send above all.
  mutating func notifyUnknownKeys() {
    if !settings.preferences.unknownKeys.isEmpty {
      notify(
        .info, SettingWords.unknownKeys(settings.preferences.unknownKeys.prefix(10).joined(separator: ", ")))
    }
    if let key = profile.misspeltKeys.first {
      notify(.bad, SettingWords.misspeltKey(key.written, meant: key.meant))
    }
    if let file = settings.preferences.exposedFile { notify(.bad, SettingWords.exposed(file)) }
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

/// Past notices with their times, newest first.
public struct NoticesReport: ReportContent {
  public func title(_ model: Model) -> Phrase { ScreenWords.notices }
  public func spokenTitle(_ model: Model) -> Phrase { NarrationWords.notices }

  public func lines(_ model: Model, width: Int) -> [DetailLine] {
    guard !model.notices.past.isEmpty else {
      return [DetailLine(text: model.text(ScreenWords.nothingSaid), tone: .faint)]
    }
    return model.notices.past.reversed().map { notice in
      DetailLine(
        key: model.text(IranTime.time(notice.since)), text: model.text(notice.text), tone: .init(notice.kind))
    }
  }
}
