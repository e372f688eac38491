internal import AmootSMS
internal import ConsoleData
internal import ConsoleWording
internal import Wording

/// Reads typed values from an object of the settings; a value of another type is an error that names its key.
struct SettingsReader {
  let json: JSON
  /// The path of the file, for errors.
  let place: String
  /// The position of the object in the file, such as `profiles[0]`.
  var prefix = ""

  func key(_ name: String) -> String { prefix.isEmpty ? name : prefix + "." + name }

  private func wrong(_ name: String, _ expected: Phrase, _ value: JSON) -> SettingsError {
    // Reveal only the type of a value that may be secret.
    let received: Phrase =
      switch value {
      case .object: SettingsFileWords.anObject
      case .array: SettingsFileWords.anArray
      case .string(let text):
        name == "token" ? SettingsFileWords.aText : InputWords.quoted(VisibleText.escaped(text, limit: 40))
      case .number(let text): text.count <= 40 ? .verbatim(text) : SettingsFileWords.longNumber
      case .bool(let value): .verbatim(value ? "true" : "false")
      case .null: .verbatim("null")
      }
    return .wrongValue(source: .verbatim(place), key: key(name), expected: expected, received: received)
  }

  func string(_ name: String) throws(SettingsError) -> String? {
    guard let value = json[name] else { return nil }
    guard let text = value.string else { throw wrong(name, SettingsFileWords.text, value) }
    return text
  }

  /// Returns a setting's value in editable form, validated unless the setting is exempt;
  /// nil if the file does not set it.
  func text(of setting: Setting) throws(SettingsError) -> String? {
    guard let value = json[setting.key] else { return nil }
    let text = try text(value, setting)
    guard !setting.isUncheckedInFile else { return text }
    if let error = setting.inputError(text) {
      throw .wrongValue(
        source: .verbatim(place), key: key(setting.key), expected: error.expected, received: error.received)
    }
    if !text.isEmpty, !setting.isOfKind(text) { throw wrong(setting.key, setting.kind.expected, value) }
    return text
  }

  /// Returns the value as text if it is of the setting's kind.
  private func text(_ value: JSON, _ setting: Setting) throws(SettingsError) -> String {
    var expected = setting.kind.expected
    switch setting.kind {
    case .flag:
      if let flag = value.bool { return flag ? "yes" : "no" }
      expected = SettingsFileWords.trueOrFalse
    case .seconds: if case .number(let text) = value { return text }
    case .choice: if let text = value.string, !text.isEmpty { return text }
    case .integer where !setting.isReadByClient: if let number = value.integer { return String(number) }
    case .text, .secret, .integer:
      if let text = value.string { return text }
      if setting.isReadByClient, !setting.isUncheckedInFile, case .number(let text) = value { return text }
      expected = SettingsFileWords.text
    }
    throw wrong(setting.key, expected, value)
  }

  func integer(_ name: String, in range: ClosedRange<Int>) throws(SettingsError) -> Int? {
    guard let value = json[name] else { return nil }
    guard let number = value.integer, range.contains(number) else {
      throw wrong(name, Setting.Kind.integer(range).expected, value)
    }
    return number
  }

  /// Returns a text or number as parsed by a type of the client.
  func checked<Value>(
    _ name: String, _ read: (String) throws(InputError) -> Value
  ) throws(SettingsError) -> Value? {
    guard let value = json[name] else { return nil }
    let text: String
    switch value {
    case .string(let string): text = string
    case .number(let number): text = number
    default: throw wrong(name, SettingsFileWords.text, value)
    }
    do { return try read(text) } catch {
      throw .wrongValue(
        source: .verbatim(place), key: key(name), expected: error.expected, received: error.received)
    }
  }

  /// Returns an object whose values are texts or arrays of texts.
  func texts(_ name: String) throws(SettingsError) -> [String: [String]] {
    guard let value = json[name] else { return [:] }
    guard let members = value.members else { throw wrong(name, SettingsFileWords.anObject, value) }
    var texts: [String: [String]] = [:]
    for member in members {
      let values = member.value.array ?? [member.value]
      let strings = values.compactMap(\.string)
      guard strings.count == values.count else {
        throw wrong("\(name).\(member.key)", SettingsFileWords.textOrTexts, member.value)
      }
      texts[member.key] = strings
    }
    return texts
  }

  func objects(_ name: String) throws(SettingsError) -> [SettingsReader] {
    guard let value = json[name] else { return [] }
    guard let values = value.array, values.allSatisfy({ $0.members != nil })
    else { throw wrong(name, SettingsFileWords.objects, value) }
    return values.enumerated().map { SettingsReader(json: $1, place: place, prefix: "\(name)[\($0)]") }
  }
}
