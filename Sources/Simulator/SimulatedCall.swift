internal import AmootSMS
internal import Foundation
internal import Wording

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

  /// What is missing from a call or copied wrongly into it. The real service answers with a status alone.
  func remarks(_ request: SimulatedRequest) -> [Phrase] {
    var remarks: [Phrase] = []
    let header = request.header("Authorization") ?? ""
    if header.lowercased().hasPrefix("bearer") || header.lowercased().hasPrefix("basic ") {
      remarks.append(SimulatorWords.schemeInHeader(String(header.prefix { $0 != " " })))
    }
    if tokenPlace == "body" { remarks.append(SimulatorWords.tokenInBody) }
    if token.contains(where: \.isWhitespace) && remarks.isEmpty {
      remarks.append(SimulatorWords.spaceInToken)
    }
    guard request.path.lowercased() == "/rest/sendotp" else {
      let path = request.path.lowercased()
      if path != "/rest/accountstatus" { remarks.append(SimulatorWords.unknownPath) }
      return remarks
    }
    let known = ["SendDateTime", "SMSMessageText", "LineNumber", "Mobile", "CodeLength"]
    let given = Set(parameters.map { $0.name.lowercased() })
    let missing = known.filter { !given.contains($0.lowercased()) }
    if !missing.isEmpty { remarks.append(SimulatorWords.missing(missing.joined(separator: ", "))) }
    for name in Set(parameters.map(\.name)).sorted()
    where !known.map({ $0.lowercased() }).contains(name.lowercased()) && name.lowercased() != "token" {
      let shown = VisibleText.escaped(name, limit: 40)
      remarks.append(
        Suggestion.closest(to: name, among: missing).map { SimulatorWords.unknownParameter(shown, meant: $0) }
          ?? SimulatorWords.unknownParameter(shown))
    }
    if !missing.isEmpty, !request.body.isEmpty, given.isEmpty || parameters.count == 1 {
      remarks.append(
        SimulatorWords.contentType(VisibleText.escaped(request.header("Content-Type") ?? "", limit: 60)))
    }
    let mobile = self["Mobile"]
    if mobile.contains(where: { ",; \n".contains($0) }) { remarks.append(SimulatorWords.severalMobiles) }
    if self["SMSMessageText"].contains("%D8") || self["SMSMessageText"].contains("%d8") {
      remarks.append(SimulatorWords.encodedTwice)
    }
    return remarks
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
