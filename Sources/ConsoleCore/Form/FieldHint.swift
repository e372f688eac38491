internal import AmootSMS
internal import ConsoleData
public import struct Foundation.Date
internal import ConsoleWording
public import Wording

/// The hints beside the fields: what will be sent, or where a value came from.
extension Model {
  public func hint(_ field: FieldID) -> Phrase {
    switch field {
    case .token: form.text(.token).isEmpty ? .empty : form.tokenSource.phrase
    case .lineNumber: lineHint
    case .mobile: mobileHint
    case .codeLength: codeLengthHint
    case .sendAt: sendAtHint
    case .message: .empty
    }
  }

  /// Returns the hint in a form that fits into a number of columns, if there is one.
  public func hint(_ field: FieldID, width: Int) -> Phrase {
    let hint = hint(field)
    guard field == .sendAt, Model.columns(text(hint)) > width,
      case .at(let date)? = try? SendTime(parsing: form.text(.sendAt), now: now)
    else { return hint }
    return IranTime.minute(date)
  }

  private var lineHint: Phrase {
    guard let lines = accountStatus?.lineNumbers, !lines.isEmpty else { return .empty }
    return FormWords.lines(lines.count, key: keys.text(.nextChoice))
  }

  private var arrow: String { appearance.ascii ? "->" : "→" }

  private var mobileHint: Phrase {
    guard let list = try? form.mobiles() else { return .empty }
    guard list.numbers.count == 1, let number = list.numbers.first else {
      return FormWords.numbers(list.numbers.count)
    }
    let digits = veil.numbers(number.digits, from: 7)
    return FormWords.sends(digits, arrow: arrow)
      + (number.hasKnownPrefix ? .empty : FormWords.unusualPrefix)
  }

  private var codeLengthHint: Phrase {
    let typed = form.text(.codeLength)
    guard let length = try? CodeLength(parsing: typed), String(length.digits) != typed else {
      return FormWords.codeLengthRange
    }
    return FormWords.sends("\(length.digits)", arrow: arrow)
  }

  private var sendAtHint: Phrase {
    guard case .at(let date)? = try? SendTime(parsing: form.text(.sendAt), now: now) else {
      return FormWords.iranTime
    }
    return moment(date)
  }

  /// Returns a date with the names of its day and month, in both calendars.
  public func moment(_ date: Date) -> Phrase {
    let words = IranTime.words(date)
    return appearance.ascii ? words.map { $0.replacing("·", with: "-") } : words
  }

  /// Returns what is sent for a field, for a screen reader to say when the field is left; nil if that is what was
  /// typed.
  public func spokenHint(_ field: FieldID) -> Phrase? {
    let hint = hint(field)
    if field == .mobile, let list = try? form.mobiles(), list.numbers.count == 1,
      let number = list.numbers.first
    {
      return NarrationWords.sentAs(text(.verbatim(number.digits)))
        + (number.hasKnownPrefix ? .empty : FormWords.unusualPrefix)
    }
    return hint.isEmpty ? nil : hint
  }
}
