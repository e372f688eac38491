public import struct Foundation.Date

/// When a message shall go out.
public enum SendTime: Sendable, Equatable {
  /// At once: the moment of the request itself is sent.
  case now
  case at(Date)

  /// Reads what people type: `now`, `+10m`, `+2h`, `14:30` (today, or tomorrow when that is past), a Gregorian
  /// day `2026-11-23 14:30` or a Persian one `1405/09/02 14:30`, all in Iran time and in any of the three
  /// scripts of digits. A day alone means that day at the present time of day.
  ///
  /// - Throws: `InputError` when it cannot be read, does not exist, is past, or is more than a year away.
  public init(parsing text: String, now: Date) throws(InputError) {
    let words = SendTime.words(of: text)
    switch words.count {
    case 0: self = .now
    case 1 where ["now", "اکنون", "الان", "حالا"].contains(words[0].lowercased()): self = .now
    case 1 where words[0].hasPrefix("+"): self = .at(try SendTime.relative(words[0], text, now))
    case 1, 2: self = .at(try SendTime.absolute(words, text, now))
    default: throw .sendTimeUnreadable(text)
    }
    if case .at(let date) = self {
      // A minute's grace: a time typed as 14:30 during 14:30 means now.
      guard date.timeIntervalSince(now) > -60 else { throw .sendTimePast(date) }
      guard date.timeIntervalSince(now) < 366 * 86_400 else { throw .sendTimeTooFar(date) }
    }
  }

  /// The moment to write into the request.
  public func date(now: Date) -> Date {
    switch self {
    case .now: now
    case .at(let date): date
    }
  }

  private static func words(of text: String) -> [String] {
    let visible = String(
      String.UnicodeScalarView(Digits.ascii(text).unicodeScalars.filter { !MobileNumber.isMark($0) }))
    return visible.split { $0.isWhitespace || $0 == "T" || $0 == "," || $0 == "،" }.map(String.init)
  }

  private static func relative(_ word: String, _ text: String, _ now: Date) throws(InputError) -> Date {
    let unit: Double =
      switch word.last {
      case "s": 1
      case "m": 60
      case "h": 3_600
      case "d": 86_400
      default: 0
      }
    guard unit > 0, let amount = Int(word.dropFirst().dropLast()), (0...100_000).contains(amount)
    else { throw .sendTimeUnreadable(text) }
    return now.addingTimeInterval(Double(amount) * unit)
  }

  private static func absolute(_ words: [String], _ text: String, _ now: Date) throws(InputError) -> Date {
    let today = IranTime.components(of: now)
    if words.count == 1, words[0].contains(":") {
      let (hour, minute) = try clock(words[0], text)
      guard
        let date = IranTime.date(
          year: today.year, month: today.month, day: today.day, hour: hour, minute: minute, in: .gregorian)
      else { throw .sendTimeNoSuchDay(text) }
      return date.timeIntervalSince(now) > -60 ? date : date.addingTimeInterval(86_400)
    }
    let day = words[0].split(whereSeparator: { "-/.".contains($0) }).map { Int($0) }
    guard day.count == 3, let year = day[0], let month = day[1], let dayOfMonth = day[2]
    else { throw .sendTimeUnreadable(text) }
    let (hour, minute) = words.count == 2 ? try clock(words[1], text) : (today.hour, today.minute)
    // Persian years are in the 1400s, Gregorian ones in the 2000s: no date is both.
    let kind: IranTime.CalendarKind = (1300...1599).contains(year) ? .persian : .gregorian
    guard
      let date = IranTime.date(
        year: year, month: month, day: dayOfMonth, hour: hour, minute: minute, in: kind)
    else { throw .sendTimeNoSuchDay(text) }
    return date
  }

  private static func clock(_ word: String, _ text: String) throws(InputError) -> (Int, Int) {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2 || parts.count == 3, let hour = parts[0], let minute = parts[1],
      parts.count == 2 || parts[2] != nil
    else { throw .sendTimeUnreadable(text) }
    guard (0...23).contains(hour), (0...59).contains(minute) else { throw .sendTimeNoSuchDay(text) }
    return (hour, minute)
  }
}
