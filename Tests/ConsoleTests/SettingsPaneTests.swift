import AmootSMS
import ConsoleData
import Screen
import TestSupport
import Testing

@testable import ConsoleCore
import ConsoleWording
import Wording

@Suite("The settings in the console")
struct SettingsPaneTests {
  private static func lines(_ changed: [Setting: String] = [:]) -> [SettingLine] {
    Setting.all.map { field in
      let text =
        changed[field]
        ?? (field.choices?.first ?? (field == .codeLength ? "5" : field == .timeout ? "30" : ""))
      return SettingLine(
        field: field, text: text, shown: text.isEmpty ? SettingWords.notSet : .verbatim(text),
        origin: changed[field] == nil ? "default" : "file", isInFile: changed[field] != nil)
    }
  }

  func console(width: Int = 100, height: Int = 36, _ changed: [Setting: String] = [:])
    -> ConsoleHarness
  {
    var console = ConsoleHarness(width: width, height: height)
    console.readSettings(Self.lines(changed))
    console.press(.named(.function(2)))
    return console
  }

  private func choose(_ field: Setting, _ console: inout ConsoleHarness) {
    while console.model.chosenSetting?.field != field { console.press(.named(.down)) }
  }

  @Test("where a flag sets the language, another choice holds until the console is closed")
  func languageForNow() {
    var console = ConsoleHarness()
    func line(_ field: Setting) -> SettingLine {
      SettingLine(
        field: field, text: "en", shown: "en", origin: "flag", isInFile: false,
        overruledBy: field == .language ? "--language" : nil)
    }
    let lines = [line(.language), line(.borders)]
    var preferences = console.model.settings.preferences
    console.post(.settings(.read(profile: "production", preferences, lines, saved: nil, changed: nil)))
    console.press(.alt("g"))
    #expect(console.model.language == .persian && console.effects.isEmpty)
    #expect(
      console.text.contains("--language")
        || console.model.notices.current?.text.english.contains("--language") == true)
    // A change of another setting does not end it.
    preferences.appearance.borders = .rounded
    console.post(.settings(.read(profile: "production", preferences, lines, saved: nil, changed: nil)))
    #expect(console.model.language == .persian)
    console.press(.alt("g"))
    #expect(console.model.language == .english)
  }

  @Test("a value that was left says no more what was wrong with it")
  func left() {
    var console = console()
    choose(.codeLength, &console)
    console.press(.named(.enter))
    console.enter("99")
    #expect(console.text.contains("from 4 to 8, not 99."), "\(console.text)")
    console.press(.named(.escape))
    #expect(!console.text.contains("Enter a number"), "\(console.text)")
  }

  @Test("every setting is listed, chosen and explained", arguments: Setting.all)
  func listed(field: Setting) {
    var console = console()
    choose(field, &console)
    #expect(console.text.contains(field.title.english), "\(console.text)")
    #expect(console.text.contains(field.explanation.english.prefix(40)), "\(console.text)")
    for choice in field.choices ?? [] { #expect(console.text.contains(choice), "\(console.text)") }
  }

  @Test(
    "Enter and the arrows turn through the values, and each is saved at once",
    arguments: Setting.all)
  func turning(field: Setting) throws {
    guard let choices = field.choices else { return }
    var console = console()
    choose(field, &console)
    console.press(.named(.enter))
    #expect(console.effects == [.settings(.save(field, choices[1], profile: "production"))])
    console.press(.named(.left))
    #expect(console.effects == [.settings(.save(field, choices[choices.count - 1], profile: "production"))])
  }

  @Test("a text is checked as it is typed, and a wrong one is not saved")
  func typing() {
    var console = console()
    choose(.codeLength, &console)
    console.press(.named(.enter))
    console.type("9")
    #expect(console.text.contains("from 4 to 8, not 9."), "\(console.text)")
    console.press(.named(.enter))
    #expect(console.effects.isEmpty)
    #expect(console.model.context == .setting)
    console.press(.named(.backspace))
    console.type("6")
    #expect(!console.text.contains("Enter a number"), "\(console.text)")
    console.press(.named(.enter))
    #expect(console.effects == [.settings(.save(.codeLength, "6", profile: "production"))])
    #expect(console.model.context == .settings)
  }

  @Test("Escape leaves a setting as it was, and then the settings")
  func leaving() {
    var console = console()
    choose(.timeout, &console)
    console.press(.named(.enter))
    console.type("7")
    console.press(.named(.escape))
    #expect(console.effects.isEmpty && console.model.context == .settings)
    console.press(.named(.escape))
    #expect(console.model.overlay == nil)
  }

  @Test("a setting is taken out of the file; a default cannot be")
  func reset() {
    var console = console([.timeout: "7"])
    choose(.timeout, &console)
    console.press(.character("x"))
    #expect(console.effects == [.settings(.save(.timeout, nil, profile: "production"))])
    choose(.codeLength, &console)
    console.press(.character("x"))
    #expect(console.effects.isEmpty)
    #expect(console.text.contains("It is not in the file"), "\(console.text)")
  }

  @Test("what the environment says is not changed here, and that is said")
  func overruled() {
    var console = ConsoleHarness(width: 100, height: 36)
    var lines = Self.lines()
    lines[0].overruledBy = "$AMOOT_BASE_URL"
    console.readSettings(lines)
    console.press(.named(.function(2)), .named(.enter))
    #expect(console.effects.isEmpty && console.model.context == .settings)
    #expect(console.text.contains("$AMOOT_BASE_URL overrides the settings file"), "\(console.text)")
  }

  @Test("a token is not shown while it is typed, nor is the one before")
  func secret() {
    var console = console()
    choose(.token, &console)
    console.press(.named(.enter))
    console.press(.paste("fresh-token-abcdefgh\n"))
    #expect(!console.text.contains("fresh"), "\(console.text)")
    console.press(.named(.enter))
    #expect(console.effects == [.settings(.save(.token, "fresh-token-abcdefgh", profile: "production"))])
  }

  @Test("what is read anew is in force: looks, profiles, token and line")
  func live() throws {
    var console = ConsoleHarness()
    var profile = console.model.profile
    profile.line = "3000"
    profile.token = "other-token-12345678"
    let appearance = Appearance(ascii: true, borders: .rounded, usesColor: false, usesMouse: false)
    console.readSettings(Preferences(profiles: [profile], appearance: appearance), Self.lines())
    #expect(console.effects.contains(.terminal(.captureMouse(false))))
    #expect(console.screen.cells.allSatisfy { $0.style.color == .standard })
    #expect(console.model.form.text(.lineNumber) == "3000")
    #expect(console.model.form.text(.token) == "other-token-12345678")
    #expect(console.text.contains("+-"), "\(console.text)")
  }

  @Test("what was typed is not overwritten by settings that are read anew")
  func typed() {
    var console = ConsoleHarness(token: "")
    console.model.focus = .field(.token)
    console.type("typed-token-1")
    var profile = console.model.profile
    profile.token = "from-the-file-1"
    profile.tokenSource = .settings
    console.readSettings(Preferences(profiles: [profile]), Self.lines())
    #expect(console.model.form.text(.token) == "typed-token-1")
    #expect(console.model.form.tokenSource == .typed)
  }

  @Test("F9 holds until the setting itself is changed")
  func mouse() {
    var console = ConsoleHarness()
    console.press(.named(.function(9)))
    console.readSettings(Self.lines(), appearance: Appearance(borders: .rounded))
    #expect(!console.model.appearance.usesMouse)
  }

  @Test("a locale that can show ASCII alone does not learn more from the settings")
  func ascii() {
    var console = ConsoleHarness()
    console.model.showOnlyASCII()
    console.readSettings(Self.lines(), appearance: Appearance(rings: true))
    #expect(console.model.appearance.ascii)
  }

  @Test("while presenting, messages and commands in the settings are hidden")
  func presenting() {
    var console = console([.text: "secret words"])
    console.model.appearance.hidden = .all
    console.press(.alt("h"))
    #expect(!console.text.contains("secret words"), "\(console.text)")
  }

  @Test("stands at every size", arguments: [(40, 10), (60, 15), (80, 24), (140, 40), (300, 100)])
  func sizes(width: Int, height: Int) {
    var console = console(width: width, height: height)
    choose(.shaping, &console)
    expectGolden(console, "settings-\(width)x\(height)")
  }
}
