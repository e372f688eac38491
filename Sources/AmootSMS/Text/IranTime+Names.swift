public import struct Foundation.Date
public import Wording

extension IranTime {
  /// Returns a moment in words: `Mon 23 Nov 14:30 · 2 Azar 1405`, or in Persian `دوشنبه ۲ آذر ۱۴۰۵ ۱۴:۳۰`.
  public static func words(_ date: Date) -> Phrase {
    let western = components(of: date)
    let iranian = components(of: date, in: .persian)
    return DateWords.moment(
      weekday: western.weekday,
      gregorian: .init(year: western.year, month: western.month, day: western.day),
      jalali: .init(year: iranian.year, month: iranian.month, day: iranian.day),
      time: padded(western.hour) + ":" + padded(western.minute))
  }
}
