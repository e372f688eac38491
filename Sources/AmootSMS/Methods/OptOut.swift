internal import Foundation

/// The answer to IsBlackList_ByCancelation: whether a number has opted out of a line, for example by answering `لغو11`. The
/// operators' lists of those who refuse advertising are others.
public struct OptOut: Sendable, Equatable {
  /// What the service says, by a code of its table.
  public let status: ServiceStatus
  /// The line that was asked about; nil if the answer does not tell.
  public let line: String?
  /// Nil if the answer does not name the number.
  public let hasOptedOut: Bool?

  /// - Throws: `AnswerFailure` if the body contains no usable status.
  public init(decoding body: some Collection<UInt8>, mobile: MobileNumber) throws(AnswerFailure) {
    self = try OptOut.reading(body, mobile).answer
  }

  fileprivate static func reading(
    _ body: some Collection<UInt8>, _ mobile: MobileNumber
  ) throws(AnswerFailure) -> (answer: OptOut, evidence: AnswerEvidence) {
    let answer = try SiblingAnswer(body, fields: ["IsBlackList"])
    let item = answer.items.first {
      AnswerReading.names(mobile, in: $0.value(forAnyCase: "Number") ?? $0.value(forAnyCase: "Mobile"))
    }
    let hasOptedOut: Bool? =
      switch item?.value(forAnyCase: "IsBlackList") {
      case .bool(let value): value
      case .number("1"): true
      case .number("0"): false
      case .string(let text): ["true": true, "false": false][text.lowercased()]
      default: nil
      }
    let line: String? =
      switch answer.top.value(forAnyCase: "LineNumber") {
      case .string(let text), .number(let text): VisibleText.escaped(text, limit: 40)
      default: nil
      }
    return (OptOut(status: answer.status, line: line, hasOptedOut: hasOptedOut), answer.evidence)
  }

  private init(status: ServiceStatus, line: String?, hasOptedOut: Bool?) {
    (self.status, self.line, self.hasOptedOut) = (status, line, hasOptedOut)
  }
}

extension ServiceMethod where Answer == OptOut {
  /// Asks whether a number has opted out of a line. Free.
  ///
  /// - Parameters:
  ///   - mobile: The number.
  ///   - line: Nil lets the service choose a line for one-time codes.
  public static func optOut(of mobile: MobileNumber, line: LineNumber?) -> ServiceMethod {
    ServiceMethod(
      name: .isBlackListByCancelation,
      parameters: [.init("Mobile", mobile.digits), .init("LineNumber", line?.value ?? "OTP")]
    ) { body throws(AnswerFailure) in
      try OptOut.reading(body, mobile)
    }
  }
}
