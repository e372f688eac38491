internal import Foundation
internal import HTTPTypes

/// The evidence that an answer comes from the service itself, not from a gateway, proxy, or
/// login page that also speaks JSON.
///
/// The service is known to write `{"Status": …, "Data": …}` or the same fields flat, to use CamelCase titles
/// with underscores, and to answer with HTTP 200 even when it refuses. The further an answer strays from
/// that, the more distinctive its status must be.
struct AnswerEvidence: Equatable {
  /// The way the status is spelled.
  enum Spelling: Equatable {
    /// A title from the table, to the letter.
    case exactTitle
    /// A title from the table in another case.
    case otherTitle
    /// A number from the table, bare or quoted.
    case number
    /// A value that the table does not list.
    case unlisted
    /// No status: a whole number that is the whole answer, as of CalculateMessagePrice.
    case amount
  }

  var spelling: Spelling
  /// The title or number as received.
  var text: String
  /// Whether the key is exactly `Status`.
  var isOwnKey: Bool
  /// Whether the whole answer is the status, without an enclosing object.
  var isBare = false
  /// Whether there is a MessageID, Mobile, Code, or a field of a sibling method.
  var hasServiceFields: Bool
  var hasData: Bool
  /// Whether the top level only has keys that the service is known to use.
  var hasOwnKeysOnly: Bool

  /// Titles that any API might use.
  private static let commonTitles: Set<String> = ["success", "failed", "servererror"]
  /// Titles that would not be a refusal, whoever wrote them.
  private static let approvals: Set<String> = [
    "ok", "okay", "success", "successful", "succeeded", "true", "done", "accepted", "sent", "queued",
    "pending",
    "complete", "completed", "up", "healthy", "alive",
  ]
  /// Titles used by gateways, proxies, and frameworks: HTTP's own phrases without spaces, and
  /// words for failures and outages.
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
    "isblacklist", "smsmessagetext", "regdatetime",
  ]
  private static let topKeys: Set<String> = serviceFields.union([
    "status", "data", "messagetext", "smspagescount", "campaignid", "price", "linenumber", "returnvalue",
    "cost",
    "senddatetime", "number",
  ])

  init(amount: String) {
    (text, spelling, isOwnKey, isBare) = (amount, .amount, false, true)
    (hasServiceFields, hasData, hasOwnKeysOnly) = (false, false, true)
  }

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

  /// Returns whether the status can be attributed to the service.
  ///
  /// - Parameter httpStatus: The HTTP status, or 0 if unknown, which counts as 200.
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
    case .amount: return httpStatus == 200 || httpStatus == 0
    case .unlisted:
      return (httpStatus == 200 || httpStatus == 0) && isOwnKey && !isBare && hasOwnKeysOnly && isOwnSpelling
    }
  }

  /// Whether the text is a title in the service's style (capitalized words joined by underscores) or an
  /// integer. Of the numbers that could be HTTP statuses, 200 to 299 never count and the others only next to
  /// `Data` or other service fields.
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
  /// Creates the reason why an answered exchange does not reveal what became of the request; nil if its
  /// status can be trusted.
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
  /// The value of `Retry-After`, in seconds or as a date; nil if absent or if it asks for no wait.
  var retryAfter: String? {
    guard let name = HTTPField.Name("Retry-After"), let value = response?.headerFields[name] else {
      return nil
    }
    if let seconds = Int(value) { return seconds > 0 ? "\(seconds) s" : nil }
    if let date = HTTPDate.parse(value), date <= Date() { return nil }
    return value
  }
}
