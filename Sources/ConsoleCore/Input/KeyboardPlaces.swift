internal import Screen

/// Maps the letters of a Persian keyboard to the Latin keys in the same position. A user who writes Persian messages
/// has such a layout on, and presses the key on which `n` is printed, too.
///
/// The letters are those that the layouts of Linux, Windows and macOS agree on (ISIRI 9147 and its predecessors), and
/// of the others those whose mix-up does no harm. ي is not among them: it could mean `D`, which deletes.
enum KeyboardPlaces {
  private static let letters: [Character: Character] = [
    "ض": "q", "ص": "w", "ث": "e", "ق": "r", "ف": "t", "غ": "y", "ع": "u", "ه": "i", "خ": "o", "ح": "p",
    "ش": "a",
    "س": "s", "ی": "d", "ب": "f", "ل": "g", "ا": "h", "ت": "j", "ن": "k", "م": "l", "ظ": "z", "ط": "x",
    "ز": "c",
    "ذ": "c", "ر": "v", "د": "n", "پ": "m", "ئ": "m", "و": "m", "؟": "?",
  ]

  /// The Persian letter on the key of each Latin one: the one that all layouts agree on or, for some, the standard one.
  private static let persian: [Character: Character] = letters.reduce(into: ["n": "د", "m": "پ", "c": "ز"]) {
    keys, pair in
    if keys[pair.value] == nil { keys[pair.value] = pair.key }
  }

  /// Returns a key by its letter on a Persian keyboard; the key itself if it is the same there.
  static func persian(_ key: Key) -> Key {
    switch key {
    case .character(let letter): .character(persian[letter] ?? letter)
    case .alt(let letter): .alt(persian[letter] ?? letter)
    case .control, .named, .paste, .mouse: key
    }
  }

  /// Returns what a text would have been on the other keyboard; `nil` if it has letters of both, or of neither.
  static func other(_ text: String) -> String? {
    for places in [letters, persian] {
      let typed = text.lowercased().map { $0.isLetter ? places[$0] : $0 }
      if text.contains(where: \.isLetter), typed.allSatisfy({ $0 != nil }) {
        return String(typed.compactMap(\.self))
      }
    }
    return nil
  }

  /// Returns the key in the same position on a Latin keyboard; `nil` for a key that is not a Persian letter.
  static func latin(_ key: Key) -> Key? {
    switch key {
    case .character(let letter): letters[letter].map { .character($0) }
    case .alt(let letter): letters[letter].map { .alt($0) }
    case .control(let letter): letters[letter].map { .control($0) }
    case .named, .paste, .mouse: nil
    }
  }
}
