package import Foundation

/// Parses a day, or a day and a time, as written by people and by this program's own exports: `2026-11-23`,
/// `1405/09/02 14:30`, `2026-11-23T14:30:05+03:30`, `…Z`. Digits must already be ASCII. Without an offset,
/// times are in Iran time.
package enum DateText {
  package enum Failure: Error { case unreadable, noSuchDay }

  /// - Parameters:
  ///   - text: The day, and optionally a time after a space or a T.
  ///   - clock: The hour and minute to use for a day without a time.
  /// - Returns: The moment, and whether the text had a time of day.
  package static func parse(
    _ text: String, clock fallback: (hour: Int, minute: Int) = (0, 0)
  ) throws(Failure) -> (date: Date, hasClock: Bool) {
    let words = text.split { $0.isWhitespace || $0 == "T" || $0 == "t" || $0 == "," || $0 == "،" }.map(
      String.init)
    guard words.count == 1 || words.count == 2 else { throw .unreadable }
    let day = words[0].split(separator: mark(of: words[0]), omittingEmptySubsequences: false).map { Int($0) }
    guard day.count == 3, var year = day[0], let month = day[1], let dayOfMonth = day[2], year > 0 else {
      throw .unreadable
    }
    // Persian years are often written with two digits: 05/09/08 is in 1405.
    if words[0].hasPrefix("0") || year < 24, words[0].prefix(while: \.isNumber).count == 2 { year += 1_400 }
    // Persian years are in the 1400s, Gregorian ones in the 2000s: no date is ambiguous.
    let kind: IranTime.CalendarKind = (1300...1599).contains(year) ? .persian : .gregorian
    var time = (hour: fallback.hour, minute: fallback.minute, second: 0)
    var offset: Int?
    if words.count == 2 {
      let parts = try clockAndOffset(words[1])
      (time, offset) = (parts.time, parts.offset)
    }
    guard
      var date = IranTime.date(
        year: year, month: month, day: dayOfMonth, hour: time.hour, minute: time.minute, in: kind)
    else { throw .noSuchDay }
    date.addTimeInterval(Double(time.second))
    if let offset { date.addTimeInterval(Double(IranTime.zone.secondsFromGMT(for: date) - offset)) }
    return (date, words.count == 2)
  }

  private static func mark(of day: String) -> Character { day.first { "-/.".contains($0) } ?? "-" }

  /// Parses `14:30` or `14:30:05`.
  package static func clock(_ text: String) throws(Failure) -> (hour: Int, minute: Int, second: Int) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, (1...2).contains(parts[0].count),
      // `14:3` may be an unfinished time.
      parts.dropFirst().allSatisfy({ $0.count == 2 })
    else { throw .unreadable }
    let numbers = parts.map { $0.allSatisfy(\.isNumber) ? Int($0) : nil }
    guard let hour = numbers[0], let minute = numbers[1], let second = numbers.count == 3 ? numbers[2] : 0
    else { throw .unreadable }
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
      throw .noSuchDay
    }
    return (hour, minute, second)
  }

  private static func clockAndOffset(
    _ text: String
  ) throws(Failure) -> (time: (hour: Int, minute: Int, second: Int), offset: Int?) {
    if text.last == "Z" || text.last == "z" { return (try clock(plain(String(text.dropLast()))), 0) }
    guard let sign = text.lastIndex(where: { "+-−".contains($0) }) else {
      return (try clock(plain(text)), nil)
    }
    let digits = text[text.index(after: sign)...].filter { $0 != ":" }
    guard digits.count == 4 || digits.count == 2, let number = Int(digits) else { throw .unreadable }
    let seconds = (digits.count == 4 ? number / 100 * 3_600 + number % 100 * 60 : number * 3_600)
    guard seconds <= 18 * 3_600 else { throw .unreadable }
    return (try clock(plain(String(text[..<sign]))), text[sign] == "+" ? seconds : -seconds)
  }

  /// Returns the time without fractions of a second.
  private static func plain(_ clock: String) -> String { String(clock.prefix { $0 != "." }) }
}
