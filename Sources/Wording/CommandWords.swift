/// What commands print, and why they cannot do what was asked.
public enum CommandWords {
  // MARK: The program

  public static func notUTF8(argument index: Int, byte: Int, hex: String) -> Phrase {
    Phrase(
      "argument \(index) is not valid UTF-8: byte \(byte) is 0x\(hex). Nothing was done. Does the terminal or the script use another encoding, such as Windows-1256?",
      "آرگومان شمارهٔ \(index) متن UTF-8 نیست: بایت \(byte) آن \(hex) (هگز) است. هیچ کاری انجام نشد. شاید ترمینال یا اسکریپت کدگذاری دیگری دارد، مانند \("Windows-1256")."
    )
  }
  public static func notUTF8(variable name: String, byte: Int, hex: String) -> Phrase {
    Phrase(
      "\(name) is not valid UTF-8: byte \(byte) is 0x\(hex). Nothing was done.",
      "متغیر \(name) متن UTF-8 نیست: بایت \(byte) آن \(hex) (هگز) است. هیچ کاری انجام نشد.")
  }
  public static func noCommand(_ name: String, meant: String) -> Phrase {
    let command = "amoot-otp \(meant)"
    return Phrase(
      "there is no command “\(name)”. Did you mean \(command)?",
      "دستوری به نام «\(name)» وجود ندارد. منظورتان \(command) بود؟")
  }
  public static func noCommand(_ name: String) -> Phrase {
    Phrase(
      "there is no command “\(name)”. --help lists the commands.",
      "دستوری به نام «\(name)» وجود ندارد. فهرست دستورها: \("--help")")
  }
  public static func outputFailed(_ reason: Phrase) -> Phrase {
    Phrase(
      "standard output cannot be written: \(reason). What was printed is not complete.",
      "نوشتن در خروجی استاندارد ممکن نشد: \(reason). آنچه چاپ شد کامل نیست.")
  }
  public static let outputClosed = Phrase("it is closed", "بسته است")
  public static func sentence(_ phrase: Phrase) -> Phrase { phrase.asSentence }
  public static func about(_ subject: String, _ phrase: Phrase) -> Phrase {
    Phrase("\(subject): \(phrase.asSentence)", "خطا در \(subject): \(phrase.asSentence)")
  }
  public static func cannotBeWritten(_ path: String, _ reason: Phrase) -> Phrase {
    Phrase(
      "--trace: \(path) cannot be written: \(reason).",
      "گزینهٔ \("--trace"): نوشتن در \(path) ممکن نیست: \(reason).")
  }
  public static func demoFailed(_ reason: String) -> Phrase {
    Phrase(
      "the demo could not be opened: \(reason). Try amoot-otp --demo.",
      "حالت نمایشی باز نشد: \(reason). این دستور را امتحان کنید: \("amoot-otp --demo")")
  }
  public static func formNotThere(_ reason: Phrase) -> Phrase {
    Phrase(
      "The form's last values could not be restored: \(reason)",
      "آخرین مقدارهای فرم برگردانده نشد: \(reason)")
  }
  public static func badSize(_ text: String) -> Phrase {
    Phrase(
      "--size: give columns and rows from 40x10 to 300x100, not “\(text)”.",
      "گزینهٔ \("--size"): ستون‌ها و سطرها را از \("40x10") تا \("300x100") وارد کنید؛ «\(text)» معتبر نیست.")
  }

  // MARK: send

  public static func badMethod(_ text: String) -> Phrase {
    Phrase(
      "--method: give post or get, not “\(text)”.",
      "گزینهٔ \("--method"): یکی از post و get را وارد کنید؛ «\(text)» معتبر نیست.")
  }
  public static func nothingSent(_ reason: Phrase) -> Phrase {
    Phrase("nothing was sent: \(reason)", "چیزی ارسال نشد: \(reason)")
  }
  public static func nothingSentSentence(_ reason: Phrase) -> Phrase {
    Phrase("nothing was sent: \(reason.asSentence)", "چیزی ارسال نشد: \(reason.asSentence)")
  }
  public static func nothingSentUnrecorded(_ reason: Phrase) -> Phrase {
    Phrase(
      "nothing was sent: \(reason) Use --unrecorded to send anyway.",
      "چیزی ارسال نشد: \(reason) برای ارسال بدون ثبت، گزینهٔ \("--unrecorded") را اضافه کنید.")
  }
  public static func badToken(_ reason: Phrase, profile: String, file: String) -> Phrase {
    Phrase(
      "token: \(reason.asSentence) Set AMOOT_TOKEN, or put a token into the profile “\(profile)” in \(file).",
      "توکن: \(reason.asSentence) متغیر AMOOT_TOKEN را تنظیم کنید یا توکن را در پروفایل «\(profile)» در فایل \(file) وارد کنید."
    )
  }
  public static func settingSaved(_ key: String, in path: String) -> Phrase {
    Phrase("\(key) saved in \(path).", "مقدار \(key) در \(path) ذخیره شد.")
  }
  public static func settingRemoved(_ key: String, from path: String, now value: Phrase) -> Phrase {
    Phrase(
      "\(key) removed from \(path). Now in effect: \(value).",
      "مقدار \(key) از \(path) حذف شد. مقدار فعلی: \(value).")
  }
  public static func settingWasNotThere(_ key: String, in path: String, now value: Phrase) -> Phrase {
    Phrase(
      "nothing was changed: \(key) is not set there in \(path). In effect: \(value).",
      "چیزی تغییر نکرد: در \(path) مقداری در آنجا برای \(key) نیست. مقدار فعلی: \(value).")
  }
  public static func alsoRemoved(_ key: String, from path: String) -> Phrase {
    Phrase(
      "\(key) was removed from \(path): a token has only one source.",
      "مقدار \(key) از \(path) حذف شد: توکن فقط یک منبع دارد.")
  }
  public static func noSetting(_ key: String, meant: String) -> Phrase {
    Phrase(
      "there is no setting “\(key)”. Did you mean \(meant)?",
      "تنظیمی به نام «\(key)» وجود ندارد. منظورتان \(meant) بود؟")
  }
  public static func noSetting(_ key: String) -> Phrase {
    Phrase(
      "there is no setting “\(key)”. amoot-otp config lists the settings.",
      "تنظیمی به نام «\(key)» وجود ندارد. فهرست تنظیمات: \("amoot-otp config")")
  }
  public static func secretByInput(_ key: String) -> Phrase {
    let command = "amoot-otp config set \(key) -"
    return Phrase(
      "\(key) is not taken from the command line, which others can read. Pipe it in: \(command)",
      "مقدار \(key) از خط فرمان گرفته نمی‌شود، چون دیگران هم خط فرمان را می‌بینند. آن را به ورودی استاندارد این دستور بدهید: \(command)"
    )
  }
  public static func valueIsMissing(_ key: String) -> Phrase {
    Phrase(
      "\(key) is not read from standard input. Give its value on the command line.",
      "مقدار \(key) از ورودی استاندارد خوانده نمی‌شود. آن را در خط فرمان بنویسید.")
  }
  public static func nothingToRead(_ key: String) -> Phrase {
    Phrase(
      "\(key): standard input holds no text of up to 64 KiB. Nothing was changed.",
      "مقدار \(key): در ورودی استاندارد متنی تا ۶۴ کیلوبایت نیست. چیزی تغییر نکرد.")
  }
  public static func editorFailed(_ editor: String) -> Phrase {
    Phrase(
      "“\(editor)” ended with an error. Set VISUAL or EDITOR to an editor that is installed.",
      "ویرایشگر «\(editor)» با خطا بسته شد. متغیر VISUAL یا EDITOR را برابر ویرایشگری بگذارید که نصب است.")
  }
  public static func settingsAreValid(_ path: String) -> Phrase {
    Phrase("\(path) can be read.", "فایل \(path) خوانده می‌شود.")
  }
  public static func skipped(_ number: String) -> Phrase {
    Phrase("no message was sent to \(number).", "به \(number) پیامکی ارسال نشد.")
  }
  public static func noRowToSend(_ row: String) -> Phrase {
    Phrase(
      "--from: the history has no row \(row); amoot-otp history --json shows the row numbers (id).",
      "گزینهٔ \("--from"): ردیف \(row) در تاریخچه نیست؛ شمارهٔ ردیف‌ها (id) با این دستور دیده می‌شود: \("amoot-otp history --json")"
    )
  }
  public static func givenTwice(_ number: String) -> Phrase {
    Phrase(
      "\(number) was given more than once; it counts once.",
      "شمارهٔ \(number) بیش از یک بار وارد شده است؛ یک بار به حساب می‌آید.")
  }
  public static func unusualPrefix(_ number: String) -> Phrase {
    Phrase("\(number) has an unusual prefix.", "پیش‌شمارهٔ \(number) معمول نیست.")
  }
  public static let emptyTime = Phrase(
    "--at is empty. Give a time such as 14:30, or now.",
    "گزینهٔ \("--at") خالی است. زمانی مانند \("14:30") یا now وارد کنید.")
  public static func inputUnreadable(_ reason: String) -> Phrase {
    Phrase(
      "--text -: standard input cannot be read: \(reason).",
      "گزینهٔ \("--text -"): خواندن ورودی استاندارد ممکن نیست: \(reason).")
  }
  public static func tooFewFiles(_ limit: Int, needed: Int) -> Phrase {
    Phrase(
      "only \(limit) more files may be opened here, and \(needed) are needed. Raise the limit: ulimit -n 256",
      "اینجا فقط \(limit) فایل دیگر را می‌توان باز کرد؛ دست‌کم \(needed) فایل لازم است. این حد را بالا ببرید: \("ulimit -n 256")"
    )
  }
  public static let inputTooLong = Phrase(
    "--text -: standard input is longer than 1 MiB.",
    "گزینهٔ \("--text -"): ورودی استاندارد بیش از ۱ مگابایت است.")
  public static let inputNotUTF8 = Phrase(
    "--text -: standard input is not valid UTF-8. Nothing was sent.",
    "گزینهٔ \("--text -"): ورودی استاندارد متن UTF-8 نیست. چیزی ارسال نشد.")
  public static func strayLog(_ path: String) -> Phrase {
    Phrase(
      "the log (-wal) beside the history belonged to another state of it and was set aside as \(path).",
      "لاگ کنار تاریخچه (\("-wal")) به نسخهٔ دیگری از آن تعلق داشت و با نام \(path) کنار گذاشته شد.")
  }
  public static func pruned(_ count: Int) -> Phrase {
    Phrase(
      "deleted \(Quantity.english(count, "row", "rows")) older than retentionDays from the history.",
      "\(count) ردیف قدیمی‌تر از مدت نگهداری (retentionDays) از تاریخچه حذف شد.")
  }
  public static func notPruned(_ count: Int, newest day: Phrase) -> Phrase {
    Phrase(
      "kept \(Quantity.english(count, "row", "rows")) older than retentionDays: the newest of them is from \(day), and this machine's clock may have jumped. If the clock is right: amoot-otp history prune",
      "\(count) ردیف قدیمی‌تر از مدت نگهداری (retentionDays) حذف نشد: جدیدترین آن‌ها مربوط به \(day) است و شاید ساعت این دستگاه ناگهان تغییر کرده باشد. اگر ساعت درست است: \("amoot-otp history prune")"
    )
  }
  public static func sendingUnrecorded(_ reason: Phrase) -> Phrase {
    Phrase("sending unrecorded: \(reason)", "ارسال بدون ثبت: \(reason)")
  }
  public static func wasNotSent(_ number: String, _ reason: Phrase) -> Phrase {
    Phrase(
      "the message to \(number) was not sent: \(reason) To send to this number anyway, use --unrecorded.",
      "پیامک به \(number) ارسال نشد: \(reason) برای ارسال بدون ثبت به همین شماره، گزینهٔ \("--unrecorded") را به کار ببرید."
    )
  }
  public static func wereNotSent(_ number: String, _ reason: Phrase) -> Phrase {
    Phrase(
      "the messages to \(number) and the numbers after it were not sent: \(reason) To send to these anyway, give them alone, with --unrecorded.",
      "پیامک به \(number) و شماره‌های بعد از آن ارسال نشد: \(reason) برای ارسال بدون ثبت، فقط همین شماره‌ها را با گزینهٔ \("--unrecorded") بدهید."
    )
  }
  public static func isSentUnrecorded(_ number: String, _ reason: Phrase) -> Phrase {
    Phrase(
      "the message to \(number) is sent unrecorded: \(reason)",
      "پیامک به \(number) بدون ثبت ارسال می‌شود: \(reason)")
  }
  public static let ownFile = Phrase(
    "this is a file of the program itself; choose another name",
    "این فایل خود برنامه است؛ نام دیگری انتخاب کنید")
  public static func notRecorded(_ reason: Phrase) -> Phrase {
    Phrase("the outcome could not be recorded: \(reason)", "نتیجه ثبت نشد: \(reason)")
  }
  public static func stopped(left: Int, wait: Phrase) -> Phrase {
    left == 1
      ? Phrase(
        "stopped; the number left would fail the same way.\(wait)",
        "متوقف شد؛ نتیجهٔ شمارهٔ باقی‌مانده هم همین می‌شد.\(wait)")
      : Phrase(
        "stopped; the other \(left) would fail the same way.\(wait)",
        "متوقف شد؛ نتیجهٔ \(left) شمارهٔ دیگر هم همین می‌شد.\(wait)")
  }
  public static func misspeltKey(_ key: String, meant: String, file: String) -> Phrase {
    Phrase(
      "nothing was sent: \(file) has a key “\(key)”, which is ignored. Did you mean “\(meant)”? Correct or remove it.",
      "چیزی ارسال نشد: در \(file) کلید «\(key)» هست که نادیده گرفته می‌شود. منظورتان «\(meant)» بود؟ آن را اصلاح یا حذف کنید."
    )
  }
  public static func unknownKeys(_ keys: String, in path: String) -> Phrase {
    Phrase(
      "\(path) has keys that are unknown and ignored: \(keys).",
      "در \(path) کلیدهایی هست که شناخته‌شده نیست و نادیده گرفته می‌شود: \(keys).")
  }
  public static func rowElsewhere(
    _ row: String, _ profile: String, _ destination: Phrase, now current: String, _ other: Phrase
  ) -> Phrase {
    Phrase(
      "row \(row) was for \(destination), by \(profile); this is for \(other), by \(current).",
      "ردیف \(row) با پروفایل \(profile) برای \(destination) بود؛ این پیامک با پروفایل \(current) برای \(other) است."
    )
  }
  /// Where the row's profile sends elsewhere now, so that no profile leads where the row went.
  public static func rowMoved(
    _ row: String, _ profile: String, _ destination: Phrase, now other: Phrase
  ) -> Phrase {
    Phrase(
      "nothing was sent: row \(row) was for \(destination); its profile \(profile) sends to \(other) now. To send it there: --profile \(profile).",
      "چیزی ارسال نشد: ردیف \(row) برای \(destination) بود؛ پروفایل آن، \(profile)، اکنون به \(other) ارسال می‌کند. برای ارسال به آنجا: \("--profile \(profile)")."
    )
  }
  public static func rowNotInForce(
    _ row: String, _ profile: String, _ destination: Phrase, now current: String, _ other: Phrase
  ) -> Phrase {
    Phrase(
      "nothing was sent: row \(row) was for \(destination), by the profile \(profile); the one in use is \(current), which sends to \(other). Say with which one to send: --profile \(profile) or --profile \(current).",
      "چیزی ارسال نشد: ردیف \(row) با پروفایل \(profile) برای \(destination) بود؛ پروفایل فعلی \(current) است که به \(other) ارسال می‌کند. پروفایل را مشخص کنید: \("--profile \(profile)") یا \("--profile \(current)")."
    )
  }
  public static func rowTimeIsPast(_ row: String, _ moment: Phrase) -> Phrase {
    Phrase(
      "row \(row) was to go out at \(moment), which has passed. Give another time with --at, such as --at now.",
      "زمان ارسال ردیف \(row) \(moment) بود که گذشته است. زمان دیگری بدهید، مانند \("--at now").")
  }
  public static func goesOut(_ moment: Phrase) -> Phrase {
    Phrase("--at means \(moment), Iran time.", "منظور از \("--at")، \(moment) به وقت ایران است.")
  }
  public static func unknownBefore(_ number: String, _ moment: Phrase) -> Phrase {
    Phrase(
      "an earlier send to \(number) (\(moment)) has an unknown outcome: it may have been sent and charged, and this may be a second message.",
      "نتیجهٔ ارسال قبلی به \(number) (\(moment)) نامشخص است: شاید پیامک ارسال شده و هزینه‌اش هم کسر شده باشد؛ شاید این پیامک دوم باشد."
    )
  }
  public static func earlierNotKnown(_ number: String, _ reason: Phrase) -> Phrase {
    Phrase(
      "earlier sends to \(number) are not known: \(reason)",
      "ارسال‌های قبلی به \(number) معلوم نیست: \(reason)")
  }
  public static func justSent(_ number: String, seconds: Int) -> Phrase {
    Phrase(
      "a send to \(number) was \(seconds) s ago; this is another one.",
      "یک ارسال به \(number) \(seconds) ثانیه پیش بود؛ این ارسال دیگری است.")
  }
  /// - Parameter minutes: How far this machine's clock is ahead; negative if it is behind.
  public static func clockDiffers(minutes: Int) -> Phrase {
    let count = abs(minutes)
    return minutes > 0
      ? Phrase(
        "this machine's clock is \(count) min ahead of the service's; “now” is taken from it.",
        "ساعت این دستگاه \(count) دقیقه از ساعت سرویس جلوتر است؛ «اکنون» از روی آن تعیین می‌شود.")
      : Phrase(
        "this machine's clock is \(count) min behind the service's; “now” is taken from it.",
        "ساعت این دستگاه \(count) دقیقه از ساعت سرویس عقب‌تر است؛ «اکنون» از روی آن تعیین می‌شود.")
  }
  public static func stoppedBySignal(left: Int) -> Phrase {
    Phrase(
      "stopped by a signal; nothing was sent to the remaining \(Quantity.english(left, "number", "numbers")).",
      "با سیگنال متوقف شد؛ به \(left) شمارهٔ باقی‌مانده چیزی ارسال نشد.")
  }
  public static let stopped = Phrase(
    "Not tried: stopped by a signal.", "امتحان نشد: با سیگنال متوقف شد.")
  public static let notTried = Phrase(
    "Not tried: an earlier number failed in a way that would repeat.",
    "امتحان نشد: خطای یکی از شماره‌های قبلی برای این شماره هم تکرار می‌شد.")
  public static func code(_ code: String) -> Phrase { Phrase("code \(code)", "کد \(code)") }

  // MARK: history

  public static let jsonOrCSV = Phrase(
    "--json and --csv cannot be combined.",
    "گزینه‌های \("--json") و \("--csv") را نمی‌توان با هم به کار برد.")
  public static let emptySince = Phrase(
    "--since is empty. Give a time such as 7d, 14:30 or 2026-11-01.",
    "گزینهٔ \("--since") خالی است. زمانی مانند \("7d")، \("14:30") یا \("2026-11-01") وارد کنید.")
  public static func badLimit(_ limit: String) -> Phrase {
    Phrase(
      "--limit: give a number of 1 or more, not \(limit).",
      "گزینهٔ \("--limit"): عددی از ۱ به بالا وارد کنید؛ \(limit) معتبر نیست.")
  }
  public static let waitingForFirst = Phrase(
    "there is no history yet; waiting for the first row.",
    "هنوز تاریخچه‌ای نیست؛ در انتظار اولین ردیف.")
  public static func noHistory(_ path: String) -> Phrase {
    Phrase(
      "there is no history yet: \(path) does not exist.",
      "هنوز تاریخچه‌ای نیست: فایل \(path) وجود ندارد.")
  }
  public static func notRecovered(_ reason: Phrase) -> Phrase {
    Phrase(
      "rows whose process has died still say “sending”: \(reason.asSentence)",
      "ردیف‌هایی که برنامه‌شان ناگهان بسته شده است «در حال ارسال» مانده‌اند: \(reason.asSentence)")
  }
  public static let nothingFound = Phrase("no match.", "چیزی پیدا نشد.")
  public static func nothingFound(by filter: Phrase) -> Phrase {
    Phrase("no match for: \(filter).", "با این فیلتر چیزی پیدا نشد: \(filter).")
  }
  public static func didYouMean(_ command: String) -> Phrase {
    let command = "amoot-otp \(command)"
    return Phrase("did you mean \(command)?", "منظورتان \(command) بود؟")
  }
  public static func cannotWatch(_ folder: String) -> Phrase {
    Phrase("the folder \(folder) cannot be watched.", "تغییرهای پوشهٔ \(folder) را نمی‌توان دنبال کرد.")
  }
  public static func badCall(_ text: String) -> Phrase {
    Phrase(
      "--call: give curl, php, csharp, swift or python, not “\(text)”.",
      "گزینهٔ \("--call"): یکی از \("curl")، \("php")، \("csharp")، \("swift") و \("python") را وارد کنید؛ «\(text)» معتبر نیست."
    )
  }
  public static let oneView = Phrase(
    "--raw, --hex, --body and --call cannot be combined.",
    "گزینه‌های \("--raw")، \("--hex")، \("--body") و \("--call") را نمی‌توان با هم به کار برد.")
  public static let formNeedsCall = Phrase(
    "--query and --header work only with --call.",
    "گزینه‌های \("--query") و \("--header") فقط همراه \("--call") به کار می‌روند.")
  public static func noRow(_ row: String) -> Phrase {
    Phrase(
      "the history has no row \(row); amoot-otp history lists the rows.",
      "ردیف \(row) در تاریخچه نیست. فهرست ردیف‌ها: \("amoot-otp history")")
  }
  public static let noRowYet = Phrase("the history has no rows yet.", "تاریخچه هنوز ردیفی ندارد.")
  public static let codesRemoved = Phrase(
    "this is what was understood of the answer; the answer itself was not kept (keepCodes).",
    "این همان چیزی است که از پاسخ فهمیده شد؛ خود پاسخ نگه داشته نشده است (keepCodes).")
  public static let nothingToPrune = Phrase(
    "nothing to do: use --older-than 90d, or set retentionDays in the settings.",
    "کاری برای انجام نیست: گزینه‌ای مانند \("--older-than 90d") اضافه کنید یا retentionDays را در تنظیمات تعیین کنید."
  )
  public static let codesAreKept = Phrase(
    "--codes: the setting keepCodes says yes; set it to masked or no first.",
    "گزینهٔ \("--codes"): تنظیم keepCodes برابر yes است؛ اول آن را به masked یا no تغییر دهید.")
  public static func deleted(_ count: Int) -> Phrase {
    Phrase("\(Quantity.english(count, "row", "rows")) deleted", "\(count) ردیف حذف شد")
  }
  public static func wouldDelete(_ count: Int) -> Phrase {
    Phrase(
      "\(Quantity.english(count, "row", "rows")) would be deleted",
      "بدون \("--dry-run")، \(count) ردیف حذف می‌شود")
  }
  public static func logsDeleted(_ count: Int) -> Phrase {
    Phrase(
      "\(Quantity.english(count, "log", "logs")) that had been set aside beside the history deleted",
      "\(count) لاگ که کنار تاریخچه گذاشته شده بود حذف شد")
  }
  public static func logsWouldBeDeleted(_ count: Int) -> Phrase {
    Phrase(
      "\(Quantity.english(count, "log", "logs")) that had been set aside beside the history would be deleted",
      "بدون \("--dry-run")، \(count) لاگ که کنار تاریخچه گذاشته شده است حذف می‌شود")
  }
  public static func codesMasked(_ count: Int) -> Phrase {
    Phrase("codes masked in \(Quantity.english(count, "row", "rows"))", "کدهای \(count) ردیف پوشانده شد")
  }
  public static func codesRemoved(_ count: Int) -> Phrase {
    Phrase("codes removed from \(Quantity.english(count, "row", "rows"))", "کدهای \(count) ردیف حذف شد")
  }
  public static func codesWouldBeMasked(_ count: Int) -> Phrase {
    Phrase(
      "codes would be masked in \(Quantity.english(count, "row", "rows"))",
      "بدون \("--dry-run")، کدهای \(count) ردیف پوشانده می‌شود")
  }
  public static func codesWouldBeRemoved(_ count: Int) -> Phrase {
    Phrase(
      "codes would be removed from \(Quantity.english(count, "row", "rows"))",
      "بدون \("--dry-run")، کدهای \(count) ردیف حذف می‌شود")
  }
  public static func badOlderThan(_ text: String) -> Phrase {
    Phrase(
      "--older-than: give a time such as 90d or 2026-11-01, not “\(text)”.",
      "گزینهٔ \("--older-than"): زمانی مانند \("90d") یا \("2026-11-01") وارد کنید؛ «\(text)» معتبر نیست.")
  }
  public static func backedUp(_ rows: Int, to path: String) -> Phrase {
    Phrase(
      "\(Quantity.english(rows, "row", "rows")) copied to \(path).", "\(rows) ردیف در \(path) کپی شد.")
  }
  public static func restoredFrom(_ path: String, _ rows: Int) -> Phrase {
    Phrase(
      "The history is that of \(path) now: \(Quantity.english(rows, "row", "rows")).",
      "تاریخچه اکنون همان \(path) است: \(rows) ردیف.")
  }
  public static func keptBefore(_ path: String) -> Phrase {
    Phrase("What it was before is kept in \(path).", "وضعیت قبلی آن در \(path) نگه داشته شد.")
  }
  public static func isSound(_ path: String, _ rows: Int) -> Phrase {
    Phrase(
      "\(path) is sound: \(Quantity.english(rows, "row", "rows")).",
      "فایل \(path) سالم است: \(rows) ردیف.")
  }
  public static func isDamaged(_ path: String) -> Phrase {
    Phrase("\(path) is damaged:", "فایل \(path) آسیب‌دیده است:")
  }
  public static func toSave(_ target: String) -> Phrase {
    let command = "amoot-otp history check --recover \(target)"
    return Phrase(
      "to save every row that can be read, quit every running amoot-otp, then: \(command)",
      "برای بازیابی ردیف‌هایی که خوانده می‌شوند، هر amoot-otp در حال اجرا را ببندید و سپس: \(command)")
  }
  public static func saved(_ rows: Int, in path: String, lost: Int) -> Phrase {
    Phrase(
      lost == 0
        ? "\(Quantity.english(rows, "row", "rows")) saved in \(path)."
        : "\(Quantity.english(rows, "row", "rows")) saved in \(path); at \(lost) or more places rows could not be read.",
      lost == 0
        ? "\(rows) ردیف در \(path) ذخیره شد."
        : "\(rows) ردیف در \(path) ذخیره شد؛ دست‌کم در \(lost) جا ردیف خوانده نشد.")
  }
  public static func savedWithoutExchange(_ rows: Int) -> Phrase {
    Phrase(
      "Of \(Quantity.english(rows, "row", "rows")), request and answer could not be read.",
      "درخواست و پاسخ \(rows) ردیف خوانده نشد.")
  }
  public static func toUse(_ command: String) -> Phrase {
    Phrase(
      "To use it, quit every running amoot-otp, then: \(command)",
      "برای استفاده از آن، اول هر amoot-otp در حال اجرا را ببندید و سپس این دستور را اجرا کنید: \(command)")
  }
  public static func nothingReadable(_ error: Phrase, _ command: String) -> Phrase {
    Phrase(
      "\(error) Nothing can be read from it: set it aside with \(command) and start anew.",
      "\(error) چیزی از آن خوانده نمی‌شود: با دستور \(command) آن را کنار بگذارید و از نو شروع کنید.")
  }
  public static func notPermitted(_ error: Phrase) -> Phrase {
    Phrase(
      "\(error) You may not read the file; nothing is said about whether it is sound.",
      "\(error) اجازهٔ خواندن این فایل را ندارید؛ سالم بودن آن معلوم نیست.")
  }

  // MARK: config, status

  public static let settings = Phrase("settings", "تنظیمات")
  public static let history = Phrase("history", "تاریخچه")
  public static let settingsNotThere = Phrase(
    "  (does not exist; the defaults are in effect)",
    "  (وجود ندارد؛ مقدارهای پیش‌فرض به کار می‌رود)")
  public static func keys(_ problem: Phrase) -> Phrase { Phrase("keys: \(problem)", "کلیدها: \(problem)") }
  public static func unknownKeys(_ keys: String) -> Phrase {
    Phrase(
      "unknown, kept and ignored: \(keys)",
      "ناشناخته (در فایل می‌ماند، ولی به کار نمی‌رود): \(keys)")
  }
  public static func profiles(_ names: String) -> Phrase {
    Phrase("profiles: \(names)", "پروفایل‌ها: \(names)")
  }
  public static func noStatus(_ words: String) -> Phrase {
    Phrase("no status matches “\(words)”.", "وضعیتی با «\(words)» پیدا نشد.")
  }
  public static func whatToDo(_ remedy: Phrase) -> Phrase {
    Phrase("What to do: \(remedy)", "راه‌حل: \(remedy)")
  }
  public static func demo(_ mobile: String) -> Phrase {
    Phrase("In the demo: send to \(mobile)", "در حالت نمایشی: به \(mobile) بفرستید")
  }

  // MARK: doctor

  public static let good = Phrase("ok", "درست")
  public static let look = Phrase("warn", "هشدار")
  public static let bad = Phrase("BAD", "مشکل")
  public static let nothing = Phrase("nothing", "هیچ")
  public static let pressEnter = Phrase(
    "Read them now: this terminal orders its whole window, so that only one line can be right at a time. Enter ends this.",
    "همین حالا بخوانید: این ترمینال چینش همهٔ پنجره را یکجا عوض می‌کند و هر بار فقط یکی از دو سطر درست دیده می‌شود. پایان با Enter."
  )
  public static let sampleAdvice = Phrase(
    "Line 1, or both: keep \"bidi\": \"auto\" in the settings. Only line 2: write \"bidi\": \"terminal\". Neither: the terminal cannot show Persian, whatever the setting; use another one, or \"language\": \"en\". If the letters in line 1 are not joined, write \"shaping\": \"base\".",
    "سطر ۱ یا هر دو: \("\"bidi\": \"auto\"") را در تنظیمات نگه دارید. فقط سطر ۲: بنویسید \("\"bidi\": \"terminal\""). هیچ‌کدام: این ترمینال با هیچ تنظیمی فارسی را درست نشان نمی‌دهد؛ ترمینال دیگری به کار ببرید یا بنویسید \("\"language\": \"en\""). اگر حروف سطر ۱ از هم جدا هستند، بنویسید \("\"shaping\": \"base\"")."
  )
}

/// The help of every command.
public enum UsageWords {
  public static let color = Phrase(
    "When to use color: auto (on a terminal), always, or never.",
    "خروجی رنگی: auto (فقط در ترمینال)، always (همیشه) یا never (هرگز).")
  public static let program = Phrase(
    "A console for SendOTP of the SMS provider AmootSMS: send a one-time code and see its outcome.",
    "کنسولی برای متد SendOTP در سامانهٔ پیامک آموت: رمز یک‌بارمصرف بفرستید و نتیجه‌اش را ببینید.")
  public static func programMore(consoleOptions: String) -> Phrase {
    Phrase(
      """
      Without a command the console opens; it needs a terminal. With --demo it opens on a simulated account: \
      no network, no token, no file.

      Exit codes: 0 success, 1 refused by the service, 2 usage or invalid input (nothing sent), 3 not sent \
      (network), 4 outcome unknown (sent, no readable answer), 5 local failure (settings, history).

      Environment: AMOOT_TOKEN, AMOOT_BASE_URL, AMOOT_PROFILE, AMOOT_LANGUAGE (fa, en or auto). A token is never taken from the command line.

      Every command takes --language fa, en or auto.

      amoot-otp --version prints the version and those of the libraries.

      Options of the console:
      \(consoleOptions)
      """,
      """
      بدون دستور، کنسول باز می‌شود که به ترمینال نیاز دارد. با \("--demo") کنسول با حسابی شبیه‌سازی‌شده باز می‌شود: \
      بدون شبکه، بدون توکن و بدون فایل.

      کدهای خروج: 0 موفق، 1 سرویس رد کرد، 2 دستور یا ورودی نامعتبر (چیزی ارسال نشد)، 3 ارسال نشد (شبکه)، \
      4 نتیجه نامشخص (درخواست ارسال شد، ولی پاسخ قابل‌فهمی نرسید)، 5 خطای محلی (تنظیمات یا تاریخچه).

      متغیرهای محیطی: \("AMOOT_TOKEN")، \("AMOOT_BASE_URL")، \("AMOOT_PROFILE") و \("AMOOT_LANGUAGE") (یکی از fa، en و auto). توکن هرگز از خط فرمان گرفته نمی‌شود.

      زبان هر دستور را می‌توان با \("--language") تعیین کرد: fa، en یا auto.

      نسخهٔ برنامه و کتابخانه‌ها را این دستور چاپ می‌کند:
        \("amoot-otp --version")

      گزینه‌های کنسول:
      \(consoleOptions)
      """)
  }
  public static let profile = Phrase(
    "The profile to use; by default the one that the settings name.",
    "پروفایل ارسال؛ پیش‌فرض آن در تنظیمات تعیین می‌شود.")
  public static let json = Phrase(
    "Print JSON, one object per line.", "خروجی به‌صورت JSON، در هر سطر یک شیء.")

  // MARK: console

  public static let console = Phrase(
    "Open the console; the default command.", "باز کردن کنسول؛ بدون دستور هم همین اجرا می‌شود.")
  public static let demo = Phrase(
    "Open the console on a simulated account.",
    "باز کردن کنسول در حالت نمایشی، با حسابی شبیه‌سازی‌شده.")
  public static let trace = Phrase(
    "Write what goes over the wire to a file, with the token hidden.",
    "نوشتن لاگ شبکه در یک فایل؛ توکن در آن پنهان است.")
  public static let screenReader = Phrase(
    "Print changes as lines instead of painting, for screen readers and braille.",
    "چاپ سطر به سطر تغییرها به‌جای ترسیم صفحه، برای صفحه‌خوان و بریل.")
  public static let version = Phrase(
    "Print the version, the build and the versions of the libraries, for a support ticket.",
    "چاپ نسخه و مشخصات ساخت برنامه و نسخهٔ کتابخانه‌ها، برای درج در تیکت.")

  // MARK: send

  public static let send = Phrase(
    "Send a one-time code without opening the console.",
    "ارسال رمز یک‌بارمصرف بدون باز کردن کنسول.")
  public static let sendMore = Phrase(
    "What is left out comes from the settings. Several numbers are sent to one after the other; sending stops at the first failure that would repeat.",
    "هرچه در دستور نیاید از تنظیمات گرفته می‌شود. اگر چند شماره وارد شود، ارسال یکی پس از دیگری انجام می‌شود و با اولین خطایی که برای بقیه هم پیش می‌آید، متوقف می‌شود."
  )
  public static let mobile = Phrase(
    "The recipient; may be given several times.", "شمارهٔ گیرنده؛ برای چند گیرنده، این گزینه را تکرار کنید.")
  public static let text = Phrase(
    "The text of the message; - reads it from standard input.",
    "متن پیامک؛ با \("-") از ورودی استاندارد خوانده می‌شود.")
  public static let line = Phrase(
    "The sender's line: a number, or a word such as public.", "خط ارسال: شماره، یا واژه‌ای مانند public.")
  public static let codeLength = Phrase("Digits of the code, 4 to 8.", "تعداد رقم‌های کد، ۴ تا ۸.")
  public static let at = Phrase(
    "When to send, Iran time: now (the default), +10m, 14:30, 2026-11-23 14:30 or 1405/09/02 14:30.",
    "زمان ارسال به وقت ایران: \("now") (پیش‌فرض)، \("+10m")، \("14:30")، \("2026-11-23 14:30") یا \("1405/09/02 14:30")."
  )
  public static let from = Phrase(
    "Take what is left out from this row of the history.",
    "هرچه در دستور نیاید از این ردیف تاریخچه گرفته می‌شود.")
  public static let method = Phrase("The request method: post or get.", "روش درخواست: post یا get.")
  public static let timeout = Phrase("Give up after this many seconds.", "مهلت ارسال، به ثانیه.")
  public static let unrecorded = Phrase(
    "Send even if the history cannot be written; otherwise nothing is sent without a record.",
    "ارسال، حتی اگر نوشتن در تاریخچه ممکن نباشد؛ بدون این گزینه، فقط پس از ثبت در تاریخچه ارسال می‌شود.")
  public static let dryRun = Phrase(
    "Print the request that would be sent, with the token hidden, and send nothing.",
    "فقط چاپ درخواست، با توکن پنهان؛ چیزی ارسال نمی‌شود.")

  // MARK: config

  public static let configShow = Phrase(
    "Show the settings in effect, and where each comes from.", "نمایش تنظیمات فعلی و منبع هر مقدار.")
  public static let configSet = Phrase(
    "Save a setting in the settings file.", "ذخیرهٔ یک تنظیم در فایل تنظیمات.")
  public static let configSetMore = Phrase(
    """
    The keys are those of amoot-otp config. A token is never taken from the command line: with - it is read from \
    standard input, as in: pass show amoot | amoot-otp config set token -
    """,
    """
    کلیدها همان‌هایی هستند که \("amoot-otp config") نشان می‌دهد. توکن هرگز از خط فرمان گرفته نمی‌شود: با \("-") از ورودی \
    استاندارد خوانده می‌شود، مانند:
      \("pass show amoot | amoot-otp config set token -")
    """)
  public static let configReset = Phrase(
    "Remove a setting from the file, which restores its default.",
    "حذف یک تنظیم از فایل و بازگشت به مقدار پیش‌فرض.")
  public static let configEdit = Phrase(
    "Edit the settings file with $VISUAL or $EDITOR.",
    "ویرایش فایل تنظیمات با \("$VISUAL") یا \("$EDITOR").")
  public static let configEditMore = Phrase(
    "Creates the file if there is none, and checks it when the editor closes.",
    "اگر فایل وجود نداشته باشد ساخته می‌شود. پس از بستن ویرایشگر، فایل بررسی می‌شود.")
  public static let settingKey = Phrase(
    "The key of the setting, such as timeout.", "کلید تنظیم، مانند timeout.")
  public static let settingValue = Phrase(
    "The new value; for token, tokenCommand and text, - reads it from standard input.",
    "مقدار جدید؛ برای token، tokenCommand و text، با \("-") از ورودی استاندارد خوانده می‌شود.")

  // MARK: history

  public static let historyExport = Phrase(
    "Export what was sent, as CSV for spreadsheets or JSON Lines.",
    "گرفتن خروجی از ارسال‌ها، به‌صورت CSV برای صفحه‌گسترده یا \("JSON Lines").")
  public static let historyExportMore = Phrase(
    """
    The words are a filter, as in history. Without --output the rows go to standard output. The CSV starts with a \
    byte order mark, and digits that a spreadsheet would round, or strip of leading zeros, are written as ="01234". \
    For programs use --json here, or history --csv, which keeps values as they are stored, but for what a spreadsheet \
    would run.
    """,
    """
    واژه‌ها فیلترند، مانند دستور history. بدون \("--output") ردیف‌ها در خروجی استاندارد چاپ می‌شوند. فایل CSV با \
    نشانهٔ BOM شروع می‌شود و رقم‌هایی که صفحه‌گسترده گرد می‌کند یا صفرهای اولشان را حذف می‌کند به‌صورت \("=\"01234\"") \
    نوشته می‌شوند. برای پردازش در برنامه‌های دیگر، اینجا از \("--json") یا از دستور \("history --csv") استفاده کنید که \
    مقدارها را همان‌طور که ذخیره شده‌اند می‌نویسد، جز آنچه صفحه‌گسترده اجرا می‌کند.
    """)
  public static let exportCSV = Phrase(
    "CSV for spreadsheets; the default.", "خروجی CSV برای صفحه‌گسترده (پیش‌فرض).")
  public static let outputFile = Phrase(
    "The file to create; .jsonl at its end means JSON Lines. An existing file is not overwritten.",
    "فایل خروجی؛ اگر نامش به \(".jsonl") ختم شود، فرمت آن \("JSON Lines") است. روی فایل موجود نوشته نمی‌شود.")
  public static let history = Phrase(
    "List, filter, export, prune and check what was sent.",
    "فهرست، فیلتر، گرفتن خروجی، پاک‌سازی و بررسی ارسال‌ها.")
  public static let historyList = Phrase(
    "List, filter and export what was sent, newest first; the default subcommand.",
    "فهرست، فیلتر و خروجی ارسال‌ها، اول جدیدترین؛ بدون زیردستور هم همین اجرا می‌شود.")
  public static let historyListMore = Phrase(
    """
    The words are the filter of the console: mobile:0912 outcome:unknown status:-207 line:public profile:shop \
    since:2h until:2026-11-01, and plain words, looked for in number, text, MessageID, code, status title and note.
    """,
    """
    واژه‌ها همان فیلتر تاریخچه در کنسول را می‌سازند:
      \("mobile:0912 outcome:unknown status:-207 line:public")
      \("profile:shop since:2h until:2026-11-01")
    و واژه‌های ساده، که در شماره، متن، MessageID، کد، عنوان وضعیت و یادداشت جست‌وجو می‌شوند.
    """)
  public static let filter = Phrase("The filter; without one, every row.", "فیلتر؛ بدون آن همهٔ ردیف‌ها.")
  public static let since = Phrase(
    "Only rows since this day or time: 2026-11-01, 1405/09/02, 2h, today.",
    "فقط از این روز یا زمان به بعد: \("2026-11-01")، \("1405/09/02")، \("2h") یا \("today").")
  public static let limit = Phrase("Maximum number of rows.", "حداکثر تعداد ردیف‌ها.")
  public static let slowest = Phrase(
    "The slowest first instead of the newest.", "اول کندترین، به‌جای جدیدترین.")
  public static let csv = Phrase(
    "CSV (RFC 4180); what a spreadsheet would run as a formula is defused.",
    "خروجی CSV (طبق \("RFC 4180"))؛ هرچه صفحه‌گسترده به‌عنوان فرمول اجرا کند بی‌اثر می‌شود.")
  public static let follow = Phrase(
    "Print the last ten rows (or --limit), then each row as it ends, until interrupted.",
    "چاپ ۱۰ ردیف آخر (یا به تعداد \("--limit")) و سپس هر ردیف در پایان ارسال آن، تا وقتی که برنامه متوقف شود."
  )
  public static let historyShow = Phrase(
    "Show everything about one row: meaning, times, request and answer.",
    "نمایش همهٔ جزئیات یک ردیف: معنی، زمان‌ها، درخواست و پاسخ.")
  public static let row = Phrase(
    "The row's number (id), as history --json and the details show it; by default the newest row.",
    "شمارهٔ ردیف (id)، همان که در جزئیات و در \("history --json") آمده است؛ پیش‌فرض جدیدترین ردیف است.")
  public static let raw = Phrase(
    "Request and answer as they went over the wire.",
    "درخواست و پاسخ به‌صورت خام، همان‌طور که در شبکه ردوبدل شده است.")
  public static let hex = Phrase("The answer's body in bytes.", "بدنهٔ پاسخ به‌صورت هگز.")
  public static let body = Phrase(
    "Nothing but the answer's body, byte for byte.", "فقط بدنهٔ پاسخ، بایت به بایت.")
  public static let call = Phrase(
    "The same request as a call: curl, php, csharp, swift or python.",
    "همان درخواست، آمادهٔ اجرا با \("curl")، \("php")، \("csharp")، \("swift") یا \("python").")
  public static let form = Phrase(
    "With --call: everything in the query, or the token in a header; by default as it was sent.",
    "همراه \("--call"): همه‌چیز در query، یا توکن در هدر؛ پیش‌فرض، روشی است که با آن ارسال شده است.")
  public static let historyPrune = Phrase(
    "Delete rows older than a given time; mask or remove codes in existing rows.",
    "حذف ردیف‌های قدیمی‌تر از یک زمان؛ پوشاندن یا حذف کدهای ردیف‌های موجود.")
  public static let historyPruneMore = Phrase(
    """
    Without --older-than, the setting retentionDays decides how old. --codes does to existing rows what the setting \
    keepCodes does to new ones, and deletes logs that were set aside, out of which codes cannot be taken. What is deleted \
    is overwritten and cannot be restored.
    """,
    """
    بدون \("--older-than")، تنظیم retentionDays زمان را تعیین می‌کند. گزینهٔ \("--codes") با ردیف‌های موجود همان کاری را \
    می‌کند که تنظیم keepCodes با ردیف‌های جدید، و لاگ‌های کنارگذاشته را حذف می‌کند، چون کد را نمی‌توان از آن‌ها برداشت. جای آنچه حذف می‌شود در فایل بازنویسی می‌شود و بازیابی آن ممکن نیست.
    """)
  public static let olderThan = Phrase(
    "How old: 90d, 12h, or a day such as 2026-11-01.",
    "قدیمی‌تر از این زمان: \("90d")، \("12h") یا روزی مانند \("2026-11-01").")
  public static let codes = Phrase(
    "Mask or remove codes, as keepCodes says.", "پوشاندن یا حذف کدها، طبق تنظیم keepCodes.")
  public static let pruneDryRun = Phrase(
    "Only print how many rows would be deleted, or have their codes changed.",
    "فقط چاپ تعداد ردیف‌هایی که باید حذف شوند یا کدهایشان تغییر کند؛ چیزی عوض نمی‌شود.")
  public static let historyBackup = Phrase(
    "Copy the history into a new file, while consoles may run.",
    "کپی تاریخچه در یک فایل جدید، حتی وقتی کنسول باز است.")
  public static let backupFile = Phrase(
    "The file to create. An existing file is not overwritten.",
    "فایلی که ساخته می‌شود. روی فایل موجود نوشته نمی‌شود.")
  public static let historyRestore = Phrase(
    "Put a copy in the place of the history, while consoles may run.",
    "گذاشتن یک کپی به‌جای تاریخچه، حتی وقتی کنسول باز است.")
  public static let historyRestoreMore = Phrase(
    "The copy is checked first. The present state is kept in a file beside the history, whose name is printed.",
    "اول سالم بودن کپی بررسی می‌شود. وضعیت فعلی در فایلی کنار تاریخچه نگه داشته می‌شود که نامش چاپ می‌شود.")
  public static let restoreFile = Phrase(
    "The copy, as history backup made it.", "کپی، همان که با \("history backup") ساخته شده است.")
  public static let historyCheck = Phrase(
    "Read the whole history and say whether it is sound; save what can be read of a damaged one.",
    "خواندن کامل تاریخچه و بررسی سالم بودن آن؛ بازیابی هر ردیفی که از تاریخچهٔ آسیب‌دیده خوانده شود.")
  public static let historyCheckMore = Phrase(
    "Exits with 5 when something is wrong.", "اگر مشکلی باشد، کد خروج 5 است.")
  public static let recover = Phrase(
    "Copy every row that can be read into a new file.",
    "کپی هر ردیفی که خوانده شود، در یک فایل جدید.")
  public static let historyGenerate = Phrase(
    "Fill an empty history with made-up rows, for measuring.",
    "پر کردن تاریخچهٔ خالی با ردیف‌های ساختگی، برای اندازه‌گیری.")
  public static let count = Phrase("How many rows.", "تعداد ردیف‌ها.")
  public static let rowSeed = Phrase(
    "The same seed makes the same rows.", "عدد آغازین؛ با عدد یکسان، ردیف‌های یکسان ساخته می‌شود.")

  // MARK: The others

  public static let status = Phrase(
    "Look up the service's statuses by code, title, or a word of the meaning.",
    "جست‌وجوی وضعیت‌های سرویس با کد وضعیت، عنوان یا واژه‌ای از معنی.")
  public static let statusMore = Phrase(
    "For example: amoot-otp status -207, amoot-otp status NotAllowIP, amoot-otp status اعتبار",
    """
    برای نمونه:
      \("amoot-otp status -207")
      \("amoot-otp status NotAllowIP")
      \("amoot-otp status اعتبار")
    """)
  public static let statusWords = Phrase(
    "A code, a title, or words in English or Persian; without any, every status.",
    "کد وضعیت، عنوان یا واژه‌هایی به فارسی یا انگلیسی؛ بدون آن‌ها همهٔ وضعیت‌ها.")
  public static let simulate = Phrase(
    "Serve a simulated account on loopback, for other programs to call.",
    "اجرای شبیه‌ساز سرویس روی همین دستگاه (loopback)، برای فراخوانی از برنامه‌های دیگر.")
  public static func simulateMore(_ triggers: String) -> Phrase {
    Phrase(
      """
      The first line on standard output tells the base address. It takes POST forms, GET queries and JSON bodies, for \
      SendOTP and AccountStatus. Each call is printed on a line as it comes: time, method, where the token was, number \
      and answer. GET /rest/_log lists the requests received, with the token hidden.

      To see every answer on demand:

      \(triggers)
      """,
      """
      سطر اول خروجی استاندارد آدرس پایه است. برای SendOTP و AccountStatus فرم با POST، query با GET و بدنهٔ JSON پذیرفته \
      می‌شود. هر درخواست به‌محض رسیدن در یک سطر چاپ می‌شود: زمان، روش، جای توکن، شماره و پاسخ. فهرست درخواست‌های \
      رسیده، با توکن پنهان، در \("GET /rest/_log") است.

      برای دیدن هر پاسخ دلخواه:

      \(triggers)
      """)
  }
  public static let port = Phrase(
    "The port; 0 takes any free one.", "پورت؛ با 0 یک پورت آزاد انتخاب می‌شود.")
  public static let codeSeed = Phrase(
    "The seed of the codes: the same seed gives the same codes.",
    "عدد آغازین کدها؛ با عدد یکسان، کدهای یکسان ساخته می‌شود.")
  public static let credit = Phrase(
    "Rials that the account starts with; a message costs 500 or 1,000 a part.",
    "اعتبار اولیهٔ حساب، به ریال؛ هزینهٔ هر صفحهٔ پیامک ۵۰۰ یا ۱٬۰۰۰ ریال است.")
  public static let lenient = Phrase(
    "Accept a token wherever it is and whatever is around it, unlike the service.",
    "برخلاف سرویس، توکن را هر جا که باشد و با هر چیزی دور آن بپذیر.")
  public static let quiet = Phrase("Print the base address and nothing more.", "فقط چاپ آدرس پایه.")
  public static let screenshot = Phrase(
    "Print a picture of the console with made-up sends, the same every time.",
    "چاپ اسکرین‌شات کنسول با ارسال‌های ساختگی، هر بار یکسان.")
  public static func screenshotMore(key: String) -> Phrase {
    Phrase(
      "In the console, \(key) saves what is on the screen. The pictures in the README are made with this command.",
      "در کنسول، با \(key) از صفحه‌نمایش اسکرین‌شات گرفته می‌شود. تصویرهای README با همین دستور ساخته شده‌اند.")
  }
  public static func scene(_ names: String) -> Phrase {
    Phrase("What is shown: \(names).", "صفحه‌ای که نمایش داده می‌شود: \(names).")
  }
  public static func oneOf(_ names: String) -> Phrase { Phrase("\(names).", "\(names).") }
  public static let size = Phrase("Columns and rows.", "تعداد ستون‌ها و سطرها.")
  public static let config = Phrase(
    "Print the settings in effect and where each comes from, with the token hidden.",
    "چاپ تنظیمات فعلی و منبع هر مقدار، با توکن پنهان.")
  public static let keys = Phrase(
    "List the actions whose keys can be changed, and their keys.",
    "فهرست فرمان‌هایی که کلیدشان را می‌توان تغییر داد، با کلیدهایشان.")
  public static let schema = Phrase(
    "Print a JSON schema of the settings file, for an editor.",
    "چاپ ساختار فایل تنظیمات (\("JSON schema"))، برای ویرایشگر.")
  public static let doctor = Phrase(
    "Check everything that could stop a send: terminal, settings, history, network, clock, token.",
    "بررسی هرچه می‌تواند مانع ارسال شود: ترمینال، تنظیمات، تاریخچه، شبکه، ساعت و توکن.")
  public static let doctorMore = Phrase(
    """
    It makes one free call (AccountStatus) and costs nothing. Exit codes: 0 no problems, 1 the token is refused or \
    missing, 3 the service is not reached, 5 settings or history need fixing.
    """,
    """
    تنها یک درخواست رایگان (AccountStatus) ارسال می‌شود و هزینه‌ای ندارد. کدهای خروج: 0 بدون مشکل، 1 توکن رد شد یا \
    تنظیم نشده است، 3 سرویس در دسترس نیست، 5 تنظیمات یا تاریخچه باید اصلاح شود.
    """)
  public static let terminal = Phrase(
    "Examine the terminal instead: what it is, what the program tells it about Persian, two lines to compare.",
    "فقط بررسی دقیق ترمینال: نوع آن، کدهای کنترلی برای نمایش فارسی و دو سطر برای مقایسه.")
}
