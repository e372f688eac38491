public import AmootSMS
public import Wording

/// Where a token came from, as it stands beside the field.
public enum TokenSource: Sendable, Equatable, PhraseConvertible {
  case none
  case typed
  case settings
  case environment(String)
  /// A command that is asked for it, such as a password manager.
  case command
  case demo

  public var phrase: Phrase {
    switch self {
    case .none: SettingWords.notSet
    case .typed: SettingWords.tokenTyped
    case .settings: SettingWords.tokenFromSettings
    case .environment(let name): SettingWords.tokenFrom(variable: name)
    case .command: SettingWords.tokenFromCommand
    case .demo: SettingWords.tokenOfDemo
    }
  }
}

/// One account to send with: where, as whom, and how.
public struct Profile: Sendable, Equatable {
  public var name: String
  public var base: BaseAddress
  /// As it stands in its source; checked when a request is made.
  public var token: String
  public var tokenSource: TokenSource
  /// A line of the shell whose first line of output is the token.
  public var tokenCommand: String?
  public var line: String
  public var method: RequestEncoding
  public var dateForm: DateForm
  public var confirmationPolicy: ConfirmationPolicy

  public init(
    name: String, base: BaseAddress = .production, token: String = "", tokenSource: TokenSource = .none,
    tokenCommand: String? = nil,
    line: String = "public", method: RequestEncoding = .post, dateForm: DateForm = .iso,
    confirmationPolicy: ConfirmationPolicy = .new
  ) {
    self.name = name
    self.base = base
    self.token = token
    self.tokenSource = tokenSource
    self.tokenCommand = tokenCommand
    self.line = line
    self.method = method
    self.dateForm = dateForm
    self.confirmationPolicy = confirmationPolicy
  }

  public static let defaultName = "production"
}

/// What the program runs with, all sources merged.
public struct Preferences: Sendable, Equatable {
  public var profiles: [Profile]
  /// The name of the profile in use.
  public var profile: String
  public var limits: TransportLimits
  public var codeLength: Int
  public var text: String
  /// Whether the form's last values come back at the next start.
  public var remembersForm: Bool
  public var appearance: Appearance
  /// Rows older than this are deleted; nil keeps them for ever.
  public var retentionDays: Int?
  public var keptCodes: KeptCodes
  /// Named messages.
  public var templates: [MessageTemplate]
  /// Keys of the user's own, by the name of their action.
  public var keys: [String: [String]]

  public init(
    profiles: [Profile] = [Profile(name: Profile.defaultName)], profile: String = Profile.defaultName,
    limits: TransportLimits = TransportLimits(), codeLength: Int = 5, text: String = "",
    remembersForm: Bool = true,
    appearance: Appearance = Appearance(), retentionDays: Int? = nil, keptCodes: KeptCodes = .yes,
    templates: [MessageTemplate] = [], keys: [String: [String]] = [:]
  ) {
    self.profiles = profiles
    self.profile = profile
    self.limits = limits
    self.codeLength = codeLength
    self.text = text
    self.remembersForm = remembersForm
    self.appearance = appearance
    self.retentionDays = retentionDays
    self.keptCodes = keptCodes
    self.templates = templates
    self.keys = keys
  }

  /// The profile in use.
  public var current: Profile { profiles.first { $0.name == profile } ?? Profile(name: profile) }
}

/// How the screen is drawn.
public struct Appearance: Sendable, Equatable {
  /// Signs and borders in ASCII alone.
  public var ascii: Bool
  public var borders: BorderStyle
  /// Lines for a screen reader instead of a picture.
  public var usesScreenReader: Bool
  public var usesColor: Bool
  public var usesMouse: Bool
  /// Whether the bell rings when a send ends.
  public var rings: Bool
  public var bidi: BidiMode
  public var shaping: LetterShaping

  public init(
    ascii: Bool = false, borders: BorderStyle = .plain, usesScreenReader: Bool = false,
    usesColor: Bool = true,
    usesMouse: Bool = true,
    rings: Bool = false, bidi: BidiMode = .auto, shaping: LetterShaping = .forms
  ) {
    self.ascii = ascii
    self.borders = borders
    self.usesScreenReader = usesScreenReader
    self.rings = rings
    self.usesColor = usesColor
    self.usesMouse = usesMouse
    self.bidi = bidi
    self.shaping = shaping
  }
}

/// The corners of frames.
public enum BorderStyle: String, Sendable, CaseIterable {
  case plain, rounded
}

/// Who puts right-to-left text into its visual order.
public enum BidiMode: String, Sendable, CaseIterable {
  /// This program, and the terminal is told to leave it alone in its own dialect.
  case auto
  /// This program; the terminal is told in the standard's words only.
  case app
  /// The terminal.
  case terminal
  /// Nobody: letters stand as they are stored.
  case off
}

/// How Persian letters are painted.
public enum LetterShaping: String, Sendable, CaseIterable {
  /// As the presentation form that joins its neighbours.
  case forms
  /// As the bare letter, for terminals that join letters themselves.
  case base
}

/// The form as it is remembered from one start to the next. Never the token.
public struct FormValues: Sendable, Equatable {
  public var line: String
  public var mobile: String
  public var codeLength: String
  public var sendAt: String
  public var text: String

  public init(line: String, mobile: String, codeLength: String, sendAt: String, text: String) {
    self.line = line
    self.mobile = mobile
    self.codeLength = codeLength
    self.sendAt = sendAt
    self.text = text
  }
}
