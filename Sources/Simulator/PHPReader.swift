internal import AmootSMS

/// What PHP code would do, as far as it can be told without running it: statements are followed once, in their order,
/// and what a function returns is unknown, but for those that put a call together.
struct PHPReader {
  indirect enum Value {
    case unknown
    case text(String)
    case array([(key: String?, value: Value)])
    case handle(Int)

    var text: String { if case .text(let text) = self { text } else { Unknown.text } }
    var array: [(key: String?, value: Value)]? { if case .array(let items) = self { items } else { nil } }
    var isUnknown: Bool { if case .unknown = self { true } else { false } }

    /// Whether PHP takes it for false; nil if that is unknown.
    var isFalse: Bool? {
      switch self {
      case .unknown: nil
      case .text(let text): text.hasUnknown ? nil : text.isEmpty || text == "0"
      case .array(let items): items.isEmpty
      case .handle: false
      }
    }

    subscript(key: String) -> Value? {
      array?.last { $0.key?.lowercased() == key.lowercased() }?.value
    }
  }

  /// A call that the code makes.
  enum Call {
    /// With curl's functions: its options, and whether there may be others.
    case curl(options: [(key: String?, value: Value)], hasOthers: Bool)
    /// With a stream: the address, and the options, if there are any.
    case stream(address: String, options: Value?)
  }

  private(set) var calls: [Call] = []
  /// Addresses that look like the service's, wherever they stand.
  private(set) var addresses: [String] = []
  /// The first method that the code names by itself.
  private(set) var method: ServiceMethodName?
  /// Options of curl that no function was seen to take.
  var looseOptions: [(key: String?, value: Value)]? {
    variables.values.lazy.compactMap(\.array).first { items in items.contains { $0.key == "CURLOPT_URL" } }
  }

  private let tokens: [PHPTokens.Token]
  private var index = 0
  private var depth = 0
  private var variables: [String: Value] = [:]
  private var constants: [String: Value] = [:]
  /// The place of each handle among the calls.
  private var handles: [Int] = []

  private static let maximumDepth = 60
  private static let maximumLength = 1 << 20
  private static let maximumCount = 1_000

  init(_ text: String) {
    tokens = PHPTokens.tokens(of: text)
    while index < tokens.count {
      let start = index
      readStatement()
      if index == start { index += 1 }
    }
  }

  private init(_ tokens: [PHPTokens.Token], within reader: PHPReader) {
    self.tokens = tokens
    (variables, constants, depth) = (reader.variables, reader.constants, reader.depth + 1)
  }

  private var next: PHPTokens.Token? { index < tokens.count ? tokens[index] : nil }

  private func isSign(_ sign: String) -> Bool { next == .sign(sign) }

  private mutating func take(_ sign: String) -> Bool {
    guard isSign(sign) else { return false }
    index += 1
    return true
  }

  // MARK: Statements

  private mutating func readStatement() {
    guard case .word(let word)? = next else {
      _ = readExpression()
      return
    }
    switch word.lowercased() {
    case "function", "fn":
      readParameters()
    case "foreach":
      index += 1
      _ = take("(")
      _ = readExpression()
      // Each is another value in each round.
      while let token = next, token != .sign(")"), token != .sign(";") {
        if case .variable(let name) = token { variables[name] = .unknown }
        index += 1
      }
    case "const":
      index += 1
      if case .word(let name)? = next {
        index += 1
        if take("=") { constants[name] = readExpression() }
      }
    case "echo", "print", "return", "if", "elseif", "else", "while", "try", "public", "private", "protected",
      "static",
      "var", "global", "require", "require_once", "include", "include_once", "do", "readonly", "final",
      "abstract":
      index += 1
    default: _ = readExpression()
    }
  }

  /// Reads the parameters of a function, whose values are not those of variables outside.
  private mutating func readParameters() {
    index += 1
    _ = take("&")
    if case .word? = next { index += 1 }
    guard take("(") else { return }
    while let token = next, token != .sign(")") {
      index += 1
      guard case .variable(let name) = token else { continue }
      variables[name] = take("=") ? readExpression() : .unknown
    }
    index += 1
  }

  // MARK: Expressions

  private mutating func readExpression() -> Value {
    guard depth < Self.maximumDepth else {
      index += 1
      return .unknown
    }
    depth += 1
    defer { depth -= 1 }
    var value = readUnary()
    while case let token? = next {
      switch token {
      case .sign("."):
        index += 1
        value = Self.joined(value, readUnary())
      case .sign("+"):
        index += 1
        let other = readUnary()
        if let left = value.array, let right = other.array {
          let keys = Set(left.compactMap(\.key))
          value = .array(left + right.filter { item in item.key.map { !keys.contains($0) } ?? true })
        } else {
          value = .unknown
        }
      case .sign("-"), .sign("*"), .sign("/"), .sign("%"), .sign("=="), .sign("==="), .sign("!="),
        .sign("!=="),
        .sign("<"), .sign(">"), .sign("<="), .sign(">="), .sign("<=>"), .sign("&&"), .sign("||"), .sign("|"),
        .sign("&"), .sign("^"), .sign("??"), .word("and"), .word("or"), .word("xor"), .word("instanceof"):
        index += 1
        _ = readUnary()
        value = .unknown
      case .sign("?"):
        index += 1
        if !isSign(":") { _ = readExpression() }
        if take(":") { _ = readExpression() }
        value = .unknown
      default: return value
      }
    }
    return value
  }

  private static func joined(_ left: Value, _ right: Value) -> Value {
    let text = left.text + right.text
    return text.utf8.count > maximumLength ? .unknown : .text(text)
  }

  private mutating func readUnary() -> Value {
    guard depth < Self.maximumDepth else {
      index += 1
      return .unknown
    }
    depth += 1
    defer { depth -= 1 }
    guard let token = next else { return .unknown }
    switch token {
    case .sign("!"):
      index += 1
      return readUnary().isFalse.map { .text($0 ? "1" : "") } ?? .unknown
    case .sign("-"):
      index += 1
      return .text("-" + readUnary().text)
    case .sign("@"), .sign("&"), .sign("+"), .sign("..."):
      index += 1
      return readUnary()
    case .word("new"):
      index += 1
      if case .word? = next { index += 1 }
      if isSign("(") { _ = readArguments() }
      return readRest(of: .unknown)
    case .variable(let name):
      index += 1
      return readVariable(name)
    case .text(let parts):
      index += 1
      let text = parts.map { part in
        switch part {
        case .literal(let text): return text
        case .code(let tokens):
          var inner = PHPReader(tokens, within: self)
          return inner.readExpression().text
        }
      }.joined()
      if PastedCall.likeness(text) > 5 { addresses.append(text) }
      if method == nil { method = ServiceMethodName(rawValue: text) }
      return readRest(of: text.utf8.count > Self.maximumLength ? .unknown : .text(text))
    case .number(let digits):
      index += 1
      if isSign("."), index + 1 < tokens.count, case .number = tokens[index + 1] {
        index += 2
        return .unknown
      }
      return .text(digits.filter { $0 != "_" })
    case .sign("("):
      index += 1
      let value = readExpression()
      skipToEnd()
      return readRest(of: value)
    case .sign("["):
      index += 1
      return readRest(of: readArray("]"))
    case .word(let word): return readWord(word)
    case .sign: return .unknown
    }
  }

  private mutating func readWord(_ word: String) -> Value {
    index += 1
    switch word.lowercased() {
    case "true": return .text("1")
    case "false", "null": return .text("")
    case "php_eol": return .text("\n")
    case "fn", "function":
      index -= 1
      readParameters()
      return .unknown
    case "array" where isSign("("):
      index += 1
      return readRest(of: readArray(")"))
    case _ where isSign("("):
      return readRest(of: call(word.lowercased(), readArguments()))
    case _ where isSign("::"):
      index += 1
      if case .word(let name)? = next {
        index += 1
        guard !isSign("(") else {
          _ = readArguments()
          return readRest(of: .unknown)
        }
        return readRest(of: constants[name] ?? .unknown)
      }
      if case .variable(let name)? = next {
        index += 1
        return readVariable(name)
      }
      return .unknown
    default: return constants[word] ?? (word.hasPrefix("CURLOPT_") ? .text(word) : .unknown)
    }
  }

  /// Reads what follows a value: keys, properties and calls.
  private mutating func readRest(of value: Value) -> Value {
    var value = value
    while let token = next {
      switch token {
      case .sign("->"), .sign("?->"), .sign("::"):
        index += 1
        if case .word? = next { index += 1 } else if case .variable? = next { index += 1 }
        if isSign("(") { _ = readArguments() }
        value = .unknown
      case .sign("["):
        index += 1
        let key = isSign("]") ? Value.unknown : readExpression()
        skipToEnd()
        value = value[key.text] ?? .unknown
      case .sign("("):
        _ = readArguments()
        value = .unknown
      default: return value
      }
    }
    return value
  }

  /// Reads a variable with its properties and keys, and what is assigned to it.
  private mutating func readVariable(_ name: String) -> Value {
    var name = name
    while isSign("->"), index + 1 < tokens.count, case .word(let property) = tokens[index + 1],
      index + 2 >= tokens.count || tokens[index + 2] != .sign("(")
    {
      name += "->" + property
      index += 2
    }
    // A key is nil for the next one.
    var keys: [Value?] = []
    while isSign("["), keys.count < 4 {
      index += 1
      keys.append(isSign("]") ? nil : readExpression())
      skipToEnd()
    }
    switch next {
    case .sign("="):
      index += 1
      _ = take("&")
      let value = readExpression()
      assign(value, to: name, keys[...])
      return value
    case .sign(".="):
      index += 1
      let value = Self.joined(self.value(of: name, keys), readExpression())
      assign(value, to: name, keys[...])
      return value
    case .sign("+="), .sign("-="), .sign("*="), .sign("/="), .sign("??="):
      index += 1
      _ = readExpression()
      assign(.unknown, to: name, keys[...])
      return .unknown
    case .sign("++"), .sign("--"):
      index += 1
      assign(.unknown, to: name, keys[...])
      return .unknown
    default: return readRest(of: value(of: name, keys))
    }
  }

  private func value(of name: String, _ keys: [Value?]) -> Value {
    // A property has the value that the class gives it.
    let property = name.hasPrefix("this->") ? variables[String(name.dropFirst(6))] : nil
    return keys.reduce(variables[name] ?? property ?? .unknown) { value, key in
      key.flatMap { value[$0.text] } ?? .unknown
    }
  }

  private mutating func assign(_ value: Value, to name: String, _ keys: ArraySlice<Value?>) {
    guard !keys.isEmpty else { return variables[name] = value }
    variables[name] = Self.setting(value, in: variables[name] ?? .array([]), keys)
  }

  private static func setting(_ new: Value, in old: Value, _ keys: ArraySlice<Value?>) -> Value {
    guard let key = keys.first else { return new }
    guard var items = old.array ?? (old.isFalse == true ? [] : nil), items.count < maximumCount else {
      return .unknown
    }
    let name = key?.text
    if let name, let place = items.lastIndex(where: { $0.key == name }) {
      items[place].value = setting(new, in: items[place].value, keys.dropFirst())
    } else {
      items.append((name, setting(new, in: .array([]), keys.dropFirst())))
    }
    return .array(items)
  }

  private mutating func readArray(_ end: String) -> Value {
    var items: [(key: String?, value: Value)] = []
    while let token = next, token != .sign(end) {
      let start = index
      if take("...") {
        // What is spread may hold any keys.
        items += readExpression().array ?? [(Unknown.text, .unknown)]
      } else {
        let first = readExpression()
        items.append(take("=>") ? (first.text, readExpression()) : (nil, first))
      }
      skip(to: [",", end])
      _ = take(",")
      if index == start { break }
    }
    index += 1
    return items.count > Self.maximumCount ? .unknown : .array(items)
  }

  private mutating func readArguments() -> [Value] {
    index += 1
    return (readArray(")").array ?? []).map(\.value)
  }

  /// Skips what was not understood to one of some signs that is not within brackets.
  private mutating func skip(to signs: [String]) {
    var level = 0
    while let token = next {
      if case .sign(let sign) = token {
        if level == 0, signs.contains(sign) || sign == ";" { return }
        if "([{".contains(sign) { level += 1 } else if ")]}".contains(sign) { level -= 1 }
        if level < 0 { return }
      }
      index += 1
    }
  }

  /// Skips to the closing bracket of an expression and past it.
  private mutating func skipToEnd() {
    skip(to: [")", "]"])
    if isSign(")") || isSign("]") { index += 1 }
  }

  // MARK: Functions

  private mutating func call(_ name: String, _ arguments: [Value]) -> Value {
    let first = arguments.first ?? .unknown
    switch name {
    case "define": constants[first.text] = arguments.dropFirst().first ?? .unknown
    case "curl_init":
      handles.append(calls.count)
      calls.append(.curl(options: arguments.isEmpty ? [] : [("CURLOPT_URL", first)], hasOthers: false))
      return .handle(handles.count - 1)
    case "curl_setopt" where arguments.count > 2:
      set([(arguments[1].text, arguments[2])], of: first)
    case "curl_setopt_array" where arguments.count > 1: set(arguments[1].array, of: first)
    case "file_get_contents", "fopen", "file":
      let address = first.text
      let options = arguments.dropFirst(name == "fopen" ? 3 : 2).first
      // Other files are no calls.
      if address.contains("://") && !address.hasPrefix("php:") || address.hasUnknown {
        calls.append(.stream(address: address, options: options))
      }
    case "stream_context_create": return first
    case "urlencode", "rawurlencode": return .text(FormEncoding.escapeKnown(first.text))
    case "strval", "intval", "trim": return first.text.hasUnknown ? .unknown : .text(first.text.trimmed)
    case "rtrim":
      guard !first.text.hasUnknown, let end = arguments.dropFirst().first?.text, end.count == 1 else {
        return .unknown
      }
      return .text(String(first.text.reversed().drop { String($0) == end }.reversed()))
    case "http_build_query": return first.array.map { .text(Self.form($0)) } ?? .unknown
    case "json_encode": return first.array.map { .text(Self.json($0)) } ?? .unknown
    case "implode", "join":
      guard arguments.count == 2, let items = arguments[1].array else { return .unknown }
      return .text(items.map(\.value.text).joined(separator: first.text))
    case "sprintf": return Self.formatted(first.text, arguments.dropFirst())
    case "array_merge":
      let items = arguments.flatMap { $0.array ?? [(Unknown.text, .unknown)] }
      return items.count > Self.maximumCount ? .unknown : .array(items)
    case "compact":
      return .array(arguments.map { ($0.text, variables[$0.text] ?? .unknown) })
    default: break
    }
    return .unknown
  }

  /// Sets options of a handle; of one that comes from elsewhere, the last one's.
  private mutating func set(_ new: [(key: String?, value: Value)]?, of handle: Value) {
    let place: Int
    if case .handle(let number) = handle, handles.indices.contains(number) {
      place = handles[number]
    } else if let last = handles.last {
      place = last
    } else {
      place = calls.count
      handles.append(place)
      calls.append(.curl(options: [], hasOthers: false))
    }
    guard case .curl(let options, let hasOthers) = calls[place] else { return }
    calls[place] = .curl(
      options: options.count > Self.maximumCount ? options : options + (new ?? []),
      hasOthers: hasOthers || new == nil)
  }

  private static func form(_ items: [(key: String?, value: Value)]) -> String {
    items.map { item in
      let name = item.key.map(FormEncoding.escapeKnown) ?? Unknown.text
      return name + "=" + FormEncoding.escapeKnown(item.value.text)
    }.joined(separator: "&")
  }

  private static func json(_ items: [(key: String?, value: Value)]) -> String {
    // What has no keys is a list, which the service does not take.
    guard items.contains(where: { $0.key != nil }) else {
      return JSON.array(items.map { .string($0.value.text) }).text(pretty: false)
    }
    return JSON.object(items.map { JSON.Member($0.key ?? Unknown.text, .string($0.value.text)) }).text(
      pretty: false)
  }

  private static func formatted(_ format: String, _ values: ArraySlice<Value>) -> Value {
    var values = values
    var result = ""
    var rest = format[...]
    while let character = rest.popFirst() {
      guard character == "%", let kind = rest.popFirst() else {
        result.append(character)
        continue
      }
      switch kind {
      case "%": result += "%"
      case "s", "d": result += values.popFirst()?.text ?? Unknown.text
      default: return .unknown
      }
    }
    return result.utf8.count > maximumLength ? .unknown : .text(result)
  }
}
