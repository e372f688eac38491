public import struct Foundation.Date
public import Wording

/// A value that a user fills in.
public enum InputField: String, Sendable, CaseIterable, Codable {
  case token, lineNumber, mobile, codeLength, sendTime, text, baseAddress
}

/// Why an input was rejected. Every case knows its field, what was expected, and what was received.
public enum InputError: Error, Equatable, Sendable {
  case tokenMissing
  case tokenTooLong(count: Int)
  /// A character that would split the header or that a header cannot carry. The position counts from 1.
  case tokenCharacter(Unicode.Scalar, position: Int)

  case lineNumberMissing
  case lineNumberTooLong(count: Int)
  case lineNumberCharacter(Unicode.Scalar)

  case mobileMissing
  case mobileCharacter(String, Unicode.Scalar)
  case mobileLength(String, digits: Int)
  case mobileNotMobile(String)
  /// 98 followed by fewer digits than a number has.
  case mobileCutOff(String)
  case tooManyMobiles(count: Int)

  case codeLengthNotANumber(String)
  case codeLengthOutOfRange(Int)

  case sendTimeUnreadable(String)
  case sendTimeNoSuchDay(String)
  /// A day without a time of day.
  case sendTimeLacksClock(String)
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
  /// The address of one method instead of the base of all.
  case baseAddressHasMethod(String, method: String)
  /// A path with dot segments, escapes, or characters that the service's paths do not have.
  case baseAddressPath(String)

  /// The field the value was meant for.
  public var field: InputField {
    switch self {
    case .tokenMissing, .tokenTooLong, .tokenCharacter: .token
    case .lineNumberMissing, .lineNumberTooLong, .lineNumberCharacter: .lineNumber
    case .mobileMissing, .mobileCharacter, .mobileLength, .mobileNotMobile, .mobileCutOff, .tooManyMobiles:
      .mobile
    case .codeLengthNotANumber, .codeLengthOutOfRange: .codeLength
    case .sendTimeUnreadable, .sendTimeNoSuchDay, .sendTimeLacksClock, .sendTimePast, .sendTimeTooFar:
      .sendTime
    case .textMissing, .textTooLong, .textControlCharacter: .text
    case .baseAddressUnreadable, .baseAddressNotSecure, .baseAddressHasUser, .baseAddressHasQuery,
      .baseAddressHasSpace, .baseAddressNotASCII, .baseAddressHasMethod, .baseAddressPath:
      .baseAddress
    }
  }

  /// What would have been accepted.
  public var expected: Phrase {
    switch self {
    case .tokenMissing: InputWords.token
    case .tokenCharacter: InputWords.tokenOfVisibleASCII
    case .tokenTooLong: InputWords.token(atMost: Token.maximumLength)
    case .lineNumberMissing: InputWords.lineNumber
    case .lineNumberTooLong: InputWords.lineNumber(atMost: LineNumber.maximumLength)
    case .lineNumberCharacter: InputWords.lineNumberCharacters
    case .mobileMissing: InputWords.mobile
    case .mobileCharacter, .mobileLength: InputWords.mobileDigits
    case .mobileNotMobile: InputWords.iranianMobile
    case .mobileCutOff: InputWords.mobileAfterCountryCode
    case .tooManyMobiles: InputWords.numbers(atMost: MobileList.maximumCount)
    case .codeLengthNotANumber, .codeLengthOutOfRange: InputWords.codeLength
    case .sendTimeUnreadable:
      InputWords.sendTime
    case .sendTimeNoSuchDay: InputWords.existingTime
    case .sendTimeLacksClock: InputWords.dayWithTime
    case .sendTimePast: InputWords.futureTime
    case .sendTimeTooFar: InputWords.timeWithinYear
    case .textMissing: InputWords.messageText
    case .textTooLong: InputWords.text(atMost: MessageText.maximumLength)
    case .textControlCharacter: InputWords.textWithoutControls
    case .baseAddressUnreadable: InputWords.baseAddress
    case .baseAddressNotSecure: InputWords.secureAddress
    case .baseAddressHasUser: InputWords.addressWithoutUser
    case .baseAddressHasQuery: InputWords.addressWithoutQuery
    case .baseAddressHasSpace: InputWords.addressWithoutSpaces
    case .baseAddressNotASCII: InputWords.addressInASCII
    case .baseAddressPath: InputWords.addressPath
    case .baseAddressHasMethod(_, let method):
      InputWords.addressWithoutMethod(method)
    }
  }

  /// What was given instead, truncated and safe to print. Of a token, at most the offending character is revealed.
  public var received: Phrase {
    switch self {
    case .tokenMissing, .lineNumberMissing, .mobileMissing, .textMissing: InputWords.nothing
    case .tokenTooLong(let count), .lineNumberTooLong(let count), .textTooLong(let count):
      InputWords.characters(count)
    case .tokenCharacter(let scalar, let position), .textControlCharacter(let scalar, let position):
      InputWords.character(InputError.name(of: scalar), position: position)
    case .lineNumberCharacter(let scalar): InputError.name(of: scalar)
    case .mobileCharacter(let text, let scalar):
      InputWords.text(InputError.quoted(text), holding: InputError.name(of: scalar))
    case .mobileLength(let text, let digits): InputWords.text(InputError.quoted(text), digits: digits)
    case .mobileCutOff(let text): InputWords.onlyEightDigits(InputError.quoted(text))
    case .mobileNotMobile(let text), .codeLengthNotANumber(let text), .sendTimeUnreadable(let text),
      .sendTimeNoSuchDay(let text), .sendTimeLacksClock(let text), .baseAddressUnreadable(let text),
      .baseAddressNotSecure(let text),
      .baseAddressHasQuery(let text), .baseAddressHasSpace(let text), .baseAddressNotASCII(let text),
      .baseAddressHasMethod(let text, _), .baseAddressPath(let text):
      InputError.quoted(text)
    case .tooManyMobiles(let count): InputWords.numbers(count)
    case .codeLengthOutOfRange(let length): .verbatim(String(length))
    case .sendTimePast(let date), .sendTimeTooFar(let date): .verbatim(IranTime.plain(date))
    case .baseAddressHasUser: InputWords.userInAddress
    }
  }

  private static func quoted(_ text: String) -> Phrase {
    InputWords.quoted(VisibleText.escaped(text, limit: 40))
  }

  private static func name(of scalar: Unicode.Scalar) -> Phrase {
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hex(scalar).count)) + hex(scalar)
    if VisibleText.isUnsafe(scalar) || scalar.properties.isWhitespace { return .verbatim(code) }
    // What is on every keyboard needs no number.
    let isPlain = scalar.isASCII || (0x0600...0x06FF).contains(scalar.value)
    return isPlain ? InputWords.quoted(String(scalar)) : InputWords.named(String(scalar), code: code)
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String {
    String(scalar.value, radix: 16, uppercase: true)
  }
}

extension InputError: CustomStringConvertible, PhraseConvertible {
  /// What to do, and what is wrong with what was given.
  public var phrase: Phrase {
    switch self {
    case .tokenMissing: InputWords.enterToken
    case .tokenTooLong(let count): InputWords.tokenTooLong(count, limit: Token.maximumLength)
    case .tokenCharacter(let scalar, let position):
      InputWords.removeFromToken(InputError.name(of: scalar), position: position)
    case .lineNumberMissing: InputWords.enterLine
    case .lineNumberTooLong(let count): InputWords.lineTooLong(count, limit: LineNumber.maximumLength)
    case .lineNumberCharacter(let scalar): InputWords.removeFromLine(InputError.name(of: scalar))
    case .mobileMissing: InputWords.enterMobile
    case .mobileCharacter(let text, let scalar):
      InputWords.mobile(InputError.quoted(text), holding: InputError.name(of: scalar))
    case .mobileLength(let text, let digits): InputWords.mobile(InputError.quoted(text), digits: digits)
    case .mobileNotMobile(let text): InputWords.notIranian(InputError.quoted(text))
    case .mobileCutOff(let text): InputWords.cutOff(InputError.quoted(text))
    case .tooManyMobiles(let count): InputWords.tooMany(count, limit: MobileList.maximumCount)
    case .codeLengthNotANumber(let text): InputWords.codeLength(not: InputError.quoted(text))
    case .codeLengthOutOfRange(let length): InputWords.codeLength(not: .verbatim(String(length)))
    case .sendTimeUnreadable(let text): InputWords.time(not: InputError.quoted(text))
    case .sendTimeNoSuchDay(let text): InputWords.noSuchTime(InputError.quoted(text))
    case .sendTimeLacksClock(let text): InputWords.addTime(to: InputError.quoted(text))
    case .sendTimePast(let date): InputWords.timePast(IranTime.moment(date))
    case .sendTimeTooFar(let date): InputWords.timeTooFar(IranTime.moment(date))
    case .textMissing: InputWords.enterText
    case .textTooLong(let count): InputWords.textTooLong(count, limit: MessageText.maximumLength)
    case .textControlCharacter(let scalar, let position):
      InputWords.removeFromText(InputError.name(of: scalar), position: position)
    case .baseAddressUnreadable, .baseAddressNotSecure, .baseAddressHasQuery, .baseAddressHasSpace,
      .baseAddressNotASCII, .baseAddressHasMethod, .baseAddressPath, .baseAddressHasUser:
      InputWords.enter(expected, not: received)
    }
  }
}
