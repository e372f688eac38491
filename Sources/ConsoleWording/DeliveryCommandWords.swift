public import Wording

/// What the commands that ask about deliveries say.
public enum DeliveryCommandWords {
  public static func badDuration(_ text: String) -> Phrase {
    Phrase(
      "Enter a duration such as 30s, 2m or 1h, up to a day, not “\(text)”.",
      "به‌جای «\(text)» مدتی مانند \("30s")، \("2m") یا \("1h") وارد کنید، حداکثر یک روز.")
  }
  public static let waitsForNow = Phrase(
    "--wait is for messages that go out at once; leave out --at, or ask later with amoot-otp delivery.",
    "\("--wait") برای پیامک‌هایی است که بلافاصله ارسال می‌شوند؛ \("--at") را حذف کنید یا بعداً با \("amoot-otp delivery") بپرسید."
  )
  public static let notWritten = Phrase(
    "What was reported of the delivery could not be written to the history.",
    "گزارش تحویل در تاریخچه ثبت نشد.")
  public static func badMessageID(_ text: String) -> Phrase {
    Phrase(
      "Enter a MessageID, a whole number greater than 0, not “\(text)”.",
      "به‌جای «\(text)» شناسهٔ پیامک (MessageID) را وارد کنید: عددی بزرگ‌تر از 0.")
  }
  public static let timeoutNeedsFollow = Phrase(
    "--timeout needs --follow.", "\("--timeout") فقط همراه \("--follow") به کار می‌رود.")
  public static func taken(_ moment: Phrase) -> Phrase { Phrase("taken \(moment)", "پذیرش \(moment)") }
  public static func handedOver(_ moment: Phrase) -> Phrase {
    Phrase("handed over \(moment)", "تحویل اپراتور \(moment)")
  }
}
