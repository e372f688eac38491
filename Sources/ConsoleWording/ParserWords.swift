public import Wording

/// The words of the parser of command lines, which knows only English, in Persian.
public enum ParserWords {
  /// Returns the parser's help or error message in a language.
  public static func text(_ english: String, in language: Language) -> String {
    if language == .persian {
      return english.split(separator: "\n", omittingEmptySubsequences: false).map { persian(String($0)) }
        .joined(separator: "\n")
    }
    return english.hasPrefix("Error: ")
      ? english.replacing("Error: ", with: "amoot-otp: ", maxReplacements: 1) : english
  }

  /// Returns a line in Persian; what is not known, such as the help of an option, is in Persian already.
  private static func persian(_ line: String) -> String {
    for (english, persian) in wholeLines where line == english { return persian }
    for (start, persian) in starts where line.hasPrefix(start) {
      return persian + fault(String(line.dropFirst(start.count)))
    }
    for (english, persian) in ends where line.hasSuffix(english) {
      return line.dropLast(english.count) + persian
    }
    if let match = line.wholeMatch(of: /\ \ See '(.+)' for (?:more information|detailed help)\./) {
      return "  راهنمای کامل: \(match.output.1)"
    }
    // The parser breaks its lines anywhere.
    return line.replacing("(default:", with: "(پیش‌فرض:").replacing("(values:", with: "(مقدارها:")
      .replacing("; default:", with: "؛ پیش‌فرض:")
  }

  private static let wholeLines = [
    ("ARGUMENTS:", "آرگومان‌ها:"), ("OPTIONS:", "گزینه‌ها:"), ("SUBCOMMANDS:", "زیردستورها:"),
  ]

  private static let starts = [
    ("OVERVIEW: ", "معرفی: "), ("USAGE: ", "طرز استفاده: "), ("Usage: ", "طرز استفاده: "),
    ("Help:  ", "راهنما: "),
    ("Error: ", "amoot-otp: "),
  ]

  private static let ends = [
    ("Show help information.", "نمایش راهنما."), ("Show the version.", "نمایش نسخه."),
  ]

  /// Returns what the parser says is wrong, in Persian.
  private static func fault(_ english: String) -> String {
    if let match = english.wholeMatch(of: /Missing expected argument '(.+)'/) {
      return "آرگومان \(match.output.1) وارد نشده است."
    }
    if let match = english.wholeMatch(of: /Missing value for '(.+)'/) {
      return "گزینهٔ \(match.output.1) مقدار ندارد."
    }
    if let match = english.wholeMatch(of: /Unknown option '([^']+)'(?:\. Did you mean '([^']+)'\?)?/) {
      let meant = match.output.2.map { " منظورتان \($0) بود؟" } ?? ""
      return "گزینهٔ \(match.output.1) ناشناخته است." + meant
    }
    if let match = english.wholeMatch(of: /(\d+ unexpected arguments?|Unexpected argument):? (.+)/) {
      return "آرگومان اضافی: \(match.output.2)"
    }
    if let match = english.wholeMatch(
      of: /The value '(.*)' is invalid for '(.+?)'(?:\. Please provide one of (.*?)\.?)?/)
    {
      return "مقدار «\(match.output.1)» برای \(match.output.2) معتبر نیست."
        + (match.output.3.map { list in
          // A list of its own follows below.
          let shown =
            list.hasPrefix("the following")
            ? "" : list.replacing(" and ", with: "، ").replacing(",", with: "،")
          return " یکی از این‌ها را وارد کنید: " + shown
        } ?? "")
    }
    return english
  }
}
