import AmootSMS
import ConsoleData
import ConsoleWording
import Foundation
import Screen
import Testing
import Wording

@testable import ConsoleCore

/// Why a code did not come. Each rule has a case that it speaks for, and what it says is read in both languages.
@Suite("Diagnosis")
struct DiagnosisTests {
  /// Noon of a day in Iran.
  static let noon = Date(timeIntervalSince1970: 1_795_422_600)

  static func row(
    _ code: Int? = nil, age: Double = 300, asked: Double? = nil, at date: Date = noon,
    mobile: String = "9120000000",
    id: Int64 = 50
  ) -> SendRecord {
    var row = SendRecord(
      id: id, startedAt: date, profile: "production", mobile: mobile, line: "public", text: "Your code",
      codeLength: 5, state: .accepted, statusCode: 1, statusTitle: "Success", messageID: String(600 + id),
      code: "48213", destination: Destination(.production))
    if let code {
      row.delivery = DeliveryRecord(
        code: code, notBefore: date + min(5, age / 2), seenAt: date + min(10, age),
        confirmedAt: date + (asked ?? age), askedAt: date + (asked ?? age))
    }
    return row
  }

  static func facts(
    _ row: SendRecord, age: Double = 300, _ change: (inout DiagnosisFacts) -> Void = { _ in }
  ) -> DiagnosisFacts {
    facts(row, age: age, RowSurroundings(), change)
  }

  static func facts(
    _ row: SendRecord, age: Double = 300, _ surroundings: RowSurroundings,
    _ change: (inout DiagnosisFacts) -> Void = { _ in }
  ) -> DiagnosisFacts {
    var facts = DiagnosisFacts(
      row, now: row.due + age, surroundings: surroundings,
      names: .init(askForDelivery: "a", askOptOut: "o", look: "l", credit: "F5", doctor: "F12", ticket: "t"))
    change(&facts)
    return facts
  }

  private static func changed(_ row: SendRecord, _ change: (inout SendRecord) -> Void) -> SendRecord {
    var row = row
    change(&row)
    return row
  }

  private static func others(_ code: Int, _ mobiles: [String], age: Double = 300) -> [SendRecord] {
    mobiles.enumerated().map { row(code, age: age, mobile: $1, id: Int64(60 + $0)) }
  }

  /// For each rule, facts that it speaks for, what its cause says, and how sure it is.
  static let cases: [(rule: String, facts: DiagnosisFacts, says: String, certainty: Diagnosis.Certainty)] = [
    (
      "notSent", facts(changed(row()) { ($0.state, $0.messageID, $0.phase) = (.notSent, nil, .connect) }),
      "never left this machine", .certain
    ),
    (
      "refusedNumber",
      facts(changed(row()) { ($0.state, $0.statusCode, $0.statusTitle) = (.refused, 101, nil) }),
      "also given for blacklisted", .likely
    ),
    (
      "refused", facts(changed(row()) { ($0.state, $0.statusCode, $0.statusTitle) = (.refused, 4, nil) }),
      "CreditNotEnough 4", .certain
    ),
    (
      "unknown", facts(changed(row()) { ($0.state, $0.messageID, $0.statusCode) = (.unknown, nil, nil) }),
      "nobody knows", .notKnown
    ),
    ("notDue", facts(changed(row()) { $0.sendAt = noon + 3_600 }, age: -60), "is to go out at", .certain),
    (
      "otherTime", facts(changed(row(8)) { $0.delivery.handedOverAt = noon + 3_600 }), "another time for it",
      .likely
    ),
    ("wrongNumber", facts(row(950)), "does not know this number", .certain),
    ("optedOut", facts(row(8)) { $0.hasOptedOut = true }, "opted out of this line", .certain),
    ("blacklisted", facts(row(35)), "takes nothing from this kind of line", .certain),
    ("perhapsBlacklisted", facts(row(16)), "how blacklisted numbers look", .possible),
    (
      "filtered", facts(changed(row(300)) { $0.text = "See https://example.ir/x" }), "It holds a link",
      .certain
    ),
    ("turnedDown", facts(row(500)), "before the operator: NoReceipt 500", .certain),
    (
      "failedBefore",
      facts(row(2), RowSurroundings(sameNumber: [row(2, at: noon - 3 * 86_400, id: 3)])),
      "the same on another day", .possible
    ),
    ("notReached", facts(row(2)), "could not hand it to the phone", .likely),
    ("otherWay", facts(row(501)), "voice call", .certain),
    ("failed", facts(changed(row(16)) { $0.line = "service" }), "did not take the message", .certain),
    (
      "late",
      facts(
        changed(row(1, age: 400)) { ($0.delivery.notBefore, $0.delivery.seenAt) = (noon + 300, noon + 600) },
        age: 900
      ), "up to 10 min", .likely
    ),
    (
      "olderCode", facts(row(1), RowSurroundings(sameNumber: [row(1, at: noon - 60, id: 49)])),
      "2 codes went to this number within 60 s", .likely
    ),
    ("notSeen", facts(row(1)), "perhaps it was not seen", .likely),
    (
      "prefixInTrouble",
      facts(
        row(8),
        RowSurroundings(
          nearby: others(8, ["9121111111", "9121111112", "9121111113"]) + others(1, ["9351111111"]))),
      "prefix 0912 wait or failed", .likely
    ),
    (
      "allWait",
      facts(row(8), RowSurroundings(nearby: others(900, ["9121111111", "9351111112", "9381111113"]))),
      "Everything sent around that time waits", .likely
    ),
    ("queued", facts(row(900, age: 200), age: 300), "waits at the provider", .likely),
    ("neverReported", facts(row(8, age: 1_200), age: 80 * 3_600), "within 72 hours", .certain),
    ("noMessageID", facts(changed(row()) { $0.messageID = nil }), "No MessageID came", .notKnown),
    (
      "mayNotAsk", facts(changed(row()) { $0.delivery.problem = .refused(code: -208, title: nil) }),
      "Token_NotAllowMethod", .notKnown
    ),
    ("justSent", facts(row(8, age: 10), age: 20), "was sent 20 s ago", .likely),
    (
      "tooMany",
      facts(
        row(8),
        RowSurroundings(sameNumber: (1...4).map { row(1, at: noon - Double($0) * 60, id: 50 - Int64($0)) })),
      "5 messages went to this number", .possible
    ),
    ("night", facts(row(8, at: noon + 11 * 3_600)), "issued the prefix 0912", .possible),
    (
      "atOperator", facts(row(8, age: 290), RowSurroundings(nearby: others(1, ["9121111111"]))),
      "at the operator for 4 min", .possible
    ),
    ("stateUnknown", facts(row(100)), "does not know where it is: Unknown 100", .notKnown),
    ("noReportYet", facts(row(8)), "No report had come after", .possible),
    (
      "toldNothing", facts(changed(row()) { $0.delivery.problem = .notMentioned }),
      "does not mention this message",
      .notKnown
    ),
    ("notAsked", facts(row()), "has not been asked", .notKnown),
  ]

  @Test("each rule has a case, and the first that fits speaks", arguments: cases.map(\.rule))
  func rules(name: String) throws {
    let (_, facts, says, certainty) = try #require(Self.cases.first { $0.rule == name })
    let fitting = DiagnosisRule.all.first { $0.judge(facts) != nil }
    #expect(fitting?.name == name)
    let diagnosis = try #require(Diagnosis(facts))
    #expect(diagnosis.cause.english.contains(says), "\(diagnosis.cause.english)")
    #expect(diagnosis.certainty == certainty)
    Self.read(diagnosis)
  }

  @Test("no rule is without a case")
  func complete() { #expect(Set(DiagnosisRule.all.map(\.name)) == Set(Self.cases.map(\.rule))) }

  /// Reads what a diagnosis says, in both languages, for what it may never say.
  private static func read(_ diagnosis: Diagnosis) {
    for phrase in [diagnosis.cause, diagnosis.advice] {
      let (english, persian) = (phrase.english, phrase.plainText(in: .persian))
      #expect(english.first.map { $0.isUppercase || $0.isNumber } == true, "\(english)")
      #expect(english.hasSuffix(".") && persian.hasSuffix("."), "\(english) \(persian)")
      #expect(persian.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) }, "\(persian)")
      // What was observed is said, and nobody is blamed.
      for claim in ["is off", "switched off", "you typed", "your fault", "mistake"] {
        #expect(!english.lowercased().contains(claim), "\(english)")
      }
    }
    for phrase in diagnosis.hints + diagnosis.ruledOut {
      #expect(!phrase.english.hasSuffix(".") && phrase.isTranslated, "\(phrase.english)")
    }
  }

  @Test("every outcome with every code at every age has one answer, in both languages")
  func everything() throws {
    let ages: [Double] = [1, 59, 61, 130, 1_300, 71 * 3_600, 73 * 3_600]
    var said: Set<String> = []
    for state in SendRecord.State.allCases {
      for code in [nil] + DeliveryTable.entries.map({ Int?($0.code) }) {
        for age in ages {
          for line in ["public", "service"] {
            var row = Self.row(code, age: age)
            (row.state, row.line) = (state, line)
            let diagnosis = Diagnosis(Self.facts(row, age: age))
            #expect((diagnosis == nil) == row.isSending)
            guard let diagnosis else { continue }
            said.insert(diagnosis.cause.english)
            Self.read(diagnosis)
            if row.state == .accepted, row.delivery.entry?.kind == .delivered {
              #expect(diagnosis.reply == .arrived)
            }
          }
        }
      }
    }
    #expect(said.count > 20)
  }

  @Test("a report that was asked for late is not taken for a late arrival")
  func lateAsking() throws {
    var row = Self.row(1, age: 9_000)
    (row.delivery.notBefore, row.delivery.seenAt) = (row.due, row.due + 9_000)
    #expect(Diagnosis(Self.facts(row, age: 9_100))?.cause == DiagnosisWords.notSeen)
  }

  @Test("a template's lifetime decides what is late")
  func lifetime() throws {
    var row = Self.row(1, age: 100)
    (row.delivery.notBefore, row.delivery.seenAt) = (row.due + 60, row.due + 100)
    #expect(Diagnosis(Self.facts(row))?.cause == DiagnosisWords.notSeen)
    #expect(Diagnosis(Self.facts(row) { $0.lifetime = 60 })?.cause != DiagnosisWords.notSeen)
  }

  @Test("what else may play a part is told beside it")
  func hints() throws {
    func hints(_ facts: DiagnosisFacts) -> String {
      Diagnosis(facts)?.hints.map(\.english).joined(separator: " | ") ?? ""
    }
    let similar = Self.row(1, mobile: "9120000001", id: 9)
    #expect(hints(Self.facts(Self.row(8), RowSurroundings(similarNumber: similar))).contains("0912 000 0001"))
    #expect(
      hints(Self.facts(Self.row(2), RowSurroundings(nearby: Self.others(1, ["9121111111"])))).contains(
        "keep their prefix"))
    var row = Self.row(1)
    row.code = "04821"
    #expect(hints(Self.facts(row)).contains("begins with 0"))
    row.code = "482130"
    #expect(
      hints(Self.facts(row, RowSurroundings(sameNumber: [Self.row(1, at: Self.noon - 90_000, id: 1)])))
        .contains(
          "has 6 digits"))
    #expect(hints(Self.facts(Self.row(1)) { $0.isCodeOdd = true }).contains("masked the code"))
    row = Self.row(8)
    row.text = String(repeating: "کد ", count: 30)
    #expect(hints(Self.facts(row)).contains("a message of 2 parts"))
    #expect(
      hints(Self.facts(Self.row(8)) { ($0.credit, $0.price) = (500, 1_000) }).contains("credit does not pay"))
    row = Self.row()
    (row.state, row.messageID) = (.unknown, nil)
    #expect(hints(Self.facts(row) { $0.listed = 0 }).contains("proves nothing"))
    #expect(hints(Self.facts(row) { $0.listed = 3 }).contains("lists 3 messages"))
  }

  @Test("what was checked is told for what has not arrived, and only what the evidence says")
  func checked() throws {
    let diagnosis = try #require(
      Diagnosis(
        Self.facts(Self.row(8), RowSurroundings(nearby: Self.others(1, ["9121111111"]))) {
          ($0.credit, $0.price, $0.hasOptedOut) = (9_000, 1_000, false)
        }))
    #expect(
      diagnosis.ruledOut.map(\.english) == [
        "the provider took it", "the number has not opted out of the line", "it was not sent at night",
        "the credit is enough", "others with the prefix 0912 arrive", "it is a single part",
      ])
    #expect(Diagnosis(Self.facts(Self.row(1)))?.ruledOut.isEmpty == true)
  }

  @Test(
    "texts are searched for what filters look for",
    arguments: [
      ("ورود https://x.ir/a", "link"), ("www.site.com", "link"), ("تماس 021-12345678", "phone"),
      ("۰۹۱۲۱۲۳۴۵۶۷", "phone"),
      ("6037-9911-1234-5678", "card"), ("کد شما ۴۸۲۱۳", ""), ("Your code is 48213.", ""), ("سلام.خوبی", ""),
    ])
  func texts(text: String, what: String) {
    var row = Self.row(300)
    row.text = text
    let facts = Self.facts(row)
    let found = facts.hasLink ? "link" : facts.hasCardNumber ? "card" : facts.hasPhoneNumber ? "phone" : ""
    #expect(found == what)
  }

  @Test("similar numbers differ by one digit or two swapped neighbours")
  func similarNumbers() {
    let numbers = RowSurroundings.similarNumbers(to: "9121234567")
    #expect(
      numbers.contains("9121234568") && numbers.contains("9121234576") && !numbers.contains("9121234567"))
    #expect(numbers.allSatisfy { $0.count == 10 && $0.hasPrefix("9") } && numbers.count < 100)
    #expect(RowSurroundings.similarNumbers(to: "x").isEmpty)
  }

  // MARK: Asking further

  @Test("o asks whether the number has opted out, and the answer is part of the diagnosis")
  func optOut() throws {
    var console = ConsoleHarness()
    console.load([Self.row(8)])
    console.press(.named(.function(3)), .character("o"))
    guard case .diagnosis(.askOptOut(let id, let row, let sender))? = console.effects.last else {
      #expect(Bool(false), "\(console.effects)")
      return
    }
    #expect(row.id == 50 && sender.base == .production)
    console.press(.character("o"))
    #expect(console.text.contains("Already asking"), "\(console.text)")
    console.post(.diagnosis(.optOutTold(id: id + 1, true)))
    #expect(console.model.diagnosis.optOuts.isEmpty)
    console.post(.diagnosis(.optOutTold(id: id, true)))
    #expect(console.text.contains("has opted out of the line public"), "\(console.text)")
    console.press(.named(.enter))
    #expect(console.text.contains("opted out of this line, as by answering"), "\(console.text)")
    console.post(.diagnosis(.optOutFailed(id: id, .notMentioned)))
    #expect(!console.text.contains("Not known whether"), "\(console.text)")
  }

  @Test("l looks for the message of an unknown row, and takes what fits for what it is")
  func look() throws {
    var console = ConsoleHarness()
    var unknown = GoldenTests.rows(console.now - 60)[2]
    unknown.id = 7
    console.load([unknown])
    console.press(.named(.function(3)), .character("l"))
    guard case .diagnosis(.look(let id, let row, _))? = console.effects.last else {
      #expect(Bool(false), "\(console.effects)")
      return
    }
    var found = row
    let isTaken = found.takeListed(messageID: "600477", registeredAt: console.now)
    #expect(isTaken)
    console.post(.diagnosis(.looked(id: id, found, count: 1, recordProblem: nil)))
    #expect(console.text.contains("the provider lists it as 600477"), "\(console.text)")
    #expect(console.text.contains("✓ taken, by the provider's list"), "\(console.text)")
    #expect(console.model.history.rows[0].state == .accepted)
    // Its delivery is asked about from now on.
    #expect(console.effects.contains { if case .delivery(.ask) = $0 { true } else { false } })
    console.press(.character("l"))
    #expect(console.text.contains("Only for a row whose outcome is unknown"), "\(console.text)")
  }

  @Test("a list that shows none or several says so and changes nothing", arguments: [0, 2])
  func lookInVain(count: Int) throws {
    var console = ConsoleHarness()
    var unknown = GoldenTests.rows(console.now - 60)[2]
    unknown.id = 7
    console.load([unknown])
    console.press(.named(.function(3)), .character("l"))
    guard case .diagnosis(.look(let id, _, _))? = console.effects.last else { return }
    console.post(.diagnosis(.looked(id: id, nil, count: count, recordProblem: nil)))
    #expect(
      console.text.contains(count == 0 ? "which proves nothing" : "lists 2 messages that fit"),
      "\(console.text)")
    #expect(console.model.history.rows[0] == unknown)
  }

  @Test(
    "a message fits by number, line and text, as the service may write them",
    arguments: [
      ("9120000000", "public", "Your code", true), ("989120000000", "3000123", "Your code 48213", true),
      ("9120000001", "public", "Your code", false), ("9120000000", "public", "Other", false),
      ("9120000000", "service", "Your code", false),
      ("9120000000", "public", "Your code and much more than a code is", false),
    ])
  func fitting(mobile: String, line: String, text: String, fits: Bool) throws {
    let body = """
      {"Status":"Success","Data":[{"MessageID":7,"Mobile":"\(mobile)","LineNumber":"\(line)","SMSMessageText":"\(text)"}]}
      """
    let list = try SentMessages(decoding: Data(body.utf8))
    #expect(list.fitting(Self.row()).count == (fits ? 1 : 0))
  }

  // MARK: Texts for others

  @Test("the reply to the customer has neither code nor token nor jargon, in both languages")
  func replies() {
    let row = Self.row(8)
    for reply in Diagnosis.Reply.allCases {
      for language in Language.allCases {
        let text = CustomerReply.text(reply, row, in: language)
        #expect(text.hasPrefix(language == .english ? "Hello" : "سلام") && text.count > 35, "\(text)")
        for word in [
          "48213", "MessageID", "API", "token", "status", "provider's panel", "blacklist", "توکن",
          "وضعیت تحویل",
          "شناسه",
        ] { #expect(!text.contains(word), "\(text)") }
        #expect(!text.unicodeScalars.contains { VisibleText.isUnsafe($0) && $0 != "\n" && $0 != "\u{200C}" })
      }
    }
  }

  @Test("t offers a reply, and a ticket about what is in sight and has not arrived")
  func ticketMenu() throws {
    var console = ConsoleHarness(width: 120, height: 40)
    console.load(GoldenTests.deliveries(console.now))
    console.press(.named(.function(3)), .named(.down), .named(.down), .character("t"))
    #expect(console.text.contains("Answer to the customer, in English"), "\(console.text)")
    #expect(console.text.contains("Ticket about 8 examples, in English"), "\(console.text)")
    console.press(.named(.down), .named(.down), .named(.enter))
    guard case .terminal(.copy(let reply, _))? = console.effects.first else {
      #expect(Bool(false), "\(console.effects)")
      return
    }
    #expect(reply.hasPrefix("Hello,\nWe sent your message to 0912 000 4002"), "\(reply)")
    console.press(.character("t"), .named(.end), .named(.up), .named(.enter))
    guard case .terminal(.copy(let ticket, _))? = console.effects.first else { return }
    #expect(
      ticket.contains("- 09120004001, MessageID 600477358,") && ticket.contains("SendingQueue 900"),
      "\(ticket)")
    #expect(!ticket.contains("09120004003") && ticket.split(separator: "\n").count == 10, "\(ticket)")
  }
}
