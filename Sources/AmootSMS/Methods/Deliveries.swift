public import Foundation

/// What the service reports about the delivery of a message.
public struct Delivery: Sendable, Equatable {
  /// The ID of the message, as the service writes it.
  public let messageID: String
  /// Nil if the item tells none.
  public let state: DeliveryState?
  /// What the message cost, in rials; nil if it is 0, which means that it is not told.
  public let cost: Int?
  /// When the provider took the message, by its clock.
  public let registeredAt: Date?
  /// When the provider handed the message over; nil if it is not recorded, in which case the service repeats the time of
  /// registration.
  public let sentAt: Date?
}

/// The answer to GetDelivery or GetDeliveries.
public struct Deliveries: Sendable, Equatable {
  /// What the service says, by a code of its table.
  public let status: ServiceStatus
  /// The items by their MessageID. Their order means nothing, and a message may be missing.
  public let items: [Delivery]
  /// Items that could not be read, as received but escaped and truncated.
  public let other: [String]

  /// The most items that are read.
  static let limit = 1_000

  /// Returns what is reported about a message; nil if the answer does not mention it, which does not mean that its delivery
  /// failed.
  public func delivery(of messageID: String) -> Delivery? {
    // An ID comes as a number or as text.
    func plain(_ id: String) -> String { Digits.ascii(id.filter { !$0.isWhitespace }) }
    return items.last { plain($0.messageID) == plain(messageID) }
  }

  /// - Throws: `AnswerFailure` if the body contains no usable status.
  public init(decoding body: some Collection<UInt8>) throws(AnswerFailure) {
    self = try Deliveries.reading(body).answer
  }

  private init(_ answer: SiblingAnswer) {
    status = answer.status
    var (items, other): ([Delivery], [JSON]) = ([], answer.rest)
    for item in answer.items.prefix(Deliveries.limit) {
      guard let id = AnswerReading.messageID(item.value(forAnyCase: "MessageID"), { _ in }) else {
        other.append(item)
        continue
      }
      let state: DeliveryState? =
        switch item.value(forAnyCase: "DeliveryType") {
        case .number(let text):
          AnswerReading.integer(text).flatMap { Int($0) }.map { DeliveryState(code: $0) }
        case .string(let text): text.allSatisfy(\.isWhitespace) ? nil : DeliveryState(name: text)
        default: nil
        }
      let registered = AnswerReading.moment(item.value(forAnyCase: "RegDateTime"))
      let sent = AnswerReading.moment(item.value(forAnyCase: "SendDateTime"))
      let cost = AnswerReading.wholeNumber(item.value(forAnyCase: "Cost"))
      items.append(
        Delivery(
          messageID: id, state: state, cost: cost == 0 ? nil : cost, registeredAt: registered,
          sentAt: sent == registered ? nil : sent))
    }
    self.items = items
    self.other = other.prefix(20).map { VisibleText.escaped($0.text(pretty: false), limit: 200) }
  }

  fileprivate static func reading(
    _ body: some Collection<UInt8>
  ) throws(AnswerFailure) -> (answer: Deliveries, evidence: AnswerEvidence) {
    let answer = try SiblingAnswer(body, fields: ["DeliveryType", "RegDateTime"])
    return (Deliveries(answer), answer.evidence)
  }
}

extension ServiceMethod where Answer == Deliveries {
  /// Asks what became of a message. Free.
  ///
  /// - Parameter messageID: The ID from the answer to a send, greater than 0.
  public static func delivery(of messageID: String) -> ServiceMethod {
    ServiceMethod(name: .getDelivery, parameters: [.init("MessageID", messageID)]) {
      body throws(AnswerFailure) in
      try Deliveries.reading(body)
    }
  }

  /// Asks what became of several messages. Free. How many the service takes at once is not documented; ask for 100 at most.
  public static func deliveries(of messageIDs: [String]) -> ServiceMethod {
    ServiceMethod(
      name: .getDeliveries, parameters: [.init("ListMessageID", messageIDs.joined(separator: ","))]
    ) { body throws(AnswerFailure) in
      try Deliveries.reading(body)
    }
  }
}
