internal import Foundation

/// The sequence that asks a terminal to copy a text (OSC 52), which reaches the user's own machine over SSH.
///
/// tmux accepts it unchanged (`set-clipboard on`); GNU screen passes it on only in pieces, each in its own brackets.
public struct ClipboardSequence: Sendable, Equatable {
  /// The limit on the text, in bytes: terminals accept 100,000 characters of Base64 and silently discard more.
  public static let limit = 74_994
  /// The size of one piece for screen, in bytes; screen's own limit is 256.
  private static let piece = 240

  public let text: String

  /// Returns nil if the text is too long.
  public init?(_ text: String, environment: [String: String]) {
    guard text.utf8.count <= ClipboardSequence.limit else { return nil }
    let sequence = "\u{1B}]52;c;" + Data(text.utf8).base64EncodedString() + "\u{07}"
    guard !(environment["STY"] ?? "").isEmpty, (environment["TMUX"] ?? "").isEmpty else {
      self.text = sequence
      return
    }
    var rest = Array(sequence.utf8)[...]
    var wrapped = ""
    while !rest.isEmpty {
      wrapped +=
        "\u{1B}P" + String(decoding: rest.prefix(ClipboardSequence.piece), as: UTF8.self) + "\u{1B}\\"
      rest = rest.dropFirst(ClipboardSequence.piece)
    }
    self.text = wrapped
  }
}
