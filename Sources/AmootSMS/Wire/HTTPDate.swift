package import Foundation

/// A moment in HTTP's format: `Mon, 23 Nov 2026 08:30:00 GMT` (RFC 9110, 5.6.7).
package enum HTTPDate {
  package static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

  private static var calendar: Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }

  /// - Returns: The moment, or nil for any other format. The weekday is ignored.
  package static func parse(_ text: String) -> Date? {
    let words = text.split(separator: " ")
    guard words.count == 6, let day = Int(words[1]) else { return nil }
    return date(month: words[2], day: day, year: words[3], time: words[4])
  }

  /// Returns a moment in GMT from its parts, as written by HTTP and OpenSSL.
  package static func date(
    month: some StringProtocol, day: Int, year: some StringProtocol, time: some StringProtocol
  ) -> Date? {
    let clock = time.split(separator: ":").compactMap { Int($0) }
    guard let month = months.firstIndex(of: String(month)), let year = Int(year), clock.count == 3 else {
      return nil
    }
    return calendar.date(
      from: DateComponents(
        year: year, month: month + 1, day: day, hour: clock[0], minute: clock[1], second: clock[2]))
  }

  package static func text(_ date: Date) -> String {
    let parts = calendar.dateComponents([.weekday, .day, .month, .year, .hour, .minute, .second], from: date)
    func two(_ value: Int?) -> String { IranTime.padded(value ?? 0) }
    let (weekday, month) = (days[((parts.weekday ?? 1) - 1) % 7], months[((parts.month ?? 1) - 1) % 12])
    return
      "\(weekday), \(two(parts.day)) \(month) \(parts.year ?? 0) \(two(parts.hour)):\(two(parts.minute)):\(two(parts.second)) GMT"
  }
}
