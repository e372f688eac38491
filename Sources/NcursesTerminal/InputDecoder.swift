internal import Screen

/// Turns the bytes that a terminal sends into keys, pastes, and answers: a parser says what they are, and a judge whether
/// a hand has typed them.
///
/// ncurses is not used for this because it does not expose timing, which matters here. The decoder is pure: bytes and
/// instants go in, inputs come out.
struct InputDecoder {
  typealias Instant = ContinuousClock.Instant

  private var parser: SequenceParser
  private var judge: InputJudge

  /// - Parameter escapeDelay: How long to wait for more bytes after a lone Escape.
  init(table: KeySequences = KeySequences(), escapeDelay: Duration = .milliseconds(25)) {
    parser = SequenceParser(table: table, escapeDelay: escapeDelay)
    judge = InputJudge(escapeDelay: escapeDelay)
  }

  /// Whether a question is open that a letter answers.
  var expectsAnswer: Bool {
    get { judge.expectsAnswer }
    set { judge.expectsAnswer = newValue }
  }

  /// When to call `expire` if nothing arrives before.
  var deadline: Instant? { [judge.deadline, parser.deadline].compactMap(\.self).min() }

  mutating func feed(_ bytes: [UInt8], at now: Instant) -> [TerminalInput] {
    let bytes = bytes.isEmpty ? bytes : parser.withoutLate(bytes, at: now)
    guard let first = bytes.first else { return [] }
    parser.take(bytes, at: now)
    // A terminal report or a key sequence does not show whether the undecided key was typed.
    let isText = first != 0x1B
    let decided = judge.decide(at: isText ? now : now + judge.decisionGap, isFollowed: isText)
    return decided + inputs(at: now, isOver: false)
  }

  /// Resolves whatever has been pending for too long.
  mutating func expire(at now: Instant) -> [TerminalInput] {
    let decided = judge.decide(at: now, isFollowed: false)
    guard let deadline = parser.deadline, now >= deadline else { return decided }
    return decided + inputs(at: now, isOver: true)
  }

  private mutating func inputs(at now: Instant, isOver: Bool) -> [TerminalInput] {
    parser.parse(at: now, isOver: isOver) { decoded, isAfterEscape in
      judge.judge(decoded, at: now, isAfterEscape: isAfterEscape)
    }
  }
}
