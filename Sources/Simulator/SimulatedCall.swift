internal import AmootSMS
internal import Foundation

/// A call's parameters and token, wherever the caller put them: the query, a form, or a JSON body.
struct SimulatedCall: Sendable {
  let parameters: [(name: String, value: String)]
  let token: String
  /// Where the token was, for the log: `header`, `query`, `body` or `none`.
  let tokenPlace: String

  init(_ request: SimulatedRequest) {
    let query = FormEncoding.decode(request.query)
    let body = Self.fields(ofBody: request)
    parameters = query + body
    func token(in fields: [(name: String, value: String)]) -> String? {
      fields.first { $0.name.lowercased() == "token" }.map(\.value)
    }
    if let header = request.header("Authorization"), !header.isEmpty {
      (self.token, tokenPlace) = (header, "header")
    } else if let value = token(in: query) {
      (self.token, tokenPlace) = (value, "query")
    } else if let value = token(in: body) {
      (self.token, tokenPlace) = (value, "body")
    } else {
      (self.token, tokenPlace) = ("", "none")
    }
  }

  subscript(name: String) -> String {
    parameters.first { $0.name.lowercased() == name.lowercased() }?.value ?? ""
  }

  /// The status that the token alone causes; nil for a good token.
  var refusalOfToken: Int? {
    if token.isEmpty { return -201 }
    return TriggerList.tokens.first { $0.token == token }?.code
  }

  private static func fields(ofBody request: SimulatedRequest) -> [(name: String, value: String)] {
    guard !request.body.isEmpty else { return [] }
    guard request.header("Content-Type")?.lowercased().contains("json") == true else {
      return FormEncoding.decode(String(decoding: request.body, as: UTF8.self))
    }
    guard let members = (try? JSONParser.parse(request.body))?.members else { return [] }
    return members.map { member in
      switch member.value {
      case .string(let text), .number(let text): (member.key, text)
      default: (member.key, "")
      }
    }
  }
}
