internal import CNcurses
internal import Foundation
public import Screen

/// The terminal that the program runs in, by ncurses: the only place that knows of it.
///
/// `init` takes the screen, `close` gives it back; between the two, standard error is held back and printed
/// afterwards. `TerminalRestorer` gives the screen back where no code of ours runs any more. One at a time, and on
/// the main thread only: ncurses keeps its state in globals.
public final class Terminal {
  private let window: UnsafeMutablePointer<WINDOW>
  private let colors: ColorPairs
  private let decoder: KeyDecoder
  private var painted: Screen?
  private var isOpen = true
  private var capturesMouse = false

  /// What the terminal's own modes are set to while the screen is up, and back.
  private var enter: String {
    if plain != nil { return "\u{1B}[?2004h" + Terminal.capability("smkx") }
    return "\u{1B}[?2004h" + (capturesMouse ? Terminal.mouseOn : "") + bidi.enter + dialect.enter
  }
  private var leave: String {
    if plain != nil { return "\u{1B}[?2004l" + Terminal.capability("rmkx") }
    return "\u{1B}[?2004l" + (capturesMouse ? Terminal.mouseOff : "") + dialect.leave + bidi.leave
  }
  private let bidi: BidiControl
  /// Set where lines are printed and nothing is painted.
  private let plain: RawMode?
  /// The line that keys change, as it stands at the bottom.
  private var current = ""
  /// What is said to a terminal that has named itself.
  private var dialect = BidiControl.none

  /// - Parameters:
  ///   - isPlain: lines are printed and nothing is painted, for screen readers.
  /// - Throws: `TerminalError` when standard input or output is no terminal, or it is not known to terminfo.
  ///   - tellsBidi: whether the terminal is told to leave right-to-left text alone.
  public init(isPlain: Bool = false, tellsBidi: Bool = true) throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw TerminalError.notATerminal }
    Terminal.chooseLocale()
    let name = ProcessInfo.processInfo.environment["TERM"] ?? ""
    var status: Int32 = 0
    if setupterm(nil, STDOUT_FILENO, &status) != amoot_ok {
      guard let known = Terminal.stand(inFor: name) else { throw TerminalError.unknownTerminal(name: name) }
      setenv("TERM", known, 1)
    }
    if ProcessInfo.processInfo.environment["ESCDELAY"] == nil { set_escdelay(25) }
    bidi = tellsBidi && !isPlain ? BidiControl(environment: ProcessInfo.processInfo.environment) : .none
    TerminalRestorer.prepare(
      leave: "\u{1B}[?2004l" + (isPlain ? "" : Terminal.mouseOff + bidi.leave), isPlain: isPlain)
    // Printed lines are not ncurses' business: it reads keys, and what it would paint goes nowhere.
    plain = isPlain ? RawMode() : nil
    guard let window = isPlain ? fopen("/dev/null", "w").flatMap({ amoot_open($0) }) : initscr() else {
      throw TerminalError.unknownTerminal(name: name)
    }
    self.window = window
    raw()
    noecho()
    nonl()
    intrflush(window, false)
    keypad(window, true)
    nodelay(window, true)
    meta(window, true)
    colors = ColorPairs()
    decoder = KeyDecoder(window: window)
    TerminalRestorer.arm()
    // Before the first paint: a terminal applies it to rows as they are made.
    write(enter)
  }

  /// Takes the mouse, or gives it back to the terminal for selecting.
  public func captureMouse(_ captures: Bool) {
    guard captures != capturesMouse, plain == nil else { return }
    capturesMouse = captures
    // No waiting for a click to become a double click: the decoder tells them apart.
    mouseinterval(0)
    let mask =
      amoot_mouse_press | amoot_mouse_click | amoot_mouse_double | amoot_mouse_release | amoot_mouse_wheel_up
      | amoot_mouse_wheel_down
      | amoot_mouse_position
    mousemask(captures ? mask : 0, nil)
    // Movement with the button held: what a selection is made with.
    // How a press is reported is ncurses' choice, by the terminal database; it only does not ask for movement.
    write(captures ? Terminal.mouseOn : Terminal.mouseOff)
  }

  private static let mouseOn = "\u{1B}[?1002h"
  private static let mouseOff = "\u{1B}[?1002l\u{1B}[?1000l\u{1B}[?1006l"

  /// Asks the terminal for its name; the answer comes among the keys, or never.
  public func askName() { if plain == nil { write(TerminalIdentity.question) } }

  /// The terminal has named itself: speaks its dialect, where it has one, and paints anew under it.
  public func speak(to identity: TerminalIdentity) {
    guard bidi != .none, dialect == .none else { return }
    dialect = .dialect(of: identity)
    guard dialect != .none else { return }
    TerminalRestorer.add(leave: dialect.leave)
    write(dialect.enter)
    redraw()
  }

  deinit { close() }

  /// Gives the screen back. Safe to call twice.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    endwin()
    if plain != nil, !current.isEmpty { write("\n") }
    write(leave)
    plain?.leave()
    TerminalRestorer.disarm()
  }

  /// A known terminal that understands the same, for one that is not in this machine's database: new ones, and those
  /// that came along over SSH.
  private static func stand(inFor name: String) -> String? {
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

  /// A minimal system sets no locale at all, and its terminal takes UTF-8 all the same.
  private static func chooseLocale() {
    setlocale(LC_ALL, "")
    let environment = ProcessInfo.processInfo.environment
    let isChosen = ["LC_ALL", "LC_CTYPE", "LANG"].contains { !(environment[$0] ?? "").isEmpty }
    if !isUTF8, !isChosen { setlocale(LC_CTYPE, "C.UTF-8") }
  }

  /// Whether the locale in force can show more than ASCII.
  public static var isUTF8: Bool {
    guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
    let text = String(cString: name).uppercased()
    return text == "UTF-8" || text == "UTF8"
  }

  /// In cells, as of the last `followSize`.
  public var size: Size {
    // Where nothing is painted there is always room.
    plain != nil
      ? Size(width: 100, height: 30) : Size(width: Int(amoot_columns()), height: Int(amoot_lines()))
  }

  /// Takes the size that the terminal has now: ncurses' own report among the keys gets lost behind an Escape and
  /// within a paste, and its signal handler may run on a thread that the loop does not wait in.
  public func followSize() {
    var now = winsize()
    guard isOpen, plain == nil, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &now) == 0, now.ws_row > 0,
      now.ws_col > 0
    else {
      return
    }
    let (lines, columns) = (Int32(now.ws_row), Int32(now.ws_col))
    if lines != amoot_lines() || columns != amoot_columns() { resizeterm(lines, columns) }
  }

  // MARK: Painting

  /// Sends what differs from the picture before.
  public func paint(_ screen: Screen) {
    guard isOpen, plain == nil else { return }
    for y in 0..<screen.size.height where isChanged(y, screen) { paintRow(y, screen) }
    if let cursor = screen.cursor {
      curs_set(1)
      wmove(window, Int32(cursor.y), Int32(cursor.x))
    } else {
      curs_set(0)
    }
    wrefresh(window)
    painted = screen
  }

  /// Prints lines above the one that keys change, and that one anew where it differs.
  public func say(_ lines: [String], current: String) {
    guard isOpen, !lines.isEmpty || current != self.current else { return }
    write(Terminal.change(from: self.current, to: current, lines, columns: Terminal.columns))
    self.current = current
  }

  /// What turns the bottom line into another: as few characters as can be, since a screen reader reads each.
  static func change(from old: String, to new: String, _ lines: [String], columns: Int) -> String {
    let isOneLine = old.count < columns && new.count < columns && !old.contains(where: \.isNewline)
    // What is typed at the end follows into the next row by itself.
    if lines.isEmpty, !old.isEmpty, new.hasPrefix(old) { return String(new.dropFirst(old.count)) }
    // Backwards only within a row, and not from its last column, from which terminals go back differently.
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
    // What it was stays to be read again.
    return (old.isEmpty ? "" : "\r\n") + lines.map { $0 + "\r\n" }.joined() + new
  }

  /// Of ncurses, such as `6.4.20221231`.
  public static var libraryVersion: String {
    curses_version().map { String(cString: $0).replacing("ncurses ", with: "") } ?? "not known"
  }

  /// Columns of the window as it is now, where lines are printed.
  public static var columns: Int {
    var now = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &now) == 0 && now.ws_col > 0 ? Int(now.ws_col) : 80
  }

  private static func capability(_ name: String) -> String {
    guard let text = tigetstr(name), Int(bitPattern: text) != -1 else { return "" }
    return String(cString: text)
  }

  private func isChanged(_ y: Int, _ screen: Screen) -> Bool {
    guard let painted, painted.size == screen.size else { return true }
    let row = (y * screen.size.width)..<((y + 1) * screen.size.width)
    return painted.cells[row] != screen.cells[row]
  }

  private func paintRow(_ y: Int, _ screen: Screen) {
    var x = 0
    while x < screen.size.width {
      let style = screen[x, y].style
      let start = x
      var text: [wchar_t] = []
      while x < screen.size.width, screen[x, y].style == style {
        for scalar in screen[x, y].text.unicodeScalars { text.append(wchar_t(scalar.value)) }
        x += 1
      }
      text.append(0)
      let (attributes, pair) = colors.attributes(of: style)
      amoot_attributes(window, attributes, pair)
      amoot_put(window, Int32(y), Int32(start), text)
    }
  }

  /// Forgets what is on the terminal and paints all of it.
  public func redraw() {
    clearok(window, true)
    painted = nil
  }

  public func write(_ bytes: String) {
    var rest = Array(bytes.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  // MARK: Reading

  /// The keys that are there, up to a bound; never waits, save for the rest of a paste.
  public func keys() -> [TerminalInput] { decoder.read() }

  /// Whether keys may be left that ncurses has already read: nothing to wait for then.
  public var hasMoreKeys: Bool { decoder.hasMore }

  // MARK: Suspending

  /// Gives the terminal to the shell and stops; returns when the shell has brought the program back.
  public func suspend() {
    endwin()
    write(leave)
    plain?.leave()
    TerminalRestorer.disarm()
    signal(SIGTSTP, SIG_DFL)
    kill(0, SIGTSTP)
    // Here again after `fg`.
    TerminalRestorer.arm()
    plain?.enter()
    write(enter)
    guard plain == nil else { return }
    redraw()
    wrefresh(window)
  }
}

/// What came from the terminal.
public enum TerminalInput: Sendable, Equatable {
  case key(Key)
  /// The answer to `askName`.
  case named(TerminalIdentity)
}

/// Why there is no screen.
public enum TerminalError: Error, Sendable, CustomStringConvertible {
  case notATerminal
  case unknownTerminal(name: String)

  public var description: String {
    switch self {
    case .notATerminal:
      "the console needs a terminal on standard input and output. Without one, use amoot-otp send."
    case .unknownTerminal(let name):
      "the terminal “\(name)” is not in the terminal database. Set TERM to its kind, such as xterm-256color."
    }
  }
}
