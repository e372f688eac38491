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
