/// Remarks on answers, and reasons why one could not be understood.
public enum AnswerWords {
  // MARK: Deviations

  public static let statusIsNumber = Phrase("Status came as a number; the provider's samples show a title.")
  public static let statusIsNumericText = Phrase(
    "Status came as digits in quotes; the provider's samples show a title.")
  public static let statusInsideDataOnly = Phrase("Status stood inside Data only.")
  public static let statusesDiffer = Phrase(
    "Status outside and inside Data differ; the one that is not Success was taken.")
  public static let dataIsArray = Phrase("Data came as an array of one.")
  public static let dataIsFlat = Phrase("The fields stood at the top level, without Data.")
  public static let severalResults = Phrase("Data held several results; the first was taken.")
  public static let messageIDIsText = Phrase("MessageID came as text.")
  public static let mobileIsNumber = Phrase("Mobile came as a number, which loses a leading zero.")
  public static let codeIsNumber = Phrase("Code came as a number.")
  public static let codePadded = Phrase(
    "Code came as a number shorter than asked for; leading zeros were put back.")
  public static let codeMasked = Phrase("Code came masked with asterisks.")
  public static let keysInOtherCase = Phrase("The keys were written in another case.")
  public static let unknownStatus = Phrase("The status is not in the documentation's table.")
  public static let hiddenCharacters = Phrase(
    "The answer holds control characters or direction marks; they are shown as escapes, and nothing obeyed them."
  )
  public static let bareValue = Phrase("The answer was a bare value instead of an object.")
  public static let trailingText = Phrase("Something other than JSON follows the answer; it was passed over.")
  public static let jsonInString = Phrase("The answer came as JSON within a JSON string.")
  public static let otherMobile = Phrase("Mobile names another number than the one that was asked for.")

  // MARK: Failures

  public static let empty = Phrase("the answer has an empty body, where JSON with a Status was expected")
  public static let html = Phrase("the answer is a web page (HTML), where JSON with a Status was expected")
  public static func notJSON(reason: Phrase, offset: Int, line: Int, column: Int) -> Phrase {
    Phrase(
      "the answer is not valid JSON: \(reason) (byte \(String(offset)), line \(String(line)), column \(String(column)))"
    )
  }
  public static func cutOff(after count: Int) -> Phrase {
    Phrase("the answer is cut off after \(count) bytes")
  }
  public static func tooLarge(kibibytes: Int) -> Phrase {
    Phrase("the answer is longer than \(kibibytes) KiB; reading stopped there")
  }
  public static let noStatus = Phrase("the answer is JSON but holds no Status")
  public static func severalStatuses(_ one: String, _ other: String) -> Phrase {
    Phrase("the answer holds Status twice, and they differ: “\(one)” and “\(other)”")
  }
  public static func foreignStatus(_ text: String) -> Phrase {
    Phrase("the answer is JSON with a status (“\(text)”) that is not the service's")
  }

  // MARK: HTTP

  /// - Parameter name: the status's name in HTTP's registry, after a space; empty if it has none.
  public static func http(_ status: String, _ name: String) -> Phrase { Phrase("HTTP \(status)\(name)") }
  public static func httpFromGateway(_ words: Phrase) -> Phrase {
    Phrase("\(words), from a gateway on the way")
  }
  public static func httpFromProxy(_ words: Phrase) -> Phrase { Phrase("\(words), from a proxy on the way") }
  public static func httpLogin(_ words: Phrase) -> Phrase { Phrase("\(words): log in to the network first") }
}
