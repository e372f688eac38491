internal import Foundation
internal import HTTPTypes
public import Wording

/// The methods that the client can call, by the names that their addresses end in.
public enum ServiceMethodName: String, Sendable, CaseIterable {
  case sendOTP = "SendOTP"
  case accountStatus = "AccountStatus"
  case getDelivery = "GetDelivery"
  case getDeliveries = "GetDeliveries"
  case calculateMessagePrice = "CalculateMessagePrice"
  case isBlackListByCancelation = "IsBlackList_ByCancelation"
  case getMessages = "GetMessages"

  /// The names of the parameters in the documentation's order, without the token.
  public var parameterNames: [String] {
    switch self {
    case .sendOTP: ["SendDateTime", "SMSMessageText", "LineNumber", "Mobile", "CodeLength"]
    case .accountStatus: []
    case .getDelivery: ["MessageID"]
    case .getDeliveries: ["ListMessageID"]
    case .calculateMessagePrice: ["SMSMessageText", "LineNumber", "Mobiles"]
    case .isBlackListByCancelation: ["Mobile", "LineNumber"]
    case .getMessages: ["FromDateTime", "ToDateTime"]
    }
  }

  /// The names of all methods that the documentation mentions, callable or not: people copy them along with the address.
  package static let documented =
    allCases.map(\.rawValue) + [
      "SendSimple", "SendWithPattern", "SendQuickOTP",
    ]
}

/// A call of one method: its name, its parameters, and how its answer is read.
///
/// To add a method, add a case to `ServiceMethodName`, a type for its answer, and an extension like the one for
/// `AccountStatus`.
public struct ServiceMethod<Answer: Sendable>: Sendable {
  /// The method's name, which the address ends in.
  public let name: ServiceMethodName
  /// The parameters in the order they are sent, without the token.
  public let parameters: [ServiceRequest.Parameter]
  let read: AnswerReader<Answer>
}

/// Decodes the body of an answer, and collects the evidence that the service wrote it.
typealias AnswerReader<Answer> =
  @Sendable (_ body: Data) throws(AnswerFailure) -> (answer: Answer, evidence: AnswerEvidence)

/// The result of a call.
public struct ServiceReply<Answer: Sendable>: Sendable {
  /// The exchange; without the token if a client made it.
  public let exchange: Exchange
  /// The decoded answer, or why there is none. An answer with any status of the service counts as one.
  public let result: Result<Answer, CallFailure>

  /// Interprets an exchange that was performed elsewhere.
  public init(_ exchange: Exchange, to method: ServiceMethod<Answer>) { self.init(exchange, method.read) }

  init(_ exchange: Exchange, _ read: AnswerReader<Answer>) {
    self.exchange = exchange
    result = exchange.result(read)
  }
}

/// Why a call brought no answer from the service.
public enum CallFailure: Error, Sendable, Equatable {
  case transport(TransportFailure)
  /// The answer cannot be read, or is not the service's.
  case answer(UnknownReason)
}

extension CallFailure: PhraseConvertible {
  /// The reason as part of a sentence.
  public var phrase: Phrase { stored.reason.callWords(in: stored.phase) }

  /// The reason as the history stores it, with the phase in which the call failed, if it did in one.
  public var stored: (phase: Phase?, reason: OutcomeReason) {
    switch self {
    case .transport(.timedOut(let phase, let limit)): (phase, .timedOut(seconds: limit.inSeconds))
    case .transport(.cancelled): (nil, .cancelled)
    case .transport(.answerTooLarge(let limit)):
      (nil, .unreadable(failure: .tooLarge(limit: limit), httpStatus: 0))
    case .transport(.failed(let phase, let cause)): (phase, OutcomeReason(cause))
    case .transport(.unavailable(let cause)): (nil, OutcomeReason(cause))
    case .answer(let reason): (.receive, reason.stored)
    }
  }
}

extension OutcomeReason {
  /// Why a call brought no answer, as part of a sentence.
  ///
  /// - Parameter phase: The phase in which it failed; nil if it did in none.
  public func callWords(in phase: Phase?) -> Phrase {
    switch self {
    case .timedOut(let seconds):
      OutcomeWords.tookTooLong(
        phase?.activity ?? OutcomeWords.exchange, limit: DurationWords.limit(.seconds(seconds)))
    case .cancelled: OutcomeWords.cancelled
    // The answer was given up before its status meant anything.
    case .unreadable(let failure, httpStatus: 0): failure.phrase
    case .failed, .broken:
      phase.map { OutcomeWords.failed($0.activity, detail: cause ?? .empty) } ?? cause ?? .empty
    case .redirected, .unreadable, .httpError, .foreignStatus, .contradictory, .otherMobile, .wrongAddress,
      .abandoned, .written, .listed:
      OutcomeSummary(kind: .unknown, phase: phase, status: nil, messageID: nil, reason: self).unknownWords
    }
  }
}

extension Exchange {
  /// Reads the answer and judges whether it is the service's.
  func result<Answer>(_ read: AnswerReader<Answer>) -> Result<Answer, CallFailure> {
    var reading: (answer: Answer, evidence: AnswerEvidence)?
    var unreadable: AnswerFailure?
    do throws(AnswerFailure) { reading = try read(readableBody) } catch { unreadable = error }
    let doubt = UnknownReason(self, reading?.evidence, unreadable)
    if let failure {
      // A body that does not match its declared framing or encoding counts like any other if it can be read.
      guard requestLeft, case .failed(_, let cause) = failure, cause.isFramingFault, !body.isEmpty,
        doubt == nil
      else { return .failure(.transport(failure)) }
    }
    if let doubt { return .failure(.answer(doubt)) }
    guard let reading else {
      return .failure(.answer(.unreadable(.noStatus, httpStatus: response?.status.code ?? 0)))
    }
    return .success(reading.answer)
  }
}
