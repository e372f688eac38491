internal import AmootSMS
internal import TextLayout
public import ConsoleData
public import struct Foundation.Date
internal import ConsoleWording
public import Wording

/// The texts in a history row.
public enum RowText {
  /// Returns the time of day or, for another day, its date and the minute; the year only if it is not this one. In
  /// Persian the date is of the Persian calendar.
  ///
  /// - Parameters:
  ///   - width: The width of the column; below 8, there is only room for the minute, the day, or the year.
  ///   - withBothCalendars: Whether another day is shown in both calendars.
  public static func time(
    _ date: Date, now: Date, width: Int, withBothCalendars: Bool = false
  ) -> Phrase {
    let clock = IranTime.clock(date)
    let gregorian = shortDay(date, now: now, in: .gregorian)
    guard !gregorian.isEmpty else {
      let text = width < 8 ? String(clock.prefix(5)) : clock
      return DateWords.numeric(text, persian: text)
    }
    let jalali = shortDay(date, now: now, in: .persian)
    guard width >= 8 else {
      let year = { (day: String) in day.count > 5 ? String(day.prefix(4)) : day }
      return DateWords.numeric(year(gregorian), persian: year(jalali))
    }
    let minute = clock.prefix(5)
    let time = DateWords.numeric("\(gregorian) \(minute)", persian: "\(jalali) \(minute)")
    guard withBothCalendars else { return time }
    return time + .verbatim(" ") + DateWords.inOtherCalendar(gregorian: gregorian, jalali: jalali)
  }

  /// Returns another day's date, without its year if it is this one; empty for today.
  private static func shortDay(_ date: Date, now: Date, in calendar: IranTime.CalendarKind) -> String {
    let (day, today) = (IranTime.dayText(date, in: calendar), IranTime.dayText(now, in: calendar))
    return day == today ? "" : day.prefix(4) == today.prefix(4) ? String(day.dropFirst(5)) : day
  }

  public static func mobile(_ digits: String) -> String {
    digits.count == 10 ? MobileNumber.grouped("0" + digits) : VisibleText.escaped(digits, limit: 40)
  }

  /// Returns the number without grouping spaces.
  public static func plainMobile(_ digits: String) -> String { "0" + VisibleText.escaped(digits, limit: 40) }

  /// Returns the outcome or, once it is reported, the delivery. A title too long for the column is cut so that its code stays: it says more in less room.
  public static func outcome(_ row: SendRecord, now: Date, width: Int) -> Phrase {
    if row.state == .accepted, let date = row.sendAt, date > now {
      let forms = [SendingWords.goesOutAt(IranTime.minute(date)), SendingWords.goesOutAt(IranTime.day(date))]
      let fitting = forms.first { form in
        Language.allCases.allSatisfy { Model.columns(form.text(in: $0)) <= width }
      }
      if let fitting { return fitting }
    }
    if let forms = row.deliveryForms(now: now) {
      return forms.first { form in
        Language.allCases.allSatisfy { Model.columns(form.text(in: $0)) <= width }
      } ?? forms.last ?? .empty
    }
    return switch row.state.facts?.hasAnswer {
    case nil: HistoryWords.sending(seconds: Int(max(0, now.timeIntervalSince(row.startedAt))))
    case true? where row.status == nil: row.summary ?? StatusWords.none
    case true?: fitted(row.status, width)
    case false?: (row.summary ?? row.state.phrase).map { VisibleText.escaped($0, limit: 80) }
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
