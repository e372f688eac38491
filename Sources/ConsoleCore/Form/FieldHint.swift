internal import AmootSMS
internal import ConsoleData

/// The words beside the fields: what will be sent, or where it came from.
extension Model {
  public func hint(_ field: FieldID) -> String {
    switch field {
    case .token: form.text(.token).isEmpty ? "" : form.tokenSource.words
    case .lineNumber: lineHint
    case .mobile: mobileHint
    case .codeLength: codeLengthHint
    case .sendAt: sendAtHint
    case .message: ""
    }
  }

  private var lineHint: String {
    guard let lines = account.status?.lineNumbers, !lines.isEmpty else { return "" }
    return keys.text(.nextChoice) + (lines.count == 1 ? " 1 line" : " \(lines.count) lines")
  }

  private var arrow: String { appearance.ascii ? "->" : "→" }

  private var mobileHint: String {
    guard let list = try? MobileList(form.text(.mobile)) else { return "" }
    guard list.numbers.count == 1, let number = list.numbers.first else {
      return "\(list.numbers.count) numbers"
    }
    return arrow + " " + number.digits + (number.hasKnownPrefix ? "" : ", unusual prefix")
  }

  private var codeLengthHint: String {
    let text = form.text(.codeLength)
    guard let length = try? CodeLength(parsing: text), String(length.digits) != text else { return "4 to 8" }
    return arrow + " \(length.digits)"
  }

  private var sendAtHint: String {
    guard case .at(let date)? = try? SendTime(parsing: form.text(.sendAt), now: now) else {
      return "Iran time"
    }
    return appearance.ascii ? IranTime.words(date).replacing("·", with: "-") : IranTime.words(date)
  }
}
