internal import AmootSMS
internal import ConsoleData
internal import Foundation
internal import Screen
internal import ConsoleWording
internal import Wording

extension Model {
  mutating func handle(_ key: Key) -> [Effect] {
    guard !isBlind else { return handleBlind(key) }
    // A notice that has been up long enough to be read goes with the next key.
    if let notice = self.notices.current, now.timeIntervalSince(notice.since) > 1.5 {
      self.notices.current = nil
    }
    sending.startsWhenReady = false
    lastKeyAt = now
    noteKeyboard(of: key)
    let (notice, place) = (self.notices.current, self.place)
    let effects = handleInPlace(key)
    // A notice about one place makes no sense in another; an error stays long enough to be read.
    if self.place != place, let notice, self.notices.current == notice, notice.kind != .bad {
      self.notices.current = nil
    }
    return effects
  }

  /// Whether the terminal is too small to show anything but that it is. Lines for a screen reader need no room.
  private var isBlind: Bool { !program.usesScreenReader && Geometry.arrangement(size) == .tooSmall }

  /// Handles a key while the terminal is too small: does nothing that the user could not see, except to leave.
  private mutating func handleBlind(_ key: Key) -> [Effect] {
    guard let action = keys.action(for: key, in: .history) else { return [] }
    switch action {
    case .redraw, .suspend: return perform(action)
    // Its question could not be read.
    case .quit where key != .character("q"): return isSendingOrChecking ? [] : perform(action)
    default: return []
    }
  }

  /// Where the user is: the number of overlays, and the pane under them.
  private var place: [Int] { [overlays.count, isInHistory ? 1 : 0] }

  private mutating func handleInPlace(_ key: Key) -> [Effect] {
    let context = self.context
    if case .mouse(let mouse) = key { return handle(mouse) }
    if let action = keys.action(for: key, in: context) {
      // Esc steps back everywhere; where there is nothing to step back from, it needs no answer.
      let isIdle = action == .cancel && unavailabilityReason(action) != nil
      return isIdle && key == .named(.escape) ? [] : perform(action)
    }
    // Where text is typed, letters stay as they are; Alt or Ctrl with a letter is a command everywhere.
    if let latin = KeyboardPlaces.latin(key) {
      switch latin {
      case .alt, .control: return handleInPlace(latin)
      case .character, .named, .paste, .mouse: break
      }
      let isTyped = Set<Context>.typing.contains(context)
      if !isTyped, let action = keys.action(for: latin, in: context) { return perform(action) }
    }
    switch context {
    case .textField, .message, .codeLength, .token, .lineNumber: return edit(key)
    case .filter: return editFilter(key)
    case .prompt: return editPrompt(key)
    case .recipients:
      if case .paste(let text) = key { return pasteRecipients(text) }
      changeList { $0.editSearch(key) }
      return []
    case .statuses, .help:
      changeList { $0.editSearch(key) }
      return []
    case .welcome: return editWelcome(key)
    case .setting: return editSetting(key)
    case .recipient: return editRecipient(key)
    case .settingSearch: return editSettingSearch(key)
    case .draft: return editDraft(key)
    case .settings, .button, .history, .details, .menu, .report, .handovers, .handover:
      switch key {
      case .character, .alt, .control, .named(.function, _):
        let shown = VisibleText.escaped(KeyTable.text(key), limit: 12)
        notify(.info, HelpWords.means(nothing: shown, help: keys.text(.help)))
      // What was pasted is not repeated: it may be a token. Nor are its letters taken for keys.
      case .paste: notify(.info, HelpWords.pasteMeansNothing(help: keys.text(.help)))
      case .named, .mouse: break
      }
      return []
    case .confirm: return []
    }
  }

  /// Handles a key the user may not have meant: takes it as text, but not as a command or an answer, and says so.
  mutating func handleHeldBack(_ key: Key?, _ doubt: Key.SuspectInput) -> [Effect] {
    guard !isBlind else { return [] }
    let isText = Set<Context>.typing.contains(context)
    if case .character? = key, isText, let key { return handle(key) }
    // Within a burst, Enter and Tab mean what they mean in a paste.
    var effects: [Effect] = []
    if isText, doubt == .burst {
      if key == .named(.enter) { effects = handle(.paste("\n")) }
      if key == .named(.tab) { return handle(.paste(" ")) }
    }
    switch doubt {
    case .burst:
      notify(
        .info, HelpWords.burst)
    case .afterEscape:
      notify(.info, HelpWords.afterEscape)
    }
    return effects
  }
}
