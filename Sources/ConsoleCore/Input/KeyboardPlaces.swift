internal import Screen

/// Keys of a Persian keyboard by their place: a user who writes Persian messages has such a layout on, and presses the
/// key on which `n` is printed too.
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

  /// The Persian letter on the key of each Latin one, where there is one everywhere or a standard one.
  private static let persian: [Character: Character] = letters.reduce(into: ["n": "د", "m": "پ", "c": "ز"]) {
    keys, pair in
    if keys[pair.value] == nil { keys[pair.value] = pair.key }
  }

  /// Returns the key as a Persian keyboard has it printed; the key itself where it is the same.
  static func persian(_ key: Key) -> Key {
    switch key {
    case .character(let letter): .character(persian[letter] ?? letter)
    case .alt(let letter): .alt(persian[letter] ?? letter)
    case .control, .named, .paste, .mouse: key
    }
  }

  /// Returns the key that has the same place on a Latin keyboard; `nil` for a key that is not a Persian letter.
  static func latin(_ key: Key) -> Key? {
    switch key {
    case .character(let letter): letters[letter].map { .character($0) }
    case .alt(let letter): letters[letter].map { .alt($0) }
    case .control(let letter): letters[letter].map { .control($0) }
    case .named, .paste, .mouse: nil
    }
  }
}
