public import Wording

/// The history in the console.
public enum HistoryWords {
  /// Before the numbers of today's rows by their outcomes.
  public static let today = Phrase("today", "امروز")
  public static func newest(_ count: Int) -> Phrase {
    Phrase("newest \(count):", "\(count) تای جدید:")
  }
  public static let title = Phrase("History", "تاریخچه")
  public static let noRows = Phrase(
    "No rows yet. Each send appears here.", "هنوز ردیفی نیست. هر ارسال همین‌جا دیده می‌شود.")
  /// - Parameter key: nil where it does something else, as in the form.
  public static func allDeleted(key: String?) -> Phrase {
    guard let key else {
      return Phrase(
        "No rows. What was deleted can be restored in the history.",
        "ردیفی وجود ندارد. ردیف‌های حذف‌شده را می‌توان در تاریخچه بازیابی کرد.")
    }
    return Phrase(
      "No rows. \(key) restores what was deleted last.",
      "ردیفی وجود ندارد. با \(key) آخرین ردیف‌های حذف‌شده بازیابی می‌شود.")
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
      "\(count, "row", "rows") deleted. \(undo) in the history undoes this.",
      "\(count) ردیف حذف شد. برای بازیابی، در تاریخچه کلید \(undo) را بزنید.")
  }
  public static func restored(_ count: Int) -> Phrase {
    count == 0
      ? nothingToRestore
      : Phrase("\(count, "row", "rows") restored.", "\(count) ردیف بازیابی شد.")
  }
  public static let notRestored = Phrase(
    "What was deleted could not be restored, and is removed at the next start.",
    "ردیف‌های حذف‌شده بازیابی نشد و در اجرای بعدی پاک می‌شود.")
  public static let stillDeleting = Phrase(
    "A deletion is still going on; wait for it to end.", "یک حذف هنوز در جریان است؛ تا پایان آن صبر کنید.")
  public static func deletionDiffers(_ count: Int) -> Phrase {
    Phrase(
      "Nothing was deleted: by now the filter finds \(count, "row", "rows").",
      "چیزی حذف نشد: اکنون با این فیلتر \(count) ردیف پیدا می‌شود.")
  }
  public static let nothingToRestore = Phrase(
    "There is nothing to restore.", "چیزی برای بازیابی نیست.")
  public static func pruned(_ count: Int) -> Phrase {
    Phrase(
      "Deleted \(count, "row", "rows") older than the settings allow (retentionDays).",
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
  public static let onePageAtATime = Phrase(
    "In a terminal this small, form and history take turns.",
    "در ترمینالی به این کوچکی، فرم و تاریخچه نوبتی دیده می‌شوند.")
  public static let formFolded = Phrase(
    "The form is folded while you are in the history.", "هنگام کار در تاریخچه، فرم جمع است.")
  public static let formShown = Phrase(
    "The form stays open beside the history.", "فرم کنار تاریخچه باز می‌ماند.")
  public static func outcomeLost(_ mobile: String) -> Phrase {
    Phrase(
      "The outcome of the message to \(mobile) could not be recorded.",
      "نتیجهٔ پیامک به \(mobile) ثبت نشد.")
  }
  public static let rowIsGone = Phrase(
    "The row was deleted already; nothing was deleted now.", "این ردیف قبلاً حذف شده بود؛ چیزی حذف نشد.")
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

extension HistoryWords {
  // MARK: By number

  /// The title of the list of numbers, the newest first.
  ///
  /// - Parameters:
  ///   - isFiltered: Whether only rows that a filter finds were looked at.
  ///   - isCut: Whether older rows, or more numbers, were left out.
  public static func numbers(_ count: Int, isFiltered: Bool, isCut: Bool) -> Phrase {
    let numbers = Phrase("\(count, "number", "numbers")", "\(count) شماره")
    return switch (isFiltered, isCut) {
    case (false, false): numbers
    case (true, false): Phrase("\(numbers) in the rows found", "\(numbers) در ردیف‌های پیداشده")
    case (false, true): Phrase("\(numbers) in the newest rows", "\(numbers) در تازه‌ترین ردیف‌ها")
    case (true, true):
      Phrase("\(numbers) in the newest rows found", "\(numbers) در تازه‌ترین ردیف‌های پیداشده")
    }
  }
  public static func numberSummary(_ count: Int, _ outcome: Phrase, _ moment: Phrase) -> Phrase {
    Phrase(
      "\(count, "send", "sends") · last \(outcome), \(moment)",
      "\(count) ارسال · آخرین: \(outcome)، \(moment)")
  }
}
