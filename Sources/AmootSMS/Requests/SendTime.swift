public import struct Foundation.Date

/// The time at which a message goes out.
public enum SendTime: Sendable, Equatable {
  /// Immediately, using the moment of the request itself.
  case now
  case at(Date)

  /// Parses what people type: `now`, `+10m`, `+2h`, `14:30` (today, or tomorrow if that has passed), a
  /// Gregorian date `2026-11-23 14:30` or a Persian one `1405/09/02 14:30`, all in Iran time and in digits of
  /// any of the three scripts. A date needs a time of day.
  ///
  /// - Throws: `InputError` if the text cannot be read, or the time does not exist, has
  ///   passed, or is more than a year away.
  public init(parsing text: String, now: Date) throws(InputError) {
    var words = SendTime.words(of: text)
    // «همین الان» is *right now*.
    if words.count == 2, words[0] == "همین" { words.removeFirst() }
    if words.count == 2, let day = words.firstIndex(where: { SendTime.days[$0.lowercased()] != nil }) {
      let offset = SendTime.days[words.remove(at: day).lowercased()] ?? 0
      words.insert(IranTime.dayText(now.addingTimeInterval(Double(offset) * 86_400)), at: 0)
    }
    switch words.count {
    case 0: self = .now
    case 1 where ["now", "اکنون", "الان", "حالا", "همینالان", "همینحالا"].contains(words[0].lowercased()):
      self = .now
    case 1 where SendTime.days[words[0].lowercased()] != nil: throw .sendTimeLacksClock(text)
    case 1 where words[0].hasPrefix("+"): self = .at(try SendTime.relative(words[0], of: text, now: now))
    case 1, 2: self = .at(try SendTime.absolute(words, of: text, now: now))
    default: throw .sendTimeUnreadable(text)
    }
    if case .at(let date) = self {
      // Allow a minute's grace: 14:30 typed during 14:30 means now.
      guard date.timeIntervalSince(now) > -60 else { throw .sendTimePast(date) }
      guard date.timeIntervalSince(now) < 366 * 86_400 else { throw .sendTimeTooFar(date) }
    }
  }

  /// Words for days, with how many days from today they are.
  private static let days = [
    "today": 0, "tomorrow": 1, "امروز": 0, "فردا": 1, "پسفردا": 2,
  ]

  /// Returns the moment to write into the request.
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

  private static func relative(_ word: String, of text: String, now: Date) throws(InputError) -> Date {
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

  private static func absolute(_ words: [String], of text: String, now: Date) throws(InputError) -> Date {
    let today = IranTime.components(of: now)
    var lacksClock = false
    do throws(DateText.Failure) {
      guard words.count == 1, words[0].contains(":") else {
        let read = try DateText.parse(words.joined(separator: " "))
        lacksClock = !read.hasClock
        if lacksClock { throw .unreadable }
        return read.date
      }
      let clock = try DateText.clock(words[0])
      guard
        let date = IranTime.date(
          year: today.year, month: today.month, day: today.day, hour: clock.hour, minute: clock.minute,
          in: .gregorian)?.addingTimeInterval(Double(clock.second))
      else { throw .noSuchDay }
      return date.timeIntervalSince(now) > -60 ? date : date.addingTimeInterval(86_400)
    } catch {
      switch error {
      case .unreadable: throw lacksClock ? .sendTimeLacksClock(text) : .sendTimeUnreadable(text)
      case .noSuchDay: throw .sendTimeNoSuchDay(text)
      }
    }
  }
}
