/// Statuses that no table lists. `StatusTableWords` has the meanings of those in the table.
public enum StatusWords {
  /// - Parameter code: the code as the service writes it.
  public static func untitled(_ code: String) -> Phrase { Phrase("status \(code)", "وضعیت \(code)") }
  public static let none = Phrase("no status", "بدون وضعیت")
  public static let unlistedAccount = Phrase(
    "The service answered with a status that its documentation does not list. Its code is negative; the service uses negative codes for the account.",
    "سرویس وضعیتی برگرداند که در مستنداتش وجود ندارد. کد آن منفی است؛ سرویس کدهای منفی را برای حساب به کار می‌برد."
  )
  public static let unlistedToken = Phrase(
    "The service answered with a status that its documentation does not list. Its code is between -200 and -299; the service uses these codes for the token.",
    "سرویس وضعیتی برگرداند که در مستنداتش وجود ندارد. کد آن بین \("-200") و \("-299") است؛ سرویس این کدها را برای توکن به کار می‌برد."
  )
  public static let unlisted = Phrase(
    "The service answered with a status that its documentation does not list.",
    "سرویس وضعیتی برگرداند که در مستنداتش وجود ندارد.")
  public static let unlistedRemedy = Phrase(
    "Ask the provider's support what the status means, and show them the answer.",
    "معنی این وضعیت را از پشتیبانی بپرسید و پاسخ را به آن‌ها نشان دهید.")

  // MARK: The browser

  public static let title = Phrase("Statuses", "کدهای وضعیت")
  public static let answers = Phrase("Statuses of answers", "وضعیت پاسخ‌ها")
  public static let deliveries = Phrase("Delivery codes", "کدهای تحویل")
  public static func found(_ count: Int, of total: Int) -> Phrase {
    Phrase("\(count) of \(total)", "\(count) از \(total)")
  }
  public static let nothingFound = Phrase(
    "No match. Try a code such as -207, a title, or a word in English or Persian.",
    "چیزی پیدا نشد. کد وضعیت (مانند \("-207"))، عنوان یا واژه‌ای فارسی یا انگلیسی را امتحان کنید.")
  /// The console does not ask about deliveries, so the demo alone does not show one.
  public static func demoDelivery(_ mobile: String) -> Phrase {
    Phrase(
      "With amoot-otp simulate: send to \(mobile), then call GetDelivery",
      "با \("amoot-otp simulate"): به \(mobile) بفرستید و سپس GetDelivery را فراخوانی کنید")
  }
  public static func demo(_ mobile: String) -> Phrase {
    Phrase("In the demo: send to \(mobile)", "در حالت نمایشی: به \(mobile) بفرستید")
  }
  /// What a status or a delivery code is about, in a word or two.
  ///
  /// - Parameter kind: The kind's name for programs.
  public static func kind(_ kind: String, isDelivery: Bool) -> Phrase {
    let names: [String: Phrase] = [
      "success": Phrase("success", "موفق"), "account": Phrase("account", "حساب"),
      "token": Phrase("token", "توکن"), "input": Phrase("input", "ورودی"),
      "service": Phrase("service", "سرویس"),
      "delivered": Phrase("on the phone", "رسیده به گوشی"), "pending": Phrase("on its way", "در راه"),
      "failed": Phrase("not to arrive", "نمی‌رسد"), "blocked": Phrase("blocked", "مسدود"),
      "unknown": Phrase("unknown", "نامشخص"), "otherWay": Phrase("by another way", "از راه دیگر"),
    ]
    let name = names[kind] ?? .verbatim(kind)
    return isDelivery ? Phrase("delivery, \(name)", "تحویل، \(name)") : name
  }
}
