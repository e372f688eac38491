internal import AmootSMS
internal import ConsoleData
internal import Foundation
internal import Screen
internal import Wording

extension Model {
  /// Handles the results of reading and changing the history.
  mutating func update(_ message: Message.History) -> [Effect] {
    switch message {
    case .loaded(let request, let window):
      history.take(request, window)
      return keepSelectionVisible()
    case .counted(let filter, let count, let found):
      history.count = count + history.rows.count { $0.id < 0 }
      // Ignore what a filter found if it has changed in the meantime.
      if filter == history.filter { history.found = found }
      return []
    case .failed(let reason):
      history.problem = reason
      history.isLoaded = true
      notify(.bad, reason)
      return []
    case .opened(let reason):
      history.readOnlyReason = reason
      history.problem = nil
      if let reason { notify(.bad, HistoryWords.readOnly(reason)) }
      return []
    case .replaced(let replacement):
      switch replacement {
      case .file:
        // Deleted rows went with the connection to the old file.
        history.deletions = 0
        notify(
          .info, HistoryWords.fileReplaced)
      case .log:
        notify(
          .info, HistoryWords.logRemoved)
      case .partOfLog:
        notify(.bad, HistoryWords.logCut)
      }
      return reload
    case .changed: return reload
    case .dateFound(let row, let day): return goTo(row, day)
    case .deletionCounted(let filter, let count, let newest):
      guard filter == history.filter else { return [] }
      if count == 0 { notify(.info, HistoryWords.nothingToDelete) }
      if count > 0 { ask(.deleteFound(filter, count: count, newest: newest), after: .itself) }
      return []
    case .deleted(let count):
      if count > 0 { history.deletions += 1 }
      notify(
        count > 0 ? .good : .info,
        count > 0
          ? HistoryWords.deleted(count, undo: keys.text(.restoreDeleted)) : HistoryWords.nothingToDelete)
      return reload
    case .exported(let count, let path):
      notify(.good, ExportWords.exported(count, path))
      return []
    case .restored(let count):
      history.deletions = max(0, history.deletions - 1)
      notify(count > 0 ? .good : .info, HistoryWords.restored(count))
      return reload
    case .pruned(let count):
      notify(
        .info, HistoryWords.pruned(count))
      return reload
    case .retentionDoubted(let count, let newest, let days):
      ask(.prune(count: count, newest: newest, days: days), after: .itself)
      return []
    case .noted(let id, let note):
      for index in history.rows.indices where history.rows[index].id == id {
        history.rows[index].note = note.isEmpty ? nil : note
      }
      if sending.last?.id == id { sending.last?.note = note.isEmpty ? nil : note }
      notify(.good, note.isEmpty ? HistoryWords.noteGone : HistoryWords.noted)
      return []
    case .changeFailed(let reason):
      notify(.bad, reason)
      return reload
    }
  }

  /// Shows the row for a day at the top, with newer rows above it.
  private mutating func goTo(_ row: SendRecord?, _ day: String) -> [Effect] {
    guard let row else {
      notify(.info, HistoryWords.nothingAsOld(as: day))
      return perform(.lastRow)
    }
    history.order = .newest
    history.start()
    history.selectedID = row.id
    notify(.info, HistoryWords.lastRow(upTo: day))
    return [.history(.load(history.request(.from(row.key))))]
  }

  /// Effects that reload the rows and counts on display.
  var reload: [Effect] { [.history(.load(history.reload)), .history(.count(history.filter))] }

  /// Loads another list from its start.
  mutating func restartHistory() -> [Effect] {
    history.start()
    return [.history(.load(history.request(.first))), .history(.count(history.filter))]
  }

  /// Applies the filter's text as soon as it can be parsed.
  mutating func filterChanged() -> [Effect] {
    do throws(HistoryFilterError) {
      let filter = try HistoryFilter(parsing: history.filterText.text, now: now)
      history.filterProblem = nil
      guard filter != history.filter else { return [] }
      history.filter = filter
      return restartHistory()
    } catch {
      history.filterProblem = error
      return []
    }
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
    guard let colon = word.firstIndex(of: ":") else {
      return RowField.filterNames.map { $0.name + ":" }.first { $0.hasPrefix(word) }
    }
    guard let name = RowField.filterNames.first(where: { $0.name == word[..<colon] }) else { return nil }
    let value = word[word.index(after: colon)...]
    let seen: [String]
    switch name.name {
    case "line": seen = history.rows.map(\.line) + (account.status?.lineNumbers ?? [])
    case "profile": seen = profiles.all.map(\.name) + history.rows.map(\.profile)
    case "status": seen = history.rows.compactMap(\.statusTitle) + StatusTable.entries.map(\.title)
    default: seen = []
    }
    let values = name.choices + seen.map { $0.lowercased() }.filter { !$0.contains { $0.isWhitespace } }
    return values.first { $0.hasPrefix(value) && $0 != value }.map { "\(name.name):\($0)" }
  }

  /// Scrolls the history so that the selected row is visible, and requests the rows needed next.
  @discardableResult
  mutating func keepSelectionVisible() -> [Effect] {
    let height = Geometry(self).historyRows?.height ?? 1
    if let index = history.selectedIndex {
      if index < history.top { history.top = index }
      if index >= history.top + height { history.top = index - height + 1 }
    }
    history.top = max(0, min(history.top, max(0, history.rows.count - height)))
    return history.wanted(height: height).map { [.history(.load($0))] } ?? []
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
  mutating func putIntoForm() -> [Effect] {
    guard let row = currentRow else { return [] }
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

/// Returns a row's request once more, checked as if it had been typed.
private func request(of row: SendRecord, now: Date) throws(InputError) -> SendOTPRequest {
  SendOTPRequest(
    mobile: try MobileNumber(row.mobile), text: try MessageText(row.text),
    lineNumber: try LineNumber(row.line), codeLength: try CodeLength(row.codeLength),
    sendTime: row.sendAt.flatMap { $0 > now ? .at($0) : nil } ?? .now)
}

extension Model {
  /// Sends a row's request again, after the user has confirmed. The outcome appears in the list.
  mutating func sendAgain(_ row: SendRecord) -> [Effect] {
    let effects = closeOverlays()
    do throws(InputError) {
      let token = try Token(form.text(.token))
      return try effects + startBatch([request(of: row, now: now)], token)
    } catch {
      notify(
        .bad,
        FieldID(error.field).map { SendingWords.notSent($0.labelWithin, error.phrase) }
          ?? SendingWords.notSent(error.phrase))
      return effects
    }
  }

  /// Removes a row from the list at once; the effect deletes it from the file.
  mutating func delete(_ row: SendRecord) -> [Effect] {
    overlays.removeAll { $0.detailedID == row.id }
    let index = history.selectedIndex
    history.rows.removeAll { $0.id == row.id }
    if let index, !history.rows.isEmpty, history.selectedIndex == nil {
      history.selectedID = history.rows[min(index, history.rows.count - 1)].id
    }
    if sending.last?.id == row.id { sending.last = nil }
    return [.history(.delete(row.id))]
  }

  mutating func scrollHistory(by delta: Int) -> [Effect] {
    guard !history.rows.isEmpty else { return [] }
    let index = (history.selectedIndex ?? 0) + delta
    history.selectedID = history.rows[min(max(0, index), history.rows.count - 1)].id
    return keepSelectionVisible()
  }

  /// Loads an end of the whole list that is not in memory.
  mutating func loadHistory(at end: HistoryRequest.Place) -> [Effect] {
    history.awaited = end
    // ID 0 matches no row, so the row at that end gets selected once it is loaded.
    history.selectedID = history.selectedID.map { _ in 0 }
    return [.history(.load(history.request(end)))]
  }
}
