/// The answer to AccountStatus, a free call that also serves to test a token.
public struct AccountStatus: Sendable, Equatable {
  public let status: ServiceStatus
  public let accountName: String?
  /// The credit in rials.
  public let credit: Int?
  /// The lines the account may send from, as the service names them.
  public let lineNumbers: [String]

  public init(status: ServiceStatus, accountName: String?, credit: Int?, lineNumbers: [String]) {
    self.status = status
    self.accountName = accountName
    self.credit = credit
    self.lineNumbers = lineNumbers
  }

  /// - Throws: `AnswerFailure` if the body contains no usable status.
  public init(decoding body: some Collection<UInt8>) throws(AnswerFailure) {
    self = try AccountStatus.reading(body).answer
  }

  fileprivate static func reading(
    _ body: some Collection<UInt8>
  ) throws(AnswerFailure) -> (answer: AccountStatus, evidence: AnswerEvidence) {
    let json = try AnswerReading.json(body)
    guard let written = json.member(forAnyCase: "Status"), let status = AnswerReading.status(written.value)
    else { throw .noStatus }
    var credit: Int?
    switch json.value(forAnyCase: "RemaindCredit") {
    case .number(let text): credit = Int(text) ?? Double(text).flatMap { Int(exactly: $0.rounded()) }
    case .string(let text): credit = Int(Digits.ascii(text))
    default: break
    }
    let evidence = AnswerEvidence(written.value, key: written.key, top: json, fields: json)
    let name = json.value(forAnyCase: "AccountName")?.string
    let lines = json.value(forAnyCase: "ListLineNumbers")?.array ?? []
    let account = AccountStatus(
      status: status, accountName: name.map { VisibleText.escaped($0, limit: 60) }, credit: credit,
      lineNumbers: lines.prefix(200).compactMap { line in
        switch line {
        case .string(let text), .number(let text): try? LineNumber(text).value
        default: nil
        }
      })
    return (account, evidence)
  }
}

extension ServiceMethod where Answer == AccountStatus {
  /// Fetches the credit and the lines. Free.
  public static var accountStatus: ServiceMethod {
    ServiceMethod(name: .accountStatus, parameters: []) { body throws(AnswerFailure) in
      try AccountStatus.reading(body)
    }
  }
}
