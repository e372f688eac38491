internal import AmootSMS
internal import ConsoleData

/// What others in the room may see: the middle of numbers, messages and exchanges are hidden; the code is not, it is
/// what is shown to them.
extension Model {
  /// The same model with what is not for others masked, for painting alone. Lengths stay, so that nothing moves.
  public var presented: Model {
    guard isPresenting else { return self }
    var model = self
    model.form.showsToken = false
    model.form.mask(.token) { Presenting.maskedText($0) }
    model.form.mask(.mobile) { Presenting.maskedNumbers($0) }
    model.form.mask(.message) { Presenting.maskedText($0) }
    model.history.rows = history.rows.map(Presenting.masked)
    model.lastSent = lastSent.map(Presenting.masked)
    for index in model.settings.indices where model.settings[index].field.kind == .text {
      model.settings[index].shown = Presenting.maskedText(settings[index].shown)
    }
    if case .settings(var pane) = overlay {
      pane.editing?.mask { Presenting.maskedText($0) }
      model.overlay = .settings(pane)
    }
    model.details = [:]
    model.wire = []
    for index in model.said.indices { model.said[index].text = Presenting.maskedNumbers(said[index].text) }
    if let notice { model.notice?.text = Presenting.maskedNumbers(notice.text) }
    switch overlay {
    case .details(let row, let scroll): model.overlay = .details(Presenting.masked(row), scroll: scroll)
    case .bigCode(let row):
      model.expiries[row.id] = expiry(of: row)
      model.overlay = .bigCode(Presenting.masked(row))
    case .question(.sendAgain(let row)): model.overlay = .question(.sendAgain(Presenting.masked(row)))
    case .question(.delete(let row)): model.overlay = .question(.delete(Presenting.masked(row)))
    case .question(.guarded(_, let token, let reason, let mobile, let count)):
      model.overlay = .question(
        .guarded([], token, reason: reason, mobile: Presenting.maskedNumbers(mobile), count: count))
    case .comparison:
      model.overlay = nil
      model.notice = Notice(
        kind: .info,
        text: "The comparison is hidden while presenting; \(keys.text(.present)) shows everything again.",
        since: now)
    default: break
    }
    return model
  }
}

enum Presenting {
  static func masked(_ row: SendRecord) -> SendRecord {
    var row = row
    row.mobile = maskedNumbers(row.mobile)
    row.text = maskedText(row.text)
    row.explanation = row.explanation.map(maskedNumbers)
    row.note = row.note.map(maskedText)
    return row
  }

  /// In every long number the digits between the first four and the last two become dots.
  static func maskedNumbers(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    var places: [Int] = []
    func mask() {
      // Ten digits are a number without its zero: one digit fewer stands before the hidden ones.
      if places.count >= 10 {
        for place in places.dropFirst(places.count == 10 ? 3 : 4).dropLast(2) { scalars[place] = "•" }
      }
      places = []
    }
    for (index, scalar) in scalars.enumerated() {
      if Digits.value(of: scalar) != nil {
        places.append(index)
      } else if ![" ", "-", "+", "(", ")"].contains(scalar) {
        mask()
      }
    }
    mask()
    return String(String.UnicodeScalarView(scalars))
  }

  /// Every letter and digit becomes a dot.
  static func maskedText(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.isWhitespace ? $0 : "•" }))
  }
}

/// Digits that are read across a room: patterns of three by five.
public enum BigDigits {
  /// Five rows of three places each; nil for what is no digit.
  public static func pattern(_ character: Character) -> [String]? {
    let patterns: [Character: [String]] = [
      "0": ["###", "# #", "# #", "# #", "###"], "1": [" # ", "## ", " # ", " # ", "###"],
      "2": ["###", "  #", "###", "#  ", "###"], "3": ["###", "  #", "###", "  #", "###"],
      "4": ["# #", "# #", "###", "  #", "  #"], "5": ["###", "#  ", "###", "  #", "###"],
      "6": ["###", "#  ", "###", "# #", "###"], "7": ["###", "  #", "  #", "  #", "  #"],
      "8": ["###", "# #", "###", "# #", "###"], "9": ["###", "# #", "###", "  #", "###"],
    ]
    return patterns[character]
  }
}
