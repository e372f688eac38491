internal import Foundation
internal import HTTPTypes

/// What speaks for an answer being the service's own, and not that of a gateway, a proxy or a login page that speaks
/// JSON too.
///
/// The service is known to write `{"Status": …, "Data": …}` or the same fields flat, its titles in CamelCase with
/// underscores, and to answer with HTTP 200 even when it refuses. The further an answer is from that, the rarer must
/// the status be that it bears.
struct AnswerEvidence: Equatable {
  /// How the status was written.
  enum Spelling: Equatable {
    /// As the table has it, to the letter.
    case exactTitle
    /// A title of the table in another case.
    case otherTitle
    /// A number of the table, bare or in quotes.
    case number
    /// Nothing that the table lists.
    case unlisted
  }

  var spelling: Spelling
  /// The title or number as it came.
  var text: String
  /// Whether the key was `Status` to the letter.
  var isOwnKey: Bool
  /// The whole answer was the status, without an object around it.
  var isBare = false
  /// MessageID, Mobile, Code, or a field of a sibling method.
  var hasServiceFields: Bool
  var hasData: Bool
  /// Only keys that the service is known to use stand at the top.
  var hasOwnKeysOnly: Bool

  /// Words that anybody's API uses.
  private static let commonTitles: Set<String> = ["success", "failed", "servererror"]
  /// Titles that would not be a refusal, whoever wrote them.
  private static let approvals: Set<String> = [
    "ok", "okay", "success", "successful", "succeeded", "true", "done", "accepted", "sent", "queued",
    "pending",
    "complete", "completed", "up", "healthy", "alive",
  ]
  /// Titles that gateways, proxies and frameworks use: HTTP's own phrases without spaces, and words for being out of order.
  private static let gatewayWords: Set<String> = Set(
    HTTPStatusText.phrases.map { $0.filter { !$0.isWhitespace }.lowercased() }
  ).union(
    """
    accessdenied badgatewayerror blocked busy closed connectionrefused connectiontimeout denied disabled down err error
    exception fail failure false fatal gatewayerror internalerror invalid maintenance networkerror none nothealthy null
    offline outofservice outofservicearea overloaded proxyerror ratelimited rejected requesttimedout retry throttled
    timedout timeout timeouterror unavailable undefined unhealthy unknown unknownerror upstreamerror validationerror
    warning wrong
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  private static let serviceFields: Set<String> = [
    "messageid", "mobile", "code", "accountname", "remaindcredit", "listlinenumbers", "deliverytype",
  ]
  private static let topKeys: Set<String> = serviceFields.union([
    "status", "data", "messagetext", "smspagescount", "campaignid", "price",
  ])

  init(_ value: JSON, key: String?, top: JSON, fields: JSON) {
    switch value {
    case .string(let written):
      text = written
      let title = written.filter { !$0.isWhitespace }
      if let entry = StatusTable.entry(title: title) {
        spelling = entry.title == written ? .exactTitle : .otherTitle
      } else if let code = Int(Digits.ascii(title)), StatusTable.entry(code: code) != nil {
        spelling = .number
      } else {
        spelling = .unlisted
      }
    case .number(let written):
      text = written
      let code = AnswerReading.integer(written).flatMap { Int($0) }
      spelling = code.flatMap { StatusTable.entry(code: $0) } == nil ? .unlisted : .number
    default: (text, spelling) = ("", .unlisted)
    }
    isOwnKey = key == "Status"
    func keys(_ json: JSON) -> [String] { (json.members ?? []).map { $0.key.lowercased() } }
    hasServiceFields = (keys(top) + keys(fields)).contains { Self.serviceFields.contains($0) }
    hasData = keys(top).contains("data")
    hasOwnKeysOnly = keys(top).allSatisfy { Self.topKeys.contains($0) || $0.hasSuffix("price") }
  }

  /// Whether the status can be taken for the service's word.
  ///
  /// - Parameter httpStatus: 0 where it is not known, which counts as 200.
  func isBelievable(httpStatus: Int) -> Bool {
    let isCommon = Self.commonTitles.contains(text.lowercased()) || spelling == .number
    let isOwnShape = hasOwnKeysOnly || hasServiceFields
    guard (200...299).contains(httpStatus) || httpStatus == 0 else {
      return spelling == .exactTitle && isOwnKey && !isBare && isOwnShape
    }
    switch spelling {
    case .exactTitle, .otherTitle, .number:
      if isBare { return spelling == .exactTitle && !isCommon }
      if isOwnKey { return isOwnShape || !isCommon }
      return hasServiceFields || !isCommon
    case .unlisted:
      return (httpStatus == 200 || httpStatus == 0) && isOwnKey && !isBare && hasOwnKeysOnly && isOwnSpelling
    }
  }

  /// A title in the service's style (words that begin with a capital, joined by underscores), or a whole number. A number
  /// that could be an HTTP status needs the fields beside it.
  private var isOwnSpelling: Bool {
    let text = Digits.ascii(text)
    if let code = Int(text) {
      return !(200...299).contains(code) && (!(100...599).contains(code) || hasData || hasServiceFields)
    }
    guard text.wholeMatch(of: #/[A-Z][A-Za-z0-9]*(_[A-Z][A-Za-z0-9]*)*/#) != nil else { return false }
    let plain = text.replacing("_", with: "").lowercased()
    return !Self.approvals.contains(plain) && !Self.gatewayWords.contains(plain)
  }
}

extension UnknownReason {
  /// Why an exchange that brought an answer does not tell what became of the request; nil when its status counts.
  init?(_ exchange: Exchange, _ evidence: AnswerEvidence?, _ failure: AnswerFailure?) {
    let status = exchange.response?.status.code ?? 0
    if (300...399).contains(status) {
      let target = exchange.response?.headerFields[.location] ?? ""
      self = .redirected(status: status, to: target)
      return
    }
    let isGood = (200...299).contains(status) || status == 0
    if let failure {
      self =
        isGood
        ? .unreadable(failure, httpStatus: status)
        : .httpError(status, failure, retryAfter: exchange.retryAfter)
      return
    }
    guard let evidence, !evidence.isBelievable(httpStatus: status) else { return nil }
    self =
      isGood
      ? .foreignStatus(evidence.text, httpStatus: status)
      : .httpError(status, .foreignStatus(evidence.text), retryAfter: exchange.retryAfter)
  }
}

extension Exchange {
  /// What `Retry-After` says, in seconds or as a date; nil without it, and where it asks for no wait.
  var retryAfter: String? {
    guard let name = HTTPField.Name("Retry-After"), let value = response?.headerFields[name] else {
      return nil
    }
    if let seconds = Int(value) { return seconds > 0 ? "\(seconds) s" : nil }
    if let date = HTTPDate.parse(value), date <= Date() { return nil }
    return value
  }
}
