public import AmootSMS
public import ConsoleData
internal import Foundation
internal import Screen
internal import TextLayout
internal import ConsoleWording
public import Wording

extension Action {
  static let copyMenu = Action("copyMenu", disabledReason: \.rowDisabledReason) { model in
    if let row = model.currentRow { model.openHandovers(.excerpts, of: row) }
    return []
  }
  static let ticket = Action("ticket", disabledReason: \.rowDisabledReason) { model in
    if let row = model.currentRow { model.openHandovers(.tickets, of: row) }
    return []
  }
  static let copyHandover = Action("copyHandover", isListed: false) { $0.copyHandover() }
  static let saveHandover = Action("saveHandover", isListed: false) { $0.saveHandover() }
  static let readHandover = Action("readHandover", isListed: false) { model in
    model.openHandover()
    return []
  }
  static let editHandover = Action("editHandover", isListed: false) { model in
    model.editHandover()
    return []
  }
  static let resetHandover = Action(
    "resetHandover", isListed: false,
    disabledReason: { $0.isHandoverEdited ? nil : HandoverWords.notEdited }
  ) { model in
    model.resetHandover()
    return []
  }
  static let acceptHandover = Action("acceptHandover", isListed: false) { model in
    model.acceptHandover()
    return []
  }
}

extension Binding {
  static let handover: [Binding] = [
    Binding(.choose, [.named(.enter)], ActionWords.copyHandover, [.handovers], rank: 2),
    Binding(
      .copyHandover, [.named(.enter), .control("y"), .character("c")], ActionWords.copyHandover,
      [.handover], rank: 2),
    Binding(.copyHandover, [.control("y")], ActionWords.copyHandover, [.draft], rank: 2),
    Binding(
      .editHandover, [.character("e")], ActionWords.editHandover, [.handovers, .handover], rank: 3),
    Binding(
      .saveHandover, [.character("s")], ActionWords.saveHandover, [.handovers, .handover], rank: 4),
    Binding(
      .readHandover, [.character("v"), .named(.function(4))], ActionWords.readHandover, [.handovers],
      rank: 5),
    Binding(
      .resetHandover, [.character("u")], ActionWords.resetHandover, [.handovers, .handover], rank: 6),
    Binding(.acceptHandover, [.named(.escape)], ActionWords.acceptHandover, [.draft], rank: 1),
  ]
}

extension HandoverList {
  /// Returns the list of a kind for a row as it is now.
  fileprivate static func list(_ kind: Kind, _ row: SendRecord, _ model: Model) -> HandoverList {
    switch kind {
    case .excerpts: excerpts(row)
    case .tickets: tickets(row, model)
    }
  }

  /// Returns a row's calls, its request and its answer.
  static func excerpts(_ row: SendRecord) -> HandoverList {
    let items = RowExcerpt.ofExchange.map { excerpt in
      let (name, label, remark): (String, Phrase, Phrase) =
        switch excerpt {
        case .call(let language, let method):
          (
            "call-\(language.rawValue)-\(method == .post ? "header" : "query")",
            SendingWords.callLabel(language.title, RowExcerpt.form(method)),
            method == .post ? SendingWords.postRemark : SendingWords.getRemark
          )
        case .request: ("request", SendingWords.requestLabel, SendingWords.requestRemark)
        case .answer: ("answer", SendingWords.answerLabel, SendingWords.answerRemark)
        case .ticket: ("ticket", ExportWords.ticketTitle, ExportWords.ticketRemark)
        }
      return Handover(
        name: name, label: label, remark: remark, what: excerpt.phrase, content: .excerpt(excerpt))
    }
    return HandoverList(.excerpts, row, title: SendingWords.copyTitle, items)
  }

  /// The most examples in a ticket.
  static let mostExamples = 10

  /// Returns the texts about a row for support: a ticket, a reply to the customer, and a ticket about the rows in sight
  /// that have not arrived; each in the interface's language first.
  static func tickets(_ row: SendRecord, _ model: Model) -> HandoverList {
    let languages = Language.allCases.sorted { first, _ in first == model.language }
    let contact = model.settings.preferences.supportContact
    var items = languages.map { language in
      Handover(
        name: "ticket-\(language.rawValue)", label: ReplyWords.ticket(ReplyWords.inLanguage(language)),
        remark: ExportWords.ticketRemark, what: ExportWords.ticket,
        content: .excerpt(.ticket(language, to: contact)))
    }
    if let reply = model.diagnosis(of: row)?.reply {
      items += languages.map { language in
        Handover(
          name: "reply-\(language.rawValue)", label: ReplyWords.reply(ReplyWords.inLanguage(language)),
          remark: ReplyWords.replyRemark, what: ReplyWords.replyText,
          content: .text(CustomerReply.text(reply, row, in: language)))
      }
    }
    let examples = model.rowsInSight.filter { isExample($0, beside: row) }.prefix(mostExamples)
    if examples.count > 1 {
      items += languages.map { language in
        Handover(
          name: "examples-\(language.rawValue)",
          label: ReplyWords.examplesItem(examples.count, ReplyWords.inLanguage(language)),
          remark: ReplyWords.examplesRemark, what: ReplyWords.examplesText,
          content: .text(ExamplesTicket.text(Array(examples), in: language, to: contact)))
      }
    }
    items.append(
      Handover(
        name: "support", label: HandoverWords.bundle, remark: HandoverWords.bundleRemark,
        what: HandoverWords.bundleWhat, content: .bundle))
    return HandoverList(.tickets, row, title: ExportWords.ticketTitle, items)
  }

  /// How long after it was due a message that is not reported as arrived when the service is asked is an example, in seconds.
  private static let exampleAge = 120.0

  /// Whether a row's message has not arrived, and went to the provider that the ticket is for, from the same account.
  private static func isExample(_ other: SendRecord, beside row: SendRecord) -> Bool {
    guard other.hasDelivery, other.profile == row.profile, other.destination == row.destination else {
      return false
    }
    switch other.delivery.entry?.kind {
    case .delivered, .otherWay: return false
    case .failed, .blocked: return true
    case .pending, .unknown:
      return other.delivery.confirmedAt.map { $0.timeIntervalSince(other.due) >= exampleAge } ?? false
    case nil: return other.delivery.askedAt.map { $0.timeIntervalSince(other.due) >= exampleAge } ?? false
    }
  }
}

extension Model {
  /// The rows of the list that are on the screen.
  var rowsInSight: [SendRecord] {
    let height = Geometry(self).historyRows?.height ?? 0
    return Array(history.rows.dropFirst(history.top).prefix(height))
  }

  /// Opens a list at the text that was chosen last in one of its kind.
  fileprivate mutating func openHandovers(_ kind: HandoverList.Kind, of row: SendRecord) {
    var list = HandoverList.list(kind, row, self)
    list.selected = list.items.firstIndex { $0.name == lastHandovers[kind] } ?? 0
    open(list)
  }

  /// The text that keys act on: the one that is open, or the one selected in the list.
  private var currentHandover: (row: SendRecord, handover: Handover, standing: HandoverList.Standing)? {
    if case .report(let report) = overlay, let open = report.content as? HandoverReport {
      return (open.about, open.handover, .text(open.editor?.text ?? open.text))
    }
    guard let list = overlay?.list(HandoverList.self) else { return nil }
    let item = list.selectedItem
    return (list.row, item, list.standing(item, self))
  }

  fileprivate var isHandoverEdited: Bool {
    currentHandover.map { editedHandovers[HandoverKey($0.row, $0.handover)] != nil } ?? false
  }

  /// Copies the current text; what is not read yet is copied when it is.
  mutating func copyHandover() -> [Effect] {
    guard let (row, handover, standing) = currentHandover else { return [] }
    if let list = overlays.compactMap({ $0.list(HandoverList.self) }).last {
      lastHandovers[list.kind] = handover.name
    }
    if handover.content == .bundle { return saveBundle(row) }
    switch standing {
    case .text(let text): return [.terminal(.copy(text, what: handover.what))]
    case .notYet:
      guard case .excerpt(let excerpt) = handover.content else { return [] }
      return [.details(.makeText(excerpt, row))]
    case .none(let reason):
      notify(.info, reason)
      return []
    }
  }

  fileprivate mutating func saveHandover() -> [Effect] {
    guard let (row, handover, standing) = currentHandover else { return [] }
    if handover.content == .bundle { return saveBundle(row) }
    guard let text = textOrNotice(standing) else { return [] }
    return [
      .details(
        .saveText(text, name: handover.name, ending: handover.fileEnding, row: row.id, what: handover.what))
    ]
  }

  private mutating func saveBundle(_ row: SendRecord) -> [Effect] {
    guard !isMakingBundle else {
      notify(.info, HandoverWords.bundleUnderWay)
      return []
    }
    isMakingBundle = true
    notify(.info, HandoverWords.makingBundle)
    // The account that the row was sent with, or none: findings about another would mislead.
    let account = sendingProfile(of: row)
    let token = account.map { isInForce(row) ? form.text(.token) : knownToken(of: $0) }
    let ticket = HandoverList.tickets(row, self).items.first.flatMap {
      editedHandovers[HandoverKey(row, $0)]
    }
    return [
      .terminal(
        .saveBundle(
          SupportBundle(
            row: row, profile: account,
            token: account?.misspeltKeys.isEmpty == true ? token.flatMap { try? Token($0) } : nil,
            limits: settings.preferences.limits, terminalName: terminalName ?? "",
            contact: settings.preferences.supportContact, language: language, editedTicket: ticket)))
    ]
  }

  private mutating func textOrNotice(_ standing: HandoverList.Standing) -> String? {
    switch standing {
    case .text(let text): return text
    case .notYet: notify(.info, HandoverWords.notReadYet)
    case .none(let reason): notify(.info, reason)
    }
    return nil
  }

  fileprivate mutating func openHandover() {
    guard let (row, handover, standing) = currentHandover, let text = textOrNotice(standing) else { return }
    open(HandoverReport(row, handover, text))
  }

  fileprivate mutating func editHandover() {
    if overlay?.list(HandoverList.self) != nil { openHandover() }
    guard case .report(let report) = overlay, let open = report.content as? HandoverReport else { return }
    guard open.text.unicodeScalars.count <= EditBuffer.maximumLength else {
      return notify(.info, HandoverWords.tooLongToEdit(limit: EditBuffer.maximumLength))
    }
    changeReports(HandoverReport.self) { content in
      var buffer = EditBuffer(content.text, isMultiline: true)
      buffer.move(.start)
      content.editor = buffer
    }
  }

  /// Keeps the edited text until the console is closed.
  fileprivate mutating func acceptHandover() {
    guard case .report(let report) = overlay, let open = report.content as? HandoverReport,
      let text = open.editor?.text
    else { return }
    // The editor writes every line end in one way.
    let isChanged = EditBuffer(open.text, isMultiline: true).text != text
    if isChanged {
      editedHandovers[HandoverKey(open.about, open.handover)] = text
      notify(.info, HandoverWords.edited(undo: keys.text(.resetHandover)))
    }
    changeReports(HandoverReport.self) { content in
      if isChanged { content.text = text }
      content.editor = nil
    }
  }

  fileprivate mutating func resetHandover() {
    guard let (row, handover, _) = currentHandover else { return }
    editedHandovers[HandoverKey(row, handover)] = nil
    notify(.info, HandoverWords.undone)
    // The list below has the text as it was made.
    guard case .report = overlay else { return }
    overlays.removeLast()
    openHandover()
  }

  /// Handles the editing keys in a text for others.
  mutating func editDraft(_ key: Key) -> [Effect] {
    let rect = reportRect
    var isFull = false
    changeReports(HandoverReport.self) { [layoutOptions] content in
      guard var buffer = content.editor else { return }
      let view = FieldView(
        buffer, size: Size(width: rect.width, height: rect.height), forcesLeftToRight: content.isCode,
        options: layoutOptions)
      switch key {
      case .character(let character): isFull = !buffer.insert(String(character), isTyping: true)
      case .paste(let text): isFull = !buffer.insert(text)
      case .control(let letter): buffer.control(letter)
      case .alt(let character): buffer.alt(character)
      case .named(.enter, _): isFull = !buffer.insert("\n")
      case .named(let name, let modifiers) where [.up, .down, .pageUp, .pageDown].contains(name):
        let lines = [.up: -1, .down: 1, .pageUp: -rect.height, .pageDown: rect.height][name] ?? 0
        let target = view.offset(from: buffer.cursor, lines: lines)
        buffer.move(
          target.map { .to($0) } ?? (lines < 0 ? .start : .end), extending: modifiers.contains(.shift))
      case .named(let name, let modifiers):
        let line = view.layout.lines[view.layout.lineIndex(of: buffer.cursor)]
        buffer.named(name, modifiers, isRightToLeft: line.isRightToLeft)
      case .mouse: break
      }
      content.editor = buffer
    }
    if isFull { notifyFull() }
    return []
  }

  /// Returns the keys that lead to a file with a text for others, where it may not have been copied.
  func savingKeys(_ what: Phrase) -> (open: String, save: String)? {
    guard let kind = HandoverList.Kind.allCases.first(where: { $0.names.contains(what) }) else { return nil }
    return (keys.text(kind.action, in: .history), keys.text(.saveHandover))
  }

  /// Asks for the texts of the list on top, once.
  mutating func readHandovers() -> [Effect] {
    guard var list = overlay?.list(HandoverList.self), list.texts == nil, list.awaited == nil else {
      return []
    }
    if list.isStale {
      // What became of the row decides which texts there are, and what is in them.
      let chosen = list.selectedItem.name
      list = HandoverList.list(list.kind, list.row, self)
      list.selected = list.items.firstIndex { $0.name == chosen } ?? 0
    }
    let id = nextRequestID()
    list.awaited = id
    changeList { $0 = list }
    return [.details(.makeTexts(id: id, list.excerpts, list.row))]
  }

  mutating func takeHandovers(_ id: Int, _ texts: HandoverList.Texts) {
    changeLists(HandoverList.self) { list in
      guard list.awaited == id else { return }
      (list.texts, list.awaited) = (texts, nil)
    }
  }

  /// The screen with a row's details for others to see, in a bundle for support: without overlays, and with everything
  /// masked that presenting can hide, and the codes.
  public func picture(of row: SendRecord) -> Model {
    var model = self
    model.overlays = []
    model.prompt = nil
    if model.focus == .prompt { model.focus = .history }
    model.isPrivacyOn = true
    model.appearance.hidden = .all
    func withoutCode(_ row: SendRecord) -> SendRecord {
      var row = row
      // Not as `keepCodes` masks them, which the details would tell.
      row.code = row.code.map { String(repeating: "*", count: $0.count) }
      return row
    }
    model.history.rows = history.rows.map(withoutCode)
    model.sending.last = sending.last.map(withoutCode)
    model.history.newest = history.newest.map(withoutCode)
    model.notices.current = nil
    model.details.view = .decoded
    model.open(DetailsReport(withoutCode(row)))
    return model
  }
}

/// What a bundle for support is made of; the rest is read when it is made.
public struct SupportBundle: Sendable, Equatable {
  public let row: SendRecord
  /// The account that the row was sent with; nil if it is not at hand.
  public let profile: Profile?
  public let token: Token?
  public let limits: TransportLimits
  public let terminalName: String
  public let contact: String
  public let language: Language
  /// The ticket in that language as it was edited; nil if it was not.
  public let editedTicket: String?
}
