public import AmootSMS
internal import ConsoleData
internal import Foundation
internal import Screen
internal import ConsoleWording
public import Wording

extension Action {
  static let showRecipients = Action("showRecipients") { $0.showRecipients() }
  static let importRecipients = Action("importRecipients") { model in
    let effects = model.overlay?.list(RecipientsPane.self) == nil ? [] : model.closeOverlay()
    model.ask(.recipientFile)
    return effects
  }
  static let editRecipient = Action(
    "editRecipient", isListed: false, disabledReason: \.recipientDisabledReason
  ) { model in
    let place = model.chosenRecipient
    model.changeRecipientsPane { pane, list in
      guard let place else { return }
      (pane.edited, pane.editing) = (list.entries[place], EditBuffer(list.entries[place].written))
    }
    return []
  }
  static let acceptRecipient = Action("acceptRecipient", isListed: false) { $0.acceptRecipient() }
  static let cancelRecipient = Action("cancelRecipient", isListed: false) { model in
    model.changeRecipientsPane { pane, _ in (pane.edited, pane.editing) = (nil, nil) }
    return []
  }
  static let dropRecipient = Action(
    "dropRecipient", isListed: false, disabledReason: \.recipientDisabledReason
  ) { model in
    let place = model.chosenRecipient
    return model.changeRecipients { list, undo in
      guard let place else { return .empty }
      let number = list.entries[place].line
      list.remove(place)
      return RecipientWords.dropped(entry: number, undo: undo)
    }
  }
  static let dropUnreadable = Action(
    "dropUnreadable", isListed: false,
    disabledReason: { $0.form.recipientList.counts.unreadable == 0 ? RecipientWords.allReadable : nil }
  ) { model in
    model.changeRecipients { list, undo in
      let count = list.counts.unreadable
      list.removeUnreadable()
      return RecipientWords.dropped(count, undo: undo)
    }
  }
  static let undoRecipients = Action(
    "undoRecipients", isListed: false,
    disabledReason: {
      $0.form.pastRecipients.isEmpty ? RecipientWords.nothingToUndo : nil
    }
  ) { $0.undoRecipients() }
}

extension Binding {
  static let recipients: [Binding] = [
    Binding(.showRecipients, [.alt("o")], ActionWords.showRecipients, .form),
    Binding(.importRecipients, [.alt("i")], ActionWords.importRecipients, .form),
    Binding(.importRecipients, [.alt("i")], ActionWords.importRecipients, [.recipients], rank: 6),
    Binding(.closeOverlay, [.named(.escape)], ActionWords.closeOverlay, [.recipients], rank: 1),
    Binding(.editRecipient, [.named(.enter)], ActionWords.editRecipient, [.recipients], rank: 2),
    Binding(
      .dropRecipient, [.named(.delete), .control("x")], ActionWords.dropRecipient, [.recipients], rank: 3),
    Binding(.dropUnreadable, [.control("r")], ActionWords.dropUnreadable, [.recipients], rank: 4),
    Binding(.undoRecipients, [.alt("z")], ActionWords.undoRecipients, [.recipients], rank: 5),
    Binding(.rowUp, [.named(.up)], ActionWords.searchedUp, [.recipients]),
    Binding(.rowDown, [.named(.down)], ActionWords.searchedDown, [.recipients]),
    Binding(.pageUp, [.named(.pageUp)], ActionWords.searchedPageUp, [.recipients]),
    Binding(.pageDown, [.named(.pageDown)], ActionWords.searchedPageDown, [.recipients]),
    Binding(.acceptRecipient, [.named(.enter)], ActionWords.acceptRecipient, [.recipient], rank: 1),
    Binding(.cancelRecipient, [.named(.escape)], ActionWords.cancelRecipient, [.recipient], rank: 2),
  ]
}

extension Model {
  /// Why the selected recipient cannot be changed; `nil` if it can.
  var recipientDisabledReason: Phrase? {
    chosenRecipient == nil ? RecipientWords.nothingChosen : nil
  }

  /// The place in the list of the selected recipient; `nil` if none is shown.
  fileprivate var chosenRecipient: Int? {
    guard let pane = overlay?.list(RecipientsPane.self) else { return nil }
    let places = pane.places(self)
    return places.isEmpty ? nil : places[min(max(0, pane.selected), places.count - 1)]
  }

  mutating func showRecipients() -> [Effect] {
    open(RecipientsPane())
    return []
  }

  /// Changes the pane on top, given the list that it shows.
  fileprivate mutating func changeRecipientsPane(_ change: (inout RecipientsPane, RecipientList) -> Void) {
    guard var pane = overlay?.list(RecipientsPane.self) else { return }
    change(&pane, form.recipientList)
    overlay = .list(List(pane))
  }

  /// Changes the list, which can be undone, and says how.
  fileprivate mutating func changeRecipients(
    _ change: (inout RecipientList, _ undo: String) -> Phrase
  ) -> [Effect] {
    guard var pane = overlay?.list(RecipientsPane.self) else { return [] }
    var list = form.recipientList
    let before = list
    let words = change(&list, keys.text(.undoRecipients))
    guard list != before else { return [] }
    let effects = replaceRecipients(list)
    pane.selected = min(pane.selected, max(0, pane.places(self).count - 1))
    overlay = .list(List(pane))
    notify(.info, words)
    return effects
  }

  /// Puts a list into the form; undo brings back the one that was there.
  mutating func replaceRecipients(_ list: RecipientList) -> [Effect] {
    form.rememberRecipients()
    form.setRecipients(list)
    return edited(.mobile)
  }

  /// Takes an edited entry, unless the list has changed meanwhile.
  fileprivate mutating func acceptRecipient() -> [Effect] {
    guard let pane = overlay?.list(RecipientsPane.self), let edited = pane.edited,
      let text = pane.editing?.text
    else { return [] }
    if let problem = pane.problem(text, isHidden: veil.hides(.numbers)) {
      notify(.bad, problem)
      return []
    }
    changeRecipientsPane { pane, _ in (pane.edited, pane.editing) = (nil, nil) }
    guard let place = form.recipientList.entries.firstIndex(of: edited) else {
      notify(.bad, RecipientWords.changedMeanwhile)
      return []
    }
    return changeRecipients { list, undo in
      list.replace(place, with: text)
      return RecipientWords.changed(undo: undo)
    }
  }

  fileprivate mutating func undoRecipients() -> [Effect] {
    guard let before = form.pastRecipients.popLast() else { return [] }
    changeRecipientsPane { pane, _ in pane.selected = 0 }
    form.setRecipients(before)
    notify(.info, RecipientWords.undone)
    return edited(.mobile)
  }

  /// Edits the entry that is being changed.
  mutating func editRecipient(_ key: Key) -> [Effect] {
    changeRecipientsPane { pane, _ in pane.editing?.editLine(key, limit: 200) }
    return []
  }
}

// MARK: Files

extension Model {
  /// Reads recipients from a file; the answer names the request, so that one that was given up changes nothing.
  mutating func readRecipients(_ path: String, column: String?) -> [Effect] {
    let id = nextRequestID()
    form.awaitedRecipients = id
    return [.sending(.readRecipients(id: id, path: path, column: column))]
  }

  mutating func takeRecipients(_ id: Int, _ path: String, _ result: RecipientFile) -> [Effect] {
    guard form.awaitedRecipients == id else { return [] }
    form.awaitedRecipients = nil
    let name = VisibleText.escaped(path, limit: 60)
    switch result {
    case .problem(let reason):
      notify(.bad, RecipientWords.unusable(name, reason))
      // The path may only be misspelt.
      if overlays.isEmpty, focus != .prompt {
        ask(.recipientFile)
        prompt?.text = EditBuffer(path)
        prompt?.problem = reason
      }
      return []
    case .columns(let names, let problem):
      guard overlays.isEmpty, focus != .prompt else {
        notify(.info, RecipientWords.unusable(name, RecipientWords.severalColumns(names)))
        return []
      }
      ask(.recipientColumn(.file(path), names: names))
      prompt?.problem = problem
      return []
    case .list(let list):
      let before = form.recipientList
      let effects = replaceRecipients(list)
      if !isInHistory { focus = .field(.mobile) }
      form.resumed = nil
      let needsDecision = list.counts.unreadable > 0 || form.recipients != nil
      let opens = overlays.isEmpty && needsDecision
      if opens { open(RecipientsPane()) }
      let words = RecipientWords.read(list.numbers.count, from: name, column: list.heading)
      notify(
        list.unreadable.isEmpty ? .good : .bad,
        before.entries.isEmpty
          ? words : words + RecipientWords.replaced(undo: opens ? keys.text(.undoRecipients) : KeyTable.undo))
      return effects
    }
  }
}

// MARK: The rest of a batch

extension Model {
  /// Why the rest of the row's batch cannot be put into the form; `nil` if it can.
  var resumeDisabledReason: Phrase? {
    guard let row = currentRow else { return rowDisabledReason }
    guard row.batch != nil else { return RecipientWords.notInBatch }
    return isInForce(row) ? nil : batchElsewhere(row)
  }

  /// Says where the batch of a row went.
  private func batchElsewhere(_ row: SendRecord) -> Phrase {
    RecipientWords.batchElsewhere(
      VisibleText.escaped(row.profile, limit: 40), row.destination?.phrase ?? DestinationWords.unknown)
  }

  /// Puts the numbers of a batch that got nothing into the form, with everything else as it was sent.
  mutating func takeBatch(_ id: Int, _ row: SendRecord, _ batch: StoredBatch?, _ problem: Phrase?) -> [Effect]
  {
    guard form.awaitedRecipients == id else { return [] }
    form.awaitedRecipients = nil
    // What is being typed or read is not replaced under the keys.
    guard form.batchAskedAt == lastKeyAt else {
      notify(.info, HelpWords.cameLate(key: keys.text(.resumeBatch)))
      return []
    }
    guard let batch else {
      notify(.bad, problem ?? RecipientWords.notInBatch)
      return []
    }
    guard let first = batch.first else { return [] }
    // What was sent without a record is known only here.
    let here = Set(
      (history.local + sending.unwritten)
        .filter { $0.mayHaveArrived && $0.text == first.text && $0.destination == first.destination }.map(
          \.mobile))
    let unsent = batch.unsent.filter { !here.contains($0.digits) }
    let sentHere = batch.unsent.count - unsent.count
    guard !unsent.isEmpty else {
      notify(
        .info,
        sentHere > 0
          ? RecipientWords.sentHere(sentHere) : RecipientWords.nothingLeft(String(batch.reference.id)))
      return []
    }
    guard isInForce(first) else {
      notify(.bad, batchElsewhere(first))
      return []
    }
    let effects = putIntoForm(first)
    form.setRecipients(RecipientList(unsent))
    form.errors[.mobile] = nil
    form.resumed = ResumedBatch(SavedBatch(batch.reference, like: first), unsent.map(\.digits))
    let isPast = first.sendAt.map { $0 <= now } ?? false
    notify(
      isPast ? .bad : .info,
      .joined(
        [RecipientWords.rest(unsent.count, of: String(batch.reference.id))] + batch.remarks()
          + (sentHere > 0 ? [RecipientWords.sentHere(sentHere)] : [])
          + (isPast ? [HistoryWords.timeIsPast] : []), separator: " "))
    return effects
  }
}

/// What came of reading a file of recipients.
public enum RecipientFile: Sendable, Equatable {
  case list(RecipientList)
  /// Which column is meant has to be said: the names to choose from, and what is wrong with the one that was chosen.
  case columns(String, problem: Phrase?)
  case problem(Phrase)
}

// MARK: The field

extension Model {
  /// Handles a key in the Mobile field while it shows how many recipients there are instead of text.
  mutating func editRecipients(_ key: Key) -> [Effect] {
    switch key {
    case .paste(let text): return pasteRecipients(text)
    case .alt("u"), .control("_"): return perform(.undoRecipients)
    case .control("u"), .control("k"):
      return clearRecipients()
    case .named(.up, _): return moveFocus(by: -1)
    case .named(.down, _): return moveFocus(by: 1)
    case .character, .named(.backspace, _), .named(.delete, _), .control("h"), .control("d"), .control("w"):
      notify(.info, RecipientWords.tooManyToType(list: keys.text(.showRecipients)))
      return []
    default: return []
    }
  }

  /// Removes all recipients; undo brings them back.
  private mutating func clearRecipients() -> [Effect] {
    let before = form.recipientList
    let effects = replaceRecipients(RecipientList([]))
    notify(.info, RecipientWords.cleared(before.entries.count, undo: KeyTable.undo))
    return effects
  }

  /// Adds pasted text, or asks which of its columns is meant.
  mutating func pasteRecipients(_ text: String) -> [Effect] {
    switch RecipientList.pasted(text) {
    case nil: return pasteRecipients(RecipientList(field: text))
    case .success(let list): return pasteRecipients(list)
    case .failure(let error):
      ask(.recipientColumn(.text(text), names: error.columnNames ?? ""))
      return []
    }
  }

  /// Adds pasted lines. The list opens where something in it needs a decision, or where it is too long for the field.
  mutating func pasteRecipients(_ pasted: RecipientList) -> [Effect] {
    form.resumed = nil
    let wereMany = form.recipients != nil
    let isAll = !wereMany && (form.isEmpty(.mobile) || isWholeFieldSelected)
    var list = isAll ? RecipientList([]) : form.recipientList
    list.append(pasted)
    let effects = replaceRecipients(list)
    var parts: [Phrase] = []
    if let bad = pasted.unreadable.first {
      let written = VisibleText.escaped(bad.written, limit: 40)
      parts.append(FormWords.badLine(veil.hides(.numbers) ? Veil.maskedText(written) : written))
    }
    if let heading = pasted.heading {
      parts.append(FormWords.headingSkipped(VisibleText.escaped(heading, limit: 30)))
    }
    if pasted.hadIndex { parts.append(FormWords.indexSkipped) }
    let duplicates = Set(pasted.duplicates.compactMap(\.number)).count
    if duplicates > 0 { parts.append(FormWords.duplicatesPasted(duplicates)) }
    if !parts.isEmpty { notify(pasted.unreadable.isEmpty ? .info : .bad, .joined(parts, separator: " ")) }
    if !pasted.unreadable.isEmpty || form.recipients != nil && !wereMany { open(RecipientsPane()) }
    return effects
  }

  private var isWholeFieldSelected: Bool {
    form[.mobile].selection.map { $0.count == form[.mobile].scalars.count } ?? false
  }
}

extension Model {
  /// The parts of the message in the form, without the code that the service adds.
  var messageParts: Int { SMSParts(form.text(.message)).parts }
}

extension Form {
  /// What the field says while it only counts the recipients; `nil` while it holds text.
  public var recipientCounts: Phrase? { recipients.map { RecipientWords.counts($0.list) } }
}
