internal import AmootSMS
internal import ConsoleData
internal import Foundation
internal import Screen
internal import ConsoleWording
internal import Wording

extension Model {
  /// Checks the form and starts a batch: one request per number, one after another.
  mutating func startSending() -> [Effect] {
    guard isReady else {
      sending.startsWhenReady = true
      notify(.info, SendingWords.starting)
      return []
    }
    if let key = profile.misspeltKeys.first {
      notify(.bad, SendingWords.misspeltKey(key.written, meant: key.meant))
      return []
    }
    if lacksCommandsToken { return askCommandAgain() }
    // A time of day that has passed since it was shown now means tomorrow, which is not what the user saw.
    if let shown = shownSendTime, let meant = sendTime, meant.timeIntervalSince(shown) > 3_600 {
      let (old, new) = (IranTime.minute(shown), IranTime.minute(meant))
      notify(
        .bad,
        shown <= now
          ? SendingWords.timeHasPassed(old, now: new) : SendingWords.timeHasMoved(old, now: new))
      return []
    }
    guard let checked = form.checkAll(now: now) else {
      let wrong = form.errors.keys.sorted()
      if let first = wrong.first {
        focus = .field(first)
        notify(.bad, SendingWords.needsCorrection(wrong.map(\.label)))
      }
      return []
    }
    if checked.duplicates.isEmpty {
      notices.current = nil
    } else {
      let names = Phrase.list(checked.duplicates.prefix(3).map { .verbatim($0.display) })
      let more = checked.duplicates.count - 3
      notify(
        .info,
        more > 0 ? SendingWords.duplicates(names, andMore: more) : SendingWords.duplicates(names))
    }
    // Look up one batch at a time: pressing Enter twice in a moment is one send.
    guard sending.awaited == nil else { return [] }
    let batch = SendingState.AwaitedBatch(
      id: sending.nextID(), requests: checked.requests, sender: sender(with: checked.token),
      batch: form.resumed.flatMap { resumed in
        resumed.isContinued(by: checked.requests, sender(with: checked.token)) ? resumed.batch.reference : nil
      })
    sending.awaited = batch
    return saveNow() + [.sending(.check(id: batch.id, batch.requests.map(\.mobile.digits), batch.sender))]
  }

  /// The time that *Send at* stands for at this moment; nil for now, and for what cannot be read.
  var sendTime: Date? {
    if case .at(let date)? = try? SendTime(parsing: form.text(.sendAt), now: now) { date } else { nil }
  }

  /// Notes the time that *Send at* stands for. A time that jumped with the clock counts only after it has been on the
  /// screen for 1.5 seconds: the user may be pressing Enter already.
  mutating func noteSendTime() {
    let (text, time) = (form.text(.sendAt), sendTime)
    if text == shownSendText, let shown = shownSendTime, let time, time.timeIntervalSince(shown) > 3_600 {
      let since = sendTimeChangedAt ?? now
      sendTimeChangedAt = since
      guard now.timeIntervalSince(since) >= 1.5 else { return }
    }
    (shownSendText, shownSendTime, sendTimeChangedAt) = (text, time, nil)
  }

  /// The profile in force with a token, by value.
  func sender(with token: Token) -> Sender {
    Sender(profile, token: token, limits: settings.preferences.limits)
  }

  /// The profile in force with the form's token; nil without a valid one.
  var sender: Sender? { (try? Token(form.text(.token))).map { sender(with: $0) } }

  /// Looks up the numbers of a batch again that was held while the user was asked whether to quit.
  mutating func checkAgain() -> [Effect] {
    guard sending.isHeld, let batch = sending.awaited else { return [] }
    sending.isHeld = false
    return [.sending(.check(id: batch.id, batch.requests.map(\.mobile.digits), batch.sender))]
  }

  /// Starts the batch that a look-up was for, or asks first.
  private mutating func begin(_ id: Int, with facts: [RecipientHistory]) -> [Effect] {
    guard let batch = sending.awaited, batch.id == id else { return [] }
    // The user was told that quitting sends nothing: wait for the answer.
    guard !overlays.contains(.question(.quit)) else {
      sending.isHeld = true
      return []
    }
    sending.awaited = nil
    var reasons = program.isDemo ? [] : guardReasons(facts, batch.sender)
    if sender?.isSameCall(as: batch.sender) != true, let first = batch.requests.first {
      reasons.append(GuardReason(mobile: first.mobile.digits, reason: .settingsChanged))
    }
    if !program.isDemo, let first = batch.requests.first,
      let reason = creditReason(batch.requests, batch.sender)
    {
      reasons.append(GuardReason(mobile: first.mobile.digits, reason: reason))
    }
    if !program.isDemo, batch.requests.count > Model.unaskedRecipients, let first = batch.requests.first {
      reasons.append(GuardReason(mobile: first.mobile.digits, reason: .manyRecipients(batch.requests.count)))
    }
    // Ask before a second batch starts while numbers of another one are still waiting.
    guard !reasons.isEmpty || sending.waitingCount > 0 else {
      return startBatch(batch.requests, by: batch.sender, batch: batch.batch)
    }
    ask(
      .guarded(
        batch.requests, batch.sender, batch: batch.batch,
        reasons: reasons.sorted { $0.reason.sortRank < $1.reason.sortRank }),
      after: .answerToKey)
    return []
  }

  /// Adds what the history does not know to what it knows of numbers: what waits here, or was sent unrecorded.
  private func complete(_ facts: [RecipientHistory], _ sender: Sender) -> [RecipientHistory] {
    var here: [String: [SendRecord]] = [:]
    for row in history.local + sending.unwritten where row.destination == sender.destination {
      here[row.mobile, default: []].append(row)
    }
    return facts.map { fact in
      var fact = fact
      for row in here[fact.mobile] ?? [] {
        fact.add(row)
        fact.isKnown = fact.isKnown || row.profile == sender.profile
      }
      return fact
    }
  }

  /// Returns why to ask before sending to the numbers.
  private func guardReasons(_ facts: [RecipientHistory], _ sender: Sender) -> [GuardReason] {
    let underWay = sending.underWay(to: sender.destination)
    return complete(facts, sender).compactMap { fact in
      underWay.contains(fact.mobile)
        ? GuardReason(mobile: fact.mobile, reason: .underWay)
        : fact.reason(profile.confirmationPolicy, now: now).map {
          GuardReason(mobile: fact.mobile, reason: $0)
        }
    }
  }

  /// Looks up again what the open question says of its numbers: another program may have sent to them.
  mutating func recheckQuestion() -> [Effect] {
    guard !program.isDemo, case .question(let question)? = overlay else { return [] }
    let (mobiles, sender): ([String], Sender)
    switch question {
    case .guarded(let requests, let asked, _, _): (mobiles, sender) = (requests.map(\.mobile.digits), asked)
    case .sendAgain(let resend): (mobiles, sender) = ([resend.request.mobile.digits], resend.sender)
    default: return []
    }
    let id = nextRequestID()
    questions.recheck = id
    return [.sending(.check(id: id, mobiles, sender))]
  }

  /// Changes what the open question says, if that has changed; it has to be read again then.
  private mutating func recheck(with facts: [RecipientHistory]) {
    guard case .question(let question)? = overlay else { return }
    var changed = question
    switch question {
    case .guarded(let requests, let sender, let batch, let reasons):
      guard facts.map(\.mobile) == requests.map(\.mobile.digits) else { return }
      // What is not about a number stays as it was asked.
      let others = reasons.filter { !$0.reason.isAboutNumber }
      let new = (guardReasons(facts, sender) + others).sorted { $0.reason.sortRank < $1.reason.sortRank }
      guard !new.isEmpty else { return }
      changed = .guarded(requests, sender, batch: batch, reasons: new)
    case .sendAgain(var resend):
      guard facts.map(\.mobile) == [resend.request.mobile.digits] else { return }
      let fact = complete(facts, resend.sender)[0]
      resend.newer = [fact.lastArrived, fact.last].compactMap(\.self).first { row in
        row.startedAt > resend.row.startedAt && row.id != resend.row.id
      }
      changed = .sendAgain(resend)
    default: return
    }
    guard changed != question else { return }
    overlay = .question(changed)
    questions.askedAt = now
  }

  /// Starts a batch. If a row cannot be written, the runtime reports it and the user is asked what to do.
  ///
  /// - Parameter batch: The batch in the history that the sends go on with.
  mutating func startBatch(
    _ requests: [SendOTPRequest], by sender: Sender, isRecorded: Bool = true, batch: BatchReference? = nil
  ) -> [Effect] {
    let effects = showNewest()
    let batch = sending.start(requests, by: sender, now: now, isRecorded: isRecorded, batch: batch)
    return effects + sendNext(of: batch)
  }

  /// Sends to the next number of a batch; its row appears at once.
  fileprivate mutating func sendNext(of batch: Int) -> [Effect] {
    // The time may have passed while a question was open or other numbers were being sent to.
    if let sends = sending.batches[batch]?.sends, case .at(let date)? = sends.waiting.first?.sendTime,
      date.timeIntervalSince(now) <= -60
    {
      let stopped = sending.stop(batch)
      let kept = keepUnsent(stopped?.unsent ?? [], of: stopped)
      notify(.bad, SendingWords.timePassedWaiting(IranTime.minute(date), left: sends.waiting.count) + kept)
      return []
    }
    guard sending.batches[batch]?.isPaused != true, let order = sending.next(of: batch) else { return [] }
    let request = order.request
    var row = SendRecord(
      id: Int64(-order.id), startedAt: now, profile: order.sender.profile, mobile: request.mobile.digits,
      line: request.lineNumber.value, text: request.text.value, codeLength: request.codeLength.digits,
      destination: order.sender.destination)
    if case .at(let date) = request.sendTime { row.sendAt = date }
    history.addLocal(row)
    sending.last = row
    return [.sending(.send(order))] + saveRest(of: batch)
  }

  /// Returns whether *Mobile* still holds exactly these numbers.
  fileprivate func holds(_ mobiles: [String]) -> Bool {
    (try? form.mobiles())?.numbers.map(\.digits) == mobiles
  }

  /// The form as it is saved: while a batch is under way whose numbers it holds, with those that have got nothing, the one
  /// being sent to included, so that a program that is killed does not come back with those that already got their
  /// message.
  var savedForm: FormValues {
    var values = form.values
    let batch = sending.batches.values.first { $0.sends.total > 1 && holds($0.sends.mobiles) }
    guard let batch else { return values }
    values.batch = batch.saved
    let rest = (batch.current.map { [$0.mobile] } ?? []) + batch.unsent
    values.mobile = RecipientList(rest.compactMap { try? MobileNumber($0) }).saved
    return values
  }

  /// Saves the form at each step of a batch of several numbers.
  private func saveRest(of batch: Int) -> [Effect] {
    guard settings.preferences.remembersForm, let sends = sending.batches[batch]?.sends, sends.total > 1,
      holds(sends.mobiles)
    else { return [] }
    return [.saveForm(savedForm)]
  }

  mutating func cancelSending() -> [Effect] {
    if !sending.isSending, sending.awaited != nil {
      (sending.awaited, sending.isHeld) = (nil, false)
      notify(.info, SendingWords.cancelled)
      return []
    }
    // In the history the key means the selected row, and no other.
    let order = focus == .history ? history.selected.flatMap { sending.order(ofRow: $0.id) } : sending.newest
    if order == nil, focus != .history, sending.pausedBatch != nil {
      notify(
        .info,
        SendingWords.paused(
          left: sending.pausedCount, key: keys.text(.pauseBatch), stop: keys.text(.stopBatch)))
      return []
    }
    guard let order else {
      if focus == .history { notify(.info, SendingWords.rowIsNotSending) }
      return []
    }
    if focus != .history, let changedAt = sending.changedAt,
      abs(now.timeIntervalSince(changedAt)) < Model.readingDelay
    {
      notify(.info, SendingWords.endedMeanwhile(key: keys.text(.cancel)))
      return []
    }
    if let batch = sending.batch(of: order) {
      // Which numbers stay in *Mobile* depends on the outcome of the send under way.
      sending.dropWaiting(of: batch)
    }
    return [.sending(.cancel(order: order))]
  }

  mutating func update(_ message: Message.Sending) -> [Effect] {
    switch message {
    case .checked(let id, let facts):
      guard questions.recheck == id else { return begin(id, with: facts) }
      questions.recheck = nil
      recheck(with: facts)
      return []
    case .began(let order, let record):
      guard let provisionalID = sending.rows[order], provisionalID < 0 else { return [] }
      sending.setRow(record.id, of: order)
      sending.join(record, order: order)
      history.newestSeen = max(history.newestSeen ?? 0, record.id)
      replaceRow(provisionalID, with: record)
      // From its first row on, the batch has a name.
      return record.id == record.batch ? sending.batch(of: order).map { saveRest(of: $0) } ?? [] : []
    case .notRecorded(let order, let request, let reason):
      guard let provisionalID = sending.rows[order] else { return [] }
      let stopped = sending.fail(order)
      let left = [request] + (stopped?.sends.waiting ?? [])
      history.removeLocal(provisionalID)
      if sending.last?.id == provisionalID { sending.last = nil }
      // Whatever is answered, what has got its message stays out of *Mobile*.
      let kept =
        stopped.map { $0.sends.total > 1 ? keepUnsent($0.unsent(with: request), of: $0) : .empty } ?? .empty
      notify(.bad, SendingWords.notSent(reason) + kept)
      updateQuestions()
      if let sender = stopped?.sender { ask(.unrecorded(left, sender, reason: reason), after: .itself) }
      return closeQuitQuestion()
    case .taken(let order, let request, let batch): return skip(order, request, batch)
    case .ended(let order, let record, let outcome, let recordProblem, let clockSkew):
      return end(
        order, record: record, outcome: outcome, recordProblem: recordProblem, clockSkew: clockSkew)
    case .recipientsRead(let id, let path, let result): return takeRecipients(id, path, result)
    case .batchRead(let id, let row, let batch, let problem): return takeBatch(id, row, batch, problem)
    case .recordedLate(let record):
      sending.unwritten.removeAll { $0.isSameSend(as: record) }
      watchLate(record)
      notify(.good, HistoryWords.recordedLate(MobileNumber.grouped("0" + record.mobile)))
      return reload()
    }
  }

  private mutating func end(
    _ order: Int, record: SendRecord, outcome: SendOutcome, recordProblem: Phrase?, clockSkew: Double?
  ) -> [Effect] {
    // Ignore an outcome that is reported twice.
    guard let provisionalID = sending.rows[order] else { return [] }
    let batch = sending.batch(of: order)
    if sending.newest == order { sending.changedAt = now }
    // What follows in a batch is the same to whoever wants to stop it.
    defer {
      if batch != nil, sending.newest.flatMap({ sending.batch(of: $0) }) == batch { sending.changedAt = nil }
    }
    let sender = batch.flatMap { sending.batches[$0]?.sender }
    replaceRow(provisionalID, with: record)
    if record.id > 0, recordProblem != nil { sending.unwritten.append(record) }
    if record.id > 0, record.code != nil, settings.preferences.keptCodes != .yes {
      history.withCodes[record.id] = record
    }
    if record.code != nil { sending.lastWithCode = record }
    watchDelivery(of: record)
    if outcome.mayHaveCost, let sender { noteCost(of: record, by: sender) }
    if let batch { sending.add(record, to: batch) }
    let continuation = sending.end(order, outcome, at: now)
    defer { updateQuestions(of: record) }
    // The notice below is about this row, and so are the keys that it names.
    if !isInHistory || history.selectedID == record.id { sending.last = record }
    let clock = clockSkew.map { SendingWords.clockDiffers(minutes: Int(($0 / 60).rounded())) } ?? .empty
    var effects: [Effect] = []
    if let batch, let sends = sending.batches[batch]?.sends {
      switch continuation {
      case .next: effects += sendNext(of: batch)
      case .stop(let left):
        // What was accepted, or may have been, is not to be sent to again.
        let failed = outcome.mayHaveCost || outcome.kind == .notSent ? [] : [record.mobile]
        let unsent = failed + (sending.batches[batch]?.unsent ?? [])
        let kept = keepUnsent(unsent, of: sending.stop(batch))
        let wait =
          outcome.retryAfter.map { SendingWords.retryAfter(VisibleText.escaped($0, limit: 40)) } ?? .empty
        notify(
          .bad,
          SendingWords.stopped(
            after: sends.done, of: sends.total, left: left, wait: wait, last: brief(outcome, nil))
            + kept)
      case .finished:
        // A refusal that would have stopped the batch keeps its number, as if others were still waiting.
        let repeated = outcome.wouldRepeat && !outcome.mayHaveCost && outcome.kind != .notSent
        let unsent = (repeated ? [record.mobile] : []) + (sending.batches[batch]?.unsent ?? [])
        var kept = Phrase.empty
        if sends.total > 1, !unsent.isEmpty {
          kept = keepUnsent(unsent, of: sending.batches[batch])
        } else if sends.total > 1 {
          // Save the form as it is on the screen, in place of what `saveRest` saved.
          form.unsavedSince = now
        }
        forgetResumed(sending.stop(batch), unsent)
        if sends.total > 1 {
          let last = outcome.kind.facts.tone == .good ? Phrase.empty : .verbatim(" ") + brief(outcome, nil)
          notify(noticeKind(for: outcome, sends), sends.summary + last + kept + clock)
        } else {
          notify(
            noticeKind(for: outcome, sends), brief(outcome, keys) + clock, about: record,
            withoutKeys: brief(outcome, nil) + clock)
        }
      }
    }
    // While others look on, the code is what they wait for.
    if isPrivacyOn, overlays.isEmpty, focus != .prompt, !sending.isSending, record.state == .accepted,
      lastKeyAt <= record.startedAt, sending.lastBatch.isEmpty, let code = record.code, !code.contains("•")
    {
      open(.bigCode(record))
    }
    if appearance.rings, !sending.isSending { effects.append(.terminal(.ring)) }
    if let recordProblem { notify(.bad, recordProblem) }
    // Only now is it clear whether the row matches the filter.
    if !history.filter.isEmpty { effects += reload() }
    if record.id > 0, showsDetails(of: record.id) { effects += loadDetails(of: record.id, isChanged: true) }
    // Query the credit quietly: it has changed or, after an unknown outcome, shows whether it has. Only if the form
    // still uses the account that sent.
    if outcome.mayHaveCost, let sender, self.sender?.isSameAccount(as: sender) == true {
      effects += askForAccount(.sent)
    }
    return effects + closeQuitQuestion()
  }

  /// Pauses the batch whose progress is shown, or goes on with it.
  mutating func pauseBatch() -> [Effect] {
    guard let batch = sending.newestBatch, let sends = sending.batches[batch]?.sends else { return [] }
    let isPaused = !sending.isPaused
    sending.setPaused(isPaused, batch)
    notify(
      .info,
      isPaused
        ? SendingWords.paused(
          left: sends.waiting.count, key: keys.text(.pauseBatch), stop: keys.text(.stopBatch))
        : SendingWords.goesOn(left: sends.waiting.count))
    return isPaused || sending.batches[batch]?.current != nil ? [] : sendNext(of: batch)
  }

  /// Ends the paused batch of which no send is under way; without one, cancels as Esc does.
  mutating func stopBatch() -> [Effect] {
    guard let batch = sending.pausedBatch else { return cancelSending() }
    guard let sends = sending.batches[batch]?.sends else { return [] }
    let stopped = sending.stop(batch)
    notify(.info, sends.summary + keepUnsent(stopped?.unsent ?? [], of: stopped))
    return closeQuitQuestion()
  }

  /// Closes the question whether to quit during a send once no send is left: what it says is no longer true.
  fileprivate mutating func closeQuitQuestion() -> [Effect] {
    guard !isSendingOrChecking, overlays.contains(.question(.quit)) else { return [] }
    overlays.removeAll { $0 == .question(.quit) }
    return []
  }

  /// Replaces a row that has received its ID or its outcome.
  fileprivate mutating func replaceRow(_ id: Int64, with record: SendRecord) {
    history.replaceLocal(id, with: record)
    if let index = history.rows.firstIndex(where: { $0.id == id || $0.id == record.id }) {
      history.rows[index] = record
      let double = history.rows.lastIndex { $0.id == id || $0.id == record.id }
      if let double, double != index { history.rows.remove(at: double) }
    }
    if history.selectedID == id { history.selectedID = record.id }
    if sending.last?.id == id { sending.last = record }
    if history.marked?.id == id { history.marked = record }
    show(record, inOverlaysOf: id)
  }

  /// Updates open questions that called a send under way, once it has ended or turned out never to begin. A changed
  /// question has to be read again.
  fileprivate mutating func updateQuestions(of record: SendRecord? = nil) {
    for index in overlays.indices {
      guard case .question(.guarded(let requests, let sender, let batch, let reasons)) = overlays[index],
        reasons.contains(where: { $0.reason == .underWay })
      else { continue }
      let underWay = sending.underWay(to: sender.destination)
      let left = reasons.compactMap { reason -> GuardReason? in
        guard reason.reason == .underWay, !underWay.contains(reason.mobile) else {
          return reason
        }
        guard let record, record.mobile == reason.mobile, record.destination == sender.destination,
          record.state.facts?.hasLeft != false
        else { return nil }
        return GuardReason(
          mobile: reason.mobile,
          reason: record.state.facts?.tone == .doubtful ? .unknownBefore(record) : .justSent(record)
        )
      }
      guard left != reasons else { continue }
      overlays[index] = .question(.guarded(requests, sender, batch: batch, reasons: left))
      questions.askedAt = now
    }
  }
}

extension Model {
  /// The number of recipients up to which a send is not asked about because of their number alone.
  static let unaskedRecipients = 50

  /// Leaves in *Mobile* only the numbers of a stopped batch that nothing has been sent to, unless the field has been
  /// edited since. Undo brings the others back.
  ///
  /// - Parameter batch: The batch as it was. What is sent to the numbers later goes on with it.
  /// - Returns: What to say of it; empty if the field has been edited.
  fileprivate mutating func keepUnsent(_ unsent: [String], of batch: SendingState.Batch?) -> Phrase {
    // Save the form again: `saveRest` saved it in the middle of the batch.
    form.unsavedSince = now
    guard let batch, holds(batch.sends.mobiles) else { return .empty }
    if unsent.count < batch.sends.mobiles.count {
      form.setRecipients(RecipientList(unsent.compactMap { try? MobileNumber($0) }))
    }
    if let saved = batch.saved { form.resumed = ResumedBatch(saved, unsent) }
    // Show the first of them.
    form[.mobile].move(.start)
    return SendingWords.mobileKeeps(unsent.count)
  }

  /// Forgets the batch that the numbers in the form belonged to, once it leaves none.
  fileprivate mutating func forgetResumed(_ batch: SendingState.Batch?, _ unsent: [String]) {
    guard let reference = batch?.membership.batch, form.resumed?.batch.reference == reference, unsent.isEmpty
    else {
      return
    }
    form.resumed = nil
    form.unsavedSince = now
  }

  /// Goes on with a batch whose number another send has taken.
  fileprivate mutating func skip(_ order: Int, _ request: SendOTPRequest, _ taken: Int64) -> [Effect] {
    guard let provisionalID = sending.rows[order] else { return [] }
    let batch = sending.batch(of: order)
    history.removeLocal(provisionalID)
    if sending.last?.id == provisionalID { sending.last = nil }
    let step = sending.skip(order)
    let words = RecipientWords.skippedTaken(request.mobile.display, RecipientWords.taken(String(taken)))
    notify(.info, words)
    guard let batch else { return closeQuitQuestion() }
    if step == .next { return sendNext(of: batch) }
    let stopped = sending.stop(batch)
    let unsent = stopped?.unsent ?? []
    forgetResumed(stopped, unsent)
    if let sends = stopped?.sends, sends.total > 1 {
      notify(
        .info,
        sends.summary + .verbatim(" ") + words + (unsent.isEmpty ? .empty : keepUnsent(unsent, of: stopped)))
    }
    return closeQuitQuestion()
  }
}

extension ConfirmationReason {
  /// The position among reasons: the most serious first, which is what may be charged twice.
  fileprivate var sortRank: Int {
    switch self {
    case .unknownBefore: 0
    case .underWay: 1
    case .justSent: 2
    case .settingsChanged: 3
    case .creditMayBeShort: 3
    case .manyRecipients: 4
    case .unreadable: 4
    case .newNumber: 5
    case .always: 6
    }
  }
}

private func noticeKind(for outcome: SendOutcome, _ batch: SendBatch) -> Notice.Kind {
  if batch.total > 1 { return batch.count(.accepted) == batch.total ? .good : .bad }
  return outcome.kind.facts.tone == .good && outcome.answer?.namesOtherMobile != true ? .good : .bad
}

/// - Parameter keys: The keys to name; nil where they would act on another row.
private func brief(_ outcome: SendOutcome, _ keys: KeyTable?) -> Phrase {
  switch outcome {
  case .accepted(let answer):
    answer.code.map {
      (answer.namesOtherMobile
        ? SendingWords.accepted + outcome.overview.mobileRemark + .verbatim(" ") : .empty)
        + SendingWords.acceptedCode(VisibleText.escaped($0, limit: 60), key: keys?.text(.copyCode))
    }
      ?? outcome.explanation
  case .refused(let answer):
    SendingWords.refused(answer.status.display, key: keys.map(details))
  case .notSent: outcome.explanation
  case .unknown(_, let reason):
    SendingWords.unknown(reason.brief, key: keys.map(details))
  }
}

/// Returns the key that opens the details of the form's row.
private func details(_ keys: KeyTable) -> String {
  keys.bindings(of: .details).last.map { keys.text($0) } ?? ""
}
