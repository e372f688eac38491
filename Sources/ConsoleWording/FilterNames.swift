/// Other names for the fields that filters test, as people try them: folded, without spaces.
public enum FilterNames {
  public static let mobile = ["number", "phone", "recipient", "موبایل", "شماره", "گیرنده"]
  public static let outcome = ["result", "state", "نتیجه"]
  public static let on = ["date", "day", "تاریخ", "روز"]
  public static let since = ["from", "after", "از"]
  public static let until = ["before", "till", "تا"]
  public static let status = ["error", "وضعیت", "خطا"]
  public static let delivery = ["delivered", "dlr", "تحویل"]
  public static let line = ["sender", "خط"]
  public static let profile = ["account", "پروفایل", "حساب"]
  public static let to = ["host", "destination", "مقصد"]
  public static let id = ["row", "messageid", "message_id", "شناسه", "ردیف"]
  public static let batch = ["group", "bulk", "گروه", "گروهی", "دسته"]
  public static let code = ["otp", "کد"]
  public static let text = ["message", "body", "متن", "پیام", "پیامک"]
  public static let note = ["notes", "ticket", "یادداشت", "تیکت"]
}
