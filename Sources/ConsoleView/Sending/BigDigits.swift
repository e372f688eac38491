/// Large digits that can be read across a room, in patterns of three by five.
enum BigDigits {
  /// Returns five rows of three cells each; `nil` if the character is not a digit.
  static func pattern(_ character: Character) -> [String]? {
    let patterns: [Character: [String]] = [
      "0": ["###", "# #", "# #", "# #", "###"], "1": [" # ", "## ", " # ", " # ", "###"],
      "2": ["###", "  #", "###", "#  ", "###"], "3": ["###", "  #", "###", "  #", "###"],
      "4": ["# #", "# #", "###", "  #", "  #"], "5": ["###", "#  ", "###", "  #", "###"],
      "6": ["###", "#  ", "###", "# #", "###"], "7": ["###", "  #", "  #", "  #", "  #"],
      "8": ["###", "# #", "###", "# #", "###"], "9": ["###", "# #", "###", "  #", "###"],
    ]
    return patterns[character]
  }
}
