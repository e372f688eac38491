/// The answer to AccountStatus, a free call that also serves to test a token.
public struct AccountStatus: Sendable, Equatable {
  /// What the service says, by a code of its table.
  public let status: ServiceStatus
  /// The name of the account; nil if it is not told.
  public let accountName: String?
  /// The credit in rials; nil if it is not told, as in a refusal.
  public var credit: Int?
  /// The lines the account may send from, as the service names them. Which class of prices a line has is not told.
  public let lineNumbers: [String]
  /// The prices by class of line; without those that are missing or 0, which mean that they are not told.
  public let prices: [LineClass: PagePrices]

  /// The classes of lines that have prices of their own.
  public enum LineClass: String, Sendable, CaseIterable {
    case base = "Base"
    case service = "Service"
    case ads = "Ads"
  }

  /// What one part of a message costs, in rials. A part in Latin letters holds more characters and may cost more.
  public struct PagePrices: Sendable, Equatable {
    /// For a message that needs Unicode, in rials; nil if it is not told.
    public let persian: Int?
    /// For a message in the GSM alphabet, in rials; nil if it is not told.
    public let english: Int?
  }

  /// Creates an answer, as a test needs it.
  public init(
    status: ServiceStatus, accountName: String?, credit: Int?, lineNumbers: [String],
    prices: [LineClass: PagePrices] = [:]
  ) {
    self.prices = prices
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
    let answer = try SiblingAnswer(body, fields: [])
    let json = answer.top
    let credit = AnswerReading.wholeNumber(json.value(forAnyCase: "RemaindCredit"))
    var prices: [LineClass: PagePrices] = [:]
    for kind in LineClass.allCases {
      func price(_ language: String) -> Int? {
        let name = "\(kind.rawValue)SMS_\(language)Price"
        return AnswerReading.wholeNumber(json.value(forAnyCase: name)).flatMap { $0 > 0 ? $0 : nil }
      }
      let found = PagePrices(persian: price("Persian"), english: price("English"))
      if found.persian != nil || found.english != nil { prices[kind] = found }
    }
    let name = json.value(forAnyCase: "AccountName")?.string
    let lines = json.value(forAnyCase: "ListLineNumbers")?.array ?? []
    let account = AccountStatus(
      status: answer.status, accountName: name.map { VisibleText.escaped($0, limit: 60) }, credit: credit,
      lineNumbers: lines.prefix(200).compactMap { line in
        switch line {
        case .string(let text), .number(let text): try? LineNumber(text).value
        default: nil
        }
      }, prices: prices)
    return (account, answer.evidence)
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
