public import AmootSMS

/// `config.json` as a value: what it says, with everything that this version does not know.
public struct SettingsFile: Sendable, Equatable {
  public let path: String
  /// Whether there is a file at all.
  public let exists: Bool
  var root: JSON

  /// - Throws: `SettingsError` when the file is there and cannot be understood.
  public init(path: String) throws(SettingsError) {
    self.path = path
    guard let bytes = try PrivateFile.read(path) else {
      exists = false
      root = .object([])
      return
    }
    exists = true
    do {
      root = try JSONParser.parse(bytes)
    } catch {
      throw .notJSON(path: path, reason: error.explanation, line: error.line, column: error.column)
    }
    guard root.members != nil else {
      throw .notJSON(path: path, reason: "the outermost value is not an object { … }", line: 1, column: 1)
    }
  }

  /// Replaces one key, or adds it at the end; every other key stays as and where it is.
  mutating func set(_ key: String, to value: JSON) {
    var members = root.members ?? []
    if let index = members.lastIndex(where: { $0.key == key }) {
      members[index].value = value
    } else {
      members.append(.init(key, value))
    }
    root = .object(members)
  }

  /// Puts a token into the profile of a name, which is made when there is none; everything else stays.
  public mutating func setToken(_ token: Token, profile name: String) {
    var profiles = root["profiles"]?.array ?? []
    let index = profiles.firstIndex { $0["name"]?.string == name }
    var members = index.flatMap { profiles[$0].members } ?? [.init("name", .string(name))]
    members.removeAll { ["token", "tokenCommand"].contains($0.key) }
    members.append(.init("token", .string(token.secret)))
    if let index { profiles[index] = .object(members) } else { profiles.append(.object(members)) }
    set("profiles", to: .array(profiles))
  }

  /// - Throws: `SettingsError.unwritable`.
  public func save() throws(SettingsError) {
    try PrivateFile.write(Array((root.text() + "\n").utf8), to: path)
  }
}
