public import Wording

/// Reading and writing the settings.
public enum SettingsFileWords {
  public static let locked = Phrase(
    "another program is changing it", "برنامهٔ دیگری در حال تغییر دادن آن است")
  public static func file(_ path: String, _ detail: Phrase) -> Phrase {
    Phrase("\(path): \(detail).", "فایل \(path): \(detail).")
  }
  public static func cannotRead(_ path: String, _ detail: Phrase) -> Phrase {
    Phrase(
      "the settings file \(path) cannot be read: \(detail).",
      "فایل تنظیمات \(path) خوانده نشد: \(detail).")
  }
  public static func notJSON(_ path: String, reason: Phrase, line: Int, column: Int) -> Phrase {
    Phrase(
      "not valid JSON at line \(String(line)), column \(String(column)): \(reason). Correct that place in the settings file \(path); the file is left as it is.",
      "در سطر \(line)، ستون \(column) خطای JSON هست: \(reason). آن را در فایل تنظیمات \(path) اصلاح کنید؛ فایل دست‌نخورده می‌ماند."
    )
  }
  // The problem comes first, because a path may fill the line it is shown in.
  public static func wrongValue(_ key: String, expected: Phrase, received: Phrase, in source: Phrase)
    -> Phrase
  {
    if source == flag {
      return Phrase(
        "\(key): enter \(expected), not \(received).",
        "مقدار مجاز برای \(key): \(expected)؛ واردشده: \(received).")
    }
    return Phrase(
      "\(key): expected \(expected); got \(received), in \(source).",
      "مقدار مجاز برای \(key): \(expected)؛ واردشده: \(received)، در \(source).")
  }
  public static func noSuchProfile(_ name: String, known: String) -> Phrase {
    Phrase(
      "there is no profile “\(name)”; known profiles: \(known).",
      "پروفایلی به نام «\(name)» نیست؛ پروفایل‌های موجود: \(known).")
  }
  public static func templateChanged(_ name: String) -> Phrase {
    Phrase(
      "another program has changed the template “\(name)” meanwhile; nothing was changed. Look at it and try again.",
      "برنامهٔ دیگری متن آمادهٔ «\(name)» را عوض کرده است؛ چیزی تغییر نکرد. آن را ببینید و دوباره امتحان کنید.")
  }
  public static func gone(_ path: String) -> Phrase {
    Phrase(
      "the settings file \(path) is gone, and nothing is written in its place. Put the file back, or start again without it.",
      "فایل تنظیمات \(path) دیگر وجود ندارد و چیزی به‌جای آن نوشته نمی‌شود. فایل را برگردانید یا برنامه را بدون آن دوباره اجرا کنید."
    )
  }
  public static func cannotSave(_ path: String, _ detail: Phrase) -> Phrase {
    Phrase(
      "\(path) cannot be saved: \(detail). Nothing was changed.",
      "فایل \(path) ذخیره نشد: \(detail). چیزی تغییر نکرد.")
  }
  public static let tooLarge = Phrase("it is larger than 4 MiB", "بزرگ‌تر از ۴ مگابایت است")
  public static let notAnObject = Phrase(
    "the outermost value is not an object { … }", "کل فایل باید یک شیء JSON باشد: \("{ … }")")
  public static let environment = Phrase("environment", "متغیر محیطی")
  public static let flag = Phrase("flag", "گزینهٔ خط فرمان")

  // MARK: Expected and received

  public static let text = Phrase("a text in quotes", "متنی در علامت نقل‌قول")
  public static let textOrTexts = Phrase(
    "a text in quotes, or an array of them", "متنی در علامت نقل‌قول، یا آرایه‌ای از چنین متن‌هایی")
  public static let trueOrFalse = Phrase("true or false", "یکی از true و false")
  public static let anObject = Phrase("an object", "یک شیء JSON")
  public static let anArray = Phrase("an array", "یک آرایه")
  public static let aText = Phrase("a text", "یک متن")
  public static let longNumber = Phrase("a long number", "یک عدد طولانی")
  public static let objects = Phrase("an array of objects", "آرایه‌ای که هر عضو آن شیء JSON است")
  public static let ownProfileName = Phrase("a unique name for each profile", "نام غیرتکراری برای هر پروفایل")
  public static let ownTemplateName = Phrase(
    "a unique name for each template", "نام غیرتکراری برای هر متن آماده")
  public static func name(atMost count: Int) -> Phrase {
    Phrase("a name of 1 to \(count) characters", "نامی با ۱ تا \(count) کاراکتر")
  }
  public static let tokenOrCommand = Phrase(
    "either token or tokenCommand", "فقط یکی از token و tokenCommand")
  public static let message = Phrase("a message", "متن پیامک")
  public static let none = Phrase("none", "هیچ")
  public static func characters(_ count: Int) -> Phrase {
    Phrase("\(count) characters", "\(count) کاراکتر")
  }
  public static let both = Phrase("both", "هر دو")
  public static func twice(_ name: String) -> Phrase { Phrase("“\(name)” twice", "دو بار «\(name)»") }

  public static let ownTokenWithheld = Phrase(
    "AMOOT_BASE_URL sends elsewhere than the profile's own address, so the profile's token is not used. Set AMOOT_TOKEN, too.",
    "متغیر AMOOT_BASE_URL به جایی جز آدرس خود پروفایل می‌فرستد؛ برای همین توکن پروفایل به کار نمی‌رود. AMOOT_TOKEN را هم تنظیم کنید."
  )
  public static let variableWithheld = Phrase(
    "AMOOT_TOKEN is for the address of the profile at the start, and is not used for this one. Set this profile's token.",
    "متغیر AMOOT_TOKEN برای آدرس پروفایل شروع است و برای این پروفایل به کار نمی‌رود. توکن این پروفایل را تنظیم کنید."
  )

  // MARK: Where a value comes from

  public static let fromDefault = Phrase("default", "پیش‌فرض")
  public static let fromFile = Phrase("file", "فایل")
  public static func fromEnvironment(_ name: String) -> Phrase {
    Phrase("environment \(name)", "متغیر محیطی \(name)")
  }
  public static func fromFlag(_ name: String) -> Phrase {
    Phrase("flag \(name)", "گزینهٔ خط فرمان \(name)")
  }

  // MARK: The token command

  public static func commandNotStarted(_ reason: Phrase) -> Phrase {
    Phrase("the token command could not be started: \(reason)", "دستور توکن اجرا نشد: \(reason)")
  }
  public static func commandTimedOut(_ limit: Phrase) -> Phrase {
    Phrase(
      "the token command did not end within \(limit); it may be asking for input, but it has no terminal",
      "دستور توکن تا \(limit) تمام نشد؛ شاید منتظر ورودی است، ولی به ترمینال دسترسی ندارد")
  }
  public static func commandFailed(status: String) -> Phrase {
    Phrase(
      "the token command ended with exit code \(status)", "دستور توکن با کد خروج \(status) پایان یافت")
  }
  public static func commandFailed(status: String, words: String) -> Phrase {
    Phrase(
      "the token command ended with exit code \(status): \(words)",
      "دستور توکن با کد خروج \(status) پایان یافت: \(words)")
  }
  public static let commandEmpty = Phrase(
    "the token command succeeded but printed nothing; its first line must be the token",
    "دستور توکن بدون خطا پایان یافت، ولی چیزی چاپ نکرد؛ سطر اول خروجی آن باید توکن باشد")
  public static func commandNotAToken(_ error: Phrase) -> Phrase {
    Phrase(
      "the token command's first line is not a token: \(error)",
      "سطر اول خروجی دستور توکن معتبر نیست: \(error)")
  }

  // MARK: The schema

  public static let schemaTitle = Phrase("Settings of amoot-otp", "تنظیمات amoot-otp")
  public static let schema = Phrase(
    "config.json in $XDG_CONFIG_HOME/amoot-otp/. Keys that are not listed here are kept when the file is saved.",
    "فایل config.json در \("$XDG_CONFIG_HOME/amoot-otp/"). کلیدهایی که در این فهرست نیستند هنگام ذخیرهٔ فایل دست‌نخورده می‌مانند."
  )
  public static let schemaProfile = Phrase(
    "The profile in use; the first one when left out.", "پروفایل فعال؛ اگر نباشد، پروفایل اول.")
  public static let schemaProfiles = Phrase("Accounts to send with.", "حساب‌هایی که با آن‌ها ارسال می‌شود.")
  public static let schemaTemplates = Phrase(
    "Named messages, which the console puts into the form.",
    "متن‌های آماده، هرکدام با یک نام، که برنامه در فرم می‌گذارد.")
  public static let schemaTemplateText = Phrase(
    "{code_length}, {time}, {date}, {line}, {profile} and {lifetime} are filled in; any other {name} is asked for.",
    "متغیرهای \("{code_length}")، \("{time}")، \("{date}")، \("{line}")، \("{profile}") و \("{lifetime}") خودکار پر می‌شوند؛ مقدار هر \("{name}") دیگر پرسیده می‌شود."
  )
  public static let schemaLifetime = Phrase(
    "Seconds for which a code is good: counted down beside it in large digits; {lifetime} is that in minutes.",
    "مدتی که کد معتبر است، به ثانیه: شمارش معکوس آن کنار کد درشت دیده می‌شود؛ \("{lifetime}") همین مدت به دقیقه است."
  )
  public static let schemaKeys = Phrase(
    "Keys by the name of their action, as amoot-otp config --keys lists them: F1 to F12, Ctrl-G, Alt-G, Home, or a letter where none is typed.",
    "کلیدها به نام فرمانشان، همان‌طور که \("amoot-otp config --keys") نشان می‌دهد: \("F1") تا \("F12")، \("Ctrl-G")، \("Alt-G")، Home یا یک حرف، در جایی که متن تایپ نمی‌شود."
  )
}
