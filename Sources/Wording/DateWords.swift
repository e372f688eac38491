/// Dates with the names of days and months.
public enum DateWords {
  /// A day in one calendar.
  public struct Day: Sendable {
    let year: Int, month: Int, day: Int

    public init(year: Int, month: Int, day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }
  }

  /// Returns a moment: `Mon 23 Nov 14:30 · 2 Azar 1405`, or in Persian `دوشنبه ۲ آذر ۱۴۰۵ ۱۴:۳۰`.
  ///
  /// - Parameters:
  ///   - weekday: the day of the week; 1 is Sunday.
  ///   - time: the time, such as `14:30`.
  public static func moment(weekday: Int, gregorian: Day, jalali: Day, time: String) -> Phrase {
    let western = "\(name(englishDays, weekday)) \(gregorian.day) \(name(englishMonths, gregorian.month))"
    let persian =
      "\(name(persianDays, weekday)) \(jalali.day) \(name(persianMonths, jalali.month)) \(jalali.year) \(time)"
    return Phrase(
      "\(western) \(time) · \(String(jalali.day)) \(name(jalaliMonthsInEnglish, jalali.month)) \(String(jalali.year))",
      Quantity.persianDigits(persian))
  }

  private static func name(_ names: [String], _ number: Int) -> String {
    names.indices.contains(number - 1) ? names[number - 1] : "?"
  }

  private static let englishDays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let englishMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let jalaliMonthsInEnglish = [
    "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar", "Mehr", "Aban", "Azar", "Dey",
    "Bahman", "Esfand",
  ]
  private static let persianDays = ["یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه"]
  private static let persianMonths = [
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
  ]
}
