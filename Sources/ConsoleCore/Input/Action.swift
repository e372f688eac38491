internal import AmootSMS
internal import ConsoleData
public import Screen

/// Something that a key does. Key handling, the key line and the help are made from the one table below.
public enum Action: Sendable, Equatable, CaseIterable {
  case send, cancel, newLine, nextField, previousField
  case showHistory, showForm, editFilter, leaveFilter, clearFilter, details, closeOverlay, help
  case copyCode, copyMessageID, revealToken, nextChoice, lengthDown, lengthUp
  case rowUp, rowDown, pageUp, pageDown, firstRow, lastRow
  case toggleMouse, flipDirection, insertJoiner, persianLetters, cutText, copyText, pasteText
  case refreshAccount, redraw, suspend, quit
  case confirmYes, confirmNo
  case sendAgain, putIntoForm, editNote, deleteRow, deleteFound, changeOrder, goToDate
  case acceptPrompt, cancelPrompt
  case copyMenu, choose, changeView, mark, showStatuses, showWire, runDoctor, palette, chooseProfile, present,
    bigCode, screenshot, notices, chooseTemplate
  case showSettings, changeSetting, nextValue, previousValue, resetSetting, acceptSetting, cancelSetting
  case stepBack, welcomeNext, welcomeUse, welcomeSource, welcomeDemo
}

/// Where keys go at a moment.
public enum Context: Sendable, Equatable, CaseIterable {
  case textField, message, codeLength, token, lineNumber, button, history, filter, prompt, details, help,
    confirm, menu, statuses, report, welcome, settings, setting
}

/// One row of the table.
public struct Binding: Sendable, Equatable {
  public let action: Action
  public let keys: [Key]
  /// The keys as they are written in help and key line.
  public let keyText: String
  /// A word or two for the key line.
  public let short: String
  /// A sentence for the help.
  public let long: String
  public let contexts: Set<Context>
  /// Order in the key line; nil keeps it out.
  public let footerRank: Int?
}

public enum ActionTable {
  private static let form: Set<Context> = [.textField, .message, .codeLength, .token, .lineNumber, .button]
  private static let editors: Set<Context> = [.textField, .message, .codeLength, .token, .lineNumber]
  private static let panes: Set<Context> = form.union([.history])
  private static let rows: Set<Context> = [.history, .details]
  private static let scrolling: Set<Context> = [.history, .details, .menu, .report, .settings]
  /// Lists over which letters are typed.
  private static let searched: Set<Context> = [.statuses, .help]
  private static let anywhere = Set(Context.allCases)

  public static let bindings: [Binding] = [
    bind(
      .confirmYes, [.character("y")], "y", "do it", "Answer a question with yes", [.confirm],
      1
    ),
    bind(
      .confirmNo, [.named(.escape), .character("n"), .character("N"), .named(.enter)], "Esc", "leave it",
      "Answer a question with no; Enter does too", [.confirm], 2),
    bind(
      .welcomeNext, [.named(.enter)], "Enter", "go on", "Test the token for free; then save it", [.welcome], 1
    ),
    bind(
      .welcomeUse, [.control("o")], "^O", "use once", "Use the tested token without saving it", [.welcome], 2),
    bind(
      .welcomeSource, [.control("t")], "^T", "command",
      "Enter a command that gives the token, such as a password manager's, or the token itself", [.welcome], 3
    ),
    bind(.welcomeDemo, [.named(.tab)], "Tab", "demo", "Open the demo instead", [.welcome], 4),
    bind(.closeOverlay, [.named(.escape)], "Esc", "look around", "Go on without a token", [.welcome], 5),
    bind(.acceptPrompt, [.named(.enter)], "Enter", "done", "Take what was typed", [.prompt], 1),
    bind(.cancelPrompt, [.named(.escape)], "Esc", "leave it", "Leave everything as it was", [.prompt], 2),
    bind(
      .closeOverlay, [.named(.escape), .character("q")], "Esc", "close", "Close what lies over the panes",
      [.details, .menu, .report, .settings], 1),
    bind(.closeOverlay, [.named(.escape)], "Esc", "close", "Close a list that is searched", searched, 1),
    bind(.choose, [.named(.enter)], "Enter", "choose", "Do what is chosen in a list", [.menu, .help], 2),
    bind(
      .changeSetting, [.named(.enter)], "Enter", "change",
      "Change the setting: the next value, or a text to edit",
      [.settings], 2),
    bind(
      .nextValue, [.named(.right)], "→", "next value", "The next of a setting's values",
      [.settings], 3),
    bind(.previousValue, [.named(.left)], "←", "value before", "The value before", [.settings], nil),
    bind(
      .resetSetting, [.character("x"), .named(.delete)], "x", "default",
      "Take it out of the file: the default holds then", [.settings], 4),
    bind(.acceptSetting, [.named(.enter)], "Enter", "save", "Save what was typed", [.setting], 1),
    bind(.cancelSetting, [.named(.escape)], "Esc", "leave it", "Leave the setting as it was", [.setting], 2),
    bind(
      .changeView, [.character("v")], "v", "view", "Show the exchange decoded, raw, or the answer's bytes",
      [.details], 2),
    bind(
      .copyMenu, [.character("c")], "c", "copy as…",
      "Copy the request for curl, PHP, C#, Swift or Python", rows, 5),
    bind(
      .mark, [.character("m")], "m", "compare", "Mark the row; on another one: show how the two differ",
      [.history], 8),
    bind(.send, [.named(.enter)], "Enter", "send", "Check the form and send", form, 1),
    bind(
      .newLine, [.named(.enter, .alt), .control("j"), .alt("\r")], "^J", "new line",
      "Begin a new line in the message (Alt-Enter too)", [.message], 2),
    bind(
      .cancel, [.named(.escape), .control("c")], "Esc", "cancel", "Cancel the newest send under way", form, 3),
    bind(.cancel, [.control("c")], "^C", "cancel", "Cancel the chosen row's send", [.history], 3),
    bind(.nextField, [.named(.tab)], "Tab", "next field", "Go to the next field", form, 4),
    bind(.previousField, [.named(.tab, .shift)], "Shift-Tab", "back", "Go to the field before", form, nil),
    bind(
      .details, [.named(.enter), .named(.function(4))], "Enter", "details", "Show everything about the row",
      [.history], 1),
    bind(.details, [.named(.function(4))], "F4", "details", "Show everything about the newest row", form, 6),
    bind(.showHistory, [.named(.function(3))], "F3", "history", "Go to the history", form, 5),
    bind(.editFilter, [.character("/")], "/", "filter", "Filter the history as you type", [.history], 2),
    bind(
      .leaveFilter, [.named(.enter), .named(.down), .named(.tab), .named(.function(3))], "Enter", "rows",
      "Go to the rows that the filter finds", [.filter], 1),
    bind(
      .clearFilter, [.named(.escape)], "Esc", "no filter", "Take the filter away and go back to the rows",
      [.filter], 2),
    bind(
      .stepBack, [.named(.escape)], "Esc", "back", "Take the filter away; without one, go back to the form",
      [.history],
      nil),
    bind(
      .showForm, [.named(.function(3)), .named(.tab), .named(.tab, .shift)], "F3", "form",
      "Go back to the form", [.history], 3),
    bind(.copyCode, [.control("y")], "^Y", "copy code", "Copy the code of the last send", form, 7),
    bind(.copyCode, [.control("y")], "^Y", "copy code", "Copy the code of the row", rows, 4),
    bind(
      .sendAgain, [.character("r")], "r", "send again", "Send the row's request once more, after a question",
      rows, 5),
    bind(
      .putIntoForm, [.character("p")], "p", "into form",
      "Put everything that the row sent back into the form",
      rows, 6),
    bind(
      .editNote, [.character("n")], "n", "note", "Write a note of your own on the row, such as ticket 8123",
      rows, 7),
    bind(
      .goToDate, [.character("d")], "d", "day", "Go to a day: 2026-11-01, 1405/09/02, yesterday, 30d",
      [.history], 8),
    bind(
      .changeOrder, [.character("s")], "s", "sort", "List the slowest first, or the newest", [.history], 9),
    bind(
      .deleteRow, [.character("x"), .named(.delete)], "x", "delete", "Delete the row, after a question", rows,
      10),
    bind(
      .deleteFound, [.character("D")], "D", "delete found",
      "Delete every row that the filter finds; asks first", [.history], nil),
    bind(
      .copyMessageID, [.alt("y")], "Alt-Y", "copy ID", "Copy the MessageID of the row",
      panes.union([.details]), nil),
    bind(
      .revealToken, [.control("r")], "^R", "reveal", "Show the token while its field is edited, or hide it",
      [.token], 2),
    bind(
      .nextChoice, [.control("o")], "^O", "lines", "Choose among the account's lines and those used before",
      [.lineNumber], 2),
    bind(
      .nextChoice, [.control("o")], "^O", "lines", "Choose among the account's lines and those used before",
      form.subtracting([.lineNumber]), nil),
    bind(.lengthDown, [.named(.left), .character("-")], "←", "shorter", "One digit fewer", [.codeLength], 2),
    bind(.lengthUp, [.named(.right), .character("+")], "→", "longer", "One digit more", [.codeLength], 2),
    bind(
      .rowUp, [.named(.up), .character("k")], "↑", "up", "One row or line up", scrolling, 12),
    bind(
      .rowDown, [.named(.down), .character("j")], "↓", "down", "One row or line down",
      scrolling, 13),
    bind(
      .pageUp, [.named(.pageUp), .control("b")], "PgUp", "page up", "A page up", scrolling, nil),
    bind(
      .pageDown, [.named(.pageDown), .control("f"), .character(" ")], "PgDn", "page", "A page down",
      scrolling, 14),
    bind(
      .firstRow, [.named(.home), .character("g")], "Home", "first", "The first row or line",
      scrolling, nil),
    bind(
      .lastRow, [.named(.end), .character("G")], "End", "last", "The last row or line",
      scrolling, nil),
    bind(
      .refreshAccount, [.named(.function(5))], "F5", "credit",
      "Ask for the account's credit and lines (free)", panes, 16),
    bind(
      .rowUp, [.named(.up)], "↑", "up", "The line before", searched, 3),
    bind(.rowDown, [.named(.down)], "↓", "down", "The next line", searched, 4),
    bind(.pageUp, [.named(.pageUp)], "PgUp", "page up", "A page of the list up", searched, nil),
    bind(.pageDown, [.named(.pageDown)], "PgDn", "page", "A page of the list down", searched, 5),
    bind(
      .showStatuses, [.named(.function(8))], "F8", "statuses",
      "Search the service's statuses, in English or Persian",
      panes.union([.details]), 17),
    bind(
      .showWire, [.named(.function(10))], "F10", "wire",
      "Show what goes over the wire, the token hidden",
      panes.union([.details]), 18),
    bind(
      .runDoctor, [.named(.function(12))], "F12", "doctor",
      "Look at everything that could stop a send (free)",
      panes.union([.details]), 19),
    bind(
      .showSettings, [.named(.function(2))], "F2", "settings", "Look at the settings and change them", panes,
      9),
    bind(
      .help, [.named(.function(1))], "F1", "help", "Show this help (? outside a text field)",
      panes.union([.details, .report, .menu, .settings]), 0),
    bind(
      .palette, [.control("p")], "^P", "find", "Find anything that can be done, by name",
      anywhere.subtracting([.confirm, .prompt, .help, .welcome, .setting]), 10),
    bind(
      .present, [.alt("h")], "Alt-H", "hide",
      "Hide numbers and messages from others, or show them",
      anywhere.subtracting([.confirm, .prompt]), 21),
    bind(
      .bigCode, [.alt("l")], "Alt-L", "large code", "Show the code in large digits", panes.union([.details]),
      22),
    bind(
      .notices, [.alt("m")], "Alt-M", "notices", "Read again what the console has said",
      panes.union([.details]), 24),
    bind(
      .screenshot, [.alt("s")], "Alt-S", "picture",
      "Write the screen to files: SVG, text, coloured text", anywhere,
      23),
    bind(
      .chooseTemplate, [.alt("t")], "Alt-T", "templates",
      "Make the message from a template, or save it as one", form, 15),
    bind(
      .chooseProfile, [.alt("p")], "Alt-P", "profile", "Send with another profile", panes, 20),
    bind(.help, [.character("?")], "?", "help", "Show this help", [.history, .button, .details], nil),
    bind(
      .flipDirection, [.named(.function(6))], "F6", "direction",
      "Turn the paragraph the other way", [.message], 3),
    bind(
      .insertJoiner, [.control("@"), .alt("n")], "^Space", "half-space",
      "Insert a half-space (ZWNJ), as in می‌خواهم; Alt-N too",
      [.message], 4),
    bind(
      .persianLetters, [.named(.function(7))], "F7", "ی ک", "Make Persian ی and ک of Arabic ي and ك",
      [.message], 5),
    bind(.cutText, [.control("x")], "^X", "cut", "Cut the selected text", editors, nil),
    bind(
      .copyText, [.alt("c")], "Alt-C", "copy", "Copy the selected text, to the terminal's clipboard too",
      editors, nil),
    bind(.pasteText, [.control("v")], "^V", "paste", "Paste what was cut or copied here", editors, nil),
    bind(
      .toggleMouse, [.named(.function(9))], "F9", "mouse",
      "Give the mouse to the terminal, or take it back", anywhere, nil),
    bind(.redraw, [.control("l")], "^L", "redraw", "Paint the whole screen anew", anywhere, nil),
    bind(.suspend, [.control("z")], "^Z", "suspend", "Go to the shell; fg comes back", anywhere, nil),
    bind(.quit, [.control("q")], "^Q", "quit", "Quit, from anywhere", anywhere, 11),
    bind(.quit, [.character("q")], "q", "quit", "Quit, outside text fields", [.history, .button], nil),
  ]

  /// What editing keys do; they belong to every text field and are no actions of the table.
  public static let editing: [HelpRow] = [
    HelpRow("← → Home End", "move; in Persian text ← goes forward; with Shift: select"),
    HelpRow("^A ^E", "start, end of the line"),
    HelpRow("Alt-B Alt-F", "a word back, a word forward (Ctrl-← Ctrl-→ too)"),
    HelpRow("^W Alt-D", "delete the word before, the word after"),
    HelpRow("^U ^K", "delete to the start, to the end of the line"),
    HelpRow("^_  Alt-_", "undo, redo (Alt-U, Alt-R too)"),
    HelpRow("↑ ↓", "line up or down in the message, field up or down elsewhere"),
  ]

  private static func bind(
    _ action: Action, _ keys: [Key], _ keyText: String, _ short: String, _ long: String,
    _ contexts: Set<Context>,
    _ rank: Int?
  ) -> Binding {
    Binding(
      action: action, keys: keys, keyText: keyText, short: short, long: long, contexts: contexts,
      footerRank: rank)
  }
}

extension Model {
  public var context: Context {
    switch overlay {
    case .finder: return .help
    case .details: return .details
    case .question: return .confirm
    case .menu: return .menu
    case .welcome: return .welcome
    case .statuses: return .statuses
    case .settings(let pane): return pane.editing == nil ? .settings : .setting
    case .comparison, .wire, .doctor, .bigCode, .notices: return .report
    case nil: break
    }
    switch focus {
    case .history: return .history
    case .filter: return .filter
    case .prompt: return .prompt
    case .sendButton: return .button
    case .field(.message): return .message
    case .field(.codeLength): return .codeLength
    case .field(.token): return .token
    case .field(.lineNumber): return .lineNumber
    case .field: return .textField
    }
  }

  /// Why an action can do nothing now, in words; nil when it can.
  public func whyNot(_ action: Action) -> String? {
    switch action {
    case .cancel:
      sends.isSending || awaitedGo != nil
        ? nil : "Nothing is being sent. Ctrl-Q quits, Alt-C copies what is selected."
    case .confirmYes:
      (questionDeafUntil ?? now) > now ? "Read the question first; then answer it." : nil
    case .details: currentRow == nil ? noRow : nil
    case .copyCode:
      currentRow?.code == nil
        ? "The row has no code to copy."
        : currentRow?.code?.contains("•") == true ? "The code was not kept: the settings mask codes." : nil
    case .welcomeUse:
      if case .welcome(let welcome) = overlay, case .tested = welcome.stage {
        nil
      } else {
        "Test the token first."
      }
    case .changeSetting, .resetSetting: whyNotSet ?? whyNotReset(action)
    case .nextValue, .previousValue:
      whyNotSet ?? (chosenSetting?.field.choices == nil ? "This is a text: Enter edits it." : nil)
    case .acceptSetting: settingProblem
    case .bigCode: currentRow?.code == nil ? "The row has no code to show." : nil
    case .chooseProfile:
      isDemo
        ? "The demo has one profile only."
        : sends.isSending || awaitedGo != nil ? "Wait until what is being sent has ended." : nil
    case .copyMenu, .mark, .sendAgain, .putIntoForm: currentRow == nil ? noRow : nil
    case .editNote, .deleteRow: whyNotChanged(currentRow)
    case .deleteFound:
      history.filter.isEmpty
        ? "It needs a filter: / begins one, such as until:90d."
        : history.filterProblem == nil ? history.readOnlyReason : "The filter cannot be understood."
    case .goToDate, .changeOrder: history.rows.isEmpty ? noRow : nil
    case .copyMessageID: currentRow?.messageID == nil ? "The row has no MessageID to copy." : nil
    case .chooseTemplate:
      templates.isEmpty && form.check(.message, now: now) != nil
        ? "There is no template yet: write a message, and save it as one with Alt-T." : nil
    case .persianLetters:
      MessageRemarks(form.text(.message)).arabicLetters == 0
        ? "There is no Arabic ي or ك in the message." : nil
    case .cutText, .copyText:
      focusedField.flatMap { form[$0].selectedText } == nil
        ? "Nothing is selected: hold Shift with the arrows."
        : focusedField == .token ? "The token is not copied." : nil
    case .pasteText:
      clipboard.isEmpty ? "Nothing was cut or copied here. The terminal's own paste works too." : nil
    case .refreshAccount: account.reason == .demanded ? "Already asking." : nil
    default: nil
    }
  }

  private func whyNotReset(_ action: Action) -> String? {
    action == .resetSetting && chosenSetting?.isInFile == false
      ? "The file does not say it: the default holds." : nil
  }

  private var noRow: String {
    history.count > 0
      ? "The filter finds no row; Esc takes it away." : "There is no row yet: send something first."
  }

  private func whyNotChanged(_ row: SendRecord?) -> String? {
    guard let row else { return noRow }
    if row.state == .sending { return "The row is still being sent." }
    if row.id < 0 { return "The row is not in the history: it was sent unrecorded." }
    return history.readOnlyReason.map { "The history can only be read: \($0)." }
  }
}
