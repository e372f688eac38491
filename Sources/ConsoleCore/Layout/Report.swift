internal import AmootSMS
public import ConsoleData
public import Screen
public import TextLayout
internal import Wording

/// A laid-out row of a report: the unit of painting and scrolling.
public struct ReportRow: Sendable {
  /// The key beside the first row of a line; blank on the rows that continue it.
  public let key: String
  public let line: LaidLine
  /// Whether the line belongs to a block that runs from left to right as a whole, such as a log or a chart of times.
  public let isBlock: Bool
  public let tone: DetailLine.Tone
}

/// The text of read-only overlays and the window that scrolls over it.
extension Model {
  /// Returns the lines of a read-only overlay; `nil` for any other kind.
  public func reportLines(_ overlay: Overlay) -> [DetailLine]? {
    switch overlay {
    case .details(let row, _): detailLines(row, width: reportRect.width)
    case .comparison(let comparison, _): comparisonLines(comparison)
    case .notices: noticeLines
    case .doctor(let findings, _): findings.map(doctorLines) ?? [DetailLine(text: text(DoctorWords.looking))]
    case .finder, .menu, .statuses, .welcome, .bigCode, .wire, .settings, .question: nil
    }
  }

  /// The same model with ASCII signs, for a screen reader.
  public var withASCIISigns: Model {
    var model = self
    model.appearance.ascii = true
    return model
  }

  /// Returns the width of the key column, in columns.
  public static func reportKeyWidth(_ lines: [DetailLine]) -> Int {
    min(22, lines.map { columns($0.key) }.max() ?? 0)
  }

  /// Wraps lines to a width in columns.
  public func reportRows(_ lines: [DetailLine], width: Int) -> [ReportRow] {
    let keyWidth = Model.reportKeyWidth(lines)
    return lines.flatMap { line -> [ReportRow] in
      let indent = line.key.isEmpty ? 0 : keyWidth + 2
      let layout = TextLayout(
        line.text, width: max(8, width - indent), direction: line.isCode ? .leftToRight : .automatic,
        options: layoutOptions)
      return layout.lines.enumerated().map { index, laid in
        ReportRow(
          key: index == 0 ? line.key : indent > 0 ? " " : "", line: laid,
          isBlock: line.isBlock, tone: line.tone)
      }
    }
  }

  /// The area for a report's rows.
  public var reportRect: Rect {
    let whole = Geometry.overlay(size)
    return Rect(x: whole.x + 2, y: whole.y + 1, width: whole.width - 4, height: whole.height - 2)
  }

  /// The last line the report on top can be scrolled to.
  var lastReportTop: Int {
    guard let overlay, let lines = reportLines(overlay) else { return 0 }
    return max(0, reportRows(lines, width: reportRect.width).count - reportRect.height)
  }

  /// How far back the wire log can be scrolled: until its oldest lines fill the window.
  var lastWireScroll: Int {
    var (rows, lines) = (0, 0)
    for line in wire {
      let layout = TextLayout(
        line, width: reportRect.width, direction: .leftToRight, options: layoutOptions)
      rows += layout.lines.count
      guard rows <= reportRect.height else { break }
      lines += 1
    }
    return max(0, wire.count - max(1, lines))
  }

  // MARK: Lines

  private var signs: Signs { Signs(ascii: appearance.ascii) }

  /// The sign for what follows from something.
  private var onward: String { language.isRightToLeft ? signs.sign("←", "<-") : signs.arrow }

  /// Returns a text after a sign, at the side on which the language begins. The sign is isolated there: the bidirectional
  /// algorithm would turn ⊘ into its mirror image.
  public func signed(_ sign: String, _ text: String) -> String {
    language.isRightToLeft ? "\u{200F}" + Isolate.around(sign) + " " + text : sign + " " + text
  }

  /// Returns the lines of the current row's details in the given width, for the pane beside the list.
  public func detailLinesBesideList(width: Int) -> [DetailLine] {
    guard let row = currentRow else { return [DetailLine(text: text(noRowReason), tone: .faint)] }
    return detailLines(row, view: .decoded, width: width)
  }

  private func detailLines(_ row: SendRecord, view: DetailsView? = nil, width: Int) -> [DetailLine] {
    let details = DetailText(
      row, self.details.loaded[row.id], view: view ?? self.details.view, width: width - 16,
      ascii: appearance.ascii, language: language,
      names: DetailText.Names(keys, isDemo: program.isDemo, isInForce: isInForce(row)))
    let hidden = [
      DetailLine.empty,
      DetailLine(
        text: text(DetailsWords.hidden(key: keys.text(.present))), tone: .faint),
    ]
    return details.lines.map { line in
      var line = line
      if case .outcome(let state) = line.tone { line.text = signed(signs.of(state), line.text) }
      return line
    } + (isPrivacyOn ? hidden : [])
  }

  private func comparisonLines(_ comparison: Comparison) -> [DetailLine] {
    func name(_ row: SendRecord) -> String {
      let state = Phrase.joined([.verbatim(signs.of(row.state)), row.state.phrase], separator: " ")
      return text(
        .joined(
          [IranTime.moment(row.startedAt), .verbatim(RowText.mobile(row.mobile)), state], separator: "  "))
    }
    func value(_ phrase: Phrase) -> String { phrase.isEmpty ? signs.dash : text(phrase) }
    func numbered(_ number: Int, _ phrase: Phrase) -> String {
      text(DetailsWords.numbered(number, phrase.isEmpty ? .verbatim(signs.dash) : phrase))
    }
    let isCode = !language.isRightToLeft
    let differing = comparison.fields.filter { !$0.isSame }
    let same = comparison.fields.filter(\.isSame)
    var lines = [
      DetailLine(key: text(DetailsWords.number(1)), text: name(comparison.left), isCode: isCode),
      DetailLine(key: text(DetailsWords.number(2)), text: name(comparison.right), isCode: isCode), .empty,
      .heading(text(DetailsWords.differ(differing.count))),
    ]
    for field in differing {
      lines.append(DetailLine(key: text(field.name), text: numbered(1, field.left), isCode: isCode))
      lines.append(DetailLine(key: " ", text: numbered(2, field.right), tone: .accent, isCode: isCode))
    }
    lines += [.empty, .heading(text(DetailsWords.same(same.count)))]
    return lines
      + same.map { DetailLine(key: text($0.name), text: value($0.left), tone: .faint, isCode: true) }
  }

  /// Past notices with their times, newest first.
  private var noticeLines: [DetailLine] {
    guard !notices.past.isEmpty else {
      return [DetailLine(text: text(ScreenWords.nothingSaid), tone: .faint)]
    }
    return notices.past.reversed().map { notice in
      DetailLine(key: text(IranTime.time(notice.since)), text: text(notice.text), tone: .init(notice.kind))
    }
  }

  private func doctorLines(_ findings: [Finding]) -> [DetailLine] {
    var lines: [DetailLine] = []
    for finding in findings {
      lines.append(
        DetailLine(
          key: signed(signs.of(finding.verdict), text(finding.name)), text: text(finding.detail),
          tone: finding.verdict == .skipped ? .faint : .plain))
      if let remedy = finding.remedy {
        lines.append(
          DetailLine(key: " ", text: signed(onward, text(remedy)), tone: .init(finding.verdict)))
      }
    }
    let bad = findings.count { $0.verdict == .bad }
    let warnings = findings.count { $0.verdict == .warning }
    let words =
      bad + warnings == 0
      ? DoctorWords.nothingInTheWay : DoctorWords.summary(bad: bad, warnings: warnings)
    return [DetailLine(text: text(words), tone: bad > 0 ? .bad : warnings > 0 ? .warning : .good), .empty]
      + lines
  }
}

extension DetailLine.Tone {
  public init(_ verdict: Finding.Verdict) {
    self =
      switch verdict {
      case .good: .good
      case .warning: .warning
      case .bad: .bad
      case .skipped: .faint
      }
  }

  public init(_ kind: Notice.Kind) {
    self =
      switch kind {
      case .info: .plain
      case .good: .good
      case .bad: .bad
      }
  }
}

/// The console's signs, with ASCII replacements.
public struct Signs: Sendable {
  public let ascii: Bool

  public init(ascii: Bool) { self.ascii = ascii }

  public func sign(_ unicode: String, _ plain: String) -> String { ascii ? plain : unicode }

  public func of(_ state: SendRecord.State) -> String {
    state.facts.map { sign($0.sign.unicode, $0.sign.ascii) } ?? sign("…", "~")
  }

  public func of(_ verdict: Finding.Verdict) -> String {
    switch verdict {
    case .good: sign("✓", "+")
    case .warning: "!"
    case .bad: sign("✗", "x")
    case .skipped: sign("·", "-")
    }
  }

  public var dash: String { sign("—", "-") }
  public var ellipsis: String { sign("…", ">") }
  public var arrow: String { sign("→", "->") }
}
