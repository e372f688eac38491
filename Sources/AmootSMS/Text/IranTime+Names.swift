public import struct Foundation.Date

/// The languages of the interface.
public enum Language: String, Sendable, CaseIterable, Codable {
  case english = "en"
  case persian = "fa"
}

extension IranTime {
  /// `Mon 23 Nov 14:30 · 2 Azar 1405`, or in Persian `دوشنبه ۲ آذر ۱۴۰۵ ۱۴:۳۰`.
  public static func words(_ date: Date, _ language: Language = .english) -> String {
    let western = components(of: date)
    let iranian = components(of: date, in: .persian)
    let time = padded(western.hour) + ":" + padded(western.minute)
    switch language {
    case .english:
      let day = "\(name(englishDays, western.weekday)) \(western.day) \(name(englishMonths, western.month))"
      return "\(day) \(time) · \(iranian.day) \(name(persianMonthsInEnglish, iranian.month)) \(iranian.year)"
    case .persian:
      let text =
        "\(name(persianDays, iranian.weekday)) \(iranian.day) \(name(persianMonths, iranian.month)) \(iranian.year) \(time)"
      return persianDigits(text)
    }
  }

  private static func name(_ names: [String], _ number: Int) -> String {
    names.indices.contains(number - 1) ? names[number - 1] : "?"
  }

  private static func persianDigits(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isDigit = (0x30...0x39).contains(scalar.value)
      view.append(isDigit ? Unicode.Scalar(scalar.value - 0x30 + 0x06F0) ?? scalar : scalar)
    }
    return String(view)
  }

  private static let englishDays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let englishMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let persianMonthsInEnglish = [
    "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar", "Mehr", "Aban", "Azar", "Dey",
    "Bahman",
    "Esfand",
  ]
  private static let persianDays = ["یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه"]
  private static let persianMonths = [
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
  ]
}
