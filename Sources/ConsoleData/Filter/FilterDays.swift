internal import AmootSMS
internal import ConsoleWording
public import Foundation

/// Days and moments as people type them into filters and commands.
public enum FilterDays {
  /// Returns the moment for days, by their start, or an age such as `30m`, `2h`, `7d`; nil for any other text.
  ///
  /// - Parameter endOfDay: Whether to return the end of the days.
  public static func moment(_ text: String, now: Date, endOfDay: Bool = false) -> Date? {
    let value = Digits.ascii(text).lowercased()
    let unit: Double? =
      switch value.last {
      case "m": 60
      case "h": 3_600
      case "d": 86_400
      default: nil
      }
    if let unit, let count = Int(value.dropLast()), (0...100_000).contains(count) {
      return now.addingTimeInterval(-Double(count) * unit)
    }
    // This also reads what this program's own exports write.
    if let read = try? DateText.parse(value), read.hasClock { return read.date }
    return days(text, now: now).map { endOfDay ? $0.upperBound : $0.lowerBound }
  }

  /// Returns the days that a text names: a day in either calendar, `yesterday`, a weekday, `last week`, `this month`, in
  /// either language; nil for any other text.
  public static func days(_ text: String, now: Date) -> Range<Date>? {
    if let read = try? DateText.parse(Digits.ascii(text)), !read.hasClock {
      return read.date..<day(1, after: read.date)
    }
    let word = FilterVocabulary.fold(text)
    let today = startOfDay(now)
    if let ago = DayWords.daysAgo.first(where: { $0.words.contains(word) })?.days {
      return day(-ago, after: today)..<day(1 - ago, after: today)
    }
    let weekday = IranTime.components(of: now).weekday
    if let wanted = DayWords.weekdays.firstIndex(where: { $0.contains(word) }) {
      // The last such day, which may be today.
      let ago = (weekday - 1 - wanted + 7) % 7
      return day(-ago, after: today)..<day(1 - ago, after: today)
    }
    // The week begins on Saturday.
    let saturday = day(-(weekday % 7), after: today)
    if DayWords.thisWeek.contains(word) { return saturday..<day(7, after: saturday) }
    if DayWords.lastWeek.contains(word) { return day(-7, after: saturday)..<saturday }
    for (words, calendar, offset) in DayWords.months where words.contains(word) {
      return month(offset, of: now, in: calendar == .persian ? .persian : .gregorian)
    }
    return nil
  }

  /// Returns the start of the day in Iran that a moment is in.
  public static func startOfDay(_ date: Date) -> Date {
    let parts = IranTime.components(of: date)
    return IranTime.date(
      year: parts.year, month: parts.month, day: parts.day, hour: 0, minute: 0, in: .gregorian) ?? date
  }

  /// Returns the start of a day some days after the start of another one.
  private static func day(_ days: Int, after start: Date) -> Date {
    // From its noon, so that an hour more or less in between does not matter.
    startOfDay(start.addingTimeInterval(Double(days) * 86_400 + 43_200))
  }

  /// Returns a month by its distance from the present one, at most one.
  private static func month(_ offset: Int, of now: Date, in kind: IranTime.CalendarKind) -> Range<Date>? {
    let parts = IranTime.components(of: now, in: kind)
    func start(_ offset: Int) -> Date? {
      let months = parts.year * 12 + parts.month - 1 + offset
      return IranTime.date(year: months / 12, month: months % 12 + 1, day: 1, hour: 0, minute: 0, in: kind)
    }
    guard let first = start(offset), let next = start(offset + 1) else { return nil }
    return first..<next
  }
}
