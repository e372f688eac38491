/// Several numbers in one field, as people write and paste them: separated by commas, semicolons, lines, or spaces.
public struct MobileList: Sendable, Equatable {
  /// The maximum number of recipients in one batch.
  public static let maximumCount = 10_000

  /// The numbers to send to, without duplicates, in order of first appearance.
  public let numbers: [MobileNumber]
  /// The numbers that appeared more than once.
  public let duplicates: [MobileNumber]

  /// The numbers in the order in which they are written, with duplicates.
  let written: [MobileNumber]

  /// - Throws: The `InputError` of the first unreadable number, `.mobileMissing`, or `.tooManyMobiles`.
  public init(_ text: String) throws(InputError) {
    try self.init(withoutLimit: text)
    guard numbers.count <= MobileList.maximumCount else { throw .tooManyMobiles(count: numbers.count) }
  }

  /// Reads any count of numbers.
  init(withoutLimit text: String) throws(InputError) {
    var written: [MobileNumber] = []
    for part in MobileList.parts(of: text) { written += try MobileList.numbers(in: part) }
    guard !written.isEmpty else { throw .mobileMissing }
    self.init(written: written)
  }

  private init(written: [MobileNumber]) {
    self.written = written
    var (seen, twice) = (Set<MobileNumber>(), Set<MobileNumber>())
    numbers = written.filter { seen.insert($0).inserted }
    seen = []
    duplicates = written.filter { !seen.insert($0).inserted && twice.insert($0).inserted }
  }

  /// - Throws: The `InputError` of the first entry that is not a number, `.mobileMissing`, or `.tooManyMobiles`.
  package init(_ list: RecipientList) throws(InputError) {
    for entry in list.entries { if case .unreadable(let error) = entry.verdict { throw error } }
    self.init(written: list.entries.compactMap(\.number))
    guard !numbers.isEmpty else { throw .mobileMissing }
    guard numbers.count <= MobileList.maximumCount else { throw .tooManyMobiles(count: numbers.count) }
  }

  /// Splits the text at marks that can only separate numbers.
  private static func parts(of text: String) -> [String] {
    text.split { ",;،؛\t|".contains($0) || $0.isNewline }.map(String.init)
      .filter { $0.unicodeScalars.contains { !$0.properties.isWhitespace && !MobileNumber.isMark($0) } }
  }

  /// Reads the numbers in a piece. Spaces separate numbers as well as the digit groups of one number, so a
  /// piece that reads as one number is one; otherwise its words are joined from the left into the shortest
  /// runs that read as numbers.
  private static func numbers(in part: String) throws(InputError) -> [MobileNumber] {
    let whole: InputError
    do { return [try MobileNumber(part)] } catch { whole = error }
    let words = part.split { $0.isWhitespace }.map(String.init)
    guard words.count > 1 else { throw whole }
    var found: [MobileNumber] = []
    var run = ""
    for word in words {
      run += word
      // The run is longer than any written number and will not become one.
      guard run.utf8.count <= 64 else { throw whole }
      if let number = try? MobileNumber(run) {
        found.append(number)
        run = ""
      }
    }
    if !run.isEmpty {
      // Report the leftover words, which could not be read, instead of the whole line.
      guard !found.isEmpty else { throw whole }
      found.append(try MobileNumber(run))
    }
    return found
  }
}
