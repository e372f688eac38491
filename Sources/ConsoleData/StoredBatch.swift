public import AmootSMS
internal import ConsoleWording
public import Wording

/// A batch as the history knows it, to send to those of its numbers that got nothing.
public struct StoredBatch: Sendable, Equatable {
  /// The ID of its first row.
  public let id: Int64
  /// Newest first; at least one.
  public let rows: [SendRecord]
  private let mobiles: [String]

  /// - Parameter mobiles: All numbers of the batch, ten digits each; those that have rows may be missing.
  public init(id: Int64, rows: [SendRecord], mobiles: [String]) {
    (self.id, self.rows, self.mobiles) = (id, rows, mobiles)
  }

  private var accepted: Set<String> { Set(rows.filter { $0.state == .accepted }.map(\.mobile)) }
  private var unknown: Set<String> {
    Set(rows.filter(\.mayHaveArrived).map(\.mobile)).subtracting(accepted)
  }

  /// Returns the numbers that got nothing for certain, in their order: refused, not sent, or not tried.
  ///
  /// - Parameter numbers: The numbers to choose from; nil for those of the batch.
  public func unsent(of numbers: [MobileNumber]? = nil) -> [MobileNumber] {
    let sent = accepted.union(unknown)
    var seen: Set<String> = []
    let all = numbers ?? (mobiles + rows.reversed().map(\.mobile)).compactMap { try? MobileNumber($0) }
    return all.filter { !sent.contains($0.digits) && seen.insert($0.digits).inserted }
  }

  /// Says which numbers are left out.
  ///
  /// - Parameter numbers: The numbers to choose from; nil for those of the batch.
  public func remarks(leavingOutOf numbers: [MobileNumber]? = nil) -> [Phrase] {
    let given = numbers.map { Set($0.map(\.digits)) }
    func count(_ set: Set<String>) -> Int { given.map { $0.intersection(set).count } ?? set.count }
    let (accepted, unknown) = (count(accepted), count(unknown))
    if unknown > 0 { return [RecipientWords.leftOut(accepted: accepted, unknown: unknown)] }
    return accepted > 0 ? [RecipientWords.leftOut(accepted: accepted)] : []
  }
}
