internal import Foundation
internal import AmootSMS
internal import GRDB

/// Tells whether the log beside a history is that history's own.
///
/// SQLite takes a `-wal` for the file's that it lies beside. A backup that is put back beside the log of another, or of a
/// later, state of the file is overwritten with that log's pages, and nobody can tell afterwards. So each history has a
/// mark: a name that is its own, and a number that every transaction counts up. All its rows are in one page, so that
/// every log has that page; the log belongs to the file if it goes on from where the file is: its first number is at most
/// one higher than the file's, and its last at least as high.
struct WriteAheadLog {
  /// A history's mark at one moment.
  struct Mark: Equatable, Sendable {
    var name: String
    var number: Int64
  }

  /// The first and the last mark in the log; nil where it has none.
  let first: Mark?
  let last: Mark?
  /// The bytes, for what is seldom asked.
  private let data: Data

  private static let headerSize = 32
  private static let frameHeaderSize = 24

  /// - Returns: nil when there is no log, or an empty one.
  init?(_ path: String) {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe),
      data.count > Self.headerSize
    else { return nil }
    var marks: (first: Mark?, last: Mark?)
    // A log may be large while much is written: little more than the beginning of each frame is looked at.
    let isLog = data.withUnsafeBytes { bytes -> Bool in
      func number(_ offset: Int) -> UInt32 {
        UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      }
      let pageSize = Int(number(8))
      guard number(0) & ~1 == 0x377F_0682, pageSize >= 512, pageSize <= 65_536 else { return false }
      let salt = (number(16), number(20))
      var offset = Self.headerSize
      while offset + Self.frameHeaderSize + pageSize <= bytes.count {
        // Frames of an earlier turn of the log follow the last one.
        guard number(offset + 8) == salt.0, number(offset + 12) == salt.1 else { break }
        let page = offset + Self.frameHeaderSize
        if bytes[page] == 0x0D, bytes[page + 3] == 0, bytes[page + 4] == 1,
          let mark = PulsePage.mark(in: Data(bytes[page..<(page + pageSize)]))
        {
          marks = (marks.first ?? mark, mark)
        }
        offset = page + pageSize
      }
      return true
    }
    guard isLog else { return nil }
    (first, last, self.data) = (marks.first, marks.last, data)
  }

  /// Whether the log makes the table of marks: the file cannot have one before.
  private var makesTable: Bool { data.range(of: Data("CREATE TABLE pulse".utf8)) != nil }

  /// - Parameter file: the mark in the file itself, without the log; nil where it has none.
  func belongs(to file: Mark?) -> Bool {
    guard let first, let last else { return true }
    guard let file else { return makesTable }
    return first.name == file.name && first.number <= file.number + 1 && file.number <= last.number
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
    guard let header = varint(), varint() != nil, let nameType = varint(), let numberType = varint(),
      nameType >= 13, nameType % 2 == 1
    else { return nil }
    let nameSize = Int(nameType - 13) / 2
    let nameStart = record + Int(header)
    guard nameSize < 100, nameStart >= record, nameStart + nameSize <= page.endIndex else { return nil }
    let name = String(decoding: page[nameStart..<(nameStart + nameSize)], as: UTF8.self)
    guard name.hasPrefix(prefix) else { return nil }
    let sizes: [Int64: Int] = [0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 8: 0, 9: 0]
    guard let size = sizes[numberType], nameStart + nameSize + size <= page.endIndex else { return nil }
    if numberType == 9 { return .init(name: name, number: 1) }
    let bytes = page[(nameStart + nameSize)..<(nameStart + nameSize + size)]
    return .init(name: name, number: bytes.reduce(0) { $0 << 8 | Int64($1) })
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
    let row = try? database.read { db in try Row.fetchOne(db, sql: "SELECT name, number FROM pulse") }
    guard let row = row ?? nil, let name: String = row["name"], let number: Int64 = row["number"] else {
      return nil
    }
    return .init(name: name, number: number)
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
          detail: "another state was copied over it while another program has it open; end that program first"
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
          "the log beside it belongs to another state of the file and cannot be set aside: \(String(cString: strerror(errno)))"
      )
    }
    // What it knew of the log is so no more.
    unlink(path + "-shm")
    return target
  }

  /// Whether another process has the file open in SQLite: it holds a lock on it all the time.
  private static func isOpenElsewhere(_ path: String) -> Bool {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    // Closing a descriptor of a file lets go of all locks that this process has on it: this process must not have it
    // open, which holds at an opening.
    defer { Glibc.close(descriptor) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 0x4000_0002
    lock.l_len = 510
    guard fcntl(descriptor, F_GETLK, &lock) == 0 else { return false }
    return lock.l_type != Int16(F_UNLCK)
  }
}
