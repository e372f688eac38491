/// The terminal's background color, which decides which colors can be read on it.
enum TerminalBackground {
  /// The query (OSC 11, as in xterm's control sequences).
  static let question = "\u{1B}]11;?\u{1B}\\"

  /// Parses the answer, such as `ESC ] 11 ; rgb:ffff/ffff/dddd ST`.
  ///
  /// - Returns: Whether the background is light; nil for anything but that answer.
  static func isLight(_ bytes: [UInt8]) -> Bool? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("\u{1B}]11;"), bytes.count < 100 else { return nil }
    let value = text.dropFirst(5).prefix { $0 != "\u{07}" && $0 != "\u{1B}" }
    let parts = value.drop { $0 != ":" }.dropFirst().split(separator: "/").prefix(3).compactMap {
      part -> Double? in
      guard (1...4).contains(part.utf8.count), let number = Int(part, radix: 16) else { return nil }
      return Double(number) / Double((1 << (4 * part.utf8.count)) - 1)
    }
    guard value.hasPrefix("rgb"), parts.count == 3 else { return nil }
    // How bright the eye takes red, green and blue to be (ITU-R BT.601).
    return 0.299 * parts[0] + 0.587 * parts[1] + 0.114 * parts[2] > 0.5
  }

  /// Returns whether `COLORFGBG`, which rxvt and Konsole set, such as `0;15`, names a light background.
  static func isLight(environment: [String: String]) -> Bool {
    let last = environment["COLORFGBG"]?.split(separator: ";").last
    return last == "7" || last == "15"
  }
}
