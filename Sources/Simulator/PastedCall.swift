internal import AmootSMS
internal import Foundation

/// A call as source code: a curl command, or PHP that calls with curl's functions or with a stream. Only what such calls
/// usually say is read; nothing is run.
struct PastedCall: Equatable {
  enum Language { case curl, php }

  var language = Language.curl
  var method: String?
  var address = ""
  var headers: [(name: String, value: String)] = []
  var body = ""
  /// Whether any certificate is accepted.
  var isInsecure = false
  /// Options that the program does not know.
  var unknownOptions: [String] = []

  static func == (left: PastedCall, right: PastedCall) -> Bool {
    left.method == right.method && left.address == right.address && left.body == right.body
      && left.headers.map(\.name) == right.headers.map(\.name)
      && left.headers.map(\.value) == right.headers.map(\.value)
  }

  /// - Returns: nil if the text holds no such call.
  init?(_ text: String) {
    // The moment at which a call of our own runs.
    var text = text.withoutByteOrderMark
    for form in DateForm.allCases {
      text = text.replacing(ReadyCall.shellNow(form), with: form.text(Date()))
        .replacing(ReadyCall.phpNow(form), with: "'\(form.text(Date()))'")
    }
    if text.contains("<?php") || text.contains("curl_") || text.contains("file_get_contents")
      || text.contains("CURLOPT_")
    {
      guard let call = PastedCall(php: text) else { return nil }
      self = call
    } else {
      guard let call = PastedCall(curl: ShellWords.split(text)) else { return nil }
      self = call
    }
  }

  private init() {}

  private func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  private mutating func addHeader(_ line: String) {
    guard let colon = line.firstIndex(of: ":") else { return }
    headers.append((String(line[..<colon]).trimmed, String(line[line.index(after: colon)...]).trimmed))
  }

  // MARK: curl

  /// The options that take a value, by their long names.
  private static let withValue: Set<String> = [
    "request", "header", "data", "data-raw", "data-ascii", "data-binary", "data-urlencode", "form",
    "form-string",
    "json", "user", "user-agent", "referer", "output", "url", "cookie", "cookie-jar", "max-time",
    "connect-timeout",
    "proxy", "cacert", "cert", "key", "write-out", "retry", "resolve", "interface", "config", "url-query",
    "oauth2-bearer", "proxy-user", "upload-file", "range", "speed-limit", "speed-time", "telnet-option",
    "aws-sigv4",
    "limit-rate", "trace", "trace-ascii", "dump-header", "connect-to", "retry-delay", "retry-max-time",
    "noproxy",
    "pass", "cert-type", "key-type", "ciphers", "tls-max", "max-redirs", "proto", "proto-redir",
    "proxy-header",
    "capath", "pinnedpubkey", "happy-eyeballs-timeout-ms", "local-port", "socks5", "socks5-hostname",
    "unix-socket",
    "continue-at", "time-cond", "stderr", "netrc-file", "doh-url", "dns-servers", "max-filesize",
    "keepalive-time",
  ]
  private static let short: [Character: String] = [
    "X": "request", "H": "header", "d": "data", "F": "form", "u": "user", "A": "user-agent", "e": "referer",
    "o": "output", "b": "cookie", "c": "cookie-jar", "m": "max-time", "x": "proxy", "w": "write-out",
    "E": "cert", "T": "upload-file", "r": "range", "y": "speed-time", "Y": "speed-limit",
    "t": "telnet-option", "D": "dump-header", "U": "proxy-user", "C": "continue-at", "z": "time-cond",
    "K": "config", "G": "get", "I": "head", "k": "insecure", "L": "location", "s": "silent",
    "S": "show-error",
    "v": "verbose", "i": "include", "f": "fail",
  ]

  private init?(curl words: [String]) {
    // A prompt, an assignment, or a path may come before it.
    guard let start = words.firstIndex(where: { $0 == "curl" || $0.hasSuffix("/curl") || $0 == "curl.exe" })
    else {
      return nil
    }
    var (fields, isGet, isForm, isJSON) = ([String](), false, false, false)
    var rest = Array(words[(start + 1)...])[...]
    func take(_ name: String, _ value: String) {
      switch name {
      case "request": method = value
      case "header": addHeader(value)
      case "url": address = value
      case "data", "data-raw", "data-ascii", "data-binary": fields.append(value)
      case "data-urlencode", "url-query": fields.append(PastedCall.encoded(value))
      case "form", "form-string":
        isForm = true
        fields.append(value)
      case "json":
        isJSON = true
        fields.append(value)
      default: break
      }
    }
    while let word = rest.popFirst() {
      if ["|", "||", "&&", ";", ">", "2>"].contains(word) { break }
      if word.hasPrefix("--") {
        let name = String(word.dropFirst(2).prefix { $0 != "=" })
        if PastedCall.withValue.contains(name) {
          take(name, word.contains("=") ? String(word.drop { $0 != "=" }.dropFirst()) : rest.popFirst() ?? "")
        } else if name == "get" {
          isGet = true
        } else if name == "insecure" {
          isInsecure = true
        } else if !PastedCall.short.values.contains(name), name != "compressed", name != "http1.1" {
          unknownOptions.append("--" + name)
        }
      } else if word.hasPrefix("-"), word.count > 1 {
        var letters = word.dropFirst()
        while let letter = letters.popFirst() {
          let name = PastedCall.short[letter] ?? ""
          if PastedCall.withValue.contains(name) {
            take(name, letters.isEmpty ? rest.popFirst() ?? "" : String(letters))
            break
          }
          if name == "get" { isGet = true }
          if name == "insecure" { isInsecure = true }
          if name.isEmpty { unknownOptions.append("-\(letter)") }
        }
      } else if address.isEmpty || !address.contains("://") && word.contains("://") {
        // A word before it is the value of an option that the program does not know.
        address = word
      }
    }
    guard !address.isEmpty else { return nil }
    let joined = fields.joined(separator: isJSON ? "" : "&")
    if isGet {
      if !joined.isEmpty { address += (address.contains("?") ? "&" : "?") + joined }
      method = method ?? "GET"
    } else {
      body = joined
      if isForm {
        headers.append(("Content-Type", "multipart/form-data"))
      } else if isJSON, header("Content-Type") == nil {
        headers.append(("Content-Type", "application/json"))
      }
      method = method ?? (fields.isEmpty ? "GET" : "POST")
    }
  }

  /// Encodes what curl would: what follows the name.
  private static func encoded(_ value: String) -> String {
    let name = value.contains("=") ? String(value.prefix { $0 != "=" }) : ""
    let text = value.contains("=") ? String(value.dropFirst(name.count + 1)) : value
    let encoded = FormEncoding.encode([(name: "", value: text)]).dropFirst()
    return name.isEmpty ? String(encoded) : name + "=" + encoded
  }

  // MARK: PHP

  private init?(php text: String) {
    language = .php
    let text = PHPText.withoutComments(text)
    guard
      let url = PHPText.literals(in: text).first(where: {
        $0.lowercased().hasPrefix("http://") || $0.lowercased().hasPrefix("https://")
      })
    else {
      return nil
    }
    address = url
    let pairs = PHPText.pairs(in: text)
    for literal in PHPText.literals(in: text) {
      for name in ["Authorization", "Content-Type", "Token", "X-API-Key", "ApiKey"]
      where literal.lowercased().hasPrefix(name.lowercased() + ":") {
        // A variable may follow the literal.
        let value = String(literal.dropFirst(name.count + 1)).trimmed
        headers.append(
          (name, value.isEmpty ? "variable-token" : value + (value.hasSuffix("Bearer") ? " x" : "")))
      }
    }
    let settings: Set<String> = [
      "http", "method", "header", "content", "ignore_errors", "follow_location", "ssl", "timeout",
    ]
    let fields = pairs.filter { !settings.contains($0.name.lowercased()) }
    let form = FormEncoding.encode(fields)
    let custom = pairs.first { $0.name.lowercased() == "method" }?.value
    let verb = text.firstMatch(of: /CURLOPT_CUSTOMREQUEST\s*(?:,|=>)\s*[\x27\x22](\w+)[\x27\x22]/).map {
      String($0.output.1)
    }
    let isPost = text.contains(/CURLOPT_POST\s*(?:,|=>)\s*(?:true|1)/) || text.contains("CURLOPT_POSTFIELDS")
    isInsecure = text.contains(/CURLOPT_SSL_VERIFY(?:PEER|HOST)\s*(?:,|=>)\s*(?:false|0)/)
    method = verb ?? custom ?? (isPost ? "POST" : "GET")
    if text.contains("json_encode") {
      body =
        "{" + fields.map { "\"\($0.name)\":\"\($0.value.replacing("\"", with: ""))\"" }.joined(separator: ",")
        + "}"
    } else if method?.uppercased() == "GET", !isPost {
      if !form.isEmpty { address += (address.contains("?") ? "&" : "?") + form }
    } else {
      body = form
      // PHP sends an array as a multipart form.
      if text.contains("CURLOPT_POSTFIELDS"), !text.contains("http_build_query") {
        let isText = text.contains(/CURLOPT_POSTFIELDS\s*(?:,|=>)\s*[\x27\x22]/)
        if !isText { headers.append(("Content-Type", "multipart/form-data")) }
        if isText,
          let literal = PHPText.literals(in: text).first(where: { $0.contains("=") && $0.contains("&") })
        {
          body = literal
        }
      }
    }
  }
}

/// Words as a shell splits them. Variables stay as they are written.
enum ShellWords {
  static func split(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var hasWord = false
    var characters = Array(text.replacing("\r\n", with: "\n"))[...]
    func end() {
      if hasWord { words.append(word) }
      (word, hasWord) = ("", false)
    }
    while let character = characters.popFirst() {
      switch character {
      case "'":
        hasWord = true
        while let next = characters.popFirst(), next != "'" { word.append(next) }
      case "\"":
        hasWord = true
        while let next = characters.popFirst(), next != "\"" {
          if next == "\\", let escaped = characters.first, "\"\\$`\n".contains(escaped) {
            characters.removeFirst()
            if escaped != "\n" { word.append(escaped) }
          } else {
            word.append(next)
          }
        }
      case "\\", "^", "`":
        // A line that goes on, also in cmd.exe and PowerShell.
        if characters.first == "\n" {
          characters.removeFirst()
        } else if character == "\\", let next = characters.popFirst() {
          word.append(next)
          hasWord = true
        } else {
          word.append(character)
          hasWord = true
        }
      case " ", "\t": end()
      case "\n":
        end()
        // The next line is another command.
        if !words.isEmpty, words.contains(where: { $0.hasSuffix("curl") || $0 == "curl.exe" }) {
          return words
        }
      default:
        word.append(character)
        hasWord = true
      }
    }
    end()
    return words
  }
}

/// What can be read of PHP without running it.
enum PHPText {
  /// Returns the code without its comments; what looks like one within quotation marks stays.
  static func withoutComments(_ text: String) -> String {
    text.replacing(
      /\x27(?:[^\x27\\]|\\.)*\x27|\x22(?:[^\x22\\]|\\.)*\x22|\/\*[\s\S]*?\*\/|(?:\/\/|#)[^\n]*/
    ) { match in
      match.output.first == "\u{27}" || match.output.first == "\u{22}" ? String(match.output) : ""
    }
  }

  /// The texts in quotation marks.
  static func literals(in text: String) -> [String] {
    text.matches(of: /\x27((?:[^\x27\\]|\\.)*)\x27|\x22((?:[^\x22\\]|\\.)*)\x22/).map { match in
      unescaped(match.output.1 ?? match.output.2 ?? Substring())
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var characters = text
    while let character = characters.popFirst() {
      result.append(character == "\\" ? characters.popFirst() ?? character : character)
    }
    return result
  }

  /// The pairs of a name and a value. A value that is not written there, such as a variable, is one that suits the name.
  static func pairs(in text: String) -> [(name: String, value: String)] {
    let name = /[\x27\x22]([\w-]+)[\x27\x22]\s*=>\s*/
    let value = /(?:\x27((?:[^\x27\\]|\\.)*)\x27|\x22((?:[^\x22\\]|\\.)*)\x22|(-?\d+)|[^,\]\)\n\x27\x22\[]+)/
    return text.matches(of: name).compactMap { match in
      let rest = text[match.range.upperBound...]
      guard let found = rest.prefixMatch(of: value) else { return nil }
      let literal =
        found.output.1.map(unescaped) ?? found.output.2.map(unescaped) ?? found.output.3.map(String.init)
      let name = String(match.output.1)
      return (name, literal ?? sample(of: name))
    }
  }

  static func sample(of name: String) -> String {
    switch name.lowercased() {
    case "mobile": "9120000000"
    case "codelength": "5"
    case "senddatetime": "2026-11-23T14:30:00"
    case "linenumber": "public"
    default: "x"
    }
  }
}
