internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Foundation
internal import Screen
internal import TextLayout
internal import ConsoleWording
internal import Wording

extension Painter {
  /// Paints what is asked, what is known about it, and the two answers, the safe one first.
  mutating func paintQuestion(_ question: Question, _ model: Model) {
    let width = min(model.size.width - 2, 66)
    var lines = question.lines(model)
    // If the answers do not fit side by side, stack them, the safe one first.
    let no = QuestionWords.leaveIt(key: model.keys.text(.confirmNo))
    let yes = QuestionWords.answer(model.keys.text(.confirmYes), question.deed)
    let isArmed = model.unavailabilityReason(.confirmYes) == nil
    // An overlay below may cover the notice line.
    if model.overlays.count > 1, let notice = model.notices.current {
      lines.append(OverlayLine(notice.text, Theme.style(of: notice.kind)))
    }
    lines.append(.empty)
    if isArmed, width >= columns(words(no)) + columns(words(yes)) + 14 {
      lines.append(OverlayLine(.joined([no, yes], separator: "        "), Theme.key))
    } else {
      lines.append(OverlayLine(no, Theme.key))
      lines.append(
        isArmed ? OverlayLine(yes, Theme.key) : OverlayLine(yes + QuestionWords.inAMoment, Theme.faint))
    }
    let room = max(4, model.size.height - 4)
    var laid: [(line: LaidLine, style: Style)] = []
    for line in lines {
      let layout = TextLayout(
        words(line.text), width: width - 4, direction: model.direction(of: line.text), options: options)
      laid += layout.lines.map { ($0, line.style) }
    }
    // If not everything fits, keep the answers.
    if laid.count > room { laid = laid.prefix(room - 3) + laid.suffix(3) }
    let rect = Rect(
      x: (model.size.width - width) / 2, y: max(1, (model.size.height - laid.count - 2) / 2), width: width,
      height: laid.count + 2)
    fill(rect)
    box(rect, title: question.title(model), style: Theme.warning)
    for (index, line) in laid.enumerated() {
      paint(
        line.line, in: Rect(x: rect.x + 2, y: rect.y + 1 + index, width: width - 4, height: 1),
        style: line.style)
    }
    moveCursor(to: nil)
  }
}

extension Question {
  func title(_ model: Model) -> Phrase {
    switch self {
    case .quit: QuestionWords.quitTitle
    case .guarded(let requests, _, _, let reasons):
      if requests.count == 1, let number = requests.first?.mobile {
        // The number in a reason is masked in privacy mode; a request cannot hold a masked one.
        QuestionWords.sendTo(reasons.first.map { RowText.mobile($0.mobile) } ?? model.display(number))
      } else {
        QuestionWords.sendTo(requests.count)
      }
    case .sendAgain(let resend): QuestionWords.sendAgain(to: RowText.mobile(resend.row.mobile))
    case .putIntoForm(let row): QuestionWords.putIntoForm(RowText.mobile(row.mobile))
    case .unrecorded: QuestionWords.unrecordedTitle
    case .delete: QuestionWords.deleteRow
    case .deleteTemplate(let template):
      QuestionWords.deleteTemplate(VisibleText.escaped(template.name, limit: MessageTemplate.nameLimit))
    case .prune(let rows): QuestionWords.deleteOld(rows.count)
    case .deleteFound(_, let count, _): QuestionWords.deleteRows(count)
    }
  }

  /// Returns what is known about the question's subject.
  func lines(_ model: Model) -> [OverlayLine] {
    switch self {
    case .quit:
      guard model.sending.inFlight > 0 else {
        let waiting = model.sending.waitingCount
        return [OverlayLine(waiting > 0 ? QuestionWords.quitPaused(waiting) : QuestionWords.quitUnchecked)]
      }
      return [
        OverlayLine(QuestionWords.underWay(model.sending.inFlight)), OverlayLine(QuestionWords.quitUnknown),
      ]
        + (model.sending.waitingCount > 0
          ? [OverlayLine(QuestionWords.waiting(model.sending.waitingCount))] : [])
    case .guarded(let requests, let sender, _, let reasons):
      return guardLines(requests, sender, reasons, model)
    case .putIntoForm(let row):
      return [
        OverlayLine(
          DestinationWords.formElsewhere(
            VisibleText.escaped(row.profile, limit: 40), row.destination?.phrase ?? DestinationWords.unknown,
            now: model.profile.name, Destination(model.profile.base).phrase), Theme.warning)
      ]
    case .sendAgain(let resend):
      let row = resend.row
      let time =
        row.sendAt.flatMap { $0 > model.now ? QuestionWords.at(IranTime.moment($0)) : nil }
        ?? QuestionWords.atOnce
      let newer = resend.newer.map {
        OverlayLine(
          QuestionWords.knownSince(Self.known($0, model)),
          $0.mayHaveArrived ? Theme.warning : .plain)
      }
      return [OverlayLine(QuestionWords.known(RowText.mobile(row.mobile), Self.known(row, model)))]
        + (newer.map { [$0] } ?? []) + [
          Self.route(resend, model),
          OverlayLine(
            QuestionWords.sendAgainFrom(
              VisibleText.escaped(row.line, limit: 40), digits: String(row.codeLength), at: time)),
          .empty, OverlayLine(.verbatim(VisibleText.escaped(row.text, limit: 300, keepingLines: true))),
        ]
    case .unrecorded(let requests, let sender, let reason):
      return [
        Self.route(sender),
        OverlayLine(QuestionWords.cannotBeWritten(requests.count)), OverlayLine(reason, Theme.error),
        OverlayLine(QuestionWords.unrecordedIsLost),
      ]
    case .delete(let row):
      let parts: [Phrase] =
        [
          IranTime.moment(row.startedAt), .verbatim(RowText.mobile(row.mobile)), row.state.phrase,
        ] + (row.messageID.map { [.verbatim(VisibleText.escaped($0, limit: 40))] } ?? [])
      return [
        OverlayLine(.joined(parts, separator: "  ")), OverlayLine(QuestionWords.goneForGood),
      ]
    case .deleteTemplate(let template):
      return [
        OverlayLine(.verbatim(VisibleText.escaped(template.text, limit: 300, keepingLines: true))), .empty,
        OverlayLine(
          model.program.isDemo ? QuestionWords.templateIsGoneFromDemo : QuestionWords.templateIsGone),
      ]
    case .prune(let rows):
      return [
        OverlayLine(
          QuestionWords.clockDoubted(
            days: rows.days, newest: IranTime.day(rows.newest), today: IranTime.day(model.now)),
          Theme.warning),
        OverlayLine(QuestionWords.clockRight),
      ]
    case .deleteFound(let filter, _, _):
      return [
        OverlayLine(QuestionWords.allFound(filter.reading)), OverlayLine(QuestionWords.allGoneForGood),
      ]
    }
  }

  /// Returns where a send goes, and with which profile.
  private static func route(_ sender: Sender) -> OverlayLine {
    OverlayLine(
      DestinationWords.to(sender.destination.phrase, with: VisibleText.escaped(sender.profile, limit: 40)),
      Theme.style(of: sender.destination.kind))
  }

  /// Returns where a row is sent again, and where the console would send otherwise.
  private static func route(_ resend: Resend, _ model: Model) -> OverlayLine {
    let row = resend.row
    let from = row.destination?.phrase ?? DestinationWords.unknown
    let profile = VisibleText.escaped(row.profile, limit: 40)
    let current = VisibleText.escaped(model.profile.name, limit: 40)
    return switch resend.relation {
    case .inForce: route(resend.sender)
    case .notInForce:
      OverlayLine(
        DestinationWords.rowNotInForce(
          profile, resend.sender.destination.phrase, now: current, Destination(model.profile.base).phrase),
        Theme.warning)
    case .elsewhere:
      OverlayLine(
        DestinationWords.rowElsewhere(
          profile, from, now: VisibleText.escaped(resend.sender.profile, limit: 40),
          resend.sender.destination.phrase), Theme.warning)
    }
  }

  private func guardLines(
    _ requests: [SendOTPRequest], _ sender: Sender, _ reasons: [GuardReason], _ model: Model
  ) -> [OverlayLine] {
    var lines: [OverlayLine] = []
    if requests.count > 1 {
      lines.append(OverlayLine(Self.numbers(requests.map { model.display($0.mobile) })))
    }
    if model.sending.waitingCount > 0 {
      lines.append(OverlayLine(QuestionWords.besideBatch(model.sending.waitingCount), Theme.warning))
    }
    // Each kind of reason once, the most serious first, with the numbers that it applies to.
    var left = reasons
    while let first = left.first {
      let same = left.filter { $0.reason.isLike(first.reason) }
      left.removeAll { $0.reason.isLike(first.reason) }
      lines += Self.lines(first, same.map { RowText.mobile($0.mobile) }, sender, model)
    }
    lines.append(Self.route(sender))
    if let estimate = model.priceEstimate(requests, sender) {
      lines.append(
        OverlayLine(PriceWords.costs(PriceWords.rials(estimate.range.lowerBound, estimate.most)), Theme.faint)
      )
    }
    if let request = requests.first {
      if case .at(let date) = request.sendTime {
        lines.append(OverlayLine(QuestionWords.goesOut(model.moment(date))))
      }
      lines += PreviewText.unfilled(request.text.value).map {
        OverlayLine(QuestionWords.sentence($0), Theme.warning)
      }
      lines += [
        .empty,
        OverlayLine(.verbatim(VisibleText.escaped(request.text.value, limit: 300, keepingLines: true))),
      ]
    }
    return lines
  }

  /// Returns a reason against a send: in detail for one number, together for several.
  private static func lines(
    _ first: GuardReason, _ names: [String], _ sender: Sender, _ model: Model
  ) -> [OverlayLine] {
    let isOne = names.count == 1
    let number = RowText.mobile(first.mobile)
    let all = numbers(names)
    switch first.reason {
    case .always: return [OverlayLine(QuestionWords.asksAlways(sender.profile))]
    case .manyRecipients(let count): return [OverlayLine(QuestionWords.many(count), Theme.warning)]
    case .creditMayBeShort(let credit, let least, let most):
      return [
        OverlayLine(
          PriceWords.creditForBatch(credit, price: PriceWords.rials(least, most))
            .map { model.veil.notice($0) }, Theme.warning)
      ]
    case .newNumber:
      return [
        OverlayLine(QuestionWords.newNumber(all, profile: sender.profile, to: sender.destination.phrase))
      ]
    case .settingsChanged: return [OverlayLine(QuestionWords.settingsChanged, Theme.warning)]
    case .underWay:
      let words = isOne ? QuestionWords.underWay(number) : QuestionWords.underWay(several: all)
      return [OverlayLine(words, Theme.warning)]
    case .unreadable(let problem):
      return [
        OverlayLine(QuestionWords.unreadable(all), Theme.warning), OverlayLine(problem, Theme.error),
        OverlayLine(QuestionWords.maybeAMomentAgo),
      ]
    case .justSent(let row):
      let words =
        isOne
        ? QuestionWords.known(number, known(row, model))
        : row.mayHaveArrived ? QuestionWords.justSent(several: all) : QuestionWords.justRefused(several: all)
      return [OverlayLine(words, Theme.warning)]
    case .unknownBefore(let row):
      let words =
        isOne ? QuestionWords.known(number, known(row, model)) : QuestionWords.unknownBefore(several: all)
      return [OverlayLine(words, Theme.warning)]
    }
  }

  /// Lists up to four numbers, or three and how many more there are.
  private static func numbers(_ names: [String]) -> Phrase {
    let shown = names.count <= 4 ? names : Array(names.prefix(3))
    return QuestionWords.numbers(.list(shown.map { .verbatim($0) }), andMore: names.count - shown.count)
  }

  /// Returns what a row's state means for sending again.
  private static func known(_ row: SendRecord, _ model: Model) -> Phrase {
    switch row.state {
    case .accepted:
      row.deliveryWords(now: model.now).map { QuestionWords.wasAccepted(ago(row, model), delivery: $0) }
        ?? QuestionWords.wasAccepted(ago(row, model))
    case .unknown:
      QuestionWords.wasUnknown(
        (row.summary ?? QuestionWords.noAnswer).map { VisibleText.escaped($0, limit: 60) })
    case .sending: QuestionWords.stillUnderWay
    case .refused: QuestionWords.wasRefused(ago(row, model))
    case .notSent: QuestionWords.wasNotSent(ago(row, model))
    }
  }

  private static func ago(_ row: SendRecord, _ model: Model) -> Phrase {
    let seconds = max(0, model.now.timeIntervalSince(row.startedAt) - (row.duration ?? 0))
    return seconds < 86_400 ? DurationWords.ago(seconds) : QuestionWords.onDay(IranTime.day(row.startedAt))
  }
}

extension ConfirmationReason {
  /// Returns whether one line can state both reasons.
  fileprivate func isLike(_ other: ConfirmationReason) -> Bool {
    switch (self, other) {
    case (.justSent(let row), .justSent(let other)): row.mayHaveArrived == other.mayHaveArrived
    case (.always, .always), (.newNumber, .newNumber),
      (.unknownBefore, .unknownBefore), (.underWay, .underWay), (.unreadable, .unreadable),
      (.settingsChanged, .settingsChanged), (.creditMayBeShort, .creditMayBeShort),
      (.manyRecipients, .manyRecipients):
      true
    case (.always, _), (.newNumber, _), (.justSent, _), (.unknownBefore, _), (.underWay, _), (.unreadable, _),
      (.settingsChanged, _), (.creditMayBeShort, _), (.manyRecipients, _):
      false
    }
  }
}
