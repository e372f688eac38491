package import Foundation
internal import HTTPTypes

/// Replaces the token with a placeholder wherever text from outside repeats it, in any spelling.
///
/// Works on the bytes before any truncation. If the token itself was cut off, its beginning is enough to find it.
package struct SecretRedaction: Sendable {
  private let spellings: [SpelledBytes]
  /// The token exactly as forms and JSON write it, once and twice. `spellings` decodes as many escapes as there are,
  /// and so misses a token that itself contains a percent sign or a backslash.
  private let exact: [[UInt8]]
  /// The token inside Base64, for each of the three offsets it can start at.
  private let encoded: [SpelledBytes]
  /// The bytes that any of them can begin with; elsewhere nothing needs to be tried.
  private let openings: ByteSet

  /// How many leading characters identify a token that is cut off at the end of the bytes.
  private static let partial = 6
  /// The shortest secret to redact, in bytes. Shorter ones, such as the simulator's words, would match innocent text.
  package static let shortest = 8

  package init(_ token: Token) { self.init(secret: token.secret) }

  /// - Parameter request: The request whose token, in the header or the query, is redacted.
  package init(_ request: ServiceRequest) {
    let query =
      request.head.path?.split(separator: "?", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
    let field = FormEncoding.decode(query).first { $0.name == "Token" }
    self.init(secret: request.head.headerFields[.authorization] ?? field?.value ?? "")
  }

  package init(secret: String) {
    guard secret.utf8.count >= SecretRedaction.shortest else {
      (spellings, exact, encoded, openings) = ([], [], [], ByteSet())
      return
    }
    let hex = secret.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    spellings = [SpelledBytes(secret), SpelledBytes(hex), SpelledBytes(hex.uppercased())]
    func json(_ text: String) -> String { text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") }
    let form = FormEncoding.escape(secret)
    exact = Set([secret, form, FormEncoding.escape(form), json(secret), json(json(secret))]).map {
      Array($0.utf8)
    }
    encoded = (0..<3).flatMap { offset -> [SpelledBytes] in
      let padded = Data(repeating: 0, count: offset) + Data(secret.utf8)
      // The first and last characters depend on neighbouring bytes.
      let core = padded.base64EncodedString()
        .dropFirst(offset == 0 ? 0 : offset + 1).prefix { $0 != "=" }
      let text = padded.count % 3 == 0 ? core : core.dropLast()
      guard text.count >= SecretRedaction.shortest else { return [] }
      let safe = String(text).replacing("+", with: "-").replacing("/", with: "_")
      return safe == text ? [SpelledBytes(safe)] : [SpelledBytes(String(text)), SpelledBytes(safe)]
    }
    var openings = SpelledBytes.escapes
    for case let first? in exact.map(\.first) + (spellings + encoded).map(\.first) { openings.insert(first) }
    self.openings = openings
  }

  /// - Parameter isCut: Whether the bytes may be incomplete; the beginning of a token at
  ///   their end is then redacted too.
  package func redacted(_ data: Data, isCut: Bool = true) -> Data {
    guard !spellings.isEmpty, !data.isEmpty else { return data }
    var result = Data()
    var copied = 0
    var isChanged = false
    data.withUnsafeBytes { raw in
      let bytes = raw.bindMemory(to: UInt8.self)
      var index = 0
      while index < bytes.count {
        guard openings.contains(bytes[index]), let range = match(bytes, at: index, isCut: isCut) else {
          index += 1
          continue
        }
        isChanged = true
        result.append(contentsOf: bytes[copied..<max(copied, range.lowerBound)])
        result.append(contentsOf: ServiceRequest.tokenPlaceholder.utf8)
        index = max(range.upperBound, index + 1)
        copied = index
      }
      if isChanged { result.append(contentsOf: bytes[min(copied, bytes.count)...]) }
    }
    return isChanged ? result : data
  }

  package func redacted(_ text: String, isCut: Bool = true) -> String {
    guard !spellings.isEmpty else { return text }
    let data = Data(text.utf8)
    let result = redacted(data, isCut: isCut)
    return result == data ? text : String(decoding: result, as: UTF8.self)
  }

  private func match(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, isCut: Bool) -> Range<Int>? {
    for spelling in exact {
      let rest = bytes[index...].prefix(spelling.count)
      if rest.elementsEqual(spelling) { return index..<(index + spelling.count) }
      if isCut, rest.count >= Self.partial, rest.count < spelling.count, spelling.starts(with: rest) {
        return index..<bytes.count
      }
    }
    for spelling in spellings {
      if let end = spelling.end(in: bytes, at: index, partial: isCut ? Self.partial : nil) {
        return index..<end
      }
    }
    for spelling in encoded {
      guard var end = spelling.end(in: bytes, at: index, partial: isCut ? 12 : nil) else { continue }
      // Redact the whole word: the characters around the token would reveal the rest.
      var start = index
      while start > 0, Self.isBase64(bytes[start - 1]) { start -= 1 }
      while end < bytes.count, Self.isBase64(bytes[end]) { end += 1 }
      return start..<end
    }
    return nil
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "-"),
      UInt8(ascii: "_"), UInt8(ascii: "="):
      true
    default: false
    }
  }
}

extension Exchange {
  /// Returns the exchange with a placeholder wherever the received data repeats the token.
  func withoutSecret(_ token: Token) -> Exchange {
    let redaction = SecretRedaction(token)
    var result = self
    result.body = redaction.redacted(body, isCut: failure != nil)
    if var fields = response?.headerFields {
      for index in fields.indices {
        fields[index].value = redaction.redacted(fields[index].value, isCut: false)
        let name = redaction.redacted(fields[index].name.rawName, isCut: false)
        if name != fields[index].name.rawName {
          fields[index] = HTTPField(
            name: HTTPField.Name("X-Redacted") ?? fields[index].name, value: fields[index].value)
        }
      }
      result.response?.headerFields = fields
    }
    if case .failed(let phase, let cause)? = failure {
      result.failure = .failed(phase, cause.mapTexts { redaction.redacted($0) })
    }
    if let certificate = connection.certificate {
      result.connection.certificate?.name = redaction.redacted(certificate.name)
      result.connection.certificate?.issuer = redaction.redacted(certificate.issuer)
    }
    return result
  }
}
