internal import Foundation
public import Wording

/// Peculiarities of a message to point out before it is sent. Nothing is ever changed without asking.
public struct MessageRemarks: Sendable, Equatable {
  /// The number of invisible direction controls, which pasting brings in and each of which counts as a character.
  public let directionControls: Int
  /// The number of spaces other than the plain one: no-break, thin, ideographic, and the like.
  public let oddSpaces: Int
  /// The number of Arabic yeh and kaf (U+064A, U+0649, U+0643) where Persian ones (U+06CC, U+06A9) are meant, and of
  /// presentation forms (U+FB50 … U+FDFF, U+FE70 … U+FEFC), which text copied from a PDF has instead of letters.
  public let arabicLetters: Int

  /// Looks for what is remarkable about a text.
  public init(_ text: String) {
    var (controls, spaces, letters) = (0, 0, 0)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: controls += 1
      case 0x00A0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x2060, 0x3000: spaces += 1
      case 0x064A, 0x0649, 0x0643, 0xFB50...0xFDFF, 0xFE70...0xFEFC: letters += 1
      default: break
      }
    }
    directionControls = controls
    oddSpaces = spaces
    arabicLetters = letters
  }

  /// Returns the remarks as sentences; empty if there are none.
  ///
  /// - Parameter key: The key that corrects Arabic letters.
  public func sentences(correctedBy key: String) -> [Phrase] {
    var result: [Phrase] = []
    if arabicLetters > 0 { result.append(InputWords.arabicLetters(arabicLetters, key: key)) }
    if directionControls > 0 { result.append(InputWords.directionControls(directionControls)) }
    if oddSpaces > 0 { result.append(InputWords.unusualSpaces(oddSpaces)) }
    return result
  }

  /// Returns the text with Persian letters in place of the Arabic ones, and letters in place of presentation forms.
  public static func withPersianLetters(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFB50...0xFDFF, 0xFE70...0xFEFC:
        let letters = String(scalar).decomposedStringWithCompatibilityMapping
        // A form that stands for nothing else stays.
        view.append(
          contentsOf: (letters == String(scalar) ? letters : withPersianLetters(letters)).unicodeScalars)
      case 0x064A, 0x0649: view.append("\u{06CC}")
      case 0x0643: view.append("\u{06A9}")
      default: view.append(scalar)
      }
    }
    return String(view)
  }
}
