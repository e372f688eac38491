internal import Foundation

/// What asks a terminal to put a text on the clipboard: OSC 52, which reaches the user's own machine over SSH.
///
/// tmux takes it as it is (`set-clipboard on`); GNU screen passes it on only in pieces within its own brackets.
public struct ClipboardSequence: Sendable, Equatable {
  /// Bytes of text. Terminals take 100,000 characters of Base64, and throw a longer sequence away without a word.
  public static let limit = 74_994
  /// Bytes of one piece for screen, whose own bound is 256.
  private static let piece = 240

  public let text: String

  /// nil for a text that is too long.
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
