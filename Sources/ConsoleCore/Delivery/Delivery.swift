internal import AmootSMS
public import ConsoleData
internal import Foundation
internal import ConsoleWording
internal import Wording

extension Model {
  /// When the next question about deliveries is due, and with which account; nil while one is under way, and if none is due.
  private var nextDeliveryCall: (at: Date, account: DeliveryTracking.Account, onlyDemanded: Bool)? {
    guard isReady, delivery.awaited == nil else { return nil }
    var call: (at: Date, account: DeliveryTracking.Account, onlyDemanded: Bool)?
    for (account, plan) in delivery.plans {
      guard let sender = deliverySender(account) else { continue }
      let asksByItself = settings.preferences.deliveryWatch == .auto && !delivery.stopped.contains(sender)
      guard let next = plan.isDemanded ? .distantPast : asksByItself ? plan.next : nil else { continue }
      if call.map({ next < $0.at }) ?? true { call = (next, account, !asksByItself) }
    }
    guard let call else { return nil }
    let rested = delivery.lastAskedAt.addingTimeInterval(DeliveryTracking.interval)
    return (max(call.at, rested), call.account, call.onlyDemanded)
  }

  /// Whether a row is the one that the form's keys act on.
  public func isLast(_ row: SendRecord) -> Bool { sending.last?.id == row.id }

  /// When to wake up for the next question about deliveries; nil for never.
  var deliveryWake: Date? { nextDeliveryCall?.at }

  /// Returns who may ask about the rows of an account: the profile and the address that sent them, with a token that is at
  /// hand. No token command runs for it.
  private func deliverySender(_ account: DeliveryTracking.Account) -> Sender? {
    let isCurrent = account.profile == profile.name
    guard let own = isCurrent ? profile : profiles.all.first(where: { $0.name == account.profile }),
      Destination(own.base) == account.destination, own.misspeltKeys.isEmpty
    else { return nil }
    // A token that is being typed is not one yet.
    if isCurrent { return focus == .field(.token) && overlay == nil ? nil : sender }
    return (try? Token(knownToken(of: own))).map {
      Sender(own, token: $0, limits: settings.preferences.limits)
    }
  }

  /// Returns who may ask the service about a row.
  func asker(of row: SendRecord) -> Sender? { DeliveryTracking.account(of: row).flatMap(deliverySender) }

  /// Asks about the messages whose time has come, all those of one account at once.
  mutating func askForDeliveriesIfDue() -> [Effect] {
    // A clock that was set back must not make it wait.
    delivery.lastAskedAt = min(delivery.lastAskedAt, now)
    guard let call = nextDeliveryCall, call.at <= now, let sender = deliverySender(call.account) else {
      return []
    }
    let entries = delivery.due(call.account, now: now, onlyDemanded: call.onlyDemanded)
    guard !entries.isEmpty else { return [] }
    let query = DeliveryTracking.Query(id: nextRequestID(), entries: entries, sender: sender)
    delivery.awaited = query
    delivery.lastAskedAt = now
    return [.delivery(.ask(id: query.id, query.rows, sender, demanded: query.demanded))]
  }

  /// Looks up the messages that are on their way.
  ///
  /// - Parameter asksAll: Whether to ask about all of them at once, as at the start.
  mutating func findDeliveries(askingAll asksAll: Bool = false) -> [Effect] {
    // A history that cannot be written is not claimed in, and nothing is asked unless the user wants it.
    guard history.readOnlyReason == nil else { return [] }
    guard delivery.awaitedFind == nil else {
      delivery.awaitedFind?.isOutdated = true
      if asksAll { delivery.awaitedFind?.asksAll = true }
      return []
    }
    let id = nextRequestID()
    delivery.awaitedFind = .init(id: id, asksAll: asksAll)
    return [.delivery(.find(id: id, watched: delivery.ownRecorded.map(\.row)))]
  }

  /// Watches the message of a send that has ended here.
  mutating func watchDelivery(of row: SendRecord) {
    guard row.hasDelivery else { return }
    delivery.add(row, isOwn: true)
  }

  /// Watches a message whose outcome was written late. Reports from before are not in the history, so ask again, without
  /// announcing the answer twice.
  mutating func watchLate(_ row: SendRecord) {
    guard row.hasDelivery else { return }
    delivery.add(row, .soon)
  }

  /// Asks at once about a row whose details are opened, unless that was just done.
  mutating func refreshDelivery(of row: SendRecord) -> [Effect] {
    guard settings.preferences.deliveryWatch == .auto, row.hasDelivery, !row.delivery.isFinal,
      !DeliveryTracking.isFresh(row, now: now), row.isDue(at: now),
      now.timeIntervalSince(row.due) <= SendRecord.deliveryWindow
    else { return [] }
    delivery.add(row, .soon)
    return askForDeliveriesIfDue()
  }

  /// Asks about a row for the user.
  mutating func demandDelivery(of row: SendRecord) -> [Effect] {
    delivery.add(row, .demanded)
    notify(.info, TrackingWords.asking(RowText.mobile(row.mobile)))
    return askForDeliveriesIfDue()
  }

  /// Why a row cannot be asked about; nil if it can.
  func deliveryDisabledReason(_ row: SendRecord) -> Phrase? {
    if row.isSending { return HistoryWords.stillSending }
    guard row.mayHaveArrived else { return TrackingWords.neverLeft(row.state.phrase) }
    guard row.messageID != nil else { return TrackingWords.noMessageID }
    if !row.isDue(at: now) { return TrackingWords.notDue(IranTime.minute(row.due)) }
    if row.delivery.entry?.kind == .delivered { return TrackingWords.hasArrived }
    if delivery.isDemanded(row.id) { return TrackingWords.isAsking }
    guard asker(of: row) != nil else {
      return TrackingWords.otherAccount(
        VisibleText.escaped(row.profile, limit: 40),
        VisibleText.escaped(row.destination?.authority ?? "?", limit: 80))
    }
    return nil
  }

  mutating func update(_ message: Message.Delivery) -> [Effect] {
    switch message {
    case .found(let id, let rows):
      guard let find = delivery.awaitedFind, find.id == id else { return [] }
      delivery.awaitedFind = nil
      // Announce here what another program learned about a message sent here.
      let own = Dictionary(
        delivery.ownRecorded.map { ($0.row.id, $0) }, uniquingKeysWith: { first, _ in first })
      let effects = show(rows, known: own)
      delivery.replace(
        with: rows.filter { !$0.delivery.isFinal }, keeping: sending.unwritten, now: now,
        asksAll: find.asksAll)
      return effects + (find.isOutdated ? findDeliveries() : []) + askForDeliveriesIfDue()
    case .notFound(let id):
      guard let find = delivery.awaitedFind, find.id == id else { return [] }
      delivery.awaitedFind = nil
      return find.isOutdated ? findDeliveries(askingAll: find.asksAll) : []
    case .answered(let id, let answer):
      guard let query = delivery.awaited, query.id == id else { return [] }
      delivery.awaited = nil
      return take(answer, to: query)
    }
  }

  private mutating func take(_ answer: DeliveryAnswer, to query: DeliveryTracking.Query) -> [Effect] {
    let asked = Dictionary(query.entries.map { ($0.row.id, $0) }, uniquingKeysWith: { first, _ in first })
    // As they are by now: meanwhile the user may have wanted to know.
    let current = delivery.remove(query.rows)
    let account = query.entries.first.flatMap { DeliveryTracking.account(of: $0.row) }
    let isSpoilt =
      answer.asked.count > 1 && answer.problem?.status != nil && answer.problem?.isRefusedForGood == false
    let refusals = account.map { answer.problem?.status == nil ? 0 : delivery.refusals[$0, default: 0] + 1 }
    if let account { delivery.refusals[account] = refusals }
    var told: [SendRecord] = []
    var left: [DeliveryTracking.Entry] = []
    for row in answer.rows {
      guard var entry = asked[row.id] else { continue }
      let wasDemanded = entry.wish == .demanded
      let wanted = wasDemanded || current[row.id]?.wish == .demanded
      entry.wish = .scheduled
      let isAsked = answer.asked.contains(row.id)
      // If a report could not be written, ask for it again, unless nothing can be written at all.
      let isLost =
        isAsked && answer.recordProblem != nil && row.id > 0 && history.readOnlyReason == nil
      if isLost {
        entry.row.delivery.askedAt = row.delivery.askedAt
      } else {
        entry.row = row
      }
      if row.delivery.code != nil { entry.shownCode = row.delivery.code }
      if isAsked, isSpoilt {
        // One message that the service does not know may spoil the answer for all: find it.
        entry.most = max(1, answer.asked.count / 2)
        entry.wish = wanted ? .demanded : .soon
      } else if isAsked {
        // One that was refused alone stays alone.
        if answer.problem == nil { entry.most = DeliveryTracking.largestBatch }
        if wanted { told.append(row) }
      } else {
        // Another program asked first, or the row could not be claimed. Ask again at once if the user is waiting, or else
        // at the next scheduled time.
        if wanted, !wasDemanded || answer.recordProblem == nil { entry.wish = .demanded }
        if answer.recordProblem != nil { entry.skippedAt = now }
      }
      let isOver =
        entry.row.delivery.isFinal || now.timeIntervalSince(row.due) > SendRecord.deliveryWindow
      if !isOver || entry.wish != .scheduled { left.append(entry) }
    }
    delivery.add(left)
    if let refusals, refusals >= DeliveryTracking.mostRefusals { delivery.giveUp(account, at: now) }
    let effects = show(answer.rows, known: asked)
    for entry in query.entries
    where (current[entry.row.id]?.wish ?? entry.wish) == .demanded
      && !answer.rows.contains(where: { $0.id == entry.row.id })
    {
      notify(.bad, TrackingWords.gone(RowText.mobile(entry.row.mobile)))
    }
    if let problem = answer.problem, problem.isRefusedForGood, !delivery.stopped.contains(query.sender) {
      delivery.stopped.append(query.sender)
      notify(
        .bad,
        TrackingWords.mayNotAsk(
          VisibleText.escaped(query.sender.profile, limit: 40), problem.status?.display ?? .empty,
          remedy: problem.refusalRemedy))
    } else {
      for row in told { tell(row) }
    }
    // The row itself shows what was told.
    if let problem = answer.recordProblem, !told.isEmpty, answer.problem == nil {
      notify(.bad, TrackingWords.notKept(problem))
    }
    return effects
  }

  /// Shows what is known about the delivery of rows wherever they are on the screen, and reports what has changed for the
  /// messages that were sent here.
  ///
  /// - Parameter known: The rows as they were shown before.
  private mutating func show(_ rows: [SendRecord], known: [Int64: DeliveryTracking.Entry]) -> [Effect] {
    var effects: [Effect] = []
    var arrived: [SendRecord] = []
    var failed: [SendRecord] = []
    for row in rows {
      guard let entry = known[row.id], row.isSameSend(as: entry.row),
        row.delivery != entry.row.delivery || row.delivery.code != entry.shownCode
      else { continue }
      changeRow(row) { $0.delivery = row.delivery }
      // The log of its changes is part of the details.
      if details.loaded[row.id] != nil { effects += loadDetails(of: row.id, isChanged: true) }
      guard entry.isOwn, entry.wish != .demanded, let kind = row.delivery.entry?.kind,
        entry.shownCode != row.delivery.code
      else { continue }
      switch kind.facts.tone {
      case .good: arrived.append(row)
      case .bad: failed.append(row)
      case .doubtful: break
      }
    }
    // The notice about a message that has arrived takes the place of the one about its acceptance.
    if let last = sending.last, arrived.contains(where: { $0.isSameSend(as: last) }),
      notices.current?.kind != .bad
    {
      // As the console knows it: the history may not keep the code.
      tellArrival(of: last)
    }
    if failed.count > 1 { notify(.bad, TrackingWords.failedCount(failed.count)) }
    if failed.count == 1 { tell(failed[0]) }
    if appearance.rings, !arrived.isEmpty || !failed.isEmpty { effects.append(.terminal(.ring)) }
    return effects + (history.filter.followsDeliveries ? reload() : [])
  }

  /// Reports that a message sent here has reached the phone, with its code.
  private mutating func tellArrival(of row: SendRecord) {
    guard let words = row.deliveryWords(now: now) else { return }
    guard let code = row.code else {
      notify(.good, TrackingWords.told(RowText.mobile(row.mobile), words))
      return
    }
    let shown = VisibleText.escaped(code, limit: 60)
    notify(
      .good, TrackingWords.arrived(words, code: shown, key: keys.text(.copyCode)), about: row,
      withoutKeys: TrackingWords.arrived(words, code: shown, key: nil))
  }

  /// Reports what is known about a row's delivery.
  private mutating func tell(_ row: SendRecord) {
    let mobile = RowText.mobile(row.mobile)
    if let problem = row.delivery.problem {
      notify(.bad, TrackingWords.toldNothing(mobile, problem.phrase))
    } else if let words = row.deliveryWords(now: now), let facts = row.deliveryStage(now: now)?.facts {
      let kind: Notice.Kind =
        switch facts.tone {
        case .good: .good
        case .bad: .bad
        case .doubtful: .info
        }
      let remedy = facts.tone == .bad ? row.delivery.entry?.remedy ?? .empty : .empty
      notify(
        kind,
        remedy.isEmpty ? TrackingWords.told(mobile, words) : TrackingWords.told(mobile, words, remedy: remedy)
      )
    }
  }
}
