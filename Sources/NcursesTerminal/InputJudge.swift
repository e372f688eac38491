internal import Screen

/// Tells what a hand has typed from what a paste, a late sequence or a program has: Enter at the end of a burst that nobody
/// types by hand is part of a paste, and must not send.
struct InputJudge {
  typealias Instant = InputDecoder.Instant
  typealias Decoded = SequenceParser.Decoded

  /// The time within which nobody types two keys by hand.
  private static let handGap = Duration.milliseconds(20)
  /// How long to hold back a key that sends or consents, to see whether more follows; longer on slow lines.
  let decisionGap: Duration
  /// How long after a burst, or after a paste, a line end may still belong to it.
  private let burstWindow: Duration
  private let pasteWindow: Duration
  /// The number of characters, closer together than `handGap`, that make a burst.
  private static let burst = 6

  /// Whether the end of a paste never arrived.
  private var isPasteOpen = false
  /// Whether the terminal has reported a name since it was last asked, and its secondary attributes (DA2).
  private var hasName = false
  private var secondaryAttributes = ""
  /// The characters of the burst in progress, and when the last one arrived.
  private var burstCount = 0
  private var lastTextAt: Instant?
  /// The time until which a key that sends or consents may be the rest of a burst or paste.
  private var quietUntil: Instant?
  private var mouse = MouseState()
  /// A key that sends or consents, held until it is clear that nothing follows faster than a hand types.
  private var undecided: (key: Key, at: Instant)?
  /// Whether a question is open that a letter answers.
  var expectsAnswer = false

  init(escapeDelay: Duration) {
    // The delay allowed for an Escape sequence indicates how unevenly the line delivers.
    let unevenness = min(escapeDelay, .milliseconds(120))
    decisionGap = max(Self.handGap, unevenness / 4)
    // No longer: people, and programs that type for them, press Enter soon after typing.
    burstWindow = decisionGap
    pasteWindow = max(.milliseconds(50), unevenness * 2)
  }

  /// When the undecided key counts if nothing follows.
  var deadline: Instant? { undecided.map { $0.at + decisionGap } }

  /// Resolves the undecided key: it counts unless more text followed within `decisionGap`.
  mutating func decide(at now: Instant, isFollowed: Bool) -> [TerminalInput] {
    guard let (key, moment) = undecided else { return [] }
    let isOver = now - moment >= decisionGap
    guard isOver || isFollowed else { return [] }
    undecided = nil
    guard !isOver else { return [.key(key)] }
    burstCount = max(burstCount, Self.burst)
    return [.heldBack(key, .burst)]
  }

  /// Notes that a paste arrived, so that Enter does not count for a moment.
  private mutating func pasted(_ now: Instant) {
    (burstCount, lastTextAt, quietUntil) = (Self.burst, now, now + pasteWindow)
  }

  /// Recognizes bursts and holds back keys that may not have been intended.
  ///
  /// - Parameter isAfterEscape: Whether a lone Escape came so recently that what follows may have been meant as part of it.
  mutating func judge(_ inputs: [Decoded], at now: Instant, isAfterEscape: Bool) -> [TerminalInput] {
    for input in inputs {
      switch input {
      case .key(.paste): pasted(now)
      case .pasteBegan: isPasteOpen = false
      case .unfinishedPaste:
        // What follows may belong to the paste, however late, so the next Enter does not count.
        isPasteOpen = true
        pasted(now)
      default: break
      }
    }
    var result: [TerminalInput] = []
    var index = 0
    while index < inputs.count {
      // A run of text and line ends within one read.
      var end = index
      var text = ""
      var characters = 0
      while end < inputs.count, case .key(let key) = inputs[end], let piece = Self.text(key) {
        text += piece
        if piece != "\n" { characters += 1 }
        end += 1
      }
      // Nobody types on after Enter within the same read.
      let continuesAfterEnter = text.dropLast().contains("\n") && characters > 0
      guard end > index else {
        result += other(inputs[index], now)
        index += 1
        continue
      }
      let isFast = lastTextAt.map { now - $0 < Self.handGap } ?? false
      let isQuiet = quietUntil.map { now < $0 } ?? false
      let continuesBurst = isFast || (isQuiet && sendsOrConsents(inputs[index]))
      burstCount = (continuesBurst ? burstCount : 0) + characters
      if continuesAfterEnter { burstCount = max(burstCount, Self.burst) }
      lastTextAt = now
      if burstCount >= Self.burst, characters > 0 { quietUntil = max(quietUntil ?? now, now + burstWindow) }
      if burstCount >= Self.burst, end - index > 1 || text == "\n" {
        // A lone line end after a burst or a paste is held back too.
        if text == "\n" {
          result.append(.heldBack(.named(.enter), .burst))
        } else {
          result.append(.key(.paste(text)))
          if text.contains("\n") { result.append(.heldBack(nil, .burst)) }
        }
      } else {
        for case .key(let key) in inputs[index..<end] {
          if burstCount >= Self.burst {
            result.append(.heldBack(key, .burst))
          } else if isPasteOpen, sendsOrConsents(.key(key)) {
            isPasteOpen = false
            result.append(.heldBack(key, .burst))
          } else if isAfterEscape, key == .named(.enter) || Self.isConsent(key) {
            result.append(.heldBack(key, .afterEscape))
          } else if end == inputs.count, index + 1 == end || key == .named(.enter),
            key == .named(.enter) || (expectsAnswer && Self.isConsent(key))
          {
            undecided = (key, now)
          } else {
            append(key, to: &result)
          }
        }
      }
      index = end
    }
    return result
  }

  private mutating func other(_ decoded: Decoded, _ now: Instant) -> [TerminalInput] {
    switch decoded {
    case .key(let key): [.key(key)]
    case .named(let identity): named(identity)
    case .secondaryAttributes(let text): noteAttributes(text)
    case .attributes: nameByAttributes()
    case .ambiguousWidth(let isWide): [.ambiguousWidth(isWide: isWide)]
    case .background(let isLight): [.background(isLight: isLight)]
    case .mouse(let code, let place, let isUp):
      mouse.event(code, at: place, isUp: isUp, now).map { [.key(.mouse($0))] } ?? []
    case .pasteEnded: closePaste()
    case .unfinishedPaste(let text): [.key(.paste(text))]
    case .pasteBegan, .endless, .timedOut: []
    }
  }

  private mutating func named(_ identity: TerminalIdentity) -> [TerminalInput] {
    (hasName, secondaryAttributes) = (true, "")
    return [.named(identity)]
  }

  private mutating func noteAttributes(_ text: String) -> [TerminalInput] {
    secondaryAttributes = text
    return []
  }

  /// Names a terminal that has answered everything else, but given no name.
  private mutating func nameByAttributes() -> [TerminalInput] {
    defer { (hasName, secondaryAttributes) = (false, "") }
    return hasName ? [] : [.named(TerminalIdentity(secondary: secondaryAttributes))]
  }

  private mutating func closePaste() -> [TerminalInput] {
    isPasteOpen = false
    return []
  }

  /// Returns whether a key sends, or consents to the open question.
  private func sendsOrConsents(_ decoded: Decoded) -> Bool {
    guard case .key(let key) = decoded else { return false }
    return Self.text(key) == "\n" || (expectsAnswer && Self.isConsent(key))
  }

  private static func isConsent(_ key: Key) -> Bool {
    if case .character(let character) = key { return "yYغب".contains(character) }
    return false
  }

  private static func text(_ key: Key) -> String? {
    switch key {
    case .character(let character): String(character)
    case .named(.enter, []), .control("j"): "\n"
    case .named(.tab, []): "\t"
    default: nil
    }
  }

  /// Appends a key; joins a combining mark with the base directly before it.
  private func append(_ key: Key, to inputs: inout [TerminalInput]) {
    if case .character(let mark) = key, case .key(.character(let base))? = inputs.last {
      let joined = String(base) + String(mark)
      let isMark = mark.unicodeScalars.allSatisfy { $0.properties.generalCategory == .nonspacingMark }
      if isMark, joined.count == 1, let character = joined.first {
        inputs[inputs.count - 1] = .key(.character(character))
        return
      }
    }
    inputs.append(.key(key))
  }
}
