public import AmootSMS
public import struct Foundation.Date
internal import ConsoleWording
public import Wording

/// What a row shows of its message's delivery: the class of the last report, and whether it is too late for another one.
public enum DeliveryStage: String, Sendable, CaseIterable {
  case pending, delivered, failed, blocked, otherWay, unknown
  /// No report of an end has come within `SendRecord.deliveryWindow`.
  case unconfirmed

  public init(_ kind: DeliveryClass) {
    self =
      switch kind {
      case .pending: .pending
      case .delivered: .delivered
      case .failed: .failed
      case .blocked: .blocked
      case .otherWay: .otherWay
      case .unknown: .unknown
      }
  }

  /// - Parameter isLate: Whether no further report is expected.
  init(_ kind: DeliveryClass, isLate: Bool) {
    self = isLate && DeliveryStage.open.contains(kind) ? .unconfirmed : DeliveryStage(kind)
  }

  /// The name in filters.
  var name: String { rawValue.lowercased() }

  static let names = allCases.map(\.name)

  /// The class of reports that leads to this stage; nil for `unconfirmed`, to which several do.
  public var kind: DeliveryClass? { DeliveryClass(rawValue: rawValue) }

  public var facts: DeliveryClass.Facts {
    kind?.facts ?? .unconfirmed
  }

  /// The stages of messages that are not to arrive.
  public static let hopeless: [DeliveryStage] = [.failed, .blocked]

  /// The classes whose reports end nothing, so that more are expected for a while.
  public static let open: [DeliveryClass] = [.pending, .unknown]
}

extension SendRecord {
  /// How long after a message was due a report of its delivery is expected, in seconds: providers and operators speak of up
  /// to three days.
  public static let deliveryWindow = 72.0 * 3_600

  /// When the message was to be sent.
  public var due: Date { sendAt ?? startedAt }

  /// Whether the message was to be sent by now. One without a time was, whatever the clock says by now.
  public func isDue(at now: Date) -> Bool { sendAt.map { $0 <= now } ?? true }

  /// Whether the service can be asked about the message's delivery at all: it may have taken the message, and has named it.
  public var hasDelivery: Bool { messageID != nil && !isSending && mayHaveArrived }

  /// What to show of the delivery; nil as long as nothing was reported.
  public func deliveryStage(now: Date) -> DeliveryStage? {
    guard hasDelivery, let entry = delivery.entry else { return nil }
    return DeliveryStage(entry.kind, isLate: now.timeIntervalSince(due) >= SendRecord.deliveryWindow)
  }

  public func mark(now: Date) -> RowMark { deliveryStage(now: now).map { .delivery($0) } ?? .outcome(state) }

  /// How long after it was due the message was seen in its state, in seconds: for a state that ends its way, an upper bound
  /// of the time it took; for any other, the age at the last report.
  ///
  /// Nil also where a clock that was set back makes it negative.
  public var deliveryAge: Double? {
    let moment =
      delivery.entry.map { DeliveryStage.open.contains($0.kind) } == true
      ? delivery.confirmedAt : delivery.seenAt
    return moment.flatMap { $0 < due ? nil : max(1, $0.timeIntervalSince(due)) }
  }

  /// The upper bound of the time it took, in whole seconds as it is shown; nil while its way has not ended.
  public var deliveryBound: Int? {
    guard let entry = delivery.entry, !DeliveryStage.open.contains(entry.kind), let age = deliveryAge else {
      return nil
    }
    return DurationWords.wholeSeconds(atMost: age)
  }

  /// The delivery in a few words, such as “reached the phone within 12 s”; nil as long as nothing was reported.
  public func deliveryWords(now: Date) -> Phrase? { deliveryForms(now: now)?.first }

  /// The delivery in a few words and in fewer, for a column; nil as long as nothing was reported.
  public func deliveryForms(now: Date) -> [Phrase]? {
    guard let stage = deliveryStage(now: now), let entry = delivery.entry else { return nil }
    if stage == .unconfirmed { return [stage.facts.words, TrackingWords.unconfirmed] }
    guard let age = deliveryAge else { return [entry.words] }
    func aged(_ words: Phrase) -> Phrase {
      DeliveryStage.open.contains(entry.kind)
        ? TrackingWords.after(DurationWords.span(atLeast: .seconds(age)), words)
        : TrackingWords.within(DurationWords.span(atMost: .seconds(age)), words)
    }
    let short = entry.kind == .delivered ? TrackingWords.onThePhone : entry.words
    return [aged(entry.words), aged(short), entry.words]
  }
}
