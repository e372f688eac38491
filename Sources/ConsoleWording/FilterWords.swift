public import Wording

/// The history's filter, order and fields.
public enum FilterWords {
  public static let newestFirst = Phrase("newest first", "اول جدیدترین‌ها")
  public static let slowestFirst = Phrase("slowest first", "اول کندترین‌ها")
  public static let oldestFirst = Phrase("oldest first", "اول قدیمی‌ترین‌ها")
  public static let byNumber = Phrase("by number", "به ترتیب شماره")
  public static let byOutcome = Phrase("by outcome, unknown first", "به ترتیب نتیجه، اول نامشخص‌ها")
  public static let byLine = Phrase("by line", "به ترتیب خط")
  public static let byProfile = Phrase("by profile", "به ترتیب پروفایل")
  public static let orders = Phrase("Sort the history", "ترتیب تاریخچه")

  // MARK: Expected

  public static let mobile = Phrase(
    "the first digits of a number, as in mobile:0912", "رقم‌های اول شماره، مانند \("mobile:0912")")
  public static let line = Phrase("a line, as in line:public", "خط ارسال، مانند \("line:public")")
  public static let destination = Phrase(
    "provider, simulator, other, or a part of an address",
    "\("provider")، \("simulator")، \("other") یا بخشی از یک آدرس")
  public static let destinationField = Phrase("Sent to", "مقصد")
  public static let profile = Phrase("a profile's name", "نام پروفایل")
  public static let status = Phrase(
    "a code or a part of a title, as in status:-207 or status:token",
    "کد وضعیت یا بخشی از عنوان آن، مانند \("status:-207") یا \("status:token")")
  public static let outcome = Phrase(
    "accepted, refused, notsent, unknown or sending",
    "یکی از \("accepted")، \("refused")، \("notsent")، \("unknown") و \("sending") (پذیرفته، ردشده، ارسال‌نشده، نامشخص یا در حال ارسال)"
  )
  public static func moment(_ word: String) -> Phrase {
    let sample = "\(word):2026-11-01"
    return Phrase(
      "a day, a day and a time, or how long ago, as in \(sample), 1405/09/02 14:30, 2h or today",
      "یک روز، روز و ساعت، یا فاصلهٔ زمانی تا اکنون، مانند \(sample)، \("1405/09/02 14:30")، \("2h") یا \("today")"
    )
  }
  public static let days = Phrase(
    "a day, a weekday, yesterday, or last week, as in on:2026-11-01 or on:yesterday",
    "یک روز، روز هفته، دیروز یا هفتهٔ پیش، مانند \("on:1405/09/02") یا \("on:yesterday")")
  public static let id = Phrase(
    "the number of a row, or a MessageID", "شمارهٔ ردیف یا شناسهٔ پیامک (MessageID)")
  public static let batch = Phrase("the number of a batch", "شمارهٔ یک ارسال گروهی")
  public static let code = Phrase("a code", "یک کد")
  public static let part = Phrase("a part of it", "بخشی از آن")
  public static func knownNames(_ names: String) -> Phrase {
    Phrase(
      "one of \(names), or the word in quotation marks to search for it",
      "یکی از \(names) یا خود واژه در علامت نقل‌قول برای جست‌وجوی آن")
  }
  /// The names of what failed in any way; the first is offered.
  public static let failedNames = ["failed", "ناموفق", "نرسیده", "نرسید"]
  /// Other names of what has reached the phone, folded.
  public static let arrivedNames: Set<String> = ["arrived", "رسیده", "رسید", "تحویلشده", "تحویلشد"]
  /// Words that connect others, folded.
  public static let or: Set<String> = ["or", "یا"]
  public static let and: Set<String> = ["and", "و"]
  public static let not: Set<String> = ["not", "without", "except", "بهجز", "بدون", "غیر"]
  /// - Parameter name: as it is written before a colon.
  public static func didYouMean(_ name: String) -> Phrase { .verbatim("\(name):") }
  public static func completes(key: String, to text: String) -> Phrase {
    Phrase("\(key): \(text)", "با \(key): \(text)")
  }
  public static let anotherWord = Phrase("another word", "واژه‌ای دیگر")
  public static func problem(column: Int, word: String, expected: Phrase) -> Phrase {
    Phrase(
      "Position \(column), “\(word)”: enter \(expected)",
      "در جایگاه \(column) به‌جای «\(word)» وارد کنید: \(expected)")
  }

  // MARK: How it was understood

  public static func mobileStarts(_ digits: String) -> Phrase {
    let start = "0\(digits)"
    return Phrase("mobile starts with \(start)", "موبایل با \(start) شروع می‌شود")
  }
  public static func lineIs(_ line: String) -> Phrase { Phrase("line \(line)", "خط \(line)") }
  public static func profileIs(_ name: String) -> Phrase { Phrase("profile \(name)", "پروفایل \(name)") }
  public static func statusIs(_ code: String) -> Phrase { Phrase("status \(code)", "کد وضعیت \(code)") }
  public static func statusHolds(_ title: String) -> Phrase {
    Phrase("status with “\(title)”", "وضعیت شامل «\(title)»")
  }
  public static func outcomeIs(_ outcome: Phrase) -> Phrase {
    Phrase("outcome \(outcome)", "نتیجه: \(outcome)")
  }
  public static func destinationIs(_ word: String) -> Phrase {
    Phrase("sent to “\(word)”", "مقصد شامل «\(word)»")
  }
  public static func deliveryIs(_ stage: Phrase) -> Phrase {
    Phrase("delivery: \(stage)", "تحویل: \(stage)")
  }
  public static func since(_ moment: Phrase) -> Phrase { Phrase("since \(moment)", "از \(moment)") }
  public static func until(_ moment: Phrase) -> Phrase { Phrase("until \(moment)", "تا \(moment)") }
  public static func word(_ word: String) -> Phrase { Phrase("“\(word)”", "«\(word)»") }
  public static func on(_ day: Phrase) -> Phrase { Phrase("on \(day)", "در \(day)") }
  public static func days(from first: Phrase, to last: Phrase) -> Phrase {
    Phrase("from \(first) to \(last)", "از \(first) تا \(last)")
  }
  public static let failed = Phrase("failed in any way", "ناموفق")
  public static func idIs(_ id: String) -> Phrase {
    Phrase("row or MessageID \(id)", "ردیف یا شناسهٔ \(id)")
  }
  public static func batchIs(_ id: String) -> Phrase { Phrase("batch \(id)", "ارسال گروهی \(id)") }
  public static func codeIs(_ code: String) -> Phrase { Phrase("code \(code)", "کد \(code)") }
  public static func textHolds(_ part: String) -> Phrase {
    Phrase("message with “\(part)”", "متن شامل «\(part)»")
  }
  public static func noteHolds(_ part: String) -> Phrase {
    Phrase("note with “\(part)”", "یادداشت شامل «\(part)»")
  }
  public static func or(_ first: Phrase, _ second: Phrase) -> Phrase {
    Phrase("\(first) or \(second)", "\(first) یا \(second)")
  }
  public static func not(_ term: Phrase) -> Phrase { Phrase("not \(term)", "به‌جز \(term)") }

  // MARK: Views

  public static let views = Phrase("Show", "نمایش")
  public static let viewToday = (title: Phrase("Today", "امروز"), filter: Phrase("today", "امروز"))
  public static let viewYesterday = (
    title: Phrase("Yesterday", "دیروز"), filter: Phrase("yesterday", "دیروز")
  )
  public static let viewFailed = (
    title: Phrase("What failed", "ناموفق‌ها"), filter: Phrase("failed", "ناموفق")
  )
  public static let viewUnknown = (
    title: Phrase("Unknown outcomes", "نتیجه‌های نامشخص"), filter: Phrase("unknown", "نامشخص")
  )
  public static let viewBatch = Phrase("This row's batch", "ارسال گروهی این ردیف")
  public static let viewNumber = Phrase("This number", "همین شماره")
  public static let viewAll = Phrase("All rows", "همهٔ ردیف‌ها")

  // MARK: Fields of a row

  public static let timeField = Phrase("Time", "زمان")
  public static let rowField = Phrase("Row", "ردیف")
  public static let profileField = Phrase("Profile", "پروفایل")
  public static let mobileField = Phrase("Mobile", "موبایل")
  public static let lineField = Phrase("Line number", "شمارهٔ خط")
  public static let askedForField = Phrase("Send at", "زمان ارسال")
  public static let outcomeField = Phrase("Outcome", "نتیجه")
  public static let statusField = Phrase("Status", "وضعیت")
  public static let messageIDField = Phrase("MessageID", "شناسهٔ پیامک")
  public static let codeField = Phrase("Code", "کد")
  public static let batchField = Phrase("Batch", "ارسال گروهی")
  public static let durationField = Phrase("Duration", "مدت")
  public static let noteField = Phrase("Note", "یادداشت")
  public static func iranTime(_ moment: Phrase) -> Phrase {
    Phrase("\(moment) Iran time", "\(moment) به وقت ایران")
  }
  public static let atOnce = Phrase("at once", "بلافاصله")

  // MARK: States

  public static let sending = Phrase("sending", "در حال ارسال")
}
