/// What the service said to one request, in whichever shape it came.
public struct SendOTPAnswer: Sendable, Equatable {
  public let status: ServiceStatus
  /// The provider's number for the message; nil when there is none, or it is 0.
  public let messageID: String?
  /// The recipient as the answer wrote it.
  public let mobile: String?
  /// The one-time code as it is to be shown, padded where the answer lost leading zeros.
  public let code: String?
  /// How the answer differed from the documented shape.
  public let deviations: [AnswerDeviation]

  public init(
    status: ServiceStatus, messageID: String? = nil, mobile: String? = nil, code: String? = nil,
    deviations: [AnswerDeviation] = []
  ) {
    self.status = status
    self.messageID = messageID
    self.mobile = mobile
    self.code = code
    self.deviations = deviations
  }
}

/// A difference between an answer and its documentation that was understood all the same.
public enum AnswerDeviation: String, Sendable, Equatable, CaseIterable, Codable {
  case statusIsNumber, statusIsNumericText, statusInsideDataOnly, statusesDiffer
  case dataIsArray, dataIsFlat, severalResults
  case messageIDIsText, mobileIsNumber, codeIsNumber, codePadded, codeMasked
  case keysInOtherCase, unknownStatus, bareValue, hiddenCharacters
  case trailingText, jsonInString, otherMobile

  /// The difference in a sentence.
  public var explanation: String {
    switch self {
    case .statusIsNumber: "Status came as a number; the provider's samples show a title."
    case .statusIsNumericText: "Status came as digits in quotes; the provider's samples show a title."
    case .statusInsideDataOnly: "Status stood inside Data only."
    case .statusesDiffer: "Status outside and inside Data differ; the one that is not Success was taken."
    case .dataIsArray: "Data came as an array of one."
    case .dataIsFlat: "The fields stood at the top level, without Data."
    case .severalResults: "Data held several results; the first was taken."
    case .messageIDIsText: "MessageID came as text."
    case .mobileIsNumber: "Mobile came as a number, which loses a leading zero."
    case .codeIsNumber: "Code came as a number."
    case .codePadded: "Code came as a number shorter than asked for; leading zeros were put back."
    case .codeMasked: "Code came masked with asterisks."
    case .keysInOtherCase: "The keys were written in another case."
    case .unknownStatus: "The status is not in the documentation's table."
    case .hiddenCharacters:
      "The answer holds control characters or direction marks; they are shown as escapes, and nothing obeyed them."
    case .bareValue: "The answer was a bare value instead of an object."
    case .trailingText: "Something other than JSON follows the answer; it was passed over."
    case .jsonInString: "The answer came as JSON within a JSON string."
    case .otherMobile: "Mobile names another number than the one that was asked for."
    }
  }
}

/// Why the body of an answer could not be understood. The bytes themselves are kept beside it.
public enum AnswerFailure: Error, Sendable, Equatable, Codable {
  case empty
  /// A page for people instead of an answer.
  case html
  /// - Parameters: why it is no JSON, the byte counted from 0, line and column from 1.
  case notJSON(reason: String, offset: Int, line: Int, column: Int)
  case cutOff(count: Int)
  case tooLarge(limit: Int)
  case noStatus
  /// Two that differ, under the same key.
  case severalStatuses(String, String)
  /// JSON with a status that is not the service's.
  case foreignStatus(String)

  /// A sentence of what was expected and what came.
  public var explanation: String {
    switch self {
    case .empty: "the answer has an empty body, where JSON with a Status was expected"
    case .html: "the answer is a web page (HTML), where JSON with a Status was expected"
    case .notJSON(let reason, let offset, let line, let column):
      "the answer is not valid JSON: \(reason) (byte \(offset), line \(line), column \(column))"
    case .cutOff(let count): "the answer is cut off after \(count) bytes"
    case .tooLarge(let limit): "the answer is longer than \(limit / 1024) KiB; reading stopped there"
    case .noStatus: "the answer is JSON but holds no Status"
    case .severalStatuses(let one, let other):
      "the answer holds Status twice, and they differ: “\(one)” and “\(other)”"
    case .foreignStatus(let text):
      "the answer is JSON with a status (“\(VisibleText.escaped(text, limit: 60))”) that is not the service's"
    }
  }
}
