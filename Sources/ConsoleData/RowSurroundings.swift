/// The rows around a row, which tell more about it than it does itself. All went to its destination.
public struct RowSurroundings: Sendable, Equatable {
  /// The other rows to its number, newest first.
  public var sameNumber: [SendRecord]
  /// The other rows of the ten minutes before and after it.
  public var nearby: [SendRecord]
  /// A row whose message reached a number that differs by one digit, or by two swapped ones.
  public var similarNumber: SendRecord?

  public init(sameNumber: [SendRecord] = [], nearby: [SendRecord] = [], similarNumber: SendRecord? = nil) {
    self.sameNumber = sameNumber
    self.nearby = nearby
    self.similarNumber = similarNumber
  }

  /// How far rows are nearby, in seconds.
  public static let nearness = 600.0

  /// Returns the numbers that differ from one by a digit, or by two neighbours that are swapped.
  public static func similarNumbers(to mobile: String) -> [String] {
    let digits = Array(mobile)
    guard digits.count == 10 else { return [] }
    var numbers: Set<String> = []
    for place in 1..<digits.count {
      for digit in "0123456789" where digit != digits[place] {
        var other = digits
        other[place] = digit
        numbers.insert(String(other))
      }
      if place + 1 < digits.count {
        var other = digits
        other.swapAt(place, place + 1)
        numbers.insert(String(other))
      }
    }
    numbers.remove(mobile)
    return numbers.sorted()
  }
}
