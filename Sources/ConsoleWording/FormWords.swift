public import Wording

/// The form, its fields, and the message as a phone will show it.
public enum FormWords {
  public static func badLine(_ line: String) -> Phrase {
    Phrase("“\(line)” is not a mobile number.", "«\(line)» شمارهٔ موبایل نیست.")
  }
  public static func headingSkipped(_ heading: String) -> Phrase {
    Phrase("Left out the heading “\(heading)”.", "سرستون «\(heading)» کنار گذاشته شد.")
  }
  public static let indexSkipped = Phrase(
    "Left out the numbering of the lines.", "شماره‌گذاری سطرها کنار گذاشته شد.")
  public static func duplicatesPasted(_ count: Int) -> Phrase {
    Phrase(
      "\(count, "number is", "numbers are") listed more than once; each is sent to once.",
      "\(count) شماره تکراری است؛ به هرکدام یک بار ارسال می‌شود.")
  }
  public static func tokenReplaced(undo: String, reveal: String) -> Phrase {
    Phrase(
      "You are replacing the hidden token. \(undo) restores it; \(reveal) shows what you type.",
      "توکن جدید جای توکن پنهان را گرفت. با \(undo) توکن قبلی برمی‌گردد و با \(reveal) آنچه تایپ می‌کنید دیده می‌شود."
    )
  }
  public static let title = Phrase("Send a test OTP", "ارسال کد آزمایشی")
  public static let token = Phrase("Token", "توکن")
  public static let lineNumber = Phrase("Line number", "شمارهٔ خط")
  public static let mobile = Phrase("Mobile", "موبایل")
  public static let codeLength = Phrase("Code length", "طول کد")
  public static let sendAt = Phrase("Send at", "زمان ارسال")
  public static let message = Phrase("Message", "متن پیامک")

  /// The same names within a sentence.
  public static let tokenWithin = Phrase("token", "توکن")
  public static let lineNumberWithin = Phrase("line number", "شمارهٔ خط")
  public static let mobileWithin = Phrase("mobile", "موبایل")
  public static let codeLengthWithin = Phrase("code length", "طول کد")
  public static let sendAtWithin = Phrase("send at", "زمان ارسال")
  public static let messageWithin = Phrase("message", "متن پیامک")

  // MARK: Placeholders and hints

  public static func tokenHidden(key: String) -> Phrase {
    Phrase(
      "The token stays hidden while you present. \(key) shows everything again.",
      "در حالت پنهان‌سازی، توکن پنهان می‌ماند. با \(key) همه‌چیز دوباره نمایش داده می‌شود.")
  }
  public static let unicodeEncoding = Phrase("Unicode", "یونیکد")
  public static let askingCommand = Phrase("waiting for the token command", "در انتظار خروجی دستور توکن")
  public static let pasteToken = Phrase("paste the account's token", "توکن حساب را اینجا بچسبانید")
  public static func notText(_ count: Int) -> Phrase {
    Phrase(
      "The paste had \(count, "character", "characters") that could not be read as UTF-8, shown as \u{FFFD}. The rest is there.",
      "\(count) کاراکتر از متن چسبانده‌شده UTF-8 نبود و به‌صورت \u{FFFD} نشان داده شده است. بقیهٔ متن سالم است.")
  }
  // Words, not samples: a sample can be taken for a value.
  public static let whatMessageSays = Phrase("what the message says", "متنی که ارسال می‌شود")
  public static let whichLine = Phrase("the line to send from", "خط ارسال")
  public static let whichMobile = Phrase("the number to send to", "شمارهٔ گیرنده")
  public static let whichLength = Phrase("digits of the code", "تعداد رقم‌های کد")
  public static let whichTime = Phrase("a time, or the word now", "یک زمان، یا واژهٔ «اکنون»")
  public static func lines(_ count: Int, key: String) -> Phrase {
    Phrase("\(key) \(count, "line", "lines")", "\(count) خط: \(key)")
  }
  public static func numbers(_ count: Int) -> Phrase { Phrase("\(count) numbers", "\(count) شماره") }
  /// What is sent for what was typed.
  /// - Parameter arrow: The sign before it in a language that runs from left to right.
  public static func sends(_ value: String, arrow: String) -> Phrase {
    Phrase("\(arrow) \(value)", "\u{200F}\(arrow == "→" ? "←" : arrow) \(value)")
  }
  public static let unusualPrefix = Phrase(", unusual prefix", "، پیش‌شمارهٔ نامعمول")
  public static let codeLengthRange = Phrase("4 to 8", "۴ تا ۸")
  public static let iranTime = Phrase("Iran time", "به وقت ایران")
  public static func sendButton(key: String) -> Phrase { Phrase("[ Send  \(key) ]", "[ ارسال  \(key) ]") }
  public static func tooLong(limit: Int) -> Phrase {
    Phrase(
      "Too long: a field holds \(limit) characters. The rest was cut.",
      "متن طولانی است: هر فیلد حداکثر \(limit) کاراکتر جا دارد. بقیهٔ متن حذف شد.")
  }

  // MARK: Why an editing action can do nothing

  public static let noArabicLetters = Phrase(
    "There is no Arabic ي or ك in the message.", "حرف عربی (ي یا ك) در متن پیامک نیست.")
  public static let nothingCopied = Phrase(
    "No field text was copied yet. The terminal's own paste works too.",
    "هنوز متنی از فیلدها بریده یا کپی نشده است. با خود ترمینال هم می‌توان متن چسباند.")
  public static let nothingSelected = Phrase(
    "Nothing is selected: hold Shift with the arrows.",
    "متنی انتخاب نشده است: Shift را نگه دارید و کلیدهای جهت را بزنید.")
  public static let tokenNotCopied = Phrase("The token is not copied.", "توکن کپی نمی‌شود.")
  public static func characters(_ count: Int) -> Phrase {
    Phrase("\(count, "character", "characters")", "\(count) کاراکتر")
  }

  // MARK: Editing keys, which are no actions

  public static let moving = Phrase(
    "move; in Persian text ← goes forward; with Shift: select",
    "حرکت؛ در متن فارسی، کلید ← به جلو می‌رود؛ با Shift: انتخاب")
  public static let lineEnds = Phrase("start, end of the line", "ابتدا، انتهای سطر")
  public static let words = Phrase(
    "a word back, a word forward (Ctrl-← Ctrl-→ too)",
    "یک واژه به عقب، یک واژه به جلو (با \("Ctrl-←") و \("Ctrl-→") هم)")
  public static let deletingWords = Phrase(
    "delete the word before, the word after", "حذف واژهٔ قبلی، واژهٔ بعدی")
  public static let deletingLine = Phrase(
    "delete to the start, to the end of the line", "حذف تا ابتدای سطر، تا انتهای سطر")
  public static let undoing = Phrase(
    "undo, redo (Alt-U, Alt-R too)", "واگرد، انجام دوباره (با \("Alt-U") و \("Alt-R") هم)")
  public static let upAndDown = Phrase(
    "line up or down in the message, field up or down elsewhere",
    "سطر قبلی یا بعدی در متن پیامک، فیلد قبلی یا بعدی در جاهای دیگر")

  // MARK: The preview

  /// - Parameter key: The key that goes back to the form.
  public static func folded(_ summary: Phrase, key: String) -> Phrase {
    Phrase("\(key) Form: \(summary)", "\(key) فرم: \(summary)")
  }
  public static let preview = Phrase("Preview", "پیش‌نمایش")
  public static let previewEmpty = Phrase(
    "The message as a phone will show it.", "پیامک، آن‌طور که روی گوشی دیده می‌شود.")
  public static func moreLines(_ count: Int) -> Phrase {
    Phrase(" \(count, "more line", "more lines") ", " \(count) سطر دیگر ")
  }
  public static func route(to number: Phrase, from line: Phrase, at time: Phrase) -> Phrase {
    Phrase("to \(number) from \(line), \(time)", "به \(number) از خط \(line)، \(time)")
  }
  public static let now = Phrase("now", "اکنون")
  public static func parts(_ count: Int) -> Phrase {
    Phrase("\(count, "part", "parts")", "\(count) صفحه")
  }
  public static func units(_ used: Int, of room: Int) -> Phrase {
    Phrase("\(used) of \(room)", "\(used) از \(room)")
  }
  public static func partsPaid(_ count: Int) -> Phrase {
    Phrase("\(count) parts: each is paid for", "\(count) صفحه: هزینهٔ هر صفحه جداگانه حساب می‌شود")
  }
  public static func unicode(because character: String) -> Phrase {
    Phrase("Unicode because of \(character)", "یونیکد، به‌دلیل «\(character)»")
  }
  public static func notFilledIn(_ first: String) -> Phrase {
    Phrase("not filled in: {\(first)}", "متغیر بدون مقدار: {\(first)}")
  }
  public static func notFilledIn(_ first: String, andMore count: Int) -> Phrase {
    Phrase(
      "not filled in: {\(first)} and \(count) more", "متغیرهای بدون مقدار: {\(first)} و \(count) مورد دیگر")
  }
  public static func goesOut(_ time: Phrase) -> Phrase { Phrase("goes out \(time)", "زمان ارسال: \(time)") }
  public static func codeArrives(digits: String) -> Phrase {
    Phrase("the code has \(digits) digits", "کد \(digits: digits) رقم دارد")
  }
}
