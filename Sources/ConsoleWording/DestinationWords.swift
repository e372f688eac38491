public import Wording

/// Where messages go.
public enum DestinationWords {
  /// - Parameter address: A host with its port and path.
  public static func simulator(_ address: String) -> Phrase {
    Phrase("simulator \(address)", "شبیه‌ساز \(address)")
  }
  public static let simulator = Phrase("simulator", "شبیه‌ساز")
  public static func other(_ address: String) -> Phrase {
    Phrase("another address: \(address)", "آدرس دیگر: \(address)")
  }
  public static let unknown = Phrase("an address that was not recorded", "آدرسی که ثبت نشده است")

  // MARK: Questions

  public static func to(_ destination: Phrase, with profile: String) -> Phrase {
    Phrase("To \(destination), with the profile \(profile).", "مقصد: \(destination)، با پروفایل \(profile).")
  }
  public static func rowNotInForce(
    _ profile: String, _ destination: Phrase, now current: String, _ other: Phrase
  )
    -> Phrase
  {
    Phrase(
      "This goes where the row went: to \(destination), with \(profile). The console is on \(current), which sends to \(other).",
      "این پیامک به همان مقصد ردیف می‌رود: \(destination)، با پروفایل \(profile). پروفایل فعلی \(current) است که به \(other) ارسال می‌کند."
    )
  }
  public static func rowElsewhere(
    _ profile: String, _ destination: Phrase, now current: String, _ other: Phrase
  )
    -> Phrase
  {
    Phrase(
      "The row went to \(destination), with the profile \(profile). No profile of that name sends there now: this goes to \(other), with \(current).",
      "این ردیف با پروفایل \(profile) به \(destination) رفته بود. اکنون پروفایلی با این نام به آن‌جا ارسال نمی‌کند: این پیامک با پروفایل \(current) به \(other) می‌رود."
    )
  }
  public static func formElsewhere(
    _ profile: String, _ destination: Phrase, now current: String, _ other: Phrase
  )
    -> Phrase
  {
    Phrase(
      "The row went to \(destination), with \(profile). The form sends to \(other), with \(current).",
      "این ردیف با پروفایل \(profile) به \(destination) رفته بود. فرم با پروفایل \(current) به \(other) ارسال می‌کند."
    )
  }
}
