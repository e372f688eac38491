public import Wording

/// The check of everything that could keep a send from working.
public enum DoctorWords {
  public static let title = Phrase("Doctor", "عیب‌یابی")
  public static let looking = Phrase("Checking…", "در حال بررسی…")
  public static let nothingInTheWay = Phrase("No problems found.", "مانعی برای ارسال نیست.")
  public static func summary(bad: Int, warnings: Int) -> Phrase {
    if bad == 0 {
      return Phrase(
        "No problems, \(warnings, "warning", "warnings").",
        "مانعی برای ارسال نیست؛ \(warnings) هشدار.")
    }
    if warnings == 0 {
      return Phrase(
        "\(bad, "problem", "problems"), no warnings.",
        "\(bad) مورد باید اصلاح شود.")
    }
    return Phrase(
      "\(bad, "problem", "problems"), \(warnings, "warning", "warnings").",
      "\(bad) مشکل و \(warnings) هشدار.")
  }

  // MARK: What is looked at

  public static let terminal = Phrase("terminal", "ترمینال")
  public static let locale = Phrase("locale", "locale")
  public static let settings = Phrase("settings", "تنظیمات")
  public static let permissions = Phrase("permissions", "مجوزها")
  public static let history = Phrase("history", "تاریخچه")
  public static let service = Phrase("service", "سرویس")
  public static let proxy = Phrase("proxy", "پروکسی")
  public static let tokenCommand = Phrase("token command", "دستور توکن")
  public static let name = Phrase("name", "آدرس سرور")
  public static let connection = Phrase("connection", "اتصال")
  public static let tls = Phrase("TLS", "TLS")
  public static let clock = Phrase("clock", "ساعت")
  public static let token = Phrase("token", "توکن")
  public static let answer = Phrase("answer", "پاسخ")

  // MARK: The service

  public static func host(_ host: String, _ problem: Phrase) -> Phrase {
    Phrase("\(host): \(problem)", "سرور \(host): \(problem)")
  }
  public static let nameRemedy = Phrase(
    "Check the network and its name server; a company network may need a proxy (HTTPS_PROXY).",
    "شبکه و سرور DNS را بررسی کنید؛ در شبکهٔ شرکتی شاید پروکسی لازم باشد (HTTPS_PROXY).")
  public static func namedByProxy(_ host: String) -> Phrase {
    Phrase("the proxy looks \(host) up", "آدرس \(host) را پروکسی پیدا می‌کند")
  }
  public static func found(_ host: String) -> Phrase { Phrase("\(host) resolved", "آدرس \(host) پیدا شد") }
  public static func found(_ host: String, in duration: Phrase) -> Phrase {
    Phrase("\(host) resolved in \(duration)", "آدرس \(host) پیدا شد (\(duration))")
  }
  public static let nameNotFound = Phrase("the name did not resolve", "آدرس سرور پیدا نشد")
  public static func nothingListens(_ authority: String) -> Phrase {
    Phrase(
      "Nothing listens on \(authority): start the service there, or correct the base address.",
      "برنامه‌ای روی \(authority) گوش نمی‌دهد: آن را اجرا کنید یا آدرس پایه را اصلاح کنید.")
  }
  public static let connectionRemedy = Phrase(
    "A firewall or proxy may be in the way, or the service is down; try from another network.",
    "شاید فایروال یا پروکسی مانع است یا سرویس از کار افتاده است؛ از شبکهٔ دیگری امتحان کنید.")
  public static func connected(_ address: String, in duration: Phrase) -> Phrase {
    Phrase("\(address) in \(duration)", "به \(address) برقرار شد (\(duration))")
  }
  public static let plainHTTP = Phrase("not used (local http)", "بدون رمزنگاری (http)، فقط تا همین دستگاه")
  public static let noConnection = Phrase("there is no connection", "اتصال برقرار نشد")
  public static let tlsRemedy = Phrase(
    "Check this machine's date and its certificates (ca-certificates); a proxy that opens TLS is not accepted.",
    "تاریخ دستگاه و بستهٔ ca-certificates را بررسی کنید؛ پروکسی‌ای که TLS را باز کند پذیرفته نمی‌شود.")
  public static let tlsSetUp = Phrase("set up", "برقرار شد")
  public static func tls(_ version: Phrase, _ certificate: Phrase) -> Phrase {
    Phrase("\(version), \(certificate)", "\(version)، گواهی \(certificate)")
  }
  public static let certificateEnds = Phrase(
    "The certificate expires soon: tell the provider.",
    "گواهی به‌زودی منقضی می‌شود: به پشتیبانی اعلام کنید.")
  public static let noAnswerCame = Phrase("no answer came", "پاسخی نرسید")
  public static let noDate = Phrase("the answer has no date", "پاسخ تاریخ ندارد")
  public static func dateUnreadable(_ text: String) -> Phrase {
    Phrase("the answer's date cannot be read: \(text)", "فرمت تاریخ پاسخ اشتباه است: \(text)")
  }
  public static let clockRight = Phrase(
    "within a minute of the server's",
    "اختلاف با ساعت سرور کمتر از یک دقیقه")
  public static func clockAhead(minutes: Int) -> Phrase {
    Phrase("\(minutes) min ahead of the server's", "\(minutes) دقیقه جلوتر از ساعت سرور")
  }
  public static func clockBehind(minutes: Int) -> Phrase {
    Phrase("\(minutes) min behind the server's", "\(minutes) دقیقه عقب‌تر از ساعت سرور")
  }
  public static let clockRemedy = Phrase(
    "Set this machine's clock: “now” is taken from it.",
    "ساعت این دستگاه را تنظیم کنید: «اکنون» از روی آن حساب می‌شود.")
  public static let answerRemedy = Phrase(
    "No complete answer came: try again later.", "پاسخ کاملی نرسید: کمی بعد دوباره امتحان کنید.")
  public static let notReached = Phrase("the service was not reached", "سرویس در دسترس نیست")
  public static func noToken(_ status: Phrase) -> Phrase {
    Phrase(
      "none is set; the service can be reached and answers \(status)",
      "توکنی تنظیم نشده است؛ سرویس در دسترس است و پاسخ داد: \(status)")
  }
  public static let tokenRemedy = Phrase(
    "Set AMOOT_TOKEN, save a token in the settings, or paste one into the form.",
    "متغیر AMOOT_TOKEN را تنظیم کنید، توکن را در تنظیمات ذخیره کنید یا در فرم بچسبانید.")
  public static func status(_ status: Phrase, meaning: Phrase) -> Phrase {
    Phrase("\(status): \(meaning)", "پاسخ سرویس: \(status). \(meaning)")
  }
  public static let tokenAccepted = Phrase("accepted", "پذیرفته شد")
  public static func account(_ name: String) -> Phrase { Phrase(", account \(name)", "، حساب \(name)") }
  public static func credit(_ rials: Int) -> Phrase {
    Phrase(", credit \(rials) rials", "، اعتبار \(rials) ریال")
  }
  public static let foreignAnswer = Phrase(
    "Something other than the service may have answered: a proxy, a login page, a wrong base address.",
    "شاید چیزی جز سرویس پاسخ داده است: پروکسی، صفحهٔ ورود یا آدرس پایهٔ اشتباه.")

  // MARK: Delivery

  public static let delivery = Phrase("delivery", "تحویل")
  public static let mayAskForDelivery = Phrase(
    "this token may ask whether messages have arrived", "با این توکن می‌توان پرسید که پیامک‌ها رسیده‌اند یا نه")
  public static let deliveryRemedy = Phrase(
    "Allow GetDelivery and GetDeliveries for this token in the panel. Sending works without them.",
    "در پنل، GetDelivery و GetDeliveries را برای این توکن مجاز کنید. ارسال بدون آن‌ها هم انجام می‌شود.")
  public static let deliveryAnswerRemedy = Phrase(
    "Sending works without it. Try again later.", "ارسال بدون آن هم انجام می‌شود. بعداً دوباره امتحان کنید.")

  // MARK: Here

  public static let addressNotKnown = Phrase(
    "its address is not known until the settings are corrected",
    "تا تنظیمات اصلاح نشود، آدرس سرویس معلوم نیست")
  public static func service(_ base: String, profile: String) -> Phrase {
    Phrase("\(base), profile \(profile)", "آدرس \(base)، پروفایل \(profile)")
  }
  public static let givesToken = Phrase("gives a token", "توکن را چاپ می‌کند")
  public static let commandRemedy = Phrase(
    "Run it in a shell, and correct tokenCommand in the settings.",
    "آن را در خط فرمان اجرا کنید و tokenCommand را در تنظیمات اصلاح کنید.")
  public static func terminal(_ kind: String, _ name: Phrase) -> Phrase {
    Phrase("\(kind), \(name)", "نوع \(kind)، \(name)")
  }
  public static let notKnownByName = Phrase("not recognized", "ناشناخته")
  public static let noTerminal = Phrase(
    "none here: the console needs one, send does not",
    "خروجی ترمینال نیست؛ کنسول به ترمینال نیاز دارد، ولی دستور send نه")
  public static let noTERM = Phrase("TERM is not set", "متغیر TERM تنظیم نشده است")
  public static let dumbTERM = Phrase("TERM is dumb", "متغیر TERM برابر dumb است")
  public static let termRemedy = Phrase(
    "Set TERM to the terminal's type, such as xterm-256color.",
    "آن را برابر نوع ترمینال بگذارید، مانند xterm-256color.")
  public static let utf8 = Phrase("UTF-8", "UTF-8")
  public static let notUTF8 = Phrase(
    "not UTF-8: signs and Persian cannot be shown",
    "کدگذاری UTF-8 نیست: نشانه‌ها و متن فارسی نمایش داده نمی‌شود")
  public static func notUTF8(_ variable: String, _ value: String) -> Phrase {
    Phrase(
      "not UTF-8 (\(variable) is \(value)): signs and Persian cannot be shown",
      "کدگذاری UTF-8 نیست (متغیر \(variable) برابر \(value) است): نشانه‌ها و متن فارسی نمایش داده نمی‌شود")
  }
  public static func localeRemedy(_ variable: String) -> Phrase {
    Phrase(
      "Set \(variable) to a UTF-8 locale, such as C.UTF-8.",
      "متغیر \(variable) را برابر یک locale با کدگذاری UTF-8 بگذارید، مانند C.UTF-8.")
  }
  public static func noSettings(_ path: String) -> Phrase {
    Phrase(
      "\(path) does not exist: the defaults apply",
      "فایل تنظیمات وجود ندارد (\(path))؛ مقدارهای پیش‌فرض به کار می‌رود")
  }
  public static func unknownKeys(_ path: String, _ keys: String) -> Phrase {
    Phrase("\(path): unknown \(keys)", "کلید ناشناخته در \(path): \(keys)")
  }
  public static let unknownKeysRemedy = Phrase(
    "Check the spelling: amoot-otp config lists every key. Unknown keys are kept and ignored.",
    "املای آن را بررسی کنید؛ فهرست کلیدها را \("amoot-otp config") نشان می‌دهد. در فایل می‌ماند، ولی به کار نمی‌رود."
  )
  public static func variableRemedy(_ variable: String) -> Phrase {
    Phrase(
      "Correct or unset the environment variable \(variable).",
      "متغیر محیطی \(variable) را اصلاح یا حذف کنید.")
  }
  public static let profileRemedy = Phrase(
    "Correct AMOOT_PROFILE, --profile, or “profile” in the file.",
    "متغیر AMOOT_PROFILE، گزینهٔ \("--profile") یا «profile» در فایل را اصلاح کنید.")
  public static let fileRemedy = Phrase(
    "Correct or remove the file; nothing overwrites it.",
    "فایل را اصلاح یا حذف کنید؛ برنامه روی آن نمی‌نویسد.")
  public static func mayNotLook(_ paths: String) -> Phrase {
    Phrase("you have no access to \(paths)", "اجازهٔ دیدن \(paths) را ندارید")
  }
  public static let mayNotLookRemedy = Phrase(
    "Make every part of the path a folder that you may enter, or set XDG_CONFIG_HOME and XDG_STATE_HOME to others.",
    "هر بخش مسیر باید پوشه‌ای باشد که اجازهٔ ورود به آن را دارید؛ یا برای XDG_CONFIG_HOME و XDG_STATE_HOME پوشهٔ دیگری تعیین کنید."
  )
  public static func othersOwn(_ paths: String) -> Phrase {
    Phrase("another user owns \(paths)", "مالک \(paths) کاربر دیگری است")
  }
  public static let othersOwnRemedy = Phrase(
    "Make yourself the owner with chown.",
    "با chown مالکیت آن‌ها را به خودتان بدهید.")
  public static let yoursAlone = Phrase("readable only by you", "فقط در دسترس خودتان")
  public static func othersRead(_ paths: String) -> Phrase {
    Phrase("not closed to others: \(paths)", "دسترسی دیگران بسته نیست: \(paths)")
  }
  public static func noHistory(_ path: String) -> Phrase {
    Phrase("none yet: \(path)", "هنوز ساخته نشده است: \(path)")
  }
  public static func historyReadOnly(_ count: Int, _ reason: Phrase) -> Phrase {
    Phrase(
      "\(count, "row", "rows"), but nothing can be written: \(reason)",
      "\(count) ردیف، ولی نوشتن ممکن نیست: \(reason)")
  }
  public static func historyReadOnlyRemedy(_ path: String) -> Phrase {
    Phrase(
      "Make it possible to write to \(path) and its folder; until then, the console asks before it sends without a record, and send needs --unrecorded.",
      "مجوز نوشتن در \(path) و پوشهٔ آن را بدهید؛ تا آن زمان، کنسول پیش از ارسال بدون ثبت می‌پرسد و دستور send به \("--unrecorded") نیاز دارد."
    )
  }
  public static let historyNewerRemedy = Phrase(
    "Update this program; until then, the console asks before it sends without a record, and send needs --unrecorded.",
    "برنامه را به‌روزرسانی کنید؛ تا آن زمان، کنسول پیش از ارسال بدون ثبت می‌پرسد و دستور send به \("--unrecorded") نیاز دارد."
  )
  public static func historyRows(_ count: Int, _ path: String) -> Phrase {
    Phrase("\(count, "row", "rows") in \(path)", "\(count) ردیف در \(path)")
  }
  public static let historyRemedy = Phrase(
    "Run amoot-otp history check for details; with --recover it saves what can be read.",
    "با \("amoot-otp history check") جزئیات را ببینید؛ با \("--recover") ردیف‌های قابل‌خواندن بازیابی می‌شوند."
  )
  public static let noProxyHere = Phrase(
    "none is used for a local service",
    "برای سرویس روی همین دستگاه به کار نمی‌رود")
  public static let noProxy = Phrase("none", "بدون پروکسی")
  public static func noProxyFor(_ host: String) -> Phrase {
    Phrase("not for \(host) (no_proxy)", "برای \(host) به کار نمی‌رود (no_proxy)")
  }
  public static func proxy(_ address: String, from variable: String) -> Phrase {
    Phrase("\(address), from \(variable)", "آدرس \(address)، از \(variable)")
  }

  // MARK: The terminal, closely

  public static let setTERM = Phrase("not set", "تنظیم نشده است")
  public static let localeLine = Phrase(
    "not UTF-8: signs and Persian cannot be shown; set LANG to a UTF-8 locale such as C.UTF-8",
    "کدگذاری UTF-8 نیست: نشانه‌ها و متن فارسی نمایش داده نمی‌شود؛ متغیر LANG را برابر یک locale با کدگذاری UTF-8 بگذارید، مانند C.UTF-8"
  )
  public static let noTerminalLine = Phrase(
    "none: the console needs one; amoot-otp send does not",
    "خروجی ترمینال نیست؛ کنسول به ترمینال نیاز دارد، ولی دستور \("amoot-otp send") نه")
  public static let answerLabel = Phrase("its answer", "پاسخ آن")
  public static let noName = Phrase("none (it does not give its name)", "بدون پاسخ (نام خود را اعلام نمی‌کند)")
  public static let toldLabel = Phrase("control codes", "کدهای کنترلی")
  public static let programOrders = Phrase(
    ": this program orders right-to-left text",
    ": چینش متن راست‌به‌چپ با این برنامه است")
  public static let terminalOrders = Phrase(
    ": right-to-left text is left to the terminal",
    ": چینش متن راست‌به‌چپ با خود ترمینال است")
  public static let advice = Phrase("advice", "توصیه")
  public static let nothingToChange = Phrase("nothing to change", "نیازی به تغییر نیست")
  public static let signsLabel = Phrase("signs", "نشانه‌ها")
  public static let whichReadsRight = Phrase(
    "Which line reads right? سلام means hello; its first letter, س, belongs at the right.",
    "کدام سطر درست خوانده می‌شود؟ در «سلام»، حرف «س» باید در سمت راست باشد.")
}
