import AmootSMS
import ConsoleData
import Foundation
import Testing
import Wording

@Suite("What is known about a delivery")
struct DeliveryRecordTests {
  static let due = Date(timeIntervalSince1970: 1_795_422_600)

  /// The item about message 600 with a delivery type, as the service writes it.
  static func report(_ type: String, _ more: String = "") throws -> Delivery {
    let body = #"{"Status":"Success","Data":{"MessageID":600,"DeliveryType":\#(type)\#(more)}}"#
    return try #require(try Deliveries(decoding: Data(body.utf8)).delivery(of: "600"))
  }

  static func row(_ delivery: DeliveryRecord = DeliveryRecord()) -> SendRecord {
    SendRecord(
      id: 1, startedAt: due, profile: "production", mobile: "9120000000", line: "public", text: "x",
      codeLength: 5, state: .accepted, statusCode: 1, messageID: "600", delivery: delivery)
  }

  @Test("a change is seen between the asking before it and the answer that tells it")
  func spans() throws {
    var record = DeliveryRecord()
    let first = record.take(
      try Self.report("900"), due: Self.due, asked: Self.due + 5, answered: Self.due + 5.2)
    #expect(first == DeliveryChange(code: 900, notBefore: Self.due, seenAt: Self.due + 5.2))
    #expect(
      record.take(try Self.report("900"), due: Self.due, asked: Self.due + 10, answered: Self.due + 10.1)
        == nil)
    let second = record.take(
      try Self.report("1"), due: Self.due, asked: Self.due + 20, answered: Self.due + 20.3)
    #expect(second == DeliveryChange(code: 1, notBefore: Self.due + 10, seenAt: Self.due + 20.3))
    #expect(Self.row(record).deliveryWords(now: Self.due + 30)?.english == "reached the phone within 21 s")
  }

  @Test("a later report overturns any state but one, in every order of codes")
  func orders() throws {
    for first in DeliveryTable.entries {
      for second in DeliveryTable.entries where first.code != second.code {
        var record = DeliveryRecord()
        _ = record.take(
          try Self.report("\(first.code)"), due: Self.due, asked: Self.due + 5, answered: Self.due + 6)
        let change = record.take(
          try Self.report("\(second.code)"), due: Self.due, asked: Self.due + 10, answered: Self.due + 11)
        #expect(record.code == (first.kind == .delivered ? first.code : second.code))
        #expect((change == nil) == (first.kind == .delivered))
      }
    }
  }

  @Test("an answer that is late, twice, or to an earlier question changes nothing but an arrival")
  func late() throws {
    var record = DeliveryRecord()
    _ = record.take(try Self.report("8"), due: Self.due, asked: Self.due + 20, answered: Self.due + 21)
    #expect(
      record.take(try Self.report("900"), due: Self.due, asked: Self.due + 5, answered: Self.due + 22) == nil)
    #expect(record.code == 8 && record.askedAt == Self.due + 20 && record.confirmedAt == Self.due + 20)
    let arrival = record.take(
      try Self.report("1"), due: Self.due, asked: Self.due + 6, answered: Self.due + 23)
    #expect(arrival?.code == 1 && record.confirmedAt == Self.due + 20)
  }

  @Test(
    "what does not fit is kept, told as it came, and changes no state",
    arguments: [
      ("777", "777"), (#""Gone fishing""#, "Gone fishing"), ("null", "no delivery state"),
      (#""\u001b[31m""#, "\\u{1B}"),
    ])
  func foreign(type: String, words: String) throws {
    var record = DeliveryRecord()
    _ = record.take(try Self.report("8"), due: Self.due, asked: Self.due + 5, answered: Self.due + 6)
    #expect(
      record.take(try Self.report(type), due: Self.due, asked: Self.due + 10, answered: Self.due + 11) == nil)
    #expect(record.code == 8)
    let told = record.problem?.phrase.english ?? ""
    #expect(told.contains(words) && !told.contains("\u{1B}"), "\(told)")
    // It may come back from the history.
    let problem = try #require(record.problem)
    #expect(try JSONDecoder().decode(DeliveryProblem.self, from: JSONEncoder().encode(problem)) == problem)
    _ = record.take(try Self.report("8"), due: Self.due, asked: Self.due + 20, answered: Self.due + 21)
    #expect(record.problem == nil)
  }

  @Test("each problem has a sentence in both languages, and survives the history")
  func problems() throws {
    let all: [DeliveryProblem] = [
      .init(ServiceStatus(code: -208)), .init(ServiceStatus(title: "Failed")), .notMentioned, .noState,
      .foreignState("x"), .init(CallFailure.transport(.timedOut(.wait, after: .seconds(30)))),
      .init(CallFailure.transport(.failed(.connect, .words("refused")))),
      .init(CallFailure.transport(.answerTooLarge(limit: 1_000))),
      .init(CallFailure.transport(.cancelled(.wait))),
      .init(CallFailure.answer(.httpError(502, .html, retryAfter: nil))),
    ]
    for problem in all {
      #expect(try JSONDecoder().decode(DeliveryProblem.self, from: JSONEncoder().encode(problem)) == problem)
      let words = problem.phrase
      #expect(words.english.count > 8 && words.text(in: .persian) != words.english, "\(words.english)")
    }
    #expect(all[0].isRefusedForGood && all.dropFirst().allSatisfy { !$0.isRefusedForGood })
  }

  @Test("a clock that was set back turns no span around")
  func clock() throws {
    var record = DeliveryRecord()
    _ = record.take(try Self.report("8"), due: Self.due, asked: Self.due + 100, answered: Self.due + 101)
    let change = record.take(try Self.report("1"), due: Self.due, asked: Self.due + 5, answered: Self.due + 6)
    #expect(change.map { $0.notBefore <= $0.seenAt } == true)
    #expect(Self.row(record).deliveryWords(now: Self.due)?.english == "reached the phone within 6 s")
  }

  @Test("a report is not dropped because an earlier one was noted before the clock was set back")
  func reportsAfterTheClock() throws {
    for code in [2, 35, 900] {
      var record = DeliveryRecord()
      _ = record.take(
        try Self.report("8"), due: Self.due, asked: Self.due + 3_600, answered: Self.due + 3_601)
      let change = record.take(
        try Self.report("\(code)"), due: Self.due, asked: Self.due + 20, answered: Self.due + 21)
      #expect(change?.code == code && record.code == code)
      #expect(record.confirmedAt == Self.due + 20 && record.askedAt == Self.due + 20)
    }
    var record = DeliveryRecord(askedAt: Self.due + 3_600)
    record.fail(.notMentioned, asked: Self.due + 20, answered: Self.due + 21)
    #expect(record.askedAt == Self.due + 20)
    record.fail(.notMentioned, asked: Self.due + 5, answered: Self.due + 22)
    #expect(record.askedAt == Self.due + 20)
  }

  @Test("an answer to an earlier question changes nothing of what a later one brought")
  func overtaken() throws {
    let timeout = DeliveryProblem(CallFailure.transport(.timedOut(.wait, after: .seconds(30))))
    var record = DeliveryRecord()
    _ = record.take(try Self.report("8"), due: Self.due, asked: Self.due + 10, answered: Self.due + 11)
    record.fail(timeout, asked: Self.due + 5, answered: Self.due + 35)
    #expect(record.problem == nil && record.askedAt == Self.due + 10)
    record.fail(timeout, asked: Self.due + 40, answered: Self.due + 41)
    _ = record.take(nil, due: Self.due, asked: Self.due + 20, answered: Self.due + 42)
    _ = record.take(try Self.report("8"), due: Self.due, asked: Self.due + 20, answered: Self.due + 42)
    #expect(record.problem == timeout && record.askedAt == Self.due + 40)
  }

  @Test("no time is told where a clock that was set back would make it up")
  func noTime() throws {
    var record = DeliveryRecord()
    _ = record.take(try Self.report("1"), due: Self.due, asked: Self.due - 3_600, answered: Self.due - 3_599)
    let row = Self.row(record)
    #expect(row.deliveryAge == nil && row.deliveryBound == nil)
    #expect(row.deliveryWords(now: Self.due)?.english == "reached the phone")
  }

  @Test("a row shows a stage for each class of codes, and none for what cannot have arrived")
  func stages() {
    for entry in DeliveryTable.entries {
      let record = DeliveryRecord(code: entry.code, seenAt: Self.due + 40, confirmedAt: Self.due + 40)
      let row = Self.row(record)
      let isOpen = entry.kind == .pending || entry.kind == .unknown
      #expect(row.deliveryStage(now: Self.due + 100)?.kind == entry.kind)
      #expect((row.deliveryStage(now: Self.due + 72 * 3_600) == .unconfirmed) == isOpen)
      let words = row.deliveryWords(now: Self.due + 100)?.english ?? ""
      #expect(words.hasSuffix(isOpen ? " after 40 s" : " within 40 s"), "\(words)")
      for state in [SendRecord.State.refused, .notSent, .sending] {
        var other = row
        other.state = state
        #expect(other.deliveryStage(now: Self.due) == nil)
      }
      var nameless = row
      nameless.messageID = nil
      #expect(
        nameless.deliveryStage(now: Self.due) == nil && nameless.mark(now: Self.due) == .outcome(.accepted))
    }
    #expect(Self.row().deliveryStage(now: Self.due) == nil)
  }

  @Test(
    "an upper bound is rounded up",
    arguments: [
      (0.2, "1 s"), (5.01, "5 s"), (5.3, "6 s"), (90.0, "90 s"), (90.3, "2 min"), (5_400.0, "90 min"),
      (5_401.0, "2 h"),
      (172_800.0, "48 h"), (172_801.0, "3 d"), (1e12, "11,575 d"), (-5.0, "1 s"),
    ])
  func rounding(seconds: Double, words: String) {
    #expect(DurationWords.span(atMost: .seconds(seconds)).english == words)
  }

  @Test(
    "a lower bound is rounded down",
    arguments: [
      (5.9, "5 s"), (10.0, "10 s"), (119.0, "1 min"), (120.0, "2 min"), (7_199.0, "1 h"), (0.0, "1 s"),
    ])
  func roundingDown(seconds: Double, words: String) {
    #expect(DurationWords.span(atLeast: .seconds(seconds)).english == words)
  }
}
