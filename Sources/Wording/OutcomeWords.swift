/// How a send ended.
public enum OutcomeWords {
  /// The rest of a sentence about an answer of HTTP 404.
  public static func wrongAddress(_ address: String) -> Phrase {
    Phrase(
      "; the base address \(address) may be wrong: the service's ends in /rest",
      "؛ شاید آدرس پایهٔ \(address) اشتباه باشد: آدرس سرویس به \("/rest") ختم می‌شود")
  }
  public static let briefWrongAddress = Phrase("HTTP 404: wrong address?", "خطای \("HTTP 404"): آدرس اشتباه؟")
  // MARK: Whole sentences

  public static func listed(messageID: String) -> Phrase {
    Phrase(
      "No readable answer came, but the provider lists the message as \(messageID): it was taken.",
      "پاسخ قابل‌فهمی نرسید، ولی پیامک با شناسهٔ \(messageID) در فهرست سامانه هست: سامانه آن را گرفته است.")
  }
  public static let briefListed = Phrase("taken, by the provider's list", "در فهرست سامانه هست")
  public static func accepted(messageID: String) -> Phrase {
    Phrase(
      "The service accepted the message as \(messageID).",
      "سرویس پیامک را با شناسهٔ \(messageID) پذیرفت.")
  }
  public static let acceptedWithoutID = Phrase(
    "The service accepted the message but gave no MessageID.",
    "سرویس پیامک را پذیرفت، ولی شناسهٔ آن (MessageID) را نداد.")
  public static let refused = Phrase("The service refused.", "سرویس درخواست را رد کرد.")
  public static func refused(_ status: Phrase, meaning: Phrase, remedy: Phrase) -> Phrase {
    Phrase(
      "The service refused: \(status). \(meaning) \(remedy)",
      "سرویس درخواست را رد کرد: \(status). \(meaning) \(remedy)")
  }
  public static func notSent(_ reason: Phrase) -> Phrase {
    Phrase(
      "Not sent: \(reason). Nothing left this machine.",
      "ارسال نشد: \(reason). هیچ درخواستی از این دستگاه ارسال نشده است.")
  }
  public static let abandoned = Phrase(
    "Unknown: the program ended before the outcome was recorded. The message may have been sent and charged.",
    "نتیجه نامشخص است: برنامه پیش از ثبت نتیجه بسته شد. شاید پیامک ارسال شده و هزینه‌اش هم کسر شده باشد.")
  public static func unknown(_ reason: Phrase) -> Phrase {
    Phrase(
      "Unknown: the request left, but \(reason). It may have been sent and charged.",
      "نتیجه نامشخص است: درخواست ارسال شد، ولی \(reason). شاید پیامک ارسال شده و هزینه‌اش هم کسر شده باشد.")
  }
  /// What holds of every unknown outcome, whatever the server has said.
  public static func otherMobile(_ mobile: String) -> Phrase {
    Phrase(
      " But it names another number, \(mobile): check which phone received the code.",
      " ولی در پاسخ شمارهٔ دیگری آمده است (\(mobile)): بررسی کنید کد به کدام گوشی رسیده است.")
  }

  // MARK: Reasons, within a sentence

  public static func tookTooLong(_ activity: Phrase, limit: Phrase) -> Phrase {
    Phrase("\(activity) was not finished within \(limit)", "\(activity) تا \(limit) تمام نشد")
  }
  public static let cancelledBeforeItLeft = Phrase(
    "cancelled before the request left",
    "پیش از ارسال درخواست لغو شد")
  public static func failed(_ activity: Phrase, detail: Phrase) -> Phrase {
    Phrase("\(activity) failed: \(detail)", "هنگام \(activity) خطایی رخ داد: \(detail)")
  }
  public static func failed(_ activity: Phrase) -> Phrase {
    Phrase("\(activity) failed", "هنگام \(activity) خطایی رخ داد")
  }
  public static let sending = Phrase("sending", "ارسال")
  public static let exchange = Phrase("the exchange", "ارتباط با سرور")
  public static let cancelled = Phrase("cancelled", "لغو شد")
  public static func noAnswerWithin(_ limit: Phrase) -> Phrase {
    Phrase("no complete answer came within \(limit)", "تا \(limit) پاسخ کاملی نرسید")
  }
  public static let cancelledBeforeAnswer = Phrase(
    "it was cancelled before the answer came",
    "پیش از رسیدن پاسخ لغو شد")
  public static func redirected(status: String, target: Phrase) -> Phrase {
    let http = "HTTP \(status)"
    return Phrase(
      "the server answered with a redirect (\(http)) to \(target), which is not followed",
      "پاسخ سرور (\(http)) تغییر مسیر به \(target) است که دنبال نمی‌شود")
  }
  public static let unnamedPlace = Phrase("an unnamed place", "آدرسی نامعلوم")
  public static func webPage(_ failure: Phrase, status: String) -> Phrase {
    let http = "HTTP \(status)"
    return Phrase(
      "\(failure) (\(http)); a proxy or the network's login page may have answered, or the base address is wrong",
      "\(failure) (\(http))؛ شاید صفحهٔ ورود به شبکه یا یک پروکسی پاسخ داده باشد یا آدرس پایه اشتباه باشد")
  }
  public static func unreadable(_ failure: Phrase, status: String) -> Phrase {
    let http = "HTTP \(status)"
    return Phrase("\(failure) (\(http))", "\(failure) (\(http))")
  }
  public static func httpError(_ failure: Phrase, _ status: Phrase) -> Phrase {
    Phrase("\(failure) (\(status))", "\(failure) (\(status))")
  }
  public static func asksToWait(_ retryAfter: String) -> Phrase {
    let header = "Retry-After \(retryAfter)"
    return Phrase("; it asks to wait: \(header)", "؛ سرور خواسته است صبر کنید: \(header)")
  }
  public static func contradictory(status: String, messageID: String) -> Phrase {
    Phrase(
      "the service answered \(status), and yet gave a MessageID (\(messageID)) and a code",
      "سرویس همراه با وضعیت \(status)، شناسهٔ پیامک (\(messageID)) و کد هم فرستاد")
  }
  public static let noAnswerKnown = Phrase("no answer is known", "پاسخی در دست نیست")

  // MARK: A few words, for a row

  public static func briefCancelled(_ phase: Phrase) -> Phrase {
    Phrase("cancelled (\(phase))", "لغو شد (\(phase))")
  }
  public static func briefTimedOut(_ phase: Phrase) -> Phrase {
    Phrase("\(phase): timed out", "مهلت \(phase) تمام شد")
  }
  public static func briefFailed(_ phase: Phrase) -> Phrase { Phrase("\(phase) failed", "خطا در \(phase)") }
  public static func briefNoAnswer(after limit: Phrase) -> Phrase {
    Phrase("no answer after \(limit)", "تا \(limit) پاسخی نرسید")
  }
  public static let briefCancelledAfter = Phrase("cancelled after it left", "پس از ارسال لغو شد")
  public static let briefNotUnderstood = Phrase("answer not understood", "پاسخ قابل‌فهم نیست")
  public static let briefLost = Phrase("connection lost", "اتصال قطع شد")
  public static func briefRedirected(status: String) -> Phrase {
    let http = "HTTP \(status)"
    return Phrase("redirected (\(http))", "تغییر مسیر (\(http))")
  }
  public static let briefEmpty = Phrase("empty answer", "پاسخ خالی")
  public static func briefWebPage(status: String) -> Phrase {
    let http = "HTTP \(status)"
    return Phrase("web page, \(http)", "صفحهٔ وب، \(http)")
  }
  public static let briefNotJSON = Phrase("answer is not JSON", "پاسخ JSON نیست")
  public static let briefCutOff = Phrase("answer cut off", "پاسخ ناقص")
  public static let briefTooLarge = Phrase("answer too large", "پاسخ بیش از حد بزرگ")
  public static let briefNoStatus = Phrase("answer without status", "پاسخ بدون وضعیت")
  public static let briefSeveralStatuses = Phrase("two statuses that differ", "دو وضعیت متفاوت")
  public static let briefForeign = Phrase("not the service's answer", "پاسخ از سرویس نیست")
  public static func briefContradictory(status: String) -> Phrase {
    Phrase("\(status) with a code", "وضعیت \(status) همراه با کد")
  }
  public static let briefAbandoned = Phrase("program ended meanwhile", "برنامه پیش از ثبت نتیجه بسته شد")

  // MARK: The kinds

  public static let accepted = Phrase("accepted", "پذیرفته شد")
  public static let refusedKind = Phrase("refused", "رد شد")
  public static let notSentKind = Phrase("not sent", "ارسال نشد")
  public static let unknownKind = Phrase("unknown", "نامشخص")
  public static let unknownKindLong = Phrase(
    "unknown (it may have been sent and charged)",
    "نامشخص (شاید پیامک ارسال شده و هزینه‌اش هم کسر شده باشد)")

  // MARK: Phases

  public static let settingsPhase = Phrase("settings", "تنظیمات")
  public static let historyPhase = Phrase("history", "تاریخچه")
  public static let namePhase = Phrase("name lookup", "یافتن آدرس سرور")
  public static let connectPhase = Phrase("connection", "اتصال")
  public static let tlsPhase = Phrase("TLS", "TLS")
  public static let sendPhase = Phrase("sending", "ارسال")
  public static let waitPhase = Phrase("waiting", "انتظار برای پاسخ")
  public static let receivePhase = Phrase("receiving", "دریافت پاسخ")
  public static let settingsActivity = Phrase("reading the settings", "خواندن تنظیمات")
  public static let historyActivity = Phrase("recording the send in the history", "ثبت ارسال در تاریخچه")
  public static let nameActivity = Phrase("looking up the server's name", "یافتن آدرس سرور")
  public static let connectActivity = Phrase("connecting to the server", "اتصال به سرور")
  public static let tlsActivity = Phrase("setting up the secure connection (TLS)", "برقراری اتصال امن (TLS)")
  public static let sendActivity = Phrase("sending the request", "ارسال درخواست")
  public static let waitActivity = Phrase("waiting for the answer", "انتظار برای پاسخ")
  public static let receiveActivity = Phrase("receiving the answer", "دریافت پاسخ")

  // MARK: So many of a batch

  public static func acceptedCount(_ count: Int) -> Phrase {
    Phrase("\(count) accepted", "\(count) مورد پذیرفته شد")
  }
  public static func refusedCount(_ count: Int) -> Phrase {
    Phrase("\(count) refused", "\(count) مورد رد شد")
  }
  public static func notSentCount(_ count: Int) -> Phrase {
    Phrase("\(count) not sent", "\(count) مورد ارسال نشد")
  }
  public static func unknownCount(_ count: Int) -> Phrase {
    Phrase("\(count) unknown", "\(count) مورد نامشخص است")
  }
  public static func unknownCountLong(_ count: Int) -> Phrase {
    Phrase(
      "\(count) unknown (may have been sent and charged)",
      "\(count) مورد نامشخص است (شاید پیامک ارسال شده و هزینه‌اش هم کسر شده باشد)")
  }
}
