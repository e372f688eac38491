internal import AmootSMS

/// The smallest parts of PHP code, as far as the code of a call needs them.
struct PHPTokens {
  enum Token: Equatable {
    /// A variable, without its dollar sign.
    case variable(String)
    case text([Part])
    case number(String)
    /// A name or a keyword.
    case word(String)
    case sign(String)
  }

  /// A part of a text in quotation marks.
  enum Part: Equatable {
    case literal(String)
    case code([Token])
  }

  private(set) var tokens: [Token] = []
  private var characters: ArraySlice<Unicode.Scalar>
  private let depth: Int

  /// The maximum depth of code within strings within code.
  private static let maximumDepth = 8

  /// Returns the tokens of code that may have prose before it.
  static func tokens(of text: String) -> [Token] {
    let start = text.firstRange(of: "<?php")?.upperBound ?? beginning(of: text)
    var tokens = PHPTokens(Array(text[start...].unicodeScalars)[...])
    tokens.read()
    return tokens.tokens
  }

  /// Returns where the code begins: an apostrophe in prose before it would begin a text.
  private static func beginning(of text: String) -> String.Index {
    let line =
      /^[ \t]*(?:\$[A-Za-z_]|\/\/|\/\*|#|<\?|(?:curl_\w+|define|function|class|use|require\w*|include\w*|echo|return|public|private|if)\b)/
    return text.firstMatch(of: line.anchorsMatchLineEndings())?.range.lowerBound ?? text.startIndex
  }

  private init(_ characters: ArraySlice<Unicode.Scalar>, depth: Int = 0) {
    self.characters = characters
    self.depth = depth
  }

  private static func isName(_ scalar: Unicode.Scalar) -> Bool {
    isStart(scalar) || ("0"..."9").contains(scalar)
  }

  private static func isStart(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_" || !scalar.isASCII
  }

  private mutating func take(_ count: Int) -> String {
    let taken = characters.prefix(count)
    characters = characters.dropFirst(count)
    return String(String.UnicodeScalarView(taken))
  }

  private mutating func take(while condition: (Unicode.Scalar) -> Bool) -> String {
    take(characters.prefix(while: condition).count)
  }

  private func isNext(_ text: String) -> Bool { characters.starts(with: text.unicodeScalars) }

  private mutating func skip(past text: String) {
    while !characters.isEmpty, !isNext(text) { characters.removeFirst() }
    characters = characters.dropFirst(text.unicodeScalars.count)
  }

  private static let signs = [
    "<=>", "===", "!==", "...", "?->", "??=", "**=", "=>", "->", "::", ".=", "??", "==", "!=", "<=", ">=",
    "&&",
    "||", "++", "--", "+=", "-=", "*=", "/=",
  ]

  private mutating func read() {
    while let character = characters.first {
      switch character {
      case _ where character.properties.isWhitespace: characters.removeFirst()
      case "#" where !isNext("#["), "/" where isNext("//"): _ = take { $0 != "\n" }
      case "/" where isNext("/*"): skip(past: "*/")
      case "?" where isNext("?>"):
        skip(past: "<?")
        if isNext("php") { characters = characters.dropFirst(3) }
        tokens.append(.sign(";"))
      case "'": readSingleQuoted()
      case "\"":
        characters.removeFirst()
        readText { $0.first == "\"" }
        characters = characters.dropFirst()
      case "<" where isNext("<<<"): readHeredoc()
      case "$" where characters.dropFirst().first.map(Self.isStart) == true:
        characters.removeFirst()
        tokens.append(.variable(take(while: Self.isName)))
      case "0"..."9": tokens.append(.number(take { ("0"..."9").contains($0) || $0 == "_" }))
      case _ where Self.isStart(character) || character == "\\":
        // Of a name with a namespace, the last part counts.
        let name = take { Self.isName($0) || $0 == "\\" }
        tokens.append(.word(name.split(separator: "\\").last.map(String.init) ?? ""))
      case "(":
        if let cast = lengthOfCast {
          characters = characters.dropFirst(cast)
        } else {
          tokens.append(.sign(take(1)))
        }
      default:
        let sign = Self.signs.first(where: isNext)
        tokens.append(.sign(take(sign?.unicodeScalars.count ?? 1)))
      }
    }
  }

  /// The length of a type in brackets, which changes nothing that counts here.
  private var lengthOfCast: Int? {
    let content = characters.dropFirst().prefix(12).prefix { $0 != ")" }
    guard content.count < 12 else { return nil }
    let name = String(String.UnicodeScalarView(content)).lowercased().trimmed
    let isCast = ["string", "int", "integer", "array", "bool", "float", "object"].contains(name)
    return isCast ? content.count + 2 : nil
  }

  private mutating func readSingleQuoted() {
    characters.removeFirst()
    var text = String.UnicodeScalarView()
    while let next = characters.popFirst(), next != "'" {
      if next == "\\", let escaped = characters.first, escaped == "'" || escaped == "\\" {
        text.append(escaped)
        characters.removeFirst()
      } else {
        text.append(next)
      }
    }
    tokens.append(.text([.literal(String(text))]))
  }

  private mutating func readHeredoc() {
    characters = characters.dropFirst(3)
    _ = take { $0 == " " }
    let isLiteral = characters.first == "'"
    let name = take { $0 != "\n" }.filter { $0 != "'" && $0 != "\"" }.trimmed
    characters = characters.dropFirst()
    guard !name.isEmpty else { return }
    var lines: [String] = []
    while !characters.isEmpty {
      if isAtEnd(name) {
        _ = take { $0 == " " || $0 == "\t" }
        characters = characters.dropFirst(name.unicodeScalars.count)
        break
      }
      lines.append(take { $0 != "\n" })
      characters = characters.dropFirst()
    }
    let text = lines.joined(separator: "\n")
    guard !isLiteral, depth < Self.maximumDepth else { return tokens.append(.text([.literal(text)])) }
    var inner = PHPTokens(Array(text.unicodeScalars)[...], depth: depth + 1)
    inner.readText { _ in false }
    tokens += inner.tokens
  }

  private func isAtEnd(_ name: String) -> Bool {
    let line = characters.drop { $0 == " " || $0 == "\t" }
    return line.starts(with: name.unicodeScalars)
      && line.dropFirst(name.unicodeScalars.count).first.map(Self.isName) != true
  }

  /// Reads text with escapes and variables.
  private mutating func readText(until isEnd: (ArraySlice<Unicode.Scalar>) -> Bool) {
    var parts: [Part] = []
    var text = String.UnicodeScalarView()
    func code(_ tokens: [Token]) {
      if !text.isEmpty { parts.append(.literal(String(text))) }
      text = .init()
      parts.append(.code(tokens))
    }
    while let character = characters.first, !isEnd(characters) {
      let second = characters.dropFirst().first
      if character == "\\" {
        characters.removeFirst()
        text.append(contentsOf: escape().unicodeScalars)
      } else if character == "$", second.map(Self.isStart) == true {
        characters.removeFirst()
        code(readInlineVariable())
      } else if character == "{" && second == "$" || character == "$" && second == "{" {
        let isOld = character == "$"
        characters = characters.dropFirst(isOld ? 2 : 1)
        code(readBraces(isOld: isOld))
      } else {
        text.append(character)
        characters.removeFirst()
      }
    }
    if !text.isEmpty { parts.append(.literal(String(text))) }
    tokens.append(.text(parts))
  }

  private mutating func escape() -> String {
    guard let next = characters.popFirst() else { return "\\" }
    switch next {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "e": return "\u{1B}"
    case "\\", "$", "\"": return String(Character(next))
    case "u" where characters.first == "{":
      let code = take { $0 != "}" }.dropFirst()
      characters = characters.dropFirst()
      return UInt32(code, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) }
        ?? Unknown.text
    case "x", "0"..."7": return Unknown.text
    default: return "\\" + String(Character(next))
    }
  }

  /// Reads a variable within a text, with one key or one property.
  private mutating func readInlineVariable() -> [Token] {
    var tokens = [Token.variable(take(while: Self.isName))]
    if characters.first == "[" {
      characters.removeFirst()
      let key = take { $0 != "]" && $0 != "\"" && $0 != "\n" }
      if characters.first == "]" { characters.removeFirst() }
      let isVariable = key.hasPrefix("$")
      let name = key.filter { $0 != "'" && $0 != "$" }
      tokens += [.sign("["), isVariable ? .variable(name) : .text([.literal(name)]), .sign("]")]
    } else if isNext("->"), characters.dropFirst(2).first.map(Self.isStart) == true {
      characters = characters.dropFirst(2)
      tokens += [.sign("->"), .word(take(while: Self.isName))]
    }
    return tokens
  }

  /// Reads the code in `{$…}`, or in `${…}`, where it begins with a bare name.
  private mutating func readBraces(isOld: Bool) -> [Token] {
    var level = 1
    var code: [Unicode.Scalar] = isOld ? ["$"] : []
    while let next = characters.popFirst() {
      if next == "{" { level += 1 } else if next == "}" { level -= 1 }
      if level == 0 { break }
      code.append(next)
    }
    guard depth < Self.maximumDepth else { return [] }
    var inner = PHPTokens(code[...], depth: depth + 1)
    inner.read()
    return inner.tokens
  }
}
