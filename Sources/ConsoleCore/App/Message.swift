public import AmootSMS
public import ConsoleData
public import Screen
public import Wording

/// Everything that can happen to the console. Messages of a single feature are declared with that feature.
public enum Message: Sendable, Equatable {
  case key(Key)
  /// A key that the user may not have pressed, or that may be part of another key. It does nothing irreversible.
  /// A `nil` key stands for the line ends in a paste.
  case keyHeldBack(Key?, Key.SuspectInput)
  case resized(Size)
  /// Time has passed, and nothing else happened.
  case tick
  /// The first screen is up. Sent once, at launch.
  case started
  /// The demo's simulators are listening, each for one of its profiles.
  case ready([Profile])
  /// The settings file has changed.
  case settingsFileChanged
  case startFailed(Phrase)
  /// Something could not be saved, for the given reason.
  case saveFailed(Phrase)
  case screenshotSaved(Phrase)
  /// The terminal has said whether its background is light.
  case backgroundKnown(isLight: Bool)
  /// The terminal has identified itself. The advice is for one whose setup shows Persian wrongly.
  case terminalNamed(String, advice: Phrase?)
  /// The terminal outside tmux, in which the console runs, and whether tmux passes sequences on to it. The advice is for
  /// one whose setup takes keys away.
  case outerTerminal(TerminalIdentity, passesOn: Bool, advice: Phrase?)
  /// Whether signs such as box-drawing characters take two columns in this terminal.
  case signsMeasured(areWide: Bool)
  /// The process was resumed after a suspension.
  case resumed
  /// A signal ends the process.
  case ending
  case wireLines([String])
  /// Calls that the demo's service answered, each as lines.
  case calls([CallReport])
  case doctorFinished(id: Int, [Finding])
  case clipboard(Clipboard)
  case history(History)
  case details(Details)
  case sending(Sending)
  case account(Account)
  case delivery(Delivery)
  case diagnosis(Diagnosis)
  case price(Price)
  case profiles(Profiles)
  case settings(Settings)
  case welcome(Welcome)

  /// Whether a key or the mouse says it, and not something that happens beside the user.
  var isFromUser: Bool {
    switch self {
    case .key, .keyHeldBack: true
    default: false
    }
  }

  public enum Clipboard: Sendable, Equatable {
    /// Copied, and by what: a desktop tool or the terminal.
    case copied(Phrase)
    /// The desktop tool failed.
    case copyFailed(String, what: Phrase)
    /// The terminal was asked to copy; none confirms it, and many discard it.
    case sentToTerminal(what: Phrase)
    /// Nothing was copied, with the reason as a sentence.
    case refused(what: Phrase, Phrase)
  }
}

/// What `update` wants done. The runtime carries it out and answers with messages.
public enum Effect: Sendable, Equatable {
  case saveForm(FormValues)
  /// Starts or stops the delivery of wire-log lines as they come.
  case watchWire(Bool)
  /// Starts or stops the delivery of the calls that the demo's service answers.
  case watchCalls(Bool)
  case runDoctor(id: Int, Profile, Token?, TransportLimits, terminalName: String)
  case refreshAccount(id: Int, Sender)
  case askForPrice(id: Int, PriceQuestion)
  case terminal(Terminal)
  case history(History)
  case details(Details)
  case sending(Sending)
  case delivery(Delivery)
  case diagnosis(Diagnosis)
  case profiles(Profiles)
  case settings(Settings)
  case welcome(Welcome)

  /// What the loop itself does, which owns the terminal.
  public enum Terminal: Sendable, Equatable {
    /// Quits this console and opens the demo.
    case startDemo
    case ring
    case copy(String, what: Phrase)
    /// Copies by the terminal alone, after a tool of the desktop has failed.
    case copyByTerminal(String, what: Phrase)
    case captureMouse(Bool)
    /// Writes a screenshot of the model's current screen.
    case saveScreenshot
    /// Writes everything about a row that support may ask for.
    case saveBundle(SupportBundle)
    case redraw
    /// Uses the dialect of the terminal outside a multiplexer.
    case speak(TerminalIdentity)
    case suspend
    case quit
  }
}
