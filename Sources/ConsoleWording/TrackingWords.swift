public import Wording

/// Whether a message has reached the phone, as far as the service tells.
public enum TrackingWords {
  public static let field = Phrase("Delivery", "تحویل")

  // MARK: In a row

  public static func within(_ span: Phrase, _ state: Phrase) -> Phrase {
    Phrase("\(state) within \(span)", "\(state)، ظرف \(span)")
  }
  public static func after(_ span: Phrase, _ state: Phrase) -> Phrase {
    Phrase("\(state) after \(span)", "\(state)، پس از \(span)")
  }

  public static let unconfirmed = Phrase("unconfirmed", "تأیید نشد")

  // MARK: The way of a message

  public static let heading = Phrase("Delivery", "تحویل")
  public static let written = Phrase("written", "ثبت")
  public static let left = Phrase("left", "خروج")
  public static let taken = Phrase("taken", "پذیرش")
  public static let due = Phrase("due", "موعد")
  public static let handedOver = Phrase("handed over", "تحویل اپراتور")
  public static let onThePhone = Phrase("on the phone", "روی گوشی")
  public static func later(_ duration: Phrase) -> Phrase { Phrase("\(duration) later", "\(duration) بعد") }
  public static func providersClock(_ taken: Phrase, _ moment: Phrase) -> Phrase {
    Phrase("\(taken); by the provider's clock at \(moment)", "\(taken)؛ به ساعت سامانه \(moment)")
  }
  public static func byProvidersClock(_ moment: Phrase) -> Phrase {
    Phrase("\(moment) by the provider's clock", "\(moment) به ساعت سامانه")
  }
  public static func seenAt(_ moment: Phrase) -> Phrase {
    Phrase("seen at \(moment)", "دیده‌شده در \(moment)")
  }
  public static func seen(from start: Phrase, to end: Phrase) -> Phrase {
    Phrase("seen between \(start) and \(end)", "دیده‌شده بین \(start) و \(end)")
  }
  public static func change(_ seen: Phrase, within span: Phrase, code: Phrase) -> Phrase {
    Phrase("\(seen), within \(span) (\(code))", "\(seen)، ظرف \(span) (\(code))")
  }
  public static let notRead = Phrase(
    "This is the operator's report. It is no proof that the message was read.",
    "این گزارش اپراتور است و ثابت نمی‌کند که پیامک خوانده شده است.")
  public static let notReported = Phrase("no report yet", "هنوز گزارشی نیست")
  public static let notAsked = Phrase("The service has not been asked yet.", "هنوز از سرویس پرسیده نشده است.")
  public static let asked = Phrase("last asked", "آخرین پرسش")
  public static func inVain(_ moment: Phrase, _ reason: Phrase) -> Phrase {
    Phrase("\(moment), in vain: \(reason)", "\(moment)، بی‌نتیجه: \(reason)")
  }

  // MARK: Asking

  public static func asking(_ mobile: String) -> Phrase {
    Phrase(
      "Asking the service about the message to \(mobile)…", "در حال پرسیدن از سرویس دربارهٔ پیامک \(mobile)…")
  }
  public static func told(_ mobile: String, _ words: Phrase) -> Phrase {
    Phrase("\(mobile): \(words).", "\(mobile): \(words).")
  }
  public static func told(_ mobile: String, _ words: Phrase, remedy: Phrase) -> Phrase {
    Phrase("\(mobile): \(words). \(remedy)", "\(mobile): \(words). \(remedy)")
  }
  public static func toldNothing(_ mobile: String, _ reason: Phrase) -> Phrase {
    Phrase("\(mobile), nothing new: \(reason).", "\(mobile)، خبر تازه‌ای نیست: \(reason).")
  }
  /// - Parameter key: The key that copies the code; nil where it would copy another one.
  public static func arrived(_ words: Phrase, code: String, key: String?) -> Phrase {
    let start = Phrase("The message \(words). Code \(code)", "پیامک \(words). کد \(code)")
    return key.map { start + Phrase(": \($0) copies it.", "، کپی با \($0).") } ?? start + Phrase(".", ".")
  }
  public static func failedCount(_ count: Int) -> Phrase {
    Phrase(
      "\(count, "message", "messages") did not reach the phone. In the history, delivery:failed and delivery:blocked show which.",
      "\(count) پیامک به گوشی نرسید. در تاریخچه با \("delivery:failed") و \("delivery:blocked") دیده می‌شوند.")
  }
  public static func mayNotAsk(_ profile: String, _ status: Phrase, remedy: Phrase) -> Phrase {
    Phrase(
      "Profile \(profile): the service tells nothing about deliveries: \(status). \(remedy) With this token, the console does not ask again by itself.",
      "پروفایل \(profile): سرویس وضعیت تحویل را نمی‌گوید: \(status). \(remedy) کنسول با این توکن خودش دوباره نمی‌پرسد."
    )
  }
  public static func gone(_ mobile: String) -> Phrase {
    Phrase(
      "\(mobile): the row is not in the history any more.", "\(mobile): این ردیف دیگر در تاریخچه نیست.")
  }
  public static let allowAsking = Phrase(
    "Allow GetDelivery and GetDeliveries for the token in the provider's panel.",
    "در پنل سامانه، GetDelivery و GetDeliveries را برای توکن مجاز کنید.")
  public static func notKept(_ problem: Phrase) -> Phrase {
    Phrase(
      "The delivery is not kept in the history: \(problem)", "وضعیت تحویل در تاریخچه ثبت نشد: \(problem)")
  }

  // MARK: Why a row cannot be asked about

  public static func neverLeft(_ outcome: Phrase) -> Phrase {
    Phrase("No message is on its way: \(outcome).", "پیامکی در راه نیست: \(outcome).")
  }
  public static let noMessageID = Phrase(
    "No MessageID came, and without one the service cannot be asked about the message.",
    "شناسهٔ پیامک (MessageID) دریافت نشد و بدون آن نمی‌توان از سرویس دربارهٔ پیامک پرسید.")
  public static func notDue(_ moment: Phrase) -> Phrase {
    Phrase("The message goes out at \(moment).", "زمان ارسال پیامک \(moment) است.")
  }
  public static let hasArrived = Phrase(
    "The message has reached the phone; nothing can change that.",
    "پیامک به گوشی رسیده است و این دیگر تغییر نمی‌کند.")
  public static let isAsking = Phrase("Already asking.", "پرسش در جریان است.")
  public static func otherAccount(_ profile: String, _ address: String) -> Phrase {
    Phrase(
      "Only profile \(profile), with its token and the address \(address), can ask about this message.",
      "دربارهٔ این پیامک فقط با پروفایل \(profile)، توکن آن و آدرس \(address) می‌توان پرسید.")
  }

  // MARK: Why nothing was told

  public static func refused(_ status: Phrase, meaning: Phrase) -> Phrase {
    Phrase(
      "the service refused the question: \(status). \(meaning)",
      "سرویس این پرسش را نپذیرفت: \(status). \(meaning)")
  }
  public static func noAnswerAboutIt(_ status: Phrase) -> Phrase {
    Phrase(
      "the service says nothing about this message: \(status)",
      "سرویس دربارهٔ این پیامک چیزی نمی‌گوید: \(status)")
  }
  public static func noAnswerAboutThem(_ status: Phrase) -> Phrase {
    Phrase(
      "the service refused the questions about this message and others: \(status)",
      "سرویس پرسش دربارهٔ این پیامک و چند پیامک دیگر را نپذیرفت: \(status)")
  }
  public static let notMentioned = Phrase(
    "the answer does not mention this message", "در پاسخ، نامی از این پیامک نیست")
  public static let noState = Phrase(
    "the answer has no delivery state", "در پاسخ، وضعیت تحویل نیست")
  public static func foreignState(_ text: String) -> Phrase {
    Phrase(
      "the answer has a state that is not in the provider's table: \(text)",
      "در پاسخ وضعیتی هست که در جدول سامانه نیست: \(text)")
  }
}
