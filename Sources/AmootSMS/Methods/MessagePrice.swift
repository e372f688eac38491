internal import Foundation

/// The answer to CalculateMessagePrice.
public enum MessagePrice: Sendable, Equatable {
  /// What the message costs for all numbers together, in rials, by the service: approximate, and without the code that a
  /// send adds.
  case rials(Int)
  /// A refusal. A negative number can stand for the status of that number or for its opposite: those that the table lists,
  /// or the number as it came.
  case refused([ServiceStatus])

  /// - Throws: `AnswerFailure` if the body is neither a whole number nor an object with a status.
  public init(decoding body: some Collection<UInt8>) throws(AnswerFailure) {
    self = try MessagePrice.reading(body).answer
  }

  fileprivate static func reading(
    _ body: some Collection<UInt8>
  ) throws(AnswerFailure) -> (answer: MessagePrice, evidence: AnswerEvidence) {
    let json = try AnswerReading.json(body)
    guard json.members != nil else {
      guard let number = AnswerReading.wholeNumber(json) else { throw .noStatus }
      return (MessagePrice(number), AnswerEvidence(amount: String(number)))
    }
    let answer = try SiblingAnswer(body, fields: ["ReturnValue", "Price"])
    let names = ["ReturnValue", "Price", "Data"]
    let amount = names.lazy.compactMap { AnswerReading.wholeNumber(answer.top.value(forAnyCase: $0)) }.first
    guard answer.status.isSuccess else { return (.refused([answer.status]), answer.evidence) }
    guard let amount else { throw .noStatus }
    return (MessagePrice(amount), answer.evidence)
  }

  private init(_ number: Int) {
    guard number < 0 else {
      self = .rials(number)
      return
    }
    // The smallest integer has no opposite.
    let listed = [number, 0 &- number].filter { StatusTable.entry(code: $0) != nil }
    self = .refused((listed.isEmpty ? [number] : listed).map { ServiceStatus(code: $0) })
  }
}

extension ServiceMethod where Answer == MessagePrice {
  /// Asks what a text costs. Free.
  public static func price(
    of text: MessageText, line: LineNumber, mobiles: [MobileNumber]
  ) -> ServiceMethod {
    ServiceMethod(
      name: .calculateMessagePrice,
      parameters: [
        .init("SMSMessageText", text.value), .init("LineNumber", line.value),
        .init("Mobiles", mobiles.map(\.digits).joined(separator: ",")),
      ]
    ) { body throws(AnswerFailure) in
      try MessagePrice.reading(body)
    }
  }
}
