public import struct Foundation.Date
public import Wording

extension IranTime {
  /// Returns a moment in words: `Mon 23 Nov 14:30 · 2 Azar 1405`, or in Persian
  /// `دوشنبه ۲ آذر ۱۴۰۵، ساعت ۱۴:۳۰`.
  public static func words(_ date: Date) -> Phrase {
    let western = components(of: date)
    let iranian = components(of: date, in: .persian)
    return DateWords.moment(
      weekday: western.weekday,
      gregorian: .init(year: western.year, month: western.month, day: western.day),
      jalali: .init(year: iranian.year, month: iranian.month, day: iranian.day),
      time: padded(western.hour) + ":" + padded(western.minute))
  }

  /// Returns a moment in numbers: `2026-11-22 15:16:46`, or in Persian `۱۴۰۵/۰۹/۰۱ ۱۵:۱۶:۴۶`.
  public static func moment(_ date: Date) -> Phrase {
    DateWords.numeric(plain(date), persian: dayText(date, in: .persian) + " " + clock(date))
  }

  /// Returns a moment as `moment` does, without its seconds.
  public static func minute(_ date: Date) -> Phrase {
    DateWords.numeric(
      String(plain(date).dropLast(3)), persian: dayText(date, in: .persian) + " " + clock(date).prefix(5))
  }

  /// Returns a day: `2026-11-22`, or in Persian `۱۴۰۵/۰۹/۰۱`.
  public static func day(_ date: Date) -> Phrase {
    DateWords.numeric(dayText(date), persian: dayText(date, in: .persian))
  }

  /// Returns a clock time: `15:16:46`, or in Persian `۱۵:۱۶:۴۶`.
  public static func time(_ date: Date) -> Phrase {
    DateWords.numeric(clock(date), persian: clock(date))
  }

  /// Returns a clock time as `time` does, without its seconds.
  public static func hour(_ date: Date) -> Phrase {
    let text = String(clock(date).prefix(5))
    return DateWords.numeric(text, persian: text)
  }

  /// Returns a day in the calendar that `day` does not use in a language.
  public static func dayInOtherCalendar(_ date: Date) -> Phrase {
    DateWords.inOtherCalendar(gregorian: dayText(date), jalali: dayText(date, in: .persian))
  }
}
