internal import AmootSMS
internal import TextLayout
public import ConsoleData
public import struct Foundation.Date
public import Wording

/// The texts in a history row.
public enum RowText {
  /// Returns the time of day or, for another day, its date and the minute; the year only if it is not this one.
  ///
  /// - Parameters:
  ///   - width: The width of the column; below 8, there is only room for the minute or the day.
  ///   - withJalali: Whether another day is also shown in the Persian calendar.
  public static func time(_ date: Date, now: Date, width: Int, withJalali: Bool = false) -> String {
    let (day, today) = (IranTime.dayText(date), IranTime.dayText(now))
    let clock = IranTime.clock(date)
    if day == today { return width < 8 ? String(clock.prefix(5)) : clock }
    let isThisYear = day.prefix(4) == today.prefix(4)
    let short = isThisYear ? String(day.dropFirst(5)) : day
    guard width >= 8 else { return isThisYear ? short : String(day.prefix(4)) }
    let minute = short + " " + clock.prefix(5)
    guard withJalali else { return minute }
    let jalali = IranTime.dayText(date, in: .persian)
    let isThisJalaliYear = jalali.prefix(4) == IranTime.dayText(now, in: .persian).prefix(4)
    return minute + " " + (isThisJalaliYear ? String(jalali.dropFirst(5)) : jalali)
  }

  public static func mobile(_ digits: String) -> String {
    digits.count == 10 ? MobileNumber.grouped("0" + digits) : VisibleText.escaped(digits, limit: 40)
  }

  /// Returns the number without grouping spaces.
  public static func plainMobile(_ digits: String) -> String { "0" + VisibleText.escaped(digits, limit: 40) }

  /// Returns the outcome; a title too long for the column is cut before its code, which says more in less room.
  public static func outcome(_ row: SendRecord, now: Date, width: Int) -> Phrase {
    switch row.state {
    case .sending: HistoryWords.sending(seconds: Int(max(0, now.timeIntervalSince(row.startedAt))))
    case .accepted, .refused: fitted(row.status, width)
    case .notSent, .unknown: (row.summary ?? row.state.phrase).map { VisibleText.escaped($0, limit: 80) }
    }
  }

  private static func fitted(_ status: ServiceStatus?, _ width: Int) -> Phrase {
    guard let status else { return StatusWords.none }
    guard let code = status.code, let title = status.title else { return status.display }
    return status.display.map { whole in
      guard whole.count > width else { return whole }
      let ending = "… \(code)"
      return VisibleText.escaped(title, limit: 60).prefix(max(1, width - ending.count)) + ending
    }
  }

  /// Returns a note in at most the given number of columns. The ticket number is what a note is for, so a note that
  /// is too long is cut around its last number instead of at its end.
  public static func note(_ note: String, width: Int, ellipsis: String) -> String {
    let text = VisibleText.escaped(note, limit: 400).replacing("\n", with: " ")
    let room = width - Model.columns(ellipsis)
    guard Model.columns(text) > width, room > 0 else { return text }
    let number = text.ranges(of: /\p{Nd}{3,}/).last
    guard let number, Model.columns(String(text[..<number.upperBound])) > room else {
      return TextLayout.fitted(text, columns: width, ellipsis: ellipsis)
    }
    var start = number.upperBound
    while start > text.startIndex,
      Model.columns(String(text[text.index(before: start)..<number.upperBound])) <= room
    {
      start = text.index(before: start)
    }
    return ellipsis + text[start..<number.upperBound]
  }
}
