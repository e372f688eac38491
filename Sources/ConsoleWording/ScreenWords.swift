public import Wording

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
    first == last
      ? Phrase("\(String(first)) of \(String(total))", "\(first) از \(total)")
      : Phrase("\(String(first))-\(String(last)) of \(String(total))", "\(first) تا \(last) از \(total)")
  }
  public static let wire = Phrase("Wire", "لاگ شبکه")
  public static func wireLines(_ count: Int) -> Phrase {
    Phrase(
      "\(count, "line", "lines"), the token hidden", "\(count) سطر، توکن پنهان است")
  }
  public static let calls = Phrase("Calls to the demo's service", "فراخوانی‌های سرویس نمایشی")
  public static func callCount(_ count: Int) -> Phrase {
    Phrase("\(count, "call", "calls")", "\(count) فراخوانی")
  }
  public static func callsHint(address: String) -> Phrase {
    Phrase(
      "Point a program of yours at \(address), with any token: each call is shown, and below it what was expected instead.",
      "برنامهٔ خود را با هر توکنی به \(address) وصل کنید: هر فراخوانی نمایش داده می‌شود و زیر آن، آنچه به‌جای آن انتظار می‌رفت."
    )
  }
  public static func noCalls(key: String) -> Phrase {
    Phrase("No call yet; \(key) makes one.", "هنوز فراخوانی‌ای نیست؛ \(key) یکی می‌فرستد.")
  }
  public static let callsNeedDemo = Phrase(
    "The demo shows these; elsewhere, amoot-otp simulate does.",
    "فقط در حالت نمایشی؛ وگرنه با \("amoot-otp simulate").")
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
  public static func presenting(_ hidden: [Phrase], key: String, settings: String) -> Phrase {
    hidden.isEmpty
      ? Phrase(
        "Nothing is hidden: \(settings) says what presenting hides.",
        "چیزی پنهان نشد: با \(settings) تعیین کنید چه پنهان شود.")
      : Phrase(
        "Hidden: \(Phrase.list(hidden)); not codes. \(key) shows all, \(settings) changes it.",
        "پنهان شد: \(Phrase.list(hidden))؛ کدها نه. نمایش با \(key)، تغییر با \(settings).")
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
  /// - Parameter source: The flag or the variable that sets the language.
  public static func languageForNow(_ source: Phrase) -> Phrase {
    Phrase(
      "In English until the console is closed; \(source) decides at each start.",
      "فارسی تا بسته شدن کنسول؛ در هر شروع، \(source) تعیین می‌کند.")
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
    "کدگذاری locale، UTF-8 نیست: نشانه‌ها به‌صورت ASCII است و متن فارسی نمایش داده نمی‌شود. برای رفع آن \("LC_ALL=C.UTF-8") را تنظیم کنید."
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
