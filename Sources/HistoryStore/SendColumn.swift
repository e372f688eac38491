internal import AmootSMS
internal import CSQLite
internal import ConsoleData
internal import Foundation
internal import GRDB

/// A column of `send`: when it is written, and how it is written and read. All statements for whole rows are built from
/// this list; to add a column, add an entry and a migration.
struct SendColumn: Sendable {
  /// When a column is written.
  enum Moment: Sendable {
    /// Before the request leaves.
    case begin
    /// When the send has ended.
    case end
    /// At both.
    case beginAndEnd
    /// When the service was asked about the delivery.
    case delivery
    /// Never, or by a statement of its own.
    case apart
  }

  let name: String
  let moment: Moment
  let value: @Sendable (SendRecord) -> (any DatabaseValueConvertible)?
  let read: @Sendable (SendReader.Value, inout SendRecord) -> Void

  private init(
    _ name: String, _ moment: Moment,
    _ value: @escaping @Sendable (SendRecord) -> (any DatabaseValueConvertible)? = { _ in nil },
    read: @escaping @Sendable (SendReader.Value, inout SendRecord) -> Void
  ) {
    (self.name, self.moment, self.value, self.read) = (name, moment, value, read)
  }

  /// The columns, in the order in which they are read: some readers use values read before.
  static let all: [SendColumn] = [
    SendColumn("id", .apart) { $1.id = $0.integer ?? 0 },
    SendColumn("startedAt", .begin, { HistoryStore.milliseconds($0.startedAt) }) {
      $1.startedAt = $0.date ?? $1.startedAt
    },
    SendColumn("profile", .begin, { $0.profile }) { $1.profile = $0.text ?? "" },
    SendColumn("mobile", .begin, { $0.mobile }) { $1.mobile = $0.text ?? "" },
    SendColumn("line", .begin, { $0.line }) { $1.line = $0.text ?? "" },
    SendColumn("text", .begin, { $0.text }) { $1.text = $0.text ?? "" },
    SendColumn("codeLength", .begin, { $0.codeLength }) {
      // Code is made up to this length where a message is measured.
      $1.codeLength = $0.int.flatMap { (0...99).contains($0) ? $0 : nil } ?? 0
    },
    SendColumn("sendAt", .begin, { $0.sendAt.map(HistoryStore.milliseconds) }) { $1.sendAt = $0.date },
    SendColumn("destination", .begin, { $0.destination?.address }) {
      $1.destination = $0.text.map { Destination(address: $0) }
    },
    SendColumn("batch", .begin, { $0.batch }) { $1.batch = $0.integer },
    SendColumn("state", .beginAndEnd, { $0.state.rawValue }) {
      $1.state = $0.text.flatMap { SendRecord.State(rawValue: $0) } ?? .unknown
    },
    SendColumn("statusCode", .end, { $0.statusCode }) { $1.statusCode = $0.int },
    SendColumn("statusTitle", .end, { $0.statusTitle }) { $1.statusTitle = $0.text },
    SendColumn("messageID", .end, { $0.messageID }) { $1.messageID = $0.text },
    SendColumn("code", .end, { $0.code }) { $1.code = $0.text },
    SendColumn("duration", .end, { $0.duration }) { $1.duration = $0.seconds },
    SendColumn("phase", .end, { $0.phase?.rawValue }) {
      $1.phase = $0.text.flatMap { Phase(rawValue: $0) }
    },
    SendColumn("reason", .end, { HistoryStore.json($0.reason) }) {
      $1.reason = $0.text.flatMap { try? JSONDecoder().decode(OutcomeReason.self, from: Data($0.utf8)) }
    },
    // Rows of earlier versions have the reason in words, in these two.
    SendColumn("summary", .apart) { value, row in
      guard row.reason == nil, row.state.facts?.hasAnswer == false, let text = value.text else { return }
      row.reason = .written(summary: text, explanation: nil)
    },
    SendColumn("explanation", .apart) { value, row in
      guard row.state.facts?.hasAnswer == false, let text = value.text else { return }
      switch row.reason {
      case nil: row.reason = .written(summary: nil, explanation: text)
      case .written(let summary, nil): row.reason = .written(summary: summary, explanation: text)
      default: break
      }
    },
    SendColumn("note", .apart) { $1.note = $0.text },
    SendColumn("creditFell", .apart) { $1.creditFell = $0.int },
    SendColumn("deliveryCode", .delivery, { $0.delivery.code }) { value, row in
      row.delivery.code = value.int.flatMap { DeliveryTable.entry(code: $0)?.code }
    },
    SendColumn("deliveryNotBefore", .delivery, { $0.delivery.notBefore.map(HistoryStore.milliseconds) }) {
      $1.delivery.notBefore = $0.date
    },
    SendColumn("deliverySeenAt", .delivery, { $0.delivery.seenAt.map(HistoryStore.milliseconds) }) {
      $1.delivery.seenAt = $0.date
    },
    SendColumn("deliveryConfirmedAt", .delivery, { $0.delivery.confirmedAt.map(HistoryStore.milliseconds) }) {
      $1.delivery.confirmedAt = $0.date
    },
    SendColumn("deliveryAskedAt", .delivery, { $0.delivery.askedAt.map(HistoryStore.milliseconds) }) {
      $1.delivery.askedAt = $0.date
    },
    SendColumn("deliveryProblem", .delivery, { HistoryStore.json($0.delivery.problem) }) {
      $1.delivery.problem = $0.text.flatMap {
        try? JSONDecoder().decode(DeliveryProblem.self, from: Data($0.utf8))
      }
    },
    SendColumn("registeredAt", .delivery, { $0.delivery.registeredAt.map(HistoryStore.milliseconds) }) {
      $1.delivery.registeredAt = $0.date
    },
    SendColumn("handedOverAt", .delivery, { $0.delivery.handedOverAt.map(HistoryStore.milliseconds) }) {
      $1.delivery.handedOverAt = $0.date
    },
    SendColumn("cost", .delivery, { $0.delivery.cost }) { $1.delivery.cost = $0.int },
  ]

  private static let begun = all.filter { $0.moment == .begin || $0.moment == .beginAndEnd }
  private static let ended = all.filter { $0.moment == .end || $0.moment == .beginAndEnd }
  /// The columns that may hold a code, or text of the service that repeats one.
  private static let holdingCodes = ended.filter { ["code", "statusTitle", "reason"].contains($0.name) }
  private static let masking = """
    UPDATE send SET \(holdingCodes.map { "\($0.name) = ?" }.joined(separator: ", ")), haystack = ? WHERE id = ?
    """
  private static let insertion = """
    INSERT INTO send (owner, haystack, \(begun.map(\.name).joined(separator: ", ")))
    VALUES (?, ?, \(begun.map { _ in "?" }.joined(separator: ", ")))
    """
  private static let ending = """
    UPDATE send SET \(ended.map { "\($0.name) = ?" }.joined(separator: ", ")), haystack = ? WHERE id = ?
    """

  private static let told = all.filter { $0.moment == .delivery }
  private static let telling = """
    UPDATE send SET \(told.map { "\($0.name) = ?" }.joined(separator: ", ")) WHERE id = ?
    """

  /// Writes the row of a send that begins.
  ///
  /// - Parameter owner: The process that sends, by the name of its lock.
  static func insert(_ row: SendRecord, owner: String, _ db: Database) throws {
    try db.execute(
      sql: insertion,
      arguments: [owner, HistoryStore.haystack(row)] + StatementArguments(begun.map { $0.value(row) }))
  }

  /// Writes what holds a code, and nothing else: the row was read a while ago, and others may have written to it since.
  static func updateCodes(_ row: SendRecord, _ db: Database) throws {
    try db.execute(
      sql: masking,
      arguments: StatementArguments(holdingCodes.map { $0.value(row) }) + [
        HistoryStore.haystack(row), row.id,
      ])
  }

  /// Writes what is known about the delivery.
  static func updateDelivery(_ row: SendRecord, _ db: Database) throws {
    try db.execute(sql: telling, arguments: StatementArguments(told.map { $0.value(row) }) + [row.id])
  }

  /// Writes what is known about a send once it has ended.
  static func update(_ row: SendRecord, _ db: Database) throws {
    try db.execute(
      sql: ending,
      arguments: StatementArguments(ended.map { $0.value(row) }) + [HistoryStore.haystack(row), row.id])
  }
}

/// Reads the rows of one statement that selects whole rows. Columns are looked up by name once; a file of another version
/// may lack some.
struct SendReader {
  private let statement: UnsafeMutableRawPointer
  private let columns: [(index: Int32, column: SendColumn)]

  init(_ statement: Statement) {
    let pointer = UnsafeMutableRawPointer(statement.sqliteStatement)
    let names = (0..<amoot_column_count(pointer)).map { index in
      amoot_column_name(pointer, index).map { String(cString: $0) } ?? ""
    }
    columns = SendColumn.all.compactMap { column in
      names.firstIndex(of: column.name).map { (Int32($0), column) }
    }
    self.statement = pointer
  }

  /// Converts the row that the statement is at.
  func record() -> SendRecord {
    var row = SendRecord(
      id: 0, startedAt: Date(timeIntervalSince1970: 0), profile: "", mobile: "", line: "", text: "",
      codeLength: 0, state: .unknown)
    for (index, column) in columns { column.read(Value(statement: statement, index: index), &row) }
    return row
  }

  /// A value of the row that the statement is at. One of the wrong type counts as empty: anyone who can write the file may
  /// have written the row.
  struct Value {
    let statement: UnsafeMutableRawPointer
    let index: Int32

    var text: String? {
      guard [3, 4].contains(amoot_column_type(statement, index)),
        let bytes = amoot_column_text(statement, index)
      else { return nil }
      let count = Int(amoot_column_bytes(statement, index))
      return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    var integer: Int64? {
      switch amoot_column_type(statement, index) {
      case 1: amoot_column_integer(statement, index)
      case 2: Int64(exactly: amoot_column_double(statement, index))
      default: nil
      }
    }

    var int: Int? { integer.flatMap { Int(exactly: $0) } }

    /// The value as a duration within 0...1e9 seconds: another program may have stored an infinite one, which cannot be
    /// converted.
    var seconds: Double? {
      guard [1, 2].contains(amoot_column_type(statement, index)) else { return nil }
      let seconds = amoot_column_double(statement, index)
      return seconds.isNaN ? 0 : min(max(0, seconds), 1e9)
    }

    var date: Date? { integer.map(HistoryStore.date) }
  }
}
