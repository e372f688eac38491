internal import AmootSMS
public import ConsoleData
public import struct Foundation.Date
public import Screen
internal import TextLayout
internal import ConsoleWording
public import Wording

/// Everything the console knows. All state lives here and is changed by `update` alone.
public struct Model: Sendable, Equatable {
  /// Where typing goes.
  public enum Focus: Sendable, Equatable, Hashable {
    case field(FieldID)
    case sendButton
    case history
    /// The history's filter.
    case filter
    /// The prompt at the bottom that asks for a text.
    case prompt
  }

  /// Something shown on top of the panes.
  public enum Overlay: Sendable, Equatable {
    case report(Report)
    case list(List)
    /// The first-run screen, shown when there are no settings yet.
    case welcome(Welcome)
    /// A row's code, large enough to be read across a room.
    case bigCode(SendRecord)
    case question(Question)
  }

  public internal(set) var size: Size
  public internal(set) var now: Date
  /// When a key was last pressed.
  var lastKeyAt = Date.distantPast
  /// The send time that *Send at* stood for when the screen last showed it long enough to be read, and the text that it
  /// was read from. See `noteSendTime`.
  var shownSendTime: Date?
  var shownSendText = ""
  /// When the screen began to show another time because the clock went on; `nil` if it shows `shownSendTime`.
  var sendTimeChangedAt: Date?
  public internal(set) var program: ProgramFacts
  public internal(set) var appearance: Appearance
  public private(set) var hasOnlyASCII = false
  /// Whether the screen is masked because others can see it; see `redacted`.
  public internal(set) var isPrivacyOn = false
  /// What is replaced in every sentence of a masked model.
  var veiledTexts: [String] = []
  /// The name the terminal has reported for itself, if any.
  public internal(set) var terminalName: String?
  /// Whether signs such as box-drawing characters take two columns in this terminal; they are then shown in ASCII.
  public internal(set) var hasWideSigns = false
  /// Whether the terminal has said that its background is light; `nil` if it has said nothing.
  var hasLightBackground: Bool?
  /// The key table, adapted to the keyboard's script and the screen's direction; see `fitKeys`.
  public internal(set) var keys = KeyTable.standard
  /// Whether the last letter typed came from a Persian keyboard.
  private var hasPersianKeyboard = false
  public internal(set) var form: Form
  public internal(set) var focus: Focus
  /// The settings that a search has found, in a model for an audience, which does not see what was searched; `nil` for one
  /// that searches by itself.
  var paintedSettings: Set<Setting>?
  /// The overlays on top of the panes, topmost last.
  public internal(set) var overlays: [Overlay] = []
  let reportCache = ReportCache()
  let recipientItems = RecipientItems()
  var questions = QuestionState()
  public internal(set) var prompt: Prompt?
  public internal(set) var history = HistoryState()
  public internal(set) var details = DetailsState()
  /// The run of the doctor whose findings are awaited.
  var doctorRun: Int?
  public internal(set) var delivery = DeliveryTracking()
  var diagnosis = DiagnosisState()
  public internal(set) var sending = SendingState()
  public internal(set) var account = AccountInfo()
  var price = PriceState()
  public internal(set) var profiles: ProfilesState
  public internal(set) var settings: SettingsState
  public internal(set) var notices = NoticesState()
  /// The last lines of the wire log while it is open.
  public internal(set) var wire: [String] = []
  /// The last calls to the demo's service while they are shown.
  public internal(set) var calls: [CallReport] = []
  /// Texts for others that were edited here, until the console is closed.
  var editedHandovers: [HandoverKey: String] = [:]
  /// The names of the texts for others that were chosen last.
  var lastHandovers: [HandoverList.Kind: String] = [:]
  /// Whether a bundle for support is being written.
  var isMakingBundle = false
  /// The terminals outside tmux about which advice was shown.
  var advisedTerminals: Set<String> = []
  /// The text that was last cut or copied in a field.
  var clipboard = ""
  /// Whether the service can be reached yet: the demo's simulator starts after the first paint.
  public internal(set) var isReady: Bool

  public init(
    size: Size, now: Date, preferences: Preferences, settings lines: [SettingLine] = [],
    form values: FormValues?, program: ProgramFacts = ProgramFacts(), isFirstRun: Bool = false,
    isReady: Bool = true
  ) {
    self.size = size
    self.now = now
    self.program = program
    let profile = preferences.current
    profiles = ProfilesState(current: profile, all: preferences.profiles)
    appearance = preferences.appearance
    settings = SettingsState(preferences: preferences, lines: lines)
    self.isReady = isReady
    let defaults = FormValues(
      line: profile.line, mobile: "", codeLength: String(preferences.codeLength), sendAt: "now",
      text: preferences.text)
    var form = Form(values ?? defaults, token: profile.token, tokenSource: profile.tokenSource)
    if form.text(.sendAt).isEmpty { form[.sendAt] = EditBuffer("now") }
    focus = .field(FieldID.allCases.first { form.isEmpty($0) } ?? .mobile)
    // Values restored from the last session may be invalid by now and must not look valid.
    for field in FieldID.allCases where !form.isEmpty(field) {
      form.errors[field] = form.check(field, now: now)
    }
    if let batch = values?.batch, let numbers = try? form.mobiles().numbers {
      form.resumed = ResumedBatch(batch, numbers.map(\.digits))
    }
    self.form = form
    fitKeys()
    if isFirstRun { open(.welcome(Welcome())) }
    if let resumed = form.resumed {
      notify(.info, RecipientWords.interrupted(resumed.mobiles.count, of: String(resumed.batch.reference.id)))
    }
    notifyKeyProblems()
    notifyUnknownKeys()
  }

  /// Whether to use the colors for a light background.
  public var usesLightColors: Bool {
    switch appearance.theme {
    case .auto: hasLightBackground ?? program.expectsLightBackground
    case .dark: false
    case .light: true
    }
  }

  /// The language of the interface: English where Persian cannot be shown.
  public var language: Language {
    appearance.ascii ? .english : appearance.language.language(locale: program.localeLanguage)
  }

  /// Mirrors the screen for a right-to-left language, unless the terminal reorders rows itself.
  public var mirror: Mirror {
    appearance.isMirrored(in: language) ? .over(size.width) : .none
  }

  /// Returns a phrase's text in the interface language.
  public func text(_ phrase: Phrase) -> String {
    var text = phrase.text(in: language)
    for veiled in veiledTexts { text = text.replacing(veiled, with: Veil.dots) }
    return appearance.digits == .latin && language.hasOwnDigits ? Quantity.latinDigits(text) : text
  }

  /// Rebuilds the key table: with the user's own keys, arrows that follow the screen's direction, and letters of the
  /// keyboard in use.
  mutating func fitKeys() {
    fitNow()
    let custom = settings.preferences.keys
    let table = custom.isEmpty ? KeyTable.standard : KeyTable(custom: custom)
    keys = table.fitted(mirrored: mirror.isActive, persian: hasPersianKeyboard)
  }

  /// Translates “now” in *Send at* into the interface language.
  private mutating func fitNow() {
    let words = Language.allCases.map { FormWords.now.text(in: $0) }
    let own = FormWords.now.text(in: language)
    if words.contains(form.text(.sendAt)), form.text(.sendAt) != own { form[.sendAt] = EditBuffer(own) }
  }

  /// Notes which keyboard layout a letter came from, so that keys are named as it has them.
  mutating func noteKeyboard(of key: Key) {
    let isPersian: Bool
    switch key {
    case .character(let letter), .alt(let letter):
      guard letter.isLetter, let first = letter.unicodeScalars.first else { return }
      isPersian = (0x0600...0x06FF).contains(first.value)
    case .control, .named, .paste, .mouse: return
    }
    guard isPersian != hasPersianKeyboard else { return }
    hasPersianKeyboard = isPersian
    fitKeys()
  }

  /// The profile used for sending.
  public internal(set) var profile: Profile {
    get { profiles.current }
    set { profiles.current = newValue }
  }

  /// Switches to ASCII whatever the settings say, since the terminal's locale cannot show more.
  public mutating func showOnlyASCII() {
    hasOnlyASCII = true
    appearance.ascii = true
    fitKeys()
    notify(
      .info, ScreenWords.notUTF8
    )
  }

  /// The field being edited, if any.
  public var focusedField: FieldID? { if case .field(let field) = focus { field } else { nil } }

  /// The row that row actions apply to: the one whose details are open, the selected one in the history, and
  /// elsewhere the one that began or ended here last or, before the first send, the newest.
  var currentRow: SendRecord? {
    if let row = overlay?.row { return row }
    if isInHistory { return history.selected ?? history.rows.first }
    // The list may have a newer version of the row.
    return sending.last
      ?? history.newest.map { newest in history.rows.first { $0.id == newest.id } ?? newest }
  }

  /// Whether the focus is in the history, its filter, or a prompt opened from it.
  public var isInHistory: Bool {
    focus == .history || focus == .filter || focus == .prompt && prompt?.origin == .history
  }

  /// When to wake up next without input, for example to count a send's seconds or to save typed text; `nil` if never.
  public var nextWake: Date? {
    var wakes: [Date] = []
    if let started = history.rows.filter({ $0.isSending }).map(\.startedAt).max() {
      let elapsed = max(0, now.timeIntervalSince(started))
      wakes.append(started.addingTimeInterval(elapsed.rounded(.down) + 1))
    }
    // The age of a code on display grows every second.
    if case .bigCode(let row) = overlay {
      let elapsed = max(0, now.timeIntervalSince(row.startedAt))
      if elapsed < 600 || now < expiry(of: row) ?? .distantPast {
        wakes.append(row.startedAt.addingTimeInterval(elapsed.rounded(.down) + 1))
      }
    }
    if let deafUntil = questions.deafUntil, deafUntil > now { wakes.append(deafUntil) }
    if let since = form.unsavedSince { wakes.append(since.addingTimeInterval(Model.saveDelay)) }
    if let wake = deliveryWake { wakes.append(wake) }
    return wakes.min()
  }

  /// Seconds without typing after which the form is saved.
  static let saveDelay = 0.7
}

/// Facts about the program that are fixed at launch.
public struct ProgramFacts: Sendable, Equatable {
  public let isDemo: Bool
  /// Whether the console prints lines for a screen reader.
  public let usesScreenReader: Bool
  /// Whether the environment says that the terminal's background is light, before the terminal itself answers.
  public let expectsLightBackground: Bool
  /// The language of the environment's locale.
  public let localeLanguage: Language
  /// The version as the help shows it; empty to show none.
  public let version: String
  /// Help rows for what a demo user can trigger; empty outside the demo.
  public let triggers: [HelpRow]

  public init(
    isDemo: Bool = false, usesScreenReader: Bool = false, expectsLightBackground: Bool = false,
    localeLanguage: Language = .english, version: String = "", triggers: [HelpRow] = []
  ) {
    self.localeLanguage = localeLanguage
    self.expectsLightBackground = expectsLightBackground
    self.isDemo = isDemo
    self.usesScreenReader = usesScreenReader
    self.version = version
    self.triggers = triggers
  }
}
