import AmootSMS
import Screen
import Testing

@testable import NcursesTerminal

/// Checks that bytes with their timing become the right keys.
@Suite("Keys from bytes")
struct InputDecoderTests {
  /// Feeds pieces the given number of milliseconds apart, letting time pass as the loop does, and waits at the end.
  static func decode(_ pieces: [[UInt8]], gap: Int, escapeDelay: Int = 25) -> [TerminalInput] {
    var decoder = InputDecoder(escapeDelay: .milliseconds(escapeDelay))
    let start = ContinuousClock.now
    var inputs: [TerminalInput] = []
    var now = 0
    func advance(to moment: Int) {
      // Only when something is due, as with poll.
      while let deadline = decoder.deadline, deadline <= start + .milliseconds(moment) {
        let before = decoder.deadline
        inputs += decoder.expire(at: deadline)
        if decoder.deadline == before { break }
      }
      now = moment
    }
    for piece in pieces {
      inputs += decoder.feed(piece, at: start + .milliseconds(now))
      advance(to: now + gap)
    }
    advance(to: now + 3_000)
    return inputs
  }

  static func decode(_ text: String) -> [TerminalInput] { decode([Array(text.utf8)], gap: 0) }

  static func pieces(_ text: String, cuts: [Int]) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    let places = [0] + cuts + [bytes.count]
    return zip(places, places.dropFirst()).map { Array(bytes[$0..<$1]) }
  }

  /// How terminals spell keys: xterm in both modes, VT220, rxvt, PuTTY, the Linux console, st, and keyboards that
  /// report every key.
  static let spellings: [(String, Key)] = [
    ("\u{1B}[A", .named(.up)), ("\u{1B}OA", .named(.up)), ("\u{1B}[D", .named(.left)),
    ("\u{1B}OD", .named(.left)),
    ("\u{1B}[H", .named(.home)), ("\u{1B}OH", .named(.home)), ("\u{1B}[1~", .named(.home)),
    ("\u{1B}[7~", .named(.home)), ("\u{1B}[F", .named(.end)), ("\u{1B}OF", .named(.end)),
    ("\u{1B}[4~", .named(.end)), ("\u{1B}[8~", .named(.end)), ("\u{1B}[2~", .named(.insert)),
    ("\u{1B}[3~", .named(.delete)), ("\u{1B}[P", .named(.delete)), ("\u{1B}[5~", .named(.pageUp)),
    ("\u{1B}[6~", .named(.pageDown)), ("\u{1B}[Z", .named(.tab, .shift)), ("\u{1B}OP", .named(.function(1))),
    ("\u{1B}OS", .named(.function(4))), ("\u{1B}[11~", .named(.function(1))),
    ("\u{1B}[14~", .named(.function(4))),
    ("\u{1B}[15~", .named(.function(5))), ("\u{1B}[24~", .named(.function(12))),
    ("\u{1B}[[A", .named(.function(1))), ("\u{1B}[[E", .named(.function(5))),
    ("\u{1B}[1;2P", .named(.function(1), .shift)), ("\u{1B}[15;5~", .named(.function(5), .control)),
    ("\u{1B}[1;2D", .named(.left, .shift)), ("\u{1B}[1;5C", .named(.right, .control)),
    ("\u{1B}[1;3A", .named(.up, .alt)), ("\u{1B}[3;5~", .named(.delete, .control)),
    ("\u{1B}[d", .named(.left, .shift)), ("\u{1B}Od", .named(.left, .control)),
    ("\u{1B}[3$", .named(.delete, .shift)), ("\u{1B}[3^", .named(.delete, .control)),
    ("\u{1B}\u{1B}[A", .named(.up, .alt)), ("\u{1B}\u{1B}OD", .named(.left, .alt)),
    ("\u{1B}Op", .character("0")), ("\u{1B}Oy", .character("9")), ("\u{1B}Ok", .character("+")),
    ("\u{1B}OM", .named(.enter)), ("\u{1B}[27;2;13~", .named(.enter, .alt)),
    ("\u{1B}[13;2u", .named(.enter, .alt)),
    // Kitty's numbers for the keypad, and a layout's letter with the key's Latin one.
    ("\u{1B}[57399u", .character("0")), ("\u{1B}[57408u", .character("9")),
    ("\u{1B}[57417u", .named(.left)), ("\u{1B}[57424u", .named(.end)), ("\u{1B}[57426u", .named(.delete)),
    ("\u{1B}[1588::97;5u", .control("a")),
    ("\u{1B}[97;5u", .control("a")), ("\u{1B}[97;3u", .alt("a")), ("\u{1B}[27u", .named(.escape)),
    ("\u{1B}\r", .named(.enter, .alt)), ("\u{1B}x", .alt("x")), ("\u{1B}ف", .alt("ف")),
    ("\u{1B}\u{7F}", .named(.backspace, .alt)),
  ]

  @Test("every spelling of a key is that key", arguments: spellings)
  func spelling(_ bytes: String, _ key: Key) {
    #expect(Self.decode(bytes) == [.key(key)])
  }

  @Test("a sequence that begins with a C1 control, raw or as UTF-8, is the same key", arguments: spellings)
  func controls(_ bytes: String, _ key: Key) {
    let bytes = Array(bytes.utf8)
    guard bytes.count > 2, bytes[1] == UInt8(ascii: "[") || bytes[1] == UInt8(ascii: "O") else { return }
    for introducer in [[bytes[1] + 0x40], [0xC2, bytes[1] + 0x40]] {
      #expect(Self.decode([introducer + bytes.dropFirst(2)], gap: 0) == [.key(key)], "\(introducer)")
    }
  }

  @Test("in pieces, at any gap a line makes, no sequence becomes text", arguments: spellings)
  func split(_ bytes: String, _ key: Key) {
    let count = bytes.utf8.count
    for gap in [1, 10, 24, 30, 60, 120, 180] {
      for cut in 1..<count {
        for second in cut..<count {
          let inputs = Self.decode(Self.pieces(bytes, cuts: second == cut ? [cut] : [cut, second]), gap: gap)
          // With Alt, an Escape that came too early is a key of its own, and the letter after it is text, as typed.
          guard bytes.hasPrefix("\u{1B}["), !bytes.hasPrefix("\u{1B}\u{1B}") else { continue }
          #expect(
            !Self.hasText(inputs.filter { $0 != .key(key) }),
            "\(bytes.debugDescription) cut at \(cut), \(second), \(gap) ms: \(inputs)")
          #expect(
            inputs.contains(.key(key)),
            "\(bytes.debugDescription) cut at \(cut), \(second), \(gap) ms: \(inputs)")
        }
      }
    }
  }

  private static func hasText(_ inputs: [TerminalInput]) -> Bool {
    inputs.contains {
      switch $0 {
      case .key(.character), .heldBack(.character, _), .key(.paste): true
      default: false
      }
    }
  }

  @Test(
    "answers of terminals are read and never text, whole or cut anywhere",
    arguments: [
      "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{7}", "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", "\u{1B}[?62;c",
      "\u{1B}[>41;379;0c",
      "\u{1B}P>|XTerm(379)\u{1B}\\", "\u{1B}P1$r0 q\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}[?2026;2$y",
      "\u{1B}[24;80R", "\u{1B}[I", "\u{1B}[O", "\u{1B}[8;30;100t", "\u{1B}^secret\u{1B}\\",
      "\u{1B}Xsos\u{1B}\\",
    ])
  func answers(_ answer: String) {
    for gap in [1, 40, 120] {
      for cut in 0..<answer.utf8.count {
        let inputs = Self.decode(Self.pieces(answer, cuts: cut == 0 ? [] : [cut]), gap: gap)
        // Strings that only a letter distinguishes from typing (SOS, PM) are recognized if their Escape comes with
        // it.
        if cut == 1, gap > 25, "X^".contains(answer.dropFirst().first ?? " ") { continue }
        #expect(
          !Self.hasText(inputs),
          "\(answer.debugDescription) cut at \(cut), \(gap) ms: \(inputs)")
      }
    }
    // What is typed after it counts.
    #expect(Self.decode(answer + "7").last == .key(.character("7")))
  }

  @Test("a string that never ends swallows no key for longer than a moment")
  func endless() {
    let inputs = Self.decode([Array("\u{1B}]11;rgb:12".utf8), [], [], Array("7".utf8)], gap: 1_100)
    #expect(inputs == [.key(.character("7"))])
    let flood = Array("\u{1B}_".utf8) + [UInt8](repeating: 0x41, count: 100_000)
    #expect(!Self.hasText(Self.decode([flood], gap: 0)))
  }

  @Test(
    "the rest of a sequence that is too long, or that comes too late, is no text",
    arguments: ["\u{1B}]52;c;", "\u{1B}_Gi=1;", "\u{1B}P1$r", "\u{1B}[1;"])
  func rests(_ beginning: String) {
    let isControl = beginning.hasPrefix("\u{1B}[")
    let end = isControl ? "C" : "\u{1B}\\"
    let unit = isControl ? "5" : "y"
    for length in [300, 5_000] {
      let text = beginning + String(repeating: unit, count: length) + end
      let bytes = Array(text.utf8)
      #expect(Self.decode(text + "7").last == .key(.character("7")), "\(length)")
      for (size, gap) in [(bytes.count, 0), (1_000, 30), (4_097, 90), (257, 1)] {
        let pieces = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0...].prefix(size)) }
        #expect(!Self.hasText(Self.decode(pieces, gap: gap)), "\(length) in \(size), \(gap) ms")
      }
    }
    for gap in [1_100, 2_300, 4_000] {
      let inputs = Self.decode(
        [Array(beginning.utf8), Array((unit + unit + end).utf8), Array("7".utf8)], gap: gap)
      #expect(inputs == [.key(.character("7"))], "\(gap) ms: \(inputs)")
    }
    // What a person types after such a beginning stays.
    let typed = Self.decode([Array(beginning.utf8)] + "abc".map { Array(String($0).utf8) }, gap: 5_100)
    #expect(typed.suffix(3) == [.key(.character("a")), .key(.character("b")), .key(.character("c"))])
  }

  @Test("Enter sends when a hand pressed it, and is held back at the end of a burst")
  func bursts() {
    let typed = "0912000".map { Array(String($0).utf8) } + [[0x0D]]
    #expect(Self.decode(typed, gap: 60).last == .key(.named(.enter)))
    #expect(Self.decode("12\r").last == .key(.named(.enter)))
    #expect(Self.decode("12345\r").last == .key(.named(.enter)))
    #expect(Self.decode("123456\r") == [.key(.paste("123456\n")), .heldBack(nil, .burst)])
    #expect(
      Self.decode("0912000\r0913000\ry\r") == [.key(.paste("0912000\n0913000\ny\n")), .heldBack(nil, .burst)])
    // Character by character, faster than any hand.
    let fast = "0912000".map { Array(String($0).utf8) } + [[0x0D], Array("y".utf8)]
    let inputs = Self.decode(fast, gap: 3)
    #expect(inputs.suffix(2) == [.heldBack(.named(.enter), .burst), .heldBack(.character("y"), .burst)])
    #expect(!inputs.contains(.key(.named(.enter))))
    // However short the lines are: nobody goes on typing right after Enter.
    for text in ["ok\ry\r", "y\r", "a\ty\rb\r", "1\r2\r3\r"] {
      for gap in [1, 2, 8, 15] {
        let inputs = Self.decode(text.utf8.map { [$0] }, gap: gap)
        #expect(
          inputs.count(where: { $0 == .key(.named(.enter)) }) <= (text == "y\r" ? 1 : 0),
          "\(text), \(gap) ms: \(inputs)")
      }
    }
    #expect(Self.decode("ok\ry\r") == [.key(.paste("ok\ny\n")), .heldBack(nil, .burst)])
    // Releasing a key is not a key.
    #expect(Self.decode("\u{1B}[121;1:3u\u{1B}[13;1:3u").isEmpty)
    // After a pause it counts again.
    let calm = fast + [[], [], [], [], [], [], [], [], [], [], [], [0x0D]]
    #expect(Self.decode(calm, gap: 3).last == .key(.named(.enter)))
  }

  @Test("Enter and y right after an Escape are held back: they may be the rest of a key with Alt")
  func afterEscape() {
    for gap in [26, 40, 100, 150] {
      for (byte, key) in [("\r", Key.named(.enter)), ("y", .character("y")), ("غ", .character("غ"))] {
        let inputs = Self.decode([[0x1B], Array(byte.utf8)], gap: gap)
        #expect(inputs == [.key(.named(.escape)), .heldBack(key, .afterEscape)], "\(gap) ms: \(inputs)")
      }
    }
    #expect(Self.decode([[0x1B], [0x0D]], gap: 400) == [.key(.named(.escape)), .key(.named(.enter))])
    // Only the first key after Escape is held back.
    #expect(Self.decode([[0x1B], Array("1".utf8), [0x0D]], gap: 30).last == .key(.named(.enter)))
    // A slow line gets more time.
    #expect(Self.decode([[0x1B], [0x0D]], gap: 100, escapeDelay: 120) == [.key(.named(.enter, .alt))])
    #expect(Self.decode([[0x1B], [0x1B]], gap: 60) == [.key(.named(.escape)), .key(.named(.escape))])
  }

  @Test("a paste is one event, whole or cut anywhere, whatever stands in it")
  func pastes() {
    let text = "0912\r\nسلام\u{1B}[31m\u{1B}\r\u{1B}[201 x"
    let bytes = "\u{1B}[200~" + text + "\u{1B}[201~"
    for cut in 0..<bytes.utf8.count {
      // An Escape that was alone for a while was taken for a key.
      for gap in [0, 20] where !(gap > 0 && cut == 1) {
        let inputs = Self.decode(Self.pieces(bytes, cuts: cut == 0 ? [] : [cut]), gap: gap)
        #expect(inputs == [.key(.paste(text))], "cut at \(cut): \(inputs)")
      }
    }
    // There is an end marker in the pasted text: what follows it was not pressed by hand.
    let inputs = Self.decode("\u{1B}[200~x\u{1B}[201~\r")
    #expect(inputs == [.key(.paste("x")), .heldBack(.named(.enter), .burst)])
    // The line stalls in the middle of a paste: no Enter within it counts, but a later one does.
    for rest in ["\r\u{1B}[201~", "hi\rok\r\u{1B}[201~", "\r", "\u{1B}[201~"] {
      let pieces = ["\u{1B}[200~0912", "", rest, "", "\r"].map { Array($0.utf8) }
      let inputs = Self.decode(Array(pieces.prefix(3)), gap: 1_200)
      #expect(!inputs.contains(.key(.named(.enter))), "\(rest.debugDescription): \(inputs)")
      let later = Self.decode(pieces, gap: 1_200)
      let enters = later.count { $0 == .key(.named(.enter)) }
      #expect(enters == 1, "\(rest.debugDescription): \(later)")
    }
    // Over a network the end of a burst or a paste arrives later than locally.
    for (before, gaps) in [
      ("\u{1B}[200~x\u{1B}[201~", [22, 60, 110, 200]), ("your code is 12345", [22, 28]),
    ] {
      for gap in gaps {
        let inputs = Self.decode([Array(before.utf8), [0x0D]], gap: gap, escapeDelay: 120)
        #expect(!inputs.contains(.key(.named(.enter))), "\(gap) ms: \(inputs)")
      }
      #expect(
        Self.decode([Array(before.utf8), [0x0D]], gap: 300, escapeDelay: 120).last == .key(.named(.enter)))
    }
    // A paste that never ends is accepted after a while.
    #expect(Self.decode("\u{1B}[200~abc") == [.key(.paste("abc"))])
    let large = String(repeating: "a", count: 3 << 20)
    guard case .key(.paste(let kept))? = Self.decode("\u{1B}[200~\(large)\u{1B}[201~").first else {
      Issue.record("no paste")
      return
    }
    #expect(kept.utf8.count == SequenceParser.pasteLimit)
  }

  @Test("letters of several bytes may come apart; what is no text is passed over")
  func letters() {
    for cut in 1..<2 {
      #expect(Self.decode(Self.pieces("س", cuts: [cut]), gap: 30) == [.key(.character("س"))])
    }
    for cut in 1..<4 {
      #expect(Self.decode(Self.pieces("😀", cuts: [cut]), gap: 30) == [.key(.character("😀"))])
    }
    #expect(
      Self.decode([[0xFF, 0x31, 0xC3, 0x28, 0xD8]], gap: 0) == [.key(.character("1")), .key(.character("("))])
    #expect(Self.decode("\u{1B}[57414u") == [.key(.named(.enter))])
    // A mark belongs to the letter before it.
    #expect(Self.decode("بّ") == [.key(.character("بّ"))])
  }

  @Test("the mouse is told with places, double clicks and wheels")
  func mouse() {
    func event(_ action: Key.Mouse.Action, _ x: Int, _ y: Int) -> TerminalInput {
      .key(.mouse(.init(action, at: Point(x: x, y: y))))
    }
    #expect(Self.decode("\u{1B}[<0;10;5M\u{1B}[<0;10;5m") == [event(.press, 9, 4), event(.release, 9, 4)])
    #expect(
      Self.decode("\u{1B}[<64;300;5M\u{1B}[<65;1;1M") == [event(.wheelUp, 299, 4), event(.wheelDown, 0, 0)])
    #expect(
      Self.decode("\u{1B}[<0;2;2M\u{1B}[<32;3;2M\u{1B}[<0;3;2m")
        == [event(.press, 1, 1), event(.drag, 2, 1), event(.release, 2, 1)])
    #expect(
      Self.decode("\u{1B}[<0;2;2M\u{1B}[<0;2;2m\u{1B}[<0;2;2M").last == event(.double, 1, 1))
    #expect(Self.decode("\u{1B}[M !!") == [event(.press, 0, 0)])
    #expect(Self.decode("\u{1B}[<0;99999999999999999999;1M\u{1B}[<0;0;0M").isEmpty)
  }

  /// What a code means, as xterm's "Mouse Tracking" has it: two bits of button, two more at 64 and 128, and bits for
  /// Shift, Alt, Control and movement.
  private static func meaning(of code: Int) -> Key.Mouse.Action? {
    let (button, isMoving) = (code & 0xC3, code & 0x20 != 0)
    switch button {
    case 0: return isMoving ? nil : .press
    case 64 where !isMoving: return .wheelUp
    case 65 where !isMoving: return .wheelDown
    default: return nil
    }
  }

  @Test(
    "every button that a terminal may report, in each encoding, does what that button does and nothing else")
  func buttons() {
    for code in 0..<256 {
      let expected = Self.meaning(of: code)
      var reports = [Array("\u{1B}[<\(code);3;2M".utf8)]
      // X10's characters count from 32.
      if code + 32 < 0x80 { reports.append([0x1B, 0x5B, 0x4D, UInt8(code + 32), 0x23, 0x22]) }
      for report in reports {
        let inputs = Self.decode([report + Array("z".utf8)], gap: 0)
        #expect(inputs.last == .key(.character("z")), "\(code): \(inputs)")
        let actions = inputs.compactMap { input -> Key.Mouse.Action? in
          if case .key(.mouse(let mouse)) = input { mouse.action } else { nil }
        }
        #expect(actions == (expected.map { [$0] } ?? []), "\(code) as \(report): \(inputs)")
        #expect(inputs.count == actions.count + 1, "\(code): \(inputs)")
      }
    }
    // A column past 95 comes as two bytes in mode 1005 and leaves no letter behind.
    #expect(
      Self.decode([[0x1B, 0x5B, 0x4D, 0x20, 0xC3, 0xA9, 0x22, 0x7A]], gap: 0).last == .key(.character("z")))
    #expect(Self.decode([[0x1B, 0x5B, 0x4D, 0x20, 0xC3, 0xA9, 0x22, 0x7A]], gap: 0).count == 2)
  }

  @Test("any bytes, in any pieces, trap nothing and end", arguments: 1...20)
  func random(_ seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    let alphabet: [UInt8] = [
      0x1B, 0x5B, 0x4F, 0x50, 0x5D, 0x3B, 0x31, 0x32, 0x30, 0x7E, 0x4D, 0x3C, 0x07, 0x5C, 0x0D, 0x79, 0xD8,
      0xB3, 0xFF, 0x00,
    ]
    var pieces: [[UInt8]] = []
    for _ in 0..<200 {
      pieces.append(
        (0..<Int.random(in: 0..<9, using: &generator)).map { _ in
          alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
        })
    }
    let bytes = pieces.flatMap(\.self)
    let inputs = Self.decode(pieces, gap: Int.random(in: 0..<60, using: &generator))
    // No key comes from nothing.
    #expect(inputs.count <= bytes.count)
    let returns = bytes.count { $0 == 0x0D || $0 == 0x4D }
    let enters = inputs.count {
      switch $0 {
      case .key(.named(.enter, _)), .heldBack(.named(.enter, _)?, _): true
      default: false
      }
    }
    #expect(enters <= returns, "\(enters) of \(returns)")
  }
}

@Suite("The terminal's background")
struct BackgroundTests {
  @Test(
    "the answer tells light from dark, in every form that terminals give it, and is never a key",
    arguments: [
      ("rgb:ffff/ffff/ffff", true), ("rgb:ff/ff/dd", true), ("rgb:0000/0000/0000", false),
      ("rgb:1e/22/2a", false),
      ("rgba:ffff/ffff/ffff/ffff", true), ("rgb:f/f/f", true), ("rgb:0000/ffff/0000", true),
    ])
  func answers(_ value: String, isLight: Bool) {
    for end in ["\u{07}", "\u{1B}\\"] {
      #expect(
        InputDecoderTests.decode("\u{1B}]11;" + value + end + "a")
          == [.background(isLight: isLight), .key(.character("a"))])
    }
  }

  @Test(
    "nonsense says nothing", arguments: ["", "?", "rgb:", "rgb:zz/00/00", "rgb:1/2", "red", "rgb:fffff/0/0"])
  func nonsense(_ value: String) {
    #expect(InputDecoderTests.decode("\u{1B}]11;" + value + "\u{07}a") == [.key(.character("a"))])
  }

  @Test("COLORFGBG counts until the terminal answers")
  func environment() {
    #expect(TerminalBackground.isLight(environment: ["COLORFGBG": "0;15"]))
    #expect(TerminalBackground.isLight(environment: ["COLORFGBG": "0;default;7"]))
    for value in ["15;0", "", "x", "7;8"] {
      #expect(!TerminalBackground.isLight(environment: ["COLORFGBG": value]))
    }
    #expect(!TerminalBackground.isLight(environment: [:]))
  }
}
