internal import AmootSMS
internal import ConsoleData
public import Foundation
internal import GRDB
internal import ConsoleWording
internal import Wording

extension HistoryStore {
  /// Fills an empty history with made-up rows for measuring: two years of sends up to `now`.
  ///
  /// - Parameters:
  ///   - count: The number of rows.
  ///   - seed: The seed; the same seed makes the same rows.
  /// - Throws: `HistoryError.write` if the history is not empty.
  public func generate(_ count: Int, seed: UInt64 = 1, now: Date) throws(HistoryError) {
    guard try self.count() == 0 else {
      throw .write(path: name, detail: HistoryFileWords.holdsRealRows)
    }
    let step = 63_072_000.0 / Double(max(1, count))
    var generator = SeededGenerator(state: seed)
    try write { db in
      // Build the word index once at the end, which is ten times as fast.
      let triggers = try String.fetchAll(
        db, sql: "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'sendWords%'")
      try db.execute(
        sql: """
          DROP TRIGGER sendWordsInsert; DROP TRIGGER sendWordsDelete; DROP TRIGGER sendWordsUpdate
          """)
      let send = try db.makeStatement(
        sql: """
          INSERT INTO send (startedAt, owner, profile, mobile, line, text, codeLength, state, statusCode, statusTitle,
            messageID, code, duration, phase, reason, haystack)
          VALUES (?, 'made up', ?, ?, ?, ?, 5, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """)
      let exchange = try db.makeStatement(
        sql: "INSERT INTO exchange (send, request, responseHead, responseBody) VALUES (?, ?, ?, ?)")
      for index in 0..<count {
        let age = (Double(count - index - 1) + Double.random(in: 0..<1, using: &generator)) * step
        let row = HistoryStore.madeUp(index, at: now.addingTimeInterval(-age), &generator)
        try send.execute(arguments: [
          HistoryStore.milliseconds(row.startedAt), row.profile, row.mobile, row.line, row.text,
          row.state.rawValue, row.statusCode, row.statusTitle, row.messageID, row.code, row.duration,
          row.phase?.rawValue, HistoryStore.json(row.reason), HistoryStore.haystack(row),
        ])
        let body =
          "{\"Status\":\"\(row.statusTitle ?? "")\",\"Data\":{\"MessageID\":\(row.messageID ?? "0")}}"
        try exchange.execute(arguments: [
          db.lastInsertedRowID, "POST /rest/SendOTP HTTP/1.1\n\nMobile=\(row.mobile)", "HTTP 200",
          Data(body.utf8),
        ])
      }
      try db.execute(sql: "INSERT INTO sendWords(sendWords) VALUES ('rebuild')")
      for trigger in triggers { try db.execute(sql: trigger) }
    }
  }

  private static func madeUp(_ index: Int, at date: Date, _ generator: inout SeededGenerator) -> SendRecord {
    func pick<Value>(_ values: [Value]) -> Value {
      values[Int.random(in: 0..<values.count, using: &generator)]
    }
    let prefix = pick(["912", "913", "919", "935", "936", "990", "902"])
    let number = String(Int.random(in: 0..<10_000_000, using: &generator))
    var row = SendRecord(
      id: 0, startedAt: date,
      profile: Int.random(in: 0..<100, using: &generator) == 0 ? "demo" : "production",
      mobile: prefix + String(repeating: "0", count: 7 - number.count) + number,
      line: pick(["public", "public", "98", "3000"]),
      text: pick(["کد تأیید شما", "کد ورود به فروشگاه", "Your code for the shop", "پیامک تستی من"]) + " "
        + String(index, radix: 36), codeLength: 5)
    let answer: SendOutcome
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<90:
      let code = String(Int.random(in: 10_000..<100_000, using: &generator))
      answer = .accepted(
        SendOTPAnswer(status: .success, messageID: String(600_000_000 + index), code: code))
    case 90..<97:
      answer = .refused(SendOTPAnswer(status: ServiceStatus(code: pick([4, -207, -2, 12, -104]))))
    case 97: answer = .notSent(.connect, .timedOut(after: .seconds(10)))
    default: answer = .unknown(.wait, .timedOut(after: .seconds(30)))
    }
    row.finish(answer, duration: Double.random(in: 0.04..<0.84, using: &generator))
    return row
  }
}
