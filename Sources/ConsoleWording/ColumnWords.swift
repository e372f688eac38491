public import Wording

/// The headings of columns of rows, statuses, and settings.
public enum ColumnWords {
  public static let time = Phrase("TIME", "زمان")
  public static let row = Phrase("ROW", "ردیف")
  public static let profile = Phrase("PROFILE", "پروفایل")
  public static let destination = Phrase("TO", "مقصد")
  public static let mobile = Phrase("MOBILE", "موبایل")
  public static let line = Phrase("LINE", "خط")
  public static let message = Phrase("MESSAGE", "متن پیامک")
  public static let outcome = Phrase("OUTCOME", "نتیجه")
  public static let messageID = Phrase("MESSAGEID", "شناسه")
  public static let code = Phrase("CODE", "کد")
  public static let took = Phrase("TOOK", "مدت")
  public static let status = Phrase("STATUS", "وضعیت")
  public static let meaning = Phrase("MEANING", "معنی")
  public static let setting = Phrase("SETTING", "تنظیم")
  public static let value = Phrase("VALUE", "مقدار")
  public static let origin = Phrase("FROM", "منبع")
  public static let action = Phrase("ACTION", "فرمان")
  public static let keys = Phrase("KEYS", "کلیدها")
  public static let effect = Phrase("WHAT IT DOES", "کاربرد")
}
