internal import Foundation
public import Screen

extension TerminalIdentity {
  /// The query, followed by one that every terminal answers: once that answer arrives, the first will not come.
  /// Between them, secondary attributes (DA2) tell some terminals that have no name.
  public static let question = "\u{1B}[>q\u{1B}[>c\u{1B}[c"

  /// Parses an answer from bytes that the terminal sent.
  ///
  /// - Returns: nil while neither answer is complete.
  public init?(bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if let start = text.range(of: "\u{1B}P>|"),
      let end = text.range(of: "\u{1B}\\", range: start.upperBound..<text.endIndex)
    {
      self.init(
        answer: String(
          text[start.upperBound..<end.lowerBound].prefix(80).filter { $0.isASCII && !$0.isNewline }))
      return
    }
    guard let start = text.range(of: "\u{1B}[?"), text[start.upperBound...].contains("c") else { return nil }
    let secondary = text.range(of: "\u{1B}[>").map { text[$0.upperBound...].prefix { $0 != "c" } } ?? ""
    self.init(secondary: String(secondary))
  }

  /// Creates the identity of a terminal that gives no name from its secondary attributes (DA2), such as `24;279;0`.
  init(secondary: String) {
    let numbers = secondary.split(separator: ";").map(String.init)
    let kind: Kind =
      switch (numbers.first, numbers.dropFirst().first) {
      case ("24", _): .mlterm
      case ("65", _): .vte
      // No other terminal has KDE's version there.
      case (_, "115"): .konsole
      default: .other
      }
    self.init(answer: "", kind: kind, hasAttributes: !secondary.isEmpty)
  }

  /// Returns the identity that the environment gives to a terminal that gives no name: Debian's mlterm sets `MLTERM`, VTE
  /// `VTE_VERSION`, Konsole `KONSOLE_VERSION`. Programs started there inherit these, other terminals among them, so
  /// that Konsole is not assumed where the attributes are another's: rxvt would take its command for a font.
  public func named(by environment: [String: String]) -> TerminalIdentity {
    func isSet(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
    guard answer.isEmpty else { return self }
    if isSet("MLTERM") || environment["TERM"]?.hasPrefix("mlterm") == true {
      return TerminalIdentity(answer: "", kind: .mlterm)
    }
    guard !isSet("TMUX"), !isSet("STY") else { return TerminalIdentity(answer: "", kind: .other) }
    switch kind {
    case .konsole: return isSet("KONSOLE_VERSION") ? self : TerminalIdentity(answer: "", kind: .other)
    case .other where hasAttributes: return self
    case .other where isSet("KONSOLE_VERSION"): return TerminalIdentity(answer: "", kind: .konsole)
    case .other where isSet("VTE_VERSION"): return TerminalIdentity(answer: "", kind: .vte)
    case .vte, .mlterm, .kitty, .xterm, .tmux, .foot, .wezterm, .alacritty, .iterm, .other: return self
    }
  }

  /// Asks the terminal on the descriptor, outside the console. Returns after its answer or the deadline.
  ///
  /// - Parameter milliseconds: the longest time to wait.
  /// - Returns: what the terminal is, and whether it draws signs such as those of frames two columns wide; nil if it
  ///   has not said so.
  public static func ask(
    _ descriptor: Int32, environment: [String: String], milliseconds: Int32 = 400
  ) -> (identity: TerminalIdentity, drawsWideSigns: Bool?) {
    var before = termios()
    guard tcgetattr(descriptor, &before) == 0 else { return (TerminalIdentity(answer: ""), nil) }
    var raw = before
    cfmakeraw(&raw)
    tcsetattr(descriptor, TCSANOW, &raw)
    defer { tcsetattr(descriptor, TCSANOW, &before) }
    let question = Array((AmbiguousWidth.questionInLine + TerminalIdentity.question).utf8)
    _ = write(descriptor, question, question.count)
    var bytes: [UInt8] = []
    var found: TerminalIdentity?
    let deadline = Date().addingTimeInterval(Double(milliseconds) / 1000)
    while true {
      let left = Int32(max(0, deadline.timeIntervalSinceNow * 1000))
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, left) > 0 else { break }
      var buffer = [UInt8](repeating: 0, count: 256)
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
      if found == nil, bytes.count < 4096 { found = TerminalIdentity(bytes: bytes) }
      // Consume the second query's answer too, or it would appear at the shell's prompt.
      if String(decoding: bytes, as: UTF8.self).range(of: "\u{1B}\\[\\?[0-9;]*c", options: .regularExpression)
        != nil
      {
        break
      }
    }
    let identity = (found ?? TerminalIdentity(answer: "")).named(by: environment)
    return (identity, AmbiguousWidth.isWide(report: String(decoding: bytes, as: UTF8.self)))
  }
}
