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
    // A clock that was set back must not make it wait.
    let rested = min(delivery.lastAskedAt, now).addingTimeInterval(DeliveryTracking.interval)
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
    let token = profiles.typedTokens[own.name] ?? own.token
    return (try? Token(token)).map { Sender(own, token: $0, limits: settings.preferences.limits) }
  }

  /// Returns who may ask the service about a row.
  func asker(of row: SendRecord) -> Sender? { DeliveryTracking.account(of: row).flatMap(deliverySender) }

  /// Asks about the messages whose time has come, all those of one account at once.
  mutating func askForDeliveriesIfDue() -> [Effect] {
    guard let call = nextDeliveryCall, call.at <= now, let sender = deliverySender(call.account) else {
      return []
    }
    let rows = delivery.due(call.account, now: now, onlyDemanded: call.onlyDemanded)
    guard !rows.isEmpty else { return [] }
    let id = nextRequestID()
    let demanded = Set(rows.map(\.id).filter(delivery.isDemanded))
    delivery.awaited = .init(id: id, rows: rows, sender: sender, demanded: demanded)
    delivery.lastAskedAt = now
    return [.delivery(.ask(id: id, rows, sender, isDemanded: !demanded.isEmpty))]
  }

  /// Looks up the messages that are on their way.
  ///
  /// - Parameter asksAll: Whether to ask about all of them at once, as at the start.
  mutating func findDeliveries(askingAll asksAll: Bool = false) -> [Effect] {
    let id = nextRequestID()
    delivery.awaitedFind = (id, asksAll || delivery.awaitedFind?.asksAll == true)
    return [.delivery(.find(id: id))]
  }

  /// Watches the message of a send that has ended here.
  mutating func watchDelivery(of row: SendRecord) {
    guard row.hasDelivery else { return }
    delivery.own.insert(row.id)
    delivery.add(row)
  }

  /// Asks at once about a row whose details are opened, unless that was just done.
  mutating func refreshDelivery(of row: SendRecord) -> [Effect] {
    let age = now.timeIntervalSince(row.due)
    let isFresh =
      row.delivery.askedAt.map { now.timeIntervalSince($0) < DeliveryTracking.freshness } ?? false
    guard settings.preferences.deliveryWatch == .auto, row.hasDelivery, !row.delivery.isFinal, !isFresh,
      age >= 0, age <= SendRecord.deliveryWindow
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
    if row.due > now { return TrackingWords.notDue(IranTime.minute(row.due)) }
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
      delivery.replace(with: rows, now: now, asksAll: find.asksAll)
      return askForDeliveriesIfDue()
    case .notFound(let id):
      if delivery.awaitedFind?.id == id { delivery.awaitedFind = nil }
      return []
    case .answered(let id, let answer):
      guard let query = delivery.awaited, query.id == id else { return [] }
      delivery.awaited = nil
      return take(answer, to: query)
    }
  }

  private mutating func take(_ answer: DeliveryAnswer, to query: DeliveryTracking.Query) -> [Effect] {
    delivery.remove(query.rows.map(\.id))
    var rows = answer.rows
    var wishes: [Int64: DeliveryTracking.Wish] = [:]
    if answer.asked.isEmpty {
      // Another program was faster; what the user waits for is asked again, from what is known now.
      if answer.recordProblem == nil { for id in query.demanded { wishes[id] = .demanded } }
      // Without a claim nothing is asked, and the next moment of the schedule is awaited.
      if answer.recordProblem != nil { for index in rows.indices { rows[index].delivery.askedAt = now } }
    } else if answer.asked.count > 1, let problem = answer.problem, problem.status != nil,
      !problem.isRefusedForGood
    {
      // One message that the service does not know may spoil the answer for all: find it.
      delivery.batchSize = max(1, answer.asked.count / 2)
      for id in answer.asked { wishes[id] = query.demanded.contains(id) ? .demanded : .soon }
    } else if answer.problem == nil {
      delivery.batchSize = min(DeliveryTracking.largestBatch, delivery.batchSize * 2)
    }
    delivery.refusals = answer.problem?.status == nil ? 0 : delivery.refusals + 1
    for row in rows where query.demanded.contains(row.id) && !answer.asked.contains(row.id) {
      if answer.recordProblem == nil { wishes[row.id] = .demanded }
    }
    delivery.update(rows, wish: wishes, now: now)
    if delivery.refusals >= DeliveryTracking.mostRefusals { delivery.giveUp() }
    // What was not asked is not shown as if it had been.
    let effects = show(answer.rows, asked: query)
    if let problem = answer.problem, problem.isRefusedForGood, !delivery.stopped.contains(query.sender) {
      delivery.stopped.append(query.sender)
      notify(.bad, TrackingWords.mayNotAsk(problem.status?.display ?? .empty))
    } else {
      for row in answer.rows where query.demanded.contains(row.id) && wishes[row.id] == nil { tell(row) }
    }
    // The row itself shows what was told.
    if let problem = answer.recordProblem, !query.demanded.isEmpty {
      notify(.bad, TrackingWords.notKept(problem))
    }
    return effects
  }

  /// Shows what is known about the delivery of rows wherever they are on the screen, and reports what has changed for the
  /// messages that were sent here.
  private mutating func show(_ rows: [SendRecord], asked query: DeliveryTracking.Query) -> [Effect] {
    let known = Dictionary(query.rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var effects: [Effect] = []
    var arrived: [SendRecord] = []
    var failed: [SendRecord] = []
    for row in rows where row.delivery != known[row.id]?.delivery {
      changeRow(row) { $0.delivery = row.delivery }
      // The log of its changes is part of the details.
      if details.loaded[row.id] != nil { effects += loadDetails(of: row.id, isChanged: true) }
      guard let kind = row.delivery.entry?.kind, known[row.id]?.delivery.code != row.delivery.code,
        delivery.own.contains(row.id), !query.demanded.contains(row.id)
      else { continue }
      switch kind.facts.tone {
      case .good: arrived.append(row)
      case .bad: failed.append(row)
      case .doubtful: break
      }
    }
    // The notice about a message that has arrived takes the place of the one about its acceptance.
    if let row = arrived.first(where: { $0.id == sending.last?.id }),
      notices.current?.kind != .bad
    {
      tellArrival(of: row)
    }
    if failed.count > 1 { notify(.bad, TrackingWords.failedCount(failed.count)) }
    if failed.count == 1 { tell(failed[0]) }
    if appearance.rings, !arrived.isEmpty || !failed.isEmpty { effects.append(.terminal(.ring)) }
    let isFiltered = history.filter.terms.contains { if case .delivery = $0 { true } else { false } }
    return effects + (isFiltered ? reload() : [])
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
