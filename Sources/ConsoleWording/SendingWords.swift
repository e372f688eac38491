public import Wording

/// A send and its batch, the code, and what can be copied.
public enum SendingWords {
  public static let starting = Phrase(
    "Starting. The message is sent as soon as the demo is ready.",
    "حالت نمایشی در حال آماده شدن است. پیامک بلافاصله پس از آن ارسال می‌شود.")
  /// - Parameter fields: at least one, by their labels.
  public static func needsCorrection(_ fields: [Phrase]) -> Phrase {
    let first = fields.first ?? .empty
    guard let last = fields.last, fields.count > 1 else {
      return Phrase("Not sent: check \(first).", "ارسال نشد: \(first) را اصلاح کنید.")
    }
    let others = fields.dropFirst().dropLast().reduce(first) { list, field in
      Phrase("\(list), \(field)", "\(list)، \(field)")
    }
    return Phrase(
      "Not sent: check \(others) and \(last).", "ارسال نشد: \(others) و \(last) را اصلاح کنید.")
  }
  public static func duplicates(_ names: Phrase) -> Phrase {
    Phrase(
      "Listed more than once, but sent to only once: \(names).",
      "به شمارهٔ تکراری فقط یک بار ارسال می‌شود: \(names).")
  }
  public static func duplicates(_ names: Phrase, andMore count: Int) -> Phrase {
    Phrase(
      "Listed more than once, but sent to only once: \(names) and \(count) more.",
      "به شماره‌های تکراری فقط یک بار ارسال می‌شود: \(names) و \(count) مورد دیگر.")
  }
  public static let cancelled = Phrase("Not sent: cancelled.", "ارسال نشد: لغو شد.")
  public static func notSent(_ reason: Phrase) -> Phrase {
    Phrase("Not sent: \(reason)", "ارسال نشد: \(reason)")
  }
  public static func notSent(_ field: Phrase, _ reason: Phrase) -> Phrase {
    Phrase("Not sent: \(field): \(reason)", "ارسال نشد: \(field): \(reason)")
  }
  /// - Parameter text: as the server gave it: seconds, or a date.
  public static func retryAfter(_ text: String) -> Phrase {
    Phrase(" Retry after \(text).", " سرور خواسته است پس از \(text) دوباره امتحان کنید (\("Retry-After")).")
  }
  public static func stopped(after done: Int, of total: Int, left: Int, wait: Phrase, last: Phrase) -> Phrase
  {
    left == 1
      ? Phrase(
        "Stopped after \(done) of \(total). \(last)\(wait) The remaining number was skipped: it would fail for the same reason.",
        "پس از \(done) شماره از \(total) متوقف شد. \(last)\(wait) نتیجهٔ شمارهٔ باقی‌مانده هم همین می‌شد."
      )
      : Phrase(
        "Stopped after \(done) of \(total). \(last)\(wait) The other \(left) were skipped: they would fail for the same reason.",
        "پس از \(done) شماره از \(total) متوقف شد. \(last)\(wait) نتیجهٔ \(left) شمارهٔ باقی‌مانده هم همین می‌شد."
      )
  }

  public static func mobileKeeps(_ count: Int) -> Phrase {
    Phrase(
      " Mobile keeps \(count, "number", "numbers").",
      " \(count) شماره در فیلد موبایل مانده است.")
  }

  // MARK: Outcomes

  public static let accepted = Phrase("Accepted.", "سرویس پیامک را پذیرفت.")
  /// - Parameter key: nil where it would act on another row.
  public static func acceptedCode(_ code: String, key: String?) -> Phrase {
    guard let key else {
      return Phrase("Accepted; the code is \(code).", "پیامک پذیرفته شد؛ کد آن \(code) است.")
    }
    return Phrase(
      "Accepted; the code is \(code). \(key) copies it.",
      "پیامک پذیرفته شد؛ کد آن \(code) است و با \(key) کپی می‌شود.")
  }
  /// - Parameter key: nil where it would act on another row.
  public static func refused(_ status: Phrase, key: String?) -> Phrase {
    guard let key else { return Phrase("Refused: \(status).", "رد شد: \(status).") }
    return Phrase(
      "Refused: \(status). \(key) shows what it means and what to do.",
      "رد شد: \(status). معنی و راه‌حل: \(key)")
  }
  /// - Parameter key: nil where it would act on another row.
  public static func unknown(_ reason: Phrase, key: String?) -> Phrase {
    guard let key else {
      return Phrase(
        "Unknown: it may have been sent and charged (\(reason)).",
        "نتیجه نامشخص است: شاید پیامک ارسال شده و هزینه‌اش هم کسر شده باشد (\(reason)).")
    }
    return Phrase(
      // What it means for the user comes first, because a narrow line is cut at its end.
      "Unknown: it may have been sent and charged (\(reason)). \(key) shows more.",
      "نتیجه نامشخص است: شاید پیامک ارسال شده و هزینه‌اش هم کسر شده باشد (\(reason)). جزئیات با \(key) دیده می‌شود."
    )
  }

  // MARK: A batch

  public static func progress(_ number: Int, of total: Int) -> Phrase {
    Phrase("Sending \(number) of \(total)", "ارسال \(number) از \(total)")
  }
  public static func progressPaused(_ done: Int, of total: Int) -> Phrase {
    Phrase("Paused after \(done) of \(total)", "مکث پس از \(done) از \(total)")
  }
  public static func paused(left: Int, key: String, stop: String) -> Phrase {
    left == 0
      ? Phrase(
        "Paused: no number waits after the one under way. \(key) goes on.",
        "مکث: پس از ارسال در جریان، شماره‌ای در نوبت نیست. ادامه با \(key).")
      : Phrase(
        "Paused: \(left, "number waits", "numbers wait"). \(key) goes on, \(stop) in the form stops.",
        "مکث: \(left) شماره در نوبت است. ادامه با \(key)، توقف در فرم با \(stop).")
  }
  public static func goesOn(left: Int) -> Phrase {
    Phrase(
      "Going on with \(left, "number", "numbers").", "ادامهٔ ارسال به \(left) شماره.")
  }
  public static let noBatch = Phrase("No batch is being sent.", "ارسال گروهی در جریان نیست.")
  public static func acceptedCount(_ count: Int, of total: Int) -> Phrase {
    Phrase("\(count) of \(total) accepted", "\(count) از \(total) پیامک پذیرفته شد")
  }
  public static func notTriedCount(_ count: Int) -> Phrase {
    Phrase("\(count) not tried", "\(count) مورد امتحان نشد")
  }
  public static func summary(_ parts: Phrase) -> Phrase { Phrase("\(parts).", "\(parts).") }
  public static func left(_ duration: Phrase) -> Phrase {
    Phrase("about \(duration) left", "حدود \(duration) مانده")
  }

  // MARK: Why nothing can be done

  public static func nothingSending(quit: String, copy: String) -> Phrase {
    Phrase(
      "Nothing is being sent. \(quit) quits, \(copy) copies what is selected.",
      "ارسالی در جریان نیست. خروج با \(quit)، کپی متن انتخاب‌شده با \(copy).")
  }
  public static func timePassedWaiting(_ moment: Phrase, left: Int) -> Phrase {
    Phrase(
      "\(moment) has passed; nothing was sent to \(left, "number", "numbers").",
      "\(moment) گذشته است؛ به \(left) شماره ارسال نشد.")
  }
  public static func timeHasMoved(_ shown: Phrase, now meant: Phrase) -> Phrase {
    Phrase(
      "Not sent: the screen showed \(shown), and the time now means \(meant). Enter sends it then.",
      "ارسال نشد: روی صفحه \(shown) بود و این زمان اکنون یعنی \(meant). با Enter برای آن زمان ارسال می‌شود.")
  }
  public static func timeHasPassed(_ shown: Phrase, now meant: Phrase) -> Phrase {
    Phrase(
      "Not sent: \(shown) has passed, and the time now means \(meant). Enter sends it then.",
      "ارسال نشد: \(shown) گذشته است و این ساعت اکنون یعنی \(meant). با Enter برای آن زمان ارسال می‌شود.")
  }
  public static func rowTimeIsPast(_ moment: Phrase, key: String) -> Phrase {
    Phrase(
      "Nothing was sent now: the row's time, \(moment), has passed. \(key) puts it into the form, to choose another.",
      "اکنون چیزی ارسال نشد: زمان این ردیف، \(moment)، گذشته است. با \(key) آن را در فرم کپی کنید و زمان دیگری بدهید."
    )
  }
  /// - Parameter minutes: How far this machine's clock is ahead; negative if it is behind.
  public static func clockDiffers(minutes: Int) -> Phrase {
    let count = abs(minutes)
    return minutes > 0
      ? Phrase(
        " This machine's clock is \(count) min ahead of the service's.",
        " ساعت این دستگاه \(count) دقیقه از ساعت سرویس جلوتر است.")
      : Phrase(
        " This machine's clock is \(count) min behind the service's.",
        " ساعت این دستگاه \(count) دقیقه از ساعت سرویس عقب‌تر است.")
  }
  public static func misspeltKey(_ key: String, meant: String) -> Phrase {
    Phrase(
      "Not sent: the settings file has a key “\(key)”, which is ignored. Did you mean “\(meant)”? Correct or remove it.",
      "ارسال نشد: در فایل تنظیمات کلید «\(key)» هست که نادیده گرفته می‌شود. منظورتان «\(meant)» بود؟ آن را اصلاح یا حذف کنید."
    )
  }
  /// A batch that was begun before the settings changed.
  public static let goesOnAsBegun = Phrase(
    "The settings have changed. Sends under way or waiting still go where they were meant to.",
    "تنظیمات تغییر کرد. ارسال‌های در جریان یا در نوبت همچنان به مقصد قبلی خود می‌روند.")
  public static let rowIsNotSending = Phrase(
    "This console is not sending this row; nothing was cancelled.",
    "این برنامه در حال ارسال این ردیف نیست؛ چیزی لغو نشد.")
  public static func endedMeanwhile(key: String) -> Phrase {
    Phrase(
      "That send has just ended; nothing was cancelled. \(key) again cancels the one still under way.",
      "آن ارسال همین حالا تمام شد؛ چیزی لغو نشد. \(key) بعدی ارسالی را که هنوز در جریان است لغو می‌کند.")
  }
  public static let noCode = Phrase("The row has no code to copy.", "این ردیف کدی برای کپی ندارد.")
  public static let codeNotKept = Phrase(
    "The row has no whole code: it was stored without.", "کد کامل در این ردیف نیست: بدون آن ذخیره شده است.")
  public static let noBigCode = Phrase("The row has no code to show.", "این ردیف کدی برای نمایش ندارد.")
  public static let noMessageID = Phrase(
    "The row has no MessageID to copy.", "این ردیف شناسه‌ای (MessageID) برای کپی ندارد.")

  // MARK: The code in large digits

  public static func codeFor(_ mobile: String) -> Phrase {
    Phrase("Code for \(mobile)", "کد برای \(mobile)")
  }
  public static func accepted(_ ago: Phrase) -> Phrase {
    Phrase("accepted \(ago)", "\(ago) پذیرفته شد")
  }
  /// - Parameter moment: a time of day, with the day where that is not today.
  public static func acceptedAt(_ moment: Phrase) -> Phrase {
    Phrase("accepted at \(moment)", "زمان پذیرش: \(moment)")
  }
  public static func goesOutAt(_ moment: Phrase) -> Phrase {
    Phrase("goes out at \(moment)", "زمان ارسال: \(moment)")
  }
  public static func goodFor(_ clock: String) -> Phrase {
    Phrase("valid for \(clock) more", "تا \(digits: clock) دیگر معتبر است")
  }
  public static let noLongerGood = Phrase("expired", "منقضی شده است")

  // MARK: Copying

  public static func code(_ code: String) -> Phrase { Phrase("the code \(code)", "کد \(code)") }
  public static func codes(_ count: Int) -> Phrase { Phrase("\(count) codes", "\(count) کد") }
  public static func allCodes(_ count: Int) -> Phrase { Phrase("All \(count) codes", "هر \(count) کد") }
  public static let oneALine = Phrase("one per line", "هر کد در یک سطر")
  public static let numbersAndCodes = Phrase("Numbers and codes", "شماره‌ها و کدها")
  public static let pairs = Phrase(
    "each code after its number, one per line", "هر کد پس از شماره‌اش، در یک سطر")
  public static let codesTitle = Phrase("Copy codes of the last batch", "کپی کدهای آخرین ارسال گروهی")
  public static func messageID(_ text: String) -> Phrase {
    Phrase("the MessageID \(text)", "شناسهٔ \(text)")
  }
  public static func call(for language: String, _ form: Phrase) -> Phrase {
    Phrase("the \(language) call (\(form) form)", "فراخوانی \(language) با \(form)")
  }
  public static let request = Phrase("the request as sent", "درخواست ارسال‌شده")
  public static let answerBody = Phrase("the response body", "بدنهٔ پاسخ")
  public static let copyTitle = Phrase("Copy as…", "کپی به‌صورت…")
  public static let headerForm = Phrase("header", "هدر")
  public static let queryForm = Phrase("query", "query")
  public static func callLabel(_ language: String, _ form: Phrase) -> Phrase {
    Phrase("\(language), \(form) form", "فراخوانی \(language)، با \(form)")
  }
  public static let postRemark = Phrase("POST, the token in a header", "روش POST، توکن در هدر")
  public static let getRemark = Phrase("GET, the token in the query", "روش GET، توکن در query")
  public static let requestLabel = Phrase("Request as sent", "درخواست ارسال‌شده")
  public static let requestRemark = Phrase(
    "headers and body, a placeholder for the token", "هدرها و بدنه، بدون توکن واقعی")
  public static let answerLabel = Phrase("Response body", "بدنهٔ پاسخ")
  public static let answerRemark = Phrase("the text as it came", "متن پاسخ، بدون تغییر")
  /// - Parameter means: one of the places below.
  public static func copied(_ what: Phrase, by means: Phrase) -> Phrase {
    Phrase("Copied \(what) to \(means).", "\(what) \(means) کپی شد.")
  }
  public static let byWLCopy = Phrase("the clipboard, by wl-copy", "در کلیپ‌بورد (با wl-copy)")
  public static let byXClip = Phrase("the clipboard, by xclip", "در کلیپ‌بورد (با xclip)")
  public static let byXSel = Phrase("the clipboard, by xsel", "در کلیپ‌بورد (با xsel)")
  public static let byTmux = Phrase(
    "tmux's buffer, and to the terminal if tmux's set-clipboard is on",
    "در بافر tmux (و در ترمینال، اگر set-clipboard روشن باشد)")
  public static func sentToTerminal(_ what: Phrase) -> Phrase {
    Phrase(
      "Asked the terminal to copy \(what) (OSC 52). If pasting gives nothing, the terminal blocks it.",
      "از ترمینال خواسته شد \(what) را کپی کند (\("OSC 52")). اگر چیزی پیست نشد، ترمینال اجازه نمی‌دهد.")
  }
  public static func tooLongToCopy(_ what: Phrase, kilobytes: Int, limit: Int) -> Phrase {
    Phrase(
      "Not copied: \(what) is \(kilobytes) kB long, and a terminal takes \(limit) kB.",
      "کپی نشد: \(what) \(kilobytes) کیلوبایت است و ترمینال حداکثر \(limit) کیلوبایت می‌پذیرد."
    )
  }
  public static let noClipboard = Phrase(
    "Not copied: the Linux console has no clipboard.", "کپی نشد: کنسول لینوکس کلیپ‌بورد ندارد.")
}
