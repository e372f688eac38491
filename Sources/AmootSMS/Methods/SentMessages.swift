public import Foundation

/// The answer to GetMessages: what the provider has listed as sent between two moments.
public struct SentMessages: Sendable, Equatable {
  /// A message as the provider lists it.
  public struct Message: Sendable, Equatable {
    /// The ID of the message, as the service writes it.
    public let messageID: String
    /// The recipient as the service writes it; nil if it is not told.
    public let mobile: String?
    /// The line that it was sent from; nil if it is not told.
    public let line: String?
    /// The message; nil if it is not told.
    public let text: String?
    /// By the provider's clock.
    public let registeredAt: Date?
  }

  /// What the service says, by a code of its table.
  public let status: ServiceStatus
  /// At most 10,000 of those that the answer lists with a MessageID, in its order.
  public let messages: [Message]

  /// The most messages that are read.
  static let limit = 10_000

  /// - Throws: `AnswerFailure` if the body contains no usable status.
  public init(decoding body: some Collection<UInt8>) throws(AnswerFailure) {
    self = try SentMessages.reading(body).answer
  }

  private init(_ answer: SiblingAnswer) {
    status = answer.status
    messages = answer.items.prefix(SentMessages.limit).compactMap { item in
      func text(_ name: String) -> String? {
        switch item.value(forAnyCase: name) {
        case .string(let text), .number(let text): text
        default: nil
        }
      }
      return AnswerReading.messageID(item.value(forAnyCase: "MessageID"), { _ in }).map { id in
        Message(
          messageID: id, mobile: text("Mobile"), line: text("LineNumber"), text: text("SMSMessageText"),
          registeredAt: AnswerReading.moment(item.value(forAnyCase: "RegDateTime")))
      }
    }
  }

  fileprivate static func reading(
    _ body: some Collection<UInt8>
  ) throws(AnswerFailure) -> (answer: SentMessages, evidence: AnswerEvidence) {
    let answer = try SiblingAnswer(body, fields: ["SMSMessageText"])
    return (SentMessages(answer), answer.evidence)
  }
}

extension ServiceMethod where Answer == SentMessages {
  /// Lists what was sent between two moments. Free; the provider may have withdrawn it.
  public static func messages(from start: Date, to end: Date, dateForm: DateForm = .iso) -> ServiceMethod {
    ServiceMethod(
      name: .getMessages,
      parameters: [
        .init("FromDateTime", dateForm.text(start)), .init("ToDateTime", dateForm.text(end)),
      ]
    ) { body throws(AnswerFailure) in
      try SentMessages.reading(body)
    }
  }
}
