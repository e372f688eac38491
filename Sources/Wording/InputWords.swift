/// Why an input was rejected.
public enum InputWords {
  // MARK: Sentences

  public static let enterToken = Phrase("Enter the account's token, from the provider's panel.")
  public static func tokenTooLong(_ count: Int, limit: Int) -> Phrase {
    Phrase("A token has at most \(limit) characters. This one has \(count).")
  }
  public static func removeFromToken(_ character: String, position: Int) -> Phrase {
    Phrase("A token has no spaces or special characters. Remove \(character) at position \(position).")
  }
  public static let enterLine = Phrase("Enter a line number, or a word such as public.")
  public static func lineTooLong(_ count: Int, limit: Int) -> Phrase {
    Phrase("A line number has at most \(limit) characters. This one has \(count).")
  }
  public static func removeFromLine(_ character: String) -> Phrase {
    Phrase("A line number has only digits, or is a word such as public. Remove \(character).")
  }
  public static let enterMobile = Phrase("Enter a mobile number such as 0912 345 6789.")
  public static func mobile(_ text: Phrase, holding character: String) -> Phrase {
    Phrase("Enter a mobile number such as 0912 345 6789. \(text) has \(character) in it.")
  }
  public static func mobile(_ text: Phrase, digits: Int) -> Phrase {
    let few = digits < 10 ? "only " : ""
    return Phrase(
      "Enter a mobile number such as 0912 345 6789. \(text) has \(few)\(Quantity.english(digits, "digit", "digits"))."
    )
  }
  public static func notIranian(_ text: Phrase) -> Phrase {
    Phrase("Enter an Iranian mobile number such as 0912 345 6789. \(text) is not one.")
  }
  public static func cutOff(_ text: Phrase) -> Phrase {
    Phrase("Enter ten digits after 98, such as 98 912 345 6789. \(text) has only 8.")
  }
  public static func tooMany(_ count: Int, limit: Int) -> Phrase {
    Phrase("Enter at most \(limit) numbers at a time. There are \(count).")
  }
  public static func codeLength(not text: Phrase) -> Phrase {
    Phrase("Enter a number of digits from 4 to 8, not \(text).")
  }
  public static func time(not text: Phrase) -> Phrase {
    Phrase("Enter a time such as now, +10m, 14:30, 2026-11-23 14:30 or 1405/09/02 14:30, not \(text).")
  }
  public static func noSuchTime(_ text: Phrase) -> Phrase {
    Phrase("There is no such day or time as \(text). Enter one that exists.")
  }
  public static func timePast(_ moment: String) -> Phrase {
    Phrase("Enter a time from now on. \(moment) has passed.")
  }
  public static func timeTooFar(_ moment: String) -> Phrase {
    Phrase("Enter a time within a year. \(moment) is later.")
  }
  public static let enterText = Phrase("Enter the text of the message.")
  public static func textTooLong(_ count: Int, limit: Int) -> Phrase {
    Phrase("A message has at most \(limit) characters. This one has \(count).")
  }
  public static func removeFromText(_ character: String, position: Int) -> Phrase {
    Phrase("A message has no control characters. Remove \(character) at position \(position).")
  }
  public static func enter(_ expected: Phrase, not received: Phrase) -> Phrase {
    Phrase("Enter \(expected), not \(received).")
  }

  // MARK: Expected

  public static let token = Phrase("the account's token, from the provider's panel")
  public static let tokenOfVisibleASCII = Phrase("a token of visible ASCII characters, no spaces")
  public static func token(atMost count: Int) -> Phrase { Phrase("a token of at most \(count) characters") }
  public static let lineNumber = Phrase("a line number, or a word such as public")
  public static func lineNumber(atMost count: Int) -> Phrase {
    Phrase("a line number of at most \(count) characters")
  }
  public static let lineNumberCharacters = Phrase("digits, or a word of Latin letters such as public")
  public static let mobile = Phrase("a mobile number such as 0912 000 0000")
  public static let mobileDigits = Phrase("ten digits from 9, with or without 0 or +98")
  public static let iranianMobile = Phrase("a mobile number of Iran: ten digits from 9")
  public static let mobileAfterCountryCode = Phrase("ten digits from 9 behind the country's 98")
  public static func numbers(atMost count: Int) -> Phrase { Phrase("at most \(count) numbers in one go") }
  public static let codeLength = Phrase("a number of digits from 4 to 8")
  public static let sendTime = Phrase("now, +10m, 14:30, 2026-11-23 14:30 or 1405/09/02 14:30")
  public static let existingTime = Phrase("a day and a time that exist")
  public static let futureTime = Phrase("a time from now on")
  public static let timeWithinYear = Phrase("a time within a year")
  public static let messageText = Phrase("the text of the message")
  public static func text(atMost count: Int) -> Phrase { Phrase("a text of at most \(count) characters") }
  public static let textWithoutControls = Phrase("text without control characters")
  public static let baseAddress = Phrase("an address such as https://portal.amootsms.com/rest")
  public static let secureAddress = Phrase("https, or http to this machine only (127.0.0.1, ::1, localhost)")
  public static let addressWithoutUser = Phrase("an address without user name or password")
  public static let addressWithoutQuery = Phrase("an address without ? or #")
  public static let addressWithoutSpaces = Phrase("an address without spaces in it")
  public static let addressInASCII = Phrase("an address in ASCII (a name in another script in its xn-- form)")
  public static let addressPath = Phrase("a path of letters, digits and . _ ~ -, such as /rest")
  public static func addressWithoutMethod(_ method: String) -> Phrase {
    Phrase(
      "the address that all methods share, without “/\(method)” at its end, such as https://portal.amootsms.com/rest"
    )
  }

  // MARK: Received

  public static let nothing = Phrase("nothing")
  public static func characters(_ count: Int) -> Phrase { Phrase("\(count) characters") }
  public static func quoted(_ text: String) -> Phrase { Phrase("“\(text)”") }
  public static func character(_ name: String, position: Int) -> Phrase {
    Phrase("\(name) at place \(position)")
  }
  public static func text(_ text: Phrase, holding character: String) -> Phrase {
    Phrase("\(text), with \(character)")
  }
  public static func text(_ text: Phrase, digits: Int) -> Phrase { Phrase("\(text), \(digits) digits") }
  public static func onlyEightDigits(_ text: Phrase) -> Phrase { Phrase("\(text), which has only 8") }
  public static func numbers(_ count: Int) -> Phrase { Phrase("\(count) numbers") }
  public static let userInAddress = Phrase("a user name in the address")

  // MARK: Remarks on a message

  public static func arabicLetters(_ count: Int, key: String) -> Phrase {
    Phrase("\(count) Arabic ي or ك: \(key) corrects")
  }
  public static func directionControls(_ count: Int) -> Phrase {
    Phrase("\(Quantity.english(count, "invisible direction mark", "invisible direction marks")) in the text")
  }
  public static func unusualSpaces(_ count: Int) -> Phrase {
    Phrase("\(Quantity.english(count, "unusual space", "unusual spaces")) (not U+0020)")
  }

  // MARK: JSON

  public static let jsonEmpty = Phrase("it is empty")
  public static let jsonCutOff = Phrase("it ends in the middle")
  public static let jsonNotUTF8 = Phrase("a byte is not UTF-8")
  public static func jsonTooDeep(limit: Int) -> Phrase { Phrase("it is nested more than \(limit) deep") }
  public static let jsonLeadingZero = Phrase("a number has a leading zero, which JSON does not allow")
  public static func jsonUnexpected(_ byte: Phrase) -> Phrase {
    Phrase("unexpected \(byte)")
  }
  public static func jsonTrailing(_ byte: Phrase) -> Phrase {
    Phrase("unexpected \(byte) after the end")
  }
  public static func jsonControl(_ byte: Phrase) -> Phrase {
    Phrase("\(byte) inside a string must be escaped")
  }
  public static let jsonBadEscape = Phrase("a string holds a broken escape")
  public static let jsonLoneSurrogate = Phrase(
    "a string holds half of a character (an escape from \\uD800 to \\uDFFF by itself)")
  public static func jsonKeyTwice(_ key: String) -> Phrase { Phrase("the key “\(key)” appears twice") }
  public static func byte(_ hex: String) -> Phrase { Phrase("byte 0x\(hex)") }
  public static func invalidJSON(_ reason: Phrase) -> Phrase { Phrase("not valid JSON, \(reason)") }
}
