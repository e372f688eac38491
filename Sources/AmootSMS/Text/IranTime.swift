public import Foundation

/// Dates in Iran's time zone, in the two calendars in daily use there.
public enum IranTime {
  /// `Asia/Tehran` from the time-zone database: +03:30, without daylight saving since September 2022. Systems
  /// without that database get the current offset, and `doctor` reports it.
  public static let zone = TimeZone(identifier: "Asia/Tehran") ?? TimeZone(secondsFromGMT: 12_600) ?? .gmt

  static let gregorian = calendar(.gregorian)
  static let persian = calendar(.persian)

  private static func calendar(_ identifier: Calendar.Identifier) -> Calendar {
    var calendar = Calendar(identifier: identifier)
    calendar.timeZone = zone
    return calendar
  }

  /// A date and a clock time in Iran.
  public struct Components: Sendable, Equatable {
    /// The day, counted from 1.
    public var year: Int, month: Int, day: Int
    /// The time of day, from 0.
    public var hour: Int, minute: Int, second: Int
    /// 1 is Sunday, as in `Foundation.Calendar`.
    public var weekday: Int
  }

  /// The calendars in which dates are shown and parsed.
  public enum CalendarKind: Sendable { case gregorian, persian }

  /// Returns the date and time in Iran at a moment.
  public static func components(of date: Date, in kind: CalendarKind = .gregorian) -> Components {
    if kind == .gregorian, constantOffset.range.contains(date.timeIntervalSince1970) {
      return gregorianComponents(of: date, offset: constantOffset.seconds)
    }
    let calendar = kind == .gregorian ? gregorian : persian
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second, .weekday], from: date)
    return Components(
      year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0,
      hour: parts.hour ?? 0, minute: parts.minute ?? 0, second: parts.second ?? 0, weekday: parts.weekday ?? 1
    )
  }

  /// The longest time since the end of daylight saving in which the offset from UTC does not change, as the time-zone
  /// database knows it; seconds since 1970. `Calendar` is too slow for lists of many rows.
  private static let constantOffset: (range: Range<Double>, seconds: Int) = {
    let start = Date(timeIntervalSince1970: 1_664_582_400)
    let end = zone.nextDaylightSavingTimeTransition(after: start)?.timeIntervalSince1970 ?? 4_102_444_800
    return (
      start.timeIntervalSince1970..<max(start.timeIntervalSince1970, end), zone.secondsFromGMT(for: start)
    )
  }()

  /// Returns the parts of a date in the Gregorian calendar by counting days from 1 March of a leap cycle's first year,
  /// so that the leap day comes last.
  private static func gregorianComponents(of date: Date, offset: Int) -> Components {
    let seconds = Int(date.timeIntervalSince1970.rounded(.down)) + offset
    let days = seconds / 86_400
    let clock = seconds % 86_400
    let shifted = days + 719_468
    let cycle = shifted / 146_097
    let dayOfCycle = shifted % 146_097
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let month = (5 * dayOfYear + 2) / 153
    return Components(
      year: yearOfCycle + cycle * 400 + (month >= 10 ? 1 : 0), month: month < 10 ? month + 3 : month - 9,
      day: dayOfYear - (153 * month + 2) / 5 + 1, hour: clock / 3_600, minute: clock / 60 % 60,
      second: clock % 60, weekday: (days + 4) % 7 + 1)
  }

  /// Returns the moment at which a clock in Iran shows the given date and time, or nil if there is none.
  public static func date(
    year: Int, month: Int, day: Int, hour: Int, minute: Int, in kind: CalendarKind
  ) -> Date? {
    let calendar = kind == .gregorian ? gregorian : persian
    let wanted = DateComponents(year: year, month: month, day: day, hour: hour, minute: minute)
    guard let date = calendar.date(from: wanted) else { return nil }
    // Calendars roll 31 Esfand over into the next year, which is not what the user meant.
    let got = components(of: date, in: kind)
    guard got.year == year, got.month == month, got.day == day, got.hour == hour, got.minute == minute
    else { return nil }
    return date
  }

  /// Returns how far Iran's clocks are ahead of UTC at a moment, in seconds.
  static func offset(at date: Date) -> Double {
    let isConstant = constantOffset.range.contains(date.timeIntervalSince1970)
    return Double(isConstant ? constantOffset.seconds : zone.secondsFromGMT(for: date))
  }

  /// Returns a moment as `2026-11-22T15:16:46+03:30`, the form in SendOTP's PHP sample.
  public static func iso(_ date: Date) -> String {
    let minutes = Int(offset(at: date)) / 60
    let magnitude = abs(minutes)
    let parts = components(of: date)
    guard (0...9_999).contains(parts.year) else {
      return dayText(date) + "T" + clock(date)
        + (minutes < 0 ? "-" : "+") + padded(magnitude / 60) + ":" + padded(magnitude % 60)
    }
    // Every row of an export has it, so it is written digit by digit.
    return String(unsafeUninitializedCapacity: 25) { bytes in
      var end = 0
      func mark(_ byte: UInt8) {
        bytes[end] = byte
        end += 1
      }
      func put(_ number: Int) {
        mark(0x30 + UInt8(number / 10))
        mark(0x30 + UInt8(number % 10))
      }
      put(parts.year / 100)
      put(parts.year % 100)
      for (byte, number) in [(0x2D, parts.month), (0x2D, parts.day), (0x54, parts.hour)] as [(UInt8, Int)] {
        mark(byte)
        put(number)
      }
      for number in [parts.minute, parts.second] {
        mark(0x3A)
        put(number)
      }
      mark(minutes < 0 ? 0x2D : 0x2B)
      put(magnitude / 60)
      mark(0x3A)
      put(magnitude % 60)
      return end
    }
  }

  /// Returns a moment as `2026-11-22 15:16:46`, the form seen in sibling methods.
  public static func plain(_ date: Date) -> String { dayText(date) + " " + clock(date) }

  /// Returns a day as `2026-11-22`, or with slashes in the Persian calendar.
  public static func dayText(_ date: Date, in kind: CalendarKind = .gregorian) -> String {
    let parts = components(of: date, in: kind)
    let mark = kind == .gregorian ? "-" : "/"
    return padded(parts.year, to: 4) + mark + padded(parts.month) + mark + padded(parts.day)
  }

  /// Returns a clock time as `15:16:46`.
  public static func clock(_ date: Date) -> String {
    let parts = components(of: date)
    return padded(parts.hour) + ":" + padded(parts.minute) + ":" + padded(parts.second)
  }

  static func padded(_ number: Int, to length: Int = 2) -> String {
    if length == 2, (0..<100).contains(number) { return twoDigits[number] }
    return String(number).leftPadded(to: length, with: "0")
  }

  private static let twoDigits = (0..<100).map { ($0 < 10 ? "0" : "") + String($0) }
}
