/// Recipients as they were pasted or read from a file: each entry with what was written, where, and whether it is a
/// number. Each line is read by itself, so that two short ones never become one valid number.
public struct RecipientList: Sendable, Equatable {
  /// What becomes of an entry.
  public enum Verdict: Sendable, Equatable {
    case valid(MobileNumber)
    /// The number stands at an earlier line, too. It is sent to once.
    case duplicate(MobileNumber, line: Int)
    case unreadable(InputError)
  }

  /// What stood at one place of the list.
  public struct Entry: Sendable, Equatable {
    /// The line in the text, from 1.
    package let line: Int
    package let written: String
    package let verdict: Verdict

    /// The number that would be sent to; nil for an entry that is not one.
    package var number: MobileNumber? {
      switch verdict {
      case .valid(let number), .duplicate(let number, _): number
      case .unreadable: nil
      }
    }

    /// Whether the number was written in another form than the one that is sent.
    package var isNormalized: Bool {
      number.map { $0.digits != written && "0" + $0.digits != written } ?? false
    }
  }

  /// How many entries have each verdict.
  package struct Counts: Sendable, Equatable {
    package var (valid, duplicates, unreadable) = (0, 0, 0)
  }

  package private(set) var entries: [Entry] = []
  package private(set) var counts = Counts()
  /// A first line without any number in it, which was left out; nil if there was none. For a file with columns, the
  /// heading of the one that was read.
  package let heading: String?
  /// Whether each line began with a running number, which was left out.
  package let hadIndex: Bool

  /// The numbers to send to, without duplicates, in order of first appearance.
  package var numbers: [MobileNumber] {
    entries.compactMap { if case .valid(let number) = $0.verdict { number } else { nil } }
  }
  package var unreadable: [Entry] {
    entries.filter { if case .unreadable = $0.verdict { true } else { false } }
  }
  package var duplicates: [Entry] {
    entries.filter { if case .duplicate = $0.verdict { true } else { false } }
  }

  /// Reads lines of numbers. A line may hold several, separated as in `MobileList`.
  package init(lines text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .map { DelimitedText.Row(line: $0.offset + 1, cells: [String($0.element).trimmed]) }
    self.init(rows: lines.filter { $0.cells != [""] }, heading: nil)
  }

  /// - Parameter numbers: The numbers, one on each line.
  package init(_ numbers: [MobileNumber]) {
    self.init(rows: [], heading: nil)
    entries = numbers.enumerated().map { Entry(line: $0 + 1, written: "0" + $1.digits, verdict: .valid($1)) }
    judge()
  }

  /// Reads the numbers in a field, separated as in `MobileList`. Their lines are their places.
  package init(field text: String) {
    let parts = text.split { ",;،؛|\t".contains($0) || $0.isNewline }.map { String($0).trimmed }
    self.init(rows: [], heading: nil)
    for part in parts where !part.isEmpty { append(part, line: entries.count + 1) }
    entries = entries.enumerated().map { Entry(line: $0 + 1, written: $1.written, verdict: $1.verdict) }
    judge()
  }

  /// - Parameter heading: The heading of a column, if the rows were below one.
  private init(rows: [DelimitedText.Row], heading: String?) {
    var lines = rows.map { (line: $0.line, text: $0.cells.joined(separator: ", ")) }
    if heading == nil, let first = lines.first, RecipientList.isHeading(first.text),
      lines.dropFirst().contains(where: { (try? MobileList(withoutLimit: $0.text)) != nil })
    {
      self.heading = first.text
      lines.removeFirst()
    } else {
      self.heading = heading
    }
    if let rest = RecipientList.withoutIndex(lines.map(\.text)) {
      hadIndex = true
      lines = zip(lines, rest).map { (line: $0.line, text: $1) }
    } else {
      hadIndex = false
    }
    for (line, text) in lines { append(text, line: line) }
    judge()
  }

  /// Reads what was written in one line.
  private mutating func append(_ text: String, line: Int) {
    // Spreadsheets and this program's own exports write ="0912…" to keep the leading zero.
    let isFormula = text.hasPrefix("=\"") && text.hasSuffix("\"") && text.count > 3
    let text = isFormula ? String(text.dropFirst(2).dropLast()) : text
    do throws(InputError) {
      let list = try MobileList(withoutLimit: text)
      if list.written.count == 1 {
        entries.append(Entry(line: line, written: text, verdict: .valid(list.written[0])))
      } else {
        entries += list.written.map { Entry(line: line, written: "0" + $0.digits, verdict: .valid($0)) }
      }
    } catch {
      entries.append(Entry(line: line, written: text, verdict: .unreadable(error)))
    }
  }

  /// Tells first appearances and duplicates apart.
  private mutating func judge() {
    var seen: [MobileNumber: Int] = [:]
    entries = entries.map { entry in
      guard let number = entry.number else { return entry }
      let verdict: Verdict
      if let line = seen[number] {
        verdict = .duplicate(number, line: line)
      } else {
        seen[number] = entry.line
        verdict = .valid(number)
      }
      return Entry(line: entry.line, written: entry.written, verdict: verdict)
    }
    counts = Counts()
    counts.valid = seen.count
    counts.unreadable = entries.count { $0.number == nil }
    counts.duplicates = entries.count - counts.valid - counts.unreadable
  }

  /// Reads what was pasted into a field: lines of numbers, or columns of a spreadsheet.
  ///
  /// - Returns: `nil` for a text of one line, whose numbers can be edited where they are; a failure where several columns
  ///   hold numbers.
  package static func pasted(_ text: String) -> Result<RecipientList, RecipientFileError>? {
    let list = RecipientList(lines: text)
    guard list.heading != nil || list.entries.contains(where: { $0.line > list.entries[0].line }) else {
      return nil
    }
    if list.unreadable.isEmpty { return .success(list) }
    do throws(RecipientFileError) {
      let table = try RecipientList(table: DelimitedText(text), column: nil)
      return .success(table.counts.unreadable < list.counts.unreadable ? table : list)
    } catch {
      if case .severalColumns = error { return .failure(error) }
      return .success(list)
    }
  }

  /// The same entries, their lines counted anew.
  package var renumbered: RecipientList {
    var list = self
    list.entries = entries.enumerated().map { Entry(line: $0 + 1, written: $1.written, verdict: $1.verdict) }
    list.judge()
    return list
  }

  /// The entries in one line, separated by commas: numbers normalized, and anything else as it came.
  package var text: String {
    // A comma within an entry would split it.
    entries.map { entry in entry.number.map { "0" + $0.digits } ?? entry.written.replacing(",", with: " ") }
      .joined(separator: ", ")
  }

  /// Whether a text may be a heading: without digits, or with a word for numbers, such as *phone 2*.
  private static func isHeading(_ text: String) -> Bool {
    let digits = DelimitedText.digits(in: text)
    return digits == 0 && !text.isEmpty
      || digits < 5 && RecipientList.names.contains { Folding.folded(text).contains($0) }
  }
}

// MARK: Changing

extension RecipientList {
  /// Replaces an entry with what was typed for it, which may be several numbers.
  package mutating func replace(_ index: Int, with text: String) {
    guard entries.indices.contains(index) else { return }
    let after = Array(entries[(index + 1)...])
    let line = entries[index].line
    entries.removeSubrange(index...)
    for part in text.split(whereSeparator: \.isNewline) { append(String(part).trimmed, line: line) }
    entries += after
    judge()
  }

  package mutating func remove(_ index: Int) {
    guard entries.indices.contains(index) else { return }
    entries.remove(at: index)
    judge()
  }

  /// Removes all entries that are not numbers.
  package mutating func removeUnreadable() {
    entries.removeAll { $0.number == nil }
    judge()
  }

  /// The entries one on a line, to be read again.
  package var lines: String {
    entries.map { entry in entry.number.map { "0" + $0.digits } ?? entry.written.replacing("\n", with: " ") }
      .joined(separator: "\n")
  }

  /// Adds the entries of another list after these.
  package mutating func append(_ other: RecipientList) {
    let last = entries.last?.line ?? 0
    entries += other.entries.map { Entry(line: last + $0.line, written: $0.written, verdict: $0.verdict) }
    judge()
  }
}

// MARK: Files

/// Why a file holds no list of recipients.
package enum RecipientFileError: Error, Equatable, Sendable {
  case empty
  /// A workbook, a picture, or another file that is not text.
  case notText
  case tooLarge(limit: Int)
  case noSuchColumn(String, columns: [String])
  case noNumbers(columns: [String])
  /// Several columns hold numbers, or have the name that was given, and which is meant has to be said.
  case severalColumns([String])
  /// A quotation mark that is not closed where its cell ends, so that rows may be missing.
  case unclosedQuote(line: Int)

  /// The columns to choose from; nil where choosing one does not help.
  package var columns: [String]? {
    switch self {
    case .noSuchColumn(_, let columns), .noNumbers(let columns), .severalColumns(let columns): columns
    case .empty, .notText, .tooLarge, .unclosedQuote: nil
    }
  }

  /// The columns to choose from, as they may be shown; nil where choosing one does not help.
  package var columnNames: String? {
    columns.map { $0.prefix(20).map { VisibleText.escaped($0, limit: 40) }.joined(separator: ", ") }
  }
}

extension RecipientList {
  /// The maximum size of a file, in bytes.
  package static let maximumFileSize = 8 << 20

  /// Reads a file: lines of numbers, or a table whose columns are separated by commas, semicolons, or tabs. Of a table
  /// the column is read that is named, or the only one that holds numbers.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte order mark, or UTF-16 with one.
  ///   - column: The heading of a column, or its number from 1.
  /// - Throws: `RecipientFileError`.
  package init(file bytes: [UInt8], column: String? = nil) throws(RecipientFileError) {
    guard bytes.count <= RecipientList.maximumFileSize else {
      throw .tooLarge(limit: RecipientList.maximumFileSize)
    }
    // Headings in another encoding do no harm; digits are the same in all of them.
    guard let text = String(textOfFile: bytes) else { throw .notText }
    try self.init(table: DelimitedText(text), column: column)
  }

  /// Words in the headings of columns of mobile numbers.
  private static let names = [
    "mobile", "phone", "cell", "msisdn", "موبایل", "همراه", "تلفن", "شماره",
  ].map(Folding.folded)

  private init(table: DelimitedText, column: String?) throws(RecipientFileError) {
    if let line = table.unclosedQuote { throw .unclosedQuote(line: line) }
    guard let first = table.rows.first else { throw .empty }
    let hasHeading = first.cells.allSatisfy { $0.isEmpty || RecipientList.isHeading($0) }
    let body = table.rows.dropFirst(hasHeading ? 1 : 0)
    guard !body.isEmpty else { throw .empty }
    let width = table.rows.map(\.cells.count).max() ?? 1
    let headings = (0..<width).map { index in
      let name = hasHeading && index < first.cells.count ? first.cells[index] : ""
      return name.isEmpty ? String(index + 1) : name
    }
    func read(_ index: Int) -> RecipientList {
      // Where nothing stands over the column, the first row is somebody without a number.
      let isOver = index < first.cells.count && !first.cells[index].isEmpty
      return RecipientList(
        column: index, of: hasHeading && !isOver ? table.rows[...] : body,
        heading: hasHeading && isOver ? headings[index] : nil)
    }
    if let column {
      self = read(try RecipientList.index(of: column, in: headings))
      return
    }
    if width == 1 {
      self.init(rows: table.rows, heading: nil)
      return
    }
    let (filled, numbers) = RecipientList.contents(of: body, width: width)
    // A column holds numbers if at least half of its cells are ones.
    let holding = filled.indices.filter { numbers[$0] > 0 && numbers[$0] * 2 >= filled[$0] }
    if holding.count == 1 {
      self = read(holding[0])
    } else if holding.isEmpty {
      let some = numbers.indices.filter { numbers[$0] > 0 }
      let named = headings.indices.filter { index in
        RecipientList.names.contains { Folding.folded(headings[index]).contains($0) }
      }
      guard let only = [some, named].first(where: { $0.count == 1 })?.first else {
        throw .noNumbers(columns: headings)
      }
      self = read(only)
    } else if !hasHeading, holding.count == filled.count(where: { $0 > 0 }) {
      // Numbers and nothing else, separated by commas.
      self.init(rows: table.rows, heading: nil)
    } else {
      throw .severalColumns(holding.map { headings[$0] })
    }
  }

  /// Reads a column. A row that has something, but nothing in the column, is an entry without a number.
  private init(column index: Int, of rows: ArraySlice<DelimitedText.Row>, heading: String?) {
    var found: [DelimitedText.Row] = []
    var missing: [Entry] = []
    for row in rows {
      if index < row.cells.count, !row.cells[index].isEmpty {
        found.append(DelimitedText.Row(line: row.line, cells: [row.cells[index]]))
      } else {
        let others = row.cells.filter { !$0.isEmpty }.joined(separator: " ")
        missing.append(
          Entry(line: row.line, written: String(others.prefix(200)), verdict: .unreadable(.mobileMissing)))
      }
    }
    self.init(rows: found, heading: heading)
    entries = (entries + missing).enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
    judge()
  }

  /// Returns the column with a heading, or with a number from 1.
  private static func index(of column: String, in headings: [String]) throws(RecipientFileError) -> Int {
    let wanted = Folding.folded(column.trimmed)
    let named = headings.indices.filter { Folding.folded(headings[$0]) == wanted }
    if named.count > 1 { throw .severalColumns(named.map { String($0 + 1) }) }
    if let index = named.first { return index }
    guard let number = Int(Digits.ascii(column.trimmed)), (1...headings.count).contains(number) else {
      throw .noSuchColumn(column, columns: headings)
    }
    return number - 1
  }

  /// Returns how many cells of each column are not empty, and how many are numbers.
  private static func contents(
    of rows: ArraySlice<DelimitedText.Row>, width: Int
  ) -> (filled: [Int], numbers: [Int]) {
    var (filled, numbers) = (Array(repeating: 0, count: width), Array(repeating: 0, count: width))
    for row in rows {
      for (index, cell) in row.cells.enumerated() where !cell.isEmpty {
        filled[index] += 1
        if DelimitedText.digits(in: cell) >= 5, RecipientList(field: cell).counts.valid > 0 {
          numbers[index] += 1
        }
      }
    }
    return (filled, numbers)
  }
}

extension RecipientList {
  /// Returns the lines without their running numbers; nil if they are not numbered consecutively.
  private static func withoutIndex(_ lines: [String]) -> [String]? {
    guard lines.count > 1 else { return nil }
    var rest: [String] = []
    var last: Int?
    for line in lines {
      let digits = line.unicodeScalars.prefix { Digits.value(of: $0) != nil }
      guard (1...6).contains(digits.count),
        let number = Int(Digits.ascii(String(String.UnicodeScalarView(digits))))
      else { return nil }
      if let last, number != last + 1 { return nil }
      last = number
      let after = line.unicodeScalars.dropFirst(digits.count)
      guard let mark = after.first, mark.properties.isWhitespace || "\t,;|.):-".unicodeScalars.contains(mark)
      else {
        return nil
      }
      let text = String(
        String.UnicodeScalarView(
          after.drop {
            $0.properties.isWhitespace || "\t,;|.):-".unicodeScalars.contains($0)
          }))
      // A mobile number may begin with a group of digits, too, as in 0912 345 6789.
      guard !text.isEmpty, (try? MobileNumber(line)) == nil || (try? MobileNumber(text)) != nil else {
        return nil
      }
      rest.append(text)
    }
    return rest
  }
}
