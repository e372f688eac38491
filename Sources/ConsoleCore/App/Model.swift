public import AmootSMS
public import ConsoleData
public import struct Foundation.Date
public import Screen

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
    case settings(SettingsPane)
    case question(Question)
  }

  /// A line for the user, until the next key after it was seen.
  public struct Notice: Sendable, Equatable {
    public enum Kind: Sendable, Equatable { case info, good, bad }
    public var kind: Kind
    public var text: String
    public var since: Date
  }

  public var size: Size
  public var now: Date
  public var profile: Profile
  public var profiles: [Profile]
  /// Tokens that were typed, by profile, for the time of this console.
  var typedTokens: [String: String] = [:]
  public var appearance: Appearance
  public private(set) var hasOnlyASCII = false
  /// As they were read last.
  var preferences: Preferences
  /// Every setting, with its source; empty until they are read.
  public internal(set) var settings: [SettingLine] = []
  public internal(set) var templates: [MessageTemplate] = []
  public internal(set) var keys = KeyTable.standard
  public var isDemo: Bool
  /// Whether the console prints lines for a screen reader; from the start to the end.
  public let isPlain: Bool
  /// Whether others see the screen: see `presented`.
  public var isPresenting = false
  /// What a user of the demo can provoke, for the help; empty elsewhere.
  public var triggers: [HelpRow]
  public var form: Form
  public var focus: Focus
  /// What lies over the panes, the topmost last.
  public internal(set) var overlays: [Overlay] = []
  /// Until when a question that came by itself takes no yes: what is being typed was not meant for it.
  public var questionDeafUntil: Date?
  /// When the question was asked that no key asked for directly.
  var askedAt: Date?
  /// The place in the form to come back to from the history.
  public var lastFormFocus = Focus.field(.mobile)
  public var history = HistoryPane()
  public var prompt: Prompt?
  public var sends = Sends()
  /// A go that waits for what the history knows of its numbers.
  public var awaitedGo: AwaitedGo?
  /// The last send to each number that left no row, which the history cannot know.
  var unrecorded: [String: SendRecord] = [:]
  public var account = AccountInfo()
  public var notice: Notice?
  /// What was said, the newest last, to be read again.
  public internal(set) var said: [Notice] = []
  /// Said behind the end of what is being sent.
  var remark: String?
  /// The last send from this console, whether or not the list shows it.
  public var lastSent: SendRecord?
  /// What was cut or copied in a field.
  public var clipboard = ""
  /// How the terminal called itself, once it did.
  public var terminalName: String?
  public var details: [Int64: SendDetails] = [:]
  public var detailsView = DetailsView.decoded
  /// The row that another is to be compared with.
  public var marked: SendRecord?
  /// The profile's command has been asked for its token and has not answered.
  public var isAskingToken = false
  /// When codes stop being good whose messages cannot be read here, since they are masked; by the row's number.
  var expiries: [Int64: Date] = [:]
  /// The last lines of the wire log, while it is looked at.
  public var wire: [String] = []
  /// Whether the service can be reached at all yet: the demo's simulator starts after the first paint.
  public var isReady: Bool
  /// Of the program, as the help shows it; empty shows none.
  public var version = ""
  /// Enter was pressed before the service was ready.
  var sendsWhenReady = false
  /// Set while typed text waits to be written to the disk.
  public var unsavedSince: Date?

  public init(
    size: Size, now: Date, preferences: Preferences, settings: [SettingLine] = [], form values: FormValues?,
    isDemo: Bool = false, isFirstRun: Bool = false, triggers: [HelpRow] = [], isReady: Bool = true
  ) {
    self.size = size
    self.now = now
    profile = preferences.current
    profiles = preferences.profiles
    appearance = preferences.appearance
    self.preferences = preferences
    self.settings = settings
    templates = preferences.templates
    if !preferences.keys.isEmpty { keys = KeyTable(custom: preferences.keys) }
    self.isDemo = isDemo
    isPlain = preferences.appearance.isPlain
    self.triggers = triggers
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
    sayKeyProblems()
  }

  /// The terminal's locale cannot show more, whatever the settings say.
  public mutating func showOnlyASCII() {
    hasOnlyASCII = true
    appearance.ascii = true
    say(
      .info, "The locale is not UTF-8: signs are ASCII, and Persian cannot be shown. LC_ALL=C.UTF-8 mends it."
    )
  }

  /// A go that has been checked and not begun.
  public struct AwaitedGo: Sendable, Equatable {
    public var requests: [SendOTPRequest]
    public var token: Token
  }

  /// The field that is edited, if one is.
  public var focusedField: FieldID? { if case .field(let field) = focus { field } else { nil } }

  /// The row that keys on a row mean: the one whose details are open, the chosen one in the history, and elsewhere
  /// the last one sent from here; only before there is one, the newest of all.
  public var currentRow: SendRecord? {
    if case .details(let row, _) = overlay { return row }
    if isInHistory { return history.selected ?? history.rows.first }
    return lastSent ?? history.rows.first
  }

  /// Whether keys mean the history, its filter or a text asked for there.
  public var isInHistory: Bool {
    focus == .history || focus == .filter || focus == .prompt && prompt?.origin == .history
  }

  /// Every key that could not be given, the first one in sight.
  mutating func sayKeyProblems() {
    let problems = keys.problems
    guard let first = problems.first else { return }
    for problem in problems.dropFirst().reversed() { say(.bad, "Keys: " + problem) }
    let count = problems.count == 1 ? "" : " (1 of \(problems.count), \(keys.text(.notices)) shows all)"
    say(.bad, "Keys\(count): " + first)
  }

  mutating func say(_ kind: Notice.Kind, _ text: String) {
    let notice = Notice(kind: kind, text: text, since: now)
    self.notice = notice
    said.append(notice)
    if said.count > Model.saidLimit { said.removeFirst() }
  }

  /// Notices in memory.
  static let saidLimit = 200

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
    if let questionDeafUntil, questionDeafUntil > now { wakes.append(questionDeafUntil) }
    if let unsavedSince { wakes.append(unsavedSince.addingTimeInterval(Model.saveDelay)) }
    return wakes.min()
  }

  /// Seconds of quiet after which typed text is written to the disk.
  static let saveDelay = 0.7
}

/// One line of help: a key or a thing, and what it does.
public struct HelpRow: Sendable, Equatable {
  public var what: String
  public var effect: String

  public init(_ what: String, _ effect: String) {
    self.what = what
    self.effect = effect
  }
}
