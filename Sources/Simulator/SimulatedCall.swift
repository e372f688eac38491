internal import AmootSMS
internal import Foundation
internal import ConsoleWording
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

  /// The parameters as the log and the watcher may see them: a caller may have put the token under any name, so the
  /// value of a name that is not a parameter's, nor nearly one's, is not shown, and the token is not shown anywhere.
  var shownParameters: [(name: String, value: String)] {
    parameters.compactMap { name, value in
      guard name.lowercased() != "token" else { return nil }
      let isMeant =
        Suggestion.closest(to: name, among: Self.parameterNames + ["Token"]).map { $0 != "Token" } ?? false
      guard !isMeant else { return (withoutToken(name), withoutToken(value)) }
      // A word without a value is read as a name; it may be the token itself.
      return value.isEmpty ? (Self.hidden(name), "") : (withoutToken(name), Self.hidden(value))
    }
  }

  private static let parameterNames = ServiceMethodName.allCases.flatMap(\.parameterNames)

  /// The path of a request as the log and the watcher may see it: only names of the service's methods, or nearly so. A
  /// caller may have put the token there.
  static func shownPath(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).map { part in
      part.isEmpty || Suggestion.closest(to: String(part), among: pathNames) != nil
        ? String(part) : hidden(String(part))
    }.joined(separator: "/")
  }

  private static func hidden(_ text: String) -> String { "…(\(text.count))" }

  /// The number as the watcher may see it.
  var shownMobile: String { withoutToken(self["Mobile"]) }

  private func withoutToken(_ text: String) -> String {
    token.count < 4 ? text : text.replacing(token, with: "…")
  }

  /// The names that occur in paths of the service.
  private static let pathNames = ["rest", "_log"] + ServiceMethodName.documented

  /// The method that a request calls; nil if its path is not a method's. The case of the path does not matter.
  static func method(_ request: SimulatedRequest) -> ServiceMethodName? {
    let path = request.path.lowercased()
    return ServiceMethodName.allCases.first { path == "/rest/" + $0.rawValue.lowercased() }
  }

  /// The status that the token alone causes; nil for a good token.
  ///
  /// - Parameter isLenient: Whether a token counts wherever it is and whatever is around it.
  func refusalOfToken(for method: ServiceMethodName, isLenient: Bool) -> Int? {
    if token == TriggerList.sendOnlyToken { return method == .sendOTP ? nil : -208 }
    if let entry = TriggerList.tokens.first(where: { $0.token == token }) { return entry.code }
    if token.isEmpty { return -201 }
    guard !isLenient else { return nil }
    // The service looks into the header and the query, and takes all that it finds there for the token.
    if tokenPlace == "body" { return -201 }
    return isWrapped ? -202 : nil
  }

  /// Whether something is around the token that does not belong to it.
  private var isWrapped: Bool {
    let word = token.prefix { $0.isLetter }
    let isFollowed = token.dropFirst(word.count).first.map { " =:".contains($0) } ?? true
    if isFollowed, ["bearer", "basic", "token"].contains(word.lowercased()) { return true }
    if let first = token.first, "\"'“”«<{[".contains(first) { return true }
    return token.contains(where: \.isWhitespace)
  }

  /// What is missing from a call or copied wrongly into it. The real service answers with a status alone.
  func remarks(_ request: SimulatedRequest) -> [Phrase] {
    guard let method = Self.method(request) else {
      let shown = Self.shownPath(request.path)
      let remarks = [SimulatorWords.unknownPath(VisibleText.escaped(shown, limit: 60))]
      // What is not shown may be a token.
      return shown == request.path ? remarks : remarks + [SimulatorWords.nothingInPath]
    }
    let token = verbRemarks(request) + tokenRemarks(request)
    guard !method.parameterNames.isEmpty else { return token }
    // Where the body could not be understood, nothing in it can be missing.
    if let body = bodyRemark(request) { return token + [body] }
    return token + parameterRemarks(method) + valueRemarks
  }

  private func verbRemarks(_ request: SimulatedRequest) -> [Phrase] {
    let verb = request.method.uppercased()
    if verb == "GET" { return request.body.isEmpty ? [] : [SimulatorWords.bodyOfGet] }
    return verb == "POST" ? [] : [SimulatorWords.wrongVerb(VisibleText.escaped(request.method, limit: 20))]
  }

  private func tokenRemarks(_ request: SimulatedRequest) -> [Phrase] {
    if TriggerList.tokens.contains(where: { $0.token == token && $0.code == -208 })
      || token == TriggerList.sendOnlyToken && SimulatedCall.method(request) != .sendOTP
    {
      return [SimulatorWords.methodNotAllowed]
    }
    let header = request.header("Authorization") ?? ""
    // `Bearer abc`, `Token: abc`, `token=abc`, and a scheme left alone.
    let word = header.prefix { $0.isLetter }
    let isFollowed = header.dropFirst(word.count).first.map { " =:".contains($0) } ?? true
    if isFollowed, ["bearer", "basic", "token"].contains(word.lowercased()) {
      return [SimulatorWords.schemeInHeader(String(word))]
    }
    if let first = token.first, "\"'“”«<{[".contains(first) { return [SimulatorWords.quotedToken] }
    switch tokenPlace {
    case "body": return [SimulatorWords.tokenInBody]
    case "none":
      let other = ["token", "x-api-key", "apikey", "api-key"].first { request.header($0) != nil }
      return [other.map { SimulatorWords.tokenInOtherHeader($0) } ?? SimulatorWords.sendToken]
    default: return self.token.contains(where: \.isWhitespace) ? [SimulatorWords.spaceInToken] : []
    }
  }

  /// Why the body was not understood; nil if it was, or if there is none.
  private func bodyRemark(_ request: SimulatedRequest) -> Phrase? {
    guard !request.body.isEmpty else { return nil }
    let type = request.header("Content-Type")?.lowercased() ?? ""
    if type.contains("multipart") { return SimulatorWords.multipart }
    if type.contains("json") {
      do throws(JSONError) { _ = try JSONParser.parse(request.body) } catch {
        return SimulatorWords.brokenJSON(error.reason.phrase)
      }
      return nil
    }
    let first = request.body.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? SimulatorWords.jsonAsForm : nil
  }

  private func parameterRemarks(_ method: ServiceMethodName) -> [Phrase] {
    let names = method.parameterNames
    let given = Set(parameters.map { $0.name.lowercased() })
    let missing = names.filter { !given.contains($0.lowercased()) }
    let known = Set(names.map { $0.lowercased() } + ["token"])
    let unknown = Set(shownParameters.map(\.name)).filter { !known.contains($0.lowercased()) }.sorted()
      .prefix(5)
    let empty = names.filter { given.contains($0.lowercased()) && self[$0].allSatisfy(\.isWhitespace) }
    return (missing.isEmpty ? [] : [SimulatorWords.missing(missing.joined(separator: ", "))])
      + (empty.isEmpty ? [] : [SimulatorWords.emptyValues(empty.joined(separator: ", "))])
      + unknown.map { name in
        let shown = VisibleText.escaped(name, limit: 40)
        return Suggestion.closest(to: name, among: missing).map {
          SimulatorWords.unknownParameter(shown, meant: $0)
        } ?? SimulatorWords.unknownParameter(shown)
      }
  }

  /// What is wrong with the values, as they arrived.
  private var valueRemarks: [Phrase] {
    func shown(_ name: String) -> String { VisibleText.escaped(withoutToken(self[name]), limit: 60) }
    var remarks: [Phrase] = []
    let date = self["SendDateTime"]
    if !date.isEmpty, !SimulatedService.isDate(date) {
      // In a form, an unencoded plus sign arrives as a space.
      let lostPlus = date.firstMatch(of: /\d \d{2}:?\d{2}$/) != nil && date.contains("T")
      remarks.append(
        lostPlus
          ? SimulatorWords.lostPlus(shown("SendDateTime")) : SimulatorWords.badDate(shown("SendDateTime")))
    }
    let length = self["CodeLength"]
    if !length.isEmpty, Int(length).map({ !CodeLength.range.contains($0) }) ?? true {
      remarks.append(SimulatorWords.badCodeLength(shown("CodeLength")))
    }
    let line = self["LineNumber"]
    if !line.isEmpty, !SimulatedAccount.lines.contains(line.lowercased()), Int(line) == nil {
      remarks.append(
        SimulatorWords.badLine(shown("LineNumber"), lines: SimulatedAccount.lines.joined(separator: ", ")))
    }
    let mobile = self["Mobile"]
    // In a form, an unencoded plus sign arrives as a space.
    if mobile.hasPrefix(" "), mobile.dropFirst().first?.isNumber == true {
      remarks.append(SimulatorWords.lostPlusOfMobile(shown("Mobile")))
    } else if !mobile.isEmpty, (try? MobileNumber(mobile)) == nil {
      let isSeveral = mobile.contains { ",;\n".contains($0) }
      remarks.append(isSeveral ? SimulatorWords.severalMobiles : SimulatorWords.badMobile(shown("Mobile")))
    }
    if self["SMSMessageText"].contains(/%[dD][89aAbB]/) { remarks.append(SimulatorWords.encodedTwice) }
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
