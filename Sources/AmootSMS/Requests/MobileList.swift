/// Several numbers in one field, as people write and paste them: separated by commas, semicolons, lines or spaces.
public struct MobileList: Sendable, Equatable {
  /// How many numbers go out in one go at most.
  public static let maximumCount = 100

  /// The numbers to send to, each once, in the order of their first appearance.
  public let numbers: [MobileNumber]
  /// The numbers that stood there more than once.
  public let duplicates: [MobileNumber]

  /// - Throws: the `InputError` of the first number that cannot be read, or `.tooManyMobiles`.
  public init(_ text: String) throws(InputError) {
    var numbers: [MobileNumber] = []
    var duplicates: [MobileNumber] = []
    var seen: Set<MobileNumber> = []
    for part in MobileList.parts(of: text) {
      for number in try MobileList.numbers(in: part) {
        if seen.insert(number).inserted {
          numbers.append(number)
        } else if !duplicates.contains(number) {
          duplicates.append(number)
        }
      }
    }
    guard !numbers.isEmpty else { throw .mobileMissing }
    guard numbers.count <= MobileList.maximumCount else { throw .tooManyMobiles(count: numbers.count) }
    self.numbers = numbers
    self.duplicates = duplicates
  }

  /// The pieces between marks that can only separate numbers.
  private static func parts(of text: String) -> [String] {
    text.split { ",;،؛\n\r\r\n\t|".contains($0) }.map(String.init)
      .filter { $0.unicodeScalars.contains { !$0.properties.isWhitespace && !MobileNumber.isMark($0) } }
  }

  /// A space separates numbers as well as groups of one number. A piece that reads as one number is one; else
  /// its words are gathered from the left into the shortest runs that read as numbers.
  private static func numbers(in part: String) throws(InputError) -> [MobileNumber] {
    let whole: InputError
    do { return [try MobileNumber(part)] } catch { whole = error }
    let words = part.split { $0.isWhitespace }.map(String.init)
    guard words.count > 1 else { throw whole }
    var found: [MobileNumber] = []
    var run = ""
    for word in words {
      run += word
      // Longer than any number is written: it will not become one.
      guard run.utf8.count <= 64 else { throw whole }
      if let number = try? MobileNumber(run) {
        found.append(number)
        run = ""
      }
    }
    if !run.isEmpty {
      // The words left over are what could not be read; say so of them, not of the whole line.
      guard !found.isEmpty else { throw whole }
      found.append(try MobileNumber(run))
    }
    return found
  }
}
