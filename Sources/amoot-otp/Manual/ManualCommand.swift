internal import AmootSMS
internal import ArgumentParser
internal import ConsoleCore
internal import ConsoleData
internal import ConsoleWording
internal import Settings
internal import Wording

/// Prints the manual pages that no command's help holds, from the settings and the filter's own descriptions. For packages.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: ManualWords.manual.text, shouldDisplay: false)

  enum Page: String, CaseIterable, ExpressibleByArgument { case config, filter }

  @Argument(help: UsageWords.oneOf(Page.allCases.map(\.rawValue).joined(separator: ", ")).help)
  var page: Page

  func run() throws {
    switch page {
    case .config: Output.raw(Self.config.text)
    case .filter: Output.raw(Self.filter.text)
    }
  }

  private static var config: ManualPage {
    var page = ManualPage(
      "amoot-otp-config", section: 5, date: BuildFacts.date, title: ManualWords.configTitle)
    page.section(
      ManualWords.description, ManualWords.configIntroduction,
      ManualWords.configWays(key: KeyTable.standard.text(.showSettings)), ManualWords.configOrder)
    page.section(ManualWords.whole)
    page.list([
      ("profile", [SettingsFileWords.schemaProfile]), ("profiles", [SettingsFileWords.schemaProfiles]),
      ("profiles[].name", [ManualWords.ownName(atMost: MessageTemplate.nameLimit)]),
      ("templates", [SettingsFileWords.schemaTemplates]),
      ("templates[].name", [ManualWords.ownName(atMost: MessageTemplate.nameLimit)]),
      ("templates[].text", [SettingsFileWords.schemaTemplateText]),
      ("templates[].lifetime", [SettingsFileWords.schemaLifetime]), ("keys", [SettingsFileWords.schemaKeys]),
    ])
    page.section(ManualWords.ofProfiles)
    page.list(Setting.all.filter { $0.group == .profile }.map(item))
    page.section(ManualWords.ofAll)
    for (group, title) in [
      (Setting.Group.sending, SettingWords.sendingGroup), (.history, SettingWords.historyGroup),
      (.presenting, SettingWords.presentingGroup(key: KeyTable.standard.text(.present))),
      (.screen, SettingWords.screenGroup),
    ] {
      page.subsection(title)
      page.list(Setting.all.filter { $0.group == group }.map(item))
    }
    page.section(ManualWords.files)
    page.list([("$XDG_CONFIG_HOME/amoot-otp/config.json", [ManualWords.settingsFile])])
    page.section(ManualWords.examples)
    page.literal([
      "{", #"  "profile": "shop","#, #"  "profiles": ["#,
      #"    { "name": "shop", "tokenCommand": "pass show amoot", "lineNumber": "3000" },"#,
      #"    { "name": "local", "baseAddress": "http://127.0.0.1:8080/rest", "token": "any" }"#, "  ],",
      #"  "templates": [{ "name": "Login", "text": "{service}: {lifetime}'", "lifetime": 120 }],"#,
      #"  "keys": { "showHistory": "F11", "refreshAccount": ["F5", "Ctrl-G"] },"#,
      #"  "codeLength": 5"#, "}",
    ])
    page.seeAlso([("amoot-otp", 1), ("amoot-otp-config", 1), ("amoot-otp-filter", 7)])
    return page
  }

  private static func item(_ setting: Setting) -> (term: String, remarks: [Phrase]) {
    var remarks = [setting.explanation]
    switch setting.kind {
    case .text, .secret: break
    case .flag: remarks.append(ManualWords.values(SettingsFileWords.trueOrFalse))
    case .choice, .seconds, .integer: remarks.append(ManualWords.values(setting.kind.expected))
    }
    if let standard = SettingsSchema.standard(setting) {
      remarks.append(ManualWords.standard(standard.text(pretty: false)))
    }
    if setting.waitsForStart { remarks.append(ManualWords.waitsForStart) }
    return (setting.key, remarks)
  }

  private static var filter: ManualPage {
    var page = ManualPage(
      "amoot-otp-filter", section: 7, date: BuildFacts.date, title: ManualWords.filterTitle)
    page.section(
      ManualWords.description, ManualWords.filterIntroduction(key: KeyTable.standard.text(.editFilter)))
    page.section(ManualWords.words, .verbatim(FilterVocabulary.offered.joined(separator: ", ")))
    page.section(ManualWords.names, ManualWords.namesIntroduction)
    page.list(
      RowField.filterNames.map { name in
        let others =
          name.aliases.isEmpty
          ? [] : [ManualWords.alsoCalled.text + ": " + name.aliases.joined(separator: ", ") + "."]
        return (name.name + ":", [.verbatim(name.expected.text + ".")] + others.map(Phrase.verbatim))
      })
    page.section(ManualWords.connectors)
    page.list([
      ("|", [ManualWords.bar]), ("or", [ManualWords.orWord]), ("-", [ManualWords.notWord]),
      ("\"…\"", [ManualWords.quotes]),
    ])
    page.paragraph(ManualWords.inShell)
    page.section(ManualWords.examples, ManualWords.sampleFailed)
    page.literal(["amoot-otp history failed since:2d"])
    page.paragraph(ManualWords.sampleNumber)
    page.literal(["amoot-otp history 0912 000 0002"])
    page.paragraph(ManualWords.sampleNot)
    page.literal(["amoot-otp history -- yesterday -delivery:delivered"])
    page.seeAlso([("amoot-otp", 1), ("amoot-otp-history", 1)])
    return page
  }
}
