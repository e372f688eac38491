public import AmootSMS
internal import ConsoleWording
public import Wording

/// A batch as the history knows it, to send to those of its numbers that got nothing.
public struct StoredBatch: Sendable, Equatable {
  public let reference: BatchReference
  /// Newest first; at least one.
  public let rows: [SendRecord]
  /// The numbers that got nothing for certain, in their order: refused, not sent, or not tried.
  public let unsent: [MobileNumber]

  /// - Parameter open: The numbers that got nothing, ten digits each.
  public init(_ reference: BatchReference, rows: [SendRecord], open: [String]) {
    (self.reference, self.rows) = (reference, rows)
    unsent = open.compactMap { try? MobileNumber($0) }
  }

  /// The row whose text, line and length the batch has: its first, or the oldest that is left.
  public var first: SendRecord? { rows.last }

  /// Returns those of some numbers that got nothing, in their order.
  public func unsent(of numbers: [MobileNumber]) -> [MobileNumber] {
    let open = Set(unsent)
    return numbers.filter { open.contains($0) }
  }

  /// Says which numbers are left out.
  ///
  /// - Parameter numbers: The numbers to choose from; nil for those of the batch.
  public func remarks(leavingOutOf numbers: [MobileNumber]? = nil) -> [Phrase] {
    let accepted = Set(rows.filter { $0.state == .accepted }.map(\.mobile))
    let unknown = Set(rows.filter(\.mayHaveArrived).map(\.mobile)).subtracting(accepted)
    let given = numbers.map { Set($0.map(\.digits)) }
    func count(_ set: Set<String>) -> Int { given.map { $0.intersection(set).count } ?? set.count }
    var remarks: [Phrase] = []
    let (sent, doubtful) = (count(accepted), count(unknown))
    if sent + doubtful > 0 { remarks.append(RecipientWords.leftOut(accepted: sent, unknown: doubtful)) }
    let strangers =
      given.map { $0.subtracting(accepted).subtracting(unknown).subtracting(unsent.map(\.digits)).count } ?? 0
    if strangers > 0 { remarks.append(RecipientWords.strangers(strangers, to: String(reference.id))) }
    return remarks
  }
}
