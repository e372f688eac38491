internal import Foundation

/// What a terminal calls itself when asked by XTVERSION (`CSI > q`), and what that means for Persian.
public struct TerminalIdentity: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case vte = "VTE", konsole = "Konsole", mlterm, kitty, xterm = "XTerm", tmux, foot, wezterm = "WezTerm",
      alacritty, iterm = "iTerm2", other
  }

  /// The answer, such as `kitty(0.26.5)`; empty when none came.
  public let answer: String
  public let kind: Kind

  public init(answer: String) {
    self.answer = answer
    let lowered = answer.lowercased()
    kind =
      answer.isEmpty ? .other : Kind.allCases.first { lowered.hasPrefix($0.rawValue.lowercased()) } ?? .other
  }

  /// The question, and a second one that every terminal answers: when that answer is there, the first will not come.
  public static let question = "\u{1B}[>q\u{1B}[c"

  /// What the user should change, and where; nil when nothing need be changed.
  public var advice: String? {
    switch kind {
    case .kitty:
      "kitty reverses each Persian word by itself: put “force_ltr yes” into kitty.conf, then restart kitty."
    case .tmux:
      "tmux keeps the bidi modes to itself: if Persian reads backwards, put “set -g allow-passthrough on” into tmux.conf."
    case .iterm:
      "If Persian reads backwards, switch off “Enable support for right-to-left scripts” in iTerm2's settings."
    default: nil
    }
  }

  /// Reads an answer out of bytes that came from the terminal.
  ///
  /// - Returns: nil while neither answer is whole.
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
    self.init(answer: "")
  }

  /// Asks the terminal on the descriptor, outside the console; returns after its answer or the deadline.
  ///
  /// - Parameter milliseconds: how long to wait at most.
  public static func ask(_ descriptor: Int32, milliseconds: Int32 = 400) -> TerminalIdentity {
    var before = termios()
    guard tcgetattr(descriptor, &before) == 0 else { return TerminalIdentity(answer: "") }
    var raw = before
    cfmakeraw(&raw)
    tcsetattr(descriptor, TCSANOW, &raw)
    defer { tcsetattr(descriptor, TCSANOW, &before) }
    let question = Array(TerminalIdentity.question.utf8)
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
      // The fence's answer is read too, or it would stand at the shell's prompt.
      if String(decoding: bytes, as: UTF8.self).range(of: "\u{1B}\\[\\?[0-9;]*c", options: .regularExpression)
        != nil
      {
        break
      }
    }
    return found ?? TerminalIdentity(answer: "")
  }
}
