public import Wording

/// The check of a call that was pasted as source code.
public enum CheckWords {
  public static let usage = Phrase(
    "Check a pasted curl or PHP call, and print it corrected.",
    "اعلام اشکال یک فراخوانی curl یا PHP و شکل درست آن.")
  public static let usageMore = Phrase(
    "Runs nothing and sends nothing. Exit codes: 0 the call is correct, 1 it has mistakes, 2 no call was found.",
    "چیزی اجرا یا ارسال نمی‌شود. فراخوانی همان‌گونه خوانده می‌شود که شبیه‌ساز می‌خواند. کدهای خروج: 0 بدون اشکال، 1 با اشکال، 2 فراخوانی در آن نیست."
  )
  public static let call = Phrase(
    "The call, or a file that holds it; without it, standard input is read.",
    "فراخوانی یا فایل آن؛ بدون آن، ورودی استاندارد خوانده می‌شود.")
  public static let notACall = Phrase(
    "There is no call in it that can be read. Expected a curl command with an address, or PHP with curl_init, CURLOPT_URL or file_get_contents.",
    "فراخوانی قابل‌خواندنی در آن نیست. دستور curl با آدرس، یا کد PHP با curl_init، CURLOPT_URL یا file_get_contents لازم است."
  )
  public static let tooLong = Phrase("It is longer than 1 MB.", "از ۱ مگابایت بزرگ‌تر است.")
  public static let nothingWrong = Phrase("Nothing is wrong with it.", "اشکالی در آن نیست.")
  public static let sayIt = Phrase("Corrected:", "شکل درست آن:")
  public static let notSecure = Phrase(
    "The address begins with http: anyone on the way could read the token. Use https.",
    "آدرس با http شروع می‌شود: هرکسی در مسیر می‌تواند توکن را بخواند. از https استفاده کنید.")
  public static func otherHost(_ host: String) -> Phrase {
    Phrase(
      "\(host) is not the service: its host is portal.amootsms.com.",
      "آدرس \(host) سرویس نیست: میزبان آن \("portal.amootsms.com") است.")
  }
  public static let noHost = Phrase(
    "The address does not name the service: its host is portal.amootsms.com.",
    "آدرس، سرویس را نام نمی‌برد: میزبان آن \("portal.amootsms.com") است.")
  public static let userInAddress = Phrase(
    "The address holds a name or a password: the service takes the token in the header Authorization.",
    "در آدرس نام یا گذرواژه آمده است: سرویس توکن را در هدر Authorization می‌گیرد.")
  public static let insecure = Phrase(
    "Certificates are not checked: anyone on the way could read the token. Remove that option.",
    "گواهی‌ها بررسی نمی‌شوند: هرکسی در مسیر می‌تواند توکن را بخواند. این گزینه را بردارید.")
  public static func unread(_ option: String) -> Phrase {
    Phrase("The option \(option) was not read.", "گزینهٔ \(option) خوانده نشد.")
  }
}
