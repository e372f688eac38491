public import Wording

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
  public static func profile(_ name: String) -> Phrase { Phrase("Profile \(name)", "پروفایل \(name)") }
  public static func template(_ name: String) -> Phrase { Phrase("Template \(name)", "متن آمادهٔ \(name)") }
  public static func row(_ mobile: String, _ outcome: Phrase, _ moment: Phrase) -> Phrase {
    Phrase("Row: \(mobile), \(outcome), \(moment)", "ردیف: \(mobile)، \(outcome)، \(moment)")
  }
  public static func filterBy(_ text: String) -> Phrase {
    Phrase("Filter the history by “\(text)”", "فیلتر تاریخچه با «\(text)»")
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
  public static let reachedThePhone = Phrase(
    "reached the phone: the operator reports it", "به گوشی رسید: به گزارش اپراتور")
  public static let onItsWay = Phrase(
    "on its way: queued, handed over, or at the operator",
    "در راه: در صف سامانه، تحویل اپراتور یا نزد اپراتور")
  public static let willNotArrive = Phrase(
    "failed or blocked: the operator or the provider reports it",
    "نرسید یا مسدود شد: به گزارش اپراتور یا سامانه")
  public static let unconfirmed = Phrase(
    "delivery unconfirmed: no report within 72 hours", "تحویل تأیید نشد: ظرف ۷۲ ساعت گزارشی نرسید")
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

  public static func cameLate(key: String) -> Phrase {
    Phrase(
      "The answer came after you had gone on, so nothing was changed. \(key) asks again.",
      "پاسخ وقتی رسید که سراغ کار دیگری رفته بودید و چیزی عوض نشد. با \(key) دوباره بخواهید.")
  }
  public static let selectedIsGone = Phrase(
    "The item you had selected is gone from the list. Nothing was done.",
    "موردی که انتخاب کرده بودید دیگر در فهرست نیست. کاری انجام نشد.")
  public static func means(nothing key: String, help: String) -> Phrase {
    Phrase(
      "“\(key)” does nothing here. \(help) lists the keys.",
      "کلید «\(key)» اینجا کاری نمی‌کند. فهرست کلیدها با \(help) باز می‌شود.")
  }

  public static func pasteMeansNothing(help: String) -> Phrase {
    Phrase(
      "Pasting does nothing here, and keys that arrive all at once count as a paste. \(help) lists the keys.",
      "اینجا جای چسباندن متن نیست و کلیدهایی که یک‌باره برسد اجرا نمی‌شود. فهرست کلیدها با \(help) باز می‌شود.")
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
