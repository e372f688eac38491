public import Wording

/// The manual pages beside those of the commands.
public enum ManualWords {
  public static let manual = Phrase(
    "Print a manual page, config or filter, for man.", "چاپ صفحهٔ راهنمای config یا filter برای man.")
  public static let description = Phrase("DESCRIPTION", "شرح")
  public static let files = Phrase("FILES", "فایل‌ها")
  public static let examples = Phrase("EXAMPLES", "مثال‌ها")
  public static let seeAlso = Phrase("SEE ALSO", "همچنین ببینید")
  public static func values(_ expected: Phrase) -> Phrase {
    Phrase("Values: \(expected).", "مقدارها: \(expected).")
  }
  public static func standard(_ value: String) -> Phrase { Phrase("Default: \(value).", "پیش‌فرض: \(value).") }

  // MARK: config

  public static let configTitle = Phrase("settings of the console for SendOTP", "تنظیمات کنسول SendOTP")
  public static let configIntroduction = Phrase(
    "The settings are one JSON object. None of them is required, but a profile needs a name, and a template a name and a text. Where a description says yes or no, the file has true or false; where it says empty, the key is left out. Keys that are not listed here are kept when the console saves the file, and reported at the start. A file that cannot be parsed is reported with line and column, and never overwritten.",
    "تنظیمات یک شیء JSON است و هیچ‌کدام اجباری نیست، ولی پروفایل باید نام داشته باشد و متن آماده نام و متن. به‌جای «بله» و «خیر» در فایل true و false می‌آید و تنظیم خالی حذف می‌شود. کلیدهایی که در این فهرست نیستند هنگام ذخیره دست‌نخورده می‌مانند و در شروع گزارش می‌شوند. اگر فایل خوانده نشود، سطر و ستون خطا اعلام می‌شود و فایل هرگز بازنویسی نمی‌شود."
  )
  /// - Parameter key: the key that shows the settings in the console.
  public static func configWays(key: String) -> Phrase {
    Phrase(
      "\(key) in the console and amoot-otp config show every setting with its value and where that comes from, and change it. The file may also be edited by hand while a console runs.",
      "کلید \(key) در کنسول و دستور \("amoot-otp config") هر تنظیم را با مقدار و منشأ آن نشان می‌دهند و تغییر می‌دهند. فایل را هنگام اجرای کنسول هم می‌توان دستی ویرایش کرد."
    )
  }
  public static let configOrder = Phrase(
    "Flags beat the environment (AMOOT_TOKEN, AMOOT_BASE_URL, AMOOT_PROFILE, AMOOT_LANGUAGE, NO_COLOR), which beats the file, which beats the defaults.",
    "گزینه‌های خط فرمان بر متغیرهای محیطی (AMOOT_TOKEN، AMOOT_BASE_URL، AMOOT_PROFILE، AMOOT_LANGUAGE، NO_COLOR) مقدم‌اند، آن‌ها بر فایل، و فایل بر پیش‌فرض‌ها."
  )
  public static let ofProfiles = Phrase("OF EACH PROFILE", "هر پروفایل")
  public static let ofAll = Phrase("OF ALL PROFILES", "همهٔ پروفایل‌ها")
  public static let whole = Phrase("PROFILES, TEMPLATES AND KEYS", "پروفایل‌ها، متن‌های آماده و کلیدها")
  public static func ownName(atMost count: Int) -> Phrase {
    Phrase("A name of its own, of 1 to \(count) characters.", "نامی غیرتکراری، با ۱ تا \(count) کاراکتر.")
  }
  public static let waitsForStart = Phrase("Holds from the next start.", "از اجرای بعدی اعمال می‌شود.")
  public static let settingsFile = Phrase(
    "The settings; ~/.config where XDG_CONFIG_HOME is not set. Mode 0600.",
    "تنظیمات؛ اگر XDG_CONFIG_HOME تنظیم نشده باشد، در \("~/.config"). مجوز 0600.")

  // MARK: filter

  public static let filterTitle = Phrase("how amoot-otp finds rows of its history", "یافتن ردیف‌های تاریخچه")
  /// - Parameter key: the key that filters in the console.
  public static func filterIntroduction(key: String) -> Phrase {
    Phrase(
      "A filter is made of words, after \(key) in the console's history and as arguments of amoot-otp history. A row must match all of them. Most words need no name: a day, an outcome, a stage of delivery, a status, a whole mobile number, with or without spaces in it. Any other word is looked for in number, message, MessageID, code, status and note, whichever digits and letters it is written with.",
      "فیلتر از چند واژه ساخته می‌شود، پس از \(key) در تاریخچهٔ کنسول یا به‌عنوان آرگومان دستور \("amoot-otp history"). ردیف باید با همهٔ آن‌ها جور باشد. بیشتر واژه‌ها نام نمی‌خواهند: روز، نتیجه، مرحلهٔ تحویل، وضعیت، یا شمارهٔ موبایل کامل، با فاصله یا بی‌فاصله. هر واژهٔ دیگر در شماره، متن، شناسهٔ پیامک، کد، وضعیت و یادداشت جست‌وجو می‌شود، با هر رقم و حرفی که نوشته شده باشد."
    )
  }
  public static let words = Phrase("WORDS WITHOUT A NAME", "واژه‌های بدون نام")
  public static let names = Phrase("NAMES", "نام‌ها")
  public static let namesIntroduction = Phrase(
    "With a name before a colon, a word tests one field:",
    "با یک نام پیش از دونقطه، واژه فقط یک فیلد را می‌سنجد:")
  public static let alsoCalled = Phrase("Also", "نام‌های دیگر")
  public static let connectors = Phrase("CONNECTING WORDS", "پیوند واژه‌ها")
  public static let bar = Phrase(
    "between the values of a field asks for any of them: outcome:refused|unknown.",
    "میان مقدارهای یک فیلد یعنی هرکدام از آن‌ها: \("outcome:refused|unknown").")
  public static let orWord = Phrase(
    "stands between words, any of which will do.", "میان دو واژه یعنی یکی از آن دو.")
  public static let notWord = Phrase(
    "before a word excludes what it finds, as in yesterday -outcome:accepted; not does the same.",
    "پیش از واژه، یافته‌های آن را کنار می‌گذارد، مانند \("yesterday -outcome:accepted")؛ \("not") هم همین کار را می‌کند."
  )
  public static let quotes = Phrase(
    "keep spaces together, and make a word nothing but itself: \"today\".",
    "فاصله‌ها را نگه می‌دارد و واژه را فقط خود آن می‌گیرد: \("\"today\"").")
  public static let inShell = Phrase(
    "On the command line, quote what the shell would interpret: 'outcome:refused|unknown', '\"today\"'.",
    "در خط فرمان، آنچه شل برای خودش برمی‌دارد در علامت نقل‌قولِ شل می‌آید: \("'outcome:refused|unknown'")، \("'\"today\"'")."
  )
  public static let sampleFailed = Phrase(
    "What failed in the last two days:", "ناموفق‌های ۴۸ ساعت گذشته:")
  public static let sampleNumber = Phrase(
    "What was sent to a number, as it is pasted from a phone:",
    "ارسال‌های یک شماره، به همان شکلی که از گوشی کپی شده:")
  public static let sampleNot = Phrase(
    "Yesterday's rows but those that have reached the phone:", "ردیف‌های دیروز، جز آن‌ها که به گوشی رسیده‌اند:")
}
