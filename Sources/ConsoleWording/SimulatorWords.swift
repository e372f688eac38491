public import Wording

/// The simulated service.
public enum SimulatorWords {
  public static func badRecording(line: Int) -> Phrase {
    Phrase(
      "line \(line) is not a recorded answer; amoot-otp doctor --record FILE writes them",
      "سطر \(line) پاسخ ضبط‌شده نیست؛ \("amoot-otp doctor --record FILE") آن‌ها را می‌نویسد")
  }
  public static let nothingRecorded = Phrase(
    "it holds no recorded answer; amoot-otp doctor --record FILE writes them",
    "پاسخ ضبط‌شده‌ای در آن نیست؛ \("amoot-otp doctor --record FILE") آن‌ها را می‌نویسد")
  public static func replays(_ methods: String) -> Phrase {
    Phrase("replays recorded answers of \(methods)", "پاسخ‌های ضبط‌شدهٔ \(methods) را پخش می‌کند")
  }
  public static let deliveryCode = Phrase(
    "is accepted, and its delivery ends in code NNN: 9120004035 is BlackList",
    "پذیرفته می‌شود و تحویل آن به کد NNN می‌رسد: 9120004035 یعنی BlackList")
  public static let staysQueued = Phrase("is accepted, and stays queued", "پذیرفته می‌شود و در صف می‌ماند")
  public static let arrivesLate = Phrase(
    "is accepted, and reaches the phone after a minute", "پذیرفته می‌شود و پس از یک دقیقه به گوشی می‌رسد")
  public static let failsFirst = Phrase(
    "is accepted, fails, and reaches the phone later", "پذیرفته می‌شود، تحویل نمی‌شود و سپس به گوشی می‌رسد")
  public static let callsFail = Phrase(
    "is accepted; asking about its delivery fails", "پذیرفته می‌شود؛ پرسیدن از تحویل آن ناموفق است")
  public static let isLeftOut = Phrase(
    "is accepted, and left out when its delivery is asked about",
    "پذیرفته می‌شود و در پاسخ به پرسش از تحویل نمی‌آید")
  public static let comesAsTitle = Phrase(
    "is accepted; its delivery comes as a title, and in another order",
    "پذیرفته می‌شود؛ تحویل آن با عنوان و به ترتیب دیگری می‌آید")
  public static let hasOptedOut = Phrase(
    "is accepted, but the number has opted out of the line",
    "پذیرفته می‌شود، ولی گیرنده دریافت از این خط را لغو کرده است")
  public static let sendOnly = Phrase(
    "may send, and is refused everything else (-208)",
    "فقط اجازهٔ ارسال دارد و هر درخواست دیگری رد می‌شود (\("-208"))")
  public static let neverAnswers = Phrase("never answers", "هرگز پاسخ نمی‌دهد")
  public static let closes = Phrase(
    "closes the connection after reading", "پس از خواندن درخواست، اتصال را می‌بندد")
  public static let errorPage = Phrase(
    "answers HTTP 500 with an HTML page", "با \("HTTP 500") و یک صفحهٔ HTML پاسخ می‌دهد")
  public static let cutOff = Phrase("answers JSON that is cut off", "با JSON ناقص پاسخ می‌دهد")
  public static let slow = Phrase("answers after 5 seconds", "پس از ۵ ثانیه پاسخ می‌دهد")
  public static let endless = Phrase("answers with an endless body", "با بدنهٔ بی‌پایان پاسخ می‌دهد")
  public static let hostile = Phrase(
    "answers with escape sequences and direction overrides in every string",
    "در همهٔ رشته‌های پاسخ، کدهای کنترلی و نشانه‌های تغییر جهت می‌گذارد")
  public static let redirect = Phrase("answers with a redirect", "با تغییر مسیر (redirect) پاسخ می‌دهد")
  public static let empty = Phrase("answers with an empty body", "با بدنهٔ خالی پاسخ می‌دهد")
  public static let numericStatus = Phrase("Status as a number", "پاسخ با Status به‌صورت عدد")
  public static let flat = Phrase(
    "fields at the top level, without Data", "فیلدهای پاسخ در سطح اول، بدون Data")
  public static let dataArray = Phrase("Data as an array", "پاسخ با Data به‌صورت آرایه")
  public static let numericMobile = Phrase("Mobile as a number", "پاسخ با Mobile به‌صورت عدد")
  public static let numericCode = Phrase("Code as a number", "پاسخ با Code به‌صورت عدد")
  public static let maskedCode = Phrase("Code masked with asterisks", "پاسخ با Code پوشیده با ستاره")
  public static let leadingZero = Phrase(
    "a number with a leading zero, which JSON does not allow",
    "پاسخ با عددی که با صفر شروع می‌شود و در JSON مجاز نیست")
  public static func mobile(_ digits: String) -> Phrase {
    Phrase("mobile \(digits)", "موبایل \(digits)")
  }
  public static func token(_ token: String) -> Phrase { Phrase("token \(token)", "توکن \(token)") }
  public static let positiveStatus = Phrase(
    "answers status NNN: 9120001004 is CreditNotEnough",
    "با وضعیت NNN پاسخ می‌دهد: 9120001004 یعنی CreditNotEnough")
  public static let negativeStatus = Phrase(
    "answers status -NNN: 9120002207 is Token_NotAllowIP",
    "با وضعیت \("-NNN") پاسخ می‌دهد: 9120002207 یعنی Token_NotAllowIP")
  public static func answers(_ code: String, _ title: String) -> Phrase {
    Phrase("answers \(code) (\(title))", "با وضعیت \(code) پاسخ می‌دهد (\(title))")
  }
  public static let anyOtherToken = Phrase("any other token", "هر توکن دیگر")
  public static let goodToken = Phrase(
    "is good; the account starts with 25,000 rials",
    "معتبر است؛ اعتبار اولیهٔ حساب ۲۵٬۰۰۰ ریال است")

  // MARK: The server

  public static let portInUse = Phrase(
    "another program is listening there", "برنامهٔ دیگری از آن استفاده می‌کند")
  public static func cannotListen(port: String, detail: Phrase) -> Phrase {
    Phrase(
      "cannot listen on 127.0.0.1:\(port): \(detail). Choose another port, or 0 for any free one.",
      "گوش دادن روی پورت \(port) در \("127.0.0.1") ممکن نیست: \(detail). پورت دیگری انتخاب کنید؛ با 0 یک پورت آزاد انتخاب می‌شود."
    )
  }
  public static func bodyTooLarge(mebibytes: Int) -> Phrase {
    Phrase(
      "The request's body is larger than \(mebibytes) MiB, which no call needs.",
      "بدنهٔ درخواست بزرگ‌تر از \(mebibytes) مگابایت است؛ هیچ درخواستی این‌قدر بزرگ نیست.")
  }
  public static func notShown(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(
        "1 call not shown: nobody read the output.", "۱ فراخوانی نمایش داده نشد: کسی خروجی را نمی‌خواند.")
      : Phrase(
        "\(count) calls not shown: nobody read the output.",
        "\(count) فراخوانی نمایش داده نشد: کسی خروجی را نمی‌خواند.")
  }
  public static func foreignHost(_ host: String) -> Phrase {
    Phrase(
      "The simulator answers requests to 127.0.0.1, localhost and [::1] only. This one is for “\(host)”.",
      "شبیه‌ساز فقط به درخواست‌هایی پاسخ می‌دهد که به \("127.0.0.1")، \("localhost") یا \("[::1]") برسند. این درخواست برای «\(host)» است."
    )
  }
  public static func cannotAccept(_ reason: String) -> Phrase {
    Phrase(
      "A connection could not be accepted: \(reason). Trying again every second.",
      "پذیرفتن یک اتصال ممکن نشد: \(reason). هر ثانیه دوباره امتحان می‌شود.")
  }
  public static let closedConnection = Phrase("closed the connection", "اتصال بسته شد")
  public static let noAnswer = Phrase("no answer", "بدون پاسخ")
  public static let bodyWithoutEnd = Phrase("an endless body", "بدنهٔ بی‌پایان")
  public static func listening(on address: String) -> Phrase {
    Phrase("listening on \(address)", "در حال گوش دادن روی \(address)")
  }
  public static let bodyOfGet = Phrase(
    "a GET with a body: put the parameters into the query, or use POST",
    "درخواست GET بدنه دارد: پارامترها را در query بگذارید یا از POST استفاده کنید")
  public static func wrongVerb(_ verb: String) -> Phrase {
    Phrase(
      "\(verb) is not used: call with POST or GET", "متد \(verb) کاربرد ندارد: از POST یا GET استفاده کنید")
  }
  public static let methodNotAllowed = Phrase(
    "this token may not call this method: allow it in the provider's panel",
    "این توکن اجازهٔ فراخوانی این متد را ندارد: آن را در پنل ارائه‌دهنده مجاز کنید")
  public static let callHTTP = Phrase(
    "A caller speaks https here. Call the simulator by http://.",
    "یک برنامه اینجا با https وصل می‌شود. شبیه‌ساز را با \("http://") فراخوانی کنید.")
  public static let quotedToken = Phrase(
    "the token is in quotes or brackets: send it bare",
    "توکن در علامت نقل‌قول یا کروشه است: آن را بدون علامت بفرستید")
  public static func lostPlusOfMobile(_ value: String) -> Phrase {
    Phrase(
      "Mobile arrived as “\(value)”: encode + as %2B, or send 9120000000",
      "پارامتر Mobile به‌صورت «\(value)» رسید: علامت + را به‌صورت %2B کدگذاری کنید یا 9120000000 بفرستید")
  }
  public static func schemeInHeader(_ scheme: String) -> Phrase {
    Phrase(
      "Authorization starts with “\(scheme)”: send the bare token. The real service takes the whole value for the token",
      "هدر Authorization با «\(scheme)» شروع می‌شود: فقط خود توکن را بفرستید. سرویس واقعی کل مقدار هدر را توکن می‌داند"
    )
  }
  public static let tokenInBody = Phrase(
    "the token is in the body: send it as the header Authorization, or as Token in the query of a GET",
    "توکن در بدنه است: آن را در هدر Authorization بفرستید، یا با نام Token در query درخواست GET")
  public static let spaceInToken = Phrase("the token has a space in it", "توکن فاصله دارد")
  public static func unknownPath(_ path: String) -> Phrase {
    Phrase(
      "there is no “\(path)” here: call /rest/SendOTP, /rest/AccountStatus or another method of simulate --help",
      "مسیر «\(path)» اینجا وجود ندارد: از \("/rest/SendOTP")، \("/rest/AccountStatus") یا متد دیگری از \("simulate --help") استفاده کنید"
    )
  }
  public static let nothingInPath = Phrase(
    "a token does not belong in the path: send it as the header Authorization",
    "توکن در مسیر جایی ندارد: آن را در هدر Authorization بفرستید")
  public static let sendToken = Phrase(
    "no token: send it as the header Authorization", "بدون توکن: آن را در هدر Authorization بفرستید")
  public static func tokenInOtherHeader(_ name: String) -> Phrase {
    Phrase(
      "the token is in the header “\(name)”: send it as Authorization",
      "توکن در هدر «\(name)» است: آن را در هدر Authorization بفرستید")
  }
  public static let multipart = Phrase(
    "the body is multipart: send it URL-encoded (in PHP, CURLOPT_POSTFIELDS with http_build_query)",
    "فرمت بدنه multipart است: آن را به‌صورت \("URL-encoded") بفرستید (در PHP با CURLOPT_POSTFIELDS و http_build_query)"
  )
  public static func brokenJSON(_ reason: Phrase) -> Phrase {
    Phrase("the JSON was not understood: \(reason)", "بدنهٔ JSON معتبر نیست: \(reason)")
  }
  public static let jsonAsForm = Phrase(
    "the body is JSON: send Content-Type: application/json",
    "فرمت بدنه JSON است: هدر \("Content-Type: application/json") را هم بفرستید")
  public static func lostPlus(_ value: String) -> Phrase {
    Phrase(
      "SendDateTime arrived as “\(value)”: encode + as %2B",
      "مقدار SendDateTime به‌صورت «\(value)» رسید: به‌جای \("+") بنویسید \("%2B")")
  }
  public static func badDate(_ value: String) -> Phrase {
    Phrase(
      "SendDateTime is “\(value)”: send it as 2026-11-23 14:30:00 or 2026-11-23T14:30:00+03:30",
      "مقدار SendDateTime «\(value)» است: آن را مانند \("2026-11-23 14:30:00") یا \("2026-11-23T14:30:00+03:30") بفرستید"
    )
  }
  public static func badCodeLength(_ value: String) -> Phrase {
    Phrase(
      "CodeLength is “\(value)”: send 4 to 8", "مقدار CodeLength «\(value)» است: عددی از ۴ تا ۸ بفرستید")
  }
  public static func badLine(_ value: String, lines: String) -> Phrase {
    Phrase(
      "LineNumber is “\(value)”: this account has \(lines)",
      "مقدار LineNumber «\(value)» است؛ خط‌های این حساب: \(lines)")
  }
  public static func badMobile(_ value: String) -> Phrase {
    Phrase(
      "Mobile is “\(value)”: send a number such as 9120000000",
      "مقدار Mobile «\(value)» است: شماره‌ای مانند 9120000000 بفرستید")
  }
  public static func missing(_ names: String) -> Phrase {
    Phrase("missing: \(names)", "پارامترهای جاافتاده: \(names)")
  }
  public static func emptyValues(_ names: String) -> Phrase {
    Phrase("empty: \(names)", "پارامترهای خالی: \(names)")
  }
  public static func unknownParameter(_ name: String, meant: String) -> Phrase {
    Phrase(
      "unknown parameter “\(name)”: did you mean \(meant)?",
      "پارامتر «\(name)» ناشناخته است: منظورتان \(meant) بود؟")
  }
  public static func unknownParameter(_ name: String) -> Phrase {
    Phrase("unknown parameter “\(name)”", "پارامتر «\(name)» ناشناخته است")
  }
  public static let severalMobiles = Phrase(
    "Mobile has several numbers: send one request for each",
    "پارامتر Mobile چند شماره دارد: برای هر شماره یک درخواست بفرستید")
  public static let encodedTwice = Phrase(
    "SMSMessageText arrived URL-encoded: it is encoded once too often",
    "SMSMessageText با کدگذاری URL رسید: یک بار بیش از حد کدگذاری شده است")
  public static let noToken = Phrase("no token", "بدون توکن")
  public static func tokenIn(_ place: String) -> Phrase { Phrase("token in \(place)", "توکن در \(place)") }

  // MARK: Expected calls

  public static func noSuchMethod(_ name: String, methods: String) -> Phrase {
    Phrase(
      "“\(name)” is no method; an expectation begins with one of \(methods)",
      "«\(name)» متد نیست؛ هر انتظار با یکی از این‌ها آغاز می‌شود: \(methods)")
  }
  public static func notNameAndValue(_ word: String) -> Phrase {
    Phrase("“\(word)” must be name=value", "«\(word)» باید به صورت \("name=value") باشد")
  }
  public static func noSuchName(_ name: String, of method: String, names: String) -> Phrase {
    Phrase(
      "\(method) has no “\(name)”; use one of \(names)", "\(method) «\(name)» ندارد؛ یکی از این‌ها: \(names)")
  }
  public static func badValue(_ name: String, _ value: String, _ choices: String) -> Phrase {
    Phrase(
      "\(name) cannot be “\(value)”; use one of \(choices)",
      "مقدار \(name) نمی‌تواند «\(value)» باشد؛ یکی از این‌ها: \(choices)")
  }
  public static let nothingExpected = Phrase("no call is expected", "هیچ فراخوانی‌ای نوشته نشده است")
  public static let timeoutNeedsExpect = Phrase(
    "--timeout is for --expect.", "گزینهٔ \("--timeout") برای \("--expect") است.")
  public static func differs(_ number: Int, of count: Int, _ expected: String) -> Phrase {
    Phrase(
      "Call \(number) of \(count) differs from: \(expected)",
      "فراخوانی \(number) از \(count) با این فرق دارد: \(expected)")
  }
  public static func difference(_ name: String, expected: String, received: String) -> Phrase {
    Phrase(
      "\(name): expected “\(expected)”, received “\(received)”",
      "\(name): انتظار «\(expected)»، دریافت «\(received)»")
  }
  public static func missing(_ name: String, expected: String) -> Phrase {
    Phrase("\(name): expected “\(expected)”, missing", "\(name): انتظار «\(expected)»، نیامده است")
  }
  public static func otherMethod(expected: String, received: String) -> Phrase {
    Phrase(
      "expected “\(expected)”, received a call to \(received)",
      "انتظار «\(expected)»، دریافت فراخوانی \(received)")
  }
  public static func neverCame(_ number: Int, of count: Int, _ expected: String) -> Phrase {
    Phrase(
      "Call \(number) of \(count) never came: \(expected)",
      "فراخوانی \(number) از \(count) نرسید: \(expected)")
  }
}
