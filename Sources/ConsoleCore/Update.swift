internal import AmootSMS
internal import ConsoleData
public import Foundation
internal import Screen

/// The one place that changes the model. Pure: the same model and message always give the same model and effects.
public func update(_ model: inout Model, _ message: Message, now: Date) -> [Effect] {
  model.now = now
  switch message {
  case .key(let key):
    return handle(key, &model)
  case .resized(let size):
    model.size = size
    model.keepSelectionVisible()
    return []
  case .tick:
    return model.saveIfDue()
  case .ready(let profile):
    model.profile = profile
    model.isReady = true
    if model.form.text(.token).isEmpty {
      model.form[.token] = EditBuffer(profile.token)
      model.form.tokenSource = profile.tokenSource
    }
    return model.askForAccount()
  case .startFailed(let reason):
    model.say(.bad, reason)
    return []
  case .historyLoaded(let filter, let rows, let count, let found):
    // The answer to a filter that has been changed meanwhile is no longer wanted.
    guard filter == model.history.filter else { return [] }
    model.history.show(rows, count: count, underWay: model.sends)
    model.history.found = found
    model.keepSelectionVisible()
    return []
  case .olderLoaded(let filter, let rows):
    guard filter == model.history.filter else { return [] }
    let known = Set(model.history.rows.map(\.id))
    model.history.rows += rows.filter { !known.contains($0.id) }
    return []
  case .historyFailed(let reason):
    model.history.problem = reason
    model.history.isLoaded = true
    model.say(.bad, reason)
    return []
  case .historyChanged:
    return [model.reload]
  case .detailsLoaded(let id, let details):
    model.details = [id: details]
    return []
  case .sendBegan, .sendNotRecorded, .sendEnded:
    return handleSend(message, &model)
  case .accountAnswered(let status):
    model.account.isAsking = false
    model.account.failure = status.status.isSuccess ? nil : status.status.display
    model.account.status = status.status.isSuccess ? status : nil
    return []
  case .accountFailed(let reason):
    model.account.isAsking = false
    model.account.failure = reason
    return []
  case .copied(let what):
    model.say(.good, "Copied \(what) to the clipboard, by the terminal (OSC 52).")
    return []
  case .saveFailed(let reason):
    model.say(.bad, reason)
    return []
  case .terminalNamed(let name, let advice):
    model.terminalName = name
    if let advice { model.say(.info, advice) }
    return []
  case .resumed:
    return [.redraw, model.reload]
  }
}

extension Model {
  /// Reads again what is shown.
  var reload: Effect {
    .loadHistory(history.filter, limit: max(HistoryPane.pageSize, min(history.rows.count, 2_000)))
  }

  /// The filter's text has changed: what can be understood is looked for at once.
  mutating func filterChanged() -> [Effect] {
    do throws(HistoryFilterError) {
      let filter = try HistoryFilter(parsing: history.filterText.text, now: now)
      history.filterProblem = nil
      guard filter != history.filter else { return [] }
      history.filter = filter
      history.found = nil
      history.selectedID = nil
      history.top = 0
      return [.loadHistory(filter, limit: HistoryPane.pageSize)]
    } catch {
      history.filterProblem = error
      return []
    }
  }

  /// Text that was typed goes to the disk after a moment of quiet.
  mutating func saveIfDue() -> [Effect] {
    guard let unsavedSince, now.timeIntervalSince(unsavedSince) >= Model.saveDelay else { return [] }
    self.unsavedSince = nil
    return [.saveForm(form.values)]
  }

  /// Asks for credit and lines, quietly, when there is a token to ask with.
  mutating func askForAccount() -> [Effect] {
    guard isReady, !account.isAsking, let token = try? Token(form.text(.token)) else { return [] }
    account.isAsking = true
    return [.refreshAccount(token)]
  }

  /// Scrolls the history so that the chosen row is on the screen.
  mutating func keepSelectionVisible() {
    let height = Geometry(self).historyRows?.height ?? 1
    if let index = history.selectedIndex {
      if index < history.top { history.top = index }
      if index >= history.top + height { history.top = index - height + 1 }
    }
    history.top = max(0, min(history.top, max(0, history.rows.count - height)))
  }
}

extension HistoryPane {
  /// Takes rows read from the file. A row that was under way when they were read, and has ended here meanwhile,
  /// keeps its end; one that has not reached the file yet stays on top.
  mutating func show(_ loaded: [SendRecord], count: Int, underWay sends: Sends) {
    let previous = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let early = rows.filter { $0.id < 0 }
    rows =
      early
      + loaded.map { row in
        if row.state == .sending, let known = previous[row.id], known.state != .sending { return known }
        return row
      }
    self.count = count + early.count
    isLoaded = true
    problem = nil
    if selectedIndex == nil { selectedID = selectedID == nil ? nil : rows.first?.id }
  }
}
