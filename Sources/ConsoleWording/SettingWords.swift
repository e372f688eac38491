public import Wording

/// The settings by name, and the list of them (F2).
public enum SettingWords {
  public static func unknownKeys(_ keys: String) -> Phrase {
    Phrase(
      "The settings file has keys that are unknown and ignored: \(keys).",
      "در فایل تنظیمات کلیدهایی هست که شناخته‌شده نیست و نادیده گرفته می‌شود: \(keys).")
  }
  public static func exposed(_ path: String) -> Phrase {
    Phrase(
      "\(path) holds a token and is not closed to others. To close it: chmod 600 \(path)",
      "در \(path) توکن هست و دسترسی دیگران به آن بسته نیست. برای بستن: \("chmod 600 " + path)")
  }
  public static func misspeltKey(_ key: String, meant: String) -> Phrase {
    Phrase(
      "The settings file has a key “\(key)”, which is ignored. Did you mean “\(meant)”? No new send begins with this profile until it is corrected or removed.",
      "در فایل تنظیمات کلید «\(key)» هست که نادیده گرفته می‌شود. منظورتان «\(meant)» بود؟ تا اصلاح یا حذف آن، با این پروفایل ارسال تازه‌ای شروع نمی‌شود."
    )
  }
  /// A setting's title, and its explanation in a sentence or two.
  public struct Entry: Sendable {
    public let title: Phrase
    public let explanation: Phrase

    init(_ title: Phrase, _ explanation: Phrase) {
      self.title = title
      self.explanation = explanation
    }
  }

  /// Returns other words for a setting, by its key, as people search for it.
  public static func synonyms(_ key: String) -> Phrase {
    switch key {
    case "baseAddress":
      Phrase(
        "url host server endpoint address portal baseurl apiurl",
        "آدرس سرور نشانی وب‌سرویس هاست لوکال‌هوست آدرسسرور آدرسسرویس")
    case "token": Phrase("password api key secret", "رمز عبور گذرواژه کلید")
    case "tokenCommand": Phrase("vault keychain password manager pass", "مدیریت گذرواژه رمز")
    case "line": Phrase("sender originator default line", "فرستنده خط پیش‌فرض")
    case "method": Phrase("post get http request httpmethod", "پست گت متد متدپست متدگت")
    case "dateForm": Phrase("date format time", "تاریخ زمان")
    case "guard":
      Phrase(
        "confirm confirmation ask warn before sending safety areyousure askbeforesending",
        "تأیید هشدار پرسش اطمینان مطمئنید")
    case "connectTimeout", "timeout": Phrase("wait slow seconds deadline", "تایم‌اوت انتظار ثانیه")
    case "codeLength": Phrase("digits otp length", "رقم تعداد رقم")
    case "text": Phrase("default message body", "متن پیش‌فرض پیام")
    case "rememberForm": Phrase("last values autofill restore form", "آخرین مقدار فرم قبلی")
    case "deliveryWatch": Phrase("tracking reports automatic polling", "خودکار")
    case "retentionDays": Phrase("retention days old delete", "روز قدیمی حذف")
    case "keepCodes": Phrase("store save mask codes privacy", "ذخیره ماسک محرمانه")
    case "supportContact": Phrase("recipient of tickets", "گیرنده تیکت")
    case "screenReader": Phrase("blind accessibility braille speech", "نابینا دسترس‌پذیری گویا")
    case "ascii": Phrase("plain characters unicode off boxes question marks", "کاراکتر ساده علامت سؤال مربع")
    case "borders": Phrase("frames corners lines boxes", "کادر گوشه خط")
    case "color": Phrase("colour colors monochrome", "رنگی سیاه‌وسفید")
    case "theme": Phrase("dark light background night contrast", "تم تیره روشن شب پس‌زمینه")
    case "mouse": Phrase("click scroll wheel pointer", "موس کلیک اسکرول")
    case "bell": Phrase("sound beep notification", "صدا بوق هشدار")
    case "language": Phrase("farsi persian english locale", "فارسی انگلیسی")
    case "mirrored": Phrase("rtl right to left layout mirror", "راست‌چین چپ‌چین آینه")
    case "foldForm":
      Phrase("hide form more rows bigger history full screen", "پنهان فرم ردیف بیشتر تمام صفحه")
    case "digits":
      Phrase(
        "numerals persian latin numbers englishnumbers persiannumbers",
        "اعداد ارقام فارسی لاتین اعدادانگلیسی اعدادفارسی")
    case "bidi": Phrase("rtl reversed order direction backwards", "برعکس وارونه جهت")
    case "shaping": Phrase("joined letters disconnected glyphs", "جدا چسبیده شکل حروف")
    default: .empty
    }
  }

  public static let baseAddress = Entry(
    Phrase("Base address", "آدرس پایه"),
    Phrase(
      "Where requests go: https, or http to this machine only.",
      "درخواست‌ها به این آدرس ارسال می‌شوند: https، یا http فقط برای همین دستگاه."))
  public static let token = Entry(
    Phrase("Token", "توکن"),
    Phrase(
      "The account's token, stored in the settings file. AMOOT_TOKEN or a token command keeps it out of there.",
      "توکن حساب که در فایل تنظیمات ذخیره می‌شود. با AMOOT_TOKEN یا دستور توکن، چیزی در آن فایل ذخیره نمی‌شود."
    ))
  public static let tokenCommand = Entry(
    Phrase("Token command", "دستور توکن"),
    Phrase(
      "A shell command whose first line of output is the token, such as: pass show amoot. It has ten seconds and no terminal.",
      "دستوری که سطر اول خروجی آن توکن است، مانند \("pass show amoot"). ۱۰ ثانیه مهلت دارد و به ترمینال دسترسی ندارد."
    ))
  public static let lineNumber = Entry(
    Phrase("Line number", "شمارهٔ خط"),
    Phrase(
      "The line in an empty form: public, or one of the account's own.",
      "خطی که در فرم خالی می‌آید: public یا یکی از خط‌های حساب."))
  public static let method = Entry(
    Phrase("Method", "روش درخواست"),
    Phrase(
      "post: a form, the token in a header. get: everything in the query, the token too.",
      "با post مقدارها در بدنه و توکن در هدر ارسال می‌شود؛ با get همه‌چیز در query، حتی توکن."))
  public static let dateForm = Entry(
    Phrase("Date form", "فرمت تاریخ"),
    Phrase(
      "How SendDateTime is written: iso 2026-11-22T15:16:46+03:30, or plain 2026-11-22 15:16:46.",
      "فرمت SendDateTime: با iso مانند \("2026-11-22T15:16:46+03:30") و با plain مانند \("2026-11-22 15:16:46")."
    ))
  public static let confirmationPolicy = Entry(
    Phrase("Guard", "پرسش پیش از ارسال"),
    Phrase(
      "When the console asks before a send: always, before a new number, or never. It always asks about the same number within a minute, and about one whose last outcome that was not a refusal is unknown.",
      "زمان پرسش: always پیش از هر ارسال، new پیش از ارسال به شمارهٔ جدید، never هرگز. برای ارسال مجدد به همان شماره در کمتر از یک دقیقه، و به شماره‌ای که نتیجهٔ آخرین ارسالِ ردنشدهٔ آن نامشخص است، همیشه پرسیده می‌شود."
    ))
  public static let connectTimeout = Entry(
    Phrase("Connect timeout", "مهلت اتصال"),
    Phrase(
      "Seconds to wait for a connection. If none is made in time, nothing is sent.",
      "حداکثر زمان برقراری اتصال، به ثانیه. اگر اتصال برقرار نشود، چیزی ارسال نشده است."))
  public static let timeout = Entry(
    Phrase("Total timeout", "مهلت ارسال"),
    Phrase(
      "Seconds for a whole exchange. If the request has left and there is no answer by then, the outcome is unknown.",
      "حداکثر زمان ارسال و دریافت پاسخ، به ثانیه. اگر درخواست ارسال شده باشد و تا آن زمان پاسخی نرسد، نتیجه نامشخص است."
    ))
  public static let codeLength = Entry(
    Phrase("Code length", "طول کد"),
    Phrase("The number of digits of the code in an empty form.", "تعداد رقم‌های کد در فرم خالی."))
  public static let text = Entry(
    Phrase("Message", "متن پیامک"),
    Phrase(
      "The message in an empty form, and of send without --text.",
      "متن پیامک در فرم خالی و در دستور send بدون \("--text")."))
  public static let rememberForm = Entry(
    Phrase("Remember the form", "به خاطر سپردن فرم"),
    Phrase(
      "Whether the form's last values come back at the next start; never the token.",
      "آخرین مقدارهای فرم در اجرای بعدی برمی‌گردند؛ توکن هرگز."))
  public static let deliveryWatch = Entry(
    Phrase("Watch deliveries", "پیگیری تحویل"),
    Phrase(
      "auto asks the service, for free, whether messages have reached the phone; off asks only when you press the key for it.",
      "با auto برنامه رایگان از سرویس می‌پرسد که پیامک به گوشی رسیده است یا نه؛ با off فقط با زدن کلید آن می‌پرسد."
    ))
  public static let retentionDays = Entry(
    Phrase("Keep history, days", "مدت نگهداری (روز)"),
    Phrase(
      "Rows older than this are deleted at every start. Empty: they are kept forever.",
      "ردیف‌های قدیمی‌تر در شروع هر اجرا حذف می‌شوند. اگر خالی باشد، برای همیشه می‌مانند."))
  public static let keepCodes = Entry(
    Phrase("Keep codes", "نگهداری کدها"),
    Phrase(
      "How codes are kept in the history: whole, with all but the last two digits hidden, or not at all. Where not whole, only what was understood of an answer is kept. `amoot-otp history prune --codes` applies this to the rows that are there.",
      "کد در تاریخچه: yes کامل، masked فقط دو رقم آخر، no بدون کد. جز با yes، فقط آنچه از پاسخ فهمیده شود نگه داشته می‌شود. برای ردیف‌های موجود، \("amoot-otp history prune --codes") را اجرا کنید."
    ))
  public static let supportContact = Entry(
    Phrase("Tickets go to", "گیرندهٔ تیکت"),
    Phrase(
      "Whom tickets are for: an email address, a name, a chat. It heads every ticket.",
      "گیرندهٔ تیکت‌ها: ایمیل، نام یا شناسهٔ گفتگو. بالای هر تیکت نوشته می‌شود."))
  public static let hideNumbers = Entry(
    Phrase("Numbers hidden", "شماره‌ها پنهان"),
    Phrase(
      "yes hides the middle of mobile numbers from the audience.",
      "با yes رقم‌های میانی شماره‌های موبایل دیده نمی‌شود."))
  public static let hideMessages = Entry(
    Phrase("Messages hidden", "متن‌ها پنهان"),
    Phrase(
      "yes hides the texts of messages from the audience.", "با yes متن پیامک‌ها دیده نمی‌شود."))
  public static let hideCredit = Entry(
    Phrase("Credit hidden", "اعتبار پنهان"),
    Phrase("yes hides the account's credit from the audience.", "با yes اعتبار حساب دیده نمی‌شود."))
  public static let hideHost = Entry(
    Phrase("Host hidden", "آدرس پنهان"),
    Phrase(
      "yes hides where requests go from the audience.", "با yes آدرس سرویس دیده نمی‌شود."))
  public static let hideProfile = Entry(
    Phrase("Profile hidden", "پروفایل پنهان"),
    Phrase(
      "yes hides the names of profiles from the audience.", "با yes نام پروفایل‌ها دیده نمی‌شود."))
  public static let screenReader = Entry(
    Phrase("Screen reader", "صفحه‌خوان"),
    Phrase(
      "Prints changes as lines instead of painting, for screen readers and braille.",
      "به‌جای ترسیم صفحه، تغییرها را سطر به سطر چاپ می‌کند؛ برای صفحه‌خوان و بریل."))
  public static let ascii = Entry(
    Phrase("ASCII only", "فقط ASCII"),
    Phrase(
      "Signs and borders in ASCII alone, for fonts and locales without the others. The language is then English.",
      "نشانه‌ها و قاب‌ها فقط با ASCII، برای فونت یا locale محدود. زبان برنامه انگلیسی می‌شود."))
  public static let borders = Entry(
    Phrase("Borders", "قاب‌ها"),
    Phrase("The corners of frames.", "شکل گوشه‌های قاب: plain ساده، rounded گرد."))
  public static let color = Entry(
    Phrase("Color", "رنگ"),
    Phrase(
      "Colors of the terminal's own palette. Every state also has a sign and a word.",
      "رنگ‌های خود ترمینال. هر حالت، نشانه و واژهٔ خود را هم دارد."))
  public static let theme = Entry(
    Phrase("Theme", "پس‌زمینه"),
    Phrase(
      "The background to choose colors for. auto asks the terminal whether it is light; on a light one no yellow or cyan is used for text.",
      "رنگ‌ها متناسب با این پس‌زمینه انتخاب می‌شوند. با auto روشن یا تیره بودن آن از خود ترمینال پرسیده می‌شود؛ روی پس‌زمینهٔ روشن هیچ متنی زرد یا فیروزه‌ای نیست."
    ))
  public static let mouse = Entry(
    Phrase("Mouse", "ماوس"),
    Phrase(
      "Whether the console takes the mouse, or leaves it to the terminal for selecting. In GNU screen the default is no: screen would hold Esc back until the next key.",
      "ماوس در اختیار برنامه باشد یا برای انتخاب متن در اختیار ترمینال. در \("GNU screen") پیش‌فرض no است: وگرنه screen کلید Esc را تا کلید بعدی نگه می‌دارد."
    ))
  public static let bell = Entry(
    Phrase("Bell", "زنگ"),
    Phrase(
      "Whether the terminal's bell rings when the last send under way has ended, and when a message sent here has reached the phone or cannot.",
      "زنگ ترمینال پس از پایان آخرین ارسال در جریان و هنگامی که پیامک ارسال‌شده از همین‌جا به گوشی برسد یا معلوم شود که نمی‌رسد."
    ))
  public static let language = Entry(
    Phrase("Language", "زبان"),
    Phrase(
      "The language of the interface: fa, en, or auto, which takes it from the locale. JSON, CSV and exit codes are the same in every language.",
      "زبان برنامه: fa فارسی، en انگلیسی، auto از روی locale. خروجی JSON و CSV و کدهای خروج در هر دو زبان یکی است."
    ))
  public static let mirrored = Entry(
    Phrase("Mirrored layout", "چیدمان راست‌به‌چپ"),
    Phrase(
      "auto: in Persian the screen runs from right to left. no: it always runs from left to right.",
      "با auto صفحه‌نمایش در زبان فارسی از راست به چپ چیده می‌شود؛ با no همیشه از چپ به راست."))
  public static let foldForm = Entry(
    Phrase("Fold the form", "جمع شدن فرم"),
    Phrase(
      "Whether the form shrinks to a line while you are in the history: auto does where fewer than 12 rows would be visible.",
      "جمع شدن فرم در یک سطر هنگام کار در تاریخچه: auto وقتی کمتر از ۱۲ ردیف دیده شود، yes همیشه، no هرگز."))
  public static let digits = Entry(
    Phrase("Digits", "رقم‌ها"),
    Phrase(
      "The digits of counts, dates and times. auto: those of the language. persian: for numbers and codes in the Persian list too. latin: never Persian. Numbers, dates and codes that the program copies or sends always have Latin digits; a message keeps its own.",
      "رقم‌های تعداد، تاریخ و ساعت: auto مانند زبان برنامه، persian فارسی، حتی برای شماره‌ها و کدهای فهرست، latin همیشه لاتین. شماره‌ها، تاریخ‌ها و کدهایی که برنامه کپی یا ارسال می‌کند همیشه رقم لاتین دارند؛ رقم‌های متن پیامک تغییر نمی‌کند."
    ))
  public static let bidi = Entry(
    Phrase("Right-to-left text", "متن راست‌به‌چپ"),
    Phrase(
      "Who orders right-to-left text: auto and app mean this program (auto also speaks Konsole's and mlterm's dialects), terminal leaves it to the terminal, off: nobody.",
      "چینش متن راست‌به‌چپ: auto و app با این برنامه (auto سازگار با Konsole و mlterm)، terminal با خود ترمینال، off بدون چینش."
    ))
  public static let shaping = Entry(
    Phrase("Persian letters", "حروف فارسی"),
    Phrase(
      "forms: as joined presentation forms. base: as bare letters, for terminals that join them.",
      "شکل حروف: forms به‌هم‌پیوسته، base جدا، برای ترمینالی که خودش آن‌ها را به هم وصل می‌کند."))

  // MARK: Values

  public static let notSet = Phrase("not set", "تنظیم نشده")
  public static let noMessage = Phrase("none", "بدون متن")
  public static let forEver = Phrase("forever", "برای همیشه")
  public static let yes = Phrase("yes", "بله")
  public static let no = Phrase("no", "خیر")
  public static func seconds(_ text: String) -> Phrase { Phrase("\(text) s", "\(digits: text) ثانیه") }
  /// - Parameter values: the values as the settings file has them.
  public static func choice(_ values: [String]) -> Phrase {
    guard let last = values.last, values.count > 1 else { return .verbatim(values.first ?? "") }
    let others = values.dropFirst().dropLast().reduce(Phrase.verbatim(values[0])) { list, value in
      Phrase("\(list), \(value)", "\(list)، \(value)")
    }
    return Phrase("\(others) or \(last)", "یکی از \(others) و \(last)")
  }
  public static func seconds(atMost limit: Int) -> Phrase {
    Phrase(
      "seconds, more than 0 and at most \(String(limit))", "عددی بیش از ۰ و حداکثر \(limit)، به ثانیه")
  }
  public static func wholeNumber(from low: Int, to high: Int) -> Phrase {
    Phrase("a whole number from \(String(low)) to \(String(high))", "عدد صحیحی از \(low) تا \(high)")
  }

  // MARK: Where a token comes from

  public static let tokenTyped = Phrase("typed, not saved", "واردشده، بدون ذخیره")
  public static let tokenFromSettings = Phrase("from settings", "از تنظیمات")
  public static func tokenFrom(variable: String) -> Phrase {
    let name = "$" + variable
    return Phrase("from \(name)", "از \(name)")
  }
  public static let tokenFromCommand = Phrase("from a command", "از دستور توکن")
  public static let tokenOfDemo = Phrase("demo", "حالت نمایشی")

  // MARK: The list

  public static let title = Phrase("Settings", "تنظیمات")
  public static let ofDemo = Phrase("for this demo only, gone when it ends", "فقط تا پایان حالت نمایشی")
  public static let savedAtOnce = Phrase("saved as you change them", "هر تغییر بلافاصله ذخیره می‌شود")
  public static let fixedInDemo = Phrase(
    "The demo's profiles are fixed. Without --demo, the settings change it.",
    "پروفایل‌های حالت نمایشی ثابت‌اند. بدون \("--demo") در تنظیمات عوض می‌شود.")
  public static let originDemo = Phrase("demo", "حالت نمایشی")
  public static func beatsFile(_ overruler: Phrase) -> Phrase {
    Phrase("\(overruler) overrides the file", "مقدار \(overruler) بر فایل مقدم است")
  }
  public static let noMatch = Phrase("No setting matches.", "تنظیمی پیدا نشد.")
  public static let notInDemo = Phrase(
    "The demo's default applies.", "مقدار پیش‌فرض حالت نمایشی به کار می‌رود.")
  public static let fromNextStart = Phrase(
    "takes effect at the next start", "از اجرای بعدی اعمال می‌شود")
  public static let notReadYet = Phrase("Reading the settings…", "در حال خواندن تنظیمات…")
  public static func overruled(by source: Phrase) -> Phrase {
    Phrase(
      "\(source) overrides the settings file. Unset it to change the setting here.",
      "مقدار \(source) بر فایل تنظیمات مقدم است. برای تغییر از اینجا، اول آن را بردارید.")
  }
  public static func isText(key: String) -> Phrase {
    Phrase("This value is typed: \(key) edits it.", "این مقدار تایپ می‌شود؛ ویرایش با \(key).")
  }
  public static let isDefault = Phrase(
    "It is not in the file: the default applies.", "در فایل نیست؛ مقدار پیش‌فرض به کار می‌رود.")
  public static func profileGroup(_ name: String) -> Phrase {
    Phrase("Profile \(name)", "پروفایل \(name)")
  }
  public static let sendingGroup = Phrase("Sending", "ارسال")
  public static let historyGroup = Phrase("History", "تاریخچه")
  public static func presentingGroup(key: String) -> Phrase {
    Phrase("Presenting (\(key))", "پنهان‌سازی (\(key))")
  }
  public static let screenGroup = Phrase("Screen", "صفحه‌نمایش")

  // MARK: Changes

  public static func templateDeleted(_ name: String) -> Phrase {
    Phrase("Template “\(name)” deleted.", "متن آمادهٔ «\(name)» حذف شد.")
  }
  public static func templateSaved(_ name: String, key: String) -> Phrase {
    Phrase(
      "Saved as “\(name)”. \(key) lists the templates.",
      "با نام «\(name)» ذخیره شد. فهرست متن‌های آماده با \(key).")
  }
  public static let forThisDemo = Phrase("for this demo", "فقط تا پایان حالت نمایشی")
  public static func saved(in path: String) -> Phrase {
    Phrase("saved in \(path)", "در \(path) ذخیره شد")
  }
  public static func notSaved(_ error: Phrase) -> Phrase {
    Phrase("Not saved: \(error)", "ذخیره نشد: \(error)")
  }
  public static let readAgain = Phrase(
    "The settings can be read again, and they apply now.",
    "تنظیمات دوباره خوانده شد و اکنون اعمال می‌شود.")
  public static func stayAsTheyWere(_ error: Phrase) -> Phrase {
    Phrase("The settings were not changed: \(error)", "تنظیمات تغییر نکرد: \(error)")
  }
  public static let fileChanged = Phrase(
    "The settings file has changed. Its new settings apply now.",
    "فایل تنظیمات تغییر کرد. تنظیمات جدید آن اکنون اعمال می‌شود.")
  public static let fileChangedForNextStart = Phrase(
    "The settings file has changed. What is new in it applies at the next start.",
    "فایل تنظیمات تغییر کرد. تنظیمات جدید آن از اجرای بعدی اعمال می‌شود.")
  public static func tokenOfFormerAddress(undo: String) -> Phrase {
    Phrase(
      "The settings have another address now, so the token typed for the old one was taken out of the form. \(undo) in its field restores it.",
      "آدرس در تنظیمات عوض شده است؛ برای همین توکنی که برای آدرس قبلی وارد شده بود از فرم برداشته شد. با \(undo) در فیلد توکن برمی‌گردد."
    )
  }
  public static let tokenStaysTyped = Phrase(
    " The token typed here is still used.", " توکنی که اینجا وارد شده همچنان به کار می‌رود.")
}
