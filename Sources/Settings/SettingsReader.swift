internal import AmootSMS

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

  func bool(_ name: String) throws(SettingsError) -> Bool? {
    guard let value = json[name] else { return nil }
    guard let flag = value.bool else { throw wrong(name, "true or false", value) }
    return flag
  }

  func seconds(_ name: String) throws(SettingsError) -> Double? {
    guard let value = json[name] else { return nil }
    guard case .number(let text) = value, let seconds = Double(text), seconds > 0, seconds <= 3_600
    else { throw wrong(name, "seconds, more than 0 and at most 3600", value) }
    return seconds
  }

  func integer(_ name: String, in range: ClosedRange<Int>) throws(SettingsError) -> Int? {
    guard let value = json[name] else { return nil }
    guard let number = value.integer, range.contains(number) else {
      throw wrong(name, "a whole number from \(range.lowerBound) to \(range.upperBound)", value)
    }
    return number
  }

  func choice<Choice: RawRepresentable & CaseIterable>(_ name: String) throws(SettingsError) -> Choice?
  where Choice.RawValue == String {
    guard let value = json[name] else { return nil }
    guard let text = value.string, let choice = Choice(rawValue: text) else {
      throw wrong(name, Choice.allCases.map(\.rawValue).joined(separator: " or "), value)
    }
    return choice
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
