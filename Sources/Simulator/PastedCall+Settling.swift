internal import AmootSMS

extension PastedCall {
  private static let parameterNames = Set(ServiceMethodName.allCases.flatMap(\.parameterNames))

  /// A value that suits a parameter.
  static func sample(of name: String) -> String {
    switch name.lowercased() {
    case "mobile": "9120000000"
    case "codelength": "5"
    case "senddatetime": "2026-11-23T14:30:00"
    case "linenumber": "public"
    default: "x"
    }
  }

  /// Puts something that suits in place of all that is unknown, so that the simulator says nothing about it, and notes
  /// what that was.
  ///
  /// - Returns: Whether the call is known well enough to be one.
  mutating func settle() -> Bool {
    let halves = address.unicodeScalars.split(
      separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var base = String(halves.first ?? .init())
    var query = halves.count > 1 ? settledForm(String(halves[1]), \.hasOtherQuery) : nil
    settleHeaders()
    settleBody()
    if base.hasUnknown {
      hasUnreadPart = true
      guard let known = settledBase(base, names: names(in: query ?? "") + names(in: body)) else {
        return false
      }
      base = known
    }
    if let method = method(of: base), hasOtherQuery || hasOtherBody {
      // What cannot be seen is not missing.
      let given = Set(names(in: query ?? "") + names(in: body))
      let rest = method.parameterNames.filter { !given.contains($0.lowercased()) }
      let filling = FormEncoding.encode(rest.map { ($0, Self.sample(of: $0)) })
      if !filling.isEmpty { query = (query.map { $0.isEmpty ? "" : $0 + "&" } ?? "") + filling }
    }
    address = base + (query.map { "?" + $0 } ?? "")
    // What comes from a file has its own sentence.
    if !readsFile, hasOtherHeaders || hasOtherQuery || hasOtherBody { hasUnreadPart = true }
    return true
  }

  /// Whether the token may be in what is not in the text.
  var mayHaveOtherToken: Bool {
    (hasOtherHeaders || hasOtherQuery) && header("Authorization") == nil
      && !names(in: String(address.drop { $0 != "?" }.dropFirst())).contains("token")
  }

  private func names(in form: String) -> [String] {
    if let members = (try? JSONParser.parse(Array(form.utf8)))?.members {
      return members.map { $0.key.lowercased() }
    }
    return FormEncoding.decode(form).map { $0.name.lowercased() }
  }

  private func method(of base: String) -> ServiceMethodName? {
    let name = base.split(separator: "/").last?.lowercased()
    return ServiceMethodName.allCases.first { $0.rawValue.lowercased() == name }
  }

  // MARK: Address

  private mutating func settledBase(_ base: String, names: [String]) -> String? {
    let (start, end) = (base.known.first ?? "", base.known.last ?? "")
    // The parameters may follow the name of the method.
    if end.isEmpty, method(of: start) != nil, !start.hasSuffix("/") {
      hasOtherQuery = true
      return start
    }
    var root = "https://" + BaseAddress.production.authority
    let parts = start.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    if start.contains("://"), parts.count > 3 { root = parts.prefix(3).joined(separator: "/") }
    let steps = end.split(separator: "/")
    if steps.count > 1 { return root + "/" + steps.joined(separator: "/") }
    if let step = steps.last.map(String.init),
      Suggestion.closest(to: step, among: ServiceMethodName.documented) != nil
    {
      return root + "/rest/" + step
    }
    if let namedMethod { return root + "/rest/" + namedMethod.rawValue }
    // The parameters tell the method.
    func matches(_ method: ServiceMethodName) -> Int {
      method.parameterNames.filter { names.contains($0.lowercased()) }.count
    }
    let most = ServiceMethodName.allCases.map(matches).max() ?? 0
    guard most > 0, let method = ServiceMethodName.allCases.first(where: { matches($0) == most }) else {
      return nil
    }
    return root + "/rest/" + method.rawValue
  }

  // MARK: Headers

  private mutating func settleHeaders() {
    for place in headers.indices {
      var value = headers[place].value
      let isToken = headers[place].name.lowercased() == "authorization"
      if isToken,
        let variable = value.firstRange(
          of: /(?:^|\s)(?:\$\{?[A-Za-z_][A-Za-z0-9_]*\}?|\{\$[A-Za-z_][A-Za-z0-9_]*\}|\$\([^)]*\))$/)
      {
        literalVariables.append("Authorization")
        value.replaceSubrange(variable, with: " x")
        value = value.trimmed
      }
      guard value.hasUnknown else {
        headers[place].value = value
        continue
      }
      // What begins with a variable may be anything.
      headers[place].value =
        value.unicodeScalars.first == Unknown.scalar ? "x" : value.known.joined(separator: "x")
    }
  }

  // MARK: Parameters

  private mutating func settleBody() {
    let isObject = body.trimmed.first.map { "{[".contains($0) } == true
    // An unknown type is what the body is.
    if isObject,
      let place = headers.firstIndex(where: { $0.name.lowercased() == "content-type" && $0.value == "x" })
    {
      headers[place].value = "application/json"
    }
    if header("Content-Type")?.lowercased().contains("json") == true {
      settleJSON()
    } else if isObject {
      body = body.known.joined(separator: "x")
    } else {
      body = settledForm(body, \.hasOtherBody)
    }
  }

  /// Returns a form, or a query, without what is unknown in it.
  private mutating func settledForm(_ form: String, _ hasOthers: WritableKeyPath<PastedCall, Bool>) -> String
  {
    var fields: [String] = []
    for field in form.split(separator: "&") {
      guard let (name, value) = FormEncoding.decode(String(field)).first else { continue }
      if name.hasUnknown || !field.contains("=") && String(field).hasUnknown {
        self[keyPath: hasOthers] = true
      } else if let settled = settled(value, name) {
        fields.append(FormEncoding.encode([(name, settled)]))
      } else {
        fields.append(String(field))
      }
    }
    return fields.joined(separator: "&")
  }

  private mutating func settleJSON() {
    guard body.hasUnknown || body.contains("$") else { return }
    // In place of a number, it has no quotation marks.
    var text = String.UnicodeScalarView()
    var (isQuoted, isEscaped) = (false, false)
    for scalar in body.unicodeScalars {
      if scalar == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = scalar == "\\" && !isEscaped
      if scalar == Unknown.scalar, !isQuoted {
        text.append(contentsOf: "\"\(Unknown.text)\"".unicodeScalars)
      } else {
        text.append(scalar)
      }
    }
    guard let members = (try? JSONParser.parse(Array(String(text).utf8)))?.members else {
      // Without what is unknown, nobody can tell what is broken.
      if body.hasUnknown { (body, hasOtherBody) = ("", true) }
      return
    }
    var fields: [JSON.Member] = []
    for member in members {
      if member.key.hasUnknown {
        hasOtherBody = true
      } else if let value = member.value.string, let settled = settled(value, member.key) {
        fields.append(.init(member.key, .string(settled)))
      } else {
        fields.append(member)
      }
    }
    body = JSON.object(fields).text(pretty: false)
  }

  /// Returns what suits a parameter whose value is unknown or the name of a variable; nil for any other.
  private mutating func settled(_ value: String, _ name: String) -> String? {
    let isLiteral = value.wholeMatch(of: /\$\{?[A-Za-z_][A-Za-z0-9_]*\}?|\{\$[A-Za-z_][A-Za-z0-9_]*\}/) != nil
    guard value.hasUnknown || isLiteral else { return nil }
    if name.lowercased() == "token" {
      if isLiteral { literalVariables.append("Token") }
      return "x"
    }
    let known = Self.parameterNames.first { $0.lowercased() == name.lowercased() }
    if let known {
      if isLiteral { literalVariables.append(known) } else { unreadValues.append(known) }
    } else if !isLiteral {
      // Its name may be the token.
      hasUnreadPart = true
    }
    return Self.sample(of: known ?? name)
  }
}
