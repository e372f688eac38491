internal import AmootSMS
public import ConsoleData
public import struct Foundation.Date
public import Screen
public import Wording

/// Everything that the console knows. The one place that state lives in; changed by `update` alone.
public struct Model: Sendable, Equatable {
  /// Where typing goes.
  public enum Focus: Sendable, Equatable, Hashable {
    case field(FieldID)
    case sendButton
    case history
    /// The filter of the history.
    case filter
    /// A line at the bottom that asks for a text.
    case prompt
  }

  /// What lies over the panes.
  public enum Overlay: Sendable, Equatable {
    /// The help or the palette.
    case finder(Finder)
    case details(SendRecord, scroll: Int)
    case menu(Menu)
    case comparison(Comparison, scroll: Int)
    case statuses(StatusBrowser)
    /// Without any settings.
    case welcome(Welcome)
    /// The code of a row, to be read across a room.
    case bigCode(SendRecord)
    /// What libcurl did, the last lines.
    case wire(scroll: Int)
    /// What was said so far, the newest first.
    case notices(scroll: Int)
    /// nil while it looks.
    case doctor([Finding]?, scroll: Int)
    case settings(SettingsListState)
    case question(Question)
  }

  public internal(set) var size: Size
  public internal(set) var now: Date
  public internal(set) var program: ProgramFacts
  public internal(set) var appearance: Appearance
  public private(set) var hasOnlyASCII = false
  /// Whether others see the screen: see `redacted`.
  public internal(set) var isPrivacyOn = false
  /// How the terminal called itself, once it did.
  public internal(set) var terminalName: String?
  public internal(set) var keys = KeyTable.standard
  public internal(set) var form: Form
  public internal(set) var focus: Focus
  /// What lies over the panes, the topmost last.
  public internal(set) var overlays: [Overlay] = []
  var questions = QuestionState()
  public internal(set) var prompt: Prompt?
  public internal(set) var history = HistoryState()
  public internal(set) var details = DetailsState()
  public internal(set) var sending = SendingState()
  public internal(set) var account = AccountInfo()
  public internal(set) var profiles: ProfilesState
  public internal(set) var settings: SettingsState
  public internal(set) var notices = NoticesState()
  /// The last lines of the wire log, while it is looked at.
  public internal(set) var wire: [String] = []
  /// What was cut or copied in a field.
  var clipboard = ""
  /// Whether the service can be reached at all yet: the demo's simulator starts after the first paint.
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
    if !preferences.keys.isEmpty { keys = KeyTable(custom: preferences.keys) }
    self.isReady = isReady
    let defaults = FormValues(
      line: profile.line, mobile: "", codeLength: String(preferences.codeLength), sendAt: "now",
      text: preferences.text)
    var form = Form(values ?? defaults, token: profile.token, tokenSource: profile.tokenSource)
    if form.text(.sendAt).isEmpty { form[.sendAt] = EditBuffer("now") }
    focus = .field(FieldID.allCases.first { form[$0].isEmpty } ?? .mobile)
    // What comes back from the last time may be wrong by now, and is not to look right.
    for field in FieldID.allCases where !form[field].isEmpty {
      form.errors[field] = form.check(field, now: now)
    }
    self.form = form
    if isFirstRun { open(.welcome(Welcome())) }
    notifyKeyProblems()
  }

  /// The language of the interface.
  public var language: Language { .english }

  /// A phrase as it is painted.
  public func text(_ phrase: Phrase) -> String { phrase.text(in: language) }

  /// The profile that is sent with.
  public internal(set) var profile: Profile {
    get { profiles.current }
    set { profiles.current = newValue }
  }

  /// The terminal's locale cannot show more, whatever the settings say.
  public mutating func showOnlyASCII() {
    hasOnlyASCII = true
    appearance.ascii = true
    notify(
      .info, ScreenWords.notUTF8
    )
  }

  /// The field that is edited, if one is.
  public var focusedField: FieldID? { if case .field(let field) = focus { field } else { nil } }

  /// The row that keys on a row mean: the one whose details are open, the chosen one in the history, and elsewhere
  /// the last one sent from here; only before there is one, the newest of all.
  var currentRow: SendRecord? {
    if case .details(let row, _) = overlay { return row }
    if isInHistory { return history.selected ?? history.rows.first }
    return sending.last ?? history.rows.first
  }

  /// Whether keys mean the history, its filter or a text asked for there.
  public var isInHistory: Bool {
    focus == .history || focus == .filter || focus == .prompt && prompt?.origin == .history
  }

  /// When the screen will change by itself next: the seconds of a send under way, or text to be saved.
  public var nextWake: Date? {
    var wakes: [Date] = []
    if let started = history.rows.filter({ $0.state == .sending }).map(\.startedAt).max() {
      let elapsed = max(0, now.timeIntervalSince(started))
      wakes.append(started.addingTimeInterval(elapsed.rounded(.down) + 1))
    }
    // The age of a code that is shown grows by the second.
    if case .bigCode(let row) = overlay {
      let elapsed = max(0, now.timeIntervalSince(row.startedAt))
      if elapsed < 600 || now < expiry(of: row) ?? .distantPast {
        wakes.append(row.startedAt.addingTimeInterval(elapsed.rounded(.down) + 1))
      }
    }
    if let deafUntil = questions.deafUntil, deafUntil > now { wakes.append(deafUntil) }
    if let since = form.unsavedSince { wakes.append(since.addingTimeInterval(Model.saveDelay)) }
    return wakes.min()
  }

  /// Seconds of quiet after which typed text is written to the disk.
  static let saveDelay = 0.7
}

/// What is known of the program when it starts, and does not change.
public struct ProgramFacts: Sendable, Equatable {
  public let isDemo: Bool
  /// Whether the console prints lines for a screen reader.
  public let usesScreenReader: Bool
  /// As the help shows it; empty shows none.
  public let version: String
  /// What a user of the demo can provoke, for the help; empty elsewhere.
  public let triggers: [HelpRow]

  public init(
    isDemo: Bool = false, usesScreenReader: Bool = false, version: String = "", triggers: [HelpRow] = []
  ) {
    self.isDemo = isDemo
    self.usesScreenReader = usesScreenReader
    self.version = version
    self.triggers = triggers
  }
}
