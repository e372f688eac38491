/// Makes text comparable however it was typed: digits in one script, Persian instead of Arabic letters, letters without
/// hamza and marks, lowercase, without joiners, tatweel and direction marks. Every search folds both sides with it.
package enum Folding {
  package static func folded(_ text: String) -> String {
    // Most text is ASCII, and searches fold much of it at every key.
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var view = String.UnicodeScalarView()
    // By scalars, because a letter with its mark is one `Character`, which a search for the letter alone would miss.
    for scalar in MessageRemarks.withPersianLetters(Digits.ascii(text)).lowercased().unicodeScalars {
      switch scalar.value {
      // Invisible characters, marks on letters, and tatweel.
      case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x064B...0x065F, 0x0670, 0x0640:
        continue
      case 0x0622, 0x0623, 0x0625, 0x0671: view.append("\u{0627}")
      case 0x0624: view.append("\u{0648}")
      case 0x0626, 0x0649, 0x064A: view.append("\u{06CC}")
      case 0x0629, 0x06C0, 0x06C2, 0x06D5: view.append("\u{0647}")
      default: view.append(scalar)
      }
    }
    return String(view)
  }
}
