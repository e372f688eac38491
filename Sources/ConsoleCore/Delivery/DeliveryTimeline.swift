internal import AmootSMS
internal import ConsoleData
internal import Foundation
internal import ConsoleWording
internal import Wording

extension DetailText {
  /// The way of a message that has left, from when it was written until it reached the phone.
  var path: [DetailLine] {
    guard row.state == .accepted || row.hasDelivery else { return [] }
    var lines = [DetailLine.heading(text(TrackingWords.heading))]
    func add(_ key: Phrase, _ words: Phrase, _ tone: DetailLine.Tone = .plain) {
      lines.append(DetailLine(key: text(key), text: text(words), tone: tone))
    }
    add(TrackingWords.written, moment(row.startedAt))
    if let left { add(TrackingWords.left, TrackingWords.later(DurationWords.measured(left))) }
    if case .listed = row.reason {
      // No answer came; when the provider took it, its list tells.
      if let registered = row.delivery.registeredAt {
        add(TrackingWords.taken, TrackingWords.byProvidersClock(moment(registered)))
      }
    } else if row.state == .accepted, let duration = row.duration {
      let taken = TrackingWords.later(DurationWords.measured(.seconds(duration)))
      add(
        TrackingWords.taken,
        row.delivery.registeredAt.map { TrackingWords.providersClock(taken, moment($0)) } ?? taken)
    }
    if let sendAt = row.sendAt { add(TrackingWords.due, moment(sendAt)) }
    if let handedOver = row.delivery.handedOverAt {
      add(TrackingWords.handedOver, TrackingWords.byProvidersClock(moment(handedOver)))
    }
    for change in changes {
      guard let entry = DeliveryTable.entry(code: change.code) else { continue }
      let span = DurationWords.span(atMost: .seconds(max(1, change.seenAt.timeIntervalSince(row.due))))
      let seen =
        IranTime.plain(change.notBefore) == IranTime.plain(change.seenAt)
        ? TrackingWords.seenAt(moment(change.seenAt))
        : TrackingWords.seen(from: moment(change.notBefore), to: moment(change.seenAt))
      let isLast = change.code == row.delivery.code
      let tone = isLast ? row.deliveryStage(now: now).map { DetailLine.Tone.mark(.delivery($0)) } : nil
      lines.append(
        DetailLine(
          key: text(entry.kind == .delivered ? TrackingWords.onThePhone : entry.words),
          text: text(
            TrackingWords.change(
              seen, within: span, code: .verbatim("\(entry.name) \(entry.code)"))), tone: tone ?? .plain))
    }
    lines += state
    return lines + [.empty]
  }

  /// What the last report does not mean, and when the service was last asked.
  private var state: [DetailLine] {
    var lines: [DetailLine] = []
    if row.messageID == nil {
      return [DetailLine(text: text(TrackingWords.noMessageID), tone: .faint)]
    }
    if row.deliveryStage(now: now) == .delivered {
      lines.append(DetailLine(text: text(TrackingWords.notRead), tone: .faint))
    }
    guard let asked = row.delivery.askedAt else {
      if row.due > now { return lines }
      return lines + [DetailLine(text: text(TrackingWords.notAsked), tone: .faint)]
    }
    let when = moment(asked)
    lines.append(
      row.delivery.problem.map {
        DetailLine(
          key: text(TrackingWords.asked), text: text(TrackingWords.inVain(when, $0.phrase)), tone: .warning)
      } ?? DetailLine(key: text(TrackingWords.asked), text: text(when), tone: .faint))
    return lines
  }

  /// The changes of the message's state; at least the one that led to the present one.
  private var changes: [DeliveryChange] {
    let logged = details?.deliveries ?? []
    guard logged.last?.code != row.delivery.code, let code = row.delivery.code,
      let before = row.delivery.notBefore, let seen = row.delivery.seenAt
    else { return logged }
    return logged + [DeliveryChange(code: code, notBefore: before, seenAt: seen)]
  }

  /// How long after it was written the request left; nil if that is not known.
  private var left: Duration? {
    guard let timing = details?.timing, timing.wait != nil, details?.connection?.reused != true else {
      return nil
    }
    return [timing.name, timing.connect, timing.tls].reduce(.zero) { $0 + ($1 ?? .zero) }
  }

  /// Returns a moment, with its day if that is not the day of the send.
  private func moment(_ date: Date) -> Phrase {
    IranTime.dayText(date) == IranTime.dayText(row.startedAt) ? IranTime.time(date) : IranTime.moment(date)
  }
}
