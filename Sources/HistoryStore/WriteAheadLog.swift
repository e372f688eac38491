internal import Foundation
internal import AmootSMS
internal import GRDB
internal import Wording

/// Tells whether the log beside a history is that history's own.
///
/// SQLite takes a `-wal` for the file's that it lies beside. A backup that is put back beside the log of another, or of a
/// later, state of the file is overwritten with that log's pages, and nobody can tell afterwards. So each history has a
/// mark, which every transaction renews: a token that was never there before, and the one before it. All of it is in one
/// page, so that every log has that page. The log belongs to the file if it goes on from where the file is: the file's
/// token is the one before the log's first, or one of the log's own, of which a checkpoint has brought a part over.
///
/// A copy that was made by VACUUM has the token of the original and its pages elsewhere. SQLite counts up the schema's
/// cookie then, which the mark has too.
struct WriteAheadLog {
  /// A history's mark at one moment.
  struct Mark: Equatable, Sendable {
    /// The history's own.
    var name: String
    /// Of the transactions.
    var number: Int64
    /// Of the transaction; empty where a version wrote it that had no tokens.
    var token = ""
    /// Of the transaction before.
    var before = ""
    /// The schema's, as SQLite counts it.
    var cookie: Int64 = 0

    /// Whether it is the same state as another, or an earlier one.
    func isSame(orBefore other: Mark?) -> Bool {
      guard let other else { return true }
      return number < other.number || number == other.number && token == other.token
    }
  }

  /// The first and the last mark in the log; nil where it has none.
  let first: Mark?
  let last: Mark?
  /// The bytes: a log may be large while much is written, and little of it is looked at.
  private let data: Data
  private let pageSize: Int
  /// Of the log's present turn; those of an earlier one follow them.
  private let frames: Int

  private static let headerSize = 32
  private static let frameHeaderSize = 24

  /// - Returns: nil when there is no log, or an empty one.
  init?(_ path: String) {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe),
      data.count > Self.headerSize
    else { return nil }
    func number(_ offset: Int) -> UInt32 { Self.number(data, offset) }
    let pageSize = Int(number(8))
    guard number(0) & ~1 == 0x377F_0682, pageSize >= 512, pageSize <= 65_536 else { return nil }
    // The frames of this turn have the header's salt, and stand before all others.
    var (low, high) = (0, (data.count - Self.headerSize) / (Self.frameHeaderSize + pageSize))
    while low < high {
      let middle = (low + high) / 2
      let offset = Self.headerSize + middle * (Self.frameHeaderSize + pageSize)
      if number(offset + 8) == number(16), number(offset + 12) == number(20) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    (self.data, self.pageSize, frames) = (data, pageSize, low)
    let marks = Self.marks(data, pageSize)
    first = (0..<low).lazy.compactMap(marks).first
    last = (0..<low).reversed().lazy.compactMap(marks).first
  }

  private static func number(_ data: Data, _ offset: Int) -> UInt32 {
    data.withUnsafeBytes { UInt32(bigEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) }
  }

  /// The mark in a frame, if it has one: the beginning of each page tells enough to pass over nearly all.
  private static func marks(_ data: Data, _ pageSize: Int) -> (Int) -> Mark? {
    { frame in
      let page = headerSize + frame * (frameHeaderSize + pageSize) + frameHeaderSize
      guard data[page] == 0x0D, data[page + 3] == 0, data[page + 4] == 1 else { return nil }
      return PulsePage.mark(in: data[page..<(page + pageSize)])
    }
  }

  /// Whether the log makes the table of marks: the file cannot have one before.
  private var makesTable: Bool { data.range(of: Data("CREATE TABLE pulse".utf8)) != nil }

  /// Whether one of the log's transactions has the token.
  private func has(_ token: String) -> Bool {
    (0..<frames).reversed().lazy.compactMap(Self.marks(data, pageSize)).contains { $0.token == token }
  }

  /// The schema's cookie after the log; nil where the log does not change the page that has it.
  private var cookie: Int64? {
    let size = Self.frameHeaderSize + pageSize
    let frame = (0..<frames).reversed().first { Self.number(data, Self.headerSize + $0 * size) == 1 }
    return frame.map { Int64(Self.number(data, Self.headerSize + $0 * size + Self.frameHeaderSize + 40)) }
  }

  /// - Parameter file: the mark in the file itself, without the log; nil where it has none. Its cookie is the file's.
  func belongs(to file: Mark?) -> Bool {
    guard let first, let last else { return true }
    guard let file else { return makesTable }
    guard first.name == file.name else { return false }
    guard !file.token.isEmpty, !first.token.isEmpty else {
      return first.number <= file.number + 1 && file.number <= last.number
    }
    guard first.before == file.token || has(file.token) else { return false }
    return file.cookie <= last.cookie || file.cookie <= cookie ?? 0
  }
}

/// The page of the table `pulse`, as SQLite's file format has it: a leaf with one cell.
enum PulsePage {
  /// Of the name, so that a page is known by it.
  static let prefix = "amoot-pulse-"

  static func mark(in page: Data) -> WriteAheadLog.Mark? {
    let start = page.startIndex
    guard page.count > 64, page[start] == 0x0D, page[start + 3] == 0, page[start + 4] == 1 else { return nil }
    var offset = start + Int(page[start + 8]) << 8 + Int(page[start + 9])
    func varint() -> Int64? {
      var value: UInt64 = 0
      for index in 0..<9 {
        guard offset < page.endIndex else { return nil }
        let byte = page[offset]
        offset += 1
        if index == 8 { return Int64(bitPattern: value << 8 | UInt64(byte)) }
        value = value << 7 | UInt64(byte & 0x7F)
        if byte & 0x80 == 0 { return Int64(bitPattern: value) }
      }
      return nil
    }
    guard varint() != nil, varint() != nil else { return nil }
    let record = offset
    guard let header = varint(), (3...100).contains(header) else { return nil }
    var types: [Int64] = []
    while offset < record + Int(header) {
      guard let type = varint() else { return nil }
      types.append(type)
    }
    let values = Self.values(page.dropFirst(offset - start), types)
    guard values.count >= 3, case .text(let name) = values[1], case .number(let number) = values[2],
      name.hasPrefix(prefix)
    else { return nil }
    var mark = WriteAheadLog.Mark(name: name, number: number)
    // Columns that were added later are missing from a row that was written before.
    if values.count >= 6, case .text(let token) = values[3], case .text(let before) = values[4],
      case .number(let cookie) = values[5]
    {
      (mark.token, mark.before, mark.cookie) = (token, before, cookie)
    }
    return mark
  }

  private enum Value {
    case none
    case number(Int64)
    case text(String)
  }

  /// The values of a record, as far as they are of the types that a mark has.
  private static func values(_ body: Data, _ types: [Int64]) -> [Value] {
    let sizes: [Int64: Int] = [0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 8: 0, 9: 0]
    var rest = body
    var values: [Value] = []
    for type in types {
      let isText = type >= 13 && type % 2 == 1
      guard let size = isText ? Int(min(type, 1_000) - 13) / 2 : sizes[type], size <= rest.count else {
        break
      }
      let bytes = rest.prefix(size)
      rest = rest.dropFirst(size)
      switch type {
      case 0: values.append(.none)
      case 8, 9: values.append(.number(type - 8))
      case _ where isText: values.append(.text(String(decoding: bytes, as: UTF8.self)))
      default: values.append(.number(bytes.reduce(0) { $0 << 8 | Int64($1) }))
      }
    }
    return values
  }
}

extension HistoryStore {
  /// The mark in the file itself, whatever lies beside it; nil where it has none.
  static func mark(inFile path: String) -> WriteAheadLog.Mark? {
    var configuration = Configuration()
    configuration.readonly = true
    let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    guard let database = try? DatabaseQueue(path: "file:\(escaped)?immutable=1", configuration: configuration)
    else { return nil }
    return (try? database.read { db in try mark(db) }) ?? nil
  }

  /// The mark as SQLite reads it, with the cookie that the schema has now; nil where there is none.
  static func mark(_ db: Database) throws -> WriteAheadLog.Mark? {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM pulse"), let name: String = row["name"],
      let number: Int64 = row["number"]
    else { return nil }
    return .init(
      name: name, number: number, token: row["token"] ?? "", before: row["before"] ?? "",
      cookie: try Int64.fetchOne(db, sql: "PRAGMA schema_version") ?? 0)
  }

  /// Renews the mark: part of every transaction.
  static func renewMark(_ db: Database) throws {
    let cookie = try Int64.fetchOne(db, sql: "PRAGMA schema_version")
    try db.execute(
      sql: """
        UPDATE pulse SET number = number + 1, before = token, token = lower(hex(randomblob(8))), cookie = ?
        """, arguments: [cookie])
  }

  /// Whether the log beside a file is not that file's.
  static func isLogStray(_ path: String) -> Bool {
    guard let log = WriteAheadLog(path + "-wal") else { return false }
    // An empty file would have SQLite delete the log.
    guard let state = FileState(path), state.size > 0 else { return log.first != nil }
    return !log.belongs(to: mark(inFile: path))
  }

  /// Sets a log aside that is not this file's: under another name, where it can be looked at. Called while no other
  /// process opens the history.
  ///
  /// - Returns: where it is now; nil when the log belongs to the file, or there is none.
  static func setStrayLogAside(_ path: String) throws(HistoryError) -> String? {
    let log = path + "-wal"
    var turns = 0
    var isStill = false
    while true {
      guard isLogStray(path) else { return nil }
      // A process that has this very file open may be bringing the log into it at this moment, or is about to notice
      // that the file was overwritten.
      guard isOpenElsewhere(path) else {
        if isStill { break }
        // It may be half of a copy that is still going on.
        GrowingFile(path: path).waitUntilStill()
        isStill = true
        continue
      }
      turns += 1
      guard turns < 40 else {
        throw .open(
          path: path,
          detail: HistoryFileWords.copiedOver
        )
      }
      usleep(50_000)
    }
    let stamp = (IranTime.dayText(Date()) + "-" + IranTime.clock(Date())).replacing(":", with: "")
    var target = log + ".stray-" + stamp
    var count = 1
    while access(target, F_OK) == 0 {
      count += 1
      target = log + ".stray-\(stamp)-\(count)"
    }
    guard rename(log, target) == 0 else {
      throw .open(
        path: path,
        detail:
          HistoryFileWords.strayLog(String(cString: strerror(errno)))
      )
    }
    // What it knew of the log is so no more.
    unlink(path + "-shm")
    return target
  }

  /// Whether another process has the file open in SQLite: it holds a lock on it all the time.
  private static func isOpenElsewhere(_ path: String) -> Bool {
    let descriptor = HeldFile.descriptor(path)
    guard descriptor >= 0 else { return false }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 0x4000_0002
    lock.l_len = 510
    guard fcntl(descriptor, F_GETLK, &lock) == 0 else { return false }
    return lock.l_type != Int16(F_UNLCK)
  }
}
