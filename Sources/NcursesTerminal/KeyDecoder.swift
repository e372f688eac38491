internal import CNcurses
internal import Foundation
internal import Screen

/// Turns what ncurses reads into keys. Never guesses by time beyond ncurses' own wait after Escape.
final class KeyDecoder {
  private let window: UnsafeMutablePointer<WINDOW>
  /// Where and when the button went down last, to tell a double click.
  private var lastPress: (at: Point, time: Date)?
  private var isDown = false

  /// Bound on one paste, in scalars; what comes after is read and thrown away.
  private static let pasteLimit = 200_000
  private static let pasteBegin: Int32 = 0o7001
  /// Sequences of modified keys, as xterm and its many followers send them, get codes of their own.
  private static let modifiedBase: Int32 = 0o7100
  private static let modified: [(letter: String, name: Key.Name)] = [
    ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
  ]

  init(window: UnsafeMutablePointer<WINDOW>) {
    self.window = window
    define_key("\u{1B}[200~", KeyDecoder.pasteBegin)
    for (index, key) in KeyDecoder.modified.enumerated() {
      for modifier in 2...8 {
        define_key("\u{1B}[1;\(modifier)\(key.letter)", KeyDecoder.code(index, modifier))
      }
    }
    for (index, number) in [3].enumerated() {
      for modifier in 2...8 {
        define_key(
          "\u{1B}[\(number);\(modifier)~", KeyDecoder.code(KeyDecoder.modified.count + index, modifier))
      }
    }
  }

  private static func code(_ index: Int, _ modifier: Int) -> Int32 {
    modifiedBase + Int32(index * 8 + modifier)
  }

  /// Whether the last reading ended before the keys did.
  private(set) var hasMore = false

  func read() -> [TerminalInput] {
    var inputs: [TerminalInput] = []
    hasMore = true
    // Whoever holds a key down sees it all the same: it is painted now and then.
    while inputs.count < 64 {
      guard let (code, isKey) = next() else {
        hasMore = false
        break
      }
      if isKey {
        if code == KEY_MOUSE {
          inputs += mouse().map { .key(.mouse($0)) }
        } else if let key = named(code) {
          inputs.append(.key(key))
        }
      } else if code == 0x1B {
        inputs += afterEscape()
      } else if let key = character(code) {
        append(key, to: &inputs)
      }
    }
    return inputs
  }

  /// Everything that the mouse has done. ncurses may report several of its events by one key, and hands them out the
  /// last one first.
  private func mouse() -> [Key.Mouse] {
    var events: [MEVENT] = []
    var event = MEVENT()
    while events.count < 32, getmouse(&event) == amoot_ok { events.append(event) }
    return events.reversed().compactMap(mouse)
  }

  private func mouse(_ event: MEVENT) -> Key.Mouse? {
    let place = Point(x: Int(event.x), y: Int(event.y))
    let state = event.bstate
    if state & amoot_mouse_wheel_up != 0 { return .init(.wheelUp, at: place) }
    if state & amoot_mouse_wheel_down != 0 { return .init(.wheelDown, at: place) }
    if state & amoot_mouse_double != 0 { return .init(.double, at: place) }
    // Press and release that arrive together come as a click.
    if state & (amoot_mouse_press | amoot_mouse_click) != 0 {
      let now = Date()
      let isDouble = lastPress.map { $0.at == place && now.timeIntervalSince($0.time) < 0.4 } ?? false
      lastPress = isDouble ? nil : (place, now)
      isDown = state & amoot_mouse_press != 0
      return .init(isDouble ? .double : .press, at: place)
    }
    if state & amoot_mouse_release != 0 {
      isDown = false
      return .init(.release, at: place)
    }
    return isDown && state & amoot_mouse_position != 0 ? .init(.drag, at: place) : nil
  }

  /// A combining mark that follows its base directly belongs to the same key.
  private func append(_ key: Key, to inputs: inout [TerminalInput]) {
    if case .character(let mark) = key, case .key(.character(let base))? = inputs.last {
      let joined = String(base) + String(mark)
      let marks = mark.unicodeScalars.allSatisfy { $0.properties.generalCategory == .nonspacingMark }
      if marks, joined.count == 1, let character = joined.first {
        inputs[inputs.count - 1] = .key(.character(character))
        return
      }
    }
    inputs.append(.key(key))
  }

  private func next() -> (code: Int32, isKey: Bool)? {
    var code = wint_t()
    var result = wget_wch(window, &code)
    // What ncurses says after a change of size: it may come between any two keys, and is none of them.
    while result == amoot_key_code_yes, Int32(bitPattern: code) == KEY_RESIZE {
      result = wget_wch(window, &code)
    }
    guard result != amoot_err else { return nil }
    return (Int32(bitPattern: code), result == amoot_key_code_yes)
  }

  /// Escape with something directly behind it is Alt, where that makes sense: with characters, arrows and Enter. A
  /// function or control key is a key of its own, which was pressed quickly after Escape.
  ///
  /// - Parameter depth: how many Escapes came before without a pause; each costs ncurses' wait, so that holding the
  ///   key down would never end.
  private func afterEscape(depth: Int = 0) -> [TerminalInput] {
    let escape = TerminalInput.key(.named(.escape))
    guard depth < 4, let (code, isKey) = next() else { return [escape] }
    if isKey {
      if code == KEY_MOUSE { return [escape] + mouse().map { .key(.mouse($0)) } }
      guard let key = named(code) else { return [escape] }
      switch key {
      case .named(.up, let modifiers), .named(.down, let modifiers), .named(.left, let modifiers),
        .named(.right, let modifiers), .named(.backspace, let modifiers), .named(.delete, let modifiers):
        guard case .named(let name, _) = key else { return [escape] }
        return [.key(.named(name, modifiers.union(.alt)))]
      default: return [escape, .key(key)]
      }
    }
    switch code {
    case 0x0D: return [.key(.named(.enter, .alt))]
    case 0x1B: return [escape] + afterEscape(depth: depth + 1)
    case 0x08, 0x7F: return [.key(.named(.backspace, .alt))]
    case 0x50: return deviceControl() ?? [.key(.alt("P"))]
    case 0x5B: return privateAnswer() ?? [.key(.alt("["))]
    case 0x00...0x1F: return [escape] + (character(code).map { [.key($0)] } ?? [])
    default:
      guard let scalar = Unicode.Scalar(UInt32(bitPattern: code)) else { return [escape] }
      return [.key(.alt(Character(scalar)))]
    }
  }

  /// The rest of an answer that began with ESC P: everything up to the string's end. nil when nothing follows, which
  /// is what a key would look like.
  private func deviceControl() -> [TerminalInput]? {
    guard let text = rest(until: { $0.suffix(2) == [0x1B, 0x5C] || $0.last == 0x07 }) else { return nil }
    return TerminalIdentity(bytes: [0x1B, 0x50] + text).map { [.named($0)] } ?? []
  }

  /// The rest of an answer that began with ESC [ ?: to be read, and of no interest.
  private func privateAnswer() -> [TerminalInput]? {
    rest(until: { $0.last.map { (0x40...0x7E).contains($0) } ?? false }).map { _ in [] }
  }

  /// Reads on until an answer is whole. One that has begun is waited for a moment: over a slow line its end comes
  /// later than its beginning.
  private func rest(until isWhole: ([UInt8]) -> Bool) -> [UInt8]? {
    var bytes: [UInt8] = []
    keypad(window, false)
    defer { keypad(window, true) }
    while bytes.count < 256, !isWhole(bytes) {
      guard let (code, isKey) = next() else {
        var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        if !bytes.isEmpty, poll(&descriptor, 1, 200) > 0 { continue }
        break
      }
      if !isKey { bytes.append(UInt8(truncatingIfNeeded: code)) }
    }
    return bytes.isEmpty ? nil : bytes
  }

  private func character(_ code: Int32) -> Key? {
    switch code {
    case 0x0D: return .named(.enter)
    case 0x09: return .named(.tab)
    case 0x7F, 0x08: return .named(.backspace)
    case 0x00: return .control("@")
    case 0x01...0x1A: return Unicode.Scalar(UInt32(code) + 0x60).map { .control(Character($0)) }
    case 0x1C...0x1F: return Unicode.Scalar(UInt32(code) + 0x40).map { .control(Character($0)) }
    default: return Unicode.Scalar(UInt32(bitPattern: code)).map { .character(Character($0)) }
    }
  }

  private func named(_ code: Int32) -> Key? {
    switch code {
    case KeyDecoder.pasteBegin: return .paste(paste())
    case KEY_UP: return .named(.up)
    case KEY_DOWN: return .named(.down)
    case KEY_LEFT: return .named(.left)
    case KEY_RIGHT: return .named(.right)
    case KEY_HOME, KEY_FIND: return .named(.home)
    case KEY_END, KEY_SELECT: return .named(.end)
    case KEY_PPAGE: return .named(.pageUp)
    case KEY_NPAGE: return .named(.pageDown)
    case KEY_IC: return .named(.insert)
    case KEY_DC: return .named(.delete)
    case KEY_BACKSPACE: return .named(.backspace)
    case KEY_ENTER: return .named(.enter)
    case KEY_BTAB: return .named(.tab, .shift)
    case KEY_SLEFT: return .named(.left, .shift)
    case KEY_SRIGHT: return .named(.right, .shift)
    case KEY_SR: return .named(.up, .shift)
    case KEY_SF: return .named(.down, .shift)
    case KEY_SHOME: return .named(.home, .shift)
    case KEY_SEND: return .named(.end, .shift)
    case (KEY_F0 + 1)...(KEY_F0 + 24): return .named(.function(Int(code - KEY_F0)))
    default: return modifiedKey(code)
    }
  }

  private func modifiedKey(_ code: Int32) -> Key? {
    let offset = Int(code - KeyDecoder.modifiedBase)
    guard offset >= 0, offset / 8 <= KeyDecoder.modified.count else { return nil }
    let name = offset / 8 < KeyDecoder.modified.count ? KeyDecoder.modified[offset / 8].name : .delete
    // xterm sends one more than the bits: 1 shift, 2 alt, 4 control.
    let bits = UInt8(offset % 8) &- 1
    return .named(name, Key.Modifiers(rawValue: (offset % 8 == 0 ? 7 : bits) & 7))
  }

  /// Everything up to the closing bracket, read without interpreting keys: pasted escape sequences are text.
  private func paste() -> String {
    keypad(window, false)
    defer { keypad(window, true) }
    let end = Array("\u{1B}[201~".unicodeScalars)
    var text: [Unicode.Scalar] = []
    var tail: [Unicode.Scalar] = []
    while true {
      guard let (code, isKey) = next() else {
        // The rest is still on its way; a terminal that never closes its bracket is not waited for long.
        var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        if poll(&descriptor, 1, 500) > 0 { continue }
        break
      }
      guard !isKey, let scalar = Unicode.Scalar(UInt32(bitPattern: code)) else { continue }
      tail.append(scalar)
      if tail.count > end.count {
        let first = tail.removeFirst()
        if text.count < KeyDecoder.pasteLimit { text.append(first) }
      }
      if tail == end { return string(text) }
    }
    return string(text + tail)
  }

  private func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
