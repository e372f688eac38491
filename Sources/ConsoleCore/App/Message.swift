public import AmootSMS
public import ConsoleData
public import Screen
public import Wording

/// Everything that can happen to the console. What belongs to a room is declared with it.
public enum Message: Sendable, Equatable {
  case key(Key)
  /// A key that no hand may have pressed, or that may be a part of another: it does nothing that cannot be taken back.
  /// Without a key, line ends within a paste.
  case keyHeldBack(Key?, Key.Doubt)
  case resized(Size)
  /// Time has passed; nothing else.
  case tick
  /// The first picture stands; once, at the start.
  case started
  /// The demo's simulator listens, or the settings changed.
  case ready(Profile)
  case startFailed(Phrase)
  /// Something was not saved, for a reason that the user is told.
  case saveFailed(Phrase)
  case screenshotSaved(Phrase)
  /// The terminal has said what it is; the advice is for one that shows Persian wrongly as it is set up.
  case terminalNamed(String, advice: Phrase?)
  /// Back from a suspension.
  case resumed
  case wireLines([String])
  case doctorFinished([Finding])
  case clipboard(Clipboard)
  case history(History)
  case details(Details)
  case sending(Sending)
  case account(Account)
  case profiles(Profiles)
  case settings(Settings)
  case welcome(Welcome)

  public enum Clipboard: Sendable, Equatable {
    /// By what: a tool of the desktop, or the terminal.
    case copied(Phrase)
    /// The desktop's tool could not.
    case copyFailed(String, what: Phrase)
  }
}

/// What `update` wants done. The runtime does it elsewhere and answers with messages.
public enum Effect: Sendable, Equatable {
  case saveForm(FormValues)
  /// Whether the lines of the wire log are wanted as they come.
  case watchWire(Bool)
  case runDoctor(Token?, terminalName: String)
  case refreshAccount(Token)
  /// Ends this console and opens the demo.
  case startDemo
  case ring
  case copy(String, what: Phrase)
  case captureMouse(Bool)
  /// Writes the picture that the model makes now.
  case saveScreenshot
  case redraw
  case suspend
  case quit
  case history(History)
  case details(Details)
  case sending(Sending)
  case profiles(Profiles)
  case settings(Settings)
  case welcome(Welcome)
}
