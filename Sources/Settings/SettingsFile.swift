internal import AmootSMS
public import ConsoleData
internal import FileWatch
internal import ConsoleWording
internal import Wording

/// The contents of `config.json`, including everything that this version does not know.
public struct SettingsFile: Sendable, Equatable {
  public let path: String
  public let exists: Bool
  var root: JSON

  /// - Throws: `SettingsError` if the file exists but cannot be understood.
  public init(path: String) throws(SettingsError) {
    self.path = path
    guard let bytes = try PrivateFile.read(path) else {
      exists = false
      root = .object([])
      return
    }
    exists = true
    do {
      root = try JSONParser.parse(bytes, rejectsAmbiguity: true)
    } catch {
      throw .notJSON(path: path, reason: error.reason.phrase, line: error.line, column: error.column)
    }
    guard root.members != nil else {
      throw .notJSON(path: path, reason: SettingsFileWords.notAnObject, line: 1, column: 1)
    }
  }

  /// Creates the contents from a text instead of a file.
  ///
  /// - Throws: `SettingsError` if the text cannot be understood.
  init(text: String) throws(SettingsError) {
    path = ":memory:"
    exists = false
    do { root = try JSONParser.parse(Array(text.utf8), rejectsAmbiguity: true) } catch {
      throw .notJSON(path: path, reason: error.reason.phrase, line: error.line, column: error.column)
    }
  }

  private mutating func set(_ key: String, to value: JSON) {
    change(&root) { SettingsFile.put(value, key, &$0) }
  }

  /// Changes one setting; everything else stays as and where it is.
  ///
  /// - Parameters:
  ///   - text: The value in editable form, accepted by `Setting.problem`; nil or empty removes the setting.
  ///   - name: The name of the profile to change, which is created if there is none.
  public mutating func set(_ field: Setting, to text: String?, profile name: String) {
    let value = text.flatMap { $0.isEmpty ? nil : SettingsFile.json(field, $0) }
    guard field.group == .profile else {
      change(&root) { SettingsFile.put(value, field.key, &$0) }
      return
    }
    var profiles = root["profiles"]?.array ?? []
    if !profiles.contains(where: { $0["name"]?.string == name }) {
      profiles.append(.object([.init("name", .string(name))]))
    }
    for index in profiles.indices where profiles[index]["name"]?.string == name {
      change(&profiles[index]) { members in
        // A token has only one source.
        if value != nil, field == .token || field == .tokenCommand {
          members.removeAll { ["token", "tokenCommand"].contains($0.key) }
        }
        SettingsFile.put(value, field.key, &members)
      }
    }
    set("profiles", to: .array(profiles))
  }

  /// Returns whether the file holds a setting; a setting of profiles is looked for in the named one.
  public func has(_ field: Setting, profile name: String) -> Bool {
    guard field.group == .profile else { return root[field.key] != nil }
    return (root["profiles"]?.array ?? []).contains { $0["name"]?.string == name && $0[field.key] != nil }
  }

  /// Whether the file names the profile to start with.
  public var namesProfile: Bool { root["profile"] != nil }

  /// Names the profile to start with; nil leaves that to the order in the file.
  mutating func choose(profile name: String?) {
    change(&root) { SettingsFile.put(name.map { .string($0) }, "profile", &$0) }
  }

  /// Adds a profile at the end.
  ///
  /// - Parameter current: The profile in use. If the file has no profiles yet, it is written down too.
  public mutating func addProfile(_ name: String, beside current: String) {
    var profiles = root["profiles"]?.array ?? []
    if profiles.isEmpty { profiles.append(.object([.init("name", .string(current))])) }
    profiles.append(.object([.init("name", .string(name))]))
    set("profiles", to: .array(profiles))
  }

  /// Replaces the text of the template with a name, or deletes the template. Everything else that the file says about
  /// it stays.
  ///
  /// - Throws: `SettingsError.templateChanged` if it has another text than was read.
  public mutating func changeTemplate(
    _ old: MessageTemplate, to template: MessageTemplate?
  ) throws(SettingsError) {
    let name = old.name
    for entry in root["templates"]?.array ?? [] where entry["name"]?.string == name {
      guard entry["text"]?.string == old.text else { throw .templateChanged(name: name) }
    }
    let templates = (root["templates"]?.array ?? []).compactMap { entry -> JSON? in
      guard entry["name"]?.string == name else { return entry }
      guard let template else { return nil }
      let members = (entry.members ?? []).map { member in
        member.key == "text" ? JSON.Member("text", .string(template.text)) : member
      }
      return .object(members)
    }
    set("templates", to: .array(templates))
    // If another program has removed the template in the meantime, add it again.
    if let template, !templates.contains(where: { $0["name"]?.string == name }) { add(template) }
  }

  /// Adds a template at the end.
  public mutating func add(_ template: MessageTemplate) {
    var members: [JSON.Member] = [
      .init("name", .string(template.name)), .init("text", .string(template.text)),
    ]
    if let lifetime = template.lifetime { members.append(.init("lifetime", .number(String(lifetime)))) }
    set("templates", to: .array((root["templates"]?.array ?? []) + [.object(members)]))
  }

  /// Whether it holds a token, and others than its owner may read it.
  var isExposed: Bool {
    guard exists, RegularFile.isOpenToOthers(path), case .array(let profiles)? = root["profiles"] else {
      return false
    }
    return profiles.contains { $0["token"]?.string?.isEmpty == false }
  }

  /// Keys that this version does not know. They are kept but not used, and may be misspelt.
  public var unknownKeys: [String] {
    func names(_ inProfile: Bool) -> [String] {
      Setting.all.filter { ($0.group == .profile) == inProfile }.map(\.key)
    }
    func unknown(_ object: JSON, _ known: [String], _ prefix: String) -> [String] {
      (object.members ?? []).map(\.key).filter { !known.contains($0) }
        .map { prefix + VisibleText.escaped($0, limit: 40) }
    }
    func unknown(_ list: String, _ known: [String]) -> [String] {
      (root[list]?.array ?? []).enumerated().flatMap { unknown($1, known, "\(list)[\($0)].") }
    }
    let top = names(false) + ["profile", "profiles", "guard", "templates", "keys", "$schema"]
    return unknown(root, top, "") + unknown("profiles", names(true) + ["name"])
      + unknown("templates", ["name", "text", "lifetime"])
  }

  /// Unknown keys that look like misspellings of those that decide where and how a profile sends: its own, and those of
  /// the whole file.
  ///
  /// - Parameter index: The profile's index in the file; nil for one that is not in it.
  func misspeltKeys(ofProfile index: Int?) -> [MisspeltKey] {
    let deciding = Setting.all.filter { $0.group == .profile }.map(\.key)
    let ofRoot = ["profile", "profiles", "guard"]
    let decidingNothing =
      Setting.all.filter { $0.group != .profile }.map(\.key) + ["templates", "keys", "$schema"]
    func misspelt(
      _ object: JSON?, _ prefix: String, known: [String], _ meant: (String) -> String?
    ) -> [MisspeltKey] {
      (object?.members ?? []).map(\.key).filter { !(known + decidingNothing).contains($0) }.compactMap {
        key in
        meant(key).map { MisspeltKey(written: prefix + VisibleText.escaped(key, limit: 40), meant: $0) }
      }
    }
    let own = index.flatMap { index in
      (root["profiles"]?.array).flatMap { $0.indices.contains(index) ? $0[index] : nil }
    }
    let ofProfile = deciding + ["name"]
    return misspelt(own, index.map { "profiles[\($0)]." } ?? "", known: ofProfile) {
      Suggestion.closest(to: $0, among: ofProfile)
    }
      + misspelt(root, "", known: ofRoot) {
        // Or a key of a profile, perhaps misspelt, outside of every profile.
        Suggestion.closest(to: $0, among: ofRoot)
          ?? Suggestion.closest(to: $0, among: deciding).map { "profiles[\(index ?? 0)].\($0)" }
      }
  }

  private func change(_ object: inout JSON, _ change: (inout [JSON.Member]) -> Void) {
    var members = object.members ?? []
    change(&members)
    object = .object(members)
  }

  private static func put(_ value: JSON?, _ key: String, _ members: inout [JSON.Member]) {
    guard let value else { return members.removeAll { $0.key == key } }
    if let index = members.lastIndex(where: { $0.key == key }) {
      members[index].value = value
    } else {
      members.append(.init(key, value))
    }
  }

  static func json(_ field: Setting, _ text: String) -> JSON {
    switch field.kind {
    case .flag: .bool(text == "yes")
    // As JSON writes numbers, however it was typed: ۶, +20, 0x10, .5.
    case .seconds:
      Double(text).map { .number(Int(exactly: $0).map { String($0) } ?? String($0)) } ?? .string(text)
    case .integer: Int(Digits.ascii(text)).map { .number(String($0)) } ?? .string(text)
    case .choice, .text, .secret: .string(text)
    }
  }

  /// - Throws: `SettingsError.unwritable`.
  public func save() throws(SettingsError) {
    try PrivateFile.write(Array((root.text() + "\n").utf8), to: path)
  }
}
