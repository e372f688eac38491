public import AmootSMS
public import ConsoleData
public import Screen

/// Everything that can happen to the console.
public enum Message: Sendable, Equatable {
  case key(Key)
  case resized(Size)
  /// Time has passed; nothing else.
  case tick

  /// The demo's simulator listens, or the settings changed.
  case ready(Profile)
  case startFailed(String)

  /// The newest rows that a filter finds; `found` is nil without one.
  case historyLoaded(HistoryFilter, rows: [SendRecord], count: Int, found: Int?)
  case olderLoaded(HistoryFilter, rows: [SendRecord])
  case historyFailed(String)
  /// Another console or command has written.
  case historyChanged
  case detailsLoaded(id: Int64, SendDetails)

  /// The row of an order is committed; its request leaves now.
  case sendBegan(order: Int, SendRecord)
  /// The row could not be written: the request did not leave.
  case sendNotRecorded(order: Int, reason: String)
  case sendEnded(order: Int, SendRecord, SendOutcome, recordProblem: String?)

  case accountAnswered(AccountStatus)
  case accountFailed(String)

  case copied(what: String)
  case saveFailed(String)
  /// The terminal has said what it is; the advice is for one that shows Persian wrongly as it is set up.
  case terminalNamed(String, advice: String?)
  /// Back from a suspension.
  case resumed
}

/// What `update` wants done. The runtime does it elsewhere and answers with messages.
public enum Effect: Sendable, Equatable {
  case send(SendOrder)
  case cancel(order: Int)
  case loadHistory(HistoryFilter, limit: Int)
  case loadOlder(HistoryFilter, before: Int64)
  case loadDetails(id: Int64)
  case refreshAccount(Token)
  case saveForm(FormValues)
  case copy(String, what: String)
  case captureMouse(Bool)
  case redraw
  case suspend
  case quit
}
