public import Wording

/// Lists of recipients: what a file or a pasted list holds, and what is left of a batch.
public enum RecipientWords {
  // MARK: Files

  public static func unusable(_ file: String, _ reason: Phrase) -> Phrase {
    Phrase("\(file): \(reason)", "\(file): \(reason)")
  }
  public static let empty = Phrase(
    "There are no numbers in it. Expected one on each line, or a table with a column of them.",
    "هیچ شماره‌ای در آن نیست. در هر سطر یک شماره یا جدولی با یک ستون شماره لازم است.")
  public static let notText = Phrase(
    "This is not a text file. Save a spreadsheet as CSV first.",
    "این فایل متنی نیست. فایل صفحه‌گسترده را اول با فرمت CSV ذخیره کنید.")
  public static func tooLarge(_ megabytes: Int) -> Phrase {
    Phrase(
      "It is larger than \(megabytes) MB; a list of 10,000 numbers has about 0.1 MB.",
      "از \(megabytes) مگابایت بزرگ‌تر است؛ فهرستی از ۱۰٬۰۰۰ شماره حدود ۰٫۱ مگابایت است.")
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
  public static func severalColumns(_ columns: String) -> Phrase {
    Phrase(
      "Several of its columns hold mobile numbers: \(columns). Name one.",
      "چند ستون آن شمارهٔ موبایل دارد: \(columns). نام یکی را بدهید.")
  }
  /// - Parameter flag: The option that names a column.
  public static func severalColumns(_ columns: String, flag: String) -> Phrase {
    Phrase(
      "Several of its columns hold mobile numbers: \(columns). Choose one with \(flag).",
      "چند ستون آن شمارهٔ موبایل دارد: \(columns). یکی را با \(flag) انتخاب کنید.")
  }
  public static let columnNeedsFile = Phrase(
    "--column names a column of --file; give both.",
    "گزینهٔ \("--column") ستونی از \("--file") را نام می‌برد؛ هر دو را بدهید.")
  public static let onlyOneInput = Phrase(
    "Standard input can be either the numbers or the text; give --file or --text a name or a text.",
    "ورودی استاندارد یا شماره‌هاست یا متن؛ به \("--file") نام فایل یا به \("--text") متن بدهید.")

  // MARK: Verdicts

  public static func line(_ number: Int, _ verdict: Phrase) -> Phrase {
    Phrase("line \(number): \(verdict)", "سطر \(number): \(verdict)")
  }
  public static func more(_ count: Int) -> Phrase {
    count == 1
      ? Phrase("and 1 more line", "و ۱ سطر دیگر") : Phrase("and \(count) more lines", "و \(count) سطر دیگر")
  }
  public static func duplicate(of line: Int) -> Phrase {
    Phrase("the same as line \(line); counts once", "همان شمارهٔ سطر \(line)؛ یک بار به حساب می‌آید")
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
    let numbers = Phrase("\(Quantity.english(count, "number", "numbers"))", "\(count) شماره")
    guard duplicates > 0 else { return Phrase("\(numbers).", "\(numbers).") }
    return Phrase(
      "\(numbers); \(Quantity.english(duplicates, "line repeats one and counts", "lines repeat one and count")) once.",
      "\(numbers)؛ \(duplicates) سطر تکراری است و یک بار به حساب می‌آید.")
  }
  public static func column(_ heading: String) -> Phrase {
    Phrase("Column “\(heading)”: ", "ستون «\(heading)»: ")
  }

  // MARK: Batches

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
      "Nothing to send: each of these numbers was sent to in batch \(id), or its outcome there is unknown.",
      "چیزی برای ارسال نیست: در ارسال گروهی \(id) به همهٔ این شماره‌ها ارسال شده یا نتیجهٔ آن‌ها نامشخص است.")
  }
  public static func leftOut(accepted: Int, unknown: Int) -> Phrase {
    Phrase(
      "Left out: \(accepted) accepted, \(unknown) of unknown outcome. To send to those of unknown outcome all the same, give them with --mobile and without --resume.",
      "کنار گذاشته شد: \(accepted) شماره با پیامک پذیرفته‌شده و \(unknown) شماره با نتیجهٔ نامشخص. برای ارسال به شماره‌های نامشخص، آن‌ها را با \("--mobile") و بدون \("--resume") بدهید."
    )
  }
  public static func leftOut(accepted: Int) -> Phrase {
    Phrase(
      "Left out: \(accepted) accepted before.",
      "کنار گذاشته شد: \(accepted) شماره که پیامکشان قبلاً پذیرفته شده است.")
  }
}
