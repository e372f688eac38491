public import Wording

/// The console in printed lines, for screen readers.
public enum NarrationWords {
  public static func start(profile: String, place: Phrase, help: String, quit: String) -> Phrase {
    Phrase(
      "amoot-otp, profile \(profile), \(place). \(help) lists the keys, \(quit) quits.",
      "برنامهٔ amoot-otp، پروفایل \(profile)، \(place). فهرست کلیدها با \(help)، خروج با \(quit).")
  }
  public static let demo = Phrase("the demo, nothing is sent", "حالت نمایشی، چیزی ارسال نمی‌شود")
  public static func sentAs(_ number: String) -> Phrase {
    Phrase("goes out as \(number)", "به‌صورت \(number) ارسال می‌شود")
  }
  public static func label(_ label: Phrase, _ text: Phrase) -> Phrase {
    Phrase("\(label): \(text)", "\(label): \(text)")
  }
  public static func credit(_ rials: Int) -> Phrase {
    Phrase("Credit: \(rials) rials.", "اعتبار: \(rials) ریال.")
  }
  public static func done(_ count: Int, of total: Int) -> Phrase {
    Phrase("\(count) of \(total) done.", "\(count) از \(total) انجام شد.")
  }

  // MARK: What the keys mean

  public static let help = Phrase("Help, type to search", "راهنما، برای جست‌وجو تایپ کنید")
  public static let find = Phrase("Find, type a name", "فرمان‌ها، نام فرمان را تایپ کنید")
  public static func details(_ mobile: String) -> Phrase {
    Phrase("Details of \(mobile), Escape closes", "جزئیات \(mobile)، بستن با Escape")
  }
  public static func menu(_ title: Phrase, _ count: Int) -> Phrase {
    Phrase("\(title), \(count, "choice", "choices")", "\(title)، \(count) مورد")
  }
  public static let comparison = Phrase(
    "Two sends compared, Escape closes", "مقایسهٔ دو ارسال، بستن با Escape")
  public static let statuses = Phrase(
    "Statuses, type to search", "کدهای وضعیت، برای جست‌وجو تایپ کنید")
  public static func welcomeCommand(source: String) -> Phrase {
    Phrase(
      "Type a command that prints the token, Enter runs it and tests the token; \(source) goes back to the token",
      "دستوری را تایپ کنید که توکن را چاپ می‌کند؛ با Enter دستور اجرا و توکن بررسی می‌شود. وارد کردن خود توکن با \(source)"
    )
  }
  public static func welcome(source: String, demo: String) -> Phrase {
    Phrase(
      "Welcome. Paste your account's token, Enter tests it for free; \(source) lets a command give it, \(demo) opens the demo",
      "خوش آمدید. توکن حساب خود را بچسبانید؛ با Enter رایگان بررسی می‌شود. گرفتن توکن از یک دستور با \(source)، حالت نمایشی با \(demo)"
    )
  }
  public static let code = Phrase("The code, Escape closes", "کد، بستن با Escape")
  public static let wire = Phrase("The wire, Escape closes", "لاگ شبکه، بستن با Escape")
  public static let notices = Phrase("Notices, Escape closes", "اعلان‌ها، بستن با Escape")
  public static let doctor = Phrase("Doctor, Escape closes", "عیب‌یابی، بستن با Escape")
  public static let settings = Phrase(
    "Settings, Enter changes, Escape closes", "تنظیمات، تغییر با Enter، بستن با Escape")
  public static func history(_ count: Int) -> Phrase {
    Phrase("History, \(count, "row", "rows")", "تاریخچه، \(count) ردیف")
  }
  public static func form(profile: String) -> Phrase {
    Phrase("Form, profile \(profile)", "فرم، پروفایل \(profile)")
  }

  // MARK: The line that keys change

  public static let nothingFound = Phrase("nothing found", "چیزی پیدا نشد")
  public static func unavailable(_ reason: Phrase) -> Phrase { Phrase(" (\(reason))", " (\(reason))") }
  /// After a whole sentence.
  public static func placeAlone(_ number: Int, of total: Int) -> Phrase {
    Phrase(" \(String(number)) of \(String(total)).", " \(number) از \(total).")
  }
  public static func place(_ number: Int, of total: Int) -> Phrase {
    Phrase(", \(String(number)) of \(String(total))", "، \(number) از \(total)")
  }
  public static func characters(_ count: Int) -> Phrase {
    Phrase("\(count, "character", "characters")", "\(count) کاراکتر")
  }
  public static func command(_ text: String) -> Phrase { Phrase("Command: \(text)", "دستور: \(text)") }
  public static func token(_ count: Int) -> Phrase {
    Phrase("Token: \(count, "character", "characters")", "توکن: \(count) کاراکتر")
  }
  public static func question(_ deed: Phrase) -> Phrase {
    Phrase("y: \(deed), Escape: cancel", "کلید y یا غ: \(deed)، کلید Escape: انصراف")
  }
  public static let sendButton = Phrase("Send button", "دکمهٔ ارسال")
  public static func filter(_ text: String) -> Phrase { Phrase("Filter: \(text)", "فیلتر: \(text)") }
  public static let noRows = Phrase("no rows", "ردیفی وجود ندارد")
  public static let empty = Phrase("empty", "خالی")
  public static func profile(_ name: String) -> Phrase { Phrase("profile \(name)", "پروفایل \(name)") }
}
