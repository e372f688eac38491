/// Remarks on answers, and reasons why one could not be understood.
public enum AnswerWords {
  // MARK: Deviations

  public static let statusIsNumber = Phrase(
    "Status came as a number; the provider's samples show a title.",
    "مقدار Status عدد بود؛ در نمونه‌های سامانه، عنوان وضعیت آمده است.")
  public static let statusIsNumericText = Phrase(
    "Status came as digits in quotes; the provider's samples show a title.",
    "مقدار Status چند رقم در علامت نقل‌قول بود؛ در نمونه‌های سامانه، عنوان وضعیت آمده است.")
  public static let statusInsideDataOnly = Phrase(
    "Status came only inside Data.",
    "فیلد Status فقط در Data بود.")
  public static let statusesDiffer = Phrase(
    "Status outside and inside Data differ; one that is not Success was used.",
    "مقدار Status در Data و بیرون از آن متفاوت بود؛ مقداری که Success نبود ملاک قرار گرفت.")
  public static let dataIsArray = Phrase(
    "Data came as an array.", "مقدار Data آرایه بود.")
  public static let dataIsFlat = Phrase(
    "The fields came at the top level, without Data.",
    "فیلدها مستقیماً در پاسخ بود، نه در Data.")
  public static let severalResults = Phrase(
    "Data held several results; the one for this number was used, or else the first.",
    "در Data چند مورد بود؛ مورد همین شماره به کار رفت، وگرنه مورد اول.")
  public static let messageIDIsText = Phrase("MessageID came as text.", "مقدار MessageID متن بود، نه عدد.")
  public static let mobileIsNumber = Phrase(
    "Mobile came as a number, which loses a leading zero.",
    "مقدار Mobile عدد بود؛ صفر اول شماره در عدد از بین می‌رود.")
  public static let codeIsNumber = Phrase("Code came as a number.", "مقدار Code عدد بود.")
  public static let codePadded = Phrase(
    "Code came as a number shorter than requested; leading zeros were restored.",
    "مقدار Code عددی کوتاه‌تر از طول درخواستی بود؛ صفرهای اول کد بازگردانده شد.")
  public static let codeMasked = Phrase(
    "Code came masked with asterisks.",
    "مقدار Code با ستاره پوشانده شده بود.")
  public static let keysInOtherCase = Phrase(
    "The keys came in a different letter case.",
    "بزرگی و کوچکی حروف در نام فیلدها متفاوت بود.")
  public static let unknownStatus = Phrase(
    "The status is not in the documentation's table.",
    "این وضعیت در جدول مستندات وجود ندارد.")
  public static let hiddenCharacters = Phrase(
    "The answer contains control characters or direction marks; they are shown as escapes and have no effect.",
    "پاسخ کاراکترهای کنترلی یا نشانه‌های جهت دارد؛ این‌ها به‌صورت escape نمایش داده می‌شوند و اثری ندارند.")
  public static let bareValue = Phrase(
    "The answer was a bare value instead of an object.",
    "پاسخ به‌جای شیء JSON، فقط یک مقدار بود.")
  public static let trailingText = Phrase(
    "Something other than JSON follows the answer; it was ignored.",
    "پس از پاسخ، چیزی غیر از JSON آمده بود که نادیده گرفته شد.")
  public static let jsonInString = Phrase(
    "The answer, or its Data, came as JSON inside a JSON string.",
    "پاسخ یا Data آن به‌صورت JSON در یک رشتهٔ JSON بود.")
  public static let otherMobile = Phrase(
    "Mobile is not the number in the request.",
    "مقدار Mobile با شمارهٔ درخواست یکی نیست.")

  // MARK: Failures

  public static let empty = Phrase(
    "the answer has an empty body instead of JSON with a Status",
    "بدنهٔ پاسخ خالی است؛ باید JSON با فیلد Status باشد")
  public static let html = Phrase(
    "the answer is a web page or other markup instead of JSON with a Status",
    "پاسخ صفحهٔ وب یا متن نشانه‌گذاری‌شده است؛ باید JSON با فیلد Status باشد")
  public static func notJSON(reason: Phrase, offset: Int, line: Int, column: Int) -> Phrase {
    Phrase(
      "the answer is not valid JSON: \(reason) (byte \(String(offset)), line \(String(line)), column \(String(column)))",
      "پاسخ JSON معتبر نیست: \(reason) (بایت \(offset)، سطر \(line)، ستون \(column))")
  }
  public static func cutOff(after count: Int) -> Phrase {
    Phrase(
      "the answer is cut off after \(count, "byte", "bytes")",
      "پاسخ پس از \(count) بایت قطع شده است")
  }
  public static func tooLarge(kibibytes: Int) -> Phrase {
    Phrase(
      "the answer is longer than \(kibibytes) KiB; reading stopped there",
      "پاسخ بزرگ‌تر از \(kibibytes) کیلوبایت است و خواندن آن همان‌جا متوقف شد")
  }
  public static let noStatus = Phrase(
    "the answer is JSON but tells no Status", "پاسخ JSON است و مقدار Status ندارد")
  public static func severalStatuses(_ one: String, _ other: String) -> Phrase {
    Phrase(
      "the answer has two Status values that differ: “\(one)” and “\(other)”",
      "پاسخ دو Status متفاوت دارد: «\(one)» و «\(other)»")
  }
  public static func foreignStatus(_ text: String) -> Phrase {
    Phrase(
      "the answer is JSON with a status (“\(text)”) that is not the service's",
      "پاسخ JSON است و وضعیت آن («\(text)») از این سرویس نیست")
  }

  // MARK: HTTP

  /// Returns HTTP's own words, which belong to no language.
  ///
  /// - Parameter name: the status's name in HTTP's registry, after a space; empty if it has none.
  public static func http(_ status: String, _ name: String) -> Phrase { .verbatim("HTTP \(status)\(name)") }
  public static func httpFromGateway(_ words: Phrase) -> Phrase {
    Phrase("\(words), from an intermediate gateway", "\(words)، از یک سرور واسط")
  }
  public static func httpFromProxy(_ words: Phrase) -> Phrase {
    Phrase("\(words), from an intermediate proxy", "\(words)، از یک پروکسی واسط")
  }
  public static func httpLogin(_ words: Phrase) -> Phrase {
    Phrase("\(words): log in to the network first", "\(words): اول از صفحهٔ ورود، وارد شبکه شوید")
  }
}
