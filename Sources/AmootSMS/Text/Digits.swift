/// Digits as people type them in Iran: ASCII, Persian (U+06F0…U+06F9) and Arabic-Indic (U+0660…U+0669).
public enum Digits {
  /// Returns the value of a decimal digit in one of the three scripts, or nil.
  public static func value(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0x06F0...0x06F9: Int(scalar.value - 0x06F0)
    case 0x0660...0x0669: Int(scalar.value - 0x0660)
    default: nil
    }
  }

  /// Returns the text with Persian and Arabic-Indic digits converted to ASCII; everything else stays.
  public static func ascii(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let digit = value(of: scalar), let ascii = Unicode.Scalar(UInt32(0x30 + digit)) {
        result.append(ascii)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
