internal import AmootSMS
internal import ConsoleData
internal import Foundation
internal import Screen

/// What came of reading and changing the history.
func handleHistory(_ message: Message, _ model: inout Model) -> [Effect] {
  switch message {
  case .historyLoaded(let request, let window):
    model.history.take(request, window)
    return model.keepSelectionVisible()
  case .historyCounted(let filter, let count, let found):
    model.history.count = count + model.history.rows.count { $0.id < 0 }
    // The answer to a filter that has been changed meanwhile is no longer wanted.
    if filter == model.history.filter { model.history.found = found }
    return []
  case .historyFailed(let reason):
    model.history.problem = reason
    model.history.isLoaded = true
    model.say(.bad, reason)
    return []
  case .historyOpened(let reason):
    model.history.readOnlyReason = reason
    model.history.problem = nil
    if let reason { model.say(.bad, "The history can only be read: \(reason).") }
    return []
  case .historyReplaced(let replacement):
    switch replacement {
    case .file:
      model.say(
        .info, "The history's file was removed or replaced meanwhile: what is sent goes to the new one.")
    case .log:
      model.say(
        .info, "Another program removed the history's log (-wal). Nothing is lost: it was still open.")
    case .partOfLog:
      model.say(.bad, "Another program cut the history's log (-wal). The newest rows may be missing.")
    }
    return model.reload
  case .historyChanged: return model.reload
  case .dateFound(let row, let day): return goTo(row, day, &model)
  case .deletionCounted(let filter, let count, let newest):
    guard filter == model.history.filter else { return [] }
    if count == 0 { model.say(.info, "The filter finds no row that could be deleted.") }
    if count > 0 { model.ask(.deleteFound(filter, count: count, newest: newest), after: .itself) }
    return []
  case .deleted(let count):
    model.say(.good, "\(Digits.grouped(count)) \(count == 1 ? "row" : "rows") deleted.")
    return model.reload
  case .pruned(let count):
    model.say(
      .info, "\(Digits.grouped(count)) rows older than the settings allow were deleted (retentionDays).")
    return model.reload
  case .retentionDoubted(let count, let newest, let days):
    model.ask(.prune(count: count, newest: newest, days: days), after: .itself)
    return []
  case .noted(let id, let note):
    for index in model.history.rows.indices where model.history.rows[index].id == id {
      model.history.rows[index].note = note.isEmpty ? nil : note
    }
    if model.lastSent?.id == id { model.lastSent?.note = note.isEmpty ? nil : note }
    model.say(.good, note.isEmpty ? "The note is taken away." : "Noted; the filter finds it too.")
    return []
  case .changeFailed(let reason):
    model.say(.bad, reason)
    return model.reload
  default: return []
  }
}

/// The row for a day stands on top, with what is younger above it.
private func goTo(_ row: SendRecord?, _ day: String, _ model: inout Model) -> [Effect] {
  guard let row else {
    model.say(.info, "Nothing is as old as \(day): this is the oldest row.")
    return perform(.lastRow, &model)
  }
  model.history.order = .newest
  model.history.start()
  model.history.selectedID = row.id
  model.say(.info, "The last row up to \(day).")
  return [.loadHistory(model.history.request(.from(row.key)))]
}

extension Model {
  /// Reads again what is shown.
  var reload: [Effect] { [.loadHistory(history.reload), .countHistory(history.filter)] }

  /// Reads another list from its beginning.
  mutating func restartHistory() -> [Effect] {
    history.start()
    return [.loadHistory(history.request(.first)), .countHistory(history.filter)]
  }

  /// The filter's text has changed: what can be understood is looked for at once.
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

  /// Scrolls the history so that the chosen row is on the screen, and asks for what will be needed next.
  @discardableResult
  mutating func keepSelectionVisible() -> [Effect] {
    let height = Geometry(self).historyRows?.height ?? 1
    if let index = history.selectedIndex {
      if index < history.top { history.top = index }
      if index >= history.top + height { history.top = index - height + 1 }
    }
    history.top = max(0, min(history.top, max(0, history.rows.count - height)))
    return history.wanted(height: height).map { [.loadHistory($0)] } ?? []
  }

  /// Goes to the rows, with one chosen.
  mutating func focusHistory() -> [Effect] {
    focus = .history
    if history.selectedIndex == nil { history.selectedID = history.rows.first?.id }
    return keepSelectionVisible()
  }

  /// Back to the newest rows, where a send is seen.
  mutating func showNewest() -> [Effect] {
    history.top = 0
    guard history.hasAbove || history.order != .newest else { return [] }
    history.order = .newest
    return restartHistory()
  }
}

// MARK: Actions on rows

func performOnRow(_ action: Action, _ model: inout Model) -> [Effect] {
  guard let row = model.currentRow else { return [] }
  switch action {
  case .sendAgain:
    model.ask(.sendAgain(row), after: .key)
    return []
  case .putIntoForm: return putIntoForm(row, &model)
  case .editNote:
    let effects = model.closeOverlays()
    model.history.selectedID = row.id
    model.focus = .history
    model.ask(.note(id: row.id))
    model.prompt?.text = EditBuffer(row.note ?? "")
    return effects
  case .deleteRow:
    model.ask(.delete(row), after: .key)
    return []
  default: return []
  }
}

private func putIntoForm(_ row: SendRecord, _ model: inout Model) -> [Effect] {
  var sendAt = "now"
  var remark = ""
  if let date = row.sendAt {
    if date > model.now {
      sendAt = String(IranTime.plain(date).dropLast(3))
    } else {
      remark = " Its time is past: now."
    }
  }
  if row.profile != model.profile.name {
    remark +=
      " It was sent with \(VisibleText.escaped(row.profile, limit: 40)); this is \(model.profile.name)."
  }
  let values: [(FieldID, String)] = [
    (.lineNumber, row.line), (.mobile, row.mobile.isEmpty ? "" : "0" + row.mobile),
    (.codeLength, String(row.codeLength)), (.sendAt, sendAt), (.message, row.text),
  ]
  for (field, text) in values where model.form.text(field) != text {
    model.form[field].replaceAll(with: text)
    model.form.errors[field] = model.form.check(field, now: model.now)
  }
  let effects = model.closeOverlays()
  model.focus = .field(.mobile)
  model.unsavedSince = model.now
  model.say(.info, "In the form again.\(remark) Alt-U in a field brings back what stood there.")
  return effects
}

/// The request of a row once more, checked as if it were typed.
private func request(of row: SendRecord, now: Date) throws(InputError) -> SendOTPRequest {
  SendOTPRequest(
    mobile: try MobileNumber(row.mobile), text: try MessageText(row.text),
    lineNumber: try LineNumber(row.line), codeLength: try CodeLength(row.codeLength),
    sendTime: row.sendAt.flatMap { $0 > now ? .at($0) : nil } ?? .now)
}

/// The user has said yes.
func answerYes(_ question: Question, _ model: inout Model) -> [Effect] {
  var effects = model.closeOverlay()
  switch question {
  case .quit: return effects + model.saveNow() + [.quit]
  case .sendAgain(let row):
    // What becomes of it is seen in the list.
    effects += model.closeOverlays()
    do throws(InputError) {
      let token = try Token(model.form.text(.token))
      return try effects + startGo([request(of: row, now: model.now)], token, &model)
    } catch {
      let part = FieldID(error.field).map { $0.label.lowercased() + ": " } ?? ""
      model.say(.bad, "Not sent: \(part)\(error.description)")
      return effects
    }
  case .guarded(let requests, let token, _, _, _): return effects + startGo(requests, token, &model)
  case .unrecorded(let requests, let token, _):
    return effects + startGo(requests, token, isRecorded: false, &model)
  case .delete(let row):
    model.overlays.removeAll { $0.detailedID == row.id }
    let index = model.history.selectedIndex
    model.history.rows.removeAll { $0.id == row.id }
    if let index, !model.history.rows.isEmpty, model.history.selectedIndex == nil {
      model.history.selectedID = model.history.rows[min(index, model.history.rows.count - 1)].id
    }
    if model.lastSent?.id == row.id { model.lastSent = nil }
    return effects + [.deleteRow(row.id)]
  case .deleteFound(let filter, _, let newest): return effects + [.deleteFound(filter, newest: newest)]
  case .prune(_, _, let days): return effects + [.prune(days: days)]
  }
}

// MARK: The prompt

func acceptPrompt(_ model: inout Model) -> [Effect] {
  guard let prompt = model.prompt else { return [] }
  let text = prompt.text.text.trimmingCharacters(in: .whitespaces)
  switch prompt.subject {
  case .variable(let name, let template, var values):
    values[name] = text
    return use(template, values, &model)
  case .templateName: return saveTemplate(named: text, &model)
  case .profileName: return addProfile(named: text, &model)
  case .note(let id):
    model.closePrompt()
    return [.setNote(text, id: id)]
  case .date:
    guard let date = HistoryFilter.moment(text, now: model.now, endOfDay: true) else {
      model.prompt?.problem = "expected a day: 2026-11-01, 1405/09/02, 30d"
      return []
    }
    model.closePrompt()
    return [.findDate(model.history.filter, before: date, day: text)]
  }
}

extension Model {
  mutating func closePrompt() {
    focus = prompt?.origin ?? .history
    prompt = nil
  }
}
