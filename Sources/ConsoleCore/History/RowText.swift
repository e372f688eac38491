internal import AmootSMS
public import ConsoleData
public import struct Foundation.Date
public import Wording

/// The texts in a history row.
public enum RowText {
  /// Returns the time of day or, for another day, its date.
  public static func time(_ date: Date, now: Date, width: Int) -> String {
    let day = IranTime.dayText(date)
    if day == IranTime.dayText(now) { return IranTime.clock(date) }
    // Show the year only if it is not the current one, and the time only if there is room for both.
    guard day.prefix(4) == IranTime.dayText(now).prefix(4) else {
      return width >= 10 ? day : String(day.prefix(7))
    }
    return width >= 11 ? day.dropFirst(5) + " " + IranTime.clock(date).prefix(5) : String(day.dropFirst(5))
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

  /// Returns how long the send took; empty while unknown.
  public static func duration(_ row: SendRecord) -> Phrase {
    row.duration.map { DurationWords.measured(.seconds($0)) } ?? .empty
  }
}
