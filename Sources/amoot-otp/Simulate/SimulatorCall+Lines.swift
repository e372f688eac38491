internal import AmootSMS
internal import ConsoleCore
internal import Simulator
internal import ConsoleWording
internal import Wording

extension SimulatorCall {
  /// The name of the method that was called.
  var name: String {
    VisibleText.escaped(path.split(separator: "/").last.map(String.init) ?? path, limit: 40)
  }

  /// Where the token was, in words.
  var tokenWords: Phrase {
    tokenPlace == "none" ? SimulatorWords.noToken : SimulatorWords.tokenIn(tokenPlace)
  }

  /// The number as it came.
  var shownMobile: String { mobile.isEmpty ? "-" : VisibleText.escaped(mobile, limit: 40) }

  /// The call as the console shows it.
  ///
  /// - Parameter profile: The profile whose account was called.
  func report(profile: String) -> CallReport {
    CallReport(
      time: time, profile: profile,
      received: .joined(
        [
          .verbatim("\(method) \(name)"), tokenWords, .verbatim(mobile.isEmpty ? "" : shownMobile),
          .verbatim("→ ") + answer, DurationWords.measured(duration),
        ].filter { !$0.isEmpty }, separator: " · "),
      expected: remarks)
  }
}
