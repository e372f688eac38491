internal import AmootSMS
internal import ConsoleData
internal import Foundation
internal import Screen
internal import ConsoleWording
internal import Wording

extension Model {
  /// Checks, at most every five seconds, whether the programs that are sending rows of the list are still alive.
  mutating func recoverIfDue() -> [Effect] {
    guard history.readOnlyReason == nil, history.problem == nil,
      now.timeIntervalSince(history.recoveredAt) >= 5
    else {
      return []
    }
    let own = Set(sending.rows.values)
    guard history.rows.contains(where: { $0.isSending && $0.id > 0 && !own.contains($0.id) }) else {
      return []
    }
    history.recoveredAt = now
    return [.history(.recoverAgain)]
  }

  /// Handles the results of reading and changing the history.
  mutating func update(_ message: Message.History) -> [Effect] {
    switch message {
    case .loaded(let id, let window):
      let before = history.rows
      history.take(id, window)
      return showChangedRows() + keepSelectionVisible() + refreshCredit(since: before)
    case .counted(let id, let count, let found, let newest, let outcomes):
      guard history.awaitedCount == id else { return [] }
      history.awaitedCount = nil
      history.count = count + history.local.count
      history.found = found
      history.newest = newest
      history.outcomes = outcomes
      return []
    case .failed(let id, let reason):
      endWait(id)
      history.problem = reason
      history.isLoaded = true
      notify(.bad, reason)
      return []
    case .notOpened(let reason):
      history.problem = reason
      history.isLoaded = true
      notify(.bad, reason)
      return []
    case .opened(let reason):
      history.readOnlyReason = reason
      history.problem = nil
      if let reason {
        notify(.bad, HistoryWords.readOnly(reason))
        // Without a claim in the history, nothing is asked unless the user wants it.
        return []
      }
      let days = settings.preferences.retentionDays
      return [.history(.recover)] + findDeliveries(askingAll: true)
        + (days.map { [.history(.applyRetention(days: $0))] } ?? [])
    case .replaced(let replacement, let readOnlyReason):
      history.readOnlyReason = readOnlyReason
      switch replacement {
      case .file:
        // Deleted rows went with the old file.
        history.deletions = []
        notify(
          .info, HistoryWords.fileReplaced)
      case .log:
        notify(
          .info, HistoryWords.logRemoved)
      case .partOfLog:
        notify(.bad, HistoryWords.logCut)
      }
      return reload() + findDeliveries()
    case .changed:
      details.failed = [:]
      return reload() + findDeliveries() + recheckQuestion()
    case .dateFound(let id, let row, let day):
      guard history.awaitedDate == id else { return [] }
      history.awaitedDate = nil
      return goTo(row, day)
    case .deletionCounted(let id, let filter, let count, let newest):
      guard history.awaitedDeletionCount == id else { return [] }
      history.awaitedDeletionCount = nil
      if count == 0 { notify(.info, HistoryWords.nothingToDelete) }
      if count > 0 { ask(.deleteFound(filter, count: count, newest: newest), after: .itself) }
      return []
    case .deletionDiffers(let deletion, let filter, let count, let newest):
      guard history.changing.remove(deletion) != nil else { return [] }
      notify(.info, count > 0 ? HistoryWords.deletionDiffers(count) : HistoryWords.nothingToDelete)
      if count > 0 { ask(.deleteFound(filter, count: count, newest: newest), after: .itself) }
      return reload()
    case .deleted(let deletion, let count):
      guard history.changing.remove(deletion) != nil else { return [] }
      if count > 0 { history.deletions.append(deletion) }
      let found = history.deletingFound.removeValue(forKey: deletion)
      if count > 0, let found {
        forget { found.filter.matches($0) && (1...found.newest).contains($0.id) }
      }
      notify(
        count > 0 ? .good : .info,
        count > 0
          ? HistoryWords.deleted(count, undo: keys.text(.restoreDeleted))
          : found == nil ? HistoryWords.rowIsGone : HistoryWords.nothingToDelete)
      return reload()
    case .deletionFailed(let deletion, let reason):
      guard history.changing.remove(deletion) != nil else { return [] }
      // Rows that it removed before it failed can be restored, after those of the deletions that succeeded.
      history.deletions.insert(deletion, at: 0)
      notify(.bad, reason)
      return reload()
    case .exported(let count, let path):
      notify(.good, ExportWords.exported(count, path))
      return []
    case .numbersRead(let id, let filter, let summaries):
      guard history.awaitedNumbers == id else { return [] }
      history.awaitedNumbers = nil
      // Whoever has gone on to something else is not interrupted.
      guard overlays.isEmpty, focus == .history, filter == history.filter else { return [] }
      if summaries.numbers.isEmpty { notify(.info, noRowReason) }
      if !summaries.numbers.isEmpty { open(Menu.numbers(summaries, self)) }
      return []
    case .tableRead(let rows, let hasMore):
      // The codes of this session are kept here where the file does not have them.
      let table = OutcomeTable(rows.map { history.withCodes[$0.id] ?? $0 }, now: now, language: language)
      if hasMore { notify(.info, ExportWords.tableIsCut) }
      return [.terminal(.copy(table.text, what: ExportWords.table(table.count)))]
    case .restored(let deletion, let count):
      guard history.changing.remove(deletion) != nil else { return [] }
      notify(count > 0 ? .good : .info, HistoryWords.restored(count))
      return reload() + findDeliveries()
    case .restoreFailed(let deletion, let reason):
      guard history.changing.remove(deletion) != nil else { return [] }
      history.deletions.append(deletion)
      notify(.bad, reason)
      return reload()
    case .pruned(let count):
      notify(
        .info, HistoryWords.pruned(count))
      return reload()
    case .retentionDoubted(let rows):
      ask(.prune(rows), after: .itself)
      return []
    case .noted(let row, let note):
      let note = note.isEmpty ? nil : note
      let hadNote = row.note != nil
      changeRow(row) { $0.note = note }
      if note != nil || hadNote { notify(.good, note == nil ? HistoryWords.noteGone : HistoryWords.noted) }
      return []
    case .changeFailed(let reason):
      notify(.bad, reason)
      return reload()
    }
  }

  /// Asks for the credit anew where another program has sent with the account on the screen.
  private mutating func refreshCredit(since before: [SendRecord]) -> [Effect] {
    let seen = history.newestSeen
    history.newestSeen = (history.rows.map(\.id) + [seen ?? 0]).max()
    guard accountStatus != nil, let seen, seen > 0 else { return [] }
    let known = Dictionary(before.map { ($0.id, $0.state) }, uniquingKeysWith: { first, _ in first })
    let own = Set(sending.rows.values)
    let isSpent = history.rows.contains { row in
      guard !row.isSending, row.mayHaveArrived, !own.contains(row.id), isInForce(row) else { return false }
      return known[row.id] == .sending || known[row.id] == nil && row.id > seen
    }
    return isSpent ? askForAccount(.sent) : []
  }

  /// Updates the overlays about rows that another program was sending and that have ended.
  private mutating func showChangedRows() -> [Effect] {
    var effects: [Effect] = []
    for id in Set(overlays.compactMap(\.row).filter { $0.isSending }.map(\.id)) {
      guard let row = history.rows.first(where: { $0.id == id }), !row.isSending else { continue }
      show(row, inOverlaysOf: id)
      if showsDetails(of: id) { effects += loadDetails(of: id, isChanged: true) }
    }
    return effects
  }

  /// Changes a row wherever the model has it.
  mutating func changeRow(_ row: SendRecord, _ change: (inout SendRecord) -> Void) {
    func changed(_ known: SendRecord) -> SendRecord {
      guard known.isSameSend(as: row) else { return known }
      var known = known
      change(&known)
      return known
    }
    // Not all of them: the extent of the rows is measured at every change.
    for index in history.rows.indices where history.rows[index].id == row.id {
      history.rows[index] = changed(history.rows[index])
    }
    history.local = history.local.map(changed)
    history.newest = history.newest.map(changed)
    history.marked = history.marked.map(changed)
    sending.last = sending.last.map(changed)
    changeOverlays { overlay in
      switch overlay {
      case .report(var report):
        report.content.row = report.content.row.map(changed)
        overlay = .report(report)
      case .bigCode(let row): overlay = .bigCode(changed(row))
      case .list:
        guard var list = overlay.list(HandoverList.self) else { break }
        list.row = changed(list.row)
        overlay = .list(List(list))
      case .welcome, .question: break
      }
    }
  }

  /// Stops waiting for the answer to a look-up that failed.
  private mutating func endWait(_ id: Int) {
    if history.awaited?.id == id { history.awaited = nil }
    if history.awaitedCount == id { history.awaitedCount = nil }
    if history.awaitedDate == id { history.awaitedDate = nil }
    if history.awaitedDeletionCount == id { history.awaitedDeletionCount = nil }
    if history.awaitedNumbers == id { history.awaitedNumbers = nil }
  }

  /// Returns a number for a request whose answer will name it.
  mutating func nextRequestID() -> Int { sending.nextID() }

  /// Loads a part of the list. The answer to an earlier request is ignored from now on.
  private mutating func load(_ request: HistoryRequest) -> [Effect] {
    let id = nextRequestID()
    history.awaited = .init(id: id, request: request)
    return [.history(.load(id: id, request))]
  }

  private mutating func count() -> [Effect] {
    let id = nextRequestID()
    history.awaitedCount = id
    return [.history(.count(id: id, history.filter))]
  }

  /// Shows the row for a day at the top, with newer rows above it.
  private mutating func goTo(_ row: SendRecord?, _ day: String) -> [Effect] {
    guard let row else {
      notify(.info, HistoryWords.nothingAsOld(as: day))
      history.order = .newest
      history.start()
      history.selectedID = 0
      return loadHistory(at: .last)
    }
    history.order = .newest
    history.start()
    history.selectedID = row.id
    notify(.info, HistoryWords.lastRow(upTo: day))
    return load(history.request(.from(row.key)))
  }

  /// Reloads the rows and counts on display.
  mutating func reload() -> [Effect] {
    // At midnight, yesterday becomes another day.
    if history.filterDay.map({ $0 != IranTime.dayText(now) }) == true, history.filterProblem == nil {
      let effects = filterChanged()
      if !effects.isEmpty { return effects }
    }
    return load(history.reload) + count()
  }

  /// Loads another list from its start.
  mutating func restartHistory() -> [Effect] {
    history.start()
    return load(history.request(.first)) + count()
  }

  /// Applies the filter's text as soon as it can be parsed.
  mutating func filterChanged() -> [Effect] {
    do throws(HistoryFilterError) {
      let filter = try HistoryFilter(parsing: history.filterText.text, now: now)
      history.filterProblem = nil
      history.filterDay = filter.isEmpty ? nil : IranTime.dayText(now)
      guard filter != history.filter else { return [] }
      history.filter = filter
      return restartHistory()
    } catch {
      history.filterProblem = error
      return []
    }
  }

  /// Goes to the rows that a filter finds.
  mutating func filterHistory(by text: String) -> [Effect] {
    let effects = focusHistory()
    history.filterText.replaceAll(with: text)
    return effects + filterChanged()
  }

  /// What Tab would make of the word being typed in the filter; `nil` if nothing begins with it.
  public var filterCompletion: (word: String, filter: String)? {
    let text = history.filterText
    guard text.cursor == text.scalars.count, !text.isEmpty else { return nil }
    let before = text.text
    let start = before.lastIndex { $0.isWhitespace }.map { before.index(after: $0) } ?? before.startIndex
    let word = before[start...].lowercased()
    guard !word.isEmpty, let whole = completion(of: word) else { return nil }
    return (whole, before[..<start] + whole)
  }

  private func completion(of word: String) -> String? {
    // A minus excludes what the rest finds.
    if word.hasPrefix("-") { return completion(of: String(word.dropFirst())).map { "-" + $0 } }
    guard let colon = word.firstIndex(of: ":") else {
      return (RowField.filterNames.map { $0.name + ":" } + FilterVocabulary.offered)
        .first { $0.hasPrefix(word) && $0 != word }
    }
    guard let name = RowField.filterName(String(word[..<colon])) else { return nil }
    let value = word[word.index(after: colon)...]
    let seen: [String]
    switch name.name {
    case "line": seen = history.rows.map(\.line) + (accountStatus?.lineNumbers ?? [])
    case "to": seen = history.rows.compactMap { $0.destination?.address }
    case "profile": seen = profiles.all.map(\.name) + history.rows.map(\.profile)
    case "status": seen = history.rows.compactMap(\.statusTitle) + StatusTable.entries.map(\.title)
    default: seen = []
    }
    let values = name.choices + seen.map { $0.lowercased() }.filter { !$0.contains { $0.isWhitespace } }
    return values.first { $0.hasPrefix(value) && $0 != value }.map { "\(word[..<colon]):\($0)" }
  }

  /// Scrolls the history so that the selected row is visible, and requests the rows needed next.
  mutating func keepSelectionVisible() -> [Effect] {
    let height = Geometry(self).historyRows?.height ?? 1
    if let index = history.selectedIndex {
      if index < history.top { history.top = index }
      if index >= history.top + height { history.top = index - height + 1 }
    }
    history.top = max(0, min(history.top, max(0, history.rows.count - height)))
    return history.wanted(height: height).map { load($0) } ?? []
  }

  /// Moves the focus to the rows, with one of them selected.
  mutating func focusHistory() -> [Effect] {
    focus = .history
    if history.selectedIndex == nil { history.selectedID = history.rows.first?.id }
    return keepSelectionVisible()
  }

  /// Goes back to the newest rows, where a new send appears.
  mutating func showNewest() -> [Effect] {
    history.top = 0
    guard history.hasAbove || history.order != .newest else { return [] }
    history.order = .newest
    return restartHistory()
  }
}

// MARK: Actions on rows

extension Model {
  /// Puts a row's values into the form.
  mutating func putIntoForm(_ row: SendRecord) -> [Effect] {
    var sendAt = "now"
    var remark = Phrase.empty
    if let date = row.sendAt {
      if date > now {
        sendAt = String(IranTime.plain(date).dropLast(3))
      } else {
        remark = HistoryWords.timeIsPast
      }
    }
    if row.profile != profile.name {
      remark =
        remark + HistoryWords.sentWith(VisibleText.escaped(row.profile, limit: 40), now: profile.name)
    }
    let values: [(FieldID, String)] = [
      (.lineNumber, row.line), (.mobile, row.mobile.isEmpty ? "" : "0" + row.mobile),
      (.codeLength, String(row.codeLength)), (.sendAt, sendAt), (.message, row.text),
    ]
    // Text cannot bring back a list.
    if form.recipients != nil { form.rememberRecipients() }
    form.resumed = nil
    for (field, text) in values where form.text(field) != text {
      form[field].replaceAll(with: text)
      form.errors[field] = form.check(field, now: now)
    }
    let effects = closeOverlays()
    focus = .field(.mobile)
    form.unsavedSince = now
    notify(.info, HistoryWords.inForm(remark, key: KeyTable.undo))
    return effects
  }
}

extension Model {
  /// Forgets deleted rows wherever keys would still act on them.
  private mutating func forget(_ isDeleted: (SendRecord) -> Bool) {
    if sending.last.map(isDeleted) == true { sending.last = nil }
    if sending.lastWithCode.map(isDeleted) == true { sending.lastWithCode = nil }
    sending.lastBatch.removeAll(where: isDeleted)
    if history.newest.map(isDeleted) == true { history.newest = nil }
    if history.marked.map(isDeleted) == true { history.marked = nil }
    history.withCodes = history.withCodes.filter { !isDeleted($0.value) }
  }

  /// Removes a row from the list at once; the effect deletes it from the file.
  mutating func delete(_ row: SendRecord) -> [Effect] {
    overlays.removeAll { $0.detailedID == row.id }
    let index = history.selectedIndex
    history.rows.removeAll { $0.id == row.id }
    if let index, !history.rows.isEmpty, history.selectedIndex == nil {
      history.selectedID = history.rows[min(index, history.rows.count - 1)].id
    }
    forget { $0.id == row.id }
    let deletion = Int64(nextRequestID())
    history.changing.insert(deletion)
    return [.history(.delete(deletion, row))]
  }

  mutating func scrollHistory(by delta: Int) -> [Effect] {
    guard !history.rows.isEmpty else { return [] }
    let index = (history.selectedIndex ?? 0) + delta
    history.selectedID = history.rows[min(max(0, index), history.rows.count - 1)].id
    return keepSelectionVisible()
  }

  /// Loads an end of the whole list that is not in memory.
  mutating func loadHistory(at end: HistoryRequest.Place) -> [Effect] {
    // ID 0 matches no row, so the row at that end gets selected once it is loaded.
    history.selectedID = history.selectedID.map { _ in 0 }
    return load(history.request(end))
  }
}
