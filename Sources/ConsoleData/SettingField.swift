internal import AmootSMS

/// A setting that can be changed in the console; its raw value is its key in the settings' file.
public enum SettingField: String, Sendable, CaseIterable {
  case baseAddress, token, tokenCommand, lineNumber, method, dateForm
  case sendGuard = "guard"
  case connectTimeout, timeout, codeLength, text, rememberForm
  case retentionDays, keepCodes
  case screenReader, ascii, borders, color, mouse, bell, bidi, shaping

  /// What a setting belongs to.
  public enum Group: String, Sendable, CaseIterable {
    case profile, sending, history, screen
  }

  /// What a value looks like.
  public enum Kind: Sendable, Equatable {
    /// yes or no.
    case flag
    case choice([String])
    case text
    /// A text that is shown to nobody.
    case secret
    /// Seconds, more than 0 and at most an hour.
    case seconds
    case integer(ClosedRange<Int>)
  }

  public var group: Group {
    switch self {
    case .baseAddress, .token, .tokenCommand, .lineNumber, .method, .dateForm, .sendGuard: .profile
    case .connectTimeout, .timeout, .codeLength, .text, .rememberForm: .sending
    case .retentionDays, .keepCodes: .history
    case .screenReader, .ascii, .borders, .color, .mouse, .bell, .bidi, .shaping: .screen
    }
  }

  public var kind: Kind {
    switch self {
    case .baseAddress, .tokenCommand, .lineNumber, .text: .text
    case .token: .secret
    case .method: .choice(WireMethod.allCases.map(\.rawValue))
    case .dateForm: .choice(DateForm.allCases.map(\.rawValue))
    case .sendGuard: .choice(SendGuard.allCases.map(\.rawValue))
    case .connectTimeout, .timeout: .seconds
    case .codeLength: .integer(CodeLength.range)
    case .rememberForm, .screenReader, .ascii, .color, .mouse, .bell: .flag
    case .retentionDays: .integer(SettingField.retentionRange)
    case .keepCodes: .choice(KeptCodes.allCases.map(\.rawValue))
    case .borders: .choice(BorderStyle.allCases.map(\.rawValue))
    case .bidi: .choice(BidiMode.allCases.map(\.rawValue))
    case .shaping: .choice(LetterShaping.allCases.map(\.rawValue))
    }
  }

  /// Days: a century is as good as for ever.
  public static let retentionRange = 1...36_500

  /// The values to choose from, where there are few.
  public var choices: [String]? {
    switch kind {
    case .flag: ["yes", "no"]
    case .choice(let values): values
    default: nil
    }
  }

  public var title: String {
    switch self {
    case .baseAddress: "Base address"
    case .token: "Token"
    case .tokenCommand: "Token command"
    case .lineNumber: "Line number"
    case .method: "Method"
    case .dateForm: "Date form"
    case .sendGuard: "Guard"
    case .connectTimeout: "Time to connect"
    case .timeout: "Time for a send"
    case .codeLength: "Code length"
    case .text: "Message"
    case .rememberForm: "Remember the form"
    case .retentionDays: "Keep rows, days"
    case .keepCodes: "Keep codes"
    case .screenReader: "Screen reader"
    case .ascii: "ASCII only"
    case .borders: "Borders"
    case .color: "Colour"
    case .mouse: "Mouse"
    case .bell: "Bell"
    case .bidi: "Right-to-left text"
    case .shaping: "Persian letters"
    }
  }

  /// What it does, in a sentence or two.
  public var explanation: String {
    switch self {
    case .baseAddress: "Where requests go: https, or http to this machine only."
    case .token:
      "The account's token, written into the settings file, which only you can read. AMOOT_TOKEN or a token command keep it out of there."
    case .tokenCommand:
      "A line of the shell whose first line of output is the token, such as: pass show amoot. It has ten seconds and no terminal."
    case .lineNumber: "The line that an empty form begins with: public, or one of the account's own."
    case .method: "post: a form, the token in a header. get: everything in the query, the token too."
    case .dateForm:
      "How SendDateTime is written: iso 2026-11-22T15:16:46+03:30, or plain 2026-11-22 15:16:46."
    case .sendGuard:
      "When the console asks before a send: always, before a new number, or never. The same number within a minute is always asked about."
    case .connectTimeout:
      "Seconds until a connection that does not come about is given up; nothing was sent then."
    case .timeout: "Seconds for a whole exchange. Without an answer by then the outcome is unknown."
    case .codeLength: "Digits of the code that an empty form begins with."
    case .text: "The message of an empty form, and of send without --text."
    case .rememberForm: "Whether the form's last values come back at the next start; never the token."
    case .retentionDays: "Rows older than this are deleted at every start. Empty: they are kept for ever."
    case .keepCodes: "What becomes of codes in the history: kept, all but two digits hidden, or left out."
    case .screenReader: "Prints changes as lines instead of painting, for screen readers and braille."
    case .ascii: "Signs and borders in ASCII alone, for fonts and locales without the others."
    case .borders: "The corners of frames."
    case .color: "Colours of the terminal's own palette. Every state also has a sign and a word."
    case .mouse: "Whether the console takes the mouse; F9 changes it for the moment."
    case .bell: "Whether the terminal's bell rings when a send ends."
    case .bidi:
      "Who orders right-to-left text: auto and app mean this program (auto also speaks Konsole's and mlterm's dialects), terminal leaves it to the terminal, off to nobody."
    case .shaping: "forms: as joined presentation forms. base: as bare letters, for terminals that join them."
    }
  }

  /// Whether a change is seen at the next start only.
  public var waitsForStart: Bool { self == .bidi || self == .screenReader || self == .retentionDays }

  /// What is wrong with a value, in words; nil when it will do. An empty one stands for the default.
  public func problem(_ text: String) -> String? {
    guard !text.isEmpty else { return nil }
    func check(_ read: () throws(InputError) -> Void) -> String? {
      do {
        try read()
        return nil
      } catch {
        return error.description
      }
    }
    switch self {
    case .baseAddress: return check { () throws(InputError) in _ = try BaseAddress(text) }
    case .token: return check { () throws(InputError) in _ = try Token(text) }
    case .lineNumber: return check { () throws(InputError) in _ = try LineNumber(text) }
    case .codeLength: return check { () throws(InputError) in _ = try CodeLength(parsing: text) }
    case .text: return check { () throws(InputError) in _ = try MessageText(text) }
    default: break
    }
    let expected: String
    switch kind {
    case .flag, .choice:
      guard let choices, !choices.contains(text) else { return nil }
      expected = choices.joined(separator: " or ")
    case .seconds:
      if let seconds = Double(text), seconds > 0, seconds <= 3_600 { return nil }
      expected = "seconds, more than 0 and at most 3600"
    case .integer(let range):
      if let number = Int(text), range.contains(number) { return nil }
      expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .text, .secret: return nil
    }
    return "expected \(expected); got “\(VisibleText.escaped(text, limit: 40))”"
  }
}

/// A setting as it stands: its value, and where that came from.
public struct SettingLine: Sendable, Equatable {
  public var field: SettingField
  /// As it is edited; empty for a secret and for a default without a value.
  public var text: String
  /// As it is shown; a secret is masked.
  public var shown: String
  /// Such as `default`, `file` or `environment NO_COLOR`.
  public var origin: String
  /// Whether the file says it, so that it can be taken out.
  public var isInFile: Bool
  /// What beats the file, so that a change there would change nothing; nil when nothing does.
  public var overruledBy: String?

  public init(
    field: SettingField, text: String, shown: String, origin: String, isInFile: Bool,
    overruledBy: String? = nil
  ) {
    self.field = field
    self.text = text
    self.shown = shown
    self.origin = origin
    self.isInFile = isInFile
    self.overruledBy = overruledBy
  }
}
