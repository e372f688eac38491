extension SendOTPAnswer {
  /// Decodes every answer shape that the service is documented to use or has been seen using.
  ///
  /// - Parameters:
  ///   - body: The bytes of the answer.
  ///   - codeLength: The requested length, used to restore leading zeros lost by a numeric code.
  ///   - mobile: The requested number, used to detect a different one; nil if unknown.
  /// - Throws: `AnswerFailure` if there is no usable status.
  public init(
    decoding body: some Collection<UInt8>, codeLength: CodeLength, mobile: MobileNumber? = nil
  ) throws(AnswerFailure) {
    self = try SendOTPAnswer.reading(body, codeLength: codeLength, mobile: mobile).answer
  }

  /// Returns the answer, along with the evidence that it is the service's.
  static func reading(
    _ body: some Collection<UInt8>, codeLength: CodeLength, mobile asked: MobileNumber?
  ) throws(AnswerFailure) -> (answer: SendOTPAnswer, evidence: AnswerEvidence) {
    var deviations: [AnswerDeviation] = []
    func note(_ deviation: AnswerDeviation) {
      if !deviations.contains(deviation) { deviations.append(deviation) }
    }
    let json = try AnswerReading.json(body, note)

    var top = json
    if case .array(let values) = json, let first = values.first {
      note(.dataIsArray)
      if values.count > 1 { note(.severalResults) }
      top = first
    }
    guard top.members != nil else {
      guard let bare = AnswerReading.status(top, note) else { throw .noStatus }
      note(.bareValue)
      var evidence = AnswerEvidence(top, key: nil, top: top, fields: top)
      evidence.isBare = true
      return (SendOTPAnswer(status: bare, deviations: deviations), evidence)
    }

    var data = top.value(forAnyCase: "Data")
    if case .string(let text) = data, let inner = AnswerReading.nested(text) {
      note(.jsonInString)
      data = inner
    }
    var fields = top
    switch data {
    case .object: fields = data ?? top
    case .array(let values):
      // Failures use an empty array to mean no data.
      let results = values.filter { $0.members != nil }
      if let first = results.first {
        note(.dataIsArray)
        if results.count > 1 { note(.severalResults) }
        fields = results.first { AnswerReading.names(asked, in: $0.value(forAnyCase: "Mobile")) } ?? first
      }
    default:
      if top.value(forAnyCase: "MessageID") != nil || top.value(forAnyCase: "Code") != nil {
        note(.dataIsFlat)
      }
    }
    if ["Status", "Data"].contains(where: { top[$0] == nil && top.value(forAnyCase: $0) != nil })
      || ["MessageID", "Mobile", "Code"].contains(where: {
        fields[$0] == nil && fields.value(forAnyCase: $0) != nil
      })
    {
      note(.keysInOtherCase)
    }

    for object in [top, fields] {
      let said = AnswerReading.statuses(of: object)
      if let first = said.first, let other = said.first(where: { $0 != first }) {
        throw .severalStatuses(first.written, other.written)
      }
    }
    let outer = AnswerReading.statusMember(of: top, note)
    let inner = fields == top ? nil : AnswerReading.statusMember(of: fields, note)
    guard let first = outer ?? inner else { throw .noStatus }
    var chosen = first
    if outer == nil { note(.statusInsideDataOnly) }
    if let outer, let inner, outer.status != inner.status {
      note(.statusesDiffer)
      chosen = inner.status.isSuccess ? outer : inner
    }
    let status = chosen.status
    if status.entry == nil { note(.unknownStatus) }

    let texts =
      ["MessageID", "Mobile", "Code"].compactMap { fields.value(forAnyCase: $0)?.string } + [
        status.title ?? ""
      ]
    if texts.contains(where: { $0.unicodeScalars.contains(where: VisibleText.isUnsafe) }) {
      note(.hiddenCharacters)
    }

    // A field missing from Data may be next to it.
    func field(_ name: String) -> JSON? { fields.value(forAnyCase: name) ?? top.value(forAnyCase: name) }
    let mobile = AnswerReading.mobile(field("Mobile"), note)
    if asked != nil, mobile != nil, !AnswerReading.names(asked, in: field("Mobile")) { note(.otherMobile) }
    let messageID = AnswerReading.messageID(field("MessageID"), note)
    let code = AnswerReading.code(field("Code"), codeLength, note)
    let answer = SendOTPAnswer(
      status: status, messageID: messageID, mobile: mobile, code: code, deviations: deviations)
    return (answer, AnswerEvidence(chosen.member.value, key: chosen.member.key, top: top, fields: fields))
  }
}

extension SendOTPAnswer {
  static func reader(codeLength: CodeLength, mobile: MobileNumber?) -> AnswerReader<SendOTPAnswer> {
    { body throws(AnswerFailure) in
      try SendOTPAnswer.reading(body, codeLength: codeLength, mobile: mobile)
    }
  }
}

extension ServiceMethod where Answer == SendOTPAnswer {
  /// Sends a one-time code.
  ///
  /// - Parameter parameters: The request's, as they were recorded.
  static func sendOTP(_ request: SendOTPRequest, parameters: [ServiceRequest.Parameter]) -> ServiceMethod {
    ServiceMethod(
      name: .sendOTP, parameters: parameters,
      read: SendOTPAnswer.reader(codeLength: request.codeLength, mobile: request.mobile))
  }
}
