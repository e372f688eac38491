public import AmootSMS
public import ConsoleData
internal import Foundation
internal import ConsoleWording
public import Wording

/// A part of a row that can be copied.
public enum RowExcerpt: Sendable, Equatable {
  case call(ReadyCall.Language, RequestEncoding)
  case request, answer
  /// A text for a ticket, in the reader's language, addressed to whoever is in the settings; empty for nobody.
  case ticket(Language, to: String)

  /// The row's calls, its request and its answer.
  static let ofExchange =
    RequestEncoding.allCases.flatMap { method in
      ReadyCall.Language.allCases.map { RowExcerpt.call($0, method) }
    } + [.request, .answer]

  /// The excerpt's name in a notice.
  public var phrase: Phrase {
    switch self {
    case .call(let language, let method): SendingWords.call(for: language.title, RowExcerpt.form(method))
    case .request: SendingWords.request
    case .answer: SendingWords.answerBody
    case .ticket: ExportWords.ticket
    }
  }

  /// Returns the text itself; `nil` if the row has none.
  ///
  /// - Parameters:
  ///   - others: Further sends to the same number.
  public func text(
    _ row: SendRecord, _ exchange: StoredExchange?, others: [SendRecord] = []
  ) -> String? {
    switch self {
    case .ticket(let language, let contact):
      return TicketText(row, exchange, others: others, language: language, contact: contact).text
    case .call(let language, let method):
      guard let request = exchange.flatMap({ StoredRequest($0.request) }) else {
        return ReadyCall(
          ServiceMethodName.sendOTP.rawValue, parameters: row.parameters, base: row.base, method: method,
          isNow: row.wasSentAtOnce(row.parameters)
        ).text(language)
      }
      return request.call(method, isNow: row.wasSentAtOnce(request.parameters)).text(language)
    case .request: return exchange.flatMap { $0.request.isEmpty ? nil : $0.request }
    case .answer:
      return exchange?.responseBody.flatMap {
        $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self)
      }
    }
  }

  static func form(_ method: RequestEncoding) -> Phrase {
    method == .post ? SendingWords.headerForm : SendingWords.queryForm
  }
}

extension SendRecord {
  /// The base address that the row's request went to; the production address if the row has no destination.
  fileprivate var base: BaseAddress {
    guard let destination else { return .production }
    let scheme = destination.kind == .simulator ? "http" : "https"
    return (try? BaseAddress("\(scheme)://\(destination.address)")) ?? .production
  }

  /// Whether a request of the row asked for no other moment than that of the send; old rows do not tell it otherwise.
  fileprivate func wasSentAtOnce(_ parameters: [ServiceRequest.Parameter]) -> Bool {
    guard sendAt == nil, let text = parameters.first(where: { $0.name == "SendDateTime" })?.value,
      let moment = AnswerReading.moment(.string(text))
    else { return false }
    return abs(moment.timeIntervalSince(startedAt)) < 60
  }

  /// The parameters, reconstructed for a row without its exchange.
  fileprivate var parameters: [ServiceRequest.Parameter] {
    [
      .init("SendDateTime", DateForm.iso.text(sendAt ?? startedAt)), .init("SMSMessageText", text),
      .init("LineNumber", line), .init("Mobile", mobile), .init("CodeLength", String(codeLength)),
    ]
  }
}
