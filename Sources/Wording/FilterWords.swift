/// The history's filter, order and fields.
public enum FilterWords {
  public static let newestFirst = Phrase("newest first")
  public static let slowestFirst = Phrase("slowest first")

  // MARK: Expected

  public static let mobile = Phrase("the first digits of a number, as in mobile:0912")
  public static let line = Phrase("a line, as in line:public")
  public static let profile = Phrase("a profile's name")
  public static let status = Phrase("a code or a part of a title, as in status:-207 or status:token")
  public static let outcome = Phrase("accepted, refused, notsent, unknown or sending")
  public static func moment(_ word: String) -> Phrase {
    Phrase(
      "a day, a day and a time, or a time back, as in \(word):2026-11-01, 1405/09/02 14:30, 2h or today"
    )
  }
  /// - Parameter name: as it is written before a colon.
  public static func didYouMean(_ name: String) -> Phrase { Phrase("\(name):") }
  public static func completes(key: String, to text: String) -> Phrase { Phrase("\(key): \(text)") }
  public static let anotherWord = Phrase("another word")
  public static func problem(column: Int, word: String, expected: Phrase) -> Phrase {
    Phrase("at position \(column), “\(word)”: expected \(expected)")
  }

  // MARK: How it was understood

  public static func mobileStarts(_ digits: String) -> Phrase { Phrase("mobile starts 0\(digits)") }
  public static func lineIs(_ line: String) -> Phrase { Phrase("line \(line)") }
  public static func profileIs(_ name: String) -> Phrase { Phrase("profile \(name)") }
  public static func statusIs(_ code: String) -> Phrase { Phrase("status \(code)") }
  public static func statusHolds(_ title: String) -> Phrase { Phrase("status with “\(title)”") }
  public static func outcomeIs(_ outcome: Phrase) -> Phrase { Phrase("outcome \(outcome)") }
  public static func since(_ moment: String) -> Phrase { Phrase("since \(moment)") }
  public static func until(_ moment: String) -> Phrase { Phrase("until \(moment)") }
  public static func word(_ word: String) -> Phrase { Phrase("“\(word)”") }

  // MARK: Fields of a row

  public static let timeField = Phrase("Time")
  public static let rowField = Phrase("Row")
  public static let profileField = Phrase("Profile")
  public static let mobileField = Phrase("Mobile")
  public static let lineField = Phrase("Line number")
  public static let askedForField = Phrase("Asked for")
  public static let outcomeField = Phrase("Outcome")
  public static let statusField = Phrase("Status")
  public static let messageIDField = Phrase("MessageID")
  public static let codeField = Phrase("Code")
  public static let durationField = Phrase("Duration")
  public static let noteField = Phrase("Note")
  public static func iranTime(_ moment: String) -> Phrase { Phrase("\(moment) Iran") }
  public static let atOnce = Phrase("at once")

  // MARK: States

  public static let sending = Phrase("sending")
}
