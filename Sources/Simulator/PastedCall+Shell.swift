internal import AmootSMS

extension PastedCall {
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

  /// The maximum number of commands that are looked at in a text.
  private static let maximumCommands = 20

  init?(shell text: String) {
    // A prompt, an assignment, a path, prose, or `$(` may come before it.
    let name = /(?:^|[\s;&|(`\x27\x22>=])(?:[^\s\x27\x22`;|&()=]*[\/\\])?curl(?:\.exe)?[\x27\x22]?(?=\s|$)/
    let isWindows = ShellCommand.isWindows(text)
    let calls = text.matches(of: name.anchorsMatchLineEndings()).prefix(Self.maximumCommands).compactMap {
      match in
      PastedCall(
        ShellCommand(
          text[match.range.upperBound...], after: text[..<match.range.upperBound],
          isWindows: isWindows))
    }
    guard let call = PastedCall.best(calls) else { return nil }
    self = call
  }

  private init?(_ command: ShellCommand) {
    self.init(.curl)
    isCut = command.isCut
    var parts = CurlParts(input: command.input)
    var rest = command.words[...]
    while let word = rest.popFirst() {
      if word.hasPrefix("--") {
        let name = String(word.dropFirst(2).prefix { $0 != "=" })
        if PastedCall.withValue.contains(name) {
          let value =
            word.contains("=") ? String(word.drop { $0 != "=" }.dropFirst()) : rest.popFirst() ?? ""
          take(name, value, &parts)
        } else if PastedCall.short.values.contains(name) {
          take(flag: name, &parts)
        } else if !["", "compressed", "http1.1"].contains(name) {
          unknownOptions.append("--" + name)
        }
      } else if word.hasPrefix("-"), word.count > 1 {
        var letters = word.dropFirst()
        while let letter = letters.popFirst() {
          guard let name = PastedCall.short[letter] else {
            unknownOptions.append("-\(letter)")
            continue
          }
          if PastedCall.withValue.contains(name) {
            take(name, letters.isEmpty ? rest.popFirst() ?? "" : String(letters), &parts)
            break
          }
          take(flag: name, &parts)
        }
      } else if address.isEmpty || !address.contains("://") && word.contains("://") {
        // A word before it is the value of an option that the program does not know, or a variable with options.
        if address.hasUnknown { hasOtherHeaders = true }
        address = word
      } else if word.hasUnknown {
        hasOtherHeaders = true
      }
    }
    guard !address.isEmpty else { return nil }
    join(parts)
  }

  /// What the options of a curl command say of its body.
  private struct CurlParts {
    /// Standard input, where the text holds it.
    let input: String?
    var fields: [String] = []
    var queries: [String] = []
    var isGet = false
    var isHead = false
    var isForm = false
    var isJSON = false
    var isUpload = false
  }

  private mutating func take(flag: String, _ parts: inout CurlParts) {
    switch flag {
    case "get": parts.isGet = true
    case "head": parts.isHead = true
    case "insecure": isInsecure = true
    default: break
    }
  }

  private mutating func take(_ name: String, _ value: String, _ parts: inout CurlParts) {
    switch name {
    case "request": method = value
    case "header":
      if value.hasPrefix("@") {
        (readsFile, hasOtherHeaders) = (true, true)
      } else {
        addHeader(value)
      }
    case "url": address = value
    case "data-raw": parts.fields.append(value)
    case "data", "data-ascii": parts.fields.append(content(value, parts) { $0.replacing("\n", with: "") })
    case "data-binary": parts.fields.append(content(value, parts))
    case "data-urlencode": parts.fields.append(encoded(value, parts))
    case "url-query":
      parts.queries.append(value.hasPrefix("+") ? String(value.dropFirst()) : encoded(value, parts))
    case "form", "form-string":
      parts.isForm = true
      parts.fields.append(value)
    case "json":
      parts.isJSON = true
      parts.fields.append(content(value, parts))
    case "upload-file": parts.isUpload = true
    case "config": (readsFile, hasOtherHeaders, hasOtherQuery) = (true, true, true)
    default: break
    }
  }

  /// Returns data, or of `@file` what is in it as far as the text tells.
  private mutating func content(
    _ value: String, _ parts: CurlParts, _ change: (String) -> String = { $0 }
  ) -> String {
    guard value.hasPrefix("@") else { return value }
    // The break at the end of the last line is part of the last value, but does it no harm.
    if value == "@-", let input = parts.input {
      return change(input.hasSuffix("\n") ? String(input.dropLast()) : input)
    }
    readsFile = true
    return Unknown.text
  }

  /// Encodes what curl would: what follows the name, or is in the file that does.
  private mutating func encoded(_ value: String, _ parts: CurlParts) -> String {
    guard let mark = value.firstIndex(where: { "=@".contains($0) }) else {
      return FormEncoding.escapeKnown(value)
    }
    let name = String(value[..<mark])
    let text =
      value[mark] == "@" ? content(String(value[mark...]), parts) : String(value.dropFirst(name.count + 1))
    return (name.isEmpty ? "" : name + "=") + FormEncoding.escapeKnown(text)
  }

  private mutating func join(_ parts: CurlParts) {
    let joined = parts.fields.joined(separator: parts.isJSON ? "" : "&")
    let queries = parts.queries + (parts.isGet && !joined.isEmpty ? [joined] : [])
    if !queries.isEmpty { address += (address.contains("?") ? "&" : "?") + queries.joined(separator: "&") }
    if !parts.isGet {
      body = joined
      if parts.isForm {
        headers.append(("Content-Type", "multipart/form-data"))
      } else if parts.isJSON, header("Content-Type") == nil {
        headers.append(("Content-Type", "application/json"))
      }
    }
    if method?.hasUnknown == true {
      method = nil
      hasUnreadPart = true
    }
    let usual = parts.isUpload ? "PUT" : parts.isGet || parts.fields.isEmpty ? "GET" : "POST"
    method = method ?? (parts.isHead ? "HEAD" : usual)
  }
}
