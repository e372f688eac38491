internal import AmootSMS
internal import ConsoleCore
internal import ConsoleData
internal import Screen
internal import TextLayout

extension Painter {
  mutating func paintPreview(_ model: Model, _ geometry: Geometry) {
    guard let pane = geometry.preview else { return }
    box(pane, title: "Preview")
    let inner = Rect(x: pane.x + 2, y: pane.y + 1, width: pane.width - 4, height: pane.height - 2)
    let words = PreviewText(model: model, theme: theme)
    text(words.heading, x: inner.x, y: inner.y, width: inner.width, style: Theme.faint)
    let message = model.form.text(.message)
    // Heading above; counter, reason and code length below.
    let room = inner.height - 4
    guard room >= 3 else { return }
    var y = inner.y + 1
    if message.isEmpty {
      text(
        "The message as a phone will show it.", x: inner.x, y: y, width: inner.width,
        style: Theme.faint)
      y += 1
    } else {
      y += paintBubble(message, in: Rect(x: inner.x, y: y, width: inner.width, height: room))
    }
    for remark in words.remarks where y < inner.y + inner.height {
      text(
        theme.sign("⚠", "!") + " " + remark, x: inner.x, y: y, width: inner.width, style: Theme.warning,
        shaping: .base)
      y += 1
    }
    for line in words.facts where y < inner.y + inner.height {
      // A letter is shown as it is typed, not as it stands in a word.
      text(line, x: inner.x, y: y, width: inner.width, shaping: .base)
      y += 1
    }
  }

  /// The message in a bubble; where it is longer than there is room, its end shows that it goes on.
  private mutating func paintBubble(_ message: String, in rect: Rect) -> Int {
    let width = min(rect.width, 44)
    let layout = TextLayout(String(message.prefix(4_000)), width: width - 4, options: options)
    let height = min(layout.lines.count, rect.height - 2)
    box(
      Rect(x: rect.x, y: rect.y, width: width, height: height + 2), title: "", style: Theme.accent,
      round: true)
    let inside = Rect(x: rect.x + 2, y: rect.y + 1, width: width - 4, height: height)
    for (index, line) in layout.lines.prefix(height).enumerated() {
      let x = line.isRightToLeft ? inside.x + max(0, inside.width - line.width) : inside.x
      paint(
        line.cells, x: x, y: inside.y + index, style: .plain, within: inside.x..<(inside.x + inside.width))
    }
    if layout.lines.count > height {
      let rest = layout.lines.count - height
      let more = rest == 1 ? " 1 more line " : " \(rest) more lines "
      text(
        more, x: rect.x + 2, y: rect.y + height + 1, width: width - 4, style: Theme.faint, alignRight: true)
    }
    return height + 2
  }
}

/// What is said about the message before it is sent.
struct PreviewText {
  let model: Model
  let theme: Theme

  var heading: String {
    let number: String
    switch try? MobileList(model.form.text(.mobile)) {
    case let list? where list.numbers.count == 1: number = list.numbers[0].display
    case let list?: number = "\(list.numbers.count) numbers"
    case nil: number = theme.ellipsis
    }
    let line = (try? LineNumber(model.form.text(.lineNumber)).value) ?? theme.ellipsis
    return "to \(number) from \(line), \(time)"
  }

  private var time: String {
    switch try? SendTime(parsing: model.form.text(.sendAt), now: model.now) {
    case .now: "now"
    case .at(let date):
      "at " + String(IranTime.clock(date).prefix(5))
    case nil: theme.ellipsis
    }
  }

  private var parts: SMSParts { SMSParts(model.form.text(.message)) }

  private func count(_ parts: SMSParts) -> String {
    let encoding = parts.encoding == .gsm7 ? "GSM 7-bit" : "Unicode"
    let room = parts.parts <= 1 ? parts.encoding.single : parts.encoding.joined * parts.parts
    return
      "\(parts.parts) part\(parts.parts == 1 ? "" : "s") \(theme.dot) \(encoding) \(theme.dot) \(parts.units) of \(room)"
  }

  private var unfilled: [String] { PreviewText.unfilled(model.form.text(.message)) }

  /// Variables that would go out as they are written: a template that was typed, not chosen.
  static func unfilled(_ text: String) -> [String] {
    let names = MessageTemplate(name: "", text: text).variables
    guard let first = names.first else { return [] }
    let others = names.count == 1 ? "" : " and \(names.count - 1) more"
    return ["not filled in: {\(VisibleText.escaped(first, limit: 20))}\(others)"]
  }

  /// What deserves a second look, what is wrong and what is costly first.
  var remarks: [String] {
    guard !model.isPrivacyOn else { return [] }
    let parts = parts
    let cost =
      parts.parts > 1
      ? ["\(parts.parts) parts: each is paid for"] : []
    return unfilled + cost + MessageRemarks(model.form.text(.message)).sentences
  }

  /// The counter with its reason, and the length of the code.
  var facts: [String] {
    var lines: [String] = []
    let parts = parts
    if parts.parts > 0, !model.isPrivacyOn {
      lines.append(count(parts))
      if let character = parts.firstNonGSM, parts.encoding == .ucs2 {
        lines.append("Unicode because of \(VisibleText.escaped(String(character), limit: 8))")
      }
    }
    if case .at(let date)? = try? SendTime(parsing: model.form.text(.sendAt), now: model.now) {
      let words = IranTime.words(date)
      lines.append("goes out " + (theme.ascii ? words.replacing("·", with: "-") : words))
    }
    if let length = try? CodeLength(parsing: model.form.text(.codeLength)) {
      lines.append("code arrives as \(length.digits) digits")
    }
    return lines
  }

  /// The preview in one line, for screens without room for more.
  var oneLine: String {
    let parts = parts
    guard parts.parts > 0, !model.isPrivacyOn else { return heading }
    if let remark = (unfilled + MessageRemarks(model.form.text(.message)).sentences).first {
      return theme.sign("⚠", "!") + " " + remark + " " + theme.dot + " " + count(parts)
    }
    return count(parts) + " " + theme.dot + " " + heading
  }
}
