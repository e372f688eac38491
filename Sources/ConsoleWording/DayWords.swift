/// The words for days that filters understand: folded, without spaces.
public enum DayWords {
  public enum MonthKind: Sendable { case gregorian, persian }

  public static let daysAgo: [(words: Set<String>, days: Int)] = [
    (["today", "امروز"], 0), (["yesterday", "دیروز"], 1), (["daybeforeyesterday", "پریروز"], 2),
  ]
  /// From Sunday.
  public static let weekdays: [Set<String>] = [
    ["sunday", "یکشنبه"], ["monday", "دوشنبه"], ["tuesday", "سهشنبه"], ["wednesday", "چهارشنبه"],
    ["thursday", "پنجشنبه"], ["friday", "جمعه", "آدینه", "ادینه"], ["saturday", "شنبه"],
  ]
  public static let thisWeek: Set<String> = ["thisweek", "week", "اینهفته", "هفتهجاری"]
  public static let lastWeek: Set<String> = [
    "lastweek", "هفتهپیش", "هفتهیپیش", "هفتهقبل", "هفتهیقبل", "هفتهگذشته", "هفتهیگذشته",
  ]
  /// Months by their distance from the present one; words of a language mean its calendar.
  public static let months: [(words: Set<String>, calendar: MonthKind, offset: Int)] = [
    (["thismonth"], .gregorian, 0), (["lastmonth"], .gregorian, -1),
    (["اینماه", "ماهجاری"], .persian, 0), (["ماهپیش", "ماهقبل", "ماهگذشته"], .persian, -1),
  ]
}
