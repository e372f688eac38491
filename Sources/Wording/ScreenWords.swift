/// The first run.
public enum WelcomeWords {
  public static let title = Phrase("Welcome", "خوش آمدید")
  public static let whatItIs = Phrase(
    "amoot-otp sends one-time codes through AmootSMS and shows the outcome of each.",
    "برنامهٔ amoot-otp با سامانهٔ آموت رمز یک‌بارمصرف می‌فرستد و نتیجه‌اش را نشان می‌دهد.")
  public static let commandLabel = Phrase(
    "Command that prints your account's token", "دستوری که توکن حساب شما را چاپ می‌کند")
  public static let tokenLabel = Phrase("Your account's token", "توکن حساب شما")
  public static let commandHint = Phrase("such as: pass show amoot", "مانند: \("pass show amoot")")
  public static let tokenHint = Phrase(
    "paste it here; it is tested for free", "اینجا بچسبانید؛ بررسی آن رایگان است")
  public static let askingCommand = Phrase("Waiting for the command", "در انتظار دستور")
  public static let askingService = Phrase("Waiting for the service", "در انتظار پاسخ سرویس")
  public static let saveCommand = Phrase(
    "save the command in your settings, not the token", "ذخیرهٔ دستور در تنظیمات، نه خود توکن")
  public static let saveToken = Phrase(
    "save it in your settings, readable only by you", "ذخیره در تنظیمات، فقط برای خودتان")
  public static let useOnce = Phrase(
    "use it now, without saving it", "استفاده فقط این بار، بدون ذخیره")
  public static let runCommand = Phrase(
    "run it and test the token it prints", "اجرای دستور و بررسی توکن")
  public static let test = Phrase("test it", "بررسی توکن")
  public static let enterToken = Phrase("enter the token itself", "وارد کردن خود توکن")
  public static let enterCommand = Phrase(
    "get it from a command, such as a password manager",
    "گرفتن توکن از یک دستور، مانند برنامهٔ مدیریت گذرواژه")
  public static let demo = Phrase(
    "try the demo instead: no token, no network", "حالت نمایشی: بدون توکن و بدون شبکه")
  public static let lookAround = Phrase("look around first", "اول دیدن برنامه")
  public static let environment = Phrase(
    "Or keep it in the environment variable AMOOT_TOKEN.",
    "یا آن را در متغیر محیطی AMOOT_TOKEN نگه دارید.")
  public static let commandMissing = Phrase(
    "Enter a command that prints the token.", "دستوری وارد کنید که توکن را چاپ کند.")
  public static func saved(in path: String) -> Phrase {
    Phrase(
      "Saved in \(path), which only you can read.",
      "در \(path) ذخیره شد؛ فقط خودتان به آن دسترسی دارید.")
  }
  public static func notSavedElsewhere(_ variable: Phrase, use key: String) -> Phrase {
    Phrase(
      "Not saved: \(variable) sets the address that it was tested at, and the file would send it to another. \(key) uses it once.",
      "ذخیره نشد: آدرسی که توکن با آن بررسی شد از \(variable) است و با فایل به آدرس دیگری می‌رفت. با \(key) فقط این بار به کار می‌رود."
    )
  }
  public static let commandGaveNone = Phrase("the command gave no token.", "دستور، توکنی نداد.")
  public static func sentence(_ problem: Phrase) -> Phrase { Phrase("\(problem).", "\(problem).") }
  public static let testFirst = Phrase("Test the token first.", "اول توکن را بررسی کنید.")
}

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
  public static func secondsAgo(_ count: Int) -> Phrase { Phrase("\(count) s ago", "\(count) ثانیه پیش") }
  public static func minutesAgo(_ count: Int) -> Phrase { Phrase("\(count) min ago", "\(count) دقیقه پیش") }
  public static func hoursAgo(_ count: Int) -> Phrase { Phrase("\(count) h ago", "\(count) ساعت پیش") }
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
      "Delete \(Quantity.english(count, "old row", "old rows"))?", "\(count) ردیف قدیمی حذف شود؟")
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
    Phrase("Delete \(Quantity.english(count, "row", "rows"))?", "\(count) ردیف حذف شود؟")
  }
  public static func allFound(_ filter: Phrase) -> Phrase {
    Phrase("All that the filter finds: \(filter).", "همهٔ ردیف‌هایی که با این فیلتر پیدا می‌شود: \(filter).")
  }
  public static let allGoneForGood = Phrase(
    "Their requests and answers are deleted too. You can undo this in this console.",
    "درخواست‌ها و پاسخ‌هایشان هم حذف می‌شود. تا این برنامه باز است می‌توان آن‌ها را بازیابی کرد.")
}

/// Help, the palette, and keys.
public enum HelpWords {
  public static let help = Phrase("Help", "راهنما")
  public static let find = Phrase("Find", "فرمان‌ها")
  public static let trailing = Phrase("type to search, Enter runs it", "جست‌وجو با تایپ، اجرا با Enter")
  public static let search = Phrase("search: ", "جست‌وجو: ")
  public static func noMatch(_ query: String) -> Phrase {
    Phrase("No match for “\(query)”.", "چیزی برای «\(query)» پیدا نشد.")
  }
  public static func setting(_ title: Phrase, is value: Phrase) -> Phrase {
    Phrase("Setting: \(title), now \(value)", "تنظیم «\(title)»، مقدار فعلی: \(value)")
  }
  public static func shownFor(_ meant: String) -> Phrase {
    Phrase("results for “\(meant)”", "جست‌وجوی «\(meant)»")
  }
  public static let everywhere = Phrase("Everywhere", "همه‌جا")
  public static let inFilter = Phrase("In the filter of the history", "در فیلتر تاریخچه")
  public static let filterWord = Phrase(
    "any word, found in number, text, MessageID, code, title and note",
    "هر واژه‌ای؛ در شماره، متن، MessageID، کد، عنوان و یادداشت جست‌وجو می‌شود")
  public static let filterQuotes = Phrase(
    "words that belong together, spaces and all", "چند واژهٔ پشت سر هم، با فاصله‌های میانشان")

  // MARK: How do I

  public static let howTo = Phrase("How do I …", "کارهای رایج")
  public static let codeNeverCame = Phrase(
    "… find out why a code never came? Open the row: it says what the status means and what to do",
    "فهمیدن علت نرسیدن کد: ردیف را باز کنید؛ معنی وضعیت و راه‌حل در جزئیات آن آمده است")
  public static let sendToSeveral = Phrase(
    "… send to several numbers? Separate them in Mobile with commas or spaces",
    "ارسال به چند شماره: شماره‌ها را در فیلد موبایل با ویرگول یا فاصله از هم جدا کنید")
  public static let handOver = Phrase(
    "… report this to the provider's support? Copy the row's ticket text",
    "اعلام مشکل به پشتیبانی سامانه: متن تیکت ردیف را کپی کنید")
  public static let findNumber = Phrase(
    "… find what was sent to a number? Filter, such as mobile:0912 or just its digits",
    "یافتن ارسال‌های یک شماره: فیلتر کنید، مانند \("mobile:0912") یا فقط رقم‌های شماره")
  public static let fixMyCall = Phrase(
    "… fix my own program's call? Copy a working one for curl, PHP, C#, Swift or Python",
    "اصلاح فراخوانی در برنامهٔ خودتان: نمونهٔ درست آن را برای \("curl")، \("PHP")، \("C#")، \("Swift") یا Python کپی کنید"
  )
  public static let seeBytes = Phrase(
    "… see the exact bytes? The details switch between decoded, raw and hex",
    "دیدن خود بایت‌ها: نمای جزئیات را بین خوانا، خام و هگز تغییر دهید")
  public static let sendLater = Phrase(
    "… send later? Enter a time in Send at: +10m, 14:30 or 1405/09/02 14:30",
    "ارسال در زمان دیگر: در فیلد «زمان ارسال» زمان را وارد کنید، مانند \("+10m")، \("14:30") یا \("1405/09/02 14:30")"
  )
  public static let showCustomer = Phrase(
    "… show this to a customer? Hide the numbers, then show the code in large digits",
    "نمایش به مشتری: شماره‌ها را پنهان کنید و بعد کد را درشت نشان دهید")
  public static let keepToken = Phrase(
    "… keep the token out of the file? Set a token command in the settings",
    "ذخیره نشدن توکن در فایل: در تنظیمات، دستور توکن را وارد کنید")
  public static let exportRows = Phrase(
    "… open the rows in a spreadsheet? Filter them, then export",
    "باز کردن ردیف‌ها در صفحه‌گسترده: فیلتر کنید و بعد خروجی بگیرید")
  public static let inForm = Phrase("In the form", "در فرم")
  public static let inHistory = Phrase("In the history", "در تاریخچه")
  public static let inLists = Phrase("In details, menus and lists", "در جزئیات، منوها و فهرست‌ها")
  public static let inSettings = Phrase("In the settings", "در تنظیمات")
  public static let inQuestions = Phrase("In questions", "در پرسش‌ها")
  public static let inDemo = Phrase(
    "In the demo, to see every answer", "در حالت نمایشی، برای دیدن همهٔ پاسخ‌ها")
  public static let signs = Phrase("What the signs mean", "معنی نشانه‌ها")
  public static let accepted = Phrase(
    "accepted: the service took the message", "پذیرفته شد: سرویس پیامک را پذیرفت")
  public static let refused = Phrase(
    "refused: the service answered with another status", "رد شد: سرویس با وضعیت دیگری پاسخ داد")
  public static let notSent = Phrase(
    "not sent: it failed before the request left; nothing can have been charged",
    "ارسال نشد: درخواست از این دستگاه خارج نشد؛ هزینه‌ای هم کسر نشده است")
  public static let unknown = Phrase(
    "unknown: the request left and no readable answer came; it may have been sent and charged",
    "نامشخص: درخواست ارسال شد، ولی پاسخ قابل‌فهمی نرسید؛ شاید پیامک ارسال شده و هزینه‌اش هم کسر شده باشد")
  public static let hasNote = Phrase("beside a row: it has a note", "کنار ردیف: یادداشت دارد")
  public static let runsRight = Phrase(
    "beside Message: the paragraph runs from left to right", "کنار متن پیامک: پاراگراف از چپ به راست است")
  public static let runsLeft = Phrase(
    "beside Message: the paragraph runs from right to left", "کنار متن پیامک: پاراگراف از راست به چپ است")
  /// - Parameter keys: other keys that do the same.
  public static func also(_ text: Phrase, _ keys: String) -> Phrase {
    Phrase("\(text) (\(keys) too)", "\(text) (همچنین با \(keys))")
  }

  // MARK: Keys of the user's own

  public static func keys(_ problem: Phrase) -> Phrase { Phrase("Keys: \(problem)", "کلیدها: \(problem)") }
  public static func keys(_ problem: Phrase, of count: Int, key: String) -> Phrase {
    Phrase(
      "Keys (1 of \(count), \(key) shows all): \(problem)",
      "کلیدها (۱ از \(count)، نمایش همه با \(key)): \(problem)")
  }
  public static func noAction(_ name: String) -> Phrase {
    Phrase(
      "There is no action “\(name)”. Run amoot-otp config --keys to list them.",
      "فرمانی به نام «\(name)» نیست. برای دیدن فهرست فرمان‌ها \("amoot-otp config --keys") را اجرا کنید.")
  }
  public static func fixedKeys(_ name: String) -> Phrase {
    Phrase(
      "The keys of \(name) are the same everywhere and cannot be changed.",
      "کلیدهای فرمان \(name) همه‌جا یکسان است و نمی‌توان آن‌ها را تغییر داد.")
  }
  public static func needsKey(_ name: String) -> Phrase {
    Phrase(
      "\(name) needs a key; it keeps its default.",
      "برای فرمان \(name) کلیدی وارد نشده است؛ کلید پیش‌فرض می‌ماند.")
  }
  public static func badKey(_ name: String, _ key: String, _ problem: Phrase) -> Phrase {
    Phrase(
      "\(name): “\(key)” \(problem); it keeps its default.",
      "فرمان \(name): «\(key)» \(problem)؛ کلید پیش‌فرض می‌ماند.")
  }
  public static func typedKey(_ key: String, _ name: String) -> Phrase {
    Phrase(
      "\(key) cannot be the key of \(name): it is typed into fields. \(name) keeps its default.",
      "کلید \(key) را نمی‌توان به فرمان \(name) داد: در فیلدها تایپ می‌شود. کلید پیش‌فرض می‌ماند.")
  }
  public static func editingKey(_ key: String, _ name: String) -> Phrase {
    Phrase(
      "\(key) cannot be the key of \(name): it edits text. \(name) keeps its default.",
      "کلید \(key) را نمی‌توان به فرمان \(name) داد: برای ویرایش متن است. کلید پیش‌فرض می‌ماند.")
  }
  public static func keyTwice(_ key: String, _ other: String, _ name: String) -> Phrase {
    Phrase(
      "\(key) is the key of both \(other) and \(name); \(name) keeps its default.",
      "کلید \(key) هم برای \(other) و هم برای \(name) است؛ کلید پیش‌فرض \(name) می‌ماند.")
  }
  public static let notAFunctionKey = Phrase(
    "is not one of F1 to F12", "یکی از کلیدهای \("F1") تا \("F12") نیست")
  public static let notSendable = Phrase(
    "is not a key that a terminal can send", "کلیدی نیست که ترمینال بتواند بفرستد")
  public static func sameAs(_ key: Phrase) -> Phrase {
    Phrase("looks the same to a terminal as \(key)", "برای ترمینال با \(key) یکی است")
  }
  public static let lineFeed = Phrase("a new line", "سطر جدید")
  public static let stopsOutput = Phrase(
    "stops the output of some terminals", "خروجی بعضی ترمینال‌ها را متوقف می‌کند")
  public static let notSendableEverywhere = Phrase(
    "is not a key that every terminal can send", "کلیدی نیست که همهٔ ترمینال‌ها بتوانند بفرستند")
  public static let notAKey = Phrase(
    "is not a key; use one such as F3, Ctrl-P, Alt-H or x",
    "کلید نیست؛ کلیدی مانند \("F3")، \("Ctrl-P")، \("Alt-H") یا \("x") وارد کنید")

  public static func means(nothing key: String, help: String) -> Phrase {
    Phrase(
      "“\(key)” does nothing here. \(help) lists the keys.",
      "کلید «\(key)» اینجا کاری نمی‌کند. فهرست کلیدها با \(help) باز می‌شود.")
  }

  // MARK: Keys that were held back

  public static let burst = Phrase(
    "The keys came as fast as a paste, so this one was held back. Press it again if you meant it.",
    "کلیدها مانند متن چسبانده‌شده یک‌باره رسید؛ برای همین این کلید اجرا نشد. اگر منظورتان همین بود، دوباره آن را بزنید."
  )
  public static let afterEscape = Phrase(
    "The key came right after Esc, so it was held back. Press it again if you meant it.",
    "این کلید بلافاصله پس از Esc رسید و اجرا نشد. اگر منظورتان همین بود، دوباره آن را بزنید.")
}

/// Notices, the wire, privacy, pictures and the screen itself.
public enum ScreenWords {
  public static func cannotWatch(seconds: Int) -> Phrase {
    Phrase(
      "The system has no file watch left: changes by other programs are looked for every \(seconds) s.",
      "سیستم جای خالی برای پایش فایل ندارد: تغییرات برنامه‌های دیگر هر \(seconds) ثانیه بررسی می‌شود.")
  }
  public static let notices = Phrase("Notices", "اعلان‌ها")
  public static let nothingSaid = Phrase("No notices yet.", "هنوز اعلانی نیست.")
  public static func readsOn(key: String) -> Phrase { Phrase("\(key)", "\(key)") }
  public static func tooSmall(_ size: String, needs minimum: String) -> Phrase {
    Phrase(
      "Too small: \(size). Needs \(minimum).", "پنجره کوچک است: \(size). حداقل \(minimum) لازم است.")
  }
  /// The visible part of a list.
  public static func place(_ first: Int, _ last: Int, of total: Int) -> Phrase {
    Phrase("\(String(first))-\(String(last)) of \(String(total))", "\(first) تا \(last) از \(total)")
  }
  public static let wire = Phrase("Wire", "لاگ شبکه")
  public static func wireLines(_ count: Int) -> Phrase {
    Phrase(
      "\(Quantity.english(count, "line", "lines")), the token hidden", "\(count) سطر، توکن پنهان است")
  }
  public static func wireHidden(key: String) -> Phrase {
    Phrase(
      "The wire is hidden while presenting; \(key) shows it.",
      "لاگ شبکه در حالت پنهان‌سازی دیده نمی‌شود؛ نمایش با \(key).")
  }
  public static func wireEmpty(key: String) -> Phrase {
    Phrase(
      "No traffic yet. \(key) asks for the credit, which is free.",
      "هنوز چیزی ردوبدل نشده است. با \(key) اعتبار حساب دریافت می‌شود؛ رایگان است.")
  }
  public static func traceFull(mebibytes: Int) -> Phrase {
    Phrase(
      "The trace is full at \(mebibytes) MiB; nothing more is written to it.",
      "فایل لاگ شبکه پر شد (\(mebibytes) مگابایت)؛ دیگر چیزی در آن نوشته نمی‌شود.")
  }
  public static func traceFailed(_ reason: String) -> Phrase {
    Phrase("The trace can no longer be written: \(reason).", "نوشتن لاگ شبکه دیگر ممکن نیست: \(reason).")
  }
  public static func logFull(mebibytes: Int) -> Phrase {
    Phrase(
      "the log is full (\(mebibytes) MiB): nothing more is written",
      "لاگ پر شد (\(mebibytes) مگابایت): دیگر چیزی نوشته نمی‌شود")
  }
  public static func presenting(key: String) -> Phrase {
    Phrase(
      "Hidden: numbers, messages, exchanges; not codes. \(key) shows all.",
      "کدها پنهان نیست؛ شماره‌ها و متن‌ها پنهان شد. نمایش دوباره با \(key).")
  }
  public static let shownAgain = Phrase(
    "Numbers, messages and exchanges are shown again.", "شماره‌ها و متن‌ها دوباره نمایش داده می‌شود.")
  public static let mouseBack = Phrase(
    "The mouse works in the console again.", "ماوس دوباره در اختیار برنامه است.")
  public static func mouseGiven(key: String) -> Phrase {
    Phrase(
      "The mouse now selects text in the terminal. \(key) takes it back.",
      "ماوس اکنون برای انتخاب متن در اختیار ترمینال است. با \(key) به برنامه برمی‌گردد.")
  }
  public static func picture(_ names: Phrase) -> Phrase {
    Phrase("Screen saved to \(names).", "اسکرین‌شات ذخیره شد: \(names).")
  }
  public static func pictureNames(_ name: String) -> Phrase {
    let first = name + ".svg"
    return Phrase("\(first), .txt and .ansi", "\(first) (همراه با txt و ansi)")
  }
  public static func pictureFailed(_ name: String, _ reason: Phrase) -> Phrase {
    Phrase(
      "The picture could not be written to \(name): \(reason).",
      "اسکرین‌شات در \(name) ذخیره نشد: \(reason).")
  }
  public static let notUTF8 = Phrase(
    "The locale is not UTF-8: signs are ASCII, and Persian cannot be shown. Set LC_ALL=C.UTF-8 to fix this.",
    "کدگذاری locale برابر UTF-8 نیست: نشانه‌ها به‌صورت ASCII است و متن فارسی نمایش داده نمی‌شود. برای رفع آن \("LC_ALL=C.UTF-8") را تنظیم کنید."
  )
  public static let needsUnicode = Phrase(
    "Persian needs more than ASCII. Set a UTF-8 locale, and ASCII only to no.",
    "فارسی با ASCII نمایش داده نمی‌شود. یک locale با کدگذاری UTF-8 تنظیم کنید و مقدار «فقط ASCII» را «خیر» بگذارید."
  )
  public static let wideSigns = Phrase(
    "This terminal draws frames and some signs two columns wide, so they are shown in ASCII. Its setting for ambiguous width changes that.",
    "این ترمینال قاب‌ها و بعضی نشانه‌ها را در دو ستون نشان می‌دهد؛ برای همین به‌صورت ASCII آمده‌اند. این رفتار با تنظیم \("ambiguous width") در خود ترمینال عوض می‌شود."
  )
  public static func settingIs(_ title: Phrase, _ value: Phrase, _ place: Phrase) -> Phrase {
    Phrase("\(title) = \(value), \(place).", "\(title): \(value)؛ \(place).")
  }
  public static let changed = Phrase("changed", "تغییر کرد")
  public static func alsoGone(_ title: Phrase) -> Phrase {
    Phrase(" Removed from the file: \(title).", " \(title) از فایل حذف شد.")
  }
}

/// The console in printed lines, for screen readers.
public enum NarrationWords {
  public static func start(profile: String, place: Phrase, help: String, quit: String) -> Phrase {
    Phrase(
      "amoot-otp, profile \(profile), \(place). \(help) lists the keys, \(quit) quits.",
      "برنامهٔ amoot-otp، پروفایل \(profile)، \(place). فهرست کلیدها با \(help)، خروج با \(quit).")
  }
  public static let demo = Phrase("the demo, nothing is sent", "حالت نمایشی، چیزی ارسال نمی‌شود")
  public static func sentAs(_ number: String) -> Phrase {
    Phrase("goes out as \(number)", "به‌صورت \(number) ارسال می‌شود")
  }
  public static func label(_ label: Phrase, _ text: Phrase) -> Phrase {
    Phrase("\(label): \(text)", "\(label): \(text)")
  }
  public static func credit(_ rials: Int) -> Phrase {
    Phrase("Credit: \(rials) rials.", "اعتبار: \(rials) ریال.")
  }
  public static func done(_ count: Int, of total: Int) -> Phrase {
    Phrase("\(count) of \(total) done.", "\(count) از \(total) انجام شد.")
  }

  // MARK: What the keys mean

  public static let help = Phrase("Help, type to search", "راهنما، برای جست‌وجو تایپ کنید")
  public static let find = Phrase("Find, type a name", "فرمان‌ها، نام فرمان را تایپ کنید")
  public static func details(_ mobile: String) -> Phrase {
    Phrase("Details of \(mobile), Escape closes", "جزئیات \(mobile)، بستن با Escape")
  }
  public static func menu(_ title: Phrase, _ count: Int) -> Phrase {
    Phrase("\(title), \(Quantity.english(count, "choice", "choices"))", "\(title)، \(count) مورد")
  }
  public static let comparison = Phrase(
    "Two sends compared, Escape closes", "مقایسهٔ دو ارسال، بستن با Escape")
  public static let statuses = Phrase(
    "Statuses, type to search", "کدهای وضعیت، برای جست‌وجو تایپ کنید")
  public static func welcomeCommand(source: String) -> Phrase {
    Phrase(
      "Type a command that prints the token, Enter runs it and tests the token; \(source) goes back to the token",
      "دستوری را تایپ کنید که توکن را چاپ می‌کند؛ با Enter دستور اجرا و توکن بررسی می‌شود. وارد کردن خود توکن با \(source)"
    )
  }
  public static func welcome(source: String, demo: String) -> Phrase {
    Phrase(
      "Welcome. Paste your account's token, Enter tests it for free; \(source) lets a command give it, \(demo) opens the demo",
      "خوش آمدید. توکن حساب خود را بچسبانید؛ با Enter رایگان بررسی می‌شود. گرفتن توکن از یک دستور با \(source)، حالت نمایشی با \(demo)"
    )
  }
  public static let code = Phrase("The code, Escape closes", "کد، بستن با Escape")
  public static let wire = Phrase("The wire, Escape closes", "لاگ شبکه، بستن با Escape")
  public static let notices = Phrase("Notices, Escape closes", "اعلان‌ها، بستن با Escape")
  public static let doctor = Phrase("Doctor, Escape closes", "عیب‌یابی، بستن با Escape")
  public static let settings = Phrase(
    "Settings, Enter changes, Escape closes", "تنظیمات، تغییر با Enter، بستن با Escape")
  public static func history(_ count: Int) -> Phrase {
    Phrase("History, \(Quantity.english(count, "row", "rows"))", "تاریخچه، \(count) ردیف")
  }
  public static func form(profile: String) -> Phrase {
    Phrase("Form, profile \(profile)", "فرم، پروفایل \(profile)")
  }

  // MARK: The line that keys change

  public static let nothingFound = Phrase("nothing found", "چیزی پیدا نشد")
  public static func obstacle(_ reason: Phrase) -> Phrase { Phrase(" (\(reason))", " (\(reason))") }
  public static func place(_ number: Int, of total: Int) -> Phrase {
    Phrase(", \(String(number)) of \(String(total))", "، \(number) از \(total)")
  }
  public static func characters(_ count: Int) -> Phrase {
    Phrase("\(Quantity.english(count, "character", "characters"))", "\(count) کاراکتر")
  }
  public static func command(_ text: String) -> Phrase { Phrase("Command: \(text)", "دستور: \(text)") }
  public static func token(_ count: Int) -> Phrase {
    Phrase("Token: \(Quantity.english(count, "character", "characters"))", "توکن: \(count) کاراکتر")
  }
  public static func question(_ deed: Phrase) -> Phrase {
    Phrase("y: \(deed), Escape: cancel", "کلید y: \(deed)، کلید Escape: انصراف")
  }
  public static let sendButton = Phrase("Send button", "دکمهٔ ارسال")
  public static func filter(_ text: String) -> Phrase { Phrase("Filter: \(text)", "فیلتر: \(text)") }
  public static let noRows = Phrase("no rows", "هیچ ردیفی نیست")
  public static let empty = Phrase("empty", "خالی")
  public static func profile(_ name: String) -> Phrase { Phrase("profile \(name)", "پروفایل \(name)") }
}
