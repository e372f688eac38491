internal import AmootSMS
internal import ConsoleData

/// Reads typed values out of an object of the settings; a value of another kind is an error that names its key.
struct SettingsReader {
  let json: JSON
  /// The file, for errors.
  let place: String
  /// Where the object stands in the file, such as `profiles[0]`.
  var prefix = ""

  func key(_ name: String) -> String { prefix.isEmpty ? name : prefix + "." + name }

  private func wrong(_ name: String, _ expected: String, _ value: JSON) -> SettingsError {
    // Of a value that may be a secret only its kind is told.
    let received =
      switch value {
      case .object: "an object"
      case .array: "an array"
      case .string(let text): name == "token" ? "a text" : "“\(VisibleText.escaped(text, limit: 40))”"
      case .number(let text): text.count <= 40 ? text : "a long number"
      case .bool(let value): value ? "true" : "false"
      case .null: "null"
      }
    return .wrongValue(source: place, key: key(name), expected: expected, received: received)
  }

  func string(_ name: String) throws(SettingsError) -> String? {
    guard let value = json[name] else { return nil }
    guard let text = value.string else { throw wrong(name, "a text in quotes", value) }
    return text
  }

  /// The value of a setting as it is edited, checked; nil where the file does not say it.
  func text(of setting: Setting) throws(SettingsError) -> String? {
    guard let value = json[setting.key] else { return nil }
    let text = try text(value, setting)
    guard !setting.isUncheckedInFile else { return text }
    if let error = setting.inputError(text) {
      throw .wrongValue(
        source: place, key: key(setting.key), expected: error.expected, received: error.received)
    }
    if !text.isEmpty, setting.problem(text) != nil { throw wrong(setting.key, setting.expected, value) }
    return text
  }

  private func text(_ value: JSON, _ setting: Setting) throws(SettingsError) -> String {
    switch (setting.kind, value) {
    case (.flag, .bool(let flag)): return flag ? "yes" : "no"
    case (.flag, _): throw wrong(setting.key, "true or false", value)
    case (.choice, .string(let text)) where !text.isEmpty: return text
    case (.seconds, .number(let text)): return text
    case (.integer, .number(let text)) where setting.allowsTextOrNumber || value.integer != nil:
      return setting.allowsTextOrNumber ? text : value.integer.map(String.init) ?? text
    case (.integer, .string(let text)) where setting.allowsTextOrNumber: return text
    case (.text, .string(let text)), (.secret, .string(let text)): return text
    case (.text, .number(let text)) where setting.allowsTextOrNumber && !setting.isUncheckedInFile,
      (.secret, .number(let text)) where setting.allowsTextOrNumber:
      return text
    case (.integer, _) where setting.allowsTextOrNumber: throw wrong(setting.key, "a text in quotes", value)
    case (.choice, _), (.seconds, _), (.integer, _), (.text, _), (.secret, _):
      throw wrong(setting.key, setting.expected, value)
    }
  }

  func integer(_ name: String, in range: ClosedRange<Int>) throws(SettingsError) -> Int? {
    guard let value = json[name] else { return nil }
    guard let number = value.integer, range.contains(number) else {
      throw wrong(name, "a whole number from \(range.lowerBound) to \(range.upperBound)", value)
    }
    return number
  }

  /// A text or a number that a type of the client must be able to read.
  func checked<Value>(
    _ name: String, _ read: (String) throws(InputError) -> Value
  ) throws(SettingsError) -> Value? {
    guard let value = json[name] else { return nil }
    let text: String
    switch value {
    case .string(let string): text = string
    case .number(let number): text = number
    default: throw wrong(name, "a text in quotes", value)
    }
    do { return try read(text) } catch {
      throw .wrongValue(source: place, key: key(name), expected: error.expected, received: error.received)
    }
  }

  /// An object whose values are texts, or arrays of texts.
  func texts(_ name: String) throws(SettingsError) -> [String: [String]] {
    guard let value = json[name] else { return [:] }
    guard let members = value.members else { throw wrong(name, "an object", value) }
    var texts: [String: [String]] = [:]
    for member in members {
      let values = member.value.array ?? [member.value]
      let strings = values.compactMap(\.string)
      guard strings.count == values.count else {
        throw wrong("\(name).\(member.key)", "a text in quotes, or an array of them", member.value)
      }
      texts[member.key] = strings
    }
    return texts
  }

  func objects(_ name: String) throws(SettingsError) -> [SettingsReader] {
    guard let value = json[name] else { return [] }
    guard let values = value.array, values.allSatisfy({ $0.members != nil })
    else { throw wrong(name, "an array of objects", value) }
    return values.enumerated().map { SettingsReader(json: $1, place: place, prefix: "\(name)[\($0)]") }
  }
}
