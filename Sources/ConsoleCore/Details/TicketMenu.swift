internal import AmootSMS
internal import ConsoleData
internal import Foundation
internal import Screen
internal import ConsoleWording
internal import Wording

extension Menu {
  /// The most examples in a ticket.
  static let mostExamples = 10

  /// Returns the menu of texts about a row for others to read: a ticket, a reply to the customer, and a ticket about the
  /// rows in sight that have not arrived; each in the interface's language first.
  static func ticket(_ row: SendRecord, _ model: Model) -> Menu {
    let languages = Language.allCases.sorted { first, _ in first == model.language }
    let examples = model.rowsInSight.filter {
      isExample($0, beside: row)
    }.prefix(mostExamples)
    var items = languages.map { language in
      Item(
        label: ReplyWords.ticket(ReplyWords.inLanguage(language)), remark: ExportWords.ticketRemark,
        choice: .copy(.ticket(language), row))
    }
    if let reply = model.diagnosis(of: row)?.reply {
      items += languages.map { language in
        Item(
          label: ReplyWords.reply(ReplyWords.inLanguage(language)), remark: ReplyWords.replyRemark,
          choice: .text(CustomerReply.text(reply, row, in: language), what: ReplyWords.replyText))
      }
    }
    if examples.count > 1 {
      items += languages.map { language in
        Item(
          label: ReplyWords.examplesItem(examples.count, ReplyWords.inLanguage(language)),
          remark: ReplyWords.examplesRemark,
          choice: .text(
            ExamplesTicket.text(Array(examples), now: model.now, in: language), what: ReplyWords.examplesText)
        )
      }
    }
    return Menu(title: ExportWords.ticketTitle, items: items)
  }

  /// How long after it was due a message that is not reported as arrived when the service is asked is an example, in seconds.
  private static let exampleAge = 120.0

  /// Whether a row's message has not arrived, and went to the provider that the ticket is for, from the same account.
  private static func isExample(_ other: SendRecord, beside row: SendRecord) -> Bool {
    guard other.hasDelivery, other.profile == row.profile, other.destination == row.destination else {
      return false
    }
    switch other.delivery.entry?.kind {
    case .delivered, .otherWay: return false
    case .failed, .blocked: return true
    case .pending, .unknown:
      return other.delivery.confirmedAt.map { $0.timeIntervalSince(other.due) >= exampleAge } ?? false
    case nil: return other.delivery.askedAt.map { $0.timeIntervalSince(other.due) >= exampleAge } ?? false
    }
  }
}

extension Model {
  /// The rows of the list that are on the screen.
  var rowsInSight: [SendRecord] {
    let height = Geometry(self).historyRows?.height ?? 0
    return Array(history.rows.dropFirst(history.top).prefix(height))
  }
}

/// A reply to the customer whose code did not come. Neither code nor token nor the message is in it.
enum CustomerReply {
  static func text(_ reply: Diagnosis.Reply, _ row: SendRecord, in language: Language) -> String {
    let (mobile, moment) = (RowText.mobile(row.mobile), IranTime.minute(row.due))
    let sent = ReplyWords.sent(moment, to: mobile)
    let sentences: [Phrase] =
      switch reply {
      case .arrived: [sent, ReplyWords.arrived]
      case .otherWay: [sent, ReplyWords.otherWay]
      case .otherLine: [ReplyWords.otherLine]
      case .onItsWay: [sent, ReplyWords.onItsWay]
      case .phone: [sent, ReplyWords.phone]
      case .number: [sent, ReplyWords.number]
      case .blocked: [ReplyWords.tried(moment, to: mobile), ReplyWords.blocked]
      case .optedOut: [ReplyWords.tried(moment, to: mobile), ReplyWords.optedOut]
      case .failed: [ReplyWords.tried(moment, to: mobile), ReplyWords.failed]
      case .scheduled: [ReplyWords.scheduled(moment)]
      case .ourSide: [ReplyWords.tried(moment, to: mobile), ReplyWords.ourSide]
      case .trouble: [sent, ReplyWords.trouble]
      case .unknown: [ReplyWords.tried(moment, to: mobile), ReplyWords.unknown]
      }
    let body = sentences.map { $0.textToPaste(in: language) }.joined(separator: " ")
    // What is copied has Latin digits in either language.
    return Digits.ascii(ReplyWords.hello.plainText(in: language) + "\n" + body) + "\n"
  }
}

/// A ticket about several messages that did not arrive: number, MessageID, time and state of each.
enum ExamplesTicket {
  static func text(_ rows: [SendRecord], now: Date, in language: Language) -> String {
    func words(_ phrase: Phrase) -> String { phrase.textToPaste(in: language) }
    var lines = [words(ReplyWords.examples(rows.count)) + ":"]
    lines += rows.map { row in
      words(
        ReplyWords.example(
          RowText.plainMobile(row.mobile), VisibleText.escaped(row.messageID ?? "", limit: 40),
          line: VisibleText.escaped(row.line, limit: 40), FilterWords.iranTime(IranTime.moment(row.due)),
          row.delivery.entry.map { .verbatim("\($0.name) \($0.code)") } ?? ReplyWords.notReported))
    }
    lines += ["", words(ReplyWords.pleaseCheck)]
    return Digits.ascii(lines.joined(separator: "\n")) + "\n"
  }
}
