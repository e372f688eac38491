/// A JSON value that keeps what a client of a loosely specified service must not lose: the order of keys,
/// duplicate keys, and numbers as written (such as a 64-bit MessageID).
///
/// The package has its own because its errors give the byte at which a text stops being JSON.
package indirect enum JSON: Sendable, Equatable {
  case object([Member])
  case array([JSON])
  case string(String)
  /// The characters of the number as received.
  case number(String)
  case bool(Bool)
  case null

  package struct Member: Sendable, Equatable {
    package var key: String
    package var value: JSON

    package init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// The value for a key; the last one if the key is duplicated, as in most parsers.
  package subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// Returns the value for a key, ignoring case.
  package func value(forAnyCase key: String) -> JSON? {
    member(forAnyCase: key)?.value
  }

  /// Returns the member for a key, ignoring case but preferring an exact match.
  package func member(forAnyCase key: String) -> Member? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key } ?? members.last { $0.key.lowercased() == key.lowercased() }
  }

  package var string: String? { if case .string(let text) = self { text } else { nil } }
  package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  package var integer: Int? { if case .number(let text) = self { Int(text) } else { nil } }
  package var array: [JSON]? { if case .array(let values) = self { values } else { nil } }
  package var members: [Member]? { if case .object(let members) = self { members } else { nil } }

  /// Returns the value as text, indented by two spaces or on one line.
  package func text(pretty: Bool = true) -> String {
    var output = ""
    write(to: &output, indent: pretty ? 0 : nil)
    return output
  }

  private func write(to output: inout String, indent: Int?) {
    func line(_ depth: Int) -> String { "\n" + String(repeating: "  ", count: depth) }
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .number(let text): output += text
    case .string(let text): JSON.quote(text, to: &output)
    case .array(let values):
      output += "["
      for (index, value) in values.enumerated() {
        if index > 0 { output += "," }
        if let indent { output += line(indent + 1) }
        value.write(to: &output, indent: indent.map { $0 + 1 })
      }
      if let indent, !values.isEmpty { output += line(indent) }
      output += "]"
    case .object(let members):
      output += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { output += "," }
        if let indent { output += line(indent + 1) }
        JSON.quote(member.key, to: &output)
        output += indent == nil ? ":" : ": "
        member.value.write(to: &output, indent: indent.map { $0 + 1 })
      }
      if let indent, !members.isEmpty { output += line(indent) }
      output += "}"
    }
  }

  private static func quote(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      default:
        if VisibleText.isUnsafe(scalar), scalar.value < 0x10000 {
          let hex = String(scalar.value, radix: 16)
          output += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        } else {
          output.unicodeScalars.append(scalar)
        }
      }
    }
    output += "\""
  }
}
