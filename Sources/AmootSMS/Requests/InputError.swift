public import struct Foundation.Date

/// One of the things a user fills in.
public enum InputField: String, Sendable, CaseIterable, Codable {
  case token, lineNumber, mobile, codeLength, sendTime, text, baseAddress
}

/// Why an input was rejected. Every case knows its field, what was expected and what came.
public enum InputError: Error, Equatable, Sendable {
  case tokenMissing
  case tokenTooLong(count: Int)
  /// A character that would split the header or that a header cannot carry; the position counts from 1.
  case tokenCharacter(Unicode.Scalar, position: Int)

  case lineNumberMissing
  case lineNumberTooLong(count: Int)
  case lineNumberCharacter(Unicode.Scalar)

  case mobileMissing
  case mobileCharacter(String, Unicode.Scalar)
  case mobileLength(String, digits: Int)
  case mobileNotMobile(String)
  /// 98 and fewer digits than a number has.
  case mobileCutOff(String)
  case tooManyMobiles(count: Int)

  case codeLengthNotANumber(String)
  case codeLengthOutOfRange(Int)

  case sendTimeUnreadable(String)
  case sendTimeNoSuchDay(String)
  case sendTimePast(Date)
  case sendTimeTooFar(Date)

  case textMissing
  case textTooLong(count: Int)
  case textControlCharacter(Unicode.Scalar, position: Int)

  case baseAddressUnreadable(String)
  case baseAddressNotSecure(String)
  case baseAddressHasUser
  case baseAddressHasQuery(String)
  case baseAddressHasSpace(String)
  case baseAddressNotASCII(String)
  /// The address of one method instead of the place of all.
  case baseAddressHasMethod(String, method: String)
  /// With dots for folders, escapes, or other signs than a path of the service's has.
  case baseAddressPath(String)

  /// The field that the value was meant for.
  public var field: InputField {
    switch self {
    case .tokenMissing, .tokenTooLong, .tokenCharacter: .token
    case .lineNumberMissing, .lineNumberTooLong, .lineNumberCharacter: .lineNumber
    case .mobileMissing, .mobileCharacter, .mobileLength, .mobileNotMobile, .mobileCutOff, .tooManyMobiles:
      .mobile
    case .codeLengthNotANumber, .codeLengthOutOfRange: .codeLength
    case .sendTimeUnreadable, .sendTimeNoSuchDay, .sendTimePast, .sendTimeTooFar: .sendTime
    case .textMissing, .textTooLong, .textControlCharacter: .text
    case .baseAddressUnreadable, .baseAddressNotSecure, .baseAddressHasUser, .baseAddressHasQuery,
      .baseAddressHasSpace, .baseAddressNotASCII, .baseAddressHasMethod, .baseAddressPath:
      .baseAddress
    }
  }

  /// What would have been taken.
  public var expected: String {
    switch self {
    case .tokenMissing: "the account's token, from the provider's panel"
    case .tokenCharacter: "a token of visible ASCII characters, no spaces"
    case .tokenTooLong: "a token of at most \(Token.maximumLength) characters"
    case .lineNumberMissing: "a line number, or a word such as public"
    case .lineNumberTooLong: "a line number of at most \(LineNumber.maximumLength) characters"
    case .lineNumberCharacter: "digits, or a word of Latin letters such as public"
    case .mobileMissing: "a mobile number such as 0912 000 0000"
    case .mobileCharacter, .mobileLength: "ten digits from 9, with or without 0 or +98"
    case .mobileNotMobile: "a mobile number of Iran: ten digits from 9"
    case .mobileCutOff: "ten digits from 9 behind the country's 98"
    case .tooManyMobiles: "at most \(MobileList.maximumCount) numbers in one go"
    case .codeLengthNotANumber, .codeLengthOutOfRange: "a number of digits from 4 to 8"
    case .sendTimeUnreadable:
      "now, +10m, 14:30, 2026-11-23 14:30 or 1405/09/02 14:30"
    case .sendTimeNoSuchDay: "a day and a time that exist"
    case .sendTimePast: "a time from now on"
    case .sendTimeTooFar: "a time within a year"
    case .textMissing: "the text of the message"
    case .textTooLong: "a text of at most \(MessageText.maximumLength) characters"
    case .textControlCharacter: "text without control characters"
    case .baseAddressUnreadable: "an address such as https://portal.amootsms.com/rest"
    case .baseAddressNotSecure: "https, or http to this machine only (127.0.0.1, ::1, localhost)"
    case .baseAddressHasUser: "an address without user name or password"
    case .baseAddressHasQuery: "an address without ? or #"
    case .baseAddressHasSpace: "an address without spaces in it"
    case .baseAddressNotASCII: "an address in ASCII (a name in another script in its xn-- form)"
    case .baseAddressPath: "a path of letters, digits and . _ ~ -, such as /rest"
    case .baseAddressHasMethod(_, let method):
      "the address that all methods share, without “/\(method)” at its end, such as https://portal.amootsms.com/rest"
    }
  }

  /// What was given instead: bounded, and safe to print. Of a token only the offending character is told.
  public var received: String {
    switch self {
    case .tokenMissing, .lineNumberMissing, .mobileMissing, .textMissing: "nothing"
    case .tokenTooLong(let count), .lineNumberTooLong(let count), .textTooLong(let count):
      "\(count) characters"
    case .tokenCharacter(let scalar, let position), .textControlCharacter(let scalar, let position):
      "\(InputError.name(of: scalar)) at place \(position)"
    case .lineNumberCharacter(let scalar): InputError.name(of: scalar)
    case .mobileCharacter(let text, let scalar):
      "\(InputError.quoted(text)), with \(InputError.name(of: scalar))"
    case .mobileLength(let text, let digits): "\(InputError.quoted(text)), \(digits) digits"
    case .mobileCutOff(let text): "\(InputError.quoted(text)), which has only 8"
    case .mobileNotMobile(let text), .codeLengthNotANumber(let text), .sendTimeUnreadable(let text),
      .sendTimeNoSuchDay(let text), .baseAddressUnreadable(let text), .baseAddressNotSecure(let text),
      .baseAddressHasQuery(let text), .baseAddressHasSpace(let text), .baseAddressNotASCII(let text),
      .baseAddressHasMethod(let text, _), .baseAddressPath(let text):
      InputError.quoted(text)
    case .tooManyMobiles(let count): "\(count) numbers"
    case .codeLengthOutOfRange(let length): String(length)
    case .sendTimePast(let date), .sendTimeTooFar(let date): IranTime.plain(date)
    case .baseAddressHasUser: "a user name in the address"
    }
  }

  private static func quoted(_ text: String) -> String { "“\(VisibleText.escaped(text, limit: 40))”" }

  private static func name(of scalar: Unicode.Scalar) -> String {
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hex(scalar).count)) + hex(scalar)
    return VisibleText.isUnsafe(scalar) || scalar.properties.isWhitespace ? code : "“\(scalar)” (\(code))"
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String {
    String(scalar.value, radix: 16, uppercase: true)
  }
}

extension InputError: CustomStringConvertible {
  /// The whole sentence: what was expected and what came.
  public var description: String { "expected \(expected); got \(received)" }
}
