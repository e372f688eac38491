/// Why an input was rejected.
public enum InputWords {
  public static let dayWithTime = Phrase(
    "a day with a time, such as 2026-11-23 14:30", "روز همراه با ساعت، مانند \("1405/09/02 14:30")")
  public static func addTime(to day: Phrase) -> Phrase {
    Phrase(
      "\(day) has no time. Add one, such as 14:30, after the day.",
      "\(day) ساعت ندارد. پس از روز، ساعت را هم بنویسید، مانند \("14:30").")
  }
  // MARK: Sentences

  public static let enterToken = Phrase(
    "Enter the account's token, from the provider's panel.", "توکن حساب را از پنل سامانه وارد کنید.")
  public static func tokenTooLong(_ count: Int, limit: Int) -> Phrase {
    Phrase(
      "A token has at most \(limit) characters. This one has \(count).",
      "توکن حداکثر \(limit) کاراکتر دارد؛ این توکن \(count) کاراکتر دارد.")
  }
  /// A character with its code in Unicode, such as U+0041.
  public static func named(_ character: String, code: String) -> Phrase {
    Phrase("“\(character)” (\(code))", "«\(character)» (\(code))")
  }
  public static func removeFromToken(_ character: Phrase, position: Int) -> Phrase {
    Phrase(
      "A token has no spaces or special characters. Remove \(character) at position \(position).",
      "توکن فاصله و کاراکتر خاص ندارد. کاراکتر \(character) را از جایگاه \(position) حذف کنید.")
  }
  public static let enterLine = Phrase(
    "Enter a line number, or a word such as public.", "شمارهٔ خط، یا واژه‌ای مانند public وارد کنید.")
  public static func lineTooLong(_ count: Int, limit: Int) -> Phrase {
    Phrase(
      "A line number has at most \(limit) characters. This one has \(count).",
      "شمارهٔ خط حداکثر \(limit) کاراکتر دارد؛ این شماره \(count) کاراکتر دارد.")
  }
  public static func removeFromLine(_ character: Phrase) -> Phrase {
    Phrase(
      "A line number has only digits, or is a word such as public. Remove \(character).",
      "شمارهٔ خط فقط رقم دارد، یا واژه‌ای مانند public است. کاراکتر \(character) را حذف کنید.")
  }
  public static let enterMobile = Phrase(
    "Enter a mobile number such as 0912 345 6789.",
    "شمارهٔ موبایل را مانند \("0912 345 6789") وارد کنید.")
  public static func mobile(_ text: Phrase, holding character: Phrase) -> Phrase {
    Phrase(
      "Enter a mobile number such as 0912 345 6789. \(text) has \(character) in it.",
      "شمارهٔ موبایل را مانند \("0912 345 6789") وارد کنید؛ در \(text) کاراکتر \(character) هست.")
  }
  public static func mobile(_ text: Phrase, digits: Int) -> Phrase {
    if digits == 10 {
      return Phrase(
        "Enter a mobile number such as 0912 345 6789. \(text) has only 10 digits; with its first 0 it needs 11.",
        "شمارهٔ موبایل را مانند \("0912 345 6789") وارد کنید؛ در \(text) فقط ۱۰ رقم آمده است؛ شماره با صفر اول ۱۱ رقم دارد."
      )
    }
    guard digits < 10 else {
      return Phrase(
        "Enter a mobile number such as 0912 345 6789. \(text) has \(digits) digits.",
        "شمارهٔ موبایل را مانند \("0912 345 6789") وارد کنید؛ در \(text)، \(digits) رقم آمده است.")
    }
    return Phrase(
      "Enter a mobile number such as 0912 345 6789. \(text) has only \(digits, "digit", "digits").",
      "شمارهٔ موبایل را مانند \("0912 345 6789") وارد کنید؛ در \(text) فقط \(digits) رقم آمده است.")
  }
  public static func notIranian(_ text: Phrase) -> Phrase {
    Phrase(
      "Enter an Iranian mobile number such as 0912 345 6789. \(text) is not one.",
      "شمارهٔ موبایل ایران را مانند \("0912 345 6789") وارد کنید؛ \(text) شمارهٔ موبایل ایران نیست.")
  }
  public static func cutOff(_ text: Phrase) -> Phrase {
    Phrase(
      "Enter ten digits after 98, such as 98 912 345 6789. \(text) has only 8.",
      "بعد از 98 باید ده رقم بیاید، مانند \("98 912 345 6789")؛ در \(text) فقط ۸ رقم آمده است.")
  }
  public static func tooMany(_ count: Int, limit: Int) -> Phrase {
    Phrase(
      "Enter at most \(limit) numbers at a time. There are \(count).",
      "هر بار حداکثر \(limit) شماره وارد کنید؛ اکنون \(count) شماره وارد شده است.")
  }
  public static func codeLength(not text: Phrase) -> Phrase {
    Phrase(
      "Enter a number of digits from 4 to 8, not \(text).",
      "طول کد را از ۴ تا ۸ رقم وارد کنید؛ \(text) معتبر نیست.")
  }
  public static func time(not text: Phrase) -> Phrase {
    Phrase(
      "Enter a time such as now, +10m, 14:30, 2026-11-23 14:30 or 1405/09/02 14:30, not \(text).",
      "زمان را مانند «اکنون»، \("+10m")، \("14:30")، \("2026-11-23 14:30") یا \("1405/09/02 14:30") وارد کنید؛ \(text) معتبر نیست."
    )
  }
  public static func noSuchTime(_ text: Phrase) -> Phrase {
    Phrase(
      "\(text) is not a valid day or time. Enter one such as 14:30 or 2026-11-23 14:30.",
      "روز یا ساعت \(text) وجود ندارد؛ روز و ساعت درستی وارد کنید.")
  }
  public static func timePast(_ moment: Phrase) -> Phrase {
    Phrase(
      "Enter a time from now on. \(moment) has passed.",
      "زمانی از اکنون به بعد وارد کنید؛ \(moment) گذشته است.")
  }
  public static func timeTooFar(_ moment: Phrase) -> Phrase {
    Phrase(
      "Enter a time within a year. \(moment) is later.",
      "زمانی تا یک سال دیگر وارد کنید؛ \(moment) دیرتر از آن است.")
  }
  public static let enterText = Phrase("Enter the text of the message.", "متن پیامک را وارد کنید.")
  public static func textTooLong(_ count: Int, limit: Int) -> Phrase {
    Phrase(
      "A message has at most \(limit) characters. This one has \(count).",
      "متن پیامک حداکثر \(limit) کاراکتر دارد؛ این متن \(count) کاراکتر دارد.")
  }
  public static func removeFromText(_ character: Phrase, position: Int) -> Phrase {
    Phrase(
      "A message has no control characters. Remove \(character) at position \(position).",
      "متن پیامک کاراکتر کنترلی ندارد. کاراکتر \(character) را از جایگاه \(position) حذف کنید.")
  }
  public static func enter(_ expected: Phrase, not received: Phrase) -> Phrase {
    Phrase(
      "Enter \(expected), not \(received).", "مقدار مجاز: \(expected)؛ واردشده: \(received).")
  }

  // MARK: Expected

  public static let token = Phrase(
    "the account's token, from the provider's panel", "توکن حساب، از پنل سامانه")
  public static let tokenOfVisibleASCII = Phrase(
    "a token of visible ASCII characters, no spaces", "توکنی فقط با کاراکترهای ASCII، بدون فاصله")
  public static func token(atMost count: Int) -> Phrase {
    Phrase("a token of at most \(count) characters", "توکنی با حداکثر \(count) کاراکتر")
  }
  public static let lineNumber = Phrase(
    "a line number, or a word such as public", "شمارهٔ خط، یا واژه‌ای مانند public")
  public static func lineNumber(atMost count: Int) -> Phrase {
    Phrase("a line number of at most \(count) characters", "شمارهٔ خطی با حداکثر \(count) کاراکتر")
  }
  public static let lineNumberCharacters = Phrase(
    "digits, or a word of Latin letters such as public", "رقم، یا واژه‌ای با حروف لاتین مانند public")
  public static let mobile = Phrase(
    "a mobile number such as 0912 000 0000", "شمارهٔ موبایل، مانند \("0912 000 0000")")
  public static let mobileDigits = Phrase(
    "ten digits starting with 9, with or without 0 or +98 before them",
    "ده رقم که با ۹ شروع شود، با 0 یا \("+98") در ابتدا یا بدون آن")
  public static let iranianMobile = Phrase(
    "a mobile number of Iran: ten digits starting with 9",
    "شمارهٔ موبایل ایران: ده رقم که با ۹ شروع شود")
  public static let mobileAfterCountryCode = Phrase(
    "ten digits starting with 9 after the country code 98",
    "ده رقم که با ۹ شروع شود، بعد از کد کشور (98)")
  public static func numbers(atMost count: Int) -> Phrase {
    Phrase("at most \(count) numbers at a time", "حداکثر \(count) شماره در هر بار")
  }
  public static let codeLength = Phrase("a number of digits from 4 to 8", "عددی از ۴ تا ۸")
  public static let sendTime = Phrase(
    "now, +10m, 14:30, 2026-11-23 14:30 or 1405/09/02 14:30",
    "زمانی مانند «اکنون»، \("+10m")، \("14:30")، \("2026-11-23 14:30") یا \("1405/09/02 14:30")")
  public static let existingTime = Phrase(
    "a day and a time that exist", "روز و ساعتی که وجود داشته باشد")
  public static let futureTime = Phrase("a time from now on", "زمانی از اکنون به بعد")
  public static let timeWithinYear = Phrase("a time within a year", "زمانی تا یک سال دیگر")
  public static let messageText = Phrase("the text of the message", "متن پیامک")
  public static func text(atMost count: Int) -> Phrase {
    Phrase("a text of at most \(count) characters", "متنی با حداکثر \(count) کاراکتر")
  }
  public static let textWithoutControls = Phrase(
    "text without control characters", "متنی بدون کاراکتر کنترلی")
  public static let baseAddress = Phrase(
    "an address such as https://portal.amootsms.com/rest",
    "آدرسی مانند \("https://portal.amootsms.com/rest")")
  public static let secureAddress = Phrase(
    "https, or http to this machine only (127.0.0.1, ::1, localhost)",
    "آدرسی با https، یا فقط برای همین دستگاه با http (\("127.0.0.1")، \("::1") یا \("localhost"))")
  public static let addressWithoutUser = Phrase(
    "an address without user name or password", "آدرسی بدون نام کاربری و گذرواژه")
  public static let addressWithoutQuery = Phrase(
    "an address without ? or #", "آدرسی بدون \("?") و \("#")")
  public static let addressWithoutSpaces = Phrase("an address without spaces", "آدرسی بدون فاصله")
  public static let addressInASCII = Phrase(
    "an address in ASCII (a name in another script in its xn-- form)",
    "آدرسی فقط با ASCII (نام غیرلاتین به‌صورت \("xn--"))")
  public static let addressPath = Phrase(
    "a path of letters, digits and . _ ~ -, such as /rest",
    "مسیری فقط با حروف لاتین، رقم و نشانه‌های \(". _ ~ -")، مانند \("/rest")")
  public static func addressWithoutMethod(_ method: String) -> Phrase {
    let ending = "/\(method)"
    return Phrase(
      "the address that all methods share, without “\(ending)” at its end, such as https://portal.amootsms.com/rest",
      "آدرسی مشترک برای همهٔ متدها، بدون «\(ending)» در پایان، مانند \("https://portal.amootsms.com/rest")"
    )
  }

  // MARK: Received

  public static let nothing = Phrase("nothing", "هیچ")
  public static func characters(_ count: Int) -> Phrase {
    Phrase("\(count, "character", "characters")", "\(count) کاراکتر")
  }
  public static func quoted(_ text: String) -> Phrase { Phrase("“\(text)”", "«\(text)»") }
  public static func character(_ name: Phrase, position: Int) -> Phrase {
    Phrase("\(name) at position \(position)", "کاراکتر \(name) در جایگاه \(position)")
  }
  public static func text(_ text: Phrase, holding character: Phrase) -> Phrase {
    Phrase("\(text), with \(character)", "\(text)، با کاراکتر \(character)")
  }
  public static func text(_ text: Phrase, digits: Int) -> Phrase {
    Phrase("\(text), \(digits, "digit", "digits")", "\(text)، با \(digits) رقم")
  }
  public static func onlyEightDigits(_ text: Phrase) -> Phrase {
    Phrase("\(text), which has only 8", "\(text)، فقط با ۸ رقم")
  }
  public static func numbers(_ count: Int) -> Phrase { Phrase("\(count) numbers", "\(count) شماره") }
  public static let userInAddress = Phrase("a user name in the address", "نام کاربری در آدرس")

  // MARK: Remarks on a message

  public static func arabicLetters(_ count: Int, key: String) -> Phrase {
    Phrase(
      "\(count, "Arabic letter", "Arabic letters") (ي, ك, or forms from a PDF): \(key) corrects",
      "\(count) حرف عربی (ي یا ك، یا حروف PDF): با \(key) اصلاح می‌شود")
  }
  public static func directionControls(_ count: Int) -> Phrase {
    Phrase(
      "\(count, "invisible direction mark", "invisible direction marks") in the text",
      "\(count) نشانهٔ نامرئی جهت در متن")
  }
  public static func unusualSpaces(_ count: Int) -> Phrase {
    Phrase(
      "\(count, "unusual space", "unusual spaces") (not U+0020)",
      "\(count) فاصلهٔ نامعمول (غیر از \("U+0020"))")
  }

  // MARK: JSON

  public static let jsonEmpty = Phrase("it is empty", "خالی است")
  public static let jsonCutOff = Phrase("it ends in the middle", "ناتمام است")
  public static let jsonNotUTF8 = Phrase("a byte is not UTF-8", "یکی از بایت‌ها UTF-8 نیست")
  public static func jsonTooDeep(limit: Int) -> Phrase {
    Phrase("it is nested more than \(limit) deep", "بیش از \(limit) سطح تودرتو است")
  }
  public static let jsonLeadingZero = Phrase(
    "a number has a leading zero, which JSON does not allow",
    "عددی با صفر شروع شده است که در JSON مجاز نیست")
  public static func jsonUnexpected(_ byte: Phrase) -> Phrase {
    Phrase("unexpected \(byte)", "\(byte) در جای نادرست آمده است")
  }
  public static func jsonTrailing(_ byte: Phrase) -> Phrase {
    Phrase("unexpected \(byte) after the end", "\(byte) پس از پایان متن آمده است")
  }
  public static func jsonControl(_ byte: Phrase) -> Phrase {
    Phrase("\(byte) inside a string must be escaped", "\(byte) درون رشته باید escape شود")
  }
  public static let jsonBadEscape = Phrase(
    "a string holds a broken escape", "در یک رشته escape نادرستی آمده است")
  public static let jsonLoneSurrogate = Phrase(
    "a string holds half of a character (an escape from \\uD800 to \\uDFFF by itself)",
    "در یک رشته نیمی از یک کاراکتر آمده است (از \("\\uD800") تا \("\\uDFFF")، به‌تنهایی)")
  public static func jsonKeyTwice(_ key: String) -> Phrase {
    Phrase("the key “\(key)” appears twice", "کلید «\(key)» دو بار آمده است")
  }
  public static func byte(_ hex: String) -> Phrase {
    let number = "0x\(hex)"
    return Phrase("byte \(number)", "بایت \(number)")
  }
  public static func invalidJSON(_ reason: Phrase) -> Phrase {
    Phrase("not valid JSON, \(reason)", "محتوای آن JSON معتبر نیست؛ \(reason)")
  }
}
