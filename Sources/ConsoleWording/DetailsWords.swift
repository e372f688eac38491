public import Wording

/// Everything about one row, and two rows compared.
public enum DetailsWords {
  public static let title = Phrase("Details of one send", "جزئیات یک ارسال")
  public static func title(view: Phrase) -> Phrase {
    Phrase("Details of one send, \(view)", "جزئیات یک ارسال، \(view)")
  }
  public static let rawView = Phrase("raw", "خام")
  public static let hexView = Phrase("hex", "هگز")
  public static let comparisonTitle = Phrase("Two sends compared", "مقایسهٔ دو ارسال")

  // MARK: The outcome

  public static let onItsWay = Phrase("On its way.", "در حال ارسال.")
  public static func refused(_ status: Phrase) -> Phrase {
    Phrase("The service refused: \(status).", "سرویس درخواست را رد کرد: \(status).")
  }
  public static let status = Phrase("Status", "وضعیت")
  public static let meaning = Phrase("Meaning", "معنی")
  public static let whatToDo = Phrase("What to do", "راه‌حل")
  public static let remarks = Phrase("Remarks", "نکته‌ها")
  public static func adviceUnknown(creditKey: String) -> Phrase {
    Phrase(
      "Before sending again, find out whether it came: ask the recipient, or compare the account's credit (\(creditKey)).",
      "پیش از ارسال مجدد ببینید پیامک رسیده است یا نه: از گیرنده بپرسید یا اعتبار را مقایسه کنید (\(creditKey))."
    )
  }
  public static let adviceUnknown = Phrase(
    "Before sending again, find out whether it came: ask the recipient, or compare the account's credit.",
    "پیش از ارسال مجدد ببینید پیامک رسیده است یا نه: از گیرنده بپرسید یا اعتبار را مقایسه کنید.")
  public static let adviceNotSent = Phrase(
    "Nothing left this machine, so it is safe to send again.",
    "هیچ درخواستی از این دستگاه ارسال نشده است؛ می‌توانید دوباره بفرستید.")
  public static func adviceNotSent(doctor: String) -> Phrase {
    Phrase(
      "Nothing left this machine, so it is safe to send again. \(doctor) looks for the cause.",
      "هیچ درخواستی از این دستگاه ارسال نشده است؛ می‌توانید دوباره بفرستید. برای یافتن علت: \(doctor).")
  }

  // MARK: Facts

  public static func iranTime(_ moment: Phrase, dot: String, otherDay: Phrase) -> Phrase {
    Phrase(
      "\(moment) Iran \(dot) \(otherDay)", "\(moment) به وقت ایران \(dot) \(otherDay)")
  }
  public static let codeUntilClosed = Phrase(
    "  (until the console is closed: keepCodes keeps it out of the history)",
    "  (تا بسته شدن برنامه؛ طبق keepCodes در تاریخچه ذخیره نمی‌شود)")
  public static let codeNotKept = Phrase(
    "  (stored without it: keepCodes)", "  (بدون آن ذخیره شده است: \("keepCodes"))")
  public static let history = Phrase("History", "تاریخچه")
  public static let notRecorded = Phrase(
    "not recorded, as you chose; lost when the console closes",
    "به انتخاب خودتان ثبت نشد؛ با بستن برنامه از بین می‌رود")
  public static let message = Phrase("Message", "متن پیامک")

  // MARK: Times and connection

  public static let duration = Phrase("Duration", "مدت")
  public static let timeByPhase = Phrase("Time by phase", "مدت هر مرحله")
  public static let settingsPhase = Phrase("settings", "تنظیمات")
  public static let historyPhase = Phrase("history", "تاریخچه")
  public static let namePhase = Phrase("name", "آدرس سرور")
  public static let connectPhase = Phrase("connect", "اتصال")
  public static let tlsPhase = Phrase("tls", "TLS")
  public static let sendPhase = Phrase("send", "ارسال")
  public static let waitPhase = Phrase("wait", "انتظار")
  public static let receivePhase = Phrase("receive", "دریافت")
  public static let other = Phrase("other", "سایر")
  public static let whole = Phrase("total", "کل")
  public static func usually(_ duration: Phrase) -> Phrase {
    Phrase("  (usually \(duration))", "  (معمولاً \(duration))")
  }
  public static let connection = Phrase("Connection", "اتصال")
  public static let usedAgain = Phrase(
    ", reused: no name lookup, no new TLS", "، همان اتصال قبلی: بدون جست‌وجوی DNS و بدون TLS جدید")
  public static let server = Phrase("server", "سرور")
  public static let tls = Phrase("TLS", "TLS")
  public static let certificate = Phrase("certificate", "گواهی")
  public static func certificate(_ name: String, by issuer: String) -> Phrase {
    Phrase("\(name) by \(issuer)", "برای \(name)، صادرکننده: \(issuer)")
  }
  public static func certificate(_ name: String, by issuer: String, until day: Phrase) -> Phrase {
    Phrase(
      "\(name) by \(issuer), until \(day)", "برای \(name)، صادرکننده: \(issuer)، معتبر تا \(day)")
  }

  // MARK: Request and answer

  public static let requestNotSent = Phrase(
    "Request, not sent (token replaced by a placeholder)", "درخواست ارسال‌نشده (بدون توکن واقعی)")
  public static let requestUnderWay = Phrase(
    "Request (token replaced by a placeholder)", "درخواست (بدون توکن واقعی)")
  public static let request = Phrase(
    "Request sent (token replaced by a placeholder)", "درخواست ارسال‌شده (بدون توکن واقعی)")
  public static let token = Phrase("Token", "توکن")
  public static let answer = Phrase("Response received", "پاسخ دریافتی")
  public static let answerWithoutCodes = Phrase(
    "Response received, codes removed (keepCodes)", "پاسخ دریافتی، بدون کدها (keepCodes)")
  public static let answerUnderstood = Phrase(
    "What was understood of the response (keepCodes)", "آنچه از پاسخ فهمیده شد (keepCodes)")
  public static func bodyNotKept(_ count: Int) -> Phrase {
    Phrase(
      "The body of \(count, "byte", "bytes") was not kept, since it may hold a code (keepCodes).",
      "بدنهٔ \(count) بایتی نگه داشته نشده است، چون شاید کد داشته باشد (keepCodes).")
  }
  public static let emptyBody = Phrase("(empty body)", "(بدنه خالی است)")
  public static func bytesOfBody(_ title: Phrase, _ count: Int) -> Phrase {
    Phrase(
      "\(title), \(count, "byte", "bytes") of body", "\(title)، بدنه: \(count) بایت")
  }
  public static let noAnswer = Phrase("No answer came.", "پاسخی نرسید.")
  public static let answerNotStored = Phrase(
    "The response is not in the history.", "پاسخ در تاریخچه نیست.")
  public static func atByte(_ offset: Int) -> Phrase {
    Phrase("byte \(String(offset))", "بایت \(offset)")
  }
  public static func notUnderstood(_ failure: Phrase) -> Phrase {
    Phrase("Not understood: \(failure).", "پاسخ قابل‌فهم نیست: \(failure).")
  }
  /// - Parameter row: The row's number; nil where no command prints it, as in the demo.
  public static func longBody(_ count: Int, row: String?) -> Phrase {
    guard let command = row.map(printing) else {
      return Phrase("The body has \(count) bytes.", "بدنه \(count) بایت است.")
    }
    return Phrase(
      "The body has \(count) bytes; \(command) prints all.",
      "بدنه \(count) بایت است؛ با \(command) کامل چاپ می‌شود.")
  }
  public static func bodyInBytes(_ count: Int) -> Phrase {
    Phrase(
      "Response body, \(count, "byte", "bytes")", "بدنهٔ پاسخ، \(count) بایت")
  }
  /// - Parameter row: The row's number; nil where no command prints it, as in the demo.
  public static func moreBytes(_ count: Int, row: String?) -> Phrase {
    guard let command = row.map(printing) else {
      return Phrase("… \(count) more.", "… و \(count) بایت دیگر.")
    }
    return Phrase(
      "… \(count) more; \(command) prints all.", "… و \(count) بایت دیگر؛ با \(command) کامل چاپ می‌شود.")
  }
  /// Returns the command that prints a row's body.
  private static func printing(_ row: String) -> String { "amoot-otp history show \(row) --body" }
  public static func hidden(key: String) -> Phrase {
    Phrase(
      "The exchange is hidden while presenting; \(key) shows it.",
      "درخواست و پاسخ در حالت پنهان‌سازی دیده نمی‌شود؛ نمایش با \(key).")
  }

  // MARK: Comparing

  public static func number(_ number: Int) -> Phrase { Phrase("\(number)", "\(number)") }
  /// A value of one of two sends.
  public static func numbered(_ number: Int, _ value: Phrase) -> Phrase {
    Phrase("\(number) \(value)", "\u{200F}\(number)  \(value)")
  }

  public static func differ(_ count: Int) -> Phrase {
    Phrase("\(count, "differs", "differ")", "\(count) مورد متفاوت")
  }
  public static func same(_ count: Int) -> Phrase {
    Phrase("\(count, "is the same", "are the same")", "\(count) مورد یکسان")
  }
  public static let call = Phrase("call", "فراخوانی")
  public static let tokenPlace = Phrase("token", "توکن")
  public static let inQuery = Phrase("in the query", "در query")
  public static let inHeader = Phrase("in the header", "در هدر")
  public static let requestField = Phrase("request", "درخواست")
  public static let answerField = Phrase("answer", "پاسخ")
  public static let bodyField = Phrase("body", "بدنه")
  public static func body(_ member: String) -> Phrase { Phrase("body: \(member)", "بدنه: \(member)") }
  public static func time(_ phase: Phrase) -> Phrase { Phrase("time: \(phase)", "مدت: \(phase)") }
  public static func marked(key: String) -> Phrase {
    Phrase(
      "Marked. Go to another row and press \(key) to see how the two differ.",
      "علامت‌گذاری شد. برای مقایسه، روی ردیف دیگری کلید \(key) را بزنید.")
  }
  public static let unmarked = Phrase("Mark removed.", "علامت برداشته شد.")
  public static func comparisonHidden(key: String) -> Phrase {
    Phrase(
      "The comparison is hidden while presenting; \(key) shows everything again.",
      "مقایسه در حالت پنهان‌سازی دیده نمی‌شود؛ نمایش همه‌چیز با \(key).")
  }
}
