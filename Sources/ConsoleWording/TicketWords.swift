public import Wording

/// The lines of a ticket, in the language of whoever reads it, which need not be the interface's.
public enum TicketWords {
  public static let heading = Phrase("Report on one send (SendOTP)", "مشخصات یک ارسال (SendOTP)")
  public static func to(_ contact: String) -> Phrase { Phrase("To: \(contact)", "به: \(contact)") }
  public static let time = Phrase("Time", "زمان")
  /// - Parameters:
  ///   - day: such as `2026-11-23`; with slashes in Persian, where plain text would tear hyphens apart.
  ///   - clock: such as `14:30:05`.
  public static func moment(_ day: String, _ clock: String, jalali: String) -> Phrase {
    Phrase(
      "\(day) \(clock) Iran time (\(jalali))",
      "\(digits: jalali)، ساعت \(digits: clock) به وقت ایران (\(day.replacing("-", with: "/")))")
  }
  public static let mobile = Phrase("Mobile", "شمارهٔ موبایل")
  public static let line = Phrase("Line number", "شمارهٔ خط")
  public static let destination = Phrase("Sent to", "مقصد")
  public static let sendAt = Phrase("Send at", "زمان ارسال")
  public static let now = Phrase("at once", "بلافاصله")
  public static let codeLength = Phrase("Code length", "طول کد")
  public static let text = Phrase("Message", "متن پیامک")
  public static let outcome = Phrase("Outcome", "نتیجه")
  public static let stillSending = Phrase("still being sent", "در حال ارسال")
  public static let status = Phrase("Status", "وضعیت")
  public static let meaning = Phrase("Meaning", "معنی")
  public static let delivery = Phrase("Delivery", "تحویل")
  public static func delivery(_ state: Phrase, code: String, seen moment: String) -> Phrase {
    Phrase("\(state) (\(code)), as seen at \(moment)", "\(state) (\(code))، دیده‌شده در \(moment)")
  }
  public static func line(_ title: Phrase, _ value: String) -> Phrase {
    Phrase("\(title): \(value)", "\(title): \(value)")
  }
  public static func other(_ moment: String, _ outcome: String) -> Phrase {
    Phrase("- \(moment): \(outcome)", "- \(moment): \(outcome)")
  }
  public static let whatBecame = Phrase(
    "It is not known to have arrived. Please tell us what became of it, and why.",
    "رسیدن آن معلوم نیست. وضعیت این پیامک و علت آن را به ما بگویید.")
  public static let whyNot = Phrase(
    "It is reported as not arrived. Please tell us why.",
    "نرسیدن آن گزارش شده است. علت آن را به ما بگویید.")
  public static let wasItSent = Phrase(
    "No answer came. Please tell us whether it was sent, and what became of it.",
    "پاسخی نرسید. ارسال شدن یا نشدن آن و وضعیت آن را به ما بگویید.")
  public static let whyRefused = Phrase(
    "Please tell us why it was refused, and what to change.",
    "علت رد شدن و آنچه باید تغییر کند را به ما بگویید.")
  public static let messageID = Phrase("MessageID", "شناسهٔ پیامک (MessageID)")
  public static let code = Phrase("Code", "کد")
  public static func codeKept(_ digits: Int) -> Phrase {
    Phrase("received, \(digits) digits (left out here)", "دریافت شد، \(digits) رقم (اینجا نیامده است)")
  }
  public static let codeNotStored = Phrase("not stored here", "اینجا ذخیره نشده است")
  public static let duration = Phrase("Duration", "مدت")
  public static func milliseconds(_ count: Int) -> Phrase { Phrase("\(count) ms", "\(count) میلی‌ثانیه") }
  public static let answer = Phrase("Response", "پاسخ سرویس")
  public static let none = Phrase("none", "ندارد")
  public static let request = Phrase("Request", "درخواست")
  public static let tried = Phrase("Other sends to this number", "ارسال‌های دیگر به این شماره")
  public static let triedNothing = Phrase("none in the history", "موردی در تاریخچه نیست")
  /// Joins the kind of an outcome with what is known of it.
  public static func outcome(_ kind: Phrase, _ more: String) -> Phrase {
    Phrase("\(kind), \(more)", "\(kind)، \(more)")
  }
}
