/// The history in the console.
public enum HistoryWords {
  public static let title = Phrase("History", "تاریخچه")
  public static let noRows = Phrase(
    "No rows yet. Each send appears here.", "هنوز ردیفی نیست. هر ارسال همین‌جا دیده می‌شود.")
  /// - Parameter key: nil where it does something else, as in the form.
  public static func allDeleted(key: String?) -> Phrase {
    guard let key else {
      return Phrase(
        "No rows. What was deleted can be restored in the history.",
        "هیچ ردیفی نیست. ردیف‌های حذف‌شده را می‌توان در تاریخچه بازیابی کرد.")
    }
    return Phrase(
      "No rows. \(key) restores what was deleted last.",
      "هیچ ردیفی نیست. با \(key) آخرین ردیف‌های حذف‌شده بازیابی می‌شود.")
  }
  /// - Parameter key: nil where it does something else, as in the form.
  public static func nothingFound(key: String?) -> Phrase {
    guard let key else { return Phrase("No match.", "چیزی پیدا نشد.") }
    return Phrase("No match. \(key) clears the filter.", "چیزی پیدا نشد. با \(key) فیلتر حذف می‌شود.")
  }
  public static let filterLabel = Phrase("filter: ", "فیلتر: ")
  public static let filterHint = Phrase(
    "type a word, or mobile: outcome: status: since: …",
    "یک واژه بنویسید، یا \("mobile: outcome: status: since:") …")
  public static func orMore(_ count: Int) -> Phrase {
    Phrase("\(count) or more", "حداقل \(count) ردیف")
  }
  public static func number(_ count: Int) -> Phrase { Phrase("\(count)", "\(count)") }
  public static func reading(_ found: Phrase, of total: Int, _ filter: Phrase) -> Phrase {
    Phrase("\(found) of \(total); \(filter)", "\(found) از \(total)؛ \(filter)")
  }
  public static func sending(seconds: Int) -> Phrase {
    Phrase("sending, \(seconds) s", "در حال ارسال، \(seconds) ثانیه")
  }
  public static let unrecorded = Phrase("unrecorded", "ثبت‌نشده")
  public static let zone = Phrase("Iran time", "به وقت ایران")
  /// The keys that open a row's details, in the frame of those beside the list.
  public static func opensAll(key: String) -> Phrase {
    Phrase("\(key) opens all", "همهٔ جزئیات با \(key)")
  }

  // MARK: Why nothing can be done

  public static let noRowYet = Phrase(
    "There is no row: send something first.", "ردیفی نیست: اول پیامکی بفرستید.")
  /// - Parameter key: nil where it does something else, as in the form.
  public static func filterFindsNone(key: String?) -> Phrase {
    guard let key else {
      return Phrase("No row matches the filter.", "هیچ ردیفی با این فیلتر پیدا نشد.")
    }
    return Phrase(
      "No row matches the filter. \(key) clears it.",
      "هیچ ردیفی با این فیلتر پیدا نشد. با \(key) فیلتر حذف می‌شود.")
  }
  public static let stillSending = Phrase(
    "The row is still being sent.", "این ردیف هنوز در حال ارسال است.")
  public static let rowIsUnrecorded = Phrase(
    "The row is not in the history: it was sent unrecorded.",
    "این ردیف در تاریخچه نیست: بدون ثبت ارسال شده است.")
  public static func readOnly(_ reason: Phrase) -> Phrase {
    Phrase("The history can only be read: \(reason).", "تاریخچه فقط‌خواندنی است: \(reason).")
  }
  public static func needsFilter(key: String) -> Phrase {
    Phrase(
      "Press \(key) and filter first, for example until:90d.",
      "اول با \(key) فیلتری وارد کنید، مانند \("until:90d").")
  }
  public static let filterNotUnderstood = Phrase(
    "This filter is not valid. Correct it first.", "این فیلتر معتبر نیست. اول آن را اصلاح کنید.")

  // MARK: What has happened

  public static let fileReplaced = Phrase(
    "The history file was removed or replaced. New sends go to the new file.",
    "فایل تاریخچه حذف یا جایگزین شده است. ارسال‌های بعدی در فایل جدید ثبت می‌شود.")
  public static let logRemoved = Phrase(
    "Another program removed the history's log (-wal). Nothing is lost: it was still open.",
    "برنامهٔ دیگری لاگ تاریخچه (\("-wal")) را حذف کرد. چیزی از دست نرفته است، چون این فایل هنوز باز بود.")
  public static let logCut = Phrase(
    "Another program truncated the history's log (-wal). The newest rows may be missing.",
    "برنامهٔ دیگری بخشی از لاگ تاریخچه (\("-wal")) را حذف کرد. شاید جدیدترین ردیف‌ها از دست رفته باشند.")
  public static let nothingToDelete = Phrase(
    "The filter matches no row that can be deleted.",
    "با این فیلتر ردیفی پیدا نشد که بتوان آن را حذف کرد.")
  public static func deleted(_ count: Int, undo: String) -> Phrase {
    Phrase(
      "\(Quantity.english(count, "row", "rows")) deleted. \(undo) in the history undoes this.",
      "\(count) ردیف حذف شد. برای بازیابی، در تاریخچه کلید \(undo) را بزنید.")
  }
  public static func restored(_ count: Int) -> Phrase {
    count == 0
      ? nothingToRestore
      : Phrase("\(Quantity.english(count, "row", "rows")) restored.", "\(count) ردیف بازیابی شد.")
  }
  public static let notRestored = Phrase(
    "What was deleted could not be restored, and is removed at the next start.",
    "ردیف‌های حذف‌شده بازیابی نشد و در اجرای بعدی پاک می‌شود.")
  public static let stillDeleting = Phrase(
    "A deletion is still going on; wait for it to end.", "یک حذف هنوز در جریان است؛ تا پایان آن صبر کنید.")
  public static func deletionDiffers(_ count: Int) -> Phrase {
    Phrase(
      "Nothing was deleted: by now the filter finds \(Quantity.english(count, "row", "rows")).",
      "چیزی حذف نشد: اکنون با این فیلتر \(count) ردیف پیدا می‌شود.")
  }
  public static let nothingToRestore = Phrase(
    "There is nothing to restore.", "چیزی برای بازیابی نیست.")
  public static func pruned(_ count: Int) -> Phrase {
    Phrase(
      "Deleted \(Quantity.english(count, "row", "rows")) older than the settings allow (retentionDays).",
      "\(count) ردیف قدیمی‌تر از مدت نگهداری (retentionDays) حذف شد.")
  }
  public static let noteGone = Phrase("Note removed.", "یادداشت حذف شد.")
  public static let noted = Phrase(
    "Note saved. You can search for it.", "یادداشت ذخیره شد و می‌توان آن را جست‌وجو کرد.")
  public static func nothingAsOld(as day: String) -> Phrase {
    Phrase(
      "No row in the list is as old as \(day): this is the oldest.",
      "در فهرست از \(day) یا پیش از آن ردیفی نیست: این قدیمی‌ترین است.")
  }
  public static func lastRow(upTo day: String) -> Phrase {
    Phrase("The last row up to \(day).", "آخرین ردیف تا \(day).")
  }
  public static func inForm(_ remark: Phrase, key: String) -> Phrase {
    Phrase(
      "Copied into the form.\(remark) \(key) in a field restores its old text.",
      "در فرم کپی شد.\(remark) در هر فیلد با \(key) متن قبلی برمی‌گردد.")
  }
  public static let timeIsPast = Phrase(
    " Its time has passed; set to now.", " زمان ارسال آن گذشته است و به «اکنون» تغییر کرد.")
  public static func sentWith(_ name: String, now current: String) -> Phrase {
    Phrase(
      " It was sent with \(name); the current profile is \(current).",
      " با پروفایل \(name) ارسال شده بود؛ پروفایل فعلی \(current) است.")
  }

  // MARK: The file

  public static let notOpenYet = Phrase(
    "The history is not open yet. Try again.", "تاریخچه هنوز باز نشده است. دوباره امتحان کنید.")
  public static func strayLog(_ path: String) -> Phrase {
    Phrase(
      "The log (-wal) beside the history belonged to another state of it, as after restoring a backup. It was set aside as \(path); only the history file itself is used.",
      "لاگ کنار تاریخچه (\("-wal")) به نسخهٔ دیگری از آن تعلق داشت؛ پس از بازیابی نسخهٔ پشتیبان چنین چیزی پیش می‌آید. این لاگ با نام \(path) کنار گذاشته شد و فقط خود فایل تاریخچه خوانده می‌شود."
    )
  }
  public static func stillLocked(_ limit: Phrase) -> Phrase {
    Phrase(
      "the history was still busy after \(limit): sends under way will be recorded as unknown at the next start, and the last change or export may be incomplete",
      "کار تاریخچه پس از \(limit) هنوز تمام نشده بود: ارسال‌های در جریان، در اجرای بعدی «نامشخص» ثبت می‌شوند و شاید آخرین تغییر یا خروجی ناقص باشد"
    )
  }
  public static func notRecorded(_ error: Phrase) -> Phrase {
    Phrase(
      "The outcome is not in the history yet, and is written as soon as it can be: \(error)",
      "نتیجه هنوز در تاریخچه ثبت نشده است و به‌محض امکان ثبت می‌شود: \(error)")
  }
  public static func outcomeLost(_ mobile: String) -> Phrase {
    Phrase(
      "The outcome of the message to \(mobile) could not be recorded.",
      "نتیجهٔ پیامک به \(mobile) ثبت نشد.")
  }
  public static func recordedLate(_ mobile: String) -> Phrase {
    Phrase(
      "The outcome of the message to \(mobile) is in the history now.",
      "نتیجهٔ پیامک به \(mobile) اکنون در تاریخچه ثبت شد.")
  }
  public static func noteNotSaved(_ note: String) -> Phrase {
    Phrase(
      "The note was not saved: the row is gone.\(note.isEmpty ? "" : " It said: \(note)")",
      "یادداشت ذخیره نشد: ردیف آن دیگر وجود ندارد.\(note.isEmpty ? "" : " متن یادداشت: \(note)")")
  }
  public static let nothingToCopy = Phrase(
    "The row has nothing of that kind to copy.", "این ردیف چیزی از این نوع برای کپی ندارد.")
  public static let otherFile = Phrase(
    "Not done: the history file was replaced in the meantime. Check its rows, then try again.",
    "انجام نشد: در این فاصله فایل تاریخچه عوض شده است. ردیف‌های آن را ببینید و دوباره امتحان کنید.")
}

/// The headings of columns of rows, statuses, and settings.
public enum ColumnWords {
  public static let time = Phrase("TIME", "زمان")
  public static let row = Phrase("ROW", "ردیف")
  public static let profile = Phrase("PROFILE", "پروفایل")
  public static let destination = Phrase("TO", "مقصد")
  public static let mobile = Phrase("MOBILE", "موبایل")
  public static let line = Phrase("LINE", "خط")
  public static let message = Phrase("MESSAGE", "متن پیامک")
  public static let outcome = Phrase("OUTCOME", "نتیجه")
  public static let messageID = Phrase("MESSAGEID", "شناسه")
  public static let code = Phrase("CODE", "کد")
  public static let took = Phrase("TOOK", "مدت")
  public static let status = Phrase("STATUS", "وضعیت")
  public static let meaning = Phrase("MEANING", "معنی")
  public static let setting = Phrase("SETTING", "تنظیم")
  public static let value = Phrase("VALUE", "مقدار")
  public static let origin = Phrase("FROM", "منبع")
  public static let action = Phrase("ACTION", "فرمان")
  public static let keys = Phrase("KEYS", "کلیدها")
  public static let effect = Phrase("WHAT IT DOES", "کاربرد")
}

/// A send and its batch, the code, and what can be copied.
public enum SendingWords {
  public static let starting = Phrase(
    "Starting. The message is sent as soon as the demo is ready.",
    "حالت نمایشی در حال آماده شدن است. پیامک بلافاصله پس از آن ارسال می‌شود.")
  /// - Parameter fields: at least one, by their labels.
  public static func needsCorrection(_ fields: [Phrase]) -> Phrase {
    let first = fields.first ?? .empty
    guard let last = fields.last, fields.count > 1 else {
      return Phrase("Not sent. Correct \(first).", "ارسال نشد. \(first) را اصلاح کنید.")
    }
    let others = fields.dropFirst().dropLast().reduce(first) { list, field in
      Phrase("\(list), \(field)", "\(list)، \(field)")
    }
    return Phrase(
      "Not sent. Correct \(others) and \(last).", "ارسال نشد. \(others) و \(last) را اصلاح کنید.")
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
    Phrase(" Retry after \(text).", " زمان تلاش مجدد به گفتهٔ سرور (\("Retry-After")): \(text).")
  }
  public static func stopped(after done: Int, of total: Int, left: Int, wait: Phrase, last: Phrase) -> Phrase
  {
    left == 1
      ? Phrase(
        "Stopped after \(done) of \(total). \(last)\(wait) The number left would fail the same way.",
        "پس از \(done) شماره از \(total) متوقف شد. \(last)\(wait) نتیجهٔ شمارهٔ باقی‌مانده هم همین می‌شد."
      )
      : Phrase(
        "Stopped after \(done) of \(total). \(last)\(wait) The \(left) numbers left would fail the same way.",
        "پس از \(done) شماره از \(total) متوقف شد. \(last)\(wait) نتیجهٔ \(left) شمارهٔ باقی‌مانده هم همین می‌شد."
      )
  }

  public static func mobileKeeps(_ count: Int) -> Phrase {
    Phrase(
      " Mobile keeps \(Quantity.english(count, "number", "numbers")).",
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
  public static func acceptedCount(_ count: Int, of total: Int) -> Phrase {
    Phrase("\(count) of \(total) accepted", "\(count) از \(total) پیامک پذیرفته شد")
  }
  public static func acceptedCount(_ count: Int) -> Phrase {
    Phrase("\(count) accepted", "\(count) مورد پذیرفته شد")
  }
  public static func refusedCount(_ count: Int) -> Phrase {
    Phrase("\(count) refused", "\(count) مورد رد شد")
  }
  public static func notSentCount(_ count: Int) -> Phrase {
    Phrase("\(count) not sent", "\(count) مورد ارسال نشد")
  }
  public static func unknownCount(_ count: Int) -> Phrase {
    Phrase("\(count) unknown", "\(count) مورد نامشخص است")
  }
  public static func unknownCountLong(_ count: Int) -> Phrase {
    Phrase(
      "\(count) unknown (may have been sent and charged)",
      "\(count) مورد نامشخص است (شاید پیامک ارسال شده و هزینه‌اش هم کسر شده باشد)")
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
      "\(moment) has passed; nothing was sent to \(Quantity.english(left, "number", "numbers")).",
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
  public static func acceptedAgo(seconds: Int) -> Phrase {
    Phrase("accepted \(seconds) s ago", "\(seconds) ثانیه پیش پذیرفته شد")
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
    Phrase("Copied \(what) to \(means).", "\(what) کپی شد: \(means).")
  }
  public static let byWLCopy = Phrase("the clipboard, by wl-copy", "در کلیپ‌بورد، با wl-copy")
  public static let byXClip = Phrase("the clipboard, by xclip", "در کلیپ‌بورد، با xclip")
  public static let byXSel = Phrase("the clipboard, by xsel", "در کلیپ‌بورد، با xsel")
  public static let byTmux = Phrase(
    "tmux's buffer, and to the terminal if tmux's set-clipboard is on",
    "در بافر tmux، و در ترمینال اگر set-clipboard روشن باشد")
  public static func sentToTerminal(_ what: Phrase) -> Phrase {
    Phrase(
      "Sent \(what) to the terminal's clipboard (OSC 52). The terminal may not take it.",
      "\(what) به کلیپ‌بورد ترمینال فرستاده شد (\("OSC 52")). شاید ترمینال آن را نپذیرد.")
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

/// The account's credit and lines.
public enum AccountWords {
  public static let isAsking = Phrase("Already asking.", "دریافت اعتبار در جریان است.")
  public static let needsToken = Phrase(
    "The credit cannot be asked for without a token.", "دریافت اعتبار بدون توکن ممکن نیست.")
  public static func notKnown(_ failure: Phrase) -> Phrase {
    Phrase("Credit not known: \(failure)", "اعتبار معلوم نیست: \(failure)")
  }
  public static func refused(_ status: Phrase, meaning: Phrase, remedy: Phrase) -> Phrase {
    Phrase(
      "The service refused the account: \(status). \(meaning) \(remedy)",
      "سرویس این حساب را نپذیرفت: \(status). \(meaning) \(remedy)")
  }
  public static func rials(_ count: Int) -> Phrase { Phrase("\(count) rials", "\(count) ریال") }
  public static let notTold = Phrase("not reported", "اعلام نشده")
  public static func credit(_ credit: Phrase, lines: Int) -> Phrase {
    Phrase(
      "Credit: \(credit); \(Quantity.english(lines, "line", "lines")).", "اعتبار: \(credit)؛ \(lines) خط.")
  }
  public static let nothingKnown = Phrase("the test gave no result", "بررسی آن نتیجه‌ای نداد")

  // MARK: The header

  public static func headerCredit(_ rials: Phrase) -> Phrase {
    Phrase("credit \(rials)", "اعتبار \(rials)")
  }
  public static let headerNotKnown = Phrase("credit not known", "اعتبار معلوم نیست")
  public static let presentingLong = Phrase(
    "presenting: numbers and messages hidden", "پنهان‌سازی: شماره‌ها و متن پیامک‌ها پنهان است")
  public static let presenting = Phrase("presenting", "پنهان‌سازی")
  public static let simulatedLong = Phrase(
    "simulated service, nothing is sent", "سرویس شبیه‌سازی‌شده، چیزی ارسال نمی‌شود")
  public static let simulated = Phrase("nothing is sent", "چیزی ارسال نمی‌شود")
  public static let demoBadge = Phrase("DEMO", "حالت نمایشی")
  public static func sending(_ count: Int) -> Phrase {
    Phrase("sending \(count)", "\(count) ارسال در جریان")
  }
  public static let starting = Phrase("starting", "در حال آماده شدن")
  public static let noHistory = Phrase("no history", "بدون تاریخچه")
  public static let historyReadOnly = Phrase("history read-only", "تاریخچهٔ فقط‌خواندنی")
  public static let ready = Phrase("ready", "آماده")
}
