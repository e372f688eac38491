internal import CNcurses
internal import Foundation
public import Screen
internal import ConsoleWording
public import Wording

/// The terminal that the program runs in, driven by ncurses.
///
/// `init` takes over the screen and `close` gives it back; in between, standard error is held back and printed
/// afterwards. `TerminalRestorer` gives the screen back where none of this code runs any more. Use one at a time, and
/// only on the main thread: ncurses keeps its state in globals.
public final class Terminal: ConsoleTerminal {
  private let window: UnsafeMutablePointer<WINDOW>
  private let colors: ColorPairs
  private var decoder: InputDecoder
  private let output: TerminalOutput
  private let rawMode: RawMode
  private var painted: Screen?
  /// Whether the size has changed since the scrolling margins were set.
  private var hasStaleMargins = false
  /// Whether the terminal is still to be asked how wide signs are.
  private var asksWidth = false
  private var isOpen = true
  private var capturesMouse = false
  /// Whether the terminal is known to report its mouse.
  private let hasMouse: Bool

  /// The sequences that set the terminal's modes for the screen, and reset them. The keypad mode is left alone, so
  /// that its digits stay digits.
  private var enter: String {
    usesScreenReader
      ? "\u{1B}[?2004h" + altOn
      : "\u{1B}[?2004h" + altOn + (capturesMouse ? Terminal.mouseOn : "") + bidi.enter + dialect.enter
  }
  private var leave: String {
    usesScreenReader
      ? altOff + "\u{1B}[?2004l"
      : altOff + "\u{1B}[?2004l" + (capturesMouse ? Terminal.mouseOff : "") + dialect.leave + bidi.leave
  }
  private var altOn: String { hasMouse ? multiplexer.both(Terminal.altOn) : "" }
  private var altOff: String { hasMouse ? multiplexer.both(Terminal.altOff) : "" }
  private let multiplexer: Multiplexer
  /// Whether the screen was redrawn for a VTE terminal outside tmux.
  private var hasRedrawnForVTE = false
  private let bidi: BidiControl
  /// Whether lines are printed and nothing is painted.
  private let usesScreenReader: Bool
  /// The line being edited, at the bottom.
  private var current = ""
  private let environment: [String: String]
  /// The sequences for a terminal that has identified itself.
  private var dialect = BidiControl.none

  /// The largest size in cells: a terminal or a variable that claims more would cost gigabytes.
  private static let largest = (columns: 600, lines: 200)

  /// - Parameters:
  ///   - environment: the variables that tell of the terminal, such as `TERM`, `TMUX` and `LANG`.
  ///   - usesScreenReader: whether to print lines instead of painting, for screen readers.
  ///   - tellsBidi: whether to tell the terminal to leave right-to-left text alone.
  /// - Throws: `TerminalError` if standard input or output is not a terminal, or cannot be painted on.
  public init(
    environment: [String: String], usesScreenReader: Bool = false, tellsBidi: Bool = true
  ) throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw TerminalError.notATerminal }
    Terminal.chooseLocale(environment: environment)
    var known = environment
    let name = environment["TERM"] ?? ""
    guard !name.isEmpty else { throw TerminalError.noName }
    if name == "dumb", !usesScreenReader { throw TerminalError.dumb }
    var status: Int32 = 0
    if setupterm(nil, STDOUT_FILENO, &status) != amoot_ok {
      guard let substitute = Terminal.substitute(for: name) else {
        throw TerminalError.unknownTerminal(name: name)
      }
      setenv("TERM", substitute, 1)
      known["TERM"] = substitute
    }
    self.environment = known
    // A screen needs cursor positioning; printed lines do not.
    guard usesScreenReader || !Terminal.capability("cup").isEmpty else {
      throw TerminalError.noCursor(name: name)
    }
    self.usesScreenReader = usesScreenReader
    hasMouse = !Terminal.capability("kmous").isEmpty
    let multiplexer = Multiplexer(environment: environment)
    self.multiplexer = multiplexer
    bidi = tellsBidi && !usesScreenReader ? BidiControl(environment: environment) : .none
    output = TerminalOutput()
    TerminalRestorer.prepare(
      leave: (hasMouse ? multiplexer.both(Terminal.altOff) : "") + "\u{1B}[?2004l"
        + (usesScreenReader ? "" : (hasMouse ? Terminal.mouseOff : "") + bidi.leave),
      output: output.descriptor, usesScreenReader: usesScreenReader)
    guard let rawMode = RawMode(isPainting: !usesScreenReader) else { throw TerminalError.notATerminal }
    self.rawMode = rawMode
    // ncurses does not know about printed lines; what it would paint stays in memory.
    guard let window = output.stream.flatMap({ amoot_open($0) }) else {
      rawMode.leave()
      throw TerminalError.unknownTerminal(name: name)
    }
    self.window = window
    // `rawMode` owns the terminal's settings; this informs ncurses.
    raw()
    noecho()
    nonl()
    // Waiting keys are no reason to delay painting.
    typeahead(-1)
    colors = ColorPairs()
    decoder = InputDecoder(
      table: Terminal.keySequences, escapeDelay: Terminal.escapeDelay(environment: environment))
    TerminalRestorer.arm()
    followSize()
    if !usesScreenReader { TerminalRestorer.follow(rows: Int(amoot_lines())) }
    if hasMouse { write(multiplexer.both(Terminal.altSave)) }
    // Before the first paint, because a terminal applies it to rows as they are created.
    write(enter)
    asksWidth = hasMouse && !usesScreenReader
  }

  /// Asks how wide signs are. The sign drawn for it is covered by the paint that follows.
  private func askWidth() {
    guard hasMouse, !usesScreenReader else { return }
    write(AmbiguousWidth.question)
  }

  /// Returns how long to wait for more bytes after an Escape: a moment locally, longer over a network. `ESCDELAY`, in
  /// milliseconds as in ncurses, takes precedence.
  static func escapeDelay(environment: [String: String]) -> Duration {
    if let own = environment["ESCDELAY"].flatMap({ Int($0) }), (0...5_000).contains(own) {
      return .milliseconds(max(1, own))
    }
    let isRemote = ["SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"].contains { environment[$0]?.isEmpty == false }
    return .milliseconds(isRemote ? 120 : 25)
  }

  /// The keys that the database lists for this terminal, as far as they begin with CSI or SS3.
  private static var keySequences: KeySequences {
    let names: [(String, Key)] =
      [
        ("kcuu1", .named(.up)), ("kcud1", .named(.down)), ("kcuf1", .named(.right)), ("kcub1", .named(.left)),
        ("khome", .named(.home)), ("kend", .named(.end)), ("kpp", .named(.pageUp)),
        ("knp", .named(.pageDown)), ("kich1", .named(.insert)), ("kdch1", .named(.delete)),
        ("kcbt", .named(.tab, .shift)),
      ] + (1...24).map { ("kf\($0)", .named(.function($0))) }
    var keys: [[UInt8]: Key] = [:]
    for (name, key) in names {
      let bytes = Array(capability(name).utf8)
      guard bytes.count > 2, bytes.starts(with: [0x1B, 0x5B]) || bytes.starts(with: [0x1B, 0x4F]) else {
        continue
      }
      keys[bytes] = keys[bytes] ?? key
    }
    return KeySequences(keys)
  }

  /// Captures the mouse, or returns it to the terminal for selecting.
  public func captureMouse(_ captures: Bool) {
    guard captures != capturesMouse, !usesScreenReader, hasMouse else { return }
    capturesMouse = captures
    write(captures ? Terminal.mouseOn : Terminal.mouseOff)
  }

  // xterm types a letter with its eighth bit set for Alt, such as `ì`, unless told to send Escape first (metaSendsEscape,
  // altSendsEscape). What was set before is saved once (XTSAVE) and restored on every way out (XTRESTORE).
  private static let altSave = "\u{1B}[?1036;1039s"
  private static let altOn = "\u{1B}[?1036;1039h"
  private static let altOff = "\u{1B}[?1036;1039r"
  /// Makes the terminal report buttons, movement with a button held, and positions beyond column 223.
  private static let mouseOn = "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
  private static let mouseOff = "\u{1B}[?1002l\u{1B}[?1000l\u{1B}[?1006l"

  /// Asks the terminal for its name and background; the answers arrive among the keys, or never. Terminals without a
  /// mouse, such as the Linux console, may print what they don't know, and are not asked for the background.
  public func queryIdentity() {
    guard !usesScreenReader else { return }
    // Without a mouse, the terminal may print a query that it does not know.
    write((hasMouse ? TerminalBackground.question : "") + TerminalIdentity.question)
  }

  public var expectsLightBackground: Bool {
    TerminalBackground.isLight(environment: environment)
  }

  /// Uses the dialect of a terminal that has identified itself, if it has one, and redraws the screen.
  public func speak(to identity: TerminalIdentity) {
    // VTE keeps the mode with each row, and tmux's rows were there before the mode was set.
    if identity.kind == .vte, multiplexer == .tmux, bidi != .none, !hasRedrawnForVTE {
      hasRedrawnForVTE = true
      redraw()
    }
    let new = BidiControl.dialect(of: identity.named(by: environment), environment: environment)
    guard bidi != .none, new != .none, new != dialect else { return }
    write(dialect.leave)
    dialect = new
    TerminalRestorer.add(leave: dialect.leave)
    redraw()
  }

  deinit { close() }

  /// Gives the screen back. Safe to call twice.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    if usesScreenReader, !current.isEmpty { output.write("\r\n") }
    restore()
  }

  /// Whether the terminal is this program's, and not that of a shell which has put it into the background.
  private var isInForeground: Bool {
    let group = tcgetpgrp(inputDescriptor)
    return group < 0 || group == getpgrp()
  }

  /// Ends the terminal's modes and releases it. What is left of a picture may be discarded; this never is.
  private func restore() {
    // The shell has taken the terminal back, with its own settings.
    guard isInForeground else { return TerminalRestorer.disarm() }
    output.drain(milliseconds: 500)
    // Before leaving the alternate screen: tmux passes nothing on after that.
    output.write(leave)
    leaveScreen()
    output.drain(milliseconds: 200)
    rawMode.leave()
    TerminalRestorer.disarm()
  }

  private func leaveScreen() {
    guard !usesScreenReader else { return }
    output.write(TerminalRestorer.erasure(rows: Int(amoot_lines())))
    endwin()
    output.collect()
  }

  /// Returns a known equivalent of a terminal that is missing from this machine's database, such as a new one or one
  /// reached over SSH.
  private static func substitute(for name: String) -> String? {
    let families: [(prefixes: [String], known: [String])] = [
      (["screen", "tmux"], ["screen-256color", "screen"]),
      (
        ["xterm", "alacritty", "foot", "wezterm", "kitty", "ghostty", "konsole", "vte", "rxvt", "st-"],
        ["xterm-256color", "xterm"]
      ),
    ]
    let family = families.first { $0.prefixes.contains { name.hasPrefix($0) } }
    var status: Int32 = 0
    return family?.known.first { setupterm($0, STDOUT_FILENO, &status) == amoot_ok }
  }

  /// Chooses a UTF-8 locale if none is set or the one set is not installed, as on minimal systems, whose terminals
  /// accept UTF-8 anyway.
  static func chooseLocale(environment: [String: String]) {
    let isInstalled = setlocale(LC_ALL, "") != nil
    let isChosen = ["LC_ALL", "LC_CTYPE", "LANG"].contains { !(environment[$0] ?? "").isEmpty }
    if !isUTF8, !isChosen || !isInstalled { setlocale(LC_CTYPE, "C.UTF-8") }
  }

  public var showsUnicode: Bool { Terminal.isUTF8 }

  /// Whether the current locale can show more than ASCII.
  public static var isUTF8: Bool {
    guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
    let text = String(cString: name).uppercased()
    return text == "UTF-8" || text == "UTF8"
  }

  /// The size in cells, as of the last `followSize`.
  public var size: Size {
    // Without painting there is always room.
    usesScreenReader
      ? Size(width: 100, height: 30) : Size(width: Int(amoot_columns()), height: Int(amoot_lines()))
  }

  /// Adopts the terminal's current size. ncurses' own report among the keys gets lost after an Escape and within a
  /// paste, and its signal handler may run on a thread that the loop does not wait in.
  public func followSize() {
    var now = winsize()
    guard isOpen, !usesScreenReader, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &now) == 0, now.ws_row > 0,
      now.ws_col > 0
    else {
      return
    }
    let lines = Int32(min(Int(now.ws_row), Terminal.largest.lines))
    let columns = Int32(min(Int(now.ws_col), Terminal.largest.columns))
    guard lines != amoot_lines() || columns != amoot_columns() else { return }
    resizeterm(lines, columns)
    TerminalRestorer.follow(rows: Int(lines))
    hasStaleMargins = true
  }

  // MARK: Painting

  /// Whether the terminal has not accepted everything painted so far; nothing new is painted until it has.
  public var isBusy: Bool { output.isPending }

  public var inputDescriptor: Int32 { STDIN_FILENO }

  /// The descriptor that becomes writable when the terminal accepts more.
  public var outputDescriptor: Int32 { output.descriptor }

  /// Sends what the terminal did not accept before.
  public func flush() { output.flush() }

  /// Sends the differences from the previous picture.
  public func paint(_ screen: Screen) {
    guard isOpen, !usesScreenReader, !isBusy else { return }
    for y in 0..<screen.size.height where isChanged(y, screen) { paintRow(y, screen) }
    if let cursor = screen.cursor {
      curs_set(1)
      wmove(window, Int32(cursor.y), Int32(cursor.x))
    } else {
      curs_set(0)
    }
    wrefresh(window)
    output.collect()
    painted = screen
    resetMargins()
    guard asksWidth else { return }
    asksWidth = false
    // Only now, because ncurses has switched to the alternate screen: the sign would stay on the shell's.
    askWidth()
    wredrawln(window, 1, 1)
    wrefresh(window)
    output.collect()
  }

  /// Sets the scrolling margins for the current size. ncurses sets them for the size in the database before it learns
  /// the real one, and never again: nothing below them would scroll, not even for the shell afterwards.
  private func resetMargins() {
    guard hasStaleMargins else { return }
    hasStaleMargins = false
    guard let margins = amoot_margins() else { return }
    write(Terminal.capability("sc") + String(cString: margins) + Terminal.capability("rc"))
  }

  /// Prints lines above the line being edited, and prints that line again if it changed.
  public func say(_ lines: [String], current: String) {
    guard isOpen, !lines.isEmpty || current != self.current else { return }
    write(Terminal.change(from: self.current, to: current, lines, columns: Terminal.columns))
    self.current = current
  }

  /// Returns what turns the bottom line into another, in as few characters as possible, because a screen reader reads
  /// each of them.
  static func change(from old: String, to new: String, _ lines: [String], columns: Int) -> String {
    let isOneLine = old.count < columns && new.count < columns && !old.contains(where: \.isNewline)
    // What is typed at the end wraps into the next row by itself.
    if lines.isEmpty, !old.isEmpty, new.hasPrefix(old) { return String(new.dropFirst(old.count)) }
    // Go back only within a row, and not from its last column, where terminals differ.
    let isOneRow =
      isOneLine
      || (old.allSatisfy { $0.isASCII && !$0.isNewline } && old.count % columns != 0
        && new.count / columns == old.count / columns)
    if lines.isEmpty, isOneRow {
      let gone = old.dropFirst(new.count)
      if old.hasPrefix(new), gone.allSatisfy(\.isASCII) {
        return String(repeating: "\u{08}", count: gone.count) + "\u{1B}[K"
      }
      let isSame = new.prefix { $0 != ":" } == old.prefix { $0 != ":" }
      if isOneLine, isSame { return "\r\u{1B}[K" + new }
    }
    // The old line stays, so that it can be read again.
    return (old.isEmpty ? "" : "\r\n") + lines.map { $0 + "\r\n" }.joined() + new
  }

  /// The version of ncurses, such as `6.4.20221231`.
  public static var libraryVersion: String {
    curses_version().map { String(cString: $0).replacing("ncurses ", with: "") } ?? "?"
  }

  public var columns: Int { Terminal.columns }

  /// The current number of columns, for printed lines; 80 if unknown.
  public static var columns: Int {
    var now = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &now) == 0 && now.ws_col > 0 ? Int(now.ws_col) : 80
  }

  private static func capability(_ name: String) -> String { TerminalRestorer.capability(name) ?? "" }

  private func isChanged(_ y: Int, _ screen: Screen) -> Bool {
    guard let painted, painted.size == screen.size else { return true }
    let row = (y * screen.size.width)..<((y + 1) * screen.size.width)
    return painted.cells[row] != screen.cells[row]
  }

  private static let block = "█"

  private func paintRow(_ y: Int, _ screen: Screen) {
    var x = 0
    while x < screen.size.width {
      var style = screen[x, y].style
      let start = x
      var text: [wchar_t] = []
      // A block leaves gaps between lines in some fonts; a cell that is all background does not.
      let isBlock = screen[x, y].text == Terminal.block
      while x < screen.size.width, screen[x, y].style == style,
        (screen[x, y].text == Terminal.block) == isBlock
      {
        guard !isBlock else {
          text.append(wchar_t(UInt8(ascii: " ")))
          x += 1
          continue
        }
        for scalar in screen[x, y].text.unicodeScalars { text.append(wchar_t(scalar.value)) }
        x += 1
      }
      text.append(0)
      if isBlock { style.attributes.formSymmetricDifference(.reverse) }
      let (attributes, pair) = colors.attributes(of: style)
      amoot_attributes(window, attributes, pair)
      amoot_put(window, Int32(y), Int32(start), text)
    }
  }

  public func redraw() {
    guard !usesScreenReader else { return }
    // Before the rows, because VTE applies it to a row when the row is created.
    write(enter)
    askWidth()
    clearok(window, true)
    painted = nil
  }

  func write(_ bytes: String) { output.write(bytes) }

  public func ring() { write("\u{07}") }

  public func copy(_ text: String) throws(ClipboardFailure) {
    guard let sequence = ClipboardSequence(text, environment: environment) else {
      throw .tooLong(limit: ClipboardSequence.limit)
    }
    guard environment["TERM"] != "linux" else { throw .noClipboard }
    write(sequence.text)
  }

  // MARK: Reading

  /// Returns what was typed since the last call, possibly nothing, without waiting.
  ///
  /// - Returns: nil when the terminal is gone.
  public func read() -> [TerminalInput]? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
    if count > 0 { return decoder.feed(Array(buffer[..<count]), at: .now) }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? [] : nil
  }

  /// Sets whether a question is open that a letter answers; such letters are then examined more closely.
  public func expectAnswer(_ expects: Bool) { decoder.expectsAnswer = expects }

  /// Returns input that time decides: a lone Escape, or a sequence that never ends.
  public func expire() -> [TerminalInput] { decoder.expire(at: .now) }

  /// The milliseconds until `expire` has something to decide; nil if nothing is pending.
  public var inputTimeout: Int32? {
    decoder.deadline.map { Int32(max(0, (($0 - .now) / .milliseconds(1)).rounded(.up))) }
  }

  // MARK: Suspending

  /// Gives the terminal to the shell and stops. Returns when the shell gives it back, or when the program has to end.
  public func suspend(until isEnding: () -> Bool) {
    restore()
    signal(SIGTSTP, SIG_DFL)
    kill(0, SIGTSTP)
    resume(until: isEnding)
  }

  /// Takes the terminal back and redraws: another program may have used it, and the shell changes its settings. Continued
  /// in the background, by `bg` or by a signal, the program stops again: touching the terminal would only stop it in the
  /// middle of that.
  public func resume(until isEnding: () -> Bool) {
    while !isInForeground {
      if isEnding() { return }
      raise(SIGSTOP)
    }
    guard isOpen else { return }
    TerminalRestorer.arm()
    rawMode.enter()
    if usesScreenReader { write(enter) }
    // The bottom line is printed again.
    current = ""
    guard !usesScreenReader else { return }
    redraw()
    wrefresh(window)
    output.collect()
  }
}

/// Why there is no screen.
public enum TerminalError: Error, Sendable, CustomStringConvertible, PhraseConvertible {
  case notATerminal
  case noName
  case dumb
  case noCursor(name: String)
  case unknownTerminal(name: String)

  public var phrase: Phrase {
    switch self {
    case .notATerminal:
      TerminalWords.notATerminal
    case .noName:
      TerminalWords.noName
    case .dumb:
      TerminalWords.dumb
    case .noCursor(let name):
      TerminalWords.noCursor(name)
    case .unknownTerminal(let name):
      TerminalWords.unknown(name)
    }
  }
}
