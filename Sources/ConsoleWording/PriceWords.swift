public import Wording

/// What messages cost.
public enum PriceWords {
  /// The price that the service told.
  public static func byService(rials: Int, mobiles: Int, parts: Int) -> Phrase {
    Phrase(
      "\(rials) rials for \(mobiles, "number", "numbers"), \(parts, "part", "parts") each, by the service, without the code.",
      "\(rials) ریال برای \(mobiles) شماره، هر کدام \(parts) صفحه، به گفتهٔ سرویس و بدون کد.")
  }
  // MARK: The preview

  public static func rials(_ least: Int, _ most: Int) -> Phrase {
    least == most
      ? Phrase("\(most) rials", "\(most) ریال")
      : Phrase("\(least) to \(most) rials", "\(least) تا \(most) ریال")
  }
  /// - Parameter withCode: The price if the code begins another part; nil if it cannot.
  public static func estimate(_ price: Phrase, withCode: Phrase?, mobiles: Int) -> Phrase {
    let start =
      mobiles == 1
      ? Phrase("costs \(price)", "هزینه: \(price)")
      : Phrase("costs \(price) for \(mobiles) numbers", "هزینه برای \(mobiles) شماره: \(price)")
    return withCode.map { start + Phrase(", or \($0) with the code", "، یا با کد \($0)") } ?? start
  }
  public static func told(_ rials: Int) -> Phrase {
    Phrase("\(rials) rials by the service, without code", "\(rials) ریال به گفتهٔ سرویس، بدون کد")
  }
  public static func creditIsShort(_ credit: Int) -> Phrase {
    Phrase("the credit of \(credit) rials does not pay for this", "اعتبار \(credit) ریالی برای این کافی نیست")
  }
  public static func creditMayBeShort(_ credit: Int) -> Phrase {
    Phrase(
      "the credit of \(credit) rials may not pay for this", "شاید اعتبار \(credit) ریالی برای این کافی نباشد")
  }
  public static func creditForBatch(_ credit: Int, price: Phrase) -> Phrase {
    Phrase(
      "The credit of \(credit) rials may not do for all: together they cost \(price). Where it ends, the rest is not sent.",
      "شاید اعتبار \(credit) ریالی برای همه کافی نباشد: هزینهٔ همه با هم \(price) است. با تمام شدن اعتبار، بقیه ارسال نمی‌شود."
    )
  }
  public static func costs(_ price: Phrase) -> Phrase {
    Phrase("It costs \(price).", "هزینهٔ آن \(price) است.")
  }
  public static let asking = Phrase("Asking the service for the price…", "در حال پرسیدن قیمت از سرویس…")
  public static let isAsking = Phrase("Already asking.", "پرسش در جریان است.")
  public static let needsForm = Phrase(
    "The price needs a valid line, mobile and message, and a token.",
    "برای پرسیدن قیمت، خط، موبایل، متن و توکن معتبر لازم است.")
  public static func notTold(_ reason: Phrase) -> Phrase {
    Phrase("The service gave no price: \(reason)", "سرویس قیمتی نداد: \(reason)")
  }
  public static func fell(_ rials: Int) -> Phrase {
    Phrase(
      "\(rials) rials around this send, by two answers about the account; that need not be its price",
      "\(rials) ریال در حوالی این ارسال، با مقایسهٔ دو پاسخ دربارهٔ حساب؛ این لزوماً قیمت آن نیست")
  }
  public static let fellField = Phrase("Credit fell by", "کاهش اعتبار")

  public static func status(_ status: Phrase, meaning: Phrase) -> Phrase {
    Phrase("\(status): \(meaning)", "\(status): \(meaning)")
  }
  /// - Parameter statuses: What the service may have meant: a negative number can stand for two statuses.
  public static func refused(_ statuses: [Phrase]) -> Phrase {
    let list = Phrase.joined(statuses, separator: " ")
    return statuses.count > 1
      ? Phrase(
        "The service gave no price. It means one of: \(list)",
        "سرویس قیمتی نداد. یکی از این‌ها منظور است: \(list)")
      : Phrase("The service gave no price. \(list)", "سرویس قیمتی نداد. \(list)")
  }
}
