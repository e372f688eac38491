internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Screen
internal import TextLayout
internal import ConsoleWording
internal import Wording

extension Painter {
  mutating func paintPreview(_ model: Model, _ geometry: Geometry) {
    guard let pane = geometry.preview else { return }
    box(pane, title: FormWords.preview)
    let inner = Rect(x: pane.x + 2, y: pane.y + 1, width: pane.width - 4, height: pane.height - 2)
    let preview = PreviewText(model: model, theme: theme)
    text(preview.heading, x: inner.x, y: inner.y, width: inner.width, style: Theme.faint)
    let message = model.form.text(.message)
    let (remarks, facts) = (preview.remarks, preview.facts)
    // The heading above, and what is told of the message below; that is needed more than the rest of its text.
    let room = max(3, inner.height - 1 - remarks.count - facts.count)
    guard inner.height >= 7 else { return }
    var y = inner.y + 1
    if message.isEmpty {
      text(
        FormWords.previewEmpty, x: inner.x, y: y, width: inner.width,
        style: Theme.faint)
      y += 1
    } else {
      y += paintBubble(message, in: Rect(x: inner.x, y: y, width: inner.width, height: room))
    }
    for remark in remarks where y < inner.y + inner.height {
      text(
        theme.sign("⚠", "!") + " " + words(remark), x: inner.x, y: y, width: inner.width,
        style: Theme.warning)
      y += 1
    }
    for line in facts where y < inner.y + inner.height {
      text(line, x: inner.x, y: y, width: inner.width)
      y += 1
    }
  }

  /// Paints the message in a bubble, with the number of lines that do not fit in its bottom edge.
  ///
  /// - Returns: The rows used.
  private mutating func paintBubble(_ message: String, in rect: Rect) -> Int {
    let width = min(rect.width, 44)
    let layout = TextLayout(String(message.prefix(4_000)), width: width - 4, options: options)
    let height = min(layout.lines.count, rect.height - 2)
    box(
      Rect(x: rect.x, y: rect.y, width: width, height: height + 2), style: Theme.accent,
      round: true)
    let inside = Rect(x: rect.x + 2, y: rect.y + 1, width: width - 4, height: height)
    for (index, line) in layout.lines.prefix(height).enumerated() {
      // As on the phone, whichever way the screen runs.
      paint(line, in: inside, row: index, style: .plain, isBlock: true)
    }
    if layout.lines.count > height {
      text(
        FormWords.moreLines(layout.lines.count - height), x: rect.x + 2, y: rect.y + height + 1,
        width: width - 4, style: Theme.faint, atEnd: true)
    }
    return height + 2
  }
}

/// The texts of the preview: its heading, and remarks and facts about the message.
struct PreviewText {
  let model: Model
  let theme: Theme

  var heading: Phrase {
    let number: Phrase =
      switch try? model.form.mobiles() {
      case let list? where list.numbers.count == 1: .verbatim(model.display(list.numbers[0]))
      case let list?: FormWords.numbers(list.numbers.count)
      case nil: .verbatim(theme.ellipsis)
      }
    let line = (try? LineNumber(model.form.text(.lineNumber)).value) ?? theme.ellipsis
    return FormWords.route(to: number, from: .verbatim(line), at: time)
  }

  private var time: Phrase {
    switch try? SendTime(parsing: model.form.text(.sendAt), now: model.now) {
    case .now: FormWords.now
    case .at(let date):
      // `RowText.time` includes the day unless it is today.
      IranTime.dayText(date) == IranTime.dayText(model.now)
        ? QuestionWords.at(clock: IranTime.hour(date))
        : QuestionWords.at(RowText.time(date, now: model.now, width: .max))
    case nil: .verbatim(theme.ellipsis)
    }
  }

  private var parts: SMSParts { SMSParts(model.form.text(.message)) }

  private func count(_ parts: SMSParts) -> Phrase {
    let room = parts.parts <= 1 ? parts.encoding.single : parts.encoding.joined * parts.parts
    return joined([
      FormWords.parts(parts.parts),
      parts.encoding == .gsm7 ? .verbatim("GSM 7-bit") : FormWords.unicodeEncoding,
      FormWords.units(parts.units, of: room),
    ])
  }

  private func joined(_ phrases: [Phrase]) -> Phrase { .joined(phrases, separator: " \(theme.dot) ") }

  private var unfilled: [Phrase] { PreviewText.unfilled(model.form.text(.message)) }

  /// Returns a remark on variables that would be sent literally, as when a template is typed and not chosen.
  static func unfilled(_ text: String) -> [Phrase] {
    let names = MessageTemplate(name: "", text: text).variables
    guard let first = names.first.map({ VisibleText.escaped($0, limit: 20) }) else { return [] }
    return [
      names.count == 1
        ? FormWords.notFilledIn(first) : FormWords.notFilledIn(first, andMore: names.count - 1)
    ]
  }

  private var messageRemarks: [Phrase] {
    MessageRemarks(model.form.text(.message)).sentences(correctedBy: model.keys.text(.persianLetters))
  }

  /// What deserves a second look, errors and extra cost first.
  var remarks: [Phrase] {
    guard !model.veil.hides(.messages) else { return [] }
    let parts = parts.parts
    return unfilled + credit + (parts > 1 ? [FormWords.partsPaid(parts)] : []) + messageRemarks
  }

  /// That the credit does not do, or may not.
  private var credit: [Phrase] {
    guard let credit = model.accountStatus?.credit, let estimate = model.priceEstimate, credit < estimate.most
    else {
      return []
    }
    return [
      credit < estimate.range.lowerBound
        ? PriceWords.creditIsShort(credit) : PriceWords.creditMayBeShort(credit)
    ]
  }

  /// What the service told of the price or, until it is asked, what follows from the account's prices.
  private var price: Phrase? {
    if let rials = model.toldPrice { return PriceWords.told(rials) }
    return model.priceEstimate.map { estimate in
      PriceWords.estimate(
        PriceWords.rials(estimate.range.lowerBound, estimate.range.upperBound),
        withCode: estimate.rangeWithCode.map { PriceWords.rials($0.lowerBound, $0.upperBound) },
        mobiles: estimate.mobiles)
    }
  }

  /// The counter with its reason, the time it goes out, and the length of the code.
  var facts: [Phrase] {
    var lines: [Phrase] = []
    let parts = parts
    if parts.parts > 0, !model.veil.hides(.messages) {
      lines.append(count(parts))
      if let price { lines.append(price) }
      if let character = parts.firstNonGSM, parts.encoding == .ucs2 {
        lines.append(FormWords.unicode(because: VisibleText.escaped(String(character), limit: 8)))
      }
    }
    if case .at(let date)? = try? SendTime(parsing: model.form.text(.sendAt), now: model.now) {
      lines.append(FormWords.goesOut(model.moment(date)))
    }
    if let length = try? CodeLength(parsing: model.form.text(.codeLength)) {
      lines.append(FormWords.codeArrives(digits: String(length.digits)))
    }
    return lines
  }

  /// The preview in one line, for screens without room for more.
  ///
  /// - Parameter width: The columns that it may take; what does not fit whole is left out.
  func oneLine(width: Int) -> Phrase {
    let parts = parts
    guard parts.parts > 0, !model.veil.hides(.messages) else { return heading }
    let warning = (unfilled + credit + messageRemarks).first.map {
      Phrase.verbatim(theme.sign("⚠", "!") + " ") + $0
    }
    let first = warning.map { [$0] } ?? []
    // The price before the count where there is no room for both.
    var forms: [[Phrase]] =
      price.map { price in
        [first + [count(parts), price], first + [FormWords.parts(parts.parts), price], first + [price]]
      } ?? [first + [count(parts), heading]]
    forms += [first + [count(parts)], first.isEmpty ? [count(parts)] : first]
    return forms.map(joined).first { Model.columns(model.text($0)) <= width } ?? forms[0][0]
  }
}
