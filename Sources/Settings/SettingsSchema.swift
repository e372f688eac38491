package import AmootSMS
package import ConsoleData
internal import ConsoleWording
internal import Wording

/// The JSON schema of `config.json`, generated from the settings' own descriptions so that an editor knows
/// what the program knows.
public enum SettingsSchema {
  /// The schema as indented text.
  public static var text: String { schema.text() + "\n" }

  static var schema: JSON {
    .object([
      .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      .init("title", .string(SettingsFileWords.schemaTitle.text(in: .english))),
      .init(
        "description",
        .string(SettingsFileWords.schema.text(in: .english))),
      .init("type", .string("object")),
      .init("properties", .object(properties)),
    ])
  }

  private static var properties: [JSON.Member] {
    let profile = Setting.all.filter { $0.group == .profile }
    return [
      text("profile", SettingsFileWords.schemaProfile),
      list("profiles", SettingsFileWords.schemaProfiles, required: ["name"], [name] + profile.map(property)),
      // The guard is also allowed at the top level, for profiles without their own.
      property(.confirmationPolicy),
      list(
        "templates", SettingsFileWords.schemaTemplates, required: ["name", "text"],
        [
          name,
          text(
            "text",
            SettingsFileWords.schemaTemplateText
          ),
          .init(
            "lifetime",
            .object(
              integer(MessageTemplate.lifetimeRange) + [
                description(
                  SettingsFileWords.schemaLifetime
                )
              ])),
        ]),
      .init(
        "keys",
        .object([
          type("object"),
          description(
            SettingsFileWords.schemaKeys
          ),
          .init(
            "additionalProperties",
            .object([
              .init("type", .array([.string("string"), .string("array")])),
              .init("items", .object([type("string")])),
            ])),
        ])),
    ] + Setting.all.filter { $0.group != .profile }.map(property)
  }

  private static var name: JSON.Member {
    .init(
      "name",
      .object([
        type("string"), .init("minLength", .number("1")),
        .init("maxLength", .number(String(MessageTemplate.nameLimit))),
      ]))
  }

  private static func property(_ setting: Setting) -> JSON.Member {
    var members: [JSON.Member] =
      switch setting.kind {
      case .flag: [type("boolean")]
      case .choice(let values): [.init("enum", .array(values.map { .string($0) }))]
      case .seconds:
        [
          type("number"), .init("exclusiveMinimum", .number("0")),
          .init("maximum", .number(String(Int(Setting.secondsRange.upperBound)))),
        ]
      case .integer(let range): integer(range)
      case .text where setting == .lineNumber:
        [.init("type", .array([.string("string"), .string("integer")]))]
      case .text, .secret: [type("string")]
      }
    if let standard = standard(setting) { members.append(.init("default", standard)) }
    members.append(description(setting.explanation))
    return .init(setting.key, .object(members))
  }

  /// Returns a setting's default as the file would have it; nil if there is none.
  package static func standard(_ setting: Setting) -> JSON? {
    let text = setting.text(in: Preferences())
    return text.isEmpty ? nil : SettingsFile.json(setting, text)
  }

  private static func list(
    _ key: String, _ words: Phrase, required: [String], _ properties: [JSON.Member]
  ) -> JSON.Member {
    .init(
      key,
      .object([
        type("array"), description(words),
        .init(
          "items",
          .object([
            type("object"), .init("required", .array(required.map { .string($0) })),
            .init("properties", .object(properties)),
          ])),
      ]))
  }

  private static func text(_ key: String, _ words: Phrase) -> JSON.Member {
    .init(key, .object([type("string"), description(words)]))
  }

  private static func integer(_ range: ClosedRange<Int>) -> [JSON.Member] {
    [
      type("integer"), .init("minimum", .number(String(range.lowerBound))),
      .init("maximum", .number(String(range.upperBound))),
    ]
  }

  private static func type(_ name: String) -> JSON.Member { .init("type", .string(name)) }
  private static func description(_ words: Phrase) -> JSON.Member {
    // The same in every language, like everything that programs read.
    .init("description", .string(words.text(in: .english)))
  }
}
