public import AmootSMS
internal import ConsoleWording
public import Wording

/// Where a token came from, as shown beside the field.
public enum TokenSource: Sendable, Equatable, PhraseConvertible {
  case none
  case typed
  case settings
  case environment(String)
  /// A command that supplies the token, such as a password manager.
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

/// An account to send with: where, as whom, and how.
public struct Profile: Sendable, Equatable {
  public var name: String
  public var base: BaseAddress
  /// The token as given by its source; checked when a request is made.
  public var token: String
  public var tokenSource: TokenSource
  /// A shell command whose first line of output is the token.
  public var tokenCommand: String?
  public var line: String
  public var method: RequestEncoding
  public var dateForm: DateForm
  public var confirmationPolicy: ConfirmationPolicy
  /// Unknown keys of the settings file that look like misspellings of keys that decide where and how this profile
  /// sends.
  public var misspeltKeys: [MisspeltKey] = []
  /// Why an existing token is not used for this profile; nil unless one was withheld.
  public var withheldToken: Phrase?

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

/// An unknown key of the settings file that is probably a misspelling.
public struct MisspeltKey: Sendable, Equatable {
  /// The key with its place, such as `profiles[0].baseAdress`.
  public let written: String
  public let meant: String

  public init(written: String, meant: String) { (self.written, self.meant) = (written, meant) }
}

/// The preferences that the program runs with, merged from all sources.
public struct Preferences: Sendable, Equatable {
  public var profiles: [Profile]
  /// The name of the profile in use.
  public var profile: String
  public var limits: TransportLimits
  public var codeLength: Int
  public var text: String
  /// Whether the form's last values are restored at the next start.
  public var remembersForm: Bool
  public var deliveryWatch: DeliveryWatch
  public var appearance: Appearance
  /// The age in days beyond which rows are deleted; nil keeps them forever.
  public var retentionDays: Int?
  public var keptCodes: KeptCodes
  public var templates: [MessageTemplate]
  /// Whom tickets go to, such as an address or a name; empty for nobody in particular.
  public var supportContact: String
  /// The user's own keys, by the name of their action.
  public var keys: [String: [String]]
  /// Keys of the settings file that are not known.
  public var unknownKeys: [String] = []
  /// The settings file, if it holds a token and others than its owner may read it.
  public var exposedFile: String?

  public init(
    profiles: [Profile] = [Profile(name: Profile.defaultName)], profile: String = Profile.defaultName,
    limits: TransportLimits = TransportLimits(), codeLength: Int = 5, text: String = "",
    remembersForm: Bool = true, deliveryWatch: DeliveryWatch = .auto,
    appearance: Appearance = Appearance(), retentionDays: Int? = nil, keptCodes: KeptCodes = .yes,
    templates: [MessageTemplate] = [], supportContact: String = "", keys: [String: [String]] = [:]
  ) {
    self.profiles = profiles
    self.profile = profile
    self.limits = limits
    self.codeLength = codeLength
    self.text = text
    self.remembersForm = remembersForm
    self.deliveryWatch = deliveryWatch
    self.appearance = appearance
    self.retentionDays = retentionDays
    self.keptCodes = keptCodes
    self.templates = templates
    self.supportContact = supportContact
    self.keys = keys
  }

  /// The profile in use.
  public var current: Profile { profiles.first { $0.name == profile } ?? Profile(name: profile) }
}

/// Whether the console asks what became of messages without being told to.
public enum DeliveryWatch: String, Sendable, CaseIterable {
  case auto, off
}

/// How the screen is drawn.
public struct Appearance: Sendable, Equatable {
  /// Whether symbols and borders are drawn in ASCII only.
  public var ascii: Bool
  public var borders: BorderStyle
  /// Whether to print lines for a screen reader instead of drawing a screen.
  public var usesScreenReader: Bool
  public var usesColor: Bool
  /// The background that colors are chosen for.
  public var theme: ColorTheme
  public var usesMouse: Bool
  /// Whether the bell rings when a send ends.
  public var rings: Bool
  public var bidi: BidiMode
  public var shaping: LetterShaping
  public var language: LanguageChoice
  /// Whether the screen runs from right to left in a language that does.
  public var mirrors: MirrorChoice
  public var digits: DigitChoice
  /// Whether the form gives its room to the history while that is used.
  public var foldsForm: FormFolding
  /// What presenting hides from the audience.
  public var hidden = HiddenParts.standard

  public init(
    ascii: Bool = false, borders: BorderStyle = .plain, usesScreenReader: Bool = false,
    usesColor: Bool = true, theme: ColorTheme = .auto,
    usesMouse: Bool = true,
    rings: Bool = false, bidi: BidiMode = .auto, shaping: LetterShaping = .forms,
    language: LanguageChoice = .auto, mirrors: MirrorChoice = .auto, digits: DigitChoice = .auto,
    foldsForm: FormFolding = .auto
  ) {
    self.foldsForm = foldsForm
    self.language = language
    self.mirrors = mirrors
    self.digits = digits
    self.ascii = ascii
    self.borders = borders
    self.usesScreenReader = usesScreenReader
    self.rings = rings
    self.usesColor = usesColor
    self.theme = theme
    self.usesMouse = usesMouse
    self.bidi = bidi
    self.shaping = shaping
  }
}

extension Appearance {
  /// Whether the console puts right-to-left text into visual order itself.
  public var ordersText: Bool {
    switch bidi {
    case .auto, .app: true
    case .terminal, .off: false
    }
  }

  /// Whether the screen runs from right to left in a language: not where the terminal reorders rows itself.
  public func isMirrored(in language: Language) -> Bool {
    language.isRightToLeft && mirrors == .auto && ordersText
  }
}

/// What presenting can hide from an audience. Notes, exchanges and the wire are hidden with any of the first four.
public struct HiddenParts: OptionSet, Sendable, Hashable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The middle of mobile numbers, wherever they are.
  public static let numbers = HiddenParts(rawValue: 1)
  /// The texts of messages.
  public static let messages = HiddenParts(rawValue: 2)
  /// The account's credit.
  public static let credit = HiddenParts(rawValue: 4)
  /// The hosts of the service's addresses.
  public static let host = HiddenParts(rawValue: 8)
  /// The names of profiles.
  public static let profile = HiddenParts(rawValue: 16)

  public static let all: HiddenParts = [.numbers, .messages, .credit, .host, .profile]
  /// All but what is being shown: the message and its code.
  public static let standard: HiddenParts = [.numbers, .credit, .host, .profile]
}

/// The language of the interface: `auto`, or the name of a `Language`.
public enum LanguageChoice: String, Sendable, CaseIterable {
  /// That of the locale.
  case auto
  case fa, en

  public init(_ language: Language) {
    self = LanguageChoice(rawValue: language.rawValue) ?? .auto
  }

  /// Returns the language.
  ///
  /// - Parameter locale: The language of the locale.
  public func language(locale: Language) -> Language {
    switch self {
    case .auto: locale
    case .fa: .persian
    case .en: .english
    }
  }
}

/// Whether the screen is mirrored. A setting of its own, because developers who read logs may not want that.
public enum MirrorChoice: String, Sendable, CaseIterable {
  /// Mirrored if the language runs from right to left.
  case auto
  case no
}

/// Whether the form is folded to a line while the history is used.
public enum FormFolding: String, Sendable, CaseIterable {
  /// Where few rows would be seen otherwise.
  case auto
  case yes, no
}

/// The digits of displayed text. What is copied, typed, or sent always has Latin ones.
public enum DigitChoice: String, Sendable, CaseIterable {
  /// Those of the language.
  case auto
  /// Persian ones, in the columns of numbers and codes too.
  case persian
  case latin
}

/// The background that colors are chosen for.
public enum ColorTheme: String, Sendable, CaseIterable {
  /// The terminal's own background, which the console queries.
  case auto
  case dark, light
}

/// The corner style of frames.
public enum BorderStyle: String, Sendable, CaseIterable {
  case plain, rounded
}

/// Who puts right-to-left text into visual order.
public enum BidiMode: String, Sendable, CaseIterable {
  /// This program, which tells the terminal to leave the text alone, also in the terminal's own dialect.
  case auto
  /// This program, which tells the terminal so in standard sequences only.
  case app
  /// The terminal.
  case terminal
  /// Nobody: letters stay in storage order.
  case off
}

/// How Persian letters are drawn.
public enum LetterShaping: String, Sendable, CaseIterable {
  /// As the presentation form that joins its neighbours.
  case forms
  /// As the base letter, for terminals that join letters themselves.
  case base
}

/// The form's values as remembered between starts. Never includes the token.
public struct FormValues: Sendable, Equatable {
  public var line: String
  public var mobile: String
  public var codeLength: String
  public var sendAt: String
  public var text: String
  /// The batch whose unsent numbers *mobile* holds; nil for none.
  public var batch: SavedBatch?

  public init(
    line: String, mobile: String, codeLength: String, sendAt: String, text: String,
    batch: SavedBatch? = nil
  ) {
    self.batch = batch
    self.line = line
    self.mobile = mobile
    self.codeLength = codeLength
    self.sendAt = sendAt
    self.text = text
  }
}

/// A batch to go on with: what its numbers were sent, and where. Others do not belong to it.
public struct SavedBatch: Sendable, Equatable {
  public let reference: BatchReference
  public let profile: String
  /// The address of the destination; nil for a row of an earlier version.
  public let destination: String?
  public let line: String
  public let text: String
  public let codeLength: Int

  public init(
    _ reference: BatchReference, profile: String, destination: String?, line: String, text: String,
    codeLength: Int
  ) {
    (self.reference, self.profile, self.destination) = (reference, profile, destination)
    (self.line, self.text, self.codeLength) = (line, text, codeLength)
  }
}
