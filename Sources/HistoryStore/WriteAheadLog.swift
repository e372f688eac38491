internal import Foundation
internal import AmootSMS
internal import GRDB
internal import ConsoleWording
internal import Wording

/// Determines whether the log beside a history belongs to that history.
///
/// SQLite assumes that a `-wal` belongs to the file it lies beside. If a backup is restored beside the log of
/// another file, or of a later state of the same file, SQLite overwrites it with that log's pages, and nobody
/// can tell afterwards. Each history therefore has a mark that every transaction renews: a new unique token,
/// and the previous one. The mark fits in one page, so every log contains that page. The log belongs to the
/// file if it continues from the file's state: the file's token is the one before the log's first, or one of
/// the log's own if a checkpoint has transferred part of the log.
///
/// A copy made by VACUUM has the original's token, but its pages are elsewhere. VACUUM increments the schema
/// cookie, which is therefore part of the mark.
struct WriteAheadLog {
  /// A history's mark at one moment.
  struct Mark: Equatable, Sendable {
    /// The history's own name.
    var name: String
    /// The number of the transaction.
    var number: Int64
    /// The token of the transaction; empty if written by a version without tokens.
    var token = ""
    /// The token of the previous transaction.
    var before = ""
    /// The schema cookie, as SQLite counts it.
    var cookie: Int64 = 0

    /// Returns whether the mark is from the same state as another, or an earlier one.
    func isSame(orBefore other: Mark?) -> Bool {
      guard let other else { return true }
      return number < other.number || number == other.number && token == other.token
    }
  }

  /// The first and the last mark in the log; nil if it has none.
  let first: Mark?
  let last: Mark?
  /// The bytes, mapped because a log can grow large while little of it is looked at.
  private let data: Data
  private let pageSize: Int
  /// The number of frames written since the log last restarted; older frames follow them.
  private let frames: Int

  private static let headerSize = 32
  private static let frameHeaderSize = 24

  /// - Returns: nil if there is no log, or it is empty or has no valid header.
  init?(_ path: String) {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe),
      data.count > Self.headerSize
    else { return nil }
    func number(_ offset: Int) -> UInt32 { Self.number(data, offset) }
    let pageSize = Int(number(8))
    guard number(0) & ~1 == 0x377F_0682, pageSize >= 512, pageSize <= 65_536 else { return nil }
    // Current frames have the header's salt and precede all older ones.
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

  /// Returns a function that reads the mark in a frame, if any. The start of a page is
  /// enough to skip nearly all of them.
  private static func marks(_ data: Data, _ pageSize: Int) -> (Int) -> Mark? {
    { frame in
      let page = headerSize + frame * (frameHeaderSize + pageSize) + frameHeaderSize
      guard data[page] == 0x0D, data[page + 3] == 0, data[page + 4] == 1 else { return nil }
      return PulsePage.mark(in: data[page..<(page + pageSize)])
    }
  }

  /// Whether the log creates the table of marks, so that the file cannot have one yet.
  private var makesTable: Bool { data.range(of: Data("CREATE TABLE pulse".utf8)) != nil }

  /// Returns whether one of the log's transactions has the token.
  private func has(_ token: String) -> Bool {
    (0..<frames).reversed().lazy.compactMap(Self.marks(data, pageSize)).contains { $0.token == token }
  }

  /// The schema cookie after the log; nil if the log does not change the page that has it.
  private var cookie: Int64? {
    let size = Self.frameHeaderSize + pageSize
    let frame = (0..<frames).reversed().first { Self.number(data, Self.headerSize + $0 * size) == 1 }
    return frame.map { Int64(Self.number(data, Self.headerSize + $0 * size + Self.frameHeaderSize + 40)) }
  }

  /// Returns whether the log belongs to a file.
  ///
  /// - Parameter file: The mark in the file itself, without the log, but with the file's cookie; nil if it has none.
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

/// The page of the table `pulse` in SQLite's file format: a leaf with one cell.
enum PulsePage {
  /// The prefix of the name, by which the page is recognized.
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
    // Rows written before a column was added lack it.
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

  /// Returns the values of a record, as far as their types are ones that a mark has.
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
  /// Returns the mark in the file itself, whatever lies beside it; nil if it has none.
  static func mark(inFile path: String) -> WriteAheadLog.Mark? {
    var configuration = Configuration()
    configuration.readonly = true
    let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    guard let database = try? DatabaseQueue(path: "file:\(escaped)?immutable=1", configuration: configuration)
    else { return nil }
    return (try? database.read { db in try mark(db) }) ?? nil
  }

  /// Returns the mark as SQLite reads it, with the schema's current cookie; nil if there is none.
  static func mark(_ db: Database) throws -> WriteAheadLog.Mark? {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM pulse"),
      let name: String = HistoryStore.value(row, "name"),
      let number: Int64 = HistoryStore.value(row, "number")
    else { return nil }
    return .init(
      name: name, number: number, token: HistoryStore.value(row, "token") ?? "",
      before: HistoryStore.value(row, "before") ?? "",
      cookie: try Int64.fetchOne(db, sql: "PRAGMA schema_version") ?? 0)
  }

  /// Renews the mark, as part of every transaction.
  static func renewMark(_ db: Database) throws {
    let cookie = try Int64.fetchOne(db, sql: "PRAGMA schema_version")
    try db.execute(
      sql: """
        UPDATE pulse SET number = number + 1, before = token, token = lower(hex(randomblob(8))), cookie = ?
        """, arguments: [cookie])
  }

  /// Returns whether the log beside a file is not that file's.
  static func isLogStray(_ path: String) -> Bool {
    guard let log = WriteAheadLog(path + "-wal") else { return false }
    // SQLite would delete the log of an empty file.
    guard let state = FileState(path), state.size > 0 else { return log.first != nil }
    return !log.belongs(to: mark(inFile: path))
  }

  /// Moves a log that is not this file's aside, to a name where it can be examined. Call this only while no
  /// other process is opening the history.
  ///
  /// - Returns: The new path; nil if the log belongs to the file or there is none.
  static func setStrayLogAside(_ path: String) throws(HistoryError) -> String? {
    let log = path + "-wal"
    var attempts = 0
    var isStill = false
    while true {
      guard isLogStray(path) else { return nil }
      // A process that has this very file open may be checkpointing the log right now, or about to notice
      // that the file was overwritten.
      guard isOpenElsewhere(path) else {
        if isStill { break }
        // The file may be half of a copy still in progress.
        GrowingFile(path: path).waitUntilStill()
        isStill = true
        continue
      }
      attempts += 1
      guard attempts < 40 else {
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
    // The shared index describes a log that is gone.
    unlink(path + "-shm")
    return target
  }

  /// Returns whether another process has the file open in SQLite, which holds a lock on it all the time.
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
