internal import AmootSMS
public import ConsoleData
internal import Foundation
internal import ConsoleWording
internal import Wording

/// A row as text for a ticket: what was sent, when, to whom, what became of it, and what else was tried. Neither the
/// token nor the code is in it, since tickets are read by many.
struct TicketText: Sendable {
  private let row: SendRecord
  private let exchange: StoredExchange?
  private let others: [SendRecord]
  private let language: Language
  private let contact: String

  /// - Parameters:
  ///   - others: Further sends to the same number, newest first.
  ///   - contact: Whom the ticket goes to; empty to leave that out.
  init(
    _ row: SendRecord, _ exchange: StoredExchange?, others: [SendRecord], language: Language,
    contact: String = ""
  ) {
    self.contact = contact
    self.row = row
    self.exchange = exchange
    // The reader can only look into sends to the same destination.
    self.others = others.filter { $0.id != row.id && $0.destination == row.destination }
    self.language = language
  }

  var text: String {
    var lines = TicketText.address(contact, in: language) + [words(TicketWords.heading), ""]
    // What others have written keeps its digits.
    var quoted: Set<String> = []
    func add(_ title: Phrase, _ value: String?, isQuoted: Bool = false) {
      guard let value, !value.isEmpty else { return }
      let line = words(TicketWords.line(title, value))
      if isQuoted { quoted.insert(line) }
      lines.append(line)
    }
    add(TicketWords.time, moment(row.startedAt))
    add(TicketWords.mobile, RowText.mobile(row.mobile))
    add(TicketWords.line, VisibleText.escaped(row.line, limit: 40))
    add(TicketWords.destination, row.destination.map { words($0.phrase) })
    add(TicketWords.sendAt, row.sendAt.map(moment) ?? words(TicketWords.now))
    add(TicketWords.codeLength, String(row.codeLength))
    add(TicketWords.text, shown(row.text, limit: 1_000), isQuoted: true)
    lines.append("")
    add(TicketWords.outcome, outcome(row))
    add(TicketWords.meaning, row.status.map { words($0.meaning) })
    add(TicketWords.delivery, delivery)
    add(
      TicketWords.messageID,
      row.messageID.map { VisibleText.escaped($0, limit: 40) } ?? words(TicketWords.none))
    add(
      TicketWords.code,
      row.code.map { words(TicketWords.codeKept($0.count)) }
        ?? words(
          row.state == .accepted && exchange?.codesRemoved != false
            ? TicketWords.codeNotStored : TicketWords.none))
    add(
      TicketWords.duration,
      row.duration.map { words(TicketWords.milliseconds(Int(($0 * 1_000).rounded()))) })
    add(TicketWords.request, exchange.flatMap { firstLine($0.request) })
    add(TicketWords.answer, response, isQuoted: true)
    lines += ["", words(TicketWords.tried) + ":"]
    lines +=
      others.isEmpty
      ? ["- " + words(TicketWords.triedNothing)]
      : others.prefix(5).map { words(TicketWords.other(moment($0.startedAt), outcome($0))) }
    if let question { lines += ["", words(question)] }
    // What is copied has Latin digits in either language.
    return lines.map { quoted.contains($0) ? $0 : Digits.ascii($0) }.joined(separator: "\n") + "\n"
  }

  /// What the ticket asks; nil where nothing is open.
  private var question: Phrase? {
    switch row.state {
    case .accepted:
      switch row.delivery.entry?.kind {
      case .delivered, .otherWay: nil
      case .failed, .blocked: TicketWords.whyNot
      case .pending, .unknown, nil: TicketWords.whatBecame
      }
    case .unknown: TicketWords.wasItSent
    case .refused: TicketWords.whyRefused
    case .notSent, .sending: nil
    }
  }

  private func words(_ phrase: Phrase) -> String { phrase.textToPaste(in: language) }

  /// The lines that say whom a text is for.
  static func address(_ contact: String, in language: Language) -> [String] {
    guard !contact.isEmpty else { return [] }
    return [TicketWords.to(VisibleText.escaped(contact, limit: 200)).textToPaste(in: language), ""]
  }

  private func moment(_ date: Date) -> String {
    words(
      TicketWords.moment(
        IranTime.dayText(date), IranTime.clock(date), jalali: IranTime.dayText(date, in: .persian)))
  }

  private func outcome(_ row: SendRecord) -> String {
    let kind = row.state.facts?.longWords ?? TicketWords.stillSending
    guard let more = row.status?.display ?? row.summary else { return words(kind) }
    return words(TicketWords.outcome(kind, shown(words(more), limit: 200)))
  }

  /// What was reported of the delivery, by its code, and when it was seen.
  private var delivery: String? {
    guard row.hasDelivery, let entry = row.delivery.entry, let seen = row.delivery.seenAt else { return nil }
    return words(
      TicketWords.delivery(entry.words, code: "\(entry.name) \(entry.code)", seen: moment(seen)))
  }

  private func firstLine(_ text: String) -> String? {
    text.split(separator: "\n").first.map { shown(String($0), limit: 300) }
  }

  private var response: String? {
    guard let exchange, let head = exchange.responseHead else { return nil }
    let body = exchange.responseBody.map { String(decoding: $0.prefix(2_000), as: UTF8.self) } ?? ""
    return [firstLine(head), shown(row.withoutCode(body), limit: 800)].compactMap(\.self).joined(
      separator: " ")
  }

  /// A text from outside without the code.
  private func shown(_ text: String, limit: Int) -> String {
    var text = text
    if let code = row.code, code.count >= 3 {
      text = SendRecord.masking(code, in: text)
    }
    return VisibleText.escaped(text.replacing("\n", with: " "), limit: limit)
  }
}

extension SendRecord {
  /// Returns the answer without the code, even if the code is cut off, a number, or written with escapes: removes
  /// whatever follows its name and, if the row has no code, every number of four digits or more that is not a MessageID or
  /// the mobile number.
  public func withoutCode(_ body: String) -> String {
    var body = withoutCodeFields(body)
    if code == nil {
      let known = [messageID, mobile].compactMap(\.self)
      body = body.replacing(#/("messageid"\s*:\s*"?)?([0-9۰-۹٠-٩]{4,})(?!-[0-9]{2}-[0-9]{2})/#.ignoresCase())
      {
        match in
        match.1 != nil || known.contains { $0.contains(Digits.ascii(String(match.2))) }
          ? String(match.0) : "•••"
      }
    }
    return body
  }

  /// Returns a text without what follows the name of a code in it, and without this row's code.
  public func withoutCodeFields(_ text: String) -> String {
    let text = text.replacing(#/("code"\s*:\s*"?)([^",}\s]+)/#.ignoresCase()) { $0.1 + "•••" }
    guard let code, code.count >= 3 else { return text }
    return SendRecord.masking(code, in: text)
  }

  /// Masks a code in a text, in whatever digits it is written there.
  fileprivate static func masking(_ code: String, in text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    // Digit by digit, so that the places are the same.
    let latin = Array(Digits.ascii(text).unicodeScalars)
    let wanted = Array(Digits.ascii(code).unicodeScalars)
    guard !wanted.isEmpty, latin.count == scalars.count else {
      return text.replacing(code, with: String(repeating: "•", count: code.count))
    }
    var index = 0
    while index + wanted.count <= latin.count {
      if latin[index] == wanted[0], latin[index..<(index + wanted.count)].elementsEqual(wanted) {
        for place in index..<(index + wanted.count) { scalars[place] = "•" }
        index += wanted.count
      } else {
        index += 1
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
