internal import AmootSMS
public import ConsoleData
public import Foundation
internal import TextLayout
internal import ConsoleWording
public import Wording

/// A line of the details: a key with a text, or a text alone. Terminal and standard output show the same lines.
public struct DetailLine: Sendable, Hashable {
  public enum Tone: Sendable, Hashable {
    case plain, heading, faint, accent, strong, warning, good, bad
    case mark(RowMark)
  }

  public var key = ""
  public var text = ""
  public var tone = Tone.plain
  /// Whether the text always runs left to right: machine-readable text, and text aligned in columns.
  public var isCode = false
  /// Whether the text belongs to a block whose lines begin in the same column, at the left: a log, bytes, a chart of
  /// times.
  public var isBlock = false
  /// Whether to leave the text in logical order and in base letters, for a terminal that reorders and joins them itself.
  public var isLogical = false

  static let empty = DetailLine()
  static func heading(_ text: String) -> DetailLine { DetailLine(text: text, tone: .heading) }
}

/// A row's details, in words.
public struct DetailText {
  let row: SendRecord
  /// `nil` while the details load, and for a row without an exchange.
  let details: SendDetails?
  let view: DetailsView
  /// Why the code did not come, if it did not; nil for a send in progress.
  let diagnosis: Diagnosis?
  let now: Date
  /// Columns available for a text beside its key.
  let width: Int
  let ascii: Bool
  let language: Language
  /// Whether a command can print the row, which is not so in the demo.
  let hasCommand: Bool

  public init(
    _ row: SendRecord, _ details: SendDetails?, _ diagnosis: Diagnosis?, view: DetailsView, now: Date,
    width: Int, ascii: Bool, language: Language, hasCommand: Bool = true
  ) {
    self.now = now
    self.diagnosis = diagnosis
    self.row = row
    self.details = details
    self.view = view
    self.width = width
    self.ascii = ascii
    self.language = language
    self.hasCommand = hasCommand
  }

  func text(_ phrase: Phrase) -> String { phrase.text(in: language) }

  /// The row's number for a command that prints it; nil if none does.
  private var commandRow: String? { hasCommand && row.id > 0 ? String(row.id) : nil }

  private var none: String { ascii ? "-" : "—" }
  private var dot: String { ascii ? "-" : "·" }

  public var lines: [DetailLine] {
    var lines: [DetailLine]
    switch view {
    case .decoded:
      lines = answerToWhy + status + path + deviations + facts + times + connection + request + answer
    case .raw:
      lines = [sentence, .empty] + rawRequest + rawAnswer
    case .hex:
      lines = [sentence, .empty] + hex
    }
    while lines.last == .empty { lines.removeLast() }
    return lines
  }

  // MARK: Parts

  /// How the send ended, in a sentence.
  private var sentence: DetailLine {
    var sentence = row.explanation ?? (row.isSending ? DetailsWords.onItsWay : row.state.phrase)
    // Its meaning stands above.
    if row.state == .refused, let status = row.status { sentence = DetailsWords.refused(status.display) }
    return DetailLine(
      text: text(sentence.map { VisibleText.escaped($0, limit: 2_000) }), tone: .mark(.outcome(row.state)))
  }

  /// The answer to the user's question: what is most likely, how sure that is, what to do.
  private var answerToWhy: [DetailLine] {
    guard let diagnosis else { return [sentence, .empty] }
    func words(_ phrase: Phrase) -> String { text(phrase.map { VisibleText.escaped($0, limit: 2_000) }) }
    var lines = [DetailLine(text: words(diagnosis.cause), tone: .mark(row.mark(now: now)))]
    lines.append(DetailLine(key: text(DiagnosisWords.howSure), text: text(diagnosis.certainty.words)))
    if !diagnosis.advice.isEmpty {
      lines.append(DetailLine(key: text(DetailsWords.whatToDo), text: words(diagnosis.advice), tone: .strong))
    }
    for (index, hint) in diagnosis.hints.enumerated() {
      lines.append(
        DetailLine(key: index == 0 ? text(DiagnosisWords.alsoPossible) : " ", text: words(hint)))
    }
    if !diagnosis.ruledOut.isEmpty {
      lines.append(
        DetailLine(
          key: text(DiagnosisWords.checked), text: words(.series(diagnosis.ruledOut)), tone: .faint))
    }
    return lines + [.empty]
  }

  private var status: [DetailLine] {
    var lines: [DetailLine] = []
    // A refusal says it all in its diagnosis.
    if diagnosis != nil, row.state != .refused {
      var line = sentence
      (line.key, line.tone) = (text(FilterWords.outcomeField), .plain)
      lines.append(line)
    }
    if let status = row.status {
      lines.append(DetailLine(key: text(DetailsWords.status), text: text(status.display)))
    }
    return lines.isEmpty ? [] : lines + [.empty]
  }

  private var deviations: [DetailLine] {
    // Removing a code before storage causes deviations, which are not the service's.
    let own: Set<AnswerDeviation> = isCodeHidden ? [.codeMasked, .codeIsNumber, .codePadded] : []
    guard let found = details?.deviations.filter({ !own.contains($0) }), !found.isEmpty else { return [] }
    return found.enumerated().map { index, deviation in
      DetailLine(
        key: index == 0 ? text(DetailsWords.remarks) : " ", text: text(deviation.phrase), tone: .warning)
    } + [.empty]
  }

  /// Whether the settings have kept the code out of the history.
  private var isCodeHidden: Bool {
    (details?.codesRemoved == true && row.state != .refused) || row.code?.contains("•") == true
      || row.code == nil && details?.deviations.contains(.codeMasked) == true
  }

  private var codeRemark: Phrase {
    guard isCodeHidden else { return .empty }
    let isShown = row.code.map { !$0.contains("•") } ?? false
    return isShown
      ? DetailsWords.codeUntilClosed
      : DetailsWords.codeNotKept
  }

  private var answerTitle: Phrase {
    guard let details, details.codesRemoved else { return DetailsWords.answer }
    return details.isRewritten ? DetailsWords.answerUnderstood : DetailsWords.answerWithoutCodes
  }

  private var facts: [DetailLine] {
    var lines = RowField.all.filter { $0.places.contains(.details) }.compactMap { field -> DetailLine? in
      // Show these only if there is something.
      let isOptional = [.note, .creditFell, .batch].contains(field.key)
      guard let words = field.words(row) ?? (isOptional ? nil : .verbatim(none)) else { return nil }
      var line = DetailLine(key: text(field.title), text: text(words))
      switch field.key {
      case .time:
        line.text = text(
          DetailsWords.iranTime(words, dot: dot, otherDay: IranTime.dayInOtherCalendar(row.startedAt)))
      case .code: (line.text, line.tone) = (text(words + codeRemark), .strong)
      case .note: line.tone = .accent
      default: break
      }
      return line
    }
    if row.id < 0, !row.isSending {
      lines.append(
        DetailLine(
          key: text(DetailsWords.history), text: text(DetailsWords.notRecorded), tone: .warning))
    }
    lines.append(
      DetailLine(
        key: text(DetailsWords.message), text: VisibleText.escaped(row.text, limit: 4_000, keepingLines: true)
      ))
    return lines + [.empty]
  }

  /// A bar to scale for each phase, starting where the previous one ends, followed by the usual duration.
  private var times: [DetailLine] {
    guard let timing = details?.timing else {
      return row.duration.map {
        [
          DetailLine(key: text(DetailsWords.duration), text: text(DurationWords.measured(.seconds($0)))),
          .empty,
        ]
      }
        ?? []
    }
    let phases = timing.phases.reduce(.zero) { $0 + ($1.duration ?? .zero) }
    let total = max(timing.total, phases, .microseconds(1))
    let room = min(40, max(8, width - 34))
    let (full, empty) = ascii ? ("=", " ") : ("━", " ")
    var lines = [DetailLine.heading(text(DetailsWords.timeByPhase))]
    var elapsed = Duration.zero
    for (phase, duration) in timing.phases {
      guard let duration else { continue }
      // On a reused connection, libcurl's times for these phases mean nothing.
      if details?.connection?.reused == true, [.name, .connect, .tls].contains(phase) { continue }
      let start = min(room - 1, Int((elapsed / total * Double(room)).rounded(.down)))
      let length = max(1, Int((duration / total * Double(room)).rounded()))
      elapsed += duration
      let bar =
        String(repeating: empty, count: start) + String(repeating: full, count: min(length, room - start))
      let usual = details?.usual?.phases.first { $0.phase == phase }?.duration
      lines.append(
        DetailLine(
          key: text(DetailText.name(of: phase)), text: bar.padded(to: room) + measure(duration, usual),
          tone: .accent, isCode: true, isBlock: true))
    }
    let blank = String(repeating: " ", count: room)
    // Time between the phases, such as waiting for a connection, is shown only if it is not negligible.
    if total - elapsed > max(.microseconds(200), total / 20) {
      lines.append(
        DetailLine(
          key: text(DetailsWords.other), text: blank + measure(total - elapsed, nil), isCode: true,
          isBlock: true))
    }
    lines.append(
      DetailLine(
        key: text(DetailsWords.whole), text: blank + measure(timing.total, details?.usual?.total),
        isCode: true, isBlock: true))
    return lines + [.empty]
  }

  private func measure(_ duration: Duration, _ usual: Duration?) -> String {
    let own = text(DurationWords.measured(duration))
    let start = " " + own.leftPadded(to: 10)
    let remark = usual.map { text(DetailsWords.usually(DurationWords.measured($0))) } ?? ""
    // Bars take at least 8 columns and the duration 11. A remark that was cut off would mislead.
    return width >= 8 + 11 + DetailText.columns(remark) ? start + remark : start
  }

  private var connection: [DetailLine] {
    guard let facts = details?.connection, facts.address != nil || facts.reused else { return [] }
    var lines = [DetailLine.heading(text(DetailsWords.connection))]
    let reused = facts.reused ? text(DetailsWords.usedAgain) : ""
    lines.append(
      DetailLine(
        key: text(DetailsWords.server), text: VisibleText.escaped(facts.address ?? none, limit: 80) + reused))
    if let version = facts.tlsVersion {
      lines.append(DetailLine(key: text(DetailsWords.tls), text: VisibleText.escaped(version)))
    }
    if let certificate = facts.certificate {
      lines.append(DetailLine(key: text(DetailsWords.certificate), text: text(DetailText.words(certificate))))
    }
    return lines + [.empty]
  }

  static func words(_ certificate: ConnectionFacts.Certificate) -> Phrase {
    let name = VisibleText.escaped(certificate.name, limit: 80)
    let issuer = VisibleText.escaped(certificate.issuer, limit: 80)
    return certificate.expiry.map {
      DetailsWords.certificate(name, by: issuer, until: IranTime.day($0))
    } ?? DetailsWords.certificate(name, by: issuer)
  }

  /// Returns the name of a phase in the chart of times.
  static func name(of phase: Phase) -> Phrase {
    switch phase {
    case .settings: DetailsWords.settingsPhase
    case .history: DetailsWords.historyPhase
    case .name: DetailsWords.namePhase
    case .connect: DetailsWords.connectPhase
    case .tls: DetailsWords.tlsPhase
    case .send: DetailsWords.sendPhase
    case .wait: DetailsWords.waitPhase
    case .receive: DetailsWords.receivePhase
    }
  }

  // MARK: Request and answer

  private var request: [DetailLine] {
    guard let details else { return [] }
    guard let request = details.request else { return rawRequest }
    var lines = [DetailLine.heading(text(requestTitle))]
    lines.append(
      DetailLine(
        key: request.method.rawValue.uppercased(),
        text: VisibleText.escaped("\(request.base)/\(request.name)", limit: 300),
        isCode: true))
    for header in request.headers where header.name != "Host" {
      lines.append(
        DetailLine(
          key: VisibleText.escaped(header.name, limit: 40),
          text: VisibleText.escaped(header.value, limit: 400),
          tone: .faint, isCode: true))
    }
    if request.method == .get {
      lines.append(
        DetailLine(
          key: text(DetailsWords.token), text: ServiceRequest.tokenPlaceholder, tone: .faint, isCode: true))
    }
    for parameter in request.parameters.prefix(50) {
      lines.append(
        DetailLine(
          key: VisibleText.escaped(parameter.name, limit: 40),
          text: VisibleText.escaped(parameter.value, limit: 4_000, keepingLines: true)))
    }
    return lines + [.empty]
  }

  private var requestTitle: Phrase {
    switch row.state.facts?.hasLeft {
    case nil: DetailsWords.requestUnderWay
    case false?: DetailsWords.requestNotSent
    case true?: DetailsWords.request
    }
  }

  private var rawRequest: [DetailLine] {
    guard let details, !details.requestText.isEmpty else { return [] }
    return [
      .heading(text(requestTitle)),
      DetailLine(text: details.requestText, isCode: true, isBlock: true), .empty,
    ]
  }

  private var answer: [DetailLine] {
    guard let details else { return [] }
    guard let head = details.responseHead else { return noAnswer }
    var lines = [DetailLine.heading(text(answerTitle))]
    for (index, line) in head.split(separator: "\n").prefix(60).enumerated() {
      let parts = line.split(separator: ":", maxSplits: 1)
      if index == 0 || parts.count < 2 {
        lines.append(DetailLine(text: String(line.prefix(400)), isCode: true))
      } else {
        lines.append(
          DetailLine(
            key: String(parts[0].prefix(40)), text: String(parts[1].drop { $0 == " " }.prefix(400)),
            tone: .faint,
            isCode: true))
      }
    }
    lines += fault
    lines.append(.empty)
    if let notKept {
      lines.append(notKept)
    } else if details.bodyCount == 0 {
      lines.append(DetailLine(text: text(DetailsWords.emptyBody), tone: .faint))
    } else {
      lines.append(DetailLine(text: details.pretty ?? details.raw, isCode: true, isBlock: true))
    }
    return lines + more(shown: (details.pretty ?? details.raw).utf8.count)
  }

  private var rawAnswer: [DetailLine] {
    guard let details else { return [] }
    guard let head = details.responseHead else { return noAnswer }
    return [
      .heading(text(DetailsWords.bytesOfBody(answerTitle, details.bodyCount))),
      DetailLine(text: head, isCode: true, isBlock: true),
    ]
      + fault + [
        .empty,
        notKept
          ?? DetailLine(
            text: details.bodyCount == 0 ? text(DetailsWords.emptyBody) : details.raw, isCode: true,
            isBlock: true),
      ]
  }

  /// Says that nothing of the body was kept; nil if something was, or if there was none.
  private var notKept: DetailLine? {
    guard let details, details.isRewritten, details.raw.isEmpty, details.bodyCount > 0 else { return nil }
    return DetailLine(text: text(DetailsWords.bodyNotKept(details.bodyCount)), tone: .faint)
  }

  private var noAnswer: [DetailLine] {
    guard let facts = row.state.facts, facts.hasLeft else { return [] }
    let words = facts.hasAnswer ? DetailsWords.answerNotStored : DetailsWords.noAnswer
    return [DetailLine(text: text(words), tone: .faint)]
  }

  /// The line at which parsing failed, with a mark under the byte.
  private var fault: [DetailLine] {
    guard let details, let failure = details.failure, details.responseHead != nil else { return [] }
    var lines = [DetailLine(text: text(DetailsWords.notUnderstood(failure.phrase)), tone: .warning)]
    if let fault = details.fault {
      // Each on a single line, so that the mark stays under its byte.
      let room = max(16, width + DetailText.keyColumns)
      let before = DetailText.suffix(fault.before, columns: room / 2)
      let after = DetailText.prefix(fault.after, columns: room - DetailText.columns(before) - 1)
      lines.append(DetailLine(text: before + after, isCode: true, isBlock: true))
      let words = text(DetailsWords.atByte(fault.offset))
      let place = DetailText.columns(before)
      // Near the right edge the words go before the mark.
      let mark =
        place + DetailText.columns(words) + 2 <= room
        ? String(repeating: " ", count: place) + "^ " + words
        : words + String(repeating: " ", count: max(1, place - DetailText.columns(words))) + "^"
      lines.append(DetailLine(text: mark, tone: .warning, isCode: true, isBlock: true))
    }
    return lines
  }

  private func more(shown: Int) -> [DetailLine] {
    guard let details, details.bodyCount > 65_536 else { return [] }
    return [
      DetailLine(
        text:
          text(DetailsWords.longBody(details.bodyCount, row: commandRow)),
        tone: .faint)
    ]
  }

  // MARK: Bytes

  private var hex: [DetailLine] {
    guard let details else { return [] }
    let perLine = width >= 74 ? 16 : 8
    var lines = [DetailLine.heading(text(DetailsWords.bodyInBytes(details.bodyCount)))]
    guard !details.isRewritten else {
      return lines + [DetailLine(text: text(DetailsWords.bodyNotKept(details.bodyCount)), tone: .faint)]
    }
    if let failure = details.failure, details.responseHead != nil {
      lines.append(DetailLine(text: text(DetailsWords.notUnderstood(failure.phrase)), tone: .warning))
    }
    lines += dump(details.bytes, from: 0, perLine: perLine, mark: details.fault?.offset)
    if let more = details.faultBytes, let fault = details.fault {
      lines.append(DetailLine(text: "…", tone: .faint, isBlock: true))
      let start = max(0, fault.offset - 64) / 16 * 16
      lines += dump(more, from: start, perLine: perLine, mark: fault.offset)
    } else if details.bodyCount > details.bytes.count {
      lines.append(
        DetailLine(
          text:
            text(DetailsWords.moreBytes(details.bodyCount - details.bytes.count, row: commandRow)),
          tone: .faint))
    }
    return lines
  }

  private func dump(_ bytes: Data, from start: Int, perLine: Int, mark: Int?) -> [DetailLine] {
    let all = Array(bytes)
    return stride(from: 0, to: all.count, by: perLine).flatMap { index -> [DetailLine] in
      let part = all[index..<min(index + perLine, all.count)]
      let digits = part.map { String($0, radix: 16).leftPadded(to: 2, with: "0") }.joined(separator: " ")
      let characters = String(part.map { (0x20...0x7E).contains($0) ? Character(Unicode.Scalar($0)) : "." })
      let line = DetailLine(
        text: String(start + index, radix: 16).leftPadded(to: 6, with: "0") + "  "
          + digits.padded(to: perLine * 3)
          + " " + characters,
        isCode: true, isBlock: true)
      // Parsing of a truncated body fails right after its last byte.
      let isLast = index + perLine >= all.count
      guard let mark, mark >= start + index,
        mark < start + index + perLine || isLast && mark == start + all.count
      else { return [line] }
      let column = min(mark - start - index, perLine)
      return [
        line,
        DetailLine(
          text: String(repeating: " ", count: 8 + column * 3) + "^^ "
            + text(DetailsWords.atByte(mark)),
          tone: .warning,
          isCode: true, isBlock: true),
      ]
    }
  }

  // MARK: Words

  /// Width of the key column, including the gap to the text.
  static let keyColumns = 16

  /// Returns the longest suffix of a text that fits into the given number of columns.
  private static func suffix(_ text: String, columns: Int) -> String {
    var text = Substring(text)
    while self.columns(String(text)) > columns { text.removeFirst() }
    return String(text)
  }

  private static func prefix(_ text: String, columns: Int) -> String {
    var text = Substring(text)
    while self.columns(String(text)) > max(0, columns) { text.removeLast() }
    return String(text)
  }

  static func columns(_ text: String) -> Int { TextLayout(text, direction: .leftToRight).lines[0].width }
}
