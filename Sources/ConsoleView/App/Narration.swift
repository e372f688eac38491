internal import AmootSMS
public import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import Screen
internal import TextLayout

/// The console told in lines, for screen readers: what has changed since the last time, and the one line that keys
/// change at the moment. Text stands in its logical order, as a voice reads it.
public struct Narration: Sendable, Equatable {
  /// Lines that are said and stay.
  public var lines: [String]
  /// What is being edited or chosen from; it is said anew whenever it differs.
  public var current: String
  /// Whether what is typed stands at the end of the current line.
  private let isTyped: Bool

  /// - Parameter old: as it was told the last time; nil at the beginning.
  public init(_ model: Model, after old: Model?) {
    let model = model.redacted
    let old = old?.redacted
    let teller = Teller(model: model)
    current = teller.current
    isTyped = teller.isTyped
    var lines: [String] = []
    guard let old else {
      let place = model.program.isDemo ? "the demo, nothing is sent" : model.profile.base.authority
      self.lines = [
        "amoot-otp, profile \(model.profile.name), \(place). \(model.keys.text(.help)) lists the keys, \(model.keys.text(.quit)) quits."
      ]
      return
    }
    let before = Teller(model: old)
    if teller.place != before.place { lines.append(teller.place + ".") }
    // A report is said whole when it is opened and when more of it has come.
    if teller.report != before.report { lines += teller.report }
    for field in FieldID.allCases where model.form.errors[field] != old.form.errors[field] {
      if let error = model.form.errors[field] { lines.append("\(field.label): \(error.description)") }
    }
    if let left = old.focusedField, left != model.focusedField, left == .mobile || left == .sendAt {
      let hint = model.hint(left).replacing("→ ", with: "sent as ").replacing("-> ", with: "sent as ")
      if !hint.isEmpty { lines.append("\(left.label): \(hint)") }
    }
    if model.notices.current != old.notices.current, let notice = model.notices.current {
      lines.append(notice.text)
    }
    if let credit = model.account.status?.credit, credit != old.account.status?.credit {
      lines.append("Credit: \(Digits.grouped(credit)) rials.")
    }
    // Only what is new or has ended: a list that was paged through is not read out.
    let known = Dictionary(old.history.rows.map { ($0.id, $0.state) }) { first, _ in first }
    for row in model.history.rows.prefix(20).reversed() where known[row.id] != row.state {
      let isOurs = row.state == .sending || known[row.id] == .sending || row.id == model.sending.last?.id
      if isOurs { lines.append(teller.row(row)) }
    }
    if let batch = model.sending.progress, batch.done != old.sending.progress?.done, batch.done > 0 {
      lines.append("\(batch.done) of \(batch.total) done.")
    }
    self.lines = lines.map { VisibleText.escaped($0, limit: 2_000) }
    current = VisibleText.escaped(current, limit: 2_000)
  }
}

extension Narration {
  /// The lines in rows that no terminal breaks in the middle of a word.
  ///
  /// - Parameter columns: of the terminal.
  public func rows(columns: Int) -> [String] {
    lines.flatMap { Narration.rows($0, columns: columns) }
  }

  /// The current line, which may be several rows where nothing is typed into it.
  ///
  /// - Parameter columns: of the terminal.
  public func current(columns: Int) -> String {
    isTyped ? current : Narration.rows(current, columns: columns).joined(separator: "\r\n")
  }

  private static func rows(_ line: String, columns: Int) -> [String] {
    let scalars = Array(line.unicodeScalars)
    return TextLayout(line, width: max(8, columns - 1)).lines.map { row in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[row.range.clamped(to: scalars.indices)])
      return String(text).trimmingCharacters(in: .whitespaces)
    }
  }
}

/// Finds the words for a model.
private struct Teller {
  let model: Model

  /// What the keys mean at the moment.
  var place: String {
    switch model.overlay {
    case .finder(let finder): finder.kind == .help ? "Help, type to search" : "Find, type a name"
    case .details(let row, _): "Details of \(RowText.plainMobile(row.mobile)), Escape closes"
    case .menu(let menu): "\(menu.title), \(menu.items.count) choices"
    case .comparison: "Two sends compared, Escape closes"
    case .statuses: "Statuses, type to search"
    case .welcome(let welcome) where welcome.isCommand:
      "Type a command that prints the token, Enter runs it and tests the token; ^T goes back to the token"
    case .welcome:
      "Welcome. Paste your account's token, Enter tests it for free; ^T lets a command give it, Tab opens the demo"
    case .bigCode: "The code, Escape closes"
    case .wire: "The wire, Escape closes"
    case .notices: "Notices, Escape closes"
    case .doctor: "Doctor, Escape closes"
    case .settings: "Settings, Enter changes, Escape closes"
    case .question(let question): question.words(model).title
    case nil:
      model.isInHistory
        ? "History, \(Digits.grouped(model.history.count)) \(model.history.count == 1 ? "row" : "rows")"
        : "Form, profile \(model.profile.name)"
    }
  }

  /// Whether the line that keys change grows as one types.
  var isTyped: Bool {
    switch model.overlay {
    case .settings(let pane): pane.editing != nil
    case .welcome: true
    case .some: false
    case nil: model.focus != .history && model.focus != .sendButton
    }
  }

  /// The line that keys change.
  var current: String {
    switch model.overlay {
    case .finder(let finder):
      let entries = model.entries(finder)
      let query = finder.text.isEmpty ? "" : finder.text.text + ": "
      guard let list = model.listWindow, entries.indices.contains(list.selected) else {
        return query + "nothing found"
      }
      let entry = entries[list.selected]
      return query + "\(entry.keys): \(entry.text)" + (entry.obstacle.map { " (\($0))" } ?? "")
        + ", \(list.selected + 1) of \(entries.count)"
    case .menu(let menu):
      guard menu.items.indices.contains(menu.selected) else { return "" }
      let item = menu.items[menu.selected]
      return "\(item.label), \(item.remark), \(menu.selected + 1) of \(menu.items.count)"
    case .statuses(let browser):
      guard let entry = browser.chosen else { return browser.text.text + ": nothing found" }
      return (browser.text.isEmpty ? "" : browser.text.text + ": ")
        + "\(entry.code) \(entry.title). \(entry.meaning.english) \(entry.remedy.english)"
    case .settings(let pane):
      guard let line = model.chosenSetting else { return "" }
      if let text = pane.editing?.text {
        let shown = line.field.kind == .secret ? "\(text.count) characters" : text
        return "\(line.field.title): \(shown)" + (model.settingProblem.map { ", \($0)" } ?? "")
      }
      return "\(line.field.title): \(line.shown), \(line.origin). \(line.field.explanation)"
    case .welcome(let welcome):
      return welcome.isCommand
        ? "Command: \(welcome.text.text)" : "Token: \(welcome.text.scalars.count) characters"
    case .question(let question): return "y: \(question.deed), Escape: leave it"
    case .some: return ""
    case nil: break
    }
    switch model.focus {
    case .field(let field): return self.field(field)
    case .sendButton: return "Send button"
    case .filter: return "Filter: \(model.history.filterText.text)"
    case .prompt:
      return model.prompt.map { $0.label + $0.text.text + ($0.problem.map { ", \($0)" } ?? "") } ?? ""
    case .history:
      guard let row = model.history.selected ?? model.history.rows.first else { return "no rows" }
      return self.row(row)
    }
  }

  private func field(_ field: FieldID) -> String {
    let text = model.form.text(field).replacing("\n", with: " / ")
    let isHidden = field == .token && !model.form.showsToken
    let value = isHidden ? (text.isEmpty ? "empty" : Token.masked(text)) : text.isEmpty ? "empty" : text
    // What it means is said when it is left: while it is typed the line only grows.
    return "\(field.label): \(value)" + (field == .token && !text.isEmpty ? ", \(model.hint(field))" : "")
  }

  func row(_ row: SendRecord) -> String {
    var words = [
      RowText.time(row.startedAt, now: model.now, width: 11), RowText.mobile(row.mobile), row.state.rawValue,
    ]
    if model.showsProfiles { words.append("profile \(row.profile)") }
    switch row.state {
    case .sending: break
    case .accepted, .refused: words.append(row.status?.display ?? "no status")
    case .notSent, .unknown: words.append(row.summary ?? "")
    }
    // The code first: it is what is waited for.
    let fields = RowField.all.filter { $0.places.contains(.narration) }
    for field in fields.filter({ $0.key == "code" }) + fields.filter({ $0.key != "code" }) {
      if let value = field.words(row) { words.append("\(field.title) \(value)") }
    }
    return words.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// What an overlay has to read.
  var report: [String] {
    let lines: [OverlayLine]
    switch model.overlay {
    case .details, .comparison, .notices, .doctor:
      // A voice reads no signs.
      lines = (model.overlay.flatMap(model.withASCIISigns.reportLines) ?? []).map {
        OverlayLine(key: $0.key, text: $0.text)
      }
    case .question(let question): lines = question.words(model).text
    case .wire: lines = model.wire.suffix(20).map { OverlayLine(text: $0) }
    case .bigCode(let row):
      lines = [OverlayLine(text: (row.code ?? "").map(String.init).joined(separator: " "))]
    case .welcome(let welcome):
      switch welcome.stage {
      case .typing: lines = []
      case .running: lines = [OverlayLine(text: "Asking the command")]
      case .testing: lines = [OverlayLine(text: "Asking the service")]
      case .tested(_, let finding), .refused(let finding):
        lines = [OverlayLine(text: [finding.detail, finding.remedy ?? ""].joined(separator: " "))]
      }
    case .finder, .menu, .statuses, .settings, nil: lines = []
    }
    return lines.map { line in
      // Bars say nothing to a voice.
      let text = line.text.replacing(/(^|\s)=+(?=\s|$)/, with: "").replacing(/\s{2,}/, with: " ")
      return (line.key.isEmpty ? "" : line.key + ": ") + text
    }.filter { !$0.isEmpty }
  }
}
