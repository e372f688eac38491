internal import AmootSMS
internal import ConsoleData
public import struct Foundation.Date
internal import Wording

/// The hints beside the fields: what will be sent, or where a value came from.
extension Model {
  public func hint(_ field: FieldID) -> String {
    switch field {
    case .token: form.text(.token).isEmpty ? "" : text(form.tokenSource.phrase)
    case .lineNumber: lineHint
    case .mobile: mobileHint
    case .codeLength: codeLengthHint
    case .sendAt: sendAtHint
    case .message: ""
    }
  }

  private var lineHint: String {
    guard let lines = account.status?.lineNumbers, !lines.isEmpty else { return "" }
    return text(FormWords.lines(lines.count, key: keys.text(.nextChoice)))
  }

  private var arrow: String { appearance.ascii ? "->" : "→" }

  private var mobileHint: String {
    guard let list = try? MobileList(form.text(.mobile)) else { return "" }
    guard list.numbers.count == 1, let number = list.numbers.first else {
      return text(FormWords.numbers(list.numbers.count))
    }
    return arrow + " " + number.digits + (number.hasKnownPrefix ? "" : text(FormWords.unusualPrefix))
  }

  private var codeLengthHint: String {
    let typed = form.text(.codeLength)
    guard let length = try? CodeLength(parsing: typed), String(length.digits) != typed else {
      return text(FormWords.codeLengthRange)
    }
    return arrow + " \(length.digits)"
  }

  private var sendAtHint: String {
    guard case .at(let date)? = try? SendTime(parsing: form.text(.sendAt), now: now) else {
      return text(FormWords.iranTime)
    }
    return moment(date)
  }

  /// Returns a date with the names of its day and month, in both calendars.
  public func moment(_ date: Date) -> String {
    let words = text(IranTime.words(date))
    return appearance.ascii ? words.replacing("·", with: "-") : words
  }
}
