public import Wording

/// A recipe for something that people come to do, or the answer where the program has no such thing.
public struct Guide: Sendable, Equatable {
  /// Gives the key of an action by its name.
  public struct Keys: Sendable {
    private let key: @Sendable (String) -> String

    public init(_ key: @escaping @Sendable (String) -> String) { self.key = key }

    public subscript(_ action: String) -> String { key(action) }
  }

  public let name: String
  /// The name of the action that it is about most; nil for none.
  public let action: String?
  public let title: Phrase
  /// What else people call it.
  public let synonyms: Phrase
  private let lines: @Sendable (Keys) -> [Phrase]

  init(
    _ name: String, _ action: String?, _ title: Phrase, _ synonyms: Phrase,
    _ lines: @escaping @Sendable (Keys) -> [Phrase]
  ) {
    (self.name, self.action, self.title, self.synonyms) = (name, action, title, synonyms)
    self.lines = lines
  }

  /// Returns the steps, with the keys as they are set.
  public func steps(_ keys: Keys) -> [Phrase] { lines(keys) }

  public static func == (left: Guide, right: Guide) -> Bool { left.name == right.name }
}

/// What people come to do, in their own words: how it is done here, or where else.
public enum GuideWords {
  public static let sections = Phrase("How to", "روش کار")

  public static let all = messages + looking + account + handing + screen + network + elsewhere

  // MARK: Sending

  private static let messages: [Guide] = [
    Guide(
      "several", "showForm", Phrase("Send to several recipients: a batch", "ارسال به چند شماره"),
      Phrase(
        "bulk mass group many multiple list numbers campaign broadcast paste phones people everyone newsletter samemessagetoall sendtoall",
        "انبوه گروهی دسته‌ای چندتایی چند شماره لیست فهرست گیرندگان همگانی کمپین همه چند نفر همزمانبههمه ارسالبههمه"
      )
    ) { key in
      [
        Phrase(
          "Type or paste the numbers into Mobile, or read a file or a CSV table with \(key["importRecipients"]).",
          "شماره‌ها را در فیلد موبایل تایپ یا پیست کنید یا با \(key["importRecipients"]) از فایل یا جدول CSV بخوانید."
        ),
        Phrase(
          "\(key["showRecipients"]) lists them with a verdict on each, to edit and drop; the preview shows the price.",
          "\(key["showRecipients"]) فهرست آن‌ها را برای بررسی، ویرایش و حذف نشان می‌دهد؛ هزینه در پیش‌نمایش است."
        ),
        Phrase(
          "\(key["send"]) sends to one after another, after a question where the setting Guard wants one; \(key["pauseBatch"]) pauses, \(key["cancel"]) stops.",
          "با \(key["send"]) یکی‌یکی ارسال می‌شود، پس از پرسش اگر تنظیم «پرسش پیش از ارسال» بخواهد؛ \(key["pauseBatch"]) مکث و \(key["cancel"]) توقف."
        ),
        Phrase(
          "In the history, \(key["showBatch"]) shows the whole batch and \(key["resumeBatch"]) puts the numbers that got nothing into the form.",
          "در تاریخچه، \(key["showBatch"]) همهٔ گروه را نشان می‌دهد و \(key["resumeBatch"]) شماره‌هایی را که چیزی نگرفتند در فرم می‌گذارد."
        ),
        Phrase(
          "From a script: amoot-otp send --file customers.csv",
          "در اسکریپت: \("amoot-otp send --file customers.csv")"),
      ]
    },
    Guide(
      "later", "showForm", Phrase("Send at a later time", "ارسال در زمان دیگر"),
      Phrase(
        "schedule delayed timer planned tomorrow future time clock cron appointment postpone automatic recurring everyday repeatweekly reminder sendatnight settime sendtomorrow",
        "زمان‌بندی زمانبندی بعدا فردا آینده تاخیر ساعت موعد برنامه‌ریزی خودکار زمان‌دار هرروز یادآوری فرداصبح ارسالهرروز"
      )
    ) { key in
      [
        Phrase(
          "Enter the time in Send at: +10m, 14:30, or a day such as 1405/09/02 14:30. It is Iran's time.",
          "زمان را در فیلد «زمان ارسال» وارد کنید: \("+10m")، \("14:30") یا روزی مانند \("1405/09/02 14:30"). به وقت ایران است."
        ),
        Phrase(
          "\(key["send"]) hands it to the service, which sends it then; this program may be closed.",
          "با \(key["send"]) به سرویس سپرده می‌شود و سرویس در آن زمان می‌فرستد؛ برنامه می‌تواند بسته باشد."),
        Phrase(
          "What the service has taken cannot be called back from here; its panel may be able to.",
          "آنچه سرویس گرفته است از اینجا برنمی‌گردد؛ شاید پنل سامانه بتواند."),
      ]
    },
    Guide(
      "again", "sendAgain", Phrase("The same message once more", "همان پیامک، یک بار دیگر"),
      Phrase(
        "anothercode newcode second time duplicate samenumbertwice doubleclick",
        "کدجدید ارسال دوباره بار دوم تکراری باردیگر دوبارارسالشد")
    ) { key in
      [
        Phrase(
          "Go to the history with \(key["showHistory"]), choose the row, and press \(key["sendAgain"]).",
          "با \(key["showHistory"]) به تاریخچه بروید، ردیف را انتخاب کنید و \(key["sendAgain"]) را بزنید."),
        Phrase(
          "The question shows what happened to the first one. Each send costs again, and its code makes the older one useless.",
          "پرسش می‌گوید پیامک اول چه شد. هر ارسال دوباره هزینه دارد و کد تازه، کد قبلی را بی‌اثر می‌کند."),
        Phrase(
          "To change something first, put the row into the form with \(key["putIntoForm"]).",
          "برای تغییر پیش از ارسال، با \(key["putIntoForm"]) ردیف را در فرم بگذارید."),
      ]
    },
    Guide(
      "recall", "cancel", Phrase("Call a message back", "پس گرفتن پیامک"),
      Phrase(
        "unsend recall withdraw stop message mistake wrong number delete sent takeback undosend",
        "پس گرفتن برگرداندن پیامک اشتباه شماره اشتباه لغو پیامک پشیمان اشتباهیفرستادم")
    ) { key in
      [
        Phrase(
          "A message that the service has taken cannot be called back.",
          "پیامکی که سرویس گرفته است برنمی‌گردد."),
        Phrase(
          "While it is under way, \(key["cancel"]) cancels it; the row then shows whether the request had already been sent.",
          "تا وقتی در جریان است، \(key["cancel"]) آن را لغو می‌کند و ردیف می‌گوید خارج شده بود یا نه."),
        Phrase(
          "Of several numbers, those that are waiting are not sent to.",
          "از میان چند شماره، به آن‌هایی که در نوبت‌اند ارسال نمی‌شود."),
      ]
    },
    Guide(
      "code", "copyCode", Phrase("Choose the code, its length, its lifetime", "انتخاب کد، طول و مهلت آن"),
      Phrase(
        "verify verification validate check expire expiry validity lifetime custom own digits pin random generate 2fa two factor authentication wrongotp invalidcode wrongcode codenotworking codeiswrong alphanumeric lettersincode howlongisthecodevalid",
        "رمز رمزیکبارمصرف یک‌بار مصرف یک‌بارمصرف یکبار اعتبارسنجی تایید صحت انقضا منقضی مهلت تعداد رقم رقم‌ها تصادفی دومرحله‌ای احراز هویت کدکارنمیکند کدکارنمیکنه کداشتباهاست کداشتباه رمزدوم حروفدرکد کدفعالسازی فراموشیرمزکاربر"
      )
    ) { key in
      [
        Phrase(
          "The service makes the code and adds it to the message; Code length sets 4 to 8 digits.",
          "کد را سرویس می‌سازد و به متن اضافه می‌کند؛ «طول کد» آن را ۴ تا ۸ رقم می‌کند."),
        Phrase(
          "It comes back in the answer: \(key["copyCode"]) copies it, \(key["bigCode"]) shows it in large digits.",
          "کد در پاسخ برمی‌گردد: کپی با \(key["copyCode"])، نمایش درشت با \(key["bigCode"])."),
        Phrase(
          "Your own program checks the code and decides how long it is valid.",
          "درستی کد و مهلت آن را برنامهٔ خودتان تعیین می‌کند."),
      ]
    },
    Guide(
      "template", "chooseTemplate", Phrase("Keep a message for next time", "نگه داشتن متن برای دفعهٔ بعد"),
      Phrase(
        "variables placeholders merge fields name canned default text favourite quickreply firstname personalize personalise personalized savedmessage macro drafts",
        "متغیر جای خالی متن ثابت آماده ذخیره متن پیش‌فرض نام مشتری شخصی‌سازی پیامذخیرهشده")
    ) { key in
      [
        Phrase(
          "\(key["chooseTemplate"]) lists the templates and saves the message in the form as one.",
          "با \(key["chooseTemplate"]) متن‌های آماده باز می‌شود و متن فرم هم ذخیره می‌شود."),
        Phrase(
          "A word in braces, such as {name}, is asked for when the template is used.",
          "واژهٔ داخل آکولاد، مانند \("{name}")، هنگام استفاده پرسیده می‌شود."),
        Phrase(
          "The message of an empty form is a setting: \(key["showSettings"]).",
          "متن فرم خالی یک تنظیم است: \(key["showSettings"])."),
      ]
    },
    Guide(
      "length", nil, Phrase("Characters and parts of a message", "تعداد کاراکتر و صفحهٔ پیامک"),
      Phrase(
        "unicode encoding gsm ucs2 segments characters limit long size too long letters emoji counter 70 160 half-space utf-8 utf8 charset toomanycharacters multipart",
        "یونیکد یونیکدی کاراکتر حرف حروف محدودیت طولانی شمارنده صفحه پارت ایموجی اندازه ۷۰ نویسه تعدادحروف چندصفحه"
      )
    ) { _ in
      [
        Phrase(
          "Persian letters: 70 characters in one part, 67 in each of several. Latin letters alone: 160 and 153.",
          "حروف فارسی: ۷۰ کاراکتر در یک صفحه، ۶۷ در هر صفحه از چند صفحه. فقط لاتین: ۱۶۰ و ۱۵۳."),
        Phrase(
          "The code and a space before it count, too. Each part is paid for.",
          "کد و فاصلهٔ پیش از آن هم حساب می‌شود. هزینهٔ هر صفحه جداست."),
        Phrase(
          "The preview shows which letter made it Unicode.",
          "پیش‌نمایش نشان می‌دهد کدام حرف آن را یونیکد کرده است."),
      ]
    },
    Guide(
      "line", "nextChoice", Phrase("Choose the line that sends", "انتخاب خط ارسال"),
      Phrase(
        "sender id originator from number public service line advertising dedicated shortcode 3000 5000 98 sendername virtualnumber whichnumber",
        "سرشماره فرستنده شمارهٔ ارسال خط خدماتی تبلیغاتی اختصاصی عمومی خط خصوصی پیش‌شماره خطمن خطمشترک شمارهفرستنده کدامخط شمارهمجازی"
      )
    ) { key in
      [
        Phrase(
          "In Line number, \(key["nextChoice"]) lists the account's lines; public is the provider's shared one.",
          "در فیلد «شمارهٔ خط»، \(key["nextChoice"]) خط‌های حساب را نشان می‌دهد؛ public خط مشترک سامانه است."),
        Phrase(
          "A service line reaches numbers that refuse advertising.",
          "خط خدماتی به شماره‌هایی هم می‌رسد که پیامک تبلیغاتی نمی‌گیرند."),
        Phrase(
          "The line of an empty form is a setting of the profile: \(key["showSettings"]).",
          "خط فرم خالی، تنظیم پروفایل است: \(key["showSettings"])."),
      ]
    },
  ]

  // MARK: Finding out

  private static let looking: [Guide] = [
    Guide(
      "neverCame", "askForDelivery", Phrase("A code never came", "کد نرسید"),
      Phrase(
        "never arrived not received didn't receive missing lost nosms nothing came undelivered late slow waiting customer says where is my code trouble customerdidntgetit customerdidnotgetit smsdelay notarriving nootp hasntarrived didntarrive stillwaiting codenotreceived otpnotreceived nocode",
        "نرسیده نیامد نیامده دریافت نشد دریافت نمی‌شود گم شد کد نمی‌آید پیامک نمی‌رسد دیررسید تأخیر تحویلنشده تحویلنشد کجاست مشکل مشتری می‌گوید نمیاد نیومد نمیرسه نمی‌رسه کدنمیرسه نرفت چرانمیره نمیره نگرفته نگرفت کدرونگرفته نیومده هنوزنیامده پیامنرفت پیامکنرفت kodnayomad naresid nayomad"
      )
    ) { key in
      [
        Phrase(
          "Find the row: \(key["showHistory"]), then \(key["editFilter"]) and the number.",
          "ردیف را پیدا کنید: \(key["showHistory"])، سپس \(key["editFilter"]) و شماره."),
        Phrase(
          "Enter opens it: why the code did not come, how sure that is, and what to do.",
          "با \("Enter") باز می‌شود: چرا کد نرسید، چقدر قطعی است و چه باید کرد."),
        Phrase(
          "\(key["askForDelivery"]) asks the service whether it has reached the phone, \(key["askOptOut"]) whether the number has opted out.",
          "با \(key["askForDelivery"]) از سرویس پرسیده می‌شود به گوشی رسیده است یا نه؛ با \(key["askOptOut"])، اینکه شماره خط را لغو کرده است یا نه."
        ),
        Phrase(
          "\(key["ticket"]) copies an answer to the customer, or a ticket to the provider.",
          "با \(key["ticket"]) پاسخ به مشتری یا تیکت به سامانه کپی می‌شود."),
      ]
    },
    Guide(
      "findNumber", "editFilter", Phrase("Find what went to a number", "یافتن ارسال‌های یک شماره"),
      Phrase(
        "lookup look up customer person who messages findnumber phone whoreceived searchnumber byphone findcustomer historyofanumber",
        "شماره مشتری جستجوی شماره پیدا کردن شماره چه کسی سوابقشماره پیامک‌های یک نفر پیداکن مشتریراپیداکن شمارهمشتری"
      )
    ) { key in
      [
        Phrase(
          "\(key["showHistory"]), then \(key["editFilter"]), then the number or its first digits: 0912.",
          "\(key["showHistory"])، سپس \(key["editFilter"])، سپس شماره یا رقم‌های اول آن: \("0912")."),
        Phrase(
          "Words narrow it: 0912 000 0002 yesterday refused.",
          "با واژه‌ها محدودتر می‌شود: \("0912 000 0002") دیروز رد شده."),
        Phrase(
          "The lower edge shows how the filter was understood.",
          "لبهٔ پایین نشان می‌دهد فیلتر چگونه فهمیده شده است."),
      ]
    },
    Guide(
      "day", "goToDate", Phrase("See what was sent on a day", "دیدن ارسال‌های یک روز"),
      Phrase(
        "yesterday today last week month period range between dates weekly daily monthly since until recent old senttoday sentyesterday dailyreport thismonth onadate",
        "دیروز امروز هفتهٔ پیش هفته گذشته ماه پیش بازه از تا روزانه هفتگی ماهانه تاریخ ارسال قدیمی گزارشروزانه امروزچهفرستادیم ارسالهایامروز"
      )
    ) { key in
      [
        Phrase(
          "In the history, \(key["editFilter"]) and a day: yesterday, monday, last week, 2026-11-01, 1405/09/02.",
          "در تاریخچه، \(key["editFilter"]) و یک روز: دیروز، شنبه، هفتهٔ پیش، \("1405/09/02")."),
        Phrase(
          "Or from and to: since:2026-11-01 until:2026-11-07. Ages work as well: since:2h.",
          "یا از و تا: \("since:1405/09/01 until:1405/09/07"). فاصله هم می‌شود: \("since:2h")."),
        Phrase(
          "\(key["goToDate"]) goes to a day and keeps the rows around it in sight.",
          "با \(key["goToDate"]) به یک روز می‌روید و ردیف‌های اطراف آن دیده می‌شود."),
      ]
    },
    Guide(
      "failures", "editFilter", Phrase("See what failed", "دیدن ناموفق‌ها"),
      Phrase(
        "failed errors failures failure refused rejected unsuccessful problems blocked unknown undelivered bounced messages notdelivered undeliverable onlyerrors failedmessages",
        "ناموفق خطاها رد شده ردشده‌ها ارسال نشده مسدود نامشخص مشکل‌دار ارسالنشد چراارسالنشد ارسال‌نشده‌ها نرفته‌ها"
      )
    ) { key in
      [
        Phrase(
          "In the history, \(key["editFilter"]) and failed: refused, not sent, or reported as not to arrive.",
          "در تاریخچه، \(key["editFilter"]) و «ناموفق»: رد شده، ارسال نشده، یا گزارش‌شده که نمی‌رسد."),
        Phrase(
          "One kind alone: refused, unknown, blocked, outcome:notsent, delivery:failed.",
          "فقط یک نوع: «رد شده»، «نامشخص»، \("blocked")، \("outcome:notsent")، \("delivery:failed")."),
        Phrase(
          "amoot-otp history stats counts them by line and prefix.",
          "\("amoot-otp history stats") آن‌ها را به تفکیک خط و پیش‌شماره می‌شمارد."),
      ]
    },
    Guide(
      "whatStatus", "showStatuses", Phrase("What an error or a status means", "معنی خطا یا وضعیت"),
      Phrase(
        "error message code number meaning explain refused why list of errors return exception tableoferrors unknownerror",
        "ارور کد خطا شماره خطا معنی خطا چرا رد شد لیست خطاها پیام خطا خطایعنیچی جدولخطاها کدخطایعنیچه")
    ) { key in
      [
        Phrase(
          "\(key["showStatuses"]) lists all statuses and delivery codes, with meaning and remedy; type to search.",
          "با \(key["showStatuses"]) همهٔ کدهای وضعیت و تحویل با معنی و راه‌حل باز می‌شود؛ برای جست‌وجو تایپ کنید."
        ),
        Phrase(
          "From a row that was refused, it opens at its status. Its details say what to do.",
          "از ردیف ردشده، روی وضعیت همان ردیف باز می‌شود. جزئیات ردیف می‌گوید چه باید کرد."),
        Phrase("Without the console: amoot-otp status -207.", "بیرون از کنسول: \("amoot-otp status -207")."),
      ]
    },
    Guide(
      "statistics", nil, Phrase("Count what was sent", "آمار ارسال‌ها"),
      Phrase(
        "statistics stats report chart rate percentage how many summary analytics dashboard kpi median total totals usage numberofmessages successrate figures",
        "آمار گزارش نمودار درصد چند تا تعداد خلاصه داشبورد نرخ موفقیت شمارش مجموع مصرف آمارروزانه چندپیامک gozaresh"
      )
    ) { _ in
      [
        Phrase(
          "amoot-otp history stats since:7d: what was sent and what became of it, by line and prefix.",
          "\("amoot-otp history stats since:7d"): آنچه ارسال شد و نتیجهٔ آن، به تفکیک خط و پیش‌شماره."
        ),
        Phrase("--json gives the same for programs.", "با \("--json") همان برای برنامه‌ها."),
        Phrase(
          "In the history, the frame counts what the filter finds.",
          "در تاریخچه، قاب تعداد یافته‌های فیلتر را نشان می‌دهد."),
      ]
    },
    Guide(
      "notes", "editNote", Phrase("Remark something on a row", "یادداشت روی ردیف"),
      Phrase(
        "label flag star bookmark remember ticket number mark important annotate memo",
        "برچسب ستاره نشان مهم شماره تیکت به خاطر سپردن کامنتگذاشتن")
    ) { key in
      [
        Phrase(
          "On the row, \(key["editNote"]) writes a note, such as ticket 8123; * marks the row.",
          "روی ردیف، با \(key["editNote"]) یادداشت می‌نویسید، مانند «تیکت 8123»؛ علامت * کنار ردیف می‌آید."),
        Phrase(
          "The filter finds it: 8123, or note:8123.", "فیلتر آن را پیدا می‌کند: \("8123") یا \("note:8123")."),
        Phrase(
          "Notes stay in this history, and in exports.", "یادداشت‌ها در همین تاریخچه و در خروجی‌ها می‌مانند."),
      ]
    },
    Guide(
      "restore", "restoreDeleted", Phrase("Bring rows back", "برگرداندن ردیف‌ها"),
      Phrase(
        "undo undelete recover deleted by accident ctrl-z recycle bin deletedbymistake getback bringback",
        "واگرد آندو بازگردانی سطل زباله اشتباهی حذف کردم برشگردون برگردان حذفاشتباهی")
    ) { key in
      [
        Phrase(
          "\(key["restoreDeleted"]) in the history restores what was deleted last, as often as there were deletions, until the console is closed.",
          "در تاریخچه، \(key["restoreDeleted"]) آخرین حذف را برمی‌گرداند، به تعداد حذف‌ها، تا وقتی کنسول باز است."
        ),
        Phrase(
          "In a field, \(key["undo"]) undoes typing.", "در فیلدها، \(key["undo"]) تایپ را برمی‌گرداند."),
        Phrase(
          "Later, only a backup helps: amoot-otp history restore FILE.",
          "پس از آن فقط نسخهٔ پشتیبان کمک می‌کند: \("amoot-otp history restore FILE")."),
      ]
    },
    Guide(
      "keepRows", "showSettings", Phrase("How long rows are kept", "مدت نگهداری ردیف‌ها"),
      Phrase(
        "retention prune clean cleanup gdpr old rows forget expire history size disk space archive wipe clearhistory deleteall deleteoldmessages deleteoldrows eraseeverything deleteeverything factoryreset",
        "نگهداری پاک‌سازی قدیمی حریم حجم فضای دیسک پاک کردن قدیمی‌ها آرشیو پاککن پاکشکن حذفشکن حذفکن دیلیتکن حذفپیام حذفهمه پاککردنتاریخچه پاککردنهمه خالیکردن"
      )
    ) { key in
      [
        Phrase(
          "Rows stay for ever unless the setting Keep rows says otherwise: \(key["showSettings"]).",
          "ردیف‌ها برای همیشه می‌مانند، مگر تنظیم «مدت نگهداری» چیز دیگری بگوید: \(key["showSettings"])."),
        Phrase(
          "\(key["deleteRow"]) deletes one row, \(key["deleteFound"]) what the filter finds; both ask first.",
          "با \(key["deleteRow"]) یک ردیف و با \(key["deleteFound"]) همهٔ یافته‌های فیلتر حذف می‌شود؛ هر دو می‌پرسند."
        ),
        Phrase(
          "amoot-otp history prune --older-than 90d does it from a script.",
          "در اسکریپت: \("amoot-otp history prune --older-than 90d")."),
      ]
    },
    Guide(
      "backup", nil, Phrase("Back up the history, or move it", "پشتیبان‌گیری و انتقال تاریخچه"),
      Phrase(
        "backup copy move migrate another computer import transfer restore sync file database sqlite where stored location folder movetoanothermachine whereisthehistory",
        "بکاپ نسخهٔ پشتیبان انتقال کپی رایانهٔ دیگر ایمپورت بازیابی فایل دیتابیس محل ذخیره پوشه کجا ذخیره می‌شود پشتیبانگرفتنازتاریخچه انتقالبهسیستمدیگر"
      )
    ) { _ in
      [
        Phrase(
          "amoot-otp history backup FILE copies it whole, even while consoles are open.",
          "\("amoot-otp history backup FILE") کپی کامل می‌گیرد، حتی وقتی کنسول باز است."),
        Phrase(
          "amoot-otp history restore FILE puts it in place, here or on another computer; the old one is kept beside it.",
          "\("amoot-otp history restore FILE") آن را همین‌جا یا روی دستگاه دیگر جایگزین می‌کند؛ تاریخچهٔ قبلی کنارش می‌ماند."
        ),
        Phrase(
          "amoot-otp config shows where everything is stored.",
          "\("amoot-otp config") محل همهٔ فایل‌ها را نشان می‌دهد."),
      ]
    },
  ]

  // MARK: The account

  private static let account: [Guide] = [
    Guide(
      "price", "askForPrice", Phrase("What a message costs", "هزینهٔ پیامک"),
      Phrase(
        "cost costs tariff fee rate how much expensive cheap estimate rial toman tariffs howmuchisit pricelist pricepermessage",
        "قیمت تعرفه هزینه چقدر گران ارزان برآورد ریال تومان چند تومان گرونه گرون پیامکیچند قیمتهرپیامک")
    ) { key in
      [
        Phrase(
          "The preview beside the form shows it, from the account's prices, for all numbers.",
          "پیش‌نمایش کنار فرم، هزینه را از قیمت‌های حساب نشان می‌دهد؛ برای چند شماره، هزینهٔ همه."),
        Phrase(
          "\(key["askForPrice"]) asks the service for the exact price of what the form holds; that is free.",
          "با \(key["askForPrice"]) قیمت دقیق محتوای فرم از سرویس پرسیده می‌شود؛ رایگان است."),
        Phrase(
          "\(key["refreshAccount"]) shows credit, lines and prices.",
          "با \(key["refreshAccount"]) اعتبار، خط‌ها و قیمت‌ها دیده می‌شود."),
      ]
    },
    Guide(
      "topUp", "refreshAccount", Phrase("Top up the credit", "افزایش اعتبار"),
      Phrase(
        "topup charge recharge buy pay payment invoice billing lowcredit outofmoney outofcredit ranoutofcredit ranoutofmoney nomoney empty purchase bank receipt refund refunds subscription renew buycredit nobalance insufficient addmoney addcredit",
        "شارژ خرید پرداخت فاکتور صورت‌حساب شارژ حساب کمبود واریز بانک رسید شارژتمومشد پولتمومشده پولنداریم حسابمخالیه حسابخالی ازکجابخرم خریداعتبار شارژنداره برداشت بازگشتوجه sharj"
      )
    ) { key in
      [
        Phrase(
          "Not here: credit is bought in the provider's panel.",
          "اینجا نه: اعتبار در پنل سامانه خریداری می‌شود."),
        Phrase(
          "\(key["refreshAccount"]) asks for the credit anew afterwards.",
          "پس از آن، \(key["refreshAccount"]) اعتبار را دوباره می‌پرسد."),
        Phrase(
          "The row's details show by how much the credit fell.",
          "اینکه با یک ارسال چقدر کم شد، در جزئیات ردیف آمده است."),
      ]
    },
    Guide(
      "token", "showSettings",
      Phrase("Change the token, or keep it out of the file", "تغییر توکن، یا ذخیره نشدن آن در فایل"),
      Phrase(
        "password secret credentials apikey login signin authentication vault keychain pass safe changetoken accesskey username environmentvariable envvar bearer authorizationheader checktoken newtoken tokenerror resetpassword pastetoken changepassword forgotpassword lostpassword tokenexpired invalidtoken",
        "گذرواژه رمز عبور پسورد نام کاربری لاگین ورود کلید دسترسی اجازه مجوز رمز امن متغیرمحیطی توکنجدید رمزمویادمرفته رمزرافراموشکردهام توکنمنقضی فراموشیرمز فراموشی توکنکجاست توکننامعتبراست"
      )
    ) { key in
      [
        Phrase(
          "Type it in the form's Token field for this run, or in the settings: \(key["showSettings"]).",
          "آن را برای همین اجرا در فیلد «توکن» فرم، یا در تنظیمات وارد کنید: \(key["showSettings"])."),
        Phrase(
          "AMOOT_TOKEN, or the setting Token command, such as pass show amoot, keeps it out of the file.",
          "با \("AMOOT_TOKEN") یا تنظیم «دستور توکن»، مانند \("pass show amoot")، در فایل ذخیره نمی‌شود."),
        Phrase(
          "Copy a new token from the provider's panel, which also sets its methods and addresses.",
          "توکن تازه را پنل سامانه می‌دهد؛ همان‌جا متدها و آی‌پی‌های مجاز آن هم تعیین می‌شود."),
      ]
    },
    Guide(
      "logOut", "chooseProfile",
      Phrase("Use another account, or leave this one", "استفاده از حساب دیگر، یا خروج از حساب"),
      Phrase(
        "logout signout switch change account second account company logoff deleteaccount closeaccount anotheruser signout",
        "لاگ‌اوت خروج حساب اکانت دیگر تعویض حساب شرکت تغییر حساب خروجازسیستم کاربردیگر")
    ) { key in
      [
        Phrase(
          "There is no session to end: each request carries the token.",
          "نشستی برای بستن نیست: هر درخواست توکن را همراه دارد."),
        Phrase(
          "\(key["chooseProfile"]) changes to another profile, with its own token, line and address.",
          "با \(key["chooseProfile"]) به پروفایل دیگری با توکن، خط و آدرس خودش می‌روید."),
        Phrase(
          "To leave nothing behind, clear the token in the settings (\(key["showSettings"])).",
          "برای اینکه چیزی نماند، توکن را در تنظیمات خالی کنید (\(key["showSettings"]))."),
      ]
    },
    Guide(
      "allowAddress", "runDoctor",
      Phrase("The token is refused because of the address", "رد شدن توکن به‌خاطر آی‌پی"),
      Phrase(
        "ip whitelist allow address ip restriction access denied forbidden not allowed permission 403 unauthorized 401 ipv6 myipaddresschanged notauthorized",
        "آی‌پی ip مجاز محدودیت دسترسی وایت‌لیست لیست سفید غیرمجاز اجازه ندارد مجوز دسترسی خطای۴۰۱ ۴۰۱ ۴۰۳ آیپیمن آیپیثابت تغییرآیپی"
      )
    ) { key in
      [
        Phrase(
          "Token_NotAllowIP -207 and User_NotAllowIP -107: the provider does not know the address that you send from.",
          "\("Token_NotAllowIP -207") و \("User_NotAllowIP -107"): آی‌پی‌ای که از آن می‌فرستید در سامانه ثبت نیست."
        ),
        Phrase(
          "Allow it for the token in the provider's panel. The address is that of your network or proxy.",
          "در پنل سامانه آن را برای توکن مجاز کنید. این آی‌پی، آی‌پی شبکه یا پروکسی شماست."),
        Phrase(
          "\(key["runDoctor"]) checks for free what the token may do.",
          "با \(key["runDoctor"]) کارهای مجاز توکن، رایگان بررسی می‌شود."),
      ]
    },
    Guide(
      "optOut", "askOptOut", Phrase("Numbers that take no messages", "شماره‌هایی که پیامک نمی‌گیرند"),
      Phrase(
        "blacklist black list opt out unsubscribe stop advertising blocked *800# 8999 spam dnd donotdisturb donotcalllist blocknumbers optedout",
        "لیست سیاه بلک‌لیست لغو ۱۱ لغو11 تبلیغاتی مسدود هرزنامه 800 ستاره هشتصد بلاک بلاکشده مزاحمنشوید")
    ) { key in
      [
        Phrase(
          "On a row, \(key["askOptOut"]) asks the service whether the number has opted out of the line.",
          "روی ردیف، با \(key["askOptOut"]) از سرویس پرسیده می‌شود که شماره خط را لغو کرده است یا نه."),
        Phrase(
          "The operators' own lists cannot be asked; the subscriber leaves them with *800#.",
          "فهرست خود اپراتورها را نمی‌توان پرسید؛ مشترک با \("*800#") از آن خارج می‌شود."),
        Phrase("A service line reaches most of these numbers.", "خط خدماتی به بیشتر این شماره‌ها می‌رسد."),
      ]
    },
  ]

  // MARK: Handing over

  private static let handing: [Guide] = [
    Guide(
      "spreadsheet", "export", Phrase("Open the rows in a spreadsheet", "باز کردن ردیف‌ها در صفحه‌گسترده"),
      Phrase(
        "excel csv libreoffice numbers table file download export report save as json lines xlsx googlesheets savetofile toexcel",
        "اکسل csv خروجی دانلود فایل جدول گزارش ذخیره اکسپورت xlsx json فایلاکسل خروجیگرفتن گوگلشیت")
    ) { key in
      [
        Phrase(
          "In the history, filter what you need, then \(key["export"]): CSV for spreadsheets, or JSON Lines.",
          "در تاریخچه، ردیف‌های لازم را فیلتر کنید و \(key["export"]) را بزنید: CSV برای صفحه‌گسترده یا JSON Lines."
        ),
        Phrase(
          "The file is in the folder that the console was started in.",
          "فایل در پوشه‌ای است که کنسول از آن باز شده است."),
        Phrase(
          "From a script: amoot-otp history export since:7d --output week.csv",
          "در اسکریپت: \("amoot-otp history export since:7d --output week.csv")"),
      ]
    },
    Guide(
      "handOver", "ticket", Phrase("Report a problem to the provider", "گزارش مشکل به پشتیبانی سامانه"),
      Phrase(
        "support ticket complaint contact escalate helpdesk report bug issue email provider feedback customerservice supportnumber callsupport contactus featurerequest",
        "پشتیبانی تیکت شکایت تماس ساپورت گزارش خطا ایمیل سامانه پیگیری شمارهپشتیبانی پیشنهاد انتقاد تماسباپشتیبانی poshtibani"
      )
    ) { key in
      [
        Phrase(
          "On the row, \(key["ticket"]): a ticket in English or Persian, without token and code.",
          "روی ردیف، \(key["ticket"]): تیکت به فارسی یا انگلیسی، بدون توکن و کد."),
        Phrase(
          "With several rows in sight that have not arrived, it also offers a ticket with all of them.",
          "اگر چند ردیف روی صفحه نرسیده باشد، تیکت همه با هم هم هست."),
        Phrase(
          "\(key["runDoctor"]) shows whether the problem is on your side.",
          "با \(key["runDoctor"]) معلوم می‌شود مشکل از طرف شماست یا نه."),
      ]
    },
    Guide(
      "ownCall", "copyMenu", Phrase("Mend your own program's call", "درست کردن فراخوانی برنامهٔ خودتان"),
      Phrase(
        "api sdk integration developer library sample example code curl php python c# swift node javascript java request documentation integrate guzzle laravel wordpress woocommerce axios fetch dotnet net postman swagger openapi soap rest restapi django ruby rust kotlin flutter plugin endpoint webservice mycode myprogram myapp curlerror js",
        "ای‌پی‌آی وب‌سرویس نمونه کد برنامه‌نویس توسعه‌دهنده مستندات اتصال کتابخانه پی‌اچ‌پی پایتون api sdk لاراول وردپرس ووکامرس سیشارپ دات‌نت جاوااسکریپت جاوا نود پست‌من سواگر افزونه پلاگین اندپوینت برنامهمن خطایcurl"
      )
    ) { key in
      [
        Phrase(
          "On a row that worked, \(key["copyMenu"]) copies the call as code, for curl or one of eight languages.",
          "روی ردیف موفق، با \(key["copyMenu"]) فراخوانی به‌صورت کد برای curl یا یکی از هشت زبان کپی می‌شود."),
        Phrase(
          "amoot-otp simulate plays the service, and reports what is wrong with your program's call.",
          "\("amoot-otp simulate") به جای سرویس می‌نشیند و می‌گوید فراخوانی برنامهٔ شما چه کم دارد."),
        Phrase(
          "amoot-otp check reads a curl or PHP call that you paste, says what is wrong with it, and prints it as it should be.",
          "\("amoot-otp check") یک فراخوانی curl یا PHP را می‌خواند، اشکال آن را می‌گوید و شکل درستش را چاپ می‌کند."
        ),
        Phrase(
          "\(key["changeView"]) in the details shows request and response exactly as sent and received.",
          "در جزئیات، \(key["changeView"]) درخواست و پاسخ را همان‌طور که رفته نشان می‌دهد."),
      ]
    },
    Guide(
      "bytes", "showWire", Phrase("See the exact bytes", "دیدن خود بایت‌ها"),
      Phrase(
        "raw hex headers body http packet debug inspect traffic trace request response wireshark content-type malformedjson emptyresponse responsebody querystring tcpdump dump",
        "خام هگز هدر بدنه بایت ترافیک دیباگ لاگ ردیابی درخواست پاسخ شبکه پاسخخالی بدنهپاسخ محتوایدرخواست")
    ) { key in
      [
        Phrase(
          "In a row's details, \(key["changeView"]) changes between decoded, raw and hex.",
          "در جزئیات ردیف، \(key["changeView"]) میان نمای خوانا، خام و هگز جابه‌جا می‌شود."),
        Phrase(
          "\(key["showWire"]) shows all network traffic, with the token hidden.",
          "با \(key["showWire"]) هرچه از شبکه می‌گذرد دیده می‌شود، با توکن پنهان."),
        Phrase(
          "amoot-otp send --trace FILE writes it to a file.",
          "\("amoot-otp send --trace FILE") آن را در فایل می‌نویسد."),
      ]
    },
    Guide(
      "script", nil, Phrase("Send from a script", "ارسال از اسکریپت"),
      Phrase(
        "command line cli automate automation ci shell bash json exitcode headless terminal command dryrun dryrun exitcodes exitstatus exitcode follow tail systemd docker container pipeline stdout",
        "خط فرمان اسکریپت خودکار اتوماسیون شل دستور ترمینال کدخروج داکر کرانجاب پایپلاین کدهایخروج")
    ) { _ in
      [
        Phrase(
          "amoot-otp send --mobile 09120000000 --text \"…\" --json: one line for each number, with its outcome.",
          "\("amoot-otp send --mobile 09120000000 --text \"…\" --json"): یک سطر برای هر شماره، با نتیجهٔ آن."),
        Phrase(
          "The exit code is that of the worst outcome; --wait 2m waits until the message has reached the phone.",
          "کد خروج، بدترین نتیجه است؛ \("--wait 2m") تا رسیدن پیامک به گوشی صبر می‌کند."),
        Phrase(
          "--dry-run shows the request and sends nothing.",
          "با \("--dry-run") درخواست دیده می‌شود و چیزی ارسال نمی‌شود."),
      ]
    },
    Guide(
      "tryOut", nil, Phrase("Try it without sending anything", "امتحان بدون ارسال"),
      Phrase(
        "test sandbox simulator simulate demo fake mock dummy practice training free trial staging testmode testmessage testsms localhost tutorial gettingstarted introduction firststeps sampledata",
        "تست آزمایشی سندباکس شبیه‌ساز دمو نمایشی تمرین آموزش رایگان امتحانی پیامتست محیطتست پیامکآزمایشی لوکال شروعبهکار راه‌اندازی"
      )
    ) { key in
      [
        Phrase(
          "amoot-otp --demo opens the console with a simulated account: nothing is sent, nothing is charged.",
          "\("amoot-otp --demo") کنسول را با حساب شبیه‌سازی‌شده باز می‌کند: چیزی ارسال نمی‌شود و هزینه‌ای ندارد."),
        Phrase(
          "Numbers such as 9120001004 trigger each status; \(key["help"]) in the demo lists them.",
          "شماره‌هایی مانند \("9120001004") هر وضعیت را پیش می‌آورند؛ فهرستشان در راهنمای حالت نمایشی است (\(key["help"]))."
        ),
        Phrase(
          "amoot-otp simulate serves the same to your own program.",
          "\("amoot-otp simulate") همان را به برنامهٔ خودتان می‌دهد."),
      ]
    },
  ]

  // MARK: The screen

  private static let screen: [Guide] = [
    Guide(
      "presenting", "present", Phrase("Show the screen to others", "نمایش صفحه به دیگران"),
      Phrase(
        "present presentation hide privacy mask screenshare meeting demo beamer video call recording blur sharescreen sharemyscreen anonymous",
        "پنهان کردن ارائه جلسه پروژکتور اشتراک صفحه ماسک محرمانه تماس تصویری ضبط اشتراکگذاریصفحه مخفیکردنشماره"
      )
    ) { key in
      [
        Phrase(
          "\(key["present"]) hides numbers and messages; the same key shows them again.",
          "با \(key["present"]) شماره‌ها و متن‌ها پنهان و با همان کلید دوباره دیده می‌شود."),
        Phrase(
          "\(key["bigCode"]) shows the code in large digits.",
          "با \(key["bigCode"]) کد با رقم‌های درشت دیده می‌شود."),
        Phrase(
          "\(key["screenshot"]) takes a picture, in which they stay hidden.",
          "با \(key["screenshot"]) اسکرین‌شات گرفته می‌شود که در آن هم پنهان می‌مانند."),
      ]
    },
    Guide(
      "colors", "showSettings", Phrase("Colors, dark and light", "رنگ‌ها، تیره و روشن"),
      Phrase(
        "dark mode light mode night theme background contrast black white appearance colour colours skin brightness wallpaper nightmode nightmode skin",
        "تم تاریک تیره روشن شب حالت شب پس‌زمینه سیاه سفید ظاهر رنگ پوسته کنتراست دارک مود روشنایی حالتشب رنگپسزمینه"
      )
    ) { key in
      [
        Phrase(
          "\(key["showSettings"]), Theme: auto, dark or light; Color: on or off.",
          "\(key["showSettings"])، تنظیم «پس‌زمینه»: خودکار، تیره یا روشن؛ «رنگ»: روشن یا خاموش."),
        Phrase(
          "The colors themselves are your terminal's.", "خود رنگ‌ها را ترمینال شما تعیین می‌کند."),
        Phrase(
          "NO_COLOR switches colors off everywhere.", "\("NO_COLOR") رنگ را همه‌جا خاموش می‌کند."),
      ]
    },
    Guide(
      "font", nil, Phrase("Larger letters, another font", "حروف درشت‌تر، قلم دیگر"),
      Phrase(
        "font size zoom text size bigger smaller letters typeface readable small screen enlarge magnify toosmall",
        "فونت قلم اندازهٔ متن بزرگ‌تر کوچک‌تر زوم درشت ریز خوانا سایز بزرگکردن ریزه")
    ) { key in
      [
        Phrase(
          "Not here: your terminal chooses the font. Most enlarge it with Ctrl and +.",
          "اینجا نه: قلم را ترمینال تعیین می‌کند. بیشترشان با \("Ctrl +") بزرگ می‌کنند."),
        Phrase(
          "For Persian, one with Arabic letters is needed, such as Vazir Code or DejaVu Sans Mono.",
          "برای فارسی، قلمی با حروف عربی لازم است، مانند Vazir Code یا DejaVu Sans Mono."),
        Phrase(
          "\(key["bigCode"]) shows the code in large digits.",
          "با \(key["bigCode"]) کد با رقم‌های درشت دیده می‌شود."),
      ]
    },
    Guide(
      "language", "switchLanguage", Phrase("Persian or English", "فارسی یا انگلیسی"),
      Phrase(
        "language farsi persian english translate translation interface locale fa en",
        "زبان فارسی انگلیسی ترجمه رابط تغییر زبان")
    ) { key in
      [
        Phrase(
          "\(key["switchLanguage"]) changes the interface at once; the setting Language keeps it.",
          "با \(key["switchLanguage"]) زبان همان لحظه عوض می‌شود؛ تنظیم «زبان» آن را نگه می‌دارد."),
        Phrase(
          "Messages may be in any language, whatever the interface is in.",
          "متن پیامک به هر زبانی می‌تواند باشد، زبان رابط هر چه باشد."),
        Phrase(
          "Where letters stand apart or reversed, run amoot-otp doctor --terminal.",
          "اگر حروف جدا یا برعکس است، \("amoot-otp doctor --terminal") می‌گوید چه تنظیم کنید."),
      ]
    },
    Guide(
      "calendar", "goToDate", Phrase("Persian and Gregorian dates", "تاریخ شمسی و میلادی"),
      Phrase(
        "jalali shamsi calendar solar hijri gregorian date format iran time zone timezone clock",
        "شمسی جلالی میلادی تقویم هجری تاریخ فرمت ساعت ایران منطقهٔ زمانی تهران")
    ) { _ in
      [
        Phrase(
          "Both are read everywhere: 2026-11-24 and 1405/09/03, in Send at, filters and commands.",
          "هر دو همه‌جا پذیرفته می‌شود: \("1405/09/03") و \("2026-11-24")، در زمان ارسال، فیلتر و دستورها."),
        Phrase(
          "In Persian, dates are shown in the Persian calendar; details show both.",
          "در فارسی، تاریخ‌ها شمسی است؛ در جزئیات هر دو می‌آید."),
        Phrase("All times are Iran's.", "همهٔ ساعت‌ها به وقت ایران است."),
      ]
    },
    Guide(
      "keys", "help", Phrase("Keys, and other keys for them", "کلیدها و تغییر آن‌ها"),
      Phrase(
        "keyboard shortcuts shortcut hotkeys keybindings remap bind change keys help manual commands list manpage cheatsheet cheatsheet faq howdoiuse userguide reference",
        "کلیدهای میان‌بر میانبر صفحه‌کلید کیبورد تغییر کلید راهنما فرمان‌ها شورت‌کات راهنمایاستفاده چطوراستفادهکنم"
      )
    ) { key in
      [
        Phrase(
          "The bottom line shows the keys of where you are; \(key["help"]) lists all.",
          "سطر پایین کلیدهای همین‌جا را نشان می‌دهد؛ با \(key["help"]) همه دیده می‌شود."),
        Phrase(
          "\(key["palette"]) finds an action by any name and runs it.",
          "با \(key["palette"]) هر فرمان با هر نامی پیدا و اجرا می‌شود."),
        Phrase(
          "Others are set under keys in the settings file: amoot-otp config --keys lists the names.",
          "کلیدهای دیگر در بخش \("keys") فایل تنظیمات وارد می‌شود: نام‌ها با \("amoot-otp config --keys")."),
      ]
    },
    Guide(
      "copy", "copyCode", Phrase("Select, copy and paste", "انتخاب، کپی و پیست"),
      Phrase(
        "cut clipboard select text selection ctrl-c ctrl-v highlight right click",
        "کلیپ‌بورد پیست انتخاب متن موس هایلایت کلیک راست")
    ) { key in
      [
        Phrase(
          "\(key["copyCode"]) copies the code, \(key["copyMessageID"]) the MessageID, \(key["copyMenu"]) a call.",
          "کپی کد با \(key["copyCode"])، شناسه با \(key["copyMessageID"])، فراخوانی با \(key["copyMenu"])."),
        Phrase(
          "In fields, Shift with the arrows selects; \(key["cutText"]) cuts, \(key["copyText"]) copies, \(key["pasteText"]) pastes.",
          "در فیلدها، Shift با کلیدهای جهت انتخاب می‌کند؛ برش با \(key["cutText"])، کپی با \(key["copyText"])، چسباندن با \(key["pasteText"])."
        ),
        Phrase(
          "To select with the mouse, hold Shift, or give the mouse back with \(key["toggleMouse"]).",
          "برای انتخاب با ماوس، Shift را نگه دارید یا با \(key["toggleMouse"]) ماوس را به ترمینال بدهید."),
      ]
    },
    Guide(
      "print", "screenshot", Phrase("Print", "چاپ"),
      Phrase("printer printing paper pdf hardcopy", "پرینت پرینتر کاغذ پی‌دی‌اف عکس تصویر")
    ) { key in
      [
        Phrase(
          "\(key["screenshot"]) writes a picture of the screen as SVG, which any browser prints.",
          "با \(key["screenshot"]) تصویر صفحه به‌صورت SVG ذخیره می‌شود که هر مرورگری چاپ می‌کند."),
        Phrase(
          "Rows: \(key["export"]) writes CSV; print it from the spreadsheet.",
          "ردیف‌ها: با \(key["export"]) فایل CSV بگیرید و از صفحه‌گسترده چاپ کنید."),
        Phrase("There is no printing of its own.", "برنامه خودش چاپ نمی‌کند."),
      ]
    },
    Guide(
      "bell", "showSettings", Phrase("A sound at an outcome", "صدا با نتیجهٔ ارسال"),
      Phrase(
        "sound bell notification notify alert beep ring audio alarm mute silent vibrate ringtone turnoffsound volume sounds",
        "صدا زنگ بوق اعلان هشدار آلارم بی‌صدا نوتیفیکیشن آگاه کردن ویبره صداراقطعکن زنگگوشی")
    ) { key in
      [
        Phrase(
          "The setting Bell rings the terminal's bell at an outcome, and when a message has arrived or will not: \(key["showSettings"]).",
          "تنظیم «زنگ» هنگام نتیجهٔ ارسال و رسیدن یا نرسیدن پیامک زنگ ترمینال را می‌زند: \(key["showSettings"])."
        ),
        Phrase(
          "Your terminal decides whether you hear it.", "شنیده شدن آن با ترمینال است."),
        Phrase(
          "\(key["notices"]) lists the notices so far.", "با \(key["notices"]) اعلان‌های قبلی دیده می‌شود."),
      ]
    },
    Guide(
      "screenReader", "showSettings", Phrase("With a screen reader", "با صفحه‌خوان"),
      Phrase(
        "accessibility blind speech voice orca nvda braille read aloud accessible",
        "دسترس‌پذیری نابینا گویا صدا بریل خواندن صفحه‌خوان")
    ) { _ in
      [
        Phrase(
          "The setting Screen reader, or amoot-otp --screen-reader, prints changes as lines instead of painting.",
          "تنظیم «صفحه‌خوان» یا \("amoot-otp --screen-reader")، به جای نقاشی صفحه، تغییرها را سطربه‌سطر می‌نویسد."
        ),
        Phrase("All keys stay the same.", "همهٔ کلیدها همان است."),
        Phrase(
          "Changes are read out: outcomes, errors, arrivals.",
          "تغییرها خوانده می‌شود: نتیجه‌ها، خطاها، رسیدن‌ها."),
      ]
    },
  ]

  // MARK: The network

  private static let network: [Guide] = [
    Guide(
      "trouble", "runDoctor", Phrase("Nothing goes out", "هیچ چیز ارسال نمی‌شود"),
      Phrase(
        "dns ssl tls certificate internet offline connection refused timeout timed out firewall unreachable host not found slow hang stuck cannot connect wifi notsending cannotsend cantsend econnrefused etimedout enotfound econnreset brokenpipe handshake handshakefailed selfsignedcertificate selfsigned cacertpem cacert x509 curlerror60 sslerror tlserror dnserror networkerror hung frozen freeze crash crashed noanswer ping testconnection port ports nointernet lostconnection resetbypeer noresponse nothinghappens noroutetohost",
        "اینترنت قطع اتصال شبکه گواهی تایم‌اوت فایروال دیواره آتش سرور در دسترس نیست کند هنگ وصل نمی‌شود دی‌ان‌اس dns ssl tls ارسالنمیشه ارسالنمیشه نمی‌فرسته نمیفرسته خطایشبکه خطایssl گواهیمنقضی پینگ پورت وصلنمیشه اینترنتندارم گیرکرده هنگکرده جوابنمیدهد جوابنمیده"
      )
    ) { key in
      [
        Phrase(
          "\(key["runDoctor"]) checks name, address, TLS, clock, token and account, one after another, for free.",
          "با \(key["runDoctor"]) نام، آدرس، TLS، ساعت، توکن و حساب یکی‌یکی و رایگان بررسی می‌شود."),
        Phrase(
          "A row's details show the times of name, connection, TLS and answer, and what failed.",
          "جزئیات ردیف، زمان نام، اتصال، TLS و پاسخ و محل شکست را نشان می‌دهد."),
        Phrase(
          "Timeouts are settings: \(key["showSettings"]).", "مهلت‌ها تنظیم‌اند: \(key["showSettings"])."),
      ]
    },
    Guide(
      "proxy", "runDoctor", Phrase("Through a proxy or VPN", "از راه پروکسی یا VPN"),
      Phrase(
        "proxy vpn tunnel socks https_proxy http_proxy no_proxy corporate filtering sanctions 407 proxyerror behindaproxy",
        "پروکسی وی‌پی‌ان تونل فیلترشکن شبکهٔ شرکت تحریم vpn خطایپروکسی پراکسی")
    ) { key in
      [
        Phrase(
          "The proxy is taken from https_proxy, and no_proxy excludes addresses from it.",
          "پروکسی از \("https_proxy") گرفته می‌شود و \("no_proxy") آدرس‌هایی را از آن جدا می‌کند."),
        Phrase(
          "\(key["runDoctor"]) shows which one is used, and whether it answers.",
          "با \(key["runDoctor"]) معلوم می‌شود کدام استفاده می‌شود و پاسخ می‌دهد یا نه."),
        Phrase(
          "The provider sees the proxy's address: it is the one to allow for the token.",
          "سامانه آی‌پی پروکسی را می‌بیند: همان باید برای توکن مجاز باشد."),
      ]
    },
    Guide(
      "speed", "changeOrder", Phrase("How fast messages go out", "سرعت ارسال"),
      Phrase(
        "rate limit throttle throughput per second speed slow fast queue parallel too many requests 429 latency howlongdoesittake slowly",
        "سرعت محدودیت نرخ صف در ثانیه کند سریع هم‌زمان زیاد چقدرطولمیکشد سرعتپایین")
    ) { key in
      [
        Phrase(
          "Several numbers are sent to one after another: each waits for the answer to the one before.",
          "به چند شماره یکی‌یکی ارسال می‌شود: هر کدام منتظر پاسخ قبلی می‌ماند."),
        Phrase(
          "Where the service asks to wait, the rest is not sent and is kept in the form.",
          "اگر سرویس بخواهد صبر کنید، بقیه ارسال نمی‌شود و در فرم می‌ماند."),
        Phrase(
          "In the history, \(key["changeOrder"]) sorts by how long sends took, and by other columns.",
          "در تاریخچه، \(key["changeOrder"]) بر اساس مدت ارسال و ستون‌های دیگر مرتب می‌کند."),
      ]
    },
  ]

  // MARK: What is not here

  private static let elsewhere: [Guide] = [
    Guide(
      "numberFormat", "showRecipients", Phrase("How numbers may be written", "شیوهٔ نوشتن شماره"),
      Phrase(
        "numberformat phonenumberformat invalidnumber phoneformat leadingzero 0098 dashes wrongformat validnumber validnumbers",
        "فرمتشماره شمارهنامعتبر صفراولشماره بدونصفر ۰۰۹۸ شکلشماره شمارهدرست")
    ) { key in
      [
        Phrase(
          "Numbers are read however they are written: 0912…, +98 912…, 0098912…, in Persian digits, with spaces or hyphens.",
          "شماره به هر شکلی خوانده می‌شود: \("0912…")، \("+98 912…")، \("0098912…")، با رقم فارسی، فاصله یا خط تیره."
        ),
        Phrase(
          "The form shows what is sent. For several, \(key["showRecipients"]) says of each what is wrong with it.",
          "فرم نشان می‌دهد چه ارسال می‌شود. برای چند شماره، \(key["showRecipients"]) اشکال هر کدام را می‌گوید."),
      ]
    },
    Guide(
      "operator", nil, Phrase("Which operator a number is with", "شماره با کدام اپراتور است"),
      Phrase(
        "operator operators carrier sim simcard simcard irancell mci hamrah hamrahaval rightel ported mobilenetwork",
        "اپراتور سیمکارت سیمکارت ایرانسل همراهاول رایتل ترابرد irancell")
    ) { _ in
      [
        Phrase(
          "Not here: the prefix tells which operator issued a number, not which one serves it now.",
          "اینجا نه: پیش‌شماره می‌گوید شماره را کدام اپراتور داده است، نه اینکه حالا با کدام است."),
        Phrase(
          "amoot-otp history stats counts outcomes and deliveries by prefix.",
          "\("amoot-otp history stats") نتیجه و تحویل را به تفکیک پیش‌شماره می‌شمارد."),
      ]
    },
    Guide(
      "account", nil, Phrase("Open an account", "ساختن حساب"),
      Phrase(
        "createaccount newaccount openaccount signup signup register registration website panel orderaline buyaline getatoken",
        "ثبتنام ثبت‌نام ساختحساب حسابجدید سایت پنل خریدخط گرفتنتوکن عضویت")
    ) { key in
      [
        Phrase(
          "Not here: accounts, tokens and lines are made in the provider's panel, on its website.",
          "اینجا نه: حساب، توکن و خط در پنل سامانه و در سایت آن ساخته می‌شود."),
        Phrase(
          "A token from there goes into the form, or into the settings: \(key["showSettings"]).",
          "توکن آنجا را در فرم یا در تنظیمات وارد کنید: \(key["showSettings"])."),
      ]
    },
    Guide(
      "gateway", "runDoctor", Phrase("An answer that is not the service's", "پاسخی که از سرویس نیست"),
      Phrase(
        "httperror 404 500 502 503 504 5xx gateway badgateway serviceunavailable internalservererror servererror redirect 301 302 captiveportal loginpage htmlanswer cloudflare maintenance",
        "خطایhttp ۴۰۴ ۵۰۰ ۵۰۲ ۵۰۳ ۵۰۴ ریدایرکت صفحهورود سرورخراباست خطایسرور پاسخhtml")
    ) { key in
      [
        Phrase(
          "What a gateway, a proxy or a login page answers leaves the outcome unknown: the row's details show its status and text.",
          "با پاسخ درگاه، پروکسی یا صفحهٔ ورود، نتیجه نامشخص می‌ماند: جزئیات ردیف، وضعیت و متن آن را نشان می‌دهد."
        ),
        Phrase(
          "404: the setting Base address. 407: the proxy. 429: wait. 502 to 504: the service, or a gateway before it.",
          "\("404"): تنظیم «آدرس پایه». \("407"): پروکسی. \("429"): صبر کنید. \("502") تا \("504"): سرویس یا درگاه جلوی آن."
        ),
        Phrase(
          "\(key["runDoctor"]) checks one after another, for free.",
          "با \(key["runDoctor"]) یکی‌یکی و رایگان بررسی می‌شود."),
      ]
    },
    Guide(
      "otherServices", nil, Phrase("Surveys, clubs, coupons", "نظرسنجی، باشگاه مشتریان، تخفیف"),
      Phrase(
        "survey poll lottery birthday coupon discount marketing loyalty contest voting",
        "نظرسنجی قرعه‌کشی تولد تخفیف بازاریابی باشگاه مسابقه رای‌گیری")
    ) { _ in
      [
        Phrase("Not here: SendOTP sends codes, and nothing else.", "اینجا نه: SendOTP فقط کد می‌فرستد."),
        Phrase(
          "What else the account can do is in the provider's panel.", "کارهای دیگر حساب در پنل سامانه است."),
      ]
    },
    Guide(
      "inbox", nil, Phrase("Receive messages", "دریافت پیامک"),
      Phrase(
        "inbox receive incoming reply replies answer read sms two-way conversation chat receivedmessages smsinbox autoreply autoresponder recieve recieved",
        "صندوق ورودی دریافتی پاسخ گیرنده خواندن پیامک دوطرفه گفتگو چت اینباکس پاسخخودکار پیامکهایدریافتی دریافتشده"
      )
    ) { _ in
      [
        Phrase(
          "Not here: this program sends codes with SendOTP and shows what happened to them.",
          "اینجا نه: این برنامه با SendOTP کد می‌فرستد و می‌پرسد چه شد."),
        Phrase(
          "Replies from recipients are in the provider's panel.", "پاسخ گیرندگان در پنل سامانه است."),
      ]
    },
    Guide(
      "contacts", nil, Phrase("Contacts", "مخاطبان"),
      Phrase(
        "address book phonebook phone book names people groups save favourites customerslist contactlist phonelist importcontacts",
        "دفترچه تلفن مخاطب مخاطبین گروه‌ها ذخیرهٔ شماره اسم نام افراد لیستمشتریان مخاطبجدید")
    ) { key in
      [
        Phrase(
          "There is no address book. The history finds numbers used before (\(key["editFilter"])), and \(key["putIntoForm"]) puts a row into the form.",
          "دفترچهٔ تلفن ندارد. شماره‌های قبلی در تاریخچه پیدا می‌شود (\(key["editFilter"])) و با \(key["putIntoForm"]) ردیف در فرم می‌آید."
        ),
        Phrase(
          "A note on a row can hold a name (\(key["editNote"])), and the filter finds it.",
          "یادداشت ردیف می‌تواند نام باشد (\(key["editNote"])) و فیلتر آن را پیدا می‌کند."),
      ]
    },
    Guide(
      "media", nil, Phrase("Pictures, voice, e-mail, messengers", "تصویر، صدا، ایمیل، پیام‌رسان"),
      Phrase(
        "mms attachment voice call email whatsapp telegram rubika bale eitaa link push video flash photomessage fileattachment shortlink voicemessage tts",
        "پیوست تماس صوتی ایمیل واتساپ تلگرام روبیکا بله ایتا پیام‌رسان ویدیو صوتی لینککوتاه ارسالصوتی ارسالعکس پیامصوتی"
      )
    ) { _ in
      [
        Phrase(
          "Not here: SendOTP sends text messages with a code, and nothing else.",
          "اینجا نه: SendOTP فقط پیامک متنی با کد می‌فرستد."),
        Phrase(
          "If the provider made a voice call instead, the row shows it.",
          "اگر سامانه به جای پیامک تماس صوتی گرفته باشد، ردیف همین را می‌گوید."),
      ]
    },
    Guide(
      "abroad", nil, Phrase("Numbers abroad", "شماره‌های خارج از کشور"),
      Phrase(
        "international foreign number country code countrycode other country roaming worldwide",
        "بین‌المللی خارجی کد کشور کشور دیگر رومینگ")
    ) { _ in
      [
        Phrase(
          "Not here: the service takes Iranian mobile numbers, 09… or +98 9….",
          "اینجا نه: سرویس فقط شمارهٔ موبایل ایران را می‌پذیرد، \("09…") یا \("+98 9…")."),
        Phrase(
          "A recipient who is abroad with an Iranian number may still receive it; the operator decides.",
          "گیرنده‌ای که با شمارهٔ ایران در خارج است شاید آن را دریافت کند؛ با اپراتور است."),
      ]
    },
    Guide(
      "webhook", nil, Phrase("Webhooks and callbacks", "وب‌هوک و کال‌بک"),
      Phrase(
        "webhook callback push url notify server event callbackurl deliverycallback",
        "وب هوک کال بک آدرس بازگشت رویداد کال‌بک آدرسبرگشت")
    ) { _ in
      [
        Phrase(
          "Not here: the console asks the service about deliveries itself.",
          "اینجا نه: کنسول خودش وضعیت تحویل را از سرویس می‌پرسد."),
        Phrase(
          "In a script, amoot-otp send --wait 2m waits for the arrival, and amoot-otp delivery ID asks later.",
          "در اسکریپت، \("amoot-otp send --wait 2m") تا رسیدن صبر می‌کند و \("amoot-otp delivery ID") بعداً می‌پرسد."
        ),
      ]
    },
    Guide(
      "update", "help", Phrase("The version, and a newer one", "نسخه و به‌روزرسانی"),
      Phrase(
        "update upgrade version new release install uninstall download latest whatsnew changelog releasenotes license licence author whomadethis windows linux macos android",
        "به‌روزرسانی آپدیت نسخه جدید نصب حذف برنامه ورژن دانلود تغییراتنسخه دربارهبرنامه لایسنس سازنده ویندوز لینوکس اندروید"
      )
    ) { _ in
      [
        Phrase(
          "amoot-otp --version prints it; the help shows it, too.",
          "\("amoot-otp --version") آن را می‌گوید؛ قاب راهنما هم."),
        Phrase(
          "The program never looks for updates by itself; build the newer source as described in the README.",
          "برنامه خودش دنبال نسخهٔ تازه نمی‌گردد؛ متن تازه را طبق README بسازید."),
        Phrase(
          "Settings and history stay; an older version reads a newer history without writing to it.",
          "تنظیمات و تاریخچه می‌ماند؛ نسخهٔ قدیمی، تاریخچهٔ نسخهٔ تازه را فقط می‌خواند."),
      ]
    },
    Guide(
      "several consoles", nil, Phrase("Other users and other consoles", "کاربران و کنسول‌های دیگر"),
      Phrase(
        "multiuser multi users team shared history colleagues permissions roles two windows same time remote ssh secondwindow morethanoneuser",
        "چند کاربر تیم همکار اشتراک تاریخچه مشترک نقش سطح دسترسی هم‌زمان دو پنجره دوکاربر چندسیستم")
    ) { key in
      [
        Phrase(
          "Consoles of one user share history and settings, and see each other's rows at once.",
          "کنسول‌های یک کاربر تاریخچه و تنظیمات مشترک دارند و ردیف‌های هم را همان لحظه می‌بینند."),
        Phrase(
          "There are no roles: whoever can read the files can use what is in them.",
          "نقش و سطح دسترسی ندارد: هر کس فایل‌ها را بخواند از محتوایشان استفاده می‌کند."),
        Phrase(
          "For others, \(key["ticket"]) and \(key["export"]) make texts and files.",
          "برای دیگران، با \(key["ticket"]) و \(key["export"]) متن و فایل بسازید."),
      ]
    },
  ]
}
