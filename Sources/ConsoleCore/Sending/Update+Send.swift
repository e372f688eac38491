internal import AmootSMS
internal import ConsoleData
internal import Foundation

/// Checks the form and begins a go: one request for each number, one after the other.
func startSending(_ model: inout Model) -> [Effect] {
  guard model.isReady else {
    model.sendsWhenReady = true
    model.say(.info, "Starting. The message goes out as soon as the demo is ready.")
    return []
  }
  if model.lacksCommandsToken { return model.askCommandAgain() }
  guard let checked = model.form.checkAll(now: model.now) else {
    let wrong = model.form.errors.keys.sorted()
    if let first = wrong.first {
      model.focus = .field(first)
      let others = wrong.count > 1 ? ", and \(wrong.count - 1) more" : ""
      model.say(.bad, "Not sent: \(first.label.lowercased()) needs a correction\(others).")
    }
    return []
  }
  if checked.doubles.isEmpty {
    model.notice = nil
  } else {
    let names = checked.doubles.prefix(3).map(\.display).joined(separator: ", ")
    let more = checked.doubles.count > 3 ? " and \(checked.doubles.count - 3) more" : ""
    model.say(.info, "\(names)\(more) stood there more than once: sent once.")
  }
  // One go at a time is looked up: Enter pressed twice in a moment is one send.
  guard model.awaitedGo == nil else { return [] }
  model.awaitedGo = Model.AwaitedGo(requests: checked.requests, token: checked.token)
  return model.saveNow() + [.checkGuard(checked.requests.map(\.mobile.digits))]
}

/// Begins the go that waited, or asks first.
func begin(with facts: [GuardFact], _ model: inout Model) -> [Effect] {
  guard let go = model.awaitedGo else { return [] }
  model.awaitedGo = nil
  let reasons = facts.compactMap { fact -> (mobile: String, reason: GuardReason)? in
    guard !model.isDemo else { return nil }
    // What waits here, or was sent unrecorded, is not in the history.
    if model.sends.isUnderWay(fact.mobile) { return (fact.mobile, .underWay) }
    var fact = fact
    if let row = model.unrecorded[fact.mobile], row.startedAt > fact.last?.startedAt ?? .distantPast {
      fact.last = row
      fact.isKnown = fact.isKnown || row.profile == model.profile.name
    }
    return fact.reason(model.profile.sendGuard, now: model.now).map { (fact.mobile, $0) }
  }
  // The gravest first: what may be charged twice.
  let order: (GuardReason) -> Int = { reason in
    switch reason {
    case .unknownBefore: 0
    case .underWay, .justSent: 1
    case .unreadable: 2
    case .newNumber: 3
    case .always: 4
    }
  }
  guard let first = reasons.min(by: { order($0.reason) < order($1.reason) }) else {
    return startGo(go.requests, go.token, &model)
  }
  model.ask(
    .guarded(go.requests, go.token, reason: first.reason, mobile: first.mobile, count: reasons.count),
    after: .answerToKey)
  return []
}

/// Begins a go. Where a row cannot be written the runtime says so, and it is asked what to do.
func startGo(
  _ requests: [SendOTPRequest], _ token: Token, isRecorded: Bool = true, _ model: inout Model
) -> [Effect] {
  let effects = model.showNewest()
  let go = model.sends.start(requests, token: token, now: model.now, isRecorded: isRecorded)
  return effects + sendNext(of: go, &model)
}

/// Puts the next number of a go on its way; its row appears at once.
private func sendNext(of go: Int, _ model: inout Model) -> [Effect] {
  guard let order = model.sends.next(of: go) else { return [] }
  let request = order.request
  var row = SendRecord(
    id: Int64(-order.id), startedAt: model.now, profile: model.profile.name, mobile: request.mobile.digits,
    line: request.lineNumber.value, text: request.text.value, codeLength: request.codeLength.digits)
  if case .at(let date) = request.sendTime { row.sendAt = date }
  // Somebody who has gone further down the list meanwhile is left there.
  if !model.history.hasAbove {
    model.history.rows.insert(row, at: 0)
    if model.history.top > 0 { model.history.top += 1 }
  }
  model.history.count += 1
  model.lastSent = row
  return [.send(order)]
}

func cancelSending(_ model: inout Model) -> [Effect] {
  if !model.sends.isSending, model.awaitedGo != nil {
    model.awaitedGo = nil
    model.say(.info, "Not sent: cancelled.")
    return []
  }
  let chosen =
    model.focus == .history ? model.history.selected.flatMap { model.sends.order(ofRow: $0.id) } : nil
  guard let order = chosen ?? model.sends.newest else { return [] }
  if let go = model.sends.go(of: order) { model.sends.dropWaiting(of: go) }
  return [.cancel(order: order)]
}

func handleSend(_ message: Message, _ model: inout Model) -> [Effect] {
  switch message {
  case .sendBegan(let order, let record):
    guard let early = model.sends.rows[order] else { return [] }
    model.sends.setRow(record.id, of: order)
    model.replaceRow(early, with: record)
    return []
  case .sendNotRecorded(let order, let request, let reason):
    let early = model.sends.rows[order]
    let go = model.sends.go(of: order)
    model.sends.end(order, .notSent)
    var left = [request]
    var token: Token?
    if let go, let stopped = model.sends.stop(go) {
      left += stopped.waiting
      token = stopped.token
    }
    model.history.rows.removeAll { $0.id == early }
    model.history.count -= 1
    if model.lastSent?.id == early { model.lastSent = nil }
    model.say(.bad, "Not sent: \(reason)")
    if let token { model.ask(.unrecorded(left, token, reason: reason), after: .itself) }
    return []
  case .sendEnded(let order, let record, let outcome, let recordProblem):
    return end(order, record, outcome, recordProblem, &model)
  default:
    return []
  }
}

private func end(
  _ order: Int, _ record: SendRecord, _ outcome: SendOutcome, _ recordProblem: String?, _ model: inout Model
) -> [Effect] {
  let early = model.sends.rows[order]
  let go = model.sends.go(of: order)
  model.replaceRow(early ?? record.id, with: record)
  model.sends.end(order, outcome.kind)
  if record.id <= 0 { model.unrecorded[record.mobile] = record }
  var effects: [Effect] = []
  if let go, let state = model.sends.goes[go] {
    let left = state.waiting.count
    if left > 0, outcome.wouldRepeat {
      model.sends.stop(go)
      let wait = outcome.retryAfter.map { " Retry after \(VisibleText.escaped($0, limit: 40))." } ?? ""
      model.say(
        .bad,
        "Stopped after \(state.done) of \(state.total): the other \(left) would end the same way.\(wait) \(brief(outcome, model.keys))"
      )
    } else if left > 0 {
      effects += sendNext(of: go, &model)
    } else {
      model.sends.stop(go)
      model.say(
        notice(for: outcome, state), state.total > 1 ? summary(of: state) : brief(outcome, model.keys))
    }
  }
  if model.appearance.rings, !model.sends.isSending { effects.append(.ring) }
  if let recordProblem { model.say(.bad, recordProblem) }
  if let remark = model.remark, let notice = model.notice, !model.sends.isSending {
    model.say(.bad, notice.text + " " + remark)
    model.remark = nil
  }
  // Whether it belongs under the filter shows only now.
  if !model.history.filter.isEmpty { effects += model.reload }
  if record.id > 0, model.showsDetails(of: record.id) { effects.append(.loadDetails(id: record.id)) }
  // Credit has changed; asked for quietly.
  if outcome.kind == .accepted { effects += model.askForAccount(.sent) }
  return effects
}

extension Model {
  /// A row has got its number, or its end.
  fileprivate mutating func replaceRow(_ id: Int64, with record: SendRecord) {
    if let index = history.rows.firstIndex(where: { $0.id == id || $0.id == record.id }) {
      history.rows[index] = record
      let double = history.rows.lastIndex { $0.id == id || $0.id == record.id }
      if let double, double != index { history.rows.remove(at: double) }
    }
    if history.selectedID == id { history.selectedID = record.id }
    if lastSent?.id == id { lastSent = record }
    changeOverlays { overlay in
      if case .details(let row, let scroll) = overlay, row.id == id {
        overlay = .details(record, scroll: scroll)
      }
    }
  }
}

private func notice(for outcome: SendOutcome, _ state: Sends.Go) -> Model.Notice.Kind {
  if state.total > 1 { return state.accepted == state.total ? .good : .bad }
  return outcome.kind == .accepted && outcome.answer?.mobileRemark.isEmpty != false ? .good : .bad
}

private func summary(of state: Sends.Go) -> String {
  var parts = ["\(state.accepted) of \(state.total) accepted"]
  if state.refused > 0 { parts.append("\(state.refused) refused") }
  if state.notSent > 0 { parts.append("\(state.notSent) not sent") }
  if state.unknown > 0 { parts.append("\(state.unknown) unknown (may have been sent and charged)") }
  let missing = state.total - state.done
  if missing > 0 { parts.append("\(missing) not tried") }
  return parts.joined(separator: ", ") + "."
}

private func brief(_ outcome: SendOutcome, _ keys: KeyTable) -> String {
  switch outcome {
  case .accepted(let answer):
    answer.code.map {
      (answer.mobileRemark.isEmpty ? "" : "Accepted." + answer.mobileRemark + " ")
        + "Accepted; the code is \(VisibleText.escaped($0, limit: 60)). \(keys.text(.copyCode)) copies it."
    }
      ?? outcome.explanation
  case .refused(let answer):
    "Refused: \(answer.status.display). \(details(keys)) says what it means and what to do."
  case .notSent: outcome.explanation
  case .unknown(_, let reason):
    "Unknown: \(reason.brief). It may have been sent and charged. \(details(keys)) tells more."
  }
}

/// The key that shows the newest row's details from the form.
private func details(_ keys: KeyTable) -> String {
  keys.bindings.last { $0.action == .details }?.keyText ?? ""
}
