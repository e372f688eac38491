/// The answer of AccountStatus: a free call, and the way to test a token.
public struct AccountStatus: Sendable, Equatable {
  public static let methodName = "AccountStatus"

  public let status: ServiceStatus
  public let accountName: String?
  /// In rials.
  public let credit: Int?
  /// The lines that may send, as the service names them.
  public let lineNumbers: [String]

  public init(status: ServiceStatus, accountName: String?, credit: Int?, lineNumbers: [String]) {
    self.status = status
    self.accountName = accountName
    self.credit = credit
    self.lineNumbers = lineNumbers
  }

  /// - Throws: `AnswerFailure` when there is no status to be had.
  public init(decoding body: some Collection<UInt8>) throws(AnswerFailure) {
    let json = try AnswerReading.json(body)
    guard let status = json.value(forAnyCase: "Status").flatMap({ AnswerReading.status($0, { _ in }) })
    else { throw .noStatus }
    var credit: Int?
    switch json.value(forAnyCase: "RemaindCredit") {
    case .number(let text): credit = Int(text) ?? Double(text).flatMap { Int(exactly: $0.rounded()) }
    case .string(let text): credit = Int(Digits.ascii(text))
    default: break
    }
    let name = json.value(forAnyCase: "AccountName")?.string
    let lines = json.value(forAnyCase: "ListLineNumbers")?.array ?? []
    self.init(
      status: status, accountName: name.map { VisibleText.escaped($0, limit: 60) }, credit: credit,
      lineNumbers: lines.prefix(200).compactMap { line in
        switch line {
        case .string(let text), .number(let text): try? LineNumber(text).value
        default: nil
        }
      })
  }
}
