/// Makes text comparable however it was typed: digits in one script, Persian instead of Arabic letters,
/// lowercase, without joiners and direction marks.
package enum Folding {
  package static func folded(_ text: String) -> String {
    // Most text is ASCII, and searches fold much of it at every key.
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var view = String.UnicodeScalarView()
    for scalar in MessageRemarks.withPersianLetters(Digits.ascii(text)).lowercased().unicodeScalars {
      switch scalar.value {
      case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: continue
      case 0x0622, 0x0623, 0x0625: view.append("\u{0627}")
      default: view.append(scalar)
      }
    }
    return String(view)
  }
}
