internal import AmootSMS
internal import ConsoleData
internal import Foundation

/// Checks the form and begins a go: one request for each number, one after the other.
func startSending(_ model: inout Model) -> [Effect] {
  guard model.isReady else {
    model.say(.info, "Starting; try again in a moment.")
    return []
  }
  if let problem = model.history.problem {
    model.say(.bad, "Not sent, because it could not be recorded: \(problem)")
    return []
  }
  guard let checked = model.form.checkAll(now: model.now) else {
    let wrong = model.form.errors.keys.sorted()
    if let first = wrong.first {
      model.focus = .field(first)
      let others = wrong.count > 1 ? ", and \(wrong.count - 1) more" : ""
      model.say(.bad, "Not sent: \(first.label.lowercased()) needs a correction\(others).")
    }
    return []
  }
  let go = model.sends.start(checked.requests, token: checked.token)
  if checked.doubles.isEmpty {
    model.notice = nil
  } else {
    let names = checked.doubles.prefix(3).map(\.display).joined(separator: ", ")
    let more = checked.doubles.count > 3 ? " and \(checked.doubles.count - 3) more" : ""
    model.say(.info, "\(names)\(more) stood there more than once: sent once.")
  }
  return model.saveNow() + sendNext(of: go, &model)
}

/// Puts the next number of a go on its way; its row appears at once.
private func sendNext(of go: Int, _ model: inout Model) -> [Effect] {
  guard let order = model.sends.next(of: go) else { return [] }
  let request = order.request
  let row = SendRecord(
    id: Int64(-order.id), startedAt: model.now, profile: model.profile.name, mobile: request.mobile.digits,
    line: request.lineNumber.value, text: request.text.value, codeLength: request.codeLength.digits)
  model.history.rows.insert(row, at: 0)
  model.history.count += 1
  model.lastSentID = row.id
  // A new send is seen; only somebody who is reading further down is left there.
  if model.focus == .history, model.history.top > 0 {
    model.history.top += 1
  } else {
    model.history.top = 0
  }
  return [.send(order)]
}

func cancelSending(_ model: inout Model) -> [Effect] {
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
    if let index = model.history.rows.firstIndex(where: { $0.id == early }) {
      model.history.rows.removeAll { $0.id == record.id }
      model.history.rows[min(index, model.history.rows.count - 1)] = record
    }
    if model.history.selectedID == early { model.history.selectedID = record.id }
    if model.lastSentID == early { model.lastSentID = record.id }
    return []
  case .sendNotRecorded(let order, let reason):
    let early = model.sends.rows[order]
    let go = model.sends.go(of: order)
    model.sends.end(order, .notSent)
    if let go { model.sends.stop(go) }
    let before = model.history.rows.count
    model.history.rows.removeAll { $0.id == early }
    model.history.count -= before - model.history.rows.count
    model.say(.bad, "Not sent: \(reason)")
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
  if let early, early != record.id, let index = model.history.rows.firstIndex(where: { $0.id == early }) {
    model.history.rows[index] = record
  } else {
    model.history.update(record)
  }
  model.sends.end(order, outcome.kind)
  var effects: [Effect] = []
  if let go, let state = model.sends.goes[go] {
    let left = state.waiting.count
    if left > 0, outcome.wouldRepeat {
      model.sends.stop(go)
      model.say(
        .bad,
        "Stopped after \(state.done) of \(state.total): the other \(left) would end the same way. \(brief(outcome))"
      )
    } else if left > 0 {
      effects += sendNext(of: go, &model)
    } else {
      model.sends.stop(go)
      model.say(notice(for: outcome, state), state.total > 1 ? summary(of: state) : brief(outcome))
    }
  }
  if let recordProblem { model.say(.bad, recordProblem) }
  if case .details(let id, _) = model.overlay, id == record.id { effects.append(.loadDetails(id: id)) }
  // Credit has changed; asked for quietly.
  if outcome.kind == .accepted { effects += model.askForAccount() }
  return effects
}

private func notice(for outcome: SendOutcome, _ state: Sends.Go) -> Model.Notice.Kind {
  if state.total > 1 { return state.accepted == state.total ? .good : .bad }
  return outcome.kind == .accepted ? .good : .bad
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

private func brief(_ outcome: SendOutcome) -> String {
  switch outcome {
  case .accepted(let answer):
    answer.code.map { "Accepted; the code is \(VisibleText.escaped($0, limit: 20)). ^Y copies it." }
      ?? outcome.explanation
  case .refused(let answer):
    "Refused: \(answer.status.display). F4 says what it means and what to do."
  case .notSent: outcome.explanation
  case .unknown(_, let reason): "Unknown: \(reason.brief). It may have been sent and charged. F4 tells more."
  }
}
