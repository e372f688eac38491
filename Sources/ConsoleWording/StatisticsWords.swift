public import Wording

/// The counts of the history.
public enum StatisticsWords {
  public static let group = Phrase("ROWS", "ردیف‌ها")
  public static let sent = Phrase("SENT", "ارسال‌شده")
  public static let accepted = Phrase("ACCEPTED", "پذیرفته‌شده")
  public static let refused = Phrase("REFUSED", "ردشده")
  public static let unknown = Phrase("UNKNOWN", "نامشخص")
  public static let arrived = Phrase("ON PHONE", "روی گوشی")
  public static let failed = Phrase("FAILED", "نرسیده")
  public static let median = Phrase("HALF WITHIN", "نیمی ظرف")
  public static let all = Phrase("all", "همه")
  public static func line(_ name: String) -> Phrase { Phrase("line \(name)", "خط \(name)") }
  public static func prefix(_ digits: String) -> Phrase { Phrase("prefix \(digits)", "پیش‌شمارهٔ \(digits)") }
}
