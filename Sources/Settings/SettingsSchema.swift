internal import AmootSMS
internal import ConsoleData

/// The JSON schema of `config.json`, made of the settings' own descriptions, so that an editor knows what the program
/// knows.
public enum SettingsSchema {
  /// As text, indented.
  public static var text: String { schema.text() + "\n" }

  static var schema: JSON {
    .object([
      .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      .init("title", .string("Settings of amoot-otp")),
      .init(
        "description",
        .string(
          "config.json in $XDG_CONFIG_HOME/amoot-otp/. Keys that are not listed here are kept when the file is saved."
        )),
      .init("type", .string("object")),
      .init("properties", .object(properties)),
    ])
  }

  private static var properties: [JSON.Member] {
    let profile = Setting.all.filter { $0.group == .profile }
    return [
      text("profile", "The profile in use; the first one when left out."),
      list("profiles", "Accounts to send with.", required: ["name"], [name] + profile.map(property)),
      // The guard may stand outside the profiles, for those that do not say it.
      property(.confirmationPolicy),
      list(
        "templates", "Named messages, which the console puts into the form.", required: ["name", "text"],
        [
          name,
          text(
            "text",
            "{code_length}, {time}, {date}, {line}, {profile} and {lifetime} are filled in; any other {name} is asked for."
          ),
          .init(
            "lifetime",
            .object(
              integer(MessageTemplate.lifetimeRange) + [
                description(
                  "Seconds for which a code is good: counted down beside it in large digits; {lifetime} is that in minutes."
                )
              ])),
        ]),
      .init(
        "keys",
        .object([
          type("object"),
          description(
            "Keys by the name of their action, as `amoot-otp config --keys` lists them: F1 to F12, Ctrl-G, Alt-G, Home, or a letter where none is typed."
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
    let standard = setting.text(in: Preferences())
    if !standard.isEmpty { members.append(.init("default", SettingsFile.json(setting, standard))) }
    members.append(description(setting.explanation))
    return .init(setting.key, .object(members))
  }

  private static func list(
    _ key: String, _ words: String, required: [String], _ properties: [JSON.Member]
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

  private static func text(_ key: String, _ words: String) -> JSON.Member {
    .init(key, .object([type("string"), description(words)]))
  }

  private static func integer(_ range: ClosedRange<Int>) -> [JSON.Member] {
    [
      type("integer"), .init("minimum", .number(String(range.lowerBound))),
      .init("maximum", .number(String(range.upperBound))),
    ]
  }

  private static func type(_ name: String) -> JSON.Member { .init("type", .string(name)) }
  private static func description(_ words: String) -> JSON.Member { .init("description", .string(words)) }
}
