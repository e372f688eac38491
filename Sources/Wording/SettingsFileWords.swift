/// Reading and writing the settings.
public enum SettingsFileWords {
  public static func file(_ path: String, _ detail: Phrase) -> Phrase { Phrase("\(path): \(detail).") }
  public static func cannotRead(_ path: String, _ detail: Phrase) -> Phrase {
    Phrase("the settings \(path) cannot be read: \(detail).")
  }
  public static func notJSON(_ path: String, reason: Phrase, line: Int, column: Int) -> Phrase {
    Phrase(
      "not valid JSON at line \(String(line)), column \(String(column)): \(reason). Correct that place in the settings \(path); the file is left as it is."
    )
  }
  // The problem comes first, because a path may fill the line it is shown in.
  public static func wrongValue(_ key: String, expected: Phrase, received: Phrase, in source: Phrase)
    -> Phrase
  {
    Phrase("\(key): expected \(expected); got \(received), in \(source).")
  }
  public static func noSuchProfile(_ name: String, known: String) -> Phrase {
    Phrase("there is no profile “\(name)”; known are \(known).")
  }
  public static func gone(_ path: String) -> Phrase {
    Phrase(
      "the settings \(path) are gone, and nothing is written in their place. Put the file back, or start again without it."
    )
  }
  public static func cannotSave(_ path: String, _ detail: Phrase) -> Phrase {
    Phrase("the settings \(path) cannot be saved: \(detail). Nothing was changed.")
  }
  public static let tooLarge = Phrase("it is larger than 4 MiB")
  public static let notAnObject = Phrase("the outermost value is not an object { … }")
  public static let environment = Phrase("environment")
  public static let flag = Phrase("flag")

  // MARK: Expected and received

  public static let text = Phrase("a text in quotes")
  public static let textOrTexts = Phrase("a text in quotes, or an array of them")
  public static let trueOrFalse = Phrase("true or false")
  public static let anObject = Phrase("an object")
  public static let anArray = Phrase("an array")
  public static let aText = Phrase("a text")
  public static let longNumber = Phrase("a long number")
  public static let objects = Phrase("an array of objects")
  public static let ownProfileName = Phrase("a name of its own for each profile")
  public static let ownTemplateName = Phrase("a name of its own for each template")
  public static func name(atMost count: Int) -> Phrase { Phrase("a name of 1 to \(count) characters") }
  public static let tokenOrCommand = Phrase("either token or tokenCommand")
  public static let message = Phrase("a message")
  public static let none = Phrase("none")
  public static let both = Phrase("both")
  public static func twice(_ name: String) -> Phrase { Phrase("“\(name)” twice") }

  // MARK: Where a value comes from

  public static let fromDefault = Phrase("default")
  public static let fromFile = Phrase("file")
  public static func fromEnvironment(_ name: String) -> Phrase { Phrase("environment \(name)") }
  public static func fromFlag(_ name: String) -> Phrase { Phrase("flag \(name)") }

  // MARK: The token command

  public static func commandNotStarted(_ reason: Phrase) -> Phrase {
    Phrase("the token command could not be started: \(reason)")
  }
  public static func commandTimedOut(_ limit: Phrase) -> Phrase {
    Phrase(
      "the token command gave nothing within \(limit); does it ask for something? It has no terminal")
  }
  public static func commandFailed(status: String) -> Phrase {
    Phrase("the token command ended with \(status)")
  }
  public static func commandFailed(status: String, words: String) -> Phrase {
    Phrase("the token command ended with \(status): \(words)")
  }
  public static let commandEmpty = Phrase(
    "the token command ended well and printed nothing; a token on the first line is expected")
  public static func commandNotAToken(_ error: Phrase) -> Phrase {
    Phrase("the token command's first line is no token: \(error)")
  }

  // MARK: The schema

  public static let schemaTitle = Phrase("Settings of amoot-otp")
  public static let schema = Phrase(
    "config.json in $XDG_CONFIG_HOME/amoot-otp/. Keys that are not listed here are kept when the file is saved."
  )
  public static let schemaProfile = Phrase("The profile in use; the first one when left out.")
  public static let schemaProfiles = Phrase("Accounts to send with.")
  public static let schemaTemplates = Phrase("Named messages, which the console puts into the form.")
  public static let schemaTemplateText = Phrase(
    "{code_length}, {time}, {date}, {line}, {profile} and {lifetime} are filled in; any other {name} is asked for."
  )
  public static let schemaLifetime = Phrase(
    "Seconds for which a code is good: counted down beside it in large digits; {lifetime} is that in minutes."
  )
  public static let schemaKeys = Phrase(
    "Keys by the name of their action, as `amoot-otp config --keys` lists them: F1 to F12, Ctrl-G, Alt-G, Home, or a letter where none is typed."
  )
}
