/// What went wrong between this machine and the service.
public enum ConnectionWords {
  // MARK: What carries requests

  public static func cannotLoadCurl(_ reason: String) -> Phrase {
    Phrase(
      "libcurl cannot be loaded: \(reason). Install it: apt-get install libcurl4",
      "کتابخانهٔ libcurl بارگذاری نشد: \(reason). آن را نصب کنید: \("apt-get install libcurl4")")
  }
  public static let cannotSetUpCurl = Phrase(
    "libcurl could not be set up, as when no memory or file descriptors are left",
    "راه‌اندازی libcurl ممکن نشد؛ مثلاً حافظه یا توصیف‌گر فایل (\("file descriptor")) باقی نمانده است")
  public static let answeredBeforeAsked = Phrase(
    "the server answered before it was asked",
    "سرور پیش از دریافت درخواست پاسخ داد")
  public static let answeredBeforeLeft = Phrase(
    "an answer came before the request left",
    "پیش از ارسال درخواست، پاسخی رسید")
  public static let notRepeated = Phrase(
    "the connection closed before an answer came, and the request is not repeated",
    "اتصال پیش از رسیدن پاسخ بسته شد و درخواست تکرار نمی‌شود")
  public static func plainHTTP(to address: String) -> Phrase {
    Phrase(
      "\(address) is not this machine, and plain http would expose the token",
      "آدرس \(address) متعلق به این دستگاه نیست و ارسال با http (بدون رمزنگاری) توکن را فاش می‌کند")
  }

  // MARK: Names and connections

  public static let proxy = Phrase("the proxy", "پروکسی")
  public static func proxy(from variable: String) -> Phrase {
    Phrase("the proxy (from \(variable))", "پروکسی (از \(variable))")
  }
  public static func proxyNameUnknown(_ proxy: Phrase, detail: String) -> Phrase {
    Phrase("the name of \(proxy) was not found: \(detail)", "آدرس \(proxy) پیدا نشد: \(detail)")
  }
  public static func proxyRefuses(_ proxy: Phrase, detail: String) -> Phrase {
    Phrase("\(proxy) refuses: \(detail)", "\(proxy) اتصال را رد کرد: \(detail)")
  }
  public static func proxyWantsLogin(_ proxy: Phrase) -> Phrase {
    Phrase(
      "\(proxy) answered 407 Proxy Authentication Required: it requires a user name and a password; put the right ones into its address, http://USER:PASSWORD@HOST:PORT",
      "\(proxy) پاسخ داد: \("407 Proxy Authentication Required")؛ نام کاربری و گذرواژه می‌خواهد: مقدار درست آن‌ها را در آدرس پروکسی وارد کنید، به‌صورت \("http://USER:PASSWORD@HOST:PORT")"
    )
  }
  public static func proxyForbids(_ proxy: Phrase, _ authority: String) -> Phrase {
    Phrase(
      "\(proxy) answered 403 Forbidden: it does not allow \(authority)",
      "\(proxy) پاسخ داد: \("403 Forbidden")؛ اتصال به \(authority) را مجاز نمی‌داند")
  }
  public static func proxyCannotReach(_ proxy: Phrase, _ authority: String, status: String) -> Phrase {
    Phrase(
      "\(proxy) answered \(status): it cannot reach \(authority)",
      "\(proxy) پاسخ داد: \(status)؛ به \(authority) دسترسی ندارد")
  }
  public static func proxyAnswered(_ proxy: Phrase, _ authority: String, status: String) -> Phrase {
    let request = "CONNECT \(authority)"
    return Phrase("\(proxy) answered \(status) to \(request)", "\(proxy) به \(request) پاسخ داد: \(status)")
  }
  public static func nothingListens(at place: Phrase) -> Phrase {
    Phrase(
      "nothing listens at \(place) (connection refused)",
      "برنامه‌ای روی \(place) گوش نمی‌دهد (\("connection refused"))")
  }
  public static func noNetwork(to place: Phrase) -> Phrase {
    Phrase(
      "\(place) cannot be reached: this machine has no network (network unreachable)",
      "اتصال به \(place) ممکن نیست: این دستگاه به شبکه وصل نیست (\("network unreachable"))")
  }
  public static func noRoute(to place: Phrase) -> Phrase {
    Phrase(
      "\(place) cannot be reached (no route to host)",
      "مسیری به \(place) وجود ندارد (\("no route to host"))")
  }
  public static func doesNotAnswer(_ place: Phrase) -> Phrase {
    Phrase(
      "\(place) does not answer (connection timed out)",
      "از \(place) پاسخی نرسید (\("connection timed out"))")
  }
  public static func notAllowed(to place: Phrase) -> Phrase {
    Phrase(
      "a firewall on this machine forbids a connection to \(place)",
      "فایروال این دستگاه اتصال به \(place) را مجاز نمی‌داند")
  }
  public static func failed(_ place: Phrase, detail: String) -> Phrase {
    Phrase("\(place): \(detail)", "اتصال به \(place) ممکن نشد: \(detail)")
  }

  // MARK: Answers

  public static let closedWithoutAnswer = Phrase(
    "the server closed the connection without an answer",
    "سرور اتصال را بدون پاسخ بست")
  public static func closedWithinAnswer(_ detail: String) -> Phrase {
    Phrase(
      "the connection closed in the middle of the answer: \(detail)",
      "اتصال هنگام دریافت پاسخ بسته شد: \(detail)")
  }
  public static func badFraming(_ detail: String) -> Phrase {
    Phrase(
      "the answer's parts are not as its head says: \(detail)",
      "بخش‌های پاسخ با هدر آن نمی‌خواند: \(detail)")
  }
  public static func badEncoding(_ detail: String) -> Phrase {
    Phrase(
      "the answer is compressed in a way that cannot be decoded: \(detail)",
      "پاسخ فشرده است و باز نمی‌شود: \(detail)")
  }
  public static func notHTTP(_ detail: String) -> Phrase {
    Phrase("what answered does not speak HTTP: \(detail)", "پاسخ دریافتی HTTP نیست: \(detail)")
  }
  public static let reset = Phrase(
    "the connection was reset by the other side",
    "طرف مقابل اتصال را قطع کرد (\("connection reset"))")
  public static let closed = Phrase("the other side closed the connection", "طرف مقابل اتصال را بست")

  // MARK: TLS

  public static func badAuthorities(_ detail: String) -> Phrase {
    Phrase(
      "the file of certificate authorities cannot be read: \(detail)",
      "فایل صادرکننده‌های گواهی (CA) خوانده نمی‌شود: \(detail)")
  }
  /// - Parameter detail: the library's message, in English.
  public static func tls(_ fault: Phrase, detail: String) -> Phrase {
    Phrase("\(fault) (\(detail))", "\(fault) (\(detail))")
  }
  public static let certificateExpired = Phrase(
    "the server's certificate has expired",
    "گواهی سرور منقضی شده است")
  public static let certificateNotYetValid = Phrase(
    "the server's certificate is not valid yet: check this machine's clock",
    "گواهی سرور هنوز معتبر نیست: ساعت این دستگاه را بررسی کنید")
  public static func certificateOfAnotherHost(_ authority: String) -> Phrase {
    Phrase(
      "the server's certificate is for a host other than \(authority)",
      "گواهی سرور متعلق به سرور دیگری است، نه \(authority)")
  }
  public static let certificateSelfSigned = Phrase(
    "the server's certificate is self-signed: no known authority vouches for it",
    "گواهی سرور خودامضا (self-signed) است: هیچ صادرکنندهٔ شناخته‌شده‌ای آن را تأیید نمی‌کند")
  public static let certificateAuthorityUnknown = Phrase(
    "the server's certificate was issued by an authority that this machine does not know; SSL_CERT_FILE can name others",
    "صادرکنندهٔ گواهی سرور برای این دستگاه ناشناخته است؛ با SSL_CERT_FILE می‌توان صادرکننده‌های دیگری معرفی کرد")
  public static let certificateRevoked = Phrase(
    "the server's certificate has been revoked",
    "گواهی سرور باطل شده است")
  public static let noTLS = Phrase(
    "the server does not speak TLS on this port",
    "سرور روی این پورت TLS ندارد")
  public static let oldTLS = Phrase(
    "the server speaks only TLS versions that are not accepted here (older than 1.2)",
    "سرور فقط نسخه‌هایی از TLS را دارد که اینجا پذیرفته نمی‌شود (قدیمی‌تر از 1.2)")
  public static let noCommonCipher = Phrase(
    "the server refused the TLS handshake: it may require another cipher, or a client certificate",
    "سرور برقراری TLS را نپذیرفت: شاید روش رمزنگاری (cipher) دیگری یا گواهی کاربر (client certificate) می‌خواهد"
  )
  public static let closedDuringTLS = Phrase(
    "the other side closed the connection during TLS",
    "طرف مقابل هنگام برقراری TLS اتصال را بست")
}
