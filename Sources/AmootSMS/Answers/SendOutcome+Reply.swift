internal import HTTPTypes

extension SendOutcome {
  /// Creates the outcome of an exchange. Whether request bytes left decides between `notSent` and `unknown`;
  /// only an answer that looks like the service's can be `accepted` or `refused`.
  ///
  /// - Parameters:
  ///   - exchange: What came.
  ///   - codeLength: The requested number of digits, by which a code is recognized.
  ///   - mobile: The requested number; nil if unknown.
  public init(_ exchange: Exchange, codeLength: CodeLength, mobile: MobileNumber? = nil) {
    self.init(ServiceReply(exchange, SendOTPAnswer.reader(codeLength: codeLength, mobile: mobile)))
  }

  init(_ reply: ServiceReply<SendOTPAnswer>) {
    switch reply.result {
    case .failure(.transport(let failure)):
      self =
        reply.exchange.requestLeft
        ? .unknown(failure.phase.atLeastSending, UnknownReason(failure, reply.exchange))
        : .notSent(failure.phase.atMostSending, NotSentReason(failure))
    case .failure(.answer(let reason)): self = .unknown(.receive, reason)
    case .success(let answer) where answer.status.isSuccess: self = .accepted(answer)
    case .success(let answer):
      let isContradictory = answer.messageID != nil && answer.code != nil
      self = isContradictory ? .unknown(.receive, .contradictory(answer)) : .refused(answer)
    }
  }
}

extension Phase {
  private var order: Int { Phase.allCases.firstIndex(of: self) ?? 0 }

  /// The phase, but no earlier than `send`, which a request that left has reached.
  var atLeastSending: Phase { order < Phase.send.order ? .send : self }

  /// The phase, but no later than `send`, which a request that did not leave cannot have passed.
  var atMostSending: Phase { order > Phase.send.order ? .send : self }
}

extension NotSentReason {
  init(_ failure: TransportFailure) {
    self =
      switch failure {
      case .timedOut(_, let limit): .timedOut(after: limit)
      case .cancelled: .cancelled
      case .answerTooLarge: .failed(.answeredBeforeLeft)
      case .failed(_, let cause), .unavailable(let cause): .failed(cause)
      }
  }
}

extension UnknownReason {
  init(_ failure: TransportFailure, _ exchange: Exchange) {
    self =
      switch failure {
      case .timedOut(_, let limit): .timedOut(after: limit)
      case .cancelled: .cancelled
      case .answerTooLarge(let limit):
        .unreadable(.tooLarge(limit: limit), httpStatus: exchange.response?.status.code ?? 0)
      case .failed(_, let cause), .unavailable(let cause): .failed(cause)
      }
  }
}
