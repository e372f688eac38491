internal import Screen

/// A sequence that begins with CSI (`ESC [`), given by its parameters and final byte, in the variants of xterm,
/// VT220, rxvt, PuTTY, st, the Linux console, and keyboards that report every key (CSI u, modifyOtherKeys).
struct ControlSequence {
  private let parameters: String
  private let numbers: [Int]
  /// The key's code on a standard layout, as some keyboards report it beside the character (`1593::117`).
  private let place: Int?
  private let final: UInt8

  init(_ parameters: String, final: UInt8) {
    self.parameters = parameters
    self.final = final
    // A number may have parts of its own after a colon.
    numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map {
      Int($0.prefix { $0 != ":" }) ?? 0
    }
    let parts = parameters.prefix { $0 != ";" }.split(separator: ":", omittingEmptySubsequences: false)
    place = parts.count > 2 ? Int(parts[2]) : nil
  }

  var decoded: [SequenceParser.Decoded] {
    if parameters.hasPrefix("<") { return mouse }
    if final == UInt8(ascii: "c"), parameters.hasPrefix(">") {
      return [.secondaryAttributes(String(parameters.dropFirst().prefix(40)))]
    }
    if final == UInt8(ascii: "c"), parameters.hasPrefix("?") { return [.attributes] }
    if final == UInt8(ascii: "R"), let isWide = AmbiguousWidth.isWide(numbers) {
      return [.ambiguousWidth(isWide: isWide)]
    }
    // Answers to queries from this program or one that ran before it.
    guard !parameters.contains(where: { "?>=!\" '$".contains($0) && !(final == UInt8(ascii: "$")) }) else {
      return []
    }
    if final == UInt8(ascii: "~"), numbers.first == 200 { return [.pasteBegan] }
    if final == UInt8(ascii: "~"), numbers.first == 201 { return [.pasteEnded] }
    // Keyboards that report every key also report releases: 3 after the modifiers.
    if parameters.split(separator: ";").dropFirst().first?.hasSuffix(":3") == true { return [] }
    return key.map { [.key($0)] } ?? []
  }

  private var modifiers: Key.Modifiers { ControlSequence.modifiers(numbers.count > 1 ? numbers[1] : 1) }

  /// Decodes modifiers, which xterm sends as one more than the bits: 1 shift, 2 alt, 4 control.
  private static func modifiers(_ number: Int) -> Key.Modifiers {
    Key.Modifiers(rawValue: UInt8(max(0, min(number, 256) - 1) & 7))
  }

  private var key: Key? {
    let first = numbers.first ?? 0
    switch final {
    case UInt8(ascii: "~"):
      if first == 27, numbers.count > 2 { return ControlSequence.reported(numbers[2], modifiers) }
      return ControlSequence.numbered[first].map { .named($0, modifiers) }
    // rxvt encodes modifiers in the final byte.
    case UInt8(ascii: "^"): return ControlSequence.numbered[first].map { .named($0, .control) }
    case UInt8(ascii: "$"): return ControlSequence.numbered[first].map { .named($0, .shift) }
    case UInt8(ascii: "@"): return ControlSequence.numbered[first].map { .named($0, [.control, .shift]) }
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      return numbers.count > 1 ? nil : ControlSequence.letters[final - 0x20].map { .named($0, .shift) }
    case UInt8(ascii: "u"):
      // Commands go by the standard layout, text by the layout in use.
      let isCommand = modifiers.contains(.control) || modifiers.contains(.alt)
      return ControlSequence.reported(isCommand && first > 0x7F ? place ?? first : first, modifiers)
    case UInt8(ascii: "Z"): return .named(.tab, .shift)
    // With a modifier these are function keys; alone, `CSI P` is Delete in st.
    case UInt8(ascii: "P") where numbers.count < 2: return .named(.delete)
    case UInt8(ascii: "h") where first == 4: return .named(.insert)
    // A cursor position report looks like F3, except that its row is rarely 1.
    case UInt8(ascii: "R") where first > 1: return nil
    case UInt8(ascii: "P")...UInt8(ascii: "S"):
      return .named(.function(Int(final - UInt8(ascii: "P")) + 1), modifiers)
    default: return ControlSequence.letters[final].map { .named($0, modifiers) }
    }
  }

  private static let letters: [UInt8: Key.Name] = [
    0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x46: .end, 0x48: .home,
  ]

  private static let numbered: [Int: Key.Name] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14), 28: .function(15),
    29: .function(16), 31: .function(17), 32: .function(18), 33: .function(19), 34: .function(20),
  ]

  /// The keypad's keys without number lock, from 57417.
  private static let keypad: [Key.Name] = [
    .left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .insert, .delete,
  ]

  private static func character(_ ascii: UInt8, _ modifiers: Key.Modifiers) -> Key {
    let character = Character(Unicode.Scalar(ascii))
    return modifiers.contains(.alt) ? .alt(character) : .character(character)
  }

  /// Returns the key for a character code, as sent by keyboards that report every key.
  private static func reported(_ code: Int, _ modifiers: Key.Modifiers) -> Key? {
    switch code {
    // Shift or Control with Enter is a new line, as with Alt.
    case 13, 57_414: return .named(.enter, modifiers.isEmpty ? [] : .alt)
    case 9: return .named(.tab, modifiers.intersection(.shift))
    case 27: return .named(.escape)
    case 8, 127: return .named(.backspace, modifiers.intersection([.alt, .control]))
    case 57_399...57_408: return character(UInt8(code - 57_399) + 0x30, modifiers)
    case 57_409...57_413: return character(Array(#"./*-+"#.utf8)[code - 57_409], modifiers)
    case 57_415, 57_416: return character(code == 57_415 ? 0x3D : 0x2C, modifiers)
    case 57_417...57_426: return .named(keypad[code - 57_417], modifiers)
    default: break
    }
    guard code >= 0x20, let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init),
      !(0xE000...0xF8FF).contains(scalar.value), scalar.value < 0x80 || scalar.value > 0x9F
    else { return nil }
    let character = Character(scalar)
    let letter =
      modifiers.contains(.shift) ? Character(character.uppercased().prefix(1).description) : character
    if modifiers.contains(.control) {
      return .control(Character(character.lowercased().prefix(1).description))
    }
    return modifiers.contains(.alt) ? .alt(letter) : .character(letter)
  }

  /// Returns the key of an SS3 sequence (`ESC O`): cursor and function keys, and the keypad in application mode.
  static func applicationKey(_ byte: UInt8, modifier: Int) -> Key? {
    let modifiers = modifiers(modifier)
    if let name = letters[byte] { return .named(name, modifiers) }
    switch byte {
    case UInt8(ascii: "P")...UInt8(ascii: "S"):
      return .named(.function(Int(byte - UInt8(ascii: "P")) + 1), modifiers)
    case UInt8(ascii: "a")...UInt8(ascii: "d"): return letters[byte - 0x20].map { .named($0, .control) }
    case UInt8(ascii: "M"): return .named(.enter)
    case UInt8(ascii: "I"): return .named(.tab)
    case UInt8(ascii: "X"): return .character("=")
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      return .character(Array("*+,-./0123456789")[Int(byte - UInt8(ascii: "j"))])
    default: return nil
    }
  }

  /// The report `CSI < code ; column ; row M`, which ends in `m` when a button is released.
  private var mouse: [SequenceParser.Decoded] {
    let values = parameters.dropFirst().split(separator: ";").compactMap { Int($0) }
    guard values.count == 3, final == UInt8(ascii: "M") || final == UInt8(ascii: "m") else { return [] }
    let place = Point(x: values[1] - 1, y: values[2] - 1)
    guard place.x >= 0, place.y >= 0 else { return [] }
    return [.mouse(code: values[0], at: place, isUp: final == UInt8(ascii: "m"))]
  }
}

/// The key sequences that the terminal database lists for this terminal, for spellings used nowhere else.
struct KeySequences {
  private let keys: [[UInt8]: Key]
  private let lengths: [Int]

  init(_ keys: [[UInt8]: Key] = [:]) {
    self.keys = keys
    lengths = Set(keys.keys.map(\.count)).sorted(by: >)
  }

  /// Returns the key that the bytes begin with, and how many of them it takes.
  func key(in bytes: ArraySlice<UInt8>) -> (Key, Int)? {
    for length in lengths where length <= bytes.count {
      if let key = keys[Array(bytes.prefix(length))] { return (key, length) }
    }
    return nil
  }
}

/// Turns a terminal's mouse reports into presses, drags, and double clicks.
struct MouseState {
  private var lastPress: (at: Point, time: ContinuousClock.Instant)?
  private var isDown = false

  /// The time within which a second press is a double click.
  private static let doubleClick = Duration.milliseconds(400)

  mutating func event(
    _ code: Int, at place: Point, isUp: Bool, _ now: ContinuousClock.Instant
  ) -> Key.Mouse? {
    // Anything above is a further button, such as those at the side of a mouse: none of them clicks.
    guard (0..<0x80).contains(code) else { return nil }
    if code & 0x40 != 0 {
      // Modifiers and horizontal wheels are ignored; a wheel does not move over cells.
      guard code & 0x20 == 0 else { return nil }
      return code & 0x03 == 0
        ? .init(.wheelUp, at: place) : code & 0x03 == 1 ? .init(.wheelDown, at: place) : nil
    }
    // Of movements and releases, only those of the left button count; X10 does not say which one was released.
    if code & 0x20 != 0 { return isDown && code & 0x03 == 0 ? .init(.drag, at: place) : nil }
    if isUp {
      guard isDown, code & 0x03 == 0 || code & 0x03 == 3 else { return nil }
      isDown = false
      return .init(.release, at: place)
    }
    guard code & 0x03 == 0 else { return nil }
    let isDouble = lastPress.map { $0.at == place && now - $0.time < Self.doubleClick } ?? false
    lastPress = isDouble ? nil : (place, now)
    isDown = true
    return .init(isDouble ? .double : .press, at: place)
  }
}
