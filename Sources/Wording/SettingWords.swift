/// The settings by name, and the list of them (F2).
public enum SettingWords {
  /// A setting's title, and its explanation in a sentence or two.
  public struct Entry: Sendable {
    public let title: Phrase
    public let explanation: Phrase

    init(_ title: Phrase, _ explanation: Phrase) {
      self.title = title
      self.explanation = explanation
    }
  }

  public static let baseAddress = Entry(
    Phrase("Base address"), Phrase("Where requests go: https, or http to this machine only."))
  public static let token = Entry(
    Phrase("Token"),
    Phrase(
      "The account's token, written into the settings file, which only you can read. AMOOT_TOKEN or a token command keep it out of there."
    ))
  public static let tokenCommand = Entry(
    Phrase("Token command"),
    Phrase(
      "A line of the shell whose first line of output is the token, such as: pass show amoot. It has ten seconds and no terminal."
    ))
  public static let lineNumber = Entry(
    Phrase("Line number"),
    Phrase("The line that an empty form begins with: public, or one of the account's own."))
  public static let method = Entry(
    Phrase("Method"),
    Phrase("post: a form, the token in a header. get: everything in the query, the token too."))
  public static let dateForm = Entry(
    Phrase("Date form"),
    Phrase("How SendDateTime is written: iso 2026-11-22T15:16:46+03:30, or plain 2026-11-22 15:16:46."))
  public static let confirmationPolicy = Entry(
    Phrase("Guard"),
    Phrase(
      "When the console asks before a send: always, before a new number, or never. The same number within a minute, and one whose last outcome is unknown, are always asked about."
    ))
  public static let connectTimeout = Entry(
    Phrase("Connect timeout"),
    Phrase("Seconds to wait for a connection. After that nothing has been sent."))
  public static let timeout = Entry(
    Phrase("Total timeout"),
    Phrase("Seconds for a whole exchange. Without an answer by then the outcome is unknown."))
  public static let codeLength = Entry(
    Phrase("Code length"), Phrase("Digits of the code that an empty form begins with."))
  public static let text = Entry(
    Phrase("Message"), Phrase("The message of an empty form, and of send without --text."))
  public static let rememberForm = Entry(
    Phrase("Remember the form"),
    Phrase("Whether the form's last values come back at the next start; never the token."))
  public static let retentionDays = Entry(
    Phrase("Keep rows, days"),
    Phrase("Rows older than this are deleted at every start. Empty: they are kept for ever."))
  public static let keepCodes = Entry(
    Phrase("Keep codes"),
    Phrase(
      "What becomes of codes in the history: kept, all but two digits hidden, or left out. `amoot-otp history prune --codes` does it to the rows that are there."
    ))
  public static let screenReader = Entry(
    Phrase("Screen reader"),
    Phrase("Prints changes as lines instead of painting, for screen readers and braille."))
  public static let ascii = Entry(
    Phrase("ASCII only"),
    Phrase("Signs and borders in ASCII alone, for fonts and locales without the others."))
  public static let borders = Entry(Phrase("Borders"), Phrase("The corners of frames."))
  public static let color = Entry(
    Phrase("Colour"),
    Phrase("Colours of the terminal's own palette. Every state also has a sign and a word."))
  public static let theme = Entry(
    Phrase("Theme"),
    Phrase(
      "The background to choose colours for. auto asks the terminal whether it is light; on a light one no yellow or cyan is used for text."
    ))
  public static let mouse = Entry(
    Phrase("Mouse"),
    Phrase("Whether the console takes the mouse, or leaves it to the terminal for selecting."))
  public static let bell = Entry(
    Phrase("Bell"), Phrase("Whether the terminal's bell rings when a send ends."))
  public static let bidi = Entry(
    Phrase("Right-to-left text"),
    Phrase(
      "Who orders right-to-left text: auto and app mean this program (auto also speaks Konsole's and mlterm's dialects), terminal leaves it to the terminal, off to nobody."
    ))
  public static let shaping = Entry(
    Phrase("Persian letters"),
    Phrase("forms: as joined presentation forms. base: as bare letters, for terminals that join them."))

  // MARK: Values

  public static let notSet = Phrase("not set")
  public static let noMessage = Phrase("none")
  public static let forEver = Phrase("for ever")
  public static func seconds(_ text: String) -> Phrase { Phrase("\(text) s") }
  /// - Parameter values: the values as the settings file has them.
  public static func choice(_ values: [String]) -> Phrase { Phrase("\(values.joined(separator: " or "))") }
  public static func seconds(atMost limit: Int) -> Phrase {
    Phrase("seconds, more than 0 and at most \(String(limit))")
  }
  public static func wholeNumber(from low: Int, to high: Int) -> Phrase {
    Phrase("a whole number from \(String(low)) to \(String(high))")
  }

  // MARK: Where a token comes from

  public static let tokenTyped = Phrase("typed, not saved")
  public static let tokenFromSettings = Phrase("from settings")
  public static func tokenFrom(variable: String) -> Phrase { Phrase("from $\(variable)") }
  public static let tokenFromCommand = Phrase("from a command")
  public static let tokenOfDemo = Phrase("demo")

  // MARK: The list

  public static let title = Phrase("Settings")
  public static let ofDemo = Phrase("of the demo, gone when it ends")
  public static let savedAtOnce = Phrase("saved as you change them")
  public static let originDemo = Phrase("demo")
  public static func beatsFile(_ overruler: Phrase) -> Phrase { Phrase("\(overruler) overrides the file") }
  public static let fromNextStart = Phrase("from the next start on")
  public static let notReadYet = Phrase("Reading the settings…")
  public static func overruled(by source: Phrase) -> Phrase {
    Phrase("\(source) overrides the settings file. Unset it to change the setting here.")
  }
  public static func isText(key: String) -> Phrase { Phrase("This is a text: \(key) edits it.") }
  public static let isDefault = Phrase("It is not in the file: the default applies.")
  public static func profileGroup(_ name: String) -> Phrase { Phrase("Profile \(name)") }
  public static let sendingGroup = Phrase("Sending")
  public static let historyGroup = Phrase("History")
  public static let screenGroup = Phrase("Screen")

  // MARK: Changes

  public static func templateDeleted(_ name: String) -> Phrase { Phrase("Template “\(name)” deleted.") }
  public static func templateSaved(_ name: String, key: String) -> Phrase {
    Phrase("Saved as “\(name)”. \(key) lists the templates.")
  }
  public static let forThisDemo = Phrase("for this demo")
  public static func saved(in path: String) -> Phrase { Phrase("saved in \(path)") }
  public static func notSaved(_ error: Phrase) -> Phrase { Phrase("Not saved: \(error)") }
  public static let readAgain = Phrase("The settings can be read again, and apply now.")
  public static func stayAsTheyWere(_ error: Phrase) -> Phrase {
    Phrase("The settings were not changed: \(error)")
  }
  public static let fileChanged = Phrase("The settings file has changed. Its new settings apply now.")
}
