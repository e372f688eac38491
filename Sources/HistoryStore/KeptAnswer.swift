internal import AmootSMS
internal import ConsoleData
internal import Foundation

/// What is stored of an answer if its code must not be: not the answer without the code, which may be written in any
/// way, but a new answer with what was understood. Of an answer that was not understood, only the head with its
/// harmless fields remains, and the size.
///
/// Not a digest either: the code's few digits could be recovered from it by trial.
struct KeptAnswer {
  let head: String?
  let body: Data?

  /// - Parameter codes: How codes are kept; not `yes`.
  init(head: String?, body: Data?, codeLength: Int, _ codes: KeptCodes) {
    self.head = head.map(KeptAnswer.head)
    let length = (try? CodeLength(codeLength)) ?? .shortest
    self.body = body.flatMap { body in
      (try? SendOTPAnswer(decoding: body, codeLength: length)).map { KeptAnswer.body($0, codes) }
    }
  }

  /// The header fields that cannot contain any part of the message.
  private static let plainFields: Set<String> = [
    "age", "cache-control", "connection", "content-length", "content-type", "date", "expires", "keep-alive",
    "last-modified", "retry-after", "server", "strict-transport-security", "x-powered-by",
  ]

  private static func head(_ head: String) -> String {
    head.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      let name = line.prefix { $0 != ":" }
      return index == 0 || plainFields.contains(name.lowercased()) ? String(line) : "\(name): …"
    }.joined(separator: "\n")
  }

  /// Returns an answer in the form of the documentation's samples.
  private static func body(_ answer: SendOTPAnswer, _ codes: KeptCodes) -> Data {
    func text(_ value: String?) -> JSON { value.map { .string($0) } ?? .null }
    let status: JSON =
      answer.status.entry.map { .string($0.title) }
      ?? answer.status.title.map { .string(withoutDigits($0)) } ?? .number(String(answer.status.code ?? 0))
    let data: [JSON.Member] = [
      .init("Status", status), .init("MessageID", text(answer.messageID)),
      .init("Mobile", text(answer.mobile)),
      .init("Code", text(answer.code.flatMap(codes.kept))),
    ]
    let isEmpty = [answer.messageID, answer.mobile, answer.code].allSatisfy { $0 == nil }
    let json: JSON = .object([.init("Status", status), .init("Data", isEmpty ? .null : .object(data))])
    return Data(json.text(pretty: false).utf8)
  }

  /// Returns text that may contain a code with a dot for each digit of any script.
  static func withoutDigits(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.numericType == .decimal ? "•" : $0 }))
  }
}

extension SendRecord {
  /// Reduces the code to what may be kept, and masks the digits in the answer's own words.
  mutating func removeCode(_ codes: KeptCodes) {
    // Codes that are already masked stay masked.
    code = code.flatMap { $0.contains("•") && codes == .masked ? $0 : codes.kept($0) }
    if status?.entry == nil { statusTitle = statusTitle.map(KeptAnswer.withoutDigits) }
    reason = reason?.withoutDigits
  }
}

extension OutcomeReason {
  fileprivate var withoutDigits: OutcomeReason {
    switch self {
    // These contain words of this machine, or the number that the message went to.
    case .timedOut, .cancelled, .abandoned, .failed, .otherMobile: self
    case .wrongAddress(let address, let reason): .wrongAddress(address: address, reason: reason.withoutDigits)
    case .listed(let reason): .listed(instead: reason?.withoutDigits)
    case .broken, .redirected, .unreadable, .httpError, .foreignStatus, .contradictory, .written:
      mapTexts(KeptAnswer.withoutDigits)
    }
  }
}
