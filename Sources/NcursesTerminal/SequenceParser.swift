internal import Screen

/// Splits the bytes that a terminal sends into keys, pastes, mouse reports and answers, whatever their timing: over a slow
/// line the bytes of one key arrive apart, and must not become text.
struct SequenceParser {
  typealias Instant = InputDecoder.Instant

  /// How long to wait for more bytes after a lone Escape.
  let escapeDelay: Duration
  /// How long to wait for the rest of a sequence.
  private static let sequenceDelay = Duration.seconds(1)
  /// How long to wait for the rest of a string, such as a terminal's answer, and for the end of a paste.
  private static let stringDelay = Duration.seconds(2)
  /// How long input after a lone Escape may still belong to it; longer on slow lines.
  private let escapeWindow: Duration
  /// How long the late bytes of a sequence that timed out are recognized.
  private static let lateWindow = Duration.seconds(5)
  /// The limit on one paste, in bytes; the rest is read and discarded.
  static let pasteLimit = 1 << 20
  private static let stringLimit = 4_096

  private let table: KeySequences
  private var pending: [UInt8] = []
  private var lastByteAt: Instant?
  /// The bytes of the paste in progress.
  private var paste: [UInt8]?
  /// What to skip until its end arrives.
  private var discarding: Unfinished?
  /// The last sequence that timed out; late bytes that belong to it are discarded.
  private var timedOut: (what: Unfinished, at: Instant)?
  private var loneEscapeAt: Instant?
  /// Whether the pending bytes continue the lone Escape.
  private var pendingContinues = false

  init(table: KeySequences, escapeDelay: Duration) {
    self.table = table
    self.escapeDelay = escapeDelay
    escapeWindow = max(.milliseconds(200), escapeDelay * 4)
  }

  /// When to call `expire` if nothing arrives before.
  var deadline: Instant? {
    guard let lastByteAt else { return nil }
    if paste != nil || discarding != nil { return lastByteAt + Self.stringDelay }
    guard !pending.isEmpty else { return nil }
    return lastByteAt + delay
  }

  /// How long to wait for the rest of the pending bytes.
  private var delay: Duration {
    if pending.allSatisfy({ $0 == 0x1B }) { return escapeDelay }
    return pending.count > 2 && pending[0] == 0x1B && Self.isString(pending[1])
      ? Self.stringDelay : Self.sequenceDelay
  }

  /// Returns whether a key at this moment may have been meant as part of a lone Escape before it.
  func isAfterEscape(_ now: Instant) -> Bool { loneEscapeAt.map { now - $0 < escapeWindow } ?? false }

  /// Returns the bytes without those that belong to a sequence that timed out.
  mutating func withoutLate(_ bytes: [UInt8], at now: Instant) -> [UInt8] {
    defer { timedOut = nil }
    guard let timedOut, pending.isEmpty, now - timedOut.at < Self.lateWindow else { return bytes }
    return Array(bytes.dropFirst(timedOut.what.rest(in: bytes)))
  }

  mutating func take(_ bytes: [UInt8], at now: Instant) { (lastByteAt, pending) = (now, pending + bytes) }

  /// Decodes what has arrived.
  ///
  /// - Parameters:
  ///   - isOver: Whether the rest of a sequence has been waited for long enough.
  ///   - use: Takes the meaning of the bytes, while an Escape that they began with is known.
  mutating func parse<Value>(
    at now: Instant, isOver: Bool, _ use: ([Decoded], _ isAfterEscape: Bool) -> Value
  ) -> Value {
    let before = loneEscapeAt
    let decoded = isOver ? expired(now) : decode(now, isOver: false)
    let value = use(decoded, isAfterEscape(now))
    // Only the next input may belong to an Escape.
    if !decoded.isEmpty, loneEscapeAt == before { loneEscapeAt = nil }
    return value
  }

  /// Decodes what has been incomplete for too long.
  private mutating func expired(_ now: Instant) -> [Decoded] {
    if discarding != nil {
      (discarding, pending) = (nil, [])
      return []
    }
    if let unfinished = paste {
      // Either the terminal never closes its bracket or the line is stuck.
      let rest = unfinished + pending
      (paste, pending) = (nil, [])
      return [.unfinishedPaste(String(decoding: rest, as: UTF8.self))]
    }
    return decode(now, isOver: true)
  }

  // MARK: Decoding

  /// The meaning of a piece of input.
  enum Decoded: Equatable {
    case key(Key)
    /// A mouse report: buttons and movement as the terminal numbers them, and a cell counted from 0.
    case mouse(code: Int, at: Point, isUp: Bool)
    case pasteBegan
    /// A paste whose end did not arrive in time. What follows may still belong to it, however late.
    case unfinishedPaste(String)
    case pasteEnded
    case named(TerminalIdentity)
    case secondaryAttributes(String)
    /// The answer that every terminal gives, after those that only some do.
    case attributes
    case ambiguousWidth(isWide: Bool)
    case background(isLight: Bool)
    /// Too long to be valid; the rest is skipped.
    case endless(Unfinished)
    /// A sequence whose rest did not arrive in time.
    case timedOut(Unfinished)
  }

  /// A sequence that has begun and whose bytes are not kept.
  enum Unfinished: Equatable {
    case string
    case control

    /// Returns how many of the first bytes are its rest, if they arrive after it has timed out: all up to its end, or
    /// 0 without one, because they may have been typed.
    func rest(in bytes: [UInt8]) -> Int {
      switch self {
      case .string:
        guard let end = bytes.firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else { return 0 }
        if bytes[end] == 0x07 { return end + 1 }
        return bytes.dropFirst(end + 1).first == UInt8(ascii: "\\") ? end + 2 : 0
      case .control:
        // Nobody types two keys at once.
        let parameters = bytes.prefix { (0x20...0x3F).contains($0) }.count
        let isWhole = parameters > 0 && parameters + 1 == bytes.count
        return isWhole && (0x40...0x7E).contains(bytes[parameters]) ? bytes.count : 0
      }
    }
  }

  /// What the pending bytes begin with.
  private enum Piece {
    case inputs([Decoded], count: Int)
    /// More bytes are needed.
    case incomplete
  }

  /// Decodes the pending bytes as far as they go.
  ///
  /// - Parameter isOver: Whether nothing that follows belongs to them.
  private mutating func decode(_ now: Instant, isOver: Bool) -> [Decoded] {
    var inputs: [Decoded] = []
    while true {
      if paste != nil {
        guard let text = takePaste() else { break }
        inputs.append(.key(.paste(text)))
        continue
      }
      if let what = discarding {
        guard skip(what) else { break }
        continue
      }
      spellOutC1()
      guard let first = pending.first else { break }
      let rest = first == 0x1B ? nil : continuation(now, isOver)
      let piece = first == 0x1B ? escape(isOver) : rest ?? plain(first, isOver)
      guard case .inputs(let found, let count) = piece else {
        // It still belongs to that Escape, however long the remaining bytes take.
        pendingContinues = rest != nil
        break
      }
      pendingContinues = false
      pending.removeFirst(min(count, pending.count))
      inputs += found
      if found == [.pasteBegan] { paste = [] }
      if case .endless(let what)? = found.first { discarding = what }
      if case .timedOut(let what)? = found.first { timedOut = (what, now) }
      if found == [.key(.named(.escape))], count == 1 { loneEscapeAt = now }
    }
    return inputs
  }

  /// Writes a C1 control at the start of the pending bytes, raw or as UTF-8, as the Escape sequence that it stands for
  /// (ECMA-48, 5.3). No character of a text begins this way.
  private mutating func spellOutC1() {
    let length = pending.first == 0xC2 ? 2 : 1
    guard pending.count >= length,
      let byte = pending.first == 0xC2 ? pending.dropFirst().first : pending.first,
      [0x8F, 0x90, 0x98, 0x9B, 0x9D, 0x9E, 0x9F].contains(byte)
    else { return }
    pending.replaceSubrange(0..<length, with: [0x1B, byte - 0x40])
  }

  private func key(_ key: Key, _ count: Int) -> Piece { .inputs([.key(key)], count: count) }

  // MARK: Characters

  private func plain(_ byte: UInt8, _ isOver: Bool) -> Piece {
    if let key = Self.control(byte) { return self.key(key, 1) }
    guard byte >= 0x80 else { return key(.character(Character(Unicode.Scalar(byte))), 1) }
    return character(from: 0, isOver) { .character($0) }
  }

  /// Decodes one UTF-8 scalar at an offset; skips an invalid byte.
  private func character(from start: Int, _ isOver: Bool, _ make: (Character) -> Key) -> Piece {
    let lead = pending[start]
    let count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1
    let bytes = pending[start...].prefix(count)
    let isBroken = count == 1 || bytes.dropFirst().contains { $0 & 0xC0 != 0x80 }
    if !isBroken, bytes.count < count {
      return isOver ? .inputs([], count: start + bytes.count) : .incomplete
    }
    guard !isBroken, let scalar = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first else {
      return .inputs([], count: start + 1)
    }
    // C1 controls encoded as UTF-8 are not text.
    guard !(0x80...0x9F).contains(scalar.value) else { return .inputs([], count: start + count) }
    return key(make(Character(scalar)), start + count)
  }

  static func control(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x0D: .named(.enter)
    case 0x09: .named(.tab)
    case 0x7F, 0x08: .named(.backspace)
    case 0x00: .control("@")
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: nil
    }
  }

  // MARK: Escape

  private func escape(_ isOver: Bool) -> Piece {
    guard pending.count > 1 else { return isOver ? key(.named(.escape), 1) : .incomplete }
    switch pending[1] {
    case 0x1B:
      // Alt with a key that is itself a sequence; otherwise Escape was pressed twice.
      guard pending.count > 2 else { return isOver ? key(.named(.escape), 1) : .incomplete }
      guard pending[2] == UInt8(ascii: "[") || pending[2] == UInt8(ascii: "O") else {
        return key(.named(.escape), 1)
      }
      switch sequence(from: 1, isOver) {
      case .incomplete: return .incomplete
      case .inputs(let inputs, let count):
        guard case .key(.named(let name, let modifiers))? = inputs.first, inputs.count == 1 else {
          return key(.named(.escape), 1)
        }
        return key(.named(name, modifiers.union(.alt)), count)
      }
    case UInt8(ascii: "["), UInt8(ascii: "O"): return sequence(from: 0, isOver)
    case let byte where Self.isString(byte): return string(isOver)
    case 0x0D: return key(.named(.enter, .alt), 2)
    case 0x7F, 0x08: return key(.named(.backspace, .alt), 2)
    case 0x00...0x1F: return key(.named(.escape), 1)
    case 0x80...: return character(from: 1, isOver) { .alt($0) }
    case let byte: return key(.alt(Character(Unicode.Scalar(byte))), 2)
    }
  }

  /// Decodes a sequence that begins with CSI or SS3; `start` is the offset of its Escape.
  private func sequence(from start: Int, _ isOver: Bool) -> Piece {
    if let (found, count) = table.key(in: pending[start...]) { return key(found, start + count) }
    let introducer = pending[start + 1]
    guard pending.count > start + 2 else {
      return isOver ? key(.alt(Character(Unicode.Scalar(introducer))), start + 2) : .incomplete
    }
    return introducer == UInt8(ascii: "[") ? csi(from: start, isOver) : ss3(from: start, isOver)
  }

  private func csi(from start: Int, _ isOver: Bool) -> Piece {
    // The Linux console's F1 to F5.
    if pending[start + 2] == UInt8(ascii: "[") {
      guard pending.count > start + 3 else { return isOver ? .inputs([], count: start + 3) : .incomplete }
      let number = Int(pending[start + 3]) - Int(UInt8(ascii: "A")) + 1
      return .inputs((1...5).contains(number) ? [.key(.named(.function(number)))] : [], count: start + 4)
    }
    var end = start + 2
    while end < pending.count, (0x20...0x3F).contains(pending[end]) {
      // rxvt ends keys with Shift this way, after a single number.
      if pending[end] == UInt8(ascii: "$"), end > start + 2,
        pending[(start + 2)..<end].allSatisfy({ (0x30...0x39).contains($0) })
      {
        let number = String(decoding: pending[(start + 2)..<end], as: UTF8.self)
        return .inputs(ControlSequence(number, final: pending[end]).decoded, count: end + 1)
      }
      end += 1
    }
    guard end < pending.count else {
      if isOver { return .inputs([.timedOut(.control)], count: end) }
      return end - start > 256 ? .inputs([.endless(.control)], count: end) : .incomplete
    }
    let final = pending[end]
    // Another sequence interrupts this one: drop what had begun.
    guard (0x40...0x7E).contains(final) else { return .inputs([], count: end) }
    let parameters = String(decoding: pending[(start + 2)..<end], as: UTF8.self)
    if final == UInt8(ascii: "M"), parameters.isEmpty {
      var numbers: [Int] = []
      var place = end + 1
      while numbers.count < 3 {
        guard let (number, next) = mouseNumber(at: place) else {
          return isOver ? .inputs([], count: pending.count) : .incomplete
        }
        numbers.append(number - 32)
        place = next
      }
      let mouse = Decoded.mouse(
        code: numbers[0], at: Point(x: numbers[1] - 1, y: numbers[2] - 1), isUp: numbers[0] & 0x43 == 3)
      return .inputs([mouse], count: place)
    }
    return .inputs(ControlSequence(parameters, final: final).decoded, count: end + 1)
  }

  /// Returns a number of an X10 mouse report, a byte or a character in UTF-8 (mode 1005), and the offset after it; nil
  /// if more bytes are needed.
  private func mouseNumber(at place: Int) -> (number: Int, next: Int)? {
    guard place < pending.count else { return nil }
    let lead = pending[place]
    guard (0xC2...0xDF).contains(lead) else { return (Int(lead), place + 1) }
    guard place + 1 < pending.count else { return nil }
    let following = pending[place + 1]
    guard following & 0xC0 == 0x80 else { return (Int(lead), place + 1) }
    return (Int(lead & 0x1F) << 6 | Int(following & 0x3F), place + 2)
  }

  private func ss3(from start: Int, _ isOver: Bool) -> Piece {
    // A modifier may precede the letter.
    var end = start + 2
    while end < pending.count, end < start + 4, (0x30...0x39).contains(pending[end]) { end += 1 }
    guard end < pending.count else { return isOver ? .inputs([], count: end) : .incomplete }
    let modifier = String(decoding: pending[(start + 2)..<end], as: UTF8.self)
    let key = ControlSequence.applicationKey(pending[end], modifier: Int(modifier) ?? 1)
    return .inputs(key.map { [.key($0)] } ?? [], count: end + 1)
  }

  // MARK: Strings

  /// Returns whether a byte begins a string (DCS, SOS, OSC, PM, or APC), which ends with ST or BEL.
  static func isString(_ byte: UInt8) -> Bool { "PX]^_".utf8.contains(byte) }

  private func string(_ isOver: Bool) -> Piece {
    let body = pending.dropFirst(2)
    if let end = Self.stringEnd(in: body) {
      let bytes = Array(pending[..<end])
      if let isLight = TerminalBackground.isLight(bytes) {
        return .inputs([.background(isLight: isLight)], count: end)
      }
      return .inputs(TerminalIdentity(bytes: bytes).map { [.named($0)] } ?? [], count: end)
    }
    if body.isEmpty, isOver { return key(.alt(Character(Unicode.Scalar(pending[1]))), 2) }
    // None of it is text, whatever follows.
    if isOver { return .inputs([.timedOut(.string)], count: pending.count) }
    guard body.count > Self.stringLimit else { return .incomplete }
    // Half of its end may have arrived.
    return .inputs([.endless(.string)], count: pending.count - (pending.last == 0x1B ? 1 : 0))
  }

  /// Returns the offset just after the end of a string.
  private static func stringEnd(in bytes: ArraySlice<UInt8>) -> Int? {
    for index in bytes.indices {
      switch bytes[index] {
      case 0x07, 0x18, 0x1A: return index + 1
      // ST as C1, raw or as UTF-8; elsewhere it is the end of a character.
      case 0x9C where index == bytes.startIndex || bytes[index - 1] < 0x80 || bytes[index - 1] == 0xC2:
        return index + 1
      case 0x1B where index + 1 < bytes.endIndex:
        // Anything but a backslash begins something new.
        return bytes[index + 1] == UInt8(ascii: "\\") ? index + 2 : index
      default: continue
      }
    }
    return nil
  }

  /// Skips bytes and returns whether the end of what is skipped has arrived.
  private mutating func skip(_ what: Unfinished) -> Bool {
    switch what {
    case .string:
      guard let end = Self.stringEnd(in: pending[...]) else {
        pending = pending.last == 0x1B ? [0x1B] : []
        return false
      }
      pending.removeFirst(end)
    case .control:
      pending = Array(pending.drop { (0x20...0x3F).contains($0) })
      guard let final = pending.first else { return false }
      if (0x40...0x7E).contains(final) { pending.removeFirst() }
    }
    discarding = nil
    return true
  }

  // MARK: Continuation of an earlier Escape

  /// Decodes the rest of a sequence whose Escape arrived too early to be recognized as its beginning.
  private func continuation(_ now: Instant, _ isOver: Bool) -> Piece? {
    guard let loneEscapeAt, let lastByteAt, let first = pending.first,
      pendingContinues || lastByteAt - loneEscapeAt < escapeWindow
    else { return nil }
    var joined = self
    joined.pending = [0x1B] + pending
    joined.loneEscapeAt = nil
    switch first {
    case UInt8(ascii: "["):
      switch joined.sequence(from: 0, isOver) {
      case .incomplete: return .incomplete
      case .inputs(let inputs, let count):
        // A lone bracket was typed.
        return inputs == [.key(.alt("["))] ? nil : .inputs(inputs, count: count - 1)
      }
    case UInt8(ascii: "O"):
      // A typed letter is just text; only a known key is taken for a sequence.
      guard pending.count > 1 else { return isOver ? nil : .incomplete }
      guard case .inputs(let inputs, let count) = joined.sequence(from: 0, true), !inputs.isEmpty else {
        return nil
      }
      return .inputs(inputs, count: count - 1)
    case let byte where Self.isString(byte):
      let mark: [UInt8: ClosedRange<UInt8>] = [
        UInt8(ascii: "]"): 0x30...0x6C, UInt8(ascii: "P"): 0x21...0x3E, UInt8(ascii: "_"): 0x41...0x7A,
      ]
      guard pending.count > 1 else { return isOver ? nil : .incomplete }
      // It continues like a terminal's answer, or with more bytes at once than a hand types.
      guard mark[byte]?.contains(pending[1]) == true || pending.count >= 4 || pendingContinues else {
        return nil
      }
      switch joined.string(isOver) {
      case .incomplete: return .incomplete
      case .inputs(let inputs, let count): return .inputs(inputs, count: count - 1)
      }
    default: return nil
    }
  }

  // MARK: Pastes

  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Returns the text of the paste once its end has arrived.
  private mutating func takePaste() -> String? {
    guard var text = paste else { return nil }
    var rest = pending[...]
    while let escape = rest.firstIndex(of: 0x1B) {
      text += rest[..<escape]
      rest = rest[escape...]
      if rest.starts(with: Self.pasteEnd) {
        pending = Array(rest.dropFirst(Self.pasteEnd.count))
        paste = nil
        return String(decoding: text.prefix(Self.pasteLimit), as: UTF8.self)
      }
      // Part of its end may have arrived.
      if Self.pasteEnd.starts(with: rest) { break }
      text.append(0x1B)
      rest = rest.dropFirst()
    }
    if rest.first != 0x1B {
      text += rest
      rest = []
    }
    pending = Array(rest)
    paste = text.count > Self.pasteLimit ? Array(text.prefix(Self.pasteLimit)) : text
    return nil
  }
}
