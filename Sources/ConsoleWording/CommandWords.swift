public import Wording

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
  public static let tourIsSVG = Phrase(
    "--format: the tour moves, and is svg only.", "گزینهٔ \("--format"): صحنهٔ tour متحرک است و فقط svg می‌شود.")
  public static func badSize(_ text: String) -> Phrase {
    Phrase(
      "--size: give columns and rows from 40x10 to 300x100, not “\(text)”.",
      "گزینهٔ \("--size"): ستون‌ها و سطرها را از \("40x10") تا \("300x100") وارد کنید؛ «\(text)» معتبر نیست.")
  }

  // MARK: send

  public static func badMethod(_ text: String) -> Phrase {
    Phrase(
      "--method: must be post or get, not “\(text)”.",
      "گزینهٔ \("--method"): یکی از post و get را وارد کنید؛ «\(text)» معتبر نیست.")
  }
  public static func refused(_ status: Phrase, meaning: Phrase, remedy: Phrase) -> Phrase {
    Phrase(
      "the service refused: \(status). \(meaning) \(remedy)", "سرویس نپذیرفت: \(status). \(meaning) \(remedy)"
    )
  }
  public static let recordingHoldsToken = Phrase(
    "An answer repeats the token; nothing was written.", "در یکی از پاسخ‌ها توکن هست؛ چیزی نوشته نشد.")
  public static func recorded(_ count: Int, _ path: String) -> Phrase {
    Phrase(
      "\(count, "answer", "answers") written to \(path). Read the file before you give it away.",
      "\(count) پاسخ در \(path) نوشته شد. پیش از دادن آن به دیگران، فایل را بخوانید.")
  }
  public static let cannotBeRead = Phrase("the file cannot be read", "این فایل را نمی‌توان خواند")
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
      "nothing was changed: \(key) is not set in \(path). In effect: \(value).",
      "چیزی تغییر نکرد: در \(path) مقداری برای \(key) نیست. مقدار فعلی: \(value).")
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
      "deleted \(count, "row", "rows") older than retentionDays from the history.",
      "\(count) ردیف قدیمی‌تر از مدت نگهداری (retentionDays) از تاریخچه حذف شد.")
  }
  public static func notPruned(_ count: Int, newest day: Phrase) -> Phrase {
    Phrase(
      "kept \(count, "row", "rows") older than retentionDays: the newest of them is from \(day), and this machine's clock may have jumped. If the clock is right: amoot-otp history prune",
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
        "stopped: the remaining number was skipped; it would fail for the same reason.\(wait)",
        "متوقف شد؛ نتیجهٔ شمارهٔ باقی‌مانده هم همین می‌شد.\(wait)")
      : Phrase(
        "stopped: the other \(left) were skipped; they would fail for the same reason.\(wait)",
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
      "stopped by a signal; nothing was sent to the remaining \(left, "number", "numbers").",
      "با سیگنال متوقف شد؛ به \(left) شمارهٔ باقی‌مانده چیزی ارسال نشد.")
  }
  public static let stopped = Phrase(
    "Skipped: stopped by a signal.", "امتحان نشد: با سیگنال متوقف شد.")
  public static let historyStopped = Phrase(
    "Skipped: the history could not be written.", "امتحان نشد: نوشتن در تاریخچه ممکن نبود.")
  public static let notTried = Phrase(
    "Skipped: it would fail for the same reason as an earlier number.",
    "امتحان نشد: خطای یکی از شماره‌های قبلی برای این شماره هم تکرار می‌شد.")
  public static func code(_ code: String) -> Phrase { Phrase("code \(code)", "کد \(code)") }

  // MARK: history

  public static func badSort(_ text: String, _ orders: String) -> Phrase {
    Phrase("--sort is one of \(orders), not \(text).", "\("--sort") یکی از \(orders) است، نه \(text).")
  }
  public static let twoSorts = Phrase(
    "use --sort or --slowest, not both.", "از \("--sort") و \("--slowest") فقط یکی را به کار ببرید.")
  public static let jsonOrCSV = Phrase(
    "--json and --csv cannot be combined.",
    "گزینه‌های \("--json") و \("--csv") را نمی‌توان با هم به کار برد.")
  public static func noSuchOption(_ option: String) -> Phrase {
    Phrase(
      "There is no option \(option) here; --help lists them. To search for it, put it in quotation marks: '\"\(option)\"'.",
      "گزینهٔ \(option) اینجا وجود ندارد؛ فهرست گزینه‌ها با \("--help"). برای جست‌وجوی آن علامت نقل‌قول بگذارید: \("'\"\(option)\"'")."
    )
  }
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
      "--call: give curl, php, csharp, swift, python, node, go, java or powershell, not “\(text)”.",
      "گزینهٔ \("--call"): یکی از \("curl")، \("php")، \("csharp")، \("swift")، \("python")، \("node")، \("go")، \("java") و \("powershell") را وارد کنید؛ «\(text)» معتبر نیست."
    )
  }
  public static let oneView = Phrase(
    "--raw, --hex, --body, --call and --json cannot be combined.",
    "گزینه‌های \("--raw")، \("--hex")، \("--body")، \("--call") و \("--json") را نمی‌توان با هم به کار برد.")
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
    Phrase("\(count, "row", "rows") deleted", "\(count) ردیف حذف شد")
  }
  public static func wouldDelete(_ count: Int) -> Phrase {
    Phrase(
      "\(count, "row", "rows") would be deleted",
      "بدون \("--dry-run")، \(count) ردیف حذف می‌شود")
  }
  public static func logsDeleted(_ count: Int) -> Phrase {
    Phrase(
      "\(count, "log", "logs") that had been set aside beside the history deleted",
      "\(count) لاگ که کنار تاریخچه گذاشته شده بود حذف شد")
  }
  public static func logsWouldBeDeleted(_ count: Int) -> Phrase {
    Phrase(
      "\(count, "log", "logs") that had been set aside beside the history would be deleted",
      "بدون \("--dry-run")، \(count) لاگ که کنار تاریخچه گذاشته شده است حذف می‌شود")
  }
  public static func codesMasked(_ count: Int) -> Phrase {
    Phrase("codes masked in \(count, "row", "rows")", "کدهای \(count) ردیف پوشانده شد")
  }
  public static func codesRemoved(_ count: Int) -> Phrase {
    Phrase("codes removed from \(count, "row", "rows")", "کدهای \(count) ردیف حذف شد")
  }
  public static func codesWouldBeMasked(_ count: Int) -> Phrase {
    Phrase(
      "codes would be masked in \(count, "row", "rows")",
      "بدون \("--dry-run")، کدهای \(count) ردیف پوشانده می‌شود")
  }
  public static func codesWouldBeRemoved(_ count: Int) -> Phrase {
    Phrase(
      "codes would be removed from \(count, "row", "rows")",
      "بدون \("--dry-run")، کدهای \(count) ردیف حذف می‌شود")
  }
  public static func badOlderThan(_ text: String) -> Phrase {
    Phrase(
      "--older-than: give a time such as 90d or 2026-11-01, not “\(text)”.",
      "گزینهٔ \("--older-than"): زمانی مانند \("90d") یا \("2026-11-01") وارد کنید؛ «\(text)» معتبر نیست.")
  }
  public static func backedUp(_ rows: Int, to path: String) -> Phrase {
    Phrase(
      "\(rows, "row", "rows") copied to \(path).", "\(rows) ردیف در \(path) کپی شد.")
  }
  public static func restoredFrom(_ path: String, _ rows: Int) -> Phrase {
    Phrase(
      "The history is that of \(path) now: \(rows, "row", "rows").",
      "تاریخچه اکنون همان \(path) است: \(rows) ردیف.")
  }
  public static func keptBefore(_ path: String) -> Phrase {
    Phrase("What it was before is kept in \(path).", "وضعیت قبلی آن در \(path) نگه داشته شد.")
  }
  public static func isSound(_ path: String, _ rows: Int) -> Phrase {
    Phrase(
      "\(path) is sound: \(rows, "row", "rows").",
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
        ? "\(rows, "row", "rows") saved in \(path)."
        : "\(rows, "row", "rows") saved in \(path); at \(lost) or more places rows could not be read.",
      lost == 0
        ? "\(rows) ردیف در \(path) ذخیره شد."
        : "\(rows) ردیف در \(path) ذخیره شد؛ دست‌کم در \(lost) جا ردیف خوانده نشد.")
  }
  public static func savedWithoutExchange(_ rows: Int) -> Phrase {
    Phrase(
      "Of \(rows, "row", "rows"), request and answer could not be read.",
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
    Phrase(
      "no status and no delivery code matches “\(words)”.", "وضعیت یا کد تحویلی با «\(words)» پیدا نشد.")
  }
  public static func whatToDo(_ remedy: Phrase) -> Phrase {
    Phrase("What to do: \(remedy)", "راه‌حل: \(remedy)")
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
