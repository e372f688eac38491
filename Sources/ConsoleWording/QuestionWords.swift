public import Wording

/// Questions asked before something is done.
public enum QuestionWords {
  public static let quitNow = Phrase("quit now", "خروج")
  public static let send = Phrase("send", "ارسال")
  public static let sendUnrecorded = Phrase("send unrecorded", "ارسال بدون ثبت")
  public static let delete = Phrase("delete", "حذف")
  public static let readFirst = Phrase(
    "Read the question first, then answer it.", "اول پرسش را بخوانید، بعد پاسخ دهید.")
  public static func leaveIt(key: String) -> Phrase { Phrase("\(key)  cancel", "\(key)  انصراف") }
  public static func answer(_ key: String, _ deed: Phrase) -> Phrase {
    Phrase("\(key)  \(deed)", "\(key)  \(deed)")
  }
  public static let inAMoment = Phrase("  (in a moment)", "  (کمی صبر کنید)")

  // MARK: Quitting

  public static let quitTitle = Phrase("Quit?", "از برنامه خارج می‌شوید؟")
  public static func underWay(_ count: Int) -> Phrase {
    count == 1
      ? Phrase("A send is still under way.", "یک ارسال هنوز در جریان است.")
      : Phrase("\(count) sends are still under way.", "\(count) ارسال هنوز در جریان است.")
  }
  public static let quitUnchecked = Phrase(
    "A send is about to start; quitting now sends nothing.",
    "یک ارسال در حال آماده شدن است؛ با خروج چیزی ارسال نمی‌شود.")
  public static func quitPaused(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(
        "A batch is paused and 1 number waits; quitting sends nothing to it.",
        "یک ارسال گروهی در مکث است و ۱ شماره در نوبت؛ با خروج به آن ارسال نمی‌شود.")
      : Phrase(
        "A batch is paused and \(count) numbers wait; quitting sends nothing to them.",
        "یک ارسال گروهی در مکث است و \(count) شماره در نوبت؛ با خروج به آن‌ها ارسال نمی‌شود.")
  }
  public static func many(_ count: Int) -> Phrase {
    Phrase("These are \(count) messages, one to each number.", "\(count) پیامک است، به هر شماره یکی.")
  }
  public static let quitUnknown = Phrase(
    "Quitting now leaves the outcome unknown: it may have been sent and charged.",
    "با خروج از برنامه، نتیجه نامشخص می‌ماند: شاید پیامک ارسال شده و هزینه‌اش هم کسر شده باشد.")
  public static func waiting(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(
        "1 number is still waiting; nothing will be sent to it.",
        "۱ شماره هنوز در نوبت است؛ به آن چیزی ارسال نمی‌شود.")
      : Phrase(
        "\(count) numbers are still waiting; nothing will be sent to them.",
        "\(count) شماره هنوز در نوبت است؛ به آن‌ها چیزی ارسال نمی‌شود.")
  }

  // MARK: Sending

  public static func sendAgain(to mobile: String) -> Phrase {
    Phrase("Send again to \(mobile)?", "دوباره به \(mobile) ارسال شود؟")
  }
  public static func sendAgainFrom(_ line: String, digits: String, at time: Phrase) -> Phrase {
    // A quantity, which every language writes with digits of its own.
    let digits = Int(digits) ?? 0
    return Phrase(
      "From \(line), \(digits) digits, \(time).", "از خط \(line)، کد \(digits) رقمی، \(time).")
  }
  public static let putIntoForm = Phrase("Put into the form", "کپی در فرم")
  public static func putIntoForm(_ mobile: String) -> Phrase {
    Phrase("Put the row of \(mobile) into the form?", "ردیف \(mobile) در فرم کپی شود؟")
  }
  public static let settingsChanged = Phrase(
    "The settings have changed since you pressed the key that sends. This goes where it was meant to go then:",
    "از وقتی کلید ارسال را زدید تنظیمات تغییر کرده است. این پیامک به مقصدی می‌رود که آن موقع بود:")
  /// - Parameter moment: a time of day, or a day and a time.
  public static func at(_ moment: Phrase) -> Phrase {
    Phrase("at \(moment)", "در تاریخ \(moment)")
  }
  public static func at(clock: Phrase) -> Phrase { Phrase("at \(clock)", "ساعت \(clock)") }
  public static let atOnce = Phrase("at once", "بلافاصله")
  public static let unrecordedTitle = Phrase("Send without a record?", "بدون ثبت ارسال شود؟")
  public static func cannotBeWritten(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(
        "This send cannot be written to the history, so it has not been sent yet:",
        "ثبت این ارسال در تاریخچه ممکن نشد؛ برای همین هنوز ارسال نشده است:")
      : Phrase(
        "These \(count) sends cannot be written to the history, so none of them has been sent yet:",
        "ثبت این \(count) ارسال در تاریخچه ممکن نشد؛ برای همین هنوز هیچ‌کدام ارسال نشده است:")
  }
  public static let unrecordedIsLost = Phrase(
    "If you send without a record, no trace is left once the console closes.",
    "اگر بدون ثبت ارسال شود، با بستن برنامه اثری از آن نمی‌ماند.")
  public static func sendTo(_ mobile: String) -> Phrase {
    Phrase("Send to \(mobile)?", "به \(mobile) ارسال شود؟")
  }
  public static func sendTo(_ count: Int) -> Phrase {
    Phrase("Send to \(count) numbers?", "به \(count) شماره ارسال شود؟")
  }
  public static func asksAlways(_ profile: String) -> Phrase {
    Phrase(
      "The profile \(profile) asks before every send.",
      "در پروفایل \(profile) پیش از هر ارسال پرسیده می‌شود.")
  }
  public static func newNumber(_ numbers: Phrase, profile: String, to destination: Phrase) -> Phrase {
    Phrase(
      "The history knows no message by the profile \(profile) to \(numbers) at \(destination) that may have arrived.",
      "در تاریخچه پیامکی با پروفایل \(profile) به \(numbers) از طریق \(destination) نیست که شاید رسیده باشد.")
  }
  /// - Parameter count: of further numbers; 0 is not mentioned.
  public static func numbers(_ names: Phrase, andMore count: Int) -> Phrase {
    count > 0
      ? Phrase("\(names) and \(count) more", "\(names) و \(count) شمارهٔ دیگر")
      : Phrase("\(names)", "\(names)")
  }
  public static func besideBatch(_ waiting: Int) -> Phrase {
    waiting == 1
      ? Phrase(
        "1 number of another batch is still waiting; this send would go out alongside it.",
        "۱ شماره از ارسال گروهی قبلی هنوز در نوبت است؛ این ارسال هم‌زمان با آن انجام می‌شود.")
      : Phrase(
        "\(waiting) numbers of another batch are still waiting; this send would go out alongside them.",
        "\(waiting) شماره از ارسال گروهی قبلی هنوز در نوبت است؛ این ارسال هم‌زمان با آن‌ها انجام می‌شود.")
  }
  public static func underWay(several numbers: Phrase) -> Phrase {
    Phrase(
      "Sends to \(numbers) are under way or waiting: this sends a second message to each.",
      "ارسال به \(numbers) در جریان یا در نوبت است؛ با این کار به هرکدام پیامک دومی ارسال می‌شود.")
  }
  public static func justSent(several numbers: Phrase) -> Phrase {
    Phrase(
      "Sent to \(numbers) less than a minute ago: this sends and charges a second message to each.",
      "کمتر از یک دقیقه پیش به \(numbers) ارسال شده است؛ با این کار به هرکدام پیامک دومی ارسال و هزینهٔ آن هم کسر می‌شود."
    )
  }
  public static func justRefused(several numbers: Phrase) -> Phrase {
    Phrase(
      "\(numbers): refused less than a minute ago. The same request may be refused again.",
      "ارسال به \(numbers) کمتر از یک دقیقه پیش رد شد؛ همان درخواست شاید دوباره رد شود.")
  }
  public static func unknownBefore(several numbers: Phrase) -> Phrase {
    Phrase(
      "\(numbers): the outcome of an earlier send is unknown. It may have been sent and charged already.",
      "نتیجهٔ ارسال قبلی به \(numbers) نامشخص است: شاید پیامک ارسال شده و هزینه‌اش هم کسر شده باشد.")
  }
  public static func underWay(_ mobile: String) -> Phrase {
    Phrase(
      "A send to \(mobile) is under way or waiting: this sends a second message.",
      "یک ارسال به \(mobile) در جریان یا در نوبت است؛ با این کار پیامک دومی ارسال می‌شود.")
  }
  public static func unreadable(_ numbers: Phrase) -> Phrase {
    Phrase(
      "The history cannot be read, so earlier sends to \(numbers) are not known:",
      "تاریخچه خوانده نمی‌شود و ارسال‌های قبلی به \(numbers) معلوم نیست:")
  }
  public static let maybeAMomentAgo = Phrase(
    "A message may have been sent a moment ago.", "شاید همین چند لحظه پیش پیامکی ارسال شده باشد.")
  public static func known(_ mobile: String, _ fact: Phrase) -> Phrase {
    Phrase("An earlier send to \(mobile): \(fact)", "ارسال قبلی به \(mobile): \(fact)")
  }
  public static func knownSince(_ fact: Phrase) -> Phrase {
    Phrase("A later send to the number: \(fact)", "ارسال بعدی به این شماره: \(fact)")
  }
  public static func goesOut(_ moment: Phrase) -> Phrase {
    Phrase("Scheduled for \(moment), Iran time.", "زمان ارسال: \(moment)، به وقت ایران.")
  }
  public static func sentence(_ phrase: Phrase) -> Phrase { phrase.asSentence }

  // MARK: What is known of the last send

  public static func wasAccepted(_ when: Phrase) -> Phrase {
    Phrase(
      "accepted \(when). This sends and charges a second message.",
      "\(when) پذیرفته شد. با این کار پیامک دومی ارسال و هزینهٔ آن هم کسر می‌شود.")
  }
  public static func wasAccepted(_ when: Phrase, delivery: Phrase) -> Phrase {
    Phrase(
      "accepted \(when); \(delivery). This sends and charges a second message.",
      "\(when) پذیرفته شد؛ \(delivery). با این کار پیامک دومی ارسال و هزینهٔ آن هم کسر می‌شود.")
  }
  public static func wasUnknown(_ reason: Phrase) -> Phrase {
    Phrase(
      "outcome unknown (\(reason)): it may have been sent and charged already.",
      "نتیجه‌اش نامشخص است (\(reason)): شاید پیامک ارسال شده و هزینه‌اش هم کسر شده باشد.")
  }
  public static let noAnswer = Phrase("no answer", "بدون پاسخ")
  public static let stillUnderWay = Phrase(
    "It is still under way: this sends a second message.",
    "هنوز در جریان است؛ با این کار پیامک دومی ارسال می‌شود.")
  public static func wasRefused(_ when: Phrase) -> Phrase {
    Phrase("refused \(when).", "\(when) رد شد.")
  }
  public static func wasNotSent(_ when: Phrase) -> Phrase {
    Phrase("not sent \(when).", "\(when) ارسال نشد.")
  }
  public static func onDay(_ day: Phrase) -> Phrase { Phrase("on \(day)", "در تاریخ \(day)") }

  // MARK: Deleting

  public static let deleteRow = Phrase("Delete this row?", "این ردیف حذف شود؟")
  public static let goneForGood = Phrase(
    "Its request and answer are deleted too. You can undo this in this console.",
    "درخواست و پاسخ آن هم حذف می‌شود. تا این برنامه باز است می‌توان آن را بازیابی کرد.")
  public static func deleteTemplate(_ name: String) -> Phrase {
    Phrase("Delete the template “\(name)”?", "متن آمادهٔ «\(name)» حذف شود؟")
  }
  public static let templateIsGoneFromDemo = Phrase(
    "It is removed from this demo.", "از این حالت نمایشی حذف می‌شود.")
  public static let templateIsGone = Phrase(
    "It is removed from the settings file.", "از فایل تنظیمات حذف می‌شود.")
  public static func deleteOld(_ count: Int) -> Phrase {
    Phrase(
      "Delete \(count, "old row", "old rows")?", "\(count) ردیف قدیمی حذف شود؟")
  }
  public static func clockDoubted(days: Int, newest: Phrase, today: Phrase) -> Phrase {
    Phrase(
      "The settings keep rows for \(days) days. The newest of these is from \(newest), and this machine's clock says \(today). Is the clock right?",
      "طبق تنظیمات، ردیف‌ها \(days) روز نگه داشته می‌شوند. جدیدترین این ردیف‌ها مربوط به \(newest) است و ساعت این دستگاه \(today) را نشان می‌دهد. ساعت درست است؟"
    )
  }
  public static let clockRight = Phrase(
    "If the clock is right, they are deleted for good.",
    "اگر ساعت درست است، این ردیف‌ها برای همیشه حذف می‌شوند.")
  public static func deleteRows(_ count: Int) -> Phrase {
    Phrase("Delete \(count, "row", "rows")?", "\(count) ردیف حذف شود؟")
  }
  public static func allFound(_ filter: Phrase) -> Phrase {
    Phrase("All that the filter finds: \(filter).", "همهٔ ردیف‌هایی که با این فیلتر پیدا می‌شود: \(filter).")
  }
  public static let allGoneForGood = Phrase(
    "Their requests and answers are deleted too. You can undo this in this console.",
    "درخواست‌ها و پاسخ‌هایشان هم حذف می‌شود. تا این برنامه باز است می‌توان آن‌ها را بازیابی کرد.")
}
