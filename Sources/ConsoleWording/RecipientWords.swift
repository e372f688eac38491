public import Wording

/// Lists of recipients: what a file or a pasted list holds, and what is left of a batch.
public enum RecipientWords {
  // MARK: Files

  public static func unusable(_ file: String, _ reason: Phrase) -> Phrase {
    Phrase("\(file): \(reason)", "\(file): \(reason)")
  }
  public static let empty = Phrase(
    "It has no rows with numbers. Expected a number on each line, or a table with a column of them.",
    "ردیفی با شماره ندارد. در هر سطر یک شماره یا جدولی با یک ستون شماره لازم است.")
  public static let notText = Phrase(
    "This is not a text file. Save a spreadsheet as CSV first.",
    "این فایل متنی نیست. فایل صفحه‌گسترده را اول با فرمت CSV ذخیره کنید.")
  public static func tooLarge(_ megabytes: Int) -> Phrase {
    Phrase(
      "It is larger than \(megabytes) MB; a list of 10,000 numbers has about 0.1 MB.",
      "از \(megabytes) مگابایت بزرگ‌تر است؛ فهرستی از ۱۰٬۰۰۰ شماره حدود ۰٫۱ مگابایت است.")
  }
  public static func unclosedQuote(_ line: Int) -> Phrase {
    Phrase(
      "The quotation mark in line \(line) is not closed where its cell ends. Correct it: rows after it may be missing.",
      "علامت نقل‌قول سطر \(line) در پایان خانه‌اش بسته نشده است. آن را اصلاح کنید؛ شاید ردیف‌های بعد از آن جا افتاده باشد."
    )
  }
  public static func noSuchColumn(_ name: String, _ columns: String) -> Phrase {
    Phrase(
      "It has no column “\(name)”. Its columns: \(columns).",
      "ستونی به نام «\(name)» ندارد. ستون‌های آن: \(columns).")
  }
  public static func noNumbers(_ columns: String) -> Phrase {
    Phrase(
      "None of its columns holds mobile numbers: \(columns).",
      "هیچ‌یک از ستون‌هایش شمارهٔ موبایل ندارد: \(columns).")
  }
  /// - Parameter flag: The option that names a column.
  public static func severalColumns(_ columns: String, flag: String) -> Phrase {
    Phrase(
      "Several of its columns hold mobile numbers: \(columns). Choose one with \(flag).",
      "چند ستون آن شمارهٔ موبایل دارد: \(columns). یکی را با \(flag) انتخاب کنید.")
  }
  public static func severalColumns(_ columns: String) -> Phrase {
    Phrase("Choose one of its columns: \(columns).", "یکی از ستون‌هایش را انتخاب کنید: \(columns).")
  }
  public static let inputTwice = Phrase(
    "--file -: Give standard input once.", "--file -: ورودی استاندارد را یک بار بدهید.")
  public static let columnNeedsFile = Phrase(
    "--column names a column of --file; give both.",
    "گزینهٔ \("--column") ستونی از \("--file") را نام می‌برد؛ هر دو را بدهید.")
  public static let onlyOneInput = Phrase(
    "Standard input can be either the numbers or the text; give --file or --text a name or a text.",
    "ورودی استاندارد یا شماره‌هاست یا متن؛ به \("--file") نام فایل یا به \("--text") متن بدهید.")

  // MARK: The list in the console

  public static let title = Phrase("Recipients", "گیرنده‌ها")
  public static func none(key: String) -> Phrase {
    Phrase(
      "There are no recipients. Esc closes; paste numbers into the form, or read a file with \(key).",
      "گیرنده‌ای نیست. با Esc ببندید و شماره‌ها را در فرم بچسبانید یا با \(key) از فایل بخوانید.")
  }
  /// - Parameter group: 0 for what is not a number, 1 for duplicates, 2 for the others.
  public static func heading(_ group: Int) -> Phrase {
    switch group {
    case 0: Phrase("Not a mobile number", "شمارهٔ موبایل نیست")
    case 1: Phrase("Listed before", "تکراری")
    default: Phrase("To be sent to", "برای ارسال")
    }
  }
  public static func counts(_ numbers: Int, unreadable: Int, duplicates: Int, parts: Int?) -> Phrase {
    var all = [
      parts.map { partCount in
        Phrase(
          "\(numbers, "number", "numbers") × \(partCount, "part", "parts")",
          "\(numbers) شماره × \(partCount) صفحه")
      } ?? Phrase("\(numbers, "number", "numbers")", "\(numbers) شماره")
    ]
    if numbers > 10_000 { all.append(tooMany) }
    if unreadable > 0 { all.append(Phrase("\(unreadable) unreadable", "\(unreadable) ناخوانا")) }
    if duplicates > 0 { all.append(Phrase("\(duplicates) listed twice", "\(duplicates) تکراری")) }
    return .list(all)
  }
  public static let valid = Phrase("valid", "معتبر")
  public static let nothingChosen = Phrase("There is no recipient to change.", "گیرنده‌ای برای تغییر نیست.")
  public static let allReadable = Phrase("All of them are numbers.", "همه شماره‌اند.")
  public static let nothingToUndo = Phrase("There is no change to undo.", "تغییری برای واگرد نیست.")
  public static func dropped(entry number: Int, undo: String) -> Phrase {
    Phrase("Dropped entry \(number). \(undo) brings it back.", "مورد \(number) حذف شد. با \(undo) برمی‌گردد.")
  }
  public static let noNumber = Phrase("no number", "بدون شماره")
  public static func digits(_ count: Int) -> Phrase {
    if count == 10 { return Phrase("10 digits with its 0, not 11", "با صفر اول ۱۰ رقم، نه ۱۱") }
    return Phrase(
      "\(count, "digit", "digits"), not 10 or 11", "\(count) رقم، نه ۱۰ یا ۱۱ رقم")
  }
  public static func character(_ character: String) -> Phrase {
    Phrase("has “\(character)” in it", "کاراکتر «\(character)» دارد")
  }
  public static let notAMobile = Phrase("not a mobile number of Iran", "شمارهٔ موبایل ایران نیست")
  public static let tooMany = Phrase("more than 10,000", "بیش از ۱۰٬۰۰۰")
  public static func dropped(_ count: Int, undo: String) -> Phrase {
    Phrase(
      "Dropped \(count, "entry", "entries"). \(undo) brings them back.",
      "\(count) مورد حذف شد. با \(undo) برمی‌گردد.")
  }
  public static func cleared(_ count: Int, undo: String) -> Phrase {
    Phrase(
      "Cleared \(count, "recipient", "recipients"). \(undo) brings them back.",
      "\(count) گیرنده حذف شد. با \(undo) برمی‌گردند.")
  }
  public static func changed(undo: String) -> Phrase {
    Phrase("Changed. \(undo) undoes it.", "تغییر کرد. با \(undo) برمی‌گردد.")
  }
  public static let undone = Phrase("Undone.", "به حالت قبل برگشت.")
  public static let changedMeanwhile = Phrase(
    "Not changed: the entry is no longer in the list.", "تغییر نکرد: این مورد دیگر در فهرست نیست.")
  public static func tooManyToType(list: String) -> Phrase {
    Phrase(
      "These are too many for the field. \(list) lists them, to edit and drop.",
      "تعدادشان برای این فیلد زیاد است. با \(list) فهرست آن‌ها برای ویرایش و حذف باز می‌شود.")
  }
  public static func read(_ count: Int, from file: String, column: String?) -> Phrase {
    let heading = column.map { Phrase(", column “\($0)”", "، ستون «\($0)»") } ?? .empty
    return Phrase(
      "Read \(count, "number", "numbers") from \(file)\(heading).",
      "\(count) شماره از \(file)\(heading) خوانده شد.")
  }
  public static func replaced(undo: String) -> Phrase {
    Phrase(
      " They replace those that were there; \(undo) brings these back.",
      " جای شماره‌های قبلی را گرفت؛ با \(undo) برمی‌گردند.")
  }
  public static let noFile = Phrase("Enter the path of a file.", "مسیر یک فایل را وارد کنید.")
  public static func cannotRead(_ reason: Phrase) -> Phrase {
    Phrase("It cannot be read: \(reason).", "خوانده نمی‌شود: \(reason).")
  }

  // MARK: Verdicts

  public static func line(_ number: Int, _ verdict: Phrase) -> Phrase {
    Phrase("line \(number): \(verdict)", "سطر \(number): \(verdict)")
  }
  public static func more(_ count: Int) -> Phrase {
    count == 1
      ? Phrase("and 1 more line", "و ۱ سطر دیگر") : Phrase("and \(count) more lines", "و \(count) سطر دیگر")
  }
  public static func duplicate(ofEntry number: Int) -> Phrase {
    Phrase("the same as entry \(number); counts once", "همان شمارهٔ مورد \(number)؛ یک بار به حساب می‌آید")
  }
  public static func unreadable(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(
        "Nothing was sent: 1 line is not a mobile number. Correct it, or leave it out with --skip-unreadable.",
        "چیزی ارسال نشد: ۱ سطر شمارهٔ موبایل نیست. آن را اصلاح کنید یا با \("--skip-unreadable") کنار بگذارید."
      )
      : Phrase(
        "Nothing was sent: \(count) lines are not mobile numbers. Correct them, or leave them out with --skip-unreadable.",
        "چیزی ارسال نشد: \(count) سطر شمارهٔ موبایل نیست. آن‌ها را اصلاح کنید یا با \("--skip-unreadable") کنار بگذارید."
      )
  }
  public static func skipped(_ count: Int) -> Phrase {
    count == 1
      ? Phrase("1 line that is not a number was left out.", "۱ سطر که شماره نیست کنار گذاشته شد.")
      : Phrase(
        "\(count) lines that are not numbers were left out.", "\(count) سطر که شماره نیست کنار گذاشته شد.")
  }
  public static func given(_ count: Int, duplicates: Int) -> Phrase {
    let numbers = Phrase("\(count, "number", "numbers")", "\(count) شماره")
    guard duplicates > 0 else { return Phrase("\(numbers).", "\(numbers).") }
    return Phrase(
      "\(numbers); \(duplicates, "line repeats one and counts", "lines repeat one and count") once.",
      "\(numbers)؛ \(duplicates) سطر تکراری است و یک بار به حساب می‌آید.")
  }
  public static func column(_ heading: String) -> Phrase {
    Phrase("Column “\(heading)”: ", "ستون «\(heading)»: ")
  }

  // MARK: Batches

  public static func resumed(_ id: String, _ summary: Phrase) -> Phrase {
    Phrase("batch \(id), this time: \(summary)", "ارسال گروهی \(id)، این بار: \(summary)")
  }
  public static func unrecorded(_ numbers: Int) -> Phrase {
    Phrase(
      "\(numbers, "number was", "numbers were") sent to without a record, so the history does not know: --resume would send to them again.",
      "به \(numbers) شماره بدون ثبت ارسال شد و تاریخچه نمی‌داند: \("--resume") دوباره به آن‌ها ارسال می‌کند.")
  }
  public static func moreWarnings(_ count: Int) -> Phrase {
    Phrase(
      "\(count, "more number", "more numbers") had such a warning; --json prints each.",
      "\(count) شمارهٔ دیگر هم چنین هشداری داشت؛ \("--json") همه را چاپ می‌کند.")
  }
  public static func otherNumbers(_ count: Int) -> Phrase {
    Phrase("and \(count) more", "و \(count) شمارهٔ دیگر")
  }
  public static func elsewhere(_ id: String, _ then: Phrase, now: Phrase) -> Phrase {
    Phrase(
      "Nothing was sent: batch \(id) went to \(then), and the profile sends to \(now). Give the batch's profile with --profile.",
      "چیزی ارسال نشد: ارسال گروهی \(id) به \(then) بوده است و پروفایل به \(now) ارسال می‌کند. پروفایل آن را با \("--profile") بدهید."
    )
  }
  public static func batch(_ id: String, _ summary: Phrase) -> Phrase {
    Phrase("batch \(id): \(summary)", "ارسال گروهی \(id): \(summary)")
  }
  public static func showBatch(_ id: String) -> Phrase {
    let command = "amoot-otp history batch:\(id)"
    return Phrase("to see its rows: \(command)", "برای دیدن ردیف‌های آن: \(command)")
  }
  public static func resumeBatch(_ id: String) -> Phrase {
    let command = "amoot-otp send --resume \(id)"
    return Phrase(
      "to send to those that got nothing: \(command)", "برای ارسال به شماره‌هایی که چیزی نگرفتند: \(command)")
  }
  public static func noBatch(_ id: String) -> Phrase {
    Phrase(
      "--resume: there is no batch \(id) in the history. amoot-otp history --json shows the batch of each row.",
      "گزینهٔ \("--resume"): ارسال گروهی \(id) در تاریخچه نیست. گروه هر ردیف را \("amoot-otp history --json") نشان می‌دهد."
    )
  }
  public static let resumeAndFrom = Phrase(
    "--resume takes the rest from its batch; leave --from out.",
    "گزینهٔ \("--resume") بقیه را از گروه خودش می‌گیرد؛ \("--from") را حذف کنید.")
  public static func nothingLeft(_ id: String) -> Phrase {
    Phrase(
      "Nothing to send: none of these numbers is open in batch \(id).",
      "چیزی برای ارسال نیست: هیچ‌یک از این شماره‌ها در ارسال گروهی \(id) باز نمانده است.")
  }
  /// - Parameter unknown: Those of unknown outcome, which may have arrived.
  public static func leftOut(accepted: Int, unknown: Int) -> Phrase {
    unknown == 0
      ? Phrase(
        "Left out: \(accepted) accepted before.",
        "کنار گذاشته شد: \(accepted) شماره که پیامکشان قبلاً پذیرفته شده است.")
      : Phrase(
        "Left out: \(accepted) accepted, \(unknown) of unknown outcome, which may have arrived.",
        "کنار گذاشته شد: \(accepted) شماره با پیامک پذیرفته‌شده و \(unknown) شماره با نتیجهٔ نامشخص که شاید رسیده باشد."
      )
  }
  public static func sentHere(_ count: Int) -> Phrase {
    Phrase(
      "Left out: \(count) that this console sent to without a record.",
      "کنار گذاشته شد: \(count) شماره که این برنامه بدون ثبت به آن‌ها ارسال کرده است.")
  }
  public static func takenCount(_ count: Int) -> Phrase {
    Phrase("\(count) left to another send", "\(count) مورد را ارسال دیگری برداشته است")
  }
  public static func strangers(_ count: Int, to batch: String) -> Phrase {
    Phrase(
      "Left out: \(count) not in batch \(batch), or reached by the same message since.",
      "کنار گذاشته شد: \(count) شماره که در ارسال گروهی \(batch) نیست یا همین پیامک بعداً به آن ارسال شده است."
    )
  }
  public static func taken(_ batch: String) -> Phrase {
    Phrase(
      "batch \(batch) has sent to this number, or another program is sending to it",
      "در ارسال گروهی \(batch) به این شماره ارسال شده است یا برنامهٔ دیگری در حال ارسال به آن است")
  }
  public static func skippedTaken(_ number: String, _ reason: Phrase) -> Phrase {
    Phrase("\(number) was skipped: \(reason).", "از \(number) گذشت: \(reason).")
  }
  public static let notInBatch = Phrase(
    "This row is not part of a batch.", "این ردیف بخشی از ارسال گروهی نیست.")
  public static func batchElsewhere(_ profile: String, _ destination: Phrase) -> Phrase {
    Phrase(
      "The batch was sent with profile \(profile) to \(destination). Switch to it first.",
      "این ارسال گروهی با پروفایل \(profile) به \(destination) بوده است. اول آن را انتخاب کنید.")
  }
  public static func interrupted(_ count: Int, of batch: String) -> Phrase {
    Phrase(
      "Batch \(batch) was not finished; \(count, "number that it has not come to is", "numbers that it has not come to are") in the form. Any sent to since are skipped.",
      "ارسال گروهی \(batch) تمام نشده است؛ \(count) شمارهٔ باقی‌مانده در فرم است. به هرکدام که در این میان ارسال شده باشد، دوباره ارسال نمی‌شود."
    )
  }
  public static func rest(_ count: Int, of batch: String) -> Phrase {
    Phrase(
      "Batch \(batch): \(count, "number that got nothing is", "numbers that got nothing are") in the form.",
      "ارسال گروهی \(batch): \(count) شماره که چیزی نگرفتند در فرم است.")
  }
}
