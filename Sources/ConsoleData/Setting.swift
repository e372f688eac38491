public import AmootSMS
internal import ConsoleWording
public import Wording

/// A complete setting: its key in the settings file, where it is stored, and how it is read, checked, and shown.
/// Loading, saving, F2, `amoot-otp config`, and the schema of the file all derive from the list of settings.
public struct Setting: Sendable {
  /// The group that a setting belongs to.
  public enum Group: String, Sendable, CaseIterable {
    case profile, sending, history, presenting, screen
  }

  /// The kind of a value.
  public enum Kind: Sendable, Equatable {
    /// `yes` or `no`.
    case flag
    case choice([String])
    case text
    /// A text that is only shown masked.
    case secret
    /// A number within `Setting.secondsRange`.
    case seconds
    case integer(ClosedRange<Int>)

    /// The values to choose from, if there are only a few.
    public var choices: [String]? {
      switch self {
      case .flag: ["yes", "no"]
      case .choice(let values): values
      case .text, .secret, .seconds, .integer: nil
      }
    }

    /// What a value must be, as the middle of a sentence about a wrong one.
    public var expected: Phrase {
      switch self {
      case .flag, .choice: SettingWords.choice(choices ?? [])
      case .seconds: SettingWords.seconds(atMost: Int(Setting.secondsRange.upperBound))
      case .integer(let range): SettingWords.wholeNumber(from: range.lowerBound, to: range.upperBound)
      case .text, .secret: SettingsFileWords.text
      }
    }
  }

  /// The key in the settings file.
  public let key: String
  public let group: Group
  public let kind: Kind
  public let title: Phrase
  /// What the setting does, in a sentence or two.
  public let explanation: Phrase
  /// The text shown if there is no value.
  let emptyWords: Phrase
  /// Whether a change takes effect only at the next start.
  public let waitsForStart: Bool
  /// Whether the file may hold what the form would reject; the form then reports it.
  public let isUncheckedInFile: Bool
  /// Whether a type of the client parses it, from a text or a number alike.
  public var isReadByClient: Bool { check != nil }
  private let place: Place
  private let check: (@Sendable (String) throws(InputError) -> Void)?

  fileprivate enum Place: Sendable {
    case preferences(
      get: @Sendable (Preferences) -> String, set: @Sendable (inout Preferences, String) -> Void)
    case profile(get: @Sendable (Profile) -> String, set: @Sendable (inout Profile, String) -> Void)
  }

  fileprivate init(
    _ key: String, _ group: Group, _ kind: Kind, _ words: SettingWords.Entry, empty: Phrase = .empty,
    waitsForStart: Bool = false, isUncheckedInFile: Bool = false, _ place: Place,
    check: (@Sendable (String) throws(InputError) -> Void)? = nil
  ) {
    self.key = key
    self.group = group
    self.kind = kind
    title = words.title
    explanation = words.explanation
    emptyWords = empty
    self.waitsForStart = waitsForStart
    self.isUncheckedInFile = isUncheckedInFile
    self.place = place
    self.check = check
  }

  // MARK: Values

  /// Returns the value in editable form; empty for a default without a value. Profile settings
  /// are read from the profile in use.
  public func text(in preferences: Preferences) -> String {
    switch place {
    case .preferences(let get, _): get(preferences)
    case .profile(let get, _): get(preferences.current)
    }
  }

  /// Returns the value for display; a secret is masked.
  public func shown(_ text: String) -> Phrase {
    guard !text.isEmpty else { return emptyWords }
    return switch kind {
    case .secret: .verbatim(Token.masked(text))
    case .seconds: SettingWords.seconds(text)
    case .flag: text == "yes" ? SettingWords.yes : SettingWords.no
    case .choice, .text, .integer: .verbatim(VisibleText.escaped(text, limit: 60))
    }
  }

  /// Sets a value that `problem` accepted; does nothing for a setting of a profile.
  public func set(_ text: String, in preferences: inout Preferences) {
    if case .preferences(_, let set) = place { set(&preferences, text) }
  }

  public func set(_ text: String, in profile: inout Profile) {
    if case .profile(_, let set) = place { set(&profile, text) }
  }

  public var choices: [String]? { kind.choices }

  /// The range in seconds: above zero, at most an hour.
  public static let secondsRange = Double.leastNonzeroMagnitude...3_600
  /// The range in days: a century is as good as forever.
  static let retentionRange = 1...36_500

  /// Returns the client's objection to a value, if any.
  public func inputError(_ text: String) -> InputError? {
    guard let check else { return nil }
    do throws(InputError) {
      try check(text)
      return nil
    } catch {
      return error
    }
  }

  /// Returns what is wrong with a value; nil if it is acceptable. An empty value stands for the default.
  public func problem(_ text: String) -> Phrase? {
    guard !text.isEmpty else { return nil }
    if let error = inputError(text) { return error.phrase }
    guard !isOfKind(text) else { return nil }
    return InputWords.enter(
      kind.expected, not: InputWords.quoted(VisibleText.escaped(text, limit: 40)))
  }

  /// Returns whether a value matches its kind. Values parsed by a type of the client are
  /// left to that type (`inputError`).
  public func isOfKind(_ text: String) -> Bool {
    switch kind {
    case .flag, .choice: choices?.contains(text) == true
    case .seconds: Double(text).map(Setting.secondsRange.contains) == true
    case .integer(let range): isReadByClient || Int(text).map(range.contains) == true
    case .text, .secret: true
    }
  }
}

extension Setting: Hashable, CustomStringConvertible {
  public static func == (left: Setting, right: Setting) -> Bool { left.key == right.key }
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
  public var description: String { key }
}

// MARK: Places

extension Setting.Place {
  static func flag(_ path: any (WritableKeyPath<Preferences, Bool> & Sendable)) -> Self {
    .preferences(
      get: { $0[keyPath: path] ? "yes" : "no" }, set: { $0[keyPath: path] = $1 == "yes" })
  }

  static func hides(_ part: HiddenParts) -> Self {
    .preferences(
      get: { $0.appearance.hidden.contains(part) ? "yes" : "no" },
      set: { preferences, text in
        if text == "yes" {
          preferences.appearance.hidden.insert(part)
        } else {
          preferences.appearance.hidden.remove(part)
        }
      })
  }

  static func seconds(_ path: any (WritableKeyPath<Preferences, Duration> & Sendable)) -> Self {
    .preferences(
      get: { preferences in
        let value = preferences[keyPath: path].inSeconds
        return value == value.rounded() ? "\(Int(value))" : "\(value)"
      }, set: { if let seconds = Double($1) { $0[keyPath: path] = .seconds(seconds) } })
  }

  static func choice<Value: RawRepresentable & Sendable>(
    _ path: any (WritableKeyPath<Preferences, Value> & Sendable)
  ) -> Self where Value.RawValue == String {
    .preferences(
      get: { $0[keyPath: path].rawValue },
      set: { if let value = Value(rawValue: $1) { $0[keyPath: path] = value } })
  }

  static func choice<Value: RawRepresentable & Sendable>(
    _ path: any (WritableKeyPath<Profile, Value> & Sendable)
  ) -> Self where Value.RawValue == String {
    .profile(
      get: { $0[keyPath: path].rawValue },
      set: { if let value = Value(rawValue: $1) { $0[keyPath: path] = value } })
  }
}

extension Setting.Kind {
  fileprivate static func values<Value: CaseIterable & RawRepresentable>(_ type: Value.Type) -> Self
  where Value.RawValue == String { .choice(type.allCases.map(\.rawValue)) }
}

// MARK: The settings

extension Setting {
  /// All settings, in the order in which they are listed.
  public static let all: [Setting] = [
    .baseAddress, .token, .tokenCommand, .lineNumber, .method, .dateForm, .confirmationPolicy,
    .connectTimeout,
    .timeout, .codeLength, .text, .rememberForm, .deliveryWatch, .retentionDays, .keepCodes, .supportContact,
    .hideNumbers, .hideMessages, .hideCredit, .hideHost, .hideProfile, .screenReader,
    .ascii, .borders,
    .color, .theme, .mouse, .bell, .language, .mirrored, .foldForm, .digits, .bidi,
    .shaping,
  ]

  public static let baseAddress = Setting(
    "baseAddress", .profile, .text, SettingWords.baseAddress,
    .profile(
      get: { $0.base.description }, set: { if let base = try? BaseAddress($1) { $0.base = base } }),
    check: { (text) throws(InputError) in _ = try BaseAddress(text) })
  public static let token = Setting(
    "token", .profile, .secret, SettingWords.token,
    empty: SettingWords.notSet,
    .profile(
      get: { $0.token },
      set: { profile, text in
        profile.token = (try? Token(text).secret) ?? ""
        profile.tokenSource = .settings
      }),
    // The error reveals only the offending character, never the token.
    check: { (text) throws(InputError) in _ = try Token(text) })
  public static let tokenCommand = Setting(
    "tokenCommand", .profile, .text, SettingWords.tokenCommand,
    empty: SettingWords.notSet,
    .profile(
      get: { $0.tokenCommand ?? "" },
      set: { profile, text in
        profile.tokenCommand = text
        profile.tokenSource = .command
      }))
  public static let lineNumber = Setting(
    "lineNumber", .profile, .text, SettingWords.lineNumber,
    .profile(get: { $0.line }, set: { if let line = try? LineNumber($1) { $0.line = line.value } }),
    check: { (text) throws(InputError) in _ = try LineNumber(text) })
  public static let method = Setting(
    "method", .profile, .values(RequestEncoding.self), SettingWords.method, .choice(\.method))
  public static let dateForm = Setting(
    "dateForm", .profile, .values(DateForm.self), SettingWords.dateForm,
    .choice(\.dateForm))
  public static let confirmationPolicy = Setting(
    "guard", .profile, .values(ConfirmationPolicy.self), SettingWords.confirmationPolicy,
    .choice(\.confirmationPolicy))
  public static let connectTimeout = Setting(
    "connectTimeout", .sending, .seconds, SettingWords.connectTimeout,
    .seconds(\.limits.connectTimeout))
  public static let timeout = Setting(
    "timeout", .sending, .seconds, SettingWords.timeout,
    .seconds(\.limits.totalTimeout))
  public static let codeLength = Setting(
    "codeLength", .sending, .integer(CodeLength.range), SettingWords.codeLength,
    .preferences(
      get: { String($0.codeLength) },
      set: { if let length = try? CodeLength(parsing: $1) { $0.codeLength = length.digits } }),
    check: { (text) throws(InputError) in _ = try CodeLength(parsing: text) })
  public static let text = Setting(
    "text", .sending, .text, SettingWords.text,
    empty: SettingWords.noMessage, isUncheckedInFile: true,
    .preferences(get: { $0.text }, set: { $0.text = $1 }),
    check: { (text) throws(InputError) in _ = try MessageText(text) })
  public static let rememberForm = Setting(
    "rememberForm", .sending, .flag, SettingWords.rememberForm, .flag(\.remembersForm))
  public static let deliveryWatch = Setting(
    "deliveryWatch", .sending, .values(DeliveryWatch.self), SettingWords.deliveryWatch,
    .choice(\.deliveryWatch))
  public static let retentionDays = Setting(
    "retentionDays", .history, .integer(retentionRange), SettingWords.retentionDays,
    empty: SettingWords.forEver,
    waitsForStart: true,
    .preferences(get: { $0.retentionDays.map(String.init) ?? "" }, set: { $0.retentionDays = Int($1) }))
  public static let keepCodes = Setting(
    "keepCodes", .history, .values(KeptCodes.self), SettingWords.keepCodes,
    .choice(\.keptCodes))
  public static let supportContact = Setting(
    "supportContact", .history, .text, SettingWords.supportContact, empty: SettingWords.notSet,
    .preferences(get: { $0.supportContact }, set: { $0.supportContact = $1 }))
  public static let hideNumbers = Setting(
    "hideNumbers", .presenting, .flag, SettingWords.hideNumbers, .hides(.numbers))
  public static let hideMessages = Setting(
    "hideMessages", .presenting, .flag, SettingWords.hideMessages, .hides(.messages))
  public static let hideCredit = Setting(
    "hideCredit", .presenting, .flag, SettingWords.hideCredit, .hides(.credit))
  public static let hideHost = Setting(
    "hideHost", .presenting, .flag, SettingWords.hideHost, .hides(.host))
  public static let hideProfile = Setting(
    "hideProfile", .presenting, .flag, SettingWords.hideProfile, .hides(.profile))
  public static let screenReader = Setting(
    "screenReader", .screen, .flag, SettingWords.screenReader, waitsForStart: true,
    .flag(\.appearance.usesScreenReader))
  public static let ascii = Setting(
    "ascii", .screen, .flag, SettingWords.ascii, .flag(\.appearance.ascii))
  public static let borders = Setting(
    "borders", .screen, .values(BorderStyle.self), SettingWords.borders,
    .choice(\.appearance.borders))
  public static let color = Setting(
    "color", .screen, .flag, SettingWords.color,
    .flag(\.appearance.usesColor))
  public static let theme = Setting(
    "theme", .screen, .values(ColorTheme.self), SettingWords.theme, .choice(\.appearance.theme))
  public static let mouse = Setting(
    "mouse", .screen, .flag, SettingWords.mouse, .flag(\.appearance.usesMouse))
  public static let bell = Setting(
    "bell", .screen, .flag, SettingWords.bell,
    .flag(\.appearance.rings))
  public static let language = Setting(
    "language", .screen, .values(LanguageChoice.self), SettingWords.language, .choice(\.appearance.language))
  public static let mirrored = Setting(
    "mirrored", .screen, .values(MirrorChoice.self), SettingWords.mirrored, .choice(\.appearance.mirrors))
  public static let foldForm = Setting(
    "foldForm", .screen, .values(FormFolding.self), SettingWords.foldForm, .choice(\.appearance.foldsForm))
  public static let digits = Setting(
    "digits", .screen, .values(DigitChoice.self), SettingWords.digits, .choice(\.appearance.digits))
  public static let bidi = Setting(
    "bidi", .screen, .values(BidiMode.self), SettingWords.bidi,
    waitsForStart: true, .choice(\.appearance.bidi))
  public static let shaping = Setting(
    "shaping", .screen, .values(LetterShaping.self), SettingWords.shaping,
    .choice(\.appearance.shaping))
}

/// The current value of a setting, and where it came from.
public struct SettingLine: Sendable, Equatable {
  public var field: Setting
  /// The value in editable form; empty for a secret and for a default without a value.
  public var text: String
  /// The value for display; a secret is masked.
  public var shown: Phrase
  /// The origin, such as `default`, `file`, or `$NO_COLOR`.
  public var origin: Phrase
  /// Whether the file sets the value, so that it can be removed.
  public var isInFile: Bool
  /// What overrides the file, so that a change there has no effect; nil if nothing does.
  public var overruledBy: Phrase?

  public init(
    field: Setting, text: String, shown: Phrase, origin: Phrase, isInFile: Bool,
    overruledBy: Phrase? = nil
  ) {
    self.field = field
    self.text = text
    self.shown = shown
    self.origin = origin
    self.isInFile = isInFile
    self.overruledBy = overruledBy
  }
}
