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

  /// Returns a moment: `Mon 23 Nov 14:30 · 2 Azar 1405`, or in Persian `دوشنبه ۲ آذر ۱۴۰۵، ساعت ۱۴:۳۰`.
  ///
  /// - Parameters:
  ///   - weekday: the day of the week; 1 is Sunday.
  ///   - time: the time, such as `14:30`.
  public static func moment(weekday: Int, gregorian: Day, jalali: Day, time: String) -> Phrase {
    let western = "\(name(englishDays, weekday)) \(gregorian.day) \(name(englishMonths, gregorian.month))"
    let iranian = "\(jalali.day) \(name(jalaliMonthsInEnglish, jalali.month)) \(jalali.year)"
    let persian =
      "\(name(persianDays, weekday)) \(jalali.day) \(name(persianMonths, jalali.month)) \(jalali.year)"
    return Phrase("\(western) \(time) · \(iranian)", "\(digits: persian)، ساعت \(digits: time)")
  }

  /// Returns a date or a time in numbers: as it is written in English, and in Persian of the Persian calendar and with
  /// Persian digits.
  public static func numeric(_ english: String, persian: String) -> Phrase {
    Phrase("\(english)", "\(digits: persian)")
  }

  /// Returns a day in the calendar of the other language's users.
  public static func inOtherCalendar(gregorian: String, jalali: String) -> Phrase {
    Phrase("\(jalali)", "\(gregorian)")
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
