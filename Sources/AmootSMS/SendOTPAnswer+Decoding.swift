extension SendOTPAnswer {
  /// Understands every shape that the service is known or seen to answer in.
  ///
  /// - Parameters:
  ///   - body: the bytes of the answer.
  ///   - codeLength: the length asked for, to put back leading zeros that a number lost.
  /// - Throws: `AnswerFailure` when there is no status to be had.
  public init(decoding body: some Collection<UInt8>, codeLength: CodeLength) throws(AnswerFailure) {
    let json = try AnswerReading.json(body)
    var oddities: [AnswerOddity] = []
    func note(_ oddity: AnswerOddity) { if !oddities.contains(oddity) { oddities.append(oddity) } }

    var top = json
    if case .array(let values) = json, let first = values.first {
      note(.dataIsArray)
      if values.count > 1 { note(.severalResults) }
      top = first
    }
    guard top.members != nil else {
      guard let bare = AnswerReading.status(top, note) else { throw .noStatus }
      note(.bareValue)
      self.init(status: bare, oddities: oddities)
      return
    }

    let data = top.value(forAnyCase: "Data")
    var fields = top
    switch data {
    case .object: fields = data ?? top
    case .array(let values):
      // An empty array is how failures say that there is nothing.
      if let first = values.first, first.members != nil {
        note(.dataIsArray)
        if values.count > 1 { note(.severalResults) }
        fields = first
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

    let outer = top.value(forAnyCase: "Status").flatMap { AnswerReading.status($0, note) }
    let inner =
      fields == top ? nil : fields.value(forAnyCase: "Status").flatMap { AnswerReading.status($0, note) }
    guard let first = outer ?? inner else { throw .noStatus }
    var status = first
    if outer == nil { note(.statusInsideDataOnly) }
    if let outer, let inner, outer != inner {
      note(.statusesDiffer)
      status = inner.isSuccess ? outer : inner
    }
    if status.entry == nil { note(.unknownStatus) }

    let texts =
      ["MessageID", "Mobile", "Code"].compactMap { fields.value(forAnyCase: $0)?.string } + [
        status.title ?? ""
      ]
    if texts.contains(where: { $0.unicodeScalars.contains(where: VisibleText.isUnsafe) }) {
      note(.hiddenCharacters)
    }

    self.init(
      status: status,
      messageID: AnswerReading.messageID(fields.value(forAnyCase: "MessageID"), note),
      mobile: AnswerReading.mobile(fields.value(forAnyCase: "Mobile"), note),
      code: AnswerReading.code(fields.value(forAnyCase: "Code"), codeLength, note),
      oddities: oddities)
  }
}

/// The parts that answers of all methods share.
enum AnswerReading {
  typealias Note = (AnswerOddity) -> Void

  static func json(_ body: some Collection<UInt8>) throws(AnswerFailure) -> JSON {
    do {
      return try JSONParser.parse(body)
    } catch {
      switch error.reason {
      case .empty: throw .empty
      case .cutOff: throw .cutOff(count: body.count)
      default:
        let start = body.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 <= 0x20 }
        if start.first == UInt8(ascii: "<") { throw .html }
        throw .notJSON(
          reason: error.explanation, offset: error.offset, line: error.line, column: error.column)
      }
    }
  }

  static func status(_ value: JSON, _ note: Note) -> ServiceStatus? {
    switch value {
    case .number(let text):
      guard let code = Int(text) ?? Double(text).flatMap({ Int(exactly: $0) }) else { return nil }
      note(.statusIsNumber)
      return ServiceStatus(code: code)
    case .string(let text):
      guard text.contains(where: { !$0.isWhitespace }) else { return nil }
      let status = ServiceStatus(title: text)
      if status.code != nil, StatusTable.entry(title: text.filter { !$0.isWhitespace }) == nil {
        note(.statusIsNumericText)
      }
      return status
    default: return nil
    }
  }

  static func messageID(_ value: JSON?, _ note: Note) -> String? {
    switch value {
    case .number(let text): return Double(text) == 0 ? nil : text
    case .string(let text):
      let trimmed = text.filter { !$0.isWhitespace }
      guard !trimmed.isEmpty, trimmed.contains(where: { $0 != "0" }) else { return nil }
      note(.messageIDIsText)
      return text
    default: return nil
    }
  }

  static func mobile(_ value: JSON?, _ note: Note) -> String? {
    switch value {
    case .number(let text):
      note(.mobileIsNumber)
      return text
    case .string(let text): return text.isEmpty ? nil : text
    default: return nil
    }
  }

  static func code(_ value: JSON?, _ length: CodeLength, _ note: Note) -> String? {
    switch value {
    case .number(let text):
      note(.codeIsNumber)
      guard text.allSatisfy({ "0123456789".contains($0) }), text.count < length.digits else { return text }
      note(.codePadded)
      return String(repeating: "0", count: length.digits - text.count) + text
    case .string(let text):
      if text.contains("*") { note(.codeMasked) }
      return text.isEmpty ? nil : text
    default: return nil
    }
  }
}
