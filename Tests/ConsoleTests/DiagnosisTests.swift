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
    ("queued", facts(row(900, age: 200), age: 300), "still in the provider's queue after 3 min", .likely),
    ("neverReported", facts(row(8, age: 73 * 3_600), age: 80 * 3_600), "none is to be expected", .certain),
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
    (
      "noReportYet", facts(row(8)), "After 5 min it was reported as “at the operator”, and no end since",
      .possible
    ),
    (
      "toldNothing", facts(changed(row()) { $0.delivery.problem = .notMentioned }),
      "does not mention this message",
      .notKnown
    ),
    (
      "askedInVain", facts(changed(row()) { $0.delivery.askedAt = noon + 200 }),
      "The service was asked, last at",
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

  @Test("that no report will come is certain only where it was asked about after that time")
  func window() throws {
    let old = try #require(Diagnosis(Self.facts(Self.row(8, age: 1_200), age: 80 * 3_600)))
    #expect(old.cause.english.contains("The last report came after 20 min") && old.certainty == .notKnown)
    #expect(old.advice.english.contains("a asks the service again"), "\(old.advice.english)")
    // Whatever the others do: nothing is on its way any more.
    let others = RowSurroundings(nearby: Self.others(900, ["9121111111", "9351111112", "9381111113"]))
    let certain = try #require(Diagnosis(Self.facts(Self.row(8, age: 73 * 3_600), age: 80 * 3_600, others)))
    #expect(certain.cause == DiagnosisWords.neverReported)
  }

  @Test("a reported end speaks before the provider's time for it, for every final code")
  func endsFirst() throws {
    for entry in DeliveryTable.entries where entry.isFinal {
      var row = Self.row(entry.code)
      let plain = Diagnosis(Self.facts(row))
      row.delivery.handedOverAt = Self.noon + 3_600
      #expect(Diagnosis(Self.facts(row)) == plain, "\(entry.name)")
    }
    // A while in a queue is not another time.
    var row = Self.row(8)
    row.delivery.handedOverAt = Self.noon + 90
    #expect(Diagnosis(Self.facts(row))?.cause.english.contains("another time") == false)
    row.sendAt = row.startedAt
    #expect(Diagnosis(Self.facts(row))?.cause.english.contains("another time") == true)
  }

  @Test("a token or account that may not ask gets the remedy of its status")
  func refusals() throws {
    for entry in StatusTable.entries where entry.code < 0 {
      var row = Self.row()
      row.delivery.problem = .refused(code: entry.code, title: nil)
      guard row.delivery.problem?.isRefusedForGood == true else { continue }
      let advice = try #require(Diagnosis(Self.facts(row))).advice.english
      #expect(
        advice.contains("GetDeliveries") == [-208, -108].contains(entry.code), "\(entry.code) \(advice)")
      #expect(!advice.isEmpty)
    }
  }

  @Test("a clock that was set back makes no message one that goes out later")
  func clockSetBack() throws {
    let row = Self.row(8)
    let diagnosis = try #require(Diagnosis(Self.facts(row, age: -3_600)))
    #expect(!diagnosis.cause.english.contains("go out"), "\(diagnosis.cause.english)")
    #expect(ConsoleHarness().model.deliveryDisabledReason(row)?.english.contains("goes out") != true)
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
    #expect(hints(Self.facts(row) { $0.listed = ListedMessage.none }).contains("proves nothing"))
    #expect(hints(Self.facts(row) { $0.listed = .several(3) }).contains("lists 3 messages"))
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
    #expect(console.model.diagnosis.findings.isEmpty)
    console.post(.diagnosis(.optOutTold(id: id, true)))
    #expect(console.text.contains("has opted out of the line public"), "\(console.text)")
    console.press(.named(.enter))
    #expect(console.text.contains("opted out of this line, as by answering"), "\(console.text)")
    console.post(.diagnosis(.optOutFailed(id: id, .notMentioned)))
    #expect(!console.text.contains("Not known whether"), "\(console.text)")
  }

  /// Looks for the message of a row whose outcome is unknown.
  private static func look(_ console: inout ConsoleHarness) throws -> (id: Int, row: SendRecord) {
    var unknown = GoldenTests.rows(console.now - 60)[2]
    unknown.id = 7
    console.load([unknown])
    console.press(.named(.function(3)), .character("l"))
    let asked = console.effects.compactMap { effect in
      if case .diagnosis(.look(let id, let row, _, _)) = effect { (id, row) } else { nil }
    }
    return try #require(asked.last)
  }

  @Test("l looks for the message of an unknown row, and takes what fits for what it is")
  func look() throws {
    var console = ConsoleHarness()
    let (id, row) = try Self.look(&console)
    var found = row
    let isTaken = found.takeListed(messageID: "600477", registeredAt: console.now)
    #expect(isTaken)
    console.post(.diagnosis(.looked(id: id, .taken(found))))
    #expect(console.text.contains("the provider lists it as 600477"), "\(console.text)")
    #expect(console.text.contains("✓ taken, by the provider's list"), "\(console.text)")
    #expect(console.model.history.rows[0].state == .accepted)
    // Its delivery is asked about from now on.
    #expect(console.effects.contains { if case .delivery(.ask) = $0 { true } else { false } })
    console.press(.character("l"))
    #expect(console.text.contains("Only for a row whose outcome is unknown"), "\(console.text)")
  }

  @Test(
    "a look-up that finds nothing certain says why and changes nothing",
    arguments: [
      (ListedMessage.none, "which proves nothing"), (.several(2), "lists 2 messages that fit"),
      (.disputed, "may be another row's as well"), (.settled, "has become known in the meantime"),
    ])
  func lookInVain(listed: ListedMessage, says: String) throws {
    var console = ConsoleHarness()
    let (id, unknown) = try Self.look(&console)
    console.post(.diagnosis(.looked(id: id, listed)))
    #expect(console.text.contains(says), "\(console.text)")
    #expect(console.model.history.rows[0] == unknown)
    // What is known by now is loaded.
    #expect(
      console.subjects.contains { if case .history(.load) = $0 { true } else { false } }
        == (listed == .settled))
    // Told to this row alone: another one that takes its number has none of it.
    var other = unknown
    other.startedAt -= 100
    #expect(console.model.diagnosis.finding(unknown).listed == listed)
    #expect(console.model.diagnosis.finding(other).listed == nil)
  }

  @Test("without the history, which knows whose the messages are, none is taken")
  func lookNotKept() throws {
    var console = ConsoleHarness()
    let (id, unknown) = try Self.look(&console)
    console.post(.diagnosis(.lookNotKept(id: id, count: 1, .verbatim("disk full"))))
    #expect(console.text.contains("lists 1 message that fit"), "\(console.text)")
    #expect(console.model.history.rows[0] == unknown)
    console.model.sending.unwritten = [unknown]
    console.press(.character("l"))
    #expect(console.text.contains("not in the history yet"), "\(console.text)")
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
        // In Persian, marks keep the number's parts in order wherever it is pasted.
        #expect(
          text.contains("\u{200E}0912 000 0000\u{200E}") == (language == .persian && text.contains("0912")))
        let allowed: [Unicode.Scalar] = ["\n", "\u{200C}"] + (language == .persian ? ["\u{200E}"] : [])
        #expect(!text.unicodeScalars.contains { VisibleText.isUnsafe($0) && !allowed.contains($0) })
      }
    }
  }

  @Test("a question about sending again tells what became of the message")
  func againAfterDelivery() throws {
    var console = ConsoleHarness(width: 140, height: 40)
    console.load([Self.row(35, at: console.now - 200)])
    console.press(.named(.function(3)), .character("r"))
    #expect(console.text.contains("accepted 3 min ago; blocked"), "\(console.text)")
  }

  @Test("the customer is told what was reported, and of no promise, for every code")
  func repliesAreTrue() throws {
    func reply(_ row: SendRecord) throws -> String {
      CustomerReply.text(try #require(Diagnosis(Self.facts(row))).reply, row, in: .english)
    }
    for entry in DeliveryTable.entries {
      let text = try reply(Self.row(entry.code))
      #expect(
        text.contains("it has reached your phone") == (entry.kind == .delivered), "\(entry.name) \(text)")
      #expect(text.contains("another way") == (entry.code == 501), "\(entry.name) \(text)")
      for promise in ["We have asked", "will send"] { #expect(!text.contains(promise), "\(text)") }
      if entry.kind == .failed || entry.kind == .blocked {
        #expect(!text.contains("on its way") && !text.contains("slow"), "\(entry.name) \(text)")
      }
    }
    var row = Self.row(8)
    let optedOut = try #require(Diagnosis(Self.facts(row) { $0.hasOptedOut = true }))
    #expect(!CustomerReply.text(optedOut.reply, row, in: .english).contains("*800#"))
    row.delivery.handedOverAt = Self.noon + 7_200
    #expect(!(try reply(row)).contains("We sent your message"))
  }

  @Test("nobody is asked to wait for a code that has been on its way for long")
  func patience() throws {
    for age: Double in [300, 599, 601, 40 * 3_600] {
      let reply = try #require(Diagnosis(Self.facts(Self.row(8, age: 290), age: age))).reply
      #expect((reply == .onItsWay) == (age <= 600), "\(age)")
    }
  }

  @Test("what o told is not asked for again, and speaks before what it explains")
  func optOutFirst() throws {
    for code in [35, 16, 3] {
      let row = Self.row(code)
      #expect(try #require(Diagnosis(Self.facts(row))).advice.english.contains("Ask with o"))
      let told = try #require(Diagnosis(Self.facts(row) { $0.hasOptedOut = false }))
      #expect(!told.advice.english.contains("Ask with o"))
      #expect(try #require(Diagnosis(Self.facts(row) { $0.hasOptedOut = true })).reply == .optedOut)
    }
    var refused = Self.row()
    (refused.state, refused.statusCode, refused.statusTitle, refused.messageID) = (.refused, 101, nil, nil)
    #expect(try #require(Diagnosis(Self.facts(refused) { $0.hasOptedOut = true })).reply == .optedOut)
    #expect(try #require(Diagnosis(Self.facts(Self.row(501)) { $0.hasOptedOut = true })).reply == .otherWay)
  }

  @Test("a ticket's examples went to its provider from its account, and have had their time")
  func examples() throws {
    var console = ConsoleHarness(width: 120, height: 40)
    var rows = (0..<9).map {
      Self.row(8, at: console.now - 600, mobile: "912000000\($0)", id: 50 - Int64($0))
    }
    rows[1].profile = "other"
    rows[2].destination = Destination(try BaseAddress("http://127.0.0.1:8080/rest"))
    rows[3].startedAt = console.now - 30
    rows[4].delivery.code = 501
    rows[5].delivery.code = 1
    (rows[6].delivery.code, rows[6].startedAt) = (950, console.now - 30)
    rows[7].messageID = nil
    rows[8].delivery = DeliveryRecord(askedAt: console.now)
    console.load(rows)
    console.press(.named(.function(3)), .character("t"), .named(.end), .named(.up), .named(.enter))
    let ticket = try #require(console.copied)
    let named = rows.indices.filter { ticket.contains("0" + rows[$0].mobile) }
    #expect(named == [0, 6, 8], "\(ticket)")
  }

  @Test("t offers a reply, and a ticket about what is in sight and has not arrived")
  func ticketMenu() throws {
    var console = ConsoleHarness(width: 120, height: 40)
    console.load(GoldenTests.deliveries(console.now))
    console.press(.named(.function(3)), .named(.down), .named(.down), .character("t"))
    #expect(console.text.contains("Answer to the customer, in English"), "\(console.text)")
    #expect(console.text.contains("Ticket about 5 examples, in English"), "\(console.text)")
    console.press(.named(.down), .named(.down), .named(.enter))
    let reply = try #require(console.copied)
    #expect(reply.hasPrefix("Hello,\nWe sent your message to 0912 000 4002"), "\(reply)")
    console.press(.character("t"), .named(.end), .named(.up), .named(.up), .named(.enter))
    let ticket = try #require(console.copied)
    #expect(
      ticket.contains("- 09120004002, MessageID 600477358,") && ticket.contains("BlackList 35"),
      "\(ticket)")
    #expect(!ticket.contains("09120004003") && ticket.split(separator: "\n").count == 7, "\(ticket)")
  }
}
