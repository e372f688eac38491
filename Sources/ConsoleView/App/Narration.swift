internal import AmootSMS
public import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import Screen
internal import TextLayout
internal import ConsoleWording
internal import Wording

/// The console in lines, for screen readers: what has changed since last time, and the line that keys currently
/// change. Text stays in logical order, as a voice reads it.
public struct Narration: Sendable, Equatable {
  /// Lines that are spoken and stay on the screen.
  public var lines: [String]
  /// What is being edited or chosen from; repeated whenever it changes.
  public var current: String
  /// Whether typed text appears at the end of the current line.
  private let isTyped: Bool

  /// Narrates a model.
  ///
  /// - Parameter old: The model as last narrated; `nil` at the beginning.
  public init(_ model: Model, after old: Model?) {
    let model = model.redacted
    let old = old?.redacted
    let teller = Teller(model: model)
    current = teller.text(teller.current)
    isTyped = teller.isTyped
    var lines: [Phrase] = []
    guard let old else {
      let place =
        model.program.isDemo
        ? NarrationWords.demo
        : .verbatim(model.veil.hides(.host) ? Veil.dots : model.profile.base.authority)
      let start = NarrationWords.start(
        profile: model.profile.name, place: place, help: model.keys.text(.help), quit: model.keys.text(.quit))
      self.lines = [teller.text(start)]
      return
    }
    let before = Teller(model: old)
    if teller.place != before.place { lines.append(QuestionWords.sentence(teller.place)) }
    // A report is read in full when it is opened and when it grows.
    if teller.report != before.report { lines += teller.report }
    for field in FieldID.allCases where model.form.errors[field] != old.form.errors[field] {
      if let error = model.form.errors[field] {
        lines.append(NarrationWords.label(field.label, error.phrase))
      }
    }
    if let left = old.focusedField, left != model.focusedField, left == .mobile || left == .sendAt {
      if let hint = model.spokenHint(left) { lines.append(NarrationWords.label(left.label, hint)) }
    }
    if model.notices.current != old.notices.current, let notice = model.notices.current {
      lines.append(notice.text)
    }
    if let credit = model.accountStatus?.credit, credit != old.accountStatus?.credit {
      lines.append(NarrationWords.credit(credit))
    }
    // Only new rows and outcomes: a list that was paged through is not read out.
    let known = Dictionary(old.history.rows.map { ($0.id, $0.state) }) { first, _ in first }
    for row in model.history.rows.prefix(20).reversed() where known[row.id] != row.state {
      let isOurs = row.isSending || known[row.id] == .sending || row.id == model.sending.last?.id
      if isOurs { lines.append(teller.row(row)) }
    }
    // What became of a message that was sent here, unless a notice about it was just read.
    let codes = Dictionary(old.history.rows.map { ($0.id, $0.delivery.code) }) { first, _ in first }
    let isNoticeNew = model.notices.current != old.notices.current
    for row in model.history.rows.prefix(20).reversed()
    where model.delivery.isOwn(row.id) || old.delivery.isOwn(row.id) {
      guard let code = codes[row.id], code != row.delivery.code, !(isNoticeNew && model.isLast(row)),
        let words = row.deliveryWords(now: model.now)
      else { continue }
      lines.append(TrackingWords.told(RowText.mobile(row.mobile), words))
    }
    if let batch = model.sending.progress, batch.done != old.sending.progress?.done, batch.done > 0 {
      lines.append(NarrationWords.done(batch.done, of: batch.total))
    }
    self.lines = lines.map { VisibleText.escaped(teller.text($0), limit: 2_000) }
    current = VisibleText.escaped(current, limit: 2_000)
  }
}

extension Narration {
  /// Returns the lines in rows that the terminal does not break within a word.
  ///
  /// - Parameter columns: The terminal's width.
  public func rows(columns: Int) -> [String] {
    lines.flatMap { Narration.rows($0, columns: columns) }
  }

  /// Returns the current line, which may span several rows if nothing is typed into it.
  ///
  /// - Parameter columns: The terminal's width.
  public func current(columns: Int) -> String {
    isTyped ? current : Narration.rows(current, columns: columns).joined(separator: "\r\n")
  }

  private static func rows(_ line: String, columns: Int) -> [String] {
    TextLayout.rows(line, width: max(8, columns - 1))
  }
}

/// Puts a model into words.
private struct Teller {
  let model: Model

  /// Returns the text as a voice reads it: in logical order, without marks for the screen.
  func text(_ phrase: Phrase) -> String { Isolate.removed(from: model.text(phrase)) }

  /// What the keys currently act on.
  var place: Phrase {
    switch model.overlay {
    case .report(let report): report.content.spokenTitle(model)
    case .list(let list): list.content.spokenTitle(model)
    case .welcome(let welcome) where welcome.isCommand:
      NarrationWords.welcomeCommand(source: model.keys.text(.welcomeSource))
    case .welcome:
      NarrationWords.welcome(
        source: model.keys.text(.welcomeSource), demo: model.keys.text(.welcomeDemo))
    case .bigCode: NarrationWords.code
    case .question(let question): question.title(model)
    case nil:
      model.isInHistory
        ? NarrationWords.history(model.history.count) : NarrationWords.form(profile: model.profile.name)
    }
  }

  /// Whether the line that keys change grows as the user types.
  var isTyped: Bool {
    switch model.overlay {
    case .list(let list): list.content.editor(model) != nil
    case .welcome: true
    case .report(let report): report.content.editor != nil
    case .some: false
    case nil: model.focus != .history && model.focus != .sendButton
    }
  }

  /// Returns text composed for the screen without its isolates, which a screen reader would read out as characters.
  /// Those of outside text are escapes already.
  private func spoken(_ text: String) -> Phrase { .verbatim(Isolate.removed(from: text)) }

  /// The line that keys change.
  var current: Phrase {
    switch model.overlay {
    case .list(let list):
      if let editor = list.content.editor(model) { return editor.spoken }
      guard let pane = model.listPane else { return .empty }
      let query = list.content.search?.text ?? ""
      let start = Phrase.verbatim(query.isEmpty ? "" : query + ": ")
      guard let item = pane.selected else {
        return start + (query.isEmpty ? list.content.emptyWords(model) : NarrationWords.nothingFound)
      }
      let isSentence = text(item.spoken).hasSuffix(".")
      let place = (pane.window.selected + 1, pane.items.count)
      return start + item.spoken
        + (isSentence
          ? NarrationWords.placeAlone(place.0, of: place.1) : NarrationWords.place(place.0, of: place.1))
    case .welcome(let welcome):
      return welcome.isCommand
        ? NarrationWords.command(welcome.text.text) : NarrationWords.token(welcome.text.scalars.count)
    case .question(let question): return NarrationWords.question(question.deed)
    case .report(let report): return report.content.editor.map { .verbatim($0.currentLine) } ?? .empty
    case .some: return .empty
    case nil: break
    }
    switch model.focus {
    case .field(let field): return self.field(field)
    case .sendButton: return NarrationWords.sendButton
    case .filter: return NarrationWords.filter(model.history.filterText.text)
    case .prompt:
      guard let prompt = model.prompt else { return .empty }
      let line = prompt.label + .verbatim(prompt.text.text)
      return prompt.problem.map { .list([line, $0]) } ?? line
    case .history:
      guard let row = model.history.selected ?? model.history.rows.first else { return NarrationWords.noRows }
      return self.row(row)
    }
  }

  private func field(_ field: FieldID) -> Phrase {
    let text = model.form.text(field).replacing("\n", with: " / ")
    let isHidden = field == .token && !model.form.showsToken
    let value =
      text.isEmpty ? NarrationWords.empty : .verbatim(isHidden ? Token.masked(text) : text)
    let line = NarrationWords.label(field.label, value)
    // The hint is read when the field is left: while the user types, the line only grows.
    guard field == .token, !text.isEmpty else { return line }
    return .list([line, model.hint(field)])
  }

  func row(_ row: SendRecord) -> Phrase {
    var words: [Phrase] = [
      RowText.time(row.startedAt, now: model.now, width: 11),
      .verbatim(RowText.mobile(row.mobile)), row.state.phrase,
    ]
    if model.showsProfiles { words.append(NarrationWords.profile(row.profile)) }
    switch row.state.facts?.hasAnswer {
    case nil: break
    case true?: words.append(row.status?.display ?? StatusWords.none)
    case false?: words.append(row.summary ?? .empty)
    }
    // The code comes first, since it is what the user is waiting for.
    let fields = RowField.all.filter { $0.places.contains(.narration) }
    for field in fields.filter({ $0.key == .code }) + fields.filter({ $0.key != .code }) {
      if let value = field.words(row) { words.append(.joined([field.title, value], separator: " ")) }
    }
    return .list(words.filter { !$0.isEmpty })
  }

  /// The content of an overlay that is read out.
  var report: [Phrase] {
    let lines: [Phrase]
    switch model.overlay {
    case .report(let report):
      if report.content.editor != nil { return [] }
      // A screen reader does not read signs.
      let all = report.content.lines(model.withASCIISigns, width: model.reportRect.width)
      lines = all.suffix(report.content.spokenLines ?? all.count).map { line in
        spoken((line.key.isEmpty ? "" : line.key + ": ") + line.text)
      }
    case .question(let question): lines = question.lines(model).map(\.text)
    case .bigCode(let row):
      lines = [.verbatim((row.code ?? "").map(String.init).joined(separator: " "))]
    case .welcome(let welcome):
      switch welcome.stage {
      case .typing: lines = []
      case .running: lines = [WelcomeWords.askingCommand]
      case .testing: lines = [WelcomeWords.askingService]
      case .tested(_, let finding), .refused(let finding):
        lines = [.joined([finding.detail] + (finding.remedy.map { [$0] } ?? []), separator: " ")]
      }
    case .list, nil: lines = []
    }
    return lines.map { line in
      // Remove bars, which mean nothing when read out.
      line.map {
        $0.replacing(/(^|\s)=+(?=\s|$)/, with: "").replacing(/\s{2,}/, with: " ")
      }
    }.filter { !$0.isEmpty }
  }
}
