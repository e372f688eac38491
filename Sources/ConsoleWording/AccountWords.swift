public import Wording

/// The account's credit and lines.
public enum AccountWords {
  public static let isAsking = Phrase("Already asking.", "دریافت اعتبار در جریان است.")
  public static let needsToken = Phrase(
    "The credit cannot be asked for without a token.", "دریافت اعتبار بدون توکن ممکن نیست.")
  public static func notKnown(_ failure: Phrase) -> Phrase {
    Phrase("Credit not known: \(failure)", "اعتبار معلوم نیست: \(failure)")
  }
  public static func refused(_ status: Phrase, meaning: Phrase, remedy: Phrase) -> Phrase {
    Phrase(
      "The service refused the account: \(status). \(meaning) \(remedy)",
      "سرویس این حساب را نپذیرفت: \(status). \(meaning) \(remedy)")
  }
  public static func rials(_ count: Int) -> Phrase { Phrase("\(count) rials", "\(count) ریال") }
  public static let notTold = Phrase("not reported", "اعلام نشده")
  public static func credit(_ credit: Phrase, lines: Int) -> Phrase {
    Phrase(
      "Credit: \(credit); \(lines, "line", "lines").", "اعتبار: \(credit)؛ \(lines) خط.")
  }
  public static let nothingKnown = Phrase("the test gave no result", "بررسی آن نتیجه‌ای نداد")

  // MARK: The account

  public static let account = Phrase("Account", "حساب")
  public static let creditField = Phrase("Credit", "اعتبار")
  public static let buys = Phrase("It pays for", "کافی برای")
  public static func parts(_ count: Int) -> Phrase {
    Phrase("\(count, "part", "parts")", "\(count) صفحه")
  }
  public static func parts(_ few: Int, to many: Int) -> Phrase {
    Phrase(
      "\(few) to \(many, "part", "parts"), by line and letters",
      "\(few) تا \(many) صفحه، بسته به خط و حروف")
  }
  public static let prices = Phrase("Prices", "قیمت‌ها")
  public static let baseClass = Phrase("Base price", "قیمت پایه")
  public static let serviceClass = Phrase("Service line", "خط خدماتی")
  public static let adsClass = Phrase("Advertising", "خط تبلیغاتی")
  public static func persianPart(_ rials: Int) -> Phrase {
    Phrase("\(rials) rials a Persian part", "\(rials) ریال برای صفحهٔ فارسی")
  }
  public static func englishPart(_ rials: Int) -> Phrase {
    Phrase("\(rials) rials a Latin part", "\(rials) ریال برای صفحهٔ لاتین")
  }
  public static let lines = Phrase("Lines", "خط‌ها")
  public static let paneTitle = Phrase("Account; Enter takes a line", "حساب؛ انتخاب خط با Enter")
  public static func line(_ name: String) -> Phrase { Phrase("Line \(name)", "خط \(name)") }
  public static let classNotTold = Phrase("class not told", "نوع آن اعلام نشده")

  // MARK: The header

  public static func headerCredit(_ rials: Phrase) -> Phrase {
    Phrase("credit \(rials)", "اعتبار \(rials)")
  }
  public static let headerNotKnown = Phrase("credit not known", "اعتبار معلوم نیست")
  /// - Parameter hidden: What is hidden; empty for nothing.
  public static func presenting(_ hidden: [Phrase]) -> Phrase {
    hidden.isEmpty
      ? Phrase("presenting: nothing is hidden", "پنهان‌سازی: چیزی پنهان نیست")
      : Phrase("presenting, hidden: \(Phrase.list(hidden))", "پنهان‌سازی: \(Phrase.list(hidden))")
  }
  public static let hiddenNumbers = Phrase("numbers", "شماره‌ها")
  public static let hiddenMessages = Phrase("messages", "متن‌ها")
  public static let hiddenCredit = Phrase("credit", "اعتبار")
  public static let hiddenHost = Phrase("host", "آدرس")
  public static let hiddenProfile = Phrase("profile", "پروفایل")
  public static let presenting = Phrase("presenting", "پنهان‌سازی")
  public static let simulatedLong = Phrase(
    "simulated service, nothing is sent", "سرویس شبیه‌سازی‌شده، چیزی ارسال نمی‌شود")
  public static let simulated = Phrase("nothing is sent", "چیزی ارسال نمی‌شود")
  public static let demoBadge = Phrase("DEMO", "حالت نمایشی")
  public static func sending(_ count: Int) -> Phrase {
    Phrase("sending \(count)", "\(count) ارسال در جریان")
  }
  public static let starting = Phrase("starting", "در حال آماده شدن")
  public static func paused(_ count: Int) -> Phrase {
    Phrase("paused, \(count, "waits", "wait")", "مکث، \(count) در نوبت")
  }
  public static let checking = Phrase("checking", "در حال بررسی")
  public static let noHistory = Phrase("no history", "بدون تاریخچه")
  public static let historyReadOnly = Phrase("history read-only", "تاریخچهٔ فقط‌خواندنی")
  public static let ready = Phrase("ready", "آماده")
}
