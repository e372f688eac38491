internal import ConsoleData
internal import Screen
internal import ConsoleWording
internal import Wording

extension Action {
  public static let details = Action("details", disabledReason: \.rowDisabledReason) {
    $0.openDetails()
  }
  static let changeView = Action("changeView") { model in
    model.details.view = model.details.view.next
    if case .report(var report) = model.overlay {
      report.scrollToStart()
      model.overlay = .report(report)
    }
    return []
  }
  static let copyMessageID = Action(
    "copyMessageID",
    disabledReason: { $0.currentRow?.messageID == nil ? SendingWords.noMessageID : nil }
  ) { $0.copy($0.currentRow?.messageID, SendingWords.messageID) }
  static let mark = Action("mark", disabledReason: \.rowDisabledReason) { $0.mark() }
}

extension Binding {
  static let details: [Binding] = [
    Binding(
      .details, [.named(.enter), .named(.function(4))], ActionWords.details,
      [.history], rank: 1),
    Binding(
      .changeView, [.character("v")], ActionWords.changeView,
      [.details], rank: 2),
    Binding(
      .copyMenu, [.character("c")], ActionWords.copyMenu, .rows,
      rank: 9),
    Binding(.ticket, [.character("t")], ActionWords.ticket, .rows, rank: 5),
    Binding(
      .mark, [.character("m")], ActionWords.mark,
      [.history], rank: 9),
    Binding(
      .copyMessageID, [.alt("y")], ActionWords.copyMessageID, .panesAndDetails),
    Binding(
      .details, [.named(.function(4))], ActionWords.newestDetails, .form, rank: 6),
  ]
}

extension Model {
  mutating func update(_ message: Message.Details) -> [Effect] {
    switch message {
    case .loaded(let id, let details):
      self.details.awaited.remove(id)
      guard isShown(id) else { return [] }
      self.details.loaded = self.details.loaded.filter { isShown($0.key) }
      self.details.loaded[id] = details
      self.details.failed[id] = nil
      return []
    case .failed(let id, let reason):
      self.details.awaited.remove(id)
      self.details.failed[id] = reason
      if isShown(id) { notify(.bad, reason) }
      return []
    case .comparisonFailed(let id, let reason):
      guard self.details.awaitedComparison == id else { return [] }
      self.details.awaitedComparison = nil
      notify(.bad, reason)
      return []
    case .compared(let id, let comparison):
      guard self.details.awaitedComparison == id else { return [] }
      self.details.awaitedComparison = nil
      guard self.details.comparisonAskedAt == lastKeyAt else {
        notify(.info, HelpWords.cameLate(key: keys.text(.mark)))
        return []
      }
      history.marked = nil
      notices.current = nil
      open(comparison)
      return []
    case .textReady(let text, let what): return [.terminal(.copy(text, what: what))]
    case .textsMade(let id, let texts):
      takeHandovers(id, .made(texts))
      return []
    case .textsFailed(let id, let reason):
      takeHandovers(id, .failed(reason))
      return []
    case .textSaved(let what, let path):
      notify(.good, HandoverWords.saved(what, in: path))
      return []
    case .bundleFailed(let reason):
      isMakingBundle = false
      notify(.bad, reason)
      return []
    case .bundleSaved(let folder, let count):
      isMakingBundle = false
      notify(.good, HandoverWords.bundleSaved(in: folder, files: count))
      return []
    }
  }

  /// Loads the details shown beside the list once another row is current, or its send has ended.
  mutating func detailsBesideList() -> [Effect] {
    guard size.width >= Geometry.besideList, overlay == nil, let row = currentRow, row.id > 0,
      !row.isSending,
      details.loaded[row.id] == nil, details.failed[row.id] == nil, Geometry(self).details != nil
    else { return [] }
    return loadDetails(of: row.id)
  }

  /// Whether a row's details are on the screen: in an overlay, or beside the list.
  private func isShown(_ id: Int64) -> Bool { showsDetails(of: id) || currentRow?.id == id }

  /// Loads a row's details, unless that is under way.
  mutating func loadDetails(of id: Int64, isChanged: Bool = false) -> [Effect] {
    guard id > 0, isChanged || !details.awaited.contains(id) else { return [] }
    details.failed[id] = nil
    details.awaited.insert(id)
    return [.details(.load(id: id))]
  }

  fileprivate mutating func openDetails() -> [Effect] {
    guard let row = currentRow else { return [] }
    // The notice about it names the key that was just pressed.
    if notices.current?.row == row.id, let text = notices.current?.withoutKeys {
      notices.current?.text = text
      notices.current?.row = nil
    }
    open(DetailsReport(row))
    details.loaded = [:]
    details.view = .decoded
    return loadDetails(of: row.id) + refreshDelivery(of: row)
  }

  fileprivate mutating func mark() -> [Effect] {
    guard let row = currentRow else { return [] }
    guard let marked = history.marked else {
      history.marked = row
      notify(.info, DetailsWords.marked(key: keys.text(.mark)))
      return []
    }
    guard marked.id != row.id else {
      history.marked = nil
      notify(.info, DetailsWords.unmarked)
      return []
    }
    let id = nextRequestID()
    details.awaitedComparison = id
    details.comparisonAskedAt = lastKeyAt
    return [.details(.compare(id: id, marked, row))]
  }
}
