internal import AmootSMS
internal import ConsoleData
internal import Foundation
internal import Screen
internal import ConsoleWording
internal import Wording

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
  static func text(_ rows: [SendRecord], in language: Language, to contact: String) -> String {
    func words(_ phrase: Phrase) -> String { phrase.textToPaste(in: language) }
    var lines = TicketText.address(contact, in: language) + [words(ReplyWords.examples(rows.count)) + ":"]
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
