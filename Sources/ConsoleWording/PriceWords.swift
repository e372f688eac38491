public import Wording

/// What messages cost.
public enum PriceWords {
  /// The price that the service told.
  public static func byService(rials: Int, mobiles: Int, parts: Int) -> Phrase {
    Phrase(
      "\(rials) rials for \(Quantity.english(mobiles, "number", "numbers")), \(Quantity.english(parts, "part", "parts")) each, by the service, without the code.",
      "\(rials) ریال برای \(mobiles) شماره، هر کدام \(parts) صفحه، به گفتهٔ سرویس و بدون کد.")
  }
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
