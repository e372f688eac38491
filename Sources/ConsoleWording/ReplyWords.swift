public import Wording

/// What support can send to a customer whose code did not come, without codes and jargon, and what it can send to the
/// provider about several messages. In the reader's language, which need not be the interface's.
public enum ReplyWords {
  // MARK: To the customer

  public static let hello = Phrase("Hello,", "سلام،")
  public static func sent(_ moment: Phrase, to mobile: String) -> Phrase {
    Phrase("We sent your message to \(mobile) on \(moment).", "پیامک شما در \(moment) به \(mobile) ارسال شد.")
  }
  public static func tried(_ moment: Phrase, to mobile: String) -> Phrase {
    Phrase(
      "We tried to send a message to you at \(mobile) on \(moment).",
      "در \(moment) خواستیم پیامکی به \(mobile) بفرستیم.")
  }
  public static let arrived = Phrase(
    "The mobile operator reports that it has reached your phone. Please look in the folders for spam and unknown senders as well, and on a second phone or SIM card. If several messages have come, the newest one is the one to use.",
    "به گزارش اپراتور، پیامک به گوشی شما رسیده است. پوشهٔ هرزنامه و فرستنده‌های ناآشنا و گوشی یا سیم‌کارت دوم را هم ببینید. اگر چند پیامک رسیده، جدیدترین آن‌ها را به کار ببرید."
  )
  public static let otherWay = Phrase(
    "It came to you another way, such as a voice call. Please tell us if there was none.",
    "پیامک از راه دیگری مانند تماس صوتی به شما رسانده شده است. اگر تماسی نبوده است، به ما بگویید.")
  public static let otherLine = Phrase(
    "It was sent to you from another line than usual. Please look for a message from an unknown sender.",
    "پیامک از خط دیگری جز خط همیشگی برای شما فرستاده شده است. پیامک فرستنده‌های ناآشنا را ببینید.")
  public static let optedOut = Phrase(
    "This number has opted out of the line that we send from. Please tell us if you want these messages again, or give us another number.",
    "این شماره پیامک‌های خط ما را لغو کرده است. اگر می‌خواهید دوباره این پیامک‌ها را دریافت کنید به ما بگویید یا شمارهٔ دیگری بدهید."
  )
  public static let failed = Phrase(
    "The mobile operator could not deliver it. Please ask for a new one a little later, or give us another number.",
    "اپراتور نتوانست آن را تحویل دهد. کمی بعد دوباره درخواست کنید یا شمارهٔ دیگری بدهید.")
  public static let onItsWay = Phrase(
    "It is on its way. Please wait a few minutes before you ask for another one: a newer message makes the older one invalid.",
    "پیامک در راه است. بهتر است پیش از درخواست دوباره چند دقیقه صبر شود؛ پیامک جدید، پیامک قبلی را بی‌اعتبار می‌کند."
  )
  public static let phone = Phrase(
    "The mobile operator has not reported so far that it reached your phone. It often helps to check the signal and flight mode, to delete old messages and to restart the phone. The message may still arrive.",
    "اپراتور تا این لحظه رسیدن آن به گوشی شما را گزارش نکرده است. معمولاً بررسی آنتن و حالت پرواز، حذف پیامک‌های قدیمی و روشن و خاموش کردن گوشی کمک می‌کند. شاید پیامک هنوز برسد."
  )
  public static let number = Phrase(
    "The mobile operator does not know this number. Could you please check it with us, or give us another one?",
    "اپراتور این شماره را نمی‌شناسد. شماره را با ما مرور کنید یا شمارهٔ دیگری بدهید.")
  public static let blocked = Phrase(
    "It looks as if this number does not receive messages of this kind at the moment. You can allow them by dialling *800#, or give us another number.",
    "به نظر می‌رسد این شماره در حال حاضر چنین پیامک‌هایی دریافت نمی‌کند. با شماره‌گیری \("*800#") می‌توانید دریافت آن‌ها را فعال کنید یا شمارهٔ دیگری بدهید."
  )
  public static func scheduled(_ moment: Phrase) -> Phrase {
    Phrase("Your message goes out on \(moment).", "پیامک شما در \(moment) ارسال می‌شود.")
  }
  public static let ourSide = Phrase(
    "It could not be sent, for a reason on our side. We are looking into it; please ask for a new one a little later.",
    "به‌دلیلی از سمت ما ارسال نشد. در حال بررسی هستیم؛ کمی بعد دوباره درخواست کنید.")
  public static let trouble = Phrase(
    "It has not been reported as arrived: messages may be slow at the moment. Please tell us if it has come, or try again in a while.",
    "هنوز رسیدن آن گزارش نشده است: شاید در حال حاضر پیامک‌ها کند برسند. اگر رسیده است به ما بگویید، وگرنه کمی بعد دوباره امتحان کنید."
  )
  public static let unknown = Phrase(
    "We are finding out whether it has arrived. Please tell us if it has reached you.",
    "در حال بررسی هستیم که پیامک تحویل شده است یا نه. اگر به دستتان رسیده است، به ما بگویید.")

  // MARK: To the provider

  public static func examples(_ count: Int) -> Phrase {
    Phrase(
      "\(count, "message", "messages") not arrived, as examples",
      "\(count) نمونه از پیامک‌هایی که نرسیده‌اند")
  }
  public static func example(
    _ mobile: String, _ messageID: String, line: String, _ moment: Phrase, _ state: Phrase
  ) -> Phrase {
    Phrase(
      "- \(mobile), MessageID \(messageID), line \(line), \(moment), \(state)",
      "- \(mobile)، شناسهٔ \(messageID)، خط \(line)، \(moment)، \(state)")
  }
  public static let pleaseCheck = Phrase(
    "Please tell us what became of them, and whether the route has a problem.",
    "وضعیت این پیامک‌ها و مشکل احتمالی مسیر را بررسی کنید.")
  public static let notReported = Phrase("no report", "بدون گزارش")

  // MARK: The menu

  public static func ticket(_ language: Phrase) -> Phrase {
    Phrase("Ticket, \(language)", "تیکت، \(language)")
  }
  public static func reply(_ language: Phrase) -> Phrase {
    Phrase("Answer to the customer, \(language)", "پاسخ به مشتری، \(language)")
  }
  public static let replyRemark = Phrase("no code, no technical words", "بدون کد و واژهٔ فنی")
  public static func examplesItem(_ count: Int, _ language: Phrase) -> Phrase {
    Phrase(
      "Ticket about \(count, "example", "examples"), \(language)",
      "تیکت دربارهٔ \(count) نمونه، \(language)")
  }
  public static let examplesRemark = Phrase(
    "this account's rows in sight that have not arrived", "ردیف‌های این حساب روی صفحه که نرسیده‌اند")
  public static func inLanguage(_ language: Language) -> Phrase {
    switch language {
    case .english: Phrase("in English", "به انگلیسی")
    case .persian: Phrase("in Persian", "به فارسی")
    }
  }
  public static let replyText = Phrase("the answer to the customer", "پاسخ به مشتری")
  public static let examplesText = Phrase("the ticket with examples", "تیکت با نمونه‌ها")
}
