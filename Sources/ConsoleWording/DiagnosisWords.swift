public import Wording

/// Why a code did not come: what is most likely, how sure that is, and what to do.
public enum DiagnosisWords {
  // MARK: Certainty

  public static let howSure = Phrase("How sure", "قطعیت")
  public static let certain = Phrase("certain", "قطعی")
  public static let likely = Phrase("likely", "احتمال زیاد")
  public static let possible = Phrase("possible", "ممکن است")
  public static let notKnown = Phrase("not known", "معلوم نیست")

  public static let alsoPossible = Phrase("Also", "همچنین")
  public static let checked = Phrase("Checked", "بررسی‌شده")

  // MARK: Before it left

  public static let neverLeft = Phrase(
    "It never left this machine; nothing was charged.", "از این دستگاه خارج نشده و هزینه‌ای هم کسر نشده است.")
  public static func refused(_ status: Phrase, meaning: Phrase) -> Phrase {
    Phrase("The service refused it: \(status). \(meaning)", "سرویس آن را نپذیرفت: \(status). \(meaning)")
  }
  public static func refusedNumber(_ status: Phrase) -> Phrase {
    Phrase(
      "The service refused the number (\(status)), though its form is right. This status is also given for blacklisted numbers.",
      "سرویس شماره را نپذیرفت (\(status))، با اینکه شکل آن درست است. این وضعیت برای شماره‌های فهرست سیاه هم می‌آید."
    )
  }
  public static let askOptOut = Phrase(
    "The subscriber can leave the operators' list with *800#; or try another line.",
    "مشترک می‌تواند با \("*800#") از فهرست اپراتورها خارج شود؛ یا خط دیگری را امتحان کنید.")
  public static func askOptOut(key: String) -> Phrase {
    Phrase(
      "Ask with \(key) whether the number has opted out of the line. The subscriber can leave the operators' list with *800#; or try a service line.",
      "با \(key) بپرسید که گیرنده این خط را لغو کرده است یا نه. مشترک می‌تواند با \("*800#") از فهرست اپراتورها خارج شود؛ یا خط دیگری را امتحان کنید."
    )
  }
  public static let nobodyKnows = Phrase(
    "The request left and no readable answer came: nobody knows whether it was taken.",
    "درخواست ارسال شد و پاسخ قابل‌فهمی نرسید: معلوم نیست که سامانه آن را گرفته است یا نه.")
  /// - Parameter credit: The key that asks for the credit; nil where it would ask for another account's.
  public static func lookForIt(key: String, credit: String?) -> Phrase {
    guard let credit else {
      return Phrase(
        "Before sending again, look for it at the provider with \(key), or ask the recipient.",
        "پیش از ارسال مجدد، با \(key) آن را در فهرست سامانه جست‌وجو کنید یا از گیرنده بپرسید.")
    }
    return Phrase(
      "Before sending again, look for it at the provider with \(key), compare the credit (\(credit)), or ask the recipient.",
      "پیش از ارسال مجدد، با \(key) آن را در فهرست سامانه جست‌وجو کنید، اعتبار را مقایسه کنید (\(credit)) یا از گیرنده بپرسید."
    )
  }
  public static let notListed = Phrase(
    "the provider's list does not show it, which proves nothing",
    "در فهرست سامانه نیست، که چیزی را ثابت نمی‌کند")
  public static func severalListed(_ count: Int) -> Phrase {
    Phrase(
      "the provider lists \(count) messages that fit, and which is this one cannot be told",
      "در فهرست سامانه \(count) پیامک با این مشخصات هست و معلوم نیست کدام همین است")
  }

  public static let disputed = Phrase(
    "the provider lists one message that fits, and it may be another row's as well",
    "در فهرست سامانه یک پیامک با این مشخصات هست که ممکن است از ردیف دیگری باشد")
  public static let settled = Phrase(
    "the row is gone, or its outcome has become known in the meantime",
    "ردیف دیگر نیست یا نتیجهٔ آن در این فاصله معلوم شده است")
  public static func listedButNotKept(_ mobile: String, _ count: Int, _ problem: Phrase) -> Phrase {
    Phrase(
      "\(mobile): the provider lists \(count, "message", "messages") that fit. The row stays as it was, because the history cannot be used: \(problem)",
      "\(mobile): در فهرست سامانه \(count) پیامک با این مشخصات هست. ردیف تغییر نکرد، چون از تاریخچه نمی‌توان استفاده کرد: \(problem)"
    )
  }

  // MARK: Times

  public static func notDue(_ moment: Phrase) -> Phrase {
    Phrase("It is to go out at \(moment).", "زمان ارسال آن \(moment) است.")
  }
  public static let waitForIt = Phrase(
    "Wait, or send one for now. If the time is wrong, check date and zone: times are Iran's.",
    "صبر کنید یا یکی برای همین حالا بفرستید. اگر زمان اشتباه است، تاریخ و ساعت را بررسی کنید: ساعت‌ها به وقت ایران است."
  )
  public static func otherTime(_ moment: Phrase) -> Phrase {
    Phrase("The provider has another time for it: \(moment).", "سامانه زمان دیگری برای آن دارد: \(moment).")
  }
  public static let checkTime = Phrase(
    "Check dateForm in the settings, and this machine's clock with the doctor.",
    "تنظیم dateForm و ساعت این دستگاه را با عیب‌یابی بررسی کنید.")

  // MARK: Ends

  public static let numberUnknown = Phrase(
    "The operator does not know this number.", "اپراتور این شماره را نمی‌شناسد.")
  public static let readBack = Phrase(
    "Read the number back digit by digit, or ask for another one.",
    "شماره را رقم‌به‌رقم با گیرنده مرور کنید یا شمارهٔ دیگری بخواهید.")
  public static let takesNothing = Phrase(
    "This number takes nothing from this kind of line.", "این شماره از این نوع خط پیامک نمی‌پذیرد.")
  public static let useServiceLine = Phrase(
    "Use a service line or an approved pattern. The subscriber can leave the operators' list with *800# (Hamrah Aval: also 2 to 8999; Irancell: in MyIrancell).",
    "از خط خدماتی یا الگوی تأییدشده استفاده کنید. مشترک می‌تواند با \("*800#") از فهرست خارج شود (همراه اول: همچنین ارسال 2 به 8999؛ ایرانسل: در ایرانسل من)."
  )
  public static let optedOut = Phrase(
    "The number has opted out of this line, as by answering لغو11.",
    "گیرنده این خط را لغو کرده است، مانند پاسخ «لغو11».")
  public static let liftOptOut = Phrase(
    "Ask the provider to lift that for the line, or use another line.",
    "از پشتیبانی سامانه بخواهید لغو را برای این خط بردارد، یا از خط دیگری استفاده کنید.")
  public static let looksBlacklisted = Phrase(
    "The operator did not take it. On lines that are not service lines, this is also how blacklisted numbers look.",
    "اپراتور آن را نپذیرفت. در خط‌های غیرخدماتی، شماره‌های فهرست سیاه هم همین‌طور دیده می‌شوند.")
  public static let filtered = Phrase(
    "The text was filtered because of what it says.", "متن پیامک به‌دلیل محتوای آن فیلتر شد.")
  public static func filtered(_ what: Phrase) -> Phrase {
    Phrase("The text was filtered. It holds \(what).", "متن پیامک فیلتر شد. در آن \(what) هست.")
  }
  public static let link = Phrase("a link", "پیوند")
  public static let phoneNumber = Phrase("a telephone number", "شمارهٔ تلفن")
  public static let cardNumber = Phrase("a card number", "شمارهٔ کارت")
  public static let changeText = Phrase(
    "Take it out, or use an approved pattern. The provider can tell which word it was.",
    "آن را حذف کنید یا از الگوی تأییدشده استفاده کنید. سامانه می‌تواند بگوید کدام واژه بود.")
  public static func turnedDown(_ name: String) -> Phrase {
    Phrase("It was turned down before the operator: \(name).", "پیش از رسیدن به اپراتور رد شد: \(name).")
  }
  public static let checkLineAndText = Phrase(
    "Check line and text, and give the provider the MessageID.",
    "خط و متن را بررسی کنید و شناسهٔ پیامک (MessageID) را به پشتیبانی سامانه بدهید.")
  public static let notHandedToPhone = Phrase(
    "The operator could not hand it to the phone.", "اپراتور نتوانست آن را به گوشی تحویل دهد.")
  public static let notHandedAgain = Phrase(
    "The operator could not hand it to the phone, and it was the same on another day.",
    "اپراتور نتوانست آن را به گوشی تحویل دهد و در روز دیگری هم همین‌طور بود.")
  public static let checkPhone = Phrase(
    "Check the signal, flight mode, and that the SIM card is in use; restart the phone. It may still arrive, within about two days.",
    "آنتن، حالت پرواز و استفاده از همین سیم‌کارت را بررسی و گوشی را روشن و خاموش کنید. شاید هنوز برسد، تا حدود دو روز."
  )
  public static let checkMemory = Phrase(
    "Delete old messages, restart the phone, and try the SIM card in another phone.",
    "پیامک‌های قدیمی را حذف کنید، گوشی را روشن و خاموش کنید و سیم‌کارت را در گوشی دیگری امتحان کنید.")

  // MARK: Arrived

  public static let notSeen = Phrase(
    "The operator reports it on the phone; perhaps it was not seen.",
    "به گزارش اپراتور روی گوشی است؛ شاید دیده نشده باشد.")
  public static let lookOnPhone = Phrase(
    "Look in spam and promotions, among unknown senders and blocked numbers, on a second phone or SIM card; search for the sender's number.",
    "هرزنامه‌ها، تبلیغات، فرستنده‌های ناآشنا، شماره‌های مسدود و گوشی یا سیم‌کارت دوم را ببینید؛ شمارهٔ فرستنده را جست‌وجو کنید."
  )
  public static func severalCodes(_ count: Int, within span: Phrase) -> Phrase {
    Phrase(
      "\(count) codes went to this number within \(span); usually only the last one works.",
      "ظرف \(span) \(count) کد به این شماره رفت؛ معمولاً فقط آخرین کد کار می‌کند.")
  }
  public static func useNewest(_ moment: Phrase) -> Phrase {
    Phrase(
      "Use the newest, sent at \(moment). Send one message, then wait two minutes.",
      "از جدیدترین کد استفاده کنید، ارسال‌شده در \(moment). یک پیامک بفرستید و دو دقیقه صبر کنید.")
  }
  public static func late(_ span: Phrase) -> Phrase {
    Phrase(
      "It may have taken up to \(span); by then the code may have expired.",
      "شاید تا \(span) طول کشیده باشد؛ ممکن است تا آن زمان کد منقضی شده باشد.")
  }
  public static let longerLife = Phrase(
    "Let codes live longer, or use a service line.", "مهلت کدها را بیشتر کنید یا از خط خدماتی استفاده کنید.")
  public static func codeDigits(_ count: Int) -> Phrase {
    Phrase(
      "this code has \(count) digits, and earlier ones had others; compare with what the app compares",
      "این کد \(count) رقم دارد و کدهای قبلی طول دیگری داشتند؛ با آنچه برنامه می‌سنجد مقایسه کنید")
  }
  public static let leadingZero = Phrase(
    "this code begins with 0, which is easily lost; keep codes as text",
    "این کد با 0 شروع می‌شود که به‌آسانی گم می‌شود؛ کد را به‌صورت متن نگه دارید")
  public static let codeHidden = Phrase(
    "the answer masked the code or changed its length; the phone may show another one",
    "در پاسخ، کد پنهان یا طول آن تغییر کرده بود؛ شاید روی گوشی کد دیگری باشد")
  public static func parts(_ count: Int) -> Phrase {
    Phrase(
      "a message of \(count) parts shows when the last one has come; one part holds 70 Persian characters, code included",
      "پیامک \(count) صفحه‌ای وقتی دیده می‌شود که صفحهٔ آخر هم برسد؛ یک صفحه با کد، ۷۰ کاراکتر فارسی جا دارد")
  }

  // MARK: On its way

  public static func prefixInTrouble(_ prefix: String) -> Phrase {
    Phrase(
      "Several messages to the prefix \(prefix) wait or failed, while others arrive: it looks like the operator or the route.",
      "چند پیامک به پیش‌شمارهٔ \(prefix) مانده یا نرسیده است و بقیه می‌رسند: به نظر مشکل اپراتور یا مسیر است.")
  }
  public static func giveExamples(key: String?) -> Phrase {
    key.map {
      Phrase(
        "Try another line, and tell the provider, with examples (\($0)).",
        "خط دیگری را امتحان کنید و با چند نمونه (\($0)) به سامانه خبر دهید.")
    }
      ?? Phrase(
        "Try another line, and tell the provider, with examples.",
        "خط دیگری را امتحان کنید و با چند نمونه به سامانه خبر دهید.")
  }
  public static func waitedAtProvider(_ age: Phrase) -> Phrase {
    Phrase(
      "It was still in the provider's queue after \(age).", "پس از \(age) هنوز در صف سامانه بود.")
  }
  public static let allWait = Phrase(
    "Everything sent around that time waits: it looks like the provider.",
    "همهٔ پیامک‌های آن چند دقیقه مانده است: به نظر مشکل سامانه است.")
  public static func onItsWay(_ age: Phrase) -> Phrase {
    Phrase("It was sent \(age) ago, and nothing looks wrong.", "\(age) پیش ارسال شده و همه‌چیز عادی است.")
  }
  public static let justWait = Phrase(
    "Wait. Do not send again yet: a newer code makes the older one useless.",
    "صبر کنید و فعلاً دوباره نفرستید: کد جدید، کد قبلی را بی‌اثر می‌کند.")
  public static func tooMany(_ count: Int) -> Phrase {
    Phrase(
      "\(count) messages went to this number lately; providers and phones hold such back.",
      "به‌تازگی \(count) پیامک به این شماره رفته است؛ سامانه‌ها و گوشی‌ها جلوی چنین پیامک‌هایی را می‌گیرند.")
  }
  public static let waitTenMinutes = Phrase(
    "Wait ten minutes, or use another number or line.",
    "ده دقیقه صبر کنید یا از شماره یا خط دیگری استفاده کنید.")
  public static func night(_ prefix: String) -> Phrase {
    Phrase(
      "It was sent at night. To numbers of Hamrah Aval, which issued the prefix \(prefix), lines that are not service lines are held or dropped then.",
      "شب ارسال شده است. پیامک خط‌های غیرخدماتی به شماره‌های همراه اول، که پیش‌شمارهٔ \(prefix) را صادر کرده است، شب‌ها نگه داشته یا حذف می‌شود."
    )
  }
  public static let notAtNight = Phrase(
    "Use a service line, or send after nine in the morning; it may have been charged.",
    "از خط خدماتی استفاده کنید یا پس از ۹ صبح بفرستید؛ شاید هزینهٔ آن کسر شده باشد.")
  public static func atOperator(_ age: Phrase, _ prefix: String) -> Phrase {
    Phrase(
      "It had been at the operator for \(age), while others with the prefix \(prefix) arrived.",
      "\(age) نزد اپراتور بوده است، در حالی که پیامک‌های دیگر با پیش‌شمارهٔ \(prefix) رسیده‌اند.")
  }
  public static let ported = Phrase(
    "numbers keep their prefix when they change the operator, and routes can lag: ask who serves it, and since when",
    "شماره با ترابرد، پیش‌شمارهٔ خود را نگه می‌دارد و مسیرها دیر به‌روز می‌شوند: بپرسید اپراتور فعلی کیست و از کی")
  public static let noCredit = Phrase(
    "the credit does not pay for another message", "اعتبار برای پیامک بعدی کافی نیست")
  public static func similar(_ mobile: String) -> Phrase {
    Phrase(
      "a message reached \(mobile), which differs in one digit or two swapped ones: read the number back",
      "پیامکی به \(mobile) رسیده است که یک رقم یا جای دو رقم آن فرق دارد: شماره را با گیرنده مرور کنید")
  }
  public static func noReportYet(_ state: Phrase, _ age: Phrase) -> Phrase {
    Phrase(
      "After \(age) it was reported as “\(state)”, and no end since; it may have arrived.",
      "پس از \(age)، «\(state)» گزارش شده و پس از آن گزارش نهایی نرسیده است؛ شاید رسیده باشد.")
  }
  public static func askUser(key: String?) -> Phrase {
    key.map {
      Phrase(
        "Ask the user whether it is there; \($0) asks the service again.",
        "از گیرنده بپرسید رسیده است یا نه؛ پرسش دوباره از سرویس با \($0).")
    } ?? Phrase("Ask the user whether it is there.", "از گیرنده بپرسید رسیده است یا نه.")
  }
  public static let neverReported = Phrase(
    "No report came within 72 hours, and none is to be expected. It may have arrived all the same.",
    "ظرف ۷۲ ساعت گزارشی نرسید و دیگر انتظار آن نمی‌رود. با این حال شاید رسیده باشد.")
  public static func notAskedLately(_ age: Phrase) -> Phrase {
    Phrase(
      "The last report came after \(age), and its way had not ended. Reports come within 72 hours.",
      "آخرین گزارش پس از \(age) رسید و مسیر آن هنوز پایان نیافته بود. گزارش‌ها ظرف ۷۲ ساعت می‌رسند.")
  }
  public static func askedInVain(_ moment: Phrase) -> Phrase {
    Phrase(
      "The service was asked, last at \(moment), and no report about it is known.",
      "از سرویس پرسیده شده است، آخرین بار \(moment)، و گزارشی از آن در دست نیست.")
  }
  public static let notAsked = Phrase(
    "The service has not been asked whether it arrived.", "از سرویس پرسیده نشده است که رسیده است یا نه.")
  public static func cannotAsk(_ reason: Phrase) -> Phrase {
    Phrase("Whether it arrived is not known: \(reason)", "معلوم نیست رسیده است یا نه: \(reason)")
  }
  public static let lookInPanel = Phrase(
    "Look in the provider's panel, or ask the recipient.", "در پنل سامانه ببینید یا از گیرنده بپرسید.")
  public static func stateUnknown(_ name: String) -> Phrase {
    Phrase("The provider does not know where it is: \(name).", "سامانه نمی‌داند پیامک کجاست: \(name).")
  }

  // MARK: Checked

  public static let taken = Phrase("the provider took it", "سامانه آن را گرفت")
  public static let serviceLine = Phrase("it went from a service line", "از خط خدماتی رفت")
  public static let notNight = Phrase("it was not sent at night", "شب ارسال نشد")
  public static let enoughCredit = Phrase("the credit is enough", "اعتبار کافی است")
  public static let notOptedOut = Phrase(
    "the number has not opted out of the line", "گیرنده این خط را لغو نکرده است")
  public static func prefixArrives(_ prefix: String) -> Phrase {
    Phrase("others with the prefix \(prefix) arrive", "پیامک‌های دیگر با پیش‌شمارهٔ \(prefix) می‌رسند")
  }
  public static let onePart = Phrase("it is a single part", "یک صفحه است")

  // MARK: Asking further

  public static func askingOptOut(_ mobile: String) -> Phrase {
    Phrase(
      "Asking whether \(mobile) has opted out of the line…",
      "در حال پرسیدن اینکه \(mobile) این خط را لغو کرده است یا نه…")
  }
  public static func hasOptedOut(_ mobile: String, line: String) -> Phrase {
    Phrase("\(mobile) has opted out of the line \(line).", "\(mobile) خط \(line) را لغو کرده است.")
  }
  public static func hasNotOptedOut(_ mobile: String, line: String) -> Phrase {
    Phrase(
      "\(mobile) has not opted out of the line \(line). The operators' own lists cannot be asked.",
      "\(mobile) خط \(line) را لغو نکرده است. فهرست‌های خود اپراتورها را نمی‌توان پرسید.")
  }
  public static func optOutNotTold(_ mobile: String, _ reason: Phrase) -> Phrase {
    Phrase(
      "Not known whether \(mobile) has opted out: \(reason).",
      "معلوم نیست \(mobile) این خط را لغو کرده است یا نه: \(reason).")
  }
  public static let numberNotMentioned = Phrase(
    "the answer does not mention the number", "در پاسخ، نامی از شماره نیست")
  public static func looking(_ mobile: String) -> Phrase {
    Phrase(
      "Looking for the message to \(mobile) at the provider…", "در حال جست‌وجوی پیامک \(mobile) در سامانه…")
  }
  public static func listed(_ mobile: String, messageID: String) -> Phrase {
    Phrase(
      "\(mobile): the provider lists it as \(messageID). It was taken.",
      "\(mobile): در فهرست سامانه با شناسهٔ \(messageID) هست. سامانه آن را گرفته است.")
  }
  public static func lookedInVain(_ mobile: String, _ reason: Phrase) -> Phrase {
    Phrase("\(mobile): \(reason).", "\(mobile): \(reason).")
  }
  public static let onlyUnknown = Phrase(
    "Only for a row whose outcome is unknown.", "فقط برای ردیف با نتیجهٔ «نامشخص».")
  public static let neverWent = Phrase(
    "No row here is about this number; deleted rows do not show. If your app should have sent, look into its own log; amoot-otp simulate shows what its call lacks.",
    "ردیفی دربارهٔ این شماره اینجا نیست؛ ردیف‌های حذف‌شده دیده نمی‌شوند. اگر برنامهٔ شما باید می‌فرستاد، لاگ برنامهٔ خودتان را ببینید؛ \("amoot-otp simulate") نشان می‌دهد فراخوانی آن چه کم دارد."
  )
  public static let notWrittenYet = Phrase(
    "How it ended is not in the history yet; this is possible once it is.",
    "نتیجهٔ آن هنوز در تاریخچه ثبت نشده است؛ پس از ثبت ممکن می‌شود.")
  public static let isAsking = Phrase("Already asking.", "پرسش در جریان است.")
}
