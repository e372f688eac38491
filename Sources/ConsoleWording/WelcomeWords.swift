public import Wording

/// The first run.
public enum WelcomeWords {
  public static let title = Phrase("Welcome", "خوش آمدید")
  public static let whatItIs = Phrase(
    "amoot-otp sends one-time codes through AmootSMS and shows the outcome of each.",
    "برنامهٔ amoot-otp از طریق سامانهٔ آموت رمز یک‌بارمصرف می‌فرستد و نتیجه‌اش را نشان می‌دهد.")
  public static let commandLabel = Phrase(
    "Command that prints your account's token", "دستوری که توکن حساب شما را چاپ می‌کند")
  public static let tokenLabel = Phrase("Your account's token", "توکن حساب شما")
  public static let commandHint = Phrase("such as: pass show amoot", "مانند: \("pass show amoot")")
  public static let tokenHint = Phrase(
    "paste it here; it is tested for free", "اینجا بچسبانید؛ بررسی آن رایگان است")
  public static let askingCommand = Phrase("Waiting for the command", "در انتظار خروجی دستور")
  public static let askingService = Phrase("Waiting for the service", "در انتظار پاسخ سرویس")
  public static let saveCommand = Phrase(
    "save the command in your settings, not the token", "ذخیرهٔ دستور در تنظیمات، نه خود توکن")
  public static let saveToken = Phrase(
    "save it in your settings, readable only by you", "ذخیره در تنظیمات، فقط برای خودتان")
  public static let useOnce = Phrase(
    "use it now, without saving it", "استفاده فقط این بار، بدون ذخیره")
  public static let runCommand = Phrase(
    "run it and test the token it prints", "اجرای دستور و بررسی توکن")
  public static let test = Phrase("test it", "بررسی توکن")
  public static let enterToken = Phrase("enter the token itself", "وارد کردن خود توکن")
  public static let enterCommand = Phrase(
    "get it from a command, such as a password manager",
    "گرفتن توکن از یک دستور، مانند برنامهٔ مدیریت گذرواژه")
  public static let demo = Phrase(
    "try the demo instead: no token, no network", "حالت نمایشی: بدون توکن و بدون شبکه")
  public static let lookAround = Phrase("look around first", "اول دیدن برنامه")
  public static let environment = Phrase(
    "Or keep it in the environment variable AMOOT_TOKEN.",
    "یا آن را در متغیر محیطی AMOOT_TOKEN نگه دارید.")
  public static let commandMissing = Phrase(
    "Enter a command that prints the token.", "دستوری وارد کنید که توکن را چاپ کند.")
  public static func saved(in path: String) -> Phrase {
    Phrase(
      "Saved in \(path), which only you can read.",
      "در \(path) ذخیره شد؛ فقط خودتان به آن دسترسی دارید.")
  }
  public static func notSavedElsewhere(_ variable: Phrase, use key: String) -> Phrase {
    Phrase(
      "Not saved: \(variable) sets the address that it was tested at, and the file would send it to another. \(key) uses it once.",
      "ذخیره نشد: آدرسی که توکن با آن بررسی شد از \(variable) است و با فایل به آدرس دیگری می‌رفت. با \(key) فقط این بار به کار می‌رود."
    )
  }
  public static let commandGaveNone = Phrase("the command gave no token.", "این دستور توکنی چاپ نکرد.")
  public static func sentence(_ problem: Phrase) -> Phrase { Phrase("\(problem).", "\(problem).") }
  public static let testFirst = Phrase("Test the token first.", "اول توکن را بررسی کنید.")
}
