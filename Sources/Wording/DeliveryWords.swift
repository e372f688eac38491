/// The meaning of each delivery code, and what a person can do about it, in this project's own words.
public enum DeliveryWords {
  public typealias Entry = StatusTableWords.Entry

  /// Returns the entry of a code in the provider's table; nil for any other code.
  public static func entry(_ code: Int) -> Entry? { entries[code] }

  /// What is said of a code that the table does not list.
  public static let unlisted = Entry(
    meaning: Phrase(
      "The service reports a state that is not in its table.",
      "سرویس وضعیتی را گزارش کرده است که در جدول آن نیست."),
    remedy: Phrase("Ask the provider what it means.", "معنی آن را از پشتیبانی سامانه بپرسید."))

  private static let wait = Phrase(
    "Wait: the report comes within minutes, rarely within hours.",
    "صبر کنید: گزارش معمولاً ظرف چند دقیقه می‌رسد و به‌ندرت چند ساعت طول می‌کشد.")
  private static let giveSupport = Phrase(
    "Give the provider's support the MessageID.", "شناسهٔ پیامک (MessageID) را به پشتیبانی سامانه بدهید.")

  private static let entries: [Int: Entry] = [
    0: Entry(
      meaning: Phrase(
        "Handed to the operator, which has not reported yet.",
        "به اپراتور تحویل شده و هنوز گزارشی نرسیده است."), remedy: wait),
    1: Entry(
      meaning: Phrase(
        "The operator reports that the message reached the phone.",
        "اپراتور گزارش داده است که پیامک به گوشی رسیده است."),
      remedy: Phrase(
        "Look on the phone: among unknown senders, spam and blocked numbers, and on the second SIM card.",
        "گوشی را بررسی کنید: فرستنده‌هایی که در مخاطبان نیستند، هرزنامه‌ها، شماره‌های مسدودشده و سیم‌کارت دوم.")),
    2: Entry(
      meaning: Phrase(
        "The operator could not deliver the message to the phone.",
        "اپراتور نتوانست پیامک را به گوشی تحویل دهد."),
      remedy: Phrase(
        "The phone may be off, out of reach or full; the operator may still deliver the message later.",
        "شاید گوشی خاموش، بیرون از محدوده یا حافظه‌اش پر باشد؛ ممکن است اپراتور بعداً پیامک را تحویل دهد.")),
    3: Entry(
      meaning: Phrase("The operator reports an error.", "اپراتور خطا گزارش کرده است."), remedy: giveSupport),
    5: Entry(
      meaning: Phrase(
        "Delivery failed, and the operator does not say why.",
        "تحویل انجام نشد و اپراتور دلیل آن را اعلام نکرده است."), remedy: giveSupport),
    8: Entry(
      meaning: Phrase(
        "The operator has the message, which has not reached the phone yet.",
        "پیامک به اپراتور رسیده ولی هنوز به گوشی تحویل نشده است."), remedy: wait),
    16: Entry(
      meaning: Phrase("The operator did not take the message.", "اپراتور پیامک را نپذیرفت."),
      remedy: Phrase(
        "The number may refuse advertising, and the line may be an advertising line: use a service line.",
        "شاید گیرنده پیامک تبلیغاتی را بسته و خط شما تبلیغاتی باشد: از خط خدماتی استفاده کنید.")),
    35: Entry(
      meaning: Phrase(
        "The number is on a list of numbers that refuse such messages.",
        "شمارهٔ گیرنده در فهرست شماره‌هایی است که این پیامک‌ها را نمی‌پذیرند."),
      remedy: Phrase(
        "Use a service line, or have the subscriber leave the list, for example with *800#.",
        "از خط خدماتی استفاده کنید یا از گیرنده بخواهید از این فهرست خارج شود، برای نمونه با \("*800#").")),
    100: Entry(
      meaning: Phrase("The provider does not know the state.", "سامانه وضعیت پیامک را نمی‌داند."), remedy: wait
    ),
    200: Entry(
      meaning: Phrase("The message has left the provider.", "پیامک از سامانه خارج شده است."), remedy: wait),
    300: Entry(
      meaning: Phrase(
        "The message was filtered because of what it says.", "پیامک به‌دلیل متن آن فیلتر شده است."),
      remedy: Phrase(
        "Leave out links and words that promise something, or use an approved pattern.",
        "پیوندها و واژه‌های وعده‌دهنده را حذف کنید یا از الگوی تأییدشده استفاده کنید.")),
    400: Entry(
      meaning: Phrase("The message is in the provider's list to send.", "پیامک در فهرست ارسال سامانه است."),
      remedy: wait),
    500: Entry(
      meaning: Phrase("The message was not accepted for delivery.", "پیامک برای تحویل پذیرفته نشد."),
      remedy: giveSupport),
    501: Entry(
      meaning: Phrase(
        "The message was read out in a voice call.", "متن پیامک با تماس صوتی خوانده شده است."),
      remedy: Phrase("Ask the recipient for the call.", "از گیرنده دربارهٔ این تماس بپرسید.")),
    502: Entry(
      meaning: Phrase("The message was sent from a backup line.", "پیامک از خط پشتیبان ارسال شده است."),
      remedy: Phrase(
        "Look for another sender on the phone.", "در گوشی، پیامک را با فرستندهٔ دیگری جست‌وجو کنید.")),
    900: Entry(
      meaning: Phrase("The message waits at the provider.", "پیامک در صف سامانه است."), remedy: wait),
    950: Entry(
      meaning: Phrase("The number is wrong.", "شمارهٔ گیرنده نادرست است."),
      remedy: Phrase("Check the number.", "شماره را بررسی کنید.")),
    951: Entry(
      meaning: Phrase("The message has no text.", "متن پیامک خالی است."),
      remedy: Phrase("Send it with a text.", "پیامک را با متن بفرستید.")),
    952: Entry(
      meaning: Phrase(
        "A prefix is not valid; the table does not say whose.",
        "پیش‌شماره معتبر نیست؛ جدول نمی‌گوید پیش‌شمارهٔ کدام طرف."),
      remedy: Phrase("Check the number and the line.", "شمارهٔ گیرنده و خط ارسال را بررسی کنید.")),
  ]

  // MARK: Classes

  public static let pending = Phrase("on its way", "در راه")
  public static let delivered = Phrase("reached the phone", "به گوشی رسید")
  public static let failed = Phrase("failed", "نرسید")
  public static let blocked = Phrase("blocked", "مسدود شد")
  public static let otherWay = Phrase("sent another way", "از راه دیگری ارسال شد")
  public static let unknown = Phrase("delivery unknown", "تحویل نامشخص")
  public static let unconfirmed = Phrase("delivery unconfirmed", "تحویل تأیید نشد")

  // MARK: Steps

  public static let queued = Phrase("queued", "در صف سامانه")
  public static let handedOver = Phrase("handed over", "تحویل اپراتور")
  public static let atOperator = Phrase("at the operator", "نزد اپراتور")
}
