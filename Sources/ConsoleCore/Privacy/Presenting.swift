public import AmootSMS
internal import ConsoleData
internal import ConsoleWording
internal import Wording

/// Privacy mode, for showing the screen to others: masks the middle of numbers, and messages and exchanges, but not the
/// code, which is what is being shown.
extension Model {
  /// The same model with everything private masked, for painting only. Lengths stay the same so that nothing moves.
  public var redacted: Model {
    guard isPrivacyOn else { return self }
    var model = self
    model.form.showsToken = false
    model.form.mask(.token) { Presenting.maskedText($0) }
    model.form.paintedRecipients = form.recipientList
    model.form.mask(.mobile) { Presenting.maskedNumbers($0, from: 7) }
    model.form.mask(.message) { Presenting.maskedText($0) }
    for (field, error) in form.errors { model.form.errors[field] = Presenting.masked(error) }
    model.history.filterText.mask { Presenting.maskedText($0) }
    model.history.filter = Presenting.masked(history.filter)
    if history.filterProblem != nil {
      model.history.filterProblem = HistoryFilterError(
        word: "•••", column: 1, expected: FilterWords.anotherWord)
    }
    if let prompt {
      switch prompt.subject {
      case .note, .variable: model.prompt?.text.mask { Presenting.maskedText($0) }
      case .date, .templateName, .profileName, .recipientFile, .recipientColumn: break
      }
      if case .variable(let name, let template, _) = prompt.subject {
        model.prompt?.subject = .variable(name, Presenting.masked(template), [:])
      }
    }
    model.history.rows = history.rows.map(Presenting.masked)
    model.sending.last = sending.last.map(Presenting.masked)
    model.history.newest = history.newest.map(Presenting.masked)
    // Words such as “not set” are not values.
    for index in model.settings.lines.indices
    where [.token, .tokenCommand, .text].contains(settings.lines[index].field)
      && !settings.lines[index].shown.isTranslated
    {
      model.settings.lines[index].shown = settings.lines[index].shown.map(Presenting.maskedText)
    }
    model.details.loaded = [:]
    model.wire = []
    for index in model.notices.past.indices {
      model.notices.past[index].text = notices.past[index].text.map { Presenting.maskedNumbers($0) }
    }
    if let notice = notices.current {
      model.notices.current?.text = notice.text.map { Presenting.maskedNumbers($0) }
    }
    for case .bigCode(let row) in overlays { model.details.expiries[row.id] = expiry(of: row) }
    model.overlays = overlays.compactMap(Presenting.masked)
    if overlays.contains(where: { $0.isReport(of: Comparison.self) }) {
      model.notices.current = Notice(
        kind: .info,
        text: DetailsWords.comparisonHidden(key: keys.text(.present)),
        since: now)
    }
    return model
  }
}

extension Model {
  /// Returns a number for display, masked in privacy mode.
  public func display(_ number: MobileNumber) -> String {
    isPrivacyOn ? Presenting.maskedNumbers(number.display) : number.display
  }
}

enum Presenting {
  /// Returns a masked overlay; `nil` if it cannot be shown at all.
  static func masked(_ overlay: Model.Overlay) -> Model.Overlay? {
    switch overlay {
    case .report(var report):
      guard let content = report.content.masked else { return nil }
      report.content = content
      return .report(report)
    case .list(var list):
      list.content = list.content.masked
      return .list(list)
    case .welcome(var welcome):
      if welcome.isCommand { welcome.text.mask { maskedText($0) } }
      return .welcome(welcome)
    case .bigCode(let row): return .bigCode(masked(row))
    case .question(let question): return .question(masked(question))
    }
  }

  static func masked(_ question: Question) -> Question {
    switch question {
    case .quit, .prune: question
    case .sendAgain(let resend): .sendAgain(masked(resend))
    case .putIntoForm(let row): .putIntoForm(masked(row))
    case .delete(let row): .delete(masked(row))
    case .deleteTemplate(let template): .deleteTemplate(masked(template))
    case .guarded(let requests, let sender, let batch, let reasons):
      .guarded(
        requests.map(masked), sender, batch: batch,
        reasons: reasons.map { GuardReason(mobile: maskedNumbers($0.mobile), reason: $0.reason) })
    case .unrecorded(let requests, let sender, let reason):
      .unrecorded(requests.map(masked), sender, reason: reason.map { maskedNumbers($0) })
    case .deleteFound(let filter, let count, let newest):
      .deleteFound(masked(filter), count: count, newest: newest)
    }
  }

  static func masked(_ resend: Resend) -> Resend {
    var resend = resend
    resend.row = masked(resend.row)
    return resend
  }

  static func masked(_ row: SendRecord) -> SendRecord {
    var row = row
    row.mobile = maskedNumbers(row.mobile)
    row.text = maskedText(row.text)
    // The server's words may repeat the message, for example in a URL.
    row.reason = row.reason?.mapTexts { row.state == .unknown ? maskedText($0) : maskedNumbers($0) }
    row.note = row.note.map(maskedText)
    return row
  }

  static func masked(_ request: SendOTPRequest) -> SendOTPRequest {
    var request = request
    if let text = try? MessageText(maskedText(request.text.value)) { request.text = text }
    return request
  }

  static func masked(_ template: MessageTemplate) -> MessageTemplate {
    MessageTemplate(name: template.name, text: maskedText(template.text), lifetime: template.lifetime)
  }

  /// Shows how many terms a filter has, but not what it searches for.
  static func masked(_ filter: HistoryFilter) -> HistoryFilter {
    HistoryFilter(terms: filter.terms.map { _ in .word("•••") })
  }

  /// Masks what an error quotes from its field.
  static func masked(_ error: InputError) -> InputError {
    switch error {
    case .mobileCharacter(let text, let scalar): .mobileCharacter(maskedText(text), scalar)
    case .mobileLength(let text, let digits): .mobileLength(maskedText(text), digits: digits)
    case .mobileNotMobile(let text): .mobileNotMobile(maskedText(text))
    case .mobileCutOff(let text): .mobileCutOff(maskedText(text))
    default: error
    }
  }

  /// Replaces the digits of every long number between the first four and the last two with dots.
  ///
  /// - Parameter least: The number of digits that make a number; fewer while one is still being typed.
  static func maskedNumbers(_ text: String, from least: Int = 10) -> String {
    var scalars = Array(text.unicodeScalars)
    var places: [Int] = []
    func mask() {
      // Ten digits are a number without its zero, so one digit fewer stays in front.
      if places.count >= least {
        for place in places.dropFirst(places.count == 10 ? 3 : 4).dropLast(2) { scalars[place] = "•" }
      }
      places = []
    }
    for (index, scalar) in scalars.enumerated() {
      if Digits.value(of: scalar) != nil {
        places.append(index)
      } else if scalar != "+", !MobileNumber.isBetweenDigits(scalar) || scalar == "\n" {
        mask()
      }
    }
    mask()
    return String(String.UnicodeScalarView(scalars))
  }

  /// Replaces every character except whitespace with a dot.
  static func maskedText(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.isWhitespace ? $0 : "•" }))
  }
}
