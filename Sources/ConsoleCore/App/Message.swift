public import AmootSMS
public import ConsoleData
public import struct Foundation.Date
public import Screen

/// Everything that can happen to the console.
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
  case startFailed(String)

  /// A part of the list.
  case historyLoaded(HistoryRequest, HistoryWindow)
  /// How many rows there are, and how many of them a filter finds (nil without one).
  case historyCounted(HistoryFilter, count: Int, found: Int?)
  case historyFailed(String)
  /// The history can be read; with a reason, it cannot be written.
  case historyOpened(readOnlyReason: String?)
  /// Others have removed or replaced the file or its log; what is there now has been opened.
  case historyReplaced(HistoryReplacement)
  /// The row to go to for a day; nil when all rows are younger.
  case dateFound(SendRecord?, day: String)
  /// What a deletion would take, counted in full.
  case deletionCounted(HistoryFilter, count: Int, newest: Int64)
  case deleted(count: Int)
  /// Rows that the settings do not let live longer are gone.
  case pruned(Int)
  /// Retention has deleted nothing, because the clock may have jumped.
  case retentionDoubted(count: Int, newest: Date, days: Int)
  case noted(id: Int64, String)
  case changeFailed(String)
  /// Another console or command has written.
  case historyChanged
  case detailsLoaded(id: Int64, SendDetails)
  case comparisonLoaded(Comparison)
  /// A ready call or another part of a row, to be copied.
  case textReady(String, what: String)
  case wireLines([String])
  case doctorFinished([Finding])

  /// What the history knows of the numbers of a go that waits for it.
  case guardChecked([GuardFact])

  /// The row of an order is committed; its request leaves now.
  case sendBegan(order: Int, SendRecord)
  /// The row could not be written: the request did not leave.
  case sendNotRecorded(order: Int, SendOTPRequest, reason: String)
  case sendEnded(order: Int, SendRecord, SendOutcome, recordProblem: String?)

  /// A profile's command has given its token, or the reason why not.
  case tokenArrived(profile: String, Token?, problem: String?)
  case accountAnswered(AccountStatus)
  case accountFailed(String)

  /// The settings as they are now, and what has just been changed in them.
  case settingsRead(Preferences, [SettingLine], saved: String?)
  /// By what: a tool of the desktop, or the terminal.
  case copied(String)
  /// The desktop's tool could not.
  case copyFailed(String, what: String)
  case saveFailed(String)
  /// A profile is in the settings that was not before.
  case profileAdded(String)
  /// What a command has given that is not in the settings yet.
  case tokenCommandAnswered(Token?, problem: String?)
  /// What one free call has said of a token.
  case tokenTested(Finding)
  case tokenSaved(Token, path: String)
  case screenshotSaved(String)
  /// The terminal has said what it is; the advice is for one that shows Persian wrongly as it is set up.
  case terminalNamed(String, advice: String?)
  /// Back from a suspension.
  case resumed
}

/// What `update` wants done. The runtime does it elsewhere and answers with messages.
public enum Effect: Sendable, Equatable {
  case send(SendOrder)
  /// Looks up what is known of the numbers of a go.
  case checkGuard([String])
  case cancel(order: Int)
  case loadHistory(HistoryRequest)
  /// Counts anew, where the list is not paged but another one or changed.
  case countHistory(HistoryFilter)
  case findDate(HistoryFilter, before: Date, day: String)
  case countDeletion(HistoryFilter)
  case deleteRow(Int64)
  case deleteFound(HistoryFilter, newest: Int64)
  /// Deletes what is older than the settings allow, the clock having been looked at.
  case prune(days: Int)
  case setNote(String, id: Int64)
  case loadDetails(id: Int64)
  case loadComparison(SendRecord, SendRecord)
  case makeText(RowExcerpt, SendRecord)
  /// Whether the lines of the wire log are wanted as they come.
  case watchWire(Bool)
  case runDoctor(Token?, terminalName: String)
  case refreshAccount(Token)
  case useProfile(Profile)
  case testToken(Token)
  /// Asks a profile's command for its token once more.
  case askTokenCommand(String, profile: String)
  /// Asks a command for a token, which is not saved.
  case runTokenCommand(String)
  /// Into the settings, for the profile in use.
  case saveToken(Token)
  /// Ends this console and opens the demo.
  case startDemo
  case saveForm(FormValues)
  /// nil takes the setting out of the file.
  case saveSetting(SettingField, String?, profile: String)
  case saveTemplate(MessageTemplate, profile: String)
  case addProfile(String)
  case ring
  case copy(String, what: String)
  case captureMouse(Bool)
  /// Writes the picture that the model makes now.
  case saveScreenshot
  case redraw
  case suspend
  case quit
}
