internal import AmootSMS
internal import FlyingFox
internal import Foundation

/// A call's parameters and token, from wherever the caller put them: the query, a form, or a JSON body.
struct SimulatedCall: Sendable {
  let parameters: [(name: String, value: String)]
  let token: String
  /// `header`, `query`, `body` or `none`, for the log.
  let tokenPlace: String

  init(_ request: FlyingFox.HTTPRequest) async {
    let query = Self.fields(ofQuery: request)
    let body = await Self.fields(ofBody: request)
    parameters = query + body
    func token(in fields: [(name: String, value: String)]) -> String? {
      fields.first { $0.name.lowercased() == "token" }.map(\.value)
    }
    if let header = request.headers[.authorization], !header.isEmpty {
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

  /// The status that the token alone answers, or nil when it is good.
  var refusalOfToken: Int? {
    if token.isEmpty { return -201 }
    return TriggerList.tokens.first { $0.token == token }?.code
  }

  private static func fields(ofQuery request: FlyingFox.HTTPRequest) -> [(name: String, value: String)] {
    // The server's own reading leaves a plus as it is; in a form it is a space.
    let target = request.target.rawValue
    guard let mark = target.firstIndex(of: "?") else { return [] }
    return FormEncoding.decode(String(target[target.index(after: mark)...]))
  }

  private static func fields(ofBody request: FlyingFox.HTTPRequest) async -> [(name: String, value: String)] {
    guard let body = try? await request.bodyData, !body.isEmpty else { return [] }
    guard request.headers[.contentType]?.lowercased().contains("json") == true else {
      return FormEncoding.decode(String(decoding: body, as: UTF8.self))
    }
    guard let members = (try? JSONParser.parse(body))?.members else { return [] }
    return members.map { member in
      switch member.value {
      case .string(let text), .number(let text): (member.key, text)
      default: (member.key, "")
      }
    }
  }
}
