public import Wording

/// The service's reply to one request, whatever its shape.
public struct SendOTPAnswer: Sendable, Equatable {
  /// What the service says, by a code of its table.
  public let status: ServiceStatus
  /// The provider's ID for the message; nil if absent or 0.
  public let messageID: String?
  /// The recipient as written in the answer.
  public let mobile: String?
  /// The one-time code for display, with lost leading zeros restored.
  public let code: String?
  /// The ways in which the answer differs from the documented shape.
  public let deviations: [AnswerDeviation]

  /// Creates an answer, as a test needs it.
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

/// A deviation from the documented answer that could still be understood.
public enum AnswerDeviation: String, Sendable, Equatable, CaseIterable, Codable {
  case statusIsNumber, statusIsNumericText, statusInsideDataOnly, statusesDiffer
  case dataIsArray, dataIsFlat, severalResults
  case messageIDIsText, mobileIsNumber, codeIsNumber, codePadded, codeMasked
  case keysInOtherCase, unknownStatus, bareValue, hiddenCharacters
  case trailingText, jsonInString, otherMobile
}

extension AnswerDeviation: PhraseConvertible {
  /// A sentence describing the deviation.
  public var phrase: Phrase {
    switch self {
    case .statusIsNumber: AnswerWords.statusIsNumber
    case .statusIsNumericText: AnswerWords.statusIsNumericText
    case .statusInsideDataOnly: AnswerWords.statusInsideDataOnly
    case .statusesDiffer: AnswerWords.statusesDiffer
    case .dataIsArray: AnswerWords.dataIsArray
    case .dataIsFlat: AnswerWords.dataIsFlat
    case .severalResults: AnswerWords.severalResults
    case .messageIDIsText: AnswerWords.messageIDIsText
    case .mobileIsNumber: AnswerWords.mobileIsNumber
    case .codeIsNumber: AnswerWords.codeIsNumber
    case .codePadded: AnswerWords.codePadded
    case .codeMasked: AnswerWords.codeMasked
    case .keysInOtherCase: AnswerWords.keysInOtherCase
    case .unknownStatus: AnswerWords.unknownStatus
    case .hiddenCharacters: AnswerWords.hiddenCharacters
    case .bareValue: AnswerWords.bareValue
    case .trailingText: AnswerWords.trailingText
    case .jsonInString: AnswerWords.jsonInString
    case .otherMobile: AnswerWords.otherMobile
    }
  }
}

/// Why the body of an answer could not be understood. The bytes themselves are kept separately.
public enum AnswerFailure: Error, Sendable, Equatable, Codable {
  case empty
  /// A web page instead of an answer.
  case html
  /// Not JSON, with the position of the fault: the byte offset counts from 0, line and column from 1.
  case malformed(JSONFault, offset: Int, line: Int, column: Int)
  /// The form stored by an earlier version, with the reason in words.
  case notJSON(reason: String, offset: Int, line: Int, column: Int)
  case cutOff(count: Int)
  case tooLarge(limit: Int)
  case noStatus
  /// Two different statuses under the same key.
  case severalStatuses(String, String)
  /// JSON with a status that is not the service's.
  case foreignStatus(String)
}

extension AnswerFailure: PhraseConvertible {
  /// What was expected and what came, as part of a sentence.
  public var phrase: Phrase {
    switch self {
    case .empty: AnswerWords.empty
    case .html: AnswerWords.html
    case .malformed(let fault, let offset, let line, let column):
      AnswerWords.notJSON(reason: fault.phrase, offset: offset, line: line, column: column)
    case .notJSON(let reason, let offset, let line, let column):
      AnswerWords.notJSON(reason: .verbatim(reason), offset: offset, line: line, column: column)
    case .cutOff(let count): AnswerWords.cutOff(after: count)
    case .tooLarge(let limit): AnswerWords.tooLarge(kibibytes: limit / 1024)
    case .noStatus: AnswerWords.noStatus
    case .severalStatuses(let one, let other): AnswerWords.severalStatuses(one, other)
    case .foreignStatus(let text): AnswerWords.foreignStatus(VisibleText.escaped(text, limit: 60))
    }
  }
}
