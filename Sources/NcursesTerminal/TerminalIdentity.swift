internal import Foundation
public import Screen

extension TerminalIdentity {
  /// The query, followed by one that every terminal answers: once that answer arrives, the first will not come.
  public static let question = "\u{1B}[>q\u{1B}[c"

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
    self.init(answer: "")
  }

  /// Returns the identity that the environment gives to a terminal that gives no name. Debian's mlterm does not answer,
  /// but sets `MLTERM`. Variables of other terminals say nothing: programs started there inherit them, and a terminal
  /// without a name, such as rxvt, would take Konsole's command for a font.
  func named(by environment: [String: String]) -> TerminalIdentity {
    let isNested = ["TMUX", "STY"].contains { !(environment[$0] ?? "").isEmpty }
    guard answer.isEmpty, !isNested else { return self }
    let isMlterm = !(environment["MLTERM"] ?? "").isEmpty || environment["TERM"]?.hasPrefix("mlterm") == true
    return isMlterm ? TerminalIdentity(answer: "mlterm") : self
  }

  /// Asks the terminal on the descriptor, outside the console. Returns after its answer or the deadline.
  ///
  /// - Parameter milliseconds: the longest time to wait.
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
      // Consume the second query's answer too, or it would appear at the shell's prompt.
      if String(decoding: bytes, as: UTF8.self).range(of: "\u{1B}\\[\\?[0-9;]*c", options: .regularExpression)
        != nil
      {
        break
      }
    }
    return (found ?? TerminalIdentity(answer: "")).named(by: ProcessInfo.processInfo.environment)
  }
}
